#include "ledger/past_events.hpp"

#include "ledger/rows.hpp"

namespace bursar::ledger {
namespace {

constexpr std::string_view event_sql =
    "SELECT e.seq, e.kind, e.subject, json_extract(e.data, '$.clause'), e.customer, "
    "json_extract(e.data, '$.issued'), json_extract(e.data, '$.sanction'), "
    "json_extract(e.data, '$.liability'), u.seq, json_extract(e.data, '$.step'), "
    "coalesce(json_extract(e.data, '$.received_on'), substr(e.at, 1, 10)), "
    "EXISTS (SELECT 1 FROM event o WHERE o.customer = e.customer AND o.seq > e.seq AND o.subject = e.subject "
    "AND (o.kind = 'downgrade' OR o.kind = 'move' OR o.kind = 'change-withdrawn' "
    "OR json_extract(o.data, '$.action') = 'change') "
    "AND NOT EXISTS (SELECT 1 FROM undone n WHERE n.event = o.seq)), "
    "json_extract(e.data, '$.data_choice'), EXISTS (SELECT 1 FROM event o WHERE o.customer = e.customer "
    "AND o.subject = e.subject AND o.kind = 'upgrade' AND (o.seq > e.seq "
    "OR substr(o.at, 1, 10) > json_extract(e.data, '$.received_on'))), "
    "CASE e.kind WHEN 'downgrade' THEN (SELECT json_extract(o.data, '$.ground') FROM event o "
    "WHERE o.customer = e.customer AND o.subject = e.subject AND o.seq < e.seq AND o.kind = 'downgrade' "
    "AND NOT EXISTS (SELECT 1 FROM undone n WHERE n.event = o.seq) AND NOT EXISTS (SELECT 1 FROM event c "
    "WHERE c.customer = e.customer AND c.subject = e.subject AND c.seq > o.seq AND c.seq < e.seq "
    "AND (c.kind = 'move' OR c.kind = 'change-withdrawn' OR json_extract(c.data, '$.action') = 'change')) "
    "ORDER BY o.seq DESC LIMIT 1) END FROM event e LEFT JOIN undone u ON u.event = e.seq WHERE e.seq = ?1";

constexpr std::string_view letters_sql =
    "SELECT o.kind, json_extract(o.data, '$.ground'), "
    "coalesce(json_extract(o.data, '$.received_on'), substr(o.at, 1, 10)), json_extract(o.data, "
    "'$.ends_on'), "
    "json_extract(o.data, '$.data_choice') "
    "FROM event e JOIN event o ON o.customer = e.customer AND o.subject = e.subject AND o.seq <> e.seq "
    "WHERE e.seq = ?1 AND o.kind IN ('cancel', 'objection', 'no-renew', 'terminate') "
    "AND NOT EXISTS (SELECT 1 FROM undone n WHERE n.event = o.seq) ORDER BY o.seq";

} // namespace

Reading reading_of_event(std::optional<PastEvent> &found, std::int64_t seq) {
    return {{{event_sql, {seq}}, {letters_sql, {seq}}}, [&found](std::size_t query, const store::Row &row) {
                if (query == 1) {
                    found->other_letters.push_back({string_at(row, 0), string_at(row, 1), date_at(row, 2),
                                                    maybe_date(row, 3), string_at(row, 4)});
                    return;
                }
                found = PastEvent{row.integer(0),
                                  string_at(row, 1),
                                  string_at(row, 2),
                                  string_at(row, 3),
                                  maybe_integer(row, 4).value_or(0),
                                  string_at(row, 5),
                                  maybe_integer(row, 6).value_or(0),
                                  maybe_integer(row, 7).value_or(0),
                                  maybe_integer(row, 8),
                                  string_at(row, 9),
                                  maybe_date(row, 10),
                                  string_at(row, 12),
                                  {},
                                  row.integer(11) != 0,
                                  string_at(row, 14),
                                  row.integer(13) != 0};
            }};
}

} // namespace bursar::ledger
