// Staff and their rights.
#pragma once

#include "actions/desk.hpp"

#include <string>
#include <variant>
#include <vector>

namespace bursar::actions {

// What an operator may do beyond the rules.
const std::vector<std::string_view> &known_rights();

// Adds an operator, or replaces their rights.
std::variant<Recorded, Refusal> add_operator(const Desk &desk, const std::string &name,
                                             const std::vector<std::string> &rights);
// Failure(not_found): nobody of that name.
std::variant<Recorded, Refusal> remove_operator(const Desk &desk, const std::string &name);

} // namespace bursar::actions
