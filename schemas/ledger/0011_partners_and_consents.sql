-- Who a customer chose as the main contact for support, what they consent to, and exports of all that is known of them.

-- Another customer, from a day on until another one; spans of a customer never overlap.
CREATE TABLE customer_partner (
  customer INTEGER NOT NULL REFERENCES customer (id),
  partner  INTEGER NOT NULL REFERENCES customer (id),
  from_on  TEXT NOT NULL,
  until_on TEXT,
  clause   TEXT NOT NULL,
  seq      INTEGER NOT NULL REFERENCES event (seq),
  PRIMARY KEY (customer, from_on),
  CHECK (partner <> customer AND (until_on IS NULL OR until_on > from_on))
) STRICT, WITHOUT ROWID;

CREATE INDEX customer_partner_by_partner ON customer_partner (partner);

-- What a customer said of a purpose; what was said last holds. How that is known stands in case_text.
CREATE TABLE consent (
  seq      INTEGER PRIMARY KEY REFERENCES event (seq),
  customer INTEGER NOT NULL REFERENCES customer (id),
  purpose  TEXT NOT NULL,
  given    INTEGER NOT NULL CHECK (given IN (0, 1)),
  said_on  TEXT NOT NULL,
  clause   TEXT NOT NULL
) STRICT;

CREATE INDEX consent_by_customer ON consent (customer, purpose);

CREATE INDEX collection_by_customer ON collection (customer);

CREATE INDEX customer_by_main_contact ON customer (main_contact) WHERE main_contact IS NOT NULL;

CREATE INDEX domain_by_owner ON domain (owner);

CREATE INDEX domain_by_administrative ON domain (administrative);

CREATE INDEX domain_by_technical ON domain (technical);
