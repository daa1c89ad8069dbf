// What a shell may offer next. The hidden `bursar __complete WORD… CURRENT` prints "value\tdescription"
// lines, then
// ":directive" with cobra's bits: 1 error, 4 no file names.
#pragma once

#include "app/command.hpp"
#include "app/world.hpp"

#include <span>
#include <string>

namespace bursar::app {

// `words` after __complete; the last one is being typed, and may be empty. Always 0: completion has no
// errors.
int complete(World &world, std::span<const std::string> words, std::span<const Noun> table);

} // namespace bursar::app
