-- Refused terms, products that are withdrawn, and customers who were brought in.

-- Who refused which terms, by a letter of that day; answered when the customer accepts after all, or the account is
-- closed for it.
CREATE TABLE terms_refusal (
  customer    INTEGER NOT NULL REFERENCES customer (id),
  policy      INTEGER NOT NULL REFERENCES policy (version),
  received_on TEXT NOT NULL,
  answered_on TEXT,
  clause      TEXT NOT NULL,
  seq         INTEGER NOT NULL REFERENCES event (seq),
  PRIMARY KEY (customer, policy)
) STRICT, WITHOUT ROWID;

-- From that day on a product is not sold.
ALTER TABLE product ADD COLUMN withdrawn_on TEXT;

-- What a customer who was brought in was called in the other system, and the salted digest of what was said of them
-- there: told again, it is known. Personal data, committed to by event.commitment.
CREATE TABLE customer_reference (
  customer  INTEGER PRIMARY KEY REFERENCES customer (id),
  reference TEXT NOT NULL UNIQUE,
  salt      TEXT NOT NULL,
  said      TEXT NOT NULL,
  seq       INTEGER NOT NULL REFERENCES event (seq)
) STRICT;
