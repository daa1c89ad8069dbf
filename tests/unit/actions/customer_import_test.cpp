#include "actions/customer_import.hpp"
#include "ledger/audit.hpp"
#include "unit/actions/bank_house.hpp"

namespace customer_import_test {

using namespace bursar;

namespace {

Newcomer newcomer(const std::string &reference, const std::string &name, int line) {
    Newcomer n;
    n.reference = reference;
    n.party = {name, "", "1 rue Haute", "75001", "Paris", "FR", "", ""};
    n.contact.email = reference + "@example.org";
    n.contact.extra = "{}";
    n.accepted_on = *parse_date("2026-01-02");
    n.place.line = n.main_contact_place.line = line;
    return n;
}

struct ImportHouse : SmallLedger {
    // "2 C1 A-1", "3:1 problem", then the counts.
    std::string told(std::vector<Newcomer> customers, bool partial = false, bool dry_run = false,
                     std::size_t page = 2) {
        std::string all;
        actions::CustomerWatch watch;
        watch.booked = [&](int line, const ledger::CustomerView &view) {
            all += std::to_string(line) + ' ' + format_id('C', view.record.id) + ' ' + view.reference + '\n';
        };
        auto at_desk = desk();
        at_desk.dry_run = dry_run;
        auto outcome = actions::import_customers(at_desk, {std::move(customers), partial, page}, watch);
        REQUIRE(std::holds_alternative<actions::CustomersImported>(outcome));
        const auto &report = std::get<actions::CustomersImported>(outcome);
        for (const auto &problem : report.problems)
            all += std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column) + ' ' +
                   problem.message + '\n';
        return all + std::to_string(report.booked) + " booked, " + std::to_string(report.known) + " known\n";
    }
    std::string customers() {
        return test::rows(ledger,
                          "SELECT p.name, r.reference FROM customer_reference r JOIN customer_party p ON "
                          "p.customer = r.customer ORDER BY r.reference");
    }
    void sound() {
        CHECK(ledger::check_invariants(ledger).empty());
        CHECK(ledger::verify_chain(ledger, [](std::int64_t) {}).problems.empty());
    }
};

} // namespace

TEST_CASE("customers are brought in once: the same file, a piece of it, or another order") {
    ImportHouse house;
    const Newcomer ada = newcomer("A-1", "Ada", 2), bob = newcomer("A-2", "Bob", 3),
                   eve = newcomer("A-3", "Eve", 4);
    CHECK(house.told({ada, bob, eve}, false, true) == "2 C1 A-1\n3 C2 A-2\n4 C3 A-3\n3 booked, 0 known\n");
    CHECK(house.customers().empty());
    CHECK(house.told({ada, bob}) == "2 C1 A-1\n3 C2 A-2\n2 booked, 0 known\n");
    CHECK(house.told({eve, bob, ada}) == "4 C3 A-3\n1 booked, 2 known\n");
    CHECK(house.told({ada, bob, eve}) == "0 booked, 3 known\n");
    CHECK(house.customers() == "Ada | A-1\nBob | A-2\nEve | A-3\n");
    CHECK(test::rows(house.ledger, "SELECT DISTINCT accepted_on, channel FROM acceptance") ==
          "2026-01-02 | import\n");
    CHECK(test::rows(house.ledger, "SELECT kind FROM notice").empty());
    house.sound();
}

TEST_CASE("the same reference with other data is for staff, also when the customer was changed meanwhile") {
    ImportHouse house;
    const Newcomer ada = newcomer("A-1", "Ada", 2);
    house.told({ada});
    actions::EditCustomer edit;
    edit.customer = 1;
    edit.phone = "1";
    REQUIRE(std::holds_alternative<actions::CustomerDone>(actions::edit_customer(house.desk(), edit)));
    CHECK(house.told({ada}) == "0 booked, 1 known\n");
    Newcomer other = ada;
    other.party.city = "Lyon";
    CHECK(house.told({other}, true) == "2:1 the reference \"A-1\" is that of C1, of whom it said something "
                                       "else: bursar customer edit changes "
                                       "a customer\n0 booked, 0 known\n");
    house.sound();
}

TEST_CASE("a customer is judged with the ledger's and with those before it, on whatever page") {
    ImportHouse house;
    house.add_customer("Grace Hopper", "A-4@example.org");
    std::vector<Newcomer> all{newcomer("A-1", "Ada", 2), newcomer("A-2", "Bob", 3), newcomer("A-3", "Eve", 4),
                              newcomer("A-4", "Grace", 5), newcomer("A-5", "Joe", 6)};
    all[2].contact.email = "a-1@EXAMPLE.org";
    all[4].party.city.clear();
    all[4].accepted_on.reset();
    const std::string problems = "4:1 refused (ALLS-G3.7): line 2 has the same e-mail address\n"
                                 "5:1 refused (ALLS-G3.7): C1 has the same e-mail address\n"
                                 "6:1 refused (ALLS-G3.1): missing: city\n"
                                 "6:1 refused (ALLS-G1.1): the terms are not accepted: accepted-terms-on\n";
    CHECK(house.told(all) == problems + "0 booked, 0 known\n");
    CHECK(house.customers().empty());
    CHECK(house.told(all, true) == "2 C2 A-1\n3 C3 A-2\n" + problems + "2 booked, 0 known\n");
    house.sound();
}

TEST_CASE("a further organisation names its main contact by the reference") {
    ImportHouse house;
    Newcomer bob = newcomer("A-1", "Bob", 2), firm = newcomer("A-2", "Bob", 3);
    firm.contact.email = bob.contact.email;
    firm.party.organisation = "Martin Conseil";
    firm.party.registration = "987654321";
    firm.main_contact = "A-1";
    firm.main_contact_place = {3, 7};
    CHECK(house.told({firm}) ==
          "3:7 no customer has the reference \"A-1\": a main contact stands before those it "
          "answers for\n0 booked, 0 known\n");
    CHECK(house.told({bob, firm}) == "2 C1 A-1\n3 C2 A-2\n2 booked, 0 known\n");
    CHECK(test::rows(house.ledger, "SELECT CAST(main_contact AS TEXT) FROM customer WHERE id = 2") == "1\n");
    house.sound();
}

TEST_CASE("terms that the ledger does not know were not accepted") {
    ImportHouse house;
    Newcomer ada = newcomer("A-1", "Ada", 2);
    ada.accepted_on = *parse_date("2001-01-01");
    CHECK(house.told({ada}).starts_with(
        "2:1 the terms of 2001-01-01 are not known: the ledger's first are of "));
}

TEST_CASE("an import with a key answers the same again") {
    ImportHouse house;
    house.deed.key = "k";
    const std::vector<Newcomer> all{newcomer("A-1", "Ada", 2), newcomer("A-2", "Bob", 3),
                                    newcomer("A-3", "Eve", 4)};
    const std::string first = house.told(all);
    CHECK(first == "2 C1 A-1\n3 C2 A-2\n4 C3 A-3\n3 booked, 0 known\n");
    const ledger::Head head = house.ledger.head();
    CHECK(house.told(all) == first);
    CHECK(house.ledger.head() == head);
}

} // namespace customer_import_test
