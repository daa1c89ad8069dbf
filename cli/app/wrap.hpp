// Paragraphs laid out in columns of a terminal.
#pragma once

#include <string>
#include <string_view>

namespace bursar::app {

// `text` broken at spaces into lines of at most `width` columns (code points), each ended. Every line but the
// first starts with `indent` spaces; the first one is taken to start in column `indent` already. Longer words
// stand alone.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width);

} // namespace bursar::app
