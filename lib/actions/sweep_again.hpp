// A sweep asked for again under its idempotency key.
#pragma once

#include "actions/sweep.hpp"
#include "ledger/history.hpp"

#include <optional>
#include <variant>

namespace bursar::actions {

// What an earlier run with this key did: its pages stand under key, key#2, key#3 … and its end, once it is
// whole, under key#end, or under the key alone when there was nothing to do.
struct Begun {
    SweepReport report;
    int pages = 0;
    std::optional<ledger::FinishedSweep> whole;
};

// Tells `watch` of the steps that were done. Refused: the key stands for another deed.
std::variant<Begun, Refusal> begun_before(const Desk &desk, const SweepWatch &watch);

} // namespace bursar::actions
