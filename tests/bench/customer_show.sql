-- What `bursar customer show C{id}` runs.
PRAGMA cell_size_check=ON; PRAGMA secure_delete=ON; PRAGMA cache_size=-32000; PRAGMA journal_mode=WAL;
PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;
SELECT coalesce(max(version), 0) FROM schema_version;
SELECT c.id, c.kind, c.state, c.currency, c.main_contact, c.policy, c.opened_on, c.closed_on, p.name, p.organisation, p.address, p.postcode, p.city, p.country, p.registration, p.vat_id, k.email, k.phone, k.birth_date, k.guardian_consent, k.locale, k.extra, (SELECT coalesce(sum(open), 0) FROM settlement WHERE customer = c.id AND open > 0), (SELECT coalesce(sum(remaining), 0) FROM fund WHERE customer = c.id AND remaining > 0), (SELECT reference FROM customer_reference WHERE customer = c.id) FROM customer c LEFT JOIN customer_party p ON p.customer = c.id LEFT JOIN customer_contact k ON k.customer = c.id WHERE c.id = {id};
