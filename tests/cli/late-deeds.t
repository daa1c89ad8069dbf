Deeds about a term, on a day whose nightly run has not come, or recorded after the day they came in.

  $ . "$TESTDIR/setup.sh"
  $ dokos() { POLICY=${1:-$EXAMPLES/policies/dokos.toml} CATALOG=$EXAMPLES/catalogs/dokos.toml new_ledger 2024-09-01
  >   add_customer 2024-09-01 'Ada Lovelace'; bursar --as-of 2024-09-01 contract open C1 dokos-49 -o json | field id; }
  $ told() { python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["product"], c["term_start"], c["term_end"], "ends", c["ends_on"])
  > for s in c["steps"]: print(*[s[k] for k in ("on", "step", "invoice", "amount", "clause") if s[k]])'; }

DOK-1.2: months are billed as they begin. A change on 10-20, when no night of October was swept, finds October
billed at the plan that was served, 49.00, and changes that: (99.00 - 49.00) x 12 of 31 days.

  $ dokos
  C1
  K1
  $ bursar --as-of 2024-10-20 contract upgrade K1 dokos-99 -o json | told
  active dokos-99 2024-10-01 2024-11-01 ends None
  2024-10-20 invoice D2024-00002 58.80 DOK-1.2
  2024-10-20 renew D2024-00002 DOK-1.1
  2024-10-20 upgrade DOK-5.1
  2024-10-20 invoice D2024-00003 23.22 DOK-5.1
  $ bursar --as-of 2024-10-20 sweep -o jsonl | steps
  2024-10-20 terminate-proposed K1 D2024-00001 DOK-6.6
  $ dokos
  C1
  K1
  $ bursar --as-of 2024-10-20 contract downgrade K1 dokos-19 -o json | told
  active dokos-49 2024-10-01 2024-11-01 ends None
  2024-10-20 invoice D2024-00002 58.80 DOK-1.2
  2024-10-20 renew D2024-00002 DOK-1.1
  2024-10-20 downgrade DOK-5.1
  $ nightly 2024-10-20 2024-11-01
  2024-10-20 terminate-proposed K1 D2024-00001 DOK-6.6
  2024-11-01 invoice K1 D2024-00003 22.80 DOK-1.2
  2024-11-01 renew K1 D2024-00003 DOK-1.1

DOK-1.3: a cancellation of 10-20 bills October all the same, and so does the run that ends a contract late.

  $ dokos
  C1
  K1
  $ bursar --as-of 2024-10-20 contract cancel K1 --channel mail -o json | told
  active dokos-49 2024-10-01 2024-11-01 ends 2024-11-30
  2024-10-20 invoice D2024-00002 58.80 DOK-1.2
  2024-10-20 renew D2024-00002 DOK-1.1
  2024-10-20 cancel DOK-1.3
  2024-10-20 terminate-proposed D2024-00001 DOK-6.6
  $ dokos
  C1
  K1
  $ bursar --as-of 2024-09-13 contract cancel K1 --channel mail -o json | field ends_on
  2024-10-31
  $ bursar --as-of 2024-11-05 sweep -o jsonl | steps
  2024-11-05 invoice K1 D2024-00002 58.80 DOK-1.2
  2024-11-05 renew K1 D2024-00002 DOK-1.1
  2024-11-05 end K1 DOK-1.3
  2024-11-05 revoke-access K1 DOK-3.1
  2024-11-05 obligation-lifted K1 DOK-4.2
  2024-11-05 obligation K1 DOK-6.2
  2024-11-05 obligation K1 DOK-6.5
  $ bursar --as-of 2024-11-05 check -o json | field problems
  []

ALLS-G4.5: what is not renewed ends with the term that runs, billed or free, never in the past.

  $ sed '/^\[renewal\]/a no_renew_clause = "DOK-1.1"' "$EXAMPLES/policies/dokos.toml" > renewals.toml
  $ dokos renewals.toml
  C1
  K1
  $ bursar --as-of 2024-10-20 contract no-renew K1 -o json | told
  active dokos-49 2024-10-01 2024-11-01 ends 2024-10-31
  2024-10-20 invoice D2024-00002 58.80 DOK-1.2
  2024-10-20 renew D2024-00002 DOK-1.1
  2024-10-20 no-renew DOK-1.1
  2024-10-20 terminate-proposed D2024-00001 DOK-6.6
  $ nightly 2024-10-20 2024-11-01
  2024-11-01 end K1 DOK-1.1
  2024-11-01 revoke-access K1 DOK-3.1
  2024-11-01 obligation-lifted K1 DOK-4.2
  2024-11-01 obligation K1 DOK-6.2
  2024-11-01 obligation K1 DOK-6.5
  $ new_ledger 2026-03-02; add_customer 2026-03-02 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-03-02 contract open C1 free-web -o json | field id
  K1
  $ bursar --as-of 2026-04-10 contract no-renew K1 -o json | told
  active free-web 2026-04-02 2026-05-02 ends 2026-05-01
  2026-04-10 renew ALLS-G4.1
  2026-04-10 no-renew ALLS-G4.5
  $ bursar --as-of 2026-04-10 check -o json | field problems
  []

