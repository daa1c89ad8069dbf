#include "rules/matching.hpp"

#include "unit/rules/house.hpp"

#include <doctest/doctest.h>

namespace matching_test {

using namespace bursar;
using rules::Doubt;
using rules::Match;

namespace {

const std::vector<std::string> prefixes{"A2026-", "F2025-", "F2026-"};

std::string numbers(std::string_view text, const std::vector<std::string> &of = prefixes) {
    std::string found;
    for (const rules::NumberWord &word : rules::numbers_in(text, of))
        found += (found.empty() ? "" : " ") + word.number();
    return found;
}

Money euros(std::int64_t minor) { return {minor, Currency()}; }

BankLine line_of(std::int64_t minor, std::string payer = "Ada Lovelace") {
    BankLine line;
    line.line = 1;
    line.received_on = test::day("2026-01-20");
    line.amount = euros(minor);
    line.payer = std::move(payer);
    line.reference = "R1";
    return line;
}

rules::NamedDocument document(Id id, Id customer, std::int64_t open_minor) {
    return {
        "F2026-00000" + std::to_string(id), id, customer, DocumentKind::invoice, false, euros(open_minor)};
}

// "C1: 2 3" for a match, "because [candidates]" for a doubt.
std::string matched(const BankLine &line, std::vector<rules::NamedDocument> named,
                    std::vector<rules::Namesake> namesakes = {}) {
    const auto outcome =
        rules::match({line, test::day("2026-01-31"), std::move(named), std::move(namesakes)});
    std::string told;
    if (const auto *match = std::get_if<Match>(&outcome)) {
        told = format_id('C', match->customer) + ":";
        for (const Id id : match->documents)
            told += ' ' + std::to_string(id);
        return told;
    }
    const auto &doubt = std::get<Doubt>(outcome);
    told = doubt.because + " [";
    for (const std::string &number : doubt.candidates)
        told += (told.back() == '[' ? "" : " ") + number;
    return told + "]";
}

} // namespace

TEST_CASE("a number is found where it stands as a word, in capitals or not, each once and in order") {
    CHECK(numbers("F2026-000001") == "F2026-000001");
    CHECK(numbers("Facture f2026-000001, merci") == "F2026-000001");
    CHECK(numbers("No.F2026-000001") == "F2026-000001");
    CHECK(numbers("N°F2026-000001") == "F2026-000001");
    CHECK(numbers("INV:F2026-000002;F2026-000001+F2026-000002") == "F2026-000002 F2026-000001");
    CHECK(numbers("RE/F2026-000001/F2026-000002") == "F2026-000001 F2026-000002");
    CHECK(numbers("credit A2026-000001 for F2025-000009") == "A2026-000001 F2025-000009");
    CHECK(numbers("").empty());
    CHECK(numbers("F2026-000001", {}).empty());
}

TEST_CASE("a number that is part of something else is none") {
    CHECK(numbers("XF2026-000001").empty());
    CHECK(numbers("1F2026-000001").empty());
    CHECK(numbers("F2026-000001A").empty());
    CHECK(numbers("F2026-000001-7").empty());
    CHECK(numbers("F2026-000001.5").empty());
    CHECK(numbers("12/2026-1", {"2026-"}).empty());
    CHECK(numbers("no 2026-1.", {"2026-"}) == "2026-1");
    CHECK(numbers("F2026-").empty());
    CHECK(numbers("F2026-0000000000000000001").empty()); // more than 64 bits hold
    CHECK(numbers("F2024-000001").empty());              // a series that the ledger does not have
}

TEST_CASE("separators are not guessed; a space may stand for or beside the one that ends the prefix") {
    CHECK(numbers("F2026 000001") == "F2026-000001");
    CHECK(numbers("F2026- 000001") == "F2026-000001");
    CHECK(numbers("F2026 - 000001") == "F2026-000001");
    CHECK(numbers("F2026000001").empty());
    CHECK(numbers("F2026--000001").empty());
    CHECK(numbers("F2026_000001").empty());
    CHECK(numbers("F 2026-000001").empty());
    CHECK(numbers("F2026-000 001") == "F2026-000"); // which there is not
    CHECK(numbers("INV000001", {"INV"}) == "INV000001");
    CHECK(numbers("INV 000001", {"INV"}).empty());
}

TEST_CASE("a space is not tolerated where two series differ in their separator alone") {
    const std::vector<std::string> two{"F2026-", "F2026/"};
    CHECK(numbers("F2026 000001", two).empty());
    CHECK(numbers("F2026-000001 F2026/000001", two) == "F2026-000001 F2026/000001");
    CHECK(numbers("F2026 - 000001", two).empty());
}

TEST_CASE("a line that names one open document pays it, whatever the amount and the payer") {
    CHECK(matched(line_of(1200), {document(1, 7, 1200)}) == "C7: 1");
    CHECK(matched(line_of(500, "Somebody Else"), {document(1, 7, 1200)}) == "C7: 1");
    CHECK(matched(line_of(5000, ""), {document(1, 7, 1200)}) == "C7: 1");
}

TEST_CASE(
    "a line that names several documents pays them when they are one customer's and make up the amount") {
    CHECK(matched(line_of(1500), {document(1, 7, 1200), document(2, 7, 300)}) == "C7: 1 2");
    CHECK(matched(line_of(1499), {document(1, 7, 1200), document(2, 7, 300)}) ==
          "the documents named are 15.00 EUR together [F2026-000001 F2026-000002]");
    CHECK(matched(line_of(1500), {document(1, 7, 1200), document(2, 8, 300)}) ==
          "the documents named are of several customers [F2026-000001 F2026-000002]");
}

TEST_CASE("a line that names what cannot be paid is left, with the reason") {
    auto note = document(1, 7, 0), credited = note, paid = note, dollars = document(1, 7, 1200);
    note.kind = DocumentKind::credit_note;
    credited.credited = true;
    dollars.open.currency = *Currency::parse("USD");
    CHECK(matched(line_of(1200), {note}) == "F2026-000001 is a credit note [F2026-000001]");
    CHECK(matched(line_of(1200), {credited}) == "F2026-000001 is credited [F2026-000001]");
    CHECK(matched(line_of(1200), {paid}) == "F2026-000001 is paid already [F2026-000001]");
    CHECK(matched(line_of(1200), {dollars}) == "F2026-000001 is in USD, not in EUR [F2026-000001]");
    CHECK(matched(line_of(1200), {document(2, 7, 1200), paid}) ==
          "F2026-000001 is paid already [F2026-000002 F2026-000001]");
    rules::NamedDocument unknown;
    unknown.number = "F2026-000099";
    // The payer and the amount would fit: but the line says something else.
    CHECK(matched(line_of(1200), {unknown}, {{7, {document(1, 7, 1200)}}}) ==
          "there is no document \"F2026-000099\" []");
}

TEST_CASE("without a number the payer must be one customer, with one document of just that amount") {
    const rules::Namesake ada{7, {document(1, 7, 1200), document(2, 7, 3000)}};
    CHECK(matched(line_of(1200), {}, {ada}) == "C7: 1");
    CHECK(matched(line_of(3000), {}, {ada}) == "C7: 2");
    CHECK(matched(line_of(1201), {}, {ada}) ==
          "names no document, and C7 has none with 12.01 EUR open [F2026-000001 F2026-000002]");
    CHECK(matched(line_of(4200), {}, {ada}) ==
          "names no document, and C7 has none with 42.00 EUR open [F2026-000001 F2026-000002]");
    CHECK(matched(line_of(1200), {}, {{7, {document(1, 7, 1200), document(2, 7, 1200)}}}) ==
          "names no document, and C7 has 2 with 12.00 EUR open [F2026-000001 F2026-000002]");
    CHECK(matched(line_of(1200), {}, {ada, {8, {}}}) ==
          "names no document, and 2 customers have the payer's name [F2026-000001]");
    CHECK(matched(line_of(1200), {}) == "names no document, and no customer has the payer's name []");
    CHECK(matched(line_of(1200, ""), {}) == "names no document and no payer []");
    BankLine dollars = line_of(1200);
    dollars.amount.currency = *Currency::parse("USD");
    CHECK(matched(dollars, {}, {ada}) ==
          "names no document, and C7 has none with 12.00 USD open [F2026-000001 F2026-000002]");
}

TEST_CASE("a line of a day to come, and one that its reader doubts, is left") {
    BankLine ahead = line_of(1200);
    ahead.received_on = test::day("2026-02-01");
    CHECK(matched(ahead, {document(1, 7, 1200)}) == "its value date 2026-02-01 lies ahead [F2026-000001]");
    BankLine doubted = line_of(1200);
    doubted.doubt = "takes a debit back";
    CHECK(matched(doubted, {document(1, 7, 1200)}) == "takes a debit back [F2026-000001]");
}

TEST_CASE("no more candidates are told than a person looks at") {
    rules::Namesake many{7, {}};
    for (Id id = 1; id <= 50; ++id)
        many.open.push_back(document(id, 7, 100));
    const auto outcome = rules::match({line_of(1200), test::day("2026-01-31"), {}, {many}});
    CHECK(std::get<Doubt>(outcome).candidates.size() == 20);
}

} // namespace matching_test
