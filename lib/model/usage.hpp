// What a contract used of a meter on a day.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"

#include <optional>
#include <string>

namespace bursar {

struct UsageReading {
    Id contract = 0;
    std::string meter;           // of the policy
    std::int64_t millionths = 0; // of the meter's unit
    Date used_on;
    std::string reference; // tells readings of one day apart; empty for the only one
};

// What a reading is judged by.
struct MeteredContract {
    Id id = 0, customer = 0;
    int policy = 0;
    Date starts_on;
    std::optional<Date> ends_on; // the last day of service
};

} // namespace bursar
