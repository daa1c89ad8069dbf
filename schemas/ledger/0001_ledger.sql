-- The ledger, version 1. Statements are separated by empty lines; a trigger holds none.
-- Dates are ISO 8601 text, money is integer minor units, digests are hex. No clock, no random, no blobs.
-- Checks of three values and more are spelled with OR: SQLite builds a table for IN, anew for each row.

CREATE TABLE schema_version (
  version    INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  applied_on TEXT NOT NULL
) STRICT;

-- The chain. A commit inserts seq + 1 of the head it decided on: whoever was overtaken collides here.
CREATE TABLE event (
  seq        INTEGER PRIMARY KEY,
  at         TEXT NOT NULL,
  actor      TEXT NOT NULL,
  command    TEXT NOT NULL,
  kind       TEXT NOT NULL,
  subject    TEXT NOT NULL,
  customer   INTEGER,
  data       TEXT NOT NULL,
  commitment TEXT,
  prev_hash  TEXT NOT NULL,
  hash       TEXT NOT NULL
) STRICT;

CREATE INDEX event_by_customer ON event (customer, seq) WHERE customer IS NOT NULL;

CREATE TRIGGER event_is_kept BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;

CREATE TRIGGER event_is_final BEFORE UPDATE ON event
BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;

-- Reasons, payers and free text of an event: personal data, committed to by event.commitment.
CREATE TABLE event_text (
  seq      INTEGER PRIMARY KEY REFERENCES event (seq),
  customer INTEGER,
  salt     TEXT NOT NULL,
  reason   TEXT NOT NULL,
  payer    TEXT NOT NULL
) STRICT;

