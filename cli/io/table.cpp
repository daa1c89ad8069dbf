#include "io/table.hpp"

#include "base/error.hpp"
#include "io/text_fields.hpp"

#include <algorithm>
#include <array>
#include <clocale>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <langinfo.h>
#include <libsmartcols/libsmartcols.h>
#include <string_view>

namespace bursar::io {
namespace {

constexpr std::string_view separator = "  ";
constexpr std::size_t least_width = 12; // of a column that is narrowed, as wide as the longest heading

// Columns that hold what people wrote, or what is said to them.
bool is_free_text(std::string_view column) {
    constexpr auto names = std::to_array<std::string_view>(
        {"because", "command", "data", "description", "email", "hash", "name", "payer", "reason", "text"});
    return std::ranges::find(names, column) != names.end();
}

// Cut to the width, with a mark where something is missing.
std::string cut(const std::string &text, std::size_t width) {
    if (display_width(text) <= width) return text;
    std::size_t end = 0;
    for (std::size_t characters = 0; end < text.size(); ++end)
        if ((static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U && ++characters == width) break;
    return text.substr(0, end) + "…";
}

// The library measures text in the locale; cron has none, and the ledger is UTF-8.
void use_utf8() {
    std::setlocale(LC_CTYPE, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) std::setlocale(LC_CTYPE, "C.UTF-8");
}

} // namespace

// The library's functions, each of its header's type, and the table made with them.
struct Table::Library {
    template <typename Function>
    void find(Function &function, const char *name) {
        function = reinterpret_cast<Function>(dlsym(handle, name)); // NOLINT: what dlsym is for
        if (function == nullptr) throw Failure(Cause::io, std::string("libsmartcols.so.1 has no ") + name);
    }

    Library() : handle(dlopen("libsmartcols.so.1", RTLD_NOW | RTLD_LOCAL)) {
        if (handle == nullptr) {
            throw Failure(Cause::io, "tables need libsmartcols.so.1",
                          "install libsmartcols1, or use -o json");
        }
        find(new_table, "scols_new_table");
        find(unref_table, "scols_unref_table");
        find(new_column, "scols_table_new_column");
        find(set_flags, "scols_column_set_flags");
        find(new_line, "scols_table_new_line");
        find(set_data, "scols_line_set_data");
        find(set_force, "scols_table_set_termforce");
        find(set_separator, "scols_table_set_column_separator");
        find(set_verbatim, "scols_table_enable_noencoding");
        find(enable_colors, "scols_table_enable_colors");
        find(get_header, "scols_column_get_header");
        find(set_color, "scols_cell_set_color");
        find(to_string, "scols_print_table_to_string");
        find(remove_lines, "scols_table_remove_lines");
        find(hide_headings, "scols_table_enable_noheadings");
        find(get_width, "scols_column_get_width");
        find(set_least_width, "scols_column_set_whint");
        table = new_table();
        if (table == nullptr) throw std::bad_alloc();
    }
    ~Library() {
        if (table != nullptr) unref_table(table);
        if (handle != nullptr) dlclose(handle);
    }
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

    void *handle;
    decltype(&scols_new_table) new_table{};
    decltype(&scols_unref_table) unref_table{};
    decltype(&scols_table_new_column) new_column{};
    decltype(&scols_column_set_flags) set_flags{};
    decltype(&scols_table_new_line) new_line{};
    decltype(&scols_line_set_data) set_data{};
    decltype(&scols_table_set_termforce) set_force{};
    decltype(&scols_table_set_column_separator) set_separator{};
    decltype(&scols_table_enable_noencoding) set_verbatim{};
    decltype(&scols_table_enable_colors) enable_colors{};
    decltype(&scols_column_get_header) get_header{};
    decltype(&scols_cell_set_color) set_color{};
    decltype(&scols_print_table_to_string) to_string{};
    decltype(&scols_table_remove_lines) remove_lines{};
    decltype(&scols_table_enable_noheadings) hide_headings{};
    decltype(&scols_column_get_width) get_width{};
    decltype(&scols_column_set_whint) set_least_width{};

