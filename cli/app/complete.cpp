#include "app/complete.hpp"

#include "app/context.hpp"
#include "app/globals.hpp"
#include "app/parse.hpp"
#include "app/values.hpp"
#include "base/text.hpp"
#include "ledger/queries.hpp"

#include <algorithm>
#include <exception>
#include <map>
#include <vector>

namespace bursar::app {
namespace {

constexpr int error_bit = 1, no_files_bit = 4;
constexpr int most_ids = 100;

struct Offer {
    std::string value, description;
};

struct Answer {
    std::vector<Offer> offers;
    int directive = no_files_bit;

    void add(std::string_view value, std::string_view description, std::string_view prefix) {
        if (value.starts_with(prefix)) offers.push_back({std::string(value), std::string(description)});
    }
};

// The line so far, read with all the patience that half a command needs.
struct Line {
    const Noun *noun = nullptr;
    const Command *command = nullptr;
    std::size_t arguments = 0;       // that are complete
    const Option *pending = nullptr; // takes the current word as its value
    bool only_arguments = false;     // after --
    Typed globals;
};

const Option *option_row(const Command *command, std::string_view name) {
    if (command != nullptr) {
        const auto row = std::ranges::find(command->options, name, &Option::name);
        if (row != command->options.end()) return &*row;
    }
    if (name.size() == 2 && name[1] != '-') {
        const GlobalOption *row = find_global(name[1]);
        return row == nullptr ? nullptr : &row->option;
    }
    const GlobalOption *row = find_global(name);
    return row == nullptr ? nullptr : &row->option;
}

void read_plain(Line &line, std::string_view word, std::span<const Noun> table) {
    if (line.noun == nullptr) {
        const auto noun = std::ranges::find(table, word, &Noun::name);
        if (noun == table.end()) throw std::exception();
        line.noun = &*noun;
        if (is_single(*noun)) line.command = &noun->commands.front();
    } else if (line.command == nullptr) {
        line.command = &find_command(*line.noun, word);
    } else {
        ++line.arguments;
    }
}

Line read_line(std::span<const std::string> words, std::span<const Noun> table) {
    Line line;
    for (const std::string &word : words) {
        if (line.pending != nullptr) {
            line.globals[std::string(line.pending->name.substr(2))] = word;
            line.pending = nullptr;
        } else if (line.only_arguments || word.size() < 2 || word.front() != '-') {
            if (line.noun == nullptr && word == "help") continue;
            read_plain(line, word, table);
        } else if (word == "--") {
            line.only_arguments = true;
        } else if (const std::size_t equals = word.find('='); equals != std::string::npos) {
            if (word.starts_with("--")) line.globals[word.substr(2, equals - 2)] = word.substr(equals + 1);
        } else if (const Option *row = option_row(line.command, word); row != nullptr && takes_value(*row)) {
            line.pending = row;
        }
    }
    return line;
}

void offer_ids(Answer &answer, World &world, const Line &line, Kind kind, std::string_view prefix) {
    std::vector<std::string_view> kinds;
    const auto offer = [&](std::initializer_list<Kind> of, std::string_view what) {
        if (std::ranges::find(of, kind) != of.end()) kinds.emplace_back(what);
    };
    offer({Kind::customer_id, Kind::account_id, Kind::any_id}, "customer");
    offer({Kind::contract_id, Kind::account_id, Kind::any_id}, "contract");
    offer({Kind::payment_id, Kind::any_id}, "payment");
    offer({Kind::dispute_id, Kind::any_id}, "dispute");
    offer({Kind::collection_id, Kind::any_id}, "collection");
    offer({Kind::payout_id, Kind::any_id}, "payout");
    offer({Kind::obligation_id, Kind::any_id}, "obligation");
    offer({Kind::verification_id, Kind::any_id}, "verification");
    offer({Kind::document_number, Kind::any_id}, "document");
    offer({Kind::product}, "product");
    offer({Kind::leftover_id, Kind::any_id}, "leftover");
    offer({Kind::backup_id, Kind::any_id}, "backup");
    offer({Kind::incident_id, Kind::any_id}, "incident");
    offer({Kind::disclosure_id, Kind::any_id}, "disclosure");
    Typed globals;
    for (const std::string_view name : {"ledger", "config"}) {
        if (const auto typed = line.globals.find(name); typed != line.globals.end()) globals.insert(*typed);
    }
    constexpr Command reading{"", "", "", {}, {}, {}, Effect::reads};
    Context context(world, resolve_globals(globals, world), reading, {});
    for (const std::string_view each : kinds) {
        for (auto &[id, description] : ledger::complete_ids(context.ledger(), each, prefix, most_ids)) {
            answer.offers.push_back({std::move(id), std::move(description)});
        }
    }
}

void offer_values(Answer &answer, World &world, const Line &line, Kind kind, std::string_view choices,
                  std::string_view prefix) {
    switch (kind) {
    case Kind::choice:
        for (const std::string_view choice : split_choices(choices))
            answer.add(choice, "", prefix);
        break;
    case Kind::file: answer.directive = 0; break;
    case Kind::customer_id:
    case Kind::contract_id:
    case Kind::payment_id:
    case Kind::dispute_id:
    case Kind::collection_id:
    case Kind::payout_id:
    case Kind::obligation_id:
    case Kind::verification_id:
    case Kind::document_number:
    case Kind::any_id:
    case Kind::account_id:
    case Kind::leftover_id:
    case Kind::backup_id:
    case Kind::incident_id:
    case Kind::disclosure_id:
    case Kind::product: offer_ids(answer, world, line, kind, prefix); break;
    default: break;
    }
}

void offer_option_value(Answer &answer, World &world, const Line &line, const Option &row,
                        std::string_view prefix) {
    offer_values(answer, world, line, row.name == "--ledger" ? Kind::file : row.kind, row.choices, prefix);
}

void offer_options(Answer &answer, const Line &line, std::string_view prefix) {
    if (line.command != nullptr) {
        for (const Option &row : line.command->options)
            answer.add(row.name, row.help, prefix);
    }
    for (const GlobalOption &row : global_options())
        answer.add(row.option.name, row.option.help, prefix);
}

void offer_words(Answer &answer, World &world, const Line &line, std::string_view prefix,
                 std::span<const Noun> table) {
    if (line.noun == nullptr) {
        for (const Noun &noun : table)
            answer.add(noun.name, noun.summary, prefix);
    } else if (line.command == nullptr) {
        for (const Command &command : line.noun->commands) {
            if (!command.hidden) answer.add(verb_of(command), command.summary, prefix);
        }
    } else if (line.arguments < line.command->arguments.size()) {
        const Argument &row = line.command->arguments[line.arguments];
        offer_values(answer, world, line, row.kind, row.choices, prefix);
    }
}

// bash splits at "=": `--state`, `=`, `op` is put together again. True when the current word was.
bool join_at_equals(std::vector<std::string> &words) {
    bool joined = false;
    for (std::size_t at = 1; at < words.size();) {
        joined = words[at] == "=" && words[at - 1].starts_with("--");
        if (!joined) {
            ++at;
            continue;
        }
        const std::size_t taken = at + 1 < words.size() ? 2 : 1;
        words[at - 1] += "=" + (taken == 2 ? words[at + 1] : "");
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(at),
                    words.begin() + static_cast<std::ptrdiff_t>(at + taken));
        joined = at == words.size();
    }
    return joined;
}

void answer_line(Answer &answer, World &world, std::vector<std::string> words, std::span<const Noun> table) {
    const bool from_bash = join_at_equals(words);
    const std::string current = words.empty() ? "" : words.back();
    if (!words.empty()) words.pop_back();
    const Line line = read_line(words, table);
    const std::size_t equals = current.find('=');
    if (line.pending != nullptr) {
        offer_option_value(answer, world, line, *line.pending, current);
    } else if (!line.only_arguments && current.starts_with("--") && equals != std::string::npos) {
        const Option *row = option_row(line.command, current.substr(0, equals));
        if (row == nullptr) return;
        offer_option_value(answer, world, line, *row, current.substr(equals + 1));
        if (from_bash) return; // bash replaces only what follows the "="
        for (Offer &offer : answer.offers)
            offer.value = current.substr(0, equals + 1) + offer.value;
    } else if (!line.only_arguments && current.starts_with('-')) {
        offer_options(answer, line, current);
    } else {
        offer_words(answer, world, line, current, table);
    }
}

} // namespace

int complete(World &world, std::span<const std::string> words, std::span<const Noun> table) {
    Answer answer;
    try {
        answer_line(answer, world, {words.begin(), words.end()}, table);
    } catch (const std::exception &) { // a shell has no place to show it
        answer = {};
        answer.directive = error_bit | no_files_bit;
    }
    try {
        for (const Offer &offer : answer.offers) {
            std::string text = escape_controls(offer.value);
            if (!offer.description.empty()) text += '\t' + escape_controls(offer.description);
            world.out.write(text + "\n");
        }
        world.out.write(":" + std::to_string(answer.directive) + "\n");
        if (world.out.flush) world.out.flush();
    } catch (const std::exception &) { // nobody reads any more
    }
    return 0;
}

} // namespace bursar::app
