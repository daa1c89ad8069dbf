#include "actions/actions.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/history.hpp"
#include "ledger/terms.hpp"

#include <array>
#include <fmt/format.h>
#include <limits>

namespace bursar::commands {

using namespace app;
namespace fx_cli {
namespace {

policy::ExchangeRates::Quote pair_of(std::string_view name, const std::string &text) {
    policy::ExchangeRates::Quote quote;
    const auto slash = text.find('/');
    const auto from = Currency::parse(text.substr(0, slash));
    const auto to = slash == std::string::npos ? std::nullopt : Currency::parse(text.substr(slash + 1));
    if (!from || !to || *from == *to)
        throw Failure(Cause::usage, fmt::format("{}: \"{}\" is not a pair of currencies", name, text),
                      "write it like EUR/USD: one euro is so many dollars");
    quote.from = *from;
    quote.to = *to;
    return quote;
}

io::Record record_of(const policy::ExchangeRates::Quote &quote) {
    return io::Record()
        .add("pair", fmt::format("{}/{}", quote.from.code(), quote.to.code()))
        .add("rate", policy::to_string(quote.rate))
        .add("on", quote.on);
}

int set(Context &context) {
    policy::ExchangeRates::Quote quote = pair_of("PAIR", *context.text("PAIR"));
    const std::string rate = *context.text("RATE");
    const auto parsed = policy::parse_rate(rate);
    if (!parsed)
        throw Failure(Cause::usage, fmt::format("RATE: \"{}\" is not an exchange rate", rate),
                      "write it like 1.085, with at most six decimals");
    quote.rate = *parsed;
    quote.on = context.date("on").value_or(context.as_of().day);
    auto outcome = actions::set_exchange_rate(desk_of(context), quote);
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &recorded = std::get<actions::Recorded>(outcome);
    if (recorded.replayed && !context.date("on"))
        quote.on = ledger::day_of_event(context.ledger(), recorded.first_seq);
    io::Record record = record_of(quote);
    if (recorded.dry_run) record.add("dry_run", true);
    context.show(record);
    return 0;
}

int list(Context &context) {
    const ledger::Filter filter = filter_of(context);
    const auto pair = context.text("pair");
    const auto only = pair ? std::optional(pair_of("--pair", *pair)) : std::nullopt;
    const ledger::Rules rules = ledger::read_rules(context.ledger());
    context.begin_list({"pair", "rate", "on"});
    std::int64_t left = filter.limit.value_or(std::numeric_limits<std::int64_t>::max());
    for (const policy::ExchangeRates::Quote &quote : rules.rates.quotes()) {
        if ((only && (quote.from != only->from || quote.to != only->to)) ||
            (filter.from && quote.on < *filter.from) || (filter.to && quote.on > *filter.to))
            continue;
        if (left-- > 0) context.item(record_of(quote));
    }
    context.end_list();
    return 0;
}

constexpr auto set_arguments = std::to_array<Argument>({
    {.name = "PAIR", .kind = Kind::text, .help = "the policy's currency and the foreign one: EUR/USD"},
    {.name = "RATE", .kind = Kind::text, .help = "how much foreign money one unit is: 1.085"},
});
constexpr auto set_options = std::to_array<Option>({
    {.name = "--on", .kind = Kind::date, .value_name = "DATE", .help = "from this day on"},
});
constexpr auto list_options = std::to_array<Option>({
    {.name = "--pair", .kind = Kind::text, .value_name = "PAIR", .help = "only of this pair: EUR/USD"},
    from_filter,
    to_filter,
    limit_filter,
});
constexpr auto set_examples = std::to_array<Example>({
    {"bursar fx set EUR/USD 1.085", "from today on"},
    {"bursar fx set EUR/USD 1.0912 --on 2026-03-01", "from another day on"},
});
constexpr auto list_examples = std::to_array<Example>({
    {"bursar fx list", "every rate that was set"},
    {"bursar fx list --pair EUR/USD --from 2026-03-01 -o csv", "of one pair since a day, for a spreadsheet"},
});
constexpr auto rows = std::to_array<Command>({
    {.path = "fx set",
     .summary = "set an exchange rate",
     .help = "Products priced in a foreign currency are invoiced in the policy's, at the last rate set by "
             "the day of "
             "issue; the rate is printed on the invoice. Setting a day's rate again replaces it for invoices "
             "to come.",
     .arguments = set_arguments,
     .options = set_options,
     .examples = set_examples,
     .effect = Effect::writes,
     .run = set},
    {.path = "fx list",
     .summary = "list exchange rates",
     .help = "Lists the rates by pair and day.",
     .options = list_options,
     .examples = list_examples,
     .run = list},
});

} // namespace
} // namespace fx_cli

std::span<const Command> fx_commands() { return fx_cli::rows; }

} // namespace bursar::commands
