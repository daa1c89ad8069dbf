// Exchange rates as the provider sets them, for prices in a foreign currency (ALLS-G4.4).
#pragma once

#include "base/date.hpp"
#include "base/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar::policy {

// How much of the foreign currency one unit of the other is: millionths, above 0. 1.0850 is 1085000.
struct Rate {
    std::int64_t millionths = 0;
    friend bool operator==(const Rate &, const Rate &) = default;
};
// "1.085": at most six decimals, at most 1000000. nullopt for anything else.
std::optional<Rate> parse_rate(std::string_view text);
std::string to_string(Rate rate); // without trailing zeros

// Foreign money in the other currency, rounded half away from zero, once.
Money at_rate(Money foreign, Currency to, Rate rate);

class ExchangeRates {
  public:
    struct Quote {
        Currency from, to; // one unit of `from` is `rate` of `to`: EUR/USD
        Date on;
        Rate rate;
    };
    void add(Quote quote) { quotes_.push_back(quote); }
    [[nodiscard]] const std::vector<Quote> &quotes() const { return quotes_; }
    // The last one set by then; nullptr when there is none.
    [[nodiscard]] const Quote *on(Currency from, Currency to, Date date) const;

  private:
    std::vector<Quote> quotes_;
};

} // namespace bursar::policy
