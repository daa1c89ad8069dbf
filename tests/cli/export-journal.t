The books in double entry.

  $ . "$TESTDIR/setup.sh"

Nothing was booked yet:

  $ new_ledger 2026-01-01
  $ bursar --as-of 2026-01-01 export journal

Every kind of booking: invoices, fees and credit notes; payments that settle something, leave credit, or are credit alone;
credit that settles the next invoice; dust that is written off.

  $ sed 's/^dust = "0.00"/dust = "0.02"/' "$EXAMPLES/policies/alls-heberg.toml" > dust.toml
  $ rm -r data/bursar
  $ bursar --as-of 2026-01-15 init --policy dust.toml --catalog "$EXAMPLES/catalogs/alls-heberg.toml" -o json | field policy
  alls-heberg
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ paid_contract 2026-01-15 C1 web-start
  K1
  $ add_customer 2026-01-15 'Bob Martin'
  C2
  $ bursar --as-of 2026-01-16 contract open C2 web-pro -o json | field invoice
  F2026-000002
  $ bursar --as-of 2026-01-16 payment record C2 20.00 --method card -o json | field id
  P2
  $ bursar --as-of 2026-01-17 payment record C2 17.00 --method 'Chèque: n° 1' --on 2026-01-15 -o json | field id
  P3
  $ bursar --as-of 2026-01-18 contract open C2 vps-s -o json | field invoice
  F2026-000003
  $ bursar --as-of 2026-01-18 payment record C2 22.99 --invoice F2026-000003 -o json | field id
  P4
  $ bursar --as-of 2026-01-19 contract open C2 vps-m -o json | field invoice
  F2026-000004
  $ bursar --as-of 2026-01-19 payment record C2 8.00 --invoice F2026-000004 -o json | field id
  P5
  $ nightly 2026-02-05 2026-02-25 > steps.txt
  $ export BURSAR_AS_OF=2026-02-25
  $ bursar export journal
  2026-01-15 * (F2026-000001) invoice
      Assets:Receivable:C1                         12.00 EUR
      Income:Sales:web-start                      -10.00 EUR
      Liabilities:VAT:20                           -2.00 EUR
  
  2026-01-15 * (P1) payment
      Assets:Payments:transfer                     12.00 EUR
      Assets:Receivable:C1                        -12.00 EUR
  
  2026-01-15 * (P3) payment
      Assets:Payments:Ch%C3%A8que%3A%20n%C2%B0%201         17.00 EUR
      Liabilities:Credit:C2                        -7.00 EUR
      Assets:Receivable:C2                        -10.00 EUR
  
  2026-01-16 * (F2026-000002) invoice
      Assets:Receivable:C2                         30.00 EUR
      Income:Sales:web-pro                        -25.00 EUR
      Liabilities:VAT:20                           -5.00 EUR
  
  2026-01-16 * (P2) payment
      Assets:Payments:card                         20.00 EUR
      Assets:Receivable:C2                        -20.00 EUR
  
  2026-01-18 * (F2026-000003) invoice
      Assets:Receivable:C2                         23.00 EUR
      Income:Sales:vps-s                          -25.00 EUR
      Liabilities:VAT:20                           -5.00 EUR
      Liabilities:Credit:C2                         7.00 EUR
  
  2026-01-18 * (P4) payment
      Assets:Payments:transfer                     22.99 EUR
      Assets:Receivable:C2                        -22.99 EUR
  
  2026-01-18 * (F2026-000003) written off
      Expenses:Write-offs                           0.01 EUR
      Assets:Receivable:C2                         -0.01 EUR
  
  2026-01-19 * (F2026-000004) invoice
      Assets:Receivable:C2                         48.00 EUR
      Income:Sales:vps-m                          -40.00 EUR
      Liabilities:VAT:20                           -8.00 EUR
  
  2026-01-19 * (P5) payment
      Assets:Payments:transfer                      8.00 EUR
      Assets:Receivable:C2                         -8.00 EUR
  
  2026-02-05 * (F2026-000005) invoice
      Assets:Receivable:C1                         12.00 EUR
      Income:Sales:web-start                      -10.00 EUR
      Liabilities:VAT:20                           -2.00 EUR
  
  2026-02-06 * (F2026-000006) invoice
      Assets:Receivable:C2                         30.00 EUR
      Income:Sales:web-pro                        -25.00 EUR
      Liabilities:VAT:20                           -5.00 EUR
  
  2026-02-08 * (F2026-000007) invoice
      Assets:Receivable:C2                         30.00 EUR
      Income:Sales:vps-s                          -25.00 EUR
      Liabilities:VAT:20                           -5.00 EUR
  
  2026-02-18 * (F2026-000008) fee
      Assets:Receivable:C1                          2.40 EUR
      Income:Fees                                  -2.40 EUR
  
  2026-02-18 * (A2026-000001) credit-note
      Liabilities:Credit:C2                        -8.00 EUR
      Income:Sales:vps-m                           40.00 EUR
      Liabilities:VAT:20                            8.00 EUR
      Assets:Receivable:C2                        -40.00 EUR
  
  2026-02-19 * (F2026-000006) settled from A2026-000001
      Liabilities:Credit:C2                         8.00 EUR
      Assets:Receivable:C2                         -8.00 EUR
  
  2026-02-19 * (F2026-000009) fee
      Assets:Receivable:C2                          4.40 EUR
      Income:Fees                                  -4.40 EUR
  
  2026-02-21 * (F2026-000010) fee
      Assets:Receivable:C2                          6.00 EUR
      Income:Fees                                  -6.00 EUR
  
  2026-02-22 * (A2026-000002) credit-note
      Income:Sales:web-start                       10.00 EUR
      Liabilities:VAT:20                            2.00 EUR
      Assets:Receivable:C1                        -12.00 EUR
  
  2026-02-23 * (A2026-000003) credit-note
      Liabilities:Credit:C2                        -8.00 EUR
      Income:Sales:web-pro                         25.00 EUR
      Liabilities:VAT:20                            5.00 EUR
      Assets:Receivable:C2                        -22.00 EUR
  
  2026-02-23 * (F2026-000009) settled from A2026-000003
      Liabilities:Credit:C2                         4.40 EUR
      Assets:Receivable:C2                         -4.40 EUR
  
  2026-02-25 * (F2026-000007) settled from A2026-000003
      Liabilities:Credit:C2                         3.60 EUR
      Assets:Receivable:C2                         -3.60 EUR
  
  2026-02-25 * (A2026-000004) credit-note
      Liabilities:Credit:C2                        -3.60 EUR
      Income:Sales:vps-s                           25.00 EUR
      Liabilities:VAT:20                            5.00 EUR
      Assets:Receivable:C2                        -26.40 EUR
  
  2026-02-25 * (F2026-000010) settled from A2026-000004
      Liabilities:Credit:C2                         3.60 EUR
      Assets:Receivable:C2                         -3.60 EUR
  

