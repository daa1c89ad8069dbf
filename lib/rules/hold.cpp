#include "rules/hold.hpp"

#include "rules/trial.hpp"

#include <algorithm>
#include <utility>

namespace bursar::rules {

void begin_hold(Books &books, ContractSituation &contract, Hold &hold, Step step) {
    hold.begun = true;
    step.ground = hold.ground;
    if (contract.state == ContractState::active) {
        step.action = "suspend";
        contract.state = ContractState::suspended;
        contract.ground = hold.ground;
        contract.suspended_on = step.on;
    }
    books.steps.push_back(std::move(step));
}

void lift_hold(Books &books, ContractSituation &contract, Id sanction, Step step, const Terms &terms) {
    const auto lifted = std::find_if(contract.holds.begin(), contract.holds.end(),
                                     [&](const Hold &hold) { return hold.sanction == sanction; });
    step.ground = lifted->ground;
    step.effects.push_back(effect::SanctionLifted{sanction, step.on});
    contract.holds.erase(lifted);
    const std::string kind =
        std::exchange(step.kind, "sanction-lifted"); // unless the service goes on with it
    const bool stands = contract.state != ContractState::suspended || contract.ground == "unpaid";
    const Hold *other = contract.held();
    if (!stands && !other) {
        step.kind = kind;
        return resume(books, contract, std::move(step));
    }
    if (!stands) contract.ground = other->ground;
    books.steps.push_back(std::move(step));
    if (contract.state == ContractState::ordered) settle(books, contract, terms.as_of, terms);
}

void release_holds(Books &books, ContractSituation &contract, const Terms &terms) {
    for (const Hold &hold : contract.holds) {
        Step step = make_step("sanction-lifted", "sanction-lifted", hold.clause, contract, terms);
        step.ground = hold.ground;
        step.silent = true;
        step.effects.push_back(effect::SanctionLifted{hold.sanction, step.on});
        books.steps.push_back(std::move(step));
    }
    contract.holds.clear();
}

void keep_holds(Books &books, ContractSituation &contract, const Terms &terms) {
    const std::vector<Hold> holds = contract.holds; // lifting one takes it out
    for (const Hold &hold : holds) {
        // What was announced for a time that no nightly run saw is over: nothing is suspended for it.
        const bool missed =
            hold.until && *hold.until <= terms.as_of && contract.state != ContractState::trial;
        if (!hold.begun && hold.starts_on <= terms.as_of && !missed) {
            const effect::SanctionBegun begins{hold.sanction, terms.as_of};
            if (contract.state == ContractState::trial)
                return end_trial(books, contract, hold.ground, terms, {begins});
            Step step = make_step("suspend", "suspend", hold.clause, contract, terms);
            step.notice = true;
            step.effects.push_back(begins);
            auto begun = std::find_if(contract.holds.begin(), contract.holds.end(),
                                      [&](const Hold &h) { return h.sanction == hold.sanction; });
            begin_hold(books, contract, *begun, std::move(step));
        }
        if (hold.until && *hold.until <= terms.as_of)
            lift_hold(books, contract, hold.sanction,
                      make_step("lift", "resume", hold.clause, contract, terms), terms);
    }
}

} // namespace bursar::rules
