#include "actions/bank_import.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"

#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace {

int assign(Context &context, const std::string &line) {
    const actions::AssignLine request{*parse_id('L', line), *context.id("CUSTOMER"),
                                      context.text("invoice").value_or("")};
    auto outcome = actions::assign_line(desk_of(context), request);
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &done = std::get<actions::LineAssigned>(outcome);
    const bool written = done.known || !done.recorded.dry_run;
    io::Record record =
        record_of(written ? ledger::payment(context.ledger(), done.payment.id) : done.payment);
    if (!written) record.add("dry_run", true);
    context.show(record.add("steps", records_of(done.steps)));
    if (done.known)
        context.hint(
            fmt::format("booked before as {}: nothing was changed", format_id('P', done.payment.id)));
    return 0;
}

int dismiss(Context &context, const std::string &line) {
    const Id id = *parse_id('L', line);
    auto outcome = actions::dismiss_line(desk_of(context), id);
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &done = std::get<actions::LineDismissed>(outcome);
    ledger::BankLineView view = ledger::bank_line(context.ledger(), id);
    view.state = "dismissed";
    io::Record record = record_of(view);
    if (done.recorded.dry_run && !done.known) record.add("dry_run", true);
    context.show(record);
    if (done.known)
        context.hint(fmt::format("{} was dismissed before: nothing was changed", format_id('L', id)));
    return 0;
}

} // namespace

int payment_leftovers(Context &context) {
    context.begin_list({"id", "received_on", "amount", "currency", "payer", "text", "reference", "method",
                        "reason", "candidates", "state", "payment"});
    ledger::bank_lines(context.ledger(), filter_of(context),
                       [&](const ledger::BankLineView &view) { context.item(record_of(view)); });
    context.end_list();
    return 0;
}

int payment_assign(Context &context) {
    return for_each_value(context, "LEFTOVER",
                          [&](const std::string &line) { return assign(context, line); });
}

int payment_dismiss(Context &context) {
    if (context.globals().reason.empty())
        throw Failure(Cause::usage, "a leftover is dismissed for a reason", "say why: --reason TEXT");
    return for_each_value(context, "LEFTOVER",
                          [&](const std::string &line) { return dismiss(context, line); });
}

} // namespace bursar::commands
