#include "ledger/liability.hpp"

#include "ledger/rows.hpp"

namespace bursar::ledger {
namespace {

constexpr std::string_view contract_sql =
    "SELECT c.id, c.customer, c.policy, k.currency, (SELECT coalesce(sum(amount), 0) FROM liability "
    "WHERE contract = c.id AND withdrawn_on IS NULL), (SELECT coalesce(max(id), 0) FROM liability) "
    "FROM contract c JOIN customer k ON k.id = c.customer WHERE c.id = ?1";
// A credit note that clears its own invoice is no money; one that pays another is.
constexpr std::string_view receipts_sql =
    "SELECT a.document, coalesce(p.received_on, substr(min(e.at), 1, 10)), sum(a.amount) "
    "FROM document d CROSS JOIN allocation a ON a.document = d.id CROSS JOIN event e ON e.seq = a.seq "
    "CROSS JOIN fund f ON f.id = a.fund LEFT JOIN payment p ON p.id = f.payment "
    "LEFT JOIN document n ON n.id = f.credit_note WHERE d.contract = ?1 AND n.credits IS NOT a.document "
    "GROUP BY a.document, a.fund HAVING sum(a.amount) > 0 ORDER BY a.document, a.fund";
constexpr std::string_view refunded_sql =
    "SELECT t.document, t.credited - t.cleared FROM document d CROSS JOIN settlement t "
    "ON t.document = d.id WHERE d.contract = ?1 AND t.credited > t.cleared";

} // namespace

Reading reading_of_liability(std::optional<LiabilitySituation> &found, Id contract) {
    return {{{contract_sql, {contract}}, {receipts_sql, {contract}}, {refunded_sql, {contract}}},
            [&found](std::size_t query, const store::Row &row) {
                if (query == 0) {
                    found = LiabilitySituation{row.integer(0),
                                               row.integer(1),
                                               static_cast<int>(row.integer(2)),
                                               currency_at(row, 3),
                                               {},
                                               {},
                                               row.integer(4),
                                               row.integer(5)};
                } else if (query == 1) {
                    found->receipts.push_back({row.integer(0), date_at(row, 1), row.integer(2)});
                } else {
                    found->refunded_minor[row.integer(0)] = row.integer(1);
                }
            }};
}

} // namespace bursar::ledger
