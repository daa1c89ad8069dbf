// customer bar-support and verify: who may write to support, and who somebody is.
#include "actions/changes.hpp"
#include "actions/verifications.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/customer_choices.hpp"
#include "ledger/disputes.hpp"
#include "ledger/terms_refusals.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;

io::Record whole_customer(app::Context &context, Id customer) {
    std::optional<SupportBar> bar;
    std::optional<TermsRefusal> refused;
    std::vector<PartnerSpan> partners;
    std::vector<ConsentRecord> said;
    std::vector<ledger::ConsentTerms> terms;
    io::Record record = record_of(ledger::customer(context.ledger(), customer,
                                                   {ledger::reading_of_support_bar(bar, customer),
                                                    ledger::reading_of_refusal(refused, customer),
                                                    ledger::reading_of_partners(partners, customer),
                                                    ledger::reading_of_consents(said, customer),
                                                    ledger::reading_of_consent_terms(terms)}),
                                  true);
    if (bar && !bar->holds(context.as_of().day)) bar.reset();
    record.add("support", bar ? "barred" : "open").add("support_until", bar ? bar->until : std::nullopt);
    if (refused) record.add("terms_refused_on", refused->received_on);
    add_partner(context, record, partners);
    add_consents(context, record, said, terms);
    return record;
}

int answer_customer(app::Context &context, const std::variant<actions::PlanDone, Refusal> &outcome,
                    Id customer) {
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &done = std::get<actions::PlanDone>(outcome);
    io::Record record = whole_customer(context, customer);
    if (done.recorded.dry_run) record.add("dry_run", true);
    context.show(record.add("steps", records_of(done.steps)));
    return 0;
}

namespace customer_desk_cli {
namespace {

int bar_support(Context &context) {
    const bool lift = context.flag("lift");
    if (lift && context.given("until"))
        throw Failure(Cause::usage, "--until is the end of a bar, and --lift ends it now",
                      "give one of the two");
    return for_each_value(context, "CUSTOMER", [&](const std::string &id) {
        actions::SanctionRequest request;
        request.customer = *parse_id('C', id);
        request.effect = "bar-support";
        request.until = context.date("until");
        const actions::Desk desk = desk_of(context);
        return answer_customer(context,
                               lift ? actions::open_support(desk, request.customer)
                                    : actions::sanction_customer(desk, request),
                               request.customer);
    });
}

int verify(Context &context) {
    return for_each_value(context, "CUSTOMER", [&](const std::string &id) {
        return answer_verification(context, actions::open_verification(desk_of(context), *parse_id('C', id)));
    });
}

constexpr auto many = std::to_array<Argument>(
    {{.name = "CUSTOMER", .kind = Kind::customer_id, .help = "the customer", .from_stdin = true}});
constexpr auto bar_options = std::to_array<Option>({
    {.name = "--until", .kind = Kind::date, .value_name = "DATE", .help = "that day it is over by itself"},
    {.name = "--lift", .kind = Kind::flag, .help = "the customer may write to support again"},
});
constexpr auto bar_examples = std::to_array<Example>({
    {"bursar customer bar-support C1 --until 2026-04-01 --reason 'insults in ticket 17'", "until April"},
    {"bursar customer bar-support C1 --lift", "an apology came"},
});
constexpr auto verify_examples = std::to_array<Example>({
    {"bursar customer verify C1 --reason 'name differs from the payer'", "opens a case: documents follow"},
    {"bursar customer verify C1 -o json | jq -r .id", "prints the case's id"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "customer bar-support",
     .summary = "bar a customer from support",
     .help =
         "Bars the customer from support, on the ground of the terms that allows it: until it is lifted, or "
         "a day comes. customer show tells; sanction list keeps it.",
     .arguments = many,
     .options = bar_options,
     .examples = bar_examples,
     .effect = Effect::writes,
     .run = bar_support},
    {.path = "customer verify",
     .summary = "verify a customer's identity",
     .help =
         "Opens a case of verification and asks the customer for documents. Record these with verification "
         "document, and close the case with verification accept or reject.",
     .arguments = many,
     .examples = verify_examples,
     .effect = Effect::writes,
     .run = verify},
});

} // namespace
} // namespace customer_desk_cli

std::span<const Command> customer_desk_commands() { return customer_desk_cli::rows; }

} // namespace bursar::commands
