// A payment with what it paid, as it stands: what taking it back decides on.
#pragma once

#include "model/model.hpp"

#include <optional>
#include <vector>

namespace bursar {

// What a payment paid of a document, and the term that document charges.
struct PaidPart {
    OpenDocument document; // open_minor as it stands now
    std::int64_t amount_minor = 0;
    std::optional<Date> claimed_start;
    // Its credit notes' money that has not been used: as credit, or in a payout that is still to be made.
    struct Unused {
        Id fund = 0;
        std::int64_t left_minor = 0;
        std::optional<Id> payout;
        std::int64_t payout_minor = 0;
    };
    std::vector<Unused> credits = {};
    // What its credit notes' money paid elsewhere, the latest first.
    std::vector<PaidPart> passed_on = {};
    Id fund = 0; // of what was passed on: the credit note's
};
struct PaymentToReverse {
    Id id = 0, fund = 0;
    Money amount;
    std::optional<Date> reversed_on; // already
    std::vector<PaidPart> parts;
};

} // namespace bursar
