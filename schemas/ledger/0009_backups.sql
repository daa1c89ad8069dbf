-- The register of the ledger's backups. A copy holds what was there before its own row.

CREATE TABLE backup (
  id         INTEGER PRIMARY KEY,
  taken_on   TEXT NOT NULL,
  events     INTEGER NOT NULL, -- the last event that the copies hold; 0: none was made
  clause     TEXT,
  removed_on TEXT,
  seq        INTEGER NOT NULL UNIQUE REFERENCES event (seq)
) STRICT;

-- `copy` counts from 1. A copy that was not made has neither size nor digest, but a failure.
CREATE TABLE backup_copy (
  backup  INTEGER NOT NULL REFERENCES backup (id),
  copy    INTEGER NOT NULL,
  place   TEXT,
  region  TEXT,
  path    TEXT NOT NULL,
  size    INTEGER,
  digest  TEXT,
  failure TEXT,
  PRIMARY KEY (backup, copy),
  CHECK ((size IS NULL) = (digest IS NULL) AND (digest IS NULL) = (failure IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- What was found of a copy on a day; the last one counts.
CREATE TABLE backup_verification (
  backup      INTEGER NOT NULL,
  copy        INTEGER NOT NULL,
  seq         INTEGER NOT NULL REFERENCES event (seq),
  verified_on TEXT NOT NULL,
  failure     TEXT,
  PRIMARY KEY (backup, copy, seq),
  FOREIGN KEY (backup, copy) REFERENCES backup_copy (backup, copy)
) STRICT, WITHOUT ROWID;
