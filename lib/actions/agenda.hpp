// Looking ahead: what will be done when every night is swept and nothing more is paid.
#pragma once

#include "actions/sweep.hpp"

#include <functional>

namespace bursar::actions {

// Every coming step from `from` to `until` (inclusive) in order: what is late already stands on `from`.
// Contracts that cannot be decided are added to `quarantined`. Costs what becomes due, and a read for each
// day.
void agenda(ledger::Ledger &ledger, Date from, Date until, const std::function<void(const Step &)> &each,
            std::vector<Quarantined> &quarantined);

} // namespace bursar::actions
