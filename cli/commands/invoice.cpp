#include "app/context.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "documents/invoice_text.hpp"
#include "ledger/terms.hpp"
#include "ledger/views.hpp"

#include <array>

namespace bursar::commands {

using namespace app;
namespace invoice_cli {
namespace {

documents::Document document_of(const ledger::WholeDocument &whole, const policy::Policy &issuer) {
    const ledger::DocumentView &d = whole.document;
    const auto money = [&](std::int64_t minor) { return Money{minor, d.currency}; };
    documents::Document document{
        document_kind(d.kind), d.number,     d.credits,      d.issued_on,   d.due_on,
        money(d.net),          money(d.tax), money(d.total), money(d.paid), money(d.credited),
        money(d.open),         {},           issuer.issuer,  whole.party};
    for (const ledger::LineView &line : whole.lines) {
        std::optional<Span> period;
        if (line.period_start && line.period_end) period = Span{*line.period_start, *line.period_end};
        document.lines.push_back({line.description, line.tax_category, line.quantity, money(line.unit_price),
                                  money(line.net), line.tax_rate, period, line.tax_reason});
    }
    return document;
}

int list(Context &context) {
    context.begin_list({"number", "kind", "customer", "contract", "issued_on", "due_on", "currency", "net",
                        "tax", "total", "paid", "open", "state", "credits"});
    ledger::Filter filter = filter_of(context);
    if (const auto after = context.text("after"))
        filter.after = ledger::document(context.ledger(), *after).document.id;
    ledger::documents(context.ledger(), filter,
                      [&](const ledger::DocumentView &view) { context.item(record_of(view)); });
    context.end_list();
    return 0;
}

int show(Context &context) {
    return for_each_value(context, "NUMBER", [&](const std::string &number) {
        context.show(record_of(ledger::document(context.ledger(), number)));
        return 0;
    });
}

int render(Context &context) {
    const ledger::Rules rules = ledger::read_rules(context.ledger());
    return for_each_value(context, "NUMBER", [&](const std::string &number) {
        const ledger::WholeDocument whole = ledger::document(context.ledger(), number);
        const policy::Policy &issuer = rules.policies.at(whole.document.issuer);
        std::string locale = context.text("locale").value_or("");
        if (locale.empty())
            locale = ledger::customer(context.ledger(), whole.document.customer).record.contact.locale;
        if (locale.empty()) locale = issuer.locale;
        context.raw(documents::invoice_text(document_of(whole, issuer), locale));
        return 0;
    });
}

constexpr auto many = std::to_array<Argument>(
    {{.name = "NUMBER", .kind = Kind::document_number, .help = "the document's number", .from_stdin = true}});
constexpr auto list_options = std::to_array<Option>({
    state_filter("open|paid|credited|reversed"),
    {.name = "--kind",
     .kind = Kind::choice,
     .value_name = "KIND",
     .help = "only of this kind",
     .choices = "invoice|credit-note|fee"},
    customer_filter,
    contract_filter,
    from_filter,
    to_filter,
    limit_filter,
    after_filter(Kind::document_number, "NUMBER"),
});
constexpr auto render_options = std::to_array<Option>({
    {.name = "--format",
     .kind = Kind::choice,
     .value_name = "FORMAT",
     .help = "as what",
     .choices = "text",
     .default_value = "text"},
    {.name = "--locale",
     .kind = Kind::choice,
     .value_name = "LANGUAGE",
     .help = "in this language instead of the customer's",
     .choices = "fr|en"},
});
constexpr auto list_examples = std::to_array<Example>({
    {"bursar invoice list --state open", "what is owed"},
    {"bursar invoice list --customer C1 --from 2026-01-01 -o csv",
     "a year of one customer, for a spreadsheet"},
});
constexpr auto show_examples = std::to_array<Example>({
    {"bursar invoice show F2026-000001", "with its lines"},
    {"bursar invoice list --state open -o jsonl | jq -r .number | bursar invoice show -", "one line each"},
});
constexpr auto render_examples = std::to_array<Example>({
    {"bursar invoice render F2026-000001", "as text, in the customer's language"},
    {"bursar invoice render A2026-000001 --format text --locale en | lpr",
     "a credit note in English, printed"},
});
constexpr auto rows = std::to_array<Command>({
    {.path = "invoice list",
     .summary = "list invoices, credit notes and fees",
     .help = "Lists documents in the order they were issued. --from and --to look at the day of issue.",
     .options = list_options,
     .examples = list_examples,
     .run = list},
    {.path = "invoice show",
     .summary = "show documents with their lines",
     .help = "An issued document never changes; paid, open and state say what became of it.",
     .arguments = many,
     .examples = show_examples,
     .run = show},
    {.path = "invoice render",
     .summary = "print a document for people",
     .help =
         "Prints a document as it was issued, with both parties as they were, in the customer's language.",
     .arguments = many,
     .options = render_options,
     .examples = render_examples,
     .run = render},
});

} // namespace
} // namespace invoice_cli

std::span<const Command> invoice_commands() {
    static const std::vector<Command> all = joined(invoice_cli::rows, charge_commands());
    return all;
}

} // namespace bursar::commands
