// The calendar of a contract: invoice, reminders, suspension, penalty, deletion (ALLS-G4.1, G4.2 and the
// rules for late runs), and the ends that come by themselves.
#pragma once

#include "rules/books.hpp"

namespace bursar::rules {

struct Decision {
    std::vector<Step> steps;
    // As they stand once the steps are done; contract.next_step_on is the next day to look at it.
    ContractSituation contract;
    CustomerSituation customer;
    Counters counters;
};

// Every step of the contract that is due on terms.as_of, in calendar order: done once, however late the run.
// Distances between suspension, penalty and deletion count from the day the earlier one was really done.
// Throws Failure(configuration) when the terms cannot be applied (no price, no tax rate): the contract is
// then quarantined by the sweep, and nothing of it is done.
Decision next_steps(const ContractSituation &contract, const CustomerSituation &customer,
                    const Counters &counters, const Terms &terms);

// Sets next_step_on, the day to look at the contract next, and next_step, the kind of step expected then.
void look_ahead(ContractSituation &contract, const Terms &terms);

} // namespace bursar::rules
