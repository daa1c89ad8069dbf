// A TOML file as a plain tree that remembers where everything stood. toml++ is known to toml_tree.cpp alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::policy {

struct Place {
    int line = 0, column = 0; // from 1; 0 for the file as a whole
    friend auto operator<=>(const Place &, const Place &) = default;
};

struct Node {
    enum class Type { text, integer, boolean, date, fraction, time, list, table };
    Type type = Type::table;
    std::string key;            // empty for an item of a list
    Place key_place;            // of an item: its own place
    Place place;                // of the value; of a [table], its header
    std::string text;           // text, and a date as ISO 8601
    std::int64_t integer = 0;   // integer, and a boolean as 0 or 1
    std::vector<Node> children; // items in their order; entries of a table in the order of their keys

    // The entry of a table, or nullptr.
    [[nodiscard]] const Node *find(std::string_view name) const;
};

struct TomlResult {
    std::optional<Node> root; // nullopt: not TOML, and the mistake says why
    Place place;
    std::string message;
};
// TOML 1.0. A file that breaks its grammar has one mistake, the first: what follows cannot be trusted.
TomlResult parse_toml(std::string_view text);

} // namespace bursar::policy
