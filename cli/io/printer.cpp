#include "io/printer.hpp"

#include "io/csv.hpp"
#include "io/json.hpp"
#include "io/text_fields.hpp"

#include <algorithm>

namespace bursar::io {
namespace {

constexpr std::size_t table_block = 1000; // rows laid out together

std::vector<std::string> field_names(const Record &record) {
    std::vector<std::string> names;
    for (const auto &[name, field] : record.fields())
        names.push_back(name);
    return names;
}

std::string label(std::string_view name) {
    std::string text(name);
    std::ranges::replace(text, '_', ' ');
    return text;
}

// The records of a nested list, or nullptr for a field that fits on a line.
const std::vector<Record> *nested_list(const Field &field) {
    const auto *records = std::get_if<std::vector<Record>>(&field.data());
    return records == nullptr || field.is_object() || records->empty() ? nullptr : records;
}

// A nested list in aligned columns, numbers to the right. It is short: the library that lays out tables would
// take longer to load than the rest of the command.
std::string columns_of(const std::vector<Record> &records) {
    struct Column {
        std::vector<std::string> cells;
        std::size_t width = 0;
        bool numeric = true;
    };
    std::vector<Column> columns;
    for (const std::string &name : field_names(records.front())) {
        Column column{{heading(name)}, 0, true};
        for (const Record &record : records) {
            const Field *field = find_field(record, name);
            column.cells.push_back(field == nullptr ? "-" : shown_text(*field));
            column.numeric =
                column.numeric && (column.cells.back() == "-" || is_plain_number(column.cells.back()));
        }
        for (const std::string &cell : column.cells)
            column.width = std::max(column.width, display_width(cell));
        columns.push_back(std::move(column));
    }
    std::string text;
    for (std::size_t row = 0; row <= records.size(); ++row) {
        std::string line;
        for (const Column &column : columns) {
            const std::string &cell = column.cells[row];
            const std::string padding(column.width - display_width(cell), ' ');
            line += "  " + (column.numeric ? padding + cell : cell + padding);
        }
        text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
    return text;
}

// The object up to the list's value, and from its end on.
std::string opening(const Envelope &envelope) {
    std::string text;
    append_json(text, envelope.before);
    text.back() = ','; // for the brace that ends it
    append_json(text, Field(envelope.list));
    return text + ":";
}

std::string closing(const Record &after) {
    std::string text;
    append_json(text, after);
    text.front() = ',';
    return text;
}

} // namespace

void Printer::write_json(const Record &record, std::string_view before, std::string_view after) {
    buffer_.assign(before);
    append_json(buffer_, record);
    buffer_ += after;
    write_json_text(buffer_);
}

void Printer::write_json_text(std::string_view text) {
    if (to_terminal())
        write_(escape_json_controls(text));
    else
        write_(text);
}

void Printer::show_fields(const Record &record) {
    std::size_t width = 0;
    for (const auto &[name, field] : record.fields()) {
        if (nested_list(field) == nullptr) width = std::max(width, display_width(name));
    }
    const std::string_view strong = style_.color ? "\033[1m" : "";
    const std::string_view plain = style_.color ? "\033[0m" : "";
    std::string text;
    for (const auto &[name, field] : record.fields()) {
        if (const auto *records = nested_list(field)) {
            text.append(strong).append(label(name)).append(plain).append("\n").append(columns_of(*records));
            continue;
        }
        text.append(strong).append(label(name)).append(plain);
        text.append(width - display_width(name) + 2, ' ').append(shown_text(field)).append("\n");
    }
    write_(text);
}

void Printer::show(const Record &record) {
    switch (format_) {
    case Format::table:
        if (each_ && !first_) write_("\n");
        show_fields(record);
        break;
    case Format::json:
    case Format::jsonl: write_json(record, "", "\n"); break;
    case Format::csv: {
        buffer_.clear();
        if (!each_ || first_) {
            columns_ = field_names(record);
            append_csv_header(buffer_, columns_);
        }
        append_csv(buffer_, record, columns_, to_terminal());
        write_(buffer_);
        break;
    }
    }
    first_ = false;
}

void Printer::begin_list(const std::vector<std::string> &columns, const std::optional<Envelope> &envelope) {
    columns_ = columns;
    first_ = true;
    enveloped_ = envelope.has_value();
    if (format_ == Format::table) table_.emplace(columns, style_);
    if (format_ == Format::csv) {
        buffer_.clear();
        append_csv_header(buffer_, columns_);
        write_(buffer_);
    }
    if (format_ == Format::json) write_json_text((envelope ? opening(*envelope) : "") + "[");
}

void Printer::item(const Record &record) {
    switch (format_) {
    case Format::table:
        table_->add(record);
        if (table_->rows() == table_block) write_(table_->print());
        break;
    case Format::json: write_json(record, first_ ? "\n" : ",\n", ""); break;
    case Format::jsonl: write_json(record, "", "\n"); break;
    case Format::csv:
        buffer_.clear();
        append_csv(buffer_, record, columns_, to_terminal());
        write_(buffer_);
        break;
    }
    first_ = false;
}

void Printer::end_list(const Record &after) {
    if (format_ == Format::json) {
        const std::string end = first_ ? "]" : "\n]";
        write_json_text(end + (enveloped_ ? closing(after) : "") + "\n");
    }
    if (format_ == Format::table) {
        write_(table_->print());
        table_.reset();
    }
}

} // namespace bursar::io
