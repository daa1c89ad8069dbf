#include "ledger/coming_days.hpp"

#include "ledger/view_sql.hpp"

namespace bursar::ledger {

void coming_days(Ledger &ledger, const Filter &whose, Date from, Date until, const Each<ComingDay> &each) {
    select(ledger,
           "SELECT effective, 'price-change', product, clause FROM price_change p "
           "WHERE effective BETWEEN ?1 AND ?2 AND (?3 IS NULL AND ?4 IS NULL OR EXISTS "
           "(SELECT 1 FROM contract k JOIN price_notice n ON n.contract = k.id AND n.price_change = p.id "
           "WHERE k.customer = coalesce(?3, k.customer) AND k.id = coalesce(?4, k.id))) "
           "UNION ALL SELECT until_on, 'support-again', 'C' || customer, clause FROM sanction "
           "WHERE effect = 'bar-support' AND lifted_on IS NULL AND until_on BETWEEN ?1 AND ?2 "
           "AND customer = coalesce(?3, customer) AND ?4 IS NULL ORDER BY 1, 3",
           {to_string(from), to_string(until), nullable(whose.customer), nullable(whose.contract)},
           [&](const store::Row &row) {
               each({date_at(row, 0), std::string(row.text(1)), std::string(row.text(2)),
                     std::string(row.text(3))});
           });
}

} // namespace bursar::ledger
