Domains: prices in a foreign currency, and the way out of the grace period.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1

ALLS-G4.4: without a rate it cannot be invoiced; the rate of the issue date is taken, and printed.

  $ unchanged bursar --as-of 2026-01-15 contract open C1 domain-com
  bursar: refused (ALLS-G4.4): product "domain-com" is priced in USD, and there is no exchange rate EUR/USD by 2026-01-15: set one: bursar fx set EUR/USD RATE
  [1]
  $ unchanged bursar --as-of 2026-01-15 fx set EUR/USD 1.08 --dry-run
  pair     EUR/USD
  rate     1.08
  on       2026-01-15
  dry run  yes
  $ bursar --as-of 2026-01-15 fx set EUR/USD 1.08 -o json
  {"pair":"EUR/USD","rate":"1.08","on":"2026-01-15"}
  $ bursar --as-of 2026-01-15 fx set EUR/USD 1.10 --on 2026-12-01 -o json
  {"pair":"EUR/USD","rate":"1.1","on":"2026-12-01"}
  $ unchanged bursar --as-of 2026-01-15 fx set EUR/USD 1.10 --on 2026-12-01 -o json
  {"pair":"EUR/USD","rate":"1.1","on":"2026-12-01"}
  $ bursar fx list
  PAIR     RATE  ON
  EUR/USD  1.08  2026-01-15
  EUR/USD   1.1  2026-12-01
  $ unchanged bursar --as-of 2026-01-15 fx set USD/EUR 0.92
  bursar: refused (ALLS-G4.4): USD/EUR is not a rate of the policy's currency: write it as EUR/USD
  [1]
  $ unchanged bursar --as-of 2026-01-15 fx set EURUSD 1.08
  bursar: PAIR: "EURUSD" is not a pair of currencies: write it like EUR/USD: one euro is so many dollars
  [64]
  $ unchanged bursar --as-of 2026-01-15 fx set EUR/XXX 1.08
  bursar: PAIR: "EUR/XXX" is not a pair of currencies: write it like EUR/USD: one euro is so many dollars
  [64]
  $ unchanged bursar --as-of 2026-01-15 fx set EUR/USD 1.0800001
  bursar: RATE: "1.0800001" is not an exchange rate: write it like 1.085, with at most six decimals
  [64]
  $ unchanged bursar --as-of 2026-01-15 fx set EUR/USD 0
  bursar: RATE: "0" is not an exchange rate: write it like 1.085, with at most six decimals
  [64]
  $ unchanged bursar --as-of 2026-01-15 fx set EUR/USD -1
  bursar: RATE: "-1" is not an exchange rate: write it like 1.085, with at most six decimals
  [64]
  $ paid_contract 2026-01-15 C1 domain-com
  K1
  $ bursar invoice render F2026-000001 --locale en | sed -n '/Description/,$p'
  Description                             Qty   Net price     VAT     Net amount
  ------------------------------------------------------------------------------
  Domain .com (13.50 USD, 1 EUR = 1.08 USD (2026-01-15))    1       12.50    20 %          12.50
  ------------------------------------------------------------------------------
                                                   Total net           12.50 EUR
                                                    VAT 20 %            2.50 EUR
                                                       Total           15.00 EUR
                                                Already paid           15.00 EUR
                                                Still to pay            0.00 EUR
  $ bursar --as-of 2027-01-05 sweep --max-clock-days 400 -o jsonl | steps
  2027-01-05 invoice K1 F2027-000001 14.72 ALLS-G4.2
  $ bursar invoice show F2027-000001 -o json | python3 -c 'import json, sys
  > print(json.load(sys.stdin)["lines"][0]["description"])'
  Domain .com (13.50 USD, 1 EUR = 1.1 USD (2026-12-01))

