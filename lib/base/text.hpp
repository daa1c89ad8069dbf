// Text: UTF-8, normalisation for duplicate checks, suggestions, and the JSON writer of answers and events.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace bursar {

bool is_valid_utf8(std::string_view text);
std::string_view trim(std::string_view text);
std::string ascii_lower(std::string_view text);
// For comparing names (ALLS-G3.7): lower case, Latin accents dropped (Latin-1, Latin Extended-A, Romanian S
// and T, combining marks), every run of anything but letters and digits becomes one space, trimmed. Letters
// beyond Latin stay as they are, but for the capitals of Greek and Cyrillic.
std::string normalised_name(std::string_view text);
// One '@' with something before it, a dot inside the domain, no spaces or control characters, at most 254
// bytes.
bool looks_like_email(std::string_view text);
// Two capital letters, as ISO 3166-1 alpha-2 has them.
bool looks_like_country(std::string_view text);
// Registration and VAT numbers, however they are grouped: "123 456 789" is 123456789.
std::string ungrouped(std::string_view number);
// C0, DEL and bytes that are no UTF-8 as \xNN, C1 and bidirectional controls as \u{NNNN}, so that a stored
// text cannot drive a terminal.
std::string escape_controls(std::string_view text);
// The text in quotes, its controls escaped: how a message names an offender.
std::string quoted_text(std::string_view text);

// The candidate nearest to `word` within max(1, length / 3) edits (a swap of neighbours is one), the first of
// equals, or an empty view.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

// Streaming JSON writer of one value (RFC 8259): appends to a string that the owner may flush and clear
// between calls. Each line of JSON lines takes a writer of its own.
class JsonWriter {
  public:
    explicit JsonWriter(std::string &out) : out_(out) {}
    JsonWriter &begin_object();
    JsonWriter &end_object();
    JsonWriter &begin_array();
    JsonWriter &end_array();
    JsonWriter &key(std::string_view name);
    JsonWriter &text(std::string_view value); // must be valid UTF-8
    JsonWriter &integer(std::int64_t value);
    JsonWriter &boolean(bool value);
    JsonWriter &null();
    JsonWriter &raw(std::string_view json); // an already encoded value

  private:
    void separate();
    std::string &out_;
    bool first_ = true;
};

} // namespace bursar
