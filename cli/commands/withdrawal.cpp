// catalog withdraw.
#include "actions/discontinuation.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/terms.hpp"

#include <array>
#include <set>

namespace bursar::commands {

using namespace app;
namespace withdrawal_cli {
namespace {

int withdraw_one(Context &context, const std::string &product) {
    actions::WithdrawProduct request;
    request.product = product;
    const auto to = context.text("to");
    if (to && context.flag("end"))
        throw Failure(Cause::usage, "--to moves the contracts, and --end ends them", "give one of the two");
    if (to) {
        request.deed = rules::WithdrawalDeed::move;
        request.to = *to;
    } else if (context.flag("end")) {
        request.deed = rules::WithdrawalDeed::end;
    }
    const actions::Desk desk = desk_of(context);
    auto outcome = actions::withdraw_product(desk, request);
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &done = std::get<actions::PlanDone>(outcome);

    const Date today = context.as_of().day;
    const ledger::Rules rules = ledger::read_rules(context.ledger());
    const std::vector<Id> left = actions::contracts_with(context.ledger(), request.product);
    std::set<Id> concerned(left.begin(), left.end());
    for (const Step &step : done.steps)
        if (step.contract) concerned.insert(step.contract);
    io::Field::List contracts;
    for (const Id contract : concerned)
        contracts.emplace_back(format_id('K', contract));
    io::Record record;
    record.add("product", request.product)
        .add("withdrawn_on", rules.catalog.at(request.product).withdrawn_on.value_or(today))
        .add("to", text_or_null(request.to))
        .add("clause", text_or_null(rules.policy_on(today).discontinuation_clause))
        .add("contracts", std::move(contracts));
    if (desk.dry_run) record.add("dry_run", true);
    context.show(record.add("steps", records_of(done.steps)));
    return 0;
}

int withdraw(Context &context) {
    return for_each_value(context, "PRODUCT",
                          [&](const std::string &product) { return withdraw_one(context, product); });
}

constexpr auto arguments = std::to_array<Argument>({
    {.name = "PRODUCT", .kind = Kind::product, .help = "what is not sold any more", .from_stdin = true},
});
constexpr auto options = std::to_array<Option>({
    {.name = "--to",
     .kind = Kind::product,
     .value_name = "PRODUCT",
     .help = "its contracts have this one from now on"},
    {.name = "--end", .kind = Kind::flag, .help = "its contracts end today"},
});
constexpr auto examples = std::to_array<Example>({
    {"bursar catalog withdraw web-start", "sold no more; lists the contracts that have it"},
    {"bursar catalog withdraw web-start --to web-pro --dry-run", "what would move, and be credited"},
});
constexpr auto rows = std::to_array<Command>({
    {.path = "catalog withdraw",
     .summary = "sell a product no more",
     .help =
         "From today on nobody can order the product, try it or change to it; the contracts that have it are "
         "listed, and go on.\n\n"
         "Where the terms allow it, they can end today, or move to another product of the same family and "
         "term. "
         "A move costs nothing for the running term: a renewal that is invoiced already is credited, and "
         "invoiced "
         "anew by the next sweep; an order keeps its invoice. A change to the product that is still to come "
         "is "
         "replaced or dropped. Each customer is told.\n\n"
         "To sell it again: bursar catalog load.",
     .arguments = arguments,
     .options = options,
     .examples = examples,
     .effect = Effect::writes,
     .run = withdraw},
});

} // namespace
} // namespace withdrawal_cli

std::span<const Command> withdrawal_commands() { return withdrawal_cli::rows; }

} // namespace bursar::commands
