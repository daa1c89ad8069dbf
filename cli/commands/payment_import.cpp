#include "actions/bank_import.hpp"
#include "app/context.hpp"
#include "app/files.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "commands/import_report.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "imports/camt053.hpp"
#include "imports/csv.hpp"

#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace {

imports::BankFile read_bank_file(Context &context, const std::string &file) {
    const bool camt = *context.text("format") == "camt053";
    const auto columns = context.text("columns");
    if (camt && columns)
        throw Failure(Cause::usage, "--columns is for --format csv",
                      "a camt.053 file says itself what is what");
    const imports::ColumnMap map =
        columns
            ? value_or_fail(imports::parse_column_map(read_file(*columns), *columns), Cause::configuration)
            : imports::plain_columns();
    const std::string text = read_file(file);
    return camt ? imports::read_camt053(text, file) : imports::read_csv(text, file, map);
}

std::vector<io::Record> totals_of(const actions::ImportReport &report) {
    std::vector<io::Record> records;
    for (const auto &[code, total] : report.totals) {
        const Currency currency = *Currency::parse(code);
        records.push_back(io::Record()
                              .add("currency", code)
                              .add("booked", Money{total.booked_minor, currency})
                              .add("known", Money{total.known_minor, currency})
                              .add("left", Money{total.left_minor, currency}));
    }
    return records;
}

int conclude(Context &context, const imports::BankFile &bank, const actions::ImportReport &report,
             std::vector<io::Record> left) {
    const bool nothing = report.booked == 0 && report.left == 0 && bank.mistakes.empty();
    if (!nothing || !context.globals().quiet) {
        context.end_list(io::Record()
                             .add("left", std::move(left))
                             .add("bad_lines", bad_lines_of(bank.mistakes))
                             .add("booked", report.booked)
                             .add("known", report.known)
                             .add("skipped", bank.skipped)
                             .add("leftovers", report.left)
                             .add("totals", totals_of(report)));
        context.line(fmt::format("{} booked, {} known, {} skipped, {} left for staff", report.booked,
                                 report.known, bank.skipped, report.left));
    }
    if (report.left > 0 && !context.globals().dry_run)
        context.hint("what is left for staff: bursar payment leftovers --state open");
    return warn_of(context, bank.mistakes);
}

} // namespace

int payment_import(Context &context) {
    const std::string file = *context.text("FILE");
    imports::BankFile bank = read_bank_file(context, file);
    if (bank.broken || (!bank.mistakes.empty() && !context.flag("keep-going")))
        throw mistakes_failure(Cause::bad_input, first_mistakes(bank.mistakes));
    actions::ImportPayments request;
    request.lines = std::move(bank.lines);
    request.method = trim(context.text("method").value_or("transfer"));
    if (request.method.empty())
        throw Failure(Cause::usage, "--method: \"\" names none", "leave it out, or name one");

    const actions::Desk desk = desk_of(context);
    context.begin_list({"line", "id", "received_on", "amount", "currency", "payer", "reference", "customer",
                        "allocations", "reason"},
                       io::Envelope{io::Record()
                                        .add("file", file)
                                        .add("format", *context.text("format"))
                                        .add("dry_run", desk.dry_run),
                                    "payments"});
    std::vector<io::Record> left; // json shows them beside the payments, the others among them
    actions::ImportWatch watch;
    watch.booked = [&](int line, const ledger::PaymentView &view) {
        context.item(with_line(line, record_of(view)));
    };
    watch.left = [&](int line, const ledger::BankLineView &view) {
        io::Record record = with_line(line, record_of(view));
        if (context.globals().format == Format::json)
            left.push_back(std::move(record));
        else
            context.item(record);
    };
    watch.progress = [&](std::int64_t done, std::int64_t total) {
        context.progress(fmt::format("import: {} of {} lines", done, total));
    };
    auto outcome = actions::import_payments(desk, request, watch);
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    return conclude(context, bank, std::get<actions::ImportReport>(outcome), std::move(left));
}

} // namespace bursar::commands