ALLS-G4.1: a term that is not paid is no base for an upgrade: it is paid first, whether it was invoiced or not.

  $ worked_example
  $ unchanged bursar --as-of 2026-02-15 contract upgrade K1 web-pro
  bursar: refused (ALLS-G4.1): the paid term of K1 ended on 2026-02-14: let it be invoiced, and paid: bursar sweep
  [1]
  $ bursar --as-of 2026-02-05 sweep -o jsonl | steps
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  $ unchanged bursar --as-of 2026-02-20 contract upgrade K1 web-pro
  bursar: refused (ALLS-G4.1): the paid term of K1 ended on 2026-02-14: pay F2026-000002 first: bursar payment record
  [1]
  $ bursar --as-of 2026-02-20 payment record C1 12.00 -o json | field allocations
  [{'invoice': 'F2026-000002', 'amount': '12.00'}]
  $ bursar --as-of 2026-02-20 contract upgrade K1 web-pro -o json | told
  active web-pro 2026-02-15 2026-03-15 ends None
  2026-02-20 upgrade ALLS-G10.3
  2026-02-20 invoice F2026-000003 14.78 ALLS-G10.3
  $ unchanged bursar --as-of 2026-02-20 contract upgrade K1 web-start
  bursar: refused (ALLS-G10.3): "web-start" is below "web-pro": that is no upgrade: let it end, and order anew
  [1]
  $ worked_example; nightly 2026-02-05 2026-02-17
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-10 reminder K1 F2026-000002 ALLS-G4.2
  2026-02-15 stop-notice K1 F2026-000002 ALLS-G4.1
  2026-02-16 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-16 suspend K1 F2026-000002 ALLS-G4.2
  $ unchanged bursar --as-of 2026-02-17 contract upgrade K1 web-pro
  bursar: refused (ALLS-G10.3): K1 is suspended: pay F2026-000002 first: bursar payment record
  [1]
  $ bursar --as-of 2026-02-17 contract open C1 web-start -o json | field id
  K2
  $ unchanged bursar --as-of 2026-02-17 contract upgrade K2 web-pro
  bursar: refused (ALLS-G10.3): K2 is ordered: let it be paid, or cancel it and order the other: bursar contract cancel
  [1]
  $ bursar --as-of 2026-02-17 contract trial C1 web-start -o json | field id
  K3
  $ unchanged bursar --as-of 2026-02-17 contract upgrade K3 web-pro
  bursar: refused: K3 is a trial: bursar contract open orders the product
  [1]
  $ worked_example; bursar --as-of 2026-01-20 contract suspend K1 --ground spam -o json | field state
  suspended
  $ unchanged bursar --as-of 2026-01-20 contract upgrade K1 web-pro
  bursar: refused (ALLS-G10.3): K1 is suspended: bursar explain K1 tells what resumes it
  [1]
  $ worked_example; bursar --as-of 2026-01-20 contract terminate K1 --ground illegal-use --yes -o json | field state
  ended
  $ unchanged bursar --as-of 2026-01-20 contract upgrade K1 web-pro
  bursar: refused (ALLS-G10.3): K1 is ended: order anew: bursar contract open
  [1]

ALLS-G6.6: a cancellation of 02-01 that is recorded on 02-08 ends the contract as it would have on 02-01, though it was
renewed on 02-05 from credit; what that charged is credited. What was paid ahead by the day it came in is served.

  $ worked_example; bursar --as-of 2026-01-16 payment record C1 12.00 -o json | field allocations
  []
  $ nightly 2026-02-01 2026-02-08
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-05 renew K1 F2026-000002 ALLS-G4.1
  $ for day in 2026-02-05 2026-02-06; do unchanged bursar -n --as-of 2026-02-08 contract cancel K1 --received $day -o json | told; done
  active web-start 2026-02-15 2026-03-15 ends 2026-03-14
  2026-02-08 cancel ALLS-G6.6
  active web-start 2026-02-15 2026-03-15 ends 2026-03-14
  2026-02-08 cancel ALLS-G6.6
  $ bursar --as-of 2026-02-08 contract cancel K1 --received 2026-02-01 -o json | told
  active web-start 2026-02-15 2026-03-15 ends 2026-02-14
  2026-02-08 cancel ALLS-G6.6
  2026-02-08 credit F2026-000002 12.00 ALLS-G6.6
  $ nightly 2026-02-09 2026-02-16
  2026-02-15 end K1 ALLS-G6.6
  $ bursar customer show C1 -o json | field credit
  12.00
  $ bursar --as-of 2026-02-16 check -o json | field problems
  []
  $ new_ledger 2026-03-02; add_customer 2026-03-02 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-03-02 contract open C1 free-web -o json | field id
  K1
  $ nightly 2026-03-03 2026-04-10
  2026-04-02 renew K1 ALLS-G4.1
  $ bursar --as-of 2026-04-10 contract cancel K1 --received 2026-03-20 -o json | told
  ended free-web 2026-04-02 2026-05-02 ends 2026-04-01
  2026-04-10 cancel ALLS-G6.6
  2026-04-10 end ALLS-G6.6

