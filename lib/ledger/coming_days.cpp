#include "ledger/coming_days.hpp"

#include "ledger/view_sql.hpp"

namespace bursar::ledger {

void coming_days(Ledger &ledger, Date from, Date until, const Each<ComingDay> &each) {
    select(ledger,
           "SELECT effective, 'price-change', product, clause FROM price_change "
           "WHERE effective BETWEEN ?1 AND ?2 "
           "UNION ALL SELECT until_on, 'support-again', 'C' || customer, clause FROM sanction "
           "WHERE effect = 'bar-support' AND lifted_on IS NULL AND until_on BETWEEN ?1 AND ?2 ORDER BY 1, 3",
           {to_string(from), to_string(until)}, [&](const store::Row &row) {
               each({date_at(row, 0), std::string(row.text(1)), std::string(row.text(2)),
                     std::string(row.text(3))});
           });
}

} // namespace bursar::ledger
