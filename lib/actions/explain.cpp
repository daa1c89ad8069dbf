#include "actions/explain.hpp"

#include "actions/agenda.hpp"
#include "actions/deadlines.hpp"
#include "actions/plan_desk.hpp"
#include "actions/terms_of.hpp"
#include "ledger/customer_choices.hpp"
#include "ledger/history.hpp"
#include "ledger/situations.hpp"
#include "ledger/terms.hpp"
#include "ledger/terms_refusals.hpp"
#include "ledger/views.hpp"
#include "rules/books.hpp"
#include "rules/dunning.hpp"
#include "rules/dunning_calendar.hpp"
#include "rules/support.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace bursar::actions {

Reason past_reason(const ledger::Happening &h, const policy::Policy &policy) {
    std::string what = h.kind;
    if (h.kind == "folded") what = fmt::format("folded into {}", h.folded_into);
    if (!h.document.empty()) what += fmt::format(": {}", h.document);
    if (!h.issued.empty() && h.issued != h.document) what += fmt::format(", {}", h.issued);
    if (h.amount) what += fmt::format(" {} {}", to_string(*h.amount), h.amount->currency.code());
    return {parse_date(h.on).value_or(Date{}), what, h.clause, std::string(policy.clause_text(h.clause))};
}

namespace {

// A document that is not issued yet has no number to name.
Reason next_reason(const Step &step, const policy::Policy &policy, Id last_document) {
    std::string what = step.kind;
    if (!step.document.empty() && step.document_id <= last_document)
        what += fmt::format(": {}", step.document);
    if (step.amount) what += fmt::format(" {} {}", to_string(*step.amount), step.amount->currency.code());
    return {step.on, what, step.clause, std::string(policy.clause_text(step.clause))};
}

// What a suspended contract waits for: each of its grounds. After a dispute that was lost it waits for
// nothing.
std::string resumption_of(const ContractSituation &c) {
    for (const Hold &hold : c.holds)
        if (hold.begun && hold.lost)
            return fmt::format("stays so: {} was not decided for the customer ({})",
                               format_id('D', *hold.dispute), hold.clause);
    std::string all = c.ground == "unpaid" ? "resumes once nothing overdue and no penalty is open" : "";
    for (const Hold &hold : c.holds)
        if (hold.begun)
            all += fmt::format("{}{}", all.empty() ? "resumes once " : ", and ",
                               hold.dispute ? "the dispute is won by the customer"
                               : hold.until
                                   ? fmt::format("\"{}\" is over on {}", hold.ground, to_string(*hold.until))
                                   : fmt::format("\"{}\" is lifted", hold.ground));
    return all;
}

std::string summary_of(const ContractSituation &c) {
    switch (c.state) {
    case ContractState::ordered:
        if (c.ground == rules::unconfirmed) return "ordered and paid: active once the registry confirms";
        return "ordered: active once its first invoice is paid in full";
    case ContractState::active:
        if (!c.term) return "active";
        return fmt::format(
            "active: {} until {}{}", c.reopened() ? "unpaid, and billed" : "paid", to_string(c.term->end),
            c.ends_on ? fmt::format(", the last day of service is {}", to_string(*c.ends_on)) : "");
    case ContractState::suspended:
        return fmt::format("suspended since {} ({}): {}", c.suspended_on ? to_string(*c.suspended_on) : "?",
                           c.ground, resumption_of(c));
    case ContractState::ended: return fmt::format("ended ({})", c.ground);
    case ContractState::deleted: return fmt::format("deleted ({})", c.ground);
    case ContractState::trial:
        if (!c.ends_on) return "a trial is asked for: it runs once staff approve it";
        return fmt::format("on trial: the last day is {}", to_string(*c.ends_on));
    }
    return {};
}

// The coming steps of each of a customer's contracts. They share its credit, so none can be looked at alone.
// `last_document` is the last that has a number.
std::map<Id, std::vector<Reason>> steps_ahead(ledger::Ledger &ledger, const ledger::Rules &rules, Id customer,
                                              Id last_document, Date as_of, Date until) {
    std::map<Id, int> policy_of;
    ledger::Filter whose;
    whose.customer = customer;
    ledger::contracts(ledger, whose, [&](const ledger::ContractView &c) { policy_of[c.id] = c.policy; });
    std::map<Id, std::vector<Reason>> next;
    agenda(
        ledger, customer, as_of, until,
        [&](const Step &step) {
            next[step.contract].push_back(
                next_reason(step, rules.policies.at(policy_of.at(step.contract)), last_document));
        },
        [&](Date on, const Quarantined &parked) {
            next[parked.contract].push_back({on, "quarantine", "", parked.because});
        });
    return next;
}

// Every other date of a customer or a contract: what is to come, and the cases that wait for staff.
void tell_deadlines(Explanation &explanation, ledger::Ledger &ledger, const ledger::Rules &rules,
                    const ledger::Filter &whose, Date as_of, Date until) {
    for (const Deadline &deadline : deadlines(ledger, rules, whose, as_of, until)) {
        std::string what = deadline.rule;
        if (!parse_id('K', deadline.subject)) what = fmt::format("{}: {}", deadline.subject, what);
        if (!whose.contract && deadline.contract)
            what = fmt::format("{} {}", format_id('K', deadline.contract), what);
        (deadline.kind == "case" ? explanation.now : explanation.next)
            .push_back({deadline.on, std::move(what), deadline.clause, deadline.because});
    }
}

void in_order(std::vector<Reason> &reasons) { std::ranges::stable_sort(reasons, {}, &Reason::on); }

// Whether the warranty of the terms holds: only while nothing of the customer's is overdue (DOK-7.1).
void tell_warranty(Explanation &explanation, ledger::Ledger &ledger, Id customer,
                   const policy::Policy &policy, Date as_of) {
    const std::string &clause = policy.warranty_clause;
    if (clause.empty()) return;
    ledger::Filter filter;
    filter.customer = customer;
    filter.state = "open";
    std::vector<std::string> overdue;
    ledger::documents(ledger, filter, [&](const ledger::DocumentView &document) {
        if (rules::overdue(document.kind == "fee", document.due_on, as_of))
            overdue.push_back(document.number);
    });
    explanation.now.push_back(
        {as_of,
         overdue.empty() ? "warranty" : fmt::format("no warranty: overdue: {}", fmt::join(overdue, ", ")),
         clause, std::string(policy.clause_text(clause))});
}

// Through whom the support runs, once the customer has a partner (DOK-4.6).
void tell_partner(Explanation &explanation, const ContractCase &c, std::span<const PartnerSpan> partners,
                  Date as_of) {
    const PartnerSpan *partner = partner_on(partners, as_of);
    if (!partner || !c.policy().partner) return;
    rules::SupportDue support;
    rules::tell_contact(support, c.contract(), as_of, terms_of(c.rules, c.contract().policy, as_of),
                        partners);
    explanation.now.push_back({partner->from,
                               fmt::format("support through {}{}", format_id('C', partner->partner),
                                           support.second_level ? ", second level too" : ", no second level"),
                               support.contact_clause,
                               std::string(c.policy().clause_text(support.contact_clause))});
}

bool over(const ContractSituation &contract) {
    return contract.state == ContractState::ended || contract.state == ContractState::deleted;
}

} // namespace

