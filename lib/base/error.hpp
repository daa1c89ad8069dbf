// Failures: what stops a command. A refusal by a rule is data (plan/plan.hpp), never one of these.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace bursar {

// The typed cause of a failure; cli/app maps each to one exit code.
enum class Cause {
    usage,         // 64: an argument cannot be read
    bad_input,     // 65: a record in a file or on standard input is wrong
    not_found,     // 66: no such customer, contract, file
    unavailable,   // 69: a remote server cannot be reached
    bug,           // 70: an invariant of ours is broken
    io,            // 74: reading or writing failed
    busy,          // 75: locked or overtaken after retries
    not_permitted, // 77: this operator, or these file permissions
    configuration, // 78: configuration, policy or ledger version
    fuse,          // 4: a safety fuse tripped; nothing was done
};

// what(): lower case, names the offender in quotes and the reason. hint(): what to do about it, may be empty.
class Failure : public std::runtime_error {
  public:
    Failure(Cause cause, const std::string &message, std::string hint = {})
        : std::runtime_error(message), cause_(cause), hint_(std::move(hint)) {}
    [[nodiscard]] Cause cause() const noexcept { return cause_; }
    [[nodiscard]] const std::string &hint() const noexcept { return hint_; }

  private:
    Cause cause_;
    std::string hint_;
};

// Failure(not_found): there is no `what` of that id; `bursar NOUN list` shows those that there are.
[[noreturn]] void missing(std::string_view what, std::string_view id, std::string_view noun);

} // namespace bursar
