#include "rules/obligation.hpp"

#include "rules/dunning.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

using policy::ObligationRule;
using policy::Opening;

// The last day of the calendar quarter of a day.
Date end_of_quarter(Date day) {
    const std::chrono::year_month_day ymd{day};
    const unsigned first_month = (static_cast<unsigned>(ymd.month()) - 1) / 3 * 3 + 1;
    const Date start = ymd.year() / std::chrono::month{first_month} / 1;
    return add_months(start, 3) - Days(1);
}

// The last day of the first one that is whole from `day` on.
Date end_of_whole_quarter(Date day) { return end_of_quarter(end_of_quarter(day - Days(1)) + Days(1)); }

// What recurs is due once in each quarter: done before that of its day has begun, it is due in that one all
// the same (an update of January does not stand for that of April to June).
Date due_after(const Obligation &obligation, Date done_on) {
    const Date soonest = end_of_quarter(end_of_quarter(done_on) + Days(1));
    return std::min(soonest, end_of_quarter(std::max(done_on, obligation.due_on + Days(1))));
}

constexpr std::string_view data_prefix = "data-";

ObligationRule data_rule(const std::string &choice, const Terms &terms) {
    const bool french = terms.policy.locale == "fr", back = choice == "return";
    ObligationRule rule;
    rule.kind = std::string(data_prefix) + choice;
    rule.text = back ? (french ? "Restitution des données" : "Return of the data")
                     : (french ? "Suppression des données" : "Deletion of the data");
    rule.clause = terms.policy.data->clause;
    rule.days = terms.policy.data->days;
    return rule;
}

void open(Books &books, ContractSituation &contract, const ObligationRule &rule, Date opened_on, Date due_on,
          const std::string &reference, const Terms &terms) {
    const Id id = ++books.counters.last_obligation;
    Step step = make_step("obligation", "obligation", rule.clause, contract, terms);
    step.ground = rule.kind;
    step.effects.push_back(effect::ObligationOpened{id, contract.customer, contract.id, rule.kind, rule.text,
                                                    opened_on, due_on, reference, rule.clause});
    contract.obligations.push_back({id, rule.kind, opened_on, due_on, rule.clause});
    books.steps.push_back(std::move(step));
}

void open(Books &books, ContractSituation &contract, const ObligationRule &rule, Date opened_on,
          const Terms &terms) {
    open(books, contract, rule, opened_on, obligation_due(rule, opened_on, terms.policy), {}, terms);
}

void close(Books &books, ContractSituation &contract, Id id, Date on, std::string_view state,
           const Terms &terms) {
    const auto found = std::ranges::find(contract.obligations, id, &Obligation::id);
    const std::string kind = fmt::format("obligation-{}", state);
    Step step = make_step(kind, kind, found->clause, contract, terms);
    step.ground = found->kind;
    step.effects.push_back(effect::ObligationClosed{id, on, std::string(state)});
    contract.obligations.erase(found);
    books.steps.push_back(std::move(step));
}

template <typename Which>
void lift_all(Books &books, ContractSituation &contract, const Terms &terms, Which which) {
    const std::vector<Obligation> pending = contract.obligations; // lifting one takes it out
    for (const Obligation &obligation : pending)
        if (which(obligation)) close(books, contract, obligation.id, terms.as_of, "lifted", terms);
}

bool is_data(const Obligation &obligation) { return obligation.kind.starts_with(data_prefix); }

bool is_over(const ContractSituation &contract) {
    return contract.state == ContractState::ended || contract.state == ContractState::deleted;
}

bool needs_running_contract(const Obligation &obligation, const policy::Policy &policy) {
    const ObligationRule *rule = policy.obligation(obligation.kind);
    return (rule && (rule->quarterly || rule->pauses_dunning)) ||
           std::ranges::any_of(policy.terminations, [&](const policy::TerminationGround &ground) {
               return ground.after == obligation.kind;
           });
}

void open_all(Books &books, ContractSituation &contract, Opening from, Date day, const Terms &terms) {
    for (const ObligationRule &rule : terms.policy.obligations)
        if (rule.from == from) open(books, contract, rule, day, terms);
}

