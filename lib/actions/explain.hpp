// Why something is as it is, and what happens next: each with the clause it rests on.
#pragma once

#include "ledger/history.hpp"
#include "ledger/ledger.hpp"
#include "model/model.hpp"
#include "plan/plan.hpp"
#include "policy/policy.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::actions {

// One thing that happened, holds or will happen, with its clause and what the policy says of it, in one line.
struct Reason {
    Date on;
    std::string what;   // "suspend: F2026-000001"
    std::string clause; // may be empty
    std::string because;
};
// What an event says.
Reason past_reason(const ledger::Happening &happening, const policy::Policy &policy);

struct Explanation {
    std::string id, state, summary;
    std::vector<Reason> past; // oldest first
    std::vector<Reason> now;  // what holds and is no step: the warranty
    std::vector<Reason> next; // when every night is swept and nothing more is paid
};

// Each throws Failure(not_found) for what is not there. `until` bounds what comes next.
Explanation explain_contract(ledger::Ledger &ledger, Id contract, Date as_of, Date until);
Explanation explain_customer(ledger::Ledger &ledger, Id customer, Date as_of, Date until);
Explanation explain_document(ledger::Ledger &ledger, std::string_view number, Date as_of, Date until);
// What keeps it, as the register has it, and until when if a good one is taken every night.
Explanation explain_backup(ledger::Ledger &ledger, Id backup, Date as_of, Date until);
// A payment, dispute, collection case, verification, payout, obligation, leftover, incident or disclosure, by
// its id ("D1"): what it is, its state, its clause, and what it waits for. nullopt: an id of none of these.
std::optional<Explanation> explain_matter(ledger::Ledger &ledger, std::string_view id);

} // namespace bursar::actions
