// Refunds that are paid out.
#pragma once

#include "ledger/ledger.hpp"
#include "ledger/views.hpp"

#include <optional>
#include <string>

namespace bursar::ledger {

struct PayoutView {
    Id id = 0, customer = 0;
    std::string credit_note; // its number
    Money amount;            // less what was set off
    Date issued_on, due_on;
    std::optional<Date> paid_on;
    std::string reference, clause;
    bool set_off = false; // all of it: nothing is to be paid any more
};
Reading reading_of_payout(std::optional<PayoutView> &found, Id payout);
// States "due", "paid" and "set-off"; days are those by which they are due.
void payouts(Ledger &ledger, const Filter &filter, const Each<PayoutView> &each);
// Failure(not_found).
PayoutView payout(Ledger &ledger, Id id);

// 0 when there is no such document.
Id customer_of_document(Ledger &ledger, const std::string &number);

// The number of the credit note that the event issued.
std::string credit_note_of(Ledger &ledger, std::int64_t seq);

} // namespace bursar::ledger
