// The terms that the ledger holds: every adopted policy, and the catalogue.
#pragma once

#include "ledger/ledger.hpp"
#include "policy/exchange.hpp"
#include "policy/versions.hpp"

#include <string>
#include <vector>

namespace bursar::ledger {

struct Rules {
    struct Version {
        int version = 0;
        Date effective;
        std::string name, digest;
        std::int64_t seq = 0; // of the event that adopted it
    };
    Head head; // as of which they were read: what is decided on them commits on it
    std::vector<Version> versions;
    policy::Versions policies;
    policy::Catalog catalog;
    policy::ExchangeRates rates;
    // The version in force on a day: the last one effective by then, else the first.
    [[nodiscard]] int in_force(Date on) const;
    [[nodiscard]] const policy::Policy &policy_on(Date on) const { return policies.at(in_force(on)); }
};
// Fills the rules, but for their head. Without a policy in the ledger, what asks for one throws
// Failure(configuration), and so does read_rules.
Reading reading_of_rules(Rules &rules);
Rules read_rules(Ledger &ledger);

} // namespace bursar::ledger
