// Commands are data: one row each. Help, man pages, completions and the tests read the same rows.
#pragma once

#include "app/context_fwd.hpp"

#include <span>
#include <string_view>

namespace bursar::app {

// How an argument is read, validated and completed.
enum class Kind {
    flag,
    text,
    word, // text that is not blank
    date,
    moment,
    amount, // decimal, in the currency of the ledger
    count,  // an integer ≥ 0
    period,
    field_value, // FIELD=VALUE
    file,
    choice, // one of `choices`
    customer_id,
    contract_id,
    payment_id,
    dispute_id,
    collection_id,
    payout_id,
    obligation_id,
    verification_id,
    document_number,
    any_id,     // of all that is explained
    account_id, // a customer or contract
    event_number,
    action_number,
    product,
    leftover_id,
    backup_id,
    incident_id,
    disclosure_id,
    notice_number,
    lines, // text of any number of lines that is not blank
};

struct Argument {
    std::string_view name{}; // "CUSTOMER"
    Kind kind = Kind::text;
    std::string_view help{};
    bool required = true;
    bool from_stdin = false;    // "-" reads one value a line
    std::string_view choices{}; // "bash|zsh|fish"
};

struct Option {
    std::string_view name{}; // "--on"
    Kind kind = Kind::text;
    std::string_view value_name{}; // "DATE"; empty for flags
    std::string_view help{};
    bool required = false;
    bool repeatable = false;
    bool value_optional = false;      // --accept-terms, --accept-terms=VERSION
    std::string_view choices{};       // "open|paid"
    std::string_view default_value{}; // shown in help; applied by the command
};

inline bool takes_value(const Option &option) { return option.kind != Kind::flag && !option.value_optional; }

struct Example {
    std::string_view command{}; // a whole line, as typed
    std::string_view what{};
};

// none: needs no ledger. writes: takes --idempotency-key.
enum class Effect { none, reads, writes };

struct Command {
    std::string_view path{};    // "customer add"
    std::string_view summary{}; // one line, no full stop
    std::string_view help{};    // paragraphs, separated by empty lines
    std::span<const Argument> arguments{};
    std::span<const Option> options{};
    std::span<const Example> examples{};
    Effect effect = Effect::reads;
    bool dangerous = false; // asks, or needs --yes
    bool hidden = false;
    int (*run)(Context &) = nullptr; // the exit code; failures are thrown
    bool any_schema = false;         // works on a ledger of an older schema
};

struct Noun {
    std::string_view name{};
    std::string_view summary{};
    std::span<const Command> commands;
};

// Every noun, in the order of the help. Defined in app/table.cpp from the rows in cli/commands/.
std::span<const Noun> nouns();

} // namespace bursar::app
