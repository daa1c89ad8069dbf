// customer accept and refuse, and what a refusal leads to.
#include "actions/changes.hpp"
#include "actions/new_terms.hpp"
#include "app/context.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;

int close_on_ground(app::Context &context) {
    return for_each_value(context, "CUSTOMER", [&](const std::string &id) {
        actions::SanctionRequest request;
        request.customer = *parse_id('C', id);
        request.ground = *context.text("ground");
        request.effect = "close";
        if (!context.confirm(fmt::format("close {} for {}, and end all its contracts?", id, request.ground)))
            return 0;
        return answer_customer(context, actions::sanction_customer(desk_of(context), request),
                               request.customer);
    });
}

namespace customer_terms_cli {
namespace {

int accept(Context &context) {
    return for_each_value(context, "CUSTOMER", [&](const std::string &id) {
        const actions::TermsAnswer answer{*parse_id('C', id), context.date("on")};
        return answer_customer(context, actions::accept_terms(desk_of(context), answer), answer.customer);
    });
}

int refuse(Context &context) {
    return for_each_value(context, "CUSTOMER", [&](const std::string &id) {
        const actions::TermsAnswer answer{*parse_id('C', id), context.date("received")};
        return answer_customer(context, actions::refuse_terms(desk_of(context), answer), answer.customer);
    });
}

constexpr auto many = std::to_array<Argument>(
    {{.name = "CUSTOMER", .kind = Kind::customer_id, .help = "the customer", .from_stdin = true}});
constexpr auto accept_options = std::to_array<Option>({
    {.name = "--on",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "when the customer accepted them; today when it is left out"},
});
constexpr auto refuse_options = std::to_array<Option>({
    {.name = "--received",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "when the customer's letter came in; today when it is left out"},
});
constexpr auto accept_examples = std::to_array<Example>({
    {"bursar customer accept C1 --on 2026-06-03", "the new terms, by the customer's mail of that day"},
    {"bursar customer list --terms pending -o jsonl | jq -r .id | bursar customer accept - --dry-run",
     "which contracts would move to the new terms"},
});
constexpr auto refuse_examples = std::to_array<Example>({
    {"bursar customer refuse C1 --received 2026-06-05 --reason 'letter 17'",
     "the customer's letter of that day"},
    {"bursar customer list --terms refused", "whose account is to be closed for it"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "customer accept",
     .summary = "record that a customer accepts new terms",
     .help = "Records every document of the terms in force as accepted, as customer edit --accept-terms "
             "does, and "
             "moves the customer's contracts to these terms: what comes next for them is reckoned anew. A "
             "refusal "
             "is taken back with it. Until then a contract keeps to the terms that it was ordered under.",
     .arguments = many,
     .options = accept_options,
     .examples = accept_examples,
     .effect = Effect::writes,
     .run = accept},
    {.path = "customer refuse",
     .summary = "record that a customer refuses new terms",
     .help = "Records the refusal of the terms in force with the day of its letter. The contracts go on "
             "under the "
             "terms they were ordered under, until staff confirm what the refusal leads to: bursar customer "
             "close "
             "--ground; or the customer accepts after all.",
     .arguments = many,
     .options = refuse_options,
     .examples = refuse_examples,
     .effect = Effect::writes,
     .run = refuse},
});

} // namespace
} // namespace customer_terms_cli

std::span<const Command> customer_terms_commands() { return customer_terms_cli::rows; }

} // namespace bursar::commands
