Ledger and hledger read the journal, and find what bursar says of itself. Skipped without them.

  $ command -v ledger hledger > /dev/null || exit 80
  $ . "$TESTDIR/setup.sh"
  $ export LC_ALL=C.UTF-8
  $ worked_example
  $ add_customer 2026-01-15 'Bob Martin' > /dev/null
  $ bursar --as-of 2026-01-16 contract open C2 web-pro > /dev/null
  $ bursar --as-of 2026-01-16 payment record C2 37.00 --method 'Chèque: (n° 1)  ; x' > /dev/null
  $ bursar --as-of 2026-01-18 contract open C2 vps-s > /dev/null
  $ bursar --as-of 2026-01-18 payment record C2 22.97 --method card > /dev/null
  $ nightly 2026-02-05 2026-02-25 > steps.txt
  $ export BURSAR_AS_OF=2026-02-25
  $ bursar export journal > books.journal
  $ h() { hledger -f books.journal "$@" < /dev/null; }
  $ l() { ledger -f books.journal "$@" < /dev/null; }

Both read all of it, and find the same balances:

  $ h check ordereddates
  $ h stats | grep 'Transactions  ' | head -1
  Transactions             : 15 (0.4 per day)
  $ l stats > /dev/null
  $ h balance --flat -N -O csv | tail -n +2 | tr -d '"' | tr , ' ' > hledger.txt
  $ l balance --flat --no-total --balance-format '%(account) %(display_total)\n' > ledger.txt
  $ diff ledger.txt hledger.txt
  $ cat ledger.txt
  Assets:Payments:Ch%C3%A8que%3A%20%28n%C2%B0%201%29%20%20%3B%20x 37.00 EUR
  Assets:Payments:card 22.97 EUR
  Assets:Payments:transfer 12.00 EUR
  Assets:Receivable:C1 2.40 EUR
  Income:Fees -2.41 EUR
  Income:Sales:web-pro -25.00 EUR
  Income:Sales:web-start -10.00 EUR
  Liabilities:Credit:C2 -29.96 EUR
  Liabilities:VAT:20 -7.00 EUR

Receivables are what is open, credit is what is not allocated; both together are the customers' balances:

  $ bursar report ageing -o jsonl | jq -r '"Assets:Receivable:" + .customer + " " + .open + " EUR",
  >     "Liabilities:Credit:" + .customer + " -" + .credit + " EUR"' | grep -v ' -*0.00 ' | sort > open.txt
  $ grep -E 'Receivable|Credit' hledger.txt | sort | diff - open.txt
  $ bursar report ageing -o json | jq -r '.totals[] | .balance + " " + .currency'
  -27.56 EUR
  $ h balance Assets:Receivable Liabilities:Credit --depth 1 -O csv | tail -1
  "total","-27.56 EUR"

The income is the revenue, and the tax is the tax:

  $ bursar report revenue -o json | jq -r '.totals[] | "-" + .net + " " + .currency, "-" + .tax + " " + .currency'
  -37.41 EUR
  -7.00 EUR
  $ h balance Income --depth 1 -N -O csv | tail -1
  "Income","-37.41 EUR"
  $ h balance Liabilities:VAT --depth 2 -N -O csv | tail -1
  "Liabilities:VAT","-7.00 EUR"
  $ l balance Income --depth 1
            -37.41 EUR  Income
  $ l balance Liabilities:VAT --depth 2
             -7.00 EUR  Liabilities:VAT

A month is a journal too, and an empty ledger is an empty one:

  $ bursar export journal --to 2026-01-31 | hledger -f - balance Assets:Receivable -N -O csv | tail -n +2
  "Assets:Receivable:C2","0.03 EUR"
  $ bursar export journal --to 2026-01-31 | ledger -f - balance Assets:Receivable
              0.03 EUR  Assets:Receivable:C2
  $ bursar export journal --to 2025-01-31 | hledger -f - balance -N
  $ bursar export journal --to 2025-01-31 | ledger -f - balance
