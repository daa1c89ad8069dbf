// Opening, changing and closing an account (ALLS-G1.1, G3.1 to G3.3, G3.7, G10.2).
#pragma once

#include "rules/books.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bursar::rules {

struct Account {
    Party party;
    Contact contact;
    bool terms_accepted = false;
    std::string accepted_version;   // of one of the terms, or empty: those in force
    std::optional<Id> main_contact; // the customer who answers for a further organisation
    bool from_file = false;         // messages call its fields as columns, not as options
};

// An account that may be the same person's or organisation's, and by what.
struct Likeness {
    Id customer = 0;
    std::string name, birth_date, registration, email; // as stored
    int line = 0;                                      // of the file it stands in, when it is no customer yet
};

// nullopt: the account may be opened (or changed, with `self` left out of the likenesses). Every missing
// field and every ground is named at once.
std::optional<Refusal> refuse_account(const Account &account, std::span<const Likeness> likenesses,
                                      const policy::Policy &policy, Date as_of);

// The contracts of an account to be closed.
struct Holding {
    ContractSituation contract;
    bool free = false;
};
std::optional<Refusal> refuse_closing(std::span<const Holding> holdings, const policy::Policy &policy);

} // namespace bursar::rules
