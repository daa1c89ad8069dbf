#include "imports/csv.hpp"

#include "base/text.hpp"
#include "imports/fields.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace bursar::imports {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string no_such_column(const std::string &name, const CsvRecord &header) {
    std::string columns;
    for (const CsvCell &cell : header.cells)
        columns += (columns.empty() ? "" : ", ") + quoted_text(one_line(cell.text));
    return fmt::format("there is no column {}: the header has {}", quoted_text(name), columns);
}

// Where the columns of a map stand in a record, from 0.
struct Places {
    std::optional<std::size_t> date, amount, currency, payer, text, reference, debit;
    std::size_t width = 0; // cells of every record
};

// Turns records into lines, noting what is wrong with them.
class Lines {
  public:
    Lines(std::string_view text, const std::string &name, const ColumnMap &map)
        : reader_(text, map.delimiter), name_(name), map_(map) {}

    BankFile read() {
        CsvRecord record;
        if (reader_.next(record)) {
            find_columns(record);
            if (map_.header ? reader_.next(record) : true) do
                    take(record);
                while (!file_.broken && reader_.next(record));
        } else if (map_.header) {
            mistake(1, 1, "the file is empty: it has not even a header");
            file_.broken = true;
        }
        conclude(file_, name_);
        return std::move(file_);
    }

  private:
    void mistake(int line, int column, std::string message) {
        file_.mistakes.push_back({name_, line, column, std::move(message)});
    }
    void mistake(const CsvCell &cell, std::string message) {
        mistake(cell.line, cell.column, std::move(message));
    }

    std::optional<std::size_t> find(const Column &column, const CsvRecord &first) {
        std::string problem;
        const auto place = find_column(column, first, problem);
        if (!problem.empty()) missing(first, std::move(problem));
        return place;
    }
    void missing(const CsvRecord &record, std::string message) {
        mistake(record.line, 1, std::move(message));
        file_.broken = true;
    }
    void find_columns(const CsvRecord &first) {
        if (!first.problem.empty()) return missing(first, first.problem);
        if (const CsvCell *cell = map_.header ? undecoded(first) : nullptr) {
            file_.broken = true;
            return mistake(*cell, text_problem(cell->text));
        }
        places_ = {find(map_.date, first),  find(map_.amount, first), find(map_.currency, first),
                   find(map_.payer, first), find(map_.text, first),   find(map_.reference, first),
                   find(map_.debit, first), first.cells.size()};
    }

    void take(const CsvRecord &record) {
        if (file_.broken) return;
        if (!record.problem.empty()) return mistake(record.line, record.column, record.problem);
        if (record.cells.size() != places_.width)
            return mistake(
                record.line, 1,
                fmt::format("has {} cells, and the first line {}: quote a cell that holds the delimiter",
                            record.cells.size(), places_.width));
        const auto before = file_.mistakes.size();
        if (is_debit(record)) {
            ++file_.skipped;
            return;
        }
        BankLine line;
        line.line = record.line;
        read_date(record, line);
        read_money(record, line);
        line.payer = text_of(places_.payer, record);
        line.text = text_of(places_.text, record);
        line.reference = text_of(places_.reference, record);
        if (file_.mistakes.size() != before) return;
        if (line.reference.empty()) references_.derive("", line);
        file_.lines.push_back(std::move(line));
    }
    bool is_debit(const CsvRecord &record) const {
        return places_.debit && trim(record.cells[*places_.amount].text).empty() &&
               !trim(record.cells[*places_.debit].text).empty();
    }
    void read_date(const CsvRecord &record, BankLine &line) {
        std::string problem;
        const CsvCell &cell = record.cells[*places_.date];
        const auto date = imports::read_date(trim(cell.text), map_.date_format, problem);
        if (!date) return mistake(cell, problem);
        line.received_on = *date;
    }
    void read_money(const CsvRecord &record, BankLine &line) {
        std::string problem;
        Currency currency = map_.fixed_currency.value_or(Currency());
        if (places_.currency) {
            const CsvCell &cell = record.cells[*places_.currency];
            const auto read = read_currency(trim(cell.text), problem);
            if (!read) return mistake(cell, problem);
            currency = *read;
        }
        const CsvCell &cell = record.cells[*places_.amount];
        const auto amount = read_amount(trim(cell.text), map_.decimal, currency, problem);
        if (!amount) return mistake(cell, problem);
        line.amount = *amount;
    }
    std::string text_of(const std::optional<std::size_t> &place, const CsvRecord &record) {
        if (!place) return {};
        const CsvCell &cell = record.cells[*place];
        if (std::string problem = text_problem(cell.text); !problem.empty())
            mistake(cell, std::move(problem));
        return one_line(cell.text);
    }

