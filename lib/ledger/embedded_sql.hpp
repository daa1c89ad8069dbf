// The SQL under schemas/, which is embedded at build time.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace bursar::ledger {

// schemas/ledger/*.sql: version n of the schema is the n-th row.
struct Migration {
    std::string_view name; // "0001_ledger"
    std::string_view sql;
};
std::span<const Migration> migrations();

// schemas/invariants.sql: queries that find what breaks an invariant, each under a comment with its name.
std::string_view invariants_sql();

// The statements of a file, which empty lines separate (a trigger holds none), each with the comments above
// it.
std::vector<std::string_view> statements_of(std::string_view sql);

} // namespace bursar::ledger
