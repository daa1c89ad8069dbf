// Reads a TOML tree into structs by rows of data: which keys a table may hold, which it must, and where each
// goes. Every mistake is noted with its place and reading goes on, so that a file's mistakes are found all at
// once.
#pragma once

#include "base/date.hpp"
#include "base/money.hpp"
#include "policy/policy.hpp"
#include "policy/toml_tree.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::policy {

// ": did you mean "name"?", or nothing when no candidate is near.
std::string suggestion(std::string_view word, std::span<const std::string_view> candidates);

// What is found while reading one file.
class Notes {
  public:
    explicit Notes(std::string file) : file_(std::move(file)) {}
    void mistake(Place place, std::string message);
    // A clause that the file rests on; checked by check_clauses().
    void cite(Place place, std::string_view clause) { citations_.push_back({place, std::string(clause)}); }
    void check_clauses(const std::map<std::string, std::string, std::less<>> &defined);
    void missing_key(const Node &table, std::string_view title, std::string_view key);
    void missing_table(std::string_view path);
    // Sorted by place.
    [[nodiscard]] std::vector<Mistake> take();

  private:
    struct Citation {
        Place place;
        std::string clause;
    };
    std::string file_;
    std::vector<Mistake> mistakes_;
    std::vector<Citation> citations_;
};

template <typename T>
struct Located {
    T value;
    Place place;
};

template <typename T>
struct Key;

// One value of the file. A getter whose value is impossible notes the mistake and gives a harmless value.
class Value {
  public:
    Value(const Node &node, Notes &notes) : node_(&node), notes_(&notes) {}
    [[nodiscard]] Place place() const { return node_->place; }
    [[nodiscard]] const std::string &key() const { return node_->key; }
    [[nodiscard]] Place key_place() const { return node_->key_place; }
    void mistake(std::string message) const { mistake_at(node_->place, std::move(message)); }
    void mistake_at(Place place, std::string message) const { notes_->mistake(place, std::move(message)); }

    [[nodiscard]] bool is_text() const { return node_->type == Node::Type::text; }
    [[nodiscard]] std::string text() const;                          // one line, not blank
    [[nodiscard]] std::optional<int> number(int from, int to) const; // nullopt: impossible, and noted
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] std::optional<Date> date() const;   // a TOML date or text; nullopt: impossible, and noted
    [[nodiscard]] Percent percent(int highest) const; // a whole number or text, 0 to `highest`
    [[nodiscard]] Money amount(Currency currency) const; // text, not negative
    [[nodiscard]] Currency currency() const;
    [[nodiscard]] std::string country() const; // ISO 3166-1 alpha-2 by its shape
    [[nodiscard]] std::string name() const;    // [a-z0-9-]+
    [[nodiscard]] std::string clause() const;  // [A-Za-z0-9.-]+, cited
    [[nodiscard]] std::string one_of(std::span<const std::string_view> words) const;
    [[nodiscard]] std::vector<Value> items() const; // a list of texts
    // A list of tables, at least one. `title` names one of them in messages: "[[dunning.step]]".
    template <typename T>
    [[nodiscard]] std::vector<Located<T>> records(std::string_view title, std::span<const Key<T>> keys) const;

  private:
    [[nodiscard]] bool is(Node::Type type, std::string_view expected) const;
    [[nodiscard]] bool is_list_of_tables() const;
    const Node *node_;
    Notes *notes_;
};

template <typename T>
struct Key {
    std::string_view name;
    bool required = false;
    void (*set)(T &, const Value &) = nullptr;
};

// Keys are read in the order of the rows, whatever their order in the file: a row may rest on an earlier one.
template <typename T>
void read_keys(const Node &table, std::string_view title, std::span<const Key<T>> keys, T &out,
               Notes &notes) {
    for (const Key<T> &key : keys) {
        if (const Node *node = table.find(key.name))
            key.set(out, Value(*node, notes));
        else if (key.required)
            notes.missing_key(table, title, key.name);
    }
}

// A [table] of the file.
template <typename T>
struct Section {
    std::string_view path; // "customer.minor"; "" for the file itself
    bool required = false;
    std::span<const Key<T>> keys;
    void (*each)(T &, const Value &) = nullptr; // a table of free keys: called for every entry
};

// A key that the reader knows: "policy.name", "dunning.step[].id"; "clause.*" stands for free keys.
struct KnownKey {
    std::string path;
    bool required = false; // in its table
};
std::vector<KnownKey> policy_keys();
std::vector<KnownKey> catalog_keys();

// Which names a table may hold, for finding the unknown ones.
struct AllowedName {
    std::string_view table, name; // name "*": any
};
void check_names(const Node &table, std::string_view path, std::string_view title,
                 std::span<const AllowedName> allowed, Notes &notes);
std::string title_of(std::string_view path); // "[policy]"
void allow_path(std::string_view path, std::vector<AllowedName> &allowed);
const Node *find_table(const Node &root, std::string_view path);
// Notes that `path` is missing, when what it would stand in is there.
void missing_section(const Node &root, std::string_view path, Notes &notes);

template <typename T>
void read_sections(const Node &root, std::span<const Section<T>> sections, T &out, Notes &notes) {
    std::vector<AllowedName> allowed;
    for (const Section<T> &section : sections) {
        allow_path(section.path, allowed);
        for (const Key<T> &key : section.keys)
            allowed.push_back({section.path, key.name});
        if (section.each) allowed.push_back({section.path, "*"});

        const Node *table = find_table(root, section.path);
        if (!table && section.required) missing_section(root, section.path, notes);
        if (!table) continue;
        read_keys(*table, title_of(section.path), section.keys, out, notes);
        if (section.each)
            for (const Node &child : table->children)
                section.each(out, Value(child, notes));
    }
    check_names(root, "", "", allowed, notes);
}

// For policy_keys() and catalog_keys().
void list_table(std::string_view path, bool required, std::vector<KnownKey> &out);
template <typename T>
void list_keys(std::string_view path, std::span<const Key<T>> keys, std::vector<KnownKey> &out) {
    for (const Key<T> &key : keys)
        out.push_back({path.empty() ? std::string(key.name) : std::string(path) + "." + std::string(key.name),
                       key.required});
}

// Sections and their keys; the tables that a path only passes through are listed too.
template <typename T>
std::vector<KnownKey> list_sections(std::span<const Section<T>> sections) {
    std::vector<KnownKey> keys;
    for (const Section<T> &section : sections) {
        list_table(section.path, section.required, keys);
        list_keys(section.path, section.keys, keys);
        if (section.each) keys.push_back({std::string(section.path) + ".*", false});
    }
    return keys;
}

template <typename T>
std::vector<Located<T>> Value::records(std::string_view title, std::span<const Key<T>> keys) const {
    std::vector<Located<T>> found;
    if (!is_list_of_tables()) return found;
    std::vector<AllowedName> allowed;
    for (const Key<T> &key : keys)
        allowed.push_back({"", key.name});
    for (const Node &item : node_->children) {
        found.push_back({T{}, item.place});
        read_keys(item, title, keys, found.back().value, *notes_);
        check_names(item, "", title, allowed, *notes_);
    }
    return found;
}

} // namespace bursar::policy
