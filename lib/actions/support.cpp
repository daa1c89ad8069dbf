#include "actions/support.hpp"

#include "actions/terms_of.hpp"
#include "ledger/situations.hpp"
#include "ledger/views.hpp"

namespace bursar::actions {

std::variant<rules::SupportDue, Refusal> support_due(ledger::Ledger &ledger, Id contract,
                                                     Moment reported_at) {
    (void)ledger::contract(ledger, contract);
    const ledger::Rules rules = ledger::read_rules(ledger);
    const ledger::Situations found = ledger::read_contracts(ledger, std::span(&contract, 1));
    const ContractSituation &situation = found.contracts.front();
    return rules::decide_support(situation, reported_at, terms_of(rules, situation.policy, reported_at.day));
}

} // namespace bursar::actions
