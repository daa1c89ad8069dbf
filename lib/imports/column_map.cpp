#include "imports/column_map.hpp"

#include "base/text.hpp"
#include "imports/fields.hpp"
#include "policy/toml_reader.hpp"

#include <array>

namespace bursar::imports {
namespace {

using policy::Key;
using policy::Value;

constexpr int most_columns = 1000;

template <typename Map>
struct Draft {
    Map map;
    std::vector<Value> names; // of columns: what a file without a header does not have
};

template <typename Map, Column Map::*Field>
void column(Draft<Map> &draft, const Value &value) {
    Column &column = draft.map.*Field;
    if (!value.is_text()) {
        column.number = value.number(1, most_columns).value_or(1);
        return;
    }
    column.name = one_line(value.text());
    draft.names.push_back(value);
}

template <typename Map>
void delimiter(Draft<Map> &draft, const Value &value) {
    static constexpr auto words = std::to_array<std::string_view>({",", ";", "|", "tab"});
    const std::string word = value.one_of(words);
    if (!word.empty()) draft.map.delimiter = word == "tab" ? '\t' : word.front();
}

template <typename Map>
void header(Draft<Map> &draft, const Value &value) {
    draft.map.header = value.boolean();
}

template <typename Map>
void date_format(Draft<Map> &draft, const Value &value) {
    const std::string format = draft.map.date_format = value.text();
    if (!format.empty() && !is_date_format(format))
        value.mistake(quoted_text(format) + " is no date format: write YYYY, MM and DD once each, like "
                                            "\"DD/MM/YYYY\"");
}

using Bank = Draft<ColumnMap>;

void decimal(Bank &draft, const Value &value) {
    static constexpr auto words = std::to_array<std::string_view>({".", ","});
    const std::string word = value.one_of(words);
    if (!word.empty()) draft.map.decimal = word.front();
}

template <Column ColumnMap::*Field>
constexpr auto bank = column<ColumnMap, Field>;

constexpr Key<Bank> bank_rows[] = {
    {"delimiter", false, delimiter},
    {"header", false, header},
    {"date", true, bank<&ColumnMap::date>},
    {"date_format", false, date_format},
    {"amount", true, bank<&ColumnMap::amount>},
    {"decimal", false, decimal},
    {"debit", false, bank<&ColumnMap::debit>},
    {"currency", false, bank<&ColumnMap::currency>},
    {"fixed_currency", false, [](Bank &d, const Value &v) { d.map.fixed_currency = v.currency(); }},
    {"payer", false, bank<&ColumnMap::payer>},
    {"text", false, bank<&ColumnMap::text>},
    {"reference", false, bank<&ColumnMap::reference>},
};
constexpr policy::Section<Bank> bank_sections[] = {{"", true, bank_rows}};

using Customers = Draft<CustomerMap>;

template <Column CustomerMap::*Field>
constexpr auto customer = column<CustomerMap, Field>;

constexpr Key<Customers> customer_rows[] = {
    {"delimiter", false, delimiter},
    {"header", false, header},
    {"date_format", false, date_format},
    {"reference", true, customer<&CustomerMap::reference>},
    {"name", false, customer<&CustomerMap::name>},
    {"email", false, customer<&CustomerMap::email>},
    {"organisation", false, customer<&CustomerMap::organisation>},
    {"registration", false, customer<&CustomerMap::registration>},
    {"vat-id", false, customer<&CustomerMap::vat_id>},
    {"address", false, customer<&CustomerMap::address>},
    {"postcode", false, customer<&CustomerMap::postcode>},
    {"city", false, customer<&CustomerMap::city>},
    {"country", false, customer<&CustomerMap::country>},
    {"phone", false, customer<&CustomerMap::phone>},
    {"birth-date", false, customer<&CustomerMap::birth_date>},
    {"guardian-consent", false, customer<&CustomerMap::guardian_consent>},
    {"main-contact", false, customer<&CustomerMap::main_contact>},
    {"locale", false, customer<&CustomerMap::locale>},
    {"accepted-terms-on", false, customer<&CustomerMap::accepted_on>},
};
constexpr policy::Section<Customers> customer_sections[] = {{"", true, customer_rows}};

void check(const ColumnMap &map, policy::Notes &notes) {
    if (map.currency.given() == map.fixed_currency.has_value())
        notes.mistake({1, 1}, "give one of \"currency\" and \"fixed_currency\"");
}
void check(const CustomerMap &, policy::Notes &) {}

template <typename Map>
policy::Parsed<Map> parse(std::string_view text, const std::string &file,
                          std::span<const policy::Section<Draft<Map>>> sections) {
    const policy::TomlResult toml = policy::parse_toml(text);
    policy::Notes notes(file);
    Draft<Map> draft;
    if (toml.root) {
        policy::read_sections<Draft<Map>>(*toml.root, sections, draft, notes);
        if (!draft.map.header)
            for (const Value &name : draft.names)
                name.mistake(quoted_text(name.key()) +
                             " must be the number of a column: the file has no header");
        check(draft.map, notes);
    } else {
        notes.mistake(toml.place, toml.message);
    }
    std::vector<policy::Mistake> mistakes = notes.take();
    if (!mistakes.empty()) return {{}, std::move(mistakes)};
    return {std::move(draft.map), {}};
}

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

CustomerMap plain_customer_columns() {
    const auto optional = [](std::string_view name) { return Column{std::string(name), 0, false}; };
    CustomerMap map;
    map.reference = {"reference", 0, true};
    map.name = optional("name");
    map.email = optional("email");
    map.organisation = optional("organisation");
    map.registration = optional("registration");
    map.vat_id = optional("vat-id");
    map.address = optional("address");
    map.postcode = optional("postcode");
    map.city = optional("city");
    map.country = optional("country");
    map.phone = optional("phone");
    map.birth_date = optional("birth-date");
    map.guardian_consent = optional("guardian-consent");
    map.main_contact = optional("main-contact");
    map.locale = optional("locale");
    map.accepted_on = optional("accepted-terms-on");
    return map;
}

policy::Parsed<ColumnMap> parse_column_map(std::string_view text, const std::string &file) {
    return parse<ColumnMap>(text, file, bank_sections);
}

policy::Parsed<CustomerMap> parse_customer_map(std::string_view text, const std::string &file) {
    return parse<CustomerMap>(text, file, customer_sections);
}

} // namespace bursar::imports
