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

struct CancelContract {
    Id contract = 0;
    std::optional<Date> received_on; // else the day itself
    std::optional<std::string> channel;
    std::string ground; // "customer-default", or empty
};
std::variant<PlanDone, Refusal> cancel_contract(const Desk &desk, const CancelContract &request);

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
std::variant<PlanDone, Refusal> resume_contract(const Desk &desk, Id contract);

struct ChargeCustomer {
    Id customer = 0;
    std::string ground, reference;
    std::vector<rules::ChargeCase::Line> lines;
};
std::variant<PlanDone, Refusal> charge_customer(const Desk &desk, const ChargeCustomer &request);

} // namespace bursar::actions
