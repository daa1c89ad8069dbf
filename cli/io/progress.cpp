#include "io/progress.hpp"

#include "base/text.hpp"
#include "io/text_fields.hpp"

namespace bursar::io {

void Progress::update(std::string_view text) {
    constexpr auto interval = std::chrono::milliseconds(100);
    if (columns_ <= 0) return;
    const Elapsed now = elapsed_();
    if (!next_) next_ = now + 3 * interval;
    if (now < *next_) return;
    next_ = now + interval;
    std::string line = escape_controls(text);
    while (!line.empty() && display_width(line) >= static_cast<std::size_t>(columns_))
        line.pop_back();
    write_("\r\033[K" + line);
    visible_ = true;
}

void Progress::clear() {
    if (visible_) write_("\r\033[K");
    visible_ = false;
}

} // namespace bursar::io
