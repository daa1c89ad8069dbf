// The schema's versions, embedded at build time from schemas/ledger/.
#pragma once

#include <span>
#include <string_view>

namespace bursar::ledger {

// Version n is the n-th row. In a file, statements are separated by empty lines (a trigger holds none).
struct Migration {
    std::string_view name; // "0001_ledger"
    std::string_view sql;
};
std::span<const Migration> migrations();

} // namespace bursar::ledger