std::string known_kinds(const policy::Policy &policy) {
    std::string known;
    for (const ObligationRule &rule : policy.obligations)
        known += (known.empty() ? "" : ", ") + rule.kind;
    return known.empty() ? "they name no kinds" : "kinds: " + known;
}

std::optional<Refusal> refuse_to_come(Date day, const Terms &terms) {
    if (day <= terms.as_of) return std::nullopt;
    return plain_refusal(fmt::format("{} is still to come", to_string(day)),
                         "give the day that it happened: --on DATE");
}

Plan finished(Books &books, ContractSituation &contract, const Terms &terms) {
    look_ahead(contract, terms);
    return {std::move(books.steps), {std::move(contract)}};
}

} // namespace

Date obligation_due(const ObligationRule &rule, Date opened_on, const policy::Policy &policy) {
    if (rule.quarterly) return end_of_whole_quarter(opened_on);
    if (rule.months) return add_months(opened_on, rule.months);
    return rule.business ? policy.calendar.add_business_days(opened_on, rule.days)
                         : opened_on + Days(rule.days);
}

void obligations_at_start(Books &books, ContractSituation &contract, const Terms &terms) {
    if (contract.term) open_all(books, contract, Opening::at_start, contract.term->start, terms);
}

void obligations_in_course(Books &books, ContractSituation &contract, const Terms &terms) {
    for (const ObligationRule &rule : terms.policy.obligations)
        if (rule.from == Opening::at_start && rule.quarterly) open(books, contract, rule, terms.as_of, terms);
}

void obligations_at_end(Books &books, ContractSituation &contract, const Terms &terms,
                        const std::optional<std::string> &data) {
    lift_all(books, contract, terms,
             [&](const Obligation &obligation) { return needs_running_contract(obligation, terms.policy); });
    if (contract.term) open_all(books, contract, Opening::at_end, *contract.ends_on, terms);
    const bool chosen = contract.data_done || std::ranges::any_of(contract.obligations, is_data);
    if (data)
        choose_data(books, contract, data, *contract.ends_on, terms);
    else if (contract.term && !chosen && terms.policy.data && !terms.policy.data->without_choice.empty())
        choose_data(books, contract, terms.policy.data->without_choice, *contract.ends_on, terms);
}

bool dunning_paused(const ContractSituation &contract, const Terms &terms) {
    return std::ranges::any_of(contract.obligations, [&](const Obligation &obligation) {
        const ObligationRule *rule = terms.policy.obligation(obligation.kind);
        return rule && rule->pauses_dunning;
    });
}

std::optional<Refusal> refuse_data_choice(const ContractSituation &contract,
                                          const std::optional<std::string> &choice, bool required,
                                          const Terms &terms) {
    if (choice && !terms.policy.data)
        return plain_refusal("the terms leave no choice about data", "leave --data out");
    if (choice || !required || !terms.policy.data || std::ranges::any_of(contract.obligations, is_data))
        return std::nullopt;
    return Refusal{{{terms.policy.data->clause, "the customer chooses what becomes of their data"}},
                   "say what they chose: --data return, or --data delete"};
}

bool chose_before(const ContractSituation &contract, const std::optional<std::string> &choice) {
    return !choice || std::ranges::any_of(contract.obligations, [&](const Obligation &obligation) {
        return is_data(obligation) && obligation.kind.ends_with(*choice);
    });
}

void choose_data(Books &books, ContractSituation &contract, const std::optional<std::string> &choice,
                 Date last_day, const Terms &terms) {
    if (!choice || !terms.policy.data) return;
    lift_all(books, contract, terms, is_data);
    const ObligationRule rule = data_rule(*choice, terms);
    open(books, contract, rule, terms.as_of, obligation_due(rule, last_day, terms.policy), {}, terms);
}

Plan choose_data_alone(ObligationCase found, const std::optional<std::string> &choice, const Terms &terms) {
    if (chose_before(found.contract, choice)) return {};
    Books books{std::move(found.customer), std::move(found.counters), {}};
    choose_data(books, found.contract, choice, found.contract.ends_on.value_or(terms.as_of), terms);
    return {std::move(books.steps), {std::move(found.contract)}};
}

