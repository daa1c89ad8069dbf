// Requests of authorities, with what was checked and by whom.
#pragma once

#include "ledger/ledger.hpp"
#include "ledger/views.hpp"
#include "model/disclosure.hpp"

#include <optional>

namespace bursar::ledger {

// The last id taken, and whether there is such a customer.
struct DisclosureCounters {
    Id last = 0;
    bool customer_exists = false;
};
Reading reading_of_disclosures(DisclosureCounters &found, Id customer);
Reading reading_of_disclosure(std::optional<DisclosureRecord> &found, Id disclosure);

// Without their checks. States "open", "closed" and "refused"; days are those of the request.
void disclosures(Ledger &ledger, const Filter &filter, const Each<DisclosureRecord> &each);
DisclosureRecord disclosure(Ledger &ledger, Id id); // Failure(not_found)

} // namespace bursar::ledger
