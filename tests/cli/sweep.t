The nightly sweep: what it answers, and how to look before.

  $ . "$TESTDIR/setup.sh"
  $ worked_example

With nothing to do it says so, or under -q nothing at all: cron stays silent.

  $ unchanged bursar --as-of 2026-02-04 sweep
  nothing is due
  $ unchanged bursar --as-of 2026-02-04 -q sweep
  $ unchanged bursar --as-of 2026-02-04 -q sweep -o json
  $ unchanged bursar --as-of 2026-02-04 -q sweep -o jsonl
  $ unchanged bursar --as-of 2026-02-04 -q sweep -o csv
  $ unchanged bursar --as-of 2026-02-04 sweep -o json
  {"as_of":"2026-02-04","dry_run":false,"steps":[],"revision":8,"counts":{},"quarantined":[]}
  $ unchanged bursar --as-of 2026-02-04 sweep -o jsonl

A preview changes nothing, and with --exit-code tells by 10 that there is something to do:

  $ unchanged bursar --as-of 2026-02-04 sweep --dry-run --exit-code
  nothing is due
  $ unchanged bursar --as-of 2026-02-05 sweep --dry-run
  ON          STEP     CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
  2026-02-05  invoice  K1        C1        F2026-000002   12.00  EUR       ALLS-G4.2
  1 invoice
  $ unchanged bursar --as-of 2026-02-05 sweep --dry-run --exit-code
  ON          STEP     CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
  2026-02-05  invoice  K1        C1        F2026-000002   12.00  EUR       ALLS-G4.2
  1 invoice
  [10]
  $ unchanged bursar --as-of 2026-02-05 -n sweep --exit-code -o json
  {"as_of":"2026-02-05","dry_run":true,"steps":[
  {"on":"2026-02-05","step":"invoice","contract":"K1","customer":"C1","invoice":"F2026-000002","amount":"12.00","currency":"EUR","clause":"ALLS-G4.2"}
  ],"revision":8,"counts":{"invoice":1},"quarantined":[]}
  [10]

The deed is the same, but that it is done; twice does nothing twice:

  $ bursar --as-of 2026-02-05 sweep -o json
  {"as_of":"2026-02-05","dry_run":false,"steps":[
  {"on":"2026-02-05","step":"invoice","contract":"K1","customer":"C1","invoice":"F2026-000002","amount":"12.00","currency":"EUR","clause":"ALLS-G4.2"}
  ],"revision":9,"counts":{"invoice":1},"quarantined":[]}
  $ unchanged bursar --as-of 2026-02-05 sweep -o json
  {"as_of":"2026-02-05","dry_run":false,"steps":[],"revision":9,"counts":{},"quarantined":[]}
  $ unchanged bursar --as-of 2026-02-05 -q sweep

Outside of --dry-run, --exit-code changes nothing:

  $ bursar --as-of 2026-02-10 sweep --exit-code -o jsonl
  {"on":"2026-02-10","step":"reminder","contract":"K1","customer":"C1","invoice":"F2026-000002","amount":null,"currency":null,"clause":"ALLS-G4.2"}
  $ nightly 2026-02-11 2026-02-15
  2026-02-15 stop-notice K1 F2026-000002 ALLS-G4.1
  $ bursar --as-of 2026-02-16 sweep -o json
  {"as_of":"2026-02-16","dry_run":false,"steps":[
  {"on":"2026-02-16","step":"overdue-notice","contract":"K1","customer":"C1","invoice":"F2026-000002","amount":null,"currency":null,"clause":"ALLS-G4.2"},
  {"on":"2026-02-16","step":"suspend","contract":"K1","customer":"C1","invoice":"F2026-000002","amount":null,"currency":null,"clause":"ALLS-G4.2"}
  ],"revision":13,"counts":{"overdue-notice":1,"suspend":1},"quarantined":[]}
  $ bursar --as-of 2026-02-18 sweep
  ON          STEP            CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
  2026-02-18  penalty         K1        C1        F2026-000003    2.40  EUR       ALLS-G4.2
  2026-02-18  overdue-notice  K1        C1        F2026-000002       -  -         ALLS-G4.2
  1 overdue-notice, 1 penalty
  $ bursar --as-of 2026-02-22 sweep -o csv | tr -d '\r'
  on,step,contract,customer,invoice,amount,currency,clause
  2026-02-22,delete,K1,C1,F2026-000002,,,ALLS-G4.2

