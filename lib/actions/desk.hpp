// Where actions are carried out: the ledger, who acts, and the loop that decides again when overtaken.
#pragma once

#include "ledger/ledger.hpp"
#include "plan/plan.hpp"

#include <functional>
#include <variant>

namespace bursar::actions {

struct Desk {
    ledger::Ledger &ledger;
    ledger::Deed deed;
    SaltSource &salts;
    bool dry_run = false;
    std::function<void(int attempt)> pause = [](int) {}; // between tries; the program sleeps with jitter
};

// The events that carry a deed: none when there was nothing to do, or under --dry-run.
struct Recorded {
    std::int64_t first_seq = 0, last_seq = -1;
    bool replayed = false; // by its idempotency key: decided and committed by an earlier run
    bool dry_run = false;
    [[nodiscard]] bool nothing() const { return last_seq < first_seq; }
};

using Verdict = std::variant<ledger::Change, Refusal>;

// Reads, decides and commits, again from the reading when somebody else committed in between; Failure(busy)
// after many tries. A key that was used with the same command and arguments answers with its events, and
// `decide` is not called; used otherwise, it is refused. Under dry_run everything but the commit happens.
std::variant<Recorded, Refusal> carry_out(const Desk &desk, const std::function<Verdict()> &decide);

// The events of an earlier deed under the request's key and this suffix; none when there was no such deed.
// Refused: a reused key.
std::variant<Recorded, Refusal> recorded_under(const Desk &desk, const std::string &suffix);

// The subjects with this prefix ('C', 'K', 'P') that the events of a deed are about, in their order.
std::vector<Id> subjects(ledger::Ledger &ledger, const Recorded &recorded, char prefix);
// The first of these of a deed that is replayed; else the one that was decided on now.
Id subject_of(const Desk &desk, const Recorded &recorded, char prefix, Id decided);

} // namespace bursar::actions
