// What a customer chooses: a partner who is their main contact for support, and consents.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"

#include <optional>
#include <span>
#include <string>

namespace bursar {

struct PartnerSpan {
    Id partner = 0;
    Date from;
    std::optional<Date> until; // that day it is over
    [[nodiscard]] bool holds(Date on) const { return from <= on && (!until || on < *until); }
};

// Who is the partner on that day, or nullptr.
inline const PartnerSpan *partner_on(std::span<const PartnerSpan> partners, Date on) {
    for (const PartnerSpan &span : partners)
        if (span.holds(on)) return &span;
    return nullptr;
}

struct ConsentRecord { // what a customer said last of a purpose
    std::string purpose;
    bool given = false;
    Date on;
};

} // namespace bursar
