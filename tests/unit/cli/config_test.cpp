#include "app/errors.hpp"
#include "app/globals.hpp"
#include "base/error.hpp"
#include "unit/cli/fake_table.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace config_test {

using namespace bursar;
using namespace bursar::app;

namespace {

std::string mistakes_of(std::string_view text) {
    try {
        parse_config(text, "bursar.toml");
    } catch (const Failure &failure) {
        CHECK(failure.cause() == Cause::configuration);
        return failure.what();
    }
    return "none";
}

struct Folder {
    std::filesystem::path path;
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "bursar-config-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path); }
    void write(const std::string &text) const {
        std::filesystem::create_directories(path / "bursar");
        std::ofstream(path / "bursar/bursar.toml") << text;
    }
};

} // namespace

TEST_CASE("a configuration sets global options only") {
    const Config config = parse_config(
        "ledger = \"/srv/l.db\"\noutput = \"json\"\nactor = \"ops\"\ncolor = false\nquiet = true\n", "f");
    CHECK(config.ledger == "/srv/l.db");
    CHECK(config.output == Format::json);
    CHECK(config.actor == "ops");
    CHECK(config.color == false);
    CHECK(config.quiet == true);
}

TEST_CASE("every mistake of a configuration is named with its place") {
    const std::string mistakes = mistakes_of("legder = \"x\"\nquiet = \"yes\"\noutput = \"xml\"\n");
    CHECK(mistakes.find("bursar.toml:1:1: ") != std::string::npos);
    CHECK(mistakes.find("bursar.toml:2:") != std::string::npos);
    CHECK(mistakes.find("bursar.toml:3:") != std::string::npos);
    CHECK(mistakes_of("ledger = \n").starts_with("bursar.toml:1:"));
    CHECK(mistakes_of("[customer.list]\nstate = \"open\"\n").starts_with("bursar.toml:1:"));
    const Failure failure(Cause::configuration, "a:1:1: x\na:2:1: y", "mend it");
    CHECK(error_text(failure, false) == "bursar: a:1:1: x\nbursar: a:2:1: y: mend it\n");
}

TEST_CASE("the environment goes before the user's file, and --config stands for every file") {
    const Folder folder;
    folder.write("ledger = \"user.db\"\noutput = \"json\"\nactor = \"user\"\n");
    fake::Bench bench;
    bench.environment["XDG_CONFIG_HOME"] = folder.path.string();
    auto result = bench.run({"customer", "show", "C1"});
    CHECK(result.out.find(R"("ledger":"user.db")") != std::string::npos);
    CHECK(result.out.find(R"("actor":"user")") != std::string::npos);
    bench.environment["BURSAR_LEDGER"] = "env.db";
    result = bench.run({"customer", "show", "C1"});
    CHECK(result.out.find(R"("ledger":"env.db")") != std::string::npos);
    result = bench.run({"customer", "show", "C1", "--config", "/dev/null", "-o", "json"});
    CHECK(result.out.find(R"("actor":"tester")") != std::string::npos);
    CHECK(bench.run({"customer", "show", "C1", "--config", "/nonexistent"}).code == 66);
    folder.write("output = 1\n");
    result = bench.run({"customer", "show", "C1"});
    CHECK(result.code == 78);
    CHECK(result.err.find("bursar.toml:1:") != std::string::npos);
    CHECK(bench.run({"--version"}).code == 0);
}

} // namespace config_test
