// Money that goes back: refunds of contracts, and corrections of invoices.
#pragma once

#include "actions/plan_desk.hpp"
#include "rules/refund.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bursar::actions {

struct RefundRequest {
    Id contract = 0;
    std::optional<std::string> channel;
    std::optional<Date> asked_on;  // --on; else the day itself
    std::optional<Money> expected; // --expect: another amount is refused
    bool overrides = false;        // needs the right "override" and a reason
};
struct RefundDone {
    rules::RefundQuote quote;
    std::optional<Refusal> refusal; // of a quote: why it would be refused
    PlanDone done;
};
// What issuing would answer, refusals included; changes nothing. Failure(not_found): no such contract.
RefundDone quote_refund(const Desk &desk, const RefundRequest &request);
std::variant<RefundDone, Refusal> issue_refund(const Desk &desk, const RefundRequest &request);

struct CreditInvoice {
    std::string number;
    struct Part {
        int line = 1;
        std::optional<Money> net; // else all that is left of it
    };
    std::vector<Part> parts; // none: all that is left of the invoice
};
// Failure(not_found): no such document.
std::variant<PlanDone, Refusal> credit_invoice(const Desk &desk, const CreditInvoice &request);
// What that would commit.
Decision decide_credit(const Desk &desk, const CreditInvoice &request);

// A payout was made: by which transfer, and when.
std::variant<PlanDone, Refusal> record_payout(const Desk &desk, Id payout, Date paid_on,
                                              const std::string &reference);

} // namespace bursar::actions
