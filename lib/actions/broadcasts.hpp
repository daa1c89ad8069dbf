// Broadcasts.
#pragma once

#include "actions/desk.hpp"
#include "model/broadcast.hpp"

#include <variant>

namespace bursar::actions {

struct BroadcastDone {
    Recorded recorded;
    BroadcastRecord broadcast; // id 0 when nobody has the product: nothing was done
};
// Queues one notice for each customer who has a contract of the product that runs, in one commit. Of the
// request, `kind`, `product`, `from`, `until` and `text` are looked at. Failure(not_found): no such product.
std::variant<BroadcastDone, Refusal> queue_broadcast(const Desk &desk, const BroadcastRecord &request);

} // namespace bursar::actions
