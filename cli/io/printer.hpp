// The four output formats behind one printer. A list streams: table lays it out in blocks of rows.
#pragma once

#include "io/record.hpp"
#include "io/table.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bursar::io {

// The object that a list is a field of, as json prints it: its fields before the list, of which there are
// some, and the list's name.
struct Envelope {
    Record before;
    std::string list;
};

class Printer {
  public:
    Printer(Format format, Style style, std::function<void(std::string_view)> write)
        : format_(format), style_(style), write_(std::move(write)) {}

    // table: aligned "field  value" lines, nested lists below as small tables; json, jsonl: one line; csv:
    // header and row.
    void show(const Record &record);
    // `columns`: what table and csv print of an item.
    void begin_list(const std::vector<std::string> &columns, const std::optional<Envelope> &envelope = {});
    void item(const Record &record);
    void end_list(const Record &after = {}); // the envelope's fields that follow the list: some
    // For answers to many ids: from now on each show() is one line (json, jsonl), one row under a common
    // header taken from the first (csv), or one block after an empty line (table).
    void one_line_each() { each_ = true; }

  private:
    void show_fields(const Record &record);
    void write_json(const Record &record, std::string_view before, std::string_view after);
    void write_json_text(std::string_view text);
    [[nodiscard]] bool to_terminal() const { return style_.width > 0; }

    Format format_;
    Style style_;
    std::function<void(std::string_view)> write_;
    std::vector<std::string> columns_;
    std::optional<Table> table_;
    std::string buffer_;
    bool first_ = true;
    bool each_ = false;
    bool enveloped_ = false;
};

} // namespace bursar::io
