// All that the ledger knows of a customer, for themselves (ALLS-G3.4, DOK-3.2).
#pragma once

#include "ledger/customer_data.hpp"

#include <string>

namespace bursar::actions {

struct CustomerExport {
    Date on;
    std::string provider; // who sells, by the terms in force
    std::string clause;   // of these terms; empty: they promise no export
    ledger::CustomerData data;
};
// One snapshot. It changes nothing, and looks at nothing of other customers. Failure(not_found): no such
// customer.
CustomerExport export_customer(ledger::Ledger &ledger, Id customer, Date on);

} // namespace bursar::actions
