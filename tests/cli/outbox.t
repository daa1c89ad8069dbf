The outbox: notices to customers and actions for provisioning, each queued exactly once with its step.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ nightly 2026-02-05 2026-02-17 > /dev/null
  $ bursar --as-of 2026-02-17 payment record C1 12.00 -o json | field id
  P2

  $ bursar notice list
  ID  KIND            CUSTOMER  CONTRACT  INVOICE       QUEUED ON   STATE
   4  account-opened  C1        -         -             2026-01-15  queued
   6  invoice         C1        K1        F2026-000001  2026-01-15  queued
   9  invoice         C1        K1        F2026-000002  2026-02-05  queued
  10  reminder        C1        K1        F2026-000002  2026-02-10  queued
  11  stop-notice     C1        K1        F2026-000002  2026-02-15  queued
  12  overdue-notice  C1        K1        F2026-000002  2026-02-16  queued
  $ bursar action list
  ID  KIND      CUSTOMER  CONTRACT  QUEUED ON   STATE
   8  activate  C1        K1        2026-01-15  queued
  13  suspend   C1        K1        2026-02-16  queued
  16  resume    C1        K1        2026-02-17  queued

Filters and pages:

  $ bursar notice list --state queued --kind overdue-notice --customer C1 --contract K1 -o json
  [
  {"id":"12","kind":"overdue-notice","customer":"C1","contract":"K1","invoice":"F2026-000002","queued_on":"2026-02-16","state":"queued"}
  ]
  $ bursar notice list --from 2026-02-10 --to 2026-02-15 -o csv | tr -d '\r'
  id,kind,customer,contract,invoice,queued_on,state
  10,reminder,C1,K1,F2026-000002,2026-02-10,queued
  11,stop-notice,C1,K1,F2026-000002,2026-02-15,queued
  $ bursar notice list --after 6 --limit 1 -o jsonl
  {"id":"9","kind":"invoice","customer":"C1","contract":"K1","invoice":"F2026-000002","queued_on":"2026-02-05","state":"queued"}
  $ bursar notice list --state sent -o json
  []
  $ bursar action list --state queued --kind suspend --customer C1 --contract K1 --from 2026-02-16 --to 2026-02-16 -o json
  [
  {"id":"13","kind":"suspend","customer":"C1","contract":"K1","queued_on":"2026-02-16","state":"queued"}
  ]
  $ bursar action list --after 8 --limit 1 -o jsonl
  {"id":"13","kind":"suspend","customer":"C1","contract":"K1","queued_on":"2026-02-16","state":"queued"}
  $ bursar action list --state failed -o csv
  id,kind,customer,contract,queued_on,state\r (esc)
  $ bursar action list --after x
  bursar: --after: "x" is not a count: a count is a whole number from 0
  [64]
