#include "base/error.hpp"
#include "ledger/audit.hpp"
#include "unit/actions/bank_house.hpp"

namespace bank_import_test {

using namespace bursar;
using namespace bursar::test;

TEST_CASE("lines that are certain are booked, the others are left with the reason") {
    BankHouse house;
    CHECK(house.told({line("R1", 1200, "Somebody", "Invoice f2026 000001"),
                      line("R2", 3000, "société générique", "hosting"), line("R3", 1200, "Eve Joly", ""),
                      line("R4", 1200, "bob MARTIN", ""), line("R5", 1200, "Bob Martin", "F2026-000003"),
                      line("R6", 2400, "", "F2026-000006 and F2026-000004")}) ==
          "R1 P1 C1 F2026-000001 12.00\n"
          "R4 P2 C2 F2026-000003 12.00\n"
          "R5 L1 F2026-000003 is paid already\n"
          "R2 P3 C3 F2026-000005 30.00\n"
          "R3 L2 names no document, and C3 has 2 with 12.00 EUR open\n"
          "R6 P4 C3 F2026-000004 12.00 F2026-000006 12.00\n");
    CHECK(rows(house.ledger, "SELECT state FROM contract") ==
          "active\nordered\nactive\nactive\nactive\nactive\n");
    CHECK(ledger::check_invariants(house.ledger).empty());
    CHECK(ledger::verify_chain(house.ledger, [](std::int64_t) {}).problems.empty());
    house.on("2026-02-10");
    CHECK(house.sweep() == "invoice invoice invoice invoice invoice"); // as if each had been recorded
}

TEST_CASE("several documents are paid together, and no other one of the customer") {
    BankHouse house;
    CHECK(house.told({line("R1", 4200, "", "F2026-000005 F2026-000006")}) ==
          "R1 P1 C3 F2026-000005 30.00 F2026-000006 12.00\n"); // F2026-000004 is older
}

TEST_CASE("a payment beyond what is open leaves credit, and one below it leaves the rest open") {
    BankHouse house;
    house.import({line("R1", 2000, "", "F2026-000001"), line("R2", 500, "", "F2026-000003")});
    CHECK(house.balances() == "1 | 0\n2 | 3000\n3 | 700\n4 | 1200\n5 | 3000\n6 | 1200\n1 | 800\n2 | 0\n");
    CHECK(house.told({line("R3", 700, "Bob Martin", "the rest")}) == "R3 P3 C2 F2026-000003 7.00\n");
}

TEST_CASE("two customers of the payer's name are for staff, whichever field it stands in") {
    BankHouse house;
    auto twin = SmallLedger::customer("Other Person", "other@example.org");
    twin.account.party.organisation = "Bob Martin";
    twin.account.party.registration = "77";
    REQUIRE(std::holds_alternative<actions::CustomerDone>(actions::add_customer(house.desk(), twin)));
    CHECK(house.told({line("R1", 1200, "Bob Martin", "")}) ==
          "R1 L1 names no document, and 2 customers have the payer's name\n");
}

TEST_CASE("a reference that is taken tells a line apart by its amount, and within a file by all it says") {
    BankHouse house;
    house.pay(1, 1200, "R1");
    CHECK(house.told({line("R1", 1200, "Ada Lovelace", "")}).empty()); // recorded by hand
    CHECK(house.told({line("R1", 1300, "Ada Lovelace", "F2026-000002")}) ==
          "R1 L1 its reference is that of P1, of another amount\n");
    CHECK(house.told({line("R2", 100, "", "F2026-000002"), line("R2", 100, "Ada", "F2026-000002"),
                      line("R2", 100, "", "F2026-000002")}) ==
          "R2 P2 C1 F2026-000002 1.00\n"
          "R2/46a06fd061a639fd L2 its reference is that of line 1 too\n");
    CHECK(house.import({line("R2", 100, "", "F2026-000002"), line("R2", 100, "Ada", "F2026-000002")}).known ==
          2);
}

TEST_CASE("a key answers the first run's lines, goes on after one that broke off, and is for one request") {
    BankHouse house;
    const Lines lines{line("R1", 1200, "", "F2026-000001"), line("R2", 1200, "Bob Martin", ""),
                      line("R3", 100, "Nobody", ""), line("R4", 3000, "", "F2026-000002"),
                      line("R4", 3000, "", "F2026-000002")}; // the bank tells it twice
    house.import({lines[0]});                                // known to what follows
    house.deed.key = "k";
    house.deed.arguments = "file";
    house.watch.booked = [](int, const ledger::PaymentView &p) {
        if (p.reference == "R2") throw std::runtime_error("power cut"); // after its page
    };
    CHECK_THROWS(actions::import_payments(house.desk(), {lines, "transfer", 2}, house.watch));
    house.watch = {};
    const std::string rest = house.told(lines, 2);
    const auto head = house.ledger.head();
    CHECK(house.told(lines, 500) == rest);
    CHECK(house.ledger.head() == head);
    CHECK(house.import(lines).known == 2);
    CHECK(rest.find("R2 P") != rest.npos);
    CHECK(rest.find("R3 L") != rest.npos);
    CHECK(rest.find("R4 P") != rest.npos);
    CHECK(rest.find("R1") == rest.npos);

    house.deed.arguments = "another file";
    CHECK(
        std::holds_alternative<Refusal>(actions::import_payments(house.desk(), {lines, "transfer", 2}, {})));
    house.deed = {house.deed.at, "tester", "test", "", "nothing", "file"};
    house.import({lines[0]});
    const auto after = house.ledger.head();
    CHECK(house.import({lines[0]}).known == 1);
    CHECK(house.ledger.head() == after);
}

namespace {

// Another's store, in which somebody else does something before some of the commits.
class MeddledStore final : public store::Store {
  public:
    MeddledStore(store::Store &inner, std::function<void()> meddle)
        : inner_(inner), meddle_(std::move(meddle)) {}
    void read(std::span<const store::Query> queries, const store::RowSink &sink) override {
        inner_.read(queries, sink);
    }
    store::CommitResult commit(const store::ChangeSet &changes) override {
        meddle_();
        return inner_.commit(changes);
    }

