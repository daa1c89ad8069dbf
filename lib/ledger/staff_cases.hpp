// What the sweep leaves for staff to decide, until they have.
#pragma once

#include "ledger/ledger.hpp"
#include "ledger/views.hpp"

#include <string>

namespace bursar::ledger {

struct StaffCase {
    Date since;
    Id contract = 0;
    std::string step; // "plan-review", "terminate-proposed"
    std::string clause;
};
// In the order they came up. A plan that no longer fits (plan-review) waits until the contract changes, ends,
// or its usage is weighed anew; a termination that is proposed (terminate-proposed) until the document is
// settled. What is over needs no decision.
void staff_cases(Ledger &ledger, const Filter &whose, const Each<StaffCase> &each);

} // namespace bursar::ledger
