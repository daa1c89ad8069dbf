#include "policy/exchange.hpp"

#include <doctest/doctest.h>

namespace exchange_test {

using namespace bursar;
using namespace bursar::policy;

namespace {
const Currency eur = *Currency::parse("EUR"), usd = *Currency::parse("USD"), jpy = *Currency::parse("JPY");
Date day(const char *text) { return *parse_date(text); }
} // namespace

TEST_CASE("exchange rates are decimals of at most six places, above zero") {
    CHECK(parse_rate("1.085")->millionths == 1'085'000);
    CHECK(parse_rate("0.000001")->millionths == 1);
    CHECK(parse_rate("1000000")->millionths == 1'000'000'000'000);
    for (const char *bad : {"", ".", "1.", ".5", "-1", "0", "0.0000001", "1,1", "1.2.3", "1e3", " 1",
                            "1000000.1", "99999999999999"})
        CHECK_MESSAGE(!parse_rate(bad), bad);
    for (const char *good : {"1.085", "1", "0.5", "157.25"})
        CHECK(to_string(*parse_rate(good)) == good);
}

TEST_CASE("ALLS-G4.4: foreign money is converted once, rounded half away from zero") {
    CHECK(at_rate({1350, usd}, eur, *parse_rate("1.08")) == Money{1250, eur});
    CHECK(at_rate({1350, usd}, eur, *parse_rate("1.0799")) == Money{1250, eur}); // 12.5011…
    CHECK(at_rate({1, usd}, eur, *parse_rate("2")) == Money{1, eur});            // half a cent
    CHECK(at_rate({1000, jpy}, eur, *parse_rate("160")) == Money{625, eur});     // yen have no minor unit
    CHECK(at_rate({625, eur}, jpy, *parse_rate("0.00625")) == Money{1000, jpy});
}

TEST_CASE("the rate of a day is the last one set by then") {
    ExchangeRates rates;
    rates.add({eur, usd, day("2026-01-15"), *parse_rate("1.08")});
    rates.add({eur, usd, day("2026-03-01"), *parse_rate("1.10")});
    CHECK(rates.on(eur, usd, day("2026-01-14")) == nullptr);
    CHECK(to_string(rates.on(eur, usd, day("2026-02-28"))->rate) == "1.08");
    CHECK(to_string(rates.on(eur, usd, day("2026-03-01"))->rate) == "1.1");
    CHECK(rates.on(usd, eur, day("2026-03-01")) == nullptr);
}

} // namespace exchange_test
