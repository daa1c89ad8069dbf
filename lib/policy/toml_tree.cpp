#include "policy/toml_tree.hpp"

#include <cstdio>

// Values instead of exceptions; no formatters: only the parser is needed.
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
// In 3.3.0 the parser asserts, and in an NDEBUG build lets the compiler assume, what the file "[=]" breaks,
// and handles the case right after. So neither: the assertions do nothing, and the parser tells the mistake.
#undef NDEBUG
#define TOML_ASSERT(expr) static_assert(true)
#include <toml++/toml.h>

namespace bursar::policy {

namespace {

Place place_of(const toml::source_region &region) {
    return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

std::string iso(const toml::date &date) {
    char buffer[16];
    const int length = std::snprintf(buffer, sizeof buffer, "%04u-%02u-%02u", unsigned{date.year},
                                     unsigned{date.month}, unsigned{date.day});
    return {buffer, static_cast<std::size_t>(length)};
}

// toml++ says "Error while parsing string: encountered end-of-file".
std::string message_of(std::string_view description) {
    constexpr std::string_view opening = "Error while parsing ";
    if (description.starts_with(opening))
        return "this is not TOML, in the " + std::string(description.substr(opening.size()));
    return "this is not TOML: " + std::string(description);
}

Node convert(toml::node &from) {
    Node node;
    node.place = node.key_place = place_of(from.source());
    switch (from.type()) {
    case toml::node_type::string:
        node.type = Node::Type::text;
        node.text = std::move(from.as_string()->get());
        break;
    case toml::node_type::integer:
        node.type = Node::Type::integer;
        node.integer = from.as_integer()->get();
        break;
    case toml::node_type::boolean:
        node.type = Node::Type::boolean;
        node.integer = from.as_boolean()->get() ? 1 : 0;
        break;
    case toml::node_type::date:
        node.type = Node::Type::date;
        node.text = iso(from.as_date()->get());
        break;
    case toml::node_type::floating_point: node.type = Node::Type::fraction; break;
    case toml::node_type::array:
        node.type = Node::Type::list;
        node.children.reserve(from.as_array()->size());
        for (toml::node &item : *from.as_array())
            node.children.push_back(convert(item));
        break;
    case toml::node_type::table:
        node.type = Node::Type::table;
        node.children.reserve(from.as_table()->size());
        for (auto &&[key, value] : *from.as_table()) {
            node.children.push_back(convert(value));
            node.children.back().key = key.str();
            node.children.back().key_place = place_of(key.source());
        }
        break;
    default: node.type = Node::Type::time; break;
    }
    return node;
}

} // namespace

const Node *Node::find(std::string_view name) const {
    if (type != Type::table) return nullptr;
    for (const Node &child : children)
        if (child.key == name) return &child;
    return nullptr;
}

TomlResult parse_toml(std::string_view text) {
    toml::parse_result parsed = toml::parse(text);
    if (!parsed) return {{}, place_of(parsed.error().source()), message_of(parsed.error().description())};
    return {convert(parsed.table()), {}, {}};
}

} // namespace bursar::policy
