// The most that a provider owes for damage under a contract, and claims that are granted under it (DOK-7.3).
#pragma once

#include "model/liability.hpp"
#include "rules/books.hpp"

#include <variant>

namespace bursar::rules {

struct LiabilityCap {
    Date from, event;                 // payments of [from, event) count
    Money received, refunded;         // of these payments
    Money cap;                        // the terms' share of what is left of them
    Money granted;                    // by all claims so far: they share one cap
    [[nodiscard]] Money left() const; // never below zero
};
// What was refunded of a document is taken off the latest payments of it first.
LiabilityCap liability_cap(const LiabilitySituation &situation, const policy::LiabilityRules &rules,
                           Date event);

// Why there is no cap to speak of: the terms have none, or the event lies ahead.
std::optional<Refusal> refuse_liability(const policy::Policy &policy, Date event, Date as_of);

// A claim is granted for an event, within what is left of the cap.
std::variant<Plan, Refusal> decide_liability(const LiabilitySituation &situation, Money amount, Date event,
                                             const Terms &terms);

} // namespace bursar::rules
