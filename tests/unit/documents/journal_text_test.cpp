#include "documents/journal_text.hpp"

#include <doctest/doctest.h>

namespace journal_text_test {

using namespace bursar;
using documents::account_name;

namespace {

Money eur(std::int64_t minor) { return {minor, Currency{}}; }
Money in(std::string_view code, std::int64_t minor) { return {minor, Currency::parse(code).value()}; }

documents::JournalEntry entry() { return {parse_date("2026-01-15").value(), "F2026-000001", "invoice", {}}; }

std::string text_of(const documents::JournalEntry &entry) {
    std::string text;
    documents::append_entry(text, entry);
    return text;
}

} // namespace

TEST_CASE("a name in an account is safe and its own") {
    CHECK(account_name("web-start") == "web-start");
    CHECK(account_name("C1.a_b") == "C1.a_b");
    CHECK(account_name("a:b  c") == "a%3Ab%20%20c");
    CHECK(account_name("(x) ; y\n") == "%28x%29%20%3B%20y%0A");
    CHECK(account_name("é") == "%C3%A9");
    CHECK(account_name("a b") != account_name("a%20b"));
}

TEST_CASE("postings of an entry") {
    documents::JournalEntry e = entry();
    documents::post(e, "Assets:Receivable:C1", eur(1200));
    documents::post(e, "Income:Sales:web-start", eur(-600));
    documents::post(e, "Income:Sales:web-start", eur(-400));
    documents::post(e, "Liabilities:VAT:20", eur(-200));
    documents::post(e, "Liabilities:Credit:C1", eur(0));
    CHECK(text_of(e) == "2026-01-15 * (F2026-000001) invoice\n"
                        "    Assets:Receivable:C1                         12.00 EUR\n"
                        "    Income:Sales:web-start                      -10.00 EUR\n"
                        "    Liabilities:VAT:20                           -2.00 EUR\n\n");
}

TEST_CASE("currencies are postings of their own, with their own decimals") {
    documents::JournalEntry e = entry();
    for (const Money amount : {in("JPY", 1200), in("TND", 1005)}) {
        documents::post(e, "Assets:Receivable:C1", amount);
        documents::post(e, "Income:Sales", -amount);
    }
    CHECK(text_of(e) == "2026-01-15 * (F2026-000001) invoice\n"
                        "    Assets:Receivable:C1                          1200 JPY\n"
                        "    Income:Sales                                 -1200 JPY\n"
                        "    Assets:Receivable:C1                         1.005 TND\n"
                        "    Income:Sales                                -1.005 TND\n\n");
}

TEST_CASE("an entry of nothing is not written") {
    documents::JournalEntry e = entry();
    CHECK(text_of(e).empty());
    documents::post(e, "Assets:Receivable:C1", eur(500));
    documents::post(e, "Assets:Receivable:C1", eur(-500));
    CHECK(text_of(e).empty());
}

} // namespace journal_text_test
