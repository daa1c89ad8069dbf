// sla due: by when the support must have solved what was reported.
#include "actions/support.hpp"
#include "app/context.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"

#include <array>

namespace bursar::commands {

using namespace app;
namespace sla_cli {
namespace {

int due(Context &context) {
    Moment reported_at = context.as_of();
    if (const auto on = context.text("on")) reported_at = *parse_moment(*on);
    return for_each_value(context, "CONTRACT", [&](const std::string &contract) {
        const auto outcome = actions::support_due(context.ledger(), *parse_id('K', contract), reported_at);
        if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
        const auto &found = std::get<rules::SupportDue>(outcome);
        io::Record record;
        record.add("contract", format_id('K', *parse_id('K', contract)))
            .add("support", found.support)
            .add("reported_at", to_string(reported_at))
            .add("hours", std::int64_t{found.hours})
            .add("due_at", to_string(found.due))
            .add("clause", found.clause);
        if (found.contact)
            record.add("contact", format_id('C', *found.contact))
                .add("second_level",
                     found.second_level ? io::Field(format_id('C', *found.second_level)) : io::Field(nullptr))
                .add("contact_clause", found.contact_clause);
        context.show(record);
        return 0;
    });
}

constexpr auto arguments = std::to_array<Argument>(
    {{.name = "CONTRACT", .kind = Kind::contract_id, .help = "the contract", .from_stdin = true}});
constexpr auto options = std::to_array<Option>({
    {.name = "--on",
     .kind = Kind::moment,
     .value_name = "MOMENT",
     .help = "when the anomaly was reported; now when it is left out"},
});
constexpr auto examples = std::to_array<Example>({
    {"bursar sla due K1 --on 2026-02-13T16:00", "reported on a Friday afternoon"},
    {"bursar sla due K1 -o json | jq -r .due_at", "reported now, for a script"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "sla due",
     .summary = "say by when a blocking anomaly must be solved",
     .help =
         "Counts the hours that the contract's product promises while the support is there: on business "
         "days, within its opening hours. Where the terms know partners, contact is who support speaks with "
         "then: the customer's partner, or the customer; second_level is the partner, when the product "
         "includes second-level support through one.",
     .arguments = arguments,
     .options = options,
     .examples = examples,
     .run = due},
});

} // namespace
} // namespace sla_cli

std::span<const Command> sla_commands() { return sla_cli::rows; }

} // namespace bursar::commands
