#include "app/context.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/views.hpp"

#include <array>

namespace bursar::commands {

using namespace app;
namespace outbox_cli {
namespace {

io::Record record_of(const ledger::OutboxView &view, bool notice) {
    io::Record record;
    record.add("id", std::to_string(view.id))
        .add("kind", view.kind)
        .add("customer", format_id('C', view.customer))
        .add("contract", view.contract ? io::Field(format_id('K', *view.contract)) : io::Field(nullptr));
    if (notice) record.add("invoice", view.document.empty() ? io::Field(nullptr) : io::Field(view.document));
    return record.add("queued_on", view.queued_on).add("state", view.state);
}

int list_notices(Context &context) {
    context.begin_list({"id", "kind", "customer", "contract", "invoice", "queued_on", "state"});
    ledger::notices(context.ledger(), filter_of(context),
                    [&](const ledger::OutboxView &view) { context.item(record_of(view, true)); });
    context.end_list();
    return 0;
}

int list_actions(Context &context) {
    context.begin_list({"id", "kind", "customer", "contract", "queued_on", "state"});
    ledger::actions(context.ledger(), filter_of(context),
                    [&](const ledger::OutboxView &view) { context.item(record_of(view, false)); });
    context.end_list();
    return 0;
}

constexpr Option kind_filter{
    .name = "--kind", .kind = Kind::text, .value_name = "KIND", .help = "only of this kind"};
constexpr auto notice_options =
    std::to_array<Option>({state_filter("queued|sent|failed"), kind_filter, customer_filter, contract_filter,
                           from_filter, to_filter, limit_filter, after_filter(Kind::count, "ID")});
constexpr auto action_options =
    std::to_array<Option>({state_filter("queued|done|failed"), kind_filter, customer_filter, contract_filter,
                           from_filter, to_filter, limit_filter, after_filter(Kind::count, "ID")});
constexpr auto notice_examples = std::to_array<Example>({
    {"bursar notice list --state queued", "what is to be sent"},
    {"bursar notice list --customer C1 -o json", "what a customer was to be told"},
});
constexpr auto action_examples = std::to_array<Example>({
    {"bursar action list --state queued -o jsonl", "what provisioning is to do, for a script"},
    {"bursar action list --kind suspend --from 2026-02-16", "suspensions from a day on"},
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
         "Activations, suspensions, resumptions, ends and deletions, each queued exactly once with its step.",
     .options = action_options,
     .examples = action_examples,
     .run = list_actions},
});

} // namespace
} // namespace outbox_cli

std::span<const Command> notice_commands() { return outbox_cli::notice_rows; }
std::span<const Command> action_commands() { return outbox_cli::action_rows; }

} // namespace bursar::commands
