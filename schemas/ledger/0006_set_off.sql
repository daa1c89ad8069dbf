-- A refund that was to be paid out is set off against its invoice when the payment behind it is reversed.

-- What a payout took from its credit note's fund comes back: below zero.
CREATE TABLE withdrawal_of_6 (
  id     INTEGER PRIMARY KEY,
  fund   INTEGER NOT NULL REFERENCES fund (id),
  amount INTEGER NOT NULL CHECK (amount <> 0 AND (amount < 0) = (kind = 'set-off')),
  kind   TEXT NOT NULL CHECK (kind = 'reversal' OR kind = 'payout' OR kind = 'set-off'),
  seq    INTEGER NOT NULL REFERENCES event (seq)
) STRICT;

INSERT INTO withdrawal_of_6 SELECT * FROM withdrawal;

DROP TABLE withdrawal;

ALTER TABLE withdrawal_of_6 RENAME TO withdrawal;

CREATE INDEX withdrawal_by_fund ON withdrawal (fund);

CREATE TRIGGER withdrawal_is_kept BEFORE DELETE ON withdrawal
BEGIN
  SELECT RAISE(ABORT, 'withdrawals are append-only');
END;

CREATE TRIGGER withdrawal_is_final BEFORE UPDATE ON withdrawal
BEGIN
  SELECT RAISE(ABORT, 'withdrawals are append-only');
END;

-- So much less of the amount is to be paid.
ALTER TABLE payout ADD COLUMN set_off INTEGER NOT NULL DEFAULT 0 CHECK (set_off >= 0 AND set_off <= amount);

-- Prices that were announced are found from the price.
CREATE INDEX price_change_by_product ON price_change (product, effective);
