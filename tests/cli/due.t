The agenda: every coming step, in order, when nothing more is paid.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ export BURSAR_AS_OF=2026-01-20

  $ bursar due | cut -c 1-80
  ON          KIND            SUBJECT  RULE              ACTION    STATE    BECAUS
  2026-01-19  delivery        K1       delivery          activate  late     Delive
  2026-02-05  invoice         K1       invoice           -         pending  Invoic
  2026-02-10  reminder        K1       reminder          -         pending  Invoic
  2026-02-15  stop-notice     K1       stop-notice       -         pending  A serv
  2026-02-16  overdue-notice  K1       overdue-notice-1  -         pending  Invoic
  2026-02-16  suspend         K1       suspend           suspend   pending  Invoic
  2026-02-18  penalty         K1       penalty           -         pending  Invoic
  2026-02-18  overdue-notice  K1       overdue-notice-2  -         pending  Invoic
  $ bursar due --until 2026-02-16 -o json
  [
  {"on":"2026-01-19","kind":"delivery","subject":"K1","rule":"delivery","action":"activate","state":"late","because":"Delivered within 48 working hours of payment, as an indication.","clause":"ALLS-G7.1"},
  {"on":"2026-02-05","kind":"invoice","subject":"K1","rule":"invoice","action":null,"state":"pending","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.","clause":"ALLS-G4.2"},
  {"on":"2026-02-10","kind":"reminder","subject":"K1","rule":"reminder","action":null,"state":"pending","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.","clause":"ALLS-G4.2"},
  {"on":"2026-02-15","kind":"stop-notice","subject":"K1","rule":"stop-notice","action":null,"state":"pending","because":"A service is renewed only if paid in full before it expires; unpaid, it may be deleted from 7 days after.","clause":"ALLS-G4.1"},
  {"on":"2026-02-16","kind":"overdue-notice","subject":"K1","rule":"overdue-notice-1","action":null,"state":"pending","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.","clause":"ALLS-G4.2"},
  {"on":"2026-02-16","kind":"suspend","subject":"K1","rule":"suspend","action":"suspend","state":"pending","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.","clause":"ALLS-G4.2"}
  ]
  $ bursar due --until 2026-02-22 -o csv | tr -d '\r' | cut -d , -f 1-6
  on,kind,subject,rule,action,state
  2026-01-19,delivery,K1,delivery,activate,late
  2026-02-05,invoice,K1,invoice,,pending
  2026-02-10,reminder,K1,reminder,,pending
  2026-02-15,stop-notice,K1,stop-notice,,pending
  2026-02-16,overdue-notice,K1,overdue-notice-1,,pending
  2026-02-16,suspend,K1,suspend,suspend,pending
  2026-02-18,penalty,K1,penalty,,pending
  2026-02-18,overdue-notice,K1,overdue-notice-2,,pending
  2026-02-22,delete,K1,delete,delete,pending
  $ bursar due --until 2026-02-05 -o jsonl
  {"on":"2026-01-19","kind":"delivery","subject":"K1","rule":"delivery","action":"activate","state":"late","because":"Delivered within 48 working hours of payment, as an indication.","clause":"ALLS-G7.1"}
  {"on":"2026-02-05","kind":"invoice","subject":"K1","rule":"invoice","action":null,"state":"pending","because":"Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.","clause":"ALLS-G4.2"}
  $ bursar due --until 2026-02-04 -o json
  [
  {"on":"2026-01-19","kind":"delivery","subject":"K1","rule":"delivery","action":"activate","state":"late","because":"Delivered within 48 working hours of payment, as an indication.","clause":"ALLS-G7.1"}
  ]
  $ bursar due --until 2026-02-04
  ON          KIND      SUBJECT  RULE      ACTION    STATE  BECAUSE                                                          CLAUSE
  2026-01-19  delivery  K1       delivery  activate  late   Delivered within 48 working hours of payment, as an indication.  ALLS-G7.1

What is late stands on today, and the agenda is what the sweeps then do:

  $ bursar --as-of 2026-02-19 due --until 2026-03-08 -o csv | tr -d '\r' | cut -d , -f 1,2
  on,kind
  2026-01-19,delivery
  2026-02-19,invoice
  2026-02-24,reminder
  2026-03-01,stop-notice
  2026-03-02,overdue-notice
  2026-03-02,suspend
  2026-03-04,penalty
  2026-03-04,overdue-notice
  2026-03-08,delete

The past is in the audit log:

  $ bursar due --until 2026-01-19
  bursar: --until: "2026-01-19" lies before 2026-01-20: give a day to come
  [64]

A bar of support that ends:

  $ bursar --as-of 2026-01-20 customer bar-support C1 --until 2026-03-01 --reason 'abuse' -o json | field state
  open
  $ bursar --as-of 2026-01-20 due --until 2026-03-05 -o jsonl | grep support
  {"on":"2026-03-01","kind":"support-again","subject":"C1","rule":"support-again","action":null,"state":"pending","because":"Insulting staff: barred from support, and services may be suspended without notice.","clause":"ALLS-G5.3"}

