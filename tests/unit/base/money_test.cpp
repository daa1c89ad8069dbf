#include "base/money.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>

#include <limits>

namespace money_test {

using namespace bursar;

namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

Money eur(std::int64_t minor) { return {minor, Currency{}}; }
Currency currency(std::string_view code) { return Currency::parse(code).value(); }
std::vector<std::int64_t> split(std::int64_t total, const std::vector<std::int64_t> &weights) {
    return split_by_largest_remainder(total, weights);
}

} // namespace

TEST_CASE("currencies know their minor unit") {
    CHECK(currency("EUR") == Currency{});
    CHECK(currency("EUR").digits() == 2);
    CHECK(currency("JPY").digits() == 0);
    CHECK(currency("TND").digits() == 3);
    CHECK(currency("USD").code() == "USD");
    for (const auto *code : {"AED", "GBP", "CHF", "ZAR", "XPF", "KWD", "HUF", "RON"})
        CHECK(Currency::parse(code));
    for (const auto *code : {"", "eur", "EU", "EURO", "XXX", "ZZZ", "AAA"})
        CHECK_FALSE(Currency::parse(code));
}

TEST_CASE("sums are exact, or throw") {
    CHECK(eur(150) + eur(-50) == eur(100));
    CHECK(eur(150) - eur(200) == eur(-50));
    CHECK(-eur(7) == eur(-7));
    CHECK(eur(7) * 3 == eur(21));
    CHECK(eur(7) < eur(8));
    CHECK_THROWS_AS(eur(most) + eur(1), Failure);
    CHECK_THROWS_AS(eur(least) - eur(1), Failure);
    CHECK_THROWS_AS(-eur(least), Failure);
    CHECK_THROWS_AS(eur(most) * 2, Failure);
}

TEST_CASE("currencies do not mix") {
    const Money dollar{100, currency("USD")};
    CHECK_THROWS_AS(eur(1) + dollar, Failure);
    CHECK_THROWS_AS(eur(1) - dollar, Failure);
    CHECK_THROWS_AS((void)(eur(1) < dollar), Failure);
    CHECK_FALSE(eur(100) == dollar);
}

TEST_CASE("shares are rounded once, half away from zero") {
    CHECK(share(eur(1000), 26, 31) == eur(839));
    CHECK(share(eur(9900), 18, 30) == eur(5940));
    CHECK(share(eur(700), Percent{2000}) == eur(140));
    CHECK(share(eur(1), 1, 2) == eur(1));
    CHECK(share(eur(-1), 1, 2) == eur(-1));
    CHECK(share(eur(3), 1, 2) == eur(2));
    CHECK(share(eur(-3), 1, 2) == eur(-2));
    CHECK(share(eur(3), 1, -2) == eur(-2));
    CHECK(share(eur(-3), 1, -2) == eur(2));
    CHECK(share(eur(-1000), 26, 31) == eur(-839));
    CHECK(share(eur(149), Percent{550}) == eur(8)); // 8.195
    CHECK(share(eur(10), 1, 21) == eur(0));
    CHECK(share(eur(0), 1, 3) == eur(0));
}

TEST_CASE("a share may pass 64 bits on its way, but not in the end") {
    CHECK(share(eur(most), most, most) == eur(most));
    CHECK(share(eur(least), least, least) == eur(least));
    CHECK(share(eur(most), 1, most) == eur(1));
    CHECK_THROWS_AS(share(eur(most), 2, 1), Failure);
    CHECK_THROWS_AS(share(eur(least), -1, 1), Failure);
    CHECK_THROWS_AS(share(eur(1), 1, 0), Failure);
}