Whatever the output format, it is the journal:

  $ bursar export journal > books.journal
  $ for format in json jsonl csv; do bursar export journal -o $format | cmp - books.journal; done

Some days of it, by the day of issue and the day money came in:

  $ bursar export journal --from 2026-01-15 --to 2026-01-15 | grep '^2026'
  2026-01-15 * (F2026-000001) invoice
  2026-01-15 * (P1) payment
  2026-01-15 * (P3) payment
  $ bursar export journal --from 2026-02-18 | grep '^2026'
  2026-02-18 * (F2026-000008) fee
  2026-02-18 * (A2026-000001) credit-note
  2026-02-19 * (F2026-000006) settled from A2026-000001
  2026-02-19 * (F2026-000009) fee
  2026-02-21 * (F2026-000010) fee
  2026-02-22 * (A2026-000002) credit-note
  2026-02-23 * (A2026-000003) credit-note
  2026-02-23 * (F2026-000009) settled from A2026-000003
  2026-02-25 * (F2026-000007) settled from A2026-000003
  2026-02-25 * (A2026-000004) credit-note
  2026-02-25 * (F2026-000010) settled from A2026-000004
  $ bursar export journal --to 2025-12-31
  $ bursar export journal --from 2026-01-15 --to 2026-01-14
  bursar: --to: "2026-01-14" lies before --from "2026-01-15": the last day does not come before the first
  [64]
  $ bursar export journal --to tomorrow
  bursar: --to: "tomorrow" is not a date: dates are written like 2026-02-16
  [64]

