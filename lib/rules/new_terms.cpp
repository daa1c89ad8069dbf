#include "rules/new_terms.hpp"

#include "rules/dunning.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

std::optional<Refusal> refuse(const TermsCase &said, Date on, const Rulebook &rulebook) {
    const CustomerSituation &customer = said.customer;
    if (customer.state == CustomerState::closed || customer.state == CustomerState::erased)
        return plain_refusal(fmt::format("{} is {}", format_id('C', customer.id), to_string(customer.state)));
    if (on > rulebook.as_of)
        return plain_refusal(fmt::format("{} lies after {}", to_string(on), to_string(rulebook.as_of)),
                             "record it when it is received");
    if (on < said.effective)
        return plain_refusal(fmt::format("the terms in force took effect on {}, after {}",
                                         to_string(said.effective), to_string(on)),
                             "give the day on which the customer answered these");
    return std::nullopt;
}

// The first ground on which a refusal leads to something.
const policy::SanctionGround *refusal_ground(const policy::Policy &policy) {
    const auto found = std::ranges::find_if(policy.sanctions, &policy::SanctionGround::needs_refusal);
    return found == policy.sanctions.end() ? nullptr : &*found;
}

Step acceptance(const TermsCase &said, Date on, const policy::Policy &policy, Date as_of) {
    Step step = account_step("terms-accepted", policy.terms_clause, said.customer.id, as_of);
    effect::TermsAccepted accepted{said.customer.id, {}, on, policy.waiver_clause};
    for (const policy::TermsDocument &document : policy.terms)
        accepted.documents.emplace_back(document.id, document.version);
    step.effects.push_back(std::move(accepted));
    if (said.refusal) step.effects.push_back(effect::TermsAnswered{said.customer.id, on});
    return step;
}

bool stays(const ContractSituation &contract, int version) {
    return contract.policy == version || contract.state == ContractState::ended ||
           contract.state == ContractState::deleted;
}

} // namespace

bool accepts_all(const Accepted &accepted, const policy::Policy &policy) {
    return std::ranges::all_of(policy.terms, [&](const policy::TermsDocument &document) {
        const auto found = accepted.find(document.id);
        return found != accepted.end() && found->second == document.version;
    });
}

std::variant<Plan, Refusal> decide_acceptance(TermsCase said, std::vector<ContractSituation> contracts,
                                              const Rulebook &rulebook) {
    const Date on = said.on.value_or(rulebook.as_of);
    if (auto refusal = refuse(said, on, rulebook)) return *refusal;
    if (said.refusal && on < said.refusal->received_on)
        return plain_refusal(fmt::format("{} refuses the terms since {}, after {}",
                                         format_id('C', said.customer.id),
                                         to_string(said.refusal->received_on), to_string(on)),
                             "give the day on which the refusal was taken back");
    const Terms terms = rulebook.terms(rulebook.issuer);
    Plan plan;
    if (said.refusal || !accepts_all(said.accepted, terms.policy))
        plan.steps.push_back(acceptance(said, on, terms.policy, rulebook.as_of));
    std::erase_if(contracts, [&](const ContractSituation &c) { return stays(c, rulebook.issuer); });
    for (ContractSituation &contract : contracts) {
        contract.policy = rulebook.issuer;
        Step step = make_step("terms-moved", "terms-moved", terms.policy.terms_clause, contract, terms);
        step.effects.push_back(effect::TermsMoved{contract.id, contract.policy});
        plan.steps.push_back(std::move(step));
        look_ahead(contract, terms);
    }
    plan.contracts = std::move(contracts);
    return plan;
}

std::variant<Plan, Refusal> decide_refusal(const TermsCase &said, const Rulebook &rulebook) {
    const policy::Policy &policy = rulebook.policies.at(rulebook.issuer);
    const std::string id = format_id('C', said.customer.id);
    const policy::SanctionGround *ground = refusal_ground(policy);
    if (!ground) return plain_refusal("the terms say nothing of who refuses them", "bursar contract cancel");
    const Date on = said.on.value_or(rulebook.as_of);
    if (auto refusal = refuse(said, on, rulebook)) return *refusal;
    if (said.refusal && said.refusal->policy == rulebook.issuer) {
        if (!said.on || on == said.refusal->received_on) return Plan{};
        return Refusal{{{ground->clause, fmt::format("{} refuses these terms since {}", id,
                                                     to_string(said.refusal->received_on))}},
                       {}};
    }
    if (accepts_all(said.accepted, policy))
        return Refusal{{{ground->clause, fmt::format("{} has accepted the terms in force", id)}},
                       "bursar contract cancel"};
    Step step = account_step("terms-refused", ground->clause, said.customer.id, rulebook.as_of);
    step.received_on = on;
    step.effects.push_back(effect::TermsRefused{said.customer.id, rulebook.issuer, on, ground->clause});
    return Plan{{std::move(step)}, {}};
}

} // namespace bursar::rules
