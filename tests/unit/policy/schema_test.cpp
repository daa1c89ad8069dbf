// Holds the schemas and the readers together: the same keys, the same required ones, the same types.
#include "policy/policy.hpp"
#include "policy/toml_reader.hpp"
#include "policy/toml_tree.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace schema_test {

using namespace bursar::policy;
using Json = nlohmann::json;

namespace {

std::string read(const std::string &path) {
    std::ifstream file(BURSAR_SOURCE_DIR "/" + path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

Json to_json(const Node &node) {
    Json json;
    switch (node.type) {
    case Node::Type::integer: return node.integer;
    case Node::Type::boolean: return node.integer != 0;
    case Node::Type::list:
        json = Json::array();
        for (const Node &item : node.children)
            json.push_back(to_json(item));
        return json;
    case Node::Type::table:
        json = Json::object();
        for (const Node &entry : node.children)
            json[entry.key] = to_json(entry);
        return json;
    default: return node.text;
    }
}

// Inline TOML: the same values in another dress (dates become text).
std::string to_toml(const Json &json) {
    std::string out;
    if (json.is_object()) {
        for (const auto &[key, value] : json.items())
            out += (out.empty() ? "" : ", ") + Json(key).dump() + " = " + to_toml(value);
        return "{" + out + "}";
    }
    if (json.is_array()) {
        for (const Json &item : json)
            out += (out.empty() ? "" : ", ") + to_toml(item);
        return "[" + out + "]";
    }
    return json.dump();
}

std::string to_file(const Json &json) {
    std::string out;
    for (const auto &[key, value] : json.items())
        out += Json(key).dump() + " = " + to_toml(value) + "\n";
    return out;
}

struct Schema {
    Json root;
    mutable std::map<std::string, std::regex> patterns; // compiling one costs more than all else here

    bool matches(const std::string &text, const std::string &pattern) const {
        return std::regex_search(text, patterns.try_emplace(pattern, pattern).first->second);
    }

    const Json &resolve(const Json &schema) const {
        if (!schema.contains("$ref")) return schema;
        return root.at(Json::json_pointer(schema.at("$ref").get<std::string>().substr(1)));
    }

    static bool is_type(const Json &value, const std::string &type) {
        return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
               (type == "string" && value.is_string()) || (type == "integer" && value.is_number_integer()) ||
               (type == "boolean" && value.is_boolean());
    }

    // The part of JSON Schema that the two files use.
    bool valid(const Json &value, const Json &given) const {
        const Json &schema = resolve(given);
        if (schema.contains("type")) {
            const Json types = schema["type"].is_array() ? schema["type"] : Json::array({schema["type"]});
            bool any = false;
            for (const Json &type : types)
                any = any || is_type(value, type);
            if (!any) return false;
        }
        if (schema.contains("enum") && !std::ranges::count(schema["enum"], value)) return false;
        if (schema.contains("const") && schema["const"] != value) return false;
        if (value.is_string() && schema.contains("pattern") &&
            !matches(value.get<std::string>(), schema["pattern"].get<std::string>()))
            return false;
        if (value.is_number() && ((schema.contains("minimum") && value < schema["minimum"]) ||
                                  (schema.contains("maximum") && value > schema["maximum"])))
            return false;
        return value.is_array() ? valid_items(value, schema)
                                : !value.is_object() || valid_entries(value, schema);
    }

    bool valid_items(const Json &value, const Json &schema) const {
        if (value.size() < schema.value("minItems", 0U)) return false;
        return !schema.contains("items") ||
               std::ranges::all_of(value, [&](const Json &item) { return valid(item, schema["items"]); });
    }

    bool valid_entries(const Json &value, const Json &schema) const {
        for (const Json &name : schema.value("required", Json::array()))
            if (!value.contains(name.get<std::string>())) return false;
        for (const auto &[key, entry] : value.items()) {
            if (schema.contains("propertyNames") && !valid(Json(key), schema["propertyNames"])) return false;
            if (schema.contains("properties") && schema["properties"].contains(key)) {
                if (!valid(entry, schema["properties"][key])) return false;
            } else if (schema.contains("additionalProperties")) {
                const Json &others = schema["additionalProperties"];
                if (others.is_boolean() ? !others.get<bool>() : !valid(entry, others)) return false;
            }
        }
        if (schema.contains("oneOf") &&
            std::ranges::count_if(schema["oneOf"], [&](const Json &one) { return valid(value, one); }) != 1)
            return false;
        if (schema.contains("dependentRequired"))
            for (const auto &[key, others] : schema["dependentRequired"].items())
                for (const Json &other : others)
                    if (value.contains(key) && !value.contains(other)) return false;
        return !schema.contains("if") || !valid(value, schema["if"]) || valid(value, schema.at("then"));
    }

    // Every key with whether its table requires it, as KnownKey writes them.
    void keys(const Json &given, const std::string &path, std::map<std::string, bool> &out) const {
        const Json &schema = resolve(given);
        if (schema.contains("items")) keys(schema["items"], path + "[]", out);
        const std::string prefix = path.empty() ? "" : path + ".";
        if (schema.contains("additionalProperties") && schema["additionalProperties"].is_object())
            out[prefix + "*"] = false;
        if (!schema.contains("properties")) return;
        for (const auto &[key, inner] : schema["properties"].items()) {
            out[prefix + key] = std::ranges::count(schema.at("required"), Json(key)) > 0;
            keys(inner, prefix + key, out);
        }
    }
};

struct Format {
    std::string schema, pack;
    std::vector<KnownKey> (*known)();
    bool (*accepts)(const std::string &);
};
const std::vector<Format> formats{
    {"schemas/policy.schema.json", "examples/policies/alls-heberg.toml", policy_keys,
     [](const std::string &text) { return parse_policy(text, "x").value.has_value(); }},
    {"schemas/policy.schema.json", "examples/policies/dokos.toml", policy_keys,
     [](const std::string &text) { return parse_policy(text, "x").value.has_value(); }},
    {"schemas/catalog.schema.json", "examples/catalogs/alls-heberg.toml", catalog_keys,
     [](const std::string &text) { return parse_catalog(text, "x").value.has_value(); }},
    {"schemas/catalog.schema.json", "examples/catalogs/dokos.toml", catalog_keys,
     [](const std::string &text) { return parse_catalog(text, "x").value.has_value(); }},
};

// Every table of the document, by a pointer to it.
void tables(const Json &json, const Json::json_pointer &at, std::vector<Json::json_pointer> &out) {
    if (json.is_object()) out.push_back(at);
    if (json.is_object())
        for (const auto &[key, value] : json.items())
            tables(value, at / key, out);
    if (json.is_array())
        for (std::size_t i = 0; i < json.size(); ++i)
            tables(json[i], at / i, out);
}

} // namespace

// "/step/3/id" of every step.
std::string without_numbers(std::string pointer) {
    std::erase_if(pointer, [](char c) { return c >= '0' && c <= '9'; });
    return pointer;
}

TEST_CASE("the schemas and the readers know the same keys") {
    for (const Format &format : formats) {
        INFO(format.schema);
        const Schema schema{Json::parse(read(format.schema)), {}};
        std::map<std::string, bool> described, known;
        schema.keys(schema.root, "", described);
        for (const KnownKey &key : format.known())
            known[key.path] = key.required;
        CHECK(described == known);
        for (const auto &[path, required] : described)
            CHECK_MESSAGE(known.contains(path), path << " is in the schema, not in the reader");
        for (const auto &[path, required] : known) {
            CHECK_MESSAGE(described.contains(path), path << " is in the reader, not in the schema");
            CHECK_MESSAGE(described[path] == required, path << " is required by one of the two");
        }
    }
}

TEST_CASE("the schemas and the readers accept and refuse the same files") {
    for (const Format &format : formats) {
        INFO(format.pack);
        const Schema schema{Json::parse(read(format.schema)), {}};
        const auto toml = parse_toml(read(format.pack));
        REQUIRE(toml.root);
        const Json pack = to_json(*toml.root);
        const auto both = [&](const Json &json, const std::string &what) {
            const bool by_schema = schema.valid(json, schema.root), by_reader = format.accepts(to_file(json));
            CHECK_MESSAGE(by_schema == by_reader,
                          what << ": schema " << by_schema << ", reader " << by_reader);
            return by_reader;
        };
        CHECK(both(pack, "the pack"));

        std::set<std::string> seen;
        std::vector<Json::json_pointer> found;
        tables(pack, Json::json_pointer(), found);
        for (const Json::json_pointer &at : found) {
            const std::string where = at.to_string();
            const std::string kind = without_numbers(where);
            if (seen.insert(kind).second) {
                Json more = pack;
                more[at]["un known"] = "x";
                CHECK_FALSE(both(more, where + " with an unknown key"));
            }
            for (const auto &[key, value] : pack[at].items()) {
                if (!seen.insert(kind + "/" + key).second)
                    continue; // another item of the same list has shown it
                Json wrong = pack;
                wrong[at][key] = Json::array({Json::array()});
                CHECK_FALSE(both(wrong, where + "/" + key + " of a wrong type"));
                // What rests on another key is the reader's alone to judge.
                if (where == "/clause" || (where.empty() && (key == "clause" || key == "terms")) ||
                    key == "redemption_days")
                    continue;
                Json less = pack;
                less[at].erase(key);
                both(less, where + " without " + key);
            }
        }
    }
}

TEST_CASE("each required key of the packs is missed when it is gone") {
    for (const Format &format : formats) {
        const auto toml = parse_toml(read(format.pack));
        REQUIRE(toml.root);
        const Json pack = to_json(*toml.root);
        int deleted = 0;
        for (const KnownKey &key : format.known()) {
            if (!key.required) continue;
            std::string pointer = "/" + key.path;
            for (std::size_t at = 0; (at = pointer.find_first_of(".[", at)) != std::string::npos;)
                pointer.replace(at, pointer[at] == '[' ? 2 : 1, pointer[at] == '[' ? "/0" : "/");
            const Json::json_pointer at(pointer);
            INFO(key.path);
            if (!pack.contains(at.parent_pointer())) continue; // a section that this pack does without
            REQUIRE(pack.contains(at));
            Json less = pack;
            less[at.parent_pointer()].erase(at.back());
            CHECK_FALSE(format.accepts(to_file(less)));
            ++deleted;
        }
        CHECK(deleted > 5);
    }
}

} // namespace schema_test
