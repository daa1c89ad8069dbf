// Who a domain is registered for, who answers for it, and which servers answer for its name.
#pragma once

#include "base/id.hpp"

#include <string>
#include <vector>

namespace bursar {

struct DomainForm {
    Id owner = 0, administrative = 0, technical = 0; // customers
    std::vector<std::string> name_servers;           // the primary one first
};

} // namespace bursar
