// All that the ledger knows of one customer (ALLS-G3.4, DOK-3.2), as data: which tables there are, what their
// columns are called, and the rows. Salts, digests of identities and who of the staff acted are not theirs,
// and left out.
#pragma once

#include "ledger/ledger.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace bursar::ledger {

enum class DataKind {
    text,
    number,
    flag,
    amount,     // minor units of the table's currency
    percent,    // of a line
    millionths, // of a meter's unit
    words,      // a list of texts
    json,
    id, // with the column's prefix
};

struct DataColumn {
    std::string_view name;
    std::string_view expression; // in SQL
    DataKind kind = DataKind::text;
    char prefix = 0; // of an id: 'K'
};

// A list of things of one kind. `from` is the rest of its select: ?1 is the customer, ?2 the day, when they
// are named.
struct DataTable {
    std::string_view name;   // "contracts"
    std::string_view within; // the list whose items it is part of; empty: it stands by itself
    std::span<const DataColumn> columns;
    std::string_view from;
    std::string_view currency = "NULL"; // of its amounts
    std::string_view key = "NULL";      // what its own parts name it by
    std::string_view owner = "NULL";    // of a part: the key of the item that it is part of
};

// In the order of an export. The first is the customer, alone; a table stands after the one it is part of.
std::span<const DataTable> customer_tables();
// The whole select of a table; it lives as long as the program.
std::string_view select_of(const DataTable &table);

struct JsonText {
    std::string text;
};
// Ids, money and shares are text as people read it; what is not given is null.
using DataValue =
    std::variant<std::nullptr_t, bool, std::int64_t, std::string, std::vector<std::string>, JsonText>;

struct DataItem {
    std::vector<std::pair<std::string_view, DataValue>> fields;
    std::vector<std::pair<std::string_view, std::vector<DataItem>>> parts; // by the name of their table
};

struct CustomerData {
    std::optional<DataItem> customer; // nothing: there is no such customer
    std::vector<std::pair<std::string_view, std::vector<DataItem>>> lists; // of every table, filled or not
};
// `found` has to stand where it is until it is read. `on`: the day that states are as of.
Reading reading_of_customer_data(CustomerData &found, Id customer, Date on);

} // namespace bursar::ledger
