#include "actions/deadlines.hpp"

#include "ledger/domains.hpp"
#include "ledger/payouts.hpp"

#include <algorithm>

namespace bursar::actions {

std::optional<Moment> delivery_due(const ledger::DeliveryView &delivery, const ledger::Rules &rules) {
    const policy::Policy &policy = rules.policies.at(delivery.policy);
    if (policy.delivery_hours == 0) return std::nullopt;
    return policy.calendar.add_business_hours(delivery.paid_at, policy.delivery_hours);
}

std::vector<Deadline> deadlines(ledger::Ledger &ledger, const ledger::Rules &rules, Date until) {
    std::vector<Deadline> found;
    ledger::deliveries(ledger, {}, true, [&](const ledger::DeliveryView &view) {
        if (const auto due = delivery_due(view, rules); due && due->day <= until)
            found.push_back({due->day, "delivery", format_id('K', view.contract), "activate",
                             rules.policies.at(view.policy).delivery_clause});
    });
    ledger::Filter payouts;
    payouts.state = "due";
    payouts.to = until;
    ledger::payouts(ledger, payouts, [&](const ledger::PayoutView &view) {
        found.push_back({view.due_on, "payout", format_id('O', view.id), "pay-out", view.clause});
    });
    ledger::unvalidated(ledger, until, [&](const ledger::Registration &view) {
        found.push_back(
            {*view.validate_by, "validation", format_id('K', view.contract), "validate", view.clause});
    });
    std::stable_sort(found.begin(), found.end(),
                     [](const Deadline &a, const Deadline &b) { return a.on < b.on; });
    return found;
}

} // namespace bursar::actions