TEST_CASE("largest remainder") {
    using Parts = std::vector<std::int64_t>;
    CHECK(split(100, {1, 1, 1}) == Parts{34, 33, 33});
    CHECK(split(-100, {1, 1, 1}) == Parts{-34, -33, -33});
    CHECK(split(10, {3, 3, 1}) == Parts{4, 4, 2}); // 4.29 4.29 1.43
    CHECK(split(5, {1, 2, 3}) == Parts{1, 2, 2});  // 0.83 1.67 2.5
    CHECK(split(100, {0, 1, 0}) == Parts{0, 100, 0});
    CHECK(split(7, {0, 0}) == Parts{7, 0});
    CHECK(split(0, {5, 6}) == Parts{0, 0});
    CHECK(split(0, {}) == Parts{});
    CHECK(split(most, {most, most}) == Parts{most / 2 + 1, most / 2});
    CHECK_THROWS_AS(split(1, {}), Failure);
    // A discount among the lines, and a credit note's lines: still in proportion, still adding up.
    CHECK(split(180, {1000, -100}) == Parts{200, -20});
    CHECK(split(-180, {-1000, 100}) == Parts{-200, 20});
    CHECK(split(10, {7, 7, -4}) == Parts{7, 7, -4});
    CHECK(split(1, {2, 2, -1}) == Parts{1, 1, -1}); // 0.67 0.67 -0.33
}

TEST_CASE("money as text") {
    CHECK(to_string(eur(1200)) == "12.00");
    CHECK(to_string(eur(-50)) == "-0.50");
    CHECK(to_string(eur(5)) == "0.05");
    CHECK(to_string(eur(0)) == "0.00");
    CHECK(to_string(eur(least)) == "-92233720368547758.08");
    CHECK(to_string(Money{-1200, currency("JPY")}) == "-1200");
    CHECK(to_string(Money{1005, currency("TND")}) == "1.005");
}

TEST_CASE("money that a person types") {
    CHECK(parse_money("12", {}) == eur(1200));
    CHECK(parse_money("12.5", {}) == eur(1250));
    CHECK(parse_money("12.00", {}) == eur(1200));
    CHECK(parse_money("-3.00", {}) == eur(-300));
    CHECK(parse_money("-0.01", {}) == eur(-1));
    CHECK(parse_money("010", {}) == eur(1000));
    CHECK(parse_money("1.234", currency("TND")) == Money{1234, currency("TND")});
    CHECK(parse_money("1200", currency("JPY")) == Money{1200, currency("JPY")});
    CHECK(parse_money("92233720368547758.07", {}) == eur(most));
    CHECK(parse_money("-92233720368547758.08", {}) == eur(least));
    for (const auto *text : {"1.234",
                             "1e3",
                             " 1",
                             "1 ",
                             "+",
                             "-",
                             "",
                             ".",
                             "12345678901234567890",
                             "1,00",
                             "+1",
                             "1.",
                             ".5",
                             "--1",
                             "1.-1",
                             "1.2.3",
                             "0x10",
                             "92233720368547758.08",
                             "-92233720368547758.09",
                             "nan",
                             "1\n",
                             "١"})
        CHECK_MESSAGE(!parse_money(text, {}), text);
    CHECK_FALSE(parse_money("12.0", currency("JPY")));
    CHECK_FALSE(parse_money(std::string_view("1\0", 2), {}));
}

TEST_CASE("percentages") {
    CHECK(parse_percent("20") == Percent{2000});
    CHECK(parse_percent("5.5") == Percent{550});
    CHECK(parse_percent("19.25") == Percent{1925});
    CHECK(parse_percent("0") == Percent{0});
    CHECK(parse_percent("10000") == Percent{1'000'000});
    for (const auto *text :
         {"", "-1", "-0", "10000.01", "5.555", "5,5", "20%", "1e2", "99999999999999999999"})
        CHECK_MESSAGE(!parse_percent(text), text);
    CHECK(to_string(Percent{2000}) == "20");
    CHECK(to_string(Percent{550}) == "5.5");
    CHECK(to_string(Percent{1925}) == "19.25");
    CHECK(to_string(Percent{5}) == "0.05");
    CHECK(to_string(Percent{0}) == "0");
}

} // namespace money_test
