// undo EVENT
#include "actions/undo.hpp"
#include "app/context.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace undo_cli {
namespace {

// What it would do, one step a line, for the person who is asked next.
void preview(Context &context, const actions::UndoDone &would) {
    for (const Step &step : would.done.steps)
        context.hint(fmt::format("{}{}{}", step.kind, step.document.empty() ? "" : ' ' + step.document,
                                 step.amount ? ' ' + to_string(*step.amount) : ""));
}

int undo_one(Context &context, std::int64_t seq) {
    if (!context.globals().yes && !context.globals().dry_run) {
        actions::Desk looking = desk_of(context);
        looking.dry_run = true;
        const auto would = actions::undo_event(looking, seq);
        if (const auto *refusal = std::get_if<Refusal>(&would)) return context.refuse(*refusal);
        preview(context, std::get<actions::UndoDone>(would));
        if (!context.confirm(fmt::format("undo event {}?", seq))) return 0;
    }
    const auto outcome = actions::undo_event(desk_of(context), seq);
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &answer = std::get<actions::UndoDone>(outcome);
    io::Record record = io::Record()
                            .add("undoes", std::to_string(seq))
                            .add("kind", answer.event.kind)
                            .add("subject", answer.event.subject);
    if (answer.done.recorded.dry_run) record.add("dry_run", true);
    context.show(record.add("steps", records_of(answer.done.steps)));
    return 0;
}

int undo(Context &context) {
    return for_each_value(context, "EVENT",
                          [&](const std::string &seq) { return undo_one(context, count_of(seq)); });
}

constexpr auto arguments = std::to_array<Argument>({{.name = "EVENT",
                                                     .kind = Kind::event_number,
                                                     .help = "the number of the event, as audit log shows it",
                                                     .from_stdin = true}});
constexpr auto examples = std::to_array<Example>({
    {"bursar undo 41 --dry-run", "the documents that it would issue"},
    {"bursar undo 41 --yes --reason 'recorded for the wrong customer'", "issues them"},
});
constexpr auto rows = std::to_array<Command>({
    {.path = "undo",
     .summary = "compensate what an event of the audit log did",
     .help = "Nothing that is recorded changes: a payment is reversed, an invoice or fee credited in full, a "
             "cancellation or no-renewal withdrawn while its end has not come, a sanction lifted, a granted "
             "claim taken back, each as its own command would do it. Refused is what cannot be called back, "
             "what only follows from another deed, and what was undone before. Shows what it would do, and "
             "asks first.",
     .arguments = arguments,
     .examples = examples,
     .effect = Effect::writes,
     .dangerous = true,
     .run = undo},
});

} // namespace
} // namespace undo_cli

std::span<const Command> undo_commands() { return undo_cli::rows; }

} // namespace bursar::commands
