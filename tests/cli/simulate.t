Looking ahead: the sweeps to come, day by day, and the ledger only read.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ unchanged bursar --as-of 2026-01-20 simulate --until 2026-01-25
  $ unchanged bursar --as-of 2026-01-20 simulate --until 2026-03-01
  $ unchanged bursar --as-of 2026-01-20 simulate --until 2026-02-16 -o json
  $ bursar --as-of 2026-01-20 simulate --until 2026-01-25 -o json
  $ bursar --as-of 2026-01-20 simulate --until 2026-01-19
  $ bursar --as-of 2026-01-20 simulate

What it says is what the nights then do:

  $ bursar --as-of 2026-01-20 simulate --until 2026-03-01 -o jsonl | steps > simulated
  $ nightly 2026-01-20 2026-03-01 > swept
  $ diff simulated swept && wc -l < swept
