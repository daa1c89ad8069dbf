Looking ahead: the sweeps to come, day by day, and the ledger only read.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ unchanged bursar --as-of 2026-01-20 simulate --until 2026-01-25
  nothing would be done
  $ unchanged bursar --as-of 2026-01-20 simulate --until 2026-03-01
  ON          STEP            CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
  2026-02-05  invoice         K1        C1        F2026-000002   12.00  EUR       ALLS-G4.2
  2026-02-10  reminder        K1        C1        F2026-000002       -  -         ALLS-G4.2
  2026-02-15  stop-notice     K1        C1        F2026-000002       -  -         ALLS-G4.1
  2026-02-16  overdue-notice  K1        C1        F2026-000002       -  -         ALLS-G4.2
  2026-02-16  suspend         K1        C1        F2026-000002       -  -         ALLS-G4.2
  2026-02-18  penalty         K1        C1        F2026-000003    2.40  EUR       ALLS-G4.2
  2026-02-18  overdue-notice  K1        C1        F2026-000002       -  -         ALLS-G4.2
  2026-02-22  delete          K1        C1        F2026-000002       -  -         ALLS-G4.2
  2026-02: 14.40 EUR charged, 1 delete, 1 invoice, 2 overdue-notice, 1 penalty, 1 reminder, 1 stop-notice, 1 suspend
  $ unchanged bursar --as-of 2026-01-20 simulate --until 2026-02-16 -o json
  {"as_of":"2026-01-20","until":"2026-02-16","steps":[
  {"on":"2026-02-05","step":"invoice","contract":"K1","customer":"C1","invoice":"F2026-000002","amount":"12.00","currency":"EUR","clause":"ALLS-G4.2"},
  {"on":"2026-02-10","step":"reminder","contract":"K1","customer":"C1","invoice":"F2026-000002","amount":null,"currency":null,"clause":"ALLS-G4.2"},
  {"on":"2026-02-15","step":"stop-notice","contract":"K1","customer":"C1","invoice":"F2026-000002","amount":null,"currency":null,"clause":"ALLS-G4.1"},
  {"on":"2026-02-16","step":"overdue-notice","contract":"K1","customer":"C1","invoice":"F2026-000002","amount":null,"currency":null,"clause":"ALLS-G4.2"},
  {"on":"2026-02-16","step":"suspend","contract":"K1","customer":"C1","invoice":"F2026-000002","amount":null,"currency":null,"clause":"ALLS-G4.2"}
  ],"counts":{"invoice":1,"overdue-notice":1,"reminder":1,"stop-notice":1,"suspend":1},"months":[{"month":"2026-02","charged":[{"amount":"12.00","currency":"EUR"}],"counts":{"invoice":1,"overdue-notice":1,"reminder":1,"stop-notice":1,"suspend":1}}],"quarantined":[]}
  $ bursar --as-of 2026-01-20 simulate --until 2026-01-25 -o json
  {"as_of":"2026-01-20","until":"2026-01-25","steps":[],"counts":{},"months":[],"quarantined":[]}
  $ bursar --as-of 2026-01-20 simulate --until 2026-01-19
  bursar: --until: "2026-01-19" lies before 2026-01-20: give a day to come
  [64]
  $ bursar --as-of 2026-01-20 simulate
  bursar: --until is missing: bursar simulate --until DATE
  [64]

What it says is what the nights then do:

  $ bursar --as-of 2026-01-20 simulate --until 2026-03-01 -o jsonl | steps > simulated
  $ nightly 2026-01-20 2026-03-01 > swept
  $ diff simulated swept && wc -l < swept
  8

Under -q nothing is said when nothing would be done:

  $ new_ledger 2026-01-15
  $ bursar --as-of 2026-01-16 simulate --until 2026-01-20
  nothing would be done
  $ bursar --as-of 2026-01-16 -q simulate --until 2026-01-20
  $ bursar --as-of 2026-01-16 -q simulate --until 2026-01-20 -o csv
