// Which contracts a run looks at.
#pragma once

#include "ledger/ledger.hpp"

#include <cstddef>
#include <vector>

namespace bursar::ledger {

// What a day asks of the ledger, in one snapshot: contracts with next_step_on ≤ as_of, in the order of their
// ids, and of these the ones with an open document due by as_of: all that can be suspended or deleted.
struct DueContracts {
    Head head;
    std::vector<Id> all, overdue;
};
DueContracts read_due(Ledger &ledger, Date as_of);

// The next contracts after an id, in the order of their ids: at most `count`.
std::vector<Id> contracts_after(Ledger &ledger, Id after, std::size_t count);

bool is_quarantined(Ledger &ledger, Id contract);

} // namespace bursar::ledger
