-- `bursar report revenue`, written for one currency, in minor units.
PRAGMA cell_size_check=ON; PRAGMA cache_size=-32000;
SELECT substr(day, 1, 7), sum(documents), sum(net), sum(tax) FROM issued_day GROUP BY 1;
