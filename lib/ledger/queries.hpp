// Small reads that the program asks before it runs a command.
#pragma once

#include "ledger/ledger.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bursar::ledger {

// The time zone of the last policy adopted.
std::string time_zone(Ledger &ledger);

// Ids that begin with `prefix`, with what to know them by, in key order. `kind` is customer, contract,
// payment, leftover, document or product.
std::vector<std::pair<std::string, std::string>> complete_ids(Ledger &ledger, std::string_view kind,
                                                              std::string_view prefix, int limit);

} // namespace bursar::ledger
