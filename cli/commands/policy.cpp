#include "actions/actions.hpp"
#include "app/context.hpp"
#include "app/files.hpp"
#include "base/error.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/terms.hpp"
#include "policy/difference.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace policy_cli {
namespace {

struct NamedPolicy {
    std::string text;
    policy::Policy policy;
};

NamedPolicy policy_file(const std::string &file) {
    NamedPolicy named{read_file(file), {}};
    named.policy = value_or_fail(policy::parse_policy(named.text, file), Cause::configuration);
    return named;
}

io::Record version_record(const ledger::Rules::Version &version, const ledger::Rules &rules, Date today) {
    const policy::Policy &policy = rules.policies.at(version.version);
    std::vector<io::Record> steps;
    for (const policy::DunningStep &step : policy.dunning)
        steps.push_back(
            io::Record()
                .add("id", step.id)
                .add("step", step.kind)
                .add("offset", std::int64_t{step.offset_days})
                .add("after", step.after.empty() ? io::Field(nullptr) : io::Field(step.after))
                .add("percent", step.percent ? io::Field(to_string(*step.percent)) : io::Field(nullptr))
                .add("clause", step.clause)
                .add("because", policy.clause_text(step.clause)));
    return io::Record()
        .add("version", std::to_string(version.version))
        .add("name", version.name)
        .add("effective", version.effective)
        .add("in_force", rules.in_force(today) == version.version)
        .add("time_zone", policy.time_zone)
        .add("currency", policy.currency.code())
        .add("digest", version.digest)
        .add("steps", std::move(steps));
}

int adopt(Context &context) {
    const std::string file = *context.text("FILE");
    const NamedPolicy named = policy_file(file);
    require_zone(context, named.policy);
    const Date effective = *context.date("effective");
    auto outcome = actions::adopt_policy(desk_of(context), {named.text, named.policy, effective});
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const actions::Recorded &recorded = std::get<actions::Recorded>(outcome);
    ledger::Rules rules = ledger::read_rules(context.ledger());
    const Date today = context.as_of().day;
    ledger::Rules::Version adopted = rules.versions.back();
    for (const ledger::Rules::Version &version : rules.versions)
        if (version.seq >= recorded.first_seq && version.seq <= recorded.last_seq) adopted = version;
    if (recorded.dry_run && !recorded.nothing()) {
        adopted = {adopted.version + 1, effective, named.policy.name, sha256_hex(named.text), 0};
        rules.policies.add(adopted.version, named.policy);
        rules.versions.push_back(adopted);
    }
    io::Record record = version_record(adopted, rules, today);
    if (recorded.dry_run) record.add("dry_run", true);
    context.show(record);
    return 0;
}

int show(Context &context) {
    const ledger::Rules rules = ledger::read_rules(context.ledger());
    const Date today = context.as_of().day;
    const std::int64_t wanted = context.count("version-number").value_or(rules.in_force(today));
    for (const ledger::Rules::Version &version : rules.versions)
        if (version.version == wanted) {
            context.show(version_record(version, rules, today));
            return 0;
        }
    throw Failure(Cause::not_found, fmt::format("there is no policy version \"{}\"", wanted),
                  fmt::format("the last one is {}", rules.versions.back().version));
}

int diff(Context &context) {
    const NamedPolicy a = policy_file(*context.text("A")), b = policy_file(*context.text("B"));
    context.begin_list({"what", "before", "after"});
    for (const policy::Difference &d : policy::differences(a.text, b.text))
        context.item(io::Record()
                         .add("what", d.what)
                         .add("before", d.before.empty() ? io::Field(nullptr) : io::Field(d.before))
                         .add("after", d.after.empty() ? io::Field(nullptr) : io::Field(d.after)));
    context.end_list();
    return 0;
}

constexpr Argument file{"FILE", Kind::file, "a policy, TOML"};
constexpr auto file_argument = std::to_array<Argument>({file});
constexpr auto two_files = std::to_array<Argument>(
    {{"A", Kind::file, "the policy as it was"}, {"B", Kind::file, "the policy as it is to be"}});
constexpr auto adopt_options = std::to_array<Option>({
    {.name = "--effective",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "the first day it is in force",
     .required = true},
});
constexpr auto show_options = std::to_array<Option>({
    {.name = "--version-number",
     .kind = Kind::count,
     .value_name = "N",
     .help = "this version instead of the one in force"},
});
constexpr auto check_examples = std::to_array<Example>({
    {"bursar policy check alls-heberg.toml", "every mistake at once, with its place"},
    {"bursar policy check terms.toml -o json", "for a script: exit 78 when there are mistakes"},
});
constexpr auto adopt_examples = std::to_array<Example>({
    {"bursar policy adopt terms-2027.toml --effective 2027-01-01", "new terms from the new year on"},
    {"bursar policy adopt terms-2027.toml --effective 2027-01-01 --dry-run", "only whether it could be"},
});
constexpr auto show_examples = std::to_array<Example>({
    {"bursar policy show", "the terms in force, step by step, each with its clause"},
    {"bursar policy show --version-number 1 -o json", "the first version, for a script"},
});
constexpr auto diff_examples = std::to_array<Example>({
    {"bursar policy diff terms-2026.toml terms-2027.toml", "what changes for customers"},
    {"bursar policy diff a.toml b.toml -o csv", "as a table"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "policy check",
     .summary = "test a policy file",
     .help = "Reads a policy and reports every mistake at once, each with file, line and column (exit 78).",
     .arguments = file_argument,
     .examples = check_examples,
     .effect = Effect::none,
     .run = policy_check},
    {.path = "policy adopt",
     .summary = "adopt a policy as the next version of the terms",
     .help = "Contracts keep the version they accepted; new ones are opened under the version in force on "
             "their day.",
     .arguments = file_argument,
     .options = adopt_options,
     .examples = adopt_examples,
     .effect = Effect::writes,
     .run = adopt},
    {.path = "policy show",
     .summary = "show the terms in force",
     .help = "Shows the steps of the calendar in their order, each with the clause it rests on.",
     .options = show_options,
     .examples = show_examples,
     .run = show},
    {.path = "policy diff",
     .summary = "compare two policy files",
     .help = "Lists every rule that differs, by what it says: formatting and comments do not count.",
     .arguments = two_files,
     .examples = diff_examples,
     .effect = Effect::none,
     .run = diff},
});

} // namespace
} // namespace policy_cli

std::span<const Command> policy_commands() { return policy_cli::rows; }

} // namespace bursar::commands
