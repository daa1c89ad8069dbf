// What the desk records: domain forms and their registration, identities, terms and products.
#pragma once

#include "base/date.hpp"
#include "model/domain.hpp"

#include <optional>
#include <string>

namespace bursar::effect {

struct BroughtIn { // a contract that ran already, paid until that day
    Date paid_until;
};
struct DomainOrdered {
    Id contract = 0;
    DomainForm form;
};
struct DomainConfirmed { // by the registry
    Id contract = 0;
    Date on, validate_by;
    std::string clause;
};
struct DomainValidated { // by the host
    Id contract = 0;
    Date on;
};
struct Verification { // of a customer's identity
    Id id = 0, customer = 0;
    Date opened_on;
    std::string clause;
};
struct VerificationDocument { // never its content
    Id verification = 0;
    std::string kind, digest;
    Date on;
};
struct VerificationClosed {
    Id id = 0;
    Date on;
    std::string outcome; // "accepted", "rejected"
};

} // namespace bursar::effect
