#include "ledger/incidents.hpp"

#include "ledger/view_sql.hpp"

namespace bursar::ledger {
namespace {

constexpr std::string_view incident_columns =
    "SELECT i.id, i.customer, i.contract, i.kind, i.aware_at, i.closed_on, i.clause, o.said, c.said "
    "FROM incident i LEFT JOIN case_text o ON o.seq = i.seq LEFT JOIN case_text c ON c.seq = i.closed_seq ";

IncidentRecord incident_from(const store::Row &row) {
    return {row.integer(0),    row.integer(1),    maybe_integer(row, 2),
            string_at(row, 3), moment_at(row, 4), maybe_date(row, 5),
            string_at(row, 6), string_at(row, 7), string_at(row, 8)};
}

} // namespace

Reading reading_of_incident_situation(std::optional<IncidentSituation> &found, Id customer) {
    return {{{"SELECT id, state, (SELECT coalesce(max(id), 0) FROM incident) FROM customer WHERE id = ?1",
              {customer}},
             {"SELECT id, state IN ('trial', 'active', 'suspended') FROM contract WHERE customer = ?1 "
              "ORDER BY id",
              {customer}}},
            [&found](std::size_t query, const store::Row &row) {
                if (query == 0)
                    found = IncidentSituation{row.integer(0), row.text(1) == "erased", {}, row.integer(2)};
                else
                    found->contracts.push_back({row.integer(0), row.integer(1) == 1});
            }};
}

Reading reading_of_incident(std::optional<IncidentRecord> &found, Id incident) {
    static const std::string sql = joined(incident_columns, "WHERE i.id = ?1");
    return {{{sql, {incident}}},
            [&found](std::size_t, const store::Row &row) { found = incident_from(row); }};
}

void incidents(Ledger &ledger, const Filter &filter, const Each<IncidentRecord> &each) {
    static const std::string sql =
        joined(incident_columns,
               "WHERE i.id > ?7 AND (?1 IS NULL OR (?1 = 'closed') = (i.closed_on IS NOT NULL)) AND (?2 IS "
               "NULL OR i.kind = ?2) AND (?3 IS NULL OR i.customer = ?3) AND (?4 IS NULL OR i.contract = ?4) "
               "AND (?5 IS NULL OR substr(i.aware_at, 1, 10) >= ?5) AND (?6 IS NULL OR substr(i.aware_at, 1, "
               "10) <= ?6) ORDER BY i.id LIMIT ?8");
    select(ledger, sql, parameters(filter), [&](const store::Row &row) { each(incident_from(row)); });
}

IncidentRecord incident(Ledger &ledger, Id id) {
    std::optional<IncidentRecord> found;
    ledger.read({reading_of_incident(found, id)});
    if (!found) missing("incident", format_id('I', id), "incident");
    return *found;
}

} // namespace bursar::ledger
