// Public identifiers: C1 customer, K1 contract, P1 payment …, and legal document numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bursar {

using Id = std::int64_t; // > 0; the row id in the ledger

// "K", 12 → "K12".
std::string format_id(char prefix, Id id);
// Case-insensitive; nullopt for another prefix, leading zeros, 0, or more than int64.
std::optional<Id> parse_id(char prefix, std::string_view text);

} // namespace bursar
