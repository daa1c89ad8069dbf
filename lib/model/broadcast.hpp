// What all customers of a product are told at once.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace bursar {

struct BroadcastRecord {
    Id id = 0;
    std::string kind, product;
    std::optional<Moment> from, until; // of what is announced
    Date queued_on;
    std::int64_t customers = 0; // who are told
    std::string clause;
    std::string text; // of any number of lines; personal data like all free text: empty once erased
};

} // namespace bursar
