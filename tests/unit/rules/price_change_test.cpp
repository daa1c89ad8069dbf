#include "rules/price_change.hpp"
#include "unit/rules/house.hpp"

namespace price_change_test {

using namespace bursar;
using namespace bursar::test;

namespace {

// Prices that change, and contracts that are cancelled, as Dokos has it; K1 pays 99.00 a month from the
// first.
struct Shop : House {
    explicit Shop(std::string_view start = "2026-03-01") {
        policy.price_change = policy::PriceChangeRules{"DOK-5.2", 60, 30, {"economic", "legal"}};
        policy.cancellation = policy::CancellationRules{"DOK-1.3", true, 30, {}, {}};
        runs(start, "99.00");
    }
    policy::Product &product() { return catalog.at("priced-1"); }
    [[nodiscard]] rules::Terms terms(std::string_view on) const { return {policy, catalog, day(on), 1}; }

    // Of priced-1, announced on 2026-01-10.
    std::variant<Plan, Refusal> change(const char *to, const char *effective, const char *ground = "economic",
                                       Currency currency = {}) {
        return rules::decide_price_change(
            {product(), parse_money(to, currency).value(), day(effective), ground, 4, {{1, 1}, {7, 3}}},
            terms("2026-01-10"));
    }
    Refusal refused(const char *to, const char *effective, const char *ground = "economic",
                    Currency currency = {}) {
        const auto answer = change(to, effective, ground, currency);
        REQUIRE(std::holds_alternative<Refusal>(answer));
        REQUIRE(std::get<Refusal>(answer).grounds.size() == 1);
        return std::get<Refusal>(answer);
    }
    // "change 1 of K1": who is told of which, once K1 pays `from` that day what it pays.
    Lines told_of(std::string_view from, std::string_view today) {
        std::vector<Step> steps;
        rules::tell_of_prices(steps, k(), day(from), terms(today));
        Lines lines;
        for (const Step &step : steps) {
            const auto &notice = std::get<effect::PriceNotice>(step.effects.at(0));
            CHECK(step.kind == "price-change-notice");
            CHECK(step.clause == "DOK-5.2");
            CHECK(step.notice);
            CHECK(step.contract == notice.contract);
            CHECK(notice.received_on == day(today));
            lines.push_back("change " + std::to_string(notice.change) + " of " +
                            format_id('K', notice.contract));
        }
        return lines;
    }
    // To the price of 2026-03-11, of which K1 had the notice on that day; received on the day it is decided.
    std::variant<Plan, Refusal> object(std::string_view received, std::string_view had = "2026-02-01",
                                       std::optional<Date> had_later = {}) const {
        return rules::decide_objection({contracts.front(),
                                        customer,
                                        counters,
                                        {{4, day("2026-03-11"), day(had)}},
                                        day(received),
                                        had_later},
                                       terms(received));
    }
    Plan objected(std::string_view received, std::string_view had = "2026-02-01",
                  std::optional<Date> had_later = {}) const {
        const auto answer = object(received, had, had_later);
        REQUIRE(std::holds_alternative<Plan>(answer));
        return std::get<Plan>(answer);
    }
};

std::string why_not(const std::variant<Plan, Refusal> &answer) {
    REQUIRE(std::holds_alternative<Refusal>(answer));
    return std::get<Refusal>(answer).grounds.at(0).message;
}

} // namespace

TEST_CASE("DOK-5.2: a price is changed on its ground, and each contract that pays it is told") {
    Shop house;
    const auto answer = house.change("109.00", "2026-03-11"); // 60 days after 2026-01-10
    REQUIRE(std::holds_alternative<Plan>(answer));
    const std::vector<Step> &steps = std::get<Plan>(answer).steps;
    CHECK(told(steps) == Lines{"2026-01-10 price-change", "2026-01-10 price-change-notice",
                               "2026-01-10 price-change-notice"});
    CHECK(steps.at(0).subject == "priced-1");
    CHECK(steps.at(0).clause == "DOK-5.2");
    CHECK(steps.at(0).ground == "economic");
    const auto &row = std::get<effect::PriceChange>(steps.at(0).effects.at(0));
    CHECK(row.id == 4);
    CHECK(row.product == "priced-1");
    CHECK(row.net == Money{10900, {}});
    CHECK(row.effective == day("2026-03-11"));
    CHECK(row.ground == "economic");
    CHECK(row.announced_on == day("2026-01-10"));
    for (const std::size_t n : {1U, 2U}) {
        CHECK(steps.at(n).notice);
        CHECK(std::get<effect::PriceNotice>(steps.at(n).effects.at(0)).change == 4);
        CHECK(std::get<effect::PriceNotice>(steps.at(n).effects.at(0)).received_on == day("2026-01-10"));
    }
    CHECK(steps.at(2).contract == 7);
    CHECK(steps.at(2).customer == 3);
    CHECK(std::get<Plan>(answer).contracts.empty()); // nobody's term changes for it
}

TEST_CASE("DOK-5.2: under 60 days' notice, or on no ground of the terms, it is refused by its clause") {
    Shop house;
    const Refusal early = house.refused("109.00", "2026-03-10", "legal");
    CHECK(early.grounds.at(0).clause == "DOK-5.2");
    CHECK(early.grounds.at(0).message == "60 days' notice: announced on 2026-01-10, not before 2026-03-11");
    CHECK(early.hint == "--effective 2026-03-11");
    CHECK(house.refused("109.00", "2026-03-11", "").grounds.at(0).clause == "DOK-5.2");
    CHECK(house.refused("109.00", "2026-03-11", "").grounds.at(0).message ==
          "a price changes on a ground only");
    CHECK(house.refused("109.00", "2026-03-11", "whim").grounds.at(0).message ==
          "\"whim\" is no ground for it");
    CHECK(house.refused("109.00", "2026-03-11", "whim").hint == "name one: --ground economic|legal");
}

TEST_CASE(
    "a price is another one than it will be by then, of its currency, not negative and not of the past") {
    Shop house;
    CHECK(house.refused("109.00", "2026-03-11", "legal", Currency::parse("USD").value())
              .grounds.at(0)
              .message == "\"priced-1\" is priced in EUR");
    CHECK(house.refused("99.00", "2026-03-11").grounds.at(0).message ==
          "\"priced-1\" costs 99.00 on 2026-03-11 already");
    CHECK(house.refused("-1.00", "2026-03-11").grounds.at(0).message == "-1.00 is negative: no price is");
    CHECK(house.refused("109.00", "2026-01-09").grounds.at(0).message == "2026-01-09 lies before 2026-01-10");
    CHECK(std::holds_alternative<Plan>(house.change("0.00", "2026-03-11")));
    // another one is announced already for 06-01
    house.product().prices.push_back({day("2026-06-01"), Money{12000, {}}, 3});
    CHECK(house.refused("120.00", "2026-07-01").grounds.at(0).message ==
          "\"priced-1\" costs 120.00 on 2026-07-01 already");
    CHECK(std::holds_alternative<Plan>(house.change("99.00", "2026-07-01")));
    CHECK(std::holds_alternative<Plan>(house.change("120.00", "2026-05-31")));
}

TEST_CASE("terms without a rule for it change prices from today on, on no ground and without a word") {
    Shop house;
    house.policy.price_change.reset();
    const auto answer = house.change("109.00", "2026-01-10", "");
    REQUIRE(std::holds_alternative<Plan>(answer));
    CHECK(told(std::get<Plan>(answer).steps) == Lines{"2026-01-10 price-change"});
    CHECK(std::get<Plan>(answer).steps.at(0).clause.empty());
    CHECK(house.refused("109.00", "2026-01-09", "").grounds.at(0).message ==
          "2026-01-09 lies before 2026-01-10");
    CHECK(house.refused("99.00", "2026-02-01", "").grounds.at(0).message ==
          "\"priced-1\" costs 99.00 on 2026-02-01 already");
}

TEST_CASE("DOK-5.2: the new price is that of the first term that starts on its day or later") {
    Shop house("2026-02-01");
    house.product().prices.push_back({day("2026-03-11"), Money{10900, {}}, 4});
    // 99.00 + 19.80 for March, 109.00 + 21.80 for April
    CHECK(house.sweep("2026-02-19") == Lines{"2026-02-19 invoice F2026-000001 118.80"});
    house.pay("2026-02-20", "118.80");
    CHECK(house.sweep("2026-03-22") == Lines{"2026-03-22 invoice F2026-000002 130.80"});
    Shop first("2026-02-11"); // its term starts on that very day
    first.product().prices.push_back({day("2026-03-11"), Money{10900, {}}, 4});
    CHECK(first.sweep("2026-03-01") == Lines{"2026-03-01 invoice F2026-000001 130.80"});
}

TEST_CASE(
    "who comes to a product is told of prices that were announced for it, and hold later than the first") {
    Shop house;
    house.product().prices.push_back({day("2026-03-01"), Money{10900, {}}, 1});
    house.product().prices.push_back({day("2026-04-01"), Money{11000, {}}, 0}); // of a catalogue
    house.product().prices.push_back({day("2026-06-01"), Money{11900, {}}, 2});
    CHECK(house.told_of("2026-02-28", "2026-01-20") == Lines{"change 1 of K1", "change 2 of K1"});
    CHECK(house.told_of("2026-03-01", "2026-01-20") == Lines{"change 2 of K1"}); // the first that is charged
    CHECK(house.told_of("2026-02-01", "2026-02-28") == Lines{"change 1 of K1", "change 2 of K1"});
    CHECK(house.told_of("2026-02-01", "2026-03-01") == Lines{"change 2 of K1"}); // it holds already
    CHECK(house.told_of("2026-06-01", "2026-01-20") == Lines{});
    house.k().changes_to = "web-pro"; // the product of the next term, of which nothing is announced
    CHECK(house.told_of("2026-02-28", "2026-01-20") == Lines{});
    house.catalog.at("web-pro").prices.push_back({day("2026-05-01"), Money{3000, {}}, 9});
    CHECK(house.told_of("2026-02-28", "2026-01-20") == Lines{"change 9 of K1"});
    house.policy.price_change.reset();
    CHECK(house.told_of("2026-02-28", "2026-01-20") == Lines{});
}

TEST_CASE("DOK-5.2: an objection on the last day ends it with the last term at the old price") {
    // Had on 2026-02-01, + 30 days: 03-03. The price of 03-11 is that of the term of 04-01.
    const Plan plan = Shop().objected("2026-03-03");
    CHECK(told(plan.steps) == Lines{"2026-03-03 objection"});
    const Step &step = plan.steps.at(0);
    CHECK(step.clause == "DOK-5.2");
    CHECK(step.notice);
    CHECK(step.received_on == day("2026-03-03"));
    CHECK(step.effects.empty()); // the day of the notice is known already
    const ContractSituation &contract = plan.contracts.at(0);
    CHECK(contract.ends_on == day("2026-03-31"));
    CHECK(contract.cancelled_on == day("2026-03-03"));
    CHECK(contract.termination == "objection");
    CHECK(contract.state == ContractState::active);
    CHECK(contract.next_step == "end");
    CHECK(contract.next_step_on == day("2026-04-01"));
}

TEST_CASE("DOK-5.2: a term that starts on the very day of the price is the first one that is not served") {
    const Plan plan = Shop("2026-02-11").objected("2026-02-20");
    CHECK(plan.contracts.at(0).ends_on == day("2026-03-10"));
}

TEST_CASE("DOK-5.2: on the day after it is a plain cancellation, by its own clause") {
    const Plan plan = Shop().objected("2026-03-04");
    CHECK(told(plan.steps) == Lines{"2026-03-04 cancel"});
    CHECK(plan.steps.at(0).clause == "DOK-1.3");
    // the end of the month after the one of receipt, 30 days away at least
    CHECK(plan.contracts.at(0).ends_on == day("2026-04-30"));
    CHECK(plan.contracts.at(0).termination.empty());
}

TEST_CASE("DOK-5.2: the 30 days run from the receipt, where that is known, and it is recorded with it") {
    const Shop house;
    CHECK(told(house.objected("2026-03-04", "2026-02-02").steps) == Lines{"2026-03-04 objection"});
    const Plan plan = house.objected("2026-03-04", "2026-02-01", day("2026-02-02"));
    CHECK(told(plan.steps) == Lines{"2026-03-04 objection"});
    const auto &notice = std::get<effect::PriceNotice>(plan.steps.at(0).effects.at(0));
    CHECK(notice.change == 4);
    CHECK(notice.contract == 1);
    CHECK(notice.received_on == day("2026-02-02"));
    CHECK(told(house.objected("2026-03-05", "2026-02-01", day("2026-02-02")).steps) ==
          Lines{"2026-03-05 cancel"});
}

TEST_CASE("DOK-5.2: a term that starts before the price is served and paid as before") {
    Shop house("2026-02-01");
    const Plan plan = house.objected("2026-02-09");
    CHECK(plan.contracts.at(0).ends_on == day("2026-03-31")); // March starts before 03-11
    house.k() = plan.contracts.at(0);
    CHECK(house.sweep("2026-02-19") == Lines{"2026-02-19 invoice F2026-000001 118.80"});
    house.pay("2026-02-20", "118.80");
    CHECK(house.nightly("2026-02-21", "2026-04-01") == Lines{"2026-04-01 end"});
    CHECK(house.last.at(0).ground == "objection");
    CHECK(house.last.at(0).clause == "DOK-5.2");
}

TEST_CASE("a renewal at the new price that is invoiced already is credited with the objection") {
    Shop house;
    house.product().prices.push_back({day("2026-03-11"), Money{10900, {}}, 4});
    house.sweep("2026-03-22");
    REQUIRE(house.open() == "F2026-000001 130.80");
    const Plan plan = house.objected("2026-03-25", "2026-03-01");
    CHECK(told(plan.steps) == Lines{"2026-03-25 objection F2026-000001"});
    CHECK(plan.steps.at(0).issues->credits == 1);
    CHECK(plan.contracts.at(0).open.empty());
    CHECK(plan.contracts.at(0).ends_on == day("2026-03-31"));
}

TEST_CASE("what ends before that ends on its own day and ground, and an objection counts once") {
    Shop house;
    house.k().ends_on = day("2026-03-15");
    const ContractSituation before = house.objected("2026-03-03").contracts.at(0);
    CHECK(before.ends_on == day("2026-03-15"));
    CHECK(before.termination.empty());
    house.k() = Shop().objected("2026-03-03").contracts.at(0);
    CHECK(house.objected("2026-03-03").empty());
}

TEST_CASE("an objection follows a notice, on a day that has come, to what has not ended") {
    Shop house;
    CHECK(why_not(house.object("2026-01-31")) == "K1 was told of the price on 2026-02-01, after 2026-01-31");
    rules::ObjectionCase asked{house.k(), house.customer, house.counters, {}, day("2026-02-09"), {}};
    CHECK(why_not(rules::decide_objection(asked, house.terms("2026-02-09"))) ==
          "K1 was told of no change of its price");
    asked = {house.k(),         house.customer,
             house.counters,    {{4, day("2026-03-11"), day("2026-02-01")}},
             day("2026-02-09"), {}};
    CHECK(why_not(rules::decide_objection(asked, house.terms("2026-02-08"))) ==
          "2026-02-09 lies after 2026-02-08");
    asked.received_on = day("2026-02-08");
    asked.notice_received = day("2026-02-09");
    CHECK(why_not(rules::decide_objection(asked, house.terms("2026-02-08"))) ==
          "2026-02-09 lies after 2026-02-08");
    house.k().state = ContractState::ended;
    CHECK(why_not(house.object("2026-02-09")) == "K1 is ended already");
    house.policy.price_change.reset();
    CHECK(why_not(house.object("2026-02-09")) == "K1 was told of no change of its price");
}

} // namespace price_change_test
