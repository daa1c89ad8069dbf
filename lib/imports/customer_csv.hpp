// Customers of another system in CSV.
#pragma once

#include "imports/column_map.hpp"
#include "model/newcomer.hpp"
#include "policy/policy.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bursar::imports {

struct CustomerFile {
    std::vector<Newcomer> customers;       // without those that have a mistake, in the order of the file
    std::vector<policy::Mistake> mistakes; // by place
    bool broken = false;                   // its header is not one: no line of it can be trusted
};
// Each reference once. No day may lie after `today`.
CustomerFile read_customer_csv(std::string_view text, const std::string &file, const CustomerMap &map,
                               Date today);

} // namespace bursar::imports
