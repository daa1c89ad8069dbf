// Deeds about a trial, and about the registration of a domain.
#pragma once

#include "actions/plan_desk.hpp"
#include "rules/trial.hpp"

#include <optional>
#include <variant>

namespace bursar::actions {

// Failure(not_found): no such contract.
std::variant<PlanDone, Refusal> decide_trial(const Desk &desk, Id contract, rules::TrialDeed deed,
                                             std::optional<int> days);
// By the registry, on that day, or today.
std::variant<PlanDone, Refusal> confirm_domain(const Desk &desk, Id contract, std::optional<Date> on);
// By the host.
std::variant<PlanDone, Refusal> validate_domain(const Desk &desk, Id contract);

} // namespace bursar::actions
