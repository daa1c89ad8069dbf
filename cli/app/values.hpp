// How each kind of argument is read: the one place that says what is valid, what is expected and how it is
// quoted.
#pragma once

#include "app/command.hpp"
#include "io/record.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::app {

// What is wrong with `value` ("is not a date"), and what to write instead.
struct Problem {
    std::string what;
    std::string hint;
};
std::optional<Problem> find_problem(Kind kind, std::string_view value, std::string_view choices);

// Throws Failure(usage): `name: "value" is not …`.
void check_value(std::string_view name, Kind kind, std::string_view value, std::string_view choices);
// Throws Failure(usage) for invalid UTF-8 and control characters, which no argument may hold.
void check_text(std::string_view name, std::string_view value);

// The letter that ids of this kind begin with, or '\0'.
char letter_of(Kind kind);
// The one spelling of a valid value: the letter of a customer, contract or payment is upper case.
std::string canonical(Kind kind, std::string_view value);

// In double quotes, with control characters and stray bytes escaped: fit for any message.
std::string in_quotes(std::string_view text);
// "a|b|c" → a, b, c. Empty text: nothing.
std::vector<std::string_view> split_choices(std::string_view choices);
std::optional<io::Format> format_named(std::string_view name);

// `did you mean "x"?`, or empty when nothing is near.
std::string suggestion(std::string_view word, std::span<const std::string_view> candidates);

} // namespace bursar::app
