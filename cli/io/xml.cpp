#include "io/xml.hpp"

#include "io/json.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <pugixml.hpp>

namespace bursar::io {
namespace {

struct Character {
    unsigned point = 0;
    std::size_t length = 1;
};

// The first character of text that is valid UTF-8, and not empty.
Character first_character(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0x80) return {byte(0), 1};
    const std::size_t length = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : 2;
    unsigned point = byte(0) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        point = point << 6U | (byte(i) & 0x3FU);
    return {point, length};
}

// XML 1.0, production 2.
bool is_allowed(unsigned point) {
    return point == '\t' || point == '\n' || point == '\r' ||
           (point >= 0x20 && point != 0xFFFE && point != 0xFFFF);
}
// CR, which a parser would take for a line feed; DEL, C1 and what turns the direction of writing.
bool is_referred_to(unsigned point) {
    return point == '\r' || (point >= 0x7F && point <= 0x9F) || point == 0x61C || point == 0x200E ||
           point == 0x200F || (point >= 0x2028 && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

std::string escaped(std::string_view text) {
    const std::string valid = valid_utf8(text);
    std::string out;
    for (std::string_view rest = valid; !rest.empty();) {
        const auto [point, length] = first_character(rest);
        if (point == '&')
            out += "&amp;";
        else if (point == '<')
            out += "&lt;";
        else if (point == '>')
            out += "&gt;";
        else if (point == '"')
            out += "&quot;";
        else if (is_referred_to(point))
            out += fmt::format("&#x{:X};", point);
        else
            out += is_allowed(point) ? rest.substr(0, length) : std::string_view("\uFFFD");
        rest.remove_prefix(length);
    }
    return out;
}

bool is_name(std::string_view name) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    return !name.empty() && letter(name.front()) && std::ranges::all_of(name, [&](char c) {
        return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

pugi::xml_node element(pugi::xml_node parent, const std::string &name) {
    if (is_name(name)) return parent.append_child(name.c_str());
    pugi::xml_node node = parent.append_child("field");
    node.append_attribute("name") = escaped(name).c_str();
    return node;
}

void fill(pugi::xml_node node, const std::string &name, const Field &field);

void fill(pugi::xml_node node, const Record &record) {
    for (const auto &[name, field] : record.fields())
        fill(element(node, name), name, field);
}

void fill_text(pugi::xml_node node, std::string_view text) {
    if (!text.empty()) node.append_child(pugi::node_pcdata).set_value(escaped(text).c_str());
}

void fill(pugi::xml_node node, const std::string &name, const Field &field) {
    const Field::Data &data = field.data();
    if (const auto *flag = std::get_if<bool>(&data))
        fill_text(node, *flag ? "true" : "false");
    else if (const auto *number = std::get_if<std::int64_t>(&data))
        fill_text(node, std::to_string(*number));
    else if (const auto *text = std::get_if<std::string>(&data))
        fill_text(node, *text);
    else if (const auto *list = std::get_if<Field::List>(&data))
        for (const Field &each : *list)
            fill(element(node, singular(name)), singular(name), each);
    else if (const auto *records = std::get_if<std::vector<Record>>(&data))
        for (const Record &each : *records)
            fill(field.is_object() ? node : element(node, singular(name)), each);
}

struct Writer : pugi::xml_writer {
    explicit Writer(std::string &text) : out(&text) {}
    void write(const void *data, std::size_t size) override {
        out->append(static_cast<const char *>(data), size);
    }
    std::string *out;
};

} // namespace

std::string singular(std::string_view list) {
    if (list.size() > 3 && list.ends_with("ies")) return std::string(list.substr(0, list.size() - 3)) + "y";
    if (list.size() > 1 && list.ends_with('s')) return std::string(list.substr(0, list.size() - 1));
    return "item";
}

void append_xml(std::string &out, std::string_view root, const Record &record) {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    fill(document.append_child(std::string(root).c_str()), record);
    Writer writer(out);
    document.save(writer, "  ", pugi::format_indent | pugi::format_no_escapes, pugi::encoding_utf8);
}

} // namespace bursar::io
