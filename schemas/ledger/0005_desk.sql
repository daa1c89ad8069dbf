-- Forms of domains and their registration, and the verification of identities.

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