Steps are in the order they were done: by day, then contract, then calendar. --limit takes the first contracts:

  $ worked_example
  $ add_customer 2026-01-15 'Bob Martin'
  C2
  $ paid_contract 2026-01-15 C2 web-pro
  K2
  $ paid_contract 2026-01-15 C1 vps-s
  K3
  $ bursar --as-of 2026-02-05 sweep --limit 1 -o jsonl | steps
  2026-02-05 invoice K1 F2026-000004 12.00 ALLS-G4.2
  $ bursar --as-of 2026-02-05 sweep --limit 1 -o jsonl | steps
  2026-02-05 invoice K2 F2026-000005 30.00 ALLS-G4.2
  $ unchanged bursar --as-of 2026-02-05 sweep --limit 0 -o jsonl
  $ bursar --as-of 2026-02-05 sweep
  ON          STEP     CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
  2026-02-05  invoice  K3        C1        F2026-000006   30.00  EUR       ALLS-G4.2
  1 invoice
  $ bursar --as-of 2026-02-10 sweep
  ON          STEP      CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
  2026-02-10  reminder  K1        C1        F2026-000004       -         -  ALLS-G4.2
  2026-02-10  reminder  K2        C2        F2026-000005       -         -  ALLS-G4.2
  2026-02-10  reminder  K3        C1        F2026-000006       -         -  ALLS-G4.2
  3 reminder

Look first, then do exactly that: a plan is saved, and applied as long as the ledger is the one it was made on.

  $ unchanged bursar --as-of 2026-02-16 sweep --plan tonight.json
  ON          STEP            CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
  2026-02-16  overdue-notice  K1        C1        F2026-000004       -         -  ALLS-G4.2
  2026-02-16  suspend         K1        C1        F2026-000004       -         -  ALLS-G4.2
  2026-02-16  overdue-notice  K2        C2        F2026-000005       -         -  ALLS-G4.2
  2026-02-16  suspend         K2        C2        F2026-000005       -         -  ALLS-G4.2
  2026-02-16  overdue-notice  K3        C1        F2026-000006       -         -  ALLS-G4.2
  2026-02-16  suspend         K3        C1        F2026-000006       -         -  ALLS-G4.2
  3 overdue-notice, 3 suspend
  $ stat -c %a tonight.json
  600
  $ bursar --as-of 2026-02-16 sweep --apply tonight.json -o jsonl | steps
  2026-02-16 overdue-notice K1 F2026-000004 ALLS-G4.2
  2026-02-16 suspend K1 F2026-000004 ALLS-G4.2
  2026-02-16 overdue-notice K2 F2026-000005 ALLS-G4.2
  2026-02-16 suspend K2 F2026-000005 ALLS-G4.2
  2026-02-16 overdue-notice K3 F2026-000006 ALLS-G4.2
  2026-02-16 suspend K3 F2026-000006 ALLS-G4.2
  $ unchanged bursar --as-of 2026-02-16 sweep --apply tonight.json
  bursar: refused: the ledger has moved since the plan was made: make a new plan: bursar sweep --plan FILE
  [1]

The plan is of its day, since the days between the steps count from when they are done, and brings its limit:

  $ unchanged bursar --as-of 2026-02-18 sweep --limit 1 --plan one.json -o jsonl | steps
  2026-02-18 penalty K1 F2026-000007 2.40 ALLS-G4.2
  2026-02-18 overdue-notice K1 F2026-000004 ALLS-G4.2
  $ unchanged bursar --as-of 2026-02-19 sweep --apply one.json
  bursar: refused: the plan is of 2026-02-18, and it is 2026-02-19: make a new plan: bursar sweep --plan FILE
  [1]
  $ unchanged bursar --as-of 2026-02-18 sweep --apply one.json --dry-run -o json | field as_of
  2026-02-18
  $ bursar --as-of 2026-02-18 sweep --apply one.json -o jsonl | steps
  2026-02-18 penalty K1 F2026-000007 2.40 ALLS-G4.2
  2026-02-18 overdue-notice K1 F2026-000004 ALLS-G4.2

Whoever moves the ledger in between makes the plan void:

  $ unchanged bursar --as-of 2026-02-18 sweep --plan late.json > /dev/null
  $ bursar --as-of 2026-02-18 payment record C2 30.00 --reference VIR-1 -o json | field id
  P4
  $ unchanged bursar --as-of 2026-02-18 sweep --apply late.json
  bursar: refused: the ledger has moved since the plan was made: make a new plan: bursar sweep --plan FILE
  [1]
  $ unchanged bursar --as-of 2026-02-18 sweep --apply late.json -o json
  {"error":{"code":"refused","message":"the ledger has moved since the plan was made","clauses":[],"hint":"make a new plan: bursar sweep --plan FILE"}}
  [1]

