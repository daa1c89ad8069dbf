// What the customers of a product are told at once (ALLS-G8.2).
#pragma once

#include "model/broadcast.hpp"
#include "plan/plan.hpp"
#include "policy/policy.hpp"

#include <variant>

namespace bursar::rules {

// The broadcast under its clause. Refused: a kind that the terms do not have.
std::variant<BroadcastRecord, Refusal> decide_broadcast(BroadcastRecord broadcast,
                                                        const policy::Policy &policy);

} // namespace bursar::rules
