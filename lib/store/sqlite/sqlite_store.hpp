// The local engine: one SQLite file, mode 0600, WAL, synchronous=FULL.
#pragma once

#include "store/store.hpp"

#include <chrono>
#include <memory>
#include <string>

namespace bursar::store {

enum class OpenMode {
    create,     // a new file, exclusively; Failure(io) when it cannot be made
    read_write, // an existing file
    reading,    // an existing file that others may write meanwhile: a commit is Failure(not_permitted)
    adopt,      // an existing file that a copy was written to: from now on a ledger in use
    read_only,  // an existing file that nobody writes: whoever may read it
    bytes_alone // the same, without what a journal or a write-ahead log beside it would make of it
};

// Opens a ledger file. Throws Failure: not_found (no file), not_permitted (group or others may reach it or
// its write-ahead log, or this user may not write it), io, configuration (not a database). A lock that
// another process holds is waited for as long as `busy_timeout`.
std::unique_ptr<Store> open_sqlite(const std::string &path, OpenMode mode,
                                   std::chrono::milliseconds busy_timeout = std::chrono::seconds{5});
// An empty database in memory, for previews and tests.
std::unique_ptr<Store> open_sqlite_in_memory();

} // namespace bursar::store
