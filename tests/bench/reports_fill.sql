-- Fills a new ledger with ten monthly invoices for each of {customers} customers, 2025-01 to 2025-10, the same ones
-- every time: nearly all paid, some twice what they owe, a third of the last month open, some credited.
-- The events have their days, and no chain.
PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-64000;
BEGIN;
INSERT INTO customer (id, kind, state, currency, policy, opened_on)
  WITH RECURSIVE c (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM c WHERE id < {customers})
  SELECT id, 'person', 'open', 'EUR', 1, '2025-01-01' FROM c;
INSERT INTO contract (id, customer, policy, product, quantity, period, state, ground, ordered_on, starts_on, anchor,
    term_start, term_end, renews)
  SELECT id, id, 1, CASE id % 4 WHEN 0 THEN 'web-start' WHEN 1 THEN 'web-pro' WHEN 2 THEN 'vps-s' ELSE 'vps-m' END,
    1, '1m', 'active', '', '2025-01-01', '2025-01-01', '2025-01-01', '2025-10-01', '2025-11-01', 1 FROM customer;
INSERT INTO event (seq, at, actor, command, kind, subject, customer, data, prev_hash, hash)
  SELECT 1000 + id, '2025-01-01T00:00:00', 'bench', 'payment record', 'activate', 'K' || id, id,
    '{"step":"activate","clause":"ALLS-G4.1"}', printf('%064x', id), printf('%064x', id + 1) FROM customer;
-- Then those of the documents, one month after the other, day by day.
INSERT INTO event (seq, at, actor, command, kind, subject, customer, data, prev_hash, hash)
  WITH RECURSIVE m (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM m WHERE n < 9)
  SELECT 1000 + (n + 1) * {customers} + c.id,
    date('2025-01-01', n || ' months', ((c.id - 1) * 28 / {customers}) || ' days') || 'T00:00:00', 'bench', 'sweep',
    'invoice', 'K' || c.id, c.id, '{"step":"invoice","clause":"ALLS-G4.2","document":"F2025-' ||
    printf('%06d', n * {customers} + c.id) || '","amount_minor":1200,"currency":"EUR","notice":true}',
    printf('%064x', n * {customers} + c.id), printf('%064x', n * {customers} + c.id + 1)
  FROM m CROSS JOIN customer c;
INSERT INTO document (id, prefix, n, number, kind, customer, contract, issued_on, due_on, currency, net, tax, total,
    issuer, seq)
  SELECT n, 'F2025-', n, 'F2025-' || printf('%06d', n), 'invoice', customer, customer,
    substr(at, 1, 10), date(substr(at, 1, 10), '10 days'), 'EUR', net, net / 5, net + net / 5, 1, seq
  FROM (SELECT *, seq - 1000 - {customers} AS n, CASE customer % 4 WHEN 0 THEN 1000 WHEN 3 THEN 4000 ELSE 2500 END
    AS net FROM event WHERE kind = 'invoice');
INSERT INTO settlement (document, customer, contract, total, paid, open)
  SELECT id, customer, contract, total, total * (1 - owed), total * owed FROM (SELECT *,
    CASE WHEN id > 9 * {customers} THEN id % 3 = 0 ELSE id % 50 = 7 END AS owed FROM document);
INSERT INTO payment (id, customer, amount, currency, method, received_on, seq)
  SELECT d.id, d.customer, CASE d.id % 100 WHEN 1 THEN 2 ELSE 1 END * d.total, 'EUR',
    CASE d.customer % 3 WHEN 0 THEN 'card' ELSE 'transfer' END, d.due_on, d.seq
  FROM document d JOIN settlement t ON t.document = d.id WHERE t.open = 0;
INSERT INTO fund (id, customer, payment, amount, remaining)
  SELECT p.id, p.customer, p.id, p.amount, p.amount - d.total FROM payment p JOIN document d ON d.id = p.id;
INSERT INTO allocation (id, fund, document, amount, seq)
  SELECT p.id, p.id, p.id, d.total, p.seq FROM payment p JOIN document d ON d.id = p.id;
INSERT INTO document (id, prefix, n, number, kind, customer, contract, credits, issued_on, due_on, currency, net, tax,
    total, issuer, seq)
  SELECT 10 * {customers} + n, 'A2025-', n, 'A2025-' || printf('%06d', n), 'credit-note', customer, contract, id,
    '2025-10-31', '2025-10-31', currency, net, tax, total, 1, 1000 + 11 * {customers}
  FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM document WHERE id % 50 = 33 AND id <= 9 * {customers});
UPDATE settlement SET credited = total WHERE document IN (SELECT credits FROM document WHERE credits IS NOT NULL);
INSERT INTO fund (id, customer, credit_note, amount, remaining)
  SELECT id, customer, id, total, total FROM document WHERE credits IS NOT NULL;
INSERT INTO document_line (document, position, description, quantity, unit_price, net, tax, tax_category, tax_rate,
    period_start, period_end)
  SELECT id, 1, 'Web hosting', 1, net, net, tax, 'S', 2000, substr(issued_on, 1, 8) || '01', NULL FROM document;
INSERT INTO claim (contract, kind, term_start, term_end, document, paid_on)
  SELECT d.contract, 'term', substr(d.issued_on, 1, 8) || '01', date(substr(d.issued_on, 1, 8) || '01', '1 month'), d.id,
    CASE t.open WHEN 0 THEN d.due_on END FROM document d JOIN settlement t ON t.document = d.id;
INSERT INTO series (prefix, last) SELECT prefix, max(n) FROM document GROUP BY prefix;
COMMIT;
PRAGMA journal_mode=WAL;
