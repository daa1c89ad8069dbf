// Staff and their rights.
#pragma once

#include "ledger/ledger.hpp"

#include <functional>
#include <optional>
#include <string>

namespace bursar::ledger {

struct OperatorView {
    std::string name, rights; // separated by spaces
    Date added_on;
    std::optional<Date> removed_on;
};
void operators(Ledger &ledger, const std::function<void(const OperatorView &)> &each); // by name
Reading reading_of_operator(std::optional<OperatorView> &found, const std::string &name);
// Added, not removed, and with this right.
bool has_right(Ledger &ledger, const std::string &name, const std::string &right);

} // namespace bursar::ledger
