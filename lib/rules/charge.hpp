// One-off invoices on a ground of the terms: claims, compensation, collection costs (ALLS-G5.2, G9.3, G11.6,
// G12.3, P5.2), or lines of staff's own.
#pragma once

#include "rules/books.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bursar::rules {

struct ChargeCase {
    CustomerSituation customer;
    Counters counters;
    std::string ground;    // of the terms; empty: lines of staff's own, taxed as the customer is
    std::string reference; // of the claim, the case, the letter: printed
    struct Line {
        std::string text; // empty: the ground's
        std::int64_t quantity = 1;
        Money unit_price;
    };
    std::vector<Line> lines; // none: the ground's fixed amount
};
// Due on issue; credit pays it. No contract depends on it, and nothing is dunned for it.
std::variant<Plan, Refusal> decide_charge(ChargeCase charge, const Terms &terms);

// The costs of a collection case, outside VAT.
void charge_collection_cost(Books &books, Step step, Id collection, Money amount,
                            const std::string &reference, const Terms &terms);

} // namespace bursar::rules
