// The end of a contract at its customer's wish (ALLS-G6.6, P4.7, DOK-1.3).
#pragma once

#include "model/billed.hpp"
#include "rules/books.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bursar::rules {

struct CancellationCase {
    ContractSituation contract;
    CustomerSituation customer;
    Counters counters;
    Date received_on;
    std::optional<std::string> channel;
    std::string ground; // "customer-default": the host cancels an order; empty: the customer's wish
    std::optional<std::string> data; // what the customer chose for their data: "return", "delete"
    // Of an order: credited with it on that ground, when it is paid. Of a contract, what charges time after
    // the receipt: credited when it is for after the last day of service.
    std::vector<BilledDocument> billed = {};
};
// The last day of service that a cancellation received on a day leads to: the eve of the end of the term, or
// of the month that the terms say.
Date cancelled_end(Date received_on, const Span &term, const policy::CancellationRules &rules);
// Never a refund; an order that is not paid is credited and ends at once. Recorded late, a contract ends with
// the term that ran when it came in, or was paid ahead by then, and what was charged for later ones is
// credited. Refused without one of the ways in which the terms are cancelled, where they name any (DOK-1.3).
std::variant<Plan, Refusal> decide_cancellation(CancellationCase cancellation, const Terms &terms);

// What was billed after the letter for time after the last day of service, when the letter was recorded late:
// in full, or for the days of the term that are not served. What was billed before is owed.
void credit_unserved(Books &books, ContractSituation &contract, const std::vector<BilledDocument> &billed,
                     Date letter_on, const std::string &clause, const Terms &terms);

// The end of a contract at its customer's wish by this step: `ends_on` is its last day, none for what has no
// term. `books` are the customer's, with the steps before.
Plan end_by(Books books, CancellationCase cancellation, Step step, std::optional<Date> ends_on,
            const Terms &terms);

} // namespace bursar::rules
