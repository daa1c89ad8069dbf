// Suspensions that do not come from non-payment: sanctions and disputes. A contract runs again once nothing
// holds it any more, neither these nor what it owes.
#pragma once

#include "rules/books.hpp"

namespace bursar::rules {

// Suspends a contract that runs, by this step, as the hold says; one that is suspended already is held
// besides.
void begin_hold(Books &books, ContractSituation &contract, Hold &hold, Step step);
// Lifts a hold by this step, which also resumes the contract when nothing else holds it; an order that is
// paid has waited for that, and starts.
void lift_hold(Books &books, ContractSituation &contract, Id sanction, Step step, const Terms &terms);
// The contract has ended: nothing holds it any more.
void release_holds(Books &books, ContractSituation &contract, const Terms &terms);
// Begins what was announced for a day that has come, and lifts what ends by itself (ALLS-G8.4, P6.2). A trial
// is not suspended: it ends (ALLS-G5.7).
void keep_holds(Books &books, ContractSituation &contract, const Terms &terms);

} // namespace bursar::rules
