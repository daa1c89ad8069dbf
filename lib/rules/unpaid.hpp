// The end of a contract for what is unpaid (DOK-6.6).
#pragma once

#include "rules/books.hpp"

#include <optional>
#include <string>
#include <variant>

namespace bursar::rules {

// Ends the contract by this step, and charges the share of all that is unpaid on it which the step of the
// policy says, on a document of its own outside VAT. What was billed stays owed. `data`: what the customer
// chose for their data, where that is known now.
void terminate_unpaid(Books &books, ContractSituation &contract, Step step, const policy::DunningStep &rule,
                      const Terms &terms, const std::optional<std::string> &data = std::nullopt);

struct UnpaidCase {
    ContractSituation contract;
    CustomerSituation customer;
    Counters counters;
    std::optional<std::string> data; // what the customer chose: "return", "delete"
};
// The same when staff say so, as soon as the terms allow it for a document of the contract: the day that the
// sweep would, or would propose to.
std::variant<Plan, Refusal> decide_unpaid_termination(UnpaidCase unpaid, const Terms &terms);

} // namespace bursar::rules
