// An event of the audit log, as far as undoing it needs it.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bursar {

// A letter by which a contract ends: a cancellation, an objection, no renewal, a termination.
struct EndingLetter {
    std::string kind, ground; // "terminate", "force-majeure"
    Date received_on;
    std::optional<Date> ends_on; // the last day of service that it leads to, where that is known
    std::string data = {};       // what the customer chose with it: "return", "delete", or empty
};

struct PastEvent {
    std::int64_t seq = 0;
    std::string kind, subject, clause; // "payment", "P1"
    Id customer = 0;                   // 0: about no customer
    std::string issued;                // the number of the document it issued, or empty
    Id sanction = 0, liability = 0;    // that it recorded; 0: none
    std::optional<std::int64_t> undone_by;
    std::string step = {};                        // its id, where it is one: "upgrade-invoice"
    std::optional<Date> on = {};                  // of a letter the day it came in, else that of the event
    std::string data = {};                        // what the customer chose with it for their data
    std::vector<EndingLetter> other_letters = {}; // about the same contract, not taken back, oldest first
    bool replaced = false;                        // by a later change of the contract's product
    std::string replaces = {};   // of a downgrade: the product of the one before that it took the place of
    bool upgraded_since = false; // the contract, after the event or the day it came in
};

} // namespace bursar
