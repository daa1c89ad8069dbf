#include "app/context.hpp"
#include "app/files.hpp"
#include "app/manual.hpp"
#include "app/values.hpp"
#include "base/error.hpp"
#include "commands/rows.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace bursar::commands {

using namespace app;
namespace man_cli {
namespace {

int man(Context &context) {
    const auto pages = manual_pages(nouns());
    if (const auto folder = context.text("all")) {
        for (const ManualPage &page : pages)
            write_file(*folder + "/" + page.file, page.text);
        return 0;
    }
    const auto command = context.text("COMMAND");
    const std::string file = command ? "bursar-" + *command + ".1" : "bursar.1";
    const auto page = std::ranges::find(pages, file, &ManualPage::file);
    if (page == pages.end()) {
        std::vector<std::string_view> names;
        for (const Noun &noun : nouns())
            names.push_back(noun.name);
        throw Failure(Cause::not_found, "no manual page for " + in_quotes(*command),
                      suggestion(*command, names));
    }
    context.raw(page->text);
    return 0;
}

constexpr auto arguments =
    std::to_array<Argument>({{"COMMAND", Kind::text, "the command whose page it is", false, false, ""}});

constexpr auto options = std::to_array<Option>(
    {{"--all", Kind::file, "DIR", "write every page to this directory instead", false, false, false, ""}});

constexpr auto examples = std::to_array<Example>({
    {"bursar man customer | man -l -", "read the page of customer"},
    {"bursar man --all /usr/local/share/man/man1", "install every page"},
});

constexpr auto rows = std::to_array<Command>({
    {"man", "print or write the manual pages", "Pages are mdoc source, for man -l or mandoc.", arguments,
     options, examples, Effect::none, false, false, man},
});

} // namespace
} // namespace man_cli

std::span<const Command> man_commands() { return man_cli::rows; }

} // namespace bursar::commands
