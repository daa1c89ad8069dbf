-- What is known of incidents.

-- Free text of staff's cases: personal data, erasable; its event commits to the salted digest of it.
CREATE TABLE case_text (
  seq       INTEGER PRIMARY KEY REFERENCES event (seq),
  customer  INTEGER REFERENCES customer (id),
  salt      TEXT NOT NULL,
  said      TEXT NOT NULL,
  reference TEXT NOT NULL
) STRICT;

-- `aware_at` is the moment from which the host knows: limits in hours count from it.
CREATE TABLE incident (
  id         INTEGER PRIMARY KEY,
  customer   INTEGER NOT NULL REFERENCES customer (id),
  contract   INTEGER REFERENCES contract (id),
  kind       TEXT NOT NULL,
  aware_at   TEXT NOT NULL,
  closed_on  TEXT,
  closed_seq INTEGER REFERENCES event (seq),
  clause     TEXT NOT NULL,
  seq        INTEGER NOT NULL REFERENCES event (seq),
  CHECK ((closed_on IS NULL) = (closed_seq IS NULL))
) STRICT;

CREATE INDEX incident_by_customer ON incident (customer);

CREATE INDEX incident_open ON incident (id) WHERE closed_on IS NULL;

-- What all customers of a product are told: the text stands in `case_text`, once; each notice names its broadcast.
CREATE TABLE broadcast (
  id        INTEGER PRIMARY KEY,
  product   TEXT NOT NULL REFERENCES product (code),
  kind      TEXT NOT NULL,
  from_at   TEXT,
  until_at  TEXT,
  queued_on TEXT NOT NULL,
  customers INTEGER NOT NULL CHECK (customers > 0),
  clause    TEXT NOT NULL,
  seq       INTEGER NOT NULL REFERENCES event (seq)
) STRICT;

ALTER TABLE notice ADD COLUMN broadcast INTEGER REFERENCES broadcast (id);

CREATE UNIQUE INDEX notice_of_broadcast ON notice (broadcast, customer) WHERE broadcast IS NOT NULL;

CREATE INDEX contract_by_product ON contract (product, customer, state);

-- What authorities ask for of a customer's data, and what was checked: by whom and when, its event says.
CREATE TABLE disclosure (
  id          INTEGER PRIMARY KEY,
  customer    INTEGER NOT NULL REFERENCES customer (id),
  kind        TEXT NOT NULL,
  received_on TEXT NOT NULL,
  closed_on   TEXT,
  outcome     TEXT CHECK (outcome = 'closed' OR outcome = 'refused'),
  closed_seq  INTEGER REFERENCES event (seq),
  clause      TEXT NOT NULL,
  seq         INTEGER NOT NULL REFERENCES event (seq),
  CHECK ((closed_on IS NULL) = (outcome IS NULL) AND (closed_on IS NULL) = (closed_seq IS NULL))
) STRICT;

CREATE INDEX disclosure_by_customer ON disclosure (customer);

CREATE INDEX disclosure_open ON disclosure (id) WHERE closed_on IS NULL;

CREATE TABLE disclosure_class (
  disclosure INTEGER NOT NULL REFERENCES disclosure (id),
  class      TEXT NOT NULL,
  clause     TEXT NOT NULL,
  PRIMARY KEY (disclosure, class)
) STRICT, WITHOUT ROWID;

CREATE TABLE disclosure_check (
  disclosure INTEGER NOT NULL REFERENCES disclosure (id),
  name       TEXT NOT NULL CHECK (name = 'competence' OR name = 'validity' OR name = 'notified' OR name = 'minimised'),
  result     TEXT NOT NULL CHECK (result = 'done' OR (result = 'not-allowed' AND name = 'notified')),
  seq        INTEGER NOT NULL REFERENCES event (seq),
  PRIMARY KEY (disclosure, name)
) STRICT, WITHOUT ROWID;
