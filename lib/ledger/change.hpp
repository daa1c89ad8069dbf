// Building one atomic commit: the events it appends to the chain and the statements that go with them.
#pragma once

#include "base/date.hpp"
#include "base/digest.hpp"
#include "base/id.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::ledger {

// The last event a decision was based on. seq 0 and an empty hash before the first one.
struct Head {
    std::int64_t seq = 0;
    std::string hash;
    std::optional<Moment> at;
};

// Who acts, when, by which command and why: the same for all events of a commit.
struct Deed {
    Moment at;
    std::string actor;
    std::string command;   // "payment record"
    std::string reason;    // personal data: kept beside the event under a salted commitment
    std::string key;       // --idempotency-key, or empty
    std::string arguments; // what was asked, canonical; only its salted digest is kept with the key
};

// An event before it has its place in the chain.
struct EventDraft {
    std::string kind;       // "customer-added", "overdue-notice" …
    std::string subject;    // "C1", "K1", "F2026-000001", "policy"
    Id customer = 0;        // 0: about no customer
    std::string data;       // a JSON object; holds no personal data
    std::string commitment; // salted digest of the personal data that goes with it, or empty
};

// Events, hashed and chained as they are added, and batches of statements by table. Rows are added through
// `row`, which groups them by statement: batches run in the order of their first row's `order`.
class Change {
  public:
    Change(Head head, Deed deed, SaltSource &salts);

    // Appends the event and gives its seq. The deed's reason is kept with the first event of the commit.
    std::int64_t event(const EventDraft &draft);
    // One row of parameters for `sql` (a literal). Statements run in the order they were first named.
    void row(std::string_view sql, std::initializer_list<store::Value> params);
    void row(std::string_view sql, std::vector<store::Value> params);

    [[nodiscard]] const Head &decided_on() const { return decided_on_; }
    [[nodiscard]] const Head &head() const { return head_; } // after the events added so far
    [[nodiscard]] const Deed &deed() const { return deed_; }
    [[nodiscard]] SaltSource &salts() { return salts_; }
    [[nodiscard]] bool empty() const { return batches_.empty(); }
    // Adds the idempotency row and gives the finished ChangeSet.
    store::ChangeSet finish() &&;

  private:
    Head decided_on_, head_;
    Deed deed_;
    SaltSource &salts_;
    std::vector<store::Batch> batches_;
};

} // namespace bursar::ledger
