// Payments that are taken back, and documents that are open or due again (ALLS-G11.3, G11.4).
#pragma once

#include "model/paid.hpp"
#include "rules/payment.hpp"

#include <vector>

namespace bursar::rules {

// Takes the payment out of the books: what it paid is open again and due `grace_days` later, with a calendar
// that starts anew; terms that it paid stay. Where a document was credited, its credit notes are set off
// against that: what is left of them, then what they paid elsewhere, which is owed there again. `contracts`
// are the customer's, all of them.
void reverse(Books &books, std::vector<ContractSituation> &contracts, const PaymentToReverse &payment,
             std::string_view clause, const Rulebook &rulebook);

// Documents of terms that are open and due before `grace_days` from today are due then, their calendars anew.
void restart_calendars(Books &books, std::vector<ContractSituation> &contracts, std::string_view clause,
                       const Rulebook &rulebook);

// `payment reverse`: a correction by staff.
struct ReversalCase {
    CustomerSituation customer;
    Counters counters;
    std::vector<ContractSituation> contracts;
    PaymentToReverse payment;
};
std::variant<Plan, Refusal> decide_reversal(ReversalCase reversal, const Rulebook &rulebook);

} // namespace bursar::rules
