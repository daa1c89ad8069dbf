// customer export: all that is known of a customer, in three formats of one tree.
#include "actions/customer_export.hpp"
#include "app/context.hpp"
#include "app/files.hpp"
#include "app/folder.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "io/csv.hpp"
#include "io/json.hpp"
#include "io/json_value.hpp"
#include "io/text_fields.hpp"
#include "io/xml.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace customer_export_cli {
namespace {

constexpr std::int64_t format_version = 1; // of the tree: what is there keeps its name and meaning

struct ToField {
    io::Field operator()(const ledger::JsonText &json) const { return io::parse_json(json.text); }
    io::Field operator()(const std::vector<std::string> &texts) const {
        return io::Field::List(texts.begin(), texts.end());
    }
    template <typename Plain>
    io::Field operator()(const Plain &value) const {
        return value;
    }
};

std::vector<io::Record> records_of(const std::vector<ledger::DataItem> &items);

io::Record record_of(const ledger::DataItem &item) {
    io::Record record;
    for (const auto &[name, value] : item.fields)
        record.add(name, std::visit(ToField(), value));
    for (const auto &[name, items] : item.parts)
        record.add(name, records_of(items));
    return record;
}

std::vector<io::Record> records_of(const std::vector<ledger::DataItem> &items) {
    std::vector<io::Record> records;
    std::ranges::transform(items, std::back_inserter(records),
                           [](const ledger::DataItem &item) { return record_of(item); });
    return records;
}

io::Record cover_of(const actions::CustomerExport &found) {
    return io::Record()
        .add("format_version", format_version)
        .add("exported_on", found.on)
        .add("provider", found.provider)
        .add("clause", text_or_null(found.clause));
}

// What every format holds.
io::Record tree_of(const actions::CustomerExport &found) {
    io::Record tree = cover_of(found);
    tree.add("customer", record_of(*found.data.customer));
    for (const auto &[name, items] : found.data.lists)
        tree.add(name, records_of(items));
    return tree;
}

const std::vector<io::Record> &records_in(const io::Record &record, std::string_view name) {
    return std::get<std::vector<io::Record>>(io::find_field(record, name)->data());
}

// What a part calls the thing that it is part of.
std::string owner_of(const ledger::DataTable &part) {
    return part.within == "customer" ? "customer" : io::singular(part.within);
}

// The rows of a table: those of a part begin with what they are part of.
std::vector<io::Record> rows_of(const io::Record &tree, const ledger::DataTable &table) {
    if (table.within.empty()) return records_in(tree, table.name);
    std::vector<io::Record> rows;
    for (const io::Record &owner : records_in(tree, table.within))
        for (const io::Record &part : records_in(owner, table.name)) {
            io::Record row;
            row.add(owner_of(table), owner.fields().front().second);
            for (const auto &[name, field] : part.fields())
                row.add(name, field);
            rows.push_back(std::move(row));
        }
    return rows;
}

std::string csv_of(const std::vector<io::Record> &rows, const std::vector<std::string> &columns) {
    std::string text;
    io::append_csv_header(text, columns);
    for (const io::Record &row : rows)
        io::append_csv(text, row, columns, false);
    return text;
}

// One file for each table, filled or not.
void write_folder(const std::string &path, const io::Record &tree, const io::Record &cover) {
    FolderDraft folder(path);
    std::vector<std::string> columns;
    for (const auto &[name, field] : cover.fields())
        columns.push_back(name);
    folder.write("export.csv", csv_of({cover}, columns));
    for (const ledger::DataTable &table : ledger::customer_tables()) {
        const std::string owner = owner_of(table);
        columns.clear();
        if (!table.within.empty()) columns.push_back(owner);
        for (const ledger::DataColumn &column : table.columns)
            columns.emplace_back(column.name);
        const std::string name = (table.within.empty() ? "" : owner + "_") + std::string(table.name);
        folder.write(name + ".csv", csv_of(rows_of(tree, table), columns));
    }
    folder.keep();
}

std::string text_of(const io::Record &tree, std::string_view format) {
    std::string text;
    if (format == "xml") {
        io::append_xml(text, "export", tree);
        return text;
    }
    io::append_json(text, tree);
    return io::escape_json_controls(text) + "\n";
}

io::Record counts_of(const actions::CustomerExport &found) {
    io::Record counts;
    for (const auto &[name, items] : found.data.lists)
        counts.add(name, static_cast<std::int64_t>(items.size()));
    return counts;
}

int export_to(Context &context, Id customer, const std::string &format, const std::string &path) {
    const actions::CustomerExport found =
        actions::export_customer(context.ledger(), customer, context.as_of().day);
    std::error_code unreadable;
    if (std::filesystem::exists(std::filesystem::symlink_status(path, unreadable)))
        return context.refuse({{{"", fmt::format("\"{}\" exists", path)}},
                               "an export replaces nothing: name another place with --to"});
    const io::Record tree = tree_of(found);
    const bool dry_run = context.globals().dry_run;
    if (!dry_run && format == "csv")
        write_folder(path, tree, cover_of(found));
    else if (!dry_run)
        write_file(path, text_of(tree, format), Existing::left_alone);
    io::Record answer;
    answer.add("customer", format_id('C', customer))
        .add("exported_on", found.on)
        .add("format", format)
        .add("path", path)
        .add("records", counts_of(found))
        .add("clause", text_or_null(found.clause));
    if (dry_run) answer.add("dry_run", true);
    context.show(answer);
    return 0;
}

int export_customer(Context &context) {
    const std::string format = context.text("format").value_or("json");
    const auto path = context.text("to");
    const bool many = *context.text("CUSTOMER") == "-";
    if (many && path)
        throw Failure(Cause::usage, "--to is one place, and the customers of \"-\" are many",
                      "export them one by one, or as lines of JSON without --to");
    if (many && format != "json")
        throw Failure(Cause::usage,
                      fmt::format("the customers of \"-\" are lines of JSON, and not {}", format),
                      "leave --format out, or export them one by one");
    if (format == "csv" && !path)
        throw Failure(Cause::usage, "--format csv makes a folder of tables, and none is named",
                      "name it: --to DIRECTORY");
    return for_each_value(context, "CUSTOMER", [&](const std::string &id) {
        const Id customer = *parse_id('C', id);
        if (path) return export_to(context, customer, format, *path);
        context.raw(text_of(
            tree_of(actions::export_customer(context.ledger(), customer, context.as_of().day)), format));
        return 0;
    });
}

constexpr auto one_or_many = std::to_array<Argument>(
    {{.name = "CUSTOMER", .kind = Kind::customer_id, .help = "whose data it is", .from_stdin = true}});
constexpr auto export_options = std::to_array<Option>({
    {.name = "--format",
     .kind = Kind::choice,
     .value_name = "FORMAT",
     .help = "of the export",
     .choices = "json|csv|xml",
     .default_value = "json"},
    {.name = "--to",
     .kind = Kind::file,
     .value_name = "PATH",
     .help = "a file to make, or the folder of csv; standard output when it is left out"},
});
constexpr auto export_examples = std::to_array<Example>({
    {"bursar customer export C1 --to C1.json", "all of it in one file, which only its owner can read"},
    {"bursar customer export C1 --format csv --to C1-tables", "a folder of tables, for a spreadsheet"},
    {"bursar customer export C1 --format xml | xmllint --noout -", "to another program"},
    {"bursar customer list -o jsonl | jq -r .id | bursar customer export - | gzip > all.jsonl.gz",
     "every customer, one a line"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "customer export",
     .summary = "give a customer all of their data",
     .help =
         "Prints all that the ledger knows of the customer, whatever --output says: identity and contact, "
         "contracts with their terms, documents with their lines, payments, cases, usage, notices, and what "
         "the audit log says of them, reasons included. Who of the staff acted is left out. A customer may "
         "have it at any time, one that is closed too, and it changes nothing: all is read at one moment.\n\n"
         "json is one document, xml the same tree (the contract of contracts stands in it; a character that "
         "XML cannot hold is U+FFFD), csv a folder of tables, one a kind; what is part of something names it "
         "in its first column. The same ledger on the same day gives the same bytes. A place that exists is "
         "never replaced. With --to, the answer says how many there are of each kind, and the clause that "
         "promises it.",
     .arguments = one_or_many,
     .options = export_options,
     .examples = export_examples,
     .run = export_customer},
});

} // namespace
} // namespace customer_export_cli

std::span<const Command> customer_export_commands() { return customer_export_cli::rows; }

} // namespace bursar::commands
