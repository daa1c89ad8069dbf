// An event of the audit log, as far as undoing it needs it.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace bursar {

struct PastEvent {
    std::int64_t seq = 0;
    std::string kind, subject, clause; // "payment", "P1"
    Id customer = 0;                   // 0: about no customer
    std::string issued;                // the number of the document it issued, or empty
    Id sanction = 0, liability = 0;    // that it recorded; 0: none
    std::optional<std::int64_t> undone_by;
    std::string step = {}; // its id, where it is one: "upgrade-invoice"
    std::optional<Date> on = {};
};

} // namespace bursar
