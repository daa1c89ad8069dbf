// Of an export: documents, payments and credit.
#include "ledger/customer_tables.hpp"

namespace bursar::ledger {
namespace money_of_export {
namespace {

using enum DataKind;

constexpr DataColumn documents_of_export[] = {
    {"number", "d.number"},
    {"kind", "d.kind"},
    {"contract", "d.contract", id, 'K'},
    {"issued_on", "d.issued_on"},
    {"due_on", "coalesce(t.due_on, d.due_on)"},
    {"currency", "d.currency"},
    {"net", "d.net", amount},
    {"tax", "d.tax", amount},
    {"total", "d.total", amount},
    {"paid", "coalesce(t.paid, 0)", amount},
    {"open", "coalesce(t.open, 0)", amount},
    {"credited", "coalesce(t.credited, 0)", amount},
    {"written_off", "coalesce(t.written_off, 0)", amount},
    {"state", "CASE WHEN t.open > 0 THEN 'open' WHEN t.credited > 0 AND t.credited = d.total THEN 'credited' "
              "ELSE 'paid' END"},
    {"credits", "(SELECT number FROM document WHERE id = d.credits)"},
    {"policy", "CAST(d.issuer AS TEXT)"},
    {"party_name", "p.name"},
    {"party_organisation", "p.organisation"},
    {"party_address", "p.address"},
    {"party_postcode", "p.postcode"},
    {"party_city", "p.city"},
    {"party_country", "p.country"},
    {"party_registration", "p.registration"},
    {"party_vat_id", "p.vat_id"},
};
constexpr DataColumn lines_of_export[] = {
    {"description", "l.description"},
    {"quantity", "l.quantity", number},
    {"unit_price", "l.unit_price", amount},
    {"net", "l.net", amount},
    {"tax", "l.tax", amount},
    {"tax_rate", "l.tax_rate", percent},
    {"tax_category", "l.tax_category"},
    {"tax_reason", "l.tax_reason"},
    {"payment_fee", "l.payment_fee", flag},
    {"period_start", "l.period_start"},
    {"period_end", "l.period_end"},
};

constexpr DataColumn payments_of_export[] = {
    {"id", "p.id", id, 'P'}, {"amount", "p.amount", amount},   {"currency", "p.currency"},
    {"method", "p.method"},  {"reference", "p.reference"},     {"received_on", "p.received_on"},
    {"payer", "x.payer"},    {"reversed_on", "p.reversed_on"}, {"left", "f.remaining", amount},
};
constexpr DataColumn credits_of_export[] = {
    {"credit_note", "d.number"},
    {"amount", "f.amount", amount},
    {"currency", "d.currency"},
    {"left", "f.remaining", amount},
};
constexpr DataColumn allocations_of_export[] = {
    {"invoice", "i.number"},
    {"amount", "a.amount", amount},
    {"on", "substr(e.at, 1, 10)"},
};
constexpr DataColumn withdrawals_of_export[] = {
    {"kind", "w.kind"},
    {"amount", "w.amount", amount},
    {"on", "substr(e.at, 1, 10)"},
};
constexpr DataColumn bank_lines_of_export[] = {
    {"id", "b.id", id, 'L'},
    {"payment", "b.payment", id, 'P'},
    {"received_on", "b.received_on"},
    {"amount", "b.amount", amount},
    {"currency", "b.currency"},
    {"payer", "x.payer"},
    {"text", "x.text"},
    {"method", "b.method"},
    {"reference", "b.reference"},
    {"reason", "b.because"},
};
constexpr DataColumn payouts_of_export[] = {
    {"id", "o.id", id, 'O'},    {"credit_note", "d.number"},      {"amount", "o.amount - o.set_off", amount},
    {"currency", "o.currency"}, {"set_off", "o.set_off", amount}, {"due_on", "o.due_on"},
    {"paid_on", "o.paid_on"},   {"reference", "o.reference"},     {"clause", "o.clause"},
};

constexpr DataTable money_rows[] = {
    {.name = "documents",
     .within = "",
     .columns = documents_of_export,
     .from = "document d LEFT JOIN settlement t ON t.document = d.id LEFT JOIN document_party p "
             "ON p.document = d.id WHERE d.customer = ?1 ORDER BY d.id",
     .currency = "d.currency",
     .key = "d.id"},
    {.name = "lines",
     .within = "documents",
     .columns = lines_of_export,
     .from = "document d CROSS JOIN document_line l ON l.document = d.id WHERE d.customer = ?1 "
             "ORDER BY d.id, l.position",
     .currency = "d.currency",
     .owner = "d.id"},
    {.name = "payments",
     .within = "",
     .columns = payments_of_export,
     .from = "payment p LEFT JOIN fund f ON f.payment = p.id LEFT JOIN event_text x ON x.seq = p.seq "
             "WHERE p.customer = ?1 ORDER BY p.id",
     .currency = "p.currency",
     .key = "f.id"},
    {.name = "allocations",
     .within = "payments",
     .columns = allocations_of_export,
     .from = "payment p CROSS JOIN fund f ON f.payment = p.id CROSS JOIN allocation a ON a.fund = f.id "
             "JOIN document i ON i.id = a.document JOIN event e ON e.seq = a.seq WHERE p.customer = ?1 "
             "ORDER BY a.id",
     .currency = "i.currency",
     .owner = "f.id"},
    {.name = "withdrawals",
     .within = "payments",
     .columns = withdrawals_of_export,
     .from = "payment p CROSS JOIN fund f ON f.payment = p.id CROSS JOIN withdrawal w ON w.fund = f.id "
             "JOIN event e ON e.seq = w.seq WHERE p.customer = ?1 ORDER BY w.id",
     .currency = "p.currency",
     .owner = "f.id"},
    {.name = "credits", // of credit notes
     .within = "",
     .columns = credits_of_export,
     .from = "document d CROSS JOIN fund f ON f.credit_note = d.id WHERE d.customer = ?1 ORDER BY f.id",
     .currency = "d.currency",
     .key = "f.id"},
    {.name = "allocations",
     .within = "credits",
     .columns = allocations_of_export,
     .from = "document d CROSS JOIN fund f ON f.credit_note = d.id CROSS JOIN allocation a ON a.fund = f.id "
             "JOIN document i ON i.id = a.document JOIN event e ON e.seq = a.seq WHERE d.customer = ?1 "
             "ORDER BY a.id",
     .currency = "i.currency",
     .owner = "f.id"},
    {.name = "withdrawals",
     .within = "credits",
     .columns = withdrawals_of_export,
     .from = "document d CROSS JOIN fund f ON f.credit_note = d.id CROSS JOIN withdrawal w ON w.fund = f.id "
             "JOIN event e ON e.seq = w.seq WHERE d.customer = ?1 ORDER BY w.id",
     .currency = "d.currency",
     .owner = "f.id"},
    {.name = "bank_lines", // that payments were booked from
     .within = "",
     .columns = bank_lines_of_export,
     .from = "payment p CROSS JOIN bank_line b ON b.payment = p.id LEFT JOIN bank_line_text x ON x.id = b.id "
             "WHERE p.customer = ?1 ORDER BY b.id",
     .currency = "b.currency"},
    {.name = "payouts",
     .within = "",
     .columns = payouts_of_export,
     .from = "document d CROSS JOIN payout o ON o.credit_note = d.id WHERE d.customer = ?1 ORDER BY o.id",
     .currency = "o.currency"},
};

} // namespace
} // namespace money_of_export

std::span<const DataTable> money_tables() { return money_of_export::money_rows; }

} // namespace bursar::ledger
