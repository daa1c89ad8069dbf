// Credit notes: in part or in full, with their tax, never more than what is left to credit.
#pragma once

#include "model/billed.hpp"
#include "rules/books.hpp"

#include <span>
#include <variant>
#include <vector>

namespace bursar::rules {

// How much of an invoice's line to credit, net.
struct CreditedPart {
    int line = 1; // its position
    std::int64_t net_minor = 0;
    std::optional<Span> period; // what of its time is credited; else the line's
};

std::vector<CreditedPart> all_that_is_left(const BilledDocument &billed);
// The same of a document by which nothing is given: the fee of the means it was paid by stays (ALLS-G11.7),
// one that is not paid goes with the rest.
std::vector<CreditedPart> all_to_give_back(const BilledDocument &billed);

// The lines of a credit note for these parts. Tax is that of each category and rate over the note, no line
// above what is left of its own (EN 16931). A note that leaves nothing of a category and rate takes all that
// is left of its tax, by lines of 0.00 where only tax is left.
std::vector<DocumentLine> credit_lines(const BilledDocument &billed, std::span<const CreditedPart> parts);

// Issues the note within `step`: it pays the document's open part first, the rest is credit of the customer.
// `contract` is the document's, or nullptr. The note's number stands in step.issues. The document as it is
// then.
OpenDocument issue_credit_note(Books &books, ContractSituation *contract, Step &step,
                               const BilledDocument &billed, std::vector<DocumentLine> lines,
                               const Terms &terms);

// `invoice credit`: a correction by staff.
struct CorrectionCase {
    CustomerSituation customer;
    Counters counters;
    std::optional<ContractSituation> contract;
    BilledDocument billed;
    std::vector<CreditedPart> parts; // none: all that is left
};
// Credited in full before it is paid, what it charged may be charged again; an order ends with its only
// invoice.
std::variant<Plan, Refusal> decide_correction(CorrectionCase correction, const Terms &terms);

} // namespace bursar::rules
