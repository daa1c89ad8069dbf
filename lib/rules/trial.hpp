// Free trials (ALLS-G5.7): requested, approved by staff or refused without a reason, ended on a day.
#pragma once

#include "rules/order.hpp"

#include <optional>
#include <string_view>
#include <variant>

namespace bursar::rules {

// The ground of a trial that waits for staff.
inline constexpr std::string_view requested = "requested";

// A trial of the product, which nothing runs for yet. Refused like an order, but for prices and taxes: there
// is never an invoice.
std::variant<Plan, Refusal> request_trial(OrderCase order, const Terms &terms);

enum class TrialDeed { approve, refuse, end };
struct TrialCase {
    ContractSituation contract;
    TrialDeed deed = TrialDeed::approve;
    std::optional<int> days; // of an approval; else the terms'
};
// An approved trial runs from today for so many days; one that runs is ended at any time without notice.
std::variant<Plan, Refusal> decide_trial(TrialCase trial, const Terms &terms);

// Ends a trial: by staff, on a ground, or by the sweep after its last day; by a step of these effects.
void end_trial(Books &books, ContractSituation &contract, std::string_view ground, const Terms &terms,
               std::vector<StepEffect> effects = {});

} // namespace bursar::rules
