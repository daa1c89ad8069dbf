#include "actions/registration.hpp"

#include "actions/terms_of.hpp"
#include "ledger/domains.hpp"
#include "rules/registration.hpp"

namespace bursar::actions {
namespace {

Decision decision(const ContractCase &found, std::variant<Plan, Refusal> decided) {
    if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
    return Decided{found.rules.head, found.situations.counters, std::move(std::get<Plan>(decided)),
                   format_id('K', found.contract().id), found.contract().customer};
}

rules::Terms terms_for(const ContractCase &found, const Desk &desk) {
    return terms_of(found.rules, found.contract().policy, desk.deed.at.day);
}

} // namespace

std::variant<PlanDone, Refusal> decide_trial(const Desk &desk, Id contract, rules::TrialDeed deed,
                                             std::optional<int> days) {
    return carry_out_plan(desk, [&]() -> Decision {
        const ContractCase found = read_contract_case(desk.ledger, contract);
        return decision(found, rules::decide_trial({found.contract(), deed, days}, terms_for(found, desk)));
    });
}

std::variant<PlanDone, Refusal> confirm_domain(const Desk &desk, Id contract, std::optional<Date> on) {
    return carry_out_plan(desk, [&]() -> Decision {
        const ContractCase found = read_contract_case(desk.ledger, contract);
        return decision(found,
                        rules::decide_confirmation({found.contract(), found.customer(),
                                                    found.situations.counters, on.value_or(desk.deed.at.day)},
                                                   terms_for(found, desk)));
    });
}

std::variant<PlanDone, Refusal> validate_domain(const Desk &desk, Id contract) {
    return carry_out_plan(desk, [&]() -> Decision {
        ledger::Registration registration;
        const ContractCase found = read_contract_case(
            desk.ledger, contract, {ledger::reading_of_registration(registration, contract)});
        return decision(found, rules::decide_validation({found.contract(), registration.confirmed_on,
                                                         registration.validated_on, registration.clause},
                                                        terms_for(found, desk)));
    });
}

} // namespace bursar::actions
