// Money that came in, as a bank's file tells of it: before it is known whose it is.
#pragma once

#include "base/date.hpp"
#include "base/money.hpp"

#include <string>
#include <string_view>

namespace bursar {

struct BankLine {
    int line = 0; // of the file it stands in
    Date received_on;
    Money amount; // above zero
    std::string payer, text;
    std::string reference; // the bank's, else derived from what the line says
    bool derived = false;  // the reference is: the same one is the same line
    std::string doubt;     // why no rule may book it, or empty
};

// The doubt of a line that is money going out again: it is never booked as a payment.
inline constexpr std::string_view takes_credit_back = "takes a credit back: bursar payment reverse";

// A reference made of the ids that a bank gives, or none, and of all that the line says but its own
// reference. Lines that say the same have the same.
std::string derived_reference(const std::string &ids, const BankLine &line);

} // namespace bursar
