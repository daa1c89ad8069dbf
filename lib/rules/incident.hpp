// Incidents (ALLS-G5.5): opened as soon as they are reported, closed by staff.
#pragma once

#include "model/incident.hpp"
#include "plan/plan.hpp"
#include "policy/policy.hpp"

#include <optional>
#include <string>
#include <variant>

namespace bursar::rules {

struct IncidentReport {
    std::string kind, text;     // of the terms; free
    std::optional<Id> contract; // concerns that one alone; else all of the customer's
    Moment aware_at;            // since when the host knows
};
// Tells the customer, and queues what provisioning does with each contract concerned that runs, as the terms
// have it of that kind. Refused: a kind that the terms do not have, an erased customer, another's contract,
// and a moment that has not come.
std::variant<Plan, Refusal> open_incident(const IncidentSituation &situation, const IncidentReport &report,
                                          const policy::Policy &policy, Moment as_of);
// Refused when it is closed already, and for a day before it was known or after `as_of`.
std::variant<Plan, Refusal> close_incident(const IncidentRecord &incident, const std::string &outcome,
                                           Date on, Date as_of);

} // namespace bursar::rules
