// The fields of a bank's file as values. What cannot be read is told with the offender in quotes and the
// remedy.
#pragma once

#include "base/date.hpp"
#include "base/money.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace bursar::imports {

// The amount of a payment: above zero, with `decimal` before its decimals. nullopt, and `problem` is set.
std::optional<Money> read_amount(std::string_view text, char decimal, Currency currency,
                                 std::string &problem);
std::optional<Currency> read_currency(std::string_view text, std::string &problem);
// `format` holds YYYY, MM and DD once each: "DD/MM/YYYY".
std::optional<Date> read_date(std::string_view text, std::string_view format, std::string &problem);
bool is_date_format(std::string_view format);
// One line: every run of white space is a space, none at the ends.
std::string one_line(std::string_view text);
// What one_line cannot mend, or empty: other control characters, bytes that are no UTF-8.
std::string text_problem(std::string_view text);

} // namespace bursar::imports
