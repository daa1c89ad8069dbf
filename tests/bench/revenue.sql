-- `bursar report revenue`, written for one currency, in minor units: days are summed first, since there are few.
PRAGMA cell_size_check=ON; PRAGMA cache_size=-32000;
SELECT substr(day, 1, 7), sum(documents), sum(net), sum(tax) FROM (
  SELECT issued_on AS day, count(*) AS documents, sum(iif(credits IS NULL, net, -net)) AS net,
    sum(iif(credits IS NULL, tax, -tax)) AS tax FROM document GROUP BY issued_on) GROUP BY 1;
