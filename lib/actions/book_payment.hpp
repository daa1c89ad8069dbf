// Booking one payment into a change, on an account that is kept as it stands afterwards: what a payment
// record does once, and an import for every line.
#pragma once

#include "ledger/change.hpp"
#include "ledger/payments.hpp"
#include "ledger/situations.hpp"
#include "ledger/terms.hpp"
#include "plan/plan.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bursar::actions {

struct NewPayment {
    Id customer = 0;
    Money amount;
    std::string method, reference, payer;
    Date received_on;
    std::vector<Id> documents;            // what it is for; none: the oldest open one first
    std::optional<std::string> text = {}; // of the bank's line that it is booked from
};
struct BookedPayment {
    Id payment = 0;
    std::vector<Step> steps;                                       // renew, resume … that it caused
    std::vector<std::pair<std::string, std::int64_t>> allocations; // document number → what it pays of it
    std::int64_t credit_minor = 0;
};

// The reference under which money that was booked, and reversed, is booked anew: "VIR-1 (2)" tells the two
// apart. nullopt: it stands for what was booked.
std::optional<std::string> reference_anew(const ledger::KnownPayment &booked, const std::string &reference);

// The last ids taken; booking takes the next ones.
struct LastIds {
    Id payment = 0;
    Counters counters;
};

// Writes the payment, its steps and the contracts that it touches. The account must hold its customer.
BookedPayment book_payment(ledger::Change &change, ledger::CustomerAccount &account, LastIds &last,
                           const NewPayment &payment, const ledger::Rules &rules);

} // namespace bursar::actions
