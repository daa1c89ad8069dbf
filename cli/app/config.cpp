#include "app/globals.hpp"

#include "app/files.hpp"
#include "app/values.hpp"
#include "base/error.hpp"
#include "policy/toml_reader.hpp"

#include <array>

namespace bursar::app {
namespace {

using policy::Value;

constexpr auto formats = std::to_array<std::string_view>({"table", "json", "jsonl", "csv"});

constexpr auto keys = std::to_array<policy::Key<Config>>({
    {"ledger", false, [](Config &config, const Value &value) { config.ledger = value.text(); }},
    {"output", false,
     [](Config &config, const Value &value) { config.output = format_named(value.one_of(formats)); }},
    {"actor", false, [](Config &config, const Value &value) { config.actor = value.text(); }},
    {"color", false, [](Config &config, const Value &value) { config.color = value.boolean(); }},
    {"quiet", false, [](Config &config, const Value &value) { config.quiet = value.boolean(); }},
});

constexpr auto sections = std::to_array<policy::Section<Config>>({{"", false, keys, nullptr}});

} // namespace

Config parse_config(std::string_view text, const std::string &file) {
    Config config;
    policy::Notes notes(file);
    const policy::TomlResult toml = policy::parse_toml(text);
    if (toml.root) {
        policy::read_sections<Config>(*toml.root, sections, config, notes);
    } else {
        notes.mistake(toml.place, toml.message);
    }
    if (const auto mistakes = notes.take(); !mistakes.empty()) {
        throw mistakes_failure(Cause::configuration, mistakes);
    }
    return config;
}

} // namespace bursar::app
