// Undoing an event of the audit log by what compensates it, in one commit.
#pragma once

#include "actions/plan_desk.hpp"
#include "model/past_event.hpp"

#include <variant>

namespace bursar::actions {

struct UndoDone {
    PlanDone done;
    PastEvent event; // as it was before
};
// Failure(not_found): there is no such event.
std::variant<UndoDone, Refusal> undo_event(const Desk &desk, std::int64_t seq);

} // namespace bursar::actions
