// The schema's version in a ledger, and the way forward.
#pragma once

#include "ledger/change.hpp"
#include "ledger/ledger.hpp"

namespace bursar::ledger {

// The version this program reads and writes.
int program_schema();
// 0 for an empty store.
int ledger_schema(Ledger &ledger);
// Failure(configuration) unless the ledger has exactly the program's schema: newer is for a newer bursar,
// older for `check --migrate`.
void require_schema(Ledger &ledger, const std::string &name);
// Applies the migrations the ledger lacks, and `change` with them, in one commit. False when overtaken.
bool migrate(Ledger &ledger, Change &&change, int from);

} // namespace bursar::ledger
