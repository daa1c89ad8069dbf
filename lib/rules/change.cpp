#include "rules/change.hpp"

#include "rules/billed_terms.hpp"
#include "rules/credit.hpp"
#include "rules/discontinuation.hpp"
#include "rules/dunning.hpp"
#include "rules/dunning_calendar.hpp"
#include "rules/obligation.hpp"
#include "rules/order.hpp"
#include "rules/price_change.hpp"
#include "rules/tax.hpp"

#include <algorithm>
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

// Why what is unpaid keeps a contract from being changed now, and what to do first: "pay F2026-000002 first".
std::string pay_first(const ContractSituation &contract) {
    const OpenDocument *unpaid = dunned(contract);
    return unpaid && unpaid->open_minor > 0
               ? fmt::format("pay {} first: bursar payment record", unpaid->number)
               : std::string();
}

// A contract changes while it runs, and is paid for.
void refuse_state(Refusal &refusal, const ContractSituation &contract, const std::string &clause,
                  const Terms &terms) {
    const std::string id = format_id('K', contract.id);
    const auto refuse = [&](const std::string &by, std::string message, std::string hint) {
        refusal.grounds.push_back({by, std::move(message)});
        refusal.hint = std::move(hint);
    };
    if (contract.state == ContractState::trial)
        return refuse("", fmt::format("{} is a trial", id), "bursar contract open orders the product");
    if (contract.state != ContractState::active) {
        std::string hint;
        if (contract.state == ContractState::ordered)
            hint = "let it be paid, or cancel it and order the other: bursar contract cancel";
        else if (contract.state != ContractState::suspended)
            hint = "order anew: bursar contract open";
        else if (hint = pay_first(contract); hint.empty() || contract.ground != "unpaid")
            hint = fmt::format("bursar explain {} tells what resumes it", id);
        return refuse(clause, fmt::format("{} is {}", id, to_string(contract.state)), std::move(hint));
    }
    if (!contract.term) return refuse("", fmt::format("{} has no term", id), "");
    if (contract.term->end > terms.as_of) return;
    std::string hint = pay_first(contract);
    if (hint.empty()) hint = "let it be invoiced, and paid: bursar sweep";
    refuse(terms.policy.renewal_clause,
           fmt::format("the paid term of {} ended on {}", id, to_string(contract.term->end - Days(1))),
           std::move(hint));
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
    refuse_state(refusal, contract, rules.clause, terms);
    if (from.code == to.code) {
        refusal.grounds.push_back({"", fmt::format("{} is \"{}\" already", id, to.code)});
        if (!contract.changes_to.empty())
            refusal.hint =
                fmt::format("it changes to \"{}\" with its next term: take that back with bursar undo",
                            contract.changes_to);
    }
    for (Refusal::Ground &ground : refuse_unlike(from, to, rules.clause, terms))
        refusal.grounds.push_back(std::move(ground));
    if (refusal.grounds.empty()) return std::nullopt;
    return refusal;
}

// What is left of the term that runs, and of the next one when that is paid already; up to the last day of
// service.
struct Remainder {
    Span left, whole; // the whole term, also where the first one began later
    Date charged_from;
};
std::vector<Remainder> remainders(const ContractSituation &contract, const Terms &terms) {
    std::vector<Remainder> all;
    const int last = term_index(*contract.anchor, contract.period, contract.term->start).value_or(0);
    for (int n = last; n >= 0; --n) {
        const Span whole = term(*contract.anchor, contract.period, n);
        if (whole.end <= terms.as_of) break;
        const Date charged_from = n == 0 ? std::max(whole.start, contract.starts_on) : whole.start;
        const Span left{std::max(charged_from, terms.as_of),
                        contract.ends_on ? std::min(whole.end, *contract.ends_on + Days(1)) : whole.end};
        if (left.start < left.end) all.insert(all.begin(), {left, whole, charged_from});
    }
    return all;
}

