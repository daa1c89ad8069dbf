// A customer who is barred from support.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"

#include <optional>
#include <string>

namespace bursar {

struct SupportBar {
    Id sanction = 0;
    std::optional<Date> until; // that day it is over
    std::string clause;
    [[nodiscard]] bool holds(Date on) const { return !until || on < *until; }
};

} // namespace bursar
