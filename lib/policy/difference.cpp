#include "policy/difference.hpp"

#include "policy/toml_tree.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::policy {
namespace {

using Said = std::pair<std::string, std::string>; // path, value

// What tells the tables of a list apart, so that one that moved is still known.
std::string identity(const Node &item, std::size_t position) {
    for (const std::string_view key : {"id", "ground", "method", "code"})
        if (const Node *name = item.find(key)) return name->text;
    return std::to_string(position + 1);
}

std::string value_of(const Node &node) {
    switch (node.type) {
    case Node::Type::integer: return std::to_string(node.integer);
    case Node::Type::boolean: return node.integer ? "true" : "false";
    default: return node.text;
    }
}

std::vector<Said> flattened(const Node &node, const std::string &path);

void append(std::vector<Said> &to, std::vector<Said> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::vector<Said> flattened_list(const Node &list, const std::string &path) {
    std::vector<Said> said(1);
    std::vector<std::string> items;
    for (const Node &item : list.children) {
        const bool table = item.type == Node::Type::table;
        items.push_back(table ? identity(item, items.size()) : value_of(item));
        if (table) append(said, flattened(item, path + "." + items.back()));
    }
    said.front() = {path, fmt::format("{}", fmt::join(items, " "))};
    return said;
}

std::vector<Said> flattened(const Node &node, const std::string &path) {
    if (node.type == Node::Type::list) return flattened_list(node, path);
    if (node.type != Node::Type::table) return {{path, value_of(node)}};
    std::vector<const Node *> entries;
    for (const Node &entry : node.children)
        entries.push_back(&entry);
    std::ranges::stable_sort(entries, {}, &Node::key_place); // as they stand in the file
    std::vector<Said> said;
    for (const Node *entry : entries)
        append(said, flattened(*entry, path.empty() ? entry->key : path + "." + entry->key));
    return said;
}

std::vector<Said> said_by(std::string_view text) {
    const TomlResult toml = parse_toml(text);
    return toml.root ? flattened(*toml.root, "") : std::vector<Said>{};
}

const Said *find(const std::vector<Said> &said, const std::string &path) {
    const auto found = std::ranges::find(said, path, &Said::first);
    return found == said.end() ? nullptr : &*found;
}

} // namespace

std::vector<Difference> differences(std::string_view before, std::string_view after) {
    const std::vector<Said> old = said_by(before), now = said_by(after);
    std::vector<Difference> found;
    for (const auto &[path, value] : old) {
        const Said *other = find(now, path);
        if (!other || other->second != value) found.push_back({path, value, other ? other->second : ""});
    }
    for (const auto &[path, value] : now)
        if (!find(old, path)) found.push_back({path, "", value});
    return found;
}

} // namespace bursar::policy
