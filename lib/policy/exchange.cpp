#include "policy/exchange.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <limits>

namespace bursar::policy {
namespace {

constexpr std::int64_t one = 1'000'000;

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

} // namespace

std::optional<Rate> parse_rate(std::string_view text) {
    std::int64_t value = 0;
    int decimals = -1, digits = 0; // decimals: -1 before the point
    for (const char c : text) {
        if (c == '.' && decimals < 0 && digits > 0) {
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9' || ++digits > 13 || decimals == 6) return std::nullopt;
        value = value * 10 + (c - '0');
        if (decimals >= 0) ++decimals;
    }
    if (digits == 0 || decimals == 0) return std::nullopt;
    value *= power_of_ten(6 - std::max(decimals, 0));
    if (value <= 0 || value > one * one) return std::nullopt;
    return Rate{value};
}

std::string to_string(Rate rate) {
    std::string text = std::to_string(rate.millionths / one);
    std::string rest = std::to_string(rate.millionths % one);
    rest.insert(0, 6 - rest.size(), '0');
    rest.erase(rest.find_last_not_of('0') + 1);
    return rest.empty() ? text : text + "." + rest;
}

Money at_rate(Money foreign, Currency to, Rate rate) {
    // Minor units of one currency may be tenths of those of the other.
    const std::int64_t up = one * power_of_ten(to.digits());
    Money amount{foreign.minor, to};
    if (rate.millionths > std::numeric_limits<std::int64_t>::max() / power_of_ten(foreign.currency.digits()))
        throw Failure(Cause::bug, "exchange rate out of range");
    return share(amount, up, rate.millionths * power_of_ten(foreign.currency.digits()));
}

const ExchangeRates::Quote *ExchangeRates::on(Currency from, Currency to, Date date) const {
    const Quote *found = nullptr;
    for (const Quote &quote : quotes_)
        if (quote.from == from && quote.to == to && quote.on <= date && (!found || quote.on >= found->on))
            found = &quote;
    return found;
}

} // namespace bursar::policy
