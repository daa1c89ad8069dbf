#include "rules/change.hpp"
#include "rules/discontinuation.hpp"
#include "rules/dunning.hpp"
#include "rules/plan_tier.hpp"
#include "rules/trial.hpp"
#include "unit/rules/house.hpp"

namespace discontinuation_test {

using namespace bursar;
using namespace bursar::test;
using rules::WithdrawalDeed;

namespace {

// web-start is withdrawn; K1 has it from 2026-01-15 on, and its renewal is invoiced on 2026-02-05.
struct Withdrawing : House {
    Withdrawing() {
        order("2026-01-15", "web-start");
        pay("2026-01-15", "12.00");
    }
    std::variant<Plan, Refusal> withdraw(std::string_view on, WithdrawalDeed deed, std::string to = {}) {
        policy::Versions versions;
        versions.add(1, policy);
        rules::DiscontinuationCase found{catalog.at("web-start"), deed,    std::move(to), contracts,
                                         {{1, customer}},         counters};
        return rules::decide_discontinuation(std::move(found), {versions, catalog, day(on), 1});
    }
    Lines done(std::string_view on, WithdrawalDeed deed, std::string to = {}) {
        const auto answer = withdraw(on, deed, std::move(to));
        REQUIRE(std::holds_alternative<Plan>(answer));
        const Plan &plan = std::get<Plan>(answer);
        for (const ContractSituation &touched : plan.contracts)
            contracts.at(static_cast<std::size_t>(touched.id) - 1) = touched;
        absorb(plan.steps);
        return told(last);
    }
    std::string why_not(std::string_view on, WithdrawalDeed deed, std::string to = {}) {
        const auto answer = withdraw(on, deed, std::move(to));
        REQUIRE(std::holds_alternative<Refusal>(answer));
        return std::get<Refusal>(answer).grounds.at(0).message;
    }
};

} // namespace

TEST_CASE("ALLS-G10.1: a product that is withdrawn is not sold, tried nor changed to") {
    Withdrawing house;
    CHECK(house.done("2026-01-20", WithdrawalDeed::sell_no_more) == Lines{"2026-01-20 product-withdrawn"});
    CHECK(house.last.at(0).clause == "ALLS-G10.1");
    CHECK(house.k().product == "web-start");
    CHECK(house.state() == "active");

    house.catalog.at("web-start").withdrawn_on = day("2026-01-20");
    CHECK(house.done("2026-01-21", WithdrawalDeed::sell_no_more).empty());
    CHECK(house.catalog.at("web-start").sold_on(day("2026-01-19")));
    CHECK(house.refused_order("2026-01-20", "web-start").grounds.at(0).clause == "ALLS-G10.1");
    house.order("2026-01-20", "web-pro");
    house.pay("2026-01-20", "30.00");
    const rules::Terms terms{house.policy, house.catalog, day("2026-01-20"), 1};
    for (const auto &answer :
         {rules::decide_downgrade({house.k(1), house.customer, house.counters, "web-start"}, terms),
          rules::decide_upgrade({house.k(1), house.customer, house.counters, "web-start"}, terms)}) {
        REQUIRE(std::holds_alternative<Refusal>(answer));
        CHECK(std::get<Refusal>(answer).grounds.at(0).message ==
              "product \"web-start\" was withdrawn on 2026-01-20");
    }
    rules::OrderCase trial;
    trial.customer = house.customer;
    trial.terms_accepted = true;
    trial.contract.product = "web-start";
    CHECK(std::holds_alternative<Refusal>(rules::request_trial(trial, terms)));
    ContractSituation asked;
    asked.product = "web-start";
    asked.state = ContractState::trial;
    asked.ground = "requested";
    CHECK(
        std::holds_alternative<Refusal>(rules::decide_trial({asked, rules::TrialDeed::approve, {}}, terms)));
    CHECK(std::holds_alternative<Plan>(rules::decide_trial({asked, rules::TrialDeed::refuse, {}}, terms)));
}

TEST_CASE("what is withdrawn is no plan that usage moves a contract to") {
    House house;
    house.policy.usage.emplace();
    policy::Product plan = house.catalog.at("web-start");
    plan.limits = {{"storage", 1}};
    house.catalog["plan-1"] = plan;
    plan.code = "plan-2";
    plan.rank = 5;
    house.catalog["plan-2"] = plan;
    const rules::Terms terms{house.policy, house.catalog, day("2026-01-20"), 1};
    const policy::Product *fits =
        rules::plan_that_fits(house.catalog.at("plan-1"), {}, day("2026-01-20"), terms);
    REQUIRE(fits);
    CHECK(fits->code == "plan-2");
    house.catalog.at("plan-2").withdrawn_on = day("2026-01-20");
    CHECK(!rules::plan_that_fits(house.catalog.at("plan-1"), {}, day("2026-01-20"), terms));
}

TEST_CASE("ALLS-G10.1: its contracts end at once, told, and a renewal is credited") {
    Withdrawing house;
    house.sweep("2026-02-05");
    CHECK(house.done("2026-02-06", WithdrawalDeed::end) ==
          Lines{"2026-02-06 product-withdrawn", "2026-02-06 end F2026-000002"});
    CHECK(house.last.at(1).notice);
    CHECK(house.last.at(1).action == "end");
    CHECK(house.k().ground == "withdrawn");
    CHECK(house.k().ends_on == day("2026-02-06"));
    CHECK(house.open().empty());
    CHECK(house.credit() == "0.00"); // the paid term is not given back
}

TEST_CASE("ALLS-G10.1: a move costs nothing for the running term, and the next one bills the other product") {
    Withdrawing house;
    house.sweep("2026-02-05");
    const std::string term = house.term();
    CHECK(house.done("2026-02-06", WithdrawalDeed::move, "web-pro") ==
          Lines{"2026-02-06 product-withdrawn", "2026-02-06 move", "2026-02-06 credit F2026-000002 12.00"});
    CHECK(house.last.at(1).notice);
    CHECK(house.last.at(1).action == "change");
    CHECK(house.k().product == "web-pro");
    CHECK(house.term() == term);
    CHECK(house.open().empty());
    CHECK(house.sweep("2026-02-06") == Lines{"2026-02-06 invoice F2026-000003 30.00"});
    CHECK(house.k().open.at(0).due_on == day("2026-02-16"));
}

TEST_CASE("a contract that is suspended for a renewal that is credited runs again") {
    Withdrawing house;
    house.nightly("2026-02-05", "2026-02-16");
    REQUIRE(house.state() == "suspended");
    CHECK(house.done("2026-02-17", WithdrawalDeed::move, "web-pro") ==
          Lines{"2026-02-17 product-withdrawn", "2026-02-17 move", "2026-02-17 credit F2026-000002 12.00",
                "2026-02-17 resume"});
    CHECK(house.sweep("2026-02-17") == Lines{"2026-02-17 invoice F2026-000003 30.00"});
}

TEST_CASE("an order moves with its invoice, or ends with it") {
    Withdrawing house;
    house.order("2026-01-20", "web-start");
    Withdrawing other = house;
    CHECK(house.done("2026-01-21", WithdrawalDeed::move, "web-pro") ==
          Lines{"2026-01-21 product-withdrawn", "2026-01-21 move", "2026-01-21 move"});
    CHECK(house.last.at(2).action.empty());
    CHECK(house.open(1) == "F2026-000002 12.00");
    house.pay("2026-01-21", "12.00");
    CHECK(house.state(1) == "active");
    CHECK(house.k(1).product == "web-pro");

    other.done("2026-01-21", WithdrawalDeed::end);
    CHECK(other.state(1) == "ended");
    CHECK(other.open(1).empty());
}

TEST_CASE("a change to the product that is still to come is replaced, or dropped") {
    Withdrawing house;
    house.k().product = "web-pro";
    house.k().changes_to = "web-start";
    house.sweep("2026-02-05");
    CHECK(house.open() == "F2026-000002 12.00");
    Withdrawing other = house;
    CHECK(house.done("2026-02-06", WithdrawalDeed::end) == Lines{"2026-02-06 product-withdrawn",
                                                                 "2026-02-06 change-withdrawn",
                                                                 "2026-02-06 credit F2026-000002 12.00"});
    CHECK(house.state() == "active");
    CHECK(house.k().changes_to.empty());
    CHECK(house.sweep("2026-02-06") == Lines{"2026-02-06 invoice F2026-000003 30.00"});

    policy::Product mini = other.catalog.at("web-start");
    mini.code = "web-mini";
    mini.prices.at(0).net.minor = 500;
    other.catalog["web-mini"] = mini;
    other.done("2026-02-06", WithdrawalDeed::move, "web-mini");
    CHECK(other.k().product == "web-pro");
    CHECK(other.k().changes_to == "web-mini");
    CHECK(other.sweep("2026-02-06") == Lines{"2026-02-06 invoice F2026-000003 6.00"});
}

TEST_CASE("a change that the customer has asked for outlives the move of the product they have") {
    Withdrawing house;
    house.k().changes_to = "web-pro";
    house.sweep("2026-02-05");
    CHECK(house.open() == "F2026-000002 30.00");
    CHECK(house.done("2026-02-06", WithdrawalDeed::move, "web-pro") ==
          Lines{"2026-02-06 product-withdrawn", "2026-02-06 move"});
    CHECK(house.k().changes_to.empty());
    CHECK(house.open() == "F2026-000002 30.00"); // it bills that product already
}

TEST_CASE("a move is to another product of the family that is sold") {
    Withdrawing house;
    CHECK(house.why_not("2026-01-20", WithdrawalDeed::move, "web-start") ==
          "\"web-start\" is what is withdrawn");
    CHECK(house.why_not("2026-01-20", WithdrawalDeed::move, "vps-s") ==
          "\"web-start\" is of family \"shared\", and \"vps-s\" of \"vps\"");
    house.catalog.at("web-pro").term = parse_period("12m").value();
    CHECK(house.why_not("2026-01-20", WithdrawalDeed::move, "web-pro") ==
          "\"web-start\" has terms of 1m, and \"web-pro\" of 12m");
    house.catalog.at("web-pro").term = parse_period("1m").value();
    house.catalog.at("web-pro").withdrawn_on = day("2026-01-20");
    CHECK(house.why_not("2026-01-20", WithdrawalDeed::move, "web-pro") ==
          "product \"web-pro\" was withdrawn on 2026-01-20");
}

TEST_CASE("terms without [discontinuation] let a product only be sold no more") {
    Withdrawing house;
    const policy::Policy present = house.policy;
    house.policy.discontinuation_clause.clear();
    for (const WithdrawalDeed deed : {WithdrawalDeed::end, WithdrawalDeed::move})
        CHECK(house.why_not("2026-01-20", deed, "web-pro") ==
              "the terms do not allow to withdraw a product from its contracts");
    CHECK(house.done("2026-01-20", WithdrawalDeed::sell_no_more) == Lines{"2026-01-20 product-withdrawn"});

    // In force by now, and not what the contract was ordered under.
    policy::Versions versions;
    versions.add(1, house.policy);
    versions.add(2, present);
    const auto answer = rules::decide_discontinuation({house.catalog.at("web-start"),
                                                       WithdrawalDeed::end,
                                                       {},
                                                       house.contracts,
                                                       {{1, house.customer}},
                                                       house.counters},
                                                      {versions, house.catalog, day("2026-01-20"), 2});
    REQUIRE(std::holds_alternative<Refusal>(answer));
    CHECK(std::get<Refusal>(answer).grounds.at(0).message ==
          "K1 keeps to version 1 of the terms, which do not allow it");
}

} // namespace discontinuation_test
