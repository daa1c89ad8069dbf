// Plans by what was used of their meters (DOK-5.1): counted in a calendar month, weighed when the next term
// is billed; what arrives later is weighed with the term after. Never down by itself.
#pragma once

#include "rules/books.hpp"

#include <span>

namespace bursar::rules {

// Whether a product's limits hold all of the usage, month by month; a meter that it does not limit is free.
bool holds(const policy::Product &product, std::span<const MonthlyUsage> usage,
           const policy::UsageRules &rules);
// The cheapest product of the same family and term that holds the usage and stands above `from`; nullptr when
// none does. `on`: whose prices.
const policy::Product *plan_that_fits(const policy::Product &from, std::span<const MonthlyUsage> usage,
                                      Date on, const Terms &terms);
// Weighs what was used before the term that starts on `start`: moves the contract to the plan that fits, or
// lists it for staff when none does.
void weigh_usage(Books &books, ContractSituation &contract, Date start, const Terms &terms);

} // namespace bursar::rules