// What the rest of a term costs more than was charged for it: by the invoice of the term and by those of
// upgrades since. A term without an invoice costs what its product did when it began.
Money still_to_charge(const ChangeCase &change, const Remainder &rest, const Terms &terms) {
    const auto &[left, whole, charged_from] = rest;
    const Money price =
        price_under(change.contract, change.product, std::max(terms.as_of, whole.start), terms);
    Money more = price, charged_in_part = Money{0, price.currency};
    bool invoiced = false;
    for (const BilledDocument &document : change.billed)
        for (const BilledLine &line : document.lines) {
            const Span time = line.period ? *line.period : document.claimed.value_or(Span{});
            if (line.payment_fee || left.start < time.start || time.end < left.end) continue;
            invoiced = invoiced || document.document.charge == "term";
            const Money net{line.net_minor, price.currency};
            if (time.days() == whole.days())
                more = more - net;
            else
                charged_in_part = charged_in_part + share(net, left.days(), time.days());
        }
    if (invoiced) return share(more, left.days(), whole.days()) - charged_in_part;
    const Money old = price_under(change.contract, change.contract.product, charged_from, terms);
    return share(price - old, left.days(), whole.days());
}

DocumentDraft upgrade_invoice(const ChangeCase &change, const Terms &terms) {
    const ContractSituation &contract = change.contract;
    DocumentDraft draft = draft_for(contract, change.customer, due_day_of_today(terms), terms);
    for (const Remainder &rest : remainders(contract, terms)) {
        const Money net = still_to_charge(change, rest, terms);
        if (net.minor <= 0) continue;
        DocumentLine line;
        line.description =
            fmt::format("{} → {}", product_of(contract, terms).name, terms.catalog.at(change.product).name);
        line.net_minor = line.unit_price_minor = net.minor;
        line.period = rest.left;
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

std::optional<Refusal> refuse_channel(const CancellationCase &cancellation,
                                      const policy::CancellationRules &rules) {
    if (rules.channels.empty()) return std::nullopt;
    if (cancellation.channel && !policy::has(rules.channels, *cancellation.channel))
        return Refusal{{{rules.clause, fmt::format("\"{}\" is no way to cancel: {}", *cancellation.channel,
                                                   fmt::join(rules.channels, ", "))}},
                       {}};
    if (cancellation.channel || !cancellation.ground.empty()) return std::nullopt; // the host's own deed
    return Refusal{{{rules.clause, fmt::format("{} is cancelled in one of the ways of the terms",
                                               format_id('K', cancellation.contract.id))}},
                   fmt::format("say how it came in: --channel {}", fmt::join(rules.channels, "|"))};
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
    if (auto refusal = refuse_channel(cancellation, rules)) return refusal;
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

// The last term that ran when the cancellation came in, or was paid by then, however late it is recorded.
Span term_on_receipt(const CancellationCase &cancellation) {
    const ContractSituation &contract = cancellation.contract;
    const auto paid_ahead = [&](Date start) {
        return std::ranges::any_of(cancellation.billed, [&](const BilledDocument &document) {
            return document.document.charge == "term" && document.claimed &&
                   document.claimed->start == start && document.term_paid_on &&
                   *document.term_paid_on <= cancellation.received_on;
        });
    };
    int n = term_index(*contract.anchor, contract.period, contract.term->start).value_or(0);
    Span last = *contract.term;
    while (n > 0 && last.start > cancellation.received_on && !paid_ahead(last.start))
        last = term(*contract.anchor, contract.period, --n);
    return last;
}

// The last day of service that the cancellation leads to; nullopt for what has no term.
std::optional<Date> end_of(const CancellationCase &cancellation, const policy::CancellationRules &rules) {
    if (!cancellation.contract.term) return std::nullopt;
    return cancelled_end(cancellation.received_on, term_on_receipt(cancellation), rules);
}

// Whether a contract that was cancelled before, or objected to a price, would end sooner by this one.
bool ends_sooner(const CancellationCase &cancellation, const policy::CancellationRules &rules) {
    const auto end = end_of(cancellation, rules);
    return end && cancellation.contract.ends_on && *end < *cancellation.contract.ends_on;
}

// Free text is no part of an event: what the terms do not name is not kept.
std::string kept_channel(const CancellationCase &cancellation, const policy::CancellationRules &rules) {
    return cancellation.channel && policy::has(rules.channels, *cancellation.channel) ? *cancellation.channel
                                                                                      : std::string();
}

// What an order that never came about was paid with is credit again.
void credit_paid(Books &books, ContractSituation &contract, const std::vector<BilledDocument> &billed,
                 std::string_view clause, const Terms &terms) {
    for (const BilledDocument &document : billed) {
        if (document.document.open_minor > 0 || document.left_minor() == 0) continue;
        Step step = make_step("credit", "credit", clause, contract, terms);
        issue_credit_note(books, &contract, step, document,
                          credit_lines(document, all_that_is_left(document)), terms);
        step.effects.push_back(effect::ClaimReleased{document.document.id});
        contract.claim.reset();
        books.steps.push_back(std::move(step));
    }
}

// What was billed for time after the last day of service, when that was recorded late.
void credit_later_terms(Books &books, ContractSituation &contract, const std::vector<BilledDocument> &billed,
                        const std::string &clause, const Terms &terms) {
    for (const BilledDocument &document : billed) {
        if (!contract.ends_on || !document.claimed || document.claimed->start <= *contract.ends_on ||
            document.left_minor() == 0)
            continue;
        Step step = make_step("credit", "credit", clause, contract, terms);
        issue_credit_note(books, &contract, step, document,
                          credit_lines(document, all_that_is_left(document)), terms);
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
    ContractSituation &contract = change.contract;
    Books books{change.customer, change.counters, {}};
    catch_up(books, contract, terms.as_of, terms);
    if (auto refusal = refuse_change(change, terms)) return *refusal;
    const policy::ChangeRules &rules = *terms.policy.change;
    const policy::Product &from = product_of(contract, terms), &to = terms.catalog.at(change.product);
    if (to.rank < from.rank)
        return Refusal{
            {{rules.clause, fmt::format("\"{}\" is below \"{}\": that is no upgrade", to.code, from.code)}},
            rules.downgrades ? "bursar contract downgrade" : "let it end, and order anew"};
    Step step = make_step("upgrade", "upgrade", rules.clause, contract, terms);
    step.action = "change";
    books.steps.push_back(std::move(step));
    withdraw_renewal(books, contract, rules.clause, terms);
    if (DocumentDraft draft = upgrade_invoice(change, terms); !draft.lines.empty()) {
        Step invoice = make_step("upgrade-invoice", "invoice", rules.clause, contract, terms);
        invoice.notice = true;
        issue(books, contract, std::move(invoice), std::move(draft));
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
    ContractSituation &contract = change.contract;
    Books books{change.customer, change.counters, {}};
    catch_up(books, contract, terms.as_of, terms);
    if (auto refusal = refuse_change(change, terms)) return *refusal;
    const policy::ChangeRules &rules = *terms.policy.change;
    const policy::Product &from = product_of(contract, terms), &to = terms.catalog.at(change.product);
    if (!rules.downgrades)
        return Refusal{{{rules.clause, "downgrades are never made"}},
                       "cancel it and order anew: bursar contract cancel"};
    if (to.rank > from.rank)
        return Refusal{
            {{rules.clause, fmt::format("\"{}\" is above \"{}\": that is no downgrade", to.code, from.code)}},
            "bursar contract upgrade"};
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

Plan end_by(Books books, CancellationCase cancellation, Step step, std::optional<Date> ends_on,
            const Terms &terms) {
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
    if (contract.cancelled_on && !ends_sooner(cancellation, rules))
        return choose_data_alone(
            {std::move(contract), std::move(cancellation.customer), std::move(cancellation.counters)},
            cancellation.data, terms);

    Books books{cancellation.customer, cancellation.counters, {}};
    if (contract.state == ContractState::ordered) {
        contract.cancelled_on = cancellation.received_on;
        contract.terms_changed = true;
        const bool defaulted = !cancellation.ground.empty();
        if (defaulted) credit_paid(books, contract, cancellation.billed, rules.default_clause, terms);
        end_contract(books, contract, defaulted ? cancellation.ground : "cancelled",
                     defaulted ? rules.default_clause : rules.clause, true, terms, cancellation.data);
        for (Step &step : books.steps)
            if (step.kind == "end") step.channel = kept_channel(cancellation, rules);
        return Plan{std::move(books.steps), {std::move(contract)}};
    }
    catch_up(books, contract, cancellation.received_on, terms);
    Step step = make_step("cancel", "cancel", rules.clause, contract, terms);
    step.channel = kept_channel(cancellation, rules);
    if (contract.termination == objection_kind) contract.termination.clear(); // it ends by this one, sooner
    const auto ends_on = end_of(cancellation, rules);
    if (contract.term && !rules.month_end) contract.renews = false;
    return end_by(std::move(books), std::move(cancellation), std::move(step), ends_on, terms);
}

} // namespace bursar::rules
