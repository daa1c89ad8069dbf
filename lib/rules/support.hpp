// What the support owes a customer, and by when (DOK-4.1, 5.1b).
#pragma once

#include "model/customer_choices.hpp"
#include "rules/billing.hpp"

#include <optional>
#include <span>
#include <string>
#include <variant>

namespace bursar::rules {

struct SupportDue {
    std::string support; // of the product: "simple", "premium"
    int hours = 0;       // of support
    Moment due;
    std::string clause;
    std::optional<Id> contact; // the customer's partner, or the customer; nothing: the terms know no partners
    std::optional<Id> second_level; // the partner, when the product includes second-level support through one
    std::string contact_clause;
};
// When a blocking anomaly reported at that moment must be solved: so many hours of the product's, counted
// while the support is there (Fri 16:00 + 4 h, 09:00-18:00 → Mon 11:00). Refused where the product has none.
std::variant<SupportDue, Refusal> decide_support(const ContractSituation &contract, Moment reported_at,
                                                 const Terms &terms,
                                                 std::span<const PartnerSpan> partners = {});
// Through whom the product's support runs on that day, by the terms of the contract (DOK-4.6).
void tell_contact(SupportDue &due, const ContractSituation &contract, Date on, const Terms &terms,
                  std::span<const PartnerSpan> partners);

} // namespace bursar::rules
