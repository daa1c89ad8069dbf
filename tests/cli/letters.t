Letters that come late, twice or after one another, and what is charged for the days around them.

  $ . "$TESTDIR/setup.sh"
  $ dokos() { POLICY="${POLICY:-$EXAMPLES/policies/dokos.toml}" CATALOG="$EXAMPLES/catalogs/dokos.toml" new_ledger "$1"
  >           add_customer "$1" 'Ada Lovelace' > /dev/null
  >           bursar --as-of "$1" contract open C1 "$2" -o json | field id; }
  $ third() { POLICY="$TESTDIR/policies/third.toml" new_ledger "$1"; COUNTRY=BE add_customer "$1" 'Ada Lovelace' > /dev/null
  >           paid_contract "$1" C1 "$2"; }
  $ events() { bursar audit log --kind "$1" -o jsonl | python3 -c 'import json, sys
  > for line in sys.stdin: print(json.loads(line)["seq"])'; }
  $ told() { python3 -c 'import json, sys
  > answer = json.load(sys.stdin)
  > for s in answer.get("steps", []): print(*[v for v in (s["step"], s["invoice"], s["amount"]) if v])
  > if "error" in answer: print(answer["error"]["message"], "|", answer["error"]["hint"])'; }
  $ at() { day="$1"; shift; bursar --as-of "$day" "$@" -o json 2>&1 | told; }
  $ ends() { bursar contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["product"], c["ends_on"], c["renewal"], c["next_step"], c["next_step_on"])'; }

DOK-7.4: recorded late, a termination credits what was billed since: it cannot be taken back any more.

  $ dokos 2025-12-01 dokos-99
  K1
  $ at 2025-12-20 obligation open K1 force-majeure
  obligation
  $ at 2026-01-01 sweep > /dev/null; at 2026-02-01 sweep > /dev/null; cp data/bursar/ledger.db february.db
  $ at 2026-02-03 contract terminate K1 --ground force-majeure --on 2026-01-30 --data delete --yes
  terminate
  credit D2026-00002 89.10
  obligation
  $ at 2026-02-04 undo "$(events terminate)" --yes
  K1 is billed up to 2026-02-07 alone | let it end, and order anew: bursar contract open

Of two letters the sooner end counts, and each day is credited once: of 99.00 for February 4 of 28 days stay charged.

  $ sed '/^ground = "breach"/a days = 4' "$EXAMPLES/policies/dokos.toml" > days.toml
  $ POLICY=$PWD/days.toml dokos 2025-12-01 dokos-99
  K1
  $ at 2025-12-20 obligation open K1 force-majeure; at 2025-12-20 obligation open K1 breach --reference 'letter of 12-20'
  obligation
  obligation
  $ at 2026-01-01 sweep > /dev/null; at 2026-02-01 sweep > /dev/null
  $ at 2026-02-03 contract terminate K1 --ground force-majeure --on 2026-01-30 --data delete --yes
  terminate
  credit D2026-00002 89.10
  obligation
  $ at 2026-02-03 contract terminate K1 --ground breach --on 2026-01-31 --data delete --yes
  terminate
  credit D2026-00002 12.73
  obligation-lifted
  obligation
  $ bursar invoice show D2026-00002 -o json | field open
  16.97

ALLS-G6.6, G10.3: an upgrade charged for two terms is credited for the one that is not served, line by line.

  $ new_ledger 2026-01-15; add_customer 2026-01-15 'Ada Lovelace'; paid_contract 2026-01-15 C1 web-start
  C1
  K1
  $ at 2026-02-05 sweep; at 2026-02-05 payment record C1 12.00
  invoice F2026-000002 12.00
  renew F2026-000002
  $ at 2026-02-05 contract upgrade K1 web-pro; at 2026-02-05 payment record C1 23.81
  upgrade
  invoice F2026-000003 23.81
  $ at 2026-02-10 contract cancel K1 --received 2026-02-04 --channel mail
  cancel
  credit F2026-000002 12.00
  credit F2026-000003 18.00
  $ bursar invoice list --kind credit-note -o jsonl | python3 -c 'import json, sys
  > for line in sys.stdin: print(json.loads(line)["number"])' | while read -r n; do bursar invoice show "$n" -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["credits"], [(l["net"], l["period_start"], l["period_end"]) for l in d["lines"]])'; done
  F2026-000002 [('10.00', '2026-02-15', '2026-03-15')]
  F2026-000003 [('15.00', '2026-02-15', '2026-03-15')]

ALLS-G4.5, DOK-1.3: each letter is recorded, also one that ends nothing sooner: it stands when the other is taken back.

  $ worked_example
  $ at 2026-01-16 contract cancel K1 --channel mail
  cancel
  $ at 2026-01-17 contract no-renew K1; at 2026-01-17 contract no-renew K1
  no-renew
  $ at 2026-01-18 undo "$(events cancel)" --yes; ends
  undo
  withdrawal
  web-start 2026-02-14 off end 2026-02-15
  $ dokos 2026-01-01 dokos-99
  K1
  $ bursar --as-of 2026-01-10 -q price change dokos-99 --to 109.00 --effective 2026-03-11 --ground economic > /dev/null
  $ at 2026-01-12 contract object K1
  objection
  $ at 2026-02-20 contract cancel K1 --channel mail; at 2026-02-20 contract cancel K1 --channel mail
  invoice D2026-00002 118.80
  renew D2026-00002
  cancel
  terminate-proposed D2026-00001
  $ at 2026-02-21 undo "$(events objection)" --yes; ends
  undo
  withdrawal
  dokos-99 2026-03-31 auto invoice 2026-03-01

DOK-6.5: what becomes of the data is what the letter that stands says.

  $ dokos 2025-12-01 dokos-99
  K1
  $ at 2025-12-05 obligation open K1 force-majeure
  obligation
  $ at 2026-01-05 contract cancel K1 --channel mail --data return
  invoice D2026-00001 118.80
  renew D2026-00001
  cancel
  obligation
  $ at 2026-01-10 contract terminate K1 --ground force-majeure --data delete --yes
  terminate
  obligation-lifted
  obligation
  $ at 2026-01-11 undo "$(events terminate)" --yes
  undo
  withdrawal
  obligation-lifted
  obligation
  $ bursar obligation list --state pending -o jsonl | python3 -c 'import json, sys
  > for line in sys.stdin: o = json.loads(line); print(o["kind"], o["due_on"])' | grep data
  data-return 2026-03-30

T-6: of two downgrades the second is taken back: the first stands, and can be taken back too.

  $ third 2026-01-15 vps-m
  K1
  $ at 2026-01-18 contract downgrade K1 vps-win; at 2026-01-20 contract downgrade K1 vps-s
  downgrade
  downgrade
  $ at 2026-02-05 undo "$(events downgrade | tail -n 1)" --yes; bursar contract show K1 -o json | field next_product
  undo
  withdrawal
  vps-win
  $ at 2026-02-05 undo "$(events downgrade | head -n 1)" --yes; bursar contract show K1 | grep 'next product'
  undo
  withdrawal
  [1]

ALLS-G4.1: a service that is suspended for a renewal resumes with the undo that credits it.

  $ third 2026-01-15 web-pro; at 2026-01-20 contract downgrade K1 web-start
  K1
  downgrade
  $ nightly 2026-02-01 2026-02-26 | grep suspend
  2026-02-25 suspend K1 INV2026/0002 T-3
  $ at 2026-02-27 undo "$(events downgrade)" --yes
  undo
  withdrawal
  credit INV2026/0002 12.10
  resume
  $ bursar --as-of 2026-02-27 check -o json | field problems
  []

DOK-6.6: an invoice that is due anew after a reversal does not hide a newer one that is overdue.

  $ dokos 2026-01-01 dokos-99
  K1
  $ at 2026-01-10 payment record C1 118.80
  $ nightly 2026-02-01 2026-02-20
  2026-02-01 invoice K1 D2026-00002 118.80 DOK-1.2
  2026-02-01 renew K1 D2026-00002 DOK-1.1
  $ at 2026-02-25 payment reverse P1
  reversal 118.80
  reopen D2026-00001
  $ nightly 2026-02-26 2026-03-05
  2026-03-01 invoice K1 D2026-00003 118.80 DOK-1.2
  2026-03-01 renew K1 D2026-00003 DOK-1.1
  2026-03-04 terminate-proposed K1 D2026-00002 DOK-6.6

T-6: a change whose term is not served any more does not happen; one paid two terms ahead does, with the first of them.

  $ third 2026-01-15 vps-m; at 2026-01-20 contract downgrade K1 vps-s
  K1
  downgrade
  $ at 2026-02-01 sweep; at 2026-02-05 payment record C1 30.25
  invoice INV2026/0002 30.25
  renew INV2026/0002
  $ at 2026-02-10 contract cancel K1 --received 2026-02-03 --channel mail; ends
  cancel
  credit INV2026/0002 30.25
  vps-m 2026-02-14 off end 2026-02-15
  $ nightly 2026-02-11 2026-02-16
  2026-02-15 end K1 T-7
  $ sed 's/^term = "1m"/term = "7d"/' "$EXAMPLES/catalogs/alls-heberg.toml" > weeks.toml
  $ CATALOG="$PWD/weeks.toml" third 2026-01-15 web-pro
  K1
  $ at 2026-01-15 contract downgrade K1 web-start; at 2026-01-15 sweep; at 2026-01-16 payment record C1 12.10
  downgrade
  invoice INV2026/0002 12.10
  renew INV2026/0002
  $ at 2026-01-16 sweep; at 2026-01-17 payment record C1 12.10
  invoice INV2026/0003 12.10
  renew INV2026/0003
  $ nightly 2026-01-18 2026-01-23
  2026-01-22 change K1 T-6
  2026-01-22 invoice K1 INV2026/0004 12.10 T-2

DOK-7.4: an upgrade before the letter, on its day, is billed for the whole term and keeps nothing from being taken back.

  $ dokos 2025-12-01 dokos-49
  K1
  $ at 2025-12-05 obligation open K1 force-majeure; at 2026-01-01 sweep > /dev/null
  obligation
  $ at 2026-01-10 contract upgrade K1 dokos-99 > /dev/null
  $ at 2026-01-10 contract terminate K1 --ground force-majeure --data delete --yes
  terminate
  obligation
  $ at 2026-01-11 undo "$(events terminate)" --yes; ends
  undo
  withdrawal
  obligation-lifted
  dokos-99 None auto invoice 2026-02-01
