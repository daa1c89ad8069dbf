-- What a payment's line of a bank's file said: only that same line is known when the file comes again.

-- A salted digest of payer and text: personal data, erasable. Without, the line is for staff.
CREATE TABLE payment_line (
  payment INTEGER PRIMARY KEY REFERENCES payment (id),
  salt    TEXT NOT NULL,
  digest  TEXT NOT NULL
) STRICT;
