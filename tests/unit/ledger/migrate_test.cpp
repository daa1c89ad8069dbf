#include "base/error.hpp"
#include "ledger/audit.hpp"
#include "ledger/embedded_sql.hpp"
#include "ledger/migrate.hpp"
#include "unit/ledger/small_ledger.hpp"

namespace migrate_test {

using namespace bursar;

TEST_CASE("a new ledger has the program's schema, by name") {
    SmallLedger house;
    CHECK(ledger::ledger_schema(house.ledger) == ledger::program_schema());
    CHECK(ledger::migrations().front().name == "0001_ledger");
    CHECK_NOTHROW(ledger::require_schema(house.ledger, "l.db"));
}

TEST_CASE("a store without a schema is no ledger, and a newer schema is for a newer bursar") {
    ledger::Ledger empty(store::open_sqlite_in_memory());
    CHECK(ledger::ledger_schema(empty) == 0);
    CHECK_THROWS_WITH_AS(ledger::require_schema(empty, "l.db"), "\"l.db\" is a database, but not a ledger",
                         Failure);

    SmallLedger house;
    house.ledger.store().commit(
        {{{"INSERT INTO schema_version (version, name, applied_on) VALUES (99, 'x', '2030-01-01')", 0, {}}}});
    const std::string newer =
        "the ledger has schema 99, and this bursar knows only " + std::to_string(ledger::program_schema());
    CHECK_THROWS_WITH_AS(ledger::require_schema(house.ledger, "l.db"), newer.c_str(), Failure);
}

TEST_CASE("issued documents and events refuse change and deletion by themselves") {
    SmallLedger house;
    const Id customer = house.add_customer("Ada", "ada@example.org");
    house.open(customer, "web-start");
    for (const char *sql : {"UPDATE document SET total = 1, net = 1, tax = 0", "DELETE FROM document",
                            "UPDATE document_line SET net = 1", "DELETE FROM document_line",
                            "UPDATE document_party SET name = 'x'", "UPDATE event SET actor = 'x'",
                            "DELETE FROM event", "UPDATE policy SET name = 'x'", "DELETE FROM policy",
                            "UPDATE settlement SET credited = total + 1", "UPDATE settlement SET paid = 1",
                            "INSERT INTO claim (contract, kind, term_start, term_end) SELECT contract, kind, "
                            "term_start, term_end FROM claim",
                            "INSERT INTO settlement (document, customer, total, open) SELECT document, "
                            "customer, total, open FROM settlement"}) {
        CAPTURE(sql);
        CHECK(!house.ledger.store().commit({{{sql, 0, {}}}}).committed);
    }
    CHECK(ledger::check_invariants(house.ledger).empty());
}

} // namespace migrate_test
