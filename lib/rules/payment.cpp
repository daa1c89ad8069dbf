#include "rules/payment.hpp"

#include "rules/dunning.hpp"

#include <algorithm>

namespace bursar::rules {
namespace {

// The documents that the payment may pay, in the order it pays them.
std::vector<OpenDocument *> payable(PaymentCase &payment) {
    std::vector<OpenDocument *> documents;
    for (ContractSituation &contract : payment.contracts)
        for (OpenDocument &document : contract.open)
            documents.push_back(&document);
    for (OpenDocument &document : payment.loose)
        documents.push_back(&document);
    const auto is_named = [&](Id id) {
        return id == *payment.named || std::ranges::find(payment.also, id) != payment.also.end();
    };
    if (payment.named) std::erase_if(documents, [&](const auto *d) { return !is_named(d->id); });
    std::sort(documents.begin(), documents.end(), [](const auto *a, const auto *b) { return a->id < b->id; });
    return documents;
}

Step payment_step(const PaymentCase &payment, const Rulebook &rulebook) {
    Step step;
    step.on = rulebook.as_of;
    step.id = step.kind = "payment";
    step.customer = payment.customer.id;
    step.amount = payment.amount;
    step.received_on = payment.received_on;
    step.silent = true;
    if (payment.by_third_party) step.clause = rulebook.policies.at(rulebook.issuer).third_party_payer_clause;
    return step;
}

} // namespace

Terms Rulebook::terms(int version) const { return {policies.at(version), catalog, as_of, issuer, rates}; }

PaymentDecision book_payment(PaymentCase payment, const Rulebook &rulebook) {
    Books books{payment.customer, payment.counters, {}};
    Fund fund{++books.counters.last_fund, payment.amount.minor};
    Step step = payment_step(payment, rulebook);
    step.funds.push_back({fund.id, payment.customer.id, payment.payment, std::nullopt, payment.amount.minor});

    std::vector<Id> touched;
    for (OpenDocument *document : payable(payment)) {
        const auto part = std::min(fund.left_minor, document->open_minor);
        if (part == 0) continue;
        allocate(step, fund, *document, part);
        document->paid_on = std::max(document->paid_on.value_or(payment.received_on), payment.received_on);
        if (document->contract) touched.push_back(*document->contract);
    }
    books.steps.push_back(std::move(step));
    if (fund.left_minor > 0) books.customer.funds.push_back(fund);
    write_off_dust(books, payment.loose, rulebook.terms(rulebook.issuer));

    PaymentDecision decision;
    decision.credit_minor = fund.left_minor;
    for (ContractSituation &contract : payment.contracts) {
        if (std::find(touched.begin(), touched.end(), contract.id) == touched.end()) continue;
        const Terms terms = rulebook.terms(contract.policy);
        settle(books, contract, payment.received_on, terms);
        look_ahead(contract, terms);
        decision.contracts.push_back(std::move(contract));
    }
    decision.steps = std::move(books.steps);
    decision.counters = std::move(books.counters);
    return decision;
}

} // namespace bursar::rules
