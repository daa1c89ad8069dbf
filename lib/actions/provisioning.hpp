// What provisioning did.
#pragma once

#include "actions/desk.hpp"

#include <cstdint>
#include <variant>

namespace bursar::actions {

// An action is done, from now on: what it activates is delivered (ALLS-G7.1). Done before, it stays as it is.
// Failure(not_found): nothing was queued under that number.
std::variant<Recorded, Refusal> acknowledge(const Desk &desk, std::int64_t action);

} // namespace bursar::actions
