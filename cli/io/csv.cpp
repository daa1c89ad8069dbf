#include "io/csv.hpp"

#include "base/text.hpp"
#include "io/json.hpp"
#include "io/text_fields.hpp"

#include <algorithm>

namespace bursar::io {
namespace {

bool is_harmless(std::string_view text) {
    constexpr std::string_view dangerous = "=+-@\t\r";
    return text.empty() || dangerous.find(text.front()) == std::string_view::npos || is_plain_number(text);
}

void append_cell(std::string &out, std::string_view text) {
    if (std::ranges::none_of(text, [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; })) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

std::string defused(std::string_view text) {
    if (is_harmless(text)) return std::string(text);
    return "'" + std::string(text);
}

std::string csv_text(const Field &field, bool for_terminal) {
    const Field::Data &data = field.data();
    std::string text;
    if (const auto *flag = std::get_if<bool>(&data)) {
        return *flag ? "true" : "false";
    }
    if (const auto *number = std::get_if<std::int64_t>(&data)) return std::to_string(*number);
    if (const auto *value = std::get_if<std::string>(&data)) {
        text = *value;
    } else if (const auto joined = joined_list(field)) {
        text = *joined;
    } else if (!std::holds_alternative<std::nullptr_t>(data)) {
        append_json(text, field);
    }
    if (for_terminal) text = escape_controls(text);
    return defused(text);
}

void append_csv(std::string &out, const Record &record, std::span<const std::string> columns,
                bool for_terminal) {
    const auto &fields = record.fields();
    for (std::size_t at = 0; at < columns.size(); ++at) {
        if (at > 0) out += ',';
        // Most records have their fields in the order of the columns.
        const bool in_place = at < fields.size() && fields[at].first == columns[at];
        const Field *field = in_place ? &fields[at].second : find_field(record, columns[at]);
        if (field == nullptr) continue;
        const auto *text = for_terminal ? nullptr : std::get_if<std::string>(&field->data());
        if (text != nullptr && is_harmless(*text))
            append_cell(out, *text); // most: as it stands
        else
            append_cell(out, csv_text(*field, for_terminal));
    }
    out += "\r\n";
}

void append_csv_header(std::string &out, std::span<const std::string> columns) {
    bool first = true;
    for (const std::string &column : columns) {
        if (!first) out += ',';
        first = false;
        append_cell(out, column);
    }
    out += "\r\n";
}

} // namespace bursar::io
