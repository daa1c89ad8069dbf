// Everything that comes from outside the program, made in main and nowhere else.
#pragma once

#include "base/date.hpp"

#include <chrono>
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
    std::function<void(std::string_view)> write; // may buffer; throws Failure(io)
    std::function<void()> flush;                 // empty: nothing is ever buffered
    bool terminal = false;
    int columns = 0; // 0 when not a terminal
};

struct World {
    std::function<Moment(const std::string &time_zone)> now;
    std::function<std::chrono::milliseconds()>
        elapsed; // since some start, never backwards: for progress alone
    std::function<std::optional<std::string>(std::string_view name)> environment;
    std::function<std::string()> login;       // who runs the process; asked only when an event needs it
    std::function<std::string()> random_seed; // 32 bytes; BURSAR_SEED in tests
    std::function<std::optional<std::string>()> read_line; // standard input, a line without its end
    bool input_is_terminal = false;
    // Waits before another try at a ledger that others write to: rand(0, min(400 ms, 5 ms x 2^attempt)).
    std::function<void(int attempt)> pause = [](int) {};
    Sink out, err;
};

// The process's own world: its clock, environment, user, random numbers and the three standard streams.
// Takes over SIGPIPE, LC_CTYPE and closed standard descriptors. Call once.
World real_world();

} // namespace bursar::app
