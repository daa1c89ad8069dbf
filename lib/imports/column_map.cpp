#include "imports/column_map.hpp"

#include "imports/fields.hpp"
#include "policy/toml_reader.hpp"

#include <array>

namespace bursar::imports {
namespace {

using policy::Key;
using policy::Value;

constexpr int most_columns = 1000;

struct Draft {
    ColumnMap map;
    std::vector<Value> names; // of columns: what a file without a header does not have
};

template <Column ColumnMap::*Field>
void column(Draft &draft, const Value &value) {
    Column &column = draft.map.*Field;
    if (!value.is_text()) {
        column.number = value.number(1, most_columns).value_or(1);
        return;
    }
    column.name = one_line(value.text());
    draft.names.push_back(value);
}

void delimiter(Draft &draft, const Value &value) {
    static constexpr auto words = std::to_array<std::string_view>({",", ";", "|", "tab"});
    const std::string word = value.one_of(words);
    if (!word.empty()) draft.map.delimiter = word == "tab" ? '\t' : word.front();
}

void decimal(Draft &draft, const Value &value) {
    static constexpr auto words = std::to_array<std::string_view>({".", ","});
    const std::string word = value.one_of(words);
    if (!word.empty()) draft.map.decimal = word.front();
}

void date_format(Draft &draft, const Value &value) {
    const std::string format = draft.map.date_format = value.text();
    if (!format.empty() && !is_date_format(format))
        value.mistake(policy::quoted(format) + " is no date format: write YYYY, MM and DD once each, like "
                                               "\"DD/MM/YYYY\"");
}

constexpr Key<Draft> rows[] = {
    {"delimiter", false, delimiter},
    {"header", false, [](Draft &d, const Value &v) { d.map.header = v.boolean(); }},
    {"date", true, column<&ColumnMap::date>},
    {"date_format", false, date_format},
    {"amount", true, column<&ColumnMap::amount>},
    {"decimal", false, decimal},
    {"debit", false, column<&ColumnMap::debit>},
    {"currency", false, column<&ColumnMap::currency>},
    {"fixed_currency", false, [](Draft &d, const Value &v) { d.map.fixed_currency = v.currency(); }},
    {"payer", false, column<&ColumnMap::payer>},
    {"text", false, column<&ColumnMap::text>},
    {"reference", false, column<&ColumnMap::reference>},
};
constexpr policy::Section<Draft> sections[] = {{"", true, rows}};

} // namespace

ColumnMap plain_columns() {
    ColumnMap map;
    map.date = {"date", 0, true};
    map.amount = {"amount", 0, true};
    map.currency = {"currency", 0, true};
    map.payer = {"payer", 0, false};
    map.text = {"text", 0, false};
    map.reference = {"reference", 0, false};
    return map;
}

policy::Parsed<ColumnMap> parse_column_map(std::string_view text, const std::string &file) {
    const policy::TomlResult toml = policy::parse_toml(text);
    policy::Notes notes(file);
    Draft draft;
    if (toml.root) {
        policy::read_sections<Draft>(*toml.root, sections, draft, notes);
        if (!draft.map.header)
            for (const Value &name : draft.names)
                name.mistake(policy::quoted(name.key()) +
                             " must be the number of a column: the file has no header");
        if (draft.map.currency.given() == draft.map.fixed_currency.has_value())
            notes.mistake({1, 1}, "give one of \"currency\" and \"fixed_currency\"");
    } else {
        notes.mistake(toml.place, toml.message);
    }
    std::vector<policy::Mistake> mistakes = notes.take();
    if (!mistakes.empty()) return {{}, std::move(mistakes)};
    return {std::move(draft.map), {}};
}

} // namespace bursar::imports
