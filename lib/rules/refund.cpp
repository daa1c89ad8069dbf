#include "rules/refund.hpp"

#include "rules/credit.hpp"
#include "rules/dunning.hpp"
#include "rules/order.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

using policy::RefundRules;

std::string id_of(const RefundCase &refund) { return format_id('K', refund.contract.id); }

void refuse_window(Refusal &refusal, const RefundCase &refund, const RefundRules &rules) {
    const Date last = refund.contract.ordered_on + Days(rules.window_days);
    if (refund.refunded)
        refusal.grounds.push_back({rules.clause, fmt::format("{} was refunded before", id_of(refund))});
    if (refund.asked_on > last)
        refusal.grounds.push_back({rules.clause, fmt::format("the last day to ask was {}", to_string(last))});
    if (refund.channel && !rules.channels.empty() && !policy::as_spelled(rules.channels, *refund.channel))
        refusal.grounds.push_back(
            {rules.clause, fmt::format("\"{}\" is no official channel: {}", *refund.channel,
                                       fmt::join(rules.channels, ", "))});
}

void refuse_disputed(Refusal &refusal, const RefundCase &refund, const Terms &terms) {
    if (refund.contract.disputed)
        refusal.grounds.push_back({terms.policy.dispute ? terms.policy.dispute->clause : "",
                                   fmt::format("a dispute of {} is open: who wins has the money",
                                               format_id('C', refund.contract.customer))});
}

void refuse_kind(Refusal &refusal, const RefundCase &refund, const RefundRules &rules, const Terms &terms) {
    const auto product = terms.catalog.find(refund.contract.product);
    if (product != terms.catalog.end() && policy::has(rules.excluded_families, product->second.family))
        refusal.grounds.push_back(
            {rules.families_clause, fmt::format("{} is of family \"{}\", which is never refunded",
                                                id_of(refund), product->second.family)});
    if (!rules.barred_clause.empty())
        for (const std::string &bar : refund.bars)
            refusal.grounds.push_back({rules.barred_clause, fmt::format("{}: {}", id_of(refund), bar)});
    if (!rules.cancelled_clause.empty() && refund.contract.cancelled_on)
        refusal.grounds.push_back(
            {rules.cancelled_clause,
             fmt::format("{} was cancelled on {}", id_of(refund), to_string(*refund.contract.cancelled_on))});
}

bool unpaid_order(const RefundCase &refund) {
    return refund.contract.state == ContractState::ordered && refund.contract.ground != unconfirmed;
}

Refusal refuse_by_clause(const RefundCase &refund, const RefundRules &rules, const Terms &terms) {
    Refusal refusal;
    refuse_window(refusal, refund, rules);
    refuse_kind(refusal, refund, rules, terms);
    refuse_disputed(refusal, refund, terms);
    if (unpaid_order(refund)) {
        refusal.grounds.push_back(
            {"", fmt::format("{} is ordered: nothing of it is paid yet", id_of(refund))});
        refusal.hint = "cancel it: bursar contract cancel";
    }
    return refusal;
}

// The days of a charged term that are not used when it is asked for on a day.
Span unused(const Span &term, Date asked_on) {
    return {std::clamp(asked_on + Days(1), term.start, term.end), term.end};
}

// What of a document is for unused days, payment fees and what was credited before left out. A line may
// charge days of its own: those of a term that runs, or of the next one.
std::vector<CreditedPart> unused_parts(const BilledDocument &billed, Date asked_on) {
    std::vector<CreditedPart> parts;
    for (const BilledLine &line : billed.lines) {
        const Span charged = line.period.value_or(*billed.claimed);
        if (line.payment_fee || charged.days() == 0) continue;
        const Span left = unused(charged, asked_on);
        const Money net = share(Money{line.left_net_minor(), {}}, left.days(), charged.days());
        if (net.minor > 0) parts.push_back({line.position, net.minor, left});
    }
    return parts;
}

bool gives_note(const Step &step) { return step.issues && step.issues->kind == DocumentKind::credit_note; }

// What the end of the contract gives back of what was paid in part, the next term, is a part of the refund.
void add_what_ends(RefundQuote &quote, const Step &step) {
    std::int64_t cleared = 0;
    for (const Allocation &part : step.allocations)
        cleared += part.amount_minor;
    const GivenBack given = given_back(step.issues->net_minor(), step.issues->tax_minor(), cleared);
    if (given.net_minor + given.tax_minor == 0) return;
    quote.net.minor += given.net_minor;
    quote.tax.minor += given.tax_minor;
    quote.credit_notes.push_back(step.issues->number);
}

// Pays out what a note left as credit: to the customer, whoever paid.
void pay_out(Books &books, Step &step, RefundQuote &quote, Id &next, const RefundRules &rules,
             const Terms &terms) {
    auto &funds = books.customer.funds;
    const auto freed = std::ranges::find(funds, step.funds.front().id, &Fund::id);
    if (freed == funds.end()) return;
    const Fund fund = *freed;
    funds.erase(freed);
    step.effects.push_back(effect::Withdrawal{fund.id, fund.left_minor, "payout"});
    step.effects.push_back(effect::Payout{next,
                                          step.customer,
                                          step.issues->id,
                                          {fund.left_minor, step.issues->currency},
                                          terms.as_of + Days(rules.payout_days),
                                          rules.clause});
    quote.payouts.push_back(next++);
}

