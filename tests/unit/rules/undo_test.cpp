#include "rules/sanction.hpp"
#include "rules/undo.hpp"
#include "unit/rules/house.hpp"

namespace undo_test {

using namespace bursar;
using namespace bursar::test;
using rules::Remedy;

namespace {

PastEvent event(const char *kind, const char *subject = "K1") {
    PastEvent past;
    past.seq = 7;
    past.kind = kind;
    past.subject = subject;
    past.clause = "ALLS-G6.2";
    past.customer = 1;
    return past;
}

Remedy remedy(const PastEvent &past) {
    const auto answer = rules::remedy_of(past);
    REQUIRE(std::holds_alternative<Remedy>(answer));
    return std::get<Remedy>(answer);
}

std::string why_not(const PastEvent &past) {
    const auto answer = rules::remedy_of(past);
    REQUIRE(std::holds_alternative<Refusal>(answer));
    return std::get<Refusal>(answer).grounds.at(0).message;
}

} // namespace

TEST_CASE("each kind of event has its remedy, or a reason why there is none") {
    CHECK(remedy(event("payment", "P1")) == Remedy::reverse_payment);
    for (const char *kind : {"invoice", "penalty", "surcharge", "fee", "redemption-fee"})
        CHECK(remedy(event(kind)) == Remedy::credit_document);
    CHECK(remedy(event("cancel")) == Remedy::withdraw_end);
    CHECK(remedy(event("no-renew")) == Remedy::withdraw_end);
    CHECK(remedy(event("objection")) == Remedy::withdraw_end);
    CHECK(remedy(event("liability-grant")) == Remedy::withdraw_liability);

    CHECK(why_not(event("refund")) == "event 7 (refund K1): a credit note is final");
    CHECK(why_not(event("delete")) == "event 7 (delete K1): what has ended stays ended");
    CHECK(why_not(event("overdue-notice")) ==
          "event 7 (overdue-notice K1): a notice that has left cannot be called back");
    CHECK(why_not(event("renew")) == "event 7 (renew K1): it only follows from another deed");
    CHECK(why_not(event("erase", "C1")) == "event 7 (erase C1): what is erased is gone");
    CHECK(why_not(event("undo")) == "event 7 (undo K1): an undo stays");
    CHECK(why_not(event("dispute", "D1")) ==
          "event 7 (dispute D1): a dispute is decided by the payment company");
    CHECK(why_not(event("penalty-nil")) == "event 7 (penalty-nil K1): nothing was charged");
    CHECK(why_not(event("still-suspended")) == "event 7 (still-suspended K1): it was suspended before");
    CHECK(why_not(event("something-new")) == "event 7 (something-new K1): nothing compensates it");
}

TEST_CASE("what has no remedy names the command that corrects it, and no clause that forbids nothing") {
    const auto hint = [](const char *kind) {
        const auto answer = rules::remedy_of(event(kind));
        REQUIRE(std::holds_alternative<Refusal>(answer));
        const Refusal &refusal = std::get<Refusal>(answer);
        CHECK(refusal.grounds.at(0).clause.empty());
        return refusal.hint;
    };
    CHECK(hint("bar-support") == "bursar customer bar-support --lift");
    CHECK(hint("collection") == "bursar collection close --outcome withdrawn");
    CHECK(hint("trial") == "bursar contract trial --end");
    CHECK(hint("trial-request") == "bursar contract trial --refuse");
    CHECK(hint("trial-refused") == "a trial is asked for again: bursar contract trial");
    CHECK(hint("operator-removed") == "bursar operator add");
    CHECK(hint("price-change") == "another one: bursar price change");
    CHECK(hint("product-withdrawn") == "bursar catalog load sells it again");
    CHECK(hint("exchange-rate-set") == "bursar fx set");
    CHECK(hint("policy-adopted") == "bursar policy adopt");
    CHECK(hint("customer-edited") == "bursar customer edit");
    CHECK(hint("terms-accepted") == "bursar customer accept, or bursar customer refuse");
    CHECK(hint("obligation") == "bursar obligation lift");
    CHECK(hint("obligation-done") == "bursar obligation open");
    CHECK(hint("verify") == "bursar verification reject");
    CHECK(hint("verification-document") == "bursar verification reject, and open another one");
    CHECK(hint("verification-accepted") == "another one: bursar customer verify");
    CHECK(hint("terminate-proposed") == "bursar contract terminate does it");
    CHECK(hint("plan-up") == "bursar contract upgrade, or bursar contract downgrade");
    CHECK(hint("usage") == "correct what it cost: bursar invoice credit");
    CHECK(hint("reversal") == "record it when it comes again: bursar payment record");
    CHECK(hint("dispute-resolved") == "a new case is opened anew: bursar dispute open");
    CHECK(hint("import-finished") == "undo the events of its payments");
    CHECK(hint("sweep-finished") == "undo the events of its steps");
    CHECK(hint("quarantined") == "bursar check says how to free it");
    CHECK(hint("leftover-booked") == "undo the event of its payment");
    CHECK(hint("left-over") == "bursar payment assign, or bursar payment dismiss");
    CHECK(hint("sanction-lifted") == "bursar customer sanction");
    CHECK(hint("liability-withdrawn") == "bursar liability grant");
    CHECK(hint("change-withdrawn") == "bursar contract downgrade");
    CHECK(why_not(event("revoke-access")) ==
          "event 7 (revoke-access K1): access that was taken away is given again by hand");
    CHECK(why_not(event("plan-review")) == "event 7 (plan-review K1): it waits for staff");
    CHECK(why_not(event("reversal", "P1")) == "event 7 (reversal P1): the money is gone");
}

TEST_CASE("a suspension is undone when a sanction made it, not when it is for a debt") {
    PastEvent suspended = event("suspend");
    CHECK(why_not(suspended) == "event 7 (suspend K1): it is suspended for what is unpaid");
    suspended.sanction = 3;
    CHECK(remedy(suspended) == Remedy::lift_sanction);
    suspended.kind = "sanction-announced";
    CHECK(remedy(suspended) == Remedy::lift_sanction);
    suspended.kind = "sanction";
    CHECK(remedy(suspended) == Remedy::lift_sanction);
}

TEST_CASE("an event is undone once, and the event that does it names it") {
    PastEvent paid = event("payment", "P1");
    const Step step = rules::undo_step(paid, day("2026-02-01"));
    CHECK(step.kind == "undo");
    CHECK(step.subject == "P1");
    CHECK(step.clause == "ALLS-G6.2");
    CHECK(std::get<effect::Undone>(step.effects.at(0)).seq == 7);
    paid.undone_by = 9;
    CHECK(why_not(paid) == "event 7 was undone by event 9");
}

TEST_CASE("a no-renewal is withdrawn while its end has not come: the renewal is invoiced as before") {
    House house;
    house.runs("2026-01-15");
    house.no_renew("2026-01-20");
    CHECK(house.k().ends_on == day("2026-02-14"));
    const auto withdraw = [&](const char *today) {
        return rules::decide_withdrawal(event("no-renew"), house.k(), house.customer, house.counters,
                                        {house.policy, house.catalog, day(today), 1});
    };
    auto early = withdraw("2026-01-25");
    REQUIRE(std::holds_alternative<Plan>(early));
    const ContractSituation &after = std::get<Plan>(early).contracts.at(0);
    CHECK(after.renews);
    CHECK(!after.ends_on);
    CHECK(after.next_step == "invoice");
    CHECK(after.next_step_on == day("2026-02-05"));
    CHECK(told(std::get<Plan>(early).steps) == Lines{"2026-01-25 withdrawal"});
    CHECK(told(std::get<Plan>(withdraw("2026-02-05")).steps) ==
          Lines{"2026-02-05 withdrawal", "2026-02-05 invoice F2026-000001 12.00"});

    auto late = withdraw("2026-02-15");
    REQUIRE(std::holds_alternative<Refusal>(late));
    CHECK(std::get<Refusal>(late).grounds.at(0).message == "K1 has ended");
}

TEST_CASE("of the letters that end a contract one is taken back, and the others end it on their day") {
    House house;
    house.runs("2026-01-15");
    house.no_renew("2026-01-20");
    house.k().cancelled_on = day("2026-01-21");
    const auto withdraw = [&](std::vector<EndingLetter> others) {
        PastEvent past = event("cancel");
        past.on = day("2026-01-21");
        past.other_letters = std::move(others);
        return rules::decide_withdrawal(past, house.k(), house.customer, house.counters,
                                        {house.policy, house.catalog, day("2026-01-25"), 1});
    };
    const auto after = [](const std::variant<Plan, Refusal> &outcome) {
        REQUIRE(std::holds_alternative<Plan>(outcome));
        return std::get<Plan>(outcome).contracts.at(0);
    };
    const ContractSituation none = after(withdraw({}));
    CHECK(none.renews);
    CHECK(!none.ends_on);
    CHECK(!none.cancelled_on);

    const ContractSituation host = after(withdraw({{"no-renew", "", day("2026-01-20"), day("2026-02-14")}}));
    CHECK(!host.renews);
    CHECK(host.ends_on == day("2026-02-14"));
    CHECK(!host.cancelled_on);

    const ContractSituation two =
        after(withdraw({{"objection", "", day("2026-01-17"), day("2026-03-14")},
                        {"terminate", "breach", day("2026-01-18"), day("2026-02-01")}}));
    CHECK(two.ends_on == day("2026-02-01"));
    CHECK(two.termination == "breach");
    CHECK(two.cancelled_on == day("2026-01-17"));

    auto unknown = withdraw({{"cancel", "", day("2026-01-17"), {}}}); // recorded before ends were
    REQUIRE(std::holds_alternative<Refusal>(unknown));
    CHECK(std::get<Refusal>(unknown).grounds.at(0).message == "K1 ends on another ground besides");
}

TEST_CASE("a downgrade is taken back with the renewal that was charged for it, and not once that is paid") {
    House house;
    ContractSituation &contract = house.runs("2026-01-15");
    contract.changes_to = "web-pro";
    PastEvent past = event("downgrade");
    const auto stay = [&](const char *today) {
        return rules::decide_staying(past, house.k(), house.customer, house.counters,
                                     {house.policy, house.catalog, day(today), 1});
    };
    house.sweep("2026-02-05");
    REQUIRE(house.k().claimed());
    auto taken_back = stay("2026-02-06");
    REQUIRE(std::holds_alternative<Plan>(taken_back));
    CHECK(told(std::get<Plan>(taken_back).steps) ==
          Lines{"2026-02-06 withdrawal", "2026-02-06 credit F2026-000001 30.00"});
    CHECK(std::get<Plan>(taken_back).contracts.at(0).changes_to.empty());

    past.replaced = true;
    auto replaced = stay("2026-02-06");
    REQUIRE(std::holds_alternative<Refusal>(replaced));
    CHECK(std::get<Refusal>(replaced).grounds.at(0).message == "K1 has changed already, or will not");
    past.replaced = false;
    house.k().changes_on = day("2026-02-15");
    auto paid = stay("2026-02-06");
    REQUIRE(std::holds_alternative<Refusal>(paid));
    CHECK(std::get<Refusal>(paid).grounds.at(0).message ==
          "the term of K1 from 2026-02-15 on is paid, as \"web-pro\"");
}

TEST_CASE("of two sanctions one is lifted, and the other still holds the contract") {
    House house;
    ContractSituation &contract = house.runs("2026-01-15");
    contract.state = ContractState::suspended;
    contract.ground = "spam";
    contract.suspended_on = day("2026-01-20");
    contract.holds = {{1, "spam", day("2026-01-20"), {}, true, "ALLS-G5.4", {}},
                      {2, "ddos", day("2026-01-21"), {}, true, "ALLS-G8.6", {}}};
    const auto lift = [&](Id sanction) {
        return rules::decide_resume(contract, house.customer, house.counters,
                                    {house.policy, house.catalog, day("2026-01-22"), 1}, sanction);
    };
    auto one = lift(1);
    REQUIRE(std::holds_alternative<Plan>(one));
    const ContractSituation &after = std::get<Plan>(one).contracts.at(0);
    CHECK(after.state == ContractState::suspended);
    CHECK(after.ground == "ddos");
    REQUIRE(after.holds.size() == 1);
    CHECK(after.holds.front().sanction == 2);
    auto other = lift(3);
    REQUIRE(std::holds_alternative<Refusal>(other));
    CHECK(std::get<Refusal>(other).grounds.at(0).message ==
          "K1 is held by another sanction: this one is lifted");
}

} // namespace undo_test
