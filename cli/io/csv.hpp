// Records as CSV (RFC 4180: CRLF, quotes doubled), safe to open in a spreadsheet.
#pragma once

#include "io/record.hpp"

#include <span>
#include <string>
#include <string_view>

namespace bursar::io {

// A cell that a spreadsheet would run as a formula (= + - @ tab CR in front) gets a leading apostrophe,
// unless it is a plain number or amount.
std::string defused(std::string_view text);

// One cell's text, not yet quoted: null is empty, a list of plain values is joined by spaces, anything deeper
// is compact JSON. `for_terminal` escapes control characters.
std::string csv_text(const Field &field, bool for_terminal);

// Appends one line. A column that the record does not have is empty.
void append_csv(std::string &out, const Record &record, std::span<const std::string> columns,
                bool for_terminal);
void append_csv_header(std::string &out, std::span<const std::string> columns);

} // namespace bursar::io
