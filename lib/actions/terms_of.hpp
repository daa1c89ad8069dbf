// The terms that rules decide under, from those that the ledger holds.
#pragma once

#include "ledger/terms.hpp"
#include "rules/payment.hpp"

namespace bursar::actions {

// Those of a policy version on a day.
inline rules::Terms terms_of(const ledger::Rules &rules, int version, Date as_of) {
    return {rules.policies.at(version), rules.catalog, as_of, rules.in_force(as_of), &rules.rates};
}
// Those of every contract, by the version it accepted.
inline rules::Rulebook rulebook_of(const ledger::Rules &rules, Date as_of) {
    return {rules.policies, rules.catalog, as_of, rules.in_force(as_of), &rules.rates};
}

} // namespace bursar::actions
