// Broadcasts: the text once, and a notice for each customer of the product.
#pragma once

#include "ledger/change.hpp"
#include "ledger/ledger.hpp"
#include "model/broadcast.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bursar::ledger {

// Who is told: every customer who has a contract of the product that is on trial, active or suspended, once.
struct Audience {
    Id last_broadcast = 0;
    std::vector<Id> customers;
};
// Costs what the product has.
Reading reading_of_product_audience(Audience &found, const std::string &product);

// One event of the broadcast, and one for each customer, with its notice.
void write_broadcast(Change &change, const BroadcastRecord &broadcast, const std::vector<Id> &customers);

Reading reading_of_broadcast(std::optional<BroadcastRecord> &found, Id broadcast);
// The one that these events queued; nullopt: none.
std::optional<BroadcastRecord> broadcast_queued(Ledger &ledger, std::int64_t first_seq,
                                                std::int64_t last_seq);

} // namespace bursar::ledger
