#include "actions/disputes.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/disputes.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace collection_cli {
namespace {

io::Record record_of(const ledger::CollectionView &view) {
    const Currency currency = Currency::parse(view.currency).value_or(Currency());
    return io::Record()
        .add("id", format_id('X', view.id))
        .add("customer", format_id('C', view.customer))
        .add("dispute", view.dispute ? io::Field(format_id('D', *view.dispute)) : io::Field(nullptr))
        .add("state", view.closed_on ? "closed" : "open")
        .add("opened_on", view.opened_on)
        .add("closed_on", view.closed_on)
        .add("outcome", text_or_null(view.outcome))
        .add("costs", Money{view.cost_minor, currency})
        .add("open", Money{view.open_minor, currency})
        .add("currency", view.currency)
        .add("clause", text_or_null(view.clause));
}

int answer(Context &context, const std::variant<actions::CaseDone, Refusal> &outcome) {
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &done = std::get<actions::CaseDone>(outcome);
    io::Record record;
    if (done.done.recorded.dry_run)
        record.add("id", format_id('X', done.id)).add("dry_run", true);
    else
        record = record_of(ledger::collection(context.ledger(), done.id));
    context.show(record.add("steps", records_of(done.done.steps)));
    return 0;
}

int open(Context &context) {
    return for_each_value(context, "CUSTOMER", [&](const std::string &customer) {
        return answer(context, actions::open_collection(desk_of(context), *parse_id('C', customer)));
    });
}

int charge_one(Context &context, Id id) {
    const ledger::CollectionView view = ledger::collection(context.ledger(), id);
    const Money amount = *context.money("AMOUNT", Currency::parse(view.currency).value_or(Currency()));
    if (amount.minor <= 0)
        throw Failure(Cause::usage, fmt::format("AMOUNT: \"{}\" is not above zero", *context.text("AMOUNT")),
                      "what was paid for is corrected by a credit note");
    return answer(context, actions::charge_collection(desk_of(context), id, amount,
                                                      context.text("reference").value_or("")));
}

int charge(Context &context) {
    return for_each_value(context, "CASE",
                          [&](const std::string &id) { return charge_one(context, *parse_id('X', id)); });
}

int close(Context &context) {
    return for_each_value(context, "CASE", [&](const std::string &id) {
        return answer(context, actions::close_collection(desk_of(context), *parse_id('X', id),
                                                         *context.text("outcome")));
    });
}

int list(Context &context) {
    context.begin_list({"id", "customer", "dispute", "state", "opened_on", "closed_on", "outcome", "costs",
                        "open", "currency", "clause"});
    ledger::collections(context.ledger(), filter_of(context),
                        [&](const ledger::CollectionView &view) { context.item(record_of(view)); });
    context.end_list();
    return 0;
}

// Who owes, what was ordered, invoiced and paid, and what is open: nothing else leaves the house.
int export_case(Context &context) {
    return for_each_value(context, "CASE", [&](const std::string &id) {
        const ledger::CollectionView view = ledger::collection(context.ledger(), *parse_id('X', id));
        const ledger::CustomerView customer = ledger::customer(context.ledger(), view.customer);
        const Party &party = customer.record.party;
        ledger::Filter filter;
        filter.customer = view.customer;
        std::vector<io::Record> orders, invoices, payments;
        ledger::contracts(context.ledger(), filter, [&](const ledger::ContractView &c) {
            orders.push_back(io::Record()
                                 .add("contract", format_id('K', c.id))
                                 .add("product", c.product)
                                 .add("ordered_on", c.ordered_on)
                                 .add("state", c.state));
        });
        ledger::documents(context.ledger(), filter,
                          [&](const ledger::DocumentView &d) { invoices.push_back(commands::record_of(d)); });
        ledger::payments(context.ledger(), filter, [&](const ledger::PaymentView &p) {
            payments.push_back(io::Record()
                                   .add("payment", format_id('P', p.id))
                                   .add("amount", p.amount)
                                   .add("currency", p.amount.currency.code())
                                   .add("method", p.method)
                                   .add("received_on", p.received_on)
                                   .add("reversed", p.reversed));
        });
        context.show(record_of(view)
                         .add("name", text_or_null(party.name))
                         .add("organisation", text_or_null(party.organisation))
                         .add("registration", text_or_null(party.registration))
                         .add("address", text_or_null(party.address))
                         .add("postcode", text_or_null(party.postcode))
                         .add("city", text_or_null(party.city))
                         .add("country", text_or_null(party.country))
                         .add("email", text_or_null(customer.record.contact.email))
                         .add("orders", std::move(orders))
                         .add("invoices", std::move(invoices))
                         .add("payments", std::move(payments)));
        return 0;
    });
}

constexpr auto customer_argument = std::to_array<Argument>(
    {{.name = "CUSTOMER", .kind = Kind::customer_id, .help = "who owes", .from_stdin = true}});
constexpr auto case_argument = std::to_array<Argument>(
    {{.name = "CASE", .kind = Kind::collection_id, .help = "the collection case", .from_stdin = true}});
constexpr auto charge_arguments = std::to_array<Argument>({
    {.name = "CASE", .kind = Kind::collection_id, .help = "the collection case", .from_stdin = true},
    {.name = "AMOUNT", .kind = Kind::amount, .help = "what it cost, such as 35.00"},
});
constexpr auto charge_options = std::to_array<Option>({
    {.name = "--reference",
     .kind = Kind::text,
     .value_name = "TEXT",
     .help = "the collector's bill, printed"},
});
constexpr auto close_options = std::to_array<Option>({
    {.name = "--outcome",
     .kind = Kind::choice,
     .value_name = "OUTCOME",
     .help = "how it ended",
     .required = true,
     .choices = "paid|lost|withdrawn"},
});
constexpr auto list_options = std::to_array<Option>({
    state_filter("open|closed"),
    customer_filter,
    from_filter,
    to_filter,
    limit_filter,
    after_filter(Kind::collection_id, "CASE"),
});
constexpr auto open_examples = std::to_array<Example>({
    {"bursar collection open C1", "what C1 owes goes to collection"},
    {"bursar collection open C1 -o json | jq -r .id", "the case's id, for a script"},
});
constexpr auto charge_examples = std::to_array<Example>({
    {"bursar collection charge X1 35.00 --reference 'letter of 2 March'", "invoiced to the customer"},
    {"bursar collection charge X1 35.00 --dry-run", "what would be invoiced"},
});
constexpr auto close_examples = std::to_array<Example>({
    {"bursar collection close X1 --outcome paid", "the debt is paid"},
    {"bursar collection close X1 --outcome lost --reason insolvent", "nothing more is to be had"},
});
constexpr auto list_examples = std::to_array<Example>({
    {"bursar collection list --state open", "what the collector has"},
    {"bursar collection list --customer C1 -o json", "all of one customer"},
});
constexpr auto export_examples = std::to_array<Example>({
    {"bursar collection export X1 -o json > case.json", "for the collector"},
    {"bursar collection export X1", "to read"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "collection open",
     .summary = "give what a customer owes to collection",
     .help = "Opens a collection case. A chargeback opens one by itself.",
     .arguments = customer_argument,
     .examples = open_examples,
     .effect = Effect::writes,
     .run = open},
    {.path = "collection charge",
     .summary = "invoice the costs of collection",
     .help = "Charges the customer what the collection cost, outside VAT, on an invoice of its own.",
     .arguments = charge_arguments,
     .options = charge_options,
     .examples = charge_examples,
     .effect = Effect::writes,
     .run = charge},
    {.path = "collection close",
     .summary = "close a collection case",
     .help = "Records how it ended. What is open stays open: credit or write it off by invoice credit.",
     .arguments = case_argument,
     .options = close_options,
     .examples = close_examples,
     .effect = Effect::writes,
     .run = close},
    {.path = "collection list",
     .summary = "list collection cases",
     .help = "Lists cases in the order they were opened, with their costs and what the customer owes now.",
     .options = list_options,
     .examples = list_examples,
     .run = list},
    {.path = "collection export",
     .summary = "print what a collector needs",
     .help = "Identity, address and e-mail, orders, invoices, payments and what is open: nothing more leaves "
             "the house.",
     .arguments = case_argument,
     .examples = export_examples,
     .run = export_case},
});

} // namespace
} // namespace collection_cli

std::span<const Command> collection_commands() { return collection_cli::rows; }

} // namespace bursar::commands
