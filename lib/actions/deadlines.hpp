// Everything with a date that no contract's calendar holds: deliveries, payouts, obligations,
// validations.
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
    std::string kind, subject, rule, action;
    std::string state; // "pending", "late"
    std::string because, clause;
};
// What is still to be done by `until`, late ones included, by day and subject, as it stands on `from`.
std::vector<Deadline> deadlines(ledger::Ledger &ledger, const ledger::Rules &rules, Date from, Date until);

} // namespace bursar::actions
