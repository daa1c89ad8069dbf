// Free text of staff's cases: written beside its event, which commits to a salted digest of it.
#pragma once

#include "ledger/change.hpp"
#include "plan/case_effects.hpp"

#include <string>
#include <string_view>

namespace bursar::ledger {

// First the commitment for the event, empty when nothing was said …
struct SealedText {
    std::string salt, commitment; // "said:…"
};
SealedText seal(const StepText &text, SaltSource &salts);
// … then the row, under the event's seq. `customer`: with whose data it is erased; 0: nobody's.
void write_text(Change &change, std::int64_t seq, Id customer, const StepText &text,
                const SealedText &sealed);

std::string case_text_digest(std::string_view salt, const StepText &text);

} // namespace bursar::ledger
