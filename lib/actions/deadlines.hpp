// Everything with a date that no contract's calendar holds: deliveries, payouts, validations.
#pragma once

#include "ledger/deliveries.hpp"
#include "ledger/terms.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bursar::actions {

// By when a contract is to be delivered (ALLS-G7.1): hours counted on business days. nullopt: nothing is
// promised.
std::optional<Moment> delivery_due(const ledger::DeliveryView &delivery, const ledger::Rules &rules);

struct Deadline {
    Date on;
    std::string kind, subject, action, clause;
};
// What is still to be done by `until`, late ones included, by day and subject.
std::vector<Deadline> deadlines(ledger::Ledger &ledger, const ledger::Rules &rules, Date until);

} // namespace bursar::actions
