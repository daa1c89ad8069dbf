// Refunds of contracts: who may have one, how much, and what it does (ALLS-G6.1 to G6.6, G11.7).
#pragma once

#include "model/billed.hpp"
#include "rules/books.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bursar::rules {

struct RefundCase {
    ContractSituation contract;
    CustomerSituation customer;
    Counters counters;
    std::vector<BilledDocument> billed; // what charges terms of the contract that are not over on asked_on
    std::vector<std::string> bars; // recorded misuse and suspensions by the host: "suspended on 2026-03-02"
    bool refunded = false;         // before
    std::optional<std::string> channel; // by which it was asked for
    Date asked_on;
    bool overrides = false; // an operator sets the clauses aside, not what is left to credit
    Id next_payout = 1;
};

// What a refund is, whether it is issued or only quoted.
struct RefundQuote {
    Money net, tax;
    std::vector<std::string> credit_notes;   // that give something back
    Date last_day;                           // to ask for it
    std::optional<int> used_days, term_days; // of the term that runs on asked_on
    std::vector<Id> payouts;                 // one of each credit note that leaves something to pay out
    std::vector<std::string> overridden;
    std::vector<std::string> clauses; // that it rests on
    [[nodiscard]] Money amount() const { return net + tax; }
};

struct RefundDecision {
    RefundQuote quote;
    Plan plan;
};
// Every clause that applies is named. The unused days of each term that was charged, the day of asking
// counted as used; the contract ends that day, and what was paid in part of its next term is given back with
// it. Terms that refund in money pay out what is left once the contract's open documents are paid.
std::variant<RefundDecision, Refusal> decide_refund(RefundCase refund, const Terms &terms);
// The last day to ask, and how much of the running term is used: known for refused ones too.
RefundQuote refund_frame(const RefundCase &refund, const Terms &terms);

} // namespace bursar::rules
