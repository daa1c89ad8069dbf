// customer sanction, and the list of what was done.
#include "actions/changes.hpp"
#include "app/context.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/disputes.hpp"
#include "ledger/views.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace sanction_cli {
namespace {

int sanction(Context &context) {
    return for_each_value(context, "CUSTOMER", [&](const std::string &customer) {
        actions::SanctionRequest request;
        request.customer = *parse_id('C', customer);
        for (const std::string &contract : context.texts("contract"))
            request.contracts.push_back(*parse_id('K', contract));
        request.ground = *context.text("ground");
        request.effect = context.text("effect");
        request.until = context.date("until");
        request.starts_on = context.date("notify-before");
        if (!context.confirm(fmt::format("sanction {} for {}?", customer, request.ground))) return 0;
        auto outcome = actions::sanction_customer(desk_of(context), request);
        if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
        const auto &done = std::get<actions::PlanDone>(outcome);
        io::Record record = record_of(ledger::customer(context.ledger(), request.customer), false);
        if (done.recorded.dry_run) record.add("dry_run", true);
        context.show(record.add("steps", records_of(done.steps)));
        return 0;
    });
}

io::Record record_of(const ledger::SanctionView &view) {
    return io::Record()
        .add("id", std::to_string(view.id))
        .add("customer", format_id('C', view.customer))
        .add("contract", view.contract ? io::Field(format_id('K', *view.contract)) : io::Field(nullptr))
        .add("ground", view.ground)
        .add("effect", view.effect)
        .add("state", view.state)
        .add("starts_on", view.starts_on)
        .add("until", view.until)
        .add("lifted_on", view.lifted_on)
        .add("clause", text_or_null(view.clause));
}

int list(Context &context) {
    ledger::Filter filter = filter_of(context);
    filter.kind = context.text("ground");
    context.begin_list({"id", "customer", "contract", "ground", "effect", "state", "starts_on", "until",
                        "lifted_on", "clause"});
    ledger::sanctions(context.ledger(), filter, context.as_of().day,
                      [&](const ledger::SanctionView &view) { context.item(record_of(view)); });
    context.end_list();
    return 0;
}

constexpr auto customer_argument = std::to_array<Argument>(
    {{.name = "CUSTOMER", .kind = Kind::customer_id, .help = "whom it is about", .from_stdin = true}});
constexpr auto sanction_options = std::to_array<Option>({
    {.name = "--ground",
     .kind = Kind::word,
     .value_name = "GROUND",
     .help = "one of the terms'",
     .required = true},
    {.name = "--contract",
     .kind = Kind::contract_id,
     .value_name = "CONTRACT",
     .help = "only this contract; without, the whole account",
     .repeatable = true},
    {.name = "--effect",
     .kind = Kind::choice,
     .value_name = "EFFECT",
     .help = "one that the ground allows; its first when left out",
     .choices = "record|suspend|bar-support|end|close"},
    {.name = "--until",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "the day a suspension or a bar is lifted by itself"},
    {.name = "--notify-before",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "tell the customer now, and suspend on that day"},
});
constexpr auto list_options = std::to_array<Option>({
    state_filter("announced|in-force|lifted|done"),
    {.name = "--ground", .kind = Kind::word, .value_name = "GROUND", .help = "only on this ground"},
    customer_filter,
    contract_filter,
    from_filter,
    to_filter,
    limit_filter,
    after_filter(Kind::count, "ID"),
});
constexpr auto sanction_examples = std::to_array<Example>({
    {"bursar customer sanction C1 --ground spam --until 2026-04-01 --yes",
     "everything of C1 stops until April"},
    {"bursar customer sanction C1 --ground misuse --contract K1 --yes",
     "noted, and no refund of K1 any more"},
});
constexpr auto list_examples = std::to_array<Example>({
    {"bursar sanction list --state in-force", "what holds now"},
    {"bursar sanction list --customer C1 -o json", "all of one customer"},
});

constexpr auto customer_rows = std::to_array<Command>({
    {.path = "customer sanction",
     .summary = "act on a ground of the terms",
     .help = "The terms say for each ground what it may do to the account or to one contract: note it, "
             "suspend, end or "
             "close, with or without notice, and never with a refund. While the account is suspended, so is "
             "the customer: nothing more is ordered, and what is ordered starts once that is lifted. A trial "
             "ends instead. Asks first.",
     .arguments = customer_argument,
     .options = sanction_options,
     .examples = sanction_examples,
     .effect = Effect::writes,
     .dangerous = true,
     .run = sanction},
});
constexpr auto sanction_rows = std::to_array<Command>({
    {.path = "sanction list",
     .summary = "list what was done on which ground",
     .help = "Lists sanctions of accounts and contracts. --from and --to look at the day they start.",
     .options = list_options,
     .examples = list_examples,
     .run = list},
});

} // namespace
} // namespace sanction_cli

std::span<const Command> customer_sanction_commands() { return sanction_cli::customer_rows; }
std::span<const Command> sanction_commands() { return sanction_cli::sanction_rows; }

} // namespace bursar::commands
