// contract upgrade, downgrade, cancel, suspend, resume, terminate, data.
#include "actions/changes.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/views.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace contract_changes_cli {
namespace {

int upgrade(Context &context) {
    return for_each_value(context, "CONTRACT", [&](const std::string &id) {
        const Id contract = *parse_id('K', id);
        return answer_contract(
            context, actions::upgrade_contract(desk_of(context), contract, *context.text("PRODUCT")),
            contract);
    });
}

int downgrade(Context &context) {
    return for_each_value(context, "CONTRACT", [&](const std::string &id) {
        const Id contract = *parse_id('K', id);
        return answer_contract(
            context, actions::downgrade_contract(desk_of(context), contract, *context.text("PRODUCT")),
            contract);
    });
}

int cancel(Context &context) {
    return for_each_value(context, "CONTRACT", [&](const std::string &id) {
        actions::CancelContract request;
        request.contract = *parse_id('K', id);
        request.received_on = context.date("received");
        request.channel = context.text("channel");
        request.ground = context.text("ground").value_or("");
        request.data = context.text("data");
        return answer_contract(context, actions::cancel_contract(desk_of(context), request),
                               request.contract);
    });
}

// A sanction on this contract alone.
int suspend(Context &context) {
    return for_each_value(context, "CONTRACT", [&](const std::string &id) {
        actions::SanctionRequest request;
        const Id contract = *parse_id('K', id);
        request.customer = ledger::contract(context.ledger(), contract).customer;
        request.contracts = {contract};
        request.ground = *context.text("ground");
        request.effect = "suspend";
        request.until = context.date("until");
        request.starts_on = context.date("notify-before");
        return answer_contract(context, actions::sanction_customer(desk_of(context), request), contract);
    });
}

int data(Context &context) {
    return for_each_value(context, "CONTRACT", [&](const std::string &id) {
        const Id contract = *parse_id('K', id);
        return answer_contract(
            context, actions::choose_data(desk_of(context), contract, *context.text("CHOICE")), contract);
    });
}

int terminate(Context &context) {
    return for_each_value(context, "CONTRACT", [&](const std::string &id) {
        if (!context.confirm(fmt::format("end {} for {}?", id, *context.text("ground")))) return 0;
        const Id contract = *parse_id('K', id);
        return answer_contract(
            context,
            actions::terminate_contract(desk_of(context), {contract, *context.text("ground"),
                                                           context.date("on"), context.text("data")}),
            contract);
    });
}

int resume(Context &context) {
    const bool overrides = context.flag("override");
    if (overrides && context.globals().reason.empty())
        throw Failure(Cause::usage, "--override needs a written reason", "add --reason TEXT");
    return for_each_value(context, "CONTRACT", [&](const std::string &id) {
        const Id contract = *parse_id('K', id);
        return answer_contract(context, actions::resume_contract(desk_of(context), contract, overrides),
                               contract);
    });
}

constexpr auto many = std::to_array<Argument>(
    {{.name = "CONTRACT", .kind = Kind::contract_id, .help = "the contract", .from_stdin = true}});
constexpr auto change_arguments = std::to_array<Argument>({
    {.name = "CONTRACT", .kind = Kind::contract_id, .help = "the contract", .from_stdin = true},
    {.name = "PRODUCT", .kind = Kind::product, .help = "what it becomes"},
});
constexpr auto cancel_options = std::to_array<Option>({
    {.name = "--received",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "when the customer's cancellation came in; today when it is left out"},
    {.name = "--channel",
     .kind = Kind::word,
     .value_name = "CHANNEL",
     .help = "how it came in: mail, registered-letter; needed where the terms name ways"},
    {.name = "--ground",
     .kind = Kind::choice,
     .value_name = "GROUND",
     .help = "the host cancels an order that the customer lets down",
     .choices = "customer-default"},
    data_option,
});
constexpr Option ground{.name = "--ground",
                        .kind = Kind::word,
                        .value_name = "GROUND",
                        .help = "one of the terms'",
                        .required = true};
constexpr auto resume_options = std::to_array<Option>({
    {.name = "--override",
     .kind = Kind::flag,
     .help = "set the clauses aside: needs the right \"override\" and a --reason"},
});
constexpr auto suspend_options = std::to_array<Option>({
    ground,
    {.name = "--until", .kind = Kind::date, .value_name = "DATE", .help = "the day it is lifted by itself"},
    {.name = "--notify-before",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "tell the customer now, and suspend on that day"},
});
constexpr auto terminate_options = std::to_array<Option>({
    ground,
    {.name = "--on",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "the day of the letter; today when it is left out"},
    data_option,
});

constexpr auto upgrade_examples = std::to_array<Example>({
    {"bursar contract upgrade K1 web-pro", "at once, the rest of the term charged"},
    {"bursar contract upgrade K1 web-pro --dry-run", "what it would cost"},
});
constexpr auto downgrade_examples = std::to_array<Example>({
    {"bursar contract downgrade K1 web-start", "from the next term on, where the terms allow it"},
    {"bursar contract downgrade K1 web-start --dry-run", "what it would change"},
});
constexpr auto cancel_examples = std::to_array<Example>({
    {"bursar contract cancel K1 --received 2026-02-10 --channel mail", "the customer's letter of that day"},
    {"bursar contract cancel K1 --ground customer-default --reason 'no document'",
     "an order that is let down"},
});
constexpr auto suspend_examples = std::to_array<Example>({
    {"bursar contract suspend K1 --ground spam --until 2026-04-01", "for a time"},
    {"bursar contract suspend K1 --ground ddos --notify-before 2026-03-05", "announced beforehand"},
});
constexpr auto resume_examples = std::to_array<Example>({
    {"bursar contract resume K1 --reason 'site cleaned'", "what a sanction suspended"},
    {"bursar contract list --state suspended -o jsonl | jq -r 'select(.ground==\"ddos\").id' | bursar "
     "contract "
     "resume -",
     "all that an attack stopped"},
});
constexpr auto data_arguments = std::to_array<Argument>({
    {.name = "CONTRACT", .kind = Kind::contract_id, .help = "the contract", .from_stdin = true},
    {.name = "CHOICE",
     .kind = Kind::choice,
     .help = "what the customer chose for their data",
     .choices = data_choices},
});
constexpr auto data_examples = std::to_array<Example>({
    {"bursar contract data K1 return", "what is to be done by the same day"},
    {"bursar contract data K1 delete --dry-run", "what it would change"},
});
constexpr auto terminate_examples = std::to_array<Example>({
    {"bursar contract terminate K1 --ground illegal-use --yes", "for good, without refund"},
    {"bursar contract terminate K1 --ground conduct --dry-run", "what it would do"},
    {"bursar contract terminate K1 --ground unpaid --yes",
     "what the sweep proposed, where the terms allow it"},
    {"bursar contract terminate K1 --ground force-majeure --on 2026-03-05 --data return --yes",
     "by the letter of that day, on its last day of service"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "contract upgrade",
     .summary = "move a contract to a better product",
     .help =
         "Takes effect at once. The difference of the two prices is invoiced for the days that are left of "
         "the "
         "term, today included; the term stays. A renewal that is invoiced already is credited, and invoiced "
         "anew by the next sweep. What costs nothing, or is billed as it begins, has begun up to today "
         "before; "
         "refused while the term that runs is not paid.",
     .arguments = change_arguments,
     .examples = upgrade_examples,
     .effect = Effect::writes,
     .run = upgrade},
    {.path = "contract downgrade",
     .summary = "move a contract to a smaller product",
     .help = "Where the terms allow it: from the next term on, and nothing is paid back.",
     .arguments = change_arguments,
     .examples = downgrade_examples,
     .effect = Effect::writes,
     .run = downgrade},
    {.path = "contract cancel",
     .summary = "end a contract at its customer's wish",
     .help = "The contract runs to the day that the terms give, and nothing is refunded. Recorded late, it "
             "ends as if it had been recorded when it came in, and what was charged for later terms is "
             "credited. An order that is not paid is credited and ends at once.",
     .arguments = many,
     .options = cancel_options,
     .examples = cancel_examples,
     .effect = Effect::writes,
     .run = cancel},
    {.path = "contract suspend",
     .summary = "suspend a contract on a ground of the terms",
     .help = "A sanction on this contract alone: at once, or announced for a day; until it is lifted, or a "
             "day comes. "
             "The customer is notified.",
     .arguments = many,
     .options = suspend_options,
     .examples = suspend_examples,
     .effect = Effect::writes,
     .run = suspend},
    {.path = "contract resume",
     .summary = "lift what suspends a contract",
     .help =
         "Lifts its sanctions. A suspension for non-payment ends with the payment, one by a dispute only "
         "when "
         "that is resolved, and won by the customer. --override lifts that of a lost one too: it needs the "
         "right of that name, and a --reason.",
     .arguments = many,
     .options = resume_options,
     .examples = resume_examples,
     .effect = Effect::writes,
     .run = resume},
    {.path = "contract terminate",
     .summary = "end a contract on a ground of the terms",
     .help =
         "Ends it today, or so many days after the letter as the terms give, without refund; a renewal that "
         "is not paid is credited. A ground may need an obligation whose time is over, like a breach that "
         "was "
         "not cured. Asks first.",
     .arguments = many,
     .options = terminate_options,
     .examples = terminate_examples,
     .effect = Effect::writes,
     .dangerous = true,
     .run = terminate},
    {.path = "contract data",
     .summary = "record what a customer chose for their data",
     .help =
         "Of a contract that is to end or has ended, where the terms leave the choice: the duty to return "
         "the data or to delete it is replaced, and keeps its day. Refused once that is done.",
     .arguments = data_arguments,
     .examples = data_examples,
     .effect = Effect::writes,
     .run = data},
});

} // namespace
} // namespace contract_changes_cli

std::span<const Command> contract_change_commands() { return contract_changes_cli::rows; }

} // namespace bursar::commands
