#include "app/help.hpp"
#include "app/manual.hpp"
#include "app/wrap.hpp"
#include "commands/rows.hpp"
#include "io/text_fields.hpp"
#include "unit/cli/fake_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

namespace help_test {

using namespace bursar::app;
using bursar::app::fake::Bench;

namespace {

std::string file_text(const std::string &path) {
    std::ifstream file(std::string(BURSAR_SOURCE_DIR "/") + path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

bool fits(std::string_view text, std::size_t width) {
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (bursar::io::display_width(text.substr(0, end)) > width) return false;
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return true;
}

} // namespace

TEST_CASE("wrapping counts characters, not bytes") {
    CHECK(wrapped("éééé éééé x", 0, 9) == "éééé éééé\nx\n");
    CHECK(wrapped("one two three", 4, 12) == "one two\n    three\n");
    CHECK(wrapped("unbreakable", 2, 4) == "unbreakable\n");
    CHECK(wrapped("", 2, 4) == "\n");
}

TEST_CASE("help of the program, a noun and a command") {
    Bench bench;
    for (const std::vector<std::string> &words : {std::vector<std::string>{}, {"help"}, {"--help"}, {"-h"}}) {
        const auto result = bench.run(words);
        CHECK(result.code == 0);
        CHECK(result.out.find("usage: bursar [OPTIONS] COMMAND") == 0);
        CHECK(result.out.find("--idempotency-key KEY") != std::string::npos);
    }
    const std::string noun = bench.run({"customer", "--help"}).out;
    CHECK(noun.find("usage: bursar customer VERB") == 0);
    CHECK(bench.run({"help", "customer"}).out == noun);
    const std::string command = bench.run({"customer", "show", "--help"}).out;
    CHECK(bench.run({"help", "customer", "show"}).out == command);
    CHECK(command.find(
              "usage: bursar customer show [OPTIONS] WHO [AMOUNT]\n\nshow a customer\n\nFirst paragraph.\n\n"
              "Second paragraph.\n\narguments:\n  WHO     the customer; - reads one a line") == 0);
    CHECK(command.find("  --terms[=VERSION]  accept the terms\n") != std::string::npos);
    CHECK(command.find("only these: open, closed; default open\n") != std::string::npos);
    CHECK(fits(command, 80));
    CHECK(bench.run({"help", "sweep"}).out.find("usage: bursar sweep\n") == 0);
    CHECK(bench.run({"help", "nothing"}).code == 64);
    CHECK(bench.run({"--version"}).out == "bursar 0.1.0\n");
}

TEST_CASE("help fits the terminal") {
    Bench bench;
    bench.terminal = true;
    bench.columns = 50;
    CHECK(fits(bench.run({"customer", "show", "--help"}).out, 50));
}

TEST_CASE("rows of every command are complete and unambiguous") {
    for (const Noun &noun : nouns()) {
        for (const Command &command : noun.commands) {
            INFO(std::string(command.path));
            CHECK((command.path == noun.name || command.path.starts_with(std::string(noun.name) + " ")));
            CHECK((command.run != nullptr));
            CHECK_FALSE(command.summary.empty());
            CHECK_FALSE(command.summary.ends_with('.'));
            std::set<std::string> names;
            for (const GlobalOption &row : global_options())
                names.insert(std::string(row.option.name.substr(2)));
            for (const Option &row : command.options) {
                INFO(std::string(row.name));
                CHECK(row.name.starts_with("--"));
                CHECK(names.insert(std::string(row.name.substr(2))).second);
                CHECK((row.kind == Kind::flag) == row.value_name.empty());
                CHECK((row.kind == Kind::choice) == !row.choices.empty());
            }
            for (const Argument &row : command.arguments) {
                std::string name(row.name);
                std::ranges::transform(name, name.begin(), [](char c) { return static_cast<char>(c | 32); });
                CHECK(names.insert(name).second);
            }
        }
    }
}

TEST_CASE("the committed manual pages are those of the rows") {
    for (const ManualPage &page : manual_pages(nouns())) {
        INFO(page.file, ": write it again with bursar man --all man");
        CHECK(file_text("man/" + page.file) == page.text);
    }
}

TEST_CASE("the committed completion scripts are those of the program") {
    Bench bench;
    CHECK(bench.run({"completion", "bash"}, nouns()).out == file_text("completions/bursar.bash"));
    CHECK(bench.run({"completion", "zsh"}, nouns()).out == file_text("completions/_bursar"));
    CHECK(bench.run({"completion", "fish"}, nouns()).out == file_text("completions/bursar.fish"));
}

} // namespace help_test
