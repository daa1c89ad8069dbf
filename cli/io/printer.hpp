// The four output formats behind one printer. A list streams, except for table, which needs its widths.
#pragma once

#include "io/record.hpp"
#include "io/table.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bursar::io {

class Printer {
  public:
    Printer(Format format, Style style, std::function<void(std::string_view)> write)
        : format_(format), style_(style), write_(std::move(write)) {}

    // table: aligned "field  value" lines, nested lists below as small tables; json, jsonl: one line; csv:
    // header and row.
    void show(const Record &record);
    void begin_list(const std::vector<std::string> &columns); // what table and csv print of an item
    void item(const Record &record);
    void end_list();
    // For answers to many ids: from now on each show() is one line (json, jsonl), one row under a common
    // header taken from the first (csv), or one block after an empty line (table).
    void one_line_each() { each_ = true; }

  private:
    void show_fields(const Record &record);
    void write_json(const Record &record, std::string_view before, std::string_view after);
    [[nodiscard]] bool to_terminal() const { return style_.width > 0; }

    Format format_;
    Style style_;
    std::function<void(std::string_view)> write_;
    std::vector<std::string> columns_;
    std::optional<Table> table_;
    std::string buffer_;
    bool first_ = true;
    bool each_ = false;
};

} // namespace bursar::io
