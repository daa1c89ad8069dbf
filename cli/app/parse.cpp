// The only file that includes CLI11, and only for one command's options: nouns and verbs are found here,
// values are read as text, and all checks are ours (app/values.hpp).
#include "app/parse.hpp"

#include "app/values.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <vector>

namespace bursar::app {
namespace {

using Words = std::vector<std::string>;

bool is_option(std::string_view word) {
    return word.size() > 1 && word.front() == '-' && !(word[1] >= '0' && word[1] <= '9') && word[1] != '.';
}

// Does the global option `word` take the next word as its value? Unknown options do not concern this
// question.
bool takes_next(std::string_view word) {
    if (word.starts_with("--")) {
        const GlobalOption *row = find_global(word);
        return row != nullptr && takes_value(row->option);
    }
    for (std::size_t at = 1; at < word.size(); ++at) {
        const GlobalOption *row = find_global(word[at]);
        if (row == nullptr) return false;
        if (takes_value(row->option)) return at + 1 == word.size();
    }
    return false;
}

// Takes the first word that is neither a global option nor its value out of `words`.
std::optional<std::string> take_name(Words &words) {
    for (std::size_t at = 0; at < words.size() && words[at] != "--"; ++at) {
        if (!is_option(words[at])) {
            std::string name = std::move(words[at]);
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
            return name;
        }
        if (takes_next(words[at])) ++at;
    }
    return std::nullopt;
}

std::vector<std::string_view> option_names(const Command *command) {
    std::vector<std::string_view> names;
    for (const GlobalOption &row : global_options())
        names.push_back(row.option.name);
    if (command != nullptr) {
        for (const Option &option : command->options)
            names.push_back(option.name);
    }
    return names;
}

const Option *find_option(const Command *command, std::string_view name) {
    if (command != nullptr) {
        const auto row = std::ranges::find(command->options, name, &Option::name);
        if (row != command->options.end()) return &*row;
    }
    const GlobalOption *row = find_global(name);
    return row == nullptr ? nullptr : &row->option;
}

[[noreturn]] void unknown_option(std::string_view word, const Command *command) {
    const std::string_view name = word.substr(0, word.find('='));
    std::string hint = suggestion(name, option_names(command));
    if (name == "--on" || name == "--date") hint = "the day it acts on is --as-of DATE";
    if (hint.empty() && command != nullptr) hint = "see bursar " + std::string(command->path) + " --help";
    throw Failure(Cause::usage, "unknown option " + in_quotes(name), hint);
}

// What CLI11 would take in silence: `--x=` swallows the next word, and a flag takes a value.
Words normalised(const Words &words, const Command *command) {
    Words out;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string &word = words[at];
        if (word == "--") {
            out.insert(out.end(), words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
            break;
        }
        const std::size_t equals = word.find('=');
        const std::string_view name = std::string_view(word).substr(0, equals);
        const Option *option = word.starts_with("--") ? find_option(command, name) : nullptr;
        if (option == nullptr) {
            if (word.starts_with("--")) unknown_option(word, command);
            out.push_back(word);
            const bool with_value = is_option(word) && takes_next(word);
            if (with_value && at + 1 < words.size()) out.push_back(words[++at]);
            continue;
        }
        if (equals == std::string::npos) {
            out.push_back(word);
            if (takes_value(*option)) {
                if (at + 1 == words.size()) {
                    throw Failure(Cause::usage, word + " needs a value",
                                  "give it as " + word + " " + std::string(option->value_name));
                }
                out.push_back(words[++at]);
            }
            continue;
        }
        if (option->kind == Kind::flag)
            throw Failure(Cause::usage, std::string(name) + " takes no value", "");
        const std::string value = word.substr(equals + 1);
        if (option->value_optional && value.empty()) {
            throw Failure(Cause::usage, in_quotes(word) + " has no value", "leave the = out");
        }
        if (option->value_optional) {
            out.push_back(word);
        } else {
            out.emplace_back(name);
            out.push_back(value);
        }
    }
    return out;
}

CLI::Option *add(CLI::App &app, const std::string &names, bool flag) {
    CLI::Option *option =
        flag ? app.add_flag(names) : app.add_option(names)->expected(1)->allow_extra_args(false);
    return option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

std::string plain(std::string_view name) { return ascii_lower(name.substr(name.find_first_not_of('-'))); }

void store_option(const Option &row, const std::vector<std::string> &results, Values &values) {
    if (results.size() > 1 && !row.repeatable && row.kind != Kind::flag) {
        throw Failure(Cause::usage, std::string(row.name) + " is given twice", "give it once");
    }
    auto &stored = values[plain(row.name)];
    for (const std::string &result : results) {
        const bool bare = row.kind == Kind::flag || (row.value_optional && result == "true");
        if (row.kind != Kind::lines) check_text("", result);
        if (!bare) check_value(row.name, row.kind, result, row.choices);
        stored.push_back(bare ? std::string() : canonical(row.kind, result));
    }
}

void store_argument(const Argument &row, const std::string &result, Values &values) {
    if (row.kind != Kind::lines) check_text("", result);
    if (!(row.from_stdin && result == "-")) check_value(row.name, row.kind, result, row.choices);
    values[plain(row.name)].push_back(canonical(row.kind, result));
}

// Parses the words that are left once noun and verb are known; `command` may be nullptr (only globals).
void parse_words(const Words &words, const Command *command, Invocation &into) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    std::vector<CLI::Option *> globals, options, arguments;
    for (const GlobalOption &row : global_options()) {
        std::string names(row.option.name);
        if (row.letter != 0) names += std::string(",-") + row.letter;
        globals.push_back(add(app, names, row.option.kind == Kind::flag));
    }
    if (command != nullptr) {
        for (const Option &row : command->options) {
            options.push_back(add(app, std::string(row.name), !takes_value(row)));
        }
        for (std::size_t at = 0; at < command->arguments.size(); ++at) {
            arguments.push_back(add(app, "argument" + std::to_string(at), false));
        }
    }
    Words reversed = normalised(words, command);
    std::ranges::reverse(reversed); // what CLI11 wants
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::ArgumentMismatch &) {
        throw Failure(Cause::usage, in_quotes(words.back()) + " needs a value", "");
    } catch (const CLI::ParseError &error) {
        throw Failure(Cause::usage, ascii_lower(error.what()), "");
    }
    for (std::size_t at = 0; at < globals.size(); ++at) {
        const GlobalOption &row = global_options()[at];
        if (globals[at]->count() == 0) continue;
        Values one;
        store_option(row.option, globals[at]->results(), one);
        into.globals[plain(row.option.name)] = one.begin()->second.front();
    }
    const bool asks_help = into.globals.contains("help") || into.globals.contains("version");
    const bool dashes = std::ranges::find(words, "--") != words.end();
    for (const std::string &extra : app.remaining()) {
        if (extra == "--") continue;
        if (is_option(extra) && !dashes) unknown_option(extra, command);
        if (asks_help || command == nullptr) continue;
        throw Failure(Cause::usage, "unexpected argument " + in_quotes(extra), usage_line(*command));
    }
    if (command == nullptr || asks_help) return;
    for (std::size_t at = 0; at < options.size(); ++at) {
        const Option &row = command->options[at];
        if (options[at]->count() > 0) {
            store_option(row, options[at]->results(), into.values);
        } else if (row.required) {
            throw Failure(Cause::usage, std::string(row.name) + " is missing", usage_line(*command));
        }
    }
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        const Argument &row = command->arguments[at];
        if (arguments[at]->count() > 0) {
            store_argument(row, arguments[at]->results().front(), into.values);
        } else if (row.required) {
            throw Failure(Cause::usage, std::string(row.name) + " is missing", usage_line(*command));
        }
    }
}

