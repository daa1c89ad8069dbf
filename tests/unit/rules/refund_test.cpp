#include "rules/refund.hpp"
#include "unit/rules/house.hpp"

#include <algorithm>

namespace refund_test {

using namespace bursar;
using namespace bursar::test;

namespace {

// The worked example: order and first term 2026-03-01, 10.00 net for [03-01, 04-01).
struct Asked : House {
    rules::RefundCase refund;
    Asked() {
        order("2026-03-01", "web-start");
        pay("2026-03-01", "12.00");
        BilledDocument billed;
        billed.document.id = 1;
        billed.document.number = "F2026-000001";
        billed.document.customer = 1;
        billed.document.contract = 1;
        billed.document.total = {1200, {}};
        billed.document.charge = "term";
        billed.claimed = Span{day("2026-03-01"), day("2026-04-01")};
        billed.term_paid_on = day("2026-03-01");
        BilledLine line;
        line.net_minor = 1000;
        line.tax_minor = 200;
        line.tax_category = "S";
        line.tax_rate = Percent{2000};
        billed.lines.push_back(line);
        refund.billed.push_back(std::move(billed));
        refund.channel = "mail";
    }
    std::variant<rules::RefundDecision, Refusal> ask(const char *on) {
        refund.contract = k();
        refund.customer = customer;
        refund.counters = counters;
        refund.asked_on = day(on);
        return rules::decide_refund(refund, {policy, catalog, day(on), 1});
    }
    std::string amounts(const char *on) {
        const auto answer = ask(on);
        REQUIRE(std::holds_alternative<rules::RefundDecision>(answer));
        const rules::RefundQuote &quote = std::get<rules::RefundDecision>(answer).quote;
        return to_string(quote.net) + " + " + to_string(quote.tax) + " = " + to_string(quote.amount());
    }
    std::string clauses(const char *on) {
        const auto answer = ask(on);
        REQUIRE(std::holds_alternative<Refusal>(answer));
        std::string text;
        for (const Refusal::Ground &ground : std::get<Refusal>(answer).grounds)
            text += (text.empty() ? "" : " ") + ground.clause;
        return text;
    }
};

} // namespace

TEST_CASE("ALLS-G6.2: unused days of the term, the day of asking counted as used") {
    Asked house;
    CHECK(house.amounts("2026-03-05") == "8.39 + 1.68 = 10.07");
    CHECK(house.amounts("2026-03-08") == "7.42 + 1.48 = 8.90");
    CHECK(house.clauses("2026-03-09") == "ALLS-G6.2");
    house.refund.channel = "fax";
    CHECK(house.clauses("2026-03-09") == "ALLS-G6.2 ALLS-G6.2");
}

TEST_CASE("ALLS-G6.4 to G6.6: every clause that applies is named") {
    Asked house;
    house.catalog.at("web-start").family = "licence";
    house.refund.bars = {"suspended on 2026-03-02 (unpaid)"};
    house.k().cancelled_on = day("2026-03-03");
    house.refund.refunded = true;
    CHECK(house.clauses("2026-03-05") == "ALLS-G6.2 ALLS-G6.4 ALLS-G6.5 ALLS-G6.6");
}

TEST_CASE("an override sets clauses aside, never what is left to credit nor what was given back") {
    Asked house;
    house.refund.overrides = true;
    CHECK(house.amounts("2026-03-20") == "3.55 + 0.71 = 4.26");
    house.refund.billed.front().lines.front().credited_net_minor = 1000;
    house.refund.billed.front().lines.front().credited_tax_minor = 200;
    CHECK(house.clauses("2026-03-20").empty()); // refused without a clause
    Asked again;
    again.refund.overrides = again.refund.refunded = true;
    CHECK(again.clauses("2026-03-05") == "ALLS-G6.2");
}

TEST_CASE("ALLS-G11.7: a payment fee is left out, and what was credited before too") {
    Asked house;
    BilledLine fee = house.refund.billed.front().lines.front();
    fee.position = 2;
    fee.payment_fee = true;
    house.refund.billed.front().lines.push_back(fee);
    CHECK(house.amounts("2026-03-05") == "8.39 + 1.68 = 10.07");
    house.refund.billed.front().lines.front().credited_net_minor = 200;
    house.refund.billed.front().lines.front().credited_tax_minor = 40;
    CHECK(house.amounts("2026-03-05") == "6.71 + 1.34 = 8.05"); // 8.00 × 26/31
}

TEST_CASE("ALLS-G11.7: a refund that leaves a fee out rests on its clause too") {
    Asked house;
    house.policy.payment_fees = {{"paypal", Percent{340}, {35, {}}, "ALLS-G11.7"}};
    house.k().payment_method = "PayPal";
    CHECK(std::get<rules::RefundDecision>(house.ask("2026-03-05")).quote.clauses ==
          Lines{"ALLS-G6.2", "ALLS-G6.3"});
    BilledLine fee = house.refund.billed.front().lines.front();
    fee.position = 2;
    fee.payment_fee = true;
    house.refund.billed.front().lines.push_back(fee);
    CHECK(std::get<rules::RefundDecision>(house.ask("2026-03-05")).quote.clauses ==
          Lines{"ALLS-G6.2", "ALLS-G6.3", "ALLS-G11.7"});
}

TEST_CASE("ALLS-G6.2, G6.4: an order that is not paid is refused by each clause that applies too") {
    Asked house;
    house.order("2026-03-01", "domain-fr");
    house.refund.contract = house.k(1);
    house.refund.channel = "fax";
    house.refund.asked_on = day("2026-03-20");
    house.refund.overrides = true; // nothing is given back that was not paid
    const auto answer =
        rules::decide_refund(house.refund, {house.policy, house.catalog, day("2026-03-20"), 1});
    REQUIRE(std::holds_alternative<Refusal>(answer));
    const Refusal &refusal = std::get<Refusal>(answer);
    REQUIRE(refusal.grounds.size() == 4);
    CHECK(refusal.grounds.at(0).clause == "ALLS-G6.2"); // the window
    CHECK(refusal.grounds.at(1).clause == "ALLS-G6.2"); // the channel
    CHECK(refusal.grounds.at(2).clause == "ALLS-G6.4");
    CHECK(refusal.grounds.at(3).message == "K2 is ordered: nothing of it is paid yet");
    CHECK(refusal.hint == "cancel it: bursar contract cancel");
}

TEST_CASE("channels are official in whatever case they are written") {
    Asked house;
    house.refund.channel = "Mail";
    CHECK(house.amounts("2026-03-05") == "8.39 + 1.68 = 10.07");
}

TEST_CASE("terms that refund in money pay out what is left once the contract's open documents are paid") {
    Asked house;
    house.policy.refund->cash = true;
    OpenDocument upgrade;
    upgrade.id = 9;
    upgrade.number = "F2026-000009";
    upgrade.customer = upgrade.contract.emplace(1);
    upgrade.total = {400, {}};
    upgrade.open_minor = 400;
    upgrade.charge = "upgrade/web-pro";
    house.k().open.push_back(upgrade);
    const auto answer = house.ask("2026-03-05");
    const auto &[quote, plan] = std::get<rules::RefundDecision>(answer);
    CHECK(to_string(quote.amount()) == "10.07");
    CHECK(told(plan.steps) == Lines{"2026-03-05 refund F2026-000001 10.07", "2026-03-05 end",
                                    "2026-03-05 set-off F2026-000009 4.00"});
    REQUIRE(quote.payouts.size() == 1);
    CHECK(std::get<effect::Payout>(plan.steps.at(0).effects.at(1)).amount.minor == 607);
    CHECK(plan.contracts.at(0).open.empty());

    upgrade.open_minor = upgrade.total.minor = 2000; // more than is freed
    house.k().open = {upgrade};
    const auto all = house.ask("2026-03-05");
    CHECK(std::get<rules::RefundDecision>(all).quote.payouts.empty());
    CHECK(std::get<rules::RefundDecision>(all).plan.contracts.at(0).open.at(0).open_minor == 993);
}

TEST_CASE("what is paid in part of the next term is given back, in money where the terms say so") {
    for (const bool cash : {false, true}) {
        Asked house;
        house.policy.refund->cash = cash;
        OpenDocument next;
        next.id = 9;
        next.number = "F2026-000009";
        next.customer = next.contract.emplace(1);
        next.total = {1200, {}};
        next.net_minor = 1000;
        next.open_minor = 500;
        next.charge = "term";
        house.k().open.push_back(next);
        house.k().claim = next.id;
        const auto answer = house.ask("2026-03-05");
        const auto &[quote, plan] = std::get<rules::RefundDecision>(answer);
        CHECK(quote.net.minor == 839 + 583);
        CHECK(quote.tax.minor == 168 + 117); // 2.00 × 7.00 / 12.00
        CHECK(quote.credit_notes == Lines{"A2026-000001", "A2026-000002"});
        REQUIRE(quote.payouts.size() == (cash ? 2 : 0));
        if (!cash) continue;
        const auto &end = plan.steps.at(1);
        CHECK(end.kind == "end");
        const auto &payout = std::get<effect::Payout>(end.effects.back());
        CHECK(payout.amount.minor == 700);
        CHECK(payout.credit_note == end.issues->id);
    }
}

TEST_CASE("what is not paid of the next term is credited, and no part of the refund") {
    Asked house;
    house.policy.refund->cash = true;
    OpenDocument next;
    next.id = 9;
    next.number = "F2026-000009";
    next.customer = next.contract.emplace(1);
    next.total = {1200, {}};
    next.net_minor = 1000;
    next.open_minor = 1200;
    next.charge = "term";
    house.k().open.push_back(next);
    house.k().claim = next.id;
    CHECK(house.amounts("2026-03-05") == "8.39 + 1.68 = 10.07");
}

TEST_CASE("ALLS-G6.3: a refund is a credit note and credit, and ends the contract that day") {
    Asked house;
    const auto answer = house.ask("2026-03-05");
    const auto &decision = std::get<rules::RefundDecision>(answer);
    CHECK(told(decision.plan.steps) == Lines{"2026-03-05 refund F2026-000001 10.07", "2026-03-05 end"});
    const Step &step = decision.plan.steps.front();
    CHECK(step.issues->kind == DocumentKind::credit_note);
    CHECK(step.issues->credits == 1);
    CHECK(step.funds.front().amount_minor == 1007);
    CHECK(step.effects.empty()); // nothing is paid out
    CHECK(to_string(decision.plan.contracts.front().state) == "ended");
}

} // namespace refund_test
