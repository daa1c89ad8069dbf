#include "documents/invoice_text.hpp"

#include <doctest/doctest.h>

namespace invoice_text_test {

using namespace bursar;

namespace {

documents::Document invoice() {
    const auto euros = [](std::int64_t minor) { return Money{minor, Currency()}; };
    documents::Document d;
    d.number = "F2026-000002";
    d.issued_on = *parse_date("2026-02-05");
    d.due_on = *parse_date("2026-02-15");
    d.net = euros(1000);
    d.tax = euros(200);
    d.total = euros(1200);
    d.paid = euros(500);
    d.credited = euros(0);
    d.open = euros(700);
    d.issuer.name = "ALLS-HEBERG";
    d.issuer.legal_form = "SARL";
    d.issuer.capital = "1 000 EUR";
    d.issuer.registry = "RCS Paris";
    d.issuer.registration = "123";
    d.party = Party{"Zoé É. Ünal", "", "1 rue Haute", "75001", "Paris", "FR", "", ""};
    d.lines.push_back({"Hébergement", "S", 1, euros(1000), euros(1000), Percent{2000},
                       Span{*parse_date("2026-02-15"), *parse_date("2026-03-15")}});
    return d;
}

bool contains(const std::string &text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("AWD-2: an invoice names its issuer, with form, capital and register, in both languages") {
    for (const char *locale : {"fr", "en"}) {
        const std::string text = documents::invoice_text(invoice(), locale);
        CHECK(contains(text, "ALLS-HEBERG\nSARL "));
        CHECK(contains(text, "1 000 EUR\n"));
        CHECK(contains(text, "RCS Paris 123\n"));
    }
    CHECK(contains(documents::invoice_text(invoice(), "fr"), "FACTURE F2026-000002\n"));
    CHECK(contains(documents::invoice_text(invoice(), "en"), "INVOICE F2026-000002\n"));
}

TEST_CASE("columns line up for letters of several bytes, and the last day of the period is shown") {
    const std::string text = documents::invoice_text(invoice(), "fr");
    CHECK(contains(text, "Hébergement                               1       10.00    20 %          10.00\n"
                         "  2026-02-15 - 2026-03-14\n"));
    CHECK(contains(text, "Reste à payer            7.00 EUR\n"));
    CHECK(contains(text, "TVA 20 %            2.00 EUR\n"));
}

TEST_CASE("a fee is outside VAT, a credit note names what it credits, an erased customer stays erased") {
    auto fee = invoice();
    fee.kind = DocumentKind::fee;
    fee.lines.front().tax_category = "O";
    CHECK(contains(documents::invoice_text(fee, "en"), "outside the scope of VAT"));
    CHECK(contains(documents::invoice_text(fee, "fr"), "hors champ de la TVA"));
    auto note = invoice();
    note.kind = DocumentKind::credit_note;
    note.credits = "F2026-000001";
    note.party.reset();
    const std::string text = documents::invoice_text(note, "fr");
    CHECK(contains(text, "AVOIR F2026-000002"));
    CHECK(contains(text, "Avoir sur: F2026-000001\n"));
    CHECK(contains(text, "(données effacées)"));
    CHECK(!contains(text, "Reste à payer"));
}

TEST_CASE("a customer's name cannot drive a terminal") {
    auto d = invoice();
    d.party->name = "Ada\x1b[2J";
    CHECK(!contains(documents::invoice_text(d, "en"), "\x1b"));
}

} // namespace invoice_text_test
