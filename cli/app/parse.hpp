// argv → what to run. Parsing stores texts and checks their shape; nothing runs, nothing is opened.
#pragma once

#include "app/command.hpp"
#include "app/context.hpp"
#include "app/globals.hpp"

#include <span>
#include <string>

namespace bursar::app {

struct Invocation {
    enum class What { run, help, version };
    What what = What::run;
    const Noun *noun = nullptr;       // help: nullptr for the whole program
    const Command *command = nullptr; // help: nullptr for the whole noun
    Typed globals;
    Values values;
};

// `arguments` without the program's name. Throws Failure(usage) with a suggestion where one is near.
Invocation parse(std::span<const std::string> arguments, std::span<const Noun> nouns);

// The verb of "customer add", or an empty text for a noun that is a command itself ("sweep").
std::string_view verb_of(const Command &command);
// Is the noun one command without a verb?
bool is_single(const Noun &noun);
// Throws Failure(usage) with a suggestion. `verb` may be empty for a single-command noun.
const Noun &find_noun(std::span<const Noun> nouns, std::string_view name);
const Command &find_command(const Noun &noun, std::string_view verb);
// "bursar customer add [OPTIONS] CUSTOMER"
std::string usage_line(const Command &command);

} // namespace bursar::app
