// Failures and refusals as exit codes and messages: one table, two forms (a line for people, an object for
// scripts).
#pragma once

#include "base/error.hpp"
#include "plan/plan.hpp"

#include <span>
#include <string>
#include <string_view>

namespace bursar::app {

inline constexpr int exit_refused = 1;

int exit_code(Cause cause);
std::string_view error_code(Cause cause); // "bad-input": what JSON calls it

struct ExitRow {
    int code;
    std::string_view meaning;
};
// Every exit code, for the manual.
std::span<const ExitRow> exit_rows();

// Whole lines for standard error. Text: `bursar: what is wrong: what to do`; a message of several lines (one
// for each mistake of a file) gives as many. JSON: {"error":{…}}.
std::string error_text(const Failure &failure, bool json);
std::string refusal_text(const Refusal &refusal, bool json);

} // namespace bursar::app
