// A customer's partner: another customer, who is their main contact for support (DOK-4.6).
#pragma once

#include "model/customer_choices.hpp"
#include "plan/plan.hpp"
#include "policy/policy.hpp"

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace bursar::rules {

struct PartnerCase {
    Id customer = 0, partner = 0; // 0: none from then on
    CustomerState state = CustomerState::open, partner_state = CustomerState::open;
    std::vector<PartnerSpan> partners; // by day, those of the past too
};
// From a day on, the first that the notice leaves when none is given: the first choice takes effect at once,
// a change needs the notice of the terms; one that is planned is put off without. What was planned for later
// is forgotten; the same again is an empty plan.
std::variant<Plan, Refusal> decide_partner(const PartnerCase &choice, std::optional<Date> from,
                                           const policy::Policy &policy, Date as_of);

// The partner is closed: from that day on those who chose them speak for themselves, and are told.
std::vector<Step> partner_gone(std::span<const Id> customers, Id partner, const policy::Policy &policy,
                               Date as_of);

} // namespace bursar::rules
