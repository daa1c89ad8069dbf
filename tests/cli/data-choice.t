DOK-6.5: at the end of a contract its data is returned or deleted, as the customer chooses; deleted where they choose
nothing. However it ends, the deadline stands in the agenda.

  $ export POLICY="$PWD/auto.toml"; . "$TESTDIR/setup.sh"; export CATALOG="$EXAMPLES/catalogs/dokos.toml"
  $ sed -e 's/^mode = "propose"/mode = "auto"/' -e '/^\[renewal\]/a no_renew_clause = "DOK-1.1"' "$EXAMPLES/policies/dokos.toml" > auto.toml
  $ new_ledger 2024-09-01; add_customer 2024-09-01 'Ada Lovelace'
  C1
  $ for n in 1 2 3 4 5; do bursar --as-of 2024-09-01 contract open C1 dokos-49 -o json | field id; done
  K1
  K2
  K3
  K4
  K5
  $ told() { python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ends_on"], [(s["step"], s["clause"]) for s in c["steps"]])'; }
  $ pending() { bursar obligation list --state pending -o json "$@" | python3 -c 'import json, sys
  > for o in json.load(sys.stdin):
  >     if o["kind"].startswith("data"): print(o["id"], o["contract"], o["kind"], o["due_on"])'; }

Cancelled without a word about it, not renewed, terminated by the sweep for what is unpaid:

  $ bursar --as-of 2024-09-02 contract cancel K1 --channel mail -o json | told
  active 2024-10-31 [('cancel', 'DOK-1.3')]
  $ bursar --as-of 2024-09-02 contract no-renew K2 -o json | told
  active 2024-09-30 [('no-renew', 'DOK-1.1')]
  $ bursar --as-of 2024-09-02 contract no-renew K3 --data return -o json | told
  active 2024-09-30 [('no-renew', 'DOK-1.1'), ('obligation', 'DOK-6.5')]
  $ unchanged bursar --as-of 2024-09-02 contract no-renew K3 --data return -o json | told
  active 2024-09-30 []
  $ bursar --as-of 2024-09-02 contract no-renew K3 --data delete -o json | told
  active 2024-09-30 [('obligation-lifted', 'DOK-6.5'), ('obligation', 'DOK-6.5')]
  $ pending
  T7 K3 data-delete 2024-10-30
  $ bursar --as-of 2024-09-30 payment record C1 176.40 -o json | python3 -c 'import json, sys
  > print([a["invoice"] for a in json.load(sys.stdin)["allocations"]])'
  ['D2024-00001', 'D2024-00002', 'D2024-00003']
  $ nightly 2024-10-01 2024-10-03 | grep -E 'end|terminate|obligation'
  2024-10-01 end K2 DOK-1.1
  2024-10-01 obligation-lifted K2 DOK-4.2
  2024-10-01 obligation K2 DOK-6.2
  2024-10-01 obligation K2 DOK-6.5
  2024-10-01 end K3 DOK-1.1
  2024-10-01 obligation-lifted K3 DOK-4.2
  2024-10-01 obligation K3 DOK-6.2
  2024-10-02 terminate K4 D2024-00004 DOK-6.6
  2024-10-02 obligation-lifted K4 DOK-4.2
  2024-10-02 obligation K4 DOK-6.2
  2024-10-02 obligation K4 DOK-6.5
  2024-10-02 terminate K5 D2024-00005 DOK-6.6
  2024-10-02 obligation-lifted K5 DOK-4.2
  2024-10-02 obligation K5 DOK-6.2
  2024-10-02 obligation K5 DOK-6.5
  $ pending
  T7 K3 data-delete 2024-10-30
  T9 K2 data-delete 2024-10-30
  T12 K4 data-delete 2024-11-01
  T14 K5 data-delete 2024-11-01

Who chooses later is served: the deadline keeps its day.

  $ unchanged bursar -n --as-of 2024-10-05 contract data K2 return -o json | told
  ended 2024-09-30 [('obligation-lifted', 'DOK-6.5'), ('obligation', 'DOK-6.5')]
  $ bursar --as-of 2024-10-05 contract data K2 return -o json | told
  ended 2024-09-30 [('obligation-lifted', 'DOK-6.5'), ('obligation', 'DOK-6.5')]
  $ unchanged bursar --as-of 2024-10-05 contract data K2 return -o json | told
  ended 2024-09-30 []
  $ pending --contract K2
  T15 K2 data-return 2024-10-30
  $ bursar --as-of 2024-10-06 contract data K1 return -o json | told
  active 2024-10-31 [('obligation', 'DOK-6.5')]
  $ nightly 2024-11-01 2024-11-01 | grep -E 'K1 .*(end|obligation)|(end|obligation) K1'
  2024-11-01 end K1 DOK-1.3
  2024-11-01 obligation K1 DOK-6.2
  $ pending --contract K1
  T16 K1 data-return 2024-11-30

Once it is done there is nothing to choose, nor before an end is recorded:

  $ bursar --as-of 2024-11-02 obligation done "$(pending --contract K2 | cut -d' ' -f1)" -o json | field state
  done
  $ unchanged bursar --as-of 2024-11-02 contract data K2 delete
  bursar: refused (DOK-6.5): the data of K2 is dealt with already: bursar obligation list shows it
  [1]
  $ bursar --as-of 2024-11-02 contract open C1 dokos-19 -o json | field id
  K6
  $ unchanged bursar --as-of 2024-11-02 contract data K6 delete
  bursar: refused (DOK-6.5): no end of K6 is recorded: choose with its end: bursar contract cancel --data return, or --data delete
  [1]
  $ unchanged bursar --as-of 2024-11-02 contract data K6 shred
  bursar: CHOICE: "shred" is not one of return, delete
  [64]
  $ unchanged bursar --as-of 2024-11-02 contract data K9 delete
  bursar: there is no contract "K9": bursar contract list shows them
  [66]
  $ bursar --as-of 2024-11-02 check -o json | field problems
  []

What was returned before the end is not deleted at it:

  $ bursar --as-of 2024-11-03 contract cancel K6 --channel mail --data return -o json | told
  active 2024-12-31 [('cancel', 'DOK-1.3'), ('obligation', 'DOK-6.5')]
  $ bursar --as-of 2024-11-04 obligation done "$(pending --contract K6 | cut -d' ' -f1)" -o json | field state
  done
  $ nightly 2025-01-01 2025-01-01 | grep K6
  2025-01-01 invoice K6 D2025-00001 22.80 DOK-1.2
  2025-01-01 renew K6 D2025-00001 DOK-1.1
  2025-01-01 end K6 DOK-1.3
  2025-01-01 revoke-access K6 DOK-3.1
  2025-01-01 obligation-lifted K6 DOK-4.2
  2025-01-01 obligation K6 DOK-6.2
  $ pending --contract K6

Who objects to a price may choose with it; too late an objection is a cancellation, and comes in as one:

  $ POLICY=$EXAMPLES/policies/dokos.toml; new_ledger 2026-01-01; add_customer 2026-01-01 'Ada Lovelace'
  C1
  $ for n in 1 2; do bursar --as-of 2026-01-01 contract open C1 dokos-99 -o json | field id; done
  K1
  K2
  $ bursar --as-of 2026-01-10 price change dokos-99 --to 109.00 --effective 2026-03-11 --ground economic -o json | field notices
  ['K1', 'K2']
  $ bursar --as-of 2026-01-20 contract object K1 --data return -o json | told
  active 2026-03-31 [('objection', 'DOK-5.2'), ('obligation', 'DOK-6.5')]
  $ unchanged bursar --as-of 2026-01-20 contract object K1 --data return -o json | told
  active 2026-03-31 []
  $ bursar --as-of 2026-01-21 contract object K1 --data delete -o json | told
  active 2026-03-31 [('obligation-lifted', 'DOK-6.5'), ('obligation', 'DOK-6.5')]
  $ unchanged bursar --as-of 2026-02-20 contract object K2
  bursar: refused (DOK-1.3): K2 is cancelled in one of the ways of the terms: say how it came in: --channel registered-letter|mail
  [1]
  $ bursar --as-of 2026-02-20 contract object K2 --channel mail --data return -o json | told
  active 2026-03-31 [('invoice', 'DOK-1.2'), ('renew', 'DOK-1.1'), ('cancel', 'DOK-1.3'), ('obligation', 'DOK-6.5'), ('terminate-proposed', 'DOK-6.6')]
  $ bursar --as-of 2026-02-20 check -o json | field problems
  []

Terms that leave no choice know none:

  $ POLICY="$EXAMPLES/policies/alls-heberg.toml" CATALOG="$EXAMPLES/catalogs/alls-heberg.toml"; worked_example
  $ unchanged bursar --as-of 2026-01-20 contract data K1 return
  bursar: refused: the terms leave no choice about data
  [1]
  $ unchanged bursar --as-of 2026-01-20 contract no-renew K1 --data return
  bursar: refused: the terms leave no choice about data: leave --data out
  [1]
