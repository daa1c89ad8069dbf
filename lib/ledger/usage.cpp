#include "ledger/usage.hpp"

#include "base/text.hpp"
#include "ledger/view_sql.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>

namespace bursar::ledger {

UsageKey key_of(const UsageReading &reading) {
    return {reading.contract, reading.used_on, reading.meter, reading.reference};
}

Reading reading_of_usage(KnownUsage &found, std::span<const UsageReading> readings) {
    std::vector<Id> contracts;
    Date first{}, last{}; // of no readings nothing is found
    if (!readings.empty()) first = last = readings.front().used_on;
    for (const UsageReading &reading : readings) {
        contracts.push_back(reading.contract);
        first = std::min(first, reading.used_on);
        last = std::max(last, reading.used_on);
    }
    std::ranges::sort(contracts);
    contracts.erase(std::ranges::unique(contracts).begin(), contracts.end());
    const store::Value set = json_ids(contracts);
    return {
        {{"SELECT c.id, c.customer, c.policy, c.starts_on, c.ends_on FROM json_each(?1) j CROSS JOIN "
          "contract c "
          "ON c.id = j.value",
          {set}},
         {"SELECT u.contract, u.used_on, u.meter, u.reference, u.quantity FROM json_each(?1) j CROSS JOIN "
          "usage u ON u.contract = j.value AND u.used_on BETWEEN ?2 AND ?3",
          {set, to_string(first), to_string(last)}}},
        [&found](std::size_t query, const store::Row &row) {
            if (query == 0)
                found.contracts[row.integer(0)] = {row.integer(0), row.integer(1),
                                                   static_cast<int>(row.integer(2)), date_at(row, 3),
                                                   maybe_date(row, 4)};
            else
                found.quantities[{row.integer(0), date_at(row, 1), std::string(row.text(2)),
                                  std::string(row.text(3))}] = row.integer(4);
        }};
}

void write_usage(Change &change, const UsageReading &reading, Id customer) {
    std::string data;
    JsonWriter json(data);
    json.begin_object().key("meter").text(reading.meter).key("on").text(to_string(reading.used_on));
    json.key("millionths").integer(reading.millionths).key("reference").text(reading.reference).end_object();
    const auto seq =
        change.event({"usage", format_id('K', reading.contract), customer, std::move(data), {}, {}});
    change.row(Write::usage, reading.contract, to_string(reading.used_on), reading.meter, reading.reference,
               reading.millionths, seq);
}

void each_usage(Ledger &ledger, const UsageFilter &filter,
                const std::function<void(const UsageView &)> &tell) {
    std::vector<store::Value> parameters = ledger::parameters(filter.rows);
    parameters.emplace_back(filter.meter ? store::Value(*filter.meter) : store::Value(nullptr));
    select(ledger,
           "SELECT u.seq, u.contract, u.used_on, u.meter, u.reference, u.quantity, u.weighed_on FROM usage u "
           "JOIN contract c ON c.id = u.contract WHERE u.seq > ?7 AND ?2 IS NULL "
           "AND (?1 IS NULL OR (?1 = 'weighed') = (u.weighed_on IS NOT NULL)) "
           "AND (?3 IS NULL OR c.customer = ?3) AND (?4 IS NULL OR u.contract = ?4) "
           "AND (?5 IS NULL OR u.used_on >= ?5) AND (?6 IS NULL OR u.used_on <= ?6) "
           "AND (?9 IS NULL OR u.meter = ?9) ORDER BY u.seq LIMIT ?8",
           std::move(parameters), [&](const store::Row &row) {
               UsageView view;
               view.event = row.integer(0);
               view.reading = {row.integer(1), std::string(row.text(3)), row.integer(5), date_at(row, 2),
                               std::string(row.text(4))};
               view.weighed_on = maybe_date(row, 6);
               tell(view);
           });
}

} // namespace bursar::ledger
