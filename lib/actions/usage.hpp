// Usage: single readings, and files of them.
#pragma once

#include "actions/desk.hpp"
#include "model/usage.hpp"

#include <string>
#include <variant>
#include <vector>

namespace bursar::actions {

struct UsageDone {
    Recorded recorded;
    std::vector<UsageReading> booked; // as decided; empty when replayed
    std::int64_t known = 0;           // recorded before, with the same quantity
    struct Problem {
        std::size_t reading = 0; // of the request, from 0
        std::string message;
    };
    std::vector<Problem> problems; // nothing is booked when there are some, but with `partial`
};
// Each reading once: the same contract, day, meter and reference is known when its quantity is the same, and
// a problem when it is another.
std::variant<UsageDone, Refusal> import_usage(const Desk &desk, const std::vector<UsageReading> &readings,
                                              bool partial);
// One reading. Failure(not_found): there is no such contract.
std::variant<UsageDone, Refusal> record_usage(const Desk &desk, const UsageReading &reading);

} // namespace bursar::actions
