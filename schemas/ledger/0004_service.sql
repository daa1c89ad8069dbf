-- What is owed by a day, what a product promises of support, forms of domains, identities, claims under the cap of
-- liability, and events that were undone.

CREATE TABLE obligation (
  id        INTEGER PRIMARY KEY,
  customer  INTEGER NOT NULL REFERENCES customer (id),
  contract  INTEGER NOT NULL REFERENCES contract (id),
  kind      TEXT NOT NULL,
  text      TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  due_on    TEXT NOT NULL,
  reference TEXT,
  state     TEXT NOT NULL CHECK (state = 'pending' OR state = 'done' OR state = 'lifted'),
  closed_on TEXT,
  clause    TEXT NOT NULL,
  seq       INTEGER NOT NULL REFERENCES event (seq),
  CHECK ((state = 'pending') = (closed_on IS NULL))
) STRICT;

CREATE INDEX obligation_by_contract ON obligation (contract);

CREATE INDEX obligation_pending ON obligation (due_on) WHERE state = 'pending';

-- The ground a contract is terminated on, from its letter on.
ALTER TABLE contract ADD COLUMN termination TEXT NOT NULL DEFAULT '';

-- What a product promises of support.
ALTER TABLE product ADD COLUMN support TEXT NOT NULL DEFAULT 'none';

ALTER TABLE product ADD COLUMN blocking_hours INTEGER;

-- Support can be barred too.
CREATE TABLE sanction_of_4 (
  id        INTEGER PRIMARY KEY,
  customer  INTEGER NOT NULL REFERENCES customer (id),
  contract  INTEGER REFERENCES contract (id),
  ground    TEXT NOT NULL,
  effect    TEXT NOT NULL CHECK (effect = 'record' OR effect = 'suspend' OR effect = 'bar-support' OR effect = 'end'
                                 OR effect = 'close'),
  starts_on TEXT NOT NULL,
  until_on  TEXT,
  begun_on  TEXT,
  lifted_on TEXT,
  clause    TEXT NOT NULL,
  dispute   INTEGER,
  seq       INTEGER NOT NULL REFERENCES event (seq)
) STRICT;

INSERT INTO sanction_of_4 SELECT * FROM sanction;

DROP TABLE sanction;

ALTER TABLE sanction_of_4 RENAME TO sanction;

CREATE INDEX sanction_by_customer ON sanction (customer);

CREATE INDEX sanction_holding ON sanction (contract) WHERE lifted_on IS NULL;

-- Who a domain is for and who serves it; `seq` is the order's event. The registry confirms, then the host validates.
CREATE TABLE domain (
  contract       INTEGER PRIMARY KEY REFERENCES contract (id),
  owner          INTEGER NOT NULL REFERENCES customer (id),
  administrative INTEGER NOT NULL REFERENCES customer (id),
  technical      INTEGER NOT NULL REFERENCES customer (id),
  name_servers   TEXT NOT NULL,
  seq            INTEGER REFERENCES event (seq),
  confirmed_on   TEXT,
  validate_by    TEXT,
  validated_on   TEXT,
  clause         TEXT,
  CHECK ((confirmed_on IS NULL) = (validate_by IS NULL) AND (confirmed_on IS NULL) = (clause IS NULL)),
  CHECK (validated_on IS NULL OR confirmed_on IS NOT NULL)
) STRICT;

CREATE INDEX domain_to_validate ON domain (validate_by) WHERE validate_by IS NOT NULL AND validated_on IS NULL;

INSERT INTO domain (contract, owner, administrative, technical, name_servers)
  SELECT c.id, c.customer, c.customer, c.customer, p.name_servers FROM contract c
  JOIN product p ON p.code = c.product WHERE p.family = 'domain';

-- A customer's identity, proven by documents, of which only kind and digest are kept.
CREATE TABLE verification (
  id        INTEGER PRIMARY KEY,
  customer  INTEGER NOT NULL REFERENCES customer (id),
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  outcome   TEXT CHECK (outcome = 'accepted' OR outcome = 'rejected'),
  clause    TEXT NOT NULL,
  seq       INTEGER NOT NULL REFERENCES event (seq),
  CHECK ((closed_on IS NULL) = (outcome IS NULL))
) STRICT;

CREATE INDEX verification_by_customer ON verification (customer);

CREATE TABLE verification_document (
  verification INTEGER NOT NULL REFERENCES verification (id),
  kind         TEXT NOT NULL,
  digest       TEXT NOT NULL,
  added_on     TEXT NOT NULL,
  seq          INTEGER NOT NULL REFERENCES event (seq),
  PRIMARY KEY (verification, kind, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE liability (
  id           INTEGER PRIMARY KEY,
  contract     INTEGER NOT NULL REFERENCES contract (id),
  amount       INTEGER NOT NULL CHECK (amount > 0),
  currency     TEXT NOT NULL,
  event_on     TEXT NOT NULL,
  withdrawn_on TEXT,
  clause       TEXT NOT NULL,
  seq          INTEGER NOT NULL REFERENCES event (seq)
) STRICT;

CREATE INDEX liability_by_contract ON liability (contract);

-- An event is undone once: `seq` is the event that says so.
CREATE TABLE undone (
  event INTEGER PRIMARY KEY REFERENCES event (seq),
  seq   INTEGER NOT NULL REFERENCES event (seq)
) STRICT;
