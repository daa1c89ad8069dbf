// Looking ahead and back: due and explain.
#include "actions/agenda.hpp"
#include "actions/deadlines.hpp"
#include "actions/explain.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/terms.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace ahead_cli {
namespace {

int due(Context &context) {
    const Date from = context.as_of().day;
    const Date until = context.date("until").value_or(from + Days(30));
    if (until < from)
        throw Failure(Cause::usage,
                      fmt::format("--until: \"{}\" lies before {}", to_string(until), to_string(from)),
                      "give a day to come");
    const ledger::Rules rules = ledger::read_rules(context.ledger());
    const policy::Policy &policy = rules.policy_on(from);
    context.begin_list({"on", "kind", "subject", "rule", "action", "state", "because", "clause"});
    bool parked = false;
    const std::vector<actions::Deadline> others =
        actions::deadlines(context.ledger(), rules, {}, from, until);
    auto next = others.begin();
    // What is due by that day besides the contracts' calendars.
    const auto tell_until = [&](Date day) {
        for (; next != others.end() && next->on <= day; ++next)
            context.item(io::Record()
                             .add("on", next->on)
                             .add("kind", next->kind)
                             .add("subject", next->subject)
                             .add("rule", next->rule)
                             .add("action", text_or_null(next->action))
                             .add("state", next->state)
                             .add("because", next->because)
                             .add("clause", text_or_null(next->clause)));
    };
    actions::agenda(
        context.ledger(), {}, from, until,
        [&](const Step &step) {
            tell_until(step.on);
            context.item(io::Record()
                             .add("on", step.on)
                             .add("kind", step.kind)
                             .add("subject", format_id('K', step.contract))
                             .add("rule", step.id)
                             .add("action", step.action.empty() ? io::Field(nullptr) : io::Field(step.action))
                             .add("state", "pending")
                             .add("because", policy.clause_text(step.clause))
                             .add("clause", step.clause));
        },
        [&](Date on, const actions::Quarantined &q) {
            parked = true;
            context.item(io::Record()
                             .add("on", on)
                             .add("kind", "quarantine")
                             .add("subject", format_id('K', q.contract))
                             .add("rule", nullptr)
                             .add("action", nullptr)
                             .add("state", "blocked")
                             .add("because", q.because)
                             .add("clause", nullptr));
        });
    tell_until(until);
    context.end_list();
    return parked ? 3 : 0;
}

std::vector<io::Record> records_of(const std::vector<actions::Reason> &reasons) {
    std::vector<io::Record> records;
    for (const actions::Reason &reason : reasons)
        records.push_back(
            io::Record()
                .add("on", reason.on)
                .add("what", reason.what)
                .add("clause", reason.clause.empty() ? io::Field(nullptr) : io::Field(reason.clause))
                .add("because", reason.because.empty() ? io::Field(nullptr) : io::Field(reason.because)));
    return records;
}

actions::Explanation explanation_of(Context &context, const std::string &id, Date as_of, Date until) {
    if (const auto contract = parse_id('K', id))
        return actions::explain_contract(context.ledger(), *contract, as_of, until);
    if (const auto customer = parse_id('C', id))
        return actions::explain_customer(context.ledger(), *customer, as_of, until);
    if (const auto backup = parse_id('B', id))
        return actions::explain_backup(context.ledger(), *backup, as_of, until);
    if (auto matter = actions::explain_matter(context.ledger(), id)) return std::move(*matter);
    if (parse_id(id.front(), id))
        throw Failure(Cause::usage, fmt::format("ID: \"{}\" is nothing that is explained", id),
                      "customers C1, contracts K1, documents, payments P1, disputes D1, collection cases X1, "
                      "verifications V1, payouts O1, obligations T1, leftovers L1, incidents I1, "
                      "disclosures J1 and backups B1 are");
    return actions::explain_document(context.ledger(), id, as_of, until);
}

int explain(Context &context) {
    const Date as_of = context.as_of().day;
    const Date until = context.date("until").value_or(as_of + Days(60));
    return for_each_value(context, "ID", [&](const std::string &id) {
        const actions::Explanation explanation = explanation_of(context, id, as_of, until);
        context.show(io::Record()
                         .add("id", explanation.id)
                         .add("state", explanation.state)
                         .add("summary", explanation.summary)
                         .add("past", records_of(explanation.past))
                         .add("now", records_of(explanation.now))
                         .add("next", records_of(explanation.next)));
        return 0;
    });
}

constexpr auto due_options = std::to_array<Option>({
    {.name = "--until",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "up to this day",
     .default_value = "30 days on"},
});
constexpr auto explain_options = std::to_array<Option>({
    {.name = "--until",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "what happens next, up to this day",
     .default_value = "60 days on"},
});
constexpr auto explained = std::to_array<Argument>(
    {{.name = "ID",
      .kind = Kind::any_id,
      .help = "a customer, contract, document, payment, dispute, collection case, verification, payout, "
              "obligation, leftover, incident, disclosure or backup",
      .from_stdin = true}});
constexpr auto due_examples = std::to_array<Example>({
    {"bursar due", "the coming 30 days"},
    {"bursar due --until 2026-12-31 -o csv", "the rest of the year, for a spreadsheet"},
});
constexpr auto explain_examples = std::to_array<Example>({
    {"bursar explain K1", "why a contract is as it is, and what happens next, each with its clause"},
    {"bursar explain F2026-000001 -o json", "the same of an invoice, for a script"},
    {"bursar explain O1", "what a payout is for, and by when it is to be paid"},
    {"bursar explain B7 --until 2027-12-31", "why a backup is kept, and until when"},
});
constexpr auto due_rows = std::to_array<Command>({
    {.path = "due",
     .summary = "list what becomes due",
     .help =
         "Lists every coming step in order, as it will be done when the sweep runs each night and "
         "nothing more is "
         "paid. What is late already stands on today. Deliveries, payouts, validations, obligations and "
         "invoices "
         "that have a term to pay stand on the day they are due, announced prices and new terms on the day "
         "they hold from, the right to object to a price on its last day, and cases that wait for staff on "
         "the day they came up. So do backups that are missing, failed, or still to be verified.",
     .options = due_options,
     .examples = due_examples,
     .run = due},
});
constexpr auto explain_rows = std::to_array<Command>({
    {.path = "explain",
     .summary = "say why it is as it is, and what happens next",
     .help = "Shows what led to the present state, and what the terms have come next when nothing more is "
             "paid: each "
             "with its clause, and what the clause says in one line.",
     .arguments = explained,
     .options = explain_options,
     .examples = explain_examples,
     .run = explain},
});

} // namespace
} // namespace ahead_cli

std::span<const Command> due_commands() { return ahead_cli::due_rows; }
std::span<const Command> explain_commands() { return ahead_cli::explain_rows; }

} // namespace bursar::commands
