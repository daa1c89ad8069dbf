// The working copy that the billing rules evolve: a customer, their contracts and the counters, with the
// steps decided so far. What a rule books here is what the ledger will hold once the plan is committed.
#pragma once

#include "base/date.hpp"
#include "model/model.hpp"
#include "plan/plan.hpp"
#include "rules/billing.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace bursar::rules {

struct Books {
    CustomerSituation customer;
    Counters counters;
    std::vector<Step> steps;
};

// A step about this contract on this day, not yet booked.
Step make_step(std::string_view id, std::string_view kind, std::string_view clause,
               const ContractSituation &contract, const Terms &terms);

// A step about a customer, and no contract of theirs, not yet booked.
Step account_step(std::string_view kind, std::string_view clause, Id customer, Date on);

// Gives the draft its id and number, lets the customer's credit pay it, and books the step. Of no contract:
// dust is written off at once, as settle does for a contract's.
void issue(Books &books, Step step, DocumentDraft draft, const Terms &terms);
// As the last of the contract's open documents. With `cycle`, the document has a dunning calendar of its own,
// under that key.
void issue(Books &books, ContractSituation &contract, Step step, DocumentDraft draft,
           const std::string &cycle = {});
// Credits what is left of one of the contract's documents within `step`, but for the payment fee of one that
// is paid (ALLS-G11.7); what was paid on it becomes credit of the customer, and what it charged may be
// charged again. With a term goes the fee of its redemption, by a step of its own before.
void credit_in_full(Books &books, ContractSituation &contract, Step &step, Id document, const Terms &terms);
// The same by a step of its own.
void credit_document(Books &books, ContractSituation &contract, Id document, std::string_view clause,
                     const Terms &terms);
// The money of a credit note of the document, issued within `step`: it clears what is open and, of the dust
// that was written off, what would be given back without having been paid; the rest is the customer's credit.
void give_credit(Books &books, Step &step, OpenDocument &document, Id note, std::int64_t amount_minor);
// Books `amount` of the fund on an open document of the contract or, when it has none, of the customer.
void allocate(Step &step, Fund &fund, OpenDocument &document, std::int64_t amount_minor);

// Writes off what is open of the documents and no more than the terms' dust.
void write_off_dust(Books &books, std::vector<OpenDocument> &documents, const Terms &terms);
// Whether an open document is overdue: once its due day has passed, or at once for a penalty.
bool overdue(bool fee, Date due_on, Date as_of);

// Resumes what is suspended, by this step.
void resume(Books &books, ContractSituation &contract, Step step);

// The ground of a domain's order that is paid, while the registry has not confirmed it.
inline constexpr std::string_view unconfirmed = "unconfirmed";
// Whether a paid order waits for a registry before it is active (ALLS-P4.4).
bool awaits_registry(const ContractSituation &contract, const Terms &terms);

// Takes up an order that is paid, or costs nothing: it is active, or its registry is asked.
void take_up(Books &books, ContractSituation &contract, Date paid_on, const Terms &terms);

// Whether the customer's credit would pay the document, but for dust.
bool covered_by_credit(const Books &books, const OpenDocument &document, const Terms &terms);
// The customer's credit pays what is open of the contract, oldest first, and what follows from that follows:
// nobody is dunned who has credit.
void set_off_credit(Books &books, ContractSituation &contract, const Terms &terms);

// What follows from payments: writes off dust, takes an order up unless a dispute is open (ALLS-G11.4) or a
// sanction holds it, renews a term (ALLS-G4.1), resumes a suspension for non-payment once no overdue document
// and no penalty is open. `paid_on` is the value date of the money that came last; a term is paid on the
// latest one of all that pays for it.
void settle(Books &books, ContractSituation &contract, Date paid_on, const Terms &terms);
// Starts an order's service on a day, or on the one asked for when that is later: with its first document
// paid, or on signature, or for nothing.
void activate(Books &books, ContractSituation &contract, Date from, const Terms &terms);
// The contract is another product from that day on; no other one is to come.
void change_product(ContractSituation &contract, std::string product, Date since);
// A change whose term was paid ahead takes effect with that term, once its first day has come.
void begin_change(Books &books, ContractSituation &contract, Date until, const Terms &terms);
// Moves the contract on to its next term (ALLS-G4.1, DOK-1.1); one of 0.00 has no document. A product that it
// changes to is served from the first day of that term on.
void renew(Books &books, ContractSituation &contract, Date paid_on, const Terms &terms);

} // namespace bursar::rules
