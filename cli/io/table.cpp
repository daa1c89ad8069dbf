#include "io/table.hpp"

#include "base/error.hpp"
#include "io/text_fields.hpp"

#include <clocale>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <langinfo.h>
#include <libsmartcols/libsmartcols.h>

namespace bursar::io {
namespace {

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
        find(set_width, "scols_table_set_termwidth");
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
    decltype(&scols_table_set_termwidth) set_width{};
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
        bool numeric;
    };
    std::vector<Column> columns;
    std::size_t rows = 0; // not printed yet
    bool printed = false;
};

Table::Table(std::vector<std::string> columns, Style style) {
    use_utf8();
    library_ = std::make_unique<Library>();
    Library &lib = *library_;
    lib.set_separator(lib.table, "  ");
    lib.set_force(lib.table, style.width > 0 ? SCOLS_TERMFORCE_ALWAYS : SCOLS_TERMFORCE_NEVER);
    if (style.width > 0) lib.set_width(lib.table, static_cast<std::size_t>(style.width));
    lib.set_verbatim(lib.table, 1); // what is unsafe was escaped already
    lib.enable_colors(lib.table, style.color ? 1 : 0);
    for (std::string &name : columns) {
        libscols_column *column = lib.new_column(lib.table, heading(name).c_str(), 0, 0);
        if (column == nullptr) throw std::bad_alloc();
        if (style.color) lib.set_color(lib.get_header(column), "\033[1m");
        lib.columns.push_back({std::move(name), column, true});
    }
}

Table::~Table() = default;
Table::Table(Table &&) noexcept = default;
Table &Table::operator=(Table &&) noexcept = default;

void Table::add(const Record &record) {
    Library &lib = *library_;
    libscols_line *line = lib.new_line(lib.table, nullptr);
    if (line == nullptr) throw std::bad_alloc();
    ++lib.rows;
    for (std::size_t at = 0; at < lib.columns.size(); ++at) {
        const Field *field = find_field(record, lib.columns[at].name);
        const std::string text = field == nullptr ? "-" : shown_text(*field);
        if (!lib.printed && text != "-" && !is_plain_number(text)) lib.columns[at].numeric = false;
        if (lib.set_data(line, at, text.c_str()) != 0) throw std::bad_alloc();
    }
}

std::string Table::print() {
    Library &lib = *library_;
    if (lib.rows == 0) return {};
    for (std::size_t at = 0; at < lib.columns.size(); ++at) {
        // Only the first column, which names the row, is never cut to fit a terminal.
        const int trunc = at == 0 ? 0 : SCOLS_FL_TRUNC;
        lib.set_flags(lib.columns[at].column, lib.columns[at].numeric ? SCOLS_FL_RIGHT : trunc);
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
    lib.rows = 0;
    lib.printed = true;
    return text;
}

std::size_t Table::rows() const { return library_->rows; }

} // namespace bursar::io
