#include "unit/cli/fake_table.hpp"

#include <doctest/doctest.h>

namespace parse_test {

using bursar::app::fake::Bench;

namespace {

bool has(const std::string &text, std::string_view part) {
    const bool found = text.find(part) != std::string::npos;
    if (!found) MESSAGE(text, " does not hold ", std::string(part));
    return found;
}

} // namespace

TEST_CASE("values reach the command as typed") {
    Bench bench;
    const auto result = bench.run({"customer", "show", "c1", "-3.50", "--name=[a,b]", "--set", "a=1", "--set",
                                   "b=2", "-o", "json", "--reason", "because", "--actor", "me"});
    CHECK(result.err == "");
    REQUIRE(result.code == 0);
    CHECK(has(result.out, R"("WHO":["C1"],"AMOUNT":["-3.50"],"name":["[a,b]"])"));
    CHECK(has(result.out, R"("set":["a=1","b=2"])"));
    CHECK(has(result.out, R"("actor":"me","reason":"because")"));
    CHECK(has(result.out, R"("arguments":"amount=-3.50\nname=[a,b]\nset=a=1\nset=b=2\nwho=C1\n")"));
}

TEST_CASE("global options stand anywhere, an empty value stays empty, and -- ends options") {
    Bench bench;
    CHECK(bench.run({"-o", "json", "customer", "-n", "show", "C1"}).code == 0);
    CHECK(has(bench.run({"-no", "json", "customer", "show", "C1"}).out, R"("dry_run":true)"));
    CHECK(has(bench.run({"customer", "show", "-ojson", "--name=", "C1"}).out,
              R"("WHO":["C1"],"AMOUNT":null,"name":[""])"));
    CHECK(has(bench.run({"customer", "show", "-ojson", "--", "C1", "-2"}).out, R"("AMOUNT":["-2"])"));
    CHECK(has(bench.run({"customer", "show", "-ojson", "--terms", "C1"}).out, R"("terms":[""])"));
    CHECK(has(bench.run({"customer", "show", "-ojson", "--terms=3", "C1"}).out, R"("terms":["3"])"));
}

TEST_CASE("wrong usage is 64 and says what is expected") {
    struct Row {
        std::vector<std::string> arguments;
        std::string message;
    };
    const std::vector<Row> rows{
        {{"custmer"}, "bursar: unknown command \"custmer\": did you mean \"customer\"?\n"},
        {{""}, "unknown command \"\""},
        {{"customer", ""}, "\"customer\" needs a verb"},
        {{"customer"}, "bursar: \"customer\" needs a verb: it has show, pay"},
        {{"customer", "shw"}, "\"customer\" has no verb \"shw\": did you mean \"show\"?"},
        {{"customer", "show"}, "WHO is missing: bursar customer show [OPTIONS] WHO [AMOUNT]"},
        {{"customer", "show", "K1"}, "WHO: \"K1\" is not a customer: customers are named like C1"},
        {{"customer", "show", "C1", "1,5"}, "AMOUNT: \"1,5\" is not an amount"},
        {{"customer", "show", "C1", "2", "3"}, "unexpected argument \"3\""},
        {{"customer", "show", "C1", "--nmae", "x"}, "unknown option \"--nmae\": did you mean \"--name\"?"},
        {{"customer", "show", "C1", "-z"}, "unknown option \"-z\""},
        {{"customer", "--naem", "show", "C1"}, "unknown option \"--naem\""},
        {{"customer", "show", "C1", "--name"}, "--name needs a value"},
        {{"customer", "show", "C1", "-o"}, "\"-o\" needs a value"},
        {{"customer", "show", "C1", "--force=yes"}, "--force takes no value"},
        {{"customer", "show", "C1", "--on", "2026-02-30"}, "--on: \"2026-02-30\" is no day of the calendar"},
        {{"customer", "show", "C1", "--on=2026-01-01", "--on=2026-01-02"}, "--on is given twice"},
        {{"customer", "show", "C1", "--state", "opn"},
         "\"opn\" is not one of open, closed: did you mean \"open\"?"},
        {{"customer", "show", "C1", "--set", "x"}, "\"x\" is not FIELD=VALUE"},
        {{"customer", "show", "C1", "--output", "xml"}, "\"xml\" is not one of table, json, jsonl, csv"},
        {{"customer", "show", "C1", "--as-of", "now"}, "--as-of: \"now\" is not a date"},
        {{"customer", "show", "C1", "--idempotency-key", "k"},
         "--idempotency-key is for commands that change a ledger"},
        {{"customer", "show", "C1", "--name", "a\nb"}, "holds control characters"},
        {{"customer", "show", "C1", "--name", "\xff"}, "\"\\xff\" is not valid UTF-8"},
    };
    for (const Row &row : rows) {
        Bench bench;
        const auto result = bench.run(row.arguments);
        CHECK(result.code == 64);
        CHECK(result.out == "");
        CHECK(has(result.err, row.message));
    }
}

TEST_CASE("early errors are JSON when the output is") {
    Bench bench;
    const std::string json =
        R"({"error":{"code":"usage","message":"unknown command \"x\"","clauses":[],"hint":"\"bursar help\" lists the commands"}})"
        "\n";
    CHECK(bench.run({"x", "-o", "json"}).err == json);
    CHECK(bench.run({"x", "--output=jsonl"}).err == json);
    bench.environment["BURSAR_OUTPUT"] = "json";
    CHECK(bench.run({"x"}).err == json);
    CHECK(has(bench.run({"x", "-o", "csv"}).err, "bursar: unknown"));
}

