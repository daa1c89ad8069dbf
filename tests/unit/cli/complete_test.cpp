#include "unit/cli/fake_table.hpp"

#include <doctest/doctest.h>

namespace complete_test {

namespace {

std::string offers(std::vector<std::string> words) {
    bursar::app::fake::Bench bench;
    words.insert(words.begin(), "__complete");
    const auto result = bench.run(words);
    CHECK(result.code == 0);
    CHECK(result.err == "");
    return result.out;
}

} // namespace

TEST_CASE("commands, verbs and options are offered with what they are") {
    CHECK(offers({"cus"}) == "customer\tcustomers\n:4\n");
    CHECK(offers({""}) == "customer\tcustomers\nsweep\tdo everything that is due\n:4\n");
    CHECK(offers({"-n", "--ledger", "x.db", "customer", "s"}) == "show\tshow a customer\n:4\n");
    CHECK(offers({"customer", "show", "--na"}).starts_with("--name\twhat to call them"));
    CHECK(offers({"customer", "show", "--dr"}) ==
          "--dry-run\tcompute and show everything, commit nothing\n:4\n");
    CHECK(offers({"sweep", ""}) == ":4\n");
    CHECK(offers({"help", "cus"}) == "customer\tcustomers\n:4\n");
}

TEST_CASE("values are offered by their kind") {
    CHECK(offers({"customer", "show", "--state", "o"}) == "open\n:4\n");
    CHECK(offers({"customer", "show", "--state=o"}) == "--state=open\n:4\n");
    CHECK(offers({"customer", "show", "--state", "=", "o"}) == "open\n:4\n");
    CHECK(offers({"customer", "show", "--state", "="}) == "open\nclosed\n:4\n");
    CHECK(offers({"customer", "show", "-o", "js"}) == "json\njsonl\n:4\n");
    CHECK(offers({"--config", ""}) == ":0\n");
    CHECK(offers({"--ledger", ""}) == ":0\n");
}

TEST_CASE("errors are silent") {
    CHECK(offers({"nothing", ""}) == ":5\n");
    CHECK(offers({"customer", "show", "C", "--config", "/nonexistent", ""}) == ":4\n");
    CHECK(offers({"--ledger", "/nonexistent/ledger.db", "customer", "show", "C"}) == ":5\n");
    CHECK(offers({}) == "customer\tcustomers\nsweep\tdo everything that is due\n:4\n");
}

} // namespace complete_test
