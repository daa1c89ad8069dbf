// What an authority asks for of a customer's data, and what was checked before it is disclosed.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar {

// All four are recorded before anything is disclosed: the authority's competence, that its request is valid,
// that the person was told where that is allowed, and that the minimum is disclosed.
inline constexpr std::array<std::string_view, 4> disclosure_checks{"competence", "validity", "notified",
                                                                   "minimised"};

struct DisclosureCheck {
    std::string name, result; // "done", "not-allowed"
    Moment at;
    std::string by, reason; // reason: personal data; empty once erased
};
struct DisclosureRecord {
    Id id = 0, customer = 0;
    std::string kind;
    Date received_on;
    std::optional<Date> closed_on;
    std::string outcome; // "closed", "refused"; empty while it is open
    std::string clause;
    std::vector<std::string> classes;
    std::vector<DisclosureCheck> checks;            // in the order they were recorded
    std::string authority, reference, refusal = {}; // free text: personal data; empty once erased
    [[nodiscard]] const char *state() const { return outcome.empty() ? "open" : outcome.c_str(); }
};

} // namespace bursar