So does a plan that was tampered with, and what is no plan is bad input:

  $ unchanged bursar --as-of 2026-02-18 sweep --plan forged.json > /dev/null
  $ sed 's/"penalty"/"delete"/' forged.json > other-steps.json
  $ unchanged bursar --as-of 2026-02-18 sweep --apply other-steps.json
  bursar: refused: the plan's steps are not those that are due: make a new plan: bursar sweep --plan FILE
  [1]
  $ head -n 1 forged.json > cut.json
  $ unchanged bursar --as-of 2026-02-18 sweep --apply cut.json
  bursar: refused: the plan's steps are not those that are due: make a new plan: bursar sweep --plan FILE
  [1]
  $ : > empty.json
  $ unchanged bursar --as-of 2026-02-18 sweep --apply empty.json
  bursar: empty.json: not JSON: make one: bursar sweep --plan FILE
  [65]
  $ echo '{"format":"bursar-plan-2","head":"x","as_of":"someday"}' > someday.json
  $ unchanged bursar sweep --apply someday.json
  bursar: someday.json: "as_of" is not a date
  [65]
  $ echo '{"format":"bursar-plan-9"}' > other.json
  $ unchanged bursar sweep --apply other.json
  bursar: other.json: a plan of another bursar: make one: bursar sweep --plan FILE
  [65]
  $ echo '{"steps":[]}' > no-plan.json
  $ unchanged bursar sweep --apply no-plan.json
  bursar: no-plan.json: no "format": not a plan of bursar: make one: bursar sweep --plan FILE
  [65]
  $ echo '{"format":1.5}' > fraction.json
  $ unchanged bursar sweep --apply fraction.json
  bursar: fraction.json: a number that is not an integer: make one: bursar sweep --plan FILE
  [65]
  $ echo 'not json' > junk.json
  $ unchanged bursar sweep --apply junk.json
  bursar: junk.json: not JSON: make one: bursar sweep --plan FILE
  [65]
  $ unchanged bursar sweep --apply none.json
  bursar: cannot read "none.json": No such file or directory
  [66]
  $ unchanged bursar --as-of 2026-02-18 sweep --plan nowhere/plan.json
  bursar: cannot write "nowhere/plan.json": No such file or directory
  [66]

A plan goes where a link leads, and what is no file is written to as it is:

  $ ln -s linked-to.json link.json
  $ : > linked-to.json
  $ unchanged bursar --as-of 2026-02-18 sweep --plan link.json > /dev/null
  $ test -L link.json && head -c 25 linked-to.json
  {"format":"bursar-plan-2" (no-eol)
  $ mkfifo pipe
  $ head -n 1 pipe > from-the-pipe &
  $ unchanged bursar --as-of 2026-02-18 sweep --plan pipe > /dev/null; wait; test -p pipe
  $ head -c 25 from-the-pipe
  {"format":"bursar-plan-2" (no-eol)
  $ ls -A | grep draft
  [1]
  $ echo old > again.json; chmod 644 again.json
  $ bursar --as-of 2026-02-18 sweep --plan again.json > /dev/null; head -c 25 again.json; stat -c ' %a' again.json
  {"format":"bursar-plan-2" 600

A plan is either made or applied, and brings its own limit and day:

  $ unchanged bursar --as-of 2026-02-18 sweep --plan a.json --apply late.json
  bursar: *--plan* (glob)
  [64]
  $ unchanged bursar --as-of 2026-02-18 sweep --exit-code=yes
  bursar: --exit-code takes no value
  [64]
  $ unchanged bursar --as-of 2026-02-18 sweep --limit many
  bursar: --limit: "many" is not a count: a count is a whole number from 0
  [64]
  $ unchanged bursar --as-of 2026-02-18 sweep --limit -1
  bursar: --limit: "-1" is not a count: a count is a whole number from 0
  [64]

The reason and the actor of a run stand in the audit log:

  $ bursar --as-of 2026-02-18 --actor cron --reason 'after the outage' sweep -o jsonl | steps
  2026-02-18 penalty K3 F2026-000008 6.00 ALLS-G4.2
  2026-02-18 overdue-notice K3 F2026-000006 ALLS-G4.2
  $ bursar audit log --by cron -o csv | cut -d , -f 3-5 | sort -u
  actor,command,reason
  cron,sweep,
  cron,sweep,after the outage

A plan holds its own limit and days:

  $ bursar sweep --apply tonight.json --limit 1
  bursar: --apply and --limit do not go together: the plan holds what is done: give --apply alone
  [64]
