// What customers say to new terms.
#pragma once

#include "actions/plan_desk.hpp"

#include <optional>
#include <variant>

namespace bursar::actions {

struct TermsAnswer {
    Id customer = 0;
    std::optional<Date> on; // when the customer said it; else the day itself
};
// Failure(not_found): no such customer.
std::variant<PlanDone, Refusal> accept_terms(const Desk &desk, const TermsAnswer &answer);
std::variant<PlanDone, Refusal> refuse_terms(const Desk &desk, const TermsAnswer &answer);

} // namespace bursar::actions
