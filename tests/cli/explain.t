Why it is as it is, and what happens next: each with its clause.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ nightly 2026-02-05 2026-02-16 > /dev/null
  $ export BURSAR_AS_OF=2026-02-17

A contract:

  $ bursar explain K1 | cut -c 1-100
  id       K1
  state    suspended
  summary  suspended since 2026-02-16 (unpaid): resumes once nothing overdue and no penalty is open
  past
    ON          WHAT                             CLAUSE     BECAUSE
    2026-01-15  order                            ALLS-G4.1  A service is renewed only if paid in full 
    2026-01-15  invoice: F2026-000001 12.00 EUR  ALLS-G4.1  A service is renewed only if paid in full 
    2026-01-15  activate: F2026-000001           ALLS-G4.1  A service is renewed only if paid in full 
    2026-02-05  invoice: F2026-000002 12.00 EUR  ALLS-G4.2  Invoice 10 and reminder 5 days before expi
    2026-02-10  reminder: F2026-000002           ALLS-G4.2  Invoice 10 and reminder 5 days before expi
    2026-02-15  stop-notice: F2026-000002        ALLS-G4.1  A service is renewed only if paid in full 
    2026-02-16  overdue-notice: F2026-000002     ALLS-G4.2  Invoice 10 and reminder 5 days before expi
    2026-02-16  suspend: F2026-000002            ALLS-G4.2  Invoice 10 and reminder 5 days before expi
  now      -
  next
    ON          WHAT                          CLAUSE     BECAUSE
    2026-01-19  delivery                      ALLS-G7.1  Delivered within 48 working hours of payment,
    2026-02-18  penalty 2.40 EUR              ALLS-G4.2  Invoice 10 and reminder 5 days before expiry;
    2026-02-18  overdue-notice: F2026-000002  ALLS-G4.2  Invoice 10 and reminder 5 days before expiry;
    2026-02-22  delete: F2026-000002          ALLS-G4.2  Invoice 10 and reminder 5 days before expiry;
  $ bursar explain K1 --until 2026-02-18 -o json
  {"id":"K1","state":"suspended","summary":"suspended since 2026-02-16 (unpaid): resumes once nothing overdue and no penalty is open","past":[{"on":"2026-01-15","what":"order","clause":"ALLS-G4.1","because":"A service is renewed only if paid in full before it expires; unpaid, it may be deleted from 7 days after."},{"on":"2026-01-15","what":"invoice: F2026-000001 12.00 EUR","clause":"ALLS-G4.1","because":"A service is renewed only if paid in full before it expires; unpaid, it may be deleted from 7 days after."},{"on":"2026-01-15","what":"activate: F2026-000001","clause":"ALLS-G4.1","because":"A service is renewed only if paid in full before it expires; unpaid, it may be deleted from 7 days after."},{"on":"2026-02-05","what":"invoice: F2026-000002 12.00 EUR","clause":"ALLS-G4.2","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after."},{"on":"2026-02-10","what":"reminder: F2026-000002","clause":"ALLS-G4.2","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after."},{"on":"2026-02-15","what":"stop-notice: F2026-000002","clause":"ALLS-G4.1","because":"A service is renewed only if paid in full before it expires; unpaid, it may be deleted from 7 days after."},{"on":"2026-02-16","what":"overdue-notice: F2026-000002","clause":"ALLS-G4.2","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after."},{"on":"2026-02-16","what":"suspend: F2026-000002","clause":"ALLS-G4.2","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after."}],"now":[],"next":[{"on":"2026-01-19","what":"delivery","clause":"ALLS-G7.1","because":"Delivered within 48 working hours of payment, as an indication."},{"on":"2026-02-18","what":"penalty 2.40 EUR","clause":"ALLS-G4.2","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after."},{"on":"2026-02-18","what":"overdue-notice: F2026-000002","clause":"ALLS-G4.2","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after."}]}

Before the renewal is invoiced, its document has no number yet:

  $ worked_example
  $ bursar --as-of 2026-01-20 explain K1 --until 2026-02-10 -o json | python3 -c 'import json, sys
  > for r in json.load(sys.stdin)["next"]: print(r["on"], r["what"])'
  2026-01-19 delivery
  2026-02-05 invoice 12.00 EUR
  2026-02-10 reminder
  $ nightly 2026-02-05 2026-02-16 > /dev/null

