#include "policy/toml_reader.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <tuple>

namespace bursar::policy {

namespace {

std::string_view describe(Node::Type type) {
    switch (type) {
    case Node::Type::text: return "text";
    case Node::Type::integer: return "a whole number";
    case Node::Type::boolean: return "true or false";
    case Node::Type::date: return "a date";
    case Node::Type::fraction: return "a number with a point";
    case Node::Type::time: return "a time";
    case Node::Type::list: return "a list";
    case Node::Type::table: break;
    }
    return "a table";
}

bool made_of(std::string_view text, std::string_view extra, bool upper_case) {
    return !text.empty() && std::ranges::all_of(text, [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (upper_case && c >= 'A' && c <= 'Z') ||
               extra.find(c) != std::string_view::npos;
    });
}

std::string join(std::string_view path, std::string_view name) {
    return path.empty() ? std::string(name) : std::string(path) + "." + std::string(name);
}

} // namespace

std::string suggestion(std::string_view word, std::span<const std::string_view> candidates) {
    const std::string_view near = nearest(word, candidates);
    return near.empty() ? std::string() : ": did you mean " + quoted_text(near) + "?";
}

void Notes::mistake(Place place, std::string message) {
    mistakes_.push_back({file_, place.line, place.column, std::move(message)});
}

void Notes::check_clauses(const std::map<std::string, std::string, std::less<>> &defined) {
    std::vector<std::string_view> ids;
    for (const Citation &citation : citations_) {
        if (defined.contains(citation.clause)) continue;
        if (ids.empty())
            for (const auto &entry : defined)
                ids.push_back(entry.first);
        const std::string near = suggestion(citation.clause, ids);
        mistake(citation.place, "clause " + quoted_text(citation.clause) + " is not defined" +
                                    (near.empty() ? ": add it to [clause]" : near));
    }
}

void Notes::missing_key(const Node &table, std::string_view title, std::string_view key) {
    mistake(table.place,
            "missing key " + quoted_text(key) + " in " + (title.empty() ? "the file" : std::string(title)));
}

void Notes::missing_table(std::string_view path) { mistake({1, 1}, "missing table " + title_of(path)); }

std::vector<Mistake> Notes::take() {
    std::ranges::stable_sort(mistakes_, {}, [](const Mistake &m) { return std::tuple(m.line, m.column); });
    return std::move(mistakes_);
}

bool Value::is(Node::Type type, std::string_view expected) const {
    if (node_->type == type) return true;
    mistake(quoted_text(node_->key) + " must be " + std::string(expected) + ", not " +
            std::string(describe(node_->type)));
    return false;
}

bool Value::is_list_of_tables() const {
    if (!is(Node::Type::list, "a list of tables")) return false;
    bool good = true;
    for (const Node &item : node_->children) {
        if (item.type == Node::Type::table) continue;
        mistake_at(item.place, "each of " + quoted_text(node_->key) + " must be a table, not " +
                                   std::string(describe(item.type)));
        good = false;
    }
    if (node_->children.empty()) mistake(quoted_text(node_->key) + " is empty: give at least one");
    return good;
}

std::string Value::text() const {
    if (!is(Node::Type::text, "text")) return {};
    if (trim(node_->text).empty())
        mistake(quoted_text(node_->key) + " is empty: give a text or leave the key out");
    else if (escape_controls(node_->text) != node_->text)
        mistake(quoted_text(node_->key) + " must be one line without control characters");
    return node_->text;
}

std::optional<int> Value::number(int from, int to) const {
    if (!is(Node::Type::integer, "a whole number")) return {};
    if (node_->integer >= from && node_->integer <= to) return static_cast<int>(node_->integer);
    mistake(quoted_text(node_->key) + " must be from " + std::to_string(from) + " to " + std::to_string(to) +
            ", not " + std::to_string(node_->integer));
    return {};
}

bool Value::boolean() const { return is(Node::Type::boolean, "true or false") && node_->integer != 0; }

std::optional<Date> Value::date() const {
    if (node_->type != Node::Type::date && !is(Node::Type::text, "a date")) return {};
    if (const auto date = parse_date(node_->text)) return *date;
    mistake(quoted_text(node_->text) + " is not a date: write it like 2020-01-31");
    return {};
}

Percent Value::percent(int highest) const {
    if (node_->type != Node::Type::integer && !is(Node::Type::text, "a percentage like 20 or \"5.5\""))
        return {};
    const std::string written =
        node_->type == Node::Type::integer ? std::to_string(node_->integer) : node_->text;
    const auto percent = parse_percent(written);
    if (percent && percent->basis_points <= highest * 100) return *percent;
    mistake(quoted_text(written) + " is not a percentage from 0 to " + std::to_string(highest) +
            ": write it like 20 or \"5.5\"");
    return {};
}

Money Value::amount(Currency currency) const {
    if (!is(Node::Type::text, "an amount in quotes")) return {0, currency};
    const auto money = parse_money(node_->text, currency);
    if (money && money->minor >= 0) return *money;
    mistake(quoted_text(node_->text) + " is not an amount of " + std::string(currency.code()) +
            (money ? ": it must not be negative"
                   : ": write it like " + quoted_text(bursar::to_string(Money{1200, currency}))));
    return {0, currency};
}

Currency Value::currency() const {
    if (!is(Node::Type::text, "a currency code")) return {};
    if (const auto currency = Currency::parse(node_->text)) return *currency;
    mistake("unknown currency " + quoted_text(node_->text) + ": give an ISO 4217 code like \"EUR\"");
    return {};
}

std::string Value::country() const {
    if (!is(Node::Type::text, "a country code")) return {};
    const std::string &code = node_->text;
    if (code.size() != 2 || !std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; }))
        mistake("unknown country " + quoted_text(code) + ": give an ISO 3166 code like \"FR\"");
    return code;
}

