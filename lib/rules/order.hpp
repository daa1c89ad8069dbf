// A contract's beginning and the end that the host announces: orders (ALLS-G4.1, G6.1) and no-renewal
// (ALLS-G4.5).
#pragma once

#include "rules/books.hpp"
#include "rules/registration.hpp"

#include <optional>
#include <string_view>
#include <variant>

namespace bursar::rules {

struct OrderCase {
    CustomerSituation customer;
    Counters counters;
    bool terms_accepted = false;    // the terms in force (ALLS-G1.1)
    ContractSituation contract;     // id, customer, policy, product, ordered_on and starts_on are set
    std::optional<Period> period;   // asked for; else the product's
    DomainOrder domain;             // of a product of that family
    std::optional<Date> paid_until; // of a contract that runs already: the first day that is not paid
};
// What stands against the customer's ordering anything.
Refusal refuse_orderer(const OrderCase &order, const Terms &terms);
// A price in a foreign currency needs the rate of the day (ALLS-G4.4).
std::optional<Refusal::Ground> refuse_currency(const policy::Price &price, const policy::Product &product,
                                               const Terms &terms);
// The form of a domain: the customer is owner and contact, and the product's servers answer for it, unless
// others are named.
DomainForm completed(DomainForm form, Id customer, const policy::Product &product);

// Issues the first invoice, due on issue, or starts at once what costs nothing or credit pays. What runs
// already is brought in as it is.
std::variant<Plan, Refusal> decide_order(OrderCase order, const Terms &terms);

// The step, and the ground of the end that it leads to.
inline constexpr std::string_view no_renew_kind = "no-renew";
struct NoRenewCase {
    ContractSituation contract;
    CustomerSituation customer;
    Counters counters;
    std::optional<std::string> data = {}; // what the customer chose for their data: "return", "delete"
};
// The contract does not renew (ALLS-G4.5): the last day of service is that of the term which runs, once what
// begins by itself has begun; an open renewal invoice is credited in full, and what was paid on it becomes
// credit. Past D already, it ends today. No steps when it was so before; refused where the terms have no rule
// for it.
std::variant<Plan, Refusal> decide_no_renew(NoRenewCase no_renewal, const Terms &terms);

// What runs, or is asked for elsewhere, and is to be told of a change or an end: nothing is for a plain
// order, nor for what is sold once.
bool provisioned(const ContractSituation &contract);
// What follows from the end of a contract: nothing holds it any more, its duties are lifted or opened, and
// the customer's credit pays what is still open of it, oldest first.
void wind_up(Books &books, ContractSituation &contract, const Terms &terms,
             const std::optional<std::string> &data = std::nullopt);
// Ends a contract by this step, on a ground; what provisioning is to do is a step of its own where the terms
// say what (DOK-3.1). `data`: what the customer chose for their data, where that is known now (DOK-6.5).
void finish(Books &books, ContractSituation &contract, Step step, std::string_view ground, const Terms &terms,
            const std::optional<std::string> &data = std::nullopt);
// Ends a contract today on a ground; an open renewal or order is credited in full. False, and nothing booked,
// for one that has ended before. `data` as above.
bool end_contract(Books &books, ContractSituation &contract, std::string_view ground, std::string_view clause,
                  bool notice, const Terms &terms, const std::optional<std::string> &data = std::nullopt);

} // namespace bursar::rules
