#include "ledger/provisioning.hpp"

#include "ledger/view_sql.hpp"

namespace bursar::ledger {
namespace {

constexpr std::string_view action_columns =
    "SELECT a.seq, a.kind, c.customer, a.contract, c.policy, a.queued_on, e.at FROM action a "
    "JOIN contract c ON c.id = a.contract LEFT JOIN acknowledgement k ON k.action = a.seq "
    "LEFT JOIN event e ON e.seq = k.seq ";

ActionView action_from(const store::Row &row) {
    return {row.integer(0),
            string_at(row, 1),
            row.integer(2),
            row.integer(3),
            static_cast<int>(row.integer(4)),
            date_at(row, 5),
            maybe_moment(row, 6)};
}

} // namespace

void actions(Ledger &ledger, const Filter &filter, const Each<ActionView> &each) {
    static const std::string sql =
        joined(action_columns, "WHERE a.seq > ?7 AND (?1 IS NULL OR (?1 = 'done') = (k.seq IS NOT NULL)) "
                               "AND (?2 IS NULL OR a.kind = ?2) AND (?3 IS NULL OR c.customer = ?3) "
                               "AND (?4 IS NULL OR a.contract = ?4) AND (?5 IS NULL OR a.queued_on >= ?5) "
                               "AND (?6 IS NULL OR a.queued_on <= ?6) ORDER BY a.seq LIMIT ?8");
    select(ledger, sql, parameters(filter), [&](const store::Row &row) { each(action_from(row)); });
}

Reading reading_of_action(std::optional<ActionView> &found, std::int64_t action) {
    static const std::string sql = joined(action_columns, "WHERE a.seq = ?1");
    return {{{sql, {action}}}, [&found](std::size_t, const store::Row &row) { found = action_from(row); }};
}

} // namespace bursar::ledger
