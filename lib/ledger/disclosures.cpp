#include "ledger/disclosures.hpp"

#include "ledger/view_sql.hpp"

namespace bursar::ledger {
namespace {

constexpr std::string_view disclosure_columns =
    "SELECT d.id, d.customer, d.kind, d.received_on, d.closed_on, d.outcome, d.clause, "
    "(SELECT group_concat(class, ' ') FROM (SELECT class FROM disclosure_class WHERE disclosure = d.id "
    "ORDER BY class)), o.said, o.reference, CASE d.outcome WHEN 'refused' THEN x.reason END FROM disclosure "
    "d "
    "LEFT JOIN case_text o ON o.seq = d.seq LEFT JOIN event_text x ON x.seq = d.closed_seq ";
constexpr std::string_view checks_sql =
    "SELECT k.name, k.result, e.at, e.actor, x.reason FROM disclosure_check k JOIN event e ON e.seq = k.seq "
    "LEFT JOIN event_text x ON x.seq = k.seq WHERE k.disclosure = ?1 ORDER BY k.seq";

DisclosureRecord disclosure_from(const store::Row &row) {
    return {row.integer(0),    row.integer(1),           string_at(row, 2),
            date_at(row, 3),   maybe_date(row, 4),       string_at(row, 5),
            string_at(row, 6), words(string_at(row, 7)), {},
            string_at(row, 8), string_at(row, 9),        string_at(row, 10)};
}

} // namespace

Reading reading_of_disclosures(DisclosureCounters &found, Id customer) {
    return {{{"SELECT coalesce(max(id), 0), (SELECT count(*) FROM customer WHERE id = ?1) FROM disclosure",
              {customer}}},
            [&found](std::size_t, const store::Row &row) {
                found = {row.integer(0), row.integer(1) == 1};
            }};
}

Reading reading_of_disclosure(std::optional<DisclosureRecord> &found, Id disclosure) {
    static const std::string sql = joined(disclosure_columns, "WHERE d.id = ?1");
    return {{{sql, {disclosure}}, {checks_sql, {disclosure}}},
            [&found](std::size_t query, const store::Row &row) {
                if (query == 0)
                    found = disclosure_from(row);
                else
                    found->checks.push_back({string_at(row, 0), string_at(row, 1), moment_at(row, 2),
                                             string_at(row, 3), string_at(row, 4)});
            }};
}

void disclosures(Ledger &ledger, const Filter &filter, const Each<DisclosureRecord> &each) {
    static const std::string sql = joined(
        disclosure_columns,
        "WHERE d.id > ?7 AND (?1 IS NULL OR coalesce(d.outcome, 'open') = ?1) AND (?2 IS NULL OR d.kind = "
        "?2) AND (?3 IS NULL OR d.customer = ?3) AND ?4 IS NULL AND (?5 IS NULL OR d.received_on >= ?5) "
        "AND (?6 IS NULL OR d.received_on <= ?6) ORDER BY d.id LIMIT ?8");
    select(ledger, sql, parameters(filter), [&](const store::Row &row) { each(disclosure_from(row)); });
}

DisclosureRecord disclosure(Ledger &ledger, Id id) {
    std::optional<DisclosureRecord> found;
    ledger.read({reading_of_disclosure(found, id)});
    if (!found) missing("disclosure", format_id('J', id), "disclosure");
    return *found;
}

} // namespace bursar::ledger
