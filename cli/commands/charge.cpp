// invoice issue and credit: what staff bill and correct.
#include "actions/changes.hpp"
#include "actions/refunds.hpp"
#include "app/context.hpp"
#include "app/values.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/payouts.hpp"
#include "ledger/views.hpp"

#include <array>
#include <charconv>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace charge_cli {
namespace {

Money positive(std::string_view option, const std::string &text, Currency currency) {
    app::check_value(option, app::Kind::amount, text, {}); // as every amount
    const auto amount = parse_money(text, currency);
    if (!amount)
        throw Failure(Cause::usage,
                      fmt::format("{}: \"{}\" is not an amount in {}", option, text, currency.code()),
                      fmt::format("it has at most {} decimals", currency.digits()));
    if (amount->minor <= 0)
        throw Failure(Cause::usage, fmt::format("{}: \"{}\" is not above zero", option, text),
                      fmt::format("amounts are written like {}", to_string(Money{1200, currency})));
    return *amount;
}

// "Setup=2x15.00", "Setup=30.00", "=30.00" for the ground's own text.
rules::ChargeCase::Line charged_line(const std::string &text, Currency currency) {
    const auto equals = text.rfind('=');
    if (equals == std::string::npos)
        throw Failure(Cause::usage, fmt::format("--line: \"{}\" has no amount", text),
                      "lines are written like 'Setup=30.00'");
    rules::ChargeCase::Line line;
    line.text = text.substr(0, equals);
    std::string amount = text.substr(equals + 1);
    if (const auto times = amount.find('x'); times != std::string::npos) {
        const auto [end, problem] = std::from_chars(amount.data(), amount.data() + times, line.quantity);
        if (problem != std::errc() || end != amount.data() + times || line.quantity < 1 ||
            line.quantity > 1'000'000)
            throw Failure(Cause::usage, fmt::format("--line: \"{}\" has no quantity before the x", text),
                          "lines are written like 'Setup=2x15.00'");
        amount.erase(0, times + 1);
    }
    line.unit_price = positive("--line", amount, currency);
    return line;
}

int issue(Context &context) {
    return for_each_value(context, "CUSTOMER", [&](const std::string &customer) {
        actions::ChargeCustomer request;
        request.customer = *parse_id('C', customer);
        const Currency currency = ledger::customer_currency(context.ledger(), request.customer);
        request.ground = context.text("ground").value_or("");
        request.reference = context.text("reference").value_or("");
        for (const std::string &line : context.texts("line")) {
            request.lines.push_back(charged_line(line, currency));
            if (request.lines.back().text.empty() && request.ground.empty())
                throw Failure(Cause::usage, fmt::format("--line: \"{}\" says not what is charged", line),
                              "lines are written like 'Setup=30.00'");
        }
        auto outcome = actions::charge_customer(desk_of(context), request);
        if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
        const auto &done = std::get<actions::PlanDone>(outcome);
        if (done.recorded.dry_run) {
            context.show(io::Record().add("dry_run", true).add("steps", records_of(done.steps)));
            return 0;
        }
        context.show(record_of(ledger::document(context.ledger(), done.steps.front().document)));
        return 0;
    });
}

// "1" for all that is left of line 1, "1=5.00" for so much of it, net.
actions::CreditInvoice::Part credited_part(const std::string &text, Currency currency) {
    actions::CreditInvoice::Part part;
    const auto equals = text.find('=');
    const std::string position = text.substr(0, equals);
    const auto [end, problem] =
        std::from_chars(position.data(), position.data() + position.size(), part.line);
    if (problem != std::errc() || end != position.data() + position.size() || part.line < 1)
        throw Failure(Cause::usage, fmt::format("--line: \"{}\" is not the number of a line", position),
                      "write --line 1, or --line 1=5.00 for a part of it");
    if (equals != std::string::npos) part.net = positive("--line", text.substr(equals + 1), currency);
    return part;
}

int credit(Context &context) {
    if (context.globals().reason.empty())
        throw Failure(Cause::usage, "a correction needs a written reason", "add --reason TEXT");
    return for_each_value(context, "NUMBER", [&](const std::string &number) {
        actions::CreditInvoice request{number, {}};
        const ledger::WholeDocument invoice = ledger::document(context.ledger(), number);
        for (const std::string &line : context.texts("line")) {
            request.parts.push_back(credited_part(line, invoice.document.currency));
            for (std::size_t i = 0; i + 1 < request.parts.size(); ++i)
                if (request.parts[i].line == request.parts.back().line)
                    throw Failure(Cause::usage,
                                  fmt::format("--line: line {} is named twice", request.parts[i].line),
                                  "name each line once");
        }
        auto outcome = actions::credit_invoice(desk_of(context), request);
        if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
        const auto &done = std::get<actions::PlanDone>(outcome);
        if (done.recorded.dry_run) {
            context.show(io::Record().add("dry_run", true).add("steps", records_of(done.steps)));
            return 0;
        }
        const std::string note = ledger::credit_note_of(context.ledger(), done.recorded.first_seq);
        context.show(
            record_of(ledger::document(context.ledger(), note)).add("steps", records_of(done.steps)));
        return 0;
    });
}

constexpr auto customer_argument = std::to_array<Argument>(
    {{.name = "CUSTOMER", .kind = Kind::customer_id, .help = "who is charged", .from_stdin = true}});
constexpr auto issue_options = std::to_array<Option>({
    {.name = "--line",
     .kind = Kind::text,
     .value_name = "TEXT=AMOUNT",
     .help = "what is charged, net, such as 'Setup=30.00' or 'Hours=2x45.00'; left out "
             "where the "
             "ground has its amount",
     .repeatable = true},
    {.name = "--ground",
     .kind = Kind::word,
     .value_name = "GROUND",
     .help = "one of the terms' grounds for a charge"},
    {.name = "--reference",
     .kind = Kind::text,
     .value_name = "TEXT",
     .help = "of the claim, the letter, the case: printed on the invoice"},
});
constexpr auto number_argument = std::to_array<Argument>(
    {{.name = "NUMBER", .kind = Kind::document_number, .help = "the invoice", .from_stdin = true}});
constexpr auto credit_options = std::to_array<Option>({
    {.name = "--line",
     .kind = Kind::text,
     .value_name = "N[=AMOUNT]",
     .help = "only this line, or so much of it, net; without, all that is left",
     .repeatable = true},
});
constexpr auto issue_examples = std::to_array<Example>({
    {"bursar invoice issue C1 --line 'Migration=2x45.00'", "help that is charged"},
    {"bursar invoice issue C1 --ground legal-claim --reference 'letter of 2 March' --line =120.00",
     "on a ground of the terms, outside VAT"},
});
constexpr auto credit_examples = std::to_array<Example>({
    {"bursar invoice credit F2026-000001 --reason 'ordered twice'", "in full"},
    {"bursar invoice credit F2026-000001 --line 1=5.00 --reason goodwill", "5.00 net of its first line"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "invoice issue",
     .summary = "charge something once",
     .help = "Issues an invoice of its own, due at once and paid from the customer's credit where there is "
             "some. With a "
             "ground of the terms it needs a reference, and is outside VAT unless the terms say otherwise.",
     .arguments = customer_argument,
     .options = issue_options,
     .examples = issue_examples,
     .effect = Effect::writes,
     .run = issue},
    {.path = "invoice credit",
     .summary = "correct an invoice by a credit note",
     .help = "Credits an invoice in full or in part, with its tax, never beyond what is left of it. What is "
             "open of it is "
             "settled first, the rest is credit of the customer. Credited in full before it was paid, its "
             "term may be "
             "invoiced again; an order ends with it. Needs a --reason.",
     .arguments = number_argument,
     .options = credit_options,
     .examples = credit_examples,
     .effect = Effect::writes,
     .run = credit},
});

} // namespace
} // namespace charge_cli

std::span<const Command> charge_commands() { return charge_cli::rows; }

} // namespace bursar::commands
