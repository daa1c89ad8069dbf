// The program from its arguments to its exit code.
#pragma once

#include "app/command.hpp"
#include "app/world.hpp"

#include <span>
#include <string>

namespace bursar::app {

// `arguments` without the program's name. Never throws: every failure ends as a message on world.err and the
// exit code of its cause.
int run(World &world, std::span<const std::string> arguments, std::span<const Noun> table = nouns());

} // namespace bursar::app
