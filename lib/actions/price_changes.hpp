// Prices that change, and objections to that.
#pragma once

#include "actions/plan_desk.hpp"

#include <optional>
#include <string>
#include <variant>

namespace bursar::actions {

struct ChangePrice {
    std::string product;
    Money to;
    Date effective;
    std::string ground;
};
// Every contract that pays the product is told. Failure(not_found): there is no such product.
std::variant<PlanDone, Refusal> change_price(const Desk &desk, const ChangePrice &request);

struct ObjectToPrice {
    Id contract = 0;
    Date received_on;
    std::optional<Date> notice_received;
    std::optional<std::string> channel = {}; // how it came in
    std::optional<std::string> data = {};    // what becomes of the customer's data: "return", "delete"
};
std::variant<PlanDone, Refusal> object_to_price(const Desk &desk, const ObjectToPrice &request);

} // namespace bursar::actions
