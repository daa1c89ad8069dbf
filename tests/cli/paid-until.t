A contract that runs already is brought in with the day it is paid until, the first one not paid.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ export BURSAR_AS_OF=2026-03-02

Nothing is invoiced, and provisioning is asked for nothing. Paid until 31 March, a month's terms end on the last days of
months:

  $ unchanged bursar contract open C1 web-start --paid-until 2026-03-31 --dry-run -o json
  {"id":"K1","dry_run":true,"invoice":null,"steps":[{"on":"2026-03-02","step":"order","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G4.1"},{"on":"2026-03-02","step":"bring-in","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G4.1"}]}
  $ bursar contract open C1 web-start --paid-until 2026-03-31 --reason 'from the old system'
  id            K1
  customer      C1
  product       web-start
  state         active
  term start    2026-02-28
  term end      2026-03-31
  renewal       auto
  paid until    2026-03-31
  next step     invoice
  next step on  2026-03-21
  policy        1
  ends on       -
  ground        -
  invoice       -
  steps
    ON          STEP      CONTRACT  CUSTOMER  INVOICE  AMOUNT  CURRENCY  CLAUSE
    2026-03-02  order     K1        C1              -       -         -  ALLS-G4.1
    2026-03-02  bring-in  K1        C1              -       -         -  ALLS-G4.1
  $ bursar invoice list -o json
  []
  $ bursar action list -o json
  []
  $ bursar audit log --contract K1 -o json | python3 -c 'import json, sys
  > for e in json.load(sys.stdin): print(e["kind"], e["actor"], e["reason"], e["data"])'
  order tester from the old system {'step': 'order', 'clause': 'ALLS-G4.1'}
  bring-in tester None {'step': 'bring-in', 'clause': 'ALLS-G4.1', 'paid_until': '2026-03-31'}

An upgrade is charged for the days left of the term, (25.00 - 10.00) x 29 of 31; a refund has no document here to credit,
and whoever came from elsewhere has no time to withdraw, which ran from the order:

  $ unchanged bursar --as-of 2026-03-02 contract upgrade K1 web-pro --dry-run -o json | python3 -c 'import json, sys
  > print([(s["step"], s["amount"]) for s in json.load(sys.stdin)["steps"]])'
  [('upgrade', None), ('invoice', '16.84')]
  $ unchanged bursar --as-of 2026-03-05 refund quote K1 -o json
  {"contract":"K1","eligible":false,"amount":null,"net":null,"tax":null,"currency":"EUR","credit_note":null,"credit_notes":[],"clauses":[],"last_day":"2026-03-07","used_days":null,"term_days":null,"payout":null,"payouts":[],"overridden":[]}
  {"error":{"code":"refused","message":"nothing is left to refund on K1","clauses":[],"hint":"no document charged a term of it that runs"}}
  [1]
  $ unchanged bursar --as-of 2026-03-05 refund issue K1 --channel mail
  bursar: refused: nothing is left to refund on K1: no document charged a term of it that runs
  [1]
  $ unchanged bursar --as-of 2026-03-10 refund issue K1 --channel mail
  bursar: refused (ALLS-G6.2): the last day to ask was 2026-03-07
  [1]

It is invoiced and renewed like any other:

  $ nightly 2026-03-20 2026-03-21
  2026-03-21 invoice K1 F2026-000001 12.00 ALLS-G4.2
  $ bursar --as-of 2026-03-22 payment record C1 12.00 -o json | python3 -c 'import json, sys
  > print([s["step"] for s in json.load(sys.stdin)["steps"]])'
  ['renew']
  $ bursar contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["term_start"], c["term_end"], c["paid_until"])'
  2026-03-31 2026-04-30 2026-04-30

A renewal whose day has passed is due now, with the days to pay it:

  $ bursar --as-of 2026-03-22 contract open C1 vps-s --paid-until 2026-03-25 -o json | field next_step_on
  2026-03-15
  $ nightly 2026-03-22 2026-03-22
  2026-03-22 invoice K2 F2026-000002 30.00 ALLS-G4.2
  $ bursar invoice show F2026-000002 -o json | field due_on
  2026-04-01

