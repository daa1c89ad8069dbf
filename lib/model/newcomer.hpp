// A customer of another system, to be brought in.
#pragma once

#include "model/model.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace bursar {

struct Newcomer {
    std::string reference; // its id there
    Party party;
    Contact contact;
    std::string main_contact;        // the reference of the customer who answers for it, or empty
    std::optional<Date> accepted_on; // the terms in force on that day
    struct Place {                   // where a file has it
        int line = 1, column = 1;
    };
    Place place{}; // of the reference
    Place main_contact_place{};
};

// What a newcomer says, but for its reference: told again, it is the same under the same salt.
std::string newcomer_digest(std::string_view salt, const Newcomer &newcomer);

} // namespace bursar