Explanation explain_contract(ledger::Ledger &ledger, Id contract, Date as_of, Date until) {
    std::vector<PartnerSpan> partners;
    const ContractCase c =
        read_contract_case(ledger, contract, {ledger::reading_of_contract_partners(partners, contract)});
    Explanation explanation;
    explanation.id = format_id('K', contract);
    explanation.state = to_string(c.contract().state);
    explanation.summary = summary_of(c.contract());
    for (const ledger::Happening &h :
         ledger::happenings_of_subject(ledger, explanation.id, c.contract().customer))
        explanation.past.push_back(past_reason(h, c.policy()));
    if (const auto why = c.situations.quarantined.find(contract); why != c.situations.quarantined.end())
        explanation.summary += fmt::format("; quarantined: {}", why->second);
    if (!over(c.contract())) {
        tell_warranty(explanation, ledger, c.contract().customer, c.policy(), as_of);
        tell_partner(explanation, c, partners, as_of);
    }
    explanation.next = steps_ahead(ledger, c.rules, c.contract().customer,
                                   c.situations.counters.last_document, as_of, until)[contract];
    ledger::Filter whose;
    whose.contract = contract;
    tell_deadlines(explanation, ledger, c.rules, whose, as_of, until);
    in_order(explanation.next);
    return explanation;
}

