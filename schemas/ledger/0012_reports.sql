-- What reports read of all that was ever issued or is open costs what they print.

-- What was issued on a day; what a credit note takes back is negative.
CREATE TABLE issued_day (
  day       TEXT NOT NULL,
  currency  TEXT NOT NULL,
  documents INTEGER NOT NULL,
  net       INTEGER NOT NULL,
  tax       INTEGER NOT NULL,
  PRIMARY KEY (day, currency)
) STRICT, WITHOUT ROWID;

INSERT INTO issued_day
  SELECT issued_on, currency, count(*), sum(iif(credits IS NULL, net, -net)), sum(iif(credits IS NULL, tax, -tax))
  FROM document GROUP BY issued_on, currency;

CREATE TRIGGER document_is_counted AFTER INSERT ON document
BEGIN
  INSERT INTO issued_day VALUES (new.issued_on, new.currency, 1, iif(new.credits IS NULL, new.net, -new.net),
    iif(new.credits IS NULL, new.tax, -new.tax))
  ON CONFLICT DO UPDATE SET documents = documents + 1, net = net + excluded.net, tax = tax + excluded.tax;
END;

-- Open amounts are read from their indexes alone.
DROP INDEX settlement_open_by_customer;

CREATE INDEX settlement_open_by_customer ON settlement (customer, due_on, open) WHERE open > 0;

DROP INDEX fund_remaining;

CREATE INDEX fund_remaining ON fund (customer, id, remaining) WHERE remaining > 0;