std::variant<Plan, Refusal> decide_data(ObligationCase found, const std::string &choice, const Terms &terms) {
    const ContractSituation &contract = found.contract;
    const std::string id = format_id('K', contract.id);
    if (!terms.policy.data) return plain_refusal("the terms leave no choice about data");
    if (contract.data_done)
        return Refusal{{{terms.policy.data->clause, fmt::format("the data of {} is dealt with already", id)}},
                       "bursar obligation list shows it"};
    if (!contract.term || !contract.ends_on)
        return Refusal{{{terms.policy.data->clause, fmt::format("no end of {} is recorded", id)}},
                       "choose with its end: bursar contract cancel --data return, or --data delete"};
    return choose_data_alone(std::move(found), choice, terms);
}

void date_data_choice(Books &books, ContractSituation &contract, Date last_day, const Terms &terms) {
    const auto chosen = std::ranges::find_if(contract.obligations, is_data);
    if (chosen != contract.obligations.end())
        choose_data(books, contract, chosen->kind.substr(data_prefix.size()), last_day, terms);
}

void withdraw_data_choice(Books &books, ContractSituation &contract, const Terms &terms) {
    lift_all(books, contract, terms, is_data);
}

std::variant<Plan, Refusal> open_obligation(ObligationCase found, const std::string &kind, Date opened_on,
                                            const std::string &reference, const Terms &terms) {
    const ObligationRule *rule = terms.policy.obligation(kind);
    if (!rule)
        return plain_refusal(fmt::format("the terms know no obligation of kind \"{}\"", kind),
                             known_kinds(terms.policy));
    if (is_over(found.contract) && rule->from != Opening::at_end)
        return Refusal{{{rule->clause, fmt::format("{} is {}, and \"{}\" is a duty of a contract that runs",
                                                   format_id('K', found.contract.id),
                                                   to_string(found.contract.state), kind)}},
                       {}};
    if (auto refusal = refuse_to_come(opened_on, terms)) return *refusal;
    if (opened_on < found.contract.ordered_on)
        return plain_refusal(fmt::format("{} was ordered on {}, after {}", format_id('K', found.contract.id),
                                         to_string(found.contract.ordered_on), to_string(opened_on)),
                             "give the day that it happened: --on DATE");
    Books books{found.customer, found.counters, {}};
    open(books, found.contract, *rule, opened_on, obligation_due(*rule, opened_on, terms.policy), reference,
         terms);
    return finished(books, found.contract, terms);
}

std::variant<Plan, Refusal> finish_obligation(ObligationCase found, Id id, Date done_on, const Terms &terms) {
    ContractSituation &contract = found.contract;
    const Obligation obligation = *std::ranges::find(contract.obligations, id, &Obligation::id);
    if (auto refusal = refuse_to_come(done_on, terms)) return *refusal;
    if (done_on < obligation.opened_on)
        return plain_refusal(fmt::format("{} was opened on {}, after {}", format_id('T', id),
                                         to_string(obligation.opened_on), to_string(done_on)),
                             "give the day that it was done: --on DATE");
    Books books{found.customer, found.counters, {}};
    close(books, contract, id, done_on, "done", terms);
    if (const ObligationRule *rule = terms.policy.obligation(obligation.kind);
        rule && rule->quarterly && !is_over(contract))
        open(books, contract, *rule, done_on, due_after(obligation, done_on), {}, terms);
    return finished(books, contract, terms);
}

std::variant<Plan, Refusal> lift_obligation(ObligationCase found, Id id, std::string_view reason,
                                            const Terms &terms) {
    ContractSituation &contract = found.contract;
    const auto obligation = std::ranges::find(contract.obligations, id, &Obligation::id);
    if (reason.empty())
        return Refusal{{{obligation->clause,
                         fmt::format("{} is lifted by a recorded consent only", format_id('T', id))}},
                       "say who gave it, and how: --reason TEXT"};
    Books books{found.customer, found.counters, {}};
    close(books, contract, id, terms.as_of, "lifted", terms);
    return finished(books, contract, terms);
}

} // namespace bursar::rules
