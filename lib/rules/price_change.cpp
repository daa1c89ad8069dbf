#include "rules/price_change.hpp"

#include "rules/cancellation.hpp"
#include "rules/obligation.hpp"

#include <fmt/format.h>

namespace bursar::rules {
namespace {

std::optional<Refusal> refuse(const PriceChangeCase &change, const Terms &terms) {
    const std::string &code = change.product.code;
    const policy::Price *now = change.product.price_on(change.effective);
    if (now && now->net.currency != change.to.currency)
        return plain_refusal(fmt::format("\"{}\" is priced in {}", code, now->net.currency.code()));
    if (now && now->net == change.to)
        return plain_refusal(fmt::format("\"{}\" costs {} on {} already", code, to_string(change.to),
                                         to_string(change.effective)));
    if (change.effective < terms.as_of)
        return plain_refusal(
            fmt::format("{} lies before {}", to_string(change.effective), to_string(terms.as_of)),
            "a price changes for terms to come");
    if (change.to.minor < 0)
        return plain_refusal(fmt::format("{} is negative: no price is", to_string(change.to)),
                             "give what it costs");
    if (!terms.policy.price_change) return std::nullopt;
    const policy::PriceChangeRules &rules = *terms.policy.price_change;
    if (!policy::has(rules.grounds, change.ground))
        return Refusal{{{rules.clause, change.ground.empty()
                                           ? std::string("a price changes on a ground only")
                                           : fmt::format("\"{}\" is no ground for it", change.ground)}},
                       fmt::format("name one: --ground {}", fmt::join(rules.grounds, "|"))};
    if (const Date first = terms.as_of + Days(rules.notice_days); change.effective < first)
        return Refusal{
            {{rules.clause, fmt::format("{} days' notice: announced on {}, not before {}", rules.notice_days,
                                        to_string(terms.as_of), to_string(first))}},
            fmt::format("--effective {}", to_string(first))};
    return std::nullopt;
}

Step notice_of(Id change, Id contract, Id customer, const Terms &terms) {
    Step step = account_step("price-change-notice", terms.policy.price_change->clause, customer, terms.as_of);
    step.contract = contract;
    step.notice = true;
    step.effects.push_back(effect::PriceNotice{change, contract, terms.as_of});
    return step;
}

// The first of the contract's terms that starts on that day or later, and after `received_on`: terms may have
// begun since.
Date first_term_from(const ContractSituation &contract, Date day, Date received_on) {
    const auto start_of = [&](int n) { return term_start(*contract.anchor, contract.period, n); };
    int n = term_index(*contract.anchor, contract.period, contract.term->end).value();
    while (n > 1 && start_of(n - 1) >= day && start_of(n - 1) > received_on)
        --n;
    while (start_of(n) < day)
        ++n;
    return start_of(n);
}

} // namespace

std::variant<Plan, Refusal> decide_price_change(PriceChangeCase change, const Terms &terms) {
    if (auto refusal = refuse(change, terms)) return *refusal;
    const std::string clause = terms.policy.price_change ? terms.policy.price_change->clause : "";
    Plan plan;
    Step step;
    step.on = terms.as_of;
    step.id = step.kind = "price-change";
    step.clause = clause;
    step.subject = change.product.code;
    step.ground = change.ground;
    step.effects.push_back(effect::PriceChange{change.next_change, change.product.code, change.to,
                                               change.effective, change.ground, terms.as_of, clause});
    plan.steps.push_back(std::move(step));
    if (!terms.policy.price_change) return plan;
    for (const PriceChangeCase::Contract &contract : change.contracts)
        plan.steps.push_back(notice_of(change.next_change, contract.id, contract.customer, terms));
    return plan;
}

std::optional<Refusal> refuse_prices(const policy::Catalog &loaded, const Terms &terms) {
    if (!terms.policy.price_change) return std::nullopt;
    Refusal refusal;
    for (const auto &[code, product] : loaded) {
        const auto known = terms.catalog.find(code);
        if (known == terms.catalog.end()) continue;
        for (const policy::Price &price : product.prices)
            if (const policy::Price *now = known->second.price_on(price.effective);
                now && now->net != price.net)
                refusal.grounds.push_back(
                    {terms.policy.price_change->clause,
                     fmt::format("\"{}\" costs {} on {}, not {}: a price changes with notice", code,
                                 to_string(now->net), to_string(price.effective), to_string(price.net))});
    }
    if (refusal.grounds.empty()) return std::nullopt;
    refusal.hint = "bursar price change PRODUCT --to AMOUNT --effective DATE --ground GROUND";
    return refusal;
}

void tell_of_prices(std::vector<Step> &steps, const ContractSituation &contract, Date from,
                    const Terms &terms) {
    if (!terms.policy.price_change) return;
    const auto product =
        terms.catalog.find(contract.changes_to.empty() ? contract.product : contract.changes_to);
    if (product == terms.catalog.end()) return;
    for (const policy::Price &price : product->second.prices)
        if (price.change && price.effective > std::max(from, terms.as_of))
            steps.push_back(notice_of(price.change, contract.id, contract.customer, terms));
}

namespace {

// The notice that the objection is in time for, of the earliest price; nullptr: none.
const ObjectionCase::Notice *noticed_in_time(const ObjectionCase &objection, const Terms &terms) {
    const ObjectionCase::Notice *earliest = nullptr;
    for (const ObjectionCase::Notice &notice : objection.notices)
        if (notice.received_on <= objection.received_on &&
            objection.received_on <= notice.received_on + Days(terms.policy.price_change->objection_days) &&
            (!earliest || notice.effective < earliest->effective))
            earliest = &notice;
    return earliest;
}

std::optional<Refusal> refuse_objection(const ObjectionCase &objection, const Terms &terms) {
    const std::string &clause = terms.policy.price_change->clause;
    const std::string id = format_id('K', objection.contract.id);
    const ContractState state = objection.contract.state;
    if (state == ContractState::ended || state == ContractState::deleted)
        return Refusal{{{clause, fmt::format("{} is {} already", id, to_string(state))}}, {}};
    for (const Date day : {objection.received_on, objection.notice_received.value_or(objection.received_on)})
        if (day > terms.as_of)
            return plain_refusal(fmt::format("{} lies after {}", to_string(day), to_string(terms.as_of)),
                                 "record it when it is received");
    if (const Date told = objection.notices.back().received_on;
        objection.received_on < told && !noticed_in_time(objection, terms))
        return Refusal{{{clause, fmt::format("{} was told of the price on {}, after {}", id, to_string(told),
                                             to_string(objection.received_on))}},
                       {}};
    return std::nullopt;
}

} // namespace

std::variant<Plan, Refusal> decide_objection(ObjectionCase objection, const Terms &terms) {
    const std::string id = format_id('K', objection.contract.id);
    if (!terms.policy.price_change || objection.notices.empty())
        return plain_refusal(fmt::format("{} was told of no change of its price", id),
                             "bursar contract cancel");
    if (objection.notice_received) objection.notices.back().received_on = *objection.notice_received;
    if (auto refusal = refuse_objection(objection, terms)) return *refusal;
    if (auto refusal = refuse_data_choice(objection.contract, objection.data, false, terms)) return *refusal;
    if (objection.contract.termination == objection_kind)
        return choose_data_alone(
            {std::move(objection.contract), std::move(objection.customer), std::move(objection.counters)},
            objection.data, terms);
    const ObjectionCase::Notice *notice = noticed_in_time(objection, terms);
    CancellationCase cancellation{std::move(objection.contract), std::move(objection.customer),
                                  std::move(objection.counters), objection.received_on,
                                  std::move(objection.channel),  {},
                                  std::move(objection.data),     std::move(objection.billed)};
    if (!notice || !cancellation.contract.term) return decide_cancellation(std::move(cancellation), terms);
    const Date ends_on =
        first_term_from(cancellation.contract, notice->effective, objection.received_on) - Days(1);
    Step step = make_step(objection_kind, objection_kind, terms.policy.price_change->clause,
                          cancellation.contract, terms);
    if (ends_on < cancellation.contract.ends_on.value_or(Date::max())) // else it ends on its ground before
        cancellation.contract.termination = objection_kind;
    if (objection.notice_received)
        step.effects.push_back(effect::PriceNotice{objection.notices.back().change, cancellation.contract.id,
                                                   *objection.notice_received});
    Books books{cancellation.customer, cancellation.counters, {}};
    return end_by(std::move(books), std::move(cancellation), std::move(step), ends_on, terms);
}

} // namespace bursar::rules
