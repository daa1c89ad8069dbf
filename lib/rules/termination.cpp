#include "rules/termination.hpp"

#include "rules/billed_terms.hpp"
#include "rules/cancellation.hpp"
#include "rules/dunning.hpp"
#include "rules/obligation.hpp"
#include "rules/order.hpp"
#include "rules/sanction.hpp"
#include "rules/unpaid.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

using policy::TerminationGround;

// A ground that follows an obligation holds from the day after the last one to do it: a breach that was not
// cured in its time, force majeure that lasted longer than it.
std::optional<Refusal> refuse_too_early(const ContractSituation &contract, const TerminationGround &ground,
                                        Date letter_on) {
    const Obligation *first = nullptr;
    for (const Obligation &obligation : contract.obligations)
        if (obligation.kind == ground.after && (!first || obligation.due_on < first->due_on))
            first = &obligation;
    const std::string id = format_id('K', contract.id);
    if (!first)
        return Refusal{
            {{ground.clause, fmt::format("no \"{}\" of {} is pending", ground.after, id)}},
            fmt::format("record it with its day: bursar obligation open {} {} --on DATE", id, ground.after)};
    const Date allowed = first->due_on + Days(1);
    if (letter_on >= allowed) return std::nullopt;
    return Refusal{{{ground.clause, fmt::format("{} ({}) runs until {}: a letter of {} is too early",
                                                format_id('T', first->id), ground.after,
                                                to_string(first->due_on), to_string(letter_on))}},
                   fmt::format("allowed from {}", to_string(allowed))};
}

std::optional<Refusal> refuse(const TerminationCase &termination, const TerminationGround &ground,
                              Date letter_on, const Terms &terms) {
    const ContractSituation &contract = termination.contract;
    if (contract.state == ContractState::ended || contract.state == ContractState::deleted)
        return plain_refusal(
            fmt::format("{} is {} already", format_id('K', contract.id), to_string(contract.state)));
    if (letter_on > terms.as_of)
        return plain_refusal(fmt::format("a letter of {} is still to come", to_string(letter_on)),
                             "terminate when it is sent");
    if (letter_on < contract.ordered_on)
        return plain_refusal(fmt::format("{} was ordered on {}, after {}", format_id('K', contract.id),
                                         to_string(contract.ordered_on), to_string(letter_on)),
                             "give the day of the letter");
    if (ground.after.empty()) return std::nullopt;
    return refuse_too_early(contract, ground, letter_on);
}

Plan announce(TerminationCase &termination, const TerminationGround &ground, Date letter_on, Date last_day,
              const Terms &terms) {
    ContractSituation &contract = termination.contract;
    Books books{termination.customer, termination.counters, {}};
    catch_up(books, contract, letter_on, terms);
    contract.termination = ground.ground;
    contract.terms_changed = true;
    Step step = make_step("terminate", "terminate", ground.clause, contract, terms);
    step.received_on = letter_on;
    step.ground = ground.ground;
    step.notice = true;
    step.ends_on = last_day;
    step.data_choice = termination.data.value_or("");
    contract.ends_on = std::min(last_day, contract.ends_on.value_or(last_day));
    const OpenDocument *renewal = contract.claimed();
    if (renewal && *contract.ends_on < contract.term->end)
        credit_in_full(books, contract, step, renewal->id, terms);
    books.steps.push_back(std::move(step));
    credit_unserved(books, contract, termination.billed, letter_on, ground.clause, terms);
    choose_data(books, contract, termination.data, *contract.ends_on, terms);
    Decision rest = next_steps(contract, books.customer, books.counters, terms);
    books.steps.insert(books.steps.end(), rest.steps.begin(), rest.steps.end());
    rest.contract.terms_changed = true;
    return {std::move(books.steps), {std::move(rest.contract)}};
}

Plan end_at_once(TerminationCase &termination, const TerminationGround &ground, const Terms &terms) {
    ContractSituation &contract = termination.contract;
    Books books{termination.customer, termination.counters, {}};
    contract.termination = ground.ground;
    contract.terms_changed = true;
    end_contract(books, contract, ground.ground, ground.clause, true, terms, termination.data);
    return {std::move(books.steps), {std::move(contract)}};
}

std::string known_ends(const policy::Policy &accepted, const policy::Policy &in_force) {
    policy::Words known;
    for (const TerminationGround &ground : accepted.terminations)
        known.push_back(ground.ground);
    for (const policy::SanctionGround &ground : in_force.sanctions)
        if (policy::has(ground.contract, "end")) known.push_back(ground.ground);
    return known.empty() ? "they name no grounds" : fmt::format("grounds: {}", fmt::join(known, ", "));
}

std::variant<Plan, Refusal> by_sanction(TerminationCase &termination, const Terms &terms,
                                        const Rulebook &rulebook) {
    if (!rulebook.terms(rulebook.issuer).policy.sanction(termination.ground))
        return plain_refusal(
            fmt::format("the terms end no contract on the ground \"{}\"", termination.ground),
            known_ends(terms.policy, rulebook.terms(rulebook.issuer).policy));
    if (termination.letter_on)
        return plain_refusal(fmt::format("\"{}\" ends a contract today, by no letter", termination.ground),
                             "leave --on out");
    auto decided = decide_sanction({termination.customer,
                                    termination.counters,
                                    {termination.contract},
                                    false,
                                    termination.ground,
                                    "end",
                                    {},
                                    {},
                                    termination.next_sanction,
                                    termination.data},
                                   rulebook);
    if (std::holds_alternative<Refusal>(decided)) return decided;
    if (auto refusal = refuse_data_choice(termination.contract, termination.data, true, terms))
        return *refusal;
    return decided;
}

std::variant<Plan, Refusal> for_unpaid(TerminationCase &termination, const Terms &terms) {
    if (termination.letter_on)
        return plain_refusal("\"unpaid\" ends a contract today, by no letter", "leave --on out");
    return decide_unpaid_termination(
        {termination.contract, termination.customer, termination.counters, termination.data}, terms);
}

} // namespace

std::variant<Plan, Refusal> decide_termination(TerminationCase termination, const Rulebook &rulebook) {
    ContractSituation &contract = termination.contract;
    const Terms terms = rulebook.terms(contract.policy);
    const TerminationGround *ground = terms.policy.termination(termination.ground);
    if (!ground && termination.ground == "unpaid") return for_unpaid(termination, terms);
    if (!ground) return by_sanction(termination, terms, rulebook);
    const Date letter_on = termination.letter_on.value_or(terms.as_of);
    if (auto refusal = refuse(termination, *ground, letter_on, terms)) return *refusal;
    if (auto refusal = refuse_data_choice(contract, termination.data, true, terms)) return *refusal;
    if (contract.termination == ground->ground) return Plan{};
    const Date last_day = letter_on + Days(ground->days);
    const bool today = ground->days == 0 && letter_on == terms.as_of;
    if (today || !contract.term) return end_at_once(termination, *ground, terms);
    return announce(termination, *ground, letter_on, last_day, terms);
}

} // namespace bursar::rules
