// One line on a terminal that says how far a long command is.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace bursar::io {

class Progress {
  public:
    using Clock = std::chrono::steady_clock;
    // `columns` 0: not a terminal, so nothing is ever shown.
    Progress(std::function<void(std::string_view)> write, int columns)
        : write_(std::move(write)), columns_(columns) {}

    // Replaces the line, at most ten times a second; the first one only after a moment, so that quick
    // commands stay still.
    void update(std::string_view text, Clock::time_point now = Clock::now());
    // Wipes the line before other output. Harmless when there is none.
    void clear();

  private:
    std::function<void(std::string_view)> write_;
    int columns_;
    bool visible_ = false;
    Clock::time_point next_{};
};

} // namespace bursar::io