DOK-1.3: in writing, by registered letter or e-mail; how it came in stands in the audit log.

  $ dokos
  C1
  K1
  $ unchanged bursar --as-of 2024-09-13 contract cancel K1
  bursar: refused (DOK-1.3): K1 is cancelled in one of the ways of the terms: say how it came in: --channel registered-letter|mail
  [1]
  $ bursar --as-of 2024-09-13 contract cancel K1 --channel Registered-Letter -o json | field ends_on
  2024-10-31
  $ bursar audit log --kind cancel -o json | python3 -c 'import json, sys
  > print([e["data"]["channel"] for e in json.load(sys.stdin)])'
  ['registered-letter']

DOK-7.4: a letter of 02-25 ends it with 03-04: of March the days up to then are billed, 4 of 31.

  $ POLICY=$EXAMPLES/policies/dokos.toml CATALOG=$EXAMPLES/catalogs/dokos.toml new_ledger 2024-01-01
  $ add_customer 2024-01-01 'Ada Lovelace'; bursar --as-of 2024-01-01 contract open C1 dokos-99 -o json | field id
  C1
  K1
  $ bursar --as-of 2024-01-15 obligation open K1 force-majeure -o json | field due_on
  2024-02-13
  $ nightly 2024-01-16 2024-02-25
  2024-02-01 invoice K1 D2024-00002 118.80 DOK-1.2
  2024-02-01 renew K1 D2024-00002 DOK-1.1
  $ bursar --as-of 2024-02-25 contract terminate K1 --ground force-majeure --data return --yes -o json | field ends_on
  2024-03-04
  $ nightly 2024-02-26 2024-03-01
  2024-03-01 invoice K1 D2024-00003 15.32 DOK-1.2
  2024-03-01 renew K1 D2024-00003 DOK-1.1
  $ unchanged bursar --as-of 2024-03-02 undo "$(bursar audit log --kind terminate -o json | python3 -c 'import json, sys
  > print(json.load(sys.stdin)[0]["seq"])')" --yes
  bursar: refused (DOK-7.4): K1 is billed up to 2024-03-04 alone: let it end, and order anew: bursar contract open
  [1]
  $ bursar --as-of 2024-03-02 contract upgrade K1 dokos-199 -o json | told
  active dokos-199 2024-03-01 2024-04-01 ends 2024-03-04
  2024-03-02 upgrade DOK-5.1
  2024-03-02 invoice D2024-00004 11.62 DOK-5.1
  $ nightly 2024-03-02 2024-03-05
  2024-03-05 end K1 DOK-7.4
  2024-03-05 revoke-access K1 DOK-3.1
  2024-03-05 obligation-lifted K1 DOK-4.2
  2024-03-05 obligation-lifted K1 DOK-7.4
  2024-03-05 obligation K1 DOK-6.2
  $ bursar --as-of 2024-03-05 check -o json | field problems
  []

DOK-1.2: whether a night of July came or not, a letter ends a contract whose July has begun, and is billed.

  $ ended() { # GROUND, then when the nights begin
  >   POLICY=$EXAMPLES/policies/dokos.toml CATALOG=$EXAMPLES/catalogs/dokos.toml new_ledger 2025-06-01
  >   { add_customer 2025-06-01 'Ada Lovelace'
  >     bursar --as-of 2025-06-01 contract open C1 dokos-499
  >     [ "$1" = unpaid ] || bursar --as-of 2025-06-02 payment record C1 598.80
  >     [ "$1" = unpaid ] || bursar --as-of 2025-06-06 obligation open K1 "$1"
  >     nightly "$2" 2025-07-09
  >     bursar --as-of 2025-07-10 contract terminate K1 --ground "$1" --data return --yes
  >     nightly 2025-07-11 2025-08-02; } > /dev/null
  >   bursar --as-of 2025-08-02 invoice list -o json | python3 -c 'import json, sys
  > print([(i["kind"], i["total"]) for i in json.load(sys.stdin)])'
  >   bursar --as-of 2025-08-02 check -o json | field problems; }
  $ ended unpaid 2025-07-01; ended unpaid 2025-07-11
  [('invoice', '598.80'), ('invoice', '598.80'), ('fee', '598.80')]
  []
  [('invoice', '598.80'), ('invoice', '598.80'), ('fee', '598.80')]
  []
  $ ended breach 2025-07-01; ended breach 2025-07-11
  [('invoice', '598.80'), ('invoice', '598.80')]
  []
  [('invoice', '598.80'), ('invoice', '598.80')]
  []
  $ ended force-majeure 2025-07-01; ended force-majeure 2025-07-11
  [('invoice', '598.80'), ('invoice', '598.80')]
  []
  [('invoice', '598.80'), ('invoice', '598.80')]
  []

