Reports: figures about the ledger, with totals by currency.

  $ . "$TESTDIR/setup.sh"

A ledger in which nothing happened yet:

  $ new_ledger 2026-01-01
  $ export BURSAR_AS_OF=2026-01-01
  $ for report in ageing revenue mrr tax; do
  >     bursar report $report
  >     bursar report $report -o json
  >     bursar report $report -o jsonl
  >     bursar report $report -o csv
  > done
  {"report":"ageing","on":"2026-01-01","rows":[],"totals":[]}
  customer,currency,not_due,days_1_30,days_31_60,days_61_90,days_over_90,open,credit,balance\r (esc)
  {"report":"revenue","by":"month","from":null,"to":null,"rows":[],"totals":[]}
  month,currency,documents,net,tax,total\r (esc)
  {"report":"mrr","on":"2026-01-01","rows":[],"totals":[]}
  product,currency,active,mrr,suspended,suspended_mrr\r (esc)
  {"report":"tax","from":null,"to":null,"rows":[],"totals":[]}
  month,currency,category,rate,net,tax\r (esc)

A history: C1 pays once and is deleted for the next invoice, C2 orders what lapses, though a part of it was paid, and takes
a year of a VPS by card, C3 has terms of days, C4 pays ahead.

  $ worked_example
  $ for name in 'Bob Martin' 'Cy Twombly' 'Dora Maar'; do add_customer 2026-01-15 "$name" > /dev/null; done
  $ bursar --as-of 2026-01-15 contract open C2 web-pro -o json | field invoice
  F2026-000002
  $ bursar --as-of 2026-01-16 payment record C2 5.00 -o json | field id
  P2
  $ bursar --as-of 2026-01-20 contract open C2 vps-s --term 12m -o json | field invoice
  F2026-000003
  $ bursar --as-of 2026-01-20 payment record C2 360.00 --invoice F2026-000003 --method card -o json | field id
  P3
  $ product() {
  >     printf '[[product]]\ncode = "%s"\nname = "%s"\nfamily = "%s"\nrank = %s\nterm = "%s"\ncurrency = "EUR"\n' \
  >         "${@:1:5}"
  >     printf 'price = [{ from = %s, net = "%s" }]\n' "$6" "$7"
  > }
  $ product web-days 'Web hosting by days' shared 3 30d 2020-01-01 10.00 > days.toml
  $ bursar --as-of 2026-01-20 catalog load days.toml -o csv | tail -1
  web-days,Web hosting by days,shared,3,30d,10.00,EUR,2020-01-01,none,\r (esc)
  $ paid_contract 2026-01-20 C3 web-days
  K4
  $ paid_contract 2026-01-20 C4 web-pro
  K5
  $ bursar --as-of 2026-01-21 payment record C4 7.50 -o json | field id
  P6
  $ bursar --as-of 2026-01-21 contract open C4 free-web -o json | field state
  active
  $ nightly 2026-02-05 2026-02-25 > steps.txt
  $ export BURSAR_AS_OF=2026-02-25

report ageing

