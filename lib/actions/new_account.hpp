// Accounts as they are opened, one by one or brought in from another system.
#pragma once

#include "actions/desk.hpp"
#include "ledger/accounts.hpp"
#include "ledger/terms.hpp"
#include "model/newcomer.hpp"
#include "rules/account.hpp"

#include <string>
#include <vector>

namespace bursar::actions {

struct NewAccount {
    rules::Account account;
    int version = 0;     // of the policy in force
    std::string channel; // of the acceptance: "staff", "import"
    Date accepted_on;
    int accepted_version = 0;           // of the policy whose terms were accepted
    const Newcomer *newcomer = nullptr; // from another system: its customer knows the account already
};

std::string kind_of(const Party &party); // "person", "organisation"
std::vector<rules::Likeness> likenesses(const std::vector<ledger::Similar> &similar);
// What the event of an account says, with the terms of the policy that was accepted, if one was.
std::string account_data(const policy::Policy &policy, int version, const policy::Policy *accepted,
                         const Newcomer *newcomer = nullptr, std::optional<Date> answered_on = {});
void write_acceptance(ledger::Change &change, Id customer, std::int64_t seq, const std::string &channel,
                      const policy::Policy &policy, Date accepted_on);

// The customer as opened on `today`, and its event and rows.
ledger::CustomerRecord record_of(Id id, const NewAccount &opening, const ledger::Rules &rules, Date today);
void write_account(ledger::Change &change, const ledger::CustomerRecord &record, const NewAccount &opening,
                   const ledger::Rules &rules);

} // namespace bursar::actions
