// Building one atomic commit: the events it appends to the chain and the rows that go with them.
#pragma once

#include "base/date.hpp"
#include "base/digest.hpp"
#include "base/id.hpp"
#include "ledger/statements.hpp"
#include "store/store.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace bursar::ledger {

// The last event a decision was based on. seq 0 and an empty hash before the first one.
struct Head {
    std::int64_t seq = 0;
    std::string hash;
    std::optional<Moment> at;
    friend bool operator==(const Head &, const Head &) = default;
};

// Who acts, when, by which command and why: the same for all events of a commit.
struct Deed {
    Moment at;
    std::string actor;
    std::string command;   // "payment record"
    std::string reason;    // personal data: kept beside the first event under a salted commitment
    std::string key;       // --idempotency-key, or empty
    std::string arguments; // what was asked, canonical; only its salted digest is kept with the key
};

// An event before it has its place in the chain.
struct EventDraft {
    std::string_view kind;       // "customer-added", "overdue-notice" …
    std::string subject;         // "C1", "K1", "F2026-000001", "policy"
    Id customer = 0;             // 0: about no customer
    std::string data = "{}";     // a JSON object; holds no personal data
    std::string commitment = {}; // "class:digest" of the personal data that goes with it, separated by spaces
    std::string_view payer = {}; // personal data of a payment, kept beside the event
};

// An optional value as a parameter: its text, or NULL.
inline store::Value nullable(const std::optional<Date> &date) {
    return date ? store::Value(to_string(*date)) : store::Value(nullptr);
}
// An id as a parameter: NULL for 0.
inline store::Value nullable(Id id) { return id ? store::Value(id) : store::Value(nullptr); }
inline store::Value nullable(const std::optional<Id> &id) { return nullable(id.value_or(0)); }

// Events, hashed and chained as they are added, and rows by statement.
class Change {
  public:
    Change(Head decided_on, Deed deed, SaltSource &salts)
        : first_(decided_on.seq + 1), decided_on_(decided_on), head_(std::move(decided_on)),
          deed_(std::move(deed)), at_(to_string(deed_.at)), salts_(&salts) {}

    // Appends the event and gives its seq.
    std::int64_t event(EventDraft draft);
    // For a deed that finds everything as it would make it: with a key, an event that keeps the key taken.
    void unchanged(std::string subject, Id customer) {
        if (!deed_.key.empty()) event({"unchanged", std::move(subject), customer, "{}", {}, {}});
    }
    // One row of parameters for a statement.
    template <typename... Params>
    void row(Write write, Params &&...params) {
        auto &batch = batches_[static_cast<std::size_t>(write)];
        batch.width = sizeof...(params);
        (batch.values.emplace_back(std::forward<Params>(params)), ...);
    }

    [[nodiscard]] const Head &decided_on() const { return decided_on_; }
    [[nodiscard]] const Head &head() const { return head_; } // after the events added so far
    [[nodiscard]] const Deed &deed() const { return deed_; }
    [[nodiscard]] SaltSource &salts() { return *salts_; }
    [[nodiscard]] bool empty() const { return head_.seq == decided_on_.seq; }
    // Adds the idempotency row and gives the finished ChangeSet.
    store::ChangeSet finish() &&;

  private:
    std::int64_t first_;
    Head decided_on_, head_;
    Deed deed_;
    std::string at_;
    SaltSource *salts_;
    std::array<store::Batch, static_cast<std::size_t>(Write::count)> batches_;
};

// The hash of an event: SHA-256 over a length-prefixed encoding of what is stored, and the hash before it.
std::string event_hash(std::int64_t seq, std::string_view at, std::string_view actor,
                       std::string_view command, std::string_view kind, std::string_view subject, Id customer,
                       std::string_view data, std::string_view commitment, std::string_view prev_hash);
// What event_text and idempotency commit to.
std::string text_digest(std::string_view salt, std::string_view reason, std::string_view payer);
std::string arguments_digest(std::string_view salt, std::string_view arguments);

} // namespace bursar::ledger
