#include "policy/policy.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

namespace policy_obligation_test {

using namespace bursar::policy;

namespace {

std::string service() {
    std::ifstream file(BURSAR_SOURCE_DIR "/tests/cli/policies/service.toml");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

// What is wrong with the service's terms when `from` reads `to`, without the place.
std::string mistake(const std::string &from, const std::string &to) {
    std::string text = service();
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    const auto parsed = parse_policy(text, "p");
    REQUIRE(parsed.mistakes.size() == 1);
    CHECK(parsed.mistakes.front().line > 0);
    return parsed.mistakes.front().message;
}

} // namespace

TEST_CASE("the sections of duties are read") {
    const auto parsed = parse_policy(service(), "p");
    REQUIRE(parsed.value);
    const Policy &policy = *parsed.value;
    CHECK(policy.obligation("update")->quarterly);
    CHECK(policy.obligation("update")->from == Opening::at_start);
    CHECK(policy.obligation("security-fix")->business);
    CHECK(policy.obligation("no-poaching")->months == 12);
    CHECK(policy.obligation("force-majeure")->pauses_dunning);
    CHECK(policy.obligation("party") == nullptr);
    CHECK(policy.termination("force-majeure")->days == 8);
    CHECK(policy.termination("conduct") == nullptr);
    CHECK(policy.data->days == 30);
    CHECK(policy.support->hours.opens == 9 * 3600);
    CHECK(policy.support->hours.closes == 18 * 3600);
}

TEST_CASE("mistakes in the sections of duties are told") {
    CHECK(mistake("every = \"quarter\"\n", "") ==
          "an obligation needs one of \"days\", \"months\" and \"every\"");
    CHECK(mistake("months = 12", "months = 12\nbusiness = true") ==
          "\"business\" says how \"days\" are counted, and there are none");
    CHECK(mistake("from = \"start\"", "from = \"open\"") == "\"every\" goes with from = \"start\"");
    CHECK(mistake("kind = \"insurance-certificate\"", "kind = \"update\"") ==
          "two obligations have the kind \"update\"");
    CHECK(mistake("ground = \"breach\"", "ground = \"force-majeure\"") ==
          "two terminations have the ground \"force-majeure\"");
    CHECK(mistake("ground = \"breach\"", "ground = \"conduct\"") ==
          "\"conduct\" is the ground of a sanction already");
    CHECK(mistake("after = \"breach\"", "after = \"party\"") == "there is no obligation of kind \"party\"");
    CHECK(mistake("\"09:00-18:00\"", "\"9 to 6\"") ==
          "\"9 to 6\" are no opening hours: write them like \"09:00-18:00\"");
}

} // namespace policy_obligation_test