What is open, by days past its due day, and the credit that is not allocated:

  $ bursar report ageing
  CUSTOMER  CURRENCY  NOT DUE  DAYS 1 30  DAYS 31 60  DAYS 61 90  DAYS OVER 90   OPEN  CREDIT  BALANCE
  C1        EUR          0.00       2.40        0.00        0.00          0.00   2.40    0.00     2.40
  C2        EUR          0.00       0.00        0.00        0.00          0.00   0.00    5.00    -5.00
  C3        EUR          0.00      14.40        0.00        0.00          0.00  14.40    0.00    14.40
  C4        EUR          0.00      27.00        0.00        0.00          0.00  27.00    0.00    27.00
  total     EUR          0.00      43.80        0.00        0.00          0.00  43.80    5.00    38.80
  $ bursar report ageing -o json
  {"report":"ageing","on":"2026-02-25","rows":[
  {"customer":"C1","currency":"EUR","not_due":"0.00","days_1_30":"2.40","days_31_60":"0.00","days_61_90":"0.00","days_over_90":"0.00","open":"2.40","credit":"0.00","balance":"2.40"},
  {"customer":"C2","currency":"EUR","not_due":"0.00","days_1_30":"0.00","days_31_60":"0.00","days_61_90":"0.00","days_over_90":"0.00","open":"0.00","credit":"5.00","balance":"-5.00"},
  {"customer":"C3","currency":"EUR","not_due":"0.00","days_1_30":"14.40","days_31_60":"0.00","days_61_90":"0.00","days_over_90":"0.00","open":"14.40","credit":"0.00","balance":"14.40"},
  {"customer":"C4","currency":"EUR","not_due":"0.00","days_1_30":"27.00","days_31_60":"0.00","days_61_90":"0.00","days_over_90":"0.00","open":"27.00","credit":"0.00","balance":"27.00"}
  ],"totals":[{"currency":"EUR","not_due":"0.00","days_1_30":"43.80","days_31_60":"0.00","days_61_90":"0.00","days_over_90":"0.00","open":"43.80","credit":"5.00","balance":"38.80"}]}
  $ bursar report ageing -o jsonl
  {"customer":"C1","currency":"EUR","not_due":"0.00","days_1_30":"2.40","days_31_60":"0.00","days_61_90":"0.00","days_over_90":"0.00","open":"2.40","credit":"0.00","balance":"2.40"}
  {"customer":"C2","currency":"EUR","not_due":"0.00","days_1_30":"0.00","days_31_60":"0.00","days_61_90":"0.00","days_over_90":"0.00","open":"0.00","credit":"5.00","balance":"-5.00"}
  {"customer":"C3","currency":"EUR","not_due":"0.00","days_1_30":"14.40","days_31_60":"0.00","days_61_90":"0.00","days_over_90":"0.00","open":"14.40","credit":"0.00","balance":"14.40"}
  {"customer":"C4","currency":"EUR","not_due":"0.00","days_1_30":"27.00","days_31_60":"0.00","days_61_90":"0.00","days_over_90":"0.00","open":"27.00","credit":"0.00","balance":"27.00"}
  $ bursar report ageing -o csv
  customer,currency,not_due,days_1_30,days_31_60,days_61_90,days_over_90,open,credit,balance\r (esc)
  C1,EUR,0.00,2.40,0.00,0.00,0.00,2.40,0.00,2.40\r (esc)
  C2,EUR,0.00,0.00,0.00,0.00,0.00,0.00,5.00,-5.00\r (esc)
  C3,EUR,0.00,14.40,0.00,0.00,0.00,14.40,0.00,14.40\r (esc)
  C4,EUR,0.00,27.00,0.00,0.00,0.00,27.00,0.00,27.00\r (esc)

The amounts are today's, their age is that of the day:

  $ bursar report ageing --on 2026-02-18
  CUSTOMER  CURRENCY  NOT DUE  DAYS 1 30  DAYS 31 60  DAYS 61 90  DAYS OVER 90   OPEN  CREDIT  BALANCE
  C1        EUR          2.40       0.00        0.00        0.00          0.00   2.40    0.00     2.40
  C2        EUR          0.00       0.00        0.00        0.00          0.00   0.00    5.00    -5.00
  C3        EUR         14.40       0.00        0.00        0.00          0.00  14.40    0.00    14.40
  C4        EUR         27.00       0.00        0.00        0.00          0.00  27.00    0.00    27.00
  total     EUR         43.80       0.00        0.00        0.00          0.00  43.80    5.00    38.80
  $ bursar report ageing --on 2026-03-21 -o csv | tr -d '\r' | cut -d , -f 1,3-8
  customer,not_due,days_1_30,days_31_60,days_61_90,days_over_90,open
  C1,0.00,0.00,2.40,0.00,0.00,2.40
  C2,0.00,0.00,0.00,0.00,0.00,0.00
  C3,0.00,14.40,0.00,0.00,0.00,14.40
  C4,0.00,27.00,0.00,0.00,0.00,27.00
  $ bursar report ageing --on 2026-05-01 -o csv | tr -d '\r' | cut -d , -f 1,3-8
  customer,not_due,days_1_30,days_31_60,days_61_90,days_over_90,open
  C1,0.00,0.00,0.00,2.40,0.00,2.40
  C2,0.00,0.00,0.00,0.00,0.00,0.00
  C3,0.00,0.00,0.00,14.40,0.00,14.40
  C4,0.00,0.00,0.00,27.00,0.00,27.00
  $ bursar report ageing --on 2026-12-31 -o csv | tr -d '\r' | cut -d , -f 1,3-8
  customer,not_due,days_1_30,days_31_60,days_61_90,days_over_90,open
  C1,0.00,0.00,0.00,0.00,2.40,2.40
  C2,0.00,0.00,0.00,0.00,0.00,0.00
  C3,0.00,0.00,0.00,0.00,14.40,14.40
  C4,0.00,0.00,0.00,0.00,27.00,27.00
  $ bursar report ageing --on yesterday
  bursar: --on: "yesterday" is not a date: dates are written like 2026-02-16
  [64]

