// Whether a reading of a meter can be what it says (DOK-5.1).
#pragma once

#include "model/usage.hpp"
#include "plan/plan.hpp"
#include "policy/policy.hpp"

#include <optional>

namespace bursar::rules {

// Against a meter that the terms do not know, and days that are not the contract's or not over.
std::optional<Refusal> refuse_usage(const UsageReading &reading, const MeteredContract &contract,
                                    const policy::Policy &policy, Date as_of);

} // namespace bursar::rules
