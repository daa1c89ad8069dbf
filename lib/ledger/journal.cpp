#include "ledger/journal.hpp"

#include "ledger/rows.hpp"

#include <array>

namespace bursar::ledger {
namespace {

// Columns: day, seq, reference, booking, place within it, customer, funded by, kind, detail, rate, currency,
// amount, tax. Sorted by SQLite, which spills what does not fit in its cache. An allocation belongs to the
// transaction of its fund when the same event made both.
constexpr std::string_view journal_sql =
    "SELECT * FROM ("
    "SELECT d.issued_on AS day, d.seq AS seq, d.number AS reference, 0 AS booking, l.position AS place, "
    "d.customer, 0, d.kind, c.product, l.tax_rate, d.currency, l.net, l.tax FROM document d "
    "CROSS JOIN document_line l ON l.document = d.id LEFT JOIN contract c ON c.id = d.contract "
    "UNION ALL SELECT received_on, seq, 'P' || id, 1, 0, customer, customer, '', method, 0, currency, "
    "amount, "
    "0 FROM payment "
    "UNION ALL SELECT CASE WHEN a.seq = coalesce(p.seq, n.seq) THEN coalesce(p.received_on, n.issued_on) "
    "ELSE substr(e.at, 1, 10) END, a.seq, CASE WHEN a.seq = coalesce(p.seq, n.seq) "
    "THEN coalesce('P' || p.id, n.number) ELSE s.number END, 2, a.id, s.customer, f.customer, '', "
    "CASE WHEN a.seq = coalesce(p.seq, n.seq) THEN NULL ELSE coalesce('P' || p.id, n.number) END, 0, "
    "s.currency, a.amount, 0 FROM allocation a CROSS JOIN fund f ON f.id = a.fund "
    "CROSS JOIN document s ON s.id = a.document CROSS JOIN event e ON e.seq = a.seq "
    "LEFT JOIN payment p ON p.id = f.payment LEFT JOIN document n ON n.id = f.credit_note "
    "UNION ALL SELECT substr(e.at, 1, 10), e.seq, d.number, 3, 0, d.customer, 0, '', NULL, 0, d.currency, "
    "json_extract(e.data, '$.written_off_minor'), 0 FROM settlement t CROSS JOIN document d "
    "ON d.id = t.document CROSS JOIN event e ON e.customer = t.customer WHERE (t.written_off > 0 "
    "OR t.cleared > 0) "
    "AND json_extract(e.data, '$.document') = d.number "
    "AND json_extract(e.data, '$.written_off_minor') IS NOT NULL "
    "UNION ALL SELECT substr(e.at, 1, 10), w.seq, coalesce('P' || p.id, n.number), 4, w.id, f.customer, 0, "
    "'', "
    "p.method, 0, coalesce(p.currency, n.currency), w.amount, 0 FROM withdrawal w CROSS JOIN fund f ON f.id "
    "= "
    "w.fund CROSS JOIN event e ON e.seq = w.seq LEFT JOIN payment p ON p.id = f.payment LEFT JOIN document n "
    "ON n.id = f.credit_note "
    "UNION ALL SELECT o.paid_on, e.seq, 'O' || o.id, 5, 0, o.customer, 0, '', NULL, 0, o.currency, "
    "o.amount - o.set_off, 0 FROM payout o CROSS JOIN event e ON e.customer = o.customer "
    "AND e.subject = 'O' || o.id AND e.kind = 'payout-paid' WHERE o.paid_on IS NOT NULL"
    ") WHERE (?1 IS NULL OR day >= ?1) AND (?2 IS NULL OR day <= ?2) "
    "ORDER BY day, seq, reference, booking, place";

std::string_view text_at(const store::Row &row, std::size_t column) {
    return row.is_null(column) ? std::string_view() : row.text(column);
}

} // namespace

void journal(Ledger &ledger, const DayRange &days, const Each<JournalPart> &each) {
    const std::array<store::Query, 1> query{{{journal_sql, {nullable(days.from), nullable(days.to)}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) {
        JournalPart part;
        part.day = date_at(row, 0);
        part.seq = row.integer(1);
        part.reference = row.text(2);
        part.booking = static_cast<Booking>(row.integer(3));
        part.customer = row.integer(5);
        part.funded_by = row.integer(6);
        part.kind = row.text(7);
        part.detail = text_at(row, 8);
        part.rate = Percent{row.integer(9)};
        part.amount = {row.integer(11), currency_at(row, 10)};
        part.tax = {row.integer(12), part.amount.currency};
        each(part);
    });
}

} // namespace bursar::ledger