    CsvReader reader_;
    const std::string &name_;
    const ColumnMap &map_;
    Places places_;
    References references_;
    BankFile file_;
};

} // namespace

char CsvReader::take() {
    const char c = text_[at_++];
    const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    if (c == '\n' || (c == '\r' && (at_end() || text_[at_] != '\n'))) {
        ++line_;
        column_ = 1;
    } else if (!continues) {
        ++column_;
    }
    return c;
}

void CsvReader::skip_line_end() {
    if (at_end()) return;
    if (take() == '\r' && !at_end() && text_[at_] == '\n') take();
}

// After the opening quote: up to the closing one, and then a delimiter or the end of the line.
void CsvReader::quoted(CsvCell &cell, CsvRecord &record) {
    const auto broken = [&](int line, int column, std::string_view what) {
        if (!record.problem.empty()) return;
        record.line = line;
        record.column = column;
        record.problem = what;
    };
    take();
    for (;;) {
        if (at_end()) return broken(cell.line, cell.column, "the quote is never closed: close it");
        const char c = take();
        if (c != '"') {
            cell.text += c;
            continue;
        }
        if (at_end() || text_[at_] != '"') break;
        cell.text += take();
    }
    if (!at_line_end() && text_[at_] != delimiter_)
        broken(line_, column_, "the quote closes before the cell ends: double the quotes inside of a cell");
    while (!at_line_end() && text_[at_] != delimiter_)
        take();
}

bool CsvReader::next(CsvRecord &record) {
    if (at_ == 0 && text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    while (!at_end() && at_line_end())
        skip_line_end();
    if (at_end()) return false;
    record.cells.clear();
    record.problem.clear();
    record.line = line_;
    for (;;) {
        CsvCell &cell = record.cells.emplace_back();
        cell.line = line_;
        cell.column = column_;
        if (!at_end() && text_[at_] == '"')
            quoted(cell, record);
        else
            while (!at_line_end() && text_[at_] != delimiter_)
                cell.text += take();
        if (at_line_end()) break;
        take();
    }
    skip_line_end();
    return true;
}

const CsvCell *undecoded(const CsvRecord &header) {
    const auto found = std::ranges::find_if(
        header.cells, [](const CsvCell &cell) { return !text_problem(cell.text).empty(); });
    return found == header.cells.end() ? nullptr : &*found;
}

std::optional<std::size_t> find_column(const Column &column, const CsvRecord &first, std::string &problem) {
    if (!column.given()) return std::nullopt;
    if (column.name.empty()) {
        const auto place = static_cast<std::size_t>(column.number - 1);
        if (place < first.cells.size()) return place;
        problem =
            fmt::format("there is no column {}: the first line has {}", column.number, first.cells.size());
        return std::nullopt;
    }
    const auto is_it = [&](const CsvCell &cell) { return one_line(cell.text) == column.name; };
    const auto found = std::ranges::find_if(first.cells, is_it);
    if (found == first.cells.end()) {
        if (column.required) problem = no_such_column(column.name, first);
        return std::nullopt;
    }
    if (std::find_if(found + 1, first.cells.end(), is_it) != first.cells.end())
        problem = fmt::format("two columns are called {}: name it by its number", quoted_text(column.name));
    return static_cast<std::size_t>(found - first.cells.begin());
}

BankFile read_csv(std::string_view text, const std::string &file, const ColumnMap &map) {
    return Lines(text, file, map).read();
}

} // namespace bursar::imports
