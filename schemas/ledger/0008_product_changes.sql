-- Since when a contract has its product, when that was not from its start on; and, of a change whose term is paid ahead,
-- the first day of that term.

ALTER TABLE contract ADD COLUMN product_since TEXT;

ALTER TABLE contract ADD COLUMN changes_on TEXT;

UPDATE contract SET product_since = (SELECT max(m.term_start) FROM claim m WHERE m.contract = contract.id
  AND m.kind = 'upgrade/' || contract.product);
