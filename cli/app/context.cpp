#include "app/context.hpp"

#include "app/errors.hpp"
#include "app/files.hpp"
#include "app/values.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "io/progress.hpp"
#include "ledger/migrate.hpp"
#include "ledger/queries.hpp"
#include "store/sqlite/sqlite_store.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace bursar::app {

struct Context::State {
    State(World &world, const Globals &globals)
        : printer(globals.format, {globals.color, world.out.terminal ? std::max(world.out.columns, 20) : 0},
                  world.out.write),
          progress(world.err.write, globals.quiet || !world.err.terminal ? 0 : world.err.columns,
                   world.elapsed) {}

    io::Printer printer;
    io::Progress progress;
    std::optional<ledger::Ledger> ledger;
    std::optional<Moment> as_of;
    std::optional<SaltSource> salts;
    struct List {
        std::vector<std::string> columns;
        std::optional<io::Envelope> envelope;
    };
    std::optional<List> begun; // a list of which nothing is printed yet
};

Context::Context(World &world, Globals globals, const Command &command, Values values)
    : world_(world), globals_(std::move(globals)), command_(command), values_(std::move(values)),
      state_(std::make_unique<State>(world_, globals_)) {}

Context::~Context() = default;

const std::vector<std::string> *Context::values_of(std::string_view name) const {
    const auto found = values_.find(ascii_lower(name));
    return found == values_.end() || found->second.empty() ? nullptr : &found->second;
}

bool Context::given(std::string_view name) const { return values_of(name) != nullptr; }
bool Context::flag(std::string_view name) const { return values_of(name) != nullptr; }

std::optional<std::string> Context::text(std::string_view name) const {
    const auto *values = values_of(name);
    if (values == nullptr) return std::nullopt;
    const auto bare = std::ranges::find_if(command_.options, [&](const Option &option) {
        return option.value_optional && option.name.substr(2) == name;
    });
    if (bare != command_.options.end() && values->front().empty()) return std::nullopt;
    return values->front();
}

std::vector<std::string> Context::texts(std::string_view name) const {
    const auto *values = values_of(name);
    return values == nullptr ? std::vector<std::string>() : *values;
}

std::optional<Date> Context::date(std::string_view name) const {
    const auto value = text(name);
    return value ? parse_date(*value) : std::nullopt;
}

std::optional<std::int64_t> Context::count(std::string_view name) const {
    const auto value = text(name);
    if (!value) return std::nullopt;
    std::int64_t number = 0;
    std::from_chars(value->data(), value->data() + value->size(), number);
    return number;
}

std::optional<Money> Context::money(std::string_view name, Currency currency) const {
    const auto value = text(name);
    if (!value) return std::nullopt;
    const auto amount = parse_money(*value, currency);
    if (!amount) {
        const bool option = std::ranges::any_of(
            command_.options, [&](const Option &row) { return row.name.substr(2) == name; });
        throw Failure(Cause::usage,
                      (option ? "--" : "") + std::string(name) + ": " + in_quotes(*value) +
                          " is not an amount in " + std::string(currency.code()),
                      "it has at most " + std::to_string(currency.digits()) + " decimals");
    }
    return amount;
}

std::optional<Period> Context::period(std::string_view name) const {
    const auto value = text(name);
    return value ? parse_period(*value) : std::nullopt;
}

std::optional<Id> Context::id(std::string_view name) const {
    const auto value = text(name);
    if (!value) return std::nullopt;
    for (const char prefix : {'C', 'K', 'P', 'D', 'X', 'O', 'L', 'T', 'V', 'B', 'I', 'J'}) {
        if (const auto id = parse_id(prefix, *value)) return id;
    }
    return std::nullopt;
}

std::vector<std::string> Context::each(std::string_view name) const {
    const auto row = std::ranges::find_if(command_.arguments, [&](const Argument &argument) {
        return ascii_lower(argument.name) == ascii_lower(name);
    });
    const auto value = text(name);
    if (!value) return {};
    if (*value != "-" || row == command_.arguments.end() || !row->from_stdin) return {*value};
    if (!globals_.idempotency_key.empty()) {
        throw Failure(Cause::usage, "--idempotency-key names one deed, but - reads many",
                      "run the command once for each, with a key of its own");
    }
    state_->printer.one_line_each();
    std::vector<std::string> values;
    for (int line = 1; auto read = world_.read_line(); ++line) {
        const std::string_view word = trim(*read);
        if (word.empty()) continue;
        const std::string place = "standard input:" + std::to_string(line) + ":1: " + in_quotes(word);
        if (!is_valid_utf8(word)) throw Failure(Cause::bad_input, place + " is not valid UTF-8");
        if (escape_controls(word) != word)
            throw Failure(Cause::bad_input, place + " holds control characters");
        if (const auto problem = find_problem(row->kind, word, row->choices)) {
            throw Failure(Cause::bad_input, place + " " + problem->what, problem->hint);
        }
        values.push_back(canonical(row->kind, word));
    }
    return values;
}

