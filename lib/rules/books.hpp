// The working copy that the billing rules evolve: a customer, their contracts and the counters, with the
// steps decided so far. What a rule books here is what the ledger will hold once the plan is committed.
#pragma once

#include "base/date.hpp"
#include "model/model.hpp"
#include "plan/plan.hpp"
#include "policy/policy.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace bursar::rules {

// The terms a decision is made under, and its day.
struct Terms {
    const policy::Policy &policy;
    const policy::Catalog &catalog;
    Date as_of;
    int issuer = 0; // the policy version in force, whose issuer block stands on documents
};

struct Books {
    CustomerSituation customer;
    Counters counters;
    std::vector<Step> steps;
};

// The price of the contract's term that starts on `start`: the catalogue's price effective then, times the
// quantity. Failure(configuration) when the catalogue has none, or in another currency than the policy's.
Money term_price(const ContractSituation &contract, Date start, const Terms &terms);
// The VAT rate for customers in `country` (ISO 3166-1), or nullopt when the policy has none.
std::optional<Percent> tax_rate(std::string_view country, const policy::Policy &policy);
// A series prefix of the policy with {year} put in.
std::string series_prefix(std::string_view pattern, Date issued_on);

// A step about this contract on this day, not yet booked.
Step make_step(std::string_view id, std::string_view kind, std::string_view clause,
               const ContractSituation &contract, const Terms &terms);

// The invoice for `term` of the contract, due on `due_on` (ALLS-G4.2). A first one shows no period: its term
// starts on the day it is paid.
DocumentDraft term_invoice(const ContractSituation &contract, const CustomerSituation &customer, Span term,
                           bool first, Date due_on, const Terms &terms);
// A fee outside VAT, due on the day of issue.
DocumentDraft fee(const ContractSituation &contract, const CustomerSituation &customer,
                  std::string description, std::int64_t amount_minor, const Terms &terms);

// Gives the draft its id and number, lets the customer's credit pay it, and books the step.
void issue(Books &books, ContractSituation &contract, Step step, DocumentDraft draft);
// Credits an open document in full within `step`; what was paid on it becomes credit of the customer.
void credit_in_full(Books &books, ContractSituation &contract, Step &step, Id document, const Terms &terms);
// Books `amount` of the fund on an open document of the contract or, when it has none, of the customer.
void allocate(Step &step, Fund &fund, OpenDocument &document, std::int64_t amount_minor);

// What follows from payments: writes off dust, activates an order, renews a term (ALLS-G4.1), resumes a
// suspension for non-payment once no overdue document and no penalty is open. `paid_on` is the value date.
void settle(Books &books, ContractSituation &contract, Date paid_on, const Terms &terms);
// Renews a term of 0.00, which has no document, from its first day (ALLS-G4.1).
void renew_without_document(Books &books, ContractSituation &contract, const Terms &terms);
// Starts an order that costs nothing.
void activate_free_order(Books &books, ContractSituation &contract, const Terms &terms);

} // namespace bursar::rules
