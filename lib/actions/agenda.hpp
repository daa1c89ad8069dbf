// Looking ahead: what will be done when every night is swept and nothing more is paid.
#pragma once

#include "actions/sweep.hpp"

#include <functional>
#include <optional>

namespace bursar::actions {

// Every coming step from `from` to `until` (inclusive) in order: what is late already stands on `from`.
// Contracts that cannot be decided are told of on the day they would be looked at. Costs what becomes due,
// and a read for each day.
// `customer`: only the contracts of this customer, which share its credit.
void agenda(ledger::Ledger &ledger, std::optional<Id> customer, Date from, Date until,
            const std::function<void(const Step &)> &each,
            const std::function<void(Date, const Quarantined &)> &parked);

} // namespace bursar::actions
