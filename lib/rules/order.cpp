#include "rules/order.hpp"

#include "rules/billed_terms.hpp"
#include "rules/discontinuation.hpp"
#include "rules/dunning.hpp"
#include "rules/hold.hpp"
#include "rules/obligation.hpp"
#include "rules/price_change.hpp"
#include "rules/takeover.hpp"
#include "rules/tax.hpp"

#include <fmt/format.h>

namespace bursar::rules {
namespace {

// How many of the product's terms make the term asked for, or nullopt when it is not a whole number of them.
std::optional<int> terms_in(Period asked, Period product) {
    if (asked == product) return 1;
    if (asked.unit != product.unit || product.count == 0 || asked.count % product.count != 0)
        return std::nullopt;
    return asked.count / product.count;
}

void refuse_product(Refusal &refusal, const OrderCase &order, const policy::Product &product,
                    const Terms &terms) {
    if (auto ground = refuse_withdrawn(product, terms)) refusal.grounds.push_back(std::move(*ground));
    const policy::Price *price = product.price_on(order.contract.starts_on);
    if (!price)
        refusal.grounds.push_back({"", fmt::format("product \"{}\" has no price on {}", product.code,
                                                   to_string(order.contract.starts_on))});
    else {
        if (auto ground = refuse_currency(*price, product, terms)) {
            refusal.grounds.push_back(std::move(*ground));
            refusal.hint = fmt::format("set one: bursar fx set {}/{} RATE", terms.policy.currency.code(),
                                       price->net.currency.code());
        }
        auto treatment = tax_treatment(order.customer, terms.policy);
        if (auto *ground = std::get_if<Refusal::Ground>(&treatment); ground && price->net.minor > 0)
            refusal.grounds.push_back(std::move(*ground));
    }
    if (order.period && !terms_in(*order.period, product.term))
        refusal.grounds.push_back(
            {"", fmt::format("a term of {} is not a whole number of the product's terms of {}",
                             to_string(*order.period), to_string(product.term))});
}

bool says_anything(const DomainOrder &order) {
    return order.form.owner || order.form.administrative || order.form.technical ||
           !order.form.name_servers.empty() || !order.attested.empty();
}

} // namespace

std::optional<Refusal::Ground> refuse_currency(const policy::Price &price, const policy::Product &product,
                                               const Terms &terms) {
    const Currency home = terms.policy.currency, foreign = price.net.currency;
    if (foreign == home || (terms.rates && terms.rates->on(home, foreign, terms.as_of))) return std::nullopt;
    return Refusal::Ground{
        terms.policy.currency_clause,
        fmt::format("product \"{}\" is priced in {}, and there is no exchange rate {}/{} by {}", product.code,
                    foreign.code(), home.code(), foreign.code(), to_string(terms.as_of))};
}

Refusal refuse_orderer(const OrderCase &order, const Terms &terms) {
    const CustomerSituation &customer = order.customer;
    const std::string id = format_id('C', customer.id);
    Refusal refusal;
    if (customer.state == CustomerState::suspended) {
        refusal.grounds.push_back({customer.suspended_by, id + " is suspended"});
        refusal.hint = fmt::format("bursar explain {} tells why", id);
    } else if (customer.state == CustomerState::closed) {
        refusal.grounds.push_back({"", id + " is closed"});
        refusal.hint = "who comes back is a new customer: bursar customer add";
    } else if (customer.suspends_on)
        refusal.grounds.push_back({customer.suspended_by, fmt::format("{} is to be suspended from {} on", id,
                                                                      to_string(*customer.suspends_on))});
    if (customer.disputed && terms.policy.dispute && terms.policy.dispute->suspends) {
        refusal.grounds.push_back({terms.policy.dispute->clause, fmt::format("a dispute of {} is open", id)});
        refusal.hint = "let it be decided first: bursar dispute resolve";
    }
    if (terms.policy.billing && order.contract.starts_on > terms.as_of)
        refusal.grounds.push_back({terms.policy.billing->clause,
                                   fmt::format("it would be signed on {}, and today is {}",
                                               to_string(order.contract.starts_on), to_string(terms.as_of))});
    if (!order.terms_accepted) {
        refusal.grounds.push_back(
            {terms.policy.terms_clause, fmt::format("{} has not accepted the terms in force", id)});
        refusal.hint = fmt::format("when they do: bursar customer accept {}", id);
    }
    return refusal;
}

bool provisioned(const ContractSituation &contract) {
    return contract.term || (contract.state == ContractState::trial && contract.anchor) ||
           contract.ground == unconfirmed;
}

DomainForm completed(DomainForm form, Id customer, const policy::Product &product) {
    for (Id *person : {&form.owner, &form.administrative, &form.technical})
        if (!*person) *person = customer;
    if (form.name_servers.empty()) form.name_servers = product.name_servers;
    return form;
}

std::variant<Plan, Refusal> decide_order(OrderCase order, const Terms &terms) {
    const policy::Product &product = terms.catalog.at(order.contract.product);
    Refusal refusal = refuse_orderer(order, terms);
    refuse_product(refusal, order, product, terms);
    const Period period = order.period.value_or(product.term);
    if (order.paid_until)
        if (auto ground = refuse_paid_until(*order.paid_until, period, terms))
            refusal.grounds.push_back(std::move(*ground));
    const bool domain = product.family == "domain";
    if (domain) {
        order.domain.form = completed(std::move(order.domain.form), order.customer.id, product);
        for (Refusal::Ground &ground : refuse_form(order.domain, order.customer.id, terms))
            refusal.grounds.push_back(std::move(ground));
    } else if (says_anything(order.domain)) {
        refusal.grounds.push_back(
            {"",
             fmt::format("\"{}\" is no domain: it has no owner, contacts or name servers", product.code)});
        if (refusal.hint.empty()) refusal.hint = "leave them out";
    }
    if (!refusal.grounds.empty()) return refusal;

    Books books{order.customer, order.counters, {}};
    ContractSituation contract = order.contract;
    contract.period = period;
    contract.quantity = terms_in(contract.period, product.term).value();
    contract.renews = contract.period.unit != Period::Unit::once;
    contract.state = ContractState::ordered;

    books.steps.push_back(make_step("order", "order", terms.policy.order_clause, contract, terms));
    if (domain)
        books.steps.back().effects.push_back(
            effect::DomainOrdered{contract.id, std::move(order.domain.form)});
    if (order.paid_until) {
        bring_in(books, contract, *order.paid_until, terms);
    } else if (terms.policy.billing) {
        begin_billed_service(books, contract, terms);
    } else if (is_free(contract, contract.starts_on, terms)) {
        take_up(books, contract, terms.as_of, terms);
    } else {
        Step step = make_step("invoice", "invoice", terms.policy.order_clause, contract, terms);
        step.notice = true;
        issue(books, contract, std::move(step),
              term_invoice(contract, books.customer, term(contract.starts_on, contract.period, 0), true,
                           terms.as_of, terms));
        settle(books, contract, terms.as_of, terms);
    }
    tell_of_prices(books.steps, contract, contract.starts_on, terms);
    look_ahead(contract, terms);
    return Plan{std::move(books.steps), {std::move(contract)}};
}

std::variant<Plan, Refusal> decide_no_renew(NoRenewCase no_renewal, const Terms &terms) {
    ContractSituation &contract = no_renewal.contract;
    const std::string id = format_id('K', contract.id);
    if (terms.policy.no_renew_clause.empty())
        return plain_refusal(fmt::format("the terms have no rule for not renewing {}", id),
                             "end it on a ground of theirs: bursar contract terminate");
    if (contract.state == ContractState::ended || contract.state == ContractState::deleted)
        return Refusal{
            {{terms.policy.no_renew_clause, fmt::format("{} is {} already", id, to_string(contract.state))}},
            {}};
    if (auto refusal = refuse_data_choice(contract, no_renewal.data, false, terms)) return *refusal;
    const bool recorded = !contract.cancelled_on || contract.termination == no_renew_kind;
    if (!contract.renews && recorded)
        return choose_data_alone(
            {std::move(contract), std::move(no_renewal.customer), std::move(no_renewal.counters)},
            no_renewal.data, terms);

    Books books{std::move(no_renewal.customer), std::move(no_renewal.counters), {}};
    catch_up(books, contract, terms.as_of, terms);
    Step step = make_step(no_renew_kind, no_renew_kind, terms.policy.no_renew_clause, contract, terms);
    step.notice = true;
    step.data_choice = no_renewal.data.value_or("");
    contract.renews = false;
    contract.terms_changed = true;
    if (contract.termination.empty()) contract.termination = no_renew_kind;
    if (contract.term) {
        step.ends_on = contract.term->end - Days(1);
        contract.ends_on = std::min(*step.ends_on, contract.ends_on.value_or(*step.ends_on));
        if (const OpenDocument *renewal = contract.claimed())
            credit_in_full(books, contract, step, renewal->id, terms);
    }
    books.steps.push_back(std::move(step));
    choose_data(books, contract, no_renewal.data, contract.ends_on.value_or(terms.as_of), terms);
    Decision rest = next_steps(contract, books.customer, books.counters, terms);
    books.steps.insert(books.steps.end(), rest.steps.begin(), rest.steps.end());
    rest.contract.terms_changed = true;
    return Plan{std::move(books.steps), {std::move(rest.contract)}};
}

void wind_up(Books &books, ContractSituation &contract, const Terms &terms,
             const std::optional<std::string> &data) {
    release_holds(books, contract, terms);
    obligations_at_end(books, contract, terms, data);
    set_off_credit(books, contract, terms);
}

void finish(Books &books, ContractSituation &contract, Step step, std::string_view ground, const Terms &terms,
            const std::optional<std::string> &data) {
    const bool served = provisioned(contract);
    step.ground = contract.ground = ground;
    if (served && !terms.policy.end) step.action = "end";
    contract.state = ContractState::ended;
    contract.suspended_on.reset();
    books.steps.push_back(std::move(step));
    if (served && terms.policy.end) {
        const policy::EndRules &end = *terms.policy.end;
        Step closing = make_step(end.action, end.action, end.clause, contract, terms);
        closing.action = end.action;
        books.steps.push_back(std::move(closing));
    }
    wind_up(books, contract, terms, data);
}

bool end_contract(Books &books, ContractSituation &contract, std::string_view ground, std::string_view clause,
                  bool notice, const Terms &terms, const std::optional<std::string> &data) {
    if (contract.state == ContractState::ended || contract.state == ContractState::deleted) return false;
    catch_up(books, contract, terms.as_of, terms);
    Step step = make_step("end", "end", clause, contract, terms);
    step.notice = notice;
    if (const OpenDocument *claimed = contract.claimed();
        claimed && (claimed->open_minor > 0 || contract.term))
        credit_in_full(books, contract, step, claimed->id, terms);
    contract.ends_on = terms.as_of;
    finish(books, contract, std::move(step), ground, terms, data);
    look_ahead(contract, terms);
    return true;
}

} // namespace bursar::rules
