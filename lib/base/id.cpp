#include "base/id.hpp"

#include <fmt/format.h>

namespace bursar {
namespace {

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

} // namespace

std::string format_id(char prefix, Id id) {
    const fmt::format_int digits(id);
    std::string text;
    text.reserve(1 + digits.size());
    text += prefix;
    text.append(digits.data(), digits.size());
    return text;
}

std::optional<Id> parse_id(char prefix, std::string_view text) {
    if (text.size() < 2 || upper(text[0]) != upper(prefix) || text[1] == '0') return std::nullopt;
    Id id = 0;
    for (const char c : text.substr(1)) {
        if (c < '0' || c > '9') return std::nullopt;
        if (__builtin_mul_overflow(id, 10, &id) || __builtin_add_overflow(id, c - '0', &id))
            return std::nullopt;
    }
    return id;
}

} // namespace bursar
