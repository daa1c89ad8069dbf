#include "ledger/payouts.hpp"

#include "ledger/view_sql.hpp"

namespace bursar::ledger {
namespace {

constexpr std::string_view payout_columns =
    "SELECT o.id, o.customer, d.number, o.amount - o.set_off, o.currency, "
    "o.due_on, o.paid_on, o.reference, o.clause, "
    "o.set_off > 0 AND o.set_off = o.amount, d.issued_on "
    "FROM payout o JOIN document d ON d.id = o.credit_note ";

PayoutView payout_from(const store::Row &row) {
    PayoutView view;
    view.id = row.integer(0);
    view.customer = row.integer(1);
    view.credit_note = row.text(2);
    view.amount = {row.integer(3), currency_at(row, 4)};
    view.due_on = date_at(row, 5);
    view.paid_on = maybe_date(row, 6);
    view.reference = string_at(row, 7);
    view.clause = row.text(8);
    view.set_off = row.integer(9) != 0;
    view.issued_on = date_at(row, 10);
    return view;
}

const std::string &by_id() {
    static const std::string sql = joined(payout_columns, "WHERE o.id = ?1");
    return sql;
}

} // namespace

Reading reading_of_payout(std::optional<PayoutView> &found, Id payout) {
    return {{{by_id(), {payout}}},
            [&found](std::size_t, const store::Row &row) { found = payout_from(row); }};
}

void payouts(Ledger &ledger, const Filter &filter, const Each<PayoutView> &each) {
    static const std::string sql = joined(
        payout_columns, "WHERE o.id > ?7 AND (?1 IS NULL OR ?1 = CASE WHEN o.paid_on IS NOT NULL THEN "
                        "'paid' WHEN o.set_off = o.amount THEN 'set-off' ELSE 'due' END) AND ?2 IS NULL AND "
                        "(?3 IS NULL OR o.customer = ?3) AND (?4 IS NULL OR "
                        "d.contract = ?4) AND (?5 IS NULL OR o.due_on >= ?5) AND (?6 IS NULL OR o.due_on <= "
                        "?6) ORDER BY o.id LIMIT ?8");
    select(ledger, sql, parameters(filter), [&](const store::Row &row) { each(payout_from(row)); });
}

PayoutView payout(Ledger &ledger, Id id) {
    std::optional<PayoutView> found;
    ledger.read({reading_of_payout(found, id)});
    if (!found) missing("payout", format_id('O', id), "payout");
    return *found;
}

Id customer_of_document(Ledger &ledger, const std::string &number) {
    const DocumentKey key = document_key(number);
    Id found = 0;
    static const std::string sql = fmt::format("SELECT customer FROM document WHERE id = {}", id_of_document);
    select(ledger, sql, {key.prefix, key.count, number},
           [&](const store::Row &row) { found = row.integer(0); });
    return found;
}

std::string credit_note_of(Ledger &ledger, std::int64_t seq) {
    std::string number;
    select(ledger, "SELECT json_extract(data, '$.issued') FROM event WHERE seq = ?1", {seq},
           [&](const store::Row &row) { number = string_at(row, 0); });
    return number;
}

} // namespace bursar::ledger
