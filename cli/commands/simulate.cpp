#include "actions/agenda.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"

#include <array>
#include <fmt/format.h>
#include <map>

namespace bursar::commands {

using namespace app;
namespace simulate_cli {
namespace {

using Counts = std::map<std::string, std::int64_t>;

// What a month would bring: how often each kind of step, and what would be charged, by currency.
struct Month {
    Counts counts;
    std::map<std::string, Money> charged;
};

io::Record counts_record(const Counts &counts) {
    io::Record record;
    for (const auto &[kind, count] : counts)
        record.add(kind, count);
    return record;
}

std::vector<io::Record> month_records(const std::map<std::string, Month> &months) {
    std::vector<io::Record> records;
    for (const auto &[name, month] : months) {
        std::vector<io::Record> charged;
        for (const auto &[currency, amount] : month.charged)
            charged.push_back(io::Record().add("amount", amount).add("currency", currency));
        records.push_back(io::Record()
                              .add("month", name)
                              .add("charged", std::move(charged))
                              .add("counts", counts_record(month.counts)));
    }
    return records;
}

std::string line_of(const std::string &name, const Month &month) {
    std::string text = name + ":";
    for (const auto &[currency, amount] : month.charged)
        text += fmt::format(" {} {} charged,", to_string(amount), currency);
    for (const auto &[kind, count] : month.counts)
        text += fmt::format(" {} {},", count, kind);
    text.pop_back();
    return text;
}

int simulate(Context &context) {
    const Date from = context.as_of().day, until = *context.date("until");
    if (until < from)
        throw Failure(Cause::usage,
                      fmt::format("--until: \"{}\" lies before {}", to_string(until), to_string(from)),
                      "give a day to come");
    Counts counts;
    std::map<std::string, Month> months;
    std::map<Id, std::string> quarantined;
    context.begin_list({"on", "step", "contract", "customer", "invoice", "amount", "currency", "clause"},
                       io::Envelope{io::Record().add("as_of", from).add("until", until), "steps"});
    actions::agenda(
        context.ledger(), {}, from, until,
        [&](const Step &step) {
            context.item(record_of(step));
            ++counts[step.kind];
            Month &month = months[to_string(step.on).substr(0, 7)];
            ++month.counts[step.kind];
            if (!step.amount) return;
            const std::string currency(step.amount->currency.code());
            Money &charged =
                month.charged.try_emplace(currency, Money{0, step.amount->currency}).first->second;
            charged = charged + *step.amount;
        },
        [&](Date, const actions::Quarantined &q) { quarantined.try_emplace(q.contract, q.because); });
    std::vector<io::Record> parked;
    for (const auto &[contract, because] : quarantined)
        parked.push_back(io::Record().add("contract", format_id('K', contract)).add("because", because));
    // Under -q, nothing is said when nothing would be done.
    if (months.empty() && quarantined.empty() && context.globals().quiet) return 0;
    context.end_list(io::Record()
                         .add("counts", counts_record(counts))
                         .add("months", month_records(months))
                         .add("quarantined", std::move(parked)));
    for (const auto &[name, month] : months)
        context.line(line_of(name, month));
    if (months.empty()) context.line("nothing would be done");
    for (const auto &[contract, because] : quarantined)
        context.warn(fmt::format("{} is quarantined: {}: bursar explain {}", format_id('K', contract),
                                 because, format_id('K', contract)));
    return quarantined.empty() ? 0 : 3;
}

constexpr auto options = std::to_array<Option>({
    {.name = "--until",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "the last day that is looked at",
     .required = true},
});
constexpr auto examples = std::to_array<Example>({
    {"bursar simulate --until 2026-12-31", "the rest of the year, month by month"},
    {"bursar simulate --until 2026-03-31 -o json | jq '.months'",
     "what the next months would bring, for a script"},
});
constexpr auto rows = std::to_array<Command>({
    {.path = "simulate",
     .summary = "play the coming sweeps, day by day",
     .help = "Runs the sweep of every day from today to the day given, in memory and by the same rules, with "
             "no payment "
             "coming in: what would be invoiced, suspended, charged, ended and deleted, with what each month "
             "would "
             "charge. The ledger is only read.",
     .options = options,
     .examples = examples,
     .run = simulate},
});

} // namespace
} // namespace simulate_cli

std::span<const Command> simulate_commands() { return simulate_cli::rows; }

} // namespace bursar::commands
