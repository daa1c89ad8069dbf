#include "app/globals.hpp"

#include "app/files.hpp"
#include "app/values.hpp"
#include "base/error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <unistd.h>

namespace bursar::app {
namespace {

constexpr auto rows = std::to_array<GlobalOption>({
    {{"--ledger", Kind::text, "URI",
      "the ledger: a file path, or rqlite://host:4001, libsql://host:8080; default "
      "$XDG_DATA_HOME/bursar/ledger.db",
      false, false, false, ""},
     0,
     "BURSAR_LEDGER"},
    {{"--as-of", Kind::moment, "DATE",
      "the moment to believe it is: 2026-02-16, or with a time 2026-02-16T15:00; default now, in the time "
      "zone of "
      "the policy",
      false, false, false, ""},
     0,
     "BURSAR_AS_OF"},
    {{"--output", Kind::choice, "FORMAT", "how to print the answer; default table", false, false, false,
      "table|json|jsonl|csv"},
     'o',
     "BURSAR_OUTPUT"},
    {{"--dry-run", Kind::flag, "", "compute and show everything, commit nothing", false, false, false, ""},
     'n',
     ""},
    {{"--idempotency-key", Kind::word, "KEY",
      "a second run with the same key and command gives the first run's answer and changes nothing", false,
      false, false, ""},
     0,
     ""},
    {{"--actor", Kind::text, "NAME", "who acts, for the audit log; default SUDO_USER, else the login name",
      false, false, false, ""},
     0,
     "BURSAR_ACTOR"},
    {{"--reason", Kind::word, "TEXT", "why, for the audit log", false, false, false, ""}, 0, ""},
    {{"--yes", Kind::flag, "", "ask no question; a dangerous command without a terminal needs it", false,
      false, false, ""},
     'y',
     ""},
    {{"--quiet", Kind::flag, "", "no hints, no progress; nothing at all when there was nothing to do", false,
      false, false, ""},
     'q',
     ""},
    {{"--verbose", Kind::flag, "", "say more on standard error", false, false, false, ""}, 'v', ""},
    {{"--no-color", Kind::flag, "", "no colours on a terminal", false, false, false, ""}, 0, "NO_COLOR"},
    {{"--config", Kind::file, "FILE", "this configuration instead of the user's and the system's", false,
      false, false, ""},
     0,
     "BURSAR_CONFIG"},
    {{"--version", Kind::flag, "", "print the version", false, false, false, ""}, 0, ""},
    {{"--help", Kind::flag, "", "print help for the command", false, false, false, ""}, 'h', ""},
});

// The file's text, or nullopt when there is none and none is needed. Asks first: a process's first exception
// costs more than the rest of its start.
std::optional<std::string> read_config(const std::string &path) {
    if (access(path.c_str(), F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
    return read_file(path);
}

std::optional<std::string> xdg_file(const World &world, std::string_view variable,
                                    std::string_view below_home, std::string_view rest) {
    if (const auto base = environment(world, variable)) return *base + std::string(rest);
    if (const auto home = environment(world, "HOME"))
        return *home + std::string(below_home) + std::string(rest);
    return std::nullopt;
}

void merge(Config &into, const Config &weaker) {
    const auto fill = [](auto &value, const auto &other) {
        if (!value) value = other;
    };
    fill(into.ledger, weaker.ledger);
    fill(into.actor, weaker.actor);
    fill(into.output, weaker.output);
    fill(into.color, weaker.color);
    fill(into.quiet, weaker.quiet);
}

Config read_configs(const Typed &typed, const World &world) {
    const auto typed_file = typed.find("config");
    const auto named = typed_file != typed.end() ? typed_file->second : environment(world, "BURSAR_CONFIG");
    Config config;
    if (named) return parse_config(read_file(*named), *named);
    for (const auto &path : {xdg_file(world, "XDG_CONFIG_HOME", "/.config", "/bursar/bursar.toml"),
                             std::optional<std::string>("/etc/bursar/bursar.toml")}) {
        if (!path) continue;
        if (const auto text = read_config(*path)) merge(config, parse_config(*text, *path));
    }
    return config;
}

} // namespace

std::span<const GlobalOption> global_options() { return rows; }

const GlobalOption *find_global(std::string_view name) {
    const auto row =
        std::ranges::find_if(rows, [&](const GlobalOption &each) { return each.option.name == name; });
    return row == rows.end() ? nullptr : &*row;
}

const GlobalOption *find_global(char letter) {
    const auto row = std::ranges::find_if(
        rows, [&](const GlobalOption &each) { return letter != 0 && each.letter == letter; });
    return row == rows.end() ? nullptr : &*row;
}

std::optional<std::string> environment(const World &world, std::string_view name) {
    auto value = world.environment(name);
    if (value && value->empty()) value.reset();
    return value;
}

Globals resolve_globals(const Typed &typed, const World &world) {
    const Config config = read_configs(typed, world);
    const auto value = [&](std::string_view name) -> std::optional<std::string> {
        if (const auto found = typed.find(name); found != typed.end()) return found->second;
        const GlobalOption *row = find_global("--" + std::string(name));
        if (row->environment.empty()) return std::nullopt;
        auto set = environment(world, row->environment);
        if (set) check_text(row->environment, *set);
        if (set && name != "ledger" && name != "actor")
            check_value(row->environment, row->option.kind, *set, row->option.choices);
        return set;
    };
    Globals globals;
    globals.as_of = value("as-of");
    if (const auto output = value("output")) {
        globals.format = *format_named(*output);
    } else {
        globals.format = config.output.value_or(Format::table);
    }
    globals.actor = value("actor").value_or(config.actor.value_or(""));
    globals.reason = value("reason").value_or("");
    globals.idempotency_key = value("idempotency-key").value_or("");
    globals.dry_run = typed.contains("dry-run");
    globals.yes = typed.contains("yes");
    globals.quiet = typed.contains("quiet") || (config.quiet.value_or(false) && !typed.contains("verbose"));
    globals.verbose = typed.contains("verbose");
    globals.color = world.out.terminal && config.color.value_or(true) && !typed.contains("no-color") &&
                    !environment(world, "NO_COLOR") && world.environment("TERM") != "dumb";
    if (auto uri = value("ledger")) {
        globals.ledger_uri = *uri;
    } else if (config.ledger) {
        globals.ledger_uri = *config.ledger;
    } else {
        globals.ledger_uri =
            xdg_file(world, "XDG_DATA_HOME", "/.local/share", "/bursar/ledger.db").value_or("");
    }
    return globals;
}

bool wants_json_errors(std::span<const std::string> arguments, const World &world) {
    std::optional<std::string_view> format;
    for (std::size_t at = 0; at < arguments.size() && arguments[at] != "--"; ++at) {
        const std::string_view word = arguments[at];
        if ((word == "-o" || word == "--output") && at + 1 < arguments.size()) {
            format = arguments[++at];
        } else if (word.starts_with("--output=")) {
            format = word.substr(9);
        } else if (word.starts_with("-o") && word.size() > 2) {
            format = word.substr(2);
        }
    }
    if (format) return *format == "json" || *format == "jsonl";
    const auto set = environment(world, "BURSAR_OUTPUT");
    return set && (*set == "json" || *set == "jsonl");
}

} // namespace bursar::app