What it says of a customer is what the customer has:

  $ bursar report ageing -o jsonl | jq -r '.customer + " " + .balance + " " + .credit' > report.txt
  $ bursar customer list -o jsonl | jq -r 'select(.balance != "0.00") | .id + " " + .balance + " " + .credit' \
  >     | diff - report.txt

report revenue

By the month of issue; a credit note counts in its own:

  $ bursar report revenue
  MONTH    CURRENCY  DOCUMENTS     NET    TAX   TOTAL
  2026-01  EUR               5  370.00  74.00  444.00
  2026-02  EUR               8   19.30   2.00   21.30
  total    EUR              13  389.30  76.00  465.30
  $ bursar report revenue -o json
  {"report":"revenue","by":"month","from":null,"to":null,"rows":[
  {"month":"2026-01","currency":"EUR","documents":5,"net":"370.00","tax":"74.00","total":"444.00"},
  {"month":"2026-02","currency":"EUR","documents":8,"net":"19.30","tax":"2.00","total":"21.30"}
  ],"totals":[{"currency":"EUR","documents":13,"net":"389.30","tax":"76.00","total":"465.30"}]}
  $ bursar report revenue -o jsonl
  {"month":"2026-01","currency":"EUR","documents":5,"net":"370.00","tax":"74.00","total":"444.00"}
  {"month":"2026-02","currency":"EUR","documents":8,"net":"19.30","tax":"2.00","total":"21.30"}
  $ bursar report revenue -o csv
  month,currency,documents,net,tax,total\r (esc)
  2026-01,EUR,5,370.00,74.00,444.00\r (esc)
  2026-02,EUR,8,19.30,2.00,21.30\r (esc)
  $ bursar report revenue --from 2026-01-16 --to 2026-02-14
  MONTH    CURRENCY  DOCUMENTS     NET    TAX   TOTAL
  2026-01  EUR               3  335.00  67.00  402.00
  2026-02  EUR               4   20.00   4.00   24.00
  total    EUR               7  355.00  71.00  426.00
  $ bursar report revenue --by month --from 2026-02-01 -o csv
  month,currency,documents,net,tax,total\r (esc)
  2026-02,EUR,8,19.30,2.00,21.30\r (esc)
  $ bursar report revenue --by product
  PRODUCT    CURRENCY  DOCUMENTS     NET    TAX   TOTAL
  vps-s      EUR               1  300.00  60.00  360.00
  web-days   EUR               3   22.40   4.00   26.40
  web-pro    EUR               5   54.50  10.00   64.50
  web-start  EUR               4   12.40   2.00   14.40
  total      EUR              13  389.30  76.00  465.30
  $ bursar report revenue --by product --to 2026-01-31 -o json
  {"report":"revenue","by":"product","from":null,"to":"2026-01-31","rows":[
  {"product":"vps-s","currency":"EUR","documents":1,"net":"300.00","tax":"60.00","total":"360.00"},
  {"product":"web-days","currency":"EUR","documents":1,"net":"10.00","tax":"2.00","total":"12.00"},
  {"product":"web-pro","currency":"EUR","documents":2,"net":"50.00","tax":"10.00","total":"60.00"},
  {"product":"web-start","currency":"EUR","documents":1,"net":"10.00","tax":"2.00","total":"12.00"}
  ],"totals":[{"currency":"EUR","documents":5,"net":"370.00","tax":"74.00","total":"444.00"}]}
  $ bursar report revenue --by customer
  CUSTOMER  CURRENCY  DOCUMENTS     NET    TAX   TOTAL
  C1        EUR               4   12.40   2.00   14.40
  C2        EUR               3  300.00  60.00  360.00
  C3        EUR               3   22.40   4.00   26.40
  C4        EUR               3   54.50  10.00   64.50
  total     EUR              13  389.30  76.00  465.30
  $ bursar report revenue --by customer -o json
  {"report":"revenue","by":"customer","from":null,"to":null,"rows":[
  {"customer":"C1","currency":"EUR","documents":4,"net":"12.40","tax":"2.00","total":"14.40"},
  {"customer":"C2","currency":"EUR","documents":3,"net":"300.00","tax":"60.00","total":"360.00"},
  {"customer":"C3","currency":"EUR","documents":3,"net":"22.40","tax":"4.00","total":"26.40"},
  {"customer":"C4","currency":"EUR","documents":3,"net":"54.50","tax":"10.00","total":"64.50"}
  ],"totals":[{"currency":"EUR","documents":13,"net":"389.30","tax":"76.00","total":"465.30"}]}
  $ bursar report revenue --by country
  bursar: --by: "country" is not one of month, product, customer
  [64]
  $ bursar report revenue --from 2026-02-01 --to 2026-01-31
  bursar: --to: "2026-01-31" lies before --from "2026-02-01": the last day does not come before the first
  [64]

