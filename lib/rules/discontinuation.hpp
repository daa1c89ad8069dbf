// Products that are not sold any more, and what becomes of the contracts that have them (ALLS-G10.1).
#pragma once

#include "rules/payment.hpp"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bursar::rules {

// Why a product that was withdrawn is not sold on the day; nullopt for one that is.
std::optional<Refusal::Ground> refuse_withdrawn(const policy::Product &product, const Terms &terms);

enum class WithdrawalDeed { sell_no_more, end, move };

struct DiscontinuationCase {
    policy::Product product;
    WithdrawalDeed deed = WithdrawalDeed::sell_no_more;
    std::string to;                           // of a move: a product of the catalogue
    std::vector<ContractSituation> contracts; // that have the product, or change to it; by id
    std::map<Id, CustomerSituation> customers;
    Counters counters;
};
// The product is not sold from today on. Its contracts end today, or have another product at once: nothing is
// charged for the running term, a renewal that is invoiced already is credited, to be invoiced anew, and an
// order keeps its invoice. Who was to change to it stays with what they have, or changes to the other one.
// Every contract is told. Refused: terms that do not allow it, those in force or a contract's own, and a
// product of another family or term. Without steps when all is so already.
std::variant<Plan, Refusal> decide_discontinuation(DiscontinuationCase found, const Rulebook &rulebook);

} // namespace bursar::rules
