-- Lines of bank files that no rule books for certain: a list for staff. A line is told apart by what makes it
-- the same line in another file; once it is booked, `payment` says as what.

CREATE TABLE bank_line (
  id          INTEGER PRIMARY KEY,
  method      TEXT NOT NULL,
  reference   TEXT NOT NULL,
  amount      INTEGER NOT NULL CHECK (amount > 0),
  currency    TEXT NOT NULL,
  received_on TEXT NOT NULL,
  because     TEXT NOT NULL,
  candidates  TEXT NOT NULL,
  state       TEXT NOT NULL DEFAULT 'open' CHECK (state = 'open' OR state = 'booked' OR state = 'dismissed'),
  payment     INTEGER REFERENCES payment (id),
  seq         INTEGER NOT NULL UNIQUE REFERENCES event (seq),
  UNIQUE (method, reference, amount, currency),
  CHECK ((state = 'booked') = (payment IS NOT NULL))
) STRICT;

CREATE INDEX bank_line_open ON bank_line (id) WHERE state = 'open';

CREATE INDEX bank_line_by_payment ON bank_line (payment) WHERE payment IS NOT NULL;

-- Who paid and what for, as the bank has it: personal data, committed to by event.commitment, erasable.
CREATE TABLE bank_line_text (
  id    INTEGER PRIMARY KEY REFERENCES bank_line (id),
  salt  TEXT NOT NULL,
  payer TEXT NOT NULL,
  text  TEXT NOT NULL
) STRICT;

-- Payers are compared with organisations too.
CREATE INDEX customer_by_organisation ON customer_party (organisation) WHERE organisation <> '';
