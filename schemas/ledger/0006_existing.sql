-- Claims that were granted under the cap of liability, and events that were undone.

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
