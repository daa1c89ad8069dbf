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

TEST_CASE("a line is known when all that it says was booked or listed; its reference alone is for staff") {
    BankHouse house;
    house.pay(1, 1200, "R1");
    const BankLine booked = line("HOSTING", 100, "Ada Lovelace", "F2026-000002");
    std::vector<BankLine> others(4, booked);
    others[0].amount.minor = 1200;
    others[1].received_on = *parse_date("2026-01-21");
    others[2].payer = "Bob Martin";
    others[3].text = "F2026-000003"; // a payment of another customer's
    CHECK(house.told({booked, booked}) == "HOSTING P2 C1 F2026-000002 1.00\n"); // the bank tells it twice
    CHECK(house.import(others).left == 4);
    CHECK(house.import({line("R1", 1200, "Ada Lovelace", "", "2026-01-31")}).left ==
          1); // that one was recorded by hand
    CHECK(
        rows(
            house.ledger,
            "SELECT CAST(id AS TEXT), substr(reference, 1, instr(reference, '/')), because FROM bank_line") ==
        "1 | HOSTING/ | its reference is that of P2, of another payer or text\n"
        "2 | HOSTING/ | its reference is that of P2, of another amount\n"
        "3 | HOSTING/ | its reference is that of P2, of another day\n"
        "4 | HOSTING/ | its reference is that of P2, of another payer or text\n"
        "5 | R1/ | its reference is that of P1, which need not be this money\n");

    others.push_back(booked);
    CHECK(house.import(others).known == 5); // alone and together, each is known
    for (const BankLine &one : others)
        CHECK(house.import({one}).known == 1);
    const auto assigned = actions::assign_line(house.desk(), {1, 1, ""});
    REQUIRE(std::holds_alternative<actions::LineAssigned>(assigned));
    REQUIRE(std::holds_alternative<actions::LineDismissed>(actions::dismiss_line(house.desk(), 2)));
    CHECK(house.import(others).known == 5);
    CHECK(rows(house.ledger, "SELECT CAST(count(*) AS TEXT) FROM bank_line") == "5\n");
    store::ChangeSet
        erasure; // what they said is forgotten: the references that are made of it tell them still
    erasure.batches.push_back({"DELETE FROM bank_line_text", 0, {}});
    REQUIRE(house.ledger.store().commit(erasure).committed);
    CHECK(house.import(others).known == 5);
    CHECK(ledger::check_invariants(house.ledger).empty());
}

TEST_CASE("what is known is known to the next page, and a dry run says the same") {
    const std::vector<BankLine> lines{line("R1", 100, "", "F2026-000002"),
                                      line("R1", 100, "Ada", "F2026-000002"),
                                      line("R1", 100, "", "F2026-000002")};
    for (const std::size_t page : {1U, 2U, 500U}) {
        BankHouse house;
        for (const bool dry_run : {true, false}) {
            const auto report = house.import(lines, page, dry_run);
            CHECK(report.booked == 1);
            CHECK(report.left == 1);
            CHECK(report.known == 1);
        }
        CHECK(house.import(lines, page).known == 3);
    }
}

TEST_CASE("a derived reference is all that its line says, so it is known by that") {
    BankHouse house;
    BankLine derived = line("", 100, "Ada Lovelace", "F2026-000002");
    derived.derived = true;
    derived.reference = derived_reference("", derived);
    CHECK(house.import({derived}).booked == 1);
    CHECK(rows(house.ledger, "SELECT CAST(count(*) AS TEXT) FROM payment_line") == "0\n");
    CHECK(house.import({derived}).known == 1);
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
    void copy_to(const std::string &path) override { inner_.copy_to(path); }

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
