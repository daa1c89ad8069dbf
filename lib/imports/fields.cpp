#include "imports/fields.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bursar::imports {
namespace {

constexpr std::size_t most_digits = 11; // before the point: the same as on the command line

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// The place of a part of the format, or npos unless it stands there once.
std::size_t part(std::string_view format, std::string_view name) {
    const std::size_t at = format.find(name);
    return at != format.npos && format.find(name, at + 1) == format.npos ? at : format.npos;
}

} // namespace

std::optional<Money> read_amount(std::string_view text, char decimal, Currency currency,
                                 std::string &problem) {
    const auto fail = [&](std::string what) {
        problem = std::move(what);
        return std::nullopt;
    };
    if (text.empty()) return fail("there is no amount: give one above zero");
    const bool negative = text.front() == '-';
    const std::string_view digits = text.substr(negative ? 1 : 0);
    const std::size_t point = std::min(digits.find(decimal), digits.size());
    const std::string_view whole = digits.substr(0, point);
    const std::string_view decimals = digits.substr(std::min(point + 1, digits.size()));
    if (whole.empty() || !std::ranges::all_of(whole, is_digit) || !std::ranges::all_of(decimals, is_digit) ||
        (point < digits.size() && decimals.empty()))
        return fail(
            fmt::format("{} is not an amount: amounts are written like 12{}00", quoted_text(text), decimal));
    if (negative)
        return fail(fmt::format("{} is negative: money that goes out is no payment", quoted_text(text)));
    if (whole.size() > most_digits)
        return fail(fmt::format("{} is too large an amount: amounts have at most {} digits before the point",
                                quoted_text(text), most_digits));
    const std::string plain = std::string(whole) + (decimals.empty() ? "" : ".") + std::string(decimals);
    const auto money = parse_money(plain, currency);
    if (!money)
        return fail(fmt::format("{} is not an amount in {}: it has at most {} decimals", quoted_text(text),
                                currency.code(), currency.digits()));
    if (money->minor == 0)
        return fail(fmt::format("{} is no payment: give an amount above zero", quoted_text(text)));
    return money;
}

std::optional<Currency> read_currency(std::string_view text, std::string &problem) {
    if (const auto currency = Currency::parse(text)) return currency;
    problem = fmt::format("unknown currency {}: give an ISO 4217 code like \"EUR\"", quoted_text(text));
    return std::nullopt;
}

bool is_date_format(std::string_view format) {
    if (part(format, "YYYY") == format.npos || part(format, "MM") == format.npos ||
        part(format, "DD") == format.npos)
        return false;
    return std::ranges::none_of(format, is_digit);
}

std::optional<Date> read_date(std::string_view text, std::string_view format, std::string &problem) {
    const auto fail = [&] {
        problem = fmt::format("{} is not a date: dates are written like {}", quoted_text(text), format);
        return std::nullopt;
    };
    if (text.size() != format.size()) return fail();
    const std::size_t year = part(format, "YYYY"), month = part(format, "MM"), day = part(format, "DD");
    for (std::size_t i = 0; i < format.size(); ++i) {
        const bool digit =
            (i >= year && i < year + 4) || (i >= month && i < month + 2) || (i >= day && i < day + 2);
        if (digit ? !is_digit(text[i]) : text[i] != format[i]) return fail();
    }
    const auto date =
        parse_date(fmt::format("{}-{}-{}", text.substr(year, 4), text.substr(month, 2), text.substr(day, 2)));
    if (!date)
        problem =
            fmt::format("there is no day {}: give one of the calendar, from 1900 on", quoted_text(text));
    return date;
}

std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : trim(text))
        if (!is_space(c))
            line += c;
        else if (line.back() != ' ')
            line += ' ';
    return line;
}

std::string text_problem(std::string_view text) {
    if (text.find('\0') != text.npos)
        return fmt::format("{} is UTF-16: convert the file, such as by iconv -f UTF-16 -t UTF-8",
                           quoted_text(text));
    if (!is_valid_utf8(text))
        return fmt::format(
            "{} is not valid UTF-8: convert the file, such as by iconv -f WINDOWS-1252 -t UTF-8",
            quoted_text(text));
    if (std::ranges::any_of(text, [](char c) { return (c >= 0 && c < ' ' && !is_space(c)) || c == '\x7f'; }))
        return fmt::format("{} holds control characters: take them out", quoted_text(text));
    return {};
}

} // namespace bursar::imports
