#include "ledger/accounts.hpp"

#include "base/text.hpp"
#include "ledger/rows.hpp"

#include <array>
#include <nlohmann/json.hpp>

namespace bursar::ledger {
namespace {

constexpr std::string_view record_sql =
    "SELECT c.id, c.kind, c.state, c.currency, c.main_contact, c.policy, c.opened_on, c.closed_on, p.name, "
    "p.organisation, p.address, p.postcode, p.city, p.country, p.registration, p.vat_id, k.email, k.phone, "
    "k.birth_date, k.guardian_consent, k.locale, k.extra FROM customer c "
    "LEFT JOIN customer_party p ON p.customer = c.id LEFT JOIN customer_contact k ON k.customer = c.id "
    "WHERE c.id = ?1";

constexpr std::string_view similar_sql =
    "SELECT p.customer, p.name, p.registration, k.birth_date, k.email FROM ("
    "SELECT customer FROM customer_contact WHERE email_key = ?1 AND email_key <> '' "
    "UNION SELECT customer FROM customer_party WHERE name_key = ?2 "
    "UNION SELECT customer FROM customer_party WHERE registration = ?3 AND registration <> '') s "
    "JOIN customer_party p ON p.customer = s.customer JOIN customer_contact k ON k.customer = s.customer "
    "JOIN customer c ON c.id = s.customer WHERE c.state IN ('open', 'suspended') AND s.customer <> ?4 "
    "ORDER BY s.customer";

} // namespace

CustomerRecord customer_record(const store::Row &row) {
    CustomerRecord r;
    r.id = row.integer(0);
    r.organisation = row.text(1) == "organisation";
    r.state = customer_state(row.text(2));
    r.currency = row.text(3);
    r.main_contact = maybe_integer(row, 4);
    r.policy = static_cast<int>(row.integer(5));
    r.opened_on = date_at(row, 6);
    r.closed_on = maybe_date(row, 7);
    r.party = {string_at(row, 8),  string_at(row, 9),  string_at(row, 10), string_at(row, 11),
               string_at(row, 12), string_at(row, 13), string_at(row, 14), string_at(row, 15)};
    r.contact = {string_at(row, 16), string_at(row, 17), string_at(row, 18),
                 string_at(row, 19), string_at(row, 20), string_at(row, 21)};
    return r;
}

Reading reading_of_record(AccountReading &found, Id customer, const Party &party, const Contact &contact,
                          std::optional<Id> main_contact) {
    return {{{record_sql, {customer}},
             {similar_sql,
              {ascii_lower(contact.email), normalised_name(party.name), party.registration, customer}},
             {"SELECT coalesce(max(id), 0) FROM customer", {}},
             {"SELECT id FROM customer WHERE id = ?1", {nullable(main_contact)}}},
            [&found](std::size_t query, const store::Row &row) {
                switch (query) {
                case 0: found.record = customer_record(row); break;
                case 1:
                    found.similar.push_back({row.integer(0), std::string(row.text(1)),
                                             std::string(row.text(3)), std::string(row.text(2)),
                                             std::string(row.text(4))});
                    break;
                case 2: found.last_customer = row.integer(0); break;
                default: found.main_contact_exists = true;
                }
            }};
}

std::string party_digest(std::string_view salt, const Party &p) {
    return digest_fields("bursar-party-1", {salt, p.name, p.organisation, p.address, p.postcode, p.city,
                                            p.country, p.registration, p.vat_id});
}

std::string contact_digest(std::string_view salt, const Contact &c) {
    return digest_fields("bursar-contact-1",
                         {salt, c.email, c.phone, c.birth_date, c.guardian_consent, c.locale, c.extra});
}

Sealed seal(const Party &party, const Contact &contact, SaltSource &salts) {
    Sealed sealed;
    sealed.party_salt = salts.next();
    sealed.contact_salt = salts.next();
    sealed.party_digest = party_digest(sealed.party_salt, party);
    sealed.contact_digest = contact_digest(sealed.contact_salt, contact);
    sealed.commitment = "party:" + sealed.party_digest + " contact:" + sealed.contact_digest;
    return sealed;
}

void write_personal(Change &change, Id customer, std::int64_t seq, const Party &p, const Contact &c,
                    const Sealed &sealed) {
    change.row(Write::party, customer, seq, sealed.party_salt, sealed.party_digest, p.name, p.organisation,
               p.address, p.postcode, p.city, p.country, p.registration, p.vat_id, normalised_name(p.name));
    change.row(Write::contact, customer, seq, sealed.contact_salt, sealed.contact_digest, c.email, c.phone,
               c.birth_date, c.guardian_consent, c.locale, c.extra, ascii_lower(c.email));
}

std::vector<std::pair<std::string, std::string>> extra_fields(const std::string &extra) {
    std::vector<std::pair<std::string, std::string>> fields;
    if (extra.empty()) return fields;
    const auto json = nlohmann::ordered_json::parse(extra);
    for (const auto &[name, value] : json.items())
        fields.emplace_back(name, value.get<std::string>());
    return fields;
}

} // namespace bursar::ledger
