#include "base/money.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace bursar {
namespace {

__extension__ using Wide = __int128;

struct MinorUnit {
    std::string_view code;
    int digits;
};

// ISO 4217 list one, the currencies that hosting is sold in. Sorted by code.
constexpr MinorUnit minor_units[] = {
    {"AED", 2}, {"ARS", 2}, {"AUD", 2}, {"BGN", 2}, {"BHD", 3}, {"BRL", 2}, {"CAD", 2}, {"CHF", 2},
    {"CLP", 0}, {"CNY", 2}, {"COP", 2}, {"CZK", 2}, {"DKK", 2}, {"DZD", 2}, {"EGP", 2}, {"EUR", 2},
    {"GBP", 2}, {"HKD", 2}, {"HUF", 2}, {"IDR", 2}, {"ILS", 2}, {"INR", 2}, {"ISK", 0}, {"JOD", 3},
    {"JPY", 0}, {"KRW", 0}, {"KWD", 3}, {"MAD", 2}, {"MDL", 2}, {"MXN", 2}, {"MYR", 2}, {"NGN", 2},
    {"NOK", 2}, {"NZD", 2}, {"OMR", 3}, {"PEN", 2}, {"PHP", 2}, {"PLN", 2}, {"QAR", 2}, {"RON", 2},
    {"RSD", 2}, {"SAR", 2}, {"SEK", 2}, {"SGD", 2}, {"THB", 2}, {"TND", 3}, {"TRY", 2}, {"TWD", 2},
    {"UAH", 2}, {"USD", 2}, {"VND", 0}, {"XAF", 0}, {"XOF", 0}, {"XPF", 0}, {"ZAR", 2},
};
static_assert(std::ranges::is_sorted(minor_units, {}, &MinorUnit::code));

const MinorUnit *find_unit(std::string_view code) {
    const auto *unit = std::ranges::lower_bound(minor_units, code, {}, &MinorUnit::code);
    return unit != std::end(minor_units) && unit->code == code ? unit : nullptr;
}

[[noreturn]] void overflow() { throw Failure(Cause::bug, "an amount does not fit in 64 bits"); }

void require_same(const Money &a, const Money &b) {
    if (a.currency == b.currency) return;
    throw Failure(Cause::bug, fmt::format("amounts in \"{}\" and \"{}\" cannot be combined",
                                          a.currency.code(), b.currency.code()));
}

std::int64_t narrow(Wide value) {
    if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min())
        overflow();
    return static_cast<std::int64_t>(value);
}

std::uint64_t magnitude(std::int64_t value) {
    return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

constexpr std::int64_t power_of_ten(int digits) {
    std::int64_t result = 1;
    for (; digits > 0; --digits)
        result *= 10;
    return result;
}

// ASCII digits with at most `decimals` of them after a point, in units of the last decimal. Counts downwards,
// so that the least int64 can be read as well.
std::optional<std::int64_t> parse_scaled(std::string_view text, int decimals) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction = point < text.size() ? text.substr(point + 1) : std::string_view{};
    if (whole.empty() || (point < text.size() && fraction.empty())) return std::nullopt;
    if (fraction.size() > static_cast<std::size_t>(decimals)) return std::nullopt;
    std::int64_t value = 0;
    const auto feed = [&value](char c) {
        return c >= '0' && c <= '9' && !__builtin_mul_overflow(value, 10, &value) &&
               !__builtin_sub_overflow(value, c - '0', &value);
    };
    if (!std::ranges::all_of(whole, feed) || !std::ranges::all_of(fraction, feed)) return std::nullopt;
    for (auto missing = static_cast<std::size_t>(decimals) - fraction.size(); missing > 0; --missing)
        if (!feed('0')) return std::nullopt;
    if (!negative && __builtin_sub_overflow(0, value, &value)) return std::nullopt;
    return value;
}

} // namespace

std::optional<Currency> Currency::parse(std::string_view code) {
    const MinorUnit *unit = find_unit(code);
    if (unit == nullptr) return std::nullopt;
    Currency currency;
    std::ranges::copy(code, currency.code_.begin());
    currency.digits_ = static_cast<std::int8_t>(unit->digits);
    return currency;
}

