#include "rules/credit.hpp"
#include "unit/rules/house.hpp"

#include <algorithm>

namespace credit_test {

using namespace bursar;
using namespace bursar::test;
using rules::CreditedPart;

namespace {

// F2026-000001, as it is billed: lines of category S, at 20 % where nothing else is said.
struct Desk : House {
    BilledDocument billed;
    Desk() {
        billed.document.id = 1;
        billed.document.number = "F2026-000001";
        billed.document.customer = 1;
    }
    BilledLine &line(std::int64_t net, std::int64_t tax, int percent = 20) {
        BilledLine line;
        line.position = static_cast<int>(billed.lines.size()) + 1;
        line.description = "Line " + std::to_string(line.position);
        line.net_minor = net;
        line.tax_minor = tax;
        line.tax_category = "S";
        line.tax_rate = Percent{percent * 100};
        billed.document.total.minor += net + tax;
        billed.document.net_minor += net;
        billed.lines.push_back(std::move(line));
        return billed.lines.back();
    }
    // The oldest open document of a contract, of one line.
    void bills(std::size_t contract = 0) {
        billed.document = k(contract).open.at(0);
        billed.document.total.minor = 0;
        billed.document.net_minor = 0;
        line(1000, 200);
        billed.claimed = Span{day("2026-02-15"), day("2026-03-15")};
    }
    std::variant<Plan, Refusal> corrected(std::string_view on, std::vector<CreditedPart> parts = {}) const {
        rules::CorrectionCase correction{customer, counters, {}, billed, std::move(parts)};
        if (const auto id = billed.document.contract)
            correction.contract = contracts.at(static_cast<std::size_t>(*id) - 1);
        return rules::decide_correction(correction, {policy, catalog, day(on), 1});
    }
    Plan note(std::string_view on, std::vector<CreditedPart> parts = {}) const {
        const auto answer = corrected(on, std::move(parts));
        REQUIRE(std::holds_alternative<Plan>(answer));
        return std::get<Plan>(answer);
    }
    std::string why_not(std::vector<CreditedPart> parts = {}) const {
        const auto answer = corrected("2026-02-06", std::move(parts));
        REQUIRE(std::holds_alternative<Refusal>(answer));
        CHECK(std::get<Refusal>(answer).grounds.at(0).clause.empty());
        return std::get<Refusal>(answer).grounds.at(0).message;
    }
    // The lines of such a note: "2: 3.33 + 0.67".
    Lines lines(const std::vector<CreditedPart> &parts) const {
        Lines text;
        for (const DocumentLine &line : rules::credit_lines(billed, parts))
            text.push_back(std::to_string(line.credits_line) + ": " + to_string(Money{line.net_minor, {}}) +
                           " + " + to_string(Money{line.tax_minor, {}}));
        return text;
    }
    // Keeps the plan, and what it credits of the one line.
    void credited(const Plan &plan) {
        const DocumentDraft &draft = *plan.steps.at(0).issues;
        for (const DocumentLine &line : draft.lines) {
            BilledLine &of = billed.lines.at(static_cast<std::size_t>(line.credits_line) - 1);
            of.credited_net_minor += line.net_minor;
            of.credited_tax_minor += line.tax_minor;
        }
        billed.document.credited_minor += draft.total().minor;
        billed.document.credited_net_minor += draft.net_minor();
        for (const Allocation &part : plan.steps.at(0).allocations)
            billed.document.open_minor -= part.amount_minor;
        billed.document.open_minor -= plan.steps.at(0).written_off_minor;
        billed.document.written_off_minor += plan.steps.at(0).written_off_minor;
        if (!plan.contracts.empty()) k() = plan.contracts.at(0);
        absorb(plan.steps);
    }
};

bool releases(const Step &step) {
    return std::ranges::any_of(step.effects, [](const StepEffect &effect) {
        return std::holds_alternative<effect::ClaimReleased>(effect);
    });
}

} // namespace

TEST_CASE("a renewal that is not paid is credited in full: nothing is owed, and it may be invoiced again") {
    Desk house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    house.bills();
    const Plan plan = house.note("2026-02-06");
    CHECK(told(plan.steps) == Lines{"2026-02-06 credit F2026-000001 12.00"});
    const Step &step = plan.steps.at(0);
    CHECK(step.issues->kind == DocumentKind::credit_note);
    CHECK(step.issues->number == "A2026-000001");
    CHECK(step.issues->credits == 1);
    CHECK(step.issues->contract == 1);
    REQUIRE(step.allocations.size() == 1);
    CHECK(step.allocations.at(0).amount_minor == 1200);
    CHECK(step.allocations.at(0).credit);
    CHECK(releases(step));
    house.credited(plan);
    CHECK(house.credit() == "0.00");
    CHECK(house.open().empty());
    CHECK(house.state() == "active");
    CHECK(house.sweep("2026-02-07") == Lines{"2026-02-07 invoice F2026-000002 12.00"});
}

TEST_CASE("of a renewal that is paid in part the note clears what is open, and the rest is credit") {
    Desk house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    house.pay("2026-02-05", "5.00");
    house.bills();
    house.credited(house.note("2026-02-06"));
    CHECK(house.last.at(0).funds.at(0).amount_minor == 1200);
    CHECK(house.last.at(0).allocations.at(0).amount_minor == 700);
    CHECK(house.credit() == "5.00");
    CHECK(!house.k().claim);
}

TEST_CASE("a term that is paid stays, also when its invoice is credited in full: the money is credit") {
    Desk house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    house.bills();
    house.pay("2026-02-06", "12.00");
    house.billed.document.open_minor = 0;
    house.billed.term_paid_on = day("2026-03-01");
    house.credited(house.note("2026-02-06"));
    CHECK(told(house.last) == Lines{"2026-02-06 credit F2026-000001 12.00"});
    CHECK(house.last.at(0).allocations.empty());
    CHECK(!releases(house.last.at(0)));
    CHECK(house.credit() == "12.00");
    CHECK(house.term() == "2026-02-15/2026-03-15");
    CHECK(house.state() == "active");
}

TEST_CASE("a part is credited with its tax, and what it charged is not released before the last of it") {
    Desk house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    house.bills();
    const Plan plan = house.note("2026-02-06", {{1, 400, {}}});
    CHECK(told(plan.steps) == Lines{"2026-02-06 credit F2026-000001 4.80"});
    CHECK(!releases(plan.steps.at(0)));
    house.credited(plan);
    CHECK(house.open() == "F2026-000001 7.20");
    CHECK(house.k().claim == 1);
    const Plan rest = house.note("2026-02-07"); // all that is left
    CHECK(told(rest.steps) == Lines{"2026-02-07 credit F2026-000001 7.20"});
    CHECK(releases(rest.steps.at(0)));
    CHECK(!rest.contracts.at(0).claim);
}

TEST_CASE("a part that clears what was left to pay renews the term") {
    Desk house;
    house.runs("2026-01-15");
    house.sweep("2026-02-05");
    house.pay("2026-02-06", "7.20");
    house.bills();
    const Plan plan = house.note("2026-02-07", {{1, 400, {}}});
    CHECK(told(plan.steps) == Lines{"2026-02-07 credit F2026-000001 4.80", "2026-02-07 renew"});
    CHECK(plan.contracts.at(0).term == Span{day("2026-02-15"), day("2026-03-15")});
}

TEST_CASE("a line without an amount is credited with all that is left of it, the others stay") {
    Desk house;
    house.line(9000, 1800).quantity = 2;
    house.line(1000, 200).period = Span{day("2026-02-01"), day("2026-03-01")};
    house.billed.document.open_minor = 12000;
    const Plan plan = house.note("2026-02-06", {{2, 0, {}}});
    CHECK(told(plan.steps) == Lines{"2026-02-06 credit F2026-000001 12.00"});
    CHECK(plan.contracts.empty());
    REQUIRE(plan.steps.at(0).issues->lines.size() == 1);
    const DocumentLine &line = plan.steps.at(0).issues->lines.at(0);
    CHECK(line.credits_line == 2);
    CHECK(line.description == "Line 2");
    CHECK(line.period == Span{day("2026-02-01"), day("2026-03-01")});
    // a whole line as it was, a part of it as one piece
    CHECK(house.note("2026-02-06", {{1, 9000, {}}}).steps.at(0).issues->lines.at(0).unit_price_minor == 4500);
    CHECK(house.note("2026-02-06", {{1, 3000, {}}}).steps.at(0).issues->lines.at(0).quantity == 1);
}

TEST_CASE("all that is left leaves out the lines of which nothing is") {
    Desk house;
    house.line(1000, 200);
    house.line(500, 100).credited_net_minor = 500;
    house.line(300, 60).credited_net_minor = 100;
    const auto parts = rules::all_that_is_left(house.billed);
    REQUIRE(parts.size() == 2);
    CHECK(parts.at(0).line == 1);
    CHECK(parts.at(0).net_minor == 1000);
    CHECK(parts.at(1).line == 3);
    CHECK(parts.at(1).net_minor == 200);
}

TEST_CASE("what is left of a line takes what is left of its tax") {
    Desk house;
    BilledLine &line = house.line(1000, 200);
    CHECK(house.lines({{1, 333, {}}}) == Lines{"1: 3.33 + 0.67"}); // 0.666
    line.credited_net_minor = 666;
    line.credited_tax_minor = 134;
    CHECK(house.lines({{1, 334, {}}}) == Lines{"1: 3.34 + 0.66"}); // not 0.668: 2.00 - 2 × 0.67
    CHECK(house.lines({{1, 333, {}}}) == Lines{"1: 3.33 + 0.66"}); // 0.666, and no more is left
    line.credited_net_minor = 664;                                 // twice 3.32, of which 20 % are 0.664
    line.credited_tax_minor = 132;
    CHECK(house.lines({{1, 336, {}}}) == Lines{"1: 3.36 + 0.68"}); // not 0.672: 2.00 - 2 × 0.66
}

TEST_CASE("EN 16931: the tax of parts is that of each rate over the note, by the largest remainder") {
    Desk house;
    for (int n = 0; n < 3; ++n)
        house.line(1000, 200);
    // 20 % of 3.03 is 0.606: 0.61, where each alone would be 0.202
    CHECK(house.lines({{1, 101, {}}, {2, 101, {}}, {3, 101, {}}}) ==
          Lines{"1: 1.01 + 0.21", "2: 1.01 + 0.20", "3: 1.01 + 0.20"});
    // 20 % of 3.00 is 0.60; 0.202 and 0.398: the remainder of the second is the larger
    CHECK(house.lines({{1, 101, {}}, {2, 199, {}}}) == Lines{"1: 1.01 + 0.20", "2: 1.99 + 0.40"});
    CHECK(house.lines({{1, 1000, {}}, {2, 101, {}}}) == Lines{"1: 10.00 + 2.00", "2: 1.01 + 0.20"});
    house.line(1000, 100, 10);
    CHECK(house.lines({{1, 333, {}}, {4, 333, {}}}) == Lines{"1: 3.33 + 0.67", "4: 3.33 + 0.33"});
}

TEST_CASE("EN 16931: lines in full are reckoned over the note too, and the last note takes what is left") {
    Desk house;
    for (int n = 0; n < 10; ++n)
        house.line(2, n < 4 ? 1 : 0); // 0.20 at 20 %: 0.04
    const std::vector<CreditedPart> first = {{1, 2, {}}, {2, 2, {}}, {3, 2, {}}, {4, 2, {}}};
    CHECK(house.lines(first) ==
          Lines{"1: 0.02 + 0.01", "2: 0.02 + 0.01", "3: 0.02 + 0.00", "4: 0.02 + 0.00"});
    CHECK(house.lines({{5, 2, {}}, {6, 2, {}}, {7, 2, {}}}) ==
          Lines{"5: 0.02 + 0.00", "6: 0.02 + 0.00", "7: 0.02 + 0.00"}); // they have no tax
    for (const DocumentLine &line : rules::credit_lines(house.billed, first)) {
        BilledLine &of = house.billed.lines.at(static_cast<std::size_t>(line.credits_line) - 1);
        of.credited_net_minor = line.net_minor;
        of.credited_tax_minor = line.tax_minor;
    }
    CHECK(house.lines(rules::all_that_is_left(house.billed)) ==
          Lines{"5: 0.02 + 0.00", "6: 0.02 + 0.00", "7: 0.02 + 0.00", "8: 0.02 + 0.00", "9: 0.02 + 0.00",
                "10: 0.02 + 0.00", "3: 0.00 + 0.01", "4: 0.00 + 0.01"});
    CHECK(house.why_not({{3, 0, {}}}) == "line 3 of F2026-000001 is credited in full already");
}

TEST_CASE("what a line cannot take of the tax goes to the others of its rate") {
    Desk house;
    house.line(300, 10); // less than 20 %
    house.line(300, 60);
    house.line(100, 50);
    CHECK(house.lines({{1, 300, {}}, {2, 300, {}}}) == Lines{"1: 3.00 + 0.10", "2: 3.00 + 0.60"});
    CHECK(house.lines({{1, 150, {}}, {2, 150, {}}}) == Lines{"1: 1.50 + 0.10", "2: 1.50 + 0.50"});
}

TEST_CASE("all but the payment fee takes all of its tax: the fee stays with its own") {
    Desk house;
    house.line(1002, 201); // 2.208 over both: 2.21
    house.line(102, 20).payment_fee = true;
    CHECK(house.lines({{1, 1002, {}}}) == Lines{"1: 10.02 + 2.01"});
    CHECK(house.lines({{2, 102, {}}}) == Lines{"2: 1.02 + 0.20"});
}

TEST_CASE("what cannot be credited is refused with its reason") {
    Desk house;
    house.line(1000, 200);
    house.line(500, 100);
    CHECK(house.why_not({{1, 100, {}}, {1, 200, {}}}) == "line 1 of F2026-000001 is named twice");
    CHECK(house.why_not({{3, 100, {}}}) == "F2026-000001 has no line 3");
    CHECK(house.why_not({{0, 100, {}}}) == "F2026-000001 has no line 0");
    CHECK(house.why_not({{2, 501, {}}}) ==
          "5.01 of line 2 of F2026-000001 is more than the 5.00 that is left to credit");
    house.billed.lines.at(1).credited_net_minor = 300;
    CHECK(house.why_not({{1, 100, {}}, {2, 201, {}}}) ==
          "2.01 of line 2 of F2026-000001 is more than the 2.00 that is left to credit");
    house.billed.document.credited_minor = 1800;
    CHECK(house.why_not() == "F2026-000001 is credited in full already");
    house.billed.document.kind = DocumentKind::credit_note;
    house.billed.document.number = "A2026-000001";
    CHECK(house.why_not() == "A2026-000001 is a credit note, which is never credited");
}

TEST_CASE("what a note leaves open of a document of no contract is written off when it is dust") {
    for (const std::int64_t dust : {4, 3}) {
        Desk house;
        house.policy.dust.minor = dust;
        house.line(1000, 200);
        house.billed.document.open_minor = 1200;
        house.credited(house.note("2026-02-06", {{1, 997, {}}})); // 11.96
        REQUIRE(house.last.size() == (dust == 4 ? 2 : 1));
        CHECK(house.billed.document.open_minor == 4);
        if (dust == 3) continue;
        CHECK(house.last.at(1).kind == "written-off");
        CHECK(house.last.at(1).document_id == 1);
        CHECK(house.last.at(1).written_off_minor == 4);
    }
}

TEST_CASE("dust that was written off is not given back: credited in full, it is what was paid") {
    Desk house;
    house.line(1000, 200);
    house.billed.document.written_off_minor = 3; // 11.97 were paid
    house.credited(house.note("2026-02-06"));
    const Step &step = house.last.at(0);
    CHECK(step.amount == Money{1200, {}});
    CHECK(step.written_off_minor == -3); // owed again, and cleared by the note
    REQUIRE(step.allocations.size() == 1);
    CHECK(step.allocations.at(0).amount_minor == 3);
    CHECK(house.credit() == "11.97");
    CHECK(house.billed.document.written_off_minor == 0);
}

TEST_CASE("credited in parts, the dust is taken from the last of them") {
    Desk house;
    house.line(1000, 200);
    house.billed.document.written_off_minor = 3;
    house.credited(house.note("2026-02-06", {{1, 500, {}}}));
    CHECK(house.last.at(0).written_off_minor == 0);
    CHECK(house.credit() == "6.00");
    house.credited(house.note("2026-02-07"));
    CHECK(house.last.at(0).written_off_minor == -3);
    CHECK(house.credit() == "11.97");
}

TEST_CASE("dust of a document that is open again comes after what is open") {
    Desk house;
    house.line(1000, 200);
    house.billed.document.written_off_minor = 3; // 6.97 were paid, and 5.00 taken back
    house.billed.document.open_minor = 500;
    house.credited(house.note("2026-02-06", {{1, 500, {}}}));
    CHECK(house.last.at(0).written_off_minor == 0);
    CHECK(house.credit() == "1.00");
    house.credited(house.note("2026-02-07"));
    CHECK(house.credit() == "6.97");
    CHECK(house.billed.document.open_minor == 0);
}

TEST_CASE("an order ends with its only invoice, and what was paid on it is credit") {
    Desk house;
    house.order("2026-02-05", "web-start");
    house.pay("2026-02-05", "5.00");
    house.bills();
    house.credited(house.note("2026-02-06"));
    CHECK(told(house.last) == Lines{"2026-02-06 credit F2026-000001 12.00", "2026-02-06 end"});
    CHECK(house.last.at(1).ground == "credited");
    CHECK(house.last.at(1).clause == "ALLS-G4.1");
    CHECK(house.last.at(1).action.empty()); // nothing of it was there
    CHECK(house.state() == "ended");
    CHECK(house.k().ground == "credited");
    CHECK(!house.k().next_step_on);
    CHECK(house.credit() == "5.00");
}

TEST_CASE("an order of which a part is credited stays one") {
    Desk house;
    house.order("2026-02-05", "web-start");
    house.bills();
    const Plan plan = house.note("2026-02-06", {{1, 400, {}}});
    CHECK(told(plan.steps) == Lines{"2026-02-06 credit F2026-000001 4.80"});
    CHECK(plan.contracts.at(0).state == ContractState::ordered);
    CHECK(plan.contracts.at(0).next_step == "lapse");
}

TEST_CASE("a domain that its registry was asked for is given up when its order is credited") {
    Desk house;
    house.order("2026-02-05", "domain-fr");
    house.bills();
    house.pay("2026-02-05", "14.40");
    REQUIRE(house.k().ground == rules::unconfirmed);
    house.billed.document.open_minor = 0;
    house.billed.document.total.minor = 1440;
    house.billed.lines.at(0).net_minor = 1200;
    house.billed.lines.at(0).tax_minor = 240;
    house.credited(house.note("2026-02-06"));
    CHECK(told(house.last) == Lines{"2026-02-06 credit F2026-000001 14.40", "2026-02-06 end"});
    CHECK(house.last.at(1).action == "end");
    CHECK(house.credit() == "14.40");
    CHECK(house.state() == "ended");
}

} // namespace credit_test