report mrr

Net a month, of what the last invoice charged: a year is divided by 12, days are taken to the mean month. A price that
rises changes nothing until somebody is charged it:

  $ bursar report mrr
  PRODUCT   CURRENCY  ACTIVE    MRR  SUSPENDED  SUSPENDED MRR
  free-web  EUR            1   0.00          0           0.00
  vps-s     EUR            1  25.00          0           0.00
  web-days  EUR            0   0.00          1          10.15
  web-pro   EUR            0   0.00          1          25.00
  total     EUR            2  25.00          2          35.15
  $ bursar report mrr -o json
  {"report":"mrr","on":"2026-02-25","rows":[
  {"product":"free-web","currency":"EUR","active":1,"mrr":"0.00","suspended":0,"suspended_mrr":"0.00"},
  {"product":"vps-s","currency":"EUR","active":1,"mrr":"25.00","suspended":0,"suspended_mrr":"0.00"},
  {"product":"web-days","currency":"EUR","active":0,"mrr":"0.00","suspended":1,"suspended_mrr":"10.15"},
  {"product":"web-pro","currency":"EUR","active":0,"mrr":"0.00","suspended":1,"suspended_mrr":"25.00"}
  ],"totals":[{"currency":"EUR","active":2,"mrr":"25.00","suspended":2,"suspended_mrr":"35.15"}]}
  $ bursar report mrr -o jsonl
  {"product":"free-web","currency":"EUR","active":1,"mrr":"0.00","suspended":0,"suspended_mrr":"0.00"}
  {"product":"vps-s","currency":"EUR","active":1,"mrr":"25.00","suspended":0,"suspended_mrr":"0.00"}
  {"product":"web-days","currency":"EUR","active":0,"mrr":"0.00","suspended":1,"suspended_mrr":"10.15"}
  {"product":"web-pro","currency":"EUR","active":0,"mrr":"0.00","suspended":1,"suspended_mrr":"25.00"}
  $ bursar report mrr -o csv
  product,currency,active,mrr,suspended,suspended_mrr\r (esc)
  free-web,EUR,1,0.00,0,0.00\r (esc)
  vps-s,EUR,1,25.00,0,0.00\r (esc)
  web-days,EUR,0,0.00,1,10.15\r (esc)
  web-pro,EUR,0,0.00,1,25.00\r (esc)
  $ product web-pro 'Web hosting Pro' shared 2 1m 2026-02-01 99.00 > dearer.toml
  $ bursar catalog load dearer.toml -o csv | tail -1
  web-pro,Web hosting Pro,shared,2,1m,99.00,EUR,2026-02-01,none,\r (esc)
  $ bursar report mrr -o csv | grep web-pro
  web-pro,EUR,0,0.00,1,25.00\r (esc)

Another day is read from the events: before the suspensions, after them, before everything:

  $ bursar report mrr --on 2026-02-15
  PRODUCT    CURRENCY  ACTIVE    MRR  SUSPENDED  SUSPENDED MRR
  free-web   EUR            1   0.00          0           0.00
  vps-s      EUR            1  25.00          0           0.00
  web-days   EUR            1  10.15          0           0.00
  web-pro    EUR            1  25.00          0           0.00
  web-start  EUR            1  10.00          0           0.00
  total      EUR            5  70.15          0           0.00
  $ bursar report mrr --on 2026-02-17 -o csv
  product,currency,active,mrr,suspended,suspended_mrr\r (esc)
  free-web,EUR,1,0.00,0,0.00\r (esc)
  vps-s,EUR,1,25.00,0,0.00\r (esc)
  web-days,EUR,1,10.15,0,0.00\r (esc)
  web-pro,EUR,1,25.00,0,0.00\r (esc)
  web-start,EUR,0,0.00,1,10.00\r (esc)
  $ bursar --as-of 2026-01-16 report mrr -o csv
  product,currency,active,mrr,suspended,suspended_mrr\r (esc)
  web-start,EUR,1,10.00,0,0.00\r (esc)
  $ bursar report mrr --on 2025-12-31 -o json
  {"report":"mrr","on":"2025-12-31","rows":[],"totals":[]}
  $ bursar report mrr --on 2027-06-30 -o csv
  product,currency,active,mrr,suspended,suspended_mrr\r (esc)
  free-web,EUR,1,0.00,0,0.00\r (esc)
  vps-s,EUR,1,25.00,0,0.00\r (esc)
  web-days,EUR,0,0.00,1,10.15\r (esc)
  web-pro,EUR,0,0.00,1,25.00\r (esc)
  $ bursar contract no-renew K3 -o json | field ends_on
  2027-01-19
  $ bursar report mrr --on 2027-01-19 -o csv | grep vps
  vps-s,EUR,1,25.00,0,0.00\r (esc)
  $ bursar report mrr --on 2027-01-20 -o csv | grep vps
  [1]

