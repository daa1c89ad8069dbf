ALLS-G7.1: delivered within 48 working hours of payment; what is late is reported.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-03-01
  $ add_customer 2026-03-01 'Ada Lovelace'
  C1

Paid on a Friday at 15:00, it is due on the Tuesday at 15:00:

  $ bursar --as-of 2026-03-06T15:00 contract open C1 web-start -o json | field id
  K1
  $ bursar --as-of 2026-03-06T15:00 payment record C1 12.00 -o json | field id
  P1
  $ bursar --as-of 2026-03-10T15:00 report deliveries
  CONTRACT  CUSTOMER  PRODUCT    ORDERED AT           PAID AT              DUE AT               DONE AT  STATE    LATE  CLAUSE
  K1        C1        web-start  2026-03-06T15:00:00  2026-03-06T15:00:00  2026-03-10T15:00:00        -  pending  no    ALLS-G7.1
  $ bursar --as-of 2026-03-10T15:01 report deliveries -o json
  {"report":"deliveries","on":"2026-03-10","rows":[
  {"contract":"K1","customer":"C1","product":"web-start","ordered_at":"2026-03-06T15:00:00","paid_at":"2026-03-06T15:00:00","due_at":"2026-03-10T15:00:00","done_at":null,"state":"late","late":true,"clause":"ALLS-G7.1"}
  ],"late":1,"pending":0,"done":0}
  $ bursar --as-of 2026-03-10T15:01 report deliveries --customer C1 --contract K1 --from 2026-03-06 --to 2026-03-06 -o csv
  contract,customer,product,ordered_at,paid_at,due_at,done_at,state,late,clause\r (esc)
  K1,C1,web-start,2026-03-06T15:00:00,2026-03-06T15:00:00,2026-03-10T15:00:00,,late,true,ALLS-G7.1\r (esc)
  $ bursar --as-of 2026-03-10T15:01 report deliveries --from 2026-03-07 -o jsonl
  $ bursar --as-of 2026-03-07 due --until 2026-03-10 -o json
  [
  {"on":"2026-03-10","kind":"delivery","subject":"K1","rule":"delivery","action":"activate","state":"pending","because":"Delivered within 48 working hours of payment, as an indication.","clause":"ALLS-G7.1"}
  ]

A payment that is recorded days later counts from the day on which it came:

  $ bursar --as-of 2026-03-02 contract open C1 web-start -o json | field id
  K2
  $ bursar --as-of 2026-03-12T10:00 payment record C1 12.00 --on 2026-03-03 -o json | field received_on
  2026-03-03
  $ bursar --as-of 2026-03-12T10:00 report deliveries --from 2026-03-12 -o csv
  contract,customer,product,ordered_at,paid_at,due_at,done_at,state,late,clause\r (esc)
  K2,C1,web-start,2026-03-02T00:00:00,2026-03-03T00:00:00,2026-03-05T00:00:00,,late,true,ALLS-G7.1\r (esc)

ALLS-G7.1: provisioning acknowledges what it has done; with its activation a contract is delivered, in time or late:

  $ export BURSAR_AS_OF=2026-03-12T12:00
  $ bursar action list --state pending
  ID  KIND      CUSTOMER  CONTRACT  QUEUED ON   STATE    DONE AT
   8  activate  C1        K1        2026-03-06  pending        -
  12  activate  C1        K2        2026-03-12  pending        -
  $ unchanged bursar action ack 8 --dry-run -o json
  {"id":"8","kind":"activate","customer":"C1","contract":"K1","queued_on":"2026-03-06","state":"done","done_at":"2026-03-12T12:00:00","dry_run":true}
  $ bursar --as-of 2026-03-10T14:00 action ack 8 -o json
  {"id":"8","kind":"activate","customer":"C1","contract":"K1","queued_on":"2026-03-06","state":"done","done_at":"2026-03-10T14:00:00"}
  $ unchanged bursar action ack 8 -o csv
  id,kind,customer,contract,queued_on,state,done_at\r (esc)
  8,activate,C1,K1,2026-03-06,done,2026-03-10T14:00:00\r (esc)
  $ bursar action list --state pending -o jsonl | python3 -c 'import json, sys
  > for line in sys.stdin: print(json.loads(line)["id"])' | bursar action ack - -o jsonl
  {"id":"12","kind":"activate","customer":"C1","contract":"K2","queued_on":"2026-03-12","state":"done","done_at":"2026-03-12T12:00:00"}
  $ bursar action list --state pending
  $ bursar report deliveries
  CONTRACT  CUSTOMER  PRODUCT    ORDERED AT           PAID AT              DUE AT               DONE AT              STATE  LATE  CLAUSE
  K1        C1        web-start  2026-03-06T15:00:00  2026-03-06T15:00:00  2026-03-10T15:00:00  2026-03-10T14:00:00  done   no    ALLS-G7.1
  K2        C1        web-start  2026-03-02T00:00:00  2026-03-03T00:00:00  2026-03-05T00:00:00  2026-03-12T12:00:00  done   yes   ALLS-G7.1
  $ bursar due --until 2026-03-20 -o csv | grep -c delivery
  0
  [1]
  $ bursar explain K2 -o json | python3 -c 'import json, sys
  > for r in json.load(sys.stdin)["past"]: print(r["on"], r["what"], r["clause"])'
  2026-03-02 order ALLS-G4.1
  2026-03-02 invoice: F2026-000002 12.00 EUR ALLS-G4.1
  2026-03-12 activate: F2026-000002 ALLS-G4.1
  2026-03-12 acknowledge ALLS-G7.1
  $ bursar check -o json | field problems
  []
  $ unchanged bursar action ack 99
  bursar: there is no action "99": bursar action list shows them
  [66]
  $ unchanged bursar action ack abc
  bursar: ACTION: "abc" is no action: actions are numbered, as bursar action list shows them
  [64]

ALLS-G7.1: paid from older credit, it counts from the order; what is free has no payment, and counts from it too:

  $ new_ledger 2026-01-15; add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-01-15 payment record C1 30.00 -o json | field id
  P1
  $ bursar --as-of 2026-03-02T10:00 contract open C1 web-pro -o json | field state
  active
  $ bursar --as-of 2026-03-02T11:00 contract open C1 free-web -o json | field state
  active
  $ bursar --as-of 2026-03-02T12:00 report deliveries -o csv
  contract,customer,product,ordered_at,paid_at,due_at,done_at,state,late,clause\r (esc)
  K1,C1,web-pro,2026-03-02T10:00:00,2026-01-15T00:00:00,2026-03-04T10:00:00,,pending,false,ALLS-G7.1\r (esc)
  K2,C1,free-web,2026-03-02T11:00:00,,2026-03-04T11:00:00,,pending,false,ALLS-G7.1\r (esc)
