#include "actions/price_changes.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/terms.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace price_cli {
namespace {

int change_one(Context &context, const std::string &code) {
    actions::ChangePrice request;
    request.product = code;
    const ledger::Rules rules = ledger::read_rules(context.ledger());
    const auto product = rules.catalog.find(request.product);
    if (product == rules.catalog.end())
        throw Failure(Cause::not_found, fmt::format("there is no product \"{}\"", request.product),
                      "bursar catalog list shows them");
    request.to = *context.money("to", product->second.prices.front().net.currency);
    request.effective = *context.date("effective");
    request.ground = context.text("ground").value_or("");
    const actions::Desk desk = desk_of(context);
    auto outcome = actions::change_price(desk, request);
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &done = std::get<actions::PlanDone>(outcome);
    io::Record record;
    record.add("product", request.product)
        .add("net", request.to)
        .add("currency", std::string(request.to.currency.code()))
        .add("effective", request.effective)
        .add("ground", text_or_null(request.ground))
        .add("clause", text_or_null(done.steps.empty() ? "" : done.steps.front().clause));
    io::Field::List told;
    for (const Step &step : done.steps)
        if (step.contract) told.emplace_back(format_id('K', step.contract));
    record.add("notices", std::move(told));
    if (desk.dry_run) record.add("dry_run", true);
    context.show(record);
    return 0;
}

int change(Context &context) {
    return for_each_value(context, "PRODUCT",
                          [&](const std::string &code) { return change_one(context, code); });
}

int object(Context &context) {
    return for_each_value(context, "CONTRACT", [&](const std::string &id) {
        const Id contract = *parse_id('K', id);
        actions::ObjectToPrice request{contract, context.date("received").value_or(context.as_of().day),
                                       context.date("notice-received"), context.text("channel"),
                                       context.text("data")};
        return answer_contract(context, actions::object_to_price(desk_of(context), request), contract);
    });
}

constexpr auto change_arguments = std::to_array<Argument>({
    {.name = "PRODUCT", .kind = Kind::product, .help = "whose price changes", .from_stdin = true},
});
constexpr auto change_options = std::to_array<Option>({
    {.name = "--to",
     .kind = Kind::amount,
     .value_name = "AMOUNT",
     .help = "the new price of a term, net",
     .required = true},
    {.name = "--effective",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "for terms that start on that day or later",
     .required = true},
    {.name = "--ground", .kind = Kind::word, .value_name = "GROUND", .help = "of the terms, like economic"},
});
constexpr auto change_examples = std::to_array<Example>({
    {"bursar price change dokos-99 --to 109.00 --effective 2026-04-01 --ground economic",
     "with the notice that the terms ask for"},
    {"bursar price change web-start --to 12.00 --effective 2026-04-01 --dry-run", "who would be told"},
});
constexpr auto object_arguments = std::to_array<Argument>({
    {.name = "CONTRACT", .kind = Kind::contract_id, .help = "whose customer objects", .from_stdin = true},
});
constexpr auto object_options = std::to_array<Option>({
    {.name = "--received", .kind = Kind::date, .value_name = "DATE", .help = "the day the objection came in"},
    {.name = "--notice-received",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "the day the customer had the notice, where that is known; else the day it was sent"},
    {.name = "--channel",
     .kind = Kind::word,
     .value_name = "CHANNEL",
     .help = "how it came in, which a plain cancellation needs"},
    data_option,
});
constexpr auto object_examples = std::to_array<Example>({
    {"bursar contract object K1 --received 2026-02-05", "the letter of that day"},
    {"bursar contract object K1 --notice-received 2026-01-14", "the notice took four days"},
    {"bursar contract object K1 --channel mail --data return", "too late perhaps: a cancellation then"},
});
constexpr auto rows = std::to_array<Command>({
    {.path = "price change",
     .summary = "change the price of a product",
     .help = "The new price holds for terms that start on its day or later. Where the terms ask for notice, "
             "every "
             "contract that pays the product is told, a ground is needed, and a day too near is refused; the "
             "customer may then object: bursar contract object.",
     .arguments = change_arguments,
     .options = change_options,
     .examples = change_examples,
     .effect = Effect::writes,
     .run = change},
});
constexpr auto objection_rows = std::to_array<Command>({
    {.path = "contract object",
     .summary = "end a contract whose customer objects to a new price",
     .help = "Within the days of the terms, the contract ends with its last term at the old price, without "
             "penalty. Later, it is a plain cancellation.",
     .arguments = object_arguments,
     .options = object_options,
     .examples = object_examples,
     .effect = Effect::writes,
     .run = object},
});

} // namespace
} // namespace price_cli

std::span<const Command> price_commands() { return price_cli::rows; }
std::span<const Command> price_objection_commands() { return price_cli::objection_rows; }

} // namespace bursar::commands
