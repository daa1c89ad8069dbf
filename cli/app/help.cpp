#include "app/help.hpp"

#include "app/globals.hpp"
#include "app/parse.hpp"
#include "app/values.hpp"
#include "app/wrap.hpp"
#include "io/text_fields.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace bursar::app {
namespace {

using Rows = std::vector<std::pair<std::string, std::string>>; // title, explanation

// Two columns: titles up to 26 wide, explanations beside them or, for longer titles, below.
std::string two_columns(const Rows &rows, std::size_t width) {
    constexpr std::size_t widest = 26, margin = 2, gap = 2;
    std::size_t title_width = 0;
    for (const auto &[title, text] : rows) {
        const std::size_t size = io::display_width(title);
        if (size <= widest) title_width = std::max(title_width, size);
    }
    const std::size_t indent = margin + title_width + gap;
    std::string out;
    for (const auto &[title, text] : rows) {
        const std::size_t size = io::display_width(title);
        out.append(margin, ' ').append(title);
        if (size > title_width) {
            out.append("\n").append(indent, ' ');
        } else {
            out.append(indent - margin - size, ' ');
        }
        out += wrapped(text, indent, width);
    }
    return out;
}

std::string section(std::string_view name, const std::string &body) {
    return body.empty() ? "" : "\n" + std::string(name) + ":\n" + body;
}

Rows global_rows() {
    Rows rows;
    for (const GlobalOption &row : global_options()) {
        std::string text = option_help(row.option);
        if (!row.environment.empty()) text += " [" + std::string(row.environment) + "]";
        rows.emplace_back(option_title(row.option, row.letter), text);
    }
    return rows;
}

std::string program_help(std::span<const Noun> table, std::size_t width) {
    std::string out =
        "usage: bursar [OPTIONS] COMMAND [VERB] [ARGUMENTS]\n\n" +
        wrapped(
            "Administration for web-hosting providers: customers, contracts, invoices, payments, and what "
            "the terms make due.",
            0, width);
    Rows rows;
    for (const Noun &noun : table)
        rows.emplace_back(noun.name, noun.summary);
    out += section("commands", two_columns(rows, width));
    out += section("options of every command", two_columns(global_rows(), width));
    return out + "\n" +
           wrapped("\"bursar help COMMAND\" says more about each; \"man bursar\" has the exit codes.", 0,
                   width);
}

std::string noun_help(const Noun &noun, std::size_t width) {
    std::string out = "usage: bursar " + std::string(noun.name) + " VERB [ARGUMENTS] [OPTIONS]\n\n" +
                      wrapped(noun.summary, 0, width);
    Rows rows;
    for (const Command &command : noun.commands) {
        if (!command.hidden) rows.emplace_back(verb_of(command), command.summary);
    }
    out += section("verbs", two_columns(rows, width));
    return out + "\n" +
           wrapped("\"bursar " + std::string(noun.name) + " VERB --help\" says more about each.", 0, width);
}

std::string wrapped_paragraphs(std::string_view text, std::size_t width) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find("\n\n");
        out += "\n" + wrapped(text.substr(0, end), 0, width);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    }
    return out;
}

std::string command_help(const Command &command, std::size_t width) {
    std::string out =
        wrapped("usage: " + usage_line(command), 0, width) + "\n" + wrapped(command.summary, 0, width);
    out += wrapped_paragraphs(command.help, width);
    Rows arguments, options;
    for (const Argument &row : command.arguments)
        arguments.emplace_back(row.name, argument_help(row));
    for (const Option &row : command.options)
        options.emplace_back(option_title(row, 0), option_help(row));
    out += section("arguments", two_columns(arguments, width));
    out += section("options", two_columns(options, width));
    std::string examples;
    for (const Example &example : command.examples) {
        examples.append("  ")
            .append(example.command)
            .append("\n      ")
            .append(wrapped(example.what, 6, width));
    }
    out += section("examples", examples);
    return out + "\n" +
           wrapped("\"bursar help\" lists the options of every command, such as --output and --dry-run.", 0,
                   width);
}

} // namespace

std::string option_title(const Option &option, char letter) {
    std::string title;
    if (letter != 0) title.append("-").append(1, letter).append(", ");
    title += option.name;
    if (option.value_optional) {
        title.append("[=").append(option.value_name).append("]");
    } else if (option.kind != Kind::flag) {
        title.append(" ").append(option.value_name);
    }
    return title;
}

std::string option_help(const Option &option) {
    std::string text(option.help);
    std::string choices;
    for (const std::string_view choice : split_choices(option.choices)) {
        choices.append(choices.empty() ? "" : ", ").append(choice);
    }
    if (!choices.empty()) text += ": " + choices;
    if (!option.default_value.empty()) text += "; default " + std::string(option.default_value);
    if (option.repeatable) text += "; may be repeated";
    return text;
}

std::string argument_help(const Argument &argument) {
    std::string text(argument.help);
    std::string choices;
    for (const std::string_view choice : split_choices(argument.choices)) {
        choices.append(choices.empty() ? "" : ", ").append(choice);
    }
    if (!choices.empty()) text += ": " + choices;
    if (argument.from_stdin) text += "; - reads one a line from standard input";
    return text;
}

std::string help_text(const Noun *noun, const Command *command, std::span<const Noun> table, int columns) {
    const auto width = static_cast<std::size_t>(columns <= 0 ? 80 : std::clamp(columns, 40, 100));
    if (command != nullptr) return command_help(*command, width);
    return noun != nullptr ? noun_help(*noun, width) : program_help(table, width);
}

} // namespace bursar::app
