#include "io/json.hpp"

#include "base/text.hpp"

#include <array>

namespace bursar::io {
namespace {

void write(JsonWriter &json, const Record &record);

void write(JsonWriter &json, const Field &field) {
    const Field::Data &data = field.data();
    if (const auto *flag = std::get_if<bool>(&data)) {
        json.boolean(*flag);
    } else if (const auto *number = std::get_if<std::int64_t>(&data)) {
        json.integer(*number);
    } else if (const auto *text = std::get_if<std::string>(&data)) {
        if (is_valid_utf8(*text)) {
            json.text(*text);
        } else {
            json.text(valid_utf8(*text));
        }
    } else if (const auto *list = std::get_if<Field::List>(&data)) {
        json.begin_array();
        for (const Field &each : *list)
            write(json, each);
        json.end_array();
    } else if (const auto *records = std::get_if<std::vector<Record>>(&data)) {
        if (field.is_object()) {
            write(json, records->front());
            return;
        }
        json.begin_array();
        for (const Record &each : *records)
            write(json, each);
        json.end_array();
    } else {
        json.null();
    }
}

void write(JsonWriter &json, const Record &record) {
    json.begin_object();
    for (const auto &[name, field] : record.fields()) {
        json.key(name);
        write(json, field);
    }
    json.end_object();
}

// How many bytes the UTF-8 sequence at the start of `text` has, or 0 when it is not one.
std::size_t sequence_length(std::string_view text) {
    for (std::size_t length = 1; length <= 4 && length <= text.size(); ++length) {
        if (is_valid_utf8(text.substr(0, length))) return length;
    }
    return 0;
}

// The code point of a two- or three-byte sequence at `at`, or 0.
unsigned code_point(std::string_view text, std::size_t at, std::size_t &length) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if ((byte(0) & 0xE0U) == 0xC0 && at + 1 < text.size()) {
        length = 2;
        return (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU);
    }
    if ((byte(0) & 0xF0U) == 0xE0 && at + 2 < text.size()) {
        length = 3;
        return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    }
    length = 1;
    return byte(0) < 0x80 ? byte(0) : 0;
}

bool is_hostile(unsigned point) {
    return point == 0x7F || (point >= 0x80 && point <= 0x9F) || point == 0x61C || point == 0x200E ||
           point == 0x200F || (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

} // namespace

void append_json(std::string &out, const Record &record) {
    JsonWriter json(out);
    write(json, record);
}

void append_json(std::string &out, const Field &field) {
    JsonWriter json(out);
    write(json, field);
}

std::string valid_utf8(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t length = sequence_length(text);
        if (length == 0) {
            out += "\xEF\xBF\xBD";
            text.remove_prefix(1);
        } else {
            out += text.substr(0, length);
            text.remove_prefix(length);
        }
    }
    return out;
}

std::string escape_json_controls(std::string_view json) {
    constexpr std::array<char, 16> digits{'0', '1', '2', '3', '4', '5', '6', '7',
                                          '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    std::string out;
    out.reserve(json.size());
    for (std::size_t at = 0; at < json.size();) {
        std::size_t length = 1;
        const unsigned point = code_point(json, at, length);
        if (is_hostile(point)) {
            out += "\\u";
            for (unsigned shift = 16; shift != 0;) {
                shift -= 4;
                out += digits[point >> shift & 0xFU];
            }
        } else {
            out += json.substr(at, length);
        }
        at += length;
    }
    return out;
}

} // namespace bursar::io