// `bursar help`, `bursar help customer`, `bursar help customer add`
void parse_help(Words words, std::span<const Noun> nouns, Invocation &into) {
    into.what = Invocation::What::help;
    if (const auto noun = take_name(words)) {
        into.noun = &find_noun(nouns, *noun);
        if (is_single(*into.noun)) into.command = &into.noun->commands.front();
    }
    if (const auto verb = take_name(words); into.noun != nullptr && verb) {
        into.command = &find_command(*into.noun, is_single(*into.noun) ? std::string_view{} : *verb);
    }
    parse_words(words, nullptr, into);
}

} // namespace

Invocation parse(std::span<const std::string> arguments, std::span<const Noun> nouns) {
    for (std::string argument : arguments) {
        std::ranges::replace(argument, '\n', ' '); // whether it takes several lines is known with its row
        check_text("", argument);
    }
    Invocation invocation;
    Words words(arguments.begin(), arguments.end());
    const auto noun = take_name(words);
    if (noun == "help") {
        parse_help(std::move(words), nouns, invocation);
        return invocation;
    }
    if (!noun) {
        parse_words(words, nullptr, invocation);
        invocation.what =
            invocation.globals.contains("version") ? Invocation::What::version : Invocation::What::help;
        return invocation;
    }
    invocation.noun = &find_noun(nouns, *noun);
    const bool single = is_single(*invocation.noun);
    const auto verb = single ? std::nullopt : take_name(words);
    if (single || verb) invocation.command = &find_command(*invocation.noun, verb.value_or(""));
    parse_words(words, invocation.command, invocation);
    if (invocation.globals.contains("version")) {
        invocation.what = Invocation::What::version;
    } else if (invocation.globals.contains("help")) {
        invocation.what = Invocation::What::help;
    } else if (invocation.command == nullptr) {
        find_command(*invocation.noun, "");
    } else if (invocation.command->effect != Effect::writes &&
               invocation.globals.contains("idempotency-key")) {
        throw Failure(Cause::usage, "--idempotency-key is for commands that change a ledger",
                      in_quotes(invocation.command->path) + " reads, or makes what is made once");
    }
    return invocation;
}

} // namespace bursar::app
