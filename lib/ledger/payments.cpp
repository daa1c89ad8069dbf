#include "ledger/payments.hpp"

#include "ledger/rows.hpp"

#include <array>

namespace bursar::ledger {

Reading reading_for_payment(PaymentReading &found, const std::string &method, const std::string &reference,
                            const std::string &number) {
    const DocumentKey key = document_key(number);
    static const std::string document_sql = fmt::format(
        "SELECT d.id, d.customer, d.kind, coalesce(t.open, 0) FROM document d LEFT JOIN settlement t "
        "ON t.document = d.id WHERE d.id = {}",
        id_of_document);
    return {
        {{"SELECT id, customer, amount, reversed_on IS NOT NULL, reference FROM payment WHERE method = ?1 "
          "AND (reference = ?2 OR reference BETWEEN ?2 || ' (2' AND ?2 || ' (9)') ORDER BY id DESC LIMIT 1",
          {method, reference.empty() ? store::Value(nullptr) : store::Value(reference)}},
         {document_sql, {key.prefix, key.count, number}}},
        [&found](std::size_t query, const store::Row &row) {
            if (query == 0)
                found.same_reference = KnownPayment{row.integer(0), row.integer(1), row.integer(2),
                                                    row.integer(3) != 0, string_at(row, 4)};
            else
                found.document =
                    KnownDocument{row.integer(0), row.integer(1), document_kind(row.text(2)), row.integer(3)};
        }};
}

void write_payment(Change &change, const PaymentRow &payment, std::int64_t seq) {
    change.row(Write::payment, payment.id, payment.customer, payment.amount.minor,
               std::string(payment.amount.currency.code()), payment.method,
               payment.reference.empty() ? store::Value(nullptr) : store::Value(payment.reference),
               to_string(payment.received_on), seq);
}

} // namespace bursar::ledger
