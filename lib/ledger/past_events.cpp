#include "ledger/past_events.hpp"

#include "ledger/rows.hpp"

namespace bursar::ledger {

Reading reading_of_event(std::optional<PastEvent> &found, std::int64_t seq) {
    return {{{"SELECT e.seq, e.kind, e.subject, json_extract(e.data, '$.clause'), e.customer, "
              "json_extract(e.data, '$.issued'), json_extract(e.data, '$.sanction'), "
              "json_extract(e.data, '$.liability'), u.seq, json_extract(e.data, '$.step'), substr(e.at, 1, "
              "10) FROM event e LEFT "
              "JOIN undone u "
              "ON u.event = e.seq WHERE e.seq = ?1",
              {seq}}},
            [&found](std::size_t, const store::Row &row) {
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
                                  maybe_date(row, 10)};
            }};
}

} // namespace bursar::ledger
