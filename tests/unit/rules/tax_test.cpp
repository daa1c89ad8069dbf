#include "base/error.hpp"
#include "rules/tax.hpp"
#include "unit/rules/house.hpp"

namespace tax_test {

using namespace bursar;
using namespace bursar::test;

namespace {

rules::TaxTreatment of(const House &house, const char *country, const char *vat_id = "") {
    CustomerSituation customer = house.customer;
    customer.country = country;
    customer.vat_id = vat_id;
    return rules::required_tax_treatment(customer, house.policy);
}

DocumentLine line(std::int64_t net, const char *category, std::int64_t rate) {
    DocumentLine made;
    made.net_minor = net;
    made.tax_category = category;
    made.tax_rate = Percent{rate};
    return made;
}

} // namespace

TEST_CASE("a customer's category and rate follow from both countries and the VAT number") {
    House house;
    CHECK(of(house, "FR") == rules::TaxTreatment{"S", {2000}, ""});
    CHECK(of(house, "FR", "FR11123456789").category == "S"); // at home, a business too
    CHECK(of(house, "DE", "DE123456789").category == "AE");
    CHECK(of(house, "DE", "DE123456789").reason == house.policy.reverse_charge_mention);
    CHECK(of(house, "DE", "DE1").category == "S"); // a number of no form is no business
    CHECK(of(house, "DE") == rules::TaxTreatment{"S", {2000}, ""});
    CHECK(of(house, "MC") == rules::TaxTreatment{"S", {2000}, ""});
    CHECK(of(house, "MC", "FR12345678901") ==
          rules::TaxTreatment{"S", {2000}, ""}); // of the issuer's own state
    CHECK(of(house, "US").category == "O");
    CHECK(of(house, "US").reason == house.policy.outside_mention);

    house.policy.one_stop_shop = true;
    house.policy.tax_rates["DE"] = Percent{1900};
    CHECK(of(house, "DE") == rules::TaxTreatment{"S", {1900}, ""});
    CHECK_THROWS_AS(of(house, "IT"), Failure);

    house.policy.tax_exempt = "art. 293 B";
    for (const char *country : {"FR", "DE", "US"})
        CHECK(of(house, country) == rules::TaxTreatment{"E", {}, "art. 293 B"});
}

TEST_CASE("a business in Monaco has a French number: reverse charge from elsewhere in the Union only") {
    House house;
    house.policy.issuer.country = "DE";
    house.policy.tax_rates = {{"DE", Percent{1900}}};
    CHECK(of(house, "MC", "FR12345678901").category == "AE");
    house.policy.issuer.country = "MC";
    house.policy.tax_rates = {{"MC", Percent{2000}}};
    house.policy.one_stop_shop = true;
    CHECK(of(house, "FR", "FR12345678901") == rules::TaxTreatment{"S", {2000}, ""});
    CHECK(of(house, "DE", "DE123456789").category == "AE");
}

TEST_CASE("an issuer beyond the Union charges at home, and nothing elsewhere") {
    House house;
    house.policy.issuer.country = "CH";
    house.policy.tax_rates = {{"CH", Percent{810}}};
    CHECK(of(house, "CH").rate == Percent{810});
    CHECK(of(house, "US").category == "O");
    CHECK(of(house, "DE").category == "O");
    CHECK(of(house, "DE", "DE123456789").category == "O");
}

TEST_CASE("EN 16931: tax is reckoned over the document for each category and rate, and split by largest "
          "remainder") {
    std::vector<DocumentLine> lines{line(333, "S", 2000), line(333, "S", 2000), line(333, "S", 2000),
                                    line(1000, "S", 550), line(500, "O", 0)};
    rules::reckon_tax(lines);
    CHECK(lines[0].tax_minor + lines[1].tax_minor + lines[2].tax_minor == 200); // 999 × 20 % = 199.8
    CHECK(lines[0].tax_minor == 67);
    CHECK(lines[1].tax_minor == 67);
    CHECK(lines[2].tax_minor == 66);
    CHECK(lines[3].tax_minor == 55);
    CHECK(lines[4].tax_minor == 0);
}

} // namespace tax_test
