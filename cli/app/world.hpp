// Everything that comes from outside the program, made in main and nowhere else.
#pragma once

#include "base/date.hpp"

#include <functional>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::app {

// Where output goes: file descriptors in the program, strings in tests.
struct Sink {
    std::function<void(std::string_view)> write;
    bool terminal = false;
    int columns = 0; // 0 when not a terminal
};

struct World {
    std::function<Moment(const std::string &time_zone)> now;
    std::function<std::optional<std::string>(std::string_view name)> environment;
    std::string login;               // who runs the process
    std::function<std::string()> random_seed; // 32 bytes; BURSAR_SEED in tests
    std::function<std::optional<std::string>()> read_line; // standard input, a line without its end
    bool input_is_terminal = false;
    Sink out, err;
};

} // namespace bursar::app
