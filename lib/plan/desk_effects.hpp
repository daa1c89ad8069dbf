// What the desk records: domain forms and their registration, identities, terms and products.
#pragma once

#include "base/date.hpp"
#include "model/domain.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

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
struct TermsAccepted { // each document in the version of the terms in force
    Id customer = 0;
    std::vector<std::pair<std::string, std::string>> documents; // id, version
    Date on;
    std::string waiver; // the clause of what is waived with it, or empty
};
struct TermsRefused { // those of a policy version, by a letter of that day
    Id customer = 0;
    int policy = 0;
    Date received_on;
    std::string clause;
};
struct TermsAnswered { // no refusal is open any more: the customer accepted, or the account is closed for it
    Id customer = 0;
    Date on;
};
struct TermsMoved { // a contract is under another policy version from now on
    Id contract = 0;
    int policy = 0;
};
struct ProductWithdrawn { // not sold from that day on
    std::string product;
    Date on;
};
struct PartnerSet {               // from that day on; what was planned for later is forgotten
    Id customer = 0, partner = 0; // 0: none
    Date from;
    std::string clause;
    std::optional<Date> instead_of = {}; // put off: it was to begin then, and who is there stays
};
struct PartnerGone { // one who is closed: whatever was chosen of them ends
    Id customer = 0, partner = 0;
    Date on;
};
struct ConsentSet {
    Id customer = 0;
    std::string purpose;
    bool given = false;
    Date on;
    std::string clause;
};

} // namespace bursar::effect
