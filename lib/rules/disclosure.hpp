// Requests of authorities (ALLS-P3.6, OVH-L): only of a kind on which the terms disclose these data, and only
// once four checks are recorded.
#pragma once

#include "model/disclosure.hpp"
#include "plan/plan.hpp"
#include "policy/policy.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bursar::rules {

struct DisclosureRequest {
    Id id = 0, customer = 0;
    std::string kind;
    std::vector<std::string> classes; // of data; one named twice counts once
    std::string authority, reference; // free
    Date received_on;
};
// Refused, with every reason: a kind or class that the terms do not have, a class that is not disclosed on
// requests of the kind, a day that has not come.
std::variant<Plan, Refusal> open_disclosure(const DisclosureRequest &request, const policy::Policy &policy,
                                            Date as_of);
// One of disclosure_checks, once, while the case is open. `not_allowed`: the person may not be told, for the
// reason given; of "notified" alone.
std::variant<Plan, Refusal> record_check(const DisclosureRecord &disclosure, std::string_view check,
                                         bool not_allowed, const std::string &reason, Date as_of);
// Refused while a check is missing: all missing ones are named.
std::variant<Plan, Refusal> close_disclosure(const DisclosureRecord &disclosure, Date as_of);
// Nothing is disclosed, for a reason; at any time while the case is open.
std::variant<Plan, Refusal> refuse_disclosure(const DisclosureRecord &disclosure, const std::string &reason,
                                              Date as_of);

} // namespace bursar::rules
