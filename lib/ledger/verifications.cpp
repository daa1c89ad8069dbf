#include "ledger/verifications.hpp"

#include "ledger/view_sql.hpp"

namespace bursar::ledger {
namespace {

// One row for each document, and one of a case without any.
constexpr std::string_view verification_columns =
    "SELECT v.id, v.customer, v.opened_on, v.closed_on, v.outcome, v.clause, d.kind, d.digest, d.added_on "
    "FROM verification v LEFT JOIN verification_document d ON d.verification = v.id ";
constexpr std::string_view in_order = " ORDER BY v.id, d.seq";

void add_row(std::optional<VerificationRecord> &record, const store::Row &row) {
    if (!record)
        record = VerificationRecord{row.integer(0),
                                    row.integer(1),
                                    date_at(row, 2),
                                    maybe_date(row, 3),
                                    string_at(row, 4),
                                    std::string(row.text(5)),
                                    {}};
    if (!row.is_null(6))
        record->documents.push_back({std::string(row.text(6)), std::string(row.text(7)), date_at(row, 8)});
}

} // namespace

Reading reading_of_verification(std::optional<VerificationRecord> &found, Id verification) {
    static const std::string sql = joined(verification_columns, joined("WHERE v.id = ?1", in_order));
    return {{{sql, {verification}}}, [&found](std::size_t, const store::Row &row) { add_row(found, row); }};
}

Reading reading_of_verifications(VerificationCounters &found, Id customer) {
    return {{{"SELECT coalesce(max(id), 0), (SELECT id FROM verification WHERE customer = ?1 "
              "AND closed_on IS NULL) FROM verification",
              {customer}}},
            [&found](std::size_t, const store::Row &row) {
                found = {row.integer(0), maybe_integer(row, 1)};
            }};
}

Id customer_of_verification(Ledger &ledger, Id verification) {
    Id found = 0;
    select(ledger, "SELECT customer FROM verification WHERE id = ?1", {verification},
           [&](const store::Row &row) { found = row.integer(0); });
    return found;
}

void verifications(Ledger &ledger, const Filter &filter, const Each<VerificationRecord> &each) {
    static const std::string sql = joined(
        verification_columns,
        joined(
            "WHERE v.id IN (SELECT id FROM verification WHERE id > ?7 AND (?1 IS NULL OR ?1 = "
            "coalesce(outcome, 'open')) AND ?2 IS NULL AND (?3 IS NULL OR customer = ?3) AND ?4 IS NULL "
            "AND (?5 IS NULL OR opened_on >= ?5) AND (?6 IS NULL OR opened_on <= ?6) ORDER BY id LIMIT ?8)",
            in_order));
    std::optional<VerificationRecord> current;
    select(ledger, sql, parameters(filter), [&](const store::Row &row) {
        if (current && current->id != row.integer(0)) {
            each(*current);
            current.reset();
        }
        add_row(current, row);
    });
    if (current) each(*current);
}

VerificationRecord verification(Ledger &ledger, Id id) {
    std::optional<VerificationRecord> found;
    ledger.read({reading_of_verification(found, id)});
    if (!found) missing("verification", format_id('V', id), "verification");
    return *found;
}

} // namespace bursar::ledger
