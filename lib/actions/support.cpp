#include "actions/support.hpp"

#include "actions/plan_desk.hpp"
#include "actions/terms_of.hpp"
#include "ledger/customer_choices.hpp"

namespace bursar::actions {

std::variant<rules::SupportDue, Refusal> support_due(ledger::Ledger &ledger, Id contract,
                                                     Moment reported_at) {
    std::vector<PartnerSpan> partners;
    const ContractCase found =
        read_contract_case(ledger, contract, {ledger::reading_of_contract_partners(partners, contract)});
    return rules::decide_support(found.contract(), reported_at,
                                 terms_of(found.rules, found.contract().policy, reported_at.day), partners);
}

} // namespace bursar::actions