A document:

  $ bursar explain F2026-000002 -o json
  {"id":"F2026-000002","state":"open","summary":"invoice of 12.00 EUR: 0.00 paid, 0.00 credited, 12.00 open, due on 2026-02-15","past":[{"on":"2026-02-05","what":"K1 invoice: F2026-000002 12.00 EUR","clause":"ALLS-G4.2","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after."},{"on":"2026-02-10","what":"K1 reminder: F2026-000002","clause":"ALLS-G4.2","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after."},{"on":"2026-02-15","what":"K1 stop-notice: F2026-000002","clause":"ALLS-G4.1","because":"A service is renewed only if paid in full before it expires; unpaid, it may be deleted from 7 days after."},{"on":"2026-02-16","what":"K1 overdue-notice: F2026-000002","clause":"ALLS-G4.2","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after."},{"on":"2026-02-16","what":"K1 suspend: F2026-000002","clause":"ALLS-G4.2","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after."}],"now":[],"next":[{"on":"2026-02-18","what":"penalty 2.40 EUR","clause":"ALLS-G4.2","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after."},{"on":"2026-02-18","what":"overdue-notice: F2026-000002","clause":"ALLS-G4.2","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after."},{"on":"2026-02-22","what":"delete: F2026-000002","clause":"ALLS-G4.2","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after."}]}
  $ bursar explain F2026-000001 -o json | field summary
  invoice of 12.00 EUR: 12.00 paid, 0.00 credited, 0.00 open, due on 2026-01-15

A customer:

  $ bursar explain C1 -o json | python3 -c 'import json, sys
  > e = json.load(sys.stdin)
  > print(e["id"], e["state"], e["summary"])
  > for r in e["past"] + e["next"]: print(r["on"], r["what"], r["clause"])'
  C1 open owes 12.00 EUR, has 0.00 EUR of credit
  2026-01-15 customer-added ALLS-G1.1
  2026-01-15 payment* (glob)
  2026-01-19 K1 delivery ALLS-G7.1
  2026-02-18 K1 penalty 2.40 EUR ALLS-G4.2
  2026-02-18 K1 overdue-notice: F2026-000002 ALLS-G4.2
  2026-02-22 K1 delete: F2026-000002 ALLS-G4.2

After a deletion, and of a credit note:

  $ nightly 2026-02-17 2026-02-22 > /dev/null
  $ bursar --as-of 2026-02-23 explain K1 -o json | field summary
  deleted (unpaid)
  $ bursar --as-of 2026-02-23 explain A2026-000001 -o json | field summary
  credit note of 12.00 EUR for F2026-000002
  $ bursar --as-of 2026-02-23 explain F2026-000002 -o json | field summary
  invoice of 12.00 EUR:*credited* (glob)

Orders, free contracts, ends:

  $ bursar --as-of 2026-02-23 contract open C1 web-start -o json | field id
  K2
  $ bursar --as-of 2026-02-23 explain K2 -o json | field summary
  ordered: active once its first invoice is paid in full
  $ bursar --as-of 2026-02-23 contract open C1 free-web -o json | field id
  K3
  $ bursar --as-of 2026-02-23 contract no-renew K3 -o json | field id
  K3
  $ bursar --as-of 2026-02-23 explain k3 -o json | python3 -c 'import json, sys
  > e = json.load(sys.stdin); print(e["summary"]); print(e["next"])'
  active: paid until 2026-03-23, the last day of service is 2026-03-22
  [{'on': '2026-02-25', 'what': 'delivery', 'clause': 'ALLS-G7.1', 'because': 'Delivered within 48 working hours of payment, as an indication.'}, {'on': '2026-03-23', 'what': 'end', 'clause': 'ALLS-G4.5', 'because': 'The host may refuse to renew a service.'}]

