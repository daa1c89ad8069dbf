// What a contract's cap of liability is reckoned from.
#pragma once

#include "ledger/ledger.hpp"
#include "model/liability.hpp"

#include <optional>

namespace bursar::ledger {

// Nothing is found for a contract that is not there.
Reading reading_of_liability(std::optional<LiabilitySituation> &found, Id contract);

} // namespace bursar::ledger
