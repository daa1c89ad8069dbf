// The options that every command takes, and where their values come from.
#pragma once

#include "app/command.hpp"
#include "app/world.hpp"
#include "io/record.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace bursar::app {

using Format = io::Format;

struct Globals {
    std::string ledger_uri;
    std::optional<std::string> as_of; // as given
    Format format = Format::table;
    bool dry_run = false, yes = false, quiet = false, verbose = false, color = false;
    std::string idempotency_key, actor, reason; // actor: empty when neither given nor configured
};

struct GlobalOption {
    Option option;
    char letter = 0;              // 0: no short form
    std::string_view environment; // empty: none
};

// In the order of the help.
std::span<const GlobalOption> global_options();
const GlobalOption *find_global(std::string_view name); // "--ledger"; nullptr when there is none
const GlobalOption *find_global(char letter);

// Global options as typed, by name without dashes; flags have an empty text.
using Typed = std::map<std::string, std::string, std::less<>>;

// Keys of a configuration file that were set.
struct Config {
    std::optional<std::string> ledger, actor;
    std::optional<Format> output;
    std::optional<bool> color, quiet;
};

// Reads one bursar.toml. Throws Failure(configuration) with every mistake, one a line: file:line:column:
// what.
Config parse_config(std::string_view text, const std::string &file);

// Flags > environment > the user's file > the system's file. A file named by --config or BURSAR_CONFIG stands
// for both files and must exist. An empty environment variable counts as absent.
Globals resolve_globals(const Typed &typed, const World &world);

// Before anything is parsed: are errors to be printed as JSON? A look at argv and BURSAR_OUTPUT that cannot
// fail.
bool wants_json_errors(std::span<const std::string> arguments, const World &world);

// The environment variable, unless absent or empty.
std::optional<std::string> environment(const World &world, std::string_view name);

} // namespace bursar::app
