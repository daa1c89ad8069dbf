#include "rules/reversal.hpp"
#include "unit/rules/house.hpp"

namespace reversal_test {

using namespace bursar;
using namespace bursar::test;

namespace {

// K1 of 12.00 a month in [01-15, 02-15), and what P1, of fund 1, paid.
struct Till : House {
    policy::Versions versions;
    PaymentToReverse payment;
    Till() {
        runs("2026-01-15");
        versions.add(1, policy);
        payment.id = payment.fund = 1;
    }
    [[nodiscard]] rules::Rulebook rulebook(std::string_view on) const {
        return {versions, catalog, day(on), 1};
    }
    // An invoice of 12.00 for the term of 2026-02-15, of which P1 paid so much.
    PaidPart &paid(std::int64_t minor, Id document = 1, Id contract = 1) {
        PaidPart part;
        part.document.id = document;
        part.document.number = "F2026-00000" + std::to_string(document);
        part.document.customer = 1;
        part.document.contract = contract;
        part.document.issued_on = day("2026-02-05");
        part.document.due_on = day("2026-02-15");
        part.document.total = {1200, {}};
        part.document.net_minor = 1000;
        part.document.charge = "term";
        part.amount_minor = minor;
        part.claimed_start = day("2026-02-15");
        payment.amount.minor += minor;
        payment.parts.push_back(std::move(part));
        return payment.parts.back();
    }
    [[nodiscard]] std::variant<Plan, Refusal> reversed(std::string_view on) const {
        return rules::decide_reversal({customer, counters, contracts, payment}, rulebook(on));
    }
    [[nodiscard]] Plan reverse(std::string_view on) const {
        const auto answer = reversed(on);
        REQUIRE(std::holds_alternative<Plan>(answer));
        return std::get<Plan>(answer);
    }
    // The books after a reversal on that day, as a chargeback books it.
    rules::Books books(std::string_view on) {
        rules::Books found{customer, counters, {}};
        rules::reverse(found, contracts, payment, "ALLS-G11.3", rulebook(on));
        return found;
    }
};

const effect::DueAgain &due_again(const Step &step) { return std::get<effect::DueAgain>(step.effects.at(0)); }

// "fund → document amount", those of a credit note with a star.
Lines moved(const Step &step) {
    Lines lines;
    for (const Allocation &part : step.allocations)
        lines.push_back(std::to_string(part.fund) + " → " + std::to_string(part.document) + ' ' +
                        to_string(Money{part.amount_minor, {}}) + (part.credit ? " *" : ""));
    return lines;
}

} // namespace

TEST_CASE("ALLS-G11.3: what a reversed payment paid is open again, due 10 days later, and its term stays") {
    Till house;
    house.sweep("2026-02-05");
    house.pay("2026-02-12", "12.00");
    REQUIRE(house.term() == "2026-02-15/2026-03-15");
    house.paid(1200);
    const Plan plan = house.reverse("2026-02-20");
    CHECK(told(plan.steps) == Lines{"2026-02-20 reversal 12.00", "2026-02-20 reopen F2026-000001"});
    const Step &reversal = plan.steps.at(0);
    CHECK(reversal.subject == "P1");
    CHECK(reversal.notice);
    CHECK(moved(reversal) == Lines{"1 → 1 -12.00"});
    const auto &withdrawn = std::get<effect::Withdrawal>(reversal.effects.at(0));
    CHECK(withdrawn.fund == 1);
    CHECK(withdrawn.amount_minor == 1200);
    CHECK(withdrawn.kind == "reversal");
    CHECK(std::get<effect::PaymentReversed>(reversal.effects.at(1)).payment == 1);
    CHECK(std::get<effect::PaymentReversed>(reversal.effects.at(1)).on == day("2026-02-20"));
    CHECK(due_again(plan.steps.at(1)).document == 1);
    CHECK(due_again(plan.steps.at(1)).due_on == day("2026-03-02")); // 02-20 + 10, February of 28 days
    CHECK(due_again(plan.steps.at(1)).cycle == "2026-02-15~1");

    house.k() = plan.contracts.at(0);
    CHECK(house.term() == "2026-02-15/2026-03-15");
    CHECK(house.state() == "active");
    CHECK(house.open() == "F2026-000001 12.00");
    // ALLS-G4.2 from D' = 03-02 on; the invoice itself is not sent again
    CHECK(house.nightly("2026-02-21", "2026-03-03") ==
          Lines{"2026-02-25 reminder F2026-000001", "2026-03-02 stop-notice F2026-000001",
                "2026-03-03 overdue-notice F2026-000001", "2026-03-03 suspend F2026-000001"});
}

TEST_CASE("ALLS-G11.3: each document that the payment paid is open again, and no other contract is touched") {
    Till house;
    house.runs("2026-01-15");
    house.runs("2026-01-15");
    house.paid(1200, 4, 1);
    house.paid(600, 7, 3);
    PaidPart &loose = house.paid(5000, 9);
    loose.document.contract.reset();
    loose.document.charge.clear();
    loose.claimed_start.reset();
    const Plan plan = house.reverse("2026-02-20");
    CHECK(told(plan.steps) == Lines{"2026-02-20 reversal 68.00", "2026-02-20 reopen F2026-000004",
                                    "2026-02-20 reopen F2026-000007", "2026-02-20 reopen F2026-000009"});
    CHECK(moved(plan.steps.at(0)) == Lines{"1 → 4 -12.00", "1 → 7 -6.00", "1 → 9 -50.00"});
    CHECK(due_again(plan.steps.at(3)).due_on == day("2026-03-02"));
    CHECK(due_again(plan.steps.at(3)).cycle.empty()); // it charges no term, and has no calendar
    REQUIRE(plan.contracts.size() == 2);
    CHECK(plan.contracts.at(0).id == 1);
    CHECK(plan.contracts.at(1).id == 3);
    CHECK(plan.contracts.at(1).open.at(0).open_minor == 600); // what it paid, no more
}

TEST_CASE("ALLS-G11.3: what a credited document's money paid elsewhere is owed there, the latest first") {
    Till house;
    house.runs("2026-01-15");
    PaidPart renewal = house.paid(700, 7, 2); // paid by this payment, and by the credit
    PaidPart &part = house.paid(1200, 4, 1);
    part.document.credited_minor = 1200;
    part.credits.push_back({9, 200, {}, 0});
    renewal.fund = 9;
    renewal.amount_minor = 500;
    PaidPart before = renewal;
    before.document.id = 6;
    before.document.number = "F2026-000006";
    part.passed_on = {renewal, before};
    std::swap(house.payment.parts.at(0), house.payment.parts.at(1));
    const Plan plan = house.reverse("2026-02-20");
    CHECK(told(plan.steps) == Lines{"2026-02-20 reversal 19.00", "2026-02-20 set-off F2026-000004 2.00",
                                    "2026-02-20 set-off F2026-000004 5.00", "2026-02-20 reopen F2026-000007",
                                    "2026-02-20 set-off F2026-000004 5.00",
                                    "2026-02-20 reopen F2026-000006"});
    CHECK(moved(plan.steps.at(2)) == Lines{"9 → 7 -5.00", "9 → 4 5.00 *"});
    CHECK(moved(plan.steps.at(4)) == Lines{"9 → 6 -5.00", "9 → 4 5.00 *"});
    // The renewal is due again once, for what both had paid.
    REQUIRE(plan.contracts.size() == 2);
    CHECK(plan.contracts.at(0).open.empty());
    REQUIRE(plan.contracts.at(1).open.size() == 2);
    CHECK(plan.contracts.at(1).open.at(1).open_minor == 1200);
}

TEST_CASE("what is open again is due no sooner than it was, and its calendar is not the one before") {
    Till house;
    PaidPart &part = house.paid(1200);
    part.document.due_on = day("2026-03-20");
    part.document.cycle = "2026-02-15~1"; // it was open again once before
    const Plan plan = house.reverse("2026-02-20");
    CHECK(due_again(plan.steps.at(1)).due_on == day("2026-03-20"));
    CHECK(due_again(plan.steps.at(1)).cycle == "2026-02-15~2");
}

TEST_CASE("terms without a rule for disputes give the time between an invoice and its due date") {
    Till house;
    house.policy.dispute.reset();
    house.policy.dunning.front().offset_days = -14;
    house.versions.add(1, house.policy);
    house.paid(1200);
    CHECK(due_again(house.reverse("2026-02-20").steps.at(1)).due_on == day("2026-03-06"));
}

TEST_CASE("an order that waits for its registry is unpaid again, and lapses after its new due day only") {
    Till house;
    house.order("2026-03-01", "domain-fr");
    house.pay("2026-03-02", "14.40");
    REQUIRE(house.state(1) == "ordered");
    PaidPart &part = house.paid(1440, 1, 2);
    part.document.due_on = day("2026-03-01");
    part.document.total = {1440, {}};
    part.claimed_start = day("2026-03-01");
    const Plan plan = house.reverse("2026-03-28");
    house.k(1) = plan.contracts.at(0);
    CHECK(house.open(1) == "F2026-000001 14.40");
    CHECK(house.state(1) == "ordered");
    // its 30 days are over on 03-31, and the new due day, 03-28 + 10, is 04-07
    CHECK(house.k(1).next_step == "lapse");
    CHECK(house.k(1).next_step_on == day("2026-04-08"));
}

TEST_CASE("a payment is reversed once") {
    Till house;
    house.paid(1200);
    house.payment.reversed_on = day("2026-02-19");
    const auto answer = house.reversed("2026-02-20");
    REQUIRE(std::holds_alternative<Refusal>(answer));
    CHECK(std::get<Refusal>(answer).grounds.at(0).message == "P1 is reversed already");
    CHECK(std::get<Refusal>(answer).grounds.at(0).clause.empty());
}

TEST_CASE("the whole payment leaves the books, what of it was credit of the customer too") {
    Till house;
    house.paid(1200);
    house.payment.amount.minor = 2000;
    house.customer.funds = {{1, 800}, {2, 300}};
    const rules::Books books = house.books("2026-02-20");
    CHECK(std::get<effect::Withdrawal>(books.steps.at(0).effects.at(0)).amount_minor == 2000);
    CHECK(moved(books.steps.at(0)) == Lines{"1 → 1 -12.00"});
    REQUIRE(books.customer.funds.size() == 1);
    CHECK(books.customer.funds.at(0).id == 2);
    for (const Step &step : books.steps)
        CHECK(step.clause == "ALLS-G11.3");
}

TEST_CASE("dust that was written off is owed again with the payment that it was missing from") {
    Till house;
    PaidPart &part = house.paid(1196);
    part.document.written_off_minor = 4;
    const Plan plan = house.reverse("2026-02-20");
    CHECK(told(plan.steps) == Lines{"2026-02-20 reversal 11.96", "2026-02-20 reopen F2026-000001"});
    CHECK(plan.steps.at(1).kind == "written-off"); // silent
    CHECK(plan.steps.at(1).document_id == 1);
    CHECK(plan.steps.at(1).written_off_minor == -4);
    CHECK(plan.contracts.at(0).open.at(0).open_minor == 1200);
    CHECK(plan.contracts.at(0).open.at(0).written_off_minor == 0);
}

TEST_CASE("what was credited of the document, and is not used, is set off against what is open again") {
    Till house;
    house.customer.funds = {{2, 500}};
    house.paid(1200).credits = {{2, 500, {}, 0}};
    const rules::Books books = house.books("2026-02-20");
    CHECK(told(books.steps) == Lines{"2026-02-20 reversal 12.00", "2026-02-20 set-off F2026-000001 5.00",
                                     "2026-02-20 reopen F2026-000001"});
    CHECK(moved(books.steps.at(1)) == Lines{"2 → 1 5.00 *"});
    CHECK(books.steps.at(1).effects.empty());
    CHECK(house.open() == "F2026-000001 7.00");
    CHECK(books.customer.funds.empty()); // it pays nothing else besides
}

TEST_CASE("terms without disputes give the time between an invoice and its due day again") {
    const auto due = [](const std::optional<int> &payment_days) {
        Till house;
        house.policy.dispute.reset();
        if (payment_days) house.policy.billing.emplace().payment_days = *payment_days;
        house.paid(1200);
        policy::Versions versions;
        versions.add(1, house.policy);
        const auto answer =
            rules::decide_reversal({house.customer, house.counters, house.contracts, house.payment},
                                   {versions, house.catalog, day("2026-02-20"), 1});
        return to_string(due_again(std::get<Plan>(answer).steps.at(1)).due_on);
    };
    CHECK(due({}) == "2026-03-02"); // paid before the term: the invoice comes 10 days before it
    CHECK(due(30) == "2026-03-22"); // DOK-due
}

TEST_CASE("credit is set off first, then what was to be paid out of it") {
    Till house;
    house.paid(1200).credits = {{2, 200, 3, 1000}};
    const Plan plan = house.reverse("2026-02-20");
    CHECK(told(plan.steps) == Lines{"2026-02-20 reversal 12.00",
                                    "2026-02-20 payout-set-off F2026-000001 10.00",
                                    "2026-02-20 set-off F2026-000001 12.00"}); // nothing is open again
    const Step &kept = plan.steps.at(1);
    CHECK(kept.subject == "O3");
    const auto &back = std::get<effect::Withdrawal>(kept.effects.at(0));
    CHECK(back.fund == 2);
    CHECK(back.amount_minor == -1000); // it comes back into its fund
    CHECK(back.kind == "set-off");
    CHECK(std::get<effect::PayoutSetOff>(kept.effects.at(1)).id == 3);
    CHECK(std::get<effect::PayoutSetOff>(kept.effects.at(1)).amount_minor == 1000);
    CHECK(moved(plan.steps.at(2)) == Lines{"2 → 1 12.00 *"});
    REQUIRE(plan.contracts.size() == 1);
    CHECK(plan.contracts.at(0).open.empty());
}

TEST_CASE("no more is kept from a payout than credit leaves to be set off") {
    Till house;
    house.paid(500).credits = {{2, 200, 3, 1000}};
    const Plan plan = house.reverse("2026-02-20");
    CHECK(told(plan.steps) == Lines{"2026-02-20 reversal 5.00", "2026-02-20 payout-set-off F2026-000001 3.00",
                                    "2026-02-20 set-off F2026-000001 5.00"}); // 5.00 - 2.00 = 3.00
    CHECK(std::get<effect::PayoutSetOff>(plan.steps.at(1).effects.at(1)).amount_minor == 300);

    Till covered;
    covered.customer.funds = {{2, 200}};
    covered.paid(150).credits = {{2, 200, 3, 1000}};
    const rules::Books books = covered.books("2026-02-20");
    CHECK(told(books.steps) == Lines{"2026-02-20 reversal 1.50", "2026-02-20 set-off F2026-000001 1.50"});
    CHECK(books.customer.funds.at(0).left_minor == 50);
}

TEST_CASE("of two payments of one document the one that is reversed is set off, by its oldest credit") {
    Till house;
    house.customer.funds = {{4, 300}, {5, 900}};
    house.paid(500).credits = {{4, 300, {}, 0}, {5, 900, {}, 0}}; // 7.00 were paid by another
    const rules::Books books = house.books("2026-02-20");
    CHECK(told(books.steps) == Lines{"2026-02-20 reversal 5.00", "2026-02-20 set-off F2026-000001 3.00",
                                     "2026-02-20 set-off F2026-000001 2.00"});
    CHECK(moved(books.steps.at(1)) == Lines{"4 → 1 3.00 *"});
    CHECK(moved(books.steps.at(2)) == Lines{"5 → 1 2.00 *"});
    REQUIRE(books.customer.funds.size() == 1);
    CHECK(books.customer.funds.at(0).left_minor == 700); // what the other payment was given back
    CHECK(house.open().empty());

    Till bare; // nothing was credited: what the other one paid stays paid
    bare.paid(500);
    bare.k() = bare.reverse("2026-02-20").contracts.at(0);
    CHECK(bare.open() == "F2026-000001 5.00");
}

TEST_CASE("credit that is used up, or paid out, is set off no more: the whole is open again") {
    Till house;
    house.paid(1200).credits = {{2, 0, {}, 0}};
    const Plan plan = house.reverse("2026-02-20");
    CHECK(told(plan.steps) == Lines{"2026-02-20 reversal 12.00", "2026-02-20 reopen F2026-000001"});
    CHECK(plan.contracts.at(0).open.at(0).open_minor == 1200);
}

TEST_CASE("ALLS-G11.4: open terms that are due before 10 days from today are due then, with a new calendar") {
    Till house;
    OpenDocument term = house.paid(0).document;
    term.open_minor = 700;
    OpenDocument again = term, penalty = term, later = term;
    again.id = 2;
    again.cycle = "2026-01-15~1";
    penalty.id = 3;
    penalty.charge = "penalty";
    later.id = 4;
    later.due_on = day("2026-03-02");
    house.k().open = {term, again, penalty, later};
    house.runs("2026-01-15").state = ContractState::ended;
    house.k(1).open = {term};
    house.order("2026-02-10", "web-start");
    rules::Books books{house.customer, house.counters, {}};
    rules::restart_calendars(books, house.contracts, "ALLS-G11.4", house.rulebook("2026-02-20"));
    REQUIRE(books.steps.size() == 3); // of the first two, and of the order
    for (const Step &step : books.steps) {
        CHECK(step.kind == "reopen");
        CHECK(step.clause == "ALLS-G11.4");
        CHECK(due_again(step).due_on == day("2026-03-02"));
    }
    CHECK(due_again(books.steps.at(0)).cycle == "2026-02-15~1");
    CHECK(due_again(books.steps.at(1)).cycle == "2026-01-15~2");
    CHECK(books.steps.at(2).contract == 3);
    CHECK(due_again(books.steps.at(2)).cycle.empty()); // an order is not dunned, it lapses
    CHECK(house.k().open.at(0).due_on == day("2026-03-02"));
    CHECK(house.k().open.at(0).open_minor == 700);
    CHECK(house.k().open.at(2).due_on == day("2026-02-15"));
    CHECK(house.k(1).open.at(0).due_on == day("2026-02-15"));
}

} // namespace reversal_test
