// By when the support owes what.
#pragma once

#include "ledger/ledger.hpp"
#include "plan/plan.hpp"
#include "rules/support.hpp"

#include <variant>

namespace bursar::actions {

// Under the terms that the contract accepted. Failure(not_found): no such contract.
std::variant<rules::SupportDue, Refusal> support_due(ledger::Ledger &ledger, Id contract, Moment reported_at);

} // namespace bursar::actions
