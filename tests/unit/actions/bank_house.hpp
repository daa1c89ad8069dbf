// A ledger with open documents, and lines of a bank's file for it.
#pragma once

#include "actions/bank_import.hpp"
#include "unit/ledger/small_ledger.hpp"

#include <array>
#include <string>
#include <vector>

namespace bursar::test {

inline BankLine line(std::string reference, std::int64_t minor, std::string payer, std::string text,
                     std::string_view day = "2026-01-20") {
    BankLine made;
    made.line = 1;
    made.received_on = *parse_date(day);
    made.amount = {minor, Currency()};
    made.payer = std::move(payer);
    made.text = std::move(text);
    made.reference = std::move(reference);
    return made;
}

inline std::string rows(ledger::Ledger &ledger, std::string_view sql) {
    std::string all;
    const std::array queries{store::Query{sql, {}}};
    ledger.store().read(queries, [&](std::size_t, const store::Row &row) {
        for (std::size_t i = 0; i < row.size(); ++i)
            all += (i ? " | " : "") + (row.is_null(i) ? std::string("-") : std::string(row.text(i)));
        all += '\n';
    });
    return all;
}

// Three customers: Ada with two contracts, Bob with one, and a company. Six open documents and two series.
struct BankHouse : SmallLedger {
    BankHouse() {
        add_customer("Ada Lovelace", "ada@example.org"); // C1
        add_customer("Bob Martin", "bob@example.org");   // C2
        auto company = customer("Eve Joly", "eve@example.org");
        company.account.party.organisation = "Société Générique";
        company.account.party.registration = "123";
        REQUIRE(std::holds_alternative<actions::CustomerDone>(actions::add_customer(desk(), company))); // C3
        open(1, "web-start"); // F2026-000001, 12.00
        open(1, "web-pro");   // F2026-000002, 30.00
        open(2, "web-start"); // F2026-000003, 12.00
        open(3, "web-start"); // F2026-000004, 12.00
        open(3, "vps-s");     // F2026-000005, 30.00
        open(3, "web-start"); // F2026-000006, 12.00
        on("2026-01-31");
    }
    actions::ImportReport import(std::vector<BankLine> lines, std::size_t page = 500, bool dry_run = false) {
        auto at_desk = desk();
        at_desk.dry_run = dry_run;
        auto outcome = actions::import_payments(at_desk, {std::move(lines), "transfer", page}, watch);
        REQUIRE(std::holds_alternative<actions::ImportReport>(outcome));
        return std::get<actions::ImportReport>(outcome);
    }
    // "R1 P1 C1 F2026-000001 12.00" and "R2 L1 because", as told while importing.
    std::string told(std::vector<BankLine> lines, std::size_t page = 500, bool dry_run = false) {
        std::string all;
        watch.booked = [&](int, const ledger::PaymentView &p) {
            all += p.reference + ' ' + format_id('P', p.id) + ' ' + format_id('C', p.customer);
            for (const auto &part : p.allocations)
                all += ' ' + part.invoice + ' ' + to_string(Money{part.amount, p.amount.currency});
            all += '\n';
        };
        watch.left = [&](int, const ledger::BankLineView &l) {
            all += l.reference + ' ' + format_id('L', l.id) + ' ' + l.because + '\n';
        };
        import(std::move(lines), page, dry_run);
        watch = {};
        return all;
    }
    // Every row that an import writes; hashes and salts left out.
    std::string exact() {
        return rows(ledger, "SELECT kind, subject, CAST(customer AS TEXT), data FROM event ORDER BY seq") +
               rows(ledger, "SELECT CAST(f.id AS TEXT), CAST(f.remaining AS TEXT), p.reference FROM fund f "
                            "JOIN payment p ON p.id = f.payment ORDER BY f.id") +
               by_reference();
    }
    // The same, without what the order decides: ids and numbers of events.
    std::string by_reference() {
        return rows(ledger,
                    "SELECT p.reference, 'C' || p.customer, CAST(p.amount AS TEXT), p.received_on, d.number, "
                    "CAST(a.amount AS TEXT) FROM payment p JOIN fund f ON f.payment = p.id "
                    "LEFT JOIN allocation a ON a.fund = f.id LEFT JOIN document d ON d.id = a.document "
                    "ORDER BY p.reference, d.number") +
               rows(ledger,
                    "SELECT reference, CAST(amount AS TEXT), because, candidates, state FROM bank_line "
                    "ORDER BY reference, amount") +
               balances() +
               rows(ledger, "SELECT CAST(id AS TEXT), state, term_start, term_end FROM contract ORDER BY id");
    }
    std::string balances() {
        return rows(ledger,
                    "SELECT CAST(document AS TEXT), CAST(open AS TEXT) FROM settlement ORDER BY document") +
               rows(
                   ledger,
                   "SELECT CAST(customer AS TEXT), CAST(sum(remaining) AS TEXT) FROM fund GROUP BY customer");
    }
    actions::ImportWatch watch;
};

using Lines = std::vector<BankLine>;

} // namespace bursar::test
