#include "ledger/customer_choices.hpp"

#include "ledger/rows.hpp"

namespace bursar::ledger {
namespace {

store::RowSink into(std::vector<PartnerSpan> &found) {
    return [&found](std::size_t, const store::Row &row) {
        found.push_back({row.integer(0), date_at(row, 1), maybe_date(row, 2)});
    };
}

} // namespace

Reading reading_of_partners(std::vector<PartnerSpan> &found, Id customer) {
    return {{{"SELECT partner, from_on, until_on FROM customer_partner WHERE customer = ?1 ORDER BY from_on",
              {customer}}},
            into(found)};
}

Reading reading_of_contract_partners(std::vector<PartnerSpan> &found, Id contract) {
    return {{{"SELECT p.partner, p.from_on, p.until_on FROM contract c CROSS JOIN customer_partner p "
              "ON p.customer = c.customer WHERE c.id = ?1 ORDER BY p.from_on",
              {contract}}},
            into(found)};
}

Reading reading_of_whose_partner(std::vector<Id> &found, Id partner, Date on) {
    return {{{"SELECT DISTINCT p.customer FROM customer_partner p CROSS JOIN customer c ON c.id = p.customer "
              "WHERE p.partner = ?1 AND (p.until_on IS NULL OR p.until_on > ?2) "
              "AND c.state NOT IN ('closed', 'erased') ORDER BY p.customer",
              {partner, to_string(on)}}},
            [&found](std::size_t, const store::Row &row) { found.push_back(row.integer(0)); }};
}

Reading reading_of_customer_state(std::optional<CustomerState> &found, Id customer) {
    return {{{"SELECT state FROM customer WHERE id = ?1", {customer}}},
            [&found](std::size_t, const store::Row &row) { found = customer_state(row.text(0)); }};
}

Reading reading_of_consents(std::vector<ConsentRecord> &found, Id customer) {
    return {{{"SELECT c.purpose, c.given, c.said_on FROM consent c WHERE c.customer = ?1 AND NOT EXISTS "
              "(SELECT 1 FROM consent l WHERE l.customer = c.customer AND l.purpose = c.purpose "
              "AND l.seq > c.seq) ORDER BY c.purpose",
              {customer}}},
            [&found](std::size_t, const store::Row &row) {
                found.push_back({std::string(row.text(0)), row.integer(1) != 0, date_at(row, 2)});
            }};
}

Reading reading_of_consent_terms(std::vector<ConsentTerms> &found) {
    return {{{"SELECT effective, CASE instr(text, 'purpose') WHEN 0 THEN '' ELSE text END FROM policy ORDER "
              "BY version",
              {}}},
            [&found](std::size_t, const store::Row &row) {
                found.push_back({date_at(row, 0), std::string(row.text(1))});
            }};
}

} // namespace bursar::ledger
