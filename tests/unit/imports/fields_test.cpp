#include "imports/fields.hpp"

#include <doctest/doctest.h>

namespace fields_test {

using namespace bursar;

namespace {

// The amount in minor units, or what is wrong with it.
std::string amount(std::string_view text, char decimal = '.', std::string_view code = "EUR") {
    std::string problem;
    const auto money = imports::read_amount(text, decimal, *Currency::parse(code), problem);
    return money ? std::to_string(money->minor) : problem;
}

std::string date(std::string_view text, std::string_view format = "YYYY-MM-DD") {
    std::string problem;
    const auto day = imports::read_date(text, format, problem);
    return day ? to_string(*day) : problem;
}

} // namespace

TEST_CASE("amounts are read with the decimal sign of the file and the decimals of the currency") {
    CHECK(amount("12") == "1200");
    CHECK(amount("12.5") == "1250");
    CHECK(amount("012.50") == "1250");
    CHECK(amount("12,50", ',') == "1250");
    CHECK(amount("12", '.', "JPY") == "12");
    CHECK(amount("1.234", '.', "KWD") == "1234");
    CHECK(amount("99999999999.99") == "9999999999999");
}

TEST_CASE("an amount that is none says why, and what to do") {
    CHECK(amount("") == "there is no amount: give one above zero");
    CHECK(amount("12.345") == "\"12.345\" is not an amount in EUR: it has at most 2 decimals");
    CHECK(amount("12.5", '.', "JPY") == "\"12.5\" is not an amount in JPY: it has at most 0 decimals");
    CHECK(amount("-5.00") == "\"-5.00\" is negative: money that goes out is no payment");
    CHECK(amount("0.00") == "\"0.00\" is no payment: give an amount above zero");
    CHECK(amount("12345678901234567890") ==
          "\"12345678901234567890\" is too large an amount: amounts have at most 11 digits before the point");
    for (const char *text : {"12,00", "1 200.00", "12.", ".5", "-", "+5", "1e3", "12.00EUR", "twelve", "--5"})
        CHECK(amount(text) ==
              "\"" + std::string(text) + "\" is not an amount: amounts are written like 12.00");
    CHECK(amount("12.00", ',') == "\"12.00\" is not an amount: amounts are written like 12,00");
}

TEST_CASE("a currency is a code that bursar knows") {
    std::string problem;
    CHECK(imports::read_currency("CHF", problem)->code() == "CHF");
    CHECK_FALSE(imports::read_currency("eur", problem));
    CHECK(problem == "unknown currency \"eur\": give an ISO 4217 code like \"EUR\"");
}

TEST_CASE("dates are read by their format, and must be in the calendar") {
    CHECK(date("2026-02-16") == "2026-02-16");
    CHECK(date("16/02/2026", "DD/MM/YYYY") == "2026-02-16");
    CHECK(date("02.16.2026", "MM.DD.YYYY") == "2026-02-16");
    CHECK(date("20260216", "YYYYMMDD") == "2026-02-16");
    CHECK(date("2026-02-30") == "there is no day \"2026-02-30\": give one of the calendar, from 1900 on");
    CHECK(date("29/02/2026", "DD/MM/YYYY") ==
          "there is no day \"29/02/2026\": give one of the calendar, from 1900 on");
    for (const char *text : {"", "2026-2-16", "16/02/2026", "2026-02-16T10:00", "2026-0a-16", "2026/02/16"})
        CHECK(date(text) == "\"" + std::string(text) + "\" is not a date: dates are written like YYYY-MM-DD");
}

TEST_CASE("a date format has each part once") {
    CHECK(imports::is_date_format("DD/MM/YYYY"));
    CHECK(imports::is_date_format("YYYYMMDD"));
    for (const char *format : {"", "DD/MM", "DD/MM/YY", "DD/DD/MM/YYYY", "YYYY-MM-DD 00:00", "dd/mm/yyyy"})
        CHECK_FALSE(imports::is_date_format(format));
}

TEST_CASE("texts become one line; what cannot is told") {
    CHECK(imports::one_line("  a \r\n\t b  c ") == "a b c");
    CHECK(imports::one_line(" \n ").empty());
    CHECK(imports::text_problem("Ada\tLovelace\nParis").empty());
    CHECK(imports::text_problem("a\x01") == "\"a\\x01\" holds control characters: take them out");
    CHECK(imports::text_problem("\xE9t\xE9") ==
          "\"\\xe9t\\xe9\" is not valid UTF-8: convert the file, such as by iconv -f WINDOWS-1252 -t UTF-8");
}

} // namespace fields_test
