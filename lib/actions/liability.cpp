#include "actions/liability.hpp"

#include "actions/terms_of.hpp"
#include "base/error.hpp"
#include "ledger/liability.hpp"

#include <fmt/format.h>

namespace bursar::actions {
namespace {

struct LiabilityCase {
    ledger::Rules rules;
    LiabilitySituation situation;
};

LiabilityCase read_case(ledger::Ledger &ledger, Id contract) {
    LiabilityCase found;
    std::optional<LiabilitySituation> situation;
    found.rules.head = ledger.read(
        {ledger::reading_of_rules(found.rules), ledger::reading_of_liability(situation, contract)});
    if (!situation) missing("contract", format_id('K', contract), "contract");
    found.situation = std::move(*situation);
    return found;
}

} // namespace

std::variant<LiabilityReport, Refusal> liability_cap(ledger::Ledger &ledger, Id contract, Date event,
                                                     Date as_of) {
    LiabilityCase found = read_case(ledger, contract);
    const policy::Policy &policy = found.rules.policies.at(found.situation.policy);
    if (auto refusal = rules::refuse_liability(policy, event, as_of)) return *refusal;
    const rules::LiabilityCap cap = rules::liability_cap(found.situation, *policy.liability, event);
    return LiabilityReport{std::move(found.situation), *policy.liability, cap};
}

std::variant<PlanDone, Refusal> grant_liability(const Desk &desk, const GrantLiability &request) {
    return carry_out_plan(desk, [&]() -> Decision {
        const LiabilityCase found = read_case(desk.ledger, request.contract);
        auto decided =
            rules::decide_liability(found.situation, request.amount, request.event,
                                    terms_of(found.rules, found.situation.policy, desk.deed.at.day));
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{found.rules.head, {}, std::move(std::get<Plan>(decided)), {}, 0};
    });
}

} // namespace bursar::actions
