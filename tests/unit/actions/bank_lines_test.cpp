#include "actions/bank_import.hpp"
#include "base/error.hpp"
#include "ledger/audit.hpp"
#include "unit/ledger/small_ledger.hpp"

namespace bank_lines_test {

using namespace bursar;

namespace {

struct ListHouse : SmallLedger {
    ListHouse() {
        add_customer("Ada Lovelace", "ada@example.org");
        open(1, "web-start");
        BankLine line;
        line.received_on = *parse_date("2026-01-20");
        line.payer = "Somebody";
        line.text = "hello";
        std::vector<BankLine> lines;
        for (int n = 1; n <= 3; ++n) {
            line.amount = {1000 + n, Currency()};
            line.reference = "R" + std::to_string(n);
            lines.push_back(line);
        }
        on("2026-01-31");
        CHECK(std::get<actions::ImportReport>(actions::import_payments(desk(), {lines, "transfer", 500}, {}))
                  .left == 3);
    }
    std::string assign(Id line, Id customer = 1, const std::string &invoice = "") {
        const auto outcome = actions::assign_line(desk(), {line, customer, invoice});
        if (const auto *refusal = std::get_if<Refusal>(&outcome)) return refusal->grounds.front().message;
        const auto &done = std::get<actions::LineAssigned>(outcome);
        return format_id('P', done.payment.id) + (done.known ? " known" : "");
    }
    std::string dismiss(Id line) {
        const auto outcome = actions::dismiss_line(desk(), line);
        if (const auto *refusal = std::get_if<Refusal>(&outcome)) return refusal->grounds.front().message;
        return std::get<actions::LineDismissed>(outcome).known ? "known" : "dismissed";
    }
    bool execute(std::string_view sql) { return ledger.store().commit({{{sql, 0, {}}}}).committed; }
};

} // namespace

TEST_CASE("an assigned line is a payment with its reference, payer and value date, and on no open list") {
    ListHouse house;
    CHECK(house.assign(1, 1, "F2026-000001") == "P1");
    const ledger::PaymentView payment = ledger::payment(house.ledger, 1);
    CHECK(payment.reference == "R1");
    CHECK(payment.payer == "Somebody");
    CHECK(to_string(payment.received_on) == "2026-01-20");
    CHECK(payment.allocations.front().invoice == "F2026-000001");
    const ledger::BankLineView line = ledger::bank_line(house.ledger, 1);
    CHECK(line.state == "booked");
    CHECK(line.payment == 1);
    const auto head = house.ledger.head();
    CHECK(house.assign(1) == "P1 known");
    CHECK(house.ledger.head() == head);
    CHECK(house.dismiss(1) == "L1 is booked already, as P1");
    house.add_customer("Bob Martin", "bob@example.org");
    CHECK(house.assign(1, 2) == "L1 is booked already, as P1");
    CHECK(ledger::check_invariants(house.ledger).empty());
}

TEST_CASE("a dismissed line stays so") {
    ListHouse house;
    CHECK(house.dismiss(2) == "dismissed");
    CHECK(house.dismiss(2) == "known");
    CHECK(house.assign(2) == "L2 is dismissed");
    CHECK_THROWS_WITH_AS(house.dismiss(9), "there is no leftover \"L9\"", Failure);
    CHECK(ledger::check_invariants(house.ledger).empty());
}

TEST_CASE("with a key, the same answer comes again and another deed is refused") {
    ListHouse house;
    house.deed.key = "k";
    CHECK(house.assign(1) == "P1");
    const auto head = house.ledger.head();
    CHECK(house.assign(1) == "P1");
    CHECK(house.ledger.head() == head);
    house.deed.arguments = "other";
    CHECK(house.dismiss(2) == "the idempotency key \"k\" was used with other arguments");
}

TEST_CASE("payer and text are erasable, and what was tampered with is found") {
    ListHouse house;
    house.assign(1);
    const auto problems = [&] { return ledger::verify_chain(house.ledger, [](std::int64_t) {}).problems; };
    CHECK(problems().empty());
    REQUIRE(house.execute("UPDATE bank_line_text SET payer = 'Nobody' WHERE id = 2"));
    REQUIRE(problems().size() == 1);
    CHECK(problems().front().subject == "L2");
    REQUIRE(house.execute("DELETE FROM bank_line_text WHERE id = 2"));
    REQUIRE(problems().size() == 1);
    CHECK(problems().front().what == "its personal data is gone, and no later event replaced or erased it");
    ledger::Change erased(house.ledger.head(), house.deed, house.salts);
    erased.event({"erase", "L2", 0, "{}", {}, {}});
    REQUIRE(house.ledger.commit(std::move(erased)));
    CHECK(problems().empty());
    CHECK(ledger::bank_line(house.ledger, 2).payer.empty());
    CHECK(ledger::check_invariants(house.ledger).empty());

    for (const char *sql : {"UPDATE bank_line SET amount = 7 WHERE id = 3",
                            "UPDATE bank_line SET state = 'dismissed' WHERE id = 3",
                            "UPDATE bank_line SET reference = 'x' WHERE id = 1",
                            "UPDATE bank_line SET received_on = '2026-01-01' WHERE id = 1"}) {
        CAPTURE(sql);
        ListHouse other;
        other.assign(1);
        REQUIRE(other.execute(sql));
        CHECK(!ledger::check_invariants(other.ledger).empty());
    }
    REQUIRE(house.execute("DELETE FROM bank_line WHERE id = 2"));
    CHECK(ledger::check_invariants(house.ledger).front().what == "was left over, and is on no list");
}

} // namespace bank_lines_test
