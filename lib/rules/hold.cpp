#include "rules/hold.hpp"

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

void lift_hold(Books &books, ContractSituation &contract, Id sanction, Step step) {
    const auto lifted = std::find_if(contract.holds.begin(), contract.holds.end(),
                                     [&](const Hold &hold) { return hold.sanction == sanction; });
    step.ground = lifted->ground;
    step.effects.push_back(effect::SanctionLifted{sanction, step.on});
    contract.holds.erase(lifted);
    const std::string kind =
        std::exchange(step.kind, "sanction-lifted"); // unless the service goes on with it
    if (contract.state != ContractState::suspended || contract.ground == "unpaid")
        return books.steps.push_back(std::move(step));
    const auto other = std::find_if(contract.holds.begin(), contract.holds.end(),
                                    [](const Hold &hold) { return hold.begun; });
    if (other == contract.holds.end()) {
        step.kind = kind;
        return resume(books, contract, std::move(step));
    }
    contract.ground = other->ground;
    books.steps.push_back(std::move(step));
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
        if (!hold.begun && hold.starts_on <= terms.as_of) {
            Step step = make_step("suspend", "suspend", hold.clause, contract, terms);
            step.notice = true;
            step.effects.push_back(effect::SanctionBegun{hold.sanction, terms.as_of});
            auto begun = std::find_if(contract.holds.begin(), contract.holds.end(),
                                      [&](const Hold &h) { return h.sanction == hold.sanction; });
            begin_hold(books, contract, *begun, std::move(step));
        }
        if (hold.until && *hold.until <= terms.as_of)
            lift_hold(books, contract, hold.sanction,
                      make_step("lift", "resume", hold.clause, contract, terms));
    }
}

} // namespace bursar::rules
