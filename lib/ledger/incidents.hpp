// Incidents, with what was said of them.
#pragma once

#include "ledger/ledger.hpp"
#include "ledger/views.hpp"
#include "model/incident.hpp"

#include <optional>

namespace bursar::ledger {

// What a new one of a customer is decided on. Nothing is found for a customer that is not there.
Reading reading_of_incident_situation(std::optional<IncidentSituation> &found, Id customer);
Reading reading_of_incident(std::optional<IncidentRecord> &found, Id incident);

// States "open" and "closed"; days are those from which the host knew.
void incidents(Ledger &ledger, const Filter &filter, const Each<IncidentRecord> &each);
IncidentRecord incident(Ledger &ledger, Id id); // Failure(not_found)

} // namespace bursar::ledger
