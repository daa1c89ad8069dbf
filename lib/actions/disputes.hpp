// Payments taken back, disputes and collection.
#pragma once

#include "actions/plan_desk.hpp"

#include <optional>
#include <string>
#include <variant>

namespace bursar::actions {

// A correction by staff. Failure(not_found): no such payment.
std::variant<PlanDone, Refusal> reverse_payment(const Desk &desk, Id payment);
// What that would commit.
Decision decide_reversal(const Desk &desk, Id payment);

struct OpenDispute {
    Id payment = 0;
    std::string kind;
    std::optional<Date> contacted_on; // when the customer wrote to the host (ALLS-G11.1)
};
std::variant<CaseDone, Refusal> open_dispute(const Desk &desk, const OpenDispute &request);
std::variant<CaseDone, Refusal> resolve_dispute(const Desk &desk, Id dispute, bool won_by_customer);

// The debts of a customer given to collection (ALLS-G11.6).
std::variant<CaseDone, Refusal> open_collection(const Desk &desk, Id customer);
// Its costs are the customer's, on an invoice of their own.
std::variant<CaseDone, Refusal> charge_collection(const Desk &desk, Id collection, Money amount,
                                                  const std::string &reference);
// `outcome` is "paid", "lost" or "withdrawn".
std::variant<CaseDone, Refusal> close_collection(const Desk &desk, Id collection, const std::string &outcome);

} // namespace bursar::actions
