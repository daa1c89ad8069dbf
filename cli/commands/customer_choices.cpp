// customer partner and consent: who a customer chose for support, and what they consent to.
#include "actions/customer_choices.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;

void add_partner(Context &context, io::Record &record, const std::vector<PartnerSpan> &partners) {
    if (partners.empty()) return;
    const Date today = context.as_of().day;
    const PartnerSpan *partner = partner_on(partners, today);
    const auto next =
        std::ranges::find_if(partners, [&](const PartnerSpan &span) { return span.from > today; });
    if (partner)
        record.add("partner", format_id('C', partner->partner))
            .add("partner_since", partner->from)
            .add("partner_until", partner->until);
    if (next != partners.end())
        record.add("next_partner", format_id('C', next->partner)).add("next_partner_from", next->from);
}

void add_consents(Context &context, io::Record &record, const std::vector<ConsentRecord> &said,
                  const std::vector<ledger::ConsentTerms> &terms) {
    if (std::ranges::all_of(terms, &std::string::empty, &ledger::ConsentTerms::text)) return;
    std::vector<io::Record> consents;
    for (const actions::ConsentState &consent : actions::consent_states(said, terms, context.as_of().day))
        consents.push_back(io::Record()
                               .add("purpose", consent.purpose)
                               .add("state", consent.state)
                               .add("since", consent.since)
                               .add("clause", consent.clause));
    record.add("consents", std::move(consents));
}

namespace customer_choices_cli {
namespace {

int partner(Context &context) {
    actions::ChoosePartner request;
    request.partner = context.id("PARTNER").value_or(0);
    request.from = context.date("from");
    if ((request.partner != 0) == context.flag("none"))
        throw Failure(Cause::usage,
                      request.partner ? "a partner is named, and --none" : "no partner is named, nor --none",
                      "give one of the two");
    return for_each_value(context, "CUSTOMER", [&](const std::string &id) {
        request.customer = *parse_id('C', id);
        return answer_customer(context, actions::choose_partner(desk_of(context), request), request.customer);
    });
}

int consent(Context &context) {
    actions::SetConsent request;
    request.purpose = *context.text("PURPOSE");
    request.given = context.flag("give");
    request.on = context.date("on");
    request.source = context.text("source").value_or("");
    if (request.given == context.flag("withdraw"))
        throw Failure(Cause::usage,
                      request.given ? "--give and --withdraw are each other's opposite"
                                    : "neither --give nor --withdraw says what the customer said",
                      "give one of the two");
    return for_each_value(context, "CUSTOMER", [&](const std::string &id) {
        request.customer = *parse_id('C', id);
        return answer_customer(context, actions::set_consent(desk_of(context), request), request.customer);
    });
}

constexpr auto partner_arguments = std::to_array<Argument>({
    {.name = "CUSTOMER", .kind = Kind::customer_id, .help = "who chooses", .from_stdin = true},
    {.name = "PARTNER", .kind = Kind::customer_id, .help = "another customer", .required = false},
});
constexpr auto partner_options = std::to_array<Option>({
    {.name = "--from",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "from that day on; when it is left out, the first that the terms leave"},
    {.name = "--none", .kind = Kind::flag, .help = "nobody from then on: the customer speaks for themselves"},
});
constexpr auto consent_arguments = std::to_array<Argument>({
    {.name = "CUSTOMER", .kind = Kind::customer_id, .help = "who said so", .from_stdin = true},
    {.name = "PURPOSE", .kind = Kind::word, .help = "one of the terms'"},
});
constexpr auto consent_options = std::to_array<Option>({
    {.name = "--give", .kind = Kind::flag, .help = "the customer consents"},
    {.name = "--withdraw", .kind = Kind::flag, .help = "the customer does not, or not any more"},
    {.name = "--on",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "when they said so; today when it is left out"},
    {.name = "--source",
     .kind = Kind::text,
     .value_name = "TEXT",
     .help = "how it is known: a letter, a call"},
});
constexpr auto partner_examples = std::to_array<Example>({
    {"bursar customer partner C1 C2", "C2 speaks for C1 with support"},
    {"bursar customer partner C1 C3 --from 2026-06-01", "another one, with the notice of the terms"},
    {"bursar customer partner C1 --none", "nobody, once the notice is over"},
});
constexpr auto consent_examples = std::to_array<Example>({
    {"bursar customer consent C1 reference --withdraw --source 'letter of 3 May'", "not named any more"},
    {"bursar customer consent C1 reference --give --on 2026-05-03", "as they said that day"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "customer partner",
     .summary = "choose who is a customer's main contact for support",
     .help =
         "The partner is another customer. The first is chosen from today on; a change, or an end, needs the "
         "notice of the terms, and what was planned for later is forgotten; one that is planned is put off "
         "by choosing them "
         "for a later day. A partner whose account is closed is nobody's any more from that day on, and "
         "those "
         "who chose them are told. Second-level support runs "
         "through the partner where the contract's product includes it: sla due and explain say. customer "
         "show tells who it is and since when; the same again changes nothing.",
     .arguments = partner_arguments,
     .options = partner_options,
     .examples = partner_examples,
     .effect = Effect::writes,
     .run = partner},
    {.path = "customer consent",
     .summary = "record what a customer consents to",
     .help =
         "The terms name the purposes, and whether consent is given or withheld until the customer says "
         "otherwise. What they said last holds; it is kept with its day. customer show lists every consent, "
         "since when it is so (nothing: by the terms alone) and its clause. The same again changes nothing.",
     .arguments = consent_arguments,
     .options = consent_options,
     .examples = consent_examples,
     .effect = Effect::writes,
     .run = consent},
});

} // namespace
} // namespace customer_choices_cli

std::span<const Command> customer_choice_commands() { return customer_choices_cli::rows; }

} // namespace bursar::commands
