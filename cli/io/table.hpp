// Aligned columns for people, by util-linux's libsmartcols.
#pragma once

#include "io/record.hpp"

#include <memory>
#include <string>
#include <vector>

namespace bursar::io {

// How much a terminal takes. width 0: not a terminal, nothing is cut.
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
    // The rows added since it was printed last, each line ended, under headings the first time; nothing when
    // there are none. Columns of numbers are right-aligned. Later rows keep to the columns of the first ones,
    // which grow as needed: a long table is printed in blocks, so that it is never held whole. On a terminal
    // that is too narrow, free text is cut, with "…" for what is missing; a number, a date, a state or a
    // clause never is: the table is wider than the terminal then.
    std::string print();
    [[nodiscard]] std::size_t rows() const;

  private:
    struct Library;
    std::unique_ptr<Library> library_;
};

} // namespace bursar::io
