// Requests of authorities.
#pragma once

#include "actions/plan_desk.hpp"
#include "model/disclosure.hpp"
#include "rules/disclosure.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace bursar::actions {

struct DisclosureDone {
    PlanDone done;
    Id id = 0;
};
// The request's id is taken here. Each throws Failure(not_found): no such customer, or disclosure.
std::variant<DisclosureDone, Refusal> open_disclosure(const Desk &desk, rules::DisclosureRequest request);
// The deed's reason is that of the check, or of the refusal.
std::variant<DisclosureDone, Refusal> record_check(const Desk &desk, Id disclosure, std::string_view check,
                                                   bool not_allowed);
std::variant<DisclosureDone, Refusal> close_disclosure(const Desk &desk, Id disclosure);
std::variant<DisclosureDone, Refusal> refuse_disclosure(const Desk &desk, Id disclosure);

} // namespace bursar::actions
