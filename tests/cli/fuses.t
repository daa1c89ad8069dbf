A run that would do more than the terms allow, or whose clock is wrong, stops before it does anything: exit code 4.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ paid_contract 2026-01-15 C1 web-pro
  K2
  $ paid_contract 2026-01-15 C1 vps-s
  K3
  $ nightly 2026-02-05 2026-02-15 > /dev/null

Three suspensions are due, and two are allowed. The message says how to look, and how to allow them once:

  $ unchanged bursar --as-of 2026-02-16 sweep --max-suspend 2
  bursar: this run would suspend more contracts than the fuse allows, which is 2: nothing was done: look at it with --dry-run; to allow it once: --max-suspend N
  [4]
  $ unchanged bursar --as-of 2026-02-16 sweep --max-suspend 2 -o json
  {"error":{"code":"fuse","message":"this run would suspend more contracts than the fuse allows, which is 2: nothing was done","clauses":[],"hint":"look at it with --dry-run; to allow it once: --max-suspend N"}}
  [4]
  $ unchanged bursar --as-of 2026-02-16 sweep --max-suspend 2 --dry-run -o csv
  on,step,contract,customer,invoice,amount,currency,clause\r (esc)
  2026-02-16,overdue-notice,K1,C1,F2026-000004,,,ALLS-G4.2\r (esc)
  2026-02-16,suspend,K1,C1,F2026-000004,,,ALLS-G4.2\r (esc)
  2026-02-16,overdue-notice,K2,C1,F2026-000005,,,ALLS-G4.2\r (esc)
  2026-02-16,suspend,K2,C1,F2026-000005,,,ALLS-G4.2\r (esc)
  2026-02-16,overdue-notice,K3,C1,F2026-000006,,,ALLS-G4.2\r (esc)
  2026-02-16,suspend,K3,C1,F2026-000006,,,ALLS-G4.2\r (esc)
  bursar: a fuse would trip: this run would suspend more contracts than the fuse allows, which is 2
  $ unchanged bursar --as-of 2026-02-16 sweep --max-suspend 0 --replay-from 2026-02-16
  bursar: this run would suspend more contracts than the fuse allows, which is 0: nothing was done: look at it with --dry-run; to allow it once: --max-suspend N
  [4]
  $ bursar --as-of 2026-02-16 sweep --max-suspend 3 -o json | field counts
  {'overdue-notice': 3, 'suspend': 3}

The same for deletions:

  $ nightly 2026-02-17 2026-02-21 > /dev/null
  $ unchanged bursar --as-of 2026-02-22 sweep --max-delete 2
  bursar: this run would delete more contracts than the fuse allows, which is 2: nothing was done: look at it with --dry-run; to allow it once: --max-delete N
  [4]
  $ bursar --as-of 2026-02-22 sweep --max-delete 3 -o json | field counts
  {'delete': 3}

The policy's own fuses:

  $ new_ledger 2026-01-15
  $ sed -e 's/^suspensions = 50/suspensions = 1/' -e 's/^clock_days = 60/clock_days = 20/' \
  >     "$EXAMPLES/policies/alls-heberg.toml" > careful.toml
  $ bursar --as-of 2026-01-15 policy adopt careful.toml --effective 2026-01-15 -o json | field version
  2
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ paid_contract 2026-01-15 C1 web-start
  K1
  $ paid_contract 2026-01-15 C1 web-pro
  K2
  $ unchanged bursar --as-of 2026-02-05 sweep
  bursar: the clock says 2026-02-05, more than 20 days after the last event of 2026-01-15: nothing was done: set the clock right, or allow the gap once: --max-clock-days N
  [4]
  $ bursar --as-of 2026-02-05 sweep --max-clock-days 21 -o json | field counts
  {'invoice': 2}
  $ nightly 2026-02-06 2026-02-15 > /dev/null
  $ unchanged bursar --as-of 2026-02-16 sweep
  bursar: this run would suspend more contracts than the fuse allows, which is 1: nothing was done: look at it with --dry-run; to allow it once: --max-suspend N
  [4]

A clock that stands before the last event, or more than 60 days after it:

  $ worked_example
  $ unchanged bursar --as-of 2026-01-14 sweep
  bursar: the clock says 2026-01-14, before the last event of 2026-01-15: nothing was done: set the clock right, or allow the gap once: --max-clock-days N
  [4]
  $ unchanged bursar --as-of 2026-01-14 sweep --replay-from 2026-01-01
  bursar: the clock says 2026-01-14, before the last event of 2026-01-15: nothing was done: set the clock right, or allow the gap once: --max-clock-days N
  [4]
  $ unchanged bursar --as-of 2026-01-13 sweep --max-clock-days 1
  bursar: the clock says 2026-01-13, before the last event of 2026-01-15: nothing was done: set the clock right, or allow the gap once: --max-clock-days N
  [4]
  $ unchanged bursar --as-of 2026-01-14 sweep --max-clock-days 1
  nothing is due
  $ bursar --as-of 2026-03-16 sweep --dry-run -o json | field counts
  {'invoice': 1}
  $ unchanged bursar --as-of 2026-03-17 sweep
  bursar: the clock says 2026-03-17, more than 60 days after the last event of 2026-01-15: nothing was done: set the clock right, or allow the gap once: --max-clock-days N
  [4]
  $ unchanged bursar --as-of 2026-03-17 sweep --dry-run
  bursar: the clock says 2026-03-17, more than 60 days after the last event of 2026-01-15: nothing was done: set the clock right, or allow the gap once: --max-clock-days N
  [4]
  $ unchanged bursar --as-of 2062-01-15 sweep --max-clock-days 100 -o json
  {"error":{"code":"fuse","message":"the clock says 2062-01-15, more than 100 days after the last event of 2026-01-15: nothing was done","clauses":[],"hint":"set the clock right, or allow the gap once: --max-clock-days N"}}
  [4]
  $ bursar --as-of 2026-03-17 sweep --max-clock-days 61 -o jsonl | steps
  2026-03-17 invoice K1 F2026-000002 12.00 ALLS-G4.2

Fuses hold for a saved plan as well:

  $ worked_example
  $ nightly 2026-02-05 2026-02-15 > /dev/null
  $ bursar --as-of 2026-02-16 sweep --plan plan.json -o json | field counts
  {'overdue-notice': 1, 'suspend': 1}
  $ unchanged bursar --as-of 2026-02-16 sweep --apply plan.json --max-suspend 0
  bursar: this run would suspend more contracts than the fuse allows, which is 0: nothing was done: look at it with --dry-run; to allow it once: --max-suspend N
  [4]
