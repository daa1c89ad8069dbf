// The nightly run: everything that is due, once (design: the path of `sweep`).
#pragma once

#include "actions/desk.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bursar::actions {

struct SweepRequest {
    Date as_of;
    std::optional<std::int64_t> limit;                   // at most so many contracts
    std::optional<std::int64_t> max_suspend, max_delete; // the policy's fuses, for this run
    std::optional<std::int64_t> max_clock_days;
    std::optional<Date> replay_from; // every day from then, as if the job had run each day
    std::string expected_head;       // --apply: the head's hash the plan was made on
    std::size_t page = 1000;         // contracts a commit
};

struct Quarantined {
    Id contract = 0;
    std::string because, remedy;
};

struct SweepReport {
    std::int64_t revision = 0;                  // the head's seq after the run
    std::int64_t contracts = 0;                 // looked at
    std::map<std::string, std::int64_t> counts; // steps by kind
    std::vector<Quarantined> quarantined;
    std::string fuse; // under dry_run: the fuse that doing it would trip
};

struct SweepWatch {
    std::function<void(const Step &)> step = [](const Step &) {}; // each step once its page is committed
    std::function<void(std::int64_t done, std::int64_t total)> progress = [](std::int64_t, std::int64_t) {};
};

// Does (or under desk.dry_run only computes) all steps due on as_of, in pages; a contract whose rule fails is
// quarantined and the rest goes on. Refused: replay_from once a notice was sent, a reused idempotency key, a
// head that is not the expected one. Failure(fuse), before anything is done: more suspensions or deletions
// than the fuses allow, a clock before the last event or too long after it (the latter is not asked of a
// replay).
std::variant<SweepReport, Refusal> sweep(const Desk &desk, const SweepRequest &request,
                                         const SweepWatch &watch);

// The day of the run that the desk's key stands for, if that run is whole: sweep() answers with it again.
std::optional<Date> swept_before(const Desk &desk);

} // namespace bursar::actions
