// What every reading of documents selects of them, over document d and its settlement t, and the value it
// makes.
#pragma once

#include "ledger/rows.hpp"
#include "model/model.hpp"

#include <string_view>

namespace bursar::ledger {

// 19 columns. A credit note has no settlement: nothing of it is open.
inline constexpr std::string_view open_document_columns =
    "d.contract, d.id, d.number, d.kind, d.customer, d.issued_on, coalesce(t.due_on, d.due_on), d.currency, "
    "d.total, d.net, coalesce(t.open, 0), coalesce(t.charge, ''), t.cycle, coalesce(t.credited, 0), "
    "CASE WHEN t.credited > 0 THEN (SELECT coalesce(sum(n.net), 0) FROM document n WHERE n.customer = "
    "d.customer "
    "AND n.credits = d.id) ELSE 0 END, coalesce(t.written_off, 0), "
    "CASE WHEN t.open = 0 THEN (SELECT coalesce(sum(CASE WHEN l.document = d.id THEN l.net + l.tax ELSE "
    "-l.net - l.tax END), 0) FROM document_line l WHERE l.payment_fee = 1 AND (l.document = d.id "
    "OR l.document IN (SELECT n.id FROM document n WHERE n.customer = d.customer AND n.credits = d.id))) "
    "ELSE 0 END, "
    "CASE WHEN t.open = 0 THEN (SELECT coalesce(sum(CASE WHEN l.document = d.id THEN l.net ELSE -l.net END), "
    "0) FROM document_line l WHERE l.payment_fee = 1 AND (l.document = d.id "
    "OR l.document IN (SELECT n.id FROM document n WHERE n.customer = d.customer AND n.credits = d.id))) "
    "ELSE 0 END, "
    "(SELECT max(coalesce(p.received_on, n.issued_on)) FROM allocation a JOIN fund f ON f.id = a.fund "
    "LEFT JOIN payment p ON p.id = f.payment LEFT JOIN document n ON n.id = f.credit_note "
    "WHERE a.document = d.id AND p.reversed_on IS NULL)";

inline OpenDocument open_document_from(const store::Row &row) {
    OpenDocument d;
    d.contract = maybe_integer(row, 0);
    d.id = row.integer(1);
    d.number = row.text(2);
    d.kind = document_kind(row.text(3));
    d.customer = row.integer(4);
    d.issued_on = date_at(row, 5);
    d.due_on = date_at(row, 6);
    d.total = {row.integer(8), currency_at(row, 7)};
    d.net_minor = row.integer(9);
    d.open_minor = row.integer(10);
    d.charge = row.text(11);
    d.cycle = string_at(row, 12);
    d.credited_minor = row.integer(13);
    d.credited_net_minor = row.integer(14);
    d.written_off_minor = row.integer(15);
    d.fee_minor = row.integer(16);
    d.fee_net_minor = row.integer(17);
    d.paid_on = maybe_date(row, 18);
    return d;
}

} // namespace bursar::ledger
