#include "rules/sanction.hpp"
#include "unit/rules/house.hpp"

namespace support_test {

using namespace bursar;
using namespace bursar::test;

namespace {

rules::SanctionCase bar(const House &house) {
    rules::SanctionCase sanction;
    sanction.customer = house.customer;
    sanction.effect = "bar-support";
    return sanction;
}

} // namespace

TEST_CASE("ALLS-G5.3: a bar from support is a sanction of the account, and holds until its day") {
    CHECK(SupportBar{1, {}, "ALLS-G5.3"}.holds(day("2030-01-01")));
    const SupportBar until{1, day("2026-02-01"), "ALLS-G5.3"};
    CHECK(until.holds(day("2026-01-31")));
    CHECK(!until.holds(day("2026-02-01")));

    const House house;
    policy::Versions versions;
    versions.add(1, house.policy);
    const rules::Rulebook rulebook{versions, house.catalog, day("2026-01-20"), 1};
    const auto barred = rules::decide_sanction(bar(house), rulebook);
    REQUIRE(std::holds_alternative<Plan>(barred));
    const Step &step = std::get<Plan>(barred).steps.at(0);
    CHECK(told(std::get<Plan>(barred).steps) == Lines{"2026-01-20 bar-support"});
    CHECK(step.clause == "ALLS-G5.3");
    CHECK(std::get<effect::Sanction>(step.effects.at(0)).begun_on == day("2026-01-20"));
    rules::SanctionCase twice = bar(house);
    twice.barred = true;
    CHECK(std::holds_alternative<Refusal>(rules::decide_sanction(twice, rulebook)));

    const auto again = rules::decide_support_again(1, until, day("2026-01-25"));
    CHECK(told(std::get<Plan>(again).steps) == Lines{"2026-01-25 support-again"});
    CHECK(std::holds_alternative<Refusal>(rules::decide_support_again(1, {}, day("2026-01-25"))));
}

} // namespace support_test
