#include "actions/customer_import.hpp"
#include "app/context.hpp"
#include "app/files.hpp"
#include "commands/import_report.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "imports/customer_csv.hpp"

#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace {

imports::CustomerMap columns_of(const Context &context) {
    const auto columns = context.text("columns");
    if (!columns) return imports::plain_customer_columns();
    return value_or_fail(imports::parse_customer_map(read_file(*columns), *columns), Cause::configuration);
}

// The file's mistakes with the problems that the terms and the ledger have with it.
std::vector<policy::Mistake> all_mistakes(std::vector<policy::Mistake> mistakes, const std::string &file,
                                          const actions::CustomersImported &report) {
    for (const auto &problem : report.problems)
        mistakes.push_back({file, problem.place.line, problem.place.column, problem.message});
    std::ranges::stable_sort(mistakes, {},
                             [](const policy::Mistake &m) { return std::pair(m.line, m.column); });
    return mistakes;
}

int conclude(Context &context, const std::vector<policy::Mistake> &mistakes,
             const actions::CustomersImported &report) {
    if (report.booked > 0 || !mistakes.empty() || !context.globals().quiet) {
        context.end_list(io::Record()
                             .add("bad_lines", bad_lines_of(mistakes))
                             .add("booked", report.booked)
                             .add("known", report.known));
        context.line(fmt::format("{} booked, {} known", report.booked, report.known));
    }
    return warn_of(context, mistakes);
}

} // namespace

int customer_import(Context &context) {
    const std::string name = *context.text("FILE");
    const bool partial = context.flag("keep-going");
    imports::CustomerFile file =
        imports::read_customer_csv(read_file(name), name, columns_of(context), context.as_of().day);
    if (file.broken || (!file.mistakes.empty() && !partial))
        throw mistakes_failure(Cause::bad_input, first_mistakes(file.mistakes));

    const actions::Desk desk = desk_of(context);
    context.begin_list(
        {"line", "id", "reference", "kind", "name", "email"},
        io::Envelope{io::Record().add("file", name).add("dry_run", desk.dry_run), "customers"});
    actions::CustomerWatch watch;
    watch.booked = [&](int line, const ledger::CustomerView &view) {
        context.item(with_line(line, record_of(view, false)).add("reference", view.reference));
    };
    watch.progress = [&](std::int64_t done, std::int64_t total) {
        context.progress(fmt::format("import: {} of {} customers", done, total));
    };
    auto outcome = actions::import_customers(desk, {std::move(file.customers), partial}, watch);
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &report = std::get<actions::CustomersImported>(outcome);
    const std::vector<policy::Mistake> mistakes = all_mistakes(std::move(file.mistakes), name, report);
    if (!mistakes.empty() && !partial && report.booked == 0)
        throw mistakes_failure(Cause::bad_input, first_mistakes(mistakes));
    return conclude(context, mistakes, report);
}

} // namespace bursar::commands
