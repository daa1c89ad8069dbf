#include "ledger/price_changes.hpp"

#include "ledger/rows.hpp"

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

} // namespace bursar::ledger
