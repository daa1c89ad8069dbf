#include "rules/dispute.hpp"
#include "unit/rules/house.hpp"

#include <algorithm>

namespace dispute_test {

using namespace bursar;
using namespace bursar::test;

namespace {

// K1 and K2 run, K3 is ordered, K4 has ended; P1 paid K1's term from 2026-02-15 on by F2026-000001.
struct Court : House {
    policy::Versions versions;
    rules::DisputeCase asked;
    Court() {
        runs("2026-01-15");
        sweep("2026-02-05");
        pay("2026-02-06", "12.00");
        runs("2026-02-01");
        order("2026-02-10", "web-pro");
        runs("2026-01-15").state = ContractState::ended;
        versions.add(1, policy);
        PaidPart part;
        part.document.id = 1;
        part.document.number = "F2026-000001";
        part.document.customer = 1;
        part.document.contract = 1;
        part.document.due_on = day("2026-02-15");
        part.document.total = {1200, {}};
        part.document.charge = "term";
        part.amount_minor = 1200;
        part.claimed_start = day("2026-02-15");
        asked.payment = {1, 1, {1200, {}}, {}, {part}};
        asked.kind = "dispute";
    }
    [[nodiscard]] rules::Rulebook rulebook(std::string_view on) const {
        return {versions, catalog, day(on), 1};
    }
    std::variant<Plan, Refusal> answer() {
        asked.customer = customer;
        asked.counters = counters;
        asked.contracts = contracts;
        return rules::open_dispute(asked, rulebook("2026-02-16"));
    }
    // Opens it and keeps what it came to.
    Lines opens(std::string_view kind) {
        asked.kind = kind;
        const auto decided = answer();
        REQUIRE(std::holds_alternative<Plan>(decided));
        contracts = std::get<Plan>(decided).contracts;
        absorb(std::get<Plan>(decided).steps);
        return told(last);
    }
    Refusal refused() {
        const auto decided = answer();
        REQUIRE(std::holds_alternative<Refusal>(decided));
        REQUIRE(std::get<Refusal>(decided).grounds.size() == 1);
        return std::get<Refusal>(decided);
    }
    Lines resolve(std::string_view on, rules::OpenDispute dispute, bool won_by_customer) {
        const auto decided = rules::resolve_dispute(
            {customer, counters, contracts, std::move(dispute), won_by_customer}, rulebook(on));
        REQUIRE(std::holds_alternative<Plan>(decided));
        contracts = std::get<Plan>(decided).contracts;
        absorb(std::get<Plan>(decided).steps);
        return told(last);
    }
};

Lines clauses(const std::vector<Step> &steps) {
    Lines found;
    for (const Step &step : steps)
        found.push_back(step.clause);
    return found;
}

} // namespace

TEST_CASE("ALLS-G11.2, G11.4: a dispute costs 50.00 outside VAT, and suspends all that runs without notice") {
    Court house;
    house.asked.contacted_on = day("2026-02-16"); // the day itself is one on which they wrote (ALLS-G11.1)
    CHECK(house.opens("dispute") == Lines{"2026-02-16 dispute", "2026-02-16 fee F2026-000003 50.00",
                                          "2026-02-16 suspend", "2026-02-16 suspend"});
    CHECK(clauses(house.last) == Lines{"ALLS-G11.2", "ALLS-G11.2", "ALLS-G11.4", "ALLS-G11.4"});
    const Step &opening = house.last.at(0);
    CHECK(opening.subject == "D1");
    const auto &row = std::get<effect::Dispute>(opening.effects.at(0));
    CHECK(row.payment == 1);
    CHECK(row.kind == "dispute");
    CHECK(row.opened_on == day("2026-02-16"));
    CHECK(row.contacted_on == day("2026-02-16"));

    const Step &fee = house.last.at(1);
    CHECK(fee.issues->kind == DocumentKind::fee);
    CHECK(fee.issues->lines.at(0).tax_category == "O");
    CHECK(!fee.issues->contract);
    CHECK(std::get<effect::DisputeFee>(fee.effects.at(0)).document == fee.issues->id);
    CHECK(std::get<effect::DisputeFee>(fee.effects.at(0)).payment == 1);

    for (const std::size_t n : {0U, 1U}) {
        CHECK(house.last.at(n + 2).action == "suspend");
        const ContractSituation &contract = house.k(n);
        CHECK(contract.state == ContractState::suspended);
        CHECK(contract.ground == "dispute");
        CHECK(contract.suspended_on == day("2026-02-16"));
        REQUIRE(contract.holds.size() == 1);
        CHECK(contract.holds.at(0).dispute == 1);
        CHECK(contract.holds.at(0).sanction == static_cast<Id>(n) + 1);
        CHECK(!contract.holds.at(0).until);
        CHECK(std::get<effect::Sanction>(house.last.at(n + 2).effects.at(0)).begun_on == day("2026-02-16"));
    }
    CHECK(house.open().empty()); // the payment is not taken back
    CHECK(house.state(2) == "ordered");
    CHECK(house.k(2).holds.empty());
    CHECK(house.state(3) == "ended");
    CHECK(house.k(3).holds.empty());
}

TEST_CASE("ALLS-G11.4: while a dispute is open nothing of the customer is dunned, invoiced or lapses") {
    Court house;
    house.opens("dispute");
    CHECK(house.nightly("2026-02-16", "2026-04-20") == Lines{});
    for (const ContractSituation &contract : house.contracts)
        CHECK(contract.disputed);
}

TEST_CASE("ALLS-G11.3: a chargeback takes the payment back, costs 50.00 and opens a collection case") {
    Court house;
    house.asked.next_dispute = 4;
    house.asked.next_collection = 7;
    CHECK(house.opens("chargeback") == Lines{"2026-02-16 dispute", "2026-02-16 reversal 12.00",
                                             "2026-02-16 reopen F2026-000001",
                                             "2026-02-16 fee F2026-000003 50.00", "2026-02-16 collection",
                                             "2026-02-16 suspend", "2026-02-16 suspend"});
    for (const std::size_t n : {0U, 1U, 2U, 3U, 4U})
        CHECK(house.last.at(n).clause == "ALLS-G11.3");
    CHECK(house.term() == "2026-02-15/2026-03-15"); // it stays
    CHECK(house.open() == "F2026-000001 12.00");
    CHECK(house.k().open.at(0).due_on == day("2026-02-26")); // 02-16 + 10
    CHECK(house.last.at(4).subject == "X7");
    const auto &collection = std::get<effect::Collection>(house.last.at(4).effects.at(0));
    CHECK(collection.id == 7);
    CHECK(collection.dispute == 4);
}

TEST_CASE("terms without a rule for collection open no case") {
    Court house;
    house.policy.collection_clause.clear();
    house.versions.add(1, house.policy);
    house.opens("chargeback");
    CHECK(std::ranges::none_of(house.last, [](const Step &step) { return step.kind == "collection"; }));
}

TEST_CASE("ALLS-G11.5: a PayPal dispute costs 10.00 on top, and each fee is charged once for a payment") {
    Court house;
    CHECK(house.opens("paypal") == Lines{"2026-02-16 dispute", "2026-02-16 fee F2026-000003 50.00",
                                         "2026-02-16 fee F2026-000004 10.00", "2026-02-16 suspend",
                                         "2026-02-16 suspend"});
    CHECK(house.last.at(0).clause == "ALLS-G11.5");
    CHECK(house.last.at(1).clause == "ALLS-G11.2");
    CHECK(house.last.at(2).clause == "ALLS-G11.5");
    CHECK(std::get<effect::DisputeFee>(house.last.at(2).effects.at(0)).clause == "ALLS-G11.5");

    Court again; // after a dispute of another kind about the same payment
    again.asked.kinds_before = {"dispute"};
    again.asked.fees_before = {"ALLS-G11.2"};
    CHECK(again.opens("paypal").at(1) == "2026-02-16 fee F2026-000003 10.00");
    Court back;
    back.asked.kinds_before = {"dispute"};
    back.asked.fees_before = {"ALLS-G11.2"};
    CHECK(back.opens("chargeback").at(3) == "2026-02-16 fee F2026-000003 50.00"); // by ALLS-G11.3
}

TEST_CASE("credit of the customer pays the fee, but not the credit of the payment that is taken back") {
    Court house;
    house.asked.payment.amount.minor = 2000;
    house.customer.funds = {{1, 800}, {2, 300}};
    house.opens("chargeback");
    const Step &fee = house.last.at(3);
    REQUIRE(fee.allocations.size() == 1);
    CHECK(fee.allocations.at(0).fund == 2);
    CHECK(fee.allocations.at(0).amount_minor == 300);
}

TEST_CASE("what is suspended already is held by the dispute besides, silently") {
    Court house;
    house.k().state = ContractState::suspended;
    house.k().ground = "unpaid";
    CHECK(house.opens("dispute") ==
          Lines{"2026-02-16 dispute", "2026-02-16 fee F2026-000003 50.00", "2026-02-16 suspend"});
    CHECK(house.last.at(2).contract == 1);
    CHECK(house.last.at(2).silent);
    CHECK(!house.last.at(2).notice);
    CHECK(house.last.at(2).action.empty());
    CHECK(house.k().ground == "unpaid");
    CHECK(house.k().holds.at(0).begun);
}

TEST_CASE("terms that do not suspend leave services as they are, and nothing is dunned all the same") {
    Court house;
    house.policy.dispute->suspends = false;
    house.versions.add(1, house.policy);
    CHECK(house.opens("dispute") == Lines{"2026-02-16 dispute", "2026-02-16 fee F2026-000003 50.00"});
    CHECK(house.state() == "active");
    CHECK(house.k().holds.empty());
    CHECK(house.nightly("2026-02-16", "2026-04-20") == Lines{});
}

TEST_CASE("a dispute is of a kind that the terms know, once for a payment, about what was paid") {
    Court house;
    house.asked.kind = "complaint";
    CHECK(house.refused().grounds.at(0).message == "the terms have no dispute of kind \"complaint\"");
    CHECK(house.refused().hint == "kinds: dispute, chargeback, paypal");

    house.asked.kind = "dispute";
    house.asked.contacted_on = day("2026-02-17"); // ALLS-G11.1: not yet
    CHECK(house.refused().grounds.at(0).message == "2026-02-17 lies after 2026-02-16");
    house.asked.contacted_on.reset();

    house.asked.kinds_before = {"paypal", "dispute"};
    CHECK(house.refused().grounds.at(0).clause == "ALLS-G11.2");
    CHECK(house.refused().grounds.at(0).message == "P1 was disputed so before");
    house.asked.kinds_before.clear();

    house.asked.payment.reversed_on = day("2026-02-12");
    for (const auto &[kind, clause] :
         {std::pair{"dispute", "ALLS-G11.2"}, {"chargeback", "ALLS-G11.3"}, {"paypal", "ALLS-G11.5"}}) {
        house.asked.kind = kind;
        CHECK(house.refused().grounds.at(0).clause == clause);
        CHECK(house.refused().grounds.at(0).message ==
              "P1 was reversed on 2026-02-12: there is nothing to dispute");
    }

    Court silent;
    silent.policy.dispute.reset();
    silent.versions.add(1, silent.policy);
    CHECK(silent.refused().grounds.at(0).message == "the terms have no rule for disputes");
}

TEST_CASE("ALLS-G11.4: decided for the customer, what it suspended resumes, and calendars start anew") {
    Court house;
    house.opens("chargeback");
    CHECK(house.resolve("2026-03-20", {1, "chargeback"}, true) ==
          Lines{"2026-03-20 dispute-resolved", "2026-03-20 resume", "2026-03-20 resume",
                "2026-03-20 reopen F2026-000001", "2026-03-20 reopen F2026-000002"});
    const Step &resolved = house.last.at(0);
    CHECK(resolved.subject == "D1");
    CHECK(resolved.clause == "ALLS-G11.4");
    CHECK(resolved.notice);
    CHECK(std::get<effect::DisputeResolved>(resolved.effects.at(0)).won_by == "customer");
    CHECK(std::get<effect::SanctionLifted>(house.last.at(1).effects.at(0)).id == 1);
    for (const std::size_t n : {0U, 1U}) {
        CHECK(house.last.at(n + 1).action == "resume");
        CHECK(house.state(n) == "active");
        CHECK(house.k(n).ground.empty());
        CHECK(house.k(n).holds.empty());
        CHECK(!house.k(n).disputed);
    }
    CHECK(house.k().open.at(0).due_on == day("2026-03-30"));
    CHECK(house.k(2).next_step == "lapse"); // the order waited: until its new due day is over
    CHECK(house.k(2).next_step_on == day("2026-03-31"));
}

TEST_CASE("ALLS-G11.4: not decided for the customer, services stay suspended, and D' is 10 days on") {
    Court house;
    house.opens("chargeback");
    CHECK(house.resolve("2026-03-20", {1, "chargeback"}, false) == Lines{"2026-03-20 dispute-resolved",
                                                                         "2026-03-20 reopen F2026-000001",
                                                                         "2026-03-20 reopen F2026-000002"});
    CHECK(std::get<effect::DisputeResolved>(house.last.at(0).effects.at(0)).won_by == "provider");
    for (const std::size_t n : {0U, 1U}) {
        CHECK(house.state(n) == "suspended");
        CHECK(house.k(n).ground == "dispute");
        CHECK(house.k(n).holds.size() == 1);
        CHECK(!house.k(n).disputed);
    }
    CHECK(house.k().next_step == "reminder");
    CHECK(house.k().next_step_on == day("2026-03-25")); // D' - 5
    // paid, it stays suspended: only a suspension for non-payment ends with a payment
    house.pay("2026-03-22", "12.00", "F2026-000001");
    CHECK(house.state() == "suspended");
}

TEST_CASE("while another dispute of the customer is open, nothing resumes and nothing starts anew") {
    Court house;
    house.opens("chargeback");
    house.asked.payment.id = 2;
    house.asked.next_dispute = 2;
    house.asked.next_sanction = 3;
    CHECK(house.opens("paypal").size() == 3); // all is suspended already
    CHECK(house.k().holds.size() == 2);
    CHECK(house.resolve("2026-03-20", {1, "chargeback", false, true}, true) ==
          Lines{"2026-03-20 dispute-resolved", "2026-03-20 sanction-lifted", "2026-03-20 sanction-lifted"});
    CHECK(house.state() == "suspended");
    CHECK(house.k().ground == "dispute");
    REQUIRE(house.k().holds.size() == 1);
    CHECK(house.k().holds.at(0).dispute == 2);
    CHECK(house.k().disputed);
    CHECK(house.k().open.at(0).due_on == day("2026-02-26"));
    CHECK(house.nightly("2026-03-20", "2026-04-10") == Lines{});
    CHECK(house.resolve("2026-04-10", {2, "paypal"}, true) ==
          Lines{"2026-04-10 dispute-resolved", "2026-04-10 resume", "2026-04-10 resume",
                "2026-04-10 reopen F2026-000001", "2026-04-10 reopen F2026-000002"});
}

TEST_CASE("a sanction keeps what the dispute lets go") {
    Court house;
    house.k().state = ContractState::suspended;
    house.k().ground = "spam";
    house.k().holds = {{9, "spam", day("2026-02-12"), {}, true, "ALLS-G5.4", {}}};
    house.opens("dispute");
    house.resolve("2026-02-20", {1, "dispute"}, true);
    CHECK(house.state() == "suspended");
    CHECK(house.k().ground == "spam");
    REQUIRE(house.k().holds.size() == 1);
    CHECK(house.k().holds.at(0).sanction == 9);
    CHECK(house.state(1) == "active");
}

TEST_CASE("an order that is paid while a dispute is open starts when it is decided for the customer") {
    Court house;
    house.opens("dispute");
    CHECK(house.pay("2026-02-18", "30.00", "F2026-000002") == Lines{});
    CHECK(house.state(2) == "ordered");
    CHECK(house.resolve("2026-02-20", {1, "dispute"}, true) == Lines{"2026-02-20 dispute-resolved",
                                                                     "2026-02-20 resume", "2026-02-20 resume",
                                                                     "2026-02-20 activate"});
    CHECK(house.state(2) == "active");
    CHECK(house.term(2) == "2026-02-20/2026-03-20");
}

TEST_CASE("a service that nothing is overdue of any more goes on when the dispute is won") {
    for (const bool won : {true, false}) {
        Court house;
        house.sweep("2026-02-19"); // K2's renewal is issued
        house.k(1).open.at(0).due_on = day("2026-02-15");
        house.k(1).state = ContractState::suspended;
        house.k(1).ground = "unpaid";
        house.opens("dispute");
        house.resolve("2026-02-20", {1, "dispute"}, won);
        CHECK(house.state(1) == (won ? "active" : "suspended"));
        CHECK(house.k(1).ground == (won ? "" : "dispute"));
        CHECK((house.last.back().kind == "resume") == won);
    }
}

TEST_CASE("a dispute is resolved once") {
    Court house;
    const auto decided = rules::resolve_dispute(
        {house.customer, house.counters, house.contracts, {1, "dispute", true, false}, true},
        house.rulebook("2026-03-20"));
    REQUIRE(std::holds_alternative<Refusal>(decided));
    CHECK(std::get<Refusal>(decided).grounds.at(0).message == "D1 is resolved already");
    CHECK(std::get<Refusal>(decided).grounds.at(0).clause == "ALLS-G11.4");
}

} // namespace dispute_test