std::string Context::ledger_path() const {
    const std::string &uri = globals_.ledger_uri;
    if (uri.empty())
        throw Failure(Cause::usage, "no ledger is named", "give --ledger FILE or set BURSAR_LEDGER");
    const std::size_t scheme = uri.find("://");
    if (scheme == std::string::npos) return uri;
    for (const std::string_view known : {"rqlite", "rqlites", "libsql", "libsqls"}) {
        if (std::string_view(uri).substr(0, scheme) != known) continue;
        throw Failure(Cause::unavailable,
                      "the ledger " + in_quotes(uri) + " needs an engine that is not built into this version",
                      "use a ledger in a local file");
    }
    throw Failure(Cause::usage, "--ledger: " + in_quotes(uri) + " is of no known scheme",
                  "a ledger is a file path, rqlite://…, rqlites://…, libsql://… or libsqls://…");
}

ledger::Ledger &Context::ledger() {
    if (!state_->ledger) {
        const auto mode =
            command_.effect == Effect::writes ? store::OpenMode::read_write : store::OpenMode::reading;
        state_->ledger.emplace(store::open_sqlite(ledger_path(), mode));
        if (!command_.any_schema) ledger::require_schema(*state_->ledger, ledger_path());
    }
    return *state_->ledger;
}

Moment Context::as_of() {
    if (state_->as_of) return *state_->as_of;
    if (globals_.as_of) {
        state_->as_of = parse_moment(*globals_.as_of);
        return *state_->as_of;
    }
    std::string zone = "UTC";
    if (command_.effect != Effect::none) {
        try {
            zone = ledger::time_zone(ledger());
        } catch (const Failure &failure) {
            if (failure.cause() != Cause::not_found) throw;
        }
    }
    state_->as_of = world_.now(zone);
    return *state_->as_of;
}

SaltSource &Context::salts() {
    if (!state_->salts) state_->salts.emplace(world_.random_seed());
    return *state_->salts;
}

ledger::Deed Context::deed() {
    ledger::Deed deed;
    deed.at = as_of();
    deed.command = command_.path;
    deed.actor = globals_.actor;
    if (deed.actor.empty()) deed.actor = environment(world_, "SUDO_USER").value_or("");
    if (deed.actor.empty()) deed.actor = world_.login();
    deed.reason = globals_.reason;
    deed.key = globals_.idempotency_key;
    // Values hold no line ends, and names come sorted: the same request gives the same text.
    for (const auto &[name, values] : values_) {
        for (const std::string &value : values)
            deed.arguments += name + "=" + value + "\n";
    }
    if (!deed.key.empty()) deed.arguments += file_digests();
    return deed;
}

// What the files that are named hold: the same names with other contents are another request.
std::string Context::file_digests() const {
    std::string digests;
    const auto add = [&](std::string_view name, Kind kind) {
        const auto file = kind == Kind::file ? text(name) : std::nullopt;
        std::error_code unreadable;
        if (!file || !std::filesystem::is_regular_file(*file, unreadable)) return;
        digests += std::string(name) + " holds " + sha256_hex(read_file(*file)) + "\n";
    };
    for (const Argument &argument : command_.arguments)
        add(argument.name, argument.kind);
    for (const Option &option : command_.options)
        add(option.name.substr(2), option.kind);
    return digests;
}

void Context::before_output() { state_->progress.clear(); }

void Context::show(const io::Record &record) {
    before_output();
    state_->printer.show(record);
}

void Context::begin_list(const std::vector<std::string> &columns, std::optional<io::Envelope> envelope) {
    state_->begun = {columns, std::move(envelope)};
}

void Context::begin() {
    before_output();
    if (!state_->begun) return;
    state_->printer.begin_list(state_->begun->columns, state_->begun->envelope);
    state_->begun.reset();
}

void Context::item(const io::Record &record) {
    begin();
    state_->printer.item(record);
}

void Context::end_list(const io::Record &after) {
    begin();
    state_->printer.end_list(after);
}

void Context::line(std::string_view text) {
    if (globals_.format != Format::table) return;
    before_output();
    world_.out.write(escape_controls(text) + "\n");
}

void Context::hint(std::string_view text) {
    if (!globals_.quiet) warn(text);
}

void Context::warn(std::string_view text) {
    before_output();
    if (world_.out.flush) world_.out.flush();
    world_.err.write(escape_controls(text) + "\n");
}

void Context::raw(std::string_view bytes) {
    before_output();
    world_.out.write(bytes);
}

int Context::refuse(const Refusal &refusal) {
    before_output();
    if (world_.out.flush) world_.out.flush();
    const bool json = globals_.format == Format::json || globals_.format == Format::jsonl;
    world_.err.write(refusal_text(refusal, json));
    return exit_refused;
}

void Context::progress(std::string_view text) { state_->progress.update(text); }

bool Context::confirm(std::string_view question) {
    if (globals_.yes || globals_.dry_run) return true;
    if (!world_.input_is_terminal || !world_.err.terminal) {
        throw Failure(Cause::usage, in_quotes(command_.path) + " asks before it acts", "add --yes to agree");
    }
    before_output();
    if (world_.out.flush) world_.out.flush();
    world_.err.write(escape_controls(question) + " [y/N] ");
    const auto answer = world_.read_line();
    const std::string word = ascii_lower(trim(answer.value_or("")));
    return word == "y" || word == "yes";
}

void Context::finish() {
    before_output();
    if (world_.out.flush) world_.out.flush();
}

} // namespace bursar::app
