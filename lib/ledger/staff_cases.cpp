#include "ledger/staff_cases.hpp"

#include "ledger/view_sql.hpp"

namespace bursar::ledger {

void staff_cases(Ledger &ledger, const Filter &whose, const Each<StaffCase> &each) {
    select(ledger,
           "SELECT substr(e.at, 1, 10), k.id, e.kind, "
           "json_extract(e.data, '$.clause') "
           "FROM event e JOIN contract k ON k.id = CAST(substr(e.subject, 2) AS INTEGER) "
           "WHERE e.kind IN ('plan-review', 'terminate-proposed') "
           "AND (?1 IS NULL OR k.customer = ?1) AND (?2 IS NULL OR k.id = ?2) "
           "AND k.state NOT IN ('ended', 'deleted') AND CASE e.kind WHEN 'plan-review' THEN "
           "k.ends_on IS NULL AND NOT EXISTS (SELECT 1 FROM event later WHERE later.customer = e.customer "
           "AND later.seq > e.seq AND later.subject = e.subject AND later.kind IN ('plan-review', 'plan-up', "
           "'usage-weighed', 'upgrade', 'downgrade') "
           "AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.event = later.seq)) "
           "ELSE EXISTS (SELECT 1 FROM settlement t JOIN document d ON d.id = t.document "
           "WHERE t.contract = k.id AND t.open > 0 AND d.number = json_extract(e.data, '$.document')) END "
           "ORDER BY e.seq",
           {nullable(whose.customer), nullable(whose.contract)}, [&](const store::Row &row) {
               each({date_at(row, 0), row.integer(1), string_at(row, 2), string_at(row, 3)});
           });
}

void open_cases(Ledger &ledger, const Filter &whose, const Each<OpenCase> &each) {
    select(ledger,
           "SELECT substr(aware_at, 1, 10), 'I' || id, 'incident', kind, clause, contract FROM incident "
           "WHERE closed_on IS NULL AND (?1 IS NULL OR customer = ?1) AND (?2 IS NULL OR contract = ?2) "
           "UNION ALL SELECT received_on, 'J' || id, 'disclosure', kind, clause, NULL FROM disclosure "
           "WHERE closed_on IS NULL AND (?1 IS NULL OR customer = ?1) AND ?2 IS NULL",
           {nullable(whose.customer), nullable(whose.contract)}, [&](const store::Row &row) {
               each({date_at(row, 0), string_at(row, 1), string_at(row, 2), string_at(row, 3),
                     string_at(row, 4), maybe_integer(row, 5).value_or(0)});
           });
}

} // namespace bursar::ledger
