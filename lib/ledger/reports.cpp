#include "ledger/reports.hpp"

#include "ledger/rows.hpp"
#include "ledger/view_sql.hpp"

#include <array>

namespace bursar::ledger {
namespace {

// Both halves come in the order of their indexes of open rows, and are merged. Credit is in the currency of
// its customer, whose row is near the last one's: that of its payment or credit note would be anywhere.
constexpr std::string_view open_sql =
    "SELECT t.customer, d.currency, coalesce(t.due_on, d.due_on), t.open, 0 FROM settlement t JOIN document "
    "d ON d.id = "
    "t.document WHERE t.open > 0 UNION ALL SELECT f.customer, c.currency, NULL, 0, f.remaining "
    "FROM fund f JOIN customer c ON c.id = f.customer WHERE f.remaining > 0 ORDER BY 1";

constexpr std::string_view by_month_sql =
    "SELECT substr(day, 1, 7), currency, documents, net, tax FROM issued_day "
    "WHERE (?1 IS NULL OR day >= ?1) AND (?2 IS NULL OR day <= ?2)";
// One pass without GROUP BY: sorting a million rows takes SQLite longer than reading them.
constexpr std::string_view by_product_sql =
    "SELECT coalesce(c.product, ''), d.currency, 1, iif(d.credits IS NULL, d.net, -d.net), "
    "iif(d.credits IS NULL, d.tax, -d.tax) FROM document d LEFT JOIN contract c ON c.id = d.contract "
    "WHERE (?1 IS NULL OR d.issued_on >= ?1) AND (?2 IS NULL OR d.issued_on <= ?2)";
constexpr std::string_view by_customer_sql =
    "SELECT customer, currency, 1, iif(credits IS NULL, net, -net), iif(credits IS NULL, tax, -tax) "
    "FROM document WHERE (?1 IS NULL OR issued_on >= ?1) AND (?2 IS NULL OR issued_on <= ?2) "
    "ORDER BY customer";

constexpr std::string_view taxed_sql =
    "SELECT d.issued_on, d.currency, d.credits, l.net, l.tax, l.tax_category, "
    "l.tax_rate FROM document d CROSS JOIN document_line l ON l.document = d.id "
    "WHERE (?1 IS NULL OR d.issued_on >= ?1) AND (?2 IS NULL OR d.issued_on <= ?2)";

// ?1 is the day, ?2 the next one. The state is compared by who reads: each mention would ask the events anew.
// A term that was upgraded counts at the catalogue's price of the product it was upgraded to, and a first one
// that was charged in part at that of the whole.
// A termination that was announced, by a letter of some day, is no end: that has an event of its own.
// A redemption fee may share the invoice: the term's own line is the one of its days or, on a first invoice,
// the first.
constexpr std::string_view running_sql =
    "SELECT c.product, c.period, CASE WHEN (SELECT at < ?2 FROM event ORDER BY seq DESC LIMIT 1) "
    "THEN c.state ELSE (SELECT CASE e.kind WHEN 'suspend' THEN 'suspended' WHEN 'activate' THEN 'active' "
    "WHEN 'bring-in' THEN 'active' WHEN 'resume' THEN 'active' ELSE 'ended' END FROM event e WHERE "
    "e.customer = c.customer "
    "AND e.at < ?2 AND e.subject = 'K' || c.id AND (e.kind = 'activate' OR e.kind = 'bring-in' OR e.kind = "
    "'suspend' "
    "OR e.kind = 'resume' OR e.kind = 'end' OR e.kind = 'lapse' OR e.kind = 'delete' "
    "OR (e.kind = 'terminate' AND json_extract(e.data, '$.received_on') IS NULL)) ORDER BY e.seq DESC LIMIT "
    "1) END, "
    "coalesce(d.currency, p.currency, k.currency), coalesce((SELECT q.net * c.quantity FROM claim u "
    "CROSS JOIN price q ON q.product = substr(u.kind, 9) AND q.effective = (SELECT max(effective) FROM price "
    "WHERE product = q.product AND effective <= m.term_start) WHERE u.contract = c.id "
    "AND u.kind >= 'upgrade/' AND u.kind < 'upgrade0' AND u.term_end > m.term_start "
    "AND u.term_start < m.term_end AND u.term_start <= ?1 ORDER BY u.term_start DESC, q.net DESC LIMIT 1), "
    "CASE WHEN c.anchor < m.term_start AND m.term_start = c.starts_on THEN (SELECT q.net * c.quantity FROM "
    "price q "
    "WHERE q.product = c.product AND q.effective = (SELECT max(effective) FROM price WHERE product = "
    "c.product "
    "AND effective <= m.term_start)) END, (SELECT sum(l.net) FROM document_line l "
    "WHERE l.payment_fee = 0 AND l.document = m.document AND (l.period_start = m.term_start OR "
    "(l.period_start IS NULL "
    "AND l.position = 1))), d.net, p.net * c.quantity, 0) FROM contract c "
    "CROSS JOIN customer k ON k.id = c.customer CROSS JOIN claim m ON m.contract = c.id "
    "AND m.kind = 'term' AND m.term_start = (SELECT max(term_start) FROM claim WHERE contract = c.id "
    "AND kind = 'term' AND term_start <= ?1 AND paid_on <= ?1) LEFT JOIN document d ON d.id = m.document "
    "LEFT JOIN price p ON m.document IS NULL AND p.product = c.product AND p.effective = "
    "(SELECT max(effective) FROM price WHERE product = c.product AND effective <= m.term_start) "
    "WHERE c.period <> 'once' AND (c.ends_on IS NULL OR c.ends_on >= ?1)";

// Most rows have the currency of the row before.
void take_currency(Currency &currency, const store::Row &row, std::size_t column) {
    if (currency.code() != row.text(column)) currency = currency_at(row, column);
}

// "2026-01" of a day.
std::string_view month_of(std::string_view day) { return day.substr(0, 7); }

std::int64_t signed_at(const store::Row &row, std::size_t column, bool positive) {
    return positive ? row.integer(column) : -row.integer(column);
}

} // namespace

void open_amounts(Ledger &ledger, const Each<OpenAmount> &each) {
    OpenAmount amount;
    select(ledger, open_sql, {}, [&](const store::Row &row) {
        amount.customer = row.integer(0);
        take_currency(amount.currency, row, 1);
        if (!row.is_null(2)) amount.due_on = date_at(row, 2);
        amount.open_minor = row.integer(3);
        amount.credit_minor = row.integer(4);
        each(amount);
    });
}

void issued_amounts(Ledger &ledger, const DayRange &days, RevenueBy by, const Each<IssuedAmount> &each) {
    const std::string_view sql = by == RevenueBy::month     ? by_month_sql
                                 : by == RevenueBy::product ? by_product_sql
                                                            : by_customer_sql;
    IssuedAmount amount;
    select(ledger, sql, {nullable(days.from), nullable(days.to)}, [&](const store::Row &row) {
        if (by == RevenueBy::customer)
            amount.customer = row.integer(0);
        else
            amount.key = row.text(0);
        take_currency(amount.currency, row, 1);
        amount.documents = row.integer(2);
        amount.net_minor = row.integer(3);
        amount.tax_minor = row.integer(4);
        each(amount);
    });
}

void taxed_amounts(Ledger &ledger, const DayRange &days, const Each<TaxedAmount> &each) {
    TaxedAmount amount;
    select(ledger, taxed_sql, {nullable(days.from), nullable(days.to)}, [&](const store::Row &row) {
        amount.month = month_of(row.text(0));
        take_currency(amount.currency, row, 1);
        const bool positive = row.is_null(2); // credits no other document
        amount.net_minor = signed_at(row, 3, positive);
        amount.tax_minor = signed_at(row, 4, positive);
        amount.category = row.text(5);
        amount.rate = Percent{row.integer(6)};
        each(amount);
    });
}

void running_terms(Ledger &ledger, Date on, const Each<RunningTerm> &each) {
    RunningTerm term;
    select(ledger, running_sql, {to_string(on), to_string(on + Days(1))}, [&](const store::Row &row) {
        const std::string state = string_at(row, 2);
        if (state != "active" && state != "suspended") return;
        term.product = row.text(0);
        term.period = period_at(row, 1);
        term.suspended = state == "suspended";
        take_currency(term.net.currency, row, 3);
        term.net.minor = row.integer(4);
        each(term);
    });
}

} // namespace bursar::ledger
