-- `bursar report ageing` of 2025-11-15, written for one currency, in minor units: what is open, then credit.
PRAGMA cell_size_check=ON; PRAGMA cache_size=-32000;
SELECT t.customer, sum(iif(coalesce(t.due_on, d.due_on) >= '2025-11-15', t.open, 0)),
  sum(iif(coalesce(t.due_on, d.due_on) < '2025-11-15' AND coalesce(t.due_on, d.due_on) >= '2025-10-16', t.open, 0)),
  sum(iif(coalesce(t.due_on, d.due_on) < '2025-10-16' AND coalesce(t.due_on, d.due_on) >= '2025-09-16', t.open, 0)),
  sum(iif(coalesce(t.due_on, d.due_on) < '2025-09-16' AND coalesce(t.due_on, d.due_on) >= '2025-08-17', t.open, 0)),
  sum(iif(coalesce(t.due_on, d.due_on) < '2025-08-17', t.open, 0)), sum(t.open)
FROM settlement t JOIN document d ON d.id = t.document WHERE t.open > 0 GROUP BY t.customer;
SELECT customer, sum(remaining) FROM fund WHERE remaining > 0 GROUP BY customer;
