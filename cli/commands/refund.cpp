#include "actions/refunds.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/payouts.hpp"
#include "ledger/views.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace refund_cli {
namespace {

io::Field texts_of(const std::vector<std::string> &texts) {
    io::Field::List list;
    for (const std::string &text : texts)
        list.emplace_back(text);
    return list;
}

// What it rests on, or what stands against it.
std::vector<std::string> clauses_of(const actions::RefundDone &refund) {
    if (!refund.refusal) return refund.quote.clauses;
    std::vector<std::string> clauses;
    for (const Refusal::Ground &ground : refund.refusal->grounds)
        if (!ground.clause.empty() &&
            std::find(clauses.begin(), clauses.end(), ground.clause) == clauses.end())
            clauses.push_back(ground.clause);
    return clauses;
}

io::Record record_of_refund(Id contract, const actions::RefundDone &refund, bool issued) {
    const rules::RefundQuote &quote = refund.quote;
    const bool eligible = !refund.refusal;
    const auto money = [&](Money amount) { return eligible ? io::Field(amount) : io::Field(nullptr); };
    const bool noted = issued && !quote.credit_notes.empty();
    io::Field::List payouts;
    for (const Id payout : quote.payouts)
        if (issued) payouts.emplace_back(format_id('O', payout));
    return io::Record()
        .add("contract", format_id('K', contract))
        .add("eligible", eligible)
        .add("amount", money(quote.amount()))
        .add("net", money(quote.net))
        .add("tax", money(quote.tax))
        .add("currency", quote.net.currency.code())
        .add("credit_note", noted ? io::Field(quote.credit_notes.front()) : io::Field(nullptr))
        .add("credit_notes", noted ? texts_of(quote.credit_notes) : texts_of({}))
        .add("clauses", texts_of(clauses_of(refund)))
        .add("last_day", quote.last_day == Date{} ? io::Field(nullptr) : io::Field(quote.last_day))
        .add("used_days", quote.used_days)
        .add("term_days", quote.term_days)
        .add("payout", payouts.empty() ? io::Field(nullptr) : payouts.front())
        .add("payouts", std::move(payouts))
        .add("overridden", texts_of(quote.overridden));
}

actions::RefundRequest request_of(Context &context, Id contract) {
    actions::RefundRequest request;
    request.contract = contract;
    request.channel = context.text("channel");
    request.asked_on = context.date("on");
    if (context.given("expect")) {
        const Id customer = ledger::contract(context.ledger(), contract).customer;
        request.expected = context.money("expect", ledger::customer_currency(context.ledger(), customer));
    }
    request.overrides = context.flag("override");
    return request;
}

int quote(Context &context) {
    return for_each_value(context, "CONTRACT", [&](const std::string &id) {
        const Id contract = *parse_id('K', id);
        const auto quoted = actions::quote_refund(desk_of(context), request_of(context, contract));
        context.show(record_of_refund(contract, quoted, false));
        return quoted.refusal ? context.refuse(*quoted.refusal) : 0;
    });
}

int issue(Context &context) {
    if (context.flag("override") && context.globals().reason.empty())
        throw Failure(Cause::usage, "--override needs a written reason", "add --reason TEXT");
    return for_each_value(context, "CONTRACT", [&](const std::string &id) {
        const Id contract = *parse_id('K', id);
        const auto request = request_of(context, contract);
        if (request.overrides && !context.confirm(fmt::format("refund {} against the terms?", id))) return 0;
        auto outcome = actions::issue_refund(desk_of(context), request);
        if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
        const auto &done = std::get<actions::RefundDone>(outcome);
        io::Record record = record_of_refund(contract, done, true);
        if (done.done.recorded.dry_run) record.add("dry_run", true);
        context.show(record.add("steps", records_of(done.done.steps)));
        return 0;
    });
}

io::Record record_of(const ledger::PayoutView &view) {
    return io::Record()
        .add("id", format_id('O', view.id))
        .add("customer", format_id('C', view.customer))
        .add("credit_note", view.credit_note)
        .add("amount", view.amount)
        .add("currency", view.amount.currency.code())
        .add("due_on", view.due_on)
        .add("state", view.paid_on   ? "paid"
                      : view.set_off ? "set-off"
                                     : "due")
        .add("paid_on", view.paid_on)
        .add("reference", text_or_null(view.reference))
        .add("clause", text_or_null(view.clause));
}

int list_payouts(Context &context) {
    context.begin_list({"id", "customer", "credit_note", "amount", "currency", "due_on", "state", "paid_on",
                        "reference", "clause"});
    ledger::payouts(context.ledger(), filter_of(context),
                    [&](const ledger::PayoutView &view) { context.item(record_of(view)); });
    context.end_list();
    return 0;
}

int record_payout(Context &context) {
    return for_each_value(context, "PAYOUT", [&](const std::string &id) {
        const Id payout = *parse_id('O', id);
        auto outcome =
            actions::record_payout(desk_of(context), payout, context.date("on").value_or(context.as_of().day),
                                   context.text("reference").value_or(""));
        if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
        ledger::PayoutView view = ledger::payout(context.ledger(), payout);
        const bool dry_run = std::get<actions::PlanDone>(outcome).recorded.dry_run;
        if (dry_run) { // as it would be
            view.paid_on = context.date("on").value_or(context.as_of().day);
            view.reference = context.text("reference").value_or("");
        }
        io::Record record = record_of(view);
        if (dry_run) record.add("dry_run", true);
        context.show(record);
        return 0;
    });
}

constexpr auto contract_argument = std::to_array<Argument>(
    {{.name = "CONTRACT", .kind = Kind::contract_id, .help = "what is given back", .from_stdin = true}});
constexpr Option expect{.name = "--expect",
                        .kind = Kind::amount,
                        .value_name = "AMOUNT",
                        .help = "refuse any other amount, tax included"};
constexpr Option asked_on{
    .name = "--on", .kind = Kind::date, .value_name = "DATE", .help = "the day it was asked for"};
constexpr Option overriding{.name = "--override",
                            .kind = Kind::flag,
                            .help = "set the clauses aside: needs the right \"override\" and a --reason"};
constexpr auto quote_options = std::to_array<Option>({
    {.name = "--channel",
     .kind = Kind::word,
     .value_name = "CHANNEL",
     .help = "how it was asked for: mail, ticket, chat, phone"},
    asked_on,
    expect,
    overriding,
});
constexpr auto issue_options = std::to_array<Option>({
    {.name = "--channel",
     .kind = Kind::word,
     .value_name = "CHANNEL",
     .help = "how it was asked for: mail, ticket, chat, phone",
     .required = true},
    asked_on,
    expect,
    overriding,
});
constexpr auto quote_examples = std::to_array<Example>({
    {"bursar refund quote K1", "what the customer would get today, and until when"},
    {"bursar refund quote K1 --channel mail -o json | jq -r .amount", "the amount, for a script"},
});
constexpr auto issue_examples = std::to_array<Example>({
    {"bursar refund issue K1 --channel mail --expect 10.07", "what was quoted, or nothing"},
    {"bursar refund issue K1 --channel phone --override --reason 'double order' --yes", "against the terms"},
});
constexpr auto payout_arguments = std::to_array<Argument>(
    {{.name = "PAYOUT", .kind = Kind::payout_id, .help = "what was paid out", .from_stdin = true}});
constexpr auto payout_options = std::to_array<Option>({
    {.name = "--reference", .kind = Kind::text, .value_name = "TEXT", .help = "the transfer's reference"},
    {.name = "--on", .kind = Kind::date, .value_name = "DATE", .help = "the day the money went out"},
});
constexpr auto payout_list_options = std::to_array<Option>({
    state_filter("due|paid|set-off"),
    customer_filter,
    contract_filter,
    from_filter,
    to_filter,
    limit_filter,
    after_filter(Kind::payout_id, "PAYOUT"),
});
constexpr auto payout_list_examples = std::to_array<Example>({
    {"bursar payout list --state due", "what is to be paid out"},
    {"bursar payout list --state due --to 2026-03-31 -o csv", "until the end of the month, for the bank"},
});
constexpr auto payout_examples = std::to_array<Example>({
    {"bursar payout record O1 --reference SCT-4711", "it went out today"},
    {"bursar payout record O1 --on 2026-03-10", "on another day"},
});

constexpr auto refund_rows = std::to_array<Command>({
    {.path = "refund quote",
     .summary = "say what a refund would be",
     .help =
         "Decides as refund issue does, and changes nothing. What is not used of each paid term is refunded, "
         "the day of asking counted as used, and what was paid in part of the next one; payment fees are "
         "not. A refusal names every clause that applies.",
     .arguments = contract_argument,
     .options = quote_options,
     .examples = quote_examples,
     .run = quote},
    {.path = "refund issue",
     .summary = "refund a contract and end it",
     .help =
         "Issues a credit note for each invoice it concerns, with its tax; the amount is credit of the "
         "customer, "
         "or a payout where the terms say so (of what is left once the contract's open documents are paid), "
         "never money "
         "back to a third party who paid. The contract ends "
         "today. --override sets the clauses aside, never what is left to credit: it needs the right of that "
         "name (see operator add) and a --reason, and asks.",
     .arguments = contract_argument,
     .options = issue_options,
     .examples = issue_examples,
     .effect = Effect::writes,
     .dangerous = true,
     .run = issue},
});
constexpr auto payout_rows = std::to_array<Command>({
    {.path = "payout list",
     .summary = "list refunds that are paid out",
     .help = "Where the terms refund in money, each refund leaves a payout to be made by a day. --from and "
             "--to look at that day. When the payment behind a refund is reversed before, its payout is set "
             "off against the invoice that is open again.",
     .options = payout_list_options,
     .examples = payout_list_examples,
     .run = list_payouts},
    {.path = "payout record",
     .summary = "record that a refund was paid out",
     .help = "Notes the day and the transfer's reference of a payout that was made.",
     .arguments = payout_arguments,
     .options = payout_options,
     .examples = payout_examples,
     .effect = Effect::writes,
     .run = record_payout},
});

} // namespace
} // namespace refund_cli

std::span<const Command> refund_commands() { return refund_cli::refund_rows; }
std::span<const Command> payout_commands() { return refund_cli::payout_rows; }

} // namespace bursar::commands
