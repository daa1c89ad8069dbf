// Turns the effects of a step into rows, and into what its event keeps of them.
#pragma once

#include "base/text.hpp"
#include "ledger/change.hpp"
#include "plan/plan.hpp"

#include <span>

namespace bursar::ledger {

void write_effects(Change &change, std::span<const StepEffect> effects, std::int64_t seq);
// As fields of the event's data: identifiers, days and amounts of ours, nothing personal.
void write_effects_data(JsonWriter &json, std::span<const StepEffect> effects);

} // namespace bursar::ledger
