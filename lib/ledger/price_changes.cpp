#include "ledger/price_changes.hpp"

#include "ledger/view_sql.hpp"

namespace bursar::ledger {

Reading reading_of_audience(PriceAudience &found, const std::string &product) {
    return {{{"SELECT coalesce(max(id), 0) FROM price_change", {}},
             {"SELECT id, customer FROM contract WHERE coalesce(changes_to, product) = ?1 "
              "AND state IN ('ordered', 'active', 'suspended') ORDER BY id",
              {product}}},
            [&found](std::size_t query, const store::Row &row) {
                if (query == 0)
                    found.last_change = row.integer(0);
                else
                    found.contracts.emplace_back(row.integer(0), row.integer(1));
            }};
}

Reading reading_of_price_notices(std::vector<PriceNoticeRow> &found, Id contract) {
    return {{{"SELECT n.price_change, p.effective, n.received_on FROM contract k "
              "JOIN price_notice n ON n.contract = k.id JOIN price_change p ON p.id = n.price_change "
              "AND p.product = coalesce(k.changes_to, k.product) WHERE k.id = ?1 "
              "ORDER BY n.price_change",
              {contract}}},
            [&found](std::size_t, const store::Row &row) {
                found.push_back({row.integer(0), date_at(row, 1), date_at(row, 2)});
            }};
}

void price_notices(Ledger &ledger, const Filter &whose, Date from, const Each<PriceNoticeView> &each) {
    select(ledger,
           "SELECT k.id, k.policy, n.received_on FROM price_notice n JOIN contract k ON k.id = n.contract "
           "JOIN price_change p ON p.id = n.price_change AND p.product = coalesce(k.changes_to, k.product) "
           "WHERE n.received_on >= ?1 AND (?2 IS NULL OR k.customer = ?2) AND (?3 IS NULL OR k.id = ?3) "
           "AND k.state IN ('ordered', 'active', 'suspended') AND k.termination <> 'objection' "
           "ORDER BY k.id, n.price_change",
           {to_string(from), nullable(whose.customer), nullable(whose.contract)}, [&](const store::Row &row) {
               each({row.integer(0), static_cast<int>(row.integer(1)), date_at(row, 2)});
           });
}

} // namespace bursar::ledger
