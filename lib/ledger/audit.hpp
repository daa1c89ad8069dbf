// Proving the event chain, and testing every invariant of the ledger.
#pragma once

#include "ledger/ledger.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace bursar::ledger {

struct Problem {
    std::string invariant; // "number-gap"
    std::string subject;   // "F2026-", "K1", "event 7"
    std::string what;
};

struct Verification {
    std::int64_t events = 0;
    Head head;
    std::vector<Problem> problems; // the first `most_problems`
};
inline constexpr std::size_t most_problems = 100;

// Recomputes every hash, and every commitment whose personal data is there; data that is gone needs a later
// event that replaced or erased it. `progress` hears of every 10,000 events. `events_alone`: no commitments,
// of a ledger whose schema is another one.
Verification verify_chain(Ledger &ledger, const std::function<void(std::int64_t)> &progress,
                          bool events_alone = false);

// Every invariant but the chain: numbers without gaps, sums, settlements, claims, steps, orphans. Empty when
// all hold.
std::vector<Problem> check_invariants(Ledger &ledger);

struct Parked { // in quarantine
    Id contract = 0;
    std::string since, because, remedy;
};
std::vector<Parked> parked(Ledger &ledger);

} // namespace bursar::ledger
