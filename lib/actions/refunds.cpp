#include "actions/refunds.hpp"

#include "actions/terms_of.hpp"
#include "base/error.hpp"
#include "ledger/billed.hpp"
#include "ledger/payouts.hpp"
#include "rules/credit.hpp"

#include <fmt/format.h>

namespace bursar::actions {
namespace {

struct RefundReading {
    ContractCase found;
    rules::RefundCase refund;
};

RefundReading read_refund(const Desk &desk, const RefundRequest &request) {
    const Date today = desk.deed.at.day;
    const Id customer = customer_of_contract(desk, request.contract);
    RefundReading reading;
    rules::RefundCase &refund = reading.refund;
    refund.asked_on = request.asked_on.value_or(today);
    ledger::RefundHistory history;
    reading.found =
        read_contract_case(desk.ledger, request.contract,
                           {ledger::reading_of_billed(refund.billed, request.contract, refund.asked_on),
                            ledger::reading_of_refunds(history, request.contract, customer)});
    refund.contract = reading.found.contract();
    refund.customer = reading.found.customer();
    refund.counters = reading.found.situations.counters;
    refund.bars = std::move(history.bars);
    refund.refunded = history.refunded;
    refund.next_payout = history.last_payout + 1;
    refund.channel = request.channel;
    refund.overrides = request.overrides;
    return reading;
}

std::optional<Refusal> refuse_amount(const rules::RefundQuote &quote, const std::optional<Money> &expected) {
    if (!expected || *expected == quote.amount()) return std::nullopt;
    return Refusal{{{"", fmt::format("the refund is {} {}, not {}", to_string(quote.amount()),
                                     quote.net.currency.code(), to_string(*expected))}},
                   "nothing was done: look at the quote"};
}

std::variant<rules::RefundDecision, Refusal> decide(RefundReading &reading, const RefundRequest &request,
                                                    Date today) {
    const rules::Terms terms = terms_of(reading.found.rules, reading.found.contract().policy, today);
    auto decided = rules::decide_refund(reading.refund, terms);
    if (const auto *decision = std::get_if<rules::RefundDecision>(&decided))
        if (auto refusal = refuse_amount(decision->quote, request.expected)) return std::move(*refusal);
    return decided;
}

// What an earlier run with the same key answered.
rules::RefundQuote recorded_quote(const Desk &desk, const RefundRequest &request, const Recorded &recorded) {
    ledger::RecordedRefund found =
        ledger::recorded_refund(desk.ledger, recorded.first_seq, recorded.last_seq);
    RefundRequest then = request;
    then.asked_on = found.asked_on;
    const RefundReading reading = read_refund(desk, then);
    rules::RefundQuote quote = rules::refund_frame(
        reading.refund, terms_of(reading.found.rules, reading.found.contract().policy, desk.deed.at.day));
    quote.net.minor = found.net_minor;
    quote.tax.minor = found.tax_minor;
    quote.credit_notes = std::move(found.credit_notes);
    quote.overridden = std::move(found.overridden);
    quote.payouts = std::move(found.payouts);
    return quote;
}

} // namespace

RefundDone quote_refund(const Desk &desk, const RefundRequest &request) {
    const Date today = desk.deed.at.day;
    RefundReading reading = read_refund(desk, request);
    RefundDone done;
    done.quote = rules::refund_frame(reading.refund,
                                     terms_of(reading.found.rules, reading.found.contract().policy, today));
    auto decided = decide(reading, request, today);
    if (auto *refusal = std::get_if<Refusal>(&decided)) {
        done.refusal = std::move(*refusal);
        return done;
    }
    done.quote = std::move(std::get<rules::RefundDecision>(decided).quote);
    done.done.steps = std::move(std::get<rules::RefundDecision>(decided).plan.steps);
    return done;
}

std::variant<RefundDone, Refusal> issue_refund(const Desk &desk, const RefundRequest &request) {
    if (request.overrides) require_right(desk, "override");
    RefundDone answer;
    auto outcome = carry_out_plan(desk, [&]() -> Decision {
        RefundReading reading = read_refund(desk, request);
        auto decided = decide(reading, request, desk.deed.at.day);
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        auto &decision = std::get<rules::RefundDecision>(decided);
        answer.quote = std::move(decision.quote);
        return Decided{reading.found.rules.head, reading.refund.counters, std::move(decision.plan), {}, 0};
    });
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    answer.done = std::move(std::get<PlanDone>(outcome));
    if (answer.done.recorded.replayed) answer.quote = recorded_quote(desk, request, answer.done.recorded);
    return answer;
}

Decision decide_credit(const Desk &desk, const CreditInvoice &request) {
    const Date today = desk.deed.at.day;
    ledger::Rules rules;
    std::vector<BilledDocument> billed;
    ledger::CustomerAccount account;
    const Id customer = ledger::customer_of_document(desk.ledger, request.number);
    rules.head =
        desk.ledger.read({ledger::reading_of_rules(rules), ledger::reading_of_billed(billed, request.number),
                          ledger::reading_of_whole_account(account, customer)});
    if (billed.empty()) missing("document", request.number, "invoice");
    rules::CorrectionCase correction{*account.customer, account.counters, {}, std::move(billed.front()), {}};
    for (const CreditInvoice::Part &part : request.parts)
        correction.parts.push_back({part.line, part.net ? part.net->minor : 0, std::nullopt});
    int version = rules.in_force(today);
    for (ContractSituation &contract : account.contracts)
        if (contract.id == correction.billed.document.contract) {
            version = contract.policy;
            correction.contract = std::move(contract);
        }
    auto decided = rules::decide_correction(std::move(correction), terms_of(rules, version, today));
    if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
    return Decided{rules.head, account.counters, std::move(std::get<Plan>(decided)), {}, 0};
}

std::variant<PlanDone, Refusal> credit_invoice(const Desk &desk, const CreditInvoice &request) {
    return carry_out_plan(desk, [&] { return decide_credit(desk, request); });
}

std::variant<PlanDone, Refusal> record_payout(const Desk &desk, Id payout, Date paid_on,
                                              const std::string &reference) {
    return carry_out_plan(desk, [&]() -> Decision {
        std::optional<ledger::PayoutView> found;
        Decided decided;
        decided.head = desk.ledger.read({ledger::reading_of_payout(found, payout)});
        if (!found) missing("payout", format_id('O', payout), "payout");
        decided.subject = format_id('O', payout);
        decided.customer = found->customer;
        if (found->paid_on) {
            if (found->reference == reference && *found->paid_on == paid_on) return decided;
            return Refusal{
                {{"", fmt::format("{} was paid out on {}", decided.subject, to_string(*found->paid_on))}},
                {}};
        }
        if (found->set_off)
            return plain_refusal(fmt::format("{} is set off: the payment behind {} was reversed",
                                             decided.subject, found->credit_note),
                                 "pay nothing out");
        if (paid_on < found->issued_on)
            return plain_refusal(fmt::format("{} was issued on {}, after {}", found->credit_note,
                                             to_string(found->issued_on), to_string(paid_on)),
                                 "give the day on which the money went out");
        if (paid_on > desk.deed.at.day)
            return Refusal{{{"", fmt::format("the value date {} lies after {}", to_string(paid_on),
                                             to_string(desk.deed.at.day))}},
                           "record it when the money is out"};
        Step step;
        step.on = desk.deed.at.day;
        step.id = step.kind = "payout-paid";
        step.customer = found->customer;
        step.subject = decided.subject;
        step.amount = found->amount;
        step.clause = found->clause;
        step.effects.push_back(effect::PayoutPaid{payout, paid_on, reference});
        decided.plan.steps.push_back(std::move(step));
        return decided;
    });
}

} // namespace bursar::actions