A longer term, a domain, and what costs nothing; a domain is at its registry:

  $ export BURSAR_AS_OF=2026-03-23
  $ bursar contract open C1 web-pro --term 12m --paid-until 2026-06-15 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["id"], c["state"], c["term_start"], c["term_end"])'
  K3 active 2025-06-15 2026-06-15
  $ bursar contract open C1 domain-fr --paid-until 2027-01-10 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["id"], c["state"], c["confirmed_on"], c["next_step"], c["next_step_on"])'
  K4 active None invoice 2026-12-31
  $ bursar contract open C1 free-web --paid-until 2026-04-01 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["id"], c["state"], c["next_step"], c["next_step_on"])'
  K5 active renew 2026-04-01
  $ bursar report deliveries -o json | field rows
  []
  $ bursar report mrr -o json | field totals
  [{'currency': 'EUR', 'active': 5, 'mrr': '61.00', 'suspended': 0, 'suspended_mrr': '0.00'}]

A key answers the same again; twice without one is two contracts:

  $ bursar --idempotency-key k contract open C1 licence-cp --paid-until 2026-04-10 -o json | field id
  K6
  $ unchanged bursar --idempotency-key k contract open C1 licence-cp --paid-until 2026-04-10 -o json | field id
  K6

What is not a running, paid term is refused:

  $ unchanged bursar contract open C1 web-start --paid-until 2026-03-23
  bursar: refused: 2026-03-23 is not after 2026-03-23: what is paid no more is ordered anew
  [1]
  $ unchanged bursar contract open C1 web-start --paid-until 2026-05-15
  bursar: refused: the term of 1m that ends on 2026-05-15 begins on 2026-04-15, after 2026-03-23: only the one that runs is brought in
  [1]
  $ unchanged bursar contract open C1 gift-50 --paid-until 2026-04-01 -o json
  {"error":{"code":"refused","message":"what is sold once has no term that could be paid until a day","clauses":[],"hint":null}}
  [1]
  $ unchanged bursar contract open C1 web-start --paid-until 2026-04-01 --on 2026-03-23
  bursar: --on is the first day of what begins, and --paid-until is for what runs: give one of the two
  [64]
  $ unchanged bursar contract open C1 web-start --paid-until 2026-02-30
  bursar: --paid-until: "2026-02-30" is no day of the calendar: give one that there is, from 1900 on
  [64]
  $ unchanged bursar contract open C9 web-start --paid-until 2026-04-01
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ add_customer 2026-03-23 'Bob Martin'
  C2
  $ bursar customer close C2 --yes -o json | field state
  closed
  $ unchanged bursar contract open C2 web-start --paid-until 2026-04-01
  bursar: refused: C2 is closed: who comes back is a new customer: bursar customer add
  [1]

It is ended by its own terms, not undone:

  $ event=$(bursar audit log --contract K6 --kind bring-in -o json | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["seq"])')
  $ unchanged bursar undo $event --yes
  bursar: refused (ALLS-G4.1): event * (bring-in K6): it runs, and ends by its own terms: bursar contract no-renew (glob)
  [1]
  $ bursar contract no-renew K6 -o json | field ends_on
  2026-04-09
  $ bursar check -o json | field ok
  True

Where terms are calendar months, one is paid until the first of a month (DOK-1.1):

  $ POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml" new_ledger 2024-09-01
  $ export BURSAR_AS_OF=2024-09-13
  $ add_customer 2024-09-13 'Ada Lovelace'
  C1
  $ unchanged bursar contract open C1 dokos-49 --paid-until 2024-09-30
  bursar: refused (DOK-1.2): terms are calendar months, and 2024-09-30 is not the first day of one
  [1]
  $ bursar contract open C1 dokos-49 --paid-until 2024-10-01 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["term_start"], c["paid_until"], c["next_step"], c["next_step_on"])'
  active 2024-09-01 2024-10-01 invoice 2024-10-01
  $ bursar --as-of 2024-10-01 sweep -o jsonl | steps
  2024-10-01 invoice K1 D2024-00001 58.80 DOK-1.2
  2024-10-01 renew K1 D2024-00001 DOK-1.1
  $ bursar --as-of 2024-10-01 check -o json | field ok
  True
