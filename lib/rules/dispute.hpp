// Disputes with the payment company, chargebacks, and the debts that go to collection (ALLS-G11.1 to G11.6).
#pragma once

#include "rules/reversal.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bursar::rules {

struct DisputeCase {
    CustomerSituation customer;
    Counters counters;
    std::vector<ContractSituation> contracts; // all of the customer's
    PaymentToReverse payment;
    std::string kind;                      // one of the policy's
    std::optional<Date> contacted_on;      // when the customer wrote to the host first (ALLS-G11.1)
    std::vector<std::string> kinds_before; // disputes about this payment
    std::vector<std::string> fees_before;  // clauses of the fees charged for it
    Id next_dispute = 1, next_sanction = 1, next_collection = 1;
};
// Fees, reversal and collection as the policy's kind says; everything of the customer is suspended where it
// says so, and nothing is dunned while the dispute is open.
std::variant<Plan, Refusal> open_dispute(DisputeCase dispute, const Rulebook &rulebook);

struct OpenDispute {
    Id id = 0;
    std::string kind;
    bool resolved = false;
    bool others_open = false; // of the same customer
};
struct ResolutionCase {
    CustomerSituation customer;
    Counters counters;
    std::vector<ContractSituation> contracts; // all of the customer's
    OpenDispute dispute;
    bool won_by_customer = false;
};
// Won by the customer, what it suspended resumes; lost, it stays. Either way open calendars start anew.
std::variant<Plan, Refusal> resolve_dispute(ResolutionCase resolution, const Rulebook &rulebook);

} // namespace bursar::rules
