// A contract ended by letter, on a ground of the terms: at once, or some days after the letter
// (DOK-6.6, 7.4).
#pragma once

#include "model/billed.hpp"
#include "rules/payment.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bursar::rules {

struct TerminationCase {
    ContractSituation contract;
    CustomerSituation customer;
    Counters counters;
    std::string ground;
    std::optional<Date> letter_on;   // else the day itself
    std::optional<std::string> data; // what the customer chose: "return", "delete"
    Id next_sanction = 1;
    std::vector<BilledDocument> billed = {}; // what charges time after the letter
};
// A ground of a sanction ends the contract today, by decide_sanction. One of a termination is refused until
// what it follows is past its day; a letter that takes effect later leaves the contract running to that day,
// its last, and one that is recorded late ends it with the day it took effect. Nothing is refunded; a renewal
// that is not served is credited, and so is what was billed since the letter for days after the end.
std::variant<Plan, Refusal> decide_termination(TerminationCase termination, const Rulebook &rulebook);

} // namespace bursar::rules
