// What an export reads: its own customer, by indexes.
#include "actions/customer_export.hpp"
#include "base/error.hpp"
#include "unit/ledger/small_ledger.hpp"

#include <algorithm>
#include <array>

namespace customer_data_test {

using namespace bursar;

namespace {

// What is small whatever the ledger holds: terms, products, prices, and the lists of JSON.
bool is_small(std::string_view scanned) {
    constexpr std::array<std::string_view, 4> small{"product", "price_change", "j VIRTUAL", "r"};
    return std::ranges::any_of(small, [&](std::string_view name) {
        return scanned == name || scanned.starts_with(std::string(name) + " ");
    });
}

std::vector<std::string> scans_of(ledger::Ledger &ledger, const ledger::DataTable &table) {
    const std::string plan = "EXPLAIN QUERY PLAN " + std::string(ledger::select_of(table));
    std::vector<store::Value> values{std::int64_t{1}};
    if (plan.find("?2") != std::string::npos) values.emplace_back("2026-01-15");
    std::vector<std::string> scans;
    const std::array<store::Query, 1> query{{{plan, values}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) {
        const std::string_view detail = row.text(3);
        if (detail.starts_with("SCAN ") && !is_small(detail.substr(5)) && detail != "SCAN CONSTANT ROW")
            scans.emplace_back(detail);
    });
    return scans;
}

} // namespace

TEST_CASE("no select of an export looks through a whole table") {
    SmallLedger house;
    for (const ledger::DataTable &table : ledger::customer_tables()) {
        CAPTURE(std::string(ledger::select_of(table)));
        std::string scans;
        for (const std::string &scan : scans_of(house.ledger, table))
            scans += scan + "; ";
        CHECK(scans.empty());
    }
}

TEST_CASE("an export holds the customer's own, and nothing of the others") {
    SmallLedger house;
    const Id ada = house.add_customer("Ada", "ada@example.org"),
             bob = house.add_customer("Bob", "bob@example.org");
    for (const Id customer : {ada, bob}) {
        house.open(customer, "web-start");
        house.pay(customer, 1500);
    }
    const actions::CustomerExport found = actions::export_customer(house.ledger, bob, house.deed.at.day);
    CHECK(found.provider == "ALLS-HEBERG");
    CHECK(found.clause == "ALLS-G3.4");
    for (const auto &[name, items] : found.data.lists) {
        CAPTURE(std::string(name));
        const bool one = name == "contracts" || name == "documents" || name == "payments";
        CHECK((!one || items.size() == 1));
    }
    CHECK_THROWS_WITH_AS(actions::export_customer(house.ledger, 9, house.deed.at.day),
                         "there is no customer \"C9\"", Failure);
}

} // namespace customer_data_test
