#include "imports/csv.hpp"

#include "unit/imports/told.hpp"

#include <doctest/doctest.h>

namespace csv_test {

using namespace bursar;

namespace {

std::string read(std::string_view text) {
    return told(imports::read_csv(text, "b.csv", imports::plain_columns()));
}

// Cells as "line:column text", records by "/".
std::string cells(std::string_view text, char delimiter = ',') {
    imports::CsvReader reader(text, delimiter);
    imports::CsvRecord record;
    std::string all;
    while (reader.next(record)) {
        if (!all.empty()) all += " / ";
        if (!record.problem.empty()) {
            all += std::to_string(record.line) + ':' + std::to_string(record.column) + " " + record.problem;
            continue;
        }
        for (const imports::CsvCell &cell : record.cells)
            all += std::to_string(cell.line) + ':' + std::to_string(cell.column) + "[" + cell.text + "]";
    }
    return all;
}

constexpr std::string_view header = "date,amount,currency,payer,text,reference\n";

} // namespace

TEST_CASE("CSV is read as RFC 4180 has it, with the place of every cell") {
    CHECK(cells("a,b\nc,d") == "1:1[a]1:3[b] / 2:1[c]2:3[d]");
    CHECK(cells("a;b,c", ';') == "1:1[a]1:3[b,c]");
    CHECK(cells("a,b\r\n\r\n\nc,\r") == "1:1[a]1:3[b] / 4:1[c]4:3[]");
    CHECK(cells("\"a,\"\"b\"\"\n2\",c\nd") == "1:1[a,\"b\"\n2]2:4[c] / 3:1[d]");
    CHECK(cells("\xEF\xBB\xBF\xC3\xA9t\xC3\xA9,b") ==
          "1:1[\xC3\xA9t\xC3\xA9]1:5[b]"); // columns are characters
    CHECK(cells("a\"b\",c") == "1:1[a\"b\"]1:6[c]");
    CHECK(cells("a\rb") == "1:1[a] / 2:1[b]");
    CHECK(cells("").empty());
    CHECK(cells("\n\r\n").empty());
    CHECK(cells(",") == "1:1[]1:2[]");
}

TEST_CASE("what breaks CSV is told with its place, and reading goes on with the next line") {
    CHECK(cells("a,\"b\"c,d\ne") ==
          "1:6 the quote closes before the cell ends: double the quotes inside of a cell / 2:1[e]");
    CHECK(cells("a\nb,\"c\nd") == "1:1[a] / 2:3 the quote is never closed: close it");
}

TEST_CASE("records become lines; the order of the columns, and those that nobody asked for, do not matter") {
    CHECK(read(std::string(header) + "2026-01-20,12.00,EUR, Ada  Lovelace ,\"F2026-000001\nthanks\",R1\n") ==
          "2: 2026-01-20 12.00 EUR | Ada Lovelace | F2026-000001 thanks | R1\n");
    CHECK(read("currency,saldo,amount,date\nEUR,7,12.00,2026-01-20\n")
              .starts_with("2: 2026-01-20 12.00 EUR |  |  | line/"));
    CHECK(read(header).empty());
}

TEST_CASE("a line without a reference gets one of what it says, and of how often the file says it") {
    const auto lines = imports::read_csv("date,amount,currency,payer\n2026-01-20,12.00,EUR,Ada\n"
                                         "2026-01-20,12.00,EUR,Ada\n2026-01-20,12.00,EUR,Eve\n",
                                         "b.csv", imports::plain_columns())
                           .lines;
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].reference == lines[0].reference + "/2");
    CHECK(lines[2].reference != lines[0].reference);
    const auto alone = imports::read_csv("amount,date,currency,payer\n12.00,2026-01-20,EUR,Ada\n", "c.csv",
                                         imports::plain_columns())
                           .lines;
    CHECK(alone.front().reference == lines[0].reference);
}

