// Bank files in CSV (RFC 4180).
#pragma once

#include "imports/bank_file.hpp"
#include "imports/column_map.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::imports {

struct CsvCell {
    std::string text;
    int line = 1, column = 1; // of its first character, in characters
};
struct CsvRecord {
    std::vector<CsvCell> cells;
    int line = 1;
    std::string problem; // what breaks the format, at `line` and `column`; the cells are then worth nothing
    int column = 1;
};

// Records of CSV text, with the place of every cell: what libcsv does not tell. Lines end with LF, CRLF or
// CR; empty ones are passed over. A quote inside an unquoted cell is a character like any other.
class CsvReader {
  public:
    CsvReader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}
    bool next(CsvRecord &record);

  private:
    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
    [[nodiscard]] bool at_line_end() const { return at_end() || text_[at_] == '\n' || text_[at_] == '\r'; }
    char take();
    void skip_line_end();
    void quoted(CsvCell &cell, CsvRecord &record);
    std::string_view text_;
    char delimiter_;
    std::size_t at_ = 0;
    int line_ = 1, column_ = 1;
};

// The first cell of a header that is no UTF-8 text, or nullptr: looked at before its columns.
const CsvCell *undecoded(const CsvRecord &header);

// Where a column of a map stands in the first record of a file, from 0; nullopt for one that is not asked
// for, or may be missing and is. `problem` is set when it must be there, or is there twice.
std::optional<std::size_t> find_column(const Column &column, const CsvRecord &first, std::string &problem);

BankFile read_csv(std::string_view text, const std::string &file, const ColumnMap &map);

} // namespace bursar::imports
