// obligation open, done, lift, list.
#include "actions/obligations.hpp"
#include "app/context.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/obligations.hpp"

#include <array>

namespace bursar::commands {

using namespace app;
namespace obligation_cli {
namespace {

io::Record record_of(const ledger::ObligationView &view) {
    return io::Record()
        .add("id", format_id('T', view.id))
        .add("customer", format_id('C', view.customer))
        .add("contract", format_id('K', view.contract))
        .add("kind", view.kind)
        .add("text", view.text)
        .add("state", view.state)
        .add("opened_on", view.opened_on)
        .add("due_on", view.due_on)
        .add("closed_on", view.closed_on)
        .add("reference", text_or_null(view.reference))
        .add("clause", view.clause);
}

int answer(Context &context, const std::variant<actions::CaseDone, Refusal> &outcome) {
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &done = std::get<actions::CaseDone>(outcome);
    io::Record record;
    if (done.done.recorded.dry_run)
        record.add("id", format_id('T', done.id)).add("dry_run", true);
    else
        record = record_of(ledger::obligation(context.ledger(), done.id));
    context.show(record.add("steps", records_of(done.done.steps)));
    return 0;
}

int open(Context &context) {
    return for_each_value(context, "CONTRACT", [&](const std::string &contract) {
        return answer(context,
                      actions::open_obligation(desk_of(context),
                                               {*parse_id('K', contract), *context.text("KIND"),
                                                context.text("reference").value_or(""), context.date("on")}));
    });
}

int done(Context &context) {
    return for_each_value(context, "OBLIGATION", [&](const std::string &obligation) {
        return answer(context, actions::finish_obligation(desk_of(context), *parse_id('T', obligation),
                                                          context.date("on")));
    });
}

int lift(Context &context) {
    return for_each_value(context, "OBLIGATION", [&](const std::string &obligation) {
        return answer(context, actions::lift_obligation(desk_of(context), *parse_id('T', obligation)));
    });
}

int list(Context &context) {
    context.begin_list({"id", "customer", "contract", "kind", "text", "state", "opened_on", "due_on",
                        "closed_on", "reference", "clause"});
    ledger::obligations(context.ledger(), filter_of(context),
                        [&](const ledger::ObligationView &view) { context.item(record_of(view)); });
    context.end_list();
    return 0;
}

constexpr auto open_arguments = std::to_array<Argument>({
    {.name = "CONTRACT", .kind = Kind::contract_id, .help = "the contract", .from_stdin = true},
    {.name = "KIND", .kind = Kind::text, .help = "one of the terms'"},
});
constexpr auto open_options = std::to_array<Option>({
    {.name = "--on",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "the day it counts from; today when it is left out"},
    {.name = "--reference",
     .kind = Kind::text,
     .value_name = "TEXT",
     .help = "the letter, the report or the request it comes from"},
});
constexpr auto obligation_argument = std::to_array<Argument>(
    {{.name = "OBLIGATION", .kind = Kind::obligation_id, .help = "which one", .from_stdin = true}});
constexpr auto done_options = std::to_array<Option>({
    {.name = "--on",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "the day it was done; today when it is left out"},
});
constexpr auto list_options = std::to_array<Option>({
    state_filter("pending|done|lifted"),
    {.name = "--kind", .kind = Kind::text, .value_name = "KIND", .help = "only of this kind"},
    customer_filter,
    contract_filter,
    from_filter,
    to_filter,
    limit_filter,
    after_filter(Kind::obligation_id, "OBLIGATION"),
});
constexpr auto open_examples = std::to_array<Example>({
    {"bursar obligation open K1 security-fix --reference 'report 42'",
     "due so many days on as the terms give"},
    {"bursar obligation open K1 force-majeure --on 2026-02-01", "since that day, and nothing is dunned"},
});
constexpr auto done_examples = std::to_array<Example>({
    {"bursar obligation done T1", "done today"},
    {"bursar obligation done T1 --on 2026-02-06", "done on that day"},
});
constexpr auto lift_examples = std::to_array<Example>({
    {"bursar obligation lift T1 --reason 'written consent of 2026-02-06'", "it need not be done any more"},
    {"bursar obligation lift T1 --reason 'asked otherwise by mail' --dry-run", "what it would change"},
});
constexpr auto list_examples = std::to_array<Example>({
    {"bursar obligation list --state pending", "what is to be done"},
    {"bursar obligation list --state pending --to 2026-02-28 -o json", "what is due by the end of the month"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "obligation open",
     .summary = "open a duty with a date",
     .help = "Opens one of the kinds that the terms name; its last day is counted from the day it is opened. "
             "Some open by themselves, with the start or the end of a contract. While one stands that pauses "
             "dunning, like force majeure, no reminder, suspension, penalty or deletion comes. Once the "
             "contract is over, only what counts from its end is opened.",
     .arguments = open_arguments,
     .options = open_options,
     .examples = open_examples,
     .effect = Effect::writes,
     .run = open},
    {.path = "obligation done",
     .summary = "record that a duty is done",
     .help = "What recurs is opened again, for the next quarter.",
     .arguments = obligation_argument,
     .options = done_options,
     .examples = done_examples,
     .effect = Effect::writes,
     .run = done},
    {.path = "obligation lift",
     .summary = "record a consent that lifts a duty",
     .help = "Needs --reason: who consented, and how. What recurs does not come again.",
     .arguments = obligation_argument,
     .examples = lift_examples,
     .effect = Effect::writes,
     .run = lift},
    {.path = "obligation list",
     .summary = "list duties",
     .help = "Lists duties in the order they were opened. --from and --to look at the day they are due.",
     .options = list_options,
     .examples = list_examples,
     .run = list},
});

} // namespace
} // namespace obligation_cli

std::span<const Command> obligation_commands() { return obligation_cli::rows; }

} // namespace bursar::commands
