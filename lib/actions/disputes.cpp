#include "actions/disputes.hpp"

#include "actions/terms_of.hpp"
#include "base/error.hpp"
#include "ledger/disputes.hpp"
#include "rules/charge.hpp"
#include "rules/dispute.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::actions {
namespace {

// A customer's whole account with the terms and more, in one snapshot.
struct AccountCase {
    ledger::Rules rules;
    ledger::CustomerAccount account;
};
AccountCase read_account(const Desk &desk, Id customer, std::vector<ledger::Reading> more) {
    AccountCase found;
    more.push_back(ledger::reading_of_rules(found.rules));
    more.push_back(ledger::reading_of_whole_account(found.account, customer));
    found.rules.head = desk.ledger.read(more);
    return found;
}

Id require_customer(Id customer, std::string_view what, std::string id, std::string_view noun) {
    if (!customer) missing(what, id, noun);
    return customer;
}

// What is open of a customer, and the credit that can pay it.
Money open_of(const ledger::CustomerAccount &account) {
    Money open;
    const auto add = [&](const std::vector<OpenDocument> &documents) {
        for (const OpenDocument &document : documents)
            open = Money{open.minor + document.open_minor, document.total.currency};
    };
    add(account.loose);
    for (const ContractSituation &contract : account.contracts)
        add(contract.open);
    return open;
}
Money credit_of(const ledger::CustomerAccount &account) {
    Money credit;
    for (const Fund &fund : account.customer->funds)
        credit.minor += fund.left_minor;
    return credit;
}

// A step of a collection case, which is about no contract.
Step collection_step(std::string_view kind, Id collection, const ledger::CustomerAccount &account, Date today,
                     const std::string &clause) {
    Step step;
    step.on = today;
    step.id = step.kind = kind;
    step.customer = account.customer->id;
    step.subject = format_id('X', collection);
    step.clause = clause;
    return step;
}

} // namespace

Decision decide_reversal(const Desk &desk, Id payment) {
    const Id customer = require_customer(ledger::customer_of_payment(desk.ledger, payment), "payment",
                                         format_id('P', payment), "payment");
    std::optional<PaymentToReverse> state;
    AccountCase found = read_account(desk, customer, {ledger::reading_of_payment(state, payment)});
    rules::ReversalCase reversal{*found.account.customer, found.account.counters,
                                 std::move(found.account.contracts), std::move(*state)};
    auto decided = rules::decide_reversal(std::move(reversal), rulebook_of(found.rules, desk.deed.at.day));
    if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
    return Decided{found.rules.head, found.account.counters, std::move(std::get<Plan>(decided)), {}, 0};
}

std::variant<PlanDone, Refusal> reverse_payment(const Desk &desk, Id payment) {
    return carry_out_plan(desk, [&] { return decide_reversal(desk, payment); });
}

std::variant<CaseDone, Refusal> open_dispute(const Desk &desk, const OpenDispute &request) {
    const Id customer = require_customer(ledger::customer_of_payment(desk.ledger, request.payment), "payment",
                                         format_id('P', request.payment), "payment");
    Id id = 0;
    auto outcome = carry_out_plan(desk, [&]() -> Decision {
        std::optional<PaymentToReverse> state;
        ledger::CaseCounters counters;
        ledger::DisputeHistory history;
        AccountCase found = read_account(desk, customer,
                                         {ledger::reading_of_payment(state, request.payment),
                                          ledger::reading_of_case_counters(counters),
                                          ledger::reading_of_disputes(history, request.payment)});
        rules::DisputeCase dispute{*found.account.customer,
                                   found.account.counters,
                                   std::move(found.account.contracts),
                                   std::move(*state),
                                   request.kind,
                                   request.contacted_on,
                                   std::move(history.kinds),
                                   std::move(history.fees),
                                   counters.last_dispute + 1,
                                   counters.last_sanction + 1,
                                   counters.last_collection + 1};
        id = dispute.next_dispute;
        auto decided = rules::open_dispute(std::move(dispute), rulebook_of(found.rules, desk.deed.at.day));
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{found.rules.head, found.account.counters, std::move(std::get<Plan>(decided)), {}, 0};
    });
    return case_done(desk, std::move(outcome), 'D', id);
}