DOK-due, DOK-5.2: an invoice with a term to pay, and the last day to object to a price:

  $ export POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml" BURSAR_AS_OF=2026-01-10
  $ new_ledger 2026-01-01; add_customer 2026-01-01 'Ada Lovelace' --organisation Ada
  C1
  $ bursar --as-of 2026-01-01 contract open C1 dokos-99 -o json | field invoice
  D2026-00001
  $ bursar price change dokos-99 --to 109.00 --effective 2026-03-11 --ground economic -o json | field notices
  ['K1']
  $ days() { bursar "$@" -o csv | tr -d '\r' | python3 -c 'import csv, sys
  > for r in csv.DictReader(sys.stdin): print(r["on"], r["kind"], r["subject"], r["rule"], r["state"], r["clause"])'; }
  $ days due --until 2026-03-11
  2026-01-10 backup ledger backup-missing pending DOK-9.1
  2026-01-31 payment D2026-00001 due pending DOK-due
  2026-02-01 invoice K1 invoice pending DOK-1.2
  2026-02-01 renew K1 renew pending DOK-1.1
  2026-02-01 terminate-proposed K1 terminate pending DOK-6.6
  2026-02-09 objection K1 objection pending DOK-5.2
  2026-03-01 invoice K1 invoice pending DOK-1.2
  2026-03-01 renew K1 renew pending DOK-1.1
  2026-03-11 price-change dokos-99 price-change pending DOK-5.2
  $ next() { bursar explain "$1" --until 2026-03-11 -o json | python3 -c 'import json, sys
  > e = json.load(sys.stdin)
  > for part in ("now", "next"):
  >     for r in e[part]: print(part, r["on"], r["what"], r["clause"])'; }
  $ next K1
  now 2026-01-10 warranty DOK-7.1
  next 2026-01-31 D2026-00001: due DOK-due
  next 2026-02-01 invoice 118.80 EUR DOK-1.2
  next 2026-02-01 renew DOK-1.1
  next 2026-02-01 terminate-proposed: D2026-00001 DOK-6.6
  next 2026-02-09 objection DOK-5.2
  next 2026-03-01 invoice 118.80 EUR DOK-1.2
  next 2026-03-01 renew DOK-1.1
  next 2026-03-11 dokos-99: price-change DOK-5.2
  $ next C1
  next 2026-01-31 K1 D2026-00001: due DOK-due
  next 2026-02-01 K1 invoice 118.80 EUR DOK-1.2
  next 2026-02-01 K1 renew DOK-1.1
  next 2026-02-01 K1 terminate-proposed: D2026-00001 DOK-6.6
  next 2026-02-09 K1 objection DOK-5.2
  next 2026-03-01 K1 invoice 118.80 EUR DOK-1.2
  next 2026-03-01 K1 renew DOK-1.1
  next 2026-03-11 dokos-99: price-change DOK-5.2
  $ bursar contract object K1 --received 2026-01-10 -o json | field ground
  None
  $ bursar due --until 2026-02-09 -o jsonl | grep objection
  [1]

DOK-6.6: a termination that is proposed waits for staff until the invoice is paid:

  $ export BURSAR_AS_OF=2026-02-10
  $ bursar sweep -o jsonl | steps
  2026-02-10 invoice K1 D2026-00002 118.80 DOK-1.2
  2026-02-10 renew K1 D2026-00002 DOK-1.1
  2026-02-10 terminate-proposed K1 D2026-00001 DOK-6.6
  $ days due --until 2026-02-10
  2026-02-10 case K1 terminate-proposed pending DOK-6.6
  2026-02-10 backup ledger backup-missing pending DOK-9.1
  $ next K1
  now 2026-02-10 no warranty: overdue: D2026-00001 DOK-7.1
  now 2026-02-10 terminate-proposed DOK-6.6
  next 2026-03-01 invoice 118.80 EUR DOK-1.2
  next 2026-03-01 renew DOK-1.1
  next 2026-03-11 dokos-99: price-change DOK-5.2
  $ bursar payment record C1 118.80 -o json | field id
  P1
  $ days due --until 2026-02-10
  2026-02-10 backup ledger backup-missing pending DOK-9.1

DOK-5.1: a plan that no longer fits, and no greater one, waits for staff until the contract changes:

  $ new_ledger 2026-01-01; add_customer 2026-01-01 'Ada Lovelace' --organisation Ada
  C1
  $ BURSAR_AS_OF=2026-01-01 paid_contract 2026-01-01 C1 dokos-499
  K1
  $ bursar --as-of 2026-01-05 usage record K1 database-gb 100 -o json | field known
  False
  $ bursar sweep -o jsonl | steps
  2026-02-10 plan-review K1 DOK-5.1
  2026-02-10 invoice K1 D2026-00002 598.80 DOK-1.2
  2026-02-10 renew K1 D2026-00002 DOK-1.1
  $ days due --until 2026-02-10
  2026-02-10 case K1 plan-review pending DOK-5.1
  2026-02-10 backup ledger backup-missing pending DOK-9.1
  $ next K1
  now 2026-02-10 warranty DOK-7.1
  now 2026-02-10 plan-review DOK-5.1
  next 2026-03-01 invoice 598.80 EUR DOK-1.2
  next 2026-03-01 renew DOK-1.1
  $ bursar contract cancel K1 --received 2026-02-10 --channel mail --data delete -o json | field ends_on
  2026-03-31
  $ days due --until 2026-02-10
  2026-02-10 backup ledger backup-missing pending DOK-9.1
