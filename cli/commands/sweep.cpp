#include "actions/sweep.hpp"
#include "app/context.hpp"
#include "app/files.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "io/json.hpp"
#include "io/json_value.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace sweep_cli {
namespace {

// A saved plan: a line that says what it was made on, then a line for each step.
struct PlanHead {
    std::string head;
    Date as_of;
    std::optional<std::int64_t> limit;
    std::optional<Date> replay_from;
};

constexpr std::string_view plan_format = "bursar-plan-2";

std::string text_of(const io::Field &plan, std::string_view name, const std::string &file) {
    const io::Field field = io::member(plan, name);
    if (const auto *text = std::get_if<std::string>(&field.data())) return *text;
    throw Failure(Cause::bad_input, fmt::format("{}: no \"{}\": not a plan of bursar", file, name),
                  "make one: bursar sweep --plan FILE");
}

PlanHead plan_head(std::string_view line, const std::string &file) {
    io::Field plan = nullptr;
    try {
        plan = io::parse_json(line);
    } catch (const Failure &failure) {
        if (failure.cause() != Cause::bad_input) throw;
        throw Failure(Cause::bad_input, fmt::format("{}: {}", file, failure.what()),
                      "make one: bursar sweep --plan FILE");
    }
    if (text_of(plan, "format", file) != plan_format)
        throw Failure(Cause::bad_input, fmt::format("{}: a plan of another bursar", file),
                      "make one: bursar sweep --plan FILE");
    PlanHead head{text_of(plan, "head", file), {}, {}, {}};
    const auto as_of = parse_date(text_of(plan, "as_of", file));
    if (!as_of) throw Failure(Cause::bad_input, fmt::format("{}: \"as_of\" is not a date", file));
    head.as_of = *as_of;
    const io::Field limit = io::member(plan, "limit");
    if (const auto *n = std::get_if<std::int64_t>(&limit.data())) head.limit = *n;
    const io::Field replay = io::member(plan, "replay_from");
    if (const auto *day = std::get_if<std::string>(&replay.data())) head.replay_from = parse_date(*day);
    return head;
}

std::string plan_line(const io::Record &record) {
    std::string line;
    io::append_json(line, record);
    return line + '\n';
}

std::string plan_line(const PlanHead &head) {
    return plan_line(io::Record()
                         .add("format", plan_format)
                         .add("head", head.head)
                         .add("as_of", head.as_of)
                         .add("limit", head.limit)
                         .add("replay_from", head.replay_from));
}

io::Record counts_record(const std::map<std::string, std::int64_t> &counts) {
    io::Record record;
    for (const auto &[kind, count] : counts)
        record.add(kind, count);
    return record;
}

std::vector<io::Record> quarantine_records(const actions::SweepReport &report) {
    std::vector<io::Record> records;
    for (const actions::Quarantined &q : report.quarantined)
        records.push_back(io::Record().add("contract", format_id('K', q.contract)).add("because", q.because));
    return records;
}

// A saved plan is applied only when deciding again gives its steps, which are the lines of `steps`.
std::optional<Refusal> check_plan(Context &context, actions::Desk desk, const actions::SweepRequest &request,
                                  std::string_view steps) {
    bool same = true;
    desk.dry_run = true;
    actions::SweepWatch watch;
    watch.step = [&](const Step &step) {
        const std::string line = plan_line(record_of(step));
        same = same && steps.starts_with(line);
        if (same) steps.remove_prefix(line.size());
    };
    context.progress("sweep: checking the plan");
    auto outcome = actions::sweep(desk, request, watch);
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return std::move(*refusal);
    if (same && steps.empty()) return std::nullopt;
    return Refusal{{{"", "the plan's steps are not those that are due"}},
                   "make a new plan: bursar sweep --plan FILE"};
}

actions::SweepRequest request_of(Context &context) {
    actions::SweepRequest request;
    request.limit = context.count("limit");
    request.max_suspend = context.count("max-suspend");
    request.max_delete = context.count("max-delete");
    request.max_clock_days = context.count("max-clock-days");
    request.replay_from = context.date("replay-from");
    return request;
}

// Runs the sweep and prints its steps as they come.
std::variant<actions::SweepReport, Refusal> run(Context &context, const actions::Desk &desk,
                                                const actions::SweepRequest &request, FileDraft *plan) {
    context.begin_list({"on", "step", "contract", "customer", "invoice", "amount", "currency", "clause"},
                       io::Envelope{io::Record()
                                        .add("as_of", actions::swept_before(desk).value_or(request.as_of))
                                        .add("dry_run", desk.dry_run),
                                    "steps"});
    actions::SweepWatch watch;
    watch.step = [&](const Step &step) {
        const io::Record record = record_of(step);
        if (plan != nullptr) plan->write(plan_line(record));
        context.item(record);
    };
    watch.progress = [&](std::int64_t done, std::int64_t total) {
        context.progress(fmt::format("sweep: {} of {} contracts", done, total));
    };
    return actions::sweep(desk, request, watch);
}

int conclude(Context &context, const actions::Desk &desk, const actions::SweepReport &report) {
    const bool nothing = report.counts.empty() && report.quarantined.empty();
    if (!nothing || !context.globals().quiet) {
        context.end_list(io::Record()
                             .add("revision", report.revision)
                             .add("counts", counts_record(report.counts))
                             .add("quarantined", quarantine_records(report)));
        std::string counts;
        for (const auto &[kind, count] : report.counts)
            counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", count, kind);
        if (!counts.empty()) context.line(counts);
        if (nothing) context.line("nothing is due");
    }
    for (const actions::Quarantined &q : report.quarantined)
        if (context.globals().format != Format::json)
            context.warn(fmt::format("bursar: {} is quarantined: {}: bursar explain {}",
                                     format_id('K', q.contract), q.because, format_id('K', q.contract)));
    if (!report.fuse.empty()) context.warn("bursar: a fuse would trip: " + report.fuse);
    if (!report.quarantined.empty()) return 3;
    return desk.dry_run && context.flag("exit-code") && !report.counts.empty() ? 10 : 0;
}

// A saved plan says itself what is done: only the fuses may be raised for it.
void refuse_with_apply(const Context &context) {
    if (!context.given("apply")) return;
    for (const std::string_view option : {"plan", "limit", "replay-from"})
        if (context.given(option))
            throw Failure(Cause::usage, fmt::format("--apply and --{} do not go together", option),
                          "the plan holds what is done: give --apply alone");
}

int sweep(Context &context) {
    actions::Desk desk = desk_of(context);
    refuse_with_apply(context);
    actions::SweepRequest request = request_of(context);
    request.as_of = desk.deed.at.day;
    if (const auto file = context.text("apply")) {
        const std::string text = read_file(*file);
        const std::size_t end = std::min(text.find('\n'), text.size());
        const PlanHead plan = plan_head(std::string_view(text).substr(0, end), *file);
        if (plan.as_of != request.as_of)
            return context.refuse({{{"", fmt::format("the plan is of {}, and it is {}", to_string(plan.as_of),
                                                     to_string(request.as_of))}},
                                   "make a new plan: bursar sweep --plan FILE"});
        request.limit = plan.limit;
        request.replay_from = plan.replay_from;
        request.expected_head = plan.head;
        const auto steps = std::string_view(text).substr(std::min(end + 1, text.size()));
        if (const auto refusal = check_plan(context, desk, request, steps)) return context.refuse(*refusal);
    }
    std::optional<FileDraft> plan;
    if (const auto file = context.text("plan")) {
        desk.dry_run = true;
        request.expected_head = context.ledger().head().hash;
        plan.emplace(*file);
        plan->write(plan_line({request.expected_head, request.as_of, request.limit, request.replay_from}));
    }
    auto outcome = run(context, desk, request, plan ? &*plan : nullptr);
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    if (plan) plan->keep();
    return conclude(context, desk, std::get<actions::SweepReport>(outcome));
}

constexpr auto options = std::to_array<Option>({
    {.name = "--limit",
     .kind = Kind::count,
     .value_name = "N",
     .help = "at most N contracts, the first by their ids"},
    {.name = "--max-suspend",
     .kind = Kind::count,
     .value_name = "N",
     .help = "allow so many suspensions this once, instead of the policy's fuse"},
    {.name = "--max-delete",
     .kind = Kind::count,
     .value_name = "N",
     .help = "allow so many deletions this once, instead of the policy's fuse"},
    {.name = "--max-clock-days",
     .kind = Kind::count,
     .value_name = "N",
     .help = "allow so many days since the last event this once, instead of the policy's fuse"},
    {.name = "--plan",
     .kind = Kind::file,
     .value_name = "FILE",
     .help = "do nothing, and save what would be done"},
    {.name = "--apply",
     .kind = Kind::file,
     .value_name = "FILE",
     .help = "do what a plan saved today says; refused when the ledger has moved since"},
    {.name = "--replay-from",
     .kind = Kind::date,
     .value_name = "DATE",
     .help =
         "run every day from this one on, as if the sweep had run each day; refused once a notice was sent"},
    {.name = "--exit-code", .kind = Kind::flag, .help = "with --dry-run: exit 10 when there are steps to do"},
});
constexpr auto examples = std::to_array<Example>({
    {"bursar -q sweep", "for cron: silent when nothing is due"},
    {"bursar sweep --dry-run", "what would be done today"},
    {"bursar sweep --plan tonight.json && bursar sweep --apply tonight.json",
     "look first, then do exactly that"},
    {"bursar --as-of 2026-03-01 sweep --replay-from 2026-01-01",
     "after an import: as if it had run each day"},
});
constexpr auto rows = std::to_array<Command>({
    {.path = "sweep",
     .summary = "do everything that is due",
     .help =
         "Carries out the policy's calendar: invoices, reminders, notices, suspensions, penalties, "
         "deletions, "
         "renewals and ends. Each step is done once, however often the sweep runs; a missed night costs no "
         "customer the time that the terms give.\n\n"
         "Before anything is done, the fuses: a run that would suspend or delete more contracts than the "
         "policy "
         "allows, or whose clock stands before the last event or too long after it, stops with exit code 4. "
         "A "
         "contract that cannot be decided is quarantined and listed, and the rest goes on (exit code 3).",
     .options = options,
     .examples = examples,
     .effect = Effect::writes,
     .run = sweep},
});

} // namespace
} // namespace sweep_cli

std::span<const Command> sweep_commands() { return sweep_cli::rows; }

} // namespace bursar::commands
