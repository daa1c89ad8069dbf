#include "actions/actions.hpp"
#include "actions/disputes.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/views.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace payment_cli {
namespace {

std::vector<io::Record> allocations_of(const actions::PaymentDone &done, Currency currency) {
    std::vector<io::Record> records;
    for (const auto &[number, minor] : done.allocations)
        records.push_back(io::Record().add("invoice", number).add("amount", Money{minor, currency}));
    return records;
}

int record(Context &context, const std::string &customer) {
    actions::RecordPayment request;
    request.customer = *parse_id('C', customer);
    request.amount = *context.money("AMOUNT", ledger::customer_currency(context.ledger(), request.customer));
    if (request.amount.minor <= 0)
        throw Failure(Cause::usage, fmt::format("AMOUNT: \"{}\" is not above zero", *context.text("AMOUNT")),
                      "money that goes out is no payment");
    request.method = trim(context.text("method").value_or("transfer"));
    if (request.method.empty())
        throw Failure(Cause::usage, "--method: \"\" names none", "leave it out, or name one");
    request.reference = trim(context.text("reference").value_or(""));
    request.payer = trim(context.text("payer").value_or(""));
    request.invoice = context.text("invoice").value_or("");
    request.received_on = context.date("on");
    auto outcome = actions::record_payment(desk_of(context), request);
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);

    const auto &done = std::get<actions::PaymentDone>(outcome);
    io::Record record;
    if (done.recorded.dry_run && !done.known)
        record.add("id", format_id('P', done.payment))
            .add("dry_run", true)
            .add("customer", format_id('C', request.customer))
            .add("amount", request.amount)
            .add("currency", request.amount.currency.code())
            .add("method", request.method)
            .add("reference", text_or_null(request.reference))
            .add("received_on", request.received_on.value_or(context.as_of().day))
            .add("payer", text_or_null(request.payer))
            .add("allocations", allocations_of(done, request.amount.currency));
    else
        record = record_of(ledger::payment(context.ledger(), done.payment));
    context.show(record.add("steps", records_of(done.steps)));
    if (done.known)
        context.hint(fmt::format("recorded before as {}{}: nothing was changed", format_id('P', done.payment),
                                 ledger::payment(context.ledger(), done.payment).reversed
                                     ? ", which was reversed (money that came again has another --reference)"
                                     : ""));
    return 0;
}

int record(Context &context) {
    return for_each_value(context, "CUSTOMER",
                          [&](const std::string &customer) { return record(context, customer); });
}

int reverse(Context &context) {
    return for_each_value(context, "PAYMENT", [&](const std::string &id) {
        const Id payment = *parse_id('P', id);
        auto outcome = actions::reverse_payment(desk_of(context), payment);
        if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
        const auto &done = std::get<actions::PlanDone>(outcome);
        ledger::PaymentView view = ledger::payment(context.ledger(), payment);
        if (done.recorded.dry_run) view.reversed = true; // as it would be
        io::Record record = record_of(view);
        if (done.recorded.dry_run) record.add("dry_run", true);
        context.show(record.add("steps", records_of(done.steps)));
        return 0;
    });
}

int list(Context &context) {
    ledger::Filter filter = filter_of(context);
    filter.kind = context.text("method");
    context.begin_list({"id", "customer", "amount", "currency", "method", "reference", "received_on", "payer",
                        "allocations", "reversed"});
    ledger::payments(context.ledger(), filter,
                     [&](const ledger::PaymentView &view) { context.item(record_of(view)); });
    context.end_list();
    return 0;
}

