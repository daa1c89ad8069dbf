// Events of the audit log that are to be undone.
#pragma once

#include "ledger/ledger.hpp"
#include "model/past_event.hpp"

#include <optional>

namespace bursar::ledger {

Reading reading_of_event(std::optional<PastEvent> &found, std::int64_t seq);

} // namespace bursar::ledger
