// Refusals of terms that are not answered.
#pragma once

#include "ledger/ledger.hpp"
#include "model/terms_refusal.hpp"

#include <optional>

namespace bursar::ledger {

// The last one of a customer; nothing when all are answered.
Reading reading_of_refusal(std::optional<TermsRefusal> &found, Id customer);

} // namespace bursar::ledger
