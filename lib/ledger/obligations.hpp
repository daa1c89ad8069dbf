// Duties with a date, as commands show them.
#pragma once

#include "ledger/ledger.hpp"
#include "ledger/views.hpp"

#include <optional>
#include <string>

namespace bursar::ledger {

struct ObligationView {
    Id id = 0, customer = 0, contract = 0;
    std::string kind, text, state, reference, clause;
    Date opened_on, due_on;
    std::optional<Date> closed_on;
};
// States "pending", "done" and "lifted"; days are those by which they are due.
void obligations(Ledger &ledger, const Filter &filter, const Each<ObligationView> &each);
ObligationView obligation(Ledger &ledger, Id id); // Failure(not_found)

// The first one that these events opened.
Id obligation_opened(Ledger &ledger, std::int64_t first_seq, std::int64_t last_seq);

} // namespace bursar::ledger
