#include "rules/charge.hpp"
#include "unit/rules/house.hpp"

namespace charge_test {

using namespace bursar;
using namespace bursar::test;

namespace {

// Grounds of the ALLS pack, and three as Dokos has them: with a surcharge, taxed, of a fixed amount.
struct Counter : House {
    rules::ChargeCase asked;
    Counter() {
        policy::ChargeGround access, support, poaching;
        access.ground = "access-breach";
        access.text = "Subscriptions owed";
        access.clause = "DOK-3.3";
        access.surcharge = Percent{5000};
        support.ground = support.text = "support";
        support.clause = "DOK-4.4";
        support.taxed = true;
        poaching.ground = "poaching";
        poaching.text = "No poaching of staff";
        poaching.clause = "DOK-6.2";
        poaching.amount = Money{3'000'000, {}};
        policy.charges.insert(policy.charges.end(), {access, support, poaching});
    }
    Counter &on(const char *ground, const char *reference = "case 7") {
        asked.ground = ground;
        asked.reference = reference;
        asked.lines.clear();
        return *this;
    }
    Counter &line(const char *net, std::int64_t quantity = 1, const char *text = "") {
        asked.lines.push_back({text, quantity, parse_money(net, Currency()).value()});
        return *this;
    }
    std::variant<Plan, Refusal> decide() {
        asked.customer = customer;
        asked.counters = counters;
        return rules::decide_charge(asked, {policy, catalog, day("2026-02-06"), 1});
    }
    Step charge() {
        const auto answer = decide();
        REQUIRE(std::holds_alternative<Plan>(answer));
        REQUIRE(std::get<Plan>(answer).steps.size() == 1);
        CHECK(std::get<Plan>(answer).contracts.empty()); // no contract depends on it
        return std::get<Plan>(answer).steps.front();
    }
    Refusal refused() {
        const auto answer = decide();
        REQUIRE(std::holds_alternative<Refusal>(answer));
        REQUIRE(std::get<Refusal>(answer).grounds.size() == 1);
        return std::get<Refusal>(answer);
    }
    std::string why_not() { return refused().grounds.at(0).message; }
};

// "text: net + tax", of each line.
Lines lines(const Step &step) {
    Lines text;
    for (const DocumentLine &line : step.issues.value().lines)
        text.push_back(line.description + ": " + to_string(Money{line.net_minor, {}}) + " + " +
                       to_string(Money{line.tax_minor, {}}));
    return text;
}

} // namespace

TEST_CASE("ALLS-G5.2: the costs of a legal claim are a one-off invoice with its ground and reference") {
    Counter house;
    const Step step = house.on("legal-claim", "LC-12").line("250.00").charge();
    CHECK(told({step}) == Lines{"2026-02-06 invoice F2026-000001 250.00"});
    CHECK(step.clause == "ALLS-G5.2");
    CHECK(step.ground == "legal-claim");
    CHECK(step.notice);
    CHECK(step.issues->kind == DocumentKind::fee);
    CHECK(!step.issues->contract);
    CHECK(!step.issues->claim); // it may be charged again
    CHECK(step.issues->due_on == day("2026-02-06"));
    CHECK(lines(step) ==
          Lines{"Frais de réclamation sur contenu hébergé / Costs of a claim over hosted content (LC-12): "
                "250.00 + 0.00"});
    CHECK(step.issues->lines.at(0).tax_category == "O");
    CHECK(!step.issues->lines.at(0).tax_reason.empty());
}

TEST_CASE("ALLS-G9.3, G12.3, P5.2: compensation, indemnity and the consequences of false data have clauses") {
    Counter house;
    CHECK(house.on("compensation").line("80.00").charge().clause == "ALLS-G9.3");
    CHECK(house.on("indemnity").line("80.00").charge().clause == "ALLS-G12.3");
    CHECK(house.on("false-data").line("80.00").charge().clause == "ALLS-P5.2");
}

TEST_CASE("DOK-3.3: the unpaid subscriptions, plus 50 % on a line of its own") {
    Counter house;
    // 3 × 99.00 + 19.00 = 316.00, of which 50 % are 158.00
    const Step step = house.on("access-breach", "log 4").line("99.00", 3).line("19.00", 1, "March").charge();
    CHECK(step.amount == Money{47400, {}});
    CHECK(step.clause == "DOK-3.3");
    CHECK(lines(step) == Lines{"Subscriptions owed (log 4): 297.00 + 0.00", "March (log 4): 19.00 + 0.00",
                               "Majoration de 50 %: 158.00 + 0.00"});
    CHECK(step.issues->lines.at(0).quantity == 3);
    CHECK(step.issues->lines.at(0).unit_price_minor == 9900);
    CHECK(step.issues->lines.at(2).quantity == 1);
    CHECK(step.issues->lines.at(2).unit_price_minor == 15800);
    house.policy.locale = "en";
    house.policy.charges.at(4).surcharge = Percent{1250};
    // 12.5 % of 0.04 is 0.005: half away from zero
    CHECK(lines(house.on("access-breach").line("0.04").charge()).at(1) == "Surcharge of 12.5 %: 0.01 + 0.00");
}

TEST_CASE("DOK-6.2: a lump sum is charged as the terms fix it, outside VAT") {
    Counter house;
    const Step step = house.on("poaching").charge();
    CHECK(step.amount == Money{3'000'000, {}});
    CHECK(lines(step) == Lines{"No poaching of staff (case 7): 30000.00 + 0.00"});
    CHECK(house.on("poaching").line("100.00").why_not() ==
          "\"poaching\" is charged 30000.00, whatever it is");
    CHECK(house.refused().grounds.at(0).clause == "DOK-6.2");
}

TEST_CASE("DOK-4.4: help that is charged is a supply, with VAT, due when the terms say") {
    Counter house;
    const Step step = house.on("support").line("80.00", 2).charge();
    CHECK(step.issues->kind == DocumentKind::invoice);
    CHECK(lines(step) == Lines{"support (case 7): 160.00 + 32.00"});
    CHECK(step.amount == Money{19200, {}});
    CHECK(step.issues->due_on == day("2026-02-06"));
    house.policy.billing.emplace(); // DOK-due: 30 days after the issue
    house.policy.billing->payment_days = 30;
    CHECK(house.on("support").line("80.00").charge().issues->due_on == day("2026-03-08"));
}

TEST_CASE("lines of staff's own need no ground nor reference, and are taxed over the document") {
    Counter house;
    // 20 % of 0.12 + 0.12 + 0.12 is 0.072: 0.07, where three lines of 0.024 would make 0.06
    const Step step =
        house.on("", "").line("0.12", 1, "A").line("0.12", 1, "B").line("0.12", 1, "C").charge();
    CHECK(step.clause.empty());
    CHECK(lines(step) == Lines{"A: 0.12 + 0.03", "B: 0.12 + 0.02", "C: 0.12 + 0.02"});
    house.customer.country = "DE"; // a business elsewhere in the Union
    house.customer.vat_id = "DE136695976";
    CHECK(lines(house.on("", "").line("10.00", 1, "A").charge()) == Lines{"A: 10.00 + 0.00"});
}

TEST_CASE("credit of the customer pays what is charged, the oldest first") {
    Counter house;
    house.customer.funds = {{3, 2000}, {8, 4000}};
    const Step step = house.on("compensation").line("50.00").charge();
    REQUIRE(step.allocations.size() == 2);
    CHECK(step.allocations.at(0).fund == 3);
    CHECK(step.allocations.at(0).amount_minor == 2000);
    CHECK(step.allocations.at(1).fund == 8);
    CHECK(step.allocations.at(1).amount_minor == 3000);
    CHECK(step.amount == Money{5000, {}});
}

TEST_CASE("nothing is charged on a ground that the terms have not, nor without a reference or a line") {
    Counter house;
    CHECK(house.on("noise").line("1.00").why_not() == "the terms charge nothing on the ground \"noise\"");
    CHECK(house.refused().hint.starts_with("grounds: legal-claim, compensation, indemnity, false-data"));
    CHECK(house.on("indemnity", "").line("1.00").why_not() == "\"indemnity\" needs a reference");
    CHECK(house.refused().grounds.at(0).clause == "ALLS-G12.3");
    CHECK(house.on("indemnity").why_not() == "nothing is charged");
    CHECK(house.on("").why_not() == "nothing is charged");
    house.customer.state = CustomerState::closed; // who has left may still owe
    CHECK(std::holds_alternative<Plan>(house.on("indemnity").line("1.00").decide()));
    house.customer.state = CustomerState::erased;
    CHECK(house.on("indemnity").line("1.00").why_not() == "C1 is erased");
}

TEST_CASE("who cannot be taxed is charged outside VAT only") {
    Counter house;
    house.customer.country.clear();
    CHECK(house.on("support").line("1.00").why_not() == "the customer has no country");
    CHECK(house.on("", "").line("1.00", 1, "A").why_not() == "the customer has no country");
    CHECK(std::holds_alternative<Plan>(house.on("indemnity").line("1.00").decide()));
}

TEST_CASE("a document holds a hundred thousand million at most, its surcharge included") {
    Counter house;
    CHECK(house.on("indemnity").line("100000000000.00").charge().amount == Money{10'000'000'000'000, {}});
    CHECK(house.on("indemnity").line("100000000000.00").line("0.01").why_not() ==
          "100000000000.01 is more than one document holds");
    CHECK(house.on("access-breach").line("80000000000.00").why_not() ==
          "120000000000.00 is more than one document holds");
}

TEST_CASE("ALLS-G11.6: the costs of collection are a fee of the case, outside VAT") {
    Counter house;
    house.counters.last_document = 4;
    rules::Books books{house.customer, house.counters, {}};
    const rules::Terms terms{house.policy, house.catalog, day("2026-02-06"), 1};
    rules::charge_collection_cost(books, rules::account_step("fee", "ALLS-G11.6", 1, day("2026-02-06")), 3,
                                  Money{4500, {}}, "huissier 9", terms);
    rules::charge_collection_cost(books, rules::account_step("fee", "ALLS-G11.6", 1, day("2026-02-06")), 3,
                                  Money{100, {}}, "", terms);
    CHECK(told(books.steps) ==
          Lines{"2026-02-06 fee F2026-000001 45.00", "2026-02-06 fee F2026-000002 1.00"});
    CHECK(books.steps.at(0).notice);
    CHECK(books.steps.at(0).issues->kind == DocumentKind::fee);
    CHECK(lines(books.steps.at(0)) == Lines{"Frais de recouvrement (huissier 9): 45.00 + 0.00"});
    CHECK(lines(books.steps.at(1)) == Lines{"Frais de recouvrement: 1.00 + 0.00"});
    const auto &cost = std::get<effect::CollectionCost>(books.steps.at(1).effects.at(0));
    CHECK(cost.collection == 3);
    CHECK(cost.document == 6);
    CHECK(books.steps.at(1).issues->id == 6);
}

TEST_CASE("what credit leaves open of a charge is written off when it is dust") {
    Counter house;
    house.policy.dust.minor = 5;
    house.customer.funds = {{1, 1197}};
    const auto answer = house.on("", "").line("10.00", 1, "A").decide();
    const auto &steps = std::get<Plan>(answer).steps;
    REQUIRE(steps.size() == 2);
    CHECK(steps.at(1).kind == "written-off");
    CHECK(steps.at(1).written_off_minor == 3);
    CHECK(steps.at(1).document == steps.at(0).document);
}

} // namespace charge_test
