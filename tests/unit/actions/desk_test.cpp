#include "base/error.hpp"
#include "ledger/views.hpp"
#include "unit/ledger/small_ledger.hpp"

namespace desk_test {

using namespace bursar;

TEST_CASE("the same key and arguments answer the first deed again and change nothing") {
    SmallLedger house;
    const Id customer = house.add_customer("Ada", "ada@example.org");
    house.open(customer, "web-start");
    house.deed.key = "k1";
    house.deed.arguments = "amount=12.00 customer=C1";
    const auto first = house.pay(customer, 1200);
    const auto head = house.ledger.head();
    const auto again = house.pay(customer, 1200);
    CHECK(again.payment == first.payment);
    CHECK(again.recorded.replayed);
    REQUIRE(again.steps.size() == 1);
    CHECK(again.steps.front().kind == "activate");
    CHECK(house.ledger.head() == head);
}

TEST_CASE("a key used with other arguments or by another command is refused without a clause") {
    SmallLedger house;
    const Id customer = house.add_customer("Ada", "ada@example.org");
    house.deed.key = "k1";
    house.deed.arguments = "amount=1.00";
    house.pay(customer, 100);
    house.deed.arguments = "amount=2.00";
    auto outcome = actions::record_payment(
        house.desk(), {customer, {200, *Currency::parse("EUR")}, "transfer", "", "", "", {}});
    REQUIRE(std::holds_alternative<Refusal>(outcome));
    CHECK(std::get<Refusal>(outcome).grounds.front().clause.empty());
    CHECK(std::get<Refusal>(outcome).grounds.front().message ==
          "the idempotency key \"k1\" was used with other arguments");
    house.deed.command = "contract open";
    auto other = actions::open_contract(house.desk(), {customer, "web-start", {}, {}});
    REQUIRE(std::holds_alternative<Refusal>(other));
    CHECK(std::get<Refusal>(other).grounds.front().message ==
          "the idempotency key \"k1\" was used by \"test\"");
}

TEST_CASE("overtaken, a deed is decided again on what the other one left") {
    SmallLedger house;
    const Id customer = house.add_customer("Ada", "ada@example.org");
    int tries = 0;
    auto outcome = actions::carry_out(house.desk(), [&]() -> actions::Verdict {
        ledger::Change change(house.ledger.head(), house.deed, house.salts);
        change.event({"mine", "C1", customer, "{}", {}, {}});
        if (++tries == 1) house.pay(customer, 100); // somebody else, in between
        return change;
    });
    CHECK(tries == 2);
    CHECK(std::get<actions::Recorded>(outcome).first_seq == house.ledger.head().seq);
}

TEST_CASE("always overtaken is busy, not lost and not done twice") {
    SmallLedger house;
    const Id customer = house.add_customer("Ada", "ada@example.org");
    auto overtaken = [&]() -> actions::Verdict {
        ledger::Change change(house.ledger.head(), house.deed, house.salts);
        change.event({"mine", "C1", customer, "{}", {}, {}});
        house.pay(customer, 100);
        return change;
    };
    CHECK_THROWS_WITH_AS(actions::carry_out(house.desk(), overtaken),
                         "the ledger was changed by others at every try", Failure);
}

TEST_CASE("a dry run decides the same and writes nothing") {
    SmallLedger house;
    const Id customer = house.add_customer("Ada", "ada@example.org");
    const auto head = house.ledger.head();
    actions::Desk desk = house.desk();
    desk.dry_run = true;
    auto dry = std::get<actions::ContractDone>(actions::open_contract(desk, {customer, "web-start", {}, {}}));
    CHECK(house.ledger.head() == head);
    const auto done = house.open(customer, "web-start");
    REQUIRE(dry.steps.size() == done.steps.size());
    CHECK(dry.contract == done.contract);
    for (std::size_t i = 0; i < done.steps.size(); ++i)
        CHECK(dry.steps[i].document == done.steps[i].document);
}

} // namespace desk_test
