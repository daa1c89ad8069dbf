#include "policy/policy.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

namespace policy_sanction_test {

using namespace bursar::policy;

namespace {

std::string pack(const std::string &from = "", const std::string &to = "") {
    std::ifstream file(BURSAR_SOURCE_DIR "/examples/policies/alls-heberg.toml");
    std::stringstream text;
    text << file.rdbuf();
    std::string all = text.str();
    const auto at = all.find(from);
    REQUIRE(at != std::string::npos);
    return all.replace(at, from.size(), to);
}

std::string mistake(const std::string &from, const std::string &to) {
    const auto parsed = parse_policy(pack(from, to), "p");
    REQUIRE(parsed.mistakes.size() == 1);
    return parsed.mistakes.front().message;
}

} // namespace

TEST_CASE("a ground may need a refusal of the terms, and then is for the account alone") {
    const auto parsed = parse_policy(pack(), "p");
    REQUIRE(parsed.value);
    CHECK(parsed.value->sanction("terms-refused")->needs_refusal);
    CHECK(!parsed.value->sanction("spam")->needs_refusal);
    CHECK(parsed.value->discontinuation_clause == "ALLS-G10.1");
    CHECK(mistake("requires = \"refusal\"", "requires = \"refusal\"\ncontract = [\"end\"]") ==
          "terms are refused for a whole account: \"requires\" goes without \"contract\"");
    CHECK(mistake("requires = \"refusal\"", "requires = \"letter\"").starts_with("unknown"));
}

TEST_CASE("ALLS-P4.10: a ground may be one of some families only where it is against one contract") {
    const auto parsed = parse_policy(pack(), "p");
    REQUIRE(parsed.value);
    CHECK(parsed.value->sanction("false-identity")->contract_families == Words{"domain"});
    CHECK(parsed.value->sanction("false-identity")->families.empty());
    CHECK(parsed.value->sanction("free-rules")->contract_families.empty());
}

} // namespace policy_sanction_test
