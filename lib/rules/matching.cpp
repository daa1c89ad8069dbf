#include "rules/matching.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::rules {
namespace {

constexpr std::size_t most_digits = 18; // of a number: what 64 bits hold
constexpr std::size_t most_candidates = 20;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool joins_digits(char c) { return c == '-' || c == '_' || c == '.' || c == '/'; }

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool starts_with_any_case(std::string_view text, std::string_view word) {
    return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                    [](char a, char b) { return upper(a) == upper(b); });
}

// A prefix in two: "F2026" and the separator "-" that ends it.
struct Prefix {
    std::string_view whole, stem, separator;
    bool alone = true; // no other prefix has this stem
};

std::vector<Prefix> split(std::span<const std::string> prefixes) {
    std::vector<Prefix> split;
    for (const std::string_view whole : prefixes) {
        std::size_t end = whole.size();
        while (end > 0 && !is_word(whole[end - 1]))
            --end;
        if (end > 0) split.push_back({whole, whole.substr(0, end), whole.substr(end)});
    }
    for (Prefix &prefix : split)
        prefix.alone = std::ranges::count_if(split, [&](const Prefix &other) {
                           return other.stem.size() == prefix.stem.size() &&
                                  starts_with_any_case(other.stem, prefix.stem);
                       }) == 1;
    return split;
}

// How long the separator at the start of the text is, as written or with spaces; npos: there is none.
std::size_t separator_length(std::string_view text, const Prefix &prefix) {
    if (prefix.separator.empty()) return 0;
    std::size_t at = std::min(text.find_first_not_of(' '), text.size());
    const bool written = text.substr(at).starts_with(prefix.separator);
    if (written) at += prefix.separator.size();
    at = std::min(text.find_first_not_of(' ', at), text.size());
    const bool spaced = !written || at != prefix.separator.size();
    if (at == 0 || (spaced && !prefix.alone)) return std::string_view::npos;
    return at;
}

// No letter or digit beside a number, and no digits joined to it: "F2026-000001-7" is a number of somebody
// else.
bool starts_word(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    if (is_word(text[at - 1])) return false;
    return !(at > 1 && is_digit(text[at]) && joins_digits(text[at - 1]) && is_digit(text[at - 2]));
}
bool ends_word(std::string_view after) {
    if (after.empty()) return true;
    if (is_word(after[0])) return false;
    return !(after.size() > 1 && joins_digits(after[0]) && is_digit(after[1]));
}

// How many characters at the start of the text are a number of this prefix, and its digits; 0: none.
std::size_t number_length(std::string_view text, const Prefix &prefix, std::string_view &digits) {
    if (!starts_with_any_case(text, prefix.stem)) return 0;
    const std::size_t separator = separator_length(text.substr(prefix.stem.size()), prefix);
    if (separator == std::string_view::npos) return 0;
    const std::size_t start = prefix.stem.size() + separator;
    std::size_t end = start;
    while (end < text.size() && is_digit(text[end]))
        ++end;
    digits = text.substr(start, end - start);
    if (digits.empty() || digits.size() > most_digits) return 0;
    return ends_word(text.substr(end)) ? end : 0;
}

std::vector<std::string> numbers_of(const std::vector<NamedDocument> &documents) {
    std::vector<std::string> numbers;
    for (const NamedDocument &document : documents)
        if (document.document && numbers.size() < most_candidates) numbers.push_back(document.number);
    return numbers;
}

std::string told(Money money) { return fmt::format("{} {}", to_string(money), money.currency.code()); }

// What stands against paying a document whatever was paid so far, or nothing.
std::string never_for(const NamedDocument &document, const BankLine &line) {
    if (!document.document) return fmt::format("there is no document \"{}\"", document.number);
    if (document.kind == DocumentKind::credit_note)
        return fmt::format("{} is a credit note", document.number);
    if (document.open.currency != line.amount.currency)
        return fmt::format("{} is in {}, not in {}", document.number, document.open.currency.code(),
                           line.amount.currency.code());
    return {};
}

std::string settled(const NamedDocument &document) {
    if (document.credited) return fmt::format("{} is credited", document.number);
    if (document.open.minor == 0) return fmt::format("{} is paid already", document.number);
    return {};
}

// What does not change with payments comes first: so do the reasons not, for lines of several customers.
std::variant<Match, Doubt> match_by_number(const MatchCase &match) {
    const std::vector<NamedDocument> &named = match.named;
    const auto doubt = [&](std::string because) { return Doubt{std::move(because), numbers_of(named)}; };
    Match found{named.front().customer, {}};
    Money together{0, match.line.amount.currency};
    for (const NamedDocument &document : named)
        if (std::string because = never_for(document, match.line); !because.empty())
            return doubt(std::move(because));
    for (const NamedDocument &document : named)
        if (document.customer != found.customer) return doubt("the documents named are of several customers");
    for (const NamedDocument &document : named) {
        if (std::string because = settled(document); !because.empty()) return doubt(std::move(because));
        together = together + document.open;
        found.documents.push_back(document.document);
    }
    if (named.size() > 1 && together != match.line.amount)
        return doubt(fmt::format("the documents named are {} together", told(together)));
    return found;
}

std::variant<Match, Doubt> match_by_payer(const MatchCase &match) {
    const std::vector<Namesake> &namesakes = match.namesakes;
    if (match.line.payer.empty()) return Doubt{"names no document and no payer", {}};
    std::vector<NamedDocument> all, exact;
    for (const Namesake &namesake : namesakes)
        for (const NamedDocument &document : namesake.open) {
            all.push_back(document);
            if (document.open == match.line.amount) exact.push_back(document);
        }
    const auto doubt = [&](std::string_view because) {
        return Doubt{fmt::format("names no document, and {}", because),
                     numbers_of(exact.empty() ? all : exact)};
    };
    if (namesakes.empty()) return doubt("no customer has the payer's name");
    if (namesakes.size() > 1)
        return doubt(fmt::format("{} customers have the payer's name", namesakes.size()));
    const Id customer = namesakes.front().customer;
    if (exact.empty())
        return doubt(
            fmt::format("{} has none with {} open", format_id('C', customer), told(match.line.amount)));
    if (exact.size() > 1)
        return doubt(fmt::format("{} has {} with {} open", format_id('C', customer), exact.size(),
                                 told(match.line.amount)));
    return Match{customer, {exact.front().document}};
}

} // namespace

std::vector<NumberWord> numbers_in(std::string_view text, std::span<const std::string> prefixes) {
    const std::vector<Prefix> split_prefixes = split(prefixes);
    std::vector<NumberWord> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!starts_word(text, at)) continue;
        for (const Prefix &prefix : split_prefixes) {
            std::string_view digits;
            const std::size_t length = number_length(text.substr(at), prefix, digits);
            if (length == 0) continue;
            NumberWord word{std::string(prefix.whole), std::string(digits)};
            if (std::ranges::find(found, word) == found.end()) found.push_back(std::move(word));
            at += length - 1;
            break;
        }
    }
    return found;
}

std::variant<Match, Doubt> match(const MatchCase &match) {
    const BankLine &line = match.line;
    if (!line.doubt.empty()) return Doubt{line.doubt, numbers_of(match.named)};
    if (line.received_on > match.today)
        return Doubt{fmt::format("its value date {} lies ahead", to_string(line.received_on)),
                     numbers_of(match.named)};
    return match.named.empty() ? match_by_payer(match) : match_by_number(match);
}

} // namespace bursar::rules