Money operator+(Money a, Money b) {
    require_same(a, b);
    if (__builtin_add_overflow(a.minor, b.minor, &a.minor)) overflow();
    return a;
}

Money operator-(Money a, Money b) {
    require_same(a, b);
    if (__builtin_sub_overflow(a.minor, b.minor, &a.minor)) overflow();
    return a;
}

Money operator-(Money a) {
    if (__builtin_sub_overflow(std::int64_t{0}, a.minor, &a.minor)) overflow();
    return a;
}

Money operator*(Money a, std::int64_t quantity) {
    if (__builtin_mul_overflow(a.minor, quantity, &a.minor)) overflow();
    return a;
}

std::strong_ordering operator<=>(const Money &a, const Money &b) {
    require_same(a, b);
    return a.minor <=> b.minor;
}

Money share(Money amount, std::int64_t numerator, std::int64_t denominator) {
    if (denominator == 0) throw Failure(Cause::bug, "a share of an amount has the denominator 0");
    const Wide product = Wide{amount.minor} * numerator;
    const Wide divisor = denominator;
    Wide quotient = product / divisor;
    const Wide remainder = product % divisor;
    if (2 * (remainder < 0 ? -remainder : remainder) >= (divisor < 0 ? -divisor : divisor))
        quotient += (product < 0) == (divisor < 0) ? 1 : -1;
    return {narrow(quotient), amount.currency};
}

Money share(Money amount, Percent percent) { return share(amount, percent.basis_points, 10'000); }

std::vector<std::int64_t> split_by_largest_remainder(std::int64_t total,
                                                     const std::vector<std::int64_t> &weights) {
    std::vector<std::int64_t> parts(weights.size(), 0);
    if (weights.empty()) {
        if (total != 0) throw Failure(Cause::bug, "an amount cannot be divided among nothing");
        return parts;
    }
    const Wide sum = std::accumulate(weights.begin(), weights.end(), Wide{0});
    if (sum == 0) {
        parts.front() = total;
        return parts;
    }
    // Signs are taken off first, so that a credit note's parts mirror its invoice's.
    const Wide amount = magnitude(total);
    const Wide divisor = sum < 0 ? -sum : sum;
    const int sign = total < 0 ? -1 : 1;
    std::vector<Wide> remainders(weights.size());
    Wide left = amount;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Wide product = amount * (sum < 0 ? -Wide{weights[i]} : Wide{weights[i]});
        Wide part = product / divisor;
        remainders[i] = product % divisor;
        if (remainders[i] < 0) {
            remainders[i] += divisor;
            --part;
        }
        left -= part;
        parts[i] = narrow(sign * part);
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order,
                             [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; left > 0; ++i, --left)
        parts[order[i]] = narrow(Wide{parts[order[i]]} + sign);
    return parts;
}

std::string to_string(Money money) {
    const int digits = money.currency.digits();
    std::uint64_t value = magnitude(money.minor);
    // Backwards: 20 digits, a point and a sign are the most. Reports print millions of these.
    std::array<char, 24> text;
    char *at = text.end();
    for (int place = 0; value > 0 || place <= digits; ++place, value /= 10) {
        if (place > 0 && place == digits) *--at = '.';
        *--at = static_cast<char>('0' + value % 10);
    }
    if (money.minor < 0) *--at = '-';
    return {at, text.end()};
}

std::optional<Money> parse_money(std::string_view text, Currency currency) {
    const auto minor = parse_scaled(text, currency.digits());
    if (!minor) return std::nullopt;
    return Money{*minor, currency};
}

std::optional<Percent> parse_percent(std::string_view text) {
    const auto basis_points = parse_scaled(text, 2);
    if (text.starts_with('-') || !basis_points || *basis_points > 1'000'000) return std::nullopt;
    return Percent{*basis_points};
}

std::string to_string(Percent percent) {
    const std::uint64_t value = magnitude(percent.basis_points);
    std::string text = fmt::format("{}{}", percent.basis_points < 0 ? "-" : "", value / 100);
    if (value % 100 == 0) return text;
    return text +
           (value % 10 == 0 ? fmt::format(".{}", value % 100 / 10) : fmt::format(".{:02}", value % 100));
}

} // namespace bursar
