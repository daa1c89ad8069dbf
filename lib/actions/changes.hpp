// Changes, ends and sanctions of contracts and accounts, and what may be charged once.
#pragma once

#include "actions/plan_desk.hpp"
#include "rules/charge.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bursar::actions {

// Failure(not_found): no such contract, or product.
std::variant<PlanDone, Refusal> upgrade_contract(const Desk &desk, Id contract, const std::string &product);
std::variant<PlanDone, Refusal> downgrade_contract(const Desk &desk, Id contract, const std::string &product);

// It ends with its term, by the host's word. No steps when it was so before. `data`: what becomes of the
// customer's data, where they have chosen: "return", "delete".
std::variant<PlanDone, Refusal> no_renew(const Desk &desk, Id contract,
                                         const std::optional<std::string> &data = std::nullopt);
// The customer's choice about their data, of a contract whose end is recorded.
std::variant<PlanDone, Refusal> choose_data(const Desk &desk, Id contract, const std::string &choice);

struct CancelContract {
    Id contract = 0;
    std::optional<Date> received_on; // else the day itself
    std::optional<std::string> channel;
    std::string ground;              // "customer-default", or empty
    std::optional<std::string> data; // what becomes of the customer's data: "return", "delete"
};
std::variant<PlanDone, Refusal> cancel_contract(const Desk &desk, const CancelContract &request);

struct TerminateContract {
    Id contract = 0;
    std::string ground; // of a termination or a sanction of the terms
    std::optional<Date> letter_on;
    std::optional<std::string> data; // as above
};
std::variant<PlanDone, Refusal> terminate_contract(const Desk &desk, const TerminateContract &request);

struct SanctionRequest {
    Id customer = 0;
    std::vector<Id> contracts; // none: the whole account
    std::string ground;        // empty: the first that allows the effect
    std::optional<std::string> effect;
    std::optional<Date> until, starts_on;
};
// Failure(not_found): no such customer, or a contract that is not theirs.
std::variant<PlanDone, Refusal> sanction_customer(const Desk &desk, const SanctionRequest &request);
// Lifts what bars a customer from support.
std::variant<PlanDone, Refusal> open_support(const Desk &desk, Id customer);
// Lifts what holds a contract.
// Failure(not_permitted): to override, without the right to.
std::variant<PlanDone, Refusal> resume_contract(const Desk &desk, Id contract, bool overrides);

struct ChargeCustomer {
    Id customer = 0;
    std::string ground, reference;
    std::vector<rules::ChargeCase::Line> lines;
};
std::variant<PlanDone, Refusal> charge_customer(const Desk &desk, const ChargeCustomer &request);

} // namespace bursar::actions
