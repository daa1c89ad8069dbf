// contract trial and confirm: what staff decide, and what a registry does.
#include "actions/actions.hpp"
#include "actions/registration.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/views.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace contract_desk_cli {
namespace {

[[noreturn]] void wrong(std::string what, std::string hint) {
    throw Failure(Cause::usage, std::move(what), std::move(hint));
}

int request(Context &context, Id customer, const std::string &product) {
    for (const std::string_view option : {"approve", "refuse", "end", "days"})
        if (context.given(option))
            wrong(fmt::format("--{} is for a trial that was asked for", option),
                  "name its contract, and no product");
    actions::OpenContract request;
    request.customer = customer;
    request.product = product;
    request.trial = true;
    auto outcome = actions::open_contract(desk_of(context), request);
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &done = std::get<actions::ContractDone>(outcome);
    io::Record record;
    if (done.recorded.dry_run)
        record.add("id", format_id('K', done.contract)).add("dry_run", true);
    else
        record = record_of(ledger::contract(context.ledger(), done.contract));
    context.show(record.add("invoice", nullptr).add("steps", records_of(done.steps)));
    return 0;
}

int trial_of(Context &context, const std::string &id) {
    const auto customer = parse_id('C', id), contract = parse_id('K', id);
    const auto product = context.text("PRODUCT");
    if (customer && product) return request(context, *customer, *product);
    if (!contract || product)
        wrong(fmt::format("ID: \"{}\" is not what a trial is about", id),
              "CUSTOMER PRODUCT asks for one; CONTRACT --approve, --refuse or --end decides about it");
    const bool approve = context.flag("approve"), refuse = context.flag("refuse"), end = context.flag("end");
    if (approve + refuse + end != 1)
        wrong("a trial is approved, refused or ended", "give one of --approve, --refuse and --end");
    const auto days = context.count("days");
    if (days && !approve) wrong("--days is for an approval", "leave it out");
    if (days && (*days < 1 || *days > 3650)) wrong("--days: a trial runs for 1 to 3650 days", "give as many");
    const rules::TrialDeed deed = approve  ? rules::TrialDeed::approve
                                  : refuse ? rules::TrialDeed::refuse
                                           : rules::TrialDeed::end;
    return answer_contract(
        context,
        actions::decide_trial(desk_of(context), *contract, deed,
                              days ? std::optional(static_cast<int>(*days)) : std::nullopt),
        *contract);
}

int trial(Context &context) {
    return for_each_value(context, "ID", [&](const std::string &id) { return trial_of(context, id); });
}

int confirm(Context &context) {
    if (context.flag("validated") && context.given("on"))
        wrong("--on is the registry's day", "leave it out with --validated");
    return for_each_value(context, "CONTRACT", [&](const std::string &id) {
        const Id contract = *parse_id('K', id);
        const actions::Desk desk = desk_of(context);
        return answer_contract(context,
                               context.flag("validated")
                                   ? actions::validate_domain(desk, contract)
                                   : actions::confirm_domain(desk, contract, context.date("on")),
                               contract);
    });
}

constexpr auto trial_arguments = std::to_array<Argument>({
    {.name = "ID",
     .kind = Kind::account_id,
     .help = "who asks for a trial, or the trial's contract",
     .from_stdin = true},
    {.name = "PRODUCT", .kind = Kind::product, .help = "what is tried", .required = false},
});
constexpr auto trial_options = std::to_array<Option>({
    {.name = "--approve", .kind = Kind::flag, .help = "it runs from today"},
    {.name = "--days",
     .kind = Kind::count,
     .value_name = "N",
     .help = "for so many days, today included; else as the terms say"},
    {.name = "--refuse", .kind = Kind::flag, .help = "no reason is needed"},
    {.name = "--end", .kind = Kind::flag, .help = "end it today, without notice"},
});
constexpr auto confirm_arguments = std::to_array<Argument>(
    {{.name = "CONTRACT", .kind = Kind::contract_id, .help = "the domain's contract", .from_stdin = true}});
constexpr auto confirm_options = std::to_array<Option>({
    {.name = "--on",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "when the registry confirmed; today when it is left out"},
    {.name = "--validated", .kind = Kind::flag, .help = "the host has validated what the registry confirmed"},
});
constexpr auto trial_examples = std::to_array<Example>({
    {"bursar contract trial C1 web-pro", "asks for a trial: staff are to approve it"},
    {"bursar contract trial K1 --approve --days 7", "it runs for a week from today"},
});
constexpr auto confirm_examples = std::to_array<Example>({
    {"bursar contract confirm K1 --on 2026-03-02", "the registry confirmed on that day: its term starts"},
    {"bursar contract confirm K1 --validated", "and the host has done its part"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "contract trial",
     .summary = "ask for a free trial, and decide about it",
     .help =
         "A customer asks for a trial of a product; staff approve or refuse it. An approved one runs from "
         "that day for as long as the terms or --days say; the sweep ends it after its last day, and staff "
         "at any time. There is never an invoice.",
     .arguments = trial_arguments,
     .options = trial_options,
     .examples = trial_examples,
     .effect = Effect::writes,
     .run = trial},
    {.path = "contract confirm",
     .summary = "record that a registry has confirmed a domain",
     .help =
         "A domain that is paid stays ordered until its registry confirms; from that day on it is active, "
         "and its first term runs. The host has the business days of the terms to validate it, which due "
         "shows until --validated is recorded.",
     .arguments = confirm_arguments,
     .options = confirm_options,
     .examples = confirm_examples,
     .effect = Effect::writes,
     .run = confirm},
});

} // namespace
} // namespace contract_desk_cli

std::span<const Command> contract_desk_commands() { return contract_desk_cli::rows; }

} // namespace bursar::commands
