// disclosure open, record, close, refuse, show, list.
#include "actions/disclosures.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/disclosures.hpp"

#include <array>

namespace bursar::commands {

using namespace app;
namespace disclosure_cli {
namespace {

io::Record summary_of(const DisclosureRecord &disclosure) {
    io::Field::List classes;
    for (const std::string &data_class : disclosure.classes)
        classes.emplace_back(data_class);
    return io::Record()
        .add("id", format_id('J', disclosure.id))
        .add("customer", format_id('C', disclosure.customer))
        .add("kind", disclosure.kind)
        .add("state", disclosure.state())
        .add("authority", text_or_null(disclosure.authority))
        .add("reference", text_or_null(disclosure.reference))
        .add("classes", std::move(classes))
        .add("received_on", disclosure.received_on)
        .add("closed_on", disclosure.closed_on)
        .add("clause", disclosure.clause);
}

io::Record record_of(const DisclosureRecord &disclosure) {
    std::vector<io::Record> checks;
    for (const DisclosureCheck &check : disclosure.checks)
        checks.push_back(io::Record()
                             .add("check", check.name)
                             .add("result", check.result)
                             .add("at", to_string(check.at))
                             .add("by", check.by)
                             .add("reason", text_or_null(check.reason)));
    io::Record record = summary_of(disclosure);
    record.add("refusal", text_or_null(disclosure.refusal)).add("checks", std::move(checks));
    return record;
}

// As a dry run would leave it.
void foresee(DisclosureRecord &disclosure, const std::vector<Step> &steps, const ledger::Deed &deed) {
    for (const Step &step : steps)
        for (const StepEffect &effect : step.effects) {
            if (const auto *opened = std::get_if<effect::DisclosureOpened>(&effect)) {
                disclosure = {opened->id,
                              opened->customer,
                              opened->kind,
                              opened->received_on,
                              {},
                              {},
                              opened->clause,
                              {},
                              {},
                              step.text.said,
                              step.text.reference};
                for (const auto &[data_class, clause] : opened->classes)
                    disclosure.classes.push_back(data_class);
            }
            if (const auto *checked = std::get_if<effect::DisclosureChecked>(&effect))
                disclosure.checks.push_back(
                    {checked->check, checked->result, deed.at, deed.actor, deed.reason});
            if (const auto *closed = std::get_if<effect::DisclosureClosed>(&effect)) {
                disclosure.closed_on = closed->on;
                disclosure.outcome = closed->outcome;
                if (closed->outcome == "refused") disclosure.refusal = deed.reason;
            }
        }
}

int answer(Context &context, const std::variant<actions::CaseDone, Refusal> &outcome) {
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &[done, id] = std::get<actions::CaseDone>(outcome);
    std::optional<DisclosureRecord> found;
    context.ledger().read({ledger::reading_of_disclosure(found, id)});
    if (!found) found.emplace();
    if (done.recorded.dry_run) foresee(*found, done.steps, context.deed());
    io::Record record = record_of(*found);
    if (done.recorded.dry_run) record.add("dry_run", true);
    context.show(record.add("steps", records_of(done.steps)));
    return 0;
}

int open(Context &context) {
    rules::DisclosureRequest request;
    request.kind = *context.text("kind");
    request.classes = context.texts("class");
    request.authority = *context.text("authority");
    request.reference = context.text("reference").value_or("");
    request.received_on = context.date("on").value_or(context.as_of().day);
    return for_each_value(context, "CUSTOMER", [&](const std::string &customer) {
        request.customer = *parse_id('C', customer);
        return answer(context, actions::open_disclosure(desk_of(context), request));
    });
}

int record(Context &context) {
    const std::string check = *context.text("check");
    const bool not_allowed = context.flag("not-allowed");
    if (not_allowed && check != "notified")
        throw Failure(Cause::usage, "--not-allowed goes with --check notified",
                      "a request that fails a check is refused: bursar disclosure refuse");
    return for_each_value(context, "DISCLOSURE", [&](const std::string &id) {
        return answer(context,
                      actions::record_check(desk_of(context), *parse_id('J', id), check, not_allowed));
    });
}

int close(Context &context) {
    return for_each_value(context, "DISCLOSURE", [&](const std::string &id) {
        return answer(context, actions::close_disclosure(desk_of(context), *parse_id('J', id)));
    });
}

int refuse(Context &context) {
    return for_each_value(context, "DISCLOSURE", [&](const std::string &id) {
        return answer(context, actions::refuse_disclosure(desk_of(context), *parse_id('J', id)));
    });
}

int show(Context &context) {
    return for_each_value(context, "DISCLOSURE", [&](const std::string &id) {
        context.show(record_of(ledger::disclosure(context.ledger(), *parse_id('J', id))));
        return 0;
    });
}

int list(Context &context) {
    context.begin_list({"id", "customer", "kind", "state", "authority", "reference", "classes", "received_on",
                        "closed_on", "clause"});
    ledger::disclosures(context.ledger(), filter_of(context),
                        [&](const DisclosureRecord &view) { context.item(summary_of(view)); });
    context.end_list();
    return 0;
}

constexpr auto customers = std::to_array<Argument>({{.name = "CUSTOMER",
                                                     .kind = Kind::customer_id,
                                                     .help = "whose data are asked for",
                                                     .from_stdin = true}});
constexpr auto many = std::to_array<Argument>(
    {{.name = "DISCLOSURE", .kind = Kind::disclosure_id, .help = "the case", .from_stdin = true}});
constexpr auto open_options = std::to_array<Option>({
    {.name = "--kind",
     .kind = Kind::text,
     .value_name = "KIND",
     .help = "of the request, one of the terms'",
     .required = true},
    {.name = "--authority", .kind = Kind::word, .value_name = "NAME", .help = "who asks", .required = true},
    {.name = "--class",
     .kind = Kind::text,
     .value_name = "CLASS",
     .help = "of the data asked for, one of the terms'",
     .required = true,
     .repeatable = true},
    {.name = "--on",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "the day of the request",
     .default_value = "today"},
    {.name = "--reference", .kind = Kind::text, .value_name = "REF", .help = "the authority's own"},
});
constexpr auto record_options = std::to_array<Option>({
    {.name = "--check",
     .kind = Kind::choice,
     .value_name = "CHECK",
     .help = "what was checked",
     .required = true,
     .choices = "competence|validity|notified|minimised"},
    {.name = "--not-allowed",
     .kind = Kind::flag,
     .help = "the person may not be told, for the reason that --reason gives"},
});
constexpr auto list_options = std::to_array<Option>({
    state_filter("open|closed|refused"),
    {.name = "--kind", .kind = Kind::text, .value_name = "KIND", .help = "only on requests of this kind"},
    customer_filter,
    from_filter,
    to_filter,
    limit_filter,
    after_filter(Kind::disclosure_id, "DISCLOSURE"),
});
constexpr auto open_examples = std::to_array<Example>({
    {"bursar disclosure open C1 --kind judicial --authority 'Tribunal judiciaire de Paris' --class "
     "vpn-history",
     "a court asks for data"},
    {"bursar disclosure open C1 --kind judicial --authority 'OCLCTIC' --class disks --class vpn-history "
     "--reference 2026/117 --on 2026-03-01",
     "of two classes, with its reference and day"},
});
constexpr auto record_examples = std::to_array<Example>({
    {"bursar disclosure record J1 --check competence --reason 'seat of the court'", "it may ask for this"},
    {"bursar disclosure record J1 --check notified --not-allowed --reason 'secrecy of the inquiry'",
     "the person may not be told"},
});
constexpr auto close_examples = std::to_array<Example>({
    {"bursar disclosure close J1", "all is checked, and the data are disclosed"},
    {"bursar disclosure close J1 --dry-run", "what is still to be recorded"},
});
constexpr auto refuse_examples = std::to_array<Example>({
    {"bursar disclosure refuse J1 --reason 'not signed by a judge'", "nothing is disclosed"},
    {"bursar disclosure refuse J1 --reason 'withdrawn' -o json | jq -r .state", "and what it is now"},
});
constexpr auto show_examples = std::to_array<Example>({
    {"bursar disclosure show J1", "the case, and what was checked by whom"},
    {"bursar disclosure show J1 -o json | jq '.checks[].check'", "what is recorded"},
});
constexpr auto list_examples = std::to_array<Example>({
    {"bursar disclosure list --state open", "what is still to be decided"},
    {"bursar disclosure list --customer C1 -o json", "all about one customer"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "disclosure open",
     .summary = "record a request of an authority",
     .help =
         "Of a kind on which the terms disclose data of each class that is asked for; else it is refused, "
         "with the clause. The case stands in bursar due until it is closed or refused.",
     .arguments = customers,
     .options = open_options,
     .examples = open_examples,
     .effect = Effect::writes,
     .run = open},
    {.path = "disclosure record",
     .summary = "record what was checked of a request",
     .help =
         "Each check once: that the authority is competent, that its request is valid, that the person was "
         "told first or may not be, and that the minimum is disclosed. Who records it and when is kept "
         "with it.",
     .arguments = many,
     .options = record_options,
     .examples = record_examples,
     .effect = Effect::writes,
     .run = record},
    {.path = "disclosure close",
     .summary = "the data are disclosed",
     .help = "Once all four checks are recorded; else it is refused, and names the missing ones.",
     .arguments = many,
     .examples = close_examples,
     .effect = Effect::writes,
     .run = close},
    {.path = "disclosure refuse",
     .summary = "nothing is disclosed",
     .help = "Closes the case for the reason that --reason gives.",
     .arguments = many,
     .examples = refuse_examples,
     .effect = Effect::writes,
     .run = refuse},
    {.path = "disclosure show",
     .summary = "show requests of authorities",
     .help = "Shows cases with their checks: what was recorded, when and by whom.",
     .arguments = many,
     .examples = show_examples,
     .run = show},
    {.path = "disclosure list",
     .summary = "list requests of authorities",
     .help = "Lists cases in the order of their ids. --from and --to look at the day of the request.",
     .options = list_options,
     .examples = list_examples,
     .run = list},
});

} // namespace
} // namespace disclosure_cli

std::span<const Command> disclosure_commands() { return disclosure_cli::rows; }

} // namespace bursar::commands
