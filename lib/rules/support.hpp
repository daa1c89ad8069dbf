// What the support owes a customer, and by when (DOK-4.1, 5.1b).
#pragma once

#include "rules/billing.hpp"

#include <string>
#include <variant>

namespace bursar::rules {

struct SupportDue {
    std::string support; // of the product: "simple", "premium"
    int hours = 0;       // of support
    Moment due;
    std::string clause;
};
// When a blocking anomaly reported at that moment must be solved: so many hours of the product's, counted
// while the support is there (Fri 16:00 + 4 h, 09:00-18:00 → Mon 11:00). Refused where the product has none.
std::variant<SupportDue, Refusal> decide_support(const ContractSituation &contract, Moment reported_at,
                                                 const Terms &terms);

} // namespace bursar::rules
