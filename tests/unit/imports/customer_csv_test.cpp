#include "imports/customer_csv.hpp"

#include <doctest/doctest.h>

namespace customer_csv_test {

using namespace bursar;

namespace {

// "2: A-1 | name | organisation | … | accepted", then the mistakes.
std::string read(std::string_view text, const imports::CustomerMap &map = imports::plain_customer_columns()) {
    const auto file = imports::read_customer_csv(text, "c.csv", map, *parse_date("2026-03-01"));
    std::string all;
    for (const Newcomer &n : file.customers) {
        all += std::to_string(n.place.line) + ": " + n.reference;
        for (const std::string &field :
             {n.party.name, n.party.organisation, n.party.address, n.party.postcode, n.party.city,
              n.party.country, n.party.registration, n.party.vat_id, n.contact.email, n.contact.phone,
              n.contact.birth_date, n.contact.guardian_consent, n.contact.locale, n.main_contact,
              n.accepted_on ? to_string(*n.accepted_on) : std::string()})
            if (!field.empty()) all += " | " + field;
        all += "\n";
    }
    for (const policy::Mistake &mistake : file.mistakes)
        all += to_string(mistake) + "\n";
    return all + (file.broken ? "broken\n" : "");
}

} // namespace

TEST_CASE("each line is a customer, whatever the order of the columns") {
    CHECK(
        read("reference,name,email,organisation,registration,vat-id,address,postcode,city,country,phone,"
             "birth-date,guardian-consent,main-contact,locale,accepted-terms-on\n"
             "A-1, Ada  Lovelace ,ada@example.org,Engines,123 456 789,FR 11-123456789,\"1 rue\nHaute\",75001,"
             "Paris,FR,01,1990-12-10,,A-0,en,2026-01-20\n") ==
        "2: A-1 | Ada Lovelace | Engines | 1 rue Haute | 75001 | Paris | FR | 123456789 | FR11123456789 | "
        "ada@example.org | 01 | 1990-12-10 | en | A-0 | 2026-01-20\n");
    CHECK(read("saldo,name,reference\n7,Ada,A-1\n\n8,Bob,A-2\n") == "2: A-1 | Ada\n4: A-2 | Bob\n");
    CHECK(read("reference\n").empty());
}

TEST_CASE("a map says how another system calls the columns and writes its days") {
    const auto map = imports::parse_customer_map("delimiter = \";\"\nreference = \"Nr\"\nname = 2\n"
                                                 "birth-date = \"Geburt\"\ndate_format = \"DD.MM.YYYY\"\n",
                                                 "m.toml");
    REQUIRE(map.value);
    CHECK(read("Nr;Kunde;Geburt\n7;Ada;10.12.1990\n", *map.value) == "2: 7 | Ada | 1990-12-10\n");
    CHECK(read("Nr;Kunde\n7;Ada\n", *map.value) ==
          "c.csv:1:1: there is no column \"Geburt\": the header has \"Nr\", \"Kunde\"\nbroken\n");
    const auto wrong = imports::parse_customer_map("\nnmae = 1\n", "m.toml");
    REQUIRE(wrong.mistakes.size() == 2);
    CHECK(to_string(wrong.mistakes.at(0)) == "m.toml:1:1: missing key \"reference\" in the file");
    CHECK(to_string(wrong.mistakes.at(1)) == "m.toml:2:1: unknown key \"nmae\": did you mean \"name\"?");
}

TEST_CASE("a file without a header is read by numbers") {
    const auto map = imports::parse_customer_map("header = false\nreference = 1\nname = 2\n", "m.toml");
    REQUIRE(map.value);
    CHECK(read("A-1,Ada\nA-2,Bob\n", *map.value) == "1: A-1 | Ada\n2: A-2 | Bob\n");
    CHECK(read("", *map.value).empty());
}

TEST_CASE("bad lines are told with their place, and are none of the customers") {
    CHECK(read("reference,name,email,country,birth-date,locale,accepted-terms-on\n"
               ",Ada,,,,,\n"
               "A-2,Ada,ada,,,,\n"
               "A-3,Ada,,France,,,\n"
               "A-4,Ada,,,10.12.1990,,\n"
               "A-5,Ada,,,2026-03-02,,\n"
               "A-6,Ada,,,,de,\n"
               "A-7,Ada,,,,,2026-02-30\n"
               "A-8,\xE9,,,,,\n"
               "A-9,Ada\n"
               "A-10,Ada,,,,,2026-03-01\n"
               "A-10,Ada,,,,,2026-03-01\n") ==
          "11: A-10 | Ada | 2026-03-01\n"
          "c.csv:2:1: there is no reference: give the customer's id in the other system\n"
          "c.csv:3:9: \"ada\" is not an e-mail address: give one such as name@example.org\n"
          "c.csv:4:10: \"France\" is not an ISO 3166 code: give two capital letters, such as FR\n"
          "c.csv:5:11: \"10.12.1990\" is not a date: dates are written like YYYY-MM-DD\n"
          "c.csv:6:11: 2026-03-02 lies after 2026-03-01\n"
          "c.csv:7:12: \"de\" is not one of fr, en\n"
          "c.csv:8:13: there is no day \"2026-02-30\": give one of the calendar, from 1900 on\n"
          "c.csv:9:5: \"\\xe9\" is not valid UTF-8: convert the file, such as by iconv -f WINDOWS-1252 -t "
          "UTF-8\n"
          "c.csv:10:1: has 2 cells, and the first line 7: quote a cell that holds the delimiter\n"
          "c.csv:12:1: the reference \"A-10\" is that of line 11 too\n");
}

TEST_CASE("a file of other columns is broken as a whole") {
    CHECK(read("name,email\n1,2\n") ==
          "c.csv:1:1: there is no column \"reference\": the header has \"name\", \"email\"\nbroken\n");
    CHECK(read("reference,name,name\n") ==
          "c.csv:1:1: two columns are called \"name\": name it by its number\nbroken\n");
    CHECK(read("") == "c.csv:1:1: the file is empty: it has not even a header\nbroken\n");
}

} // namespace customer_csv_test
