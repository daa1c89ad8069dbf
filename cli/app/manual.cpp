#include "app/manual.hpp"

#include "app/errors.hpp"
#include "app/globals.hpp"
#include "app/help.hpp"
#include "app/parse.hpp"

#include <algorithm>
#include <array>

namespace bursar::app {
namespace {

constexpr std::string_view page_date = "November 22, 2026"; // of the last change to the manual's own texts

// mdoc text: a leading dot or quote and every backslash would be read as markup.
std::string text(std::string_view plain) {
    std::string out;
    for (const char c : plain) {
        if (c == '\\') {
            out += "\\e";
        } else {
            out += c;
        }
    }
    if (!out.empty() && (out.front() == '.' || out.front() == '\'')) out.insert(0, "\\&");
    return out;
}

// One macro argument. Words that name a macro are protected by the zero-width escape.
std::string word(std::string_view plain) {
    std::string out = "\"";
    const bool may_be_macro = plain.size() <= 3 && !plain.empty() && plain[0] >= 'A' && plain[0] <= 'Z';
    if (may_be_macro) out += "\\&";
    for (const char c : plain) {
        if (c == '"') {
            out += "\"\"";
        } else if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else {
            out += c;
        }
    }
    return out + '"';
}

// A line that follows a macro: a word in it that names one, such as the id D1, is protected.
std::string line_of_words(std::string_view plain) {
    std::string out;
    for (bool first = true; first || !plain.empty(); first = false) {
        const std::size_t end = std::min(plain.find(' '), plain.size());
        const std::string_view each = plain.substr(0, end);
        if (!first) out += ' ';
        if (each.size() == 2 && each[0] >= 'A' && each[0] <= 'Z') out += "\\&";
        out += text(each);
        plain.remove_prefix(std::min(end + 1, plain.size()));
    }
    return out;
}

// Prose on lines of its own: broken after sentences, as mdoc wants, and nowhere else.
std::string prose(std::string_view plain) {
    std::string out;
    while (true) {
        const std::size_t start = plain.find_first_not_of(" \n");
        if (start == std::string_view::npos) return out;
        plain.remove_prefix(start);
        std::size_t end = plain.find(". ");
        end = end == std::string_view::npos ? plain.size() : end + 1;
        std::string sentence(plain.substr(0, end));
        std::ranges::replace(sentence, '\n', ' ');
        out += text(sentence) + "\n";
        plain.remove_prefix(end);
    }
}

std::string paragraphs(std::string_view plain) {
    std::string out;
    while (!plain.empty()) {
        const std::size_t end = plain.find("\n\n");
        if (const std::string body = prose(plain.substr(0, end)); !body.empty()) out += ".Pp\n" + body;
        plain.remove_prefix(end == std::string_view::npos ? plain.size() : end + 2);
    }
    return out;
}

std::string flag_item(const Option &option, char letter) {
    std::string out = ".It ";
    if (letter != 0) out += std::string("Fl ") + letter + " , ";
    out += "Fl " + word(option.name.substr(1)); // mdoc adds the first dash
    if (option.value_optional) {
        out += " Ns Op Ns = Ns Ar " + word(option.value_name);
    } else if (option.kind != Kind::flag) {
        out += " Ar " + word(option.value_name);
    }
    return out + "\n";
}

std::string header(std::string_view page, std::string_view summary) {
    std::string title(page);
    std::ranges::transform(title, title.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return ".Dd " + std::string(page_date) + "\n.Dt " + title + " 1\n.Os\n.Sh NAME\n.Nm " +
           std::string(page) + "\n.Nd " + text(summary) + "\n";
}

std::string synopsis_of(const Command &command) {
    std::string out = ".Nm bursar\n.Cm " + word(command.path) + "\n";
    for (const Option &option : command.options) {
        if (!option.required) continue;
        out += ".Fl " + word(option.name.substr(1)) + " Ar " + word(option.value_name) + "\n";
    }
    const auto optional = [](const Option &option) { return !option.required; };
    if (std::ranges::any_of(command.options, optional)) out += ".Op Ar OPTIONS\n";
    for (const Argument &row : command.arguments) {
        out += (row.required ? ".Ar " : ".Op Ar ") + word(row.name) + "\n";
    }
    return out;
}

std::string command_section(const Command &command) {
    std::string out = ".Ss " + std::string("bursar ") + text(command.path) + "\n";
    std::string summary(command.summary);
    if (!summary.empty() && summary[0] >= 'a' && summary[0] <= 'z')
        summary[0] = static_cast<char>(summary[0] - 32);
    out += prose(summary + ".") + paragraphs(command.help);
    if (!command.arguments.empty() || !command.options.empty()) {
        out += ".Bl -tag -width Ds\n";
        for (const Argument &row : command.arguments) {
            out += ".It Ar " + word(row.name) + "\n" + prose(argument_help(row));
        }
        for (const Option &row : command.options)
            out += flag_item(row, 0) + prose(option_help(row));
        out += ".El\n";
    }
    return out;
}

std::string examples_of(std::span<const Command> commands) {
    std::string out;
    for (const Command &command : commands) {
        for (const Example &example : command.examples) {
            out += (out.empty() ? "" : ".Pp\n") + prose(std::string(example.what) + ":");
            out += ".Dl " + line_of_words(example.command) + "\n";
        }
    }
    return out.empty() ? out : ".Sh EXAMPLES\n" + out;
}

std::string exit_status() {
    std::string out = ".Sh EXIT STATUS\n.Bl -tag -width Ds\n";
    for (const ExitRow &row : exit_rows())
        out += ".It " + std::to_string(row.code) + "\n" + prose(row.meaning);
    return out + ".El\n";
}

std::string noun_page(const Noun &noun) {
    std::string out = header("bursar-" + std::string(noun.name), noun.summary) + ".Sh SYNOPSIS\n";
    for (const Command &command : noun.commands) {
        if (!command.hidden) out += synopsis_of(command);
    }
    out += ".Sh DESCRIPTION\n";
    for (const Command &command : noun.commands) {
        if (!command.hidden) out += command_section(command);
    }
    out +=
        ".Pp\nThe options of every command, the environment and the files are described in\n.Xr bursar 1 .\n";
    return out + exit_status() + examples_of(noun.commands) + ".Sh SEE ALSO\n.Xr bursar 1\n";
}

std::string environment_section() {
    std::string out = ".Sh ENVIRONMENT\n.Bl -tag -width Ds\n";
    for (const GlobalOption &row : global_options()) {
        if (row.environment.empty()) continue;
        out += ".It Ev " + std::string(row.environment) + "\nStands for\n.Fl " +
               word(row.option.name.substr(1)) + " ,\nwhich goes before it.\n";
    }
    out += ".It Ev XDG_CONFIG_HOME , XDG_DATA_HOME\nWhere configuration and ledger are looked for.\n";
    return out + ".It Ev SUDO_USER\nThe actor, unless one is named.\n.El\n";
}

std::string files_section() {
    constexpr auto files = std::to_array<std::pair<std::string_view, std::string_view>>({
        {"$XDG_CONFIG_HOME/bursar/bursar.toml", "The user's configuration."},
        {"/etc/bursar/bursar.toml", "The system's configuration."},
        {"$XDG_DATA_HOME/bursar/ledger.db", "The ledger, unless another is named."},
    });
    std::string out = ".Sh FILES\n.Bl -tag -width Ds\n";
    for (const auto &[file, what] : files) {
        out += ".It Pa " + std::string(file) + "\n" + std::string(what) + "\n";
    }
    return out + ".El\n.Pp\nA configuration holds any of the keys\n"
                 ".Cm ledger , output , actor , color\nand\n.Cm quiet .\n";
}

constexpr std::string_view formats_section = R"(.Sh OUTPUT
Answers go to standard output, everything else to standard error.
.Bl -tag -width Ds
.It Cm table
For people.
Control characters are escaped.
.It Cm json
One document: an object, or an array for a list.
Amounts and dates are strings, what is absent is null.
.It Cm jsonl
One object a line.
.It Cm csv
As in RFC 4180, with a header.
A list within a cell is its values separated by spaces, or JSON when they are objects.
A cell that a spreadsheet would take for a formula starts with an apostrophe.
.El
.Pp
With
.Cm json
and
.Cm jsonl
an error is an object on standard error too.
)";

std::string program_page(std::span<const Noun> table) {
    std::string out = header("bursar", "administration for web-hosting providers");
    out += ".Sh SYNOPSIS\n.Nm\n.Op Ar OPTIONS\n.Ar COMMAND\n.Op Ar VERB\n.Op Ar ARGUMENTS\n";
    out += ".Sh DESCRIPTION\n.Nm\nkeeps customers, contracts, invoices and payments in a ledger and does "
           "what the "
           "provider's terms make due.\n";
    out += "Every step and every refusal names the clause it rests on.\n";
    out += ".Bl -tag -width Ds\n";
    for (const Noun &noun : table) {
        out += ".It Xr bursar-" + std::string(noun.name) + " 1\n" + prose(noun.summary);
    }
    out += ".El\n.Pp\nEvery command takes these options:\n.Bl -tag -width Ds\n";
    for (const GlobalOption &row : global_options()) {
        out += flag_item(row.option, row.letter) + prose(option_help(row.option));
    }
    out += ".El\n.Pp\nAn argument that reads from standard input is written\n.Sq \\- .\n";
    out += formats_section;
    out += environment_section() + files_section() + exit_status();
    out += ".Sh SEE ALSO\n";
    std::vector<std::string_view> names;
    for (const Noun &noun : table)
        names.push_back(noun.name);
    std::ranges::sort(names);
    for (std::size_t at = 0; at < names.size(); ++at) {
        out += ".Xr bursar-" + std::string(names[at]) + " 1" + (at + 1 < names.size() ? " ,\n" : "\n");
    }
    return out;
}

} // namespace

std::vector<ManualPage> manual_pages(std::span<const Noun> table) {
    std::vector<ManualPage> pages{{"bursar.1", program_page(table)}};
    for (const Noun &noun : table)
        pages.push_back({"bursar-" + std::string(noun.name) + ".1", noun_page(noun)});
    return pages;
}

} // namespace bursar::app
