// What a running command sees: its parsed arguments, the ledger on demand, and the printers.
#pragma once

#include "app/command.hpp"
#include "app/globals.hpp"
#include "app/world.hpp"
#include "base/id.hpp"
#include "base/money.hpp"
#include "io/printer.hpp"
#include "ledger/ledger.hpp"
#include "plan/plan.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::app {

// Arguments and options as typed, by lower-case name without dashes; a flag has one empty text for each time.
using Values = std::map<std::string, std::vector<std::string>, std::less<>>;

class Context {
  public:
    // Arguments and options by name without dashes, in either case; reading one that was not given is nullopt
    // / empty / false. Values were validated against their Kind at parse time, so these never throw for a bad
    // value, but money(): Failure(usage) for more decimals than the currency has. An option whose value is
    // optional and was left out is given(), and its text() is nullopt.
    [[nodiscard]] bool given(std::string_view name) const;
    [[nodiscard]] bool flag(std::string_view name) const;
    [[nodiscard]] std::optional<std::string> text(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view name) const; // repeatable
    [[nodiscard]] std::optional<Date> date(std::string_view name) const;
    [[nodiscard]] std::optional<std::int64_t> count(std::string_view name) const;
    [[nodiscard]] std::optional<Money> money(std::string_view name, Currency currency) const;
    [[nodiscard]] std::optional<Period> period(std::string_view name) const;
    [[nodiscard]] std::optional<Id> id(std::string_view name) const; // of the argument's kind
    // An argument that may be "-": its value, or one a line from standard input, empty lines left out.
    // Values from standard input are validated one by one: Failure(bad_input) names the line. With "-", each
    // show() from then on prints as one line (json, jsonl, csv).
    [[nodiscard]] std::vector<std::string> each(std::string_view name) const;

    const Globals &globals() const { return globals_; }
    World &world() { return world_; }
    ledger::Ledger &ledger(); // opened at the first call; Failure(not_found) when there is none
    // The ledger's file, for commands that make one. Failure: unavailable for engines that are not built in,
    // usage when nothing names a ledger.
    [[nodiscard]] std::string ledger_path() const;
    // --as-of, else now in the time zone of the ledger's policy (UTC when there is no ledger yet).
    Moment as_of();
    SaltSource &salts();
    // Who, why, how: stamped on every event of this command.
    ledger::Deed deed();

    // Answers. A `list` streams: begin, any number of items, end. `columns` names the fields of table and
    // csv.
    void show(const io::Record &record);
    // A list; with an envelope, json prints it as a field of that object, which end_list completes. Nothing
    // is printed before the first item or the end: a command that ends neither prints nothing.
    void begin_list(const std::vector<std::string> &columns, std::optional<io::Envelope> envelope = {});
    void item(const io::Record &record);
    void end_list(const io::Record &after = {});
    void line(std::string_view text); // free text to standard output (table format only)
    void hint(std::string_view text); // to standard error, not under -q
    void warn(std::string_view text); // to standard error, always
    void raw(std::string_view bytes); // exactly these bytes to standard output (render, completion, man)
    // Prints a refusal (exit code 1): every clause, or the JSON error object. Returns 1.
    int refuse(const Refusal &refusal);
    // Replaces the progress line on a terminal; wiped before any other output. Not under -q.
    void progress(std::string_view text);
    // True when --yes or --dry-run was given or the person at the terminal agreed; without a terminal and
    // without
    // --yes throws Failure(usage).
    bool confirm(std::string_view question);

    // private to cli/app
    Context(World &world, Globals globals, const Command &command, Values values);
    ~Context();
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;
    void finish(); // wipes the progress line and flushes; Failure(io)

  private:
    [[nodiscard]] const std::vector<std::string> *values_of(std::string_view name) const;
    [[nodiscard]] std::string file_digests() const;
    void before_output();
    void begin(); // prints the start of a list, once something is known of it
    World &world_;
    Globals globals_;
    const Command &command_;
    Values values_;
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace bursar::app