What cannot be explained:

  $ bursar explain S1
  bursar: ID: "S1" is nothing that is explained: customers C1, contracts K1, documents, payments P1, disputes D1, collection cases X1, verifications V1, payouts O1, obligations T1, leftovers L1, incidents I1, disclosures J1 and backups B1 are
  [64]
  $ bursar explain K99
  bursar: there is no contract "K99": bursar contract list shows them
  [66]
  $ bursar explain C99
  bursar: there is no customer "C99": bursar customer list shows them
  [66]
  $ bursar explain F2026-000099
  bursar: there is no document "F2026-000099": bursar invoice list shows them
  [66]
  $ bursar explain 'K 1'
  bursar: ID: "K 1" is not an id: ids are written like C1, K1, P1 or F2026-000001
  [64]
  $ bursar explain
  bursar: ID is missing: bursar explain [OPTIONS] ID
  [64]

ALLS-G4.1: credit that contracts of a customer share pays what is due first; each is told what then happens to it, as
due and simulate tell it:

  $ worked_example
  $ paid_contract 2026-01-15 C1 web-start
  K2
  $ bursar --as-of 2026-01-16 payment record C1 12.00 -o json | field id
  P3
  $ ahead() { bursar --as-of 2026-01-16 explain "$1" --until 2026-02-16 -o json | python3 -c 'import json, sys
  > for r in json.load(sys.stdin)["next"]: print(r["on"], r["what"], r["clause"])'; }
  $ ahead K1
  2026-01-19 delivery ALLS-G7.1
  2026-02-05 invoice 12.00 EUR ALLS-G4.2
  2026-02-05 renew ALLS-G4.1
  $ ahead K2
  2026-01-19 delivery ALLS-G7.1
  2026-02-05 invoice 12.00 EUR ALLS-G4.2
  2026-02-10 reminder ALLS-G4.2
  2026-02-15 stop-notice ALLS-G4.1
  2026-02-16 overdue-notice ALLS-G4.2
  2026-02-16 suspend ALLS-G4.2
  $ ahead C1
  2026-01-19 K1 delivery ALLS-G7.1
  2026-01-19 K2 delivery ALLS-G7.1
  2026-02-05 K1 invoice 12.00 EUR ALLS-G4.2
  2026-02-05 K1 renew ALLS-G4.1
  2026-02-05 K2 invoice 12.00 EUR ALLS-G4.2
  2026-02-10 K2 reminder ALLS-G4.2
  2026-02-15 K2 stop-notice ALLS-G4.1
  2026-02-16 K2 overdue-notice ALLS-G4.2
  2026-02-16 K2 suspend ALLS-G4.2
  $ bursar --as-of 2026-01-16 simulate --until 2026-02-16 -o jsonl | steps
  2026-02-05 invoice K1 F2026-000003 12.00 ALLS-G4.2
  2026-02-05 renew K1 F2026-000003 ALLS-G4.1
  2026-02-05 invoice K2 F2026-000004 12.00 ALLS-G4.2
  2026-02-10 reminder K2 F2026-000004 ALLS-G4.2
  2026-02-15 stop-notice K2 F2026-000004 ALLS-G4.1
  2026-02-16 overdue-notice K2 F2026-000004 ALLS-G4.2
  2026-02-16 suspend K2 F2026-000004 ALLS-G4.2

What else has an id: a payment, a payout, a dispute and what it led to, a duty, a verification, a leftover:

  $ export BURSAR_AS_OF=2026-01-17
  $ told() { bursar explain "$1" -o json | python3 -c 'import json, sys
  > e = json.load(sys.stdin); print(e["id"], e["state"]); print(e["summary"])
  > for part in ("past", "now", "next"):
  >     for r in e[part]: print(part, r["on"], r["what"], r["clause"])'; }
  $ told P1
  P1 booked
  12.00 EUR by transfer of C1, received on 2026-01-15; 12.00 for F2026-000001
  past 2026-01-15 payment 12.00 EUR None
  $ told P3
  P3 booked
  12.00 EUR by transfer of C1, received on 2026-01-16; 12.00 went to credit
  past 2026-01-16 payment 12.00 EUR None
  $ bursar payment reverse P3 --reason 'no funds' -o json | field reversed
  True
  $ told P3
  P3 reversed
  12.00 EUR by transfer of C1, received on 2026-01-16; taken back
  past 2026-01-16 payment 12.00 EUR None
  past 2026-01-17 reversal 12.00 EUR None
  $ bursar dispute open P2 --kind chargeback -o json | field id
  D1
  $ told D1
  D1 open
  chargeback of P2, opened on 2026-01-17; the payment company decides it: bursar dispute resolve
  past 2026-01-17 dispute ALLS-G11.3
  past 2026-01-17 fee: F2026-000003 50.00 EUR ALLS-G11.3
  now 2026-01-17 chargeback ALLS-G11.3
  now 2026-01-17 services are suspended ALLS-G11.4
  $ told X1
  X1 open
  C1 is in collection since 2026-01-17: 0.00 of costs, 62.00 EUR open
  past 2026-01-17 collection ALLS-G11.3
  now 2026-01-17 collection ALLS-G11.3
  $ bursar dispute resolve D1 --won-by customer -o json | field state
  still open: F2026-000002 (what is not owed is credited: bursar invoice credit NUMBER)
  resolved
  $ told D1
  D1 resolved
  chargeback of P2, opened on 2026-01-17; won by the customer on 2026-01-17
  past 2026-01-17 dispute ALLS-G11.3
  past 2026-01-17 fee: F2026-000003 50.00 EUR ALLS-G11.3
  past 2026-01-17 dispute-resolved ALLS-G11.4
  now 2026-01-17 chargeback ALLS-G11.3
  $ bursar collection close X1 --outcome withdrawn -o json | field state
  closed
  $ told X1
  X1 closed
  C1 is in collection since 2026-01-17: 0.00 of costs, 62.00 EUR open; closed on 2026-01-17: withdrawn
  past 2026-01-17 collection ALLS-G11.3
  past 2026-01-17 collection-closed ALLS-G11.3
  now 2026-01-17 collection ALLS-G11.3
  $ bursar customer verify C1 -o json | field id
  V1
  $ told V1
  V1 open
  the identity of C1, asked for on 2026-01-17; staff accept or reject it: bursar verification
  past 2026-01-17 verify ALLS-G3.5
  now 2026-01-17 verification ALLS-G3.5
  $ echo passport > passport.txt
  $ bursar verification document V1 passport.txt --kind passport -o json | field id
  V1
  $ bursar verification accept V1 -o json | field state
  accepted
  $ told v1
  V1 accepted
  the identity of C1, asked for on 2026-01-17; passport of 2026-01-17; accepted on 2026-01-17
  past 2026-01-17 verify ALLS-G3.5
  past 2026-01-17 verification-document ALLS-G3.5
  past 2026-01-17 verification-accepted ALLS-G3.5
  now 2026-01-17 verification ALLS-G3.5
  $ printf 'date,amount,currency,payer,text\n2026-01-17,1.00,EUR,Nobody,hello\n' > bank.csv
  $ bursar -q payment import bank.csv --format csv -o jsonl | field id
  L1
  $ told L1
  L1 open
  1.00 EUR by transfer, received on 2026-01-17: names no document, and no customer has the payer's name; staff see to it: bursar payment assign, or bursar payment dismiss
  $ bursar payment assign L1 C1 -o json | field id
  P4
  $ told L1
  L1 booked
  1.00 EUR by transfer, received on 2026-01-17: names no document, and no customer has the payer's name; booked as P4
  $ POLICY="$TESTDIR/policies/third.toml" new_ledger 2026-01-15; add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ paid_contract 2026-01-15 C1 web-pro
  K1
  $ bursar refund issue K1 --channel mail --on 2026-01-16 -o json | field payout
  O1
  $ told O1
  O1 due
  28.07 EUR to C1, refunded by CN2026/0001 of 2026-01-17
  next 2026-01-31 payout T-4
  $ bursar payout record O1 -o json | field state
  paid
  $ told O1
  O1 paid
  28.07 EUR to C1, refunded by CN2026/0001 of 2026-01-17; paid on 2026-01-17
  past 2026-01-17 payout-paid 28.07 EUR T-4
  now 2026-01-31 payout T-4
  $ bursar explain O9
  bursar: there is no payout "O9": bursar payout list shows them
  [66]
