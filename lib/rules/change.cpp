#include "rules/change.hpp"

#include "rules/credit.hpp"
#include "rules/discontinuation.hpp"
#include "rules/dunning.hpp"
#include "rules/obligation.hpp"
#include "rules/order.hpp"
#include "rules/price_change.hpp"
#include "rules/tax.hpp"

#include <fmt/format.h>

namespace bursar::rules {
namespace {

// A contract's price of a term under a product, at today's rate of exchange.
Money price_under(const ContractSituation &contract, const std::string &product, Date on,
                  const Terms &terms) {
    ContractSituation under = contract;
    under.product = product;
    under.changes_to.clear();
    return term_price(under, on, terms);
}

std::optional<Refusal> refuse_change(const ChangeCase &change, const Terms &terms) {
    const ContractSituation &contract = change.contract;
    const std::string id = format_id('K', contract.id);
    if (!terms.policy.change)
        return plain_refusal("the terms allow no change of product", "let it end, and order anew");
    const policy::ChangeRules &rules = *terms.policy.change;
    const policy::Product &from = product_of(contract, terms), &to = terms.catalog.at(change.product);
    Refusal refusal;
    for (const policy::Product *product : {&from, &to})
        if (policy::has(rules.fixed_families, product->family))
            refusal.grounds.push_back(
                {rules.families_clause, fmt::format("\"{}\" is of family \"{}\", which is never exchanged",
                                                    product->code, product->family)});
    if (contract.state != ContractState::active)
        refusal.grounds.push_back({"", contract.state == ContractState::trial
                                           ? fmt::format("{} is a trial", id)
                                           : fmt::format("{} is {}", id, to_string(contract.state))});
    else if (!contract.term)
        refusal.grounds.push_back({"", fmt::format("{} has no term", id)});
    if (from.code == to.code)
        refusal.grounds.push_back({"", fmt::format("{} is \"{}\" already", id, to.code)});
    for (Refusal::Ground &ground : refuse_unlike(from, to, rules.clause, terms))
        refusal.grounds.push_back(std::move(ground));
    if (refusal.grounds.empty()) return std::nullopt;
    return refusal;
}

// What is left of the term that runs, and of the next one when that is paid already.
struct Remainder {
    Span left, whole; // the whole term, also where the first one began later
};
std::vector<Remainder> remainders(const ContractSituation &contract, const Terms &terms) {
    std::vector<Remainder> all;
    const int last = term_index(*contract.anchor, contract.period, contract.term->start).value_or(0);
    for (int n = last; n >= 0; --n) {
        const Span whole = term(*contract.anchor, contract.period, n);
        if (whole.end <= terms.as_of) break;
        const Date from =
            std::max(n == 0 ? std::max(whole.start, contract.starts_on) : whole.start, terms.as_of);
        all.insert(all.begin(), {{from, whole.end}, whole});
    }
    return all;
}

DocumentDraft upgrade_invoice(const ChangeCase &change, Money difference, const Terms &terms) {
    const ContractSituation &contract = change.contract;
    DocumentDraft draft = draft_for(contract, change.customer, due_day_of_today(terms), terms);
    for (const auto &[left, whole] : remainders(contract, terms)) {
        const Money net = share(difference, left.days(), whole.days());
        if (net.minor <= 0) continue;
        DocumentLine line;
        line.description =
            fmt::format("{} → {}", product_of(contract, terms).name, terms.catalog.at(change.product).name);
        line.net_minor = line.unit_price_minor = net.minor;
        line.period = left;
        apply(line, required_tax_treatment(change.customer, terms.policy));
        draft.lines.push_back(std::move(line));
    }
    if (!draft.lines.empty()) add_payment_fee(draft, contract, terms);
    reckon_tax(draft.lines);
    draft.claim = DocumentDraft::Claim{"upgrade/" + change.product, terms.as_of, contract.term->end};
    return draft;
}

Date month_end(Date day) {
    const std::chrono::year_month_day civil{day};
    return Date{civil.year() / civil.month() / std::chrono::last};
}

std::optional<Refusal> refuse_cancellation(const CancellationCase &cancellation, const Terms &terms) {
    const ContractSituation &contract = cancellation.contract;
    const std::string id = format_id('K', contract.id);
    if (!terms.policy.cancellation) return plain_refusal("the terms have no rule for cancellations");
    const policy::CancellationRules &rules = *terms.policy.cancellation;
    if (contract.state == ContractState::ended || contract.state == ContractState::deleted)
        return Refusal{{{rules.clause, fmt::format("{} is {} already", id, to_string(contract.state))}}, {}};
    if (contract.state == ContractState::trial)
        return plain_refusal(fmt::format("{} is a trial", id), "bursar contract trial --end, or --refuse");
    if (cancellation.received_on > terms.as_of)
        return plain_refusal(
            fmt::format("{} lies after {}", to_string(cancellation.received_on), to_string(terms.as_of)),
            "record it when it is received");
    if (cancellation.received_on < contract.ordered_on)
        return plain_refusal(fmt::format("{} was ordered on {}, after {}", id, to_string(contract.ordered_on),
                                         to_string(cancellation.received_on)),
                             "give the day on which the cancellation came in");
    if (cancellation.channel && !rules.channels.empty() &&
        !policy::has_any_case(rules.channels, *cancellation.channel))
        return Refusal{{{rules.clause, fmt::format("\"{}\" is no way to cancel: {}", *cancellation.channel,
                                                   fmt::join(rules.channels, ", "))}},
                       {}};
    if (auto refusal = refuse_data_choice(contract, cancellation.data, false, terms)) return refusal;
    if (cancellation.ground.empty()) return std::nullopt;
    if (cancellation.ground != "customer-default" || rules.default_clause.empty())
        return plain_refusal(
            fmt::format("the terms know no cancellation on the ground \"{}\"", cancellation.ground));
    if (contract.state != ContractState::ordered)
        return Refusal{{{rules.default_clause, fmt::format("{} is {}, and only an order is cancelled so", id,
                                                           to_string(contract.state))}},
                       "end it on a ground of the terms: bursar contract terminate"};
    return std::nullopt;
}

// Whether a contract that was cancelled before, or objected to a price, would end sooner by this one.
bool ends_sooner(const CancellationCase &cancellation, const policy::CancellationRules &rules) {
    const ContractSituation &contract = cancellation.contract;
    return contract.term && contract.ends_on &&
           cancelled_end(cancellation.received_on, *contract.term, rules) < *contract.ends_on;
}

// What an order that never came about was paid with is credit again.
void credit_paid(Books &books, ContractSituation &contract, const std::vector<BilledDocument> &billed,
                 std::string_view clause, const Terms &terms) {
    for (const BilledDocument &document : billed) {
        const auto parts = all_to_give_back(document);
        if (document.document.open_minor > 0 || parts.empty()) continue;
        Step step = make_step("credit", "credit", clause, contract, terms);
        issue_credit_note(books, &contract, step, document, credit_lines(document, parts), terms);
        step.effects.push_back(effect::ClaimReleased{document.document.id});
        contract.claim.reset();
        books.steps.push_back(std::move(step));
    }
}

// What was billed for time after the last day of service, when that was recorded late.
void credit_later_terms(Books &books, ContractSituation &contract, const std::vector<BilledDocument> &billed,
                        const std::string &clause, const Terms &terms) {
    for (const BilledDocument &document : billed) {
        const auto parts = all_to_give_back(document);
        if (!contract.ends_on || !document.claimed || document.claimed->start <= *contract.ends_on ||
            parts.empty())
            continue;
        Step step = make_step("credit", "credit", clause, contract, terms);
        issue_credit_note(books, &contract, step, document, credit_lines(document, parts), terms);
        books.steps.push_back(std::move(step));
    }
}

} // namespace

std::vector<Refusal::Ground> refuse_unlike(const policy::Product &from, const policy::Product &to,
                                           const std::string &clause, const Terms &terms) {
    std::vector<Refusal::Ground> grounds;
    if (from.family != to.family)
        grounds.push_back({clause, fmt::format("\"{}\" is of family \"{}\", and \"{}\" of \"{}\"", from.code,
                                               from.family, to.code, to.family)});
    if (from.term != to.term)
        grounds.push_back({"", fmt::format("\"{}\" has terms of {}, and \"{}\" of {}", from.code,
                                           to_string(from.term), to.code, to_string(to.term))});
    if (const policy::Price *price = to.price_on(terms.as_of); !price)
        grounds.push_back(
            {"", fmt::format("product \"{}\" has no price on {}", to.code, to_string(terms.as_of))});
    else if (auto ground = refuse_currency(*price, to, terms))
        grounds.push_back(std::move(*ground));
    if (auto ground = refuse_withdrawn(to, terms)) grounds.push_back(std::move(*ground));
    return grounds;
}

void withdraw_renewal(Books &books, ContractSituation &contract, std::string_view clause,
                      const Terms &terms) {
    if (const OpenDocument *renewal = contract.claimed())
        credit_document(books, contract, renewal->id, clause, terms);
}

std::variant<Plan, Refusal> decide_upgrade(ChangeCase change, const Terms &terms) {
    if (auto refusal = refuse_change(change, terms)) return *refusal;
    const policy::ChangeRules &rules = *terms.policy.change;
    ContractSituation &contract = change.contract;
    const policy::Product &from = product_of(contract, terms), &to = terms.catalog.at(change.product);
    if (to.rank < from.rank)
        return Refusal{
            {{rules.clause, fmt::format("\"{}\" is below \"{}\": that is no upgrade", to.code, from.code)}},
            rules.downgrades ? "bursar contract downgrade" : "let it end, and order anew"};
    const Money difference = price_under(contract, to.code, terms.as_of, terms) -
                             price_under(contract, from.code, contract.term->start, terms);
    Books books{change.customer, change.counters, {}};
    Step step = make_step("upgrade", "upgrade", rules.clause, contract, terms);
    step.action = "change";
    books.steps.push_back(std::move(step));
    withdraw_renewal(books, contract, rules.clause, terms);
    if (DocumentDraft draft = upgrade_invoice(change, difference, terms); !draft.lines.empty()) {
        Step invoice = make_step("upgrade-invoice", "invoice", rules.clause, contract, terms);
        invoice.notice = true;
        // Paid after it begins, it is dunned as a term is.
        const std::string cycle =
            terms.policy.billing ? fmt::format("{}/{}", draft.claim->kind, to_string(terms.as_of)) : "";
        issue(books, contract, std::move(invoice), std::move(draft), cycle);
        contract.upgraded_on = terms.as_of;
    }
    contract.product = to.code;
    contract.changes_to.clear();
    contract.terms_changed = true;
    tell_of_prices(books.steps, contract, terms.as_of, terms);
    settle(books, contract, terms.as_of, terms);
    look_ahead(contract, terms);
    return Plan{std::move(books.steps), {std::move(contract)}};
}

std::variant<Plan, Refusal> decide_downgrade(ChangeCase change, const Terms &terms) {
    if (auto refusal = refuse_change(change, terms)) return *refusal;
    const policy::ChangeRules &rules = *terms.policy.change;
    ContractSituation &contract = change.contract;
    const policy::Product &from = product_of(contract, terms), &to = terms.catalog.at(change.product);
    if (!rules.downgrades)
        return Refusal{{{rules.clause, "downgrades are never made"}},
                       "cancel it and order anew: bursar contract cancel"};
    if (to.rank > from.rank)
        return Refusal{
            {{rules.clause, fmt::format("\"{}\" is above \"{}\": that is no downgrade", to.code, from.code)}},
            "bursar contract upgrade"};
    Books books{change.customer, change.counters, {}};
    Step step = make_step("downgrade", "downgrade", rules.clause, contract, terms);
    step.notice = true;
    books.steps.push_back(std::move(step));
    withdraw_renewal(books, contract, rules.clause, terms);
    contract.changes_to = to.code;
    contract.terms_changed = true;
    tell_of_prices(books.steps, contract, contract.term->end, terms);
    look_ahead(contract, terms);
    return Plan{std::move(books.steps), {std::move(contract)}};
}

Date cancelled_end(Date received_on, const Span &term, const policy::CancellationRules &rules) {
    if (!rules.month_end) return term.end - Days(1);
    Date end = month_end(add_months(received_on, 1));
    while (end < received_on + Days(rules.notice_days))
        end = month_end(end + Days(1));
    return end;
}

Plan end_by(CancellationCase cancellation, Step step, std::optional<Date> ends_on, const Terms &terms) {
    Books books{std::move(cancellation.customer), std::move(cancellation.counters), {}};
    ContractSituation &contract = cancellation.contract;
    contract.cancelled_on = cancellation.received_on;
    contract.terms_changed = true;
    step.received_on = cancellation.received_on;
    step.notice = true;
    if (ends_on) {
        contract.ends_on = std::min(contract.ends_on.value_or(*ends_on), *ends_on);
        const OpenDocument *renewal = contract.claimed();
        if (renewal && *contract.ends_on < contract.term->end)
            credit_in_full(books, contract, step, renewal->id, terms);
    }
    const std::string clause = step.clause;
    books.steps.push_back(std::move(step));
    credit_later_terms(books, contract, cancellation.billed, clause, terms);
    choose_data(books, contract, cancellation.data, contract.ends_on.value_or(terms.as_of), terms);
    Decision rest = next_steps(contract, books.customer, books.counters, terms);
    rest.contract.terms_changed = true;
    books.steps.insert(books.steps.end(), rest.steps.begin(), rest.steps.end());
    return Plan{std::move(books.steps), {std::move(rest.contract)}};
}

std::variant<Plan, Refusal> decide_cancellation(CancellationCase cancellation, const Terms &terms) {
    if (auto refusal = refuse_cancellation(cancellation, terms)) return *refusal;
    const policy::CancellationRules &rules = *terms.policy.cancellation;
    ContractSituation &contract = cancellation.contract;
    if (contract.cancelled_on && !ends_sooner(cancellation, rules)) {
        Books books{cancellation.customer, cancellation.counters, {}};
        if (!chose_before(contract, cancellation.data))
            choose_data(books, contract, cancellation.data, contract.ends_on.value_or(terms.as_of), terms);
        return books.steps.empty() ? Plan{} : Plan{std::move(books.steps), {std::move(contract)}};
    }

    if (contract.state == ContractState::ordered) {
        Books books{cancellation.customer, cancellation.counters, {}};
        contract.cancelled_on = cancellation.received_on;
        contract.terms_changed = true;
        const bool defaulted = !cancellation.ground.empty();
        if (defaulted) credit_paid(books, contract, cancellation.billed, rules.default_clause, terms);
        end_contract(books, contract, defaulted ? cancellation.ground : "cancelled",
                     defaulted ? rules.default_clause : rules.clause, true, terms);
        choose_data(books, contract, cancellation.data, terms.as_of, terms);
        return Plan{std::move(books.steps), {std::move(contract)}};
    }
    Step step = make_step("cancel", "cancel", rules.clause, contract, terms);
    if (contract.termination == objection_kind) contract.termination.clear(); // it ends by this one, sooner
    std::optional<Date> ends_on;
    if (contract.term) {
        ends_on = cancelled_end(cancellation.received_on, *contract.term, rules);
        if (!rules.month_end) contract.renews = false;
    }
    return end_by(std::move(cancellation), std::move(step), ends_on, terms);
}

} // namespace bursar::rules
