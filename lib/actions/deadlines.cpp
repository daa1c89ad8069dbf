#include "actions/deadlines.hpp"

#include "ledger/coming_days.hpp"
#include "ledger/domains.hpp"
#include "ledger/obligations.hpp"
#include "ledger/payouts.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::actions {

std::optional<Moment> delivery_due(const ledger::DeliveryView &delivery, const ledger::Rules &rules) {
    const policy::Policy &policy = rules.policies.at(delivery.policy);
    if (policy.delivery_hours == 0) return std::nullopt;
    return policy.calendar.add_business_hours(delivery.paid_at, policy.delivery_hours);
}

std::vector<Deadline> deadlines(ledger::Ledger &ledger, const ledger::Rules &rules, Date from, Date until) {
    std::vector<Deadline> found;
    const auto text_of = [&](const std::string &clause) {
        return std::string(rules.policy_on(from).clause_text(clause));
    };
    const auto state_on = [&](Date on) { return on < from ? "late" : "pending"; };
    ledger::deliveries(ledger, {}, true, [&](const ledger::DeliveryView &view) {
        const std::string &clause = rules.policies.at(view.policy).delivery_clause;
        if (const auto due = delivery_due(view, rules); due && due->day <= until)
            found.push_back({due->day, "delivery", format_id('K', view.contract), "delivery", view.action,
                             state_on(due->day), text_of(clause), clause});
    });
    ledger::Filter payouts;
    payouts.state = "due";
    payouts.to = until;
    ledger::payouts(ledger, payouts, [&](const ledger::PayoutView &view) {
        found.push_back({view.due_on, "payout", format_id('O', view.id), "payout", "pay-out",
                         state_on(view.due_on), text_of(view.clause), view.clause});
    });
    ledger::Filter obligations;
    obligations.state = "pending";
    obligations.to = until;
    ledger::obligations(ledger, obligations, [&](const ledger::ObligationView &view) {
        const policy::ObligationRule *rule = rules.policy_on(from).obligation(view.kind);
        if (rule && rule->from == policy::Opening::at_end && view.due_on < from)
            return; // it is over by itself
        found.push_back({view.due_on, "obligation", format_id('T', view.id), view.kind, "",
                         state_on(view.due_on),
                         fmt::format("{} ({})", view.text, format_id('K', view.contract)), view.clause});
    });
    ledger::unvalidated(ledger, until, [&](const ledger::Registration &view) {
        found.push_back({*view.validate_by, "validation", format_id('K', view.contract), "validate", "",
                         state_on(*view.validate_by), text_of(view.clause), view.clause});
    });
    ledger::coming_days(ledger, from, until, [&](const ledger::ComingDay &day) {
        found.push_back(
            {day.on, day.kind, day.subject, day.kind, "", "pending", text_of(day.clause), day.clause});
    });
    for (const ledger::Rules::Version &version : rules.versions)
        if (version.effective > from && version.effective <= until)
            found.push_back({version.effective, "policy", fmt::format("version {}", version.version),
                             "policy", "", "pending",
                             fmt::format("the terms \"{}\" come into force", version.name),
                             rules.policies.at(version.version).terms_clause});
    std::stable_sort(found.begin(), found.end(),
                     [](const Deadline &a, const Deadline &b) { return a.on < b.on; });
    return found;
}

} // namespace bursar::actions
