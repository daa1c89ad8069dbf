-- Fills a new ledger with {customers} customers, each with a contract whose renewal invoice of 12.00 is open: the same
-- ones every time. The events have their days, and no chain.
PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-64000;
BEGIN;
INSERT INTO customer (id, kind, state, currency, policy, opened_on)
  WITH RECURSIVE c (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM c WHERE id < {customers})
  SELECT id, 'person', 'open', 'EUR', 1, '2026-02-15' FROM c;
INSERT INTO event (seq, at, actor, command, kind, subject, customer, data, prev_hash, hash)
  SELECT 1000 + id, '2026-02-15T00:00:00', 'bench', 'customer add', 'customer-added', 'C' || id, id, '{}',
    printf('%064x', id), printf('%064x', id + 1) FROM customer;
INSERT INTO event (seq, at, actor, command, kind, subject, customer, data, prev_hash, hash)
  SELECT 1000 + {customers} + id, '2026-03-05T00:00:00', 'bench', 'sweep', 'invoice', 'K' || id, id,
    '{"step":"invoice","clause":"ALLS-G4.2","document":"F2026-' || printf('%06d', id) || '","notice":true}',
    printf('%064x', {customers} + id), printf('%064x', {customers} + id + 1) FROM customer;
INSERT INTO customer_party (customer, seq, salt, digest, name, organisation, address, postcode, city, country,
    registration, vat_id, name_key)
  SELECT id, 1000 + id, printf('%032x', id), printf('%064x', id), 'Person ' || id, '', '1 rue Haute', '75001', 'Paris',
    'FR', '', '', 'person ' || id FROM customer;
INSERT INTO customer_contact (customer, seq, salt, digest, email, phone, birth_date, guardian_consent, locale, extra,
    email_key)
  SELECT id, 1000 + id, printf('%032x', id), printf('%064x', id), 'p' || id || '@example.org', '', '', '', '', '{}',
    'p' || id || '@example.org' FROM customer;
INSERT INTO contract (id, customer, policy, product, quantity, period, state, ground, ordered_on, starts_on, anchor,
    term_start, term_end, renews, next_step, next_step_on)
  SELECT id, id, 1, 'web-start', 1, '1m', 'active', '', '2026-02-15', '2026-02-15', '2026-02-15', '2026-02-15',
    '2026-03-15', 1, 'reminder', '2026-03-10' FROM customer;
INSERT INTO document (id, prefix, n, number, kind, customer, contract, issued_on, due_on, currency, net, tax, total,
    issuer, seq)
  SELECT id, 'F2026-', id, 'F2026-' || printf('%06d', id), 'invoice', id, id, '2026-03-05', '2026-03-15', 'EUR', 1000,
    200, 1200, 1, 1000 + {customers} + id FROM customer;
INSERT INTO document_line (document, position, description, quantity, unit_price, net, tax, tax_category, tax_rate,
    period_start, period_end)
  SELECT id, 1, 'Web hosting Start', 1, 1000, 1000, 200, 'S', 2000, '2026-03-15', '2026-04-15' FROM document;
INSERT INTO document_party (document, customer, salt, digest, name, organisation, address, postcode, city, country,
    registration, vat_id)
  SELECT customer, customer, salt, digest, name, organisation, address, postcode, city, country, registration, vat_id
  FROM customer_party;
INSERT INTO settlement (document, customer, contract, total, open, charge)
  SELECT id, id, id, total, total, 'term' FROM document;
INSERT INTO claim (contract, kind, term_start, term_end, paid_on)
  SELECT id, 'term', '2026-02-15', '2026-03-15', '2026-02-15' FROM contract;
INSERT INTO claim (contract, kind, term_start, term_end, document)
  SELECT id, 'term', '2026-03-15', '2026-04-15', id FROM document;
INSERT INTO step (contract, cycle, id, done_on, counts_from, seq)
  SELECT id, '2026-03-15', 'invoice', '2026-03-05', '2026-03-05', 1000 + {customers} + id FROM contract;
INSERT INTO series (prefix, last) SELECT prefix, max(n) FROM document GROUP BY prefix;
COMMIT;
PRAGMA journal_mode=WAL;
