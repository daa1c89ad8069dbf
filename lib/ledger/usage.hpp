// Usage in the ledger: each reading once.
#pragma once

#include "ledger/change.hpp"
#include "ledger/ledger.hpp"
#include "ledger/views.hpp"
#include "model/usage.hpp"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <tuple>

namespace bursar::ledger {

using UsageKey = std::tuple<Id, Date, std::string, std::string>; // contract, day, meter, reference
UsageKey key_of(const UsageReading &reading);

struct KnownUsage {
    std::map<Id, MeteredContract> contracts;
    std::map<UsageKey, std::int64_t> quantities; // in millionths
};
// What the ledger knows of the contracts and the days of these readings.
Reading reading_of_usage(KnownUsage &found, std::span<const UsageReading> readings);
// The reading with its event; `customer` is the contract's.
void write_usage(Change &change, const UsageReading &reading, Id customer);

struct UsageFilter {
    Filter rows; // the state is "weighed" or "open", the days those of use, `after` an event
    std::optional<std::string> meter;
};
struct UsageView {
    std::int64_t event = 0;
    UsageReading reading;
    std::optional<Date> weighed_on; // when the plan was chosen for it
};
void each_usage(Ledger &ledger, const UsageFilter &filter,
                const std::function<void(const UsageView &)> &tell);

} // namespace bursar::ledger