It names nobody, and nothing breaks out of an account:

  $ grep -ciE 'ada|bob|lovelace|martin|example' books.journal
  0
  [1]
  $ grep -o 'Payments:.*n.*1 ' books.journal
  Payments:Ch%C3%A8que%3A%20n%C2%B0%201 

  $ unchanged bursar export journal | cmp - books.journal
  $ bursar --ledger none.db export journal
  bursar: ledger "none.db" does not exist: bursar init --policy FILE
  [66]

Every transaction balances, and what stands in the end is what bursar says of itself:

  $ cat > compare.py <<'END'
  > import collections, decimal, json, re, subprocess, urllib.parse
  > def answers(*words):
  >     return map(json.loads, subprocess.run(["bursar", "-o", "jsonl", *words], capture_output=True, text=True,
  >                                           check=True).stdout.splitlines())
  > Decimal = decimal.Decimal
  > balances, journal, sums = collections.Counter(), open("books.journal").read(), collections.Counter()
  > for entry in journal.strip().split("\n\n"):
  >     postings = [re.fullmatch(r"    (\S+) +(-?[0-9.]+) EUR", line) for line in entry.split("\n")[1:]]
  >     assert sum(Decimal(p.group(2)) for p in postings) == 0, entry
  >     for p in postings:
  >         balances[p.group(1)] += Decimal(p.group(2))
  > for row in answers("report", "ageing"):
  >     sums["Assets:Receivable:" + row["customer"]] += Decimal(row["open"])
  >     sums["Liabilities:Credit:" + row["customer"]] -= Decimal(row["credit"])
  > for row in answers("report", "tax"):
  >     sums["Liabilities:VAT:" + row["rate"]] -= Decimal(row["tax"])
  > for document in answers("invoice", "list"):
  >     if document["kind"] == "fee":
  >         sums["Income:Fees"] -= Decimal(document["net"])
  > income = sum(Decimal(row["net"]) for row in answers("report", "revenue"))
  > for payment in answers("payment", "list"):
  >     method = urllib.parse.quote(payment["method"], safe="")
  >     sums["Assets:Payments:" + method] += Decimal(payment["amount"])
  > assert sum(amount for account, amount in balances.items() if account.startswith("Income:")) == -income
  > for account, amount in sums.items():
  >     assert balances[account] == amount, (account, balances[account], amount)
  > with open("balances.txt", "w") as file:
  >     for account, amount in sorted(balances.items()):
  >         if amount:
  >             print(account, amount, "EUR", file=file)
  > END
  $ python3 compare.py
  $ cat balances.txt
  Assets:Payments:Ch%C3%A8que%3A%20n%C2%B0%201 17.00 EUR
  Assets:Payments:card 20.00 EUR
  Assets:Payments:transfer 42.99 EUR
  Assets:Receivable:C1 2.40 EUR
  Assets:Receivable:C2 2.40 EUR
  Expenses:Write-offs 0.01 EUR
  Income:Fees -12.80 EUR
  Income:Sales:vps-s -25.00 EUR
  Income:Sales:web-pro -25.00 EUR
  Income:Sales:web-start -10.00 EUR
  Liabilities:VAT:20 -12.00 EUR
