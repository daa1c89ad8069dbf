#include "actions/reports.hpp"

#include "actions/journal.hpp"
#include "unit/ledger/small_ledger.hpp"

#include <fmt/format.h>

namespace reports_test {

using namespace bursar;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

void run(SmallLedger &house, std::string_view sql) {
    const auto result = house.ledger.store().commit({{{sql, 0, {}}}});
    CHECK_MESSAGE(result.committed, result.conflict);
}

// One customer with a paid contract: F2026-000001 of 12.00 by P1.
Id paid(SmallLedger &house) {
    const Id customer = house.add_customer("Ada", "ada@example.org");
    house.open(customer, "web-start");
    house.pay(customer, 1200);
    return customer;
}

// P1 is taken back from F2026-000001 on 1 March, as a reversal does: an allocation below zero.
void take_back(SmallLedger &house) {
    run(house,
        "INSERT INTO event (seq, at, actor, command, kind, subject, data, prev_hash, hash) "
        "SELECT max(seq) + 1, '2026-03-01T00:00:00', '', '', 'reversal', 'P1', '{}', '', '' FROM event");
    run(house,
        "INSERT INTO allocation (fund, document, amount, seq) SELECT 1, 1, -1200, max(seq) FROM event");
    run(house, "UPDATE settlement SET paid = 0, open = 1200 WHERE document = 1");
    run(house, "UPDATE fund SET remaining = 1200 WHERE id = 1");
}

// F2026-000001 is of a contract and in euros; X1, of 10.55, is of none, and in dollars.
void add_loose_document(SmallLedger &house) {
    run(house,
        "INSERT INTO document (id, prefix, n, number, kind, customer, issued_on, due_on, currency, net, "
        "tax, total, issuer, seq) VALUES (9, 'X', 1, 'X1', 'invoice', 1, '2026-02-01', '2026-02-01', "
        "'USD', 1000, 55, 1055, 1, 1)");
    run(house, "INSERT INTO document_line (document, position, description, quantity, unit_price, net, tax, "
               "tax_category, tax_rate, period_start, period_end) VALUES (9, 1, 'Advice', 1, 1000, 1000, 55, "
               "'S', 550, NULL, NULL)");
    run(house, "INSERT INTO settlement (document, customer, total, open) VALUES (9, 1, 1055, 1055)");
}

std::string ageing_text(SmallLedger &house, std::string_view on) {
    std::string text;
    const auto add = [&](const actions::AgeingRow &row) {
        text += fmt::format("{} {}", row.customer, row.currency.code());
        for (const std::int64_t minor : row.open_minor)
            text += fmt::format(" {}", minor);
        text += fmt::format(" {}; ", row.credit_minor);
    };
    for (const auto &total : actions::ageing(house.ledger, day(on), add))
        add(total);
    return text;
}

std::string journal_text(SmallLedger &house, const ledger::DayRange &days = {}) {
    std::string text;
    actions::journal(house.ledger, days, [&](const documents::JournalEntry &entry) {
        Money sum{0, entry.postings.front().amount.currency};
        for (const auto &posting : entry.postings)
            sum = sum + posting.amount;
        CHECK(sum.minor == 0);
        documents::append_entry(text, entry);
    });
    return text;
}

} // namespace

TEST_CASE("ageing counts what is open and what is not allocated, by customer and currency") {
    SmallLedger house;
    CHECK(ageing_text(house, "2026-01-15").empty());
    const Id customer = paid(house);
    CHECK(ageing_text(house, "2026-01-15").empty());
    house.pay(customer, 500);
    CHECK(ageing_text(house, "2026-01-15") == "1 EUR 0 0 0 0 0 500; 0 EUR 0 0 0 0 0 500; ");
    add_loose_document(house);
    CHECK(ageing_text(house, "2026-02-01") == "1 EUR 0 0 0 0 0 500; 1 USD 1055 0 0 0 0 0; "
                                              "0 EUR 0 0 0 0 0 500; 0 USD 1055 0 0 0 0 0; ");
}

TEST_CASE("a payment that is taken back is owed again, and is credit until it leaves") {
    SmallLedger house;
    paid(house);
    const std::string before = journal_text(house);
    take_back(house);
    CHECK(ageing_text(house, "2026-03-01") == "1 EUR 0 0 1200 0 0 1200; 0 EUR 0 0 1200 0 0 1200; ");
    CHECK(journal_text(house) == before + "2026-03-01 * (F2026-000001) settled from P1\n"
                                          "    Liabilities:Credit:C1                       -12.00 EUR\n"
                                          "    Assets:Receivable:C1                         12.00 EUR\n\n");
    CHECK(journal_text(house, {day("2026-03-02"), {}}).empty());
    CHECK(journal_text(house, {{}, day("2026-02-28")}) == before);
}

TEST_CASE("a document of no contract has no product, and its own currency and rate") {
    SmallLedger house;
    paid(house);
    add_loose_document(house);
    std::string rows;
    const auto totals =
        actions::revenue(house.ledger, {}, ledger::RevenueBy::product, [&](const actions::RevenueRow &row) {
            rows += fmt::format("{} {} {} {} {}; ", row.key, row.currency.code(), row.documents,
                                row.net_minor, row.tax_minor);
        });
    CHECK(rows == " USD 1 1000 55; web-start EUR 1 1000 200; ");
    REQUIRE(totals.size() == 2);
    CHECK(totals.front().currency.code() == "EUR");
    CHECK(totals.back().tax_minor == 55);
    rows.clear();
    actions::tax(house.ledger, {day("2026-02-01"), day("2026-02-28")}, [&](const actions::TaxRow &row) {
        rows += row.month + " " + row.category + " " + to_string(row.rate);
    });
    CHECK(rows == "2026-02 S 5.5");
    CHECK(journal_text(house, {day("2026-02-01"), {}}) ==
          "2026-02-01 * (X1) invoice\n"
          "    Assets:Receivable:C1                         10.55 USD\n"
          "    Income:Sales                                -10.00 USD\n"
          "    Liabilities:VAT:5.5                          -0.55 USD\n\n");
}

TEST_CASE("a contract counts with what its own invoice charged for the term of the day") {
    SmallLedger house;
    const Id customer = paid(house);
    const auto months = [&](std::string_view on) {
        std::string text;
        actions::recurring(house.ledger, day(on), [&](const actions::RecurringRow &row) {
            text += fmt::format("{} {} {} {} {}", row.product, row.active, row.active_minor, row.suspended,
                                row.suspended_minor);
        });
        return text;
    };
    run(house,
        "INSERT INTO price (product, effective, net, currency) VALUES ('web-start', '2026-02-01', 1500, "
        "'EUR')");
    CHECK(months("2026-01-15") == "web-start 1 1000 0 0");
    house.on("2026-02-05");
    CHECK(house.sweep() == "invoice");
    CHECK(months("2026-02-20") == "web-start 1 1000 0 0"); // not paid yet
    house.pay(customer, 1800);
    CHECK(months("2026-02-05") == "web-start 1 1000 0 0"); // the new term has not begun
    CHECK(months("2026-02-15") == "web-start 1 1500 0 0");
    // A term without an invoice counts at the catalogue's price of its first day.
    run(house, "UPDATE claim SET document = NULL");
    CHECK(months("2026-02-05") == "web-start 1 1000 0 0");
    CHECK(months("2026-02-15") == "web-start 1 1500 0 0");
    CHECK(months("2026-01-14").empty());
}

} // namespace reports_test
