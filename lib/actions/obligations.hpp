// Duties with a date: opened, done, lifted.
#pragma once

#include "actions/plan_desk.hpp"

#include <optional>
#include <string>
#include <variant>

namespace bursar::actions {

struct OpenObligation {
    Id contract = 0;
    std::string kind, reference;
    std::optional<Date> on; // else the day itself
};
// Each throws Failure(not_found): no such contract, or obligation.
std::variant<CaseDone, Refusal> open_obligation(const Desk &desk, const OpenObligation &request);
std::variant<CaseDone, Refusal> finish_obligation(const Desk &desk, Id obligation,
                                                  std::optional<Date> done_on);
std::variant<CaseDone, Refusal> lift_obligation(const Desk &desk, Id obligation);

} // namespace bursar::actions
