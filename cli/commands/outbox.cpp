#include "actions/provisioning.hpp"
#include "app/context.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/provisioning.hpp"

#include <array>

namespace bursar::commands {

using namespace app;
namespace outbox_cli {
namespace {

io::Record record_of(const ledger::OutboxView &view) {
    return io::Record()
        .add("id", std::to_string(view.id))
        .add("kind", view.kind)
        .add("customer", format_id('C', view.customer))
        .add("contract", view.contract ? io::Field(format_id('K', *view.contract)) : io::Field(nullptr))
        .add("invoice", text_or_null(view.document))
        .add("queued_on", view.queued_on)
        .add("state", view.state);
}

io::Record record_of(const ledger::ActionView &view) {
    return io::Record()
        .add("id", std::to_string(view.id))
        .add("kind", view.kind)
        .add("customer", format_id('C', view.customer))
        .add("contract", format_id('K', view.contract))
        .add("queued_on", view.queued_on)
        .add("state", view.state())
        .add("done_at", view.done_at ? io::Field(to_string(*view.done_at)) : io::Field(nullptr));
}

int list_notices(Context &context) {
    context.begin_list({"id", "kind", "customer", "contract", "invoice", "queued_on", "state"});
    ledger::notices(context.ledger(), filter_of(context),
                    [&](const ledger::OutboxView &view) { context.item(record_of(view)); });
    context.end_list();
    return 0;
}

int list_actions(Context &context) {
    context.begin_list({"id", "kind", "customer", "contract", "queued_on", "state", "done_at"});
    ledger::actions(context.ledger(), filter_of(context),
                    [&](const ledger::ActionView &view) { context.item(record_of(view)); });
    context.end_list();
    return 0;
}

int acknowledge(Context &context) {
    return for_each_value(context, "ACTION", [&](const std::string &text) {
        const std::int64_t action = count_of(text);
        const auto outcome = actions::acknowledge(desk_of(context), action);
        if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
        std::optional<ledger::ActionView> view;
        context.ledger().read({ledger::reading_of_action(view, action)});
        const bool dry_run = std::get<actions::Recorded>(outcome).dry_run;
        if (dry_run && !view->done_at) view->done_at = context.as_of();
        io::Record record = record_of(*view);
        if (dry_run) record.add("dry_run", true);
        context.show(record);
        return 0;
    });
}

constexpr Option kind_filter{
    .name = "--kind", .kind = Kind::text, .value_name = "KIND", .help = "only of this kind"};
constexpr auto notice_options =
    std::to_array<Option>({state_filter("queued|sent|failed"), kind_filter, customer_filter, contract_filter,
                           from_filter, to_filter, limit_filter, after_filter(Kind::count, "ID")});
constexpr auto action_options =
    std::to_array<Option>({state_filter("pending|done"), kind_filter, customer_filter, contract_filter,
                           from_filter, to_filter, limit_filter, after_filter(Kind::count, "ID")});
constexpr auto notice_examples = std::to_array<Example>({
    {"bursar notice list --state queued", "what is to be sent"},
    {"bursar notice list --customer C1 -o json", "what a customer was to be told"},
});
constexpr auto action_examples = std::to_array<Example>({
    {"bursar action list --state pending -o jsonl", "what provisioning is to do, for a script"},
    {"bursar action list --kind suspend --from 2026-02-16", "suspensions from a day on"},
});
constexpr auto action_argument = std::to_array<Argument>({{.name = "ACTION",
                                                           .kind = Kind::action_number,
                                                           .help = "its number, as action list shows it",
                                                           .from_stdin = true}});
constexpr auto ack_examples = std::to_array<Example>({
    {"bursar action ack 12", "provisioning has done it"},
    {"bursar action list --state pending -o jsonl | jq -r .id | bursar action ack -", "it has done them all"},
});
constexpr auto notice_rows = std::to_array<Command>({
    {.path = "notice list",
     .summary = "list notices to customers",
     .help = "Each notice is queued exactly once, with the step that calls for it.",
     .options = notice_options,
     .examples = notice_examples,
     .run = list_notices},
});
constexpr auto action_rows = std::to_array<Command>({
    {.path = "action list",
     .summary = "list actions for provisioning",
     .help =
         "Activations, suspensions, resumptions, ends and deletions, each queued exactly once with its step. "
         "One is pending until provisioning acknowledges it.",
     .options = action_options,
     .examples = action_examples,
     .run = list_actions},
    {.path = "action ack",
     .summary = "record that provisioning has done an action",
     .help = "From now on it is done; with an activation, its contract is delivered, in time or late. Done "
             "before, it keeps its moment.",
     .arguments = action_argument,
     .examples = ack_examples,
     .effect = Effect::writes,
     .run = acknowledge},
});

} // namespace
} // namespace outbox_cli

std::span<const Command> notice_commands() { return outbox_cli::notice_rows; }
std::span<const Command> action_commands() { return outbox_cli::action_rows; }

} // namespace bursar::commands