TEST_CASE("flags go before the environment") {
    Bench bench;
    bench.environment = {{"BURSAR_LEDGER", "env.db"}, {"BURSAR_AS_OF", "2026-01-01"},
                         {"BURSAR_OUTPUT", "json"},   {"BURSAR_ACTOR", "env"},
                         {"SUDO_USER", "sudo"},       {"BURSAR_CONFIG", ""}};
    auto result = bench.run({"customer", "show", "C1"});
    CHECK(has(result.out, R"("ledger":"env.db","as_of":"2026-01-01T00:00:00")"));
    CHECK(has(result.out, R"("actor":"env")"));
    result = bench.run({"customer", "show", "C1", "--ledger", "flag.db", "--as-of", "2026-03-01T12:00"});
    CHECK(has(result.out, R"("ledger":"flag.db","as_of":"2026-03-01T12:00:00")"));
    bench.environment.erase("BURSAR_ACTOR");
    CHECK(has(bench.run({"customer", "show", "C1"}).out, R"("actor":"sudo")"));
    bench.environment.erase("SUDO_USER");
    CHECK(has(bench.run({"customer", "show", "C1"}).out, R"("actor":"tester")"));
    bench.environment["BURSAR_AS_OF"] = "soon";
    result = bench.run({"customer", "show", "C1"});
    CHECK(result.code == 64);
    CHECK(has(result.err, R"(BURSAR_AS_OF: \"soon\" is not a date)"));
    CHECK(bench.run({"--version"}).code == 0);
}

TEST_CASE("standard input: one id a line, each checked") {
    Bench bench;
    bench.input = {"C1", "", " c2 "};
    CHECK(bench.run({"customer", "pay", "-", "-o", "json"}).out ==
          "{\"id\":\"C1\",\"ok\":true}\n{\"id\":\"C2\",\"ok\":true}\n");
    CHECK(bench.run({"customer", "pay", "-", "-o", "csv"}).out == "id,ok\r\nC1,true\r\nC2,true\r\n");
    bench.input = {"C1", "K2"};
    const auto result = bench.run({"customer", "pay", "-"});
    CHECK(result.code == 65);
    CHECK(has(result.err, "standard input:2:1: \"K2\" is not a customer"));
    CHECK(bench.run({"customer", "pay", "-", "--idempotency-key", "k"}).code == 64);
}

TEST_CASE("refusals and failures") {
    Bench bench;
    auto result = bench.run({"customer", "refuse"});
    CHECK(result.code == 1);
    CHECK(result.err == "bursar: refused (ALLS-G3.1): the customer has no e-mail address\n"
                        "bursar: refused: the fuse is wet\nbursar: edit it\n");
    CHECK(bench.run({"customer", "refuse-once"}).err ==
          "bursar: refused (ALLS-G3.1): the customer has no e-mail address: add one with --email\n");
    CHECK(bench.run({"customer", "refuse", "-o", "json"}).err ==
          "{\"error\":{\"code\":\"refused\",\"message\":\"the customer has no e-mail address; the fuse is "
          "wet\","
          "\"clauses\":[\"ALLS-G3.1\"],\"hint\":\"edit it\"}}\n");
    CHECK(bench.run({"customer", "broken"}).code == 70);
    result = bench.run({"customer", "open", "--ledger", "rqlite://host:4001"});
    CHECK(result.code == 69);
    CHECK(has(result.err, "not built into this version"));
    CHECK(bench.run({"customer", "open", "--ledger", "ftp://x"}).code == 64);
    bench.environment.clear();
    CHECK(has(bench.run({"customer", "open"}).err, "no ledger is named"));
}

TEST_CASE("dangerous commands ask") {
    Bench bench;
    CHECK(bench.run({"customer", "ask"}).code == 64);
    CHECK(bench.run({"customer", "ask", "-y"}).code == 0);
    CHECK(bench.run({"customer", "ask", "-n"}).code == 0);
    bench.terminal = true;
    CHECK(bench.run({"customer", "ask"}).code == 1);
    bench.input = {"yes"};
    CHECK(bench.run({"customer", "ask"}).code == 0);
}

} // namespace parse_test
