// A customer's partner, and their consents, under the terms in force.
#pragma once

#include "actions/plan_desk.hpp"
#include "ledger/customer_choices.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bursar::actions {

struct ChoosePartner {
    Id customer = 0, partner = 0; // 0: none from then on
    std::optional<Date> from;     // the first day that the terms leave, when it is left out
};
// Failure(not_found): no such customer, or partner.
std::variant<PlanDone, Refusal> choose_partner(const Desk &desk, const ChoosePartner &request);

struct SetConsent {
    Id customer = 0;
    std::string purpose;
    bool given = false;
    std::optional<Date> on;
    std::string source;
};
std::variant<PlanDone, Refusal> set_consent(const Desk &desk, const SetConsent &request);

// Every consent that the terms ask for, as it stands: by what the customer said last, or by the terms.
struct ConsentState {
    std::string purpose, state; // "given", "withheld", "withdrawn"
    std::optional<Date> since;  // nothing: the customer has said nothing
    std::string clause;
};
// By the terms in force on that day.
std::vector<ConsentState> consent_states(const std::vector<ConsentRecord> &said,
                                         const std::vector<ledger::ConsentTerms> &terms, Date on);

} // namespace bursar::actions
