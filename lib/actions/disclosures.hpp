// Requests of authorities.
#pragma once

#include "actions/plan_desk.hpp"
#include "model/disclosure.hpp"
#include "rules/disclosure.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace bursar::actions {

// The request's id is taken here. Each throws Failure(not_found): no such customer, or disclosure.
std::variant<CaseDone, Refusal> open_disclosure(const Desk &desk, rules::DisclosureRequest request);
// The deed's reason is that of the check, or of the refusal.
std::variant<CaseDone, Refusal> record_check(const Desk &desk, Id disclosure, std::string_view check,
                                             bool not_allowed);
std::variant<CaseDone, Refusal> close_disclosure(const Desk &desk, Id disclosure);
std::variant<CaseDone, Refusal> refuse_disclosure(const Desk &desk, Id disclosure);

} // namespace bursar::actions
