#include "ledger/obligations.hpp"

#include "ledger/view_sql.hpp"

namespace bursar::ledger {
namespace {

constexpr std::string_view obligation_columns =
    "SELECT t.id, t.customer, t.contract, t.kind, t.text, t.state, "
    "t.reference, t.clause, t.opened_on, t.due_on, "
    "t.closed_on FROM obligation t ";

ObligationView obligation_from(const store::Row &row) {
    ObligationView view;
    view.id = row.integer(0);
    view.customer = row.integer(1);
    view.contract = row.integer(2);
    view.kind = row.text(3);
    view.text = row.text(4);
    view.state = row.text(5);
    view.reference = string_at(row, 6);
    view.clause = row.text(7);
    view.opened_on = date_at(row, 8);
    view.due_on = date_at(row, 9);
    view.closed_on = maybe_date(row, 10);
    return view;
}

} // namespace

void obligations(Ledger &ledger, const Filter &filter, const Each<ObligationView> &each) {
    static const std::string sql =
        joined(obligation_columns,
               "WHERE t.id > ?7 AND (?1 IS NULL OR t.state = ?1) AND (?2 IS NULL OR t.kind = ?2) AND "
               "(?3 IS NULL OR t.customer = ?3) AND (?4 IS NULL OR t.contract = ?4) AND (?5 IS NULL OR "
               "t.due_on >= ?5) AND (?6 IS NULL OR t.due_on <= ?6) ORDER BY t.id LIMIT ?8");
    select(ledger, sql, parameters(filter), [&](const store::Row &row) { each(obligation_from(row)); });
}

ObligationView obligation(Ledger &ledger, Id id) {
    static const std::string sql = joined(obligation_columns, "WHERE t.id = ?1");
    std::optional<ObligationView> found;
    select(ledger, sql, {id}, [&](const store::Row &row) { found = obligation_from(row); });
    if (!found) missing("obligation", format_id('T', id), "obligation");
    return *found;
}

Id obligation_opened(Ledger &ledger, std::int64_t first_seq, std::int64_t last_seq) {
    Id found = 0;
    select(ledger, "SELECT min(id) FROM obligation WHERE seq BETWEEN ?1 AND ?2", {first_seq, last_seq},
           [&](const store::Row &row) { found = maybe_integer(row, 0).value_or(0); });
    return found;
}

} // namespace bursar::ledger
