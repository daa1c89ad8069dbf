#include "actions/customer_export.hpp"

#include "base/error.hpp"
#include "ledger/terms.hpp"

#include <fmt/format.h>

namespace bursar::actions {

CustomerExport export_customer(ledger::Ledger &ledger, Id customer, Date on) {
    CustomerExport found;
    ledger::Rules rules;
    ledger.read(
        {ledger::reading_of_rules(rules), ledger::reading_of_customer_data(found.data, customer, on)});
    if (!found.data.customer) missing("customer", format_id('C', customer), "customer");
    const policy::Policy &policy = rules.policy_on(on);
    found.on = on;
    found.provider = policy.issuer.name;
    found.clause = policy.customer_export_clause;
    return found;
}

} // namespace bursar::actions
