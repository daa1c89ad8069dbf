#include "actions/usage.hpp"
#include "app/context.hpp"
#include "app/files.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "imports/usage_csv.hpp"
#include "ledger/history.hpp"
#include "ledger/usage.hpp"
#include "policy/exchange.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace usage_cli {
namespace {

io::Record record_of(const UsageReading &reading) {
    return io::Record()
        .add("contract", format_id('K', reading.contract))
        .add("meter", reading.meter)
        .add("quantity", policy::to_string(policy::Rate{reading.millionths}))
        .add("on", reading.used_on)
        .add("reference", text_or_null(reading.reference));
}

int record_one(Context &context, Id contract) {
    const std::string quantity = *context.text("QUANTITY");
    const auto parsed = policy::parse_rate(quantity);
    if (!parsed)
        throw Failure(Cause::usage, fmt::format("QUANTITY: \"{}\" is not a quantity", quantity),
                      "write it like 1.5, with at most six decimals");
    UsageReading reading{contract, *context.text("METER"), parsed->millionths,
                         context.date("on").value_or(context.as_of().day),
                         context.text("reference").value_or("")};
    auto outcome = actions::record_usage(desk_of(context), reading);
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &done = std::get<actions::UsageDone>(outcome);
    if (done.recorded.replayed && !context.date("on"))
        reading.used_on = ledger::day_of_event(context.ledger(), done.recorded.first_seq);
    io::Record answer = record_of(reading);
    answer.add("known", done.known > 0);
    if (done.recorded.dry_run) answer.add("dry_run", true);
    context.show(answer);
    return 0;
}

int record(Context &context) {
    return for_each_value(context, "CONTRACT",
                          [&](const std::string &id) { return record_one(context, *parse_id('K', id)); });
}

int import(Context &context) {
    const std::string name = *context.text("FILE");
    imports::UsageFile file = imports::read_usage_csv(read_file(name), name);
    const bool partial = context.flag("keep-going");
    if (file.broken || (!file.mistakes.empty() && !partial))
        throw mistakes_failure(Cause::bad_input, file.mistakes);
    auto outcome = actions::import_usage(desk_of(context), file.readings, partial);
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &done = std::get<actions::UsageDone>(outcome);
    for (const auto &problem : done.problems)
        file.mistakes.push_back({name, file.lines[problem.reading], 1, problem.message});
    if (!done.problems.empty() && !partial) throw mistakes_failure(Cause::bad_input, file.mistakes);

    const auto booked = done.recorded.replayed
                            ? actions::subjects(context.ledger(), done.recorded, 'K').size()
                            : done.booked.size();
    std::vector<io::Record> bad;
    for (const policy::Mistake &mistake : file.mistakes) {
        bad.push_back(io::Record().add("line", mistake.line).add("problem", mistake.message));
        if (context.globals().format != Format::json) context.warn("bursar: " + to_string(mistake));
    }
    if (booked > 0 || !bad.empty() || !context.globals().quiet)
        context.show(io::Record()
                         .add("file", name)
                         .add("booked", static_cast<std::int64_t>(booked))
                         .add("known", done.known)
                         .add("bad_lines", std::move(bad))
                         .add("dry_run", done.recorded.dry_run));
    return file.mistakes.empty() ? 0 : 3;
}

int list(Context &context) {
    const ledger::UsageFilter filter{filter_of(context), context.text("meter")};
    context.begin_list({"event", "contract", "meter", "quantity", "on", "reference", "weighed_on"});
    ledger::each_usage(context.ledger(), filter, [&](const ledger::UsageView &view) {
        io::Record record;
        record.add("event", view.event);
        const io::Record reading = record_of(view.reading);
        for (const auto &[field, value] : reading.fields())
            record.add(field, value);
        context.item(record.add("weighed_on", view.weighed_on));
    });
    context.end_list();
    return 0;
}

constexpr auto record_arguments = std::to_array<Argument>({
    {.name = "CONTRACT", .kind = Kind::contract_id, .help = "whose usage it is", .from_stdin = true},
    {.name = "METER", .kind = Kind::text, .help = "a meter of the policy, like cpu-hours"},
    {.name = "QUANTITY", .kind = Kind::text, .help = "in the meter's unit: 1.5"},
});
constexpr auto record_options = std::to_array<Option>({
    {.name = "--on", .kind = Kind::date, .value_name = "DATE", .help = "the day it was used"},
    {.name = "--reference",
     .kind = Kind::text,
     .value_name = "REF",
     .help = "tells readings of one day apart"},
});
constexpr auto record_examples = std::to_array<Example>({
    {"bursar usage record K1 cpu-hours 0.4 --on 2024-09-20", "one day's usage"},
    {"bursar usage record K1 storage-gb 1.5 --reference node-2", "a second reading of the day"},
});
constexpr auto import_arguments = std::to_array<Argument>({
    {.name = "FILE",
     .kind = Kind::file,
     .help = "CSV with the columns contract,meter,quantity,on[,reference]"},
});
constexpr auto import_options = std::to_array<Option>({
    {.name = "--keep-going",
     .kind = Kind::flag,
     .help = "book the other lines when some are bad; exits with 3"},
});
constexpr auto import_examples = std::to_array<Example>({
    {"bursar usage import usage-2024-09.csv", "a month's readings; again, and nothing is booked twice"},
    {"bursar usage import usage.csv --keep-going", "leave the bad lines out"},
});
constexpr auto list_options = std::to_array<Option>({
    state_filter("weighed|open"),
    customer_filter,
    contract_filter,
    {.name = "--meter", .kind = Kind::text, .value_name = "METER", .help = "only of this meter"},
    from_filter,
    to_filter,
    limit_filter,
    after_filter(Kind::count, "EVENT"),
});
constexpr auto list_examples = std::to_array<Example>({
    {"bursar usage list --contract K1 --from 2024-09-01 --to 2024-09-30", "a month of one contract"},
    {"bursar usage list --meter cpu-hours -o csv", "for a spreadsheet"},
});
constexpr auto rows = std::to_array<Command>({
    {.path = "usage record",
     .summary = "record what a contract used",
     .help =
         "Records a reading of a meter. It is weighed against the plan when the next term is billed: what a "
         "month holds more than the plan moves the contract to the plan above that fits. The same reading "
         "twice is one; another quantity for the same day and reference is refused.",
     .arguments = record_arguments,
     .options = record_options,
     .examples = record_examples,
     .effect = Effect::writes,
     .run = record},
    {.path = "usage import",
     .summary = "record a file of readings",
     .help =
         "Records every line of a CSV file, in one commit. A bad line is told with its place, and nothing is "
         "booked unless --keep-going says so. What is known is passed over.",
     .arguments = import_arguments,
     .options = import_options,
     .examples = import_examples,
     .effect = Effect::writes,
     .run = import},
    {.path = "usage list",
     .summary = "list readings",
     .help =
         "Lists readings in the order they were recorded, with the day their plan was chosen; open are those "
         "that no plan was chosen for yet. --from and --to look at the day of use.",
     .options = list_options,
     .examples = list_examples,
     .run = list},
});

} // namespace
} // namespace usage_cli

std::span<const Command> usage_commands() { return usage_cli::rows; }

} // namespace bursar::commands
