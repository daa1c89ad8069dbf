// Reads issued documents with what was credited of each line.
#pragma once

#include "ledger/ledger.hpp"
#include "model/billed.hpp"

#include <string>
#include <vector>

namespace bursar::ledger {

// The invoices of a contract that charge time after a day, in the order of their ids.
Reading reading_of_billed(std::vector<BilledDocument> &found, Id contract, Date after);
// What charges a contract that is still an order.
Reading reading_of_order(std::vector<BilledDocument> &found, Id contract);
// One document by its number, of any kind; nothing when there is none.
Reading reading_of_billed(std::vector<BilledDocument> &found, const std::string &number);

// What stands against refunds of a contract, and whether one was given.
struct RefundHistory {
    std::vector<std::string> bars; // "suspended on 2026-03-02 (unpaid)"
    bool refunded = false;
    Id last_payout = 0;
};
Reading reading_of_refunds(RefundHistory &found, Id contract, Id customer);

// A refund as its events recorded it.
struct RecordedRefund {
    Date asked_on;
    std::int64_t net_minor = 0, tax_minor = 0;
    std::vector<std::string> credit_notes, overridden;
    std::vector<Id> payouts;
};
RecordedRefund recorded_refund(Ledger &ledger, std::int64_t first_seq, std::int64_t last_seq);

} // namespace bursar::ledger