ALLS-G4.3: paid within the grace days it renews as usual; then, within the redemption days, with the fee on top.

  $ new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ paid_contract 2026-01-15 C1 domain-fr
  K1
  $ bursar --as-of 2027-01-05 sweep --max-clock-days 400 -o jsonl | steps
  2027-01-05 invoice K1 F2027-000001 14.40 ALLS-G4.2
  $ nightly 2027-01-06 2027-02-15
  2027-01-10 reminder K1 F2027-000001 ALLS-G4.2
  2027-01-15 stop-notice K1 F2027-000001 ALLS-G4.1
  2027-01-16 overdue-notice K1 F2027-000001 ALLS-G4.2
  2027-01-16 suspend K1 F2027-000001 ALLS-G4.2
  2027-01-18 penalty K1 F2027-000002 2.88 ALLS-G4.2
  2027-01-18 overdue-notice K1 F2027-000001 ALLS-G4.2
  2027-02-15 redemption-fee K1 F2027-000003 72.00 ALLS-G4.3
  $ bursar --as-of 2027-02-16 payment record C1 17.28 -o json | python3 -c 'import json, sys
  > print([s["step"] for s in json.load(sys.stdin)["steps"]])'
  []
  $ bursar --as-of 2027-02-16 contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["paid_until"])'
  suspended 2027-01-15
  $ bursar --as-of 2027-02-20 payment record C1 72.00 -o json | python3 -c 'import json, sys
  > print([s["step"] for s in json.load(sys.stdin)["steps"]])'
  ['renew', 'resume']
  $ bursar --as-of 2027-02-20 contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["term_start"], c["term_end"])'
  active 2027-01-15 2028-01-15

Never paid, it is deleted only after both, and the fee is credited with the renewal:

  $ new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ paid_contract 2026-01-15 C1 domain-fr
  K1
  $ bursar --as-of 2027-01-05 sweep --max-clock-days 400 -o jsonl > /dev/null
  $ nightly 2027-02-10 2027-04-12
  2027-02-10 overdue-notice K1 F2027-000001 ALLS-G4.2
  2027-02-10 suspend K1 F2027-000001 ALLS-G4.2
  2027-02-12 penalty K1 F2027-000002 2.88 ALLS-G4.2
  2027-02-12 overdue-notice K1 F2027-000001 ALLS-G4.2
  2027-02-15 redemption-fee K1 F2027-000003 72.00 ALLS-G4.3
  2027-04-11 credit K1 F2027-000003 72.00 ALLS-G4.3
  2027-04-11 delete K1 F2027-000001 ALLS-G4.2
  $ bursar --as-of 2027-04-12 customer show C1 -o json | field balance
  2.88
  $ bursar --as-of 2027-04-12 check -o json | field ok
  True

ALLS-P3.3: the evaluation licence of a Windows VPS is announced 10 days before its 180 days are over.

  $ new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ paid_contract 2026-01-15 C1 vps-win
  K1
  $ bursar --as-of 2026-01-15 payment record C1 1000.00 -o json | field id
  P2
  $ bursar --as-of 2026-07-01 sweep --max-clock-days 400 -o jsonl > /dev/null
  $ nightly 2026-07-02 2026-07-06
  2026-07-04 evaluation-notice K1 ALLS-P3.3
  2026-07-05 invoice K1 F2026-000007 36.00 ALLS-G4.2
  2026-07-05 renew K1 F2026-000007 ALLS-G4.1

It counts from the day the licence came, where that was by an upgrade:

  $ new_ledger 2026-01-15; add_customer 2026-01-15 'Ada Lovelace'; paid_contract 2026-01-15 C1 vps-s
  C1
  K1
  $ bursar --as-of 2026-01-15 payment record C1 1000.00 -o json | field id
  P2
  $ bursar --as-of 2026-03-01 sweep --max-clock-days 400 -o jsonl > /dev/null
  $ bursar --as-of 2026-03-01 contract upgrade K1 vps-win -o json | field next_step
  invoice
  $ bursar --as-of 2026-08-17 sweep --max-clock-days 400 -o jsonl > /dev/null
  $ nightly 2026-08-18 2026-08-19
  2026-08-18 evaluation-notice K1 ALLS-P3.3

Or by a product that was withdrawn in favour of this one:

  $ new_ledger 2025-06-15; add_customer 2025-06-15 'Ada Lovelace'; paid_contract 2025-06-15 C1 vps-s
  C1
  K1
  $ bursar --as-of 2025-06-15 payment record C1 1000.00 -o json | field id
  P2
  $ bursar --as-of 2026-01-10 sweep --max-clock-days 400 -o jsonl > /dev/null
  $ bursar --as-of 2026-01-10 catalog withdraw vps-s --to vps-win --yes -o json | python3 -c 'import json, sys
  > print([s["step"] for s in json.load(sys.stdin)["steps"]])'
  ['product-withdrawn', 'move']
  $ bursar contract show K1 -o json | field next_step_on
  2026-02-05
  $ bursar --as-of 2026-06-28 sweep --max-clock-days 400 -o jsonl | steps | grep evaluation
  [1]
  $ nightly 2026-06-29 2026-06-29
  2026-06-29 evaluation-notice K1 ALLS-P3.3
