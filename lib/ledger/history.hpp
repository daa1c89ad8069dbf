// What the event chain says of a deed or a subject.
#pragma once

#include "ledger/ledger.hpp"
#include "model/model.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::ledger {

// One event, as far as explaining needs it; texts are empty when its data does not have them.
struct Happening {
    std::string on, kind, subject, clause, document, folded_into, issued;
    std::optional<Money> amount;
};
// In the order they happened, silent ones too.
std::vector<Happening> happenings_of_subject(Ledger &ledger, const std::string &subject, Id customer);
std::vector<Happening> happenings_of_customer(Ledger &ledger,
                                              Id customer); // the account's own, and its payments
std::vector<Happening> happenings_of_document(Ledger &ledger, std::string_view number, Id document,
                                              Id customer);

// Who used an idempotency key, and for what.
struct UsedKey {
    std::string command, salt, digest;
    std::int64_t first_seq = 0, last_seq = 0;
};
std::optional<UsedKey> used_key(Ledger &ledger, const std::string &key);

// The ids with this prefix ('C', 'K', 'P') that the events are about, in their order.
std::vector<Id> subjects(Ledger &ledger, std::int64_t first_seq, std::int64_t last_seq, char prefix);

// The end of a sweep that had an idempotency key, if it is among these events.
struct FinishedSweep {
    std::int64_t seq = 0;
    Date on;
    std::vector<Id> quarantined;
};
std::optional<FinishedSweep> finished_sweep(Ledger &ledger, std::int64_t first_seq, std::int64_t last_seq);

// Whether this event ends an import that had an idempotency key.
// The day of an event.
Date day_of_event(Ledger &ledger, std::int64_t seq);
bool finished_import(Ledger &ledger, std::int64_t seq);

// Whether any notice has left the house.
bool any_notice_sent(Ledger &ledger);

} // namespace bursar::ledger