Explanation explain_customer(ledger::Ledger &ledger, Id customer, Date as_of, Date until) {
    const ledger::CustomerView view = ledger::customer(ledger, customer);
    const ledger::Rules rules = ledger::read_rules(ledger);
    const policy::Policy &policy = rules.policies.at(view.record.policy);
    const Currency currency = Currency::parse(view.record.currency).value_or(Currency());
    Explanation explanation;
    explanation.id = format_id('C', customer);
    explanation.state = to_string(view.record.state);
    explanation.summary =
        fmt::format("owes {} {}, has {} {} of credit", to_string(Money{view.open_minor, currency}),
                    currency.code(), to_string(Money{view.credit_minor, currency}), currency.code());
    std::optional<TermsRefusal> refused;
    ledger::CustomerAccount account;
    ledger.read(
        {ledger::reading_of_refusal(refused, customer), ledger::reading_of_account(account, customer)});
    if (refused)
        explanation.summary += fmt::format("; refuses the terms since {}", to_string(refused->received_on));
    for (const ledger::Happening &h : ledger::happenings_of_customer(ledger, customer))
        explanation.past.push_back(past_reason(h, policy));
    for (auto &[contract, reasons] :
         steps_ahead(ledger, rules, customer, account.counters.last_document, as_of, until))
        for (Reason &reason : reasons) {
            reason.what = fmt::format("{} {}", format_id('K', contract), reason.what);
            explanation.next.push_back(std::move(reason));
        }
    ledger::Filter whose;
    whose.customer = customer;
    tell_deadlines(explanation, ledger, rules, whose, as_of, until);
    in_order(explanation.next);
    return explanation;
}

Explanation explain_document(ledger::Ledger &ledger, std::string_view number, Date as_of, Date until) {
    const ledger::WholeDocument whole = ledger::document(ledger, number);
    const ledger::DocumentView &document = whole.document;
    const ledger::Rules rules = ledger::read_rules(ledger);
    const policy::Policy &policy = rules.policies.at(document.issuer);
    const auto money = [&](std::int64_t minor) { return to_string(Money{minor, document.currency}); };
    Explanation explanation;
    explanation.id = document.number;
    explanation.state = to_string(document.state());
    explanation.summary =
        fmt::format("{} of {} {}: {} paid, {} credited, {} open, due on {}", document.kind,
                    money(document.total), document.currency.code(), money(document.paid),
                    money(document.credited), money(document.open), to_string(document.due_on));
    if (document.kind == "credit-note")
        explanation.summary = fmt::format("credit note of {} {} for {}", money(document.total),
                                          document.currency.code(), document.credits);
    for (const ledger::Happening &h :
         ledger::happenings_of_document(ledger, document.number, document.id, document.customer)) {
        Reason reason = past_reason(h, policy);
        reason.what = fmt::format("{} {}", h.subject, reason.what);
        explanation.past.push_back(std::move(reason));
    }
    if (document.contract && document.open > 0) {
        const ContractCase c = read_contract_case(ledger, *document.contract);
        if (policy.billing && document.due_on >= as_of)
            explanation.next.push_back({document.due_on, "due", policy.billing->due_clause,
                                        std::string(policy.clause_text(policy.billing->due_clause))});
        const OpenDocument *dunned = rules::dunned(c.contract());
        if (dunned && dunned->id == document.id) {
            auto ahead = steps_ahead(ledger, c.rules, document.customer, c.situations.counters.last_document,
                                     as_of, until);
            for (Reason &reason : ahead[c.contract().id])
                explanation.next.push_back(std::move(reason));
        }
        in_order(explanation.next);
    }
    return explanation;
}

} // namespace bursar::actions
