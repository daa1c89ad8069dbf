// Figures about the ledger: one object each, rows and totals by currency.
#include "actions/reports.hpp"
#include "app/context.hpp"
#include "commands/day_range.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"

#include <array>

namespace bursar::commands {

using namespace app;
namespace report_cli {
namespace {

using io::Field;
using io::Record;

// In a table the totals stand below the rows, and are named so in the first column; json has them apart;
// jsonl and csv hold rows alone.
void end_report(Context &context, std::string_view first_column, std::vector<Record> totals) {
    if (context.globals().format == Format::table)
        for (const Record &total : totals) {
            Record row = Record().add(first_column, "total");
            for (const auto &[name, value] : total.fields())
                row.add(name, value);
            context.item(row);
        }
    context.end_list(Record().add("totals", std::move(totals)));
}

template <typename Row, typename Fields>
std::vector<Record> totals_of(const std::vector<Row> &rows, Fields fields) {
    std::vector<Record> records;
    for (const Row &row : rows)
        fields(records.emplace_back(), row);
    return records;
}

void ageing_fields(Record &record, const actions::AgeingRow &row) {
    static constexpr std::array<std::string_view, rules::age_buckets> names{
        "not_due", "days_1_30", "days_31_60", "days_61_90", "days_over_90"};
    Money open{0, row.currency};
    record.add("currency", row.currency.code());
    for (std::size_t bucket = 0; bucket < names.size(); ++bucket) {
        const Money part{row.open_minor[bucket], row.currency};
        record.add(names[bucket], part);
        open = open + part;
    }
    const Money credit{row.credit_minor, row.currency};
    record.add("open", open).add("credit", credit).add("balance", open - credit);
}

int ageing(Context &context) {
    const Date on = context.date("on").value_or(context.as_of().day);
    context.begin_list({"customer", "currency", "not_due", "days_1_30", "days_31_60", "days_61_90",
                        "days_over_90", "open", "credit", "balance"},
                       io::Envelope{Record().add("report", "ageing").add("on", on), "rows"});
    const auto totals = actions::ageing(context.ledger(), on, [&](const actions::AgeingRow &row) {
        Record record;
        record.add("customer", format_id('C', row.customer));
        ageing_fields(record, row);
        context.item(record);
    });
    end_report(context, "customer", totals_of(totals, ageing_fields));
    return 0;
}

void revenue_fields(Record &record, const actions::RevenueRow &row) {
    const Money net{row.net_minor, row.currency}, tax{row.tax_minor, row.currency};
    record.add("currency", row.currency.code())
        .add("documents", row.documents)
        .add("net", net)
        .add("tax", tax)
        .add("total", net + tax);
}

int revenue(Context &context) {
    const ledger::DayRange days = day_range(context);
    const std::string name = context.text("by").value_or("month");
    const auto by = name == "month"     ? ledger::RevenueBy::month
                    : name == "product" ? ledger::RevenueBy::product
                                        : ledger::RevenueBy::customer;
    context.begin_list(
        {name, "currency", "documents", "net", "tax", "total"},
        io::Envelope{
            Record().add("report", "revenue").add("by", name).add("from", days.from).add("to", days.to),
            "rows"});
    const auto totals = actions::revenue(context.ledger(), days, by, [&](const actions::RevenueRow &row) {
        const Field key = row.customer ? Field(format_id('C', row.customer)) : text_or_null(row.key);
        Record record;
        record.add(name, key);
        revenue_fields(record, row);
        context.item(record);
    });
    end_report(context, name, totals_of(totals, revenue_fields));
    return 0;
}

void mrr_fields(Record &record, const actions::RecurringRow &row) {
    record.add("currency", row.currency.code())
        .add("active", row.active)
        .add("mrr", Money{row.active_minor, row.currency})
        .add("suspended", row.suspended)
        .add("suspended_mrr", Money{row.suspended_minor, row.currency});
}

int mrr(Context &context) {
    const Date on = context.date("on").value_or(context.as_of().day);
    context.begin_list({"product", "currency", "active", "mrr", "suspended", "suspended_mrr"},
                       io::Envelope{Record().add("report", "mrr").add("on", on), "rows"});
    const auto totals = actions::recurring(context.ledger(), on, [&](const actions::RecurringRow &row) {
        Record record;
        record.add("product", row.product);
        mrr_fields(record, row);
        context.item(record);
    });
    end_report(context, "product", totals_of(totals, mrr_fields));
    return 0;
}

void tax_fields(Record &record, const actions::TaxRow &row) {
    record.add("net", Money{row.net_minor, row.currency}).add("tax", Money{row.tax_minor, row.currency});
}

int tax(Context &context) {
    const ledger::DayRange days = day_range(context);
    context.begin_list(
        {"month", "currency", "category", "rate", "net", "tax"},
        io::Envelope{Record().add("report", "tax").add("from", days.from).add("to", days.to), "rows"});
    const auto totals = actions::tax(context.ledger(), days, [&](const actions::TaxRow &row) {
        Record record;
        record.add("month", row.month)
            .add("currency", row.currency.code())
            .add("category", row.category)
            .add("rate", to_string(row.rate));
        tax_fields(record, row);
        context.item(record);
    });
    end_report(context, "month", totals_of(totals, [](Record &record, const actions::TaxRow &row) {
                   record.add("currency", row.currency.code());
                   tax_fields(record, row);
               }));
    return 0;
}

constexpr auto ageing_options = std::to_array<Option>({
    {.name = "--on",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "the day by which the age is counted",
     .default_value = "the day of the command"},
});
constexpr auto revenue_options = std::to_array<Option>({
    from_day,
    to_day,
    {.name = "--by",
     .kind = Kind::choice,
     .value_name = "WHAT",
     .help = "a row for each",
     .choices = "month|product|customer",
     .default_value = "month"},
});
constexpr auto mrr_options = std::to_array<Option>({
    {.name = "--on",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "the contracts of this day",
     .default_value = "the day of the command"},
});
constexpr auto tax_options = std::to_array<Option>({from_day, to_day});
constexpr auto ageing_examples = std::to_array<Example>({
    {"bursar report ageing", "who owes what, and for how long"},
    {"bursar report ageing --on 2026-12-31 -o csv", "by the age it has at the end of the year"},
});
constexpr auto revenue_examples = std::to_array<Example>({
    {"bursar report revenue --from 2026-01-01 --to 2026-12-31", "a year, month by month"},
    {"bursar report revenue --by product -o json | jq .totals", "the sums alone, for a script"},
});
constexpr auto mrr_examples = std::to_array<Example>({
    {"bursar report mrr", "what the running contracts bring in a month"},
    {"bursar report mrr --on 2025-12-31 -o json | jq -r '.totals[].mrr'", "the same a while ago"},
});
constexpr auto tax_examples = std::to_array<Example>({
    {"bursar report tax --from 2026-01-01 --to 2026-03-31", "a quarter, for the return"},
    {"bursar report tax -o csv", "everything, for a spreadsheet"},
});
constexpr auto rows = std::to_array<Command>({
    {.path = "report ageing",
     .summary = "show what customers owe, by how late it is",
     .help = "Shows each customer with an open document or credit: what is not due yet, what is 1 to 30, 31 "
             "to 60, 61 to 90 and more than 90 days past its due day, all that is open, the credit that is "
             "not allocated, and the balance of both. Amounts are those open now: --on chooses the day by "
             "which their age is counted. Totals by currency.",
     .options = ageing_options,
     .examples = ageing_examples,
     .run = ageing},
    {.path = "report revenue",
     .summary = "show what was invoiced, by month, product or customer",
     .help = "Sums invoices and fees less credit notes by the day of issue, credit notes in the month they "
             "were issued in. By product is by that of the document's contract; documents of no contract "
             "stand in a row without a name. Totals by currency.",
     .options = revenue_options,
     .examples = revenue_examples,
     .run = revenue},
    {.path = "report mrr",
     .summary = "show the recurring revenue a month, by product",
     .help = "Counts the contracts that are active on the day, those suspended apart, and what they bring in "
             "a month, net. A contract counts with what the invoice of its running or last paid term "
             "charged, so old prices stay what they are; a term that no invoice charges, or that was "
             "upgraded since, counts at the catalogue's price. Months share the price of their term equally, "
             "a term of days is taken to "
             "the mean month of 146097/4800 = 30.436875 days; each contract is rounded to the minor unit by "
             "itself, half away from zero. What is sold once does not count.\n\n"
             "A day before the last event is read from the events, a day to come as things stand.",
     .options = mrr_options,
     .examples = mrr_examples,
     .run = mrr},
    {.path = "report tax",
     .summary = "show net and tax by month, category and rate",
     .help = "Sums the lines of invoices and fees less those of credit notes by month of issue, tax category "
             "(EN 16931: S standard, O outside the scope) and rate in percent: to the cent what the "
             "documents say. Totals by currency.",
     .options = tax_options,
     .examples = tax_examples,
     .run = tax},
});

} // namespace
} // namespace report_cli

std::span<const Command> report_commands() {
    static const std::vector<Command> all =
        joined(joined(report_cli::rows, delivery_report_commands()), liability_report_commands());
    return all;
}

} // namespace bursar::commands
