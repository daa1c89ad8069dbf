#include "app/parse.hpp"

#include "app/values.hpp"
#include "base/error.hpp"

#include <algorithm>
#include <vector>

namespace bursar::app {

std::string_view verb_of(const Command &command) {
    const std::size_t space = command.path.find(' ');
    return space == std::string_view::npos ? std::string_view{} : command.path.substr(space + 1);
}

bool is_single(const Noun &noun) {
    return noun.commands.size() == 1 && verb_of(noun.commands.front()).empty();
}

const Noun &find_noun(std::span<const Noun> nouns, std::string_view name) {
    const auto found = std::ranges::find(nouns, name, &Noun::name);
    if (found != nouns.end()) return *found;
    std::vector<std::string_view> names;
    for (const Noun &noun : nouns)
        names.push_back(noun.name);
    std::string hint = suggestion(name, names);
    if (hint.empty()) hint = "\"bursar help\" lists the commands";
    throw Failure(Cause::usage, "unknown command " + in_quotes(name), hint);
}

const Command &find_command(const Noun &noun, std::string_view verb) {
    std::vector<std::string_view> names;
    for (const Command &command : noun.commands) {
        if (verb_of(command) == verb) return command;
        if (!command.hidden) names.push_back(verb_of(command));
    }
    std::string list;
    for (const std::string_view name : names)
        list.append(list.empty() ? "" : ", ").append(name);
    const std::string known = "it has " + list;
    if (verb.empty()) throw Failure(Cause::usage, in_quotes(noun.name) + " needs a verb", known);
    const std::string near = suggestion(verb, names);
    throw Failure(Cause::usage, in_quotes(noun.name) + " has no verb " + in_quotes(verb),
                  near.empty() ? known : near);
}

std::string usage_line(const Command &command) {
    std::string line = "bursar " + std::string(command.path);
    for (const Option &option : command.options) {
        if (!option.required) continue;
        line.append(" ").append(option.name).append(" ").append(option.value_name);
    }
    const auto optional = [](const Option &option) { return !option.required; };
    if (std::ranges::any_of(command.options, optional)) line += " [OPTIONS]";
    for (const Argument &argument : command.arguments) {
        const std::string name(argument.name);
        line += argument.required ? " " + name : " [" + name + "]";
    }
    return line;
}

} // namespace bursar::app
