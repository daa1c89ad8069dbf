// Fields as text: what table and csv have in common.
#pragma once

#include "io/record.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace bursar::io {

const Field *find_field(const Record &record, std::string_view name); // nullptr when there is none
// An optional sign, digits, and perhaps a point and digits.
bool is_plain_number(std::string_view text);
// The values of a list of plain values, separated by spaces; nullopt for any other field.
std::optional<std::string> joined_list(const Field &field);
// What a person sees: null and what is empty are "-", flags are yes and no, the values of nested records
// stand side by side, and control characters are escaped.
std::string shown_text(const Field &field);
// A column's name as people read it above the column: "due_on" is "DUE ON".
std::string heading(std::string_view column);
// Columns that `text` takes on a terminal, counting code points.
std::size_t display_width(std::string_view text);

} // namespace bursar::io