    libscols_table *table = nullptr;
    struct Column {
        std::string name;
        libscols_column *column;
        std::size_t width; // of its heading and its cells
        bool numeric;
    };
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows; // not printed yet
    std::size_t terminal = 0;                   // how wide it is; 0: not a terminal
    bool printed = false;

    void fit();
};

// Narrows the widest columns of free text until the table fits, or no column can be narrower. What names,
// dates, counts or classes is whole, and goes beyond the terminal's edge instead.
void Table::Library::fit() {
    std::size_t total = separator.size() * (columns.size() - 1);
    for (const Column &column : columns)
        total += column.width;
    for (; terminal > 0 && total > terminal; --total) {
        Column *widest = nullptr;
        for (Column &column : columns)
            if (is_free_text(column.name) && column.width > least_width &&
                (widest == nullptr || column.width > widest->width))
                widest = &column;
        if (widest == nullptr) return;
        --widest->width;
    }
}

Table::Table(std::vector<std::string> columns, Style style) {
    use_utf8();
    library_ = std::make_unique<Library>();
    Library &lib = *library_;
    lib.set_separator(lib.table, separator.data());
    lib.set_force(lib.table, SCOLS_TERMFORCE_NEVER); // it would cut where nothing may be missing
    lib.terminal = static_cast<std::size_t>(std::max(style.width, 0));
    lib.set_verbatim(lib.table, 1); // what is unsafe was escaped already
    lib.enable_colors(lib.table, style.color ? 1 : 0);
    for (std::string &name : columns) {
        const std::string title = heading(name);
        libscols_column *column = lib.new_column(lib.table, title.c_str(), 0, 0);
        if (column == nullptr) throw std::bad_alloc();
        if (style.color) lib.set_color(lib.get_header(column), "\033[1m");
        lib.columns.push_back({std::move(name), column, display_width(title), true});
    }
}

Table::~Table() = default;
Table::Table(Table &&) noexcept = default;
Table &Table::operator=(Table &&) noexcept = default;

void Table::add(const Record &record) {
    Library &lib = *library_;
    std::vector<std::string> cells;
    for (Library::Column &column : lib.columns) {
        const Field *field = find_field(record, column.name);
        cells.push_back(field == nullptr ? "-" : shown_text(*field));
        column.width = std::max(column.width, display_width(cells.back()));
        if (!lib.printed && cells.back() != "-" && !is_plain_number(cells.back())) column.numeric = false;
    }
    lib.rows.push_back(std::move(cells));
}

std::string Table::print() {
    Library &lib = *library_;
    if (lib.rows.empty()) return {};
    lib.fit();
    for (const Library::Column &column : lib.columns)
        lib.set_flags(column.column, column.numeric ? SCOLS_FL_RIGHT : 0);
    for (const std::vector<std::string> &cells : lib.rows) {
        libscols_line *line = lib.new_line(lib.table, nullptr);
        if (line == nullptr) throw std::bad_alloc();
        for (std::size_t at = 0; at < cells.size(); ++at) {
            const Library::Column &column = lib.columns[at];
            const std::string &text = cells[at];
            if (lib.set_data(line, at, (is_free_text(column.name) ? cut(text, column.width) : text).c_str()))
                throw std::bad_alloc();
        }
    }
    char *bytes = nullptr;
    if (lib.to_string(lib.table, &bytes) != 0) throw Failure(Cause::io, "cannot lay out the table");
    std::string text = bytes == nullptr ? "" : bytes;
    std::free(bytes); // NOLINT: allocated by the library
    if (!text.empty() && text.back() != '\n') text += '\n';
    for (const auto &column : lib.columns)
        lib.set_least_width(column.column, static_cast<double>(lib.get_width(column.column)));
    lib.remove_lines(lib.table);
    lib.hide_headings(lib.table, 1);
    lib.rows.clear();
    lib.printed = true;
    return text;
}

std::size_t Table::rows() const { return library_->rows.size(); }

} // namespace bursar::io
