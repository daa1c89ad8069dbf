// Something that befell a customer, as the host knows of it from a moment on.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bursar {

struct IncidentRecord {
    Id id = 0, customer = 0;
    std::optional<Id> contract; // that alone it concerns
    std::string kind;
    Moment aware_at;
    std::optional<Date> closed_on;
    std::string clause;
    std::string text, outcome; // free text: personal data; empty once erased
};

// What an incident is opened on.
struct IncidentSituation {
    struct Contract {
        Id id = 0;
        bool runs = false; // on trial, active or suspended
    };
    Id customer = 0;
    bool erased = false;
    std::vector<Contract> contracts; // all of the customer's
    Id last = 0;                     // the last incident of the ledger
};

} // namespace bursar
