// Files that hold customers' data belong to one user alone.
#pragma once

#include "base/error.hpp"

#include <string>
#include <string_view>

namespace bursar::store {

// A new empty file of mode 0600, made exclusively. Throws Failure(io) when there is one already, or
// not_permitted.
void make_private_file(const std::string &path);
// Throws Failure unless `path` is a file without any permission for group and others: not_found,
// not_permitted, configuration (no regular file), io. Its write-ahead log, if there is one, must be as
// private.
void require_private_file(const std::string &path);
// The failure that an errno stands for: `ledger "PATH" cannot be DEED: …`.
[[nodiscard]] Failure errno_failure(int error, std::string_view deed, const std::string &path);

} // namespace bursar::store
