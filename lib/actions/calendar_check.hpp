// What the invariants in SQL cannot ask, because it takes the terms.
#pragma once

#include "base/date.hpp"
#include "ledger/audit.hpp"

#include <vector>

namespace bursar::actions {

// The contracts that the terms would look at on another day than their rows say: a sweep would come too late,
// or for nothing. The first `most_problems`.
std::vector<ledger::Problem> check_calendar(ledger::Ledger &ledger, Date as_of);

} // namespace bursar::actions
