// The cap of a contract's liability, and claims that are granted under it.
#pragma once

#include "actions/plan_desk.hpp"
#include "rules/liability.hpp"

#include <variant>

namespace bursar::actions {

struct LiabilityReport {
    LiabilitySituation situation;
    policy::LiabilityRules rules;
    rules::LiabilityCap cap;
};
// As of the desk's day. Failure(not_found): no such contract.
std::variant<LiabilityReport, Refusal> liability_cap(ledger::Ledger &ledger, Id contract, Date event,
                                                     Date as_of);

struct GrantLiability {
    Id contract = 0;
    Money amount; // above zero, in the customer's currency
    Date event;
};
std::variant<PlanDone, Refusal> grant_liability(const Desk &desk, const GrantLiability &request);

} // namespace bursar::actions
