// Consents that hold by the terms until the customer says otherwise, or the other way round (DOK-6.3).
#pragma once

#include "model/customer_choices.hpp"
#include "plan/plan.hpp"
#include "policy/policy.hpp"

#include <optional>
#include <string>
#include <variant>

namespace bursar::rules {

struct ConsentCase {
    Id customer = 0;
    std::optional<ConsentRecord> last; // of this purpose
    std::string purpose;
    bool given = false;
    std::optional<Date> on; // the day they said so; today when it is left out
    std::string source;     // how it is known: free text
};
// Refused for a purpose that the terms do not have. The same again is an empty plan.
std::variant<Plan, Refusal> decide_consent(const ConsentCase &said, const policy::Policy &policy, Date as_of);

} // namespace bursar::rules
