#include "actions/broadcasts.hpp"
#include "actions/provisioning.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/broadcasts.hpp"
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
        .add("state", view.state)
        .add("broadcast", view.broadcast ? io::Field(std::to_string(*view.broadcast)) : io::Field(nullptr));
}

io::Field moment_or_null(const std::optional<Moment> &moment) {
    return moment ? io::Field(to_string(*moment)) : io::Field(nullptr);
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
    context.begin_list({"id", "kind", "customer", "contract", "invoice", "queued_on", "state", "broadcast"});
    ledger::notices(
        context.ledger(), filter_of(context),
        [&](const ledger::OutboxView &view) { context.item(record_of(view)); }, context.count("broadcast"));
    context.end_list();
    return 0;
}

int show_notice(Context &context) {
    return for_each_value(context, "NOTICE", [&](const std::string &text) {
        const ledger::OutboxView view = ledger::notice(context.ledger(), count_of(text));
        io::Record record = record_of(view);
        std::optional<BroadcastRecord> broadcast;
        if (view.broadcast) context.ledger().read({ledger::reading_of_broadcast(broadcast, *view.broadcast)});
        record.add("product", broadcast ? io::Field(broadcast->product) : io::Field(nullptr))
            .add("from", broadcast ? moment_or_null(broadcast->from) : io::Field(nullptr))
            .add("until", broadcast ? moment_or_null(broadcast->until) : io::Field(nullptr))
            .add("text", broadcast ? text_or_null(broadcast->text) : io::Field(nullptr));
        context.show(record);
        return 0;
    });
}

BroadcastRecord announced(Context &context, const std::string &product) {
    BroadcastRecord request;
    request.product = product;
    request.kind = *context.text("kind");
    request.text = *context.text("text");
    if (const auto from = context.text("from")) request.from = parse_moment(*from);
    if (const auto until = context.text("until")) request.until = parse_moment(*until);
    if (request.from && request.until && *request.until <= *request.from)
        throw Failure(Cause::usage, "--until: \"" + *context.text("until") + "\" is not after --from",
                      "give the moment it ends, or leave it out");
    return request;
}

int broadcast(Context &context) {
    return for_each_value(context, "PRODUCT", [&](const std::string &product) {
        const auto outcome = actions::queue_broadcast(desk_of(context), announced(context, product));
        if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
        const auto &[recorded, told] = std::get<actions::BroadcastDone>(outcome);
        io::Record record;
        record.add("broadcast", told.id ? io::Field(std::to_string(told.id)) : io::Field(nullptr))
            .add("kind", told.kind)
            .add("product", told.product)
            .add("from", moment_or_null(told.from))
            .add("until", moment_or_null(told.until))
            .add("customers", told.customers)
            .add("clause", told.clause);
        if (recorded.dry_run) record.add("dry_run", true);
        context.show(record);
        if (told.customers == 0) context.hint("nobody has a running contract of " + told.product);
        return 0;
    });
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
constexpr auto notice_options = std::to_array<Option>(
    {state_filter("queued|sent|failed"),
     kind_filter,
     customer_filter,
     contract_filter,
     from_filter,
     to_filter,
     {.name = "--broadcast", .kind = Kind::count, .value_name = "N", .help = "only of this broadcast"},
     limit_filter,
     after_filter(Kind::count, "ID")});
constexpr auto notice_argument = std::to_array<Argument>({{.name = "NOTICE",
                                                           .kind = Kind::notice_number,
                                                           .help = "its number, as notice list shows it",
                                                           .from_stdin = true}});
constexpr auto broadcast_argument = std::to_array<Argument>(
    {{.name = "PRODUCT", .kind = Kind::product, .help = "whose customers are told", .from_stdin = true}});
constexpr auto broadcast_options = std::to_array<Option>({
    {.name = "--kind",
     .kind = Kind::text,
     .value_name = "KIND",
     .help = "one of the terms'",
     .required = true},
    {.name = "--text",
     .kind = Kind::lines,
     .value_name = "TEXT",
     .help = "what they are told, of any number of lines",
     .required = true},
    {.name = "--from", .kind = Kind::moment, .value_name = "MOMENT", .help = "when it begins"},
    {.name = "--until", .kind = Kind::moment, .value_name = "MOMENT", .help = "when it ends"},
});
constexpr auto show_examples = std::to_array<Example>({
    {"bursar notice show 12", "what a customer is told"},
    {"bursar notice list --broadcast 1 -o jsonl | jq -r .id | bursar notice show -", "all of a broadcast"},
});
constexpr auto broadcast_examples = std::to_array<Example>({
    {"bursar notice broadcast web-start --kind outage --text 'A switch is replaced.' --from 2026-03-01T02:00 "
     "--until 2026-03-01T04:00",
     "each customer who has web-start is told once"},
    {"bursar notice broadcast web-start --kind outage --text \"$(cat outage.txt)\" --dry-run",
     "how many would be told"},
});
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
    {.path = "notice show",
     .summary = "show notices to customers",
     .help = "Shows notices, and what a broadcast tells.",
     .arguments = notice_argument,
     .examples = show_examples,
     .run = show_notice},
    {.path = "notice broadcast",
     .summary = "tell all customers of a product",
     .help = "Queues one notice for each customer who has a contract of the product that is on trial, active "
             "or suspended: once, however many they have, and all in one commit. The text is kept once; each "
             "notice names its broadcast. When nobody has the product, nothing is done.",
     .arguments = broadcast_argument,
     .options = broadcast_options,
     .examples = broadcast_examples,
     .effect = Effect::writes,
     .run = broadcast},
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
