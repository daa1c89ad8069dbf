// Products that are withdrawn.
#pragma once

#include "actions/plan_desk.hpp"
#include "rules/discontinuation.hpp"

#include <string>
#include <variant>
#include <vector>

namespace bursar::actions {

struct WithdrawProduct {
    std::string product;
    rules::WithdrawalDeed deed = rules::WithdrawalDeed::sell_no_more;
    std::string to = {}; // of a move
};
// Failure(not_found): there is no such product.
std::variant<PlanDone, Refusal> withdraw_product(const Desk &desk, const WithdrawProduct &request);

// The contracts that have a product or change to it, and run or will, by id.
std::vector<Id> contracts_with(ledger::Ledger &ledger, const std::string &product);

} // namespace bursar::actions
