#include "imports/column_map.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

namespace column_map_test {

using namespace bursar;

namespace {

std::string mistakes(std::string_view toml) {
    std::string all;
    for (const policy::Mistake &mistake : imports::parse_column_map(toml, "m.toml").mistakes)
        all += to_string(mistake) + "\n";
    return all;
}

constexpr std::string_view needed = "date = \"D\"\namount = \"A\"\ncurrency = \"C\"\n";

} // namespace

TEST_CASE("a map says which column is what") {
    const auto map = *imports::parse_column_map("delimiter = \";\"\ndate = \"Booking  date\"\namount = 3\n"
                                                "decimal = \",\"\ndate_format = \"DD/MM/YYYY\"\n"
                                                "fixed_currency = \"CHF\"\npayer = \"Name\"\n",
                                                "m.toml")
                          .value;
    CHECK(map.delimiter == ';');
    CHECK(map.header);
    CHECK(map.date.name == "Booking date");
    CHECK(map.amount.number == 3);
    CHECK(map.decimal == ',');
    CHECK(map.date_format == "DD/MM/YYYY");
    CHECK(map.fixed_currency->code() == "CHF");
    CHECK(map.payer.given());
    CHECK_FALSE(map.text.given());
    CHECK(imports::parse_column_map(std::string(needed) + "delimiter = \"tab\"", "m.toml").value->delimiter ==
          '\t');
}

TEST_CASE("every mistake of a map is named with its place") {
    CHECK(mistakes("amount = 1\n") == "m.toml:1:1: missing key \"date\" in the file\n"
                                      "m.toml:1:1: give one of \"currency\" and \"fixed_currency\"\n");
    CHECK(mistakes(std::string(needed) + "fixed_currency = \"EUR\"") ==
          "m.toml:1:1: give one of \"currency\" and \"fixed_currency\"\n");
    CHECK(mistakes(std::string(needed) + "delimiter = \"::\"") ==
          "m.toml:4:13: unknown delimiter \"::\": use one of ,, ;, |, tab\n");
    CHECK(mistakes(std::string(needed) + "decimal = \"'\"") ==
          "m.toml:4:11: unknown decimal \"'\": did you mean \".\"?\n");
    CHECK(mistakes(std::string(needed) + "payr = \"P\"") ==
          "m.toml:4:1: unknown key \"payr\": did you mean \"payer\"?\n");
    CHECK(mistakes(std::string(needed) + "date_format = \"DD/MM/YY\"") ==
          "m.toml:4:15: \"DD/MM/YY\" is no date format: write YYYY, MM and DD once each, like "
          "\"DD/MM/YYYY\"\n");
    CHECK(mistakes("date = 0\namount = true\nfixed_currency = \"XYZ\"") ==
          "m.toml:1:8: \"date\" must be from 1 to 1000, not 0\n"
          "m.toml:2:10: \"amount\" must be a whole number, not true or false\n"
          "m.toml:3:18: unknown currency \"XYZ\": give an ISO 4217 code like \"EUR\"\n");
    CHECK(mistakes("header = false\n" + std::string(needed)) ==
          "m.toml:2:8: \"date\" must be the number of a column: the file has no header\n"
          "m.toml:3:10: \"amount\" must be the number of a column: the file has no header\n"
          "m.toml:4:12: \"currency\" must be the number of a column: the file has no header\n");
    CHECK(mistakes("date = ").starts_with("m.toml:1:8: this is not TOML"));
}

TEST_CASE("the example's map is one") {
    std::ifstream file(BURSAR_SOURCE_DIR "/examples/imports/french_bank.toml");
    std::ostringstream text;
    text << file.rdbuf();
    CHECK(mistakes(text.str()).empty());
}

} // namespace column_map_test
