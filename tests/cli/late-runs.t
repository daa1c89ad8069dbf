A missed night never costs a customer the time that the terms give.

  $ . "$TESTDIR/setup.sh"

The invoice on 02-05, then no sweep until 02-19: the calendar keeps its distances from the day each step was
really done; the reminder and the stop notice that were missed are folded into a later step.

  $ worked_example
  $ nightly 2026-02-05 2026-02-05
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  $ nightly 2026-02-19 2026-02-26
  2026-02-19 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-19 suspend K1 F2026-000002 ALLS-G4.2
  2026-02-21 penalty K1 F2026-000003 2.40 ALLS-G4.2
  2026-02-21 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-25 delete K1 F2026-000002 ALLS-G4.2
  $ bursar explain K1 --until 2026-02-26 -o json --as-of 2026-02-26 | python3 -c 'import json, sys
  > [print(r["on"], r["what"], r["clause"]) for r in json.load(sys.stdin)["past"] if "folded" in r["what"]]'
  2026-02-19 folded into stop-notice: F2026-000002 ALLS-G4.2
  2026-02-19 folded into overdue-notice-1: F2026-000002 ALLS-G4.1
  $ bursar notice list --kind reminder -o json
  []

No sweep at all until 02-19: the calendar counts from D' = 03-01, ten days after the invoice.

  $ worked_example
  $ nightly 2026-02-19 2026-03-09
  2026-02-19 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-24 reminder K1 F2026-000002 ALLS-G4.2
  2026-03-01 stop-notice K1 F2026-000002 ALLS-G4.1
  2026-03-02 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-03-02 suspend K1 F2026-000002 ALLS-G4.2
  2026-03-04 penalty K1 F2026-000003 2.40 ALLS-G4.2
  2026-03-04 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-03-08 delete K1 F2026-000002 ALLS-G4.2

The same, paid on 03-01: the new term runs from D all the same.

  $ worked_example
  $ nightly 2026-02-19 2026-03-01
  2026-02-19 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-24 reminder K1 F2026-000002 ALLS-G4.2
  2026-03-01 stop-notice K1 F2026-000002 ALLS-G4.1
  $ bursar --as-of 2026-03-01 payment record C1 12.00 -o json | python3 -c 'import json, sys
  > print([(s["on"], s["step"]) for s in json.load(sys.stdin)["steps"]])'
  [('2026-03-01', 'renew')]
  $ bursar contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["term_start"], c["term_end"])'
  active 2026-02-15 2026-03-15

--replay-from instead runs every day from that one on, as if the sweep had run each day. The preview is the deed:

  $ worked_example
  $ unchanged bursar --as-of 2026-02-23 sweep --replay-from 2026-01-16 --dry-run -o jsonl | steps > preview.txt
  $ bursar --as-of 2026-02-23 sweep --replay-from 2026-01-16 -o jsonl | steps | tee deed.txt
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-10 reminder K1 F2026-000002 ALLS-G4.2
  2026-02-15 stop-notice K1 F2026-000002 ALLS-G4.1
  2026-02-16 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-16 suspend K1 F2026-000002 ALLS-G4.2
  2026-02-18 penalty K1 F2026-000003 2.40 ALLS-G4.2
  2026-02-18 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-22 delete K1 F2026-000002 ALLS-G4.2
  $ cmp preview.txt deed.txt
  $ bursar check -o json | field ok
  True
  $ unchanged bursar --as-of 2026-02-23 sweep --replay-from 2026-01-16 -o json
  {"as_of":"2026-02-23","dry_run":false,"steps":[],"revision":16,"counts":{},"quarantined":[]}

A plan of a replay is applied as a replay:

  $ worked_example
  $ unchanged bursar --as-of 2026-02-23 sweep --replay-from 2026-01-16 --plan replay.json -o jsonl | steps > planned.txt
  $ cmp preview.txt planned.txt
  $ bursar --as-of 2026-02-23 sweep --apply replay.json -o jsonl | steps > applied.txt
  $ cmp preview.txt applied.txt

A replay starts on a day that is not after the run, and is refused once a notice has left the house:

  $ worked_example
  $ unchanged bursar --as-of 2026-02-23 sweep --replay-from 2026-02-24
  bursar: refused: there is nothing to replay from 2026-02-24, which lies after 2026-02-23: choose an earlier day
  [1]
  $ python3 -c 'import sqlite3
  > with sqlite3.connect("data/bursar/ledger.db") as db: db.execute("UPDATE notice SET state = \"sent\" WHERE rowid = 4")'
  $ unchanged bursar --as-of 2026-02-23 sweep --replay-from 2026-01-16
  bursar: refused: notices have left the house, and a replay would date others before them: run a plain sweep: late steps keep the customer's time
  [1]
