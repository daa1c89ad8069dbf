// report deliveries
#include "actions/deadlines.hpp"
#include "app/context.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"

#include <array>

namespace bursar::commands {

using namespace app;
namespace deliveries_cli {
namespace {

io::Field moment_or_null(std::optional<Moment> moment) {
    return moment ? io::Field(to_string(*moment)) : io::Field(nullptr);
}

int deliveries(Context &context) {
    const Moment now = context.as_of();
    const ledger::Rules rules = ledger::read_rules(context.ledger());
    std::int64_t late = 0, pending = 0, done = 0;
    context.begin_list({"contract", "customer", "product", "ordered_at", "paid_at", "due_at", "done_at",
                        "state", "late", "clause"},
                       io::Envelope{io::Record().add("report", "deliveries").add("on", now.day), "rows"});
    ledger::deliveries(context.ledger(), filter_of(context), false, [&](const ledger::DeliveryView &view) {
        const auto due = actions::delivery_due(view, rules);
        const bool is_late = due && *due < view.done_at.value_or(now);
        const char *state = view.done_at ? "done" : is_late ? "late" : "pending";
        ++(view.done_at ? done : is_late ? late : pending);
        context.item(io::Record()
                         .add("contract", format_id('K', view.contract))
                         .add("customer", format_id('C', view.customer))
                         .add("product", view.product)
                         .add("ordered_at", to_string(view.ordered_at))
                         .add("paid_at", moment_or_null(view.paid_at))
                         .add("due_at", moment_or_null(due))
                         .add("done_at", moment_or_null(view.done_at))
                         .add("state", state)
                         .add("late", is_late)
                         .add("clause", text_or_null(rules.policies.at(view.policy).delivery_clause)));
    });
    context.end_list(io::Record().add("late", late).add("pending", pending).add("done", done));
    return 0;
}

constexpr auto options = std::to_array<Option>({customer_filter, contract_filter, from_filter, to_filter});
constexpr auto examples = std::to_array<Example>({
    {"bursar report deliveries", "what was paid for, and by when it is due"},
    {"bursar report deliveries --from 2026-02-01 --to 2026-02-28 -o csv", "a month's, for a spreadsheet"},
    {"bursar report deliveries -o jsonl | jq -r 'select(.state==\"late\").contract'", "what is late"},
});
constexpr auto rows = std::to_array<Command>({
    {.path = "report deliveries",
     .summary = "list deliveries and which are late",
     .help =
         "A contract is due so many hours after its order or its payment, whichever comes later, counted on "
         "business days, where the terms promise it; what is free counts from the order. It is done once "
         "provisioning has acknowledged the action that activates it (action ack), a domain once its "
         "registry has confirmed it. --from and --to look at the day on which that was queued.",
     .options = options,
     .examples = examples,
     .run = deliveries},
});

} // namespace
} // namespace deliveries_cli

std::span<const Command> delivery_report_commands() { return deliveries_cli::rows; }

} // namespace bursar::commands
