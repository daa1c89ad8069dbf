#include "rules/registration.hpp"

#include "rules/dunning.hpp"
#include "rules/hold.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace bursar::rules {
namespace {

std::optional<Refusal> refuse_confirmation(const ConfirmationCase &confirmation, const Terms &terms) {
    const ContractSituation &contract = confirmation.contract;
    const std::string &clause = terms.policy.registration.confirmation_clause;
    const std::string id = format_id('K', contract.id);
    if (!awaits_registry(contract, terms))
        return plain_refusal(fmt::format("no registry confirms {}: it is \"{}\"", id, contract.product),
                             "only domains are confirmed, where the terms say so");
    if (contract.state != ContractState::ordered)
        return Refusal{{{clause, fmt::format("{} is {}, and only an order is confirmed", id,
                                             to_string(contract.state))}},
                       {}};
    if (const Hold *hold = contract.held(); hold && contract.ground != unconfirmed)
        return Refusal{
            {{hold->clause, fmt::format("a sanction holds {} ({}): no registry is asked", id, hold->ground)}},
            "bursar contract resume " + id};
    if (const OpenDocument *order = contract.claimed();
        contract.ground != unconfirmed || (order && order->open_minor > 0))
        return Refusal{{{terms.policy.order_clause, fmt::format("{} is not paid", id)}},
                       "a domain is registered once it is paid: bursar payment record"};
    if (confirmation.confirmed_on > terms.as_of)
        return plain_refusal(
            fmt::format("{} lies after {}", to_string(confirmation.confirmed_on), to_string(terms.as_of)),
            "record it when the registry has confirmed");
    if (confirmation.confirmed_on < contract.ordered_on)
        return plain_refusal(fmt::format("{} lies before the order of {}",
                                         to_string(confirmation.confirmed_on),
                                         to_string(contract.ordered_on)),
                             "give the day the registry confirmed");
    return std::nullopt;
}

} // namespace

std::vector<Refusal::Ground> refuse_form(const DomainOrder &order, Id customer, const Terms &terms) {
    const policy::RegistrationRules &rules = terms.policy.registration;
    std::vector<Refusal::Ground> grounds;
    const std::set<Id> people{order.form.owner, order.form.administrative, order.form.technical};
    if (!rules.form_clause.empty()) {
        if (order.form.name_servers.empty())
            grounds.push_back({rules.form_clause, "a primary name server is missing: --name-server"});
        for (const auto &[person, fields] : order.incomplete)
            grounds.push_back(
                {rules.form_clause, fmt::format("{} is named on the form, and lacks {}",
                                                format_id('C', person), fmt::join(fields, ", "))});
    }
    if (!rules.mandate_clause.empty())
        for (const Id person : people)
            if (person != customer && std::ranges::find(order.attested, person) == order.attested.end())
                grounds.push_back({rules.mandate_clause,
                                   fmt::format("nothing says that {} has given a mandate: --attest {}",
                                               format_id('C', person), format_id('C', person))});
    return grounds;
}

std::variant<Plan, Refusal> decide_confirmation(ConfirmationCase confirmation, const Terms &terms) {
    if (auto refusal = refuse_confirmation(confirmation, terms)) return *refusal;
    ContractSituation &contract = confirmation.contract;
    const policy::RegistrationRules &rules = terms.policy.registration;
    Books books{confirmation.customer, confirmation.counters, {}};
    Step step = make_step("confirm", "confirm", rules.confirmation_clause, contract, terms);
    step.received_on = confirmation.confirmed_on;
    step.effects.push_back(effect::DomainConfirmed{
        contract.id, confirmation.confirmed_on,
        terms.policy.calendar.add_business_days(confirmation.confirmed_on, rules.validation_days),
        rules.confirmation_clause});
    books.steps.push_back(std::move(step));
    activate(books, contract, confirmation.confirmed_on, terms);
    if (const Hold *held = contract.held()) { // it is registered, and suspended at once (ALLS-P4.10)
        Hold hold = *held;
        begin_hold(books, contract, hold, make_step("suspend", "suspend", hold.clause, contract, terms));
    }
    look_ahead(contract, terms);
    return Plan{std::move(books.steps), {std::move(contract)}};
}

std::variant<Plan, Refusal> decide_validation(ValidationCase validation, const Terms &terms) {
    const std::string id = format_id('K', validation.contract.id);
    if (!validation.confirmed_on)
        return plain_refusal(fmt::format("no registry has confirmed {}", id),
                             "record that first: bursar contract confirm " + id);
    if (validation.validated_on) return Plan{};
    Step step = make_step("validate", "validate", validation.clause, validation.contract, terms);
    step.effects.push_back(effect::DomainValidated{validation.contract.id, terms.as_of});
    return Plan{{std::move(step)}, {std::move(validation.contract)}};
}

} // namespace bursar::rules
