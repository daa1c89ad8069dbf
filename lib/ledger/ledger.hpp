// The ledger over a store: all SQL is in this folder. Reads build situations, writers turn plans into one
// ChangeSet, and the event chain orders everything.
#pragma once

#include "ledger/change.hpp"
#include "store/store.hpp"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace bursar::ledger {

// Queries, and who takes their rows. Several make one snapshot: what an action decides on is one round trip.
struct Reading {
    std::vector<store::Query> queries;
    store::RowSink sink;
};

class Ledger {
  public:
    explicit Ledger(std::unique_ptr<store::Store> store) : store_(std::move(store)) {}

    // Runs the queries and the head in one snapshot. Rows of query i reach the sink with index i.
    Head read(std::span<const store::Query> queries, const store::RowSink &sink);
    Head read(const std::vector<Reading> &readings);
    Head head();
    // False when somebody else committed since the head the changes were decided on, or the idempotency key
    // is taken: read and decide again. Any other violated constraint is Failure(bug).
    bool commit(Change &&change);

    store::Store &store() { return *store_; }

  private:
    std::unique_ptr<store::Store> store_;
};

} // namespace bursar::ledger