-- Permanent: a key that was used answers the same for ever. The events first_seq to last_seq are its deed.
CREATE TABLE idempotency (
  key       TEXT PRIMARY KEY,
  command   TEXT NOT NULL,
  salt      TEXT NOT NULL,
  digest    TEXT NOT NULL,
  first_seq INTEGER NOT NULL,
  last_seq  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE policy (
  version   INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  effective TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  digest    TEXT NOT NULL,
  text      TEXT NOT NULL,
  seq       INTEGER NOT NULL REFERENCES event (seq)
) STRICT;

CREATE TRIGGER policy_is_kept BEFORE DELETE ON policy
BEGIN
  SELECT RAISE(ABORT, 'adopted policies are kept');
END;

CREATE TRIGGER policy_is_final BEFORE UPDATE ON policy
BEGIN
  SELECT RAISE(ABORT, 'adopted policies are final');
END;

CREATE TABLE product (
  code            TEXT PRIMARY KEY,
  name            TEXT NOT NULL,
  family          TEXT NOT NULL,
  rank            INTEGER NOT NULL,
  term            TEXT NOT NULL,
  evaluation_days INTEGER,
  grace_days      INTEGER,
  redemption_days INTEGER,
  redemption_fee  INTEGER,
  name_servers    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE price (
  product   TEXT NOT NULL REFERENCES product (code),
  effective TEXT NOT NULL,
  net       INTEGER NOT NULL CHECK (net >= 0),
  currency  TEXT NOT NULL,
  PRIMARY KEY (product, effective)
) STRICT, WITHOUT ROWID;

CREATE TABLE customer (
  id        INTEGER PRIMARY KEY,
  kind      TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
  state     TEXT NOT NULL CHECK (state = 'open' OR state = 'suspended' OR state = 'closed' OR state = 'erased'),
  currency  TEXT NOT NULL,
  main_contact INTEGER REFERENCES customer (id),
  policy    INTEGER NOT NULL REFERENCES policy (version),
  opened_on TEXT NOT NULL,
  closed_on TEXT
) STRICT;

-- The billing identity, snapshot on every document; its event commits to it by digest.
CREATE TABLE customer_party (
  customer     INTEGER PRIMARY KEY REFERENCES customer (id),
  seq          INTEGER NOT NULL REFERENCES event (seq),
  salt         TEXT NOT NULL,
  digest       TEXT NOT NULL,
  name         TEXT NOT NULL,
  organisation TEXT NOT NULL,
  address      TEXT NOT NULL,
  postcode     TEXT NOT NULL,
  city         TEXT NOT NULL,
  country      TEXT NOT NULL,
  registration TEXT NOT NULL,
  vat_id       TEXT NOT NULL,
  name_key     TEXT NOT NULL
) STRICT;

CREATE INDEX customer_by_name ON customer_party (name_key);

CREATE INDEX customer_by_registration ON customer_party (registration) WHERE registration <> '';

-- How the person is reached and told apart.
CREATE TABLE customer_contact (
  customer         INTEGER PRIMARY KEY REFERENCES customer (id),
  seq              INTEGER NOT NULL REFERENCES event (seq),
  salt             TEXT NOT NULL,
  digest           TEXT NOT NULL,
  email            TEXT NOT NULL,
  phone            TEXT NOT NULL,
  birth_date       TEXT NOT NULL,
  guardian_consent TEXT NOT NULL,
  locale           TEXT NOT NULL,
  extra            TEXT NOT NULL,
  email_key        TEXT NOT NULL
) STRICT;

CREATE INDEX customer_by_email ON customer_contact (email_key) WHERE email_key <> '';

CREATE TABLE acceptance (
  customer    INTEGER NOT NULL REFERENCES customer (id),
  document    TEXT NOT NULL,
  version     TEXT NOT NULL,
  accepted_on TEXT NOT NULL,
  channel     TEXT NOT NULL,
  waiver      TEXT NOT NULL,
  seq         INTEGER NOT NULL REFERENCES event (seq),
  PRIMARY KEY (customer, document, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE contract (
  id           INTEGER PRIMARY KEY,
  customer     INTEGER NOT NULL REFERENCES customer (id),
  policy       INTEGER NOT NULL REFERENCES policy (version),
  product      TEXT NOT NULL REFERENCES product (code),
  quantity     INTEGER NOT NULL CHECK (quantity > 0),
  period       TEXT NOT NULL,
  state        TEXT NOT NULL CHECK (state = 'trial' OR state = 'ordered' OR state = 'active' OR state = 'suspended'
                                    OR state = 'ended' OR state = 'deleted'),
  ground       TEXT NOT NULL,
  ordered_on   TEXT NOT NULL,
  starts_on    TEXT NOT NULL,
  anchor       TEXT,
  term_start   TEXT,
  term_end     TEXT,
  suspended_on TEXT,
  renews       INTEGER NOT NULL CHECK (renews IN (0, 1)),
  ends_on      TEXT,
  next_step    TEXT,
  next_step_on TEXT
) STRICT;

CREATE INDEX contract_due ON contract (next_step_on) WHERE next_step_on IS NOT NULL;

CREATE INDEX contract_by_customer ON contract (customer);

-- The last number taken of each legal series: consecutive, without gaps.
CREATE TABLE series (
  prefix TEXT PRIMARY KEY,
  last   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- `issuer` is the policy version whose issuer block stood then; the customer is snapshot in document_party.
CREATE TABLE document (
  id        INTEGER PRIMARY KEY,
  prefix    TEXT NOT NULL,
  n         INTEGER NOT NULL CHECK (n > 0),
  number    TEXT NOT NULL,
  kind      TEXT NOT NULL CHECK (kind = 'invoice' OR kind = 'credit-note' OR kind = 'fee'),
  customer  INTEGER NOT NULL REFERENCES customer (id),
  contract  INTEGER REFERENCES contract (id),
  credits   INTEGER REFERENCES document (id),
  issued_on TEXT NOT NULL,
  due_on    TEXT NOT NULL,
  currency  TEXT NOT NULL,
  net       INTEGER NOT NULL,
  tax       INTEGER NOT NULL,
  total     INTEGER NOT NULL CHECK (total = net + tax),
  issuer    INTEGER NOT NULL REFERENCES policy (version),
  seq       INTEGER NOT NULL REFERENCES event (seq),
  UNIQUE (prefix, n),
  CHECK ((kind = 'credit-note') = (credits IS NOT NULL))
) STRICT;

CREATE INDEX document_by_customer ON document (customer);

CREATE INDEX document_by_contract ON document (contract) WHERE contract IS NOT NULL;

CREATE TABLE document_line (
  document     INTEGER NOT NULL REFERENCES document (id),
  position     INTEGER NOT NULL,
  description  TEXT NOT NULL,
  quantity     INTEGER NOT NULL,
  unit_price   INTEGER NOT NULL,
  net          INTEGER NOT NULL,
  tax          INTEGER NOT NULL,
  tax_category TEXT NOT NULL,
  tax_rate     INTEGER NOT NULL,
  period_start TEXT,
  period_end   TEXT,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

-- The customer as they were when the document was issued: erasable, while the document is not.
CREATE TABLE document_party (
  document     INTEGER PRIMARY KEY,
  customer     INTEGER NOT NULL,
  salt         TEXT NOT NULL,
  digest       TEXT NOT NULL,
  name         TEXT NOT NULL,
  organisation TEXT NOT NULL,
  address      TEXT NOT NULL,
  postcode     TEXT NOT NULL,
  city         TEXT NOT NULL,
  country      TEXT NOT NULL,
  registration TEXT NOT NULL,
  vat_id       TEXT NOT NULL
) STRICT;

CREATE TRIGGER document_is_kept BEFORE DELETE ON document
BEGIN
  SELECT RAISE(ABORT, 'issued documents are kept: credit them instead');
END;

CREATE TRIGGER document_is_final BEFORE UPDATE ON document
BEGIN
  SELECT RAISE(ABORT, 'issued documents are final: credit them instead');
END;

CREATE TRIGGER document_line_is_kept BEFORE DELETE ON document_line
BEGIN
  SELECT RAISE(ABORT, 'issued documents are kept: credit them instead');
END;

CREATE TRIGGER document_line_is_final BEFORE UPDATE ON document_line
BEGIN
  SELECT RAISE(ABORT, 'issued documents are final: credit them instead');
END;

CREATE TRIGGER document_party_is_final BEFORE UPDATE ON document_party
BEGIN
  SELECT RAISE(ABORT, 'issued documents are final: credit them instead');
END;

-- What became of an invoice or fee: paid from funds, cleared by credit notes of its own, written off as dust.
-- `credited` is what all its credit notes say. The constraints: never paid or credited beyond its total.
CREATE TABLE settlement (
  document    INTEGER PRIMARY KEY REFERENCES document (id),
  customer    INTEGER NOT NULL REFERENCES customer (id),
  contract    INTEGER REFERENCES contract (id),
  total       INTEGER NOT NULL,
  paid        INTEGER NOT NULL DEFAULT 0 CHECK (paid >= 0),
  cleared     INTEGER NOT NULL DEFAULT 0 CHECK (cleared >= 0),
  written_off INTEGER NOT NULL DEFAULT 0 CHECK (written_off >= 0),
  credited    INTEGER NOT NULL DEFAULT 0 CHECK (credited BETWEEN 0 AND total),
  open        INTEGER NOT NULL CHECK (open >= 0),
  CHECK (open = total - paid - cleared - written_off),
  CHECK (cleared <= credited)
) STRICT;

CREATE INDEX settlement_open_by_contract ON settlement (contract) WHERE open > 0;

CREATE INDEX settlement_open_by_customer ON settlement (customer) WHERE open > 0;

-- What was charged for which term, once: the claim that keeps a term from being invoiced twice.
CREATE TABLE claim (
  contract   INTEGER NOT NULL REFERENCES contract (id),
  kind       TEXT NOT NULL CHECK (kind IN ('term', 'penalty')),
  term_start TEXT NOT NULL,
  term_end   TEXT NOT NULL,
  document   INTEGER REFERENCES document (id),
  paid_on    TEXT,
  PRIMARY KEY (contract, kind, term_start)
) STRICT, WITHOUT ROWID;

CREATE TABLE payment (
  id          INTEGER PRIMARY KEY,
  customer    INTEGER NOT NULL REFERENCES customer (id),
  amount      INTEGER NOT NULL CHECK (amount > 0),
  currency    TEXT NOT NULL,
  method      TEXT NOT NULL,
  reference   TEXT,
  received_on TEXT NOT NULL,
  reversed_on TEXT,
  seq         INTEGER NOT NULL REFERENCES event (seq),
  UNIQUE (method, reference)
) STRICT;

CREATE INDEX payment_by_customer ON payment (customer);

-- Money that documents are settled from: a payment, or a credit note.
CREATE TABLE fund (
  id          INTEGER PRIMARY KEY,
  customer    INTEGER NOT NULL REFERENCES customer (id),
  payment     INTEGER UNIQUE REFERENCES payment (id),
  credit_note INTEGER UNIQUE REFERENCES document (id),
  amount      INTEGER NOT NULL CHECK (amount > 0),
  remaining   INTEGER NOT NULL CHECK (remaining BETWEEN 0 AND amount),
  CHECK ((payment IS NULL) <> (credit_note IS NULL))
) STRICT;

CREATE INDEX fund_remaining ON fund (customer, id) WHERE remaining > 0;

CREATE TABLE allocation (
  id       INTEGER PRIMARY KEY,
  fund     INTEGER NOT NULL REFERENCES fund (id),
  document INTEGER NOT NULL REFERENCES document (id),
  amount   INTEGER NOT NULL CHECK (amount <> 0),
  seq      INTEGER NOT NULL REFERENCES event (seq)
) STRICT;

CREATE INDEX allocation_by_fund ON allocation (fund);

CREATE INDEX allocation_by_document ON allocation (document);

CREATE TRIGGER allocation_is_kept BEFORE DELETE ON allocation
BEGIN
  SELECT RAISE(ABORT, 'allocations are append-only');
END;

CREATE TRIGGER allocation_is_final BEFORE UPDATE ON allocation
BEGIN
  SELECT RAISE(ABORT, 'allocations are append-only');
END;

-- The policy's steps of a contract's cycle (the term that starts on `cycle`), each done once or folded.
CREATE TABLE step (
  contract    INTEGER NOT NULL REFERENCES contract (id),
  cycle       TEXT NOT NULL,
  id          TEXT NOT NULL,
  done_on     TEXT NOT NULL,
  counts_from TEXT NOT NULL,
  folded_into TEXT,
  seq         INTEGER NOT NULL REFERENCES event (seq),
  PRIMARY KEY (contract, cycle, id)
) STRICT, WITHOUT ROWID;

-- The outbox: what people are to be told, and what provisioning is to do. One row an event, at most.
CREATE TABLE notice (
  seq       INTEGER PRIMARY KEY REFERENCES event (seq),
  kind      TEXT NOT NULL,
  step      TEXT NOT NULL,
  customer  INTEGER NOT NULL REFERENCES customer (id),
  contract  INTEGER REFERENCES contract (id),
  document  INTEGER REFERENCES document (id),
  queued_on TEXT NOT NULL,
  state     TEXT NOT NULL DEFAULT 'queued' CHECK (state = 'queued' OR state = 'sent' OR state = 'failed'),
  UNIQUE (document, step)
) STRICT;

CREATE TABLE action (
  seq       INTEGER PRIMARY KEY REFERENCES event (seq),
  kind      TEXT NOT NULL,
  contract  INTEGER NOT NULL REFERENCES contract (id),
  queued_on TEXT NOT NULL,
  state     TEXT NOT NULL DEFAULT 'queued' CHECK (state = 'queued' OR state = 'done' OR state = 'failed')
) STRICT;

-- Contracts that a sweep could not decide: left out until freed, listed by check.
CREATE TABLE quarantine (
  contract INTEGER PRIMARY KEY REFERENCES contract (id),
  since    TEXT NOT NULL,  because  TEXT NOT NULL,
  remedy   TEXT NOT NULL,
  seq      INTEGER NOT NULL REFERENCES event (seq)
) STRICT;
