// verification: cases about who a customer is.
#include "actions/verifications.hpp"
#include "app/context.hpp"
#include "app/files.hpp"
#include "base/digest.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/verifications.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {
namespace {

using namespace app;

io::Record record_of(const VerificationRecord &verification) {
    std::vector<io::Record> documents;
    for (const ProvingDocument &document : verification.documents)
        documents.push_back(io::Record()
                                .add("kind", document.kind)
                                .add("digest", document.digest)
                                .add("added_on", document.added_on));
    return io::Record()
        .add("id", format_id('V', verification.id))
        .add("customer", format_id('C', verification.customer))
        .add("state", verification.outcome.empty() ? "open" : verification.outcome)
        .add("opened_on", verification.opened_on)
        .add("closed_on", verification.closed_on)
        .add("clause", verification.clause)
        .add("documents", std::move(documents));
}

} // namespace

int answer_verification(Context &context, const std::variant<actions::CaseDone, Refusal> &outcome) {
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &[done, id] = std::get<actions::CaseDone>(outcome);
    io::Record record;
    std::optional<VerificationRecord> found;
    context.ledger().read({ledger::reading_of_verification(found, id)});
    if (found && done.recorded.dry_run) // as it would be
        for (const Step &step : done.steps)
            for (const StepEffect &effect : step.effects)
                if (const auto *closed = std::get_if<effect::VerificationClosed>(&effect)) {
                    found->outcome = closed->outcome;
                    found->closed_on = closed->on;
                }
    record = found ? record_of(*found) : io::Record().add("id", format_id('V', id));
    if (done.recorded.dry_run) record.add("dry_run", true);
    context.show(record.add("steps", records_of(done.steps)));
    return 0;
}

namespace {

int document(Context &context) {
    return answer_verification(context, actions::add_document(desk_of(context), *context.id("VERIFICATION"),
                                                              *context.text("kind"),
                                                              sha256_hex(read_file(*context.text("FILE")))));
}

int close(Context &context, bool accepted) {
    return for_each_value(context, "VERIFICATION", [&](const std::string &id) {
        const int code = answer_verification(
            context, actions::close_verification(desk_of(context), *parse_id('V', id), accepted));
        if (code == 0 && !accepted)
            context.hint(
                "a false identity ends the account: bursar customer sanction --ground false-identity");
        return code;
    });
}

int accept(Context &context) { return close(context, true); }
int reject(Context &context) { return close(context, false); }

int show(Context &context) {
    return for_each_value(context, "VERIFICATION", [&](const std::string &id) {
        context.show(record_of(ledger::verification(context.ledger(), *parse_id('V', id))));
        return 0;
    });
}

int list(Context &context) {
    context.begin_list({"id", "customer", "state", "opened_on", "closed_on", "clause"});
    ledger::verifications(context.ledger(), filter_of(context),
                          [&](const VerificationRecord &view) { context.item(record_of(view)); });
    context.end_list();
    return 0;
}

constexpr auto many = std::to_array<Argument>(
    {{.name = "VERIFICATION", .kind = Kind::verification_id, .help = "the case", .from_stdin = true}});
constexpr auto document_arguments = std::to_array<Argument>({
    {.name = "VERIFICATION", .kind = Kind::verification_id, .help = "the case"},
    {.name = "FILE", .kind = Kind::file, .help = "the document: read for its digest, and not kept"},
});
constexpr auto document_options = std::to_array<Option>({
    {.name = "--kind",
     .kind = Kind::text,
     .value_name = "KIND",
     .help = "one of the terms'",
     .required = true},
});
constexpr auto list_options = std::to_array<Option>({
    state_filter("open|accepted|rejected"),
    customer_filter,
    from_filter,
    to_filter,
    limit_filter,
    after_filter(Kind::verification_id, "VERIFICATION"),
});
constexpr auto document_examples = std::to_array<Example>({
    {"bursar verification document V1 --kind passport scan.pdf && shred -u scan.pdf",
     "its digest is kept, and the scan is not"},
    {"bursar verification document V1 --kind passport scan.pdf --dry-run", "whether it would be taken"},
});
constexpr auto accept_examples = std::to_array<Example>({
    {"bursar verification accept V1", "the customer is who they say"},
    {"bursar verification accept V1 --reason 'seen by video call'", "and how it is known"},
});
constexpr auto reject_examples = std::to_array<Example>({
    {"bursar verification reject V1 --reason 'forged'", "the documents prove nothing"},
    {"bursar verification list --state open -o jsonl | jq -r .id | bursar verification reject -",
     "all that nobody answered"},
});
constexpr auto show_examples = std::to_array<Example>({
    {"bursar verification show V1", "the case and its documents"},
    {"sha256sum scan.pdf; bursar verification show V1 -o json", "whether a scan is the one that was seen"},
});
constexpr auto list_examples = std::to_array<Example>({
    {"bursar verification list --state open", "what is still to be decided"},
    {"bursar verification list --customer C1 -o json", "all of one customer"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "verification document",
     .summary = "record a document that proves an identity",
     .help =
         "Keeps the kind and the SHA-256 of the file, and nothing else of it: delete the file afterwards.",
     .arguments = document_arguments,
     .options = document_options,
     .examples = document_examples,
     .effect = Effect::writes,
     .run = document},
    {.path = "verification accept",
     .summary = "the customer is who they say",
     .help = "Closes a case that has a document.",
     .arguments = many,
     .examples = accept_examples,
     .effect = Effect::writes,
     .run = accept},
    {.path = "verification reject",
     .summary = "the identity is not proven",
     .help = "Closes the case. What follows from a false identity is a sanction, and is not done by this.",
     .arguments = many,
     .examples = reject_examples,
     .effect = Effect::writes,
     .run = reject},
    {.path = "verification show",
     .summary = "show verifications",
     .help = "Shows cases with the kinds and digests of their documents.",
     .arguments = many,
     .examples = show_examples,
     .run = show},
    {.path = "verification list",
     .summary = "list verifications",
     .help = "Lists cases in the order of their ids. --from and --to look at the day of the opening.",
     .options = list_options,
     .examples = list_examples,
     .run = list},
});

} // namespace

std::span<const Command> verification_commands() { return rows; }

} // namespace bursar::commands
