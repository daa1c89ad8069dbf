// What two policies say differently.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bursar::policy {

struct Difference {
    std::string what;          // "dunning.step.suspend.offset", "clause.ALLS-G4.2"
    std::string before, after; // empty: not there
};

// Every value of the two files that differs, in the order of the first; nothing when both say the same,
// however it is laid out. Both must be TOML.
std::vector<Difference> differences(std::string_view before, std::string_view after);

} // namespace bursar::policy
