// What provisioning is to do, each once, and what it said that it has done.
#pragma once

#include "ledger/ledger.hpp"
#include "ledger/views.hpp"

#include <optional>
#include <string>

namespace bursar::ledger {

struct ActionView {
    std::int64_t id = 0;
    std::string kind; // "activate", "suspend" …
    Id customer = 0, contract = 0;
    int policy = 0; // of the contract
    Date queued_on;
    std::optional<Moment> done_at; // when it was acknowledged

    [[nodiscard]] const char *state() const { return done_at ? "done" : "pending"; }
};
// In the order they were queued. The state is "pending" or "done", the days those of queueing.
void actions(Ledger &ledger, const Filter &filter, const Each<ActionView> &each);
Reading reading_of_action(std::optional<ActionView> &found, std::int64_t action);

} // namespace bursar::ledger
