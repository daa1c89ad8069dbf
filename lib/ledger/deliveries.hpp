// What was paid for and is to be delivered: the actions that activate a contract, or register a domain, with
// the moment of the payment. A contract is delivered when the action is acknowledged, a domain when its
// registry has confirmed it.
#pragma once

#include "ledger/ledger.hpp"
#include "ledger/views.hpp"

#include <optional>
#include <string>

namespace bursar::ledger {

struct DeliveryView {
    Id contract = 0, customer = 0;
    std::string product;
    int policy = 0;
    std::string action; // "activate", "register"
    Moment ordered_at;  // when the contract was opened
    std::optional<Moment>
        paid_at; // recorded later, the first of the day on which the money came; nullopt: free
    std::optional<Moment> done_at; // acknowledged, or confirmed by the registry
    Moment counts_from;            // the later of order and payment (ALLS-G7.1)
};
// In the order they were queued. Days are those of the payment; `undone` leaves the done ones out.
void deliveries(Ledger &ledger, const Filter &filter, bool undone, const Each<DeliveryView> &each);

} // namespace bursar::ledger
