// Which column of a CSV file says what: a small TOML file, one for each bank, or other system.
#pragma once

#include "base/money.hpp"
#include "policy/policy.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace bursar::imports {

struct Column {
    std::string name; // as the header has it, or empty
    int number = 0;   // from 1, when there is no name
    bool required = true;
    [[nodiscard]] bool given() const { return !name.empty() || number > 0; }
};

struct ColumnMap {
    char delimiter = ',';
    bool header = true;
    std::string date_format = "YYYY-MM-DD";
    char decimal = '.';
    std::optional<Currency> fixed_currency; // of every line, instead of a column
    Column date, amount, currency, payer, text, reference;
    Column debit; // where it holds something and the amount is empty, money went out
};

// A header with date, amount and currency, and perhaps payer, text, reference.
ColumnMap plain_columns();
// Every mistake with its place, or the map.
policy::Parsed<ColumnMap> parse_column_map(std::string_view text, const std::string &file);

// Of a file of customers.
struct CustomerMap {
    char delimiter = ',';
    bool header = true;
    std::string date_format = "YYYY-MM-DD";
    Column reference, name, email, organisation, registration, vat_id, address, postcode, city, country,
        phone;
    Column birth_date, guardian_consent, main_contact, locale, accepted_on;
};

// A header that calls each column as the map's keys do: of these, reference has to be there.
CustomerMap plain_customer_columns();
policy::Parsed<CustomerMap> parse_customer_map(std::string_view text, const std::string &file);

} // namespace bursar::imports
