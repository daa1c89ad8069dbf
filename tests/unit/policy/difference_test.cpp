#include "base/calendar.hpp"
#include "policy/difference.hpp"
#include "unit/ledger/small_ledger.hpp"

namespace difference_test {

using namespace bursar;

namespace {

std::string with(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("two policies differ by what they say, not by how it is written") {
    const std::string before = source_file("examples/policies/alls-heberg.toml");
    CHECK(policy::differences("# a remark\n" + before, before).empty());

    std::string after = with(before, "percent = 20", "percent = 10");
    after = with(after, "FR = 20", "FR = 20\nBE = 21");
    after = with(after, "deletions = 50", "deletions = 10");
    const auto found = policy::differences(before, after);
    REQUIRE(found.size() == 3);
    CHECK(found[0].what == "dunning.step.penalty.percent");
    CHECK(found[0].before == "20");
    CHECK(found[0].after == "10");
    CHECK(found[1].what == "fuses.deletions");
    CHECK(found[2].what == "tax.rates.BE");
    CHECK(found[2].before.empty());
    CHECK(found[2].after == "21");
}

TEST_CASE("a step that is gone is a difference in each of its values, and in the order") {
    const std::string before = source_file("examples/policies/alls-heberg.toml");
    const auto start = before.find("[[dunning.step]]\nid = \"reminder\"");
    REQUIRE(start != std::string::npos);
    std::string after = before;
    after.erase(start, before.find("[[dunning.step]]", start + 1) - start);
    const auto found = policy::differences(before, after);
    REQUIRE(!found.empty());
    CHECK(found.front().what == "dunning.step");
    CHECK(found[1].what == "dunning.step.reminder.id");
    CHECK(found[1].after.empty());
}

TEST_CASE("lists of words are compared by their words") {
    const auto found = policy::differences("a = [\"x\", \"y\"]\n", "a = [\"x\"]\nb = true\n");
    REQUIRE(found.size() == 2);
    CHECK(found[0].before == "x y");
    CHECK(found[0].after == "x");
    CHECK(found[1].what == "b");
    CHECK(found[1].after == "true");
}

TEST_CASE("holidays print as they are written") {
    for (const char *text : {"01-01", "12-25", "easter+1", "easter-2", "easter+50"})
        CHECK(to_string(parse_holiday(text).value()) == text);
}

} // namespace difference_test
