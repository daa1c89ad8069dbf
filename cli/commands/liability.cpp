// report liability-cap, and liability grant.
#include "actions/liability.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/views.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace liability_cli {
namespace {

void add_cap(io::Record &record, const actions::LiabilityReport &report) {
    const rules::LiabilityCap &cap = report.cap;
    record.add("contract", format_id('K', report.situation.contract))
        .add("customer", format_id('C', report.situation.customer))
        .add("event", cap.event)
        .add("from", cap.from)
        .add("currency", report.situation.currency.code())
        .add("received", cap.received)
        .add("refunded", cap.refunded)
        .add("percent", to_string(report.rules.percent))
        .add("cap", cap.cap)
        .add("granted", cap.granted)
        .add("left", cap.left())
        .add("clause", report.rules.clause);
}

int report_cap(Context &context) {
    const Date event = *context.date("event");
    return for_each_value(context, "CONTRACT", [&](const std::string &id) {
        const auto outcome =
            actions::liability_cap(context.ledger(), *parse_id('K', id), event, context.as_of().day);
        if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
        io::Record record;
        record.add("report", "liability-cap");
        add_cap(record, std::get<actions::LiabilityReport>(outcome));
        context.show(record);
        return 0;
    });
}

int grant_under(Context &context, Id contract) {
    actions::GrantLiability request;
    request.contract = contract;
    request.event = *context.date("on");
    const Id customer = ledger::contract(context.ledger(), request.contract).customer;
    request.amount = *context.money("AMOUNT", ledger::customer_currency(context.ledger(), customer));
    if (request.amount.minor <= 0)
        throw Failure(Cause::usage, fmt::format("AMOUNT: \"{}\" is not above zero", *context.text("AMOUNT")),
                      "a claim that was granted is taken back with bursar undo");
    const auto outcome = actions::grant_liability(desk_of(context), request);
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &done = std::get<actions::PlanDone>(outcome);
    io::Record record;
    add_cap(record, std::get<actions::LiabilityReport>(actions::liability_cap(
                        context.ledger(), request.contract, request.event, context.as_of().day)));
    if (done.recorded.dry_run) record.add("dry_run", true);
    context.show(record.add("steps", records_of(done.steps)));
    return 0;
}

int grant(Context &context) {
    return for_each_value(context, "CONTRACT",
                          [&](const std::string &id) { return grant_under(context, *parse_id('K', id)); });
}

constexpr auto cap_arguments = std::to_array<Argument>(
    {{.name = "CONTRACT", .kind = Kind::contract_id, .help = "the contract", .from_stdin = true}});
constexpr auto cap_options = std::to_array<Option>({
    {.name = "--event",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "the day of the event that did the damage",
     .required = true},
});
constexpr auto cap_examples = std::to_array<Example>({
    {"bursar report liability-cap K1 --event 2026-06-01", "the most that a claim may come to"},
    {"bursar report liability-cap K1 --event 2026-06-01 -o json | jq -r .left", "what of it is left"},
});
constexpr auto grant_arguments = std::to_array<Argument>({
    {.name = "CONTRACT",
     .kind = Kind::contract_id,
     .help = "under which the claim is made",
     .from_stdin = true},
    {.name = "AMOUNT", .kind = Kind::amount, .help = "what is granted"},
});
constexpr auto grant_options = std::to_array<Option>({
    {.name = "--on",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "the day of the event that did the damage",
     .required = true},
});
constexpr auto grant_examples = std::to_array<Example>({
    {"bursar liability grant K1 25.00 --on 2026-06-01 --reason 'outage of 2026-06-01'",
     "noted, and taken off the cap"},
    {"bursar liability grant K1 25.00 --on 2026-06-01 --dry-run", "whether the cap allows it"},
});

constexpr auto report_rows = std::to_array<Command>({
    {.path = "report liability-cap",
     .summary = "show the most that claims under a contract may come to",
     .help = "The terms cap the provider's liability at a share of what the customer paid under the contract "
             "in so many months before the event, the day of the event not counted. What was refunded of "
             "these payments is taken off, and a payment that was reversed does not count; credit counts on "
             "the day it paid an invoice of the contract. All claims share one cap: those granted already "
             "are taken off what is left.",
     .arguments = cap_arguments,
     .options = cap_options,
     .examples = cap_examples,
     .run = report_cap},
});
constexpr auto rows = std::to_array<Command>({
    {.path = "liability grant",
     .summary = "record a claim that is granted",
     .help = "Within what is left of the cap at the day of the event. Nothing is credited or paid by it: it "
             "keeps later claims within the same cap.",
     .arguments = grant_arguments,
     .options = grant_options,
     .examples = grant_examples,
     .effect = Effect::writes,
     .run = grant},
});

} // namespace
} // namespace liability_cli

std::span<const Command> liability_report_commands() { return liability_cli::report_rows; }
std::span<const Command> liability_commands() { return liability_cli::rows; }

} // namespace bursar::commands
