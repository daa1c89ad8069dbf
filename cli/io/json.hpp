// Records as JSON.
#pragma once

#include "io/record.hpp"

#include <string>

namespace bursar::io {

// Appends the record as one compact object, on one line.
void append_json(std::string &out, const Record &record);
void append_json(std::string &out, const Field &field);

// `text` made valid UTF-8: each stray byte becomes U+FFFD.
std::string valid_utf8(std::string_view text);

// DEL, C1 and bidirectional controls of encoded JSON as \uNNNN: the same document, harmless to a terminal.
std::string escape_json_controls(std::string_view json);

} // namespace bursar::io
