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

io::Record record_of(const ledger::DeliveryView &view, std::optional<Moment> due, Moment now,
                     const std::string &clause) {
    const char *state = view.done ? "done" : due && *due < now ? "late" : "pending";
    return io::Record()
        .add("contract", format_id('K', view.contract))
        .add("customer", format_id('C', view.customer))
        .add("product", view.product)
        .add("paid_at", to_string(view.paid_at))
        .add("due_at", due ? io::Field(to_string(*due)) : io::Field(nullptr))
        .add("state", state)
        .add("clause", text_or_null(clause));
}

int deliveries(Context &context) {
    const Moment now = context.as_of();
    const ledger::Rules rules = ledger::read_rules(context.ledger());
    std::int64_t late = 0, pending = 0, done = 0;
    context.begin_list({"contract", "customer", "product", "paid_at", "due_at", "state", "clause"},
                       io::Envelope{io::Record().add("report", "deliveries").add("on", now.day), "rows"});
    ledger::deliveries(context.ledger(), filter_of(context), false, [&](const ledger::DeliveryView &view) {
        const auto due = actions::delivery_due(view, rules);
        ++(view.done ? done : due && *due < now ? late : pending);
        context.item(record_of(view, due, now, rules.policies.at(view.policy).delivery_clause));
    });
    context.end_list(io::Record().add("late", late).add("pending", pending).add("done", done));
    return 0;
}

constexpr auto options = std::to_array<Option>({customer_filter, contract_filter, from_filter, to_filter});
constexpr auto examples = std::to_array<Example>({
    {"bursar report deliveries", "what was paid for, and by when it is due"},
    {"bursar report deliveries -o jsonl | jq -r 'select(.state==\"late\").contract'", "what is late"},
});
constexpr auto rows = std::to_array<Command>({
    {.path = "report deliveries",
     .summary = "list deliveries and which are late",
     .help = "A contract is due so many hours after its payment, counted on business days, where the terms "
             "promise it. It "
             "is done once provisioning has acknowledged the action that activates it. --from and --to look "
             "at the day "
             "of the payment.",
     .options = options,
     .examples = examples,
     .run = deliveries},
});

} // namespace
} // namespace deliveries_cli

std::span<const Command> delivery_report_commands() { return deliveries_cli::rows; }

} // namespace bursar::commands
