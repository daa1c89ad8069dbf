// Adopted policies by their version. A ledger keeps them all, a command needs one or two: each is read when
// it is first asked for.
#pragma once

#include "policy/policy.hpp"

#include <map>
#include <string>
#include <variant>

namespace bursar::policy {

class Versions {
  public:
    void add(int version, std::string text) { all_.insert_or_assign(version, std::move(text)); }
    void add(int version, Policy policy) { all_.insert_or_assign(version, std::move(policy)); }
    // Failure(configuration): this program cannot read its text. Failure(bug): there is no such version.
    [[nodiscard]] const Policy &at(int version) const;

  private:
    mutable std::map<int, std::variant<std::string, Policy>> all_; // a text until it is asked for
};

} // namespace bursar::policy
