#include "actions/disputes.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/disputes.hpp"
#include "ledger/views.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace dispute_cli {
namespace {

io::Record record_of(const ledger::DisputeView &view) {
    return io::Record()
        .add("id", format_id('D', view.id))
        .add("customer", format_id('C', view.customer))
        .add("payment", format_id('P', view.payment))
        .add("kind", view.kind)
        .add("state", view.resolved_on ? "resolved" : "open")
        .add("opened_on", view.opened_on)
        .add("contacted_on", view.contacted_on)
        .add("resolved_on", view.resolved_on)
        .add("won_by", text_or_null(view.won_by));
}

// A chargeback took the money back, whoever won: what it had paid is owed, unless staff credit it.
void tell_what_stays_open(Context &context, Id dispute) {
    const ledger::DisputeView view = ledger::dispute(context.ledger(), dispute);
    std::string open;
    for (const auto &part : ledger::payment(context.ledger(), view.payment).allocations)
        if (part.amount < 0 && ledger::document(context.ledger(), part.invoice).document.open > 0)
            open += (open.empty() ? "" : ", ") + part.invoice;
    if (!open.empty())
        context.hint(
            fmt::format("still open: {} (what is not owed is credited: bursar invoice credit NUMBER)", open));
}

int answer(Context &context, const std::variant<actions::CaseDone, Refusal> &outcome, bool won = false) {
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &done = std::get<actions::CaseDone>(outcome);
    io::Record record;
    if (done.done.recorded.dry_run)
        record.add("id", format_id('D', done.id)).add("dry_run", true);
    else
        record = record_of(ledger::dispute(context.ledger(), done.id));
    context.show(record.add("steps", records_of(done.done.steps)));
    if (won) tell_what_stays_open(context, done.id);
    return 0;
}

int open(Context &context) {
    return for_each_value(context, "PAYMENT", [&](const std::string &payment) {
        return answer(context,
                      actions::open_dispute(desk_of(context), {*parse_id('P', payment), *context.text("kind"),
                                                               context.date("contacted")}));
    });
}

int resolve(Context &context) {
    const bool customer = *context.text("won-by") == "customer";
    return for_each_value(context, "DISPUTE", [&](const std::string &dispute) {
        return answer(context, actions::resolve_dispute(desk_of(context), *parse_id('D', dispute), customer),
                      customer);
    });
}

int list(Context &context) {
    context.begin_list(
        {"id", "customer", "payment", "kind", "state", "opened_on", "contacted_on", "resolved_on", "won_by"});
    ledger::disputes(context.ledger(), filter_of(context),
                     [&](const ledger::DisputeView &view) { context.item(record_of(view)); });
    context.end_list();
    return 0;
}

constexpr auto payment_argument = std::to_array<Argument>(
    {{.name = "PAYMENT", .kind = Kind::payment_id, .help = "the payment it is about", .from_stdin = true}});
constexpr auto open_options = std::to_array<Option>({
    {.name = "--kind",
     .kind = Kind::text,
     .value_name = "KIND",
     .help = "one of the terms': dispute, chargeback, paypal",
     .required = true},
    {.name = "--contacted",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "when the customer wrote about it first, if they did"},
});
constexpr auto dispute_argument = std::to_array<Argument>(
    {{.name = "DISPUTE", .kind = Kind::dispute_id, .help = "what was decided", .from_stdin = true}});
constexpr auto resolve_options = std::to_array<Option>({
    {.name = "--won-by",
     .kind = Kind::choice,
     .value_name = "WHO",
     .help = "for whom it was decided",
     .required = true,
     .choices = "customer|provider"},
});
constexpr auto list_options = std::to_array<Option>({
    state_filter("open|resolved"),
    {.name = "--kind", .kind = Kind::text, .value_name = "KIND", .help = "only of this kind"},
    customer_filter,
    from_filter,
    to_filter,
    limit_filter,
    after_filter(Kind::dispute_id, "DISPUTE"),
});
constexpr auto open_examples = std::to_array<Example>({
    {"bursar dispute open P1 --kind chargeback", "the bank took the money back"},
    {"bursar dispute open P1 --kind paypal --contacted 2026-03-01", "the customer had written before"},
});
constexpr auto resolve_examples = std::to_array<Example>({
    {"bursar dispute resolve D1 --won-by customer", "what it suspended resumes"},
    {"bursar dispute resolve D1 --won-by provider", "it stays, and the calendar goes on"},
});
constexpr auto list_examples = std::to_array<Example>({
    {"bursar dispute list --state open", "what is not decided yet"},
    {"bursar dispute list --customer C1 -o json", "all of one customer"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "dispute open",
     .summary = "open a dispute about a payment",
     .help =
         "Charges the terms' fees outside VAT, once for each payment. A chargeback takes the payment back: "
         "what it "
         "paid is open again and due after the days of grace, terms that it paid stay, and a collection case "
         "is "
         "opened. Where the terms say so everything of the customer is suspended at once. While a dispute is "
         "open no reminder, suspension, penalty or deletion comes.",
     .arguments = payment_argument,
     .options = open_options,
     .examples = open_examples,
     .effect = Effect::writes,
     .run = open},
    {.path = "dispute resolve",
     .summary = "record how a dispute was decided",
     .help = "Won by the customer, what it suspended resumes; won by the provider, it stays so. Either way "
             "what is open "
             "is due after the days of grace, counted from today.",
     .arguments = dispute_argument,
     .options = resolve_options,
     .examples = resolve_examples,
     .effect = Effect::writes,
     .run = resolve},
    {.path = "dispute list",
     .summary = "list disputes",
     .help = "Lists disputes in the order they were opened. --from and --to look at that day.",
     .options = list_options,
     .examples = list_examples,
     .run = list},
});

} // namespace
} // namespace dispute_cli

std::span<const Command> dispute_commands() { return dispute_cli::rows; }

} // namespace bursar::commands
