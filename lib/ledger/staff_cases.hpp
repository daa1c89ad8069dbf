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

struct OpenCase {
    Date since;
    std::string subject; // "I1", "J1"
    std::string rule;    // "incident", "disclosure"
    std::string kind, clause;
    Id contract = 0; // that alone it concerns; 0: the customer
};
// Incidents and requests of authorities that staff have not closed. Of a contract: those that concern it
// alone.
void open_cases(Ledger &ledger, const Filter &whose, const Each<OpenCase> &each);

} // namespace bursar::ledger