std::string Value::name() const {
    if (!is(Node::Type::text, "a name")) return {};
    if (!made_of(node_->text, "-", false))
        mistake(quoted_text(node_->text) + " is not a name: use a to z, 0 to 9 and \"-\"");
    return node_->text;
}

std::string Value::clause() const {
    if (!is(Node::Type::text, "the id of a clause")) return {};
    if (made_of(node_->text, ".-", true))
        notes_->cite(node_->place, node_->text);
    else
        mistake(quoted_text(node_->text) +
                " is not the id of a clause: use letters, digits, \".\" and \"-\"");
    return node_->text;
}

std::string Value::one_of(std::span<const std::string_view> words) const {
    if (!is(Node::Type::text, "text")) return {};
    if (std::ranges::find(words, std::string_view(node_->text)) != words.end()) return node_->text;
    std::string near = suggestion(node_->text, words);
    if (near.empty()) {
        near = words.size() == 1 ? ": use " : ": use one of ";
        for (const std::string_view &word : words)
            near += (&word == words.data() ? "" : ", ") + std::string(word);
    }
    mistake("unknown " + node_->key + " " + quoted_text(node_->text) + near);
    return node_->text;
}

std::vector<Value> Value::items() const {
    std::vector<Value> found;
    if (!is(Node::Type::list, "a list of texts")) return found;
    for (const Node &item : node_->children) {
        if (item.type == Node::Type::text)
            found.emplace_back(item, *notes_);
        else
            notes_->mistake(item.place, "each of " + quoted_text(node_->key) + " must be text, not " +
                                            std::string(describe(item.type)));
    }
    return found;
}

std::string title_of(std::string_view path) {
    return path.empty() ? std::string() : "[" + std::string(path) + "]";
}

void allow_path(std::string_view path, std::vector<AllowedName> &allowed) {
    while (!path.empty()) {
        const std::size_t dot = path.rfind('.');
        const std::string_view parent = dot == path.npos ? std::string_view() : path.substr(0, dot);
        allowed.push_back({parent, dot == path.npos ? path : path.substr(dot + 1)});
        path = parent;
    }
}

const Node *find_table(const Node &root, std::string_view path) {
    const Node *node = &root;
    while (node && !path.empty()) {
        const std::size_t dot = path.find('.');
        node = node->find(path.substr(0, dot));
        path = dot == path.npos ? std::string_view() : path.substr(dot + 1);
    }
    return node && node->type == Node::Type::table ? node : nullptr;
}

void missing_section(const Node &root, std::string_view path, Notes &notes) {
    const std::size_t dot = path.rfind('.');
    if (dot == path.npos) {
        if (!root.find(path)) notes.missing_table(path);
        return;
    }
    const Node *parent = find_table(root, path.substr(0, dot));
    if (parent && !parent->find(path.substr(dot + 1)))
        notes.missing_key(*parent, title_of(path.substr(0, dot)), path.substr(dot + 1));
}

void list_table(std::string_view path, bool required, std::vector<KnownKey> &out) {
    const auto known = [&](std::string_view table) {
        return std::ranges::any_of(out, [&](const KnownKey &key) { return key.path == table; });
    };
    for (std::size_t dot = path.find('.'); dot != path.npos; dot = path.find('.', dot + 1))
        if (!known(path.substr(0, dot))) out.push_back({std::string(path.substr(0, dot)), false});
    if (!path.empty()) out.push_back({std::string(path), required});
}

void check_names(const Node &table, std::string_view path, std::string_view title,
                 std::span<const AllowedName> allowed, Notes &notes) {
    const auto is_table = [&](std::string_view name) {
        return std::ranges::any_of(allowed, [&](const AllowedName &a) { return a.table == name; });
    };
    for (const Node &child : table.children) {
        const bool known = std::ranges::any_of(allowed, [&](const AllowedName &a) {
            return a.table == path && (a.name == child.key || a.name == "*");
        });
        if (!known) {
            std::vector<std::string_view> names;
            for (const AllowedName &a : allowed)
                if (a.table == path) names.push_back(a.name);
            const std::string near = suggestion(child.key, names);
            notes.mistake(child.key_place,
                          "unknown key " + quoted_text(child.key) +
                              (near.empty() && !title.empty() ? " in " + std::string(title) : near));
            continue;
        }
        const std::string inner = join(path, child.key);
        if (!is_table(inner)) continue;
        if (child.type == Node::Type::table)
            check_names(child, inner, title_of(inner), allowed, notes);
        else
            notes.mistake(child.place, quoted_text(child.key) + " must be a table, not " +
                                           std::string(describe(child.type)));
    }
}

} // namespace bursar::policy
