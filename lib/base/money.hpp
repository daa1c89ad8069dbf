// Money in integer minor units with an ISO 4217 currency, and exact shares of it.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bursar {

// An ISO 4217 alphabetic code. Only currencies that bursar knows the minor unit of can be made.
class Currency {
  public:
    constexpr Currency() = default; // EUR
    // nullopt for anything but a known upper-case code.
    static std::optional<Currency> parse(std::string_view code);
    [[nodiscard]] std::string_view code() const { return {code_.data(), code_.size()}; }
    // Digits after the decimal point: 2 for EUR, 0 for JPY.
    [[nodiscard]] int digits() const { return digits_; }
    friend bool operator==(const Currency &, const Currency &) = default;

  private:
    std::array<char, 3> code_{'E', 'U', 'R'};
    std::int8_t digits_ = 2; // follows from the code; looked up once, as every amount that is printed asks
};

// Sums, differences and comparisons need one currency. Overflow and mixed currencies throw Failure(bug).
struct Money {
    std::int64_t minor = 0;
    Currency currency;

    friend bool operator==(const Money &, const Money &) = default;
};

Money operator+(Money a, Money b);
Money operator-(Money a, Money b);
Money operator-(Money a);
Money operator*(Money a, std::int64_t quantity);
std::strong_ordering operator<=>(const Money &a, const Money &b);

// A percentage in hundredths of a percent: 20 % is 2000, 5.5 % is 550.
struct Percent {
    std::int64_t basis_points = 0;
    friend auto operator<=>(const Percent &, const Percent &) = default;
};

// amount × numerator / denominator, rounded half away from zero, once, over a 128-bit intermediate.
// Throws Failure(bug) when denominator is 0 or the result does not fit.
Money share(Money amount, std::int64_t numerator, std::int64_t denominator);
Money share(Money amount, Percent percent);

// `total` divided in proportion to `weights`, largest remainder first, ties to the earlier weight; the parts
// add up to `total`, and those of -total are theirs negated. Weights that sum to 0: everything to the first.
// Throws Failure(bug) when there is nobody to give a total other than 0.
std::vector<std::int64_t> split_by_largest_remainder(std::int64_t total,
                                                     const std::vector<std::int64_t> &weights);

// "12.00", "-0.50"; a JPY amount has no point.
std::string to_string(Money money);
// What a person may type: "12", "12.5", "12.00", "-3.00", "007". nullopt for anything else: more decimals
// than the currency has, a sign alone, spaces, exponents, more than fits in int64.
std::optional<Money> parse_money(std::string_view text, Currency currency);
// "20", "5.5", "19.25": 0 to 10000 %, at most two decimals.
std::optional<Percent> parse_percent(std::string_view text);
std::string to_string(Percent percent); // "20", "5.5"

} // namespace bursar
