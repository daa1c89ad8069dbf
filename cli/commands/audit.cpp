// The audit log, its proof, and the fsck of the ledger.
#include "ledger/audit.hpp"
#include "actions/calendar_check.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/migrate.hpp"
#include "ledger/views.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace audit_cli {
namespace {

int log(Context &context) {
    ledger::Filter filter = filter_of(context);
    if (filter.contract) filter.customer = ledger::contract(context.ledger(), *filter.contract).customer;
    filter.state = context.text("by");
    context.begin_list({"seq", "at", "actor", "command", "reason", "subject", "kind", "data", "hash"});
    ledger::events(context.ledger(), filter,
                   [&](const ledger::EventView &view) { context.item(record_of(view)); });
    context.end_list();
    return 0;
}

std::vector<io::Record> records_of(const std::vector<ledger::Problem> &problems) {
    std::vector<io::Record> records;
    for (const ledger::Problem &problem : problems)
        records.push_back(io::Record()
                              .add("invariant", problem.invariant)
                              .add("subject", problem.subject)
                              .add("problem", problem.what));
    return records;
}

ledger::Verification verification(Context &context) {
    return ledger::verify_chain(context.ledger(), [&](std::int64_t events) {
        context.progress(fmt::format("{} events verified", events));
    });
}

int verify(Context &context) {
    const ledger::Verification result = verification(context);
    context.show(io::Record()
                     .add("verified", result.problems.empty())
                     .add("events", result.events)
                     .add("head", result.head.seq)
                     .add("hash", result.head.hash)
                     .add("problems", records_of(result.problems)));
    return result.problems.empty() ? 0 : 1;
}

int migrate(Context &context) {
    ledger::Ledger &ledger = context.ledger();
    const int from = ledger::ledger_schema(ledger), to = ledger::program_schema();
    if (from == 0 || from > to) ledger::require_schema(ledger, context.ledger_path());
    if (from < to && !context.globals().dry_run) {
        ledger::Change change(ledger.head(), context.deed(), context.salts());
        change.event({"migrated", "ledger", 0, fmt::format("{{\"from\":{},\"to\":{}}}", from, to), {}, {}});
        ledger::migrate(ledger, std::move(change), from);
    }
    context.show(io::Record()
                     .add("schema", std::int64_t{to})
                     .add("migrated_from", from < to ? io::Field(from) : io::Field(nullptr)));
    return 0;
}

int check(Context &context) {
    if (context.flag("migrate")) return migrate(context);
    ledger::require_schema(context.ledger(), context.ledger_path());
    ledger::Verification result = verification(context);
    std::vector<ledger::Problem> problems = std::move(result.problems);
    try {
        const auto broken = ledger::check_invariants(context.ledger());
        problems.insert(problems.end(), broken.begin(), broken.end());
        const auto late = actions::check_calendar(context.ledger(), context.as_of().day);
        problems.insert(problems.end(), late.begin(), late.end());
    } catch (const Failure &failure) {
        // A chain that was tampered with may not even be readable: what is known of it is said.
        if (problems.empty()) throw;
        problems.push_back({"readable", "ledger", failure.what()});
    }
    std::vector<io::Record> parked;
    for (const ledger::Parked &p : ledger::parked(context.ledger()))
        parked.push_back(io::Record()
                             .add("contract", format_id('K', p.contract))
                             .add("since", p.since)
                             .add("because", p.because)
                             .add("remedy", p.remedy));
    context.show(io::Record()
                     .add("ok", problems.empty())
                     .add("schema", std::int64_t{ledger::program_schema()})
                     .add("events", result.events)
                     .add("problems", records_of(problems))
                     .add("quarantined", parked));
    if (!problems.empty()) return 1;
    return parked.empty() ? 0 : 3;
}

constexpr auto log_options = std::to_array<Option>({
    customer_filter,
    contract_filter,
    {.name = "--kind", .kind = Kind::text, .value_name = "KIND", .help = "only events of this kind"},
    {.name = "--by", .kind = Kind::text, .value_name = "ACTOR", .help = "only what this person did"},
    from_filter,
    to_filter,
    limit_filter,
    after_filter(Kind::count, "SEQ"),
});
constexpr auto check_options = std::to_array<Option>({
    {.name = "--migrate", .kind = Kind::flag, .help = "bring an older ledger to this program's schema"},
});
constexpr auto log_examples = std::to_array<Example>({
    {"bursar audit log --customer C1", "everything about a customer, as evidence"},
    {"bursar audit log --kind suspend --from 2026-02-01 -o jsonl", "suspensions since a day, for a script"},
});
constexpr auto verify_examples = std::to_array<Example>({
    {"bursar audit verify", "recomputes every hash and commitment"},
    {"bursar audit verify -o json | jq -r .hash", "the head's hash, to be kept elsewhere"},
});
constexpr auto check_examples = std::to_array<Example>({
    {"bursar check", "every invariant, and what is quarantined"},
    {"bursar check --migrate", "after an upgrade of bursar"},
});
constexpr auto audit_rows = std::to_array<Command>({
    {.path = "audit log",
     .summary = "show who did what, when, why and under which clause",
     .help = "Shows the event chain, oldest first. A reason is personal data: it is gone once it was erased.",
     .options = log_options,
     .examples = log_examples,
     .run = log},
    {.path = "audit verify",
     .summary = "prove that the audit log is as it was written",
     .help = "Recomputes every hash of the chain, and every commitment whose personal data is still there. "
             "Exit code 1 "
             "when something was changed, with what and where.",
     .examples = verify_examples,
     .run = verify},
});
constexpr auto check_rows = std::to_array<Command>({
    {.path = "check",
     .summary = "test every invariant of the ledger",
     .help = "Tests the chain, the numbers, sums, settlements, terms and steps, and lists what is "
             "quarantined and how to "
             "free it. Exit code 1 when an invariant is broken, 3 when contracts are quarantined.",
     .options = check_options,
     .examples = check_examples,
     .effect = Effect::writes,
     .run = check,
     .any_schema = true},
});

} // namespace
} // namespace audit_cli

std::span<const Command> audit_commands() { return audit_cli::audit_rows; }
std::span<const Command> check_commands() { return audit_cli::check_rows; }

} // namespace bursar::commands
