// Payments that are taken back, and documents that are open or due again (ALLS-G11.3, G11.4).
#pragma once

#include "rules/payment.hpp"

#include <vector>

namespace bursar::rules {

// What a payment paid of a document, and the term that document charges.
struct PaidPart {
    OpenDocument document; // open_minor as it stands now
    std::int64_t amount_minor = 0;
    std::optional<Date> claimed_start;
};
struct PaymentToReverse {
    Id id = 0, fund = 0;
    Money amount;
    bool reversed = false; // already
    std::vector<PaidPart> parts;
};

// Takes the payment out of the books: what it paid is open again and due `grace_days` later, with a calendar
// that starts anew; terms that it paid stay. `contracts` are the customer's, all of them.
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
