#include "imports/usage_csv.hpp"

#include "base/text.hpp"
#include "imports/csv.hpp"
#include "imports/fields.hpp"
#include "policy/exchange.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

namespace bursar::imports {
namespace {

constexpr std::array<std::string_view, 5> columns{"contract", "meter", "quantity", "on", "reference"};
enum Column : std::size_t { contract, meter, quantity, on, reference };

class Rows {
  public:
    Rows(std::string_view text, const std::string &name) : reader_(text, ','), name_(name) {}

    UsageFile read() && {
        CsvRecord record;
        if (!reader_.next(record))
            broken(1, "the file is empty: it has not even a header");
        else
            find_columns(record);
        while (!file_.broken && reader_.next(record))
            take(record);
        return std::move(file_);
    }

  private:
    void mistake(int line, int column, std::string message) {
        file_.mistakes.push_back({name_, line, column, std::move(message)});
    }
    void broken(int line, std::string message) {
        mistake(line, 1, std::move(message));
        file_.broken = true;
    }
    void find_columns(const CsvRecord &header) {
        if (const CsvCell *cell = undecoded(header)) return broken(cell->line, text_problem(cell->text));
        width_ = header.cells.size();
        for (std::size_t n = 0; n < columns.size(); ++n) {
            const auto found = std::ranges::find_if(
                header.cells, [&](const CsvCell &cell) { return trim(cell.text) == columns[n]; });
            if (found != header.cells.end())
                places_[n] = static_cast<std::size_t>(found - header.cells.begin());
            else if (n != reference)
                return broken(header.line, fmt::format("there is no column \"{}\": the header is {}",
                                                       columns[n], fmt::join(columns, ",")));
        }
    }
    template <typename T>
    bool read_cell(const CsvRecord &record, Column column, const std::optional<T> &value,
                   std::string_view what) {
        if (value) return true;
        const CsvCell &cell = record.cells[*places_[column]];
        mistake(cell.line, cell.column, fmt::format("\"{}\" is not {}", escape_controls(cell.text), what));
        return false;
    }
    std::string text(const CsvRecord &record, Column column) const {
        if (!places_[column]) return {};
        return std::string(trim(record.cells[*places_[column]].text));
    }
    void take(const CsvRecord &record) {
        if (!record.problem.empty()) return mistake(record.line, record.column, record.problem);
        if (record.cells.size() != width_)
            return mistake(record.line, 1,
                           fmt::format("has {} cells, and the header {}", record.cells.size(), width_));
        for (const CsvCell &cell : record.cells)
            if (std::string problem = text_problem(cell.text); !problem.empty())
                return mistake(cell.line, cell.column, std::move(problem));
        const auto id = parse_id('K', text(record, contract));
        const auto amount = policy::parse_rate(text(record, quantity));
        const auto day = parse_date(text(record, on));
        if (!read_cell(record, contract, id, "a contract: write it like K1") ||
            !read_cell(record, quantity, amount,
                       "a quantity: write it like 1.5, with at most six decimals") ||
            !read_cell(record, on, day, "a day: write it like 2026-02-16"))
            return;
        file_.readings.push_back(
            {*id, text(record, meter), amount->millionths, *day, text(record, reference)});
        file_.lines.push_back(record.line);
    }

    CsvReader reader_;
    const std::string &name_;
    std::array<std::optional<std::size_t>, columns.size()> places_;
    std::size_t width_ = 0;
    UsageFile file_;
};

} // namespace

UsageFile read_usage_csv(std::string_view text, const std::string &file) { return Rows(text, file).read(); }

} // namespace bursar::imports
