Letters by which a contract ends, and changes of its product, are taken back; the others stand.

  $ . "$TESTDIR/setup.sh"
  $ dokos() { POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml" new_ledger "$1"
  >           add_customer "$1" 'Ada Lovelace' > /dev/null
  >           bursar --as-of "$1" contract open C1 "$2" -o json | field id; }
  $ third() { POLICY="$TESTDIR/policies/third.toml" new_ledger "$1"; COUNTRY=BE add_customer "$1" 'Ada Lovelace' > /dev/null
  >           paid_contract "$1" C1 "$2"; }
  $ events() { bursar audit log --kind "$1" -o jsonl | python3 -c 'import json, sys
  > for line in sys.stdin: print(json.loads(line)["seq"])'; }
  $ undo() { day="$1"; shift; bursar --as-of "$day" undo "$@" --yes -o json 2>&1 | python3 -c 'import json, sys
  > answer = json.load(sys.stdin)
  > for s in answer.get("steps", []): print(*[v for v in (s["step"], s["invoice"], s["amount"]) if v])
  > if "error" in answer: print(answer["error"]["message"], "|", answer["error"]["hint"])'; }
  $ ends() { bursar contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["product"], c["ends_on"], c["renewal"], c["next_step"], c["next_step_on"])'; }

DOK-1.3, DOK-5.2: an objection, and a cancellation that ends it sooner. Either is taken back, in either order.

  $ dokos 2026-01-01 dokos-99
  K1
  $ bursar --as-of 2026-01-10 price change dokos-99 --to 109.00 --effective 2026-03-11 --ground economic -o json | field clause
  DOK-5.2
  $ bursar --as-of 2026-01-12 contract object K1 -o json | field ends_on
  2026-03-31
  $ bursar --as-of 2026-01-13 contract cancel K1 --channel mail -o json | field ends_on
  2026-02-28
  $ cp data/bursar/ledger.db both.db
  $ undo 2026-01-14 "$(events objection)"; ends
  undo
  withdrawal
  dokos-99 2026-02-28 auto invoice 2026-02-01
  $ undo 2026-01-15 "$(events cancel)"; ends
  undo
  withdrawal
  dokos-99 None auto invoice 2026-02-01
  $ cp both.db data/bursar/ledger.db
  $ undo 2026-01-14 "$(events cancel)"; ends
  undo
  withdrawal
  dokos-99 2026-03-31 auto invoice 2026-02-01
  $ bursar --as-of 2026-01-14 check -o json | field problems
  []

Of two cancellations the one that came in later ends it sooner. Without it the first one ends it; without both, none.

  $ dokos 2026-01-01 dokos-99
  K1
  $ bursar --as-of 2026-02-05 contract cancel K1 --received 2026-01-30 --channel mail -o json | field ends_on
  2026-03-31
  $ bursar --as-of 2026-02-06 contract cancel K1 --received 2026-01-10 --channel mail -o json | field ends_on
  2026-02-28
  $ undo 2026-02-07 "$(events cancel | head -n 1)"; ends
  undo
  withdrawal
  dokos-99 2026-02-28 auto end 2026-03-01
  $ undo 2026-02-07 "$(events cancel | tail -n 1)"; ends
  undo
  withdrawal
  dokos-99 None auto invoice 2026-03-01

ALLS-G6.6: what was paid for later terms is credited with a cancellation that is recorded late: that stays so.

  $ worked_example
  $ bursar --as-of 2026-01-16 payment record C1 12.00 -o json | field id
  P2
  $ nightly 2026-02-01 2026-02-08
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-05 renew K1 F2026-000002 ALLS-G4.1
  $ bursar --as-of 2026-02-08 contract cancel K1 --received 2026-02-01 -o json | field ends_on
  2026-02-14
  $ undo 2026-02-09 "$(events cancel)"
  what K1 had paid for the time after 2026-02-14 is credited | let it end, and order anew: bursar contract open

DOK-7.4: an upgrade in the days up to an announced end is billed for these alone: the end stays.

  $ dokos 2025-12-01 dokos-49
  K1
  $ bursar --as-of 2025-12-05 obligation open K1 force-majeure -o json | field due_on
  2026-01-03
  $ bursar --as-of 2026-01-01 sweep > /dev/null
  $ bursar --as-of 2026-01-10 contract terminate K1 --ground force-majeure --data delete --yes -o json | field ends_on
  2026-01-18
  $ cp data/bursar/ledger.db ending.db
  $ bursar --as-of 2026-01-12 contract upgrade K1 dokos-499 -o json | python3 -c 'import json, sys
  > print([(s["step"], s["amount"]) for s in json.load(sys.stdin)["steps"]])'
  [('upgrade', None), ('invoice', '121.93')]
  $ undo 2026-01-13 "$(events terminate)"
  the upgrade of K1 is billed up to 2026-01-18 alone | let it end, and order anew: bursar contract open
  $ cp ending.db data/bursar/ledger.db
  $ undo 2026-01-13 "$(events terminate)"; ends
  undo
  withdrawal
  obligation-lifted
  dokos-49 None auto invoice 2026-02-01

A downgrade that was replaced by another one, or has taken effect, is not taken back by undoing it.

  $ dokos 2026-01-01 dokos-199
  K1
  $ bursar --as-of 2026-01-05 contract downgrade K1 dokos-99 -o json | field next_product
  dokos-99
  $ bursar --as-of 2026-02-01 sweep > /dev/null
  $ bursar --as-of 2026-02-06 contract downgrade K1 dokos-49 -o json | field next_product
  dokos-49
  $ undo 2026-02-07 "$(events downgrade | head -n 1)"
  K1 has changed already, or will not | None
  $ undo 2026-02-07 "$(events downgrade | tail -n 1)"; ends
  undo
  withdrawal
  dokos-99 None auto invoice 2026-03-01

T-6: taken back once the renewal was invoiced at the smaller price, that is credited, and invoiced anew.

  $ third 2026-01-15 web-pro
  K1
  $ bursar --as-of 2026-01-20 contract downgrade K1 web-start -o json | field next_product
  web-start
  $ bursar --as-of 2026-02-01 sweep -o jsonl | steps
  2026-02-01 invoice K1 INV2026/0002 12.10 T-2
  $ cp data/bursar/ledger.db invoiced.db
  $ undo 2026-02-05 "$(events downgrade)"
  undo
  withdrawal
  credit INV2026/0002 12.10
  $ bursar --as-of 2026-02-06 sweep -o jsonl | steps
  2026-02-06 invoice K1 INV2026/0003 30.25 T-2

Paid ahead, the next term is the smaller product's, and the one that runs is served as it is, to its last day.

  $ cp invoiced.db data/bursar/ledger.db
  $ bursar --as-of 2026-02-05 payment record C1 12.10 -o json | python3 -c 'import json, sys
  > print([s["step"] for s in json.load(sys.stdin)["steps"]])'
  ['renew']
  $ ends
  web-pro None auto change 2026-02-15
  $ bursar action list --state pending -o jsonl | python3 -c 'import json, sys
  > print([json.loads(line)["kind"] for line in sys.stdin])'
  ['activate']
  $ undo 2026-02-06 "$(events downgrade)"
  the term of K1 from 2026-02-15 on is paid, as "web-start" | bursar contract upgrade charges what is missing
  $ unchanged bursar --as-of 2026-02-06 contract downgrade K1 web-start
  bursar: refused (T-6): the term of K1 from 2026-02-15 on is paid, as "web-start": ask again on 2026-02-15
  [1]
  $ bursar --as-of 2026-02-06 report mrr -o json | python3 -c 'import json, sys
  > print([(r["product"], r["mrr"]) for r in json.load(sys.stdin)["rows"]])'
  [('web-pro', '25.00')]
  $ cp data/bursar/ledger.db paid.db
  $ bursar --as-of 2026-02-16 sweep -o jsonl | steps
  2026-02-16 change K1 T-6
  $ ends
  web-start None auto invoice 2026-03-01
  $ bursar --as-of 2026-02-16 check -o json | field problems
  []
  $ cp paid.db data/bursar/ledger.db
  $ bursar --as-of 2026-02-10 contract upgrade K1 web-pro -o json | python3 -c 'import json, sys
  > print([(s["step"], s["invoice"], s["amount"]) for s in json.load(sys.stdin)["steps"]])'
  [('upgrade', None, None), ('invoice', 'INV2026/0003', '18.15')]
  $ ends
  web-pro None auto invoice 2026-03-01
