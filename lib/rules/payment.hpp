// Money that comes in: what it pays, what it starts, renews and resumes (ALLS-G4.1, "Paid late").
#pragma once

#include "policy/versions.hpp"
#include "rules/books.hpp"

#include <optional>

namespace bursar::rules {

// The policy versions that contracts accepted, and the day.
struct Rulebook {
    const policy::Versions &policies;
    const policy::Catalog &catalog;
    Date as_of;
    int issuer = 0; // the version in force
    const policy::ExchangeRates *rates = nullptr;
    // Failure(bug) for a version that is not there.
    [[nodiscard]] Terms terms(int version) const;
};

struct PaymentCase {
    CustomerSituation customer;
    Counters counters;
    std::vector<ContractSituation> contracts; // those with an open document
    std::vector<OpenDocument> loose;          // open documents of no contract
    Id payment = 0;                           // the id the payment will have
    Money amount;
    Date received_on;
    std::optional<Id> named;     // the document it is for; else the oldest open one first
    std::vector<Id> also;        // more documents that it is for, beside the named one
    bool by_third_party = false; // who pays is not the customer, who stays the owner (ALLS-G5.6)
};

struct PaymentDecision {
    std::vector<Step> steps; // the first is the payment itself, silent
    std::vector<ContractSituation> contracts;
    std::int64_t credit_minor = 0; // of this payment: left over as credit
    Counters counters;             // as they stand afterwards
};

// Never refuses money: what pays nothing becomes credit of the customer.
PaymentDecision book_payment(PaymentCase payment, const Rulebook &rulebook);

} // namespace bursar::rules
