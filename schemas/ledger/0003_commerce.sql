-- Money that goes back, disputes, sanctions and changes of contracts.

-- Why a line bears no VAT, and which lines are fees for the means of payment, never refunded.
ALTER TABLE document_line ADD COLUMN tax_reason TEXT NOT NULL DEFAULT '';

ALTER TABLE document_line ADD COLUMN payment_fee INTEGER NOT NULL DEFAULT 0;

-- One unit of `base` is so many millionths of `quote`, from that day on.
CREATE TABLE exchange_rate (
  base       TEXT NOT NULL,
  quote      TEXT NOT NULL,
  set_on     TEXT NOT NULL,
  millionths INTEGER NOT NULL CHECK (millionths > 0),
  seq        INTEGER NOT NULL REFERENCES event (seq),
  PRIMARY KEY (base, quote, set_on)
) STRICT, WITHOUT ROWID;

-- Which line of the invoice a credit note's line credits; without, the one of the same position.
ALTER TABLE document_line ADD COLUMN credits_line INTEGER;

-- Claims of other charges than terms and penalties: what is charged once names itself. What was credited in full
-- before it was paid claims nothing any more.
CREATE TABLE claim_of_any_kind (
  contract   INTEGER NOT NULL REFERENCES contract (id),
  kind       TEXT NOT NULL CHECK (kind <> ''),
  term_start TEXT NOT NULL,
  term_end   TEXT NOT NULL,
  document   INTEGER REFERENCES document (id),
  paid_on    TEXT,
  PRIMARY KEY (contract, kind, term_start)
) STRICT, WITHOUT ROWID;

INSERT INTO claim_of_any_kind SELECT contract, kind, term_start, term_end, document, paid_on FROM claim
  WHERE paid_on IS NOT NULL OR document NOT IN (SELECT document FROM settlement WHERE credited = total);

DROP TABLE claim;

ALTER TABLE claim_of_any_kind RENAME TO claim;

-- What a document charges: the kind of its claim, or '' for none. A document that is open again, or due again,
-- has a new due day, and a calendar of its own that starts anew: the key of its cycle.
ALTER TABLE settlement ADD COLUMN charge TEXT NOT NULL DEFAULT '';

UPDATE settlement SET charge = coalesce((SELECT m.kind FROM claim m WHERE m.contract = settlement.contract
  AND m.document = settlement.document), '');

ALTER TABLE settlement ADD COLUMN due_on TEXT;

ALTER TABLE settlement ADD COLUMN cycle TEXT;

ALTER TABLE contract ADD COLUMN payment_method TEXT NOT NULL DEFAULT '';

ALTER TABLE contract ADD COLUMN cancelled_on TEXT;

-- The product of the next term, when it is another one.
ALTER TABLE contract ADD COLUMN changes_to TEXT REFERENCES product (code);

-- Money that left a fund otherwise than by paying a document: a payment that was reversed, a refund paid out.
CREATE TABLE withdrawal (
  id     INTEGER PRIMARY KEY,
  fund   INTEGER NOT NULL REFERENCES fund (id),
  amount INTEGER NOT NULL CHECK (amount > 0),
  kind   TEXT NOT NULL CHECK (kind = 'reversal' OR kind = 'payout'),
  seq    INTEGER NOT NULL REFERENCES event (seq)
) STRICT;

CREATE INDEX withdrawal_by_fund ON withdrawal (fund);

CREATE TRIGGER withdrawal_is_kept BEFORE DELETE ON withdrawal
BEGIN
  SELECT RAISE(ABORT, 'withdrawals are append-only');
END;

CREATE TRIGGER withdrawal_is_final BEFORE UPDATE ON withdrawal
BEGIN
  SELECT RAISE(ABORT, 'withdrawals are append-only');
END;

-- Refunds that are paid out, where the terms say so: to the customer, by a day.
CREATE TABLE payout (
  id          INTEGER PRIMARY KEY,
  customer    INTEGER NOT NULL REFERENCES customer (id),
  credit_note INTEGER NOT NULL UNIQUE REFERENCES document (id),
  amount      INTEGER NOT NULL CHECK (amount > 0),
  currency    TEXT NOT NULL,
  due_on      TEXT NOT NULL,
  paid_on     TEXT,
  reference   TEXT,
  clause      TEXT NOT NULL,
  seq         INTEGER NOT NULL REFERENCES event (seq)
) STRICT;

CREATE INDEX payout_due ON payout (due_on) WHERE paid_on IS NULL;

-- Staff and what they may do beyond the rules: rights separated by spaces.
CREATE TABLE operator (
  name       TEXT PRIMARY KEY,
  rights     TEXT NOT NULL,
  added_on   TEXT NOT NULL,
  removed_on TEXT,
  seq        INTEGER NOT NULL REFERENCES event (seq)
) STRICT, WITHOUT ROWID;

-- What the host does on a ground of its terms: to a contract, or noted of the account. A suspension holds from
-- starts_on until it is lifted, at the latest on until_on.
CREATE TABLE sanction (
  id        INTEGER PRIMARY KEY,
  customer  INTEGER NOT NULL REFERENCES customer (id),
  contract  INTEGER REFERENCES contract (id),
  ground    TEXT NOT NULL,
  effect    TEXT NOT NULL CHECK (effect = 'record' OR effect = 'suspend' OR effect = 'end' OR effect = 'close'
                                    OR effect = 'bar-support'),
  starts_on TEXT NOT NULL,
  until_on  TEXT,
  begun_on  TEXT,
  lifted_on TEXT,
  clause    TEXT NOT NULL,
  dispute   INTEGER,
  seq       INTEGER NOT NULL REFERENCES event (seq)
) STRICT;

CREATE INDEX sanction_by_customer ON sanction (customer);

CREATE INDEX sanction_holding ON sanction (contract) WHERE lifted_on IS NULL;

CREATE TABLE dispute (
  id           INTEGER PRIMARY KEY,
  customer     INTEGER NOT NULL REFERENCES customer (id),
  payment      INTEGER NOT NULL REFERENCES payment (id),
  kind         TEXT NOT NULL,
  opened_on    TEXT NOT NULL,
  contacted_on TEXT,
  resolved_on  TEXT,
  won_by       TEXT CHECK (won_by = 'customer' OR won_by = 'provider'),
  seq          INTEGER NOT NULL REFERENCES event (seq),
  UNIQUE (payment, kind)
) STRICT;

CREATE INDEX dispute_open ON dispute (customer) WHERE resolved_on IS NULL;

-- A fee of a dispute is charged once for a payment, however many disputes are opened about it.
CREATE TABLE dispute_fee (
  payment  INTEGER NOT NULL REFERENCES payment (id),
  clause   TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (payment, clause)
) STRICT, WITHOUT ROWID;

-- Debts given to collection, and what that cost.
CREATE TABLE collection (
  id        INTEGER PRIMARY KEY,
  customer  INTEGER NOT NULL REFERENCES customer (id),
  dispute   INTEGER REFERENCES dispute (id),
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  outcome   TEXT CHECK (outcome = 'paid' OR outcome = 'lost' OR outcome = 'withdrawn'),
  clause    TEXT NOT NULL,
  seq       INTEGER NOT NULL REFERENCES event (seq)
) STRICT;

CREATE TABLE collection_cost (
  collection INTEGER NOT NULL REFERENCES collection (id),
  document   INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (collection, document)
) STRICT, WITHOUT ROWID;
