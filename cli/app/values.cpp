#include "app/values.hpp"

#include "base/date.hpp"
#include "base/error.hpp"
#include "base/id.hpp"
#include "base/money.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace bursar::app {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A decimal of at most 11 digits before the point and 4 after: sums of a million of these fit int64 minor
// units.
constexpr std::size_t most_digits = 11;
// A century at most.
bool fits(Period period) { return period.count <= (period.unit == Period::Unit::day ? 36'600 : 1200); }

bool is_amount(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    if (whole.empty() || !std::ranges::all_of(whole, is_digit)) return false;
    if (point == std::string_view::npos) return true;
    const std::string_view part = text.substr(point + 1);
    return !part.empty() && part.size() <= 4 && std::ranges::all_of(part, is_digit);
}

bool is_count(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && value >= 0 && text.front() != '-';
}

bool is_field_value(std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == 0 || equals == std::string_view::npos) return false;
    return std::ranges::all_of(text.substr(0, equals), [](char c) {
        return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.';
    });
}

// Codes and numbers: a letter or digit, then also - _ . and /, at most 64.
bool is_code(std::string_view text) {
    if (text.empty() || text.size() > 64 || !(is_letter(text.front()) || is_digit(text.front())))
        return false;
    return std::ranges::all_of(text, [](char c) {
        return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.' || c == '/';
    });
}

std::string joined(const std::vector<std::string_view> &words) {
    std::string text;
    for (const std::string_view word : words) {
        if (!text.empty()) text += ", ";
        text += word;
    }
    return text;
}

std::optional<Problem> unless(bool valid, std::string what, std::string hint) {
    if (valid) return std::nullopt;
    return Problem{std::move(what), std::move(hint)};
}

std::optional<Problem> choice_problem(std::string_view value, std::string_view choices) {
    const auto words = split_choices(choices);
    if (std::ranges::find(words, value) != words.end()) return std::nullopt;
    const std::string near = suggestion(value, words);
    return Problem{"is not one of " + joined(words), near};
}

std::optional<Problem> id_problem(Kind kind, std::string_view value, std::string_view what) {
    const char letter = letter_of(kind);
    return unless(parse_id(letter, value).has_value(), fmt::format("is not a {}", what),
                  fmt::format("{}s are named like {}1", what, letter));
}

// Written as a date, and not in the calendar: 2026-02-29.
bool is_no_day(std::string_view text) {
    constexpr std::string_view form = "dddd-dd-dd";
    const auto as_in_form = [](char f, char c) { return f == 'd' ? is_digit(c) : f == c; };
    return std::ranges::equal(form, text, as_in_form) && !parse_date(text);
}
Problem no_such_day() { return {"is no day of the calendar", "give one that there is, from 1900 on"}; }

// What counts from a day, in terms and months, stays within what a date can be.
std::optional<Problem> too_far(Date day) {
    return unless(year_of(day) <= 2999, "lies too far ahead", "give a day up to 2999-12-31");
}

} // namespace

char letter_of(Kind kind) {
    switch (kind) {
    case Kind::customer_id: return 'C';
    case Kind::contract_id: return 'K';
    case Kind::payment_id: return 'P';
    case Kind::dispute_id: return 'D';
    case Kind::collection_id: return 'X';
    case Kind::payout_id: return 'O';
    case Kind::obligation_id: return 'T';
    case Kind::verification_id: return 'V';
    case Kind::leftover_id: return 'L';
    case Kind::backup_id: return 'B';
    case Kind::incident_id: return 'I';
    case Kind::disclosure_id: return 'J';
    default: return '\0';
    }
}

