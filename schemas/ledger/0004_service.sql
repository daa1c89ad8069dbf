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