TEST_CASE("a line that goes out is skipped where the map has a column for it") {
    auto map = imports::plain_columns();
    map.debit = {"debit", 0, true};
    CHECK(told(imports::read_csv("date,amount,debit,currency,reference\n2026-01-20,,5.00,EUR,R1\n"
                                 "2026-01-20,5.00,,EUR,R2\n2026-01-20,,,EUR,R3\n",
                                 "b.csv", map)) == "3: 2026-01-20 5.00 EUR |  |  | R2\n"
                                                   "b.csv:4:12: there is no amount: give one above zero\n"
                                                   "1 skipped\n");
}

TEST_CASE("a file without a header is read by numbers") {
    imports::ColumnMap map;
    map.header = false;
    map.fixed_currency = Currency();
    map.date = {"", 1, true};
    map.amount = {"", 2, true};
    CHECK(told(imports::read_csv("2026-01-20,12.00\n2026-01-21,13.00,x\n", "b.csv", map))
              .starts_with("1: 2026-01-20 12.00 EUR"));
    map.amount.number = 7;
    CHECK(told(imports::read_csv("2026-01-20,12.00\n", "b.csv", map)) ==
          "b.csv:1:1: there is no column 7: the first line has 2\nbroken\n");
    CHECK(told(imports::read_csv("", "b.csv", map)).empty());
}

TEST_CASE("bad lines are told with their place, and are none of the lines") {
    CHECK(read(std::string(header) + "2026-02-30,12.345,EUR,Ada,x,R1\n"
                                     "2026-01-20,-5.00,EUR,Ada,x,R2\n"
                                     "2026-01-20,5.00,XYZ,Ada,x,R3\n"
                                     "2026-01-20,5.00,EUR,\xE9,x,R4\n"
                                     "2026-01-20,5.00,EUR\n"
                                     "2026-01-20,5.00,EUR,Ada,x,R6\n") ==
          "7: 2026-01-20 5.00 EUR | Ada | x | R6\n"
          "b.csv:2:1: there is no day \"2026-02-30\": give one of the calendar, from 1900 on\n"
          "b.csv:2:12: \"12.345\" is not an amount in EUR: it has at most 2 decimals\n"
          "b.csv:3:12: \"-5.00\" is negative: money that goes out is no payment\n"
          "b.csv:4:17: unknown currency \"XYZ\": give an ISO 4217 code like \"EUR\"\n"
          "b.csv:5:21: \"\\xe9\" is not valid UTF-8: convert the file, such as by iconv -f WINDOWS-1252 -t "
          "UTF-8\n"
          "b.csv:6:1: has 3 cells, and the first line 6: quote a cell that holds the delimiter\n");
}

TEST_CASE("a file of other columns is broken as a whole") {
    CHECK(read("Datum,Betrag\n1,2\n") ==
          "b.csv:1:1: there is no column \"date\": the header has \"Datum\", \"Betrag\"\n"
          "b.csv:1:1: there is no column \"amount\": the header has \"Datum\", \"Betrag\"\n"
          "b.csv:1:1: there is no column \"currency\": the header has \"Datum\", "
          "\"Betrag\"\nbroken\n");
    CHECK(read("date,amount,currency,date\n") ==
          "b.csv:1:1: two columns are called \"date\": name it by its number\nbroken\n");
    CHECK(read("") == "b.csv:1:1: the file is empty: it has not even a header\nbroken\n");
    CHECK(read("\"date") == "b.csv:1:1: the quote is never closed: close it\nbroken\n");
}

TEST_CASE("amounts that no ledger could add up are told") {
    imports::BankFile file;
    for (int line = 2; line < 4; ++line) {
        file.lines.emplace_back();
        file.lines.back().line = line;
        file.lines.back().amount = Money{5'000'000'000'000'000'000, Currency::parse("EUR").value()};
    }
    imports::conclude(file, "b.csv");
    CHECK(file.broken);
    CHECK(file.mistakes.at(0).line == 3);
    CHECK(file.mistakes.at(0).message ==
          "the amounts up to here add up to more than the books hold: divide the file");
}

} // namespace csv_test
