// Line and column of bytes of a text.
#pragma once

#include "policy/toml_tree.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace bursar::imports {

// Quick when asked in the order of the text. Columns count characters of UTF-8.
class TextPlaces {
  public:
    explicit TextPlaces(std::string_view text) : text_(text) {}
    policy::Place at(std::size_t offset) {
        offset = std::min(offset, text_.size());
        if (offset < counted_) *this = TextPlaces(text_);
        for (; counted_ < offset; ++counted_) {
            if (text_[counted_] == '\n')
                place_ = {place_.line + 1, 1};
            else if ((static_cast<unsigned char>(text_[counted_]) & 0xC0U) != 0x80U)
                ++place_.column;
        }
        return place_;
    }

  private:
    std::string_view text_;
    std::size_t counted_ = 0;
    policy::Place place_{1, 1};
};

} // namespace bursar::imports
