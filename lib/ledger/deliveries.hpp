// What was paid for and is to be delivered: the actions that activate a contract, or register a domain, with
// the moment of the payment. A domain is delivered when its registry has confirmed it.
#pragma once

#include "ledger/ledger.hpp"
#include "ledger/views.hpp"

#include <string>

namespace bursar::ledger {

struct DeliveryView {
    Id contract = 0, customer = 0;
    std::string product;
    int policy = 0;
    std::string action; // "activate", "register"
    Moment paid_at;     // recorded later, the first of the day on which the money came
    bool done = false;
};
// In the order they were queued. Days are those of the payment; `undone` leaves the done ones out.
void deliveries(Ledger &ledger, const Filter &filter, bool undone, const Each<DeliveryView> &each);

} // namespace bursar::ledger
