// Help, printed from the command rows.
#pragma once

#include "app/command.hpp"

#include <span>
#include <string>

namespace bursar::app {

// Of a command, of a noun (command nullptr), or of the program (both nullptr). `columns` 0: not a
// terminal, 80.
std::string help_text(const Noun *noun, const Command *command, std::span<const Noun> table, int columns);

// "-o, --output FORMAT", "--on DATE", "--accept-terms[=VERSION]"
std::string option_title(const Option &option, char letter);
// The option's help with its choices and default.
std::string option_help(const Option &option);
std::string argument_help(const Argument &argument);

} // namespace bursar::app
