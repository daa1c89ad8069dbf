#include "actions/operators.hpp"
#include "app/context.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/operators.hpp"

#include <array>
#include <fmt/format.h>
#include <limits>

namespace bursar::commands {

using namespace app;
namespace operator_cli {
namespace {

const char *state_of(const ledger::OperatorView &view) { return view.removed_on ? "removed" : "active"; }

io::Record record_of(const ledger::OperatorView &view) {
    io::Field::List rights;
    for (const std::string_view right : actions::known_rights())
        if ((' ' + view.rights + ' ').find(fmt::format(" {} ", right)) != std::string::npos)
            rights.emplace_back(right);
    return io::Record()
        .add("name", view.name)
        .add("rights", std::move(rights))
        .add("state", state_of(view))
        .add("added_on", view.added_on)
        .add("removed_on", view.removed_on);
}

int answer(Context &context, const std::variant<actions::Recorded, Refusal> &outcome,
           const std::string &name) {
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    std::optional<ledger::OperatorView> view;
    context.ledger().read({ledger::reading_of_operator(view, name)});
    io::Record record = view ? record_of(*view) : io::Record().add("name", name);
    if (std::get<actions::Recorded>(outcome).dry_run) record.add("dry_run", true);
    context.show(record);
    return 0;
}

int add(Context &context) {
    return for_each_value(context, "NAME", [&](const std::string &name) {
        return answer(context, actions::add_operator(desk_of(context), name, context.texts("right")), name);
    });
}

int remove(Context &context) {
    return for_each_value(context, "NAME", [&](const std::string &name) {
        return answer(context, actions::remove_operator(desk_of(context), name), name);
    });
}

int list(Context &context) {
    const ledger::Filter filter = filter_of(context);
    const std::string after = context.text("after").value_or("");
    context.begin_list({"name", "rights", "state", "added_on", "removed_on"});
    std::int64_t left = filter.limit.value_or(std::numeric_limits<std::int64_t>::max());
    ledger::operators(context.ledger(), [&](const ledger::OperatorView &view) {
        if (view.name <= after || (filter.state && *filter.state != state_of(view)) ||
            (filter.from && view.added_on < *filter.from) || (filter.to && view.added_on > *filter.to))
            return;
        if (left-- > 0) context.item(record_of(view));
    });
    context.end_list();
    return 0;
}

constexpr auto name_argument = std::to_array<Argument>(
    {{.name = "NAME", .kind = Kind::word, .help = "as --actor names them", .from_stdin = true}});
constexpr auto add_options = std::to_array<Option>({
    {.name = "--right",
     .kind = Kind::choice,
     .value_name = "RIGHT",
     .help = "what they may do beyond the rules",
     .repeatable = true,
     .choices = "override"},
});
constexpr auto list_options = std::to_array<Option>(
    {state_filter("active|removed"), from_filter, to_filter, limit_filter, after_filter(Kind::word, "NAME")});
constexpr auto add_examples = std::to_array<Example>({
    {"bursar operator add anna --right override", "anna may set clauses aside, with a reason"},
    {"bursar operator add bert", "bert is known, and has no special right"},
});
constexpr auto remove_examples = std::to_array<Example>({
    {"bursar operator remove anna", "she has left"},
    {"bursar operator remove anna --reason 'moved to sales'", "and why"},
});
constexpr auto list_examples = std::to_array<Example>({
    {"bursar operator list", "who may do what"},
    {"bursar operator list --state active -o jsonl | jq -r .name", "those who are there"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "operator add",
     .summary = "name an operator and their rights",
     .help = "Adds somebody of the staff, or replaces their rights. The right \"override\" lets them set the "
             "clauses of a "
             "refusal aside, each time with a written reason.",
     .arguments = name_argument,
     .options = add_options,
     .examples = add_examples,
     .effect = Effect::writes,
     .run = add},
    {.path = "operator remove",
     .summary = "take an operator's rights away",
     .help = "They stay on the list, with the day.",
     .arguments = name_argument,
     .examples = remove_examples,
     .effect = Effect::writes,
     .run = remove},
    {.path = "operator list",
     .summary = "list operators and their rights",
     .help = "Lists everybody who was ever added, by name. --from and --to look at the day they were added.",
     .options = list_options,
     .examples = list_examples,
     .run = list},
});

} // namespace
} // namespace operator_cli

std::span<const Command> operator_commands() { return operator_cli::rows; }

} // namespace bursar::commands
