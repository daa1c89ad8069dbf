#include "rules/discontinuation.hpp"

#include "rules/change.hpp"
#include "rules/dunning.hpp"
#include "rules/order.hpp"
#include "rules/price_change.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

constexpr std::string_view withdrawn = "withdrawn";

std::optional<Refusal> refuse(const DiscontinuationCase &found, const Rulebook &rulebook) {
    if (found.deed == WithdrawalDeed::sell_no_more) return std::nullopt;
    const Terms terms = rulebook.terms(rulebook.issuer);
    if (terms.policy.discontinuation_clause.empty())
        return plain_refusal("the terms do not allow to withdraw a product from its contracts",
                             "leave --end and --to out: it is not sold any more");
    Refusal refusal;
    if (found.deed == WithdrawalDeed::move && found.to == found.product.code)
        refusal.grounds.push_back({"", fmt::format("\"{}\" is what is withdrawn", found.to)});
    else if (found.deed == WithdrawalDeed::move)
        refusal.grounds = refuse_unlike(found.product, rulebook.catalog.at(found.to),
                                        terms.policy.discontinuation_clause, terms);
    for (const ContractSituation &contract : found.contracts)
        if (rulebook.policies.at(contract.policy).discontinuation_clause.empty())
            refusal.grounds.push_back(
                {"", fmt::format("{} keeps to version {} of the terms, which do not allow it",
                                 format_id('K', contract.id), contract.policy)});
    if (refusal.grounds.empty()) return std::nullopt;
    return refusal;
}

// The first day that is charged as what it moves to.
Date next_start(const ContractSituation &contract, const Terms &terms) {
    return contract.term ? contract.term->end : terms.as_of;
}

struct Withdrawing {
    DiscontinuationCase &found;
    const Rulebook &rulebook;
    Plan plan;

    void stop_selling() {
        if (!found.product.sold_on(rulebook.as_of)) return;
        Step step;
        step.on = rulebook.as_of;
        step.id = step.kind = "product-withdrawn";
        step.clause = rulebook.terms(rulebook.issuer).policy.discontinuation_clause;
        step.subject = found.product.code;
        step.effects.push_back(effect::ProductWithdrawn{found.product.code, rulebook.as_of});
        plan.steps.push_back(std::move(step));
    }

    Step told(std::string_view kind, const ContractSituation &contract, const Terms &terms) const {
        Step step = make_step(kind, kind, terms.policy.discontinuation_clause, contract, terms);
        step.ground = withdrawn;
        step.notice = true;
        return step;
    }

    // The product of the next term is another one than was agreed.
    void replace_next(Books &books, ContractSituation &contract, const Terms &terms) const {
        const bool moves = found.deed == WithdrawalDeed::move;
        books.steps.push_back(told(moves ? "move" : "change-withdrawn", contract, terms));
        contract.changes_to = moves && found.to != contract.product ? found.to : std::string();
        if (contract.changes_to.empty()) contract.changes_on.reset();
        withdraw_renewal(books, contract, terms.policy.discontinuation_clause, terms);
        tell_of_prices(books.steps, contract, next_start(contract, terms), terms);
    }

    // A renewal of another product, which the customer has asked for, stays as it is, and so does an order's
    // invoice.
    void move(Books &books, ContractSituation &contract, const Terms &terms) const {
        Step step = told("move", contract, terms);
        if (provisioned(contract)) step.action = "change";
        books.steps.push_back(std::move(step));
        contract.product = found.to;
        if (contract.anchor) contract.product_since = std::max(terms.as_of, *contract.anchor);
        if (contract.term && contract.changes_to.empty())
            withdraw_renewal(books, contract, terms.policy.discontinuation_clause, terms);
        if (contract.changes_to == found.to) {
            contract.changes_to.clear();
            contract.changes_on.reset();
        }
        if (contract.changes_to.empty())
            tell_of_prices(books.steps, contract, next_start(contract, terms), terms);
    }

    void withdraw_from(Books &books, ContractSituation &contract, const Terms &terms) const {
        if (contract.product == found.product.code && found.deed == WithdrawalDeed::end) {
            if (const OpenDocument *claimed = contract.claimed(); claimed && claimed->open_minor == 0)
                withdraw_renewal(books, contract, terms.policy.discontinuation_clause, terms);
            end_contract(books, contract, withdrawn, terms.policy.discontinuation_clause, true, terms);
            return;
        }
        if (contract.product == found.product.code)
            move(books, contract, terms);
        else
            replace_next(books, contract, terms);
        contract.terms_changed = true;
        settle(books, contract, terms.as_of, terms);
        look_ahead(contract, terms);
    }

    Plan take() {
        stop_selling();
        if (found.deed == WithdrawalDeed::sell_no_more) return std::move(plan);
        for (ContractSituation &contract : found.contracts) {
            CustomerSituation &customer = found.customers.at(contract.customer);
            Books books{std::move(customer), std::move(found.counters), {}};
            withdraw_from(books, contract, rulebook.terms(contract.policy));
            customer = std::move(books.customer);
            found.counters = std::move(books.counters);
            for (Step &step : books.steps)
                plan.steps.push_back(std::move(step));
        }
        plan.contracts = std::move(found.contracts);
        return std::move(plan);
    }
};

} // namespace

std::optional<Refusal::Ground> refuse_withdrawn(const policy::Product &product, const Terms &terms) {
    if (product.sold_on(terms.as_of)) return std::nullopt;
    return Refusal::Ground{
        terms.policy.discontinuation_clause,
        fmt::format("product \"{}\" was withdrawn on {}", product.code, to_string(*product.withdrawn_on))};
}

std::variant<Plan, Refusal> decide_discontinuation(DiscontinuationCase found, const Rulebook &rulebook) {
    if (auto refusal = refuse(found, rulebook)) return *refusal;
    return Withdrawing{found, rulebook, {}}.take();
}

} // namespace bursar::rules
