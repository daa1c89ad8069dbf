// One line on a terminal that says how far a long command is.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace bursar::io {

class Progress {
  public:
    using Elapsed = std::chrono::milliseconds;
    // `columns` 0: not a terminal, so nothing is ever shown. `elapsed`: since some start, never backwards.
    Progress(std::function<void(std::string_view)> write, int columns, std::function<Elapsed()> elapsed)
        : write_(std::move(write)), columns_(columns), elapsed_(std::move(elapsed)) {}

    // Replaces the line, at most ten times a second; the first one only after a moment, so that quick
    // commands stay still.
    void update(std::string_view text);
    // Wipes the line before other output. Harmless when there is none.
    void clear();

  private:
    std::function<void(std::string_view)> write_;
    int columns_;
    std::function<Elapsed()> elapsed_;
    bool visible_ = false;
    std::optional<Elapsed> next_; // when the line may change
};

} // namespace bursar::io