std::optional<Problem> find_problem(Kind kind, std::string_view value, std::string_view choices) {
    switch (kind) {
    case Kind::flag:
    case Kind::text: return std::nullopt;
    case Kind::lines:
    case Kind::word: return unless(!trim(value).empty(), "is empty", "leave it out, or give a value");
    case Kind::date:
        if (is_no_day(value)) return no_such_day();
        if (!parse_date(value)) return Problem{"is not a date", "dates are written like 2026-02-16"};
        return too_far(*parse_date(value));
    case Kind::moment:
        if (is_no_day(value.substr(0, 10))) return no_such_day();
        if (!parse_moment(value))
            return Problem{"is not a date",
                           "dates are written like 2026-02-16, with a time 2026-02-16T15:00"};
        return too_far(parse_moment(value)->day);
    case Kind::amount:
        if (!is_amount(value))
            return Problem{"is not an amount", "amounts are written like 12.00, without a currency"};
        return unless(value.substr(0, value.find('.')).size() <= most_digits, "is too large an amount",
                      "amounts have at most 11 digits before the point");
    case Kind::count:
        return unless(!value.empty() && is_count(value), "is not a count",
                      "a count is a whole number from 0");
    case Kind::period:
        if (!parse_period(value))
            return Problem{"is not a period", "periods are written like 1m, 12m, 1y, 30d or once"};
        return unless(fits(*parse_period(value)), "is too long", "give a century at most");
    case Kind::field_value:
        return unless(is_field_value(value), "is not FIELD=VALUE", "fields are set like locale=fr");
    case Kind::file: return unless(!value.empty(), "is not a file name", "name a file");
    case Kind::choice: return choice_problem(value, choices);
    case Kind::customer_id: return id_problem(kind, value, "customer");
    case Kind::contract_id: return id_problem(kind, value, "contract");
    case Kind::payment_id: return id_problem(kind, value, "payment");
    case Kind::dispute_id: return id_problem(kind, value, "dispute");
    case Kind::collection_id: return id_problem(kind, value, "collection case");
    case Kind::payout_id: return id_problem(kind, value, "payout");
    case Kind::obligation_id:
        return unless(parse_id('T', value).has_value(), "is not an obligation",
                      "obligations are named like T1");
    case Kind::verification_id: return id_problem(kind, value, "verification");
    case Kind::backup_id: return id_problem(kind, value, "backup");
    case Kind::document_number:
        return unless(is_code(value), "is not a document number", "documents are named like F2026-000001");
    case Kind::any_id:
        return unless(is_code(value), "is not an id", "ids are written like C1, K1, P1 or F2026-000001");
    case Kind::account_id:
        return unless(parse_id('C', value) || parse_id('K', value), "is neither a customer nor a contract",
                      "customers are named like C1, contracts like K1");
    case Kind::event_number:
        return unless(!value.empty() && is_count(value), "is no event of the audit log",
                      "events are numbered, as bursar audit log shows them");
    case Kind::action_number:
        return unless(!value.empty() && is_count(value), "is no action",
                      "actions are numbered, as bursar action list shows them");
    case Kind::product:
        return unless(is_code(value), "is not a product", "products are named by their code, like web-start");
    case Kind::leftover_id:
        return unless(parse_id('L', value).has_value(), "is not a leftover", "leftovers are named like L1");
    case Kind::incident_id:
        return unless(parse_id('I', value).has_value(), "is not an incident", "incidents are named like I1");
    case Kind::disclosure_id: return id_problem(kind, value, "disclosure");
    case Kind::notice_number:
        return unless(!value.empty() && is_count(value), "is no notice",
                      "notices are numbered, as bursar notice list shows them");
    }
    return std::nullopt;
}

void check_value(std::string_view name, Kind kind, std::string_view value, std::string_view choices) {
    if (const auto problem = find_problem(kind, value, choices)) {
        throw Failure(Cause::usage, std::string(name) + ": " + in_quotes(value) + " " + problem->what,
                      problem->hint);
    }
}

void check_text(std::string_view name, std::string_view value) {
    const bool utf8 = is_valid_utf8(value);
    if (utf8 && escape_controls(value) == value) return;
    const std::string place = name.empty() ? "the argument" : std::string(name) + ":";
    throw Failure(Cause::usage,
                  place + " " + in_quotes(value) +
                      (utf8 ? " holds control characters" : " is not valid UTF-8"),
                  utf8 ? "arguments are one line of plain text" : "arguments are UTF-8 text");
}

std::string canonical(Kind kind, std::string_view value) {
    std::string text(value);
    if (letter_of(kind) && !text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 32);
    return text;
}

std::string in_quotes(std::string_view text) {
    if (is_valid_utf8(text)) return '"' + escape_controls(text) + '"';
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte < 0x7F) {
            out += c;
        } else {
            out.append("\\x").append(1, digits[byte >> 4U]).append(1, digits[byte & 0xFU]);
        }
    }
    return out + '"';
}

std::vector<std::string_view> split_choices(std::string_view choices) {
    std::vector<std::string_view> words;
    while (!choices.empty()) {
        const std::size_t bar = choices.find('|');
        words.push_back(choices.substr(0, bar));
        choices.remove_prefix(bar == std::string_view::npos ? choices.size() : bar + 1);
    }
    return words;
}

std::optional<io::Format> format_named(std::string_view name) {
    if (name == "table") return io::Format::table;
    if (name == "json") return io::Format::json;
    if (name == "jsonl") return io::Format::jsonl;
    if (name == "csv") return io::Format::csv;
    return std::nullopt;
}

std::string suggestion(std::string_view word, std::span<const std::string_view> candidates) {
    const std::string_view near = nearest(word, candidates);
    return near.empty() ? "" : "did you mean " + in_quotes(near) + "?";
}

} // namespace bursar::app
