// Another product for a contract that runs (ALLS-G10.3, DOK-5.1).
#pragma once

#include "model/billed.hpp"
#include "rules/books.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bursar::rules {

struct ChangeCase {
    ContractSituation contract;
    CustomerSituation customer;
    Counters counters;
    std::string product;                     // the new one, of the catalogue
    std::vector<BilledDocument> billed = {}; // what charges time after the day
};
// Charges (new − old) × remaining days / days of the term at once, the day itself counted as remaining; the
// term stays. Old is what was charged for that time, of each term on its own. A renewal that is invoiced at
// the old price is credited, and invoiced anew by the next sweep. Terms that begin by themselves have begun
// before; refused while the term that runs is unpaid (ALLS-G4.1).
std::variant<Plan, Refusal> decide_upgrade(ChangeCase change, const Terms &terms);
// From the next term on, where the terms allow it at all; else as above.
std::variant<Plan, Refusal> decide_downgrade(ChangeCase change, const Terms &terms);

// What keeps a contract of one product from becoming one of another, by their families, terms and prices, and
// whether the other is sold.
std::vector<Refusal::Ground> refuse_unlike(const policy::Product &from, const policy::Product &to,
                                           const std::string &clause, const Terms &terms);
// A renewal at the old price: credited, to be invoiced anew.
void withdraw_renewal(Books &books, ContractSituation &contract, std::string_view clause, const Terms &terms);

} // namespace bursar::rules
