-- Provisioning says what it has done: a delivery has a moment, and what waits for staff is found.

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
