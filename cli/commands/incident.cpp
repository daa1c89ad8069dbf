// incident open, close, show, list.
#include "actions/incidents.hpp"
#include "app/context.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/incidents.hpp"

#include <array>

namespace bursar::commands {

using namespace app;
namespace incident_cli {
namespace {

io::Record record_of(const IncidentRecord &incident) {
    return io::Record()
        .add("id", format_id('I', incident.id))
        .add("customer", format_id('C', incident.customer))
        .add("contract",
             incident.contract ? io::Field(format_id('K', *incident.contract)) : io::Field(nullptr))
        .add("kind", incident.kind)
        .add("state", incident.closed_on ? "closed" : "open")
        .add("aware_at", to_string(incident.aware_at))
        .add("closed_on", incident.closed_on)
        .add("text", text_or_null(incident.text))
        .add("outcome", text_or_null(incident.outcome))
        .add("clause", incident.clause);
}

// As a dry run would leave it.
void foresee(IncidentRecord &incident, const std::vector<Step> &steps) {
    for (const Step &step : steps)
        for (const StepEffect &effect : step.effects) {
            if (const auto *opened = std::get_if<effect::IncidentOpened>(&effect))
                incident = {opened->id,     opened->customer, opened->contract,
                            opened->kind,   opened->aware_at, {},
                            opened->clause, step.text.said,   {}};
            if (const auto *closed = std::get_if<effect::IncidentClosed>(&effect)) {
                incident.closed_on = closed->on;
                incident.outcome = step.text.said;
            }
        }
}

int answer(Context &context, const std::variant<actions::CaseDone, Refusal> &outcome) {
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &[done, id] = std::get<actions::CaseDone>(outcome);
    std::optional<IncidentRecord> found;
    context.ledger().read({ledger::reading_of_incident(found, id)});
    if (!found) found.emplace();
    if (done.recorded.dry_run) foresee(*found, done.steps);
    io::Record record = record_of(*found);
    if (done.recorded.dry_run) record.add("dry_run", true);
    context.show(record.add("steps", records_of(done.steps)));
    return 0;
}

int open(Context &context) {
    actions::OpenIncident request;
    request.kind = *context.text("kind");
    request.text = context.text("text").value_or("");
    request.contract = context.id("contract");
    if (const auto on = context.text("on")) request.aware_at = parse_moment(*on);
    return for_each_value(context, "CUSTOMER", [&](const std::string &customer) {
        request.customer = *parse_id('C', customer);
        return answer(context, actions::open_incident(desk_of(context), request));
    });
}

int close(Context &context) {
    return for_each_value(context, "INCIDENT", [&](const std::string &incident) {
        return answer(context,
                      actions::close_incident(desk_of(context), *parse_id('I', incident),
                                              context.text("text").value_or(""), context.date("on")));
    });
}

int show(Context &context) {
    return for_each_value(context, "INCIDENT", [&](const std::string &incident) {
        context.show(record_of(ledger::incident(context.ledger(), *parse_id('I', incident))));
        return 0;
    });
}

int list(Context &context) {
    context.begin_list({"id", "customer", "contract", "kind", "state", "aware_at", "closed_on", "text",
                        "outcome", "clause"});
    ledger::incidents(context.ledger(), filter_of(context),
                      [&](const IncidentRecord &incident) { context.item(record_of(incident)); });
    context.end_list();
    return 0;
}

constexpr auto customers = std::to_array<Argument>(
    {{.name = "CUSTOMER", .kind = Kind::customer_id, .help = "whom it befell", .from_stdin = true}});
constexpr auto many = std::to_array<Argument>(
    {{.name = "INCIDENT", .kind = Kind::incident_id, .help = "the incident", .from_stdin = true}});
constexpr auto open_options = std::to_array<Option>({
    {.name = "--kind",
     .kind = Kind::text,
     .value_name = "KIND",
     .help = "one of the terms'",
     .required = true},
    {.name = "--contract",
     .kind = Kind::contract_id,
     .value_name = "CONTRACT",
     .help = "which it concerns; all of the customer's without"},
    {.name = "--on",
     .kind = Kind::moment,
     .value_name = "MOMENT",
     .help = "since when it is known",
     .default_value = "now"},
    {.name = "--text", .kind = Kind::text, .value_name = "TEXT", .help = "what is known of it"},
});
constexpr auto close_options = std::to_array<Option>({
    {.name = "--on",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "the day it was seen to",
     .default_value = "today"},
    {.name = "--text", .kind = Kind::text, .value_name = "TEXT", .help = "how it came out"},
});
constexpr auto list_options = std::to_array<Option>({
    state_filter("open|closed"),
    {.name = "--kind", .kind = Kind::text, .value_name = "KIND", .help = "only of this kind"},
    customer_filter,
    contract_filter,
    from_filter,
    to_filter,
    limit_filter,
    after_filter(Kind::incident_id, "INCIDENT"),
});
constexpr auto open_examples = std::to_array<Example>({
    {"bursar incident open C1 --kind credentials --text 'told by phone'", "a password was stolen"},
    {"bursar incident open C1 --kind credentials --contract K1 --on 2026-03-01T15:30",
     "that of one contract, known since that moment"},
});
constexpr auto close_examples = std::to_array<Example>({
    {"bursar incident close I1 --text 'new passwords everywhere'", "it is seen to"},
    {"bursar incident list --state open -o jsonl | jq -r .id | bursar incident close -", "all are"},
});
constexpr auto show_examples = std::to_array<Example>({
    {"bursar incident show I1", "what is known of it"},
    {"bursar incident show I1 -o json | jq -r .aware_at", "since when it is known"},
});
constexpr auto list_examples = std::to_array<Example>({
    {"bursar incident list --state open", "what is still to be seen to"},
    {"bursar incident list --customer C1 -o json", "all of one customer"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "incident open",
     .summary = "record an incident",
     .help = "As the terms have it of its kind, the customer is told, and an action is queued for "
             "provisioning, for each contract concerned that is on trial, active or suspended. It stands in "
             "bursar due until it is closed.",
     .arguments = customers,
     .options = open_options,
     .examples = open_examples,
     .effect = Effect::writes,
     .run = open},
    {.path = "incident close",
     .summary = "an incident is seen to",
     .help = "From now on it is in bursar due no more.",
     .arguments = many,
     .options = close_options,
     .examples = close_examples,
     .effect = Effect::writes,
     .run = close},
    {.path = "incident show",
     .summary = "show incidents",
     .help = "Shows incidents with what was said of them.",
     .arguments = many,
     .examples = show_examples,
     .run = show},
    {.path = "incident list",
     .summary = "list incidents",
     .help =
         "Lists incidents in the order of their ids. --contract lists those that concern it alone; --from "
         "and --to look at the day since when it is known.",
     .options = list_options,
     .examples = list_examples,
     .run = list},
});

} // namespace
} // namespace incident_cli

std::span<const Command> incident_commands() { return incident_cli::rows; }

} // namespace bursar::commands
