// The port to a SQLite engine, local or distributed. It knows SQL text and values, not the ledger's tables.
// A read is a list of selects in one snapshot; a write is one ChangeSet that commits whole or not at all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace bursar::store {

// INTEGER, TEXT or NULL: nothing else travels to every engine unchanged. Text must be valid UTF-8.
using Value = std::variant<std::nullptr_t, std::int64_t, std::string>;

// One column of a row, valid only while its sink runs.
using Cell = std::variant<std::nullptr_t, std::int64_t, std::string_view>;

class Row {
  public:
    explicit Row(std::span<const Cell> cells) : cells_(cells) {}
    [[nodiscard]] std::size_t size() const { return cells_.size(); }
    [[nodiscard]] bool is_null(std::size_t column) const {
        return std::holds_alternative<std::nullptr_t>(cells_[column]);
    }
    // Throws std::bad_variant_access when the column holds another type.
    [[nodiscard]] std::int64_t integer(std::size_t column) const {
        return std::get<std::int64_t>(cells_[column]);
    }
    [[nodiscard]] std::string_view text(std::size_t column) const {
        return std::get<std::string_view>(cells_[column]);
    }

  private:
    std::span<const Cell> cells_;
};

// `sql` is one statement with ?1, ?2 … parameters, and must outlive the store (a literal): engines cache by
// it. There are as many parameters as the statement names; another number is Failure(bug).
struct Query {
    std::string_view sql;
    std::vector<Value> params;
};

// The same statement for many rows of parameters: `values` holds them row after row, `width` to a row. No
// values run nothing, but a statement without parameters (width 0) runs once. Rows that it returns are
// dropped.
struct Batch {
    std::string_view sql;
    std::size_t width = 0;
    std::vector<Value> values;
};

// Batches run in order in one transaction.
struct ChangeSet {
    std::vector<Batch> batches;
};

struct CommitResult {
    bool committed = false;
    std::string conflict; // when not: the engine's words, such as "UNIQUE constraint failed: event.seq"
};

// Called with the index of the query and each of its rows, in order. It must not use the store it is called
// by.
using RowSink = std::function<void(std::size_t query, const Row &row)>;

// What every engine owes, and tests/store/conformance.hpp holds it to: the queries of one read see one
// snapshot; a ChangeSet is whole or absent after any failure, also a power cut once commit has returned;
// foreign keys are enforced; integers keep all 64 bits and text its bytes; columns of other types are
// Failure(bug). A store serves one thread.
class Store {
  public:
    virtual ~Store() = default;
    // Throws Failure: busy (locked too long), io, unavailable, bug (SQL that does not compile).
    virtual void read(std::span<const Query> queries, const RowSink &sink) = 0;
    // A violated constraint or RAISE(ABORT) is a result, nothing is written; anything else throws as above.
    virtual CommitResult commit(const ChangeSet &changes) = 0;
    // Writes all that is committed, as it stands at one moment, into an empty file: a database of its own,
    // which is not synced to disk yet. Throws as above; what is in the file then is worth nothing.
    virtual void copy_to(const std::string &path) = 0;
};

} // namespace bursar::store