constexpr auto arguments = std::to_array<Argument>({
    {.name = "CUSTOMER", .kind = Kind::customer_id, .help = "whose debt is paid", .from_stdin = true},
    {.name = "AMOUNT", .kind = Kind::amount, .help = "what came in, such as 12.00"},
});
constexpr auto options = std::to_array<Option>({
    {.name = "--invoice",
     .kind = Kind::document_number,
     .value_name = "NUMBER",
     .help = "what it pays; without, the oldest open document first"},
    {.name = "--method",
     .kind = Kind::text,
     .value_name = "METHOD",
     .help = "how it came in",
     .default_value = "transfer"},
    {.name = "--reference",
     .kind = Kind::text,
     .value_name = "TEXT",
     .help = "the bank's reference: the same one of the same method is one payment"},
    {.name = "--payer",
     .kind = Kind::text,
     .value_name = "NAME",
     .help = "who paid, when it is not the customer: the customer stays the owner"},
    {.name = "--on", .kind = Kind::date, .value_name = "DATE", .help = "the day the money came in"},
});
constexpr auto list_options = std::to_array<Option>({
    state_filter("booked|reversed"),
    {.name = "--method", .kind = Kind::text, .value_name = "METHOD", .help = "only by this method"},
    customer_filter,
    from_filter,
    to_filter,
    limit_filter,
    after_filter(Kind::payment_id, "PAYMENT"),
});
constexpr auto import_arguments = std::to_array<Argument>({
    {.name = "FILE", .kind = Kind::file, .help = "what the bank gives, UTF-8"},
});
constexpr auto import_options = std::to_array<Option>({
    {.name = "--format",
     .kind = Kind::choice,
     .value_name = "FORMAT",
     .help = "of the file",
     .required = true,
     .choices = "csv|camt053"},
    {.name = "--columns",
     .kind = Kind::file,
     .value_name = "MAP",
     .help = "a TOML file that says which column is what; without, the header has date, amount, currency, "
             "payer, text, reference"},
    {.name = "--method",
     .kind = Kind::text,
     .value_name = "METHOD",
     .help = "how the money came in",
     .default_value = "transfer"},
    {.name = "--keep-going", .kind = Kind::flag, .help = "book the rest when a line is bad (exit code 3)"},
});
constexpr auto leftovers_options = std::to_array<Option>({
    state_filter("open|booked|dismissed"),
    from_filter,
    to_filter,
    limit_filter,
    after_filter(Kind::leftover_id, "LEFTOVER"),
});
constexpr Argument leftover_argument{.name = "LEFTOVER",
                                     .kind = Kind::leftover_id,
                                     .help = "a line of the list, such as L1",
                                     .from_stdin = true};
constexpr auto assign_arguments = std::to_array<Argument>(
    {leftover_argument, {.name = "CUSTOMER", .kind = Kind::customer_id, .help = "whose debt is paid"}});
constexpr auto assign_options = std::to_array<Option>({
    {.name = "--invoice",
     .kind = Kind::document_number,
     .value_name = "NUMBER",
     .help = "what it pays; without, the oldest open document first"},
});
constexpr auto dismiss_arguments = std::to_array<Argument>({leftover_argument});
constexpr auto record_examples = std::to_array<Example>({
    {"bursar payment record C1 12.00 --invoice F2026-000001 --reference VIR-4711",
     "a transfer for one invoice"},
    {"bursar payment record C1 50.00 --method card --on 2026-02-12 -o json | jq '.steps'",
     "the oldest invoices first; prints what it renewed and resumed"},
});
constexpr auto list_examples = std::to_array<Example>({
    {"bursar payment list --customer C1", "all of one customer"},
    {"bursar payment list --from 2026-02-01 --to 2026-02-28 -o csv", "a month, for a spreadsheet"},
});
constexpr auto reverse_arguments = std::to_array<Argument>(
    {{.name = "PAYMENT", .kind = Kind::payment_id, .help = "what is taken back", .from_stdin = true}});
