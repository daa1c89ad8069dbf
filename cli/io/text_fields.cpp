#include "io/text_fields.hpp"

#include "base/text.hpp"
#include "io/json.hpp"

#include <algorithm>

namespace bursar::io {

const Field *find_field(const Record &record, std::string_view name) {
    for (const auto &[field_name, field] : record.fields()) {
        if (field_name == name) return &field;
    }
    return nullptr;
}

bool is_plain_number(std::string_view text) {
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
    const auto digits = [&] {
        std::size_t count = 0;
        while (count < text.size() && text[count] >= '0' && text[count] <= '9')
            ++count;
        text.remove_prefix(count);
        return count;
    };
    if (digits() == 0) return false;
    if (text.empty()) return true;
    if (text.front() != '.') return false;
    text.remove_prefix(1);
    return digits() > 0 && text.empty();
}

std::optional<std::string> joined_list(const Field &field) {
    const auto *list = std::get_if<Field::List>(&field.data());
    if (list == nullptr) return std::nullopt;
    std::string joined;
    for (const Field &each : *list) {
        if (!joined.empty()) joined += ' ';
        if (const auto *text = std::get_if<std::string>(&each.data())) {
            joined += *text;
        } else {
            append_json(joined, each);
        }
    }
    return joined;
}

std::string shown_text(const Field &field) {
    const Field::Data &data = field.data();
    if (std::holds_alternative<std::nullptr_t>(data)) return "-";
    if (const auto *flag = std::get_if<bool>(&data)) return *flag ? "yes" : "no";
    if (const auto *number = std::get_if<std::int64_t>(&data)) return std::to_string(*number);
    if (const auto *text = std::get_if<std::string>(&data)) return escape_controls(valid_utf8(*text));
    std::string text;
    const auto add = [&text](std::string_view separator, std::string_view more) {
        if (!text.empty()) text += separator;
        text += more;
    };
    if (const auto *list = std::get_if<Field::List>(&data)) {
        for (const Field &each : *list)
            add(" ", shown_text(each));
    } else {
        for (const Record &record : std::get<std::vector<Record>>(data)) {
            std::string_view separator = ", "; // between records, and the fields of an object
            for (const auto &[name, each] : record.fields()) {
                add(separator,
                    field.is_object() ? escape_controls(name) + " " + shown_text(each) : shown_text(each));
                if (!field.is_object()) separator = " ";
            }
        }
    }
    return text.empty() ? "-" : text;
}

std::string heading(std::string_view column) {
    std::string text;
    for (const char c : column)
        text += c == '_' ? ' ' : (c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c);
    return text;
}

std::size_t display_width(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace bursar::io
