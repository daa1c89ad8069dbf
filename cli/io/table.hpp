// Aligned columns for people, by util-linux's libsmartcols.
#pragma once

#include "io/record.hpp"

#include <memory>
#include <string>
#include <vector>

namespace bursar::io {

// How much a terminal takes. width 0: not a terminal, nothing is truncated.
struct Style {
    bool color = false;
    int width = 0;
};

// Holds its rows until printed. The library is loaded when the first table is made, because mapping it costs
// every process a tenth of a millisecond; Failure(io) when it is not installed.
class Table {
  public:
    Table(std::vector<std::string> columns, Style style);
    ~Table();
    Table(Table &&) noexcept;
    Table &operator=(Table &&) noexcept;

    void add(const Record &record);
    // Headings and rows, each line ended; nothing when there are no rows. Columns of numbers are
    // right-aligned.
    std::string print();

  private:
    struct Library;
    std::unique_ptr<Library> library_;
};

} // namespace bursar::io
