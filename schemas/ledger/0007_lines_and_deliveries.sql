-- Provisioning says what it has done, and a bank's line is known by all that it said.

-- Which actions provisioning has carried out; the event has the moment.
CREATE TABLE acknowledgement (
  action INTEGER PRIMARY KEY REFERENCES action (seq),
  seq    INTEGER NOT NULL UNIQUE REFERENCES event (seq)
) STRICT;

CREATE TRIGGER acknowledgement_is_kept BEFORE DELETE ON acknowledgement
BEGIN
  SELECT RAISE(ABORT, 'acknowledgements are append-only');
END;

CREATE TRIGGER acknowledgement_is_final BEFORE UPDATE ON acknowledgement
BEGIN
  SELECT RAISE(ABORT, 'acknowledgements are append-only');
END;

ALTER TABLE action DROP COLUMN state;

CREATE INDEX event_for_staff ON event (seq) WHERE kind IN ('plan-review', 'terminate-proposed');

-- A salted digest of what the line of a bank's file said that a payment was booked from: only that same line is known
-- when the file comes again; without, it is for staff. Personal data, erasable.
CREATE TABLE payment_line (
  payment INTEGER PRIMARY KEY REFERENCES payment (id),
  salt    TEXT NOT NULL,
  digest  TEXT NOT NULL
) STRICT;
