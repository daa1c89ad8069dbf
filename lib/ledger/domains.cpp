#include "ledger/domains.hpp"

#include "ledger/view_sql.hpp"

namespace bursar::ledger {
namespace {

constexpr std::string_view domain_columns =
    "SELECT d.contract, d.confirmed_on, d.validate_by, d.validated_on, d.clause FROM domain d ";

Registration registration_from(const store::Row &row) {
    return {row.integer(0), maybe_date(row, 1), maybe_date(row, 2), maybe_date(row, 3), string_at(row, 4)};
}

constexpr std::string_view people_sql =
    "SELECT c.id, p.name, k.email, p.address, p.postcode, p.city, p.country FROM customer c "
    "LEFT JOIN customer_party p ON p.customer = c.id LEFT JOIN customer_contact k ON k.customer = c.id "
    "WHERE c.id IN (?1, ?2, ?3) ORDER BY c.id";
constexpr std::array<std::string_view, 6> needed{"name", "email", "address", "postcode", "city", "country"};

} // namespace

Reading reading_of_registration(Registration &found, Id contract) {
    static const std::string sql = joined(domain_columns, "WHERE d.contract = ?1");
    return {{{sql, {contract}}},
            [&found](std::size_t, const store::Row &row) { found = registration_from(row); }};
}

void unvalidated(Ledger &ledger, const Filter &whose, Date until, const Each<Registration> &each) {
    static const std::string sql =
        joined(domain_columns, "JOIN contract c ON c.id = d.contract WHERE d.validate_by IS NOT NULL "
                               "AND d.validated_on IS NULL AND d.validate_by <= ?1 "
                               "AND c.state IN ('active', 'suspended') AND (?2 IS NULL OR c.customer = ?2) "
                               "AND (?3 IS NULL OR c.id = ?3) ORDER BY d.validate_by, d.contract");
    select(ledger, sql, {to_string(until), nullable(whose.customer), nullable(whose.contract)},
           [&](const store::Row &row) { each(registration_from(row)); });
}

Reading reading_of_people(FormPeople &found, const DomainForm &form) {
    return {{{people_sql, {form.owner, form.administrative, form.technical}}},
            [&found](std::size_t, const store::Row &row) {
                found.known.push_back(row.integer(0));
                for (std::size_t i = 0; i < needed.size(); ++i)
                    if (string_at(row, i + 1).empty())
                        found.incomplete[row.integer(0)].emplace_back(needed[i]);
            }};
}

} // namespace bursar::ledger
