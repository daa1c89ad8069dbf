// What was paid for and is to be delivered: the actions that activate a contract, or register a domain, with
// the moment they were queued.
#pragma once

#include "ledger/ledger.hpp"
#include "ledger/views.hpp"

#include <string>

namespace bursar::ledger {

struct DeliveryView {
    Id contract = 0, customer = 0;
    std::string product;
    int policy = 0;
    Moment paid_at;
    bool done = false;
};
// In the order they were queued. Days are those of the payment; `undone` leaves the done ones out.
void deliveries(Ledger &ledger, const Filter &filter, bool undone, const Each<DeliveryView> &each);

} // namespace bursar::ledger
