#include "actions/actions.hpp"
#include "actions/changes.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/views.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace contract_cli {
namespace {

// The contract as it stands now, with what the order caused: of one that is not there yet, what it would
// cause.
int answer_order(Context &context, const std::variant<actions::ContractDone, Refusal> &outcome) {
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &done = std::get<actions::ContractDone>(outcome);
    io::Record record;
    if (done.recorded.dry_run)
        record.add("id", format_id('K', done.contract)).add("dry_run", true);
    else
        record = record_of(ledger::contract(context.ledger(), done.contract));
    const auto invoice = std::find_if(done.steps.begin(), done.steps.end(),
                                      [](const Step &step) { return step.kind == "invoice"; });
    record.add("invoice", invoice == done.steps.end() ? io::Field(nullptr) : io::Field(invoice->document));
    context.show(record.add("steps", records_of(done.steps)));
    return 0;
}

// The form keeps them as words.
void check_host(const std::string &server) {
    if (server.empty() || server.find_first_of(" \t\n") != std::string::npos)
        throw Failure(Cause::usage, fmt::format("--name-server: \"{}\" is not the name of a host", server),
                      "name servers are written like ns1.example.org");
}

int open(Context &context) {
    actions::OpenContract request;
    request.product = *context.text("PRODUCT");
    request.starts_on = context.date("on");
    request.period = context.period("term");
    request.method = context.text("method").value_or("");
    request.paid_until = context.date("paid-until");
    if (request.paid_until && request.starts_on)
        throw Failure(Cause::usage, "--on is the first day of what begins, and --paid-until is for what runs",
                      "give one of the two");
    request.form = {context.id("owner").value_or(0), context.id("administrative-contact").value_or(0),
                    context.id("technical-contact").value_or(0), context.texts("name-server")};
    for (const std::string &person : context.texts("attest"))
        request.attested.push_back(*parse_id('C', person));
    for (const std::string &server : request.form.name_servers)
        check_host(server);
    return for_each_value(context, "CUSTOMER", [&](const std::string &customer) {
        request.customer = *parse_id('C', customer);
        return answer_order(context, actions::open_contract(desk_of(context), request));
    });
}

int no_renew(Context &context) {
    return for_each_value(context, "CONTRACT", [&](const std::string &id) {
        const Id contract = *parse_id('K', id);
        return answer_contract(context, actions::no_renew(desk_of(context), contract, context.text("data")),
                               contract);
    });
}

int show(Context &context) {
    return for_each_value(context, "CONTRACT", [&](const std::string &id) {
        context.show(record_of(ledger::contract(context.ledger(), *parse_id('K', id))));
        return 0;
    });
}

int list(Context &context) {
    ledger::Filter filter = filter_of(context);
    filter.kind = context.text("product");
    context.begin_list({"id", "customer", "product", "state", "term_start", "term_end", "renewal",
                        "paid_until", "next_step", "next_step_on", "policy", "ends_on", "ground"});
    ledger::contracts(context.ledger(), filter,
                      [&](const ledger::ContractView &view) { context.item(record_of(view)); });
    context.end_list();
    return 0;
}

constexpr auto open_arguments = std::to_array<Argument>({
    {.name = "CUSTOMER", .kind = Kind::customer_id, .help = "who orders", .from_stdin = true},
    {.name = "PRODUCT", .kind = Kind::product, .help = "what is ordered"},
});
constexpr auto open_options = std::to_array<Option>({
    {.name = "--on",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "the first day wanted: the term starts then, or on the day of payment if that is later"},
    {.name = "--term",
     .kind = Kind::period,
     .value_name = "PERIOD",
     .help = "a longer term: a whole number of the product's, such as 12m"},
    {.name = "--paid-until",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "brings in a contract that runs already: the first day that is not paid"},
    {.name = "--method",
     .kind = Kind::text,
     .value_name = "METHOD",
     .help = "how it will be paid: a method's fee stands on each invoice, and is never refunded"},
    {.name = "--owner",
     .kind = Kind::customer_id,
     .value_name = "CUSTOMER",
     .help = "of a domain: whose it is, when it is not the customer's own"},
    {.name = "--administrative-contact",
     .kind = Kind::customer_id,
     .value_name = "CUSTOMER",
     .help = "of a domain: who answers for it, when it is not the customer"},
    {.name = "--technical-contact",
     .kind = Kind::customer_id,
     .value_name = "CUSTOMER",
     .help = "of a domain: who runs it, when it is not the customer"},
    {.name = "--name-server",
     .kind = Kind::text,
     .value_name = "HOST",
     .help = "of a domain: the primary one first, when they are not the product's",
     .repeatable = true},
    {.name = "--attest",
     .kind = Kind::customer_id,
     .value_name = "CUSTOMER",
     .help = "the customer has a mandate from this owner or contact",
     .repeatable = true},
});
constexpr auto many = std::to_array<Argument>(
    {{.name = "CONTRACT", .kind = Kind::contract_id, .help = "the contract", .from_stdin = true}});
constexpr auto list_options = std::to_array<Option>({
    state_filter("trial|ordered|active|suspended|ended|deleted"),
    {.name = "--product", .kind = Kind::product, .value_name = "PRODUCT", .help = "only of this product"},
    customer_filter,
    from_filter,
    to_filter,
    limit_filter,
    after_filter(Kind::contract_id, "CONTRACT"),
});

constexpr auto open_examples = std::to_array<Example>({
    {"bursar contract open C1 web-start", "an order: its first invoice is issued, due at once"},
    {"bursar contract open C1 vps-s --on 2027-01-01 --term 12m -o json | jq -r .invoice",
     "a year from the new year on; prints the invoice's number"},
    {"bursar contract open C1 domain-fr --owner C2 --attest C2", "a domain for somebody else"},
    {"bursar contract open C1 web-start --paid-until 2026-03-31 --reason 'from the old system'",
     "one that runs already"},
});
constexpr auto no_renew_options = std::to_array<Option>({data_option});
constexpr auto show_examples = std::to_array<Example>({
    {"bursar contract show K1", "its state, its term and what comes next"},
    {"bursar contract list --state suspended -o jsonl | jq -r .id | bursar contract show -", "one line each"},
});
constexpr auto list_examples = std::to_array<Example>({
    {"bursar contract list --state suspended", "who is suspended"},
    {"bursar contract list --customer C1 -o json", "all of one customer, for a script"},
});
constexpr auto no_renew_examples = std::to_array<Example>({
    {"bursar contract no-renew K1 --reason 'end of the product'", "the present term is the last"},
    {"bursar contract no-renew K1 --dry-run", "what would be credited"},
    {"bursar contract no-renew K1 --data return", "where the terms leave the customer the choice"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "contract open",
     .summary = "order a product for a customer",
     .help =
         "Issues the first invoice, due at once and paid from the customer's credit where there is some. The "
         "contract is active once it is paid in full; an order that stays unpaid lapses and is credited. "
         "What "
         "costs nothing is active at once.\n\n"
         "A domain has an owner, an administrative and a technical contact and name servers: the customer "
         "and "
         "the product's servers, unless others are named. Whoever else is named must be attested, and is a "
         "customer whose name and addresses are known. Where the terms say so a domain is active only once "
         "the registry has confirmed it: contract confirm.\n\n"
         "--paid-until brings in a contract that runs already, with the term that ends on that day: nothing "
         "is invoiced for it, provisioning is asked for nothing, and a domain waits for no registry. The "
         "next term starts on that day, and its invoice is due as for any contract. Terms keep the day of "
         "the month: paid until 31 March, they end on the last days of months.",
     .arguments = open_arguments,
     .options = open_options,
     .examples = open_examples,
     .effect = Effect::writes,
     .run = open},
    {.path = "contract show",
     .summary = "show contracts",
     .help =
         "The term shown is the last one paid: the next step counts from its end, the first day not paid.",
     .arguments = many,
     .examples = show_examples,
     .run = show},
    {.path = "contract list",
     .summary = "list contracts",
     .help = "Lists contracts in the order of their ids. --from and --to look at the day of the order.",
     .options = list_options,
     .examples = list_examples,
     .run = list},
    {.path = "contract no-renew",
     .summary = "let a contract end with its term",
     .help = "The last day of service is the eve of the day the term ends. No renewal is invoiced; a renewal "
             "invoice "
             "that is open is credited in full, and what was paid on it becomes credit. The customer is "
             "notified. A "
             "contract whose term is over ends at once. What costs nothing, or is billed as it begins, has "
             "begun up to today before. Refused where the terms have no rule for it.",
     .arguments = many,
     .options = no_renew_options,
     .examples = no_renew_examples,
     .effect = Effect::writes,
     .run = no_renew},
});

} // namespace
} // namespace contract_cli

std::span<const Command> contract_commands() {
    static const std::vector<Command> all =
        joined(joined(joined(contract_cli::rows, contract_change_commands()), price_objection_commands()),
               contract_desk_commands());
    return all;
}

} // namespace bursar::commands