report tax

By month, category and rate, from the lines of the documents:

  $ bursar report tax
  MONTH    CURRENCY  CATEGORY  RATE     NET    TAX
  2026-01  EUR       S           20  370.00  74.00
  2026-02  EUR       O            0    9.30   0.00
  2026-02  EUR       S           20   10.00   2.00
  total    EUR       -            -  389.30  76.00
  $ bursar report tax -o json
  {"report":"tax","from":null,"to":null,"rows":[
  {"month":"2026-01","currency":"EUR","category":"S","rate":"20","net":"370.00","tax":"74.00"},
  {"month":"2026-02","currency":"EUR","category":"O","rate":"0","net":"9.30","tax":"0.00"},
  {"month":"2026-02","currency":"EUR","category":"S","rate":"20","net":"10.00","tax":"2.00"}
  ],"totals":[{"currency":"EUR","net":"389.30","tax":"76.00"}]}
  $ bursar report tax -o jsonl
  {"month":"2026-01","currency":"EUR","category":"S","rate":"20","net":"370.00","tax":"74.00"}
  {"month":"2026-02","currency":"EUR","category":"O","rate":"0","net":"9.30","tax":"0.00"}
  {"month":"2026-02","currency":"EUR","category":"S","rate":"20","net":"10.00","tax":"2.00"}
  $ bursar report tax -o csv
  month,currency,category,rate,net,tax\r (esc)
  2026-01,EUR,S,20,370.00,74.00\r (esc)
  2026-02,EUR,O,0,9.30,0.00\r (esc)
  2026-02,EUR,S,20,10.00,2.00\r (esc)
  $ bursar report tax --from 2026-02-22 --to 2026-02-22
  MONTH    CURRENCY  CATEGORY  RATE     NET    TAX
  2026-02  EUR       O            0    2.40   0.00
  2026-02  EUR       S           20  -10.00  -2.00
  total    EUR       -            -   -7.60  -2.00
  $ bursar report tax --from 2026-02-02 --to 2026-02-01
  bursar: --to: "2026-02-01" lies before --from "2026-02-02": the last day does not come before the first
  [64]

The same sums by another program, to the cent, from the documents' lines and from the documents themselves:

  $ bursar invoice list -o jsonl | jq -r .number | bursar invoice show - > documents.jsonl -o jsonl
  $ bursar report tax -o jsonl > tax.jsonl
  $ bursar report revenue -o jsonl > revenue.jsonl
  $ python3 - <<'END'
  > import collections, decimal, json
  > lines, months = collections.Counter(), collections.Counter()
  > for document in map(json.loads, open("documents.jsonl")):
  >     sign = -1 if document["kind"] == "credit-note" else 1
  >     month = document["issued_on"][:7]
  >     for field in ("net", "tax", "total"):
  >         months[month, field] += sign * decimal.Decimal(document[field])
  >     for line in document["lines"]:
  >         for field in ("net", "tax"):
  >             lines[month, line["tax_category"], line["tax_rate"], field] += sign * decimal.Decimal(line[field])
  > told = {(r["month"], r["category"], r["rate"], f): decimal.Decimal(r[f])
  >         for r in map(json.loads, open("tax.jsonl")) for f in ("net", "tax")}
  > assert told == dict(lines), (told, lines)
  > told = {(r["month"], f): decimal.Decimal(r[f])
  >         for r in map(json.loads, open("revenue.jsonl")) for f in ("net", "tax", "total")}
  > assert told == dict(months), (told, months)
  > END

Reports change nothing, and need a ledger:

  $ unchanged bursar report ageing -o jsonl | wc -l
  4
  $ bursar --ledger none.db report revenue
  bursar: ledger "none.db" does not exist: bursar init --policy FILE
  [66]
  $ bursar --ledger none.db report ageing -o json
  {"error":{"code":"not-found","message":"ledger \"none.db\" does not exist","clauses":[],"hint":"bursar init --policy FILE"}}
  [66]
  $ bursar report
  bursar: "report" needs a verb: it has ageing, revenue, mrr, tax, deliveries, liability-cap
  [64]
  $ bursar report turnover
  bursar: "report" has no verb "turnover": it has ageing, revenue, mrr, tax, deliveries, liability-cap
  [64]
