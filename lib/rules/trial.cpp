#include "rules/trial.hpp"

#include "rules/discontinuation.hpp"
#include "rules/dunning.hpp"

#include <fmt/format.h>

namespace bursar::rules {
namespace {

Step trial_step(std::string_view kind, const ContractSituation &contract, const Terms &terms) {
    return make_step(kind, kind, terms.policy.trial ? terms.policy.trial->clause : "", contract, terms);
}

std::optional<Refusal> refuse(const TrialCase &trial, const Terms &terms) {
    const ContractSituation &contract = trial.contract;
    const std::string id = format_id('K', contract.id);
    if (contract.state != ContractState::trial)
        return plain_refusal(fmt::format("{} is {}, and no trial", id, to_string(contract.state)));
    const std::string clause = trial_step("trial", contract, terms).clause;
    const bool waits = contract.ground == requested;
    if (trial.deed == TrialDeed::end && waits)
        return Refusal{{{clause, fmt::format("the trial {} has not begun", id)}},
                       fmt::format("refuse it: bursar contract trial {} --refuse", id)};
    if (trial.deed != TrialDeed::end && !waits)
        return Refusal{{{clause, fmt::format("the trial {} is approved already", id)}},
                       fmt::format("end it: bursar contract trial {} --end", id)};
    if (trial.deed == TrialDeed::approve)
        if (auto ground = refuse_withdrawn(product_of(contract, terms), terms))
            return Refusal{{std::move(*ground)},
                           fmt::format("refuse it: bursar contract trial {} --refuse", id)};
    return std::nullopt;
}

} // namespace

std::variant<Plan, Refusal> request_trial(OrderCase order, const Terms &terms) {
    if (!terms.policy.trial) return plain_refusal("the terms offer no trials", "bursar contract open");
    Refusal refusal = refuse_orderer(order, terms);
    if (auto ground = refuse_withdrawn(product_of(order.contract, terms), terms))
        refusal.grounds.push_back(std::move(*ground));
    if (!refusal.grounds.empty()) return refusal;
    ContractSituation contract = order.contract;
    contract.period = product_of(contract, terms).term;
    contract.renews = false;
    contract.state = ContractState::trial;
    contract.ground = requested;
    Step step = trial_step("trial-request", contract, terms);
    return Plan{{std::move(step)}, {std::move(contract)}};
}

std::variant<Plan, Refusal> decide_trial(TrialCase trial, const Terms &terms) {
    if (auto refusal = refuse(trial, terms)) return *refusal;
    ContractSituation &contract = trial.contract;
    Books books;
    if (trial.deed == TrialDeed::end) {
        end_trial(books, contract, "trial-ended", terms);
    } else if (trial.deed == TrialDeed::refuse) {
        Step step = trial_step("trial-refused", contract, terms);
        step.notice = true;
        contract.state = ContractState::ended;
        step.ground = contract.ground = "refused";
        books.steps.push_back(std::move(step));
        wind_up(books, contract, terms);
    } else {
        Step step = trial_step("trial", contract, terms);
        step.notice = true;
        step.action = "activate";
        contract.ground.clear();
        contract.anchor = terms.as_of;
        contract.ends_on =
            terms.as_of + Days(trial.days.value_or(terms.policy.trial ? terms.policy.trial->days : 1) - 1);
        books.steps.push_back(std::move(step));
    }
    look_ahead(contract, terms);
    return Plan{std::move(books.steps), {std::move(contract)}};
}

void end_trial(Books &books, ContractSituation &contract, std::string_view ground, const Terms &terms,
               std::vector<StepEffect> effects) {
    Step step = trial_step("trial-end", contract, terms);
    step.effects = std::move(effects);
    step.ground = contract.ground = ground;
    step.action = "end";
    contract.state = ContractState::ended;
    if (!contract.ends_on || *contract.ends_on > terms.as_of) contract.ends_on = terms.as_of;
    books.steps.push_back(std::move(step));
    wind_up(books, contract, terms);
}

} // namespace bursar::rules
