#include "ledger/customer_data.hpp"

#include "ledger/rows.hpp"
#include "policy/exchange.hpp"

#include <algorithm>
#include <map>
#include <memory>

namespace bursar::ledger {
namespace {

constexpr std::size_t own_columns = 3; // before those of the table: currency, key, owner

DataValue value_at(const store::Row &row, std::size_t at, const DataColumn &column) {
    if (row.is_null(at)) return nullptr;
    switch (column.kind) {
    case DataKind::text: {
        std::string text(row.text(at));
        return text.empty() ? DataValue(nullptr) : DataValue(std::move(text));
    }
    case DataKind::number: return row.integer(at);
    case DataKind::flag: return row.integer(at) != 0;
    case DataKind::amount: return to_string(Money{row.integer(at), currency_at(row, 0)});
    case DataKind::percent: return to_string(Percent{row.integer(at)});
    case DataKind::millionths: return policy::to_string(policy::Rate{row.integer(at)});
    case DataKind::words: return words(row.text(at));
    case DataKind::json: return JsonText{std::string(row.text(at))};
    case DataKind::id: return format_id(column.prefix, row.integer(at));
    }
    return nullptr;
}

DataItem item_from(const store::Row &row, const DataTable &table) {
    DataItem item;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        item.fields.emplace_back(table.columns[i].name, value_at(row, own_columns + i, table.columns[i]));
    for (const DataTable &part : customer_tables())
        if (table.within.empty() && part.within == table.name)
            item.parts.emplace_back(part.name, std::vector<DataItem>());
    return item;
}

// Where the items of each table that has parts are, by key: lists that grow no more, since their parts come
// later.
class Gatherer {
  public:
    Gatherer(CustomerData &found) : found_(found) { // NOLINT: one argument
        found = {};
        for (const DataTable &table : customer_tables().subspan(1))
            if (table.within.empty()) found.lists.emplace_back(table.name, std::vector<DataItem>());
    }
    void take(const DataTable &table, const store::Row &row) {
        DataItem item = item_from(row, table);
        if (&table == &customer_tables().front()) {
            found_.customer = std::move(item);
        } else if (DataItem *owner = owner_of(table, row)) {
            list(owner->parts, table.name).push_back(std::move(item));
        } else if (table.within.empty()) {
            std::vector<DataItem> &items = list(found_.lists, table.name);
            if (!row.is_null(1)) places_[table.name][row.integer(1)] = items.size();
            items.push_back(std::move(item));
        }
    }

  private:
    static std::vector<DataItem> &list(std::vector<std::pair<std::string_view, std::vector<DataItem>>> &lists,
                                       std::string_view name) {
        return std::ranges::find(lists, name, [](const auto &named) { return named.first; })->second;
    }
    DataItem *owner_of(const DataTable &table, const store::Row &row) {
        if (table.within.empty()) return nullptr;
        if (table.within == customer_tables().front().name) return &*found_.customer;
        const auto &places = places_[table.within];
        const auto place = row.is_null(2) ? places.end() : places.find(row.integer(2));
        return place == places.end() ? nullptr : &list(found_.lists, table.within)[place->second];
    }
    CustomerData &found_;
    std::map<std::string_view, std::map<std::int64_t, std::size_t>> places_;
};

std::string written_out(const DataTable &table) {
    std::string sql = fmt::format("SELECT {}, {}, {}", table.currency, table.key, table.owner);
    for (const DataColumn &column : table.columns)
        sql += fmt::format(", {}", column.expression);
    return sql += fmt::format(" FROM {}", table.from);
}

} // namespace

std::string_view select_of(const DataTable &table) {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> selects;
        std::ranges::transform(customer_tables(), std::back_inserter(selects), written_out);
        return selects;
    }();
    return all[static_cast<std::size_t>(&table - customer_tables().data())];
}

Reading reading_of_customer_data(CustomerData &found, Id customer, Date on) {
    Reading reading;
    for (const DataTable &table : customer_tables()) {
        const std::string_view sql = select_of(table);
        store::Query query{sql, {customer}};
        if (sql.find("?2") != std::string_view::npos) query.params.emplace_back(to_string(on));
        reading.queries.push_back(std::move(query));
    }
    reading.sink = [gatherer = std::make_shared<Gatherer>(found)](std::size_t query, const store::Row &row) {
        gatherer->take(customer_tables()[query], row);
    };
    return reading;
}

} // namespace bursar::ledger
