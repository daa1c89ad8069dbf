// Everything with a date that no contract's calendar holds: deliveries, payouts, obligations, validations,
// days to pay and to object by, and cases for staff.
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
    Id contract = 0; // whose it is; 0: a customer's, or nobody's
};
// What is still to be done or can still be done by `until`, late ones included, by day and subject, as it
// stands on `from`; cases that wait for staff stand on the day they came up. `whose`: a customer or a
// contract.
std::vector<Deadline> deadlines(ledger::Ledger &ledger, const ledger::Rules &rules,
                                const ledger::Filter &whose, Date from, Date until);

} // namespace bursar::actions
