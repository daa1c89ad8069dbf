// Incidents.
#pragma once

#include "actions/plan_desk.hpp"
#include "model/incident.hpp"

#include <optional>
#include <string>
#include <variant>

namespace bursar::actions {

struct OpenIncident {
    Id customer = 0;
    std::string kind, text;
    std::optional<Id> contract;
    std::optional<Moment> aware_at; // else the desk's own
};
// Each throws Failure(not_found): no such customer, contract or incident.
std::variant<CaseDone, Refusal> open_incident(const Desk &desk, const OpenIncident &request);
std::variant<CaseDone, Refusal> close_incident(const Desk &desk, Id incident, const std::string &outcome,
                                               std::optional<Date> on);

} // namespace bursar::actions
