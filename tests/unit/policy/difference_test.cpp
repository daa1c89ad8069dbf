#include "policy/difference.hpp"
#include "unit/ledger/small_ledger.hpp"

using namespace bursar;

TEST_CASE("two policies differ by what they say, not by how it is written") {
    const std::string text = source_file("examples/policies/alls-heberg.toml");
    const policy::Policy before = *policy::parse_policy("# a remark\n" + text, "a").value;
    policy::Policy after = *policy::parse_policy(text, "b").value;
    CHECK(policy::differences(before, after).empty());

    after.dunning[5].percent = Percent{1000};
    after.tax_rates.emplace("BE", Percent{2100});
    after.fuses.deletions = 10;
    const auto found = policy::differences(before, after);
    REQUIRE(found.size() == 3);
    CHECK(found[0].what == "dunning.penalty.percent");
    CHECK(found[0].before == "20");
    CHECK(found[0].after == "10");
    CHECK(found[1].what == "fuses.deletions");
    CHECK(found[2].what == "tax.rates.BE");
    CHECK(found[2].before.empty());
    CHECK(found[2].after == "21");
}

TEST_CASE("a step that is gone or new is a difference in each of its values, and in the order") {
    const policy::Policy before =
        *policy::parse_policy(source_file("examples/policies/alls-heberg.toml"), "a").value;
    policy::Policy after = before;
    after.dunning.erase(after.dunning.begin() + 1); // the reminder
    const auto found = policy::differences(before, after);
    REQUIRE(!found.empty());
    CHECK(found.front().what == "dunning");
    CHECK(found[1].what == "dunning.reminder.kind");
    CHECK(found[1].after.empty());
}

TEST_CASE("holidays print as they are written") {
    for (const char *text : {"01-01", "12-25", "easter+1", "easter-2", "easter+50"})
        CHECK(to_string(parse_holiday(text).value()) == text);
}
