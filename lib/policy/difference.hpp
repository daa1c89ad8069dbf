// What two policies say differently.
#pragma once

#include "policy/policy.hpp"

#include <string>
#include <vector>

namespace bursar::policy {

struct Difference {
    std::string what;          // "dunning.suspend.offset", "clause.ALLS-G4.2"
    std::string before, after; // empty: not there
};

// Every rule whose value differs, in the order of the policy file; nothing when both say the same.
std::vector<Difference> differences(const Policy &before, const Policy &after);

} // namespace bursar::policy
