// Contracts that ran before the ledger knew of them, paid up to a day.
#pragma once

#include "rules/books.hpp"

#include <optional>

namespace bursar::rules {

// The terms that a running contract goes on with: one of them, `term`, ends on the day asked for.
struct Course {
    Date anchor;
    Span term;
};
// Of the anchors that give a term ending on `end`, the latest one, at least a term before: paid until 31
// March, a month's terms end on the last days of months. Nothing for what is sold once.
Course course_to(Date end, Period period);

// Why a contract of this period cannot be brought in as paid until a day, the first that is not paid.
std::optional<Refusal::Ground> refuse_paid_until(Date paid_until, Period period, const Terms &terms);

// Takes up a service that runs already: nothing is charged, and provisioning is asked for nothing. A domain
// is at its registry. It was ordered by the first day of its term, at the latest: no time to withdraw from it
// begins anew.
void bring_in(Books &books, ContractSituation &contract, Date paid_until, const Terms &terms);

} // namespace bursar::rules
