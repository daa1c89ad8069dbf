// The bookings of a ledger in the order of their days, part by part: lines of documents, payments, what was
// settled from them, what was written off.
#pragma once

#include "ledger/reports.hpp"

namespace bursar::ledger {

enum class Booking { line, payment, settlement, written_off, withdrawal, payout };

// Parts with the same day, seq and reference are one transaction, and stand together: a document's lines, or
// a payment, with what the same event settled from it. The texts live as long as the call.
struct JournalPart {
    Date day;                   // of issue, of value, or of the event
    std::int64_t seq = 0;       // of the event
    std::string_view reference; // a document's number, or P1
    Booking booking = Booking::line;
    Id customer = 0;         // whose debt it is
    Id funded_by = 0;        // settlement: whose money
    std::string_view kind;   // line: of the document
    std::string_view detail; // line: the product or nothing; payment: the method; settlement: from what, when
                             // that is another transaction; withdrawal: the method, or nothing for a payout
    Percent rate;            // line
    Money amount;            // line: net. Of credit notes as they stand on them, of reversals negative
    Money tax;               // line
};
void journal(Ledger &ledger, const DayRange &days, const Each<JournalPart> &each);

} // namespace bursar::ledger
