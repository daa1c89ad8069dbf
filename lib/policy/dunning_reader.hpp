// The [[dunning.step]] tables of a policy file.
#pragma once

#include "policy/toml_reader.hpp"

#include <string_view>
#include <vector>

namespace bursar::policy {

// Reads the steps and notes what no calendar can be: two steps of one id, an offset out of order, a step
// after a later one, a penalty without a percentage.
std::vector<DunningStep> read_dunning(const Value &steps);
void list_dunning_keys(std::string_view path, std::vector<KnownKey> &out);

} // namespace bursar::policy