// Whether it charged a payment fee that is not credited: a refund leaves it out.
bool keeps_fee(const BilledDocument &billed) {
    return std::ranges::any_of(
        billed.lines, [](const BilledLine &line) { return line.payment_fee && line.left_net_minor() > 0; });
}
std::string fee_clause(const ContractSituation &contract, const Terms &terms) {
    const policy::PaymentFee *fee = terms.policy.payment_fee(contract.payment_method);
    return fee ? fee->clause : std::string();
}
void add_clause(std::vector<std::string> &clauses, const std::string &clause) {
    if (!clause.empty() && !policy::has(clauses, clause)) clauses.push_back(clause);
}

std::optional<Refusal> refuse_state(const RefundCase &refund, const Terms &terms) {
    if (!terms.policy.refund)
        return plain_refusal("the terms give no refunds",
                             "correct an invoice instead: bursar invoice credit NUMBER");
    if (refund.asked_on > terms.as_of)
        return plain_refusal(
            fmt::format("{} lies after {}", to_string(refund.asked_on), to_string(terms.as_of)),
            "record it when it was asked for");
    if (refund.asked_on < refund.contract.ordered_on)
        return plain_refusal(fmt::format("{} was ordered on {}, after {}", id_of(refund),
                                         to_string(refund.contract.ordered_on), to_string(refund.asked_on)));
    return std::nullopt;
}

} // namespace

RefundQuote refund_frame(const RefundCase &refund, const Terms &terms) {
    RefundQuote quote;
    quote.net.currency = quote.tax.currency = terms.policy.currency;
    if (terms.policy.refund)
        quote.last_day = refund.contract.ordered_on + Days(terms.policy.refund->window_days);
    if (terms.policy.refund)
        for (const std::string &clause : {terms.policy.refund->clause, terms.policy.refund->credit_clause})
            add_clause(quote.clauses, clause);
    for (const BilledDocument &billed : refund.billed) {
        if (keeps_fee(billed)) add_clause(quote.clauses, fee_clause(refund.contract, terms));
        const Span term = billed.claimed.value_or(Span{});
        if (billed.document.charge != "term" || refund.asked_on < term.start || refund.asked_on >= term.end)
            continue;
        quote.term_days = static_cast<int>(term.days());
        quote.used_days = static_cast<int>((refund.asked_on - term.start).count() + 1);
    }
    return quote;
}

std::variant<RefundDecision, Refusal> decide_refund(RefundCase refund, const Terms &terms) {
    if (auto refusal = refuse_state(refund, terms)) return *refusal;
    const RefundRules &rules = *terms.policy.refund;
    Refusal refusal = refuse_by_clause(refund, rules, terms);
    RefundDecision decision{refund_frame(refund, terms), {}};
    if (!refusal.grounds.empty()) {
        // An override does not give back what was given back already, nor what was never paid.
        if (!refund.overrides || refund.refunded || unpaid_order(refund)) return refusal;
        for (const Refusal::Ground &ground : refusal.grounds)
            if (!policy::has(decision.quote.overridden, ground.clause))
                decision.quote.overridden.push_back(ground.clause);
    }

    Books books{refund.customer, refund.counters, {}};
    ContractSituation &contract = refund.contract;
    for (const BilledDocument &billed : refund.billed) {
        const auto parts = unused_parts(billed, refund.asked_on);
        if (parts.empty()) continue;
        Step step = make_step("refund", "refund", rules.clause, contract, terms);
        step.received_on = refund.asked_on;
        step.notice = true;
        step.overridden = decision.quote.overridden;
        issue_credit_note(books, &contract, step, billed, credit_lines(billed, parts), terms);
        decision.quote.net.minor += step.issues->net_minor();
        decision.quote.tax.minor += step.issues->tax_minor();
        decision.quote.credit_notes.push_back(step.issues->number);
        books.steps.push_back(std::move(step));
    }
    if (books.steps.empty())
        return plain_refusal(fmt::format("nothing is left to refund on {}", id_of(refund)),
                             refund.billed.empty() ? "no document charged a term of it that runs"
                                                   : "its terms are used, credited or unpaid");
    const std::size_t ended = books.steps.size();
    end_contract(books, contract, "refunded", rules.clause, false, terms);
    for (std::size_t i = ended; i < books.steps.size(); ++i)
        if (gives_note(books.steps[i])) add_what_ends(decision.quote, books.steps[i]);
    if (rules.cash) // what is left once what was owed under the contract is paid
        for (Step &step : books.steps)
            if (gives_note(step)) pay_out(books, step, decision.quote, refund.next_payout, rules, terms);
    std::erase_if(contract.open, [](const OpenDocument &d) { return d.open_minor == 0; });
    look_ahead(contract, terms);
    decision.plan = {std::move(books.steps), {std::move(contract)}};
    return decision;
}

} // namespace bursar::rules
