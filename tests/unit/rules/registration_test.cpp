#include "rules/cancellation.hpp"
#include "rules/dunning.hpp"
#include "rules/registration.hpp"
#include "unit/rules/house.hpp"

namespace registration_test {

using namespace bursar;
using namespace bursar::test;

namespace {

rules::Terms terms(const House &house, const char *on) { return {house.policy, house.catalog, day(on), 1}; }

std::variant<Plan, Refusal> confirm(House &house, const char *on, const char *confirmed_on) {
    return rules::decide_confirmation({house.k(), house.customer, house.counters, day(confirmed_on)},
                                      terms(house, on));
}

std::vector<std::string> clauses(const std::vector<Refusal::Ground> &grounds) {
    std::vector<std::string> found;
    for (const Refusal::Ground &ground : grounds)
        found.push_back(ground.clause);
    return found;
}

const effect::DomainConfirmed &confirmation(const Plan &plan) {
    return std::get<effect::DomainConfirmed>(plan.steps.at(0).effects.at(0));
}

} // namespace

TEST_CASE("ALLS-P4.1, P4.2: a domain's form names everything that is missing at once") {
    const House house;
    rules::DomainOrder order;
    order.form = {2, 3, 1, {}};
    order.attested = {3};
    order.incomplete = {{2, {"email", "address"}}};
    const auto grounds = rules::refuse_form(order, 1, terms(house, "2026-03-02"));
    CHECK(clauses(grounds) == std::vector<std::string>{"ALLS-P4.1", "ALLS-P4.1", "ALLS-P4.2"});
    CHECK(grounds.at(1).message == "C2 is named on the form, and lacks email, address");
    CHECK(grounds.at(2).message == "nothing says that C2 has given a mandate: --attest C2");

    order.form.name_servers = {"ns1.example.org"}; // the secondary one is not mandatory
    order.attested = {2, 3};
    order.incomplete.clear();
    CHECK(rules::refuse_form(order, 1, terms(house, "2026-03-02")).empty());

    House silent; // terms that say nothing ask for nothing
    silent.policy.registration = {};
    CHECK(rules::refuse_form({}, 1, terms(silent, "2026-03-02")).empty());
}

TEST_CASE("the customer is owner and contact, and the product's servers answer, unless others are named") {
    const House house;
    const DomainForm form = rules::completed({0, 2, 0, {}}, 1, house.catalog.at("domain-fr"));
    CHECK(form.owner == 1);
    CHECK(form.administrative == 2);
    CHECK(form.technical == 1);
    CHECK(form.name_servers == house.catalog.at("domain-fr").name_servers);
}

TEST_CASE("ALLS-P4.4: paid, a domain stays ordered until the registry confirms, and never lapses") {
    House house;
    house.order("2026-03-02", "domain-fr");
    CHECK(house.pay("2026-03-03", "14.40").back() == "2026-03-03 register F2026-000001");
    CHECK(house.state() == "ordered");
    CHECK(house.k().ground == "unconfirmed");
    CHECK(!house.k().next_step_on);
    CHECK(house.sweep("2026-09-01").empty());

    // Friday 6 March: two business days are Monday and Tuesday.
    const auto answer = confirm(house, "2026-03-07", "2026-03-06");
    REQUIRE(std::holds_alternative<Plan>(answer));
    const Plan &plan = std::get<Plan>(answer);
    CHECK(told(plan.steps) == Lines{"2026-03-07 confirm", "2026-03-07 activate"});
    CHECK(confirmation(plan).validate_by == day("2026-03-10"));
    CHECK(plan.contracts.at(0).term == Span{day("2026-03-06"), day("2027-03-06")});
    CHECK(plan.contracts.at(0).ground.empty());
    // The eve of Easter: Good Friday is a business day in France, Easter Monday is none.
    CHECK(confirmation(std::get<Plan>(confirm(house, "2026-04-04", "2026-04-03"))).validate_by ==
          day("2026-04-08"));
}

TEST_CASE("a registry confirms what is ordered, paid, a domain, and not before the order") {
    House house;
    house.order("2026-03-02", "domain-fr");
    CHECK(std::holds_alternative<Refusal>(confirm(house, "2026-03-03", "2026-03-03"))); // not paid
    house.pay("2026-03-03", "14.40");
    CHECK(std::holds_alternative<Refusal>(confirm(house, "2026-03-03", "2026-03-04")));
    CHECK(std::holds_alternative<Refusal>(confirm(house, "2026-03-03", "2026-03-01")));
    CHECK(std::holds_alternative<Plan>(confirm(house, "2026-03-03", "2026-03-03")));
    House other;
    other.order("2026-03-02", "web-start");
    CHECK(std::holds_alternative<Refusal>(confirm(other, "2026-03-03", "2026-03-03")));
}

TEST_CASE("a domain is validated once, after its confirmation") {
    House house;
    house.order("2026-03-02", "domain-fr");
    const rules::Terms under = terms(house, "2026-03-10");
    CHECK(std::holds_alternative<Refusal>(rules::decide_validation({house.k(), {}, {}, ""}, under)));
    const auto first = rules::decide_validation({house.k(), day("2026-03-06"), {}, "ALLS-P4.4"}, under);
    CHECK(told(std::get<Plan>(first).steps) == Lines{"2026-03-10 validate"});
    const auto again =
        rules::decide_validation({house.k(), day("2026-03-06"), day("2026-03-09"), "ALLS-P4.4"}, under);
    CHECK(std::get<Plan>(again).empty());
}

TEST_CASE("ALLS-P4.7: a paid order that the customer lets down is credited, and ends") {
    House house;
    house.order("2026-03-02", "domain-fr");
    house.pay("2026-03-02", "14.40");
    BilledDocument billed;
    billed.document.id = 1;
    billed.document.number = "F2026-000001";
    billed.document.customer = 1;
    billed.document.contract = 1;
    billed.document.total = Money{1440, {}};
    billed.document.net_minor = 1200;
    BilledLine line;
    line.net_minor = 1200;
    line.tax_minor = 240;
    line.tax_category = "S";
    line.tax_rate = house.policy.tax_rates.at("FR");
    billed.lines = {line};
    const auto answer = rules::decide_cancellation(
        {house.k(), house.customer, house.counters, day("2026-03-05"), {}, "customer-default", {}, {billed}},
        terms(house, "2026-03-05"));
    REQUIRE(std::holds_alternative<Plan>(answer));
    const Plan &plan = std::get<Plan>(answer);
    CHECK(told(plan.steps) == Lines{"2026-03-05 credit F2026-000001 14.40", "2026-03-05 end"});
    CHECK(plan.steps.at(1).action == "end"); // the registry is told
    CHECK(plan.contracts.at(0).state == ContractState::ended);

    // ALLS-G11.7: the fee of the means it was paid by is never refunded; of an order that is not paid, none
    // is owed.
    line.position = 2;
    line.net_minor = 76;
    line.tax_minor = 15;
    line.payment_fee = true;
    billed.lines.push_back(line);
    billed.document.total.minor += 91;
    CHECK(std::get<Plan>(rules::decide_cancellation({house.k(),
                                                     house.customer,
                                                     house.counters,
                                                     day("2026-03-05"),
                                                     {},
                                                     "customer-default",
                                                     {},
                                                     {billed}},
                                                    terms(house, "2026-03-05")))
              .steps.at(0)
              .amount->minor == 1440);
    House unpaid;
    unpaid.policy.payment_fees = {{"paypal", Percent{340}, {35, {}}, "ALLS-G11.7"}};
    unpaid.order("2026-03-02", "domain-fr");
    unpaid.k().payment_method = "paypal";
    unpaid.k().open.at(0).fee_minor = 91; // of a total that is open
    const auto whole = rules::decide_cancellation(
        {unpaid.k(), unpaid.customer, unpaid.counters, day("2026-03-05"), {}, "customer-default", {}, {}},
        terms(unpaid, "2026-03-05"));
    CHECK(std::get<Plan>(whole).steps.at(0).issues->total().minor == 1440);
}

TEST_CASE(
    "ALLS-G11.7, G4.5: of a renewal that is paid ahead and not begun, the payment fee is not given back") {
    House house;
    house.policy.payment_fees = {{"paypal", Percent{340}, {35, {}}, "ALLS-G11.7"}};
    house.runs("2026-01-15").payment_method = "paypal";
    house.sweep("2026-02-05");
    CHECK(house.open() == "F2026-000001 12.83"); // 10.00 + 0.69 of fee, and VAT
    house.no_renew("2026-02-06");
    CHECK(house.last.at(0).issues->total().minor == 1283); // not paid: all of it

    House paid;
    paid.policy.payment_fees = house.policy.payment_fees;
    paid.runs("2026-01-15").payment_method = "paypal";
    paid.sweep("2026-02-05");
    OpenDocument &renewal = paid.k().open.at(0);
    CHECK(renewal.fee_minor == 83);
    CHECK(renewal.fee_net_minor == 69);
    renewal.open_minor = 0; // by another one's payment
    paid.no_renew("2026-02-06");
    const DocumentDraft &note = *paid.last.at(0).issues;
    CHECK(note.total().minor == 1200);
    CHECK(note.net_minor() == 1000);
    CHECK(note.keeps_fee);
}

} // namespace registration_test
