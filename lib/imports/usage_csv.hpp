// Readings of meters in CSV: contract, meter, quantity, on, and reference where a day has several.
#pragma once

#include "model/usage.hpp"
#include "policy/policy.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bursar::imports {

struct UsageFile {
    std::vector<UsageReading> readings; // without those that have a mistake
    std::vector<int> lines;             // where each stands
    std::vector<policy::Mistake> mistakes;
    bool broken = false; // its header is not one: no line of it can be trusted
};
UsageFile read_usage_csv(std::string_view text, const std::string &file);

} // namespace bursar::imports
