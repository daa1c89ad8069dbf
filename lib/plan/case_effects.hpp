// What the desk records of its cases: incidents, and what authorities ask for.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bursar {

// Free text of a step: personal data, kept in a row of its own beside the event.
struct StepText {
    std::string said, reference;
    [[nodiscard]] bool empty() const { return said.empty() && reference.empty(); }
};

namespace effect {

struct IncidentOpened {
    Id id = 0, customer = 0;
    std::optional<Id> contract;
    std::string kind;
    Moment aware_at;
    std::string clause;
};
struct IncidentClosed {
    Id id = 0;
    Date on;
};
struct DisclosureOpened {
    Id id = 0, customer = 0;
    std::string kind;
    std::vector<std::pair<std::string, std::string>> classes; // id, clause
    Date received_on;
    std::string clause;
};
struct DisclosureChecked {
    Id id = 0;
    std::string check, result; // "competence"; "done", "not-allowed"
};
struct DisclosureClosed {
    Id id = 0;
    Date on;
    std::string outcome; // "closed", "refused"
};

} // namespace effect
} // namespace bursar