constexpr auto reverse_examples = std::to_array<Example>({
    {"bursar payment reverse P1 --reason 'booked on the wrong customer'", "a correction"},
    {"bursar payment reverse P1 --dry-run", "what would be open again"},
});
constexpr auto import_examples = std::to_array<Example>({
    {"bursar payment import statement.xml --format camt053", "what came in, as the bank tells it"},
    {"bursar payment import march.csv --format csv --columns examples/imports/french_bank.toml --dry-run",
     "what a spreadsheet of the bank would book"},
    {"bursar payment import march.csv --format csv --keep-going -o json | jq '.left'",
     "bad lines are left out; prints what staff must see to"},
});
constexpr auto leftovers_examples = std::to_array<Example>({
    {"bursar payment leftovers --state open", "what is to be done"},
    {"bursar payment leftovers --from 2026-02-01 -o csv", "since a day, for a spreadsheet"},
});
constexpr auto assign_examples = std::to_array<Example>({
    {"bursar payment assign L1 C1", "pays the customer's oldest open document first"},
    {"bursar payment assign L2 C1 --invoice F2026-000001", "for one invoice"},
});
constexpr auto dismiss_examples = std::to_array<Example>({
    {"bursar payment dismiss L1 --reason 'our own transfer'", "it is no customer's money"},
    {"bursar payment leftovers --state open -o jsonl | jq -r .id | bursar payment dismiss - --reason "
     "'closed account'",
     "all of them"},
});
constexpr auto rows = std::to_array<Command>({
    {.path = "payment record",
     .summary = "record money that came in",
     .help = "Pays the document named, else the oldest open one first; the rest is credit, which pays the "
             "next document when it is issued, and what is open before a contract is dunned for it. A "
             "renewal invoice paid in full renews its contract, and a "
             "suspension for non-payment ends once nothing overdue and no penalty is open: both at once, "
             "with the payment.",
     .arguments = arguments,
     .options = options,
     .examples = record_examples,
     .effect = Effect::writes,
     .run = record},
    {.path = "payment list",
     .summary = "list payments",
     .help = "Lists payments with what each one paid. --from and --to look at the day the money came in.",
     .options = list_options,
     .examples = list_examples,
     .run = list},
    {.path = "payment reverse",
     .summary = "take a payment back",
     .help = "Corrects a payment that was booked wrongly, or that the bank returned. What it paid is open "
             "again and due "
             "after the terms' days of grace, with a calendar that starts anew; terms that it paid stay. A "
             "chargeback is "
             "a dispute: see dispute open.",
     .arguments = reverse_arguments,
     .examples = reverse_examples,
     .effect = Effect::writes,
     .run = reverse},
    {.path = "payment import",
     .summary = "book a bank's file of payments",
     .help =
         "Books each line that is certain: its text names one open document, or several of one customer "
         "that make up the amount; or it names none, its payer is exactly one customer by name or "
         "organisation, and exactly one document of theirs has just that amount open. Everything else goes "
         "to a list for staff, with the reason: see payment leftovers. Nothing is guessed. Debits are "
         "skipped, and counted, but for one by which the bank takes a credit back: it is for staff, who "
         "reverse the payment.\n\n"
         "A line is decided once: the same file again, or one that overlaps it, books nothing twice. A line "
         "is known when one of the same method, date, amount, payer, text and reference was booked or listed "
         "before; with the reference of another one, such as a standing order's, or of a payment recorded by "
         "hand, it is for staff, and is listed under a reference of its own. A line without a reference gets "
         "one made of all that it says, and the n-th line of a file that says the same has an n at its end."
         "\n\n"
         "A customer's lines are booked by value date, then reference, whatever their order in the file. "
         "Files may come in any order, or in pieces: only lines that can pay the same document look at each "
         "other. Of two such lines the one imported first pays it, and the other one goes to the list, so "
         "pieces in another order may differ there: staff decide, by payment assign.\n\n"
         "The whole file is read before anything is booked: a bad line is told with its place, exit code "
         "65, and nothing is done. With --keep-going the lines that are good are booked, exit code 3.\n\n"
         "A map of columns is a TOML file: date, amount (a column's name in the header, or its number), "
         "currency (or fixed_currency = \"EUR\"), and as far as there are any payer, text, reference, and "
         "debit (where that column holds something and the amount nothing, money went out); delimiter = "
         "\",\", \";\", \"|\" or \"tab\", header = true, date_format = \"YYYY-MM-DD\", decimal = \".\".",
     .arguments = import_arguments,
     .options = import_options,
     .examples = import_examples,
     .effect = Effect::writes,
     .run = payment_import},
    {.path = "payment leftovers",
     .summary = "list bank lines that are left for staff",
     .help = "Lists the lines that an import could not book for certain, each with the reason and the "
             "documents that may be meant. --from and --to look at the value date. payment assign books "
             "one, payment dismiss takes it off the list.",
     .options = leftovers_options,
     .examples = leftovers_examples,
     .run = payment_leftovers},
    {.path = "payment assign",
     .summary = "book a leftover as a customer's payment",
     .help = "Books the line with its own reference, payer and value date, as payment record does, and "
             "takes it off the open list. The same file imported again knows it.",
     .arguments = assign_arguments,
     .options = assign_options,
     .examples = assign_examples,
     .effect = Effect::writes,
     .run = payment_assign},
    {.path = "payment dismiss",
     .summary = "take a leftover off the list without booking it",
     .help = "For what is no customer's money. Needs --reason, which is kept in the audit log. The same "
             "file imported again does not list it again.",
     .arguments = dismiss_arguments,
     .examples = dismiss_examples,
     .effect = Effect::writes,
     .run = payment_dismiss},
});

} // namespace
} // namespace payment_cli

std::span<const Command> payment_commands() { return payment_cli::rows; }

} // namespace bursar::commands