std::variant<CaseDone, Refusal> resolve_dispute(const Desk &desk, Id dispute, bool won_by_customer) {
    const Id customer = require_customer(ledger::customer_of_dispute(desk.ledger, dispute), "dispute",
                                         format_id('D', dispute), "dispute");
    auto outcome = carry_out_plan(desk, [&]() -> Decision {
        std::optional<ledger::DisputeView> view;
        AccountCase found = read_account(desk, customer, {ledger::reading_of_dispute(view, dispute)});
        rules::ResolutionCase resolution{
            *found.account.customer,
            found.account.counters,
            std::move(found.account.contracts),
            {dispute, view->kind, view->resolved_on.has_value(), view->others_open},
            won_by_customer};
        auto decided =
            rules::resolve_dispute(std::move(resolution), rulebook_of(found.rules, desk.deed.at.day));
        if (auto *refusal = std::get_if<Refusal>(&decided)) return std::move(*refusal);
        return Decided{found.rules.head, found.account.counters, std::move(std::get<Plan>(decided)), {}, 0};
    });
    return case_done(desk, std::move(outcome), 'D', dispute);
}

std::variant<CaseDone, Refusal> open_collection(const Desk &desk, Id customer) {
    const Date today = desk.deed.at.day;
    Id id = 0;
    auto outcome = carry_out_plan(desk, [&]() -> Decision {
        ledger::CaseCounters counters;
        AccountCase found = read_account(desk, customer, {ledger::reading_of_case_counters(counters)});
        if (!found.account.customer) missing("customer", format_id('C', customer), "customer");
        const std::string &clause = found.rules.policy_on(today).collection_clause;
        if (clause.empty()) return Refusal{{{"", "the terms have no rule for collection"}}, {}};
        const Money open = open_of(found.account), credit = credit_of(found.account);
        if (open.minor <= credit.minor)
            return Refusal{
                {{clause, fmt::format("{} owes nothing{}", format_id('C', customer),
                                      open.minor > 0 ? fmt::format(": its credit of {} covers the {} open",
                                                                   to_string(credit), to_string(open))
                                                     : "")}},
                "bursar invoice list --state open shows who does"};
        id = counters.last_collection + 1;
        Step step = collection_step("collection", id, found.account, today, clause);
        step.effects.push_back(effect::Collection{id, customer, {}, today, clause});
        return Decided{found.rules.head, found.account.counters, {{std::move(step)}, {}}, {}, 0};
    });
    return case_done(desk, std::move(outcome), 'X', id);
}

std::variant<CaseDone, Refusal> charge_collection(const Desk &desk, Id collection, Money amount,
                                                  const std::string &reference) {
    const Date today = desk.deed.at.day;
    const Id customer = require_customer(ledger::customer_of_collection(desk.ledger, collection),
                                         "collection case", format_id('X', collection), "collection");
    auto outcome = carry_out_plan(desk, [&]() -> Decision {
        std::optional<ledger::CollectionView> view;
        AccountCase found = read_account(desk, customer, {ledger::reading_of_collection(view, collection)});
        const rules::Terms terms = terms_of(found.rules, found.rules.in_force(today), today);
        const std::string &clause = terms.policy.collection_clause;
        if (view->closed_on)
            return Refusal{{{clause, fmt::format("{} is closed", format_id('X', collection))}}, {}};
        Step step = collection_step("fee", collection, found.account, today, clause);
        rules::Books books{*found.account.customer, found.account.counters, {}};
        rules::charge_collection_cost(books, std::move(step), collection, amount, reference, terms);
        return Decided{found.rules.head, found.account.counters, {std::move(books.steps), {}}, {}, 0};
    });
    return case_done(desk, std::move(outcome), 'X', collection);
}

std::variant<CaseDone, Refusal> close_collection(const Desk &desk, Id collection,
                                                 const std::string &outcome_name) {
    const Date today = desk.deed.at.day;
    const Id customer = require_customer(ledger::customer_of_collection(desk.ledger, collection),
                                         "collection case", format_id('X', collection), "collection");
    auto outcome = carry_out_plan(desk, [&]() -> Decision {
        std::optional<ledger::CollectionView> view;
        AccountCase found = read_account(desk, customer, {ledger::reading_of_collection(view, collection)});
        if (view->closed_on)
            return Refusal{{{view->clause, fmt::format("{} is closed already", format_id('X', collection))}},
                           {}};
        Step step = collection_step("collection-closed", collection, found.account, today, view->clause);
        step.effects.push_back(effect::CollectionClosed{collection, today, outcome_name});
        return Decided{found.rules.head, found.account.counters, {{std::move(step)}, {}}, {}, 0};
    });
    return case_done(desk, std::move(outcome), 'X', collection);
}

} // namespace bursar::actions