A renewal that is invoiced ahead is charged up to the last day as well, 8 of 30; the end undone, it is invoiced anew:

  $ export POLICY="$TESTDIR/policies/service.toml" CATALOG="$TESTDIR/policies/service-catalog.toml"
  $ new_ledger 2024-08-20; add_customer 2024-08-20 'Ada Lovelace'; paid_contract 2024-08-20 C1 saas-m
  C1
  K1
  $ bursar --as-of 2024-08-20 obligation open K1 force-majeure -o json | field due_on
  2024-09-18
  $ bursar --as-of 2024-09-19 contract terminate K1 --ground force-majeure --data return --yes -o json | field ends_on
  2024-09-27
  $ nightly 2024-09-20 2024-09-20
  2024-09-20 invoice K1 F2024-000002 159.68 T-1
  $ bursar --as-of 2024-09-21 undo "$(bursar audit log --kind terminate -o json | python3 -c 'import json, sys
  > print(json.load(sys.stdin)[0]["seq"])')" --yes -o json | python3 -c 'import json, sys
  > print([(s["step"], s["invoice"], s["amount"]) for s in json.load(sys.stdin)["steps"]])'
  [('undo', None, None), ('withdrawal', None, None), ('obligation-lifted', None, None), ('credit', 'F2024-000002', '159.68')]
  $ bursar --as-of 2024-09-21 sweep -o jsonl | steps
  2024-09-21 invoice K1 F2024-000003 598.80 T-1
  $ bursar --as-of 2024-09-21 check -o json | field problems
  []

DOK-7.4: a letter of 01-20 that is recorded in February ended the contract with 01-28: what was billed since is credited. A
letter of 01-28 ends it with 02-05: of February 5 of 28 days stay billed, as when it is recorded in time.

  $ export POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml"
  $ new_ledger 2025-12-01; add_customer 2025-12-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2025-12-01 contract open C1 dokos-99 -o json | field id
  K1
  $ bursar --as-of 2025-12-05 obligation open K1 force-majeure -o json | field due_on
  2026-01-03
  $ nightly 2026-01-01 2026-01-01; bursar --as-of 2026-02-01 sweep > /dev/null
  2026-01-01 invoice K1 D2026-00001 118.80 DOK-1.2
  2026-01-01 renew K1 D2026-00001 DOK-1.1
  $ cp data/bursar/ledger.db february.db
  $ unchanged bursar --as-of 2026-02-10 contract terminate K1 --ground force-majeure --on 2025-11-30 --data delete --yes
  bursar: refused: K1 was ordered on 2025-12-01, after 2025-11-30: give the day of the letter
  [1]
  $ bursar --as-of 2026-02-10 contract terminate K1 --ground force-majeure --on 2026-01-20 --data delete --yes -o json | told
  ended dokos-99 2026-02-01 2026-03-01 ends 2026-01-28
  2026-02-10 terminate DOK-7.4
  2026-02-10 credit D2026-00002 118.80 DOK-7.4
  2026-02-10 obligation DOK-6.5
  2026-02-10 end DOK-7.4
  2026-02-10 revoke-access DOK-3.1
  2026-02-10 obligation-lifted DOK-4.2
  2026-02-10 obligation-lifted DOK-7.4
  2026-02-10 obligation DOK-6.2
  $ bursar invoice show D2026-00002 -o json | field state
  credited
  $ bursar obligation list --state pending -o jsonl | python3 -c 'import json, sys
  > for line in sys.stdin: o = json.loads(line); print(o["kind"], o["due_on"])'
  data-delete 2026-02-27
  no-poaching 2027-01-28
  $ cp february.db data/bursar/ledger.db
  $ bursar --as-of 2026-02-02 contract terminate K1 --ground force-majeure --on 2026-01-28 --data delete --yes -o json | told
  active dokos-99 2026-02-01 2026-03-01 ends 2026-02-05
  2026-02-02 terminate DOK-7.4
  2026-02-02 credit D2026-00002 97.58 DOK-7.4
  2026-02-02 obligation DOK-6.5
  $ bursar invoice show D2026-00002 -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["total"], d["open"])'
  118.80 21.22
  $ bursar --as-of 2026-02-02 check -o json | field problems
  []