  private:
    store::Store &inner_;
    std::function<void()> meddle_;
};

} // namespace

TEST_CASE("overtaken, an import decides again on what the other one left") {
    BankHouse house;
    int commits = 0;
    ledger::Ledger meddled(std::make_unique<MeddledStore>(house.ledger.store(), [&] {
        if (++commits <= 2) house.pay(1, 600); // on F2026-000001
    }));
    auto desk = house.desk();
    const actions::Desk at_desk{meddled, desk.deed, desk.salts};
    const Lines lines{line("R1", 1200, "", "F2026-000001"), line("R2", 1200, "Bob Martin", "")};
    const auto outcome = actions::import_payments(at_desk, {lines, "transfer", 500}, {});
    CHECK(std::get<actions::ImportReport>(outcome).booked == 1);
    CHECK(rows(house.ledger, "SELECT reference, because FROM bank_line") ==
          "R1 | F2026-000001 is paid already\n");
    CHECK(ledger::check_invariants(house.ledger).empty());
}

TEST_CASE("overtaken at every try, an import is busy, and what is done stays") {
    BankHouse house;
    ledger::Ledger meddled(std::make_unique<MeddledStore>(house.ledger.store(), [&] { house.pay(1, 1); }));
    auto desk = house.desk();
    const actions::Desk at_desk{meddled, desk.deed, desk.salts};
    CHECK_THROWS_WITH_AS(
        actions::import_payments(at_desk, {{line("R1", 1200, "", "F2026-000003")}, "transfer", 500}, {}),
        "the ledger was changed by others at every try", Failure);
    CHECK(house.import({line("R1", 1200, "", "F2026-000003")}).booked == 1);
}

} // namespace bank_import_test
