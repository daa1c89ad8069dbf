// What the host does on a ground of its terms: to a contract or the whole account, at once or announced, for
// a time or for good (ALLS-G3.6, G5.3, G5.4, G8.4, G8.6, G9.2, G9.5, G12, G13.1, P4.10, P6.1, P6.2, AWD-3).
#pragma once

#include "model/support.hpp"
#include "rules/payment.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bursar::rules {

struct SanctionCase {
    CustomerSituation customer;
    Counters counters;
    std::vector<ContractSituation> contracts; // those it is about: the account's, or the ones named
    bool account = true;                      // the whole account is meant
    std::string ground;                       // empty: the first that allows the effect
    std::optional<std::string>
        effect; // "record", "suspend", "bar-support", "end", "close"; else the first that the terms name
    std::optional<Date> until;     // a suspension or a bar is lifted by itself on that day
    std::optional<Date> starts_on; // announced for a later day
    Id next_sanction = 1;
    std::optional<std::string> data; // of one that ends: what the customer chose for their data
    bool barred = false;             // from support, by an earlier one that holds
    bool refused = false;            // the customer refuses terms, and that is not answered
    std::vector<Id> partner_of = {}; // those who chose the customer as their partner, from now on or later
};
// Ending refunds nothing: a renewal that is not paid is credited, since its term is never served.
std::variant<Plan, Refusal> decide_sanction(SanctionCase sanction, const Rulebook &rulebook);

// Lifts the sanctions of a contract, or `only` one. Refused while a dispute is open, when nothing but a debt
// holds it, or a dispute that was not decided for the customer (ALLS-G11.4): that is lifted by an operator
// who `overrides` the terms alone.
std::variant<Plan, Refusal> decide_resume(ContractSituation contract, const CustomerSituation &customer,
                                          const Counters &counters, const Terms &terms,
                                          std::optional<Id> only = {}, bool overrides = false);

// The customer may write to support again (ALLS-G5.3). `bar`: the one that holds, or nullopt.
std::variant<Plan, Refusal> decide_support_again(Id customer, const std::optional<SupportBar> &bar,
                                                 Date as_of);

} // namespace bursar::rules
