#include "actions/plan_desk.hpp"

#include "base/error.hpp"
#include "ledger/operators.hpp"

#include <fmt/format.h>

namespace bursar::actions {
std::variant<PlanDone, Refusal> carry_out_plan(const Desk &desk, const std::function<Decision()> &decide) {
    PlanDone done;
    auto outcome = carry_out(desk, [&]() -> Verdict {
        Decision decision = decide();
        if (auto *refusal = std::get_if<Refusal>(&decision)) return std::move(*refusal);
        auto &decided = std::get<Decided>(decision);
        ledger::Change change(decided.head, desk.deed, desk.salts);
        if (decided.plan.empty())
            change.unchanged(decided.subject, decided.customer);
        else
            ledger::write_plan(change, decided.plan, decided.before);
        done.steps = std::move(decided.plan.steps);
        if (desk.dry_run) done.contracts = std::move(decided.plan.contracts);
        return change;
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    done.recorded = std::get<Recorded>(outcome);
    if (done.recorded.replayed)
        done.steps = ledger::recorded_steps(desk.ledger, done.recorded.first_seq, done.recorded.last_seq);
    std::erase_if(done.steps, [](const Step &step) { return step.silent; });
    return done;
}

std::variant<CaseDone, Refusal> case_done(const Desk &desk, std::variant<PlanDone, Refusal> outcome,
                                          char prefix, Id id) {
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    PlanDone &done = std::get<PlanDone>(outcome);
    const Id subject = subject_of(desk, done.recorded, prefix, id);
    return CaseDone{std::move(done), subject};
}

ContractCase read_contract_case(ledger::Ledger &ledger, Id contract, std::vector<ledger::Reading> more) {
    ContractCase found;
    more.push_back(ledger::reading_of_rules(found.rules));
    more.push_back(ledger::reading_of_contracts(found.situations, std::span(&contract, 1)));
    found.rules.head = found.situations.head = ledger.read(more);
    if (found.situations.contracts.empty()) missing("contract", format_id('K', contract), "contract");
    return found;
}

Id customer_of_contract(const Desk &desk, Id contract) {
    const Id customer = ledger::customer_of_contract(desk.ledger, contract);
    if (!customer) missing("contract", format_id('K', contract), "contract");
    return customer;
}

void require_right(const Desk &desk, const std::string &right) {
    if (ledger::has_right(desk.ledger, desk.deed.actor, right)) return;
    throw Failure(
        Cause::not_permitted, fmt::format("\"{}\" has not the right \"{}\"", desk.deed.actor, right),
        fmt::format("ask one who has, or: bursar operator add {} --right {}", desk.deed.actor, right));
}

} // namespace bursar::actions
