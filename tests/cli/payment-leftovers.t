Lines of a bank's file that no rule books for certain: a list for staff.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ add_customer 2026-01-15 'Bob Martin'
  C2
  $ bursar --as-of 2026-01-15 contract open C2 web-pro -o json | field invoice
  F2026-000002
  $ bursar --as-of 2026-01-20 contract open C2 web-start -o json | field invoice
  F2026-000003
  $ export BURSAR_AS_OF=2026-01-31
  $ cat > january.csv <<'END'
  > date,amount,currency,payer,text,reference
  > 2026-01-20,30.00,EUR,B. Martin,for hosting,VIR-1
  > 2026-01-21,5.00,EUR,,,VIR-2
  > 2026-01-22,7.00,USD,Bob Martin,,VIR-3
  > 2026-01-23,8.00,EUR,Our Own,moved,VIR-4
  > 2026-02-23,8.00,EUR,Our Own,moved,VIR-5
  > 2026-01-24,30.00,EUR,Bob Martin,F2026-000001,VIR-6
  > END
  $ bursar -q payment import january.csv --format csv -o jsonl | wc -l
  6

  $ bursar payment leftovers
  ID  RECEIVED ON  AMOUNT  CURRENCY  PAYER       TEXT          REFERENCE  METHOD    REASON                                                   CANDIDATES                 STATE  PAYMENT
  L1  2026-01-24    30.00  EUR       Bob Martin  F2026-000001  VIR-6      transfer  F2026-000001 is paid already                             F2026-000001               open         -
  L2  2026-01-22     7.00  USD       Bob Martin  -             VIR-3      transfer  names no document, and C2 has none with 7.00 USD open    F2026-000002 F2026-000003  open         -
  L3  2026-01-20    30.00  EUR       B. Martin   for hosting   VIR-1      transfer  names no document, and no customer has the payer's name  -                          open         -
  L4  2026-01-21     5.00  EUR       -           -             VIR-2      transfer  names no document and no payer                           -                          open         -
  L5  2026-01-23     8.00  EUR       Our Own     moved         VIR-4      transfer  names no document, and no customer has the payer's name  -                          open         -
  L6  2026-02-23     8.00  EUR       Our Own     moved         VIR-5      transfer  its value date 2026-02-23 lies ahead                     -                          open         -
  $ bursar payment leftovers --state open --from 2026-01-21 --to 2026-01-22 -o json
  [
  {"id":"L2","state":"open","received_on":"2026-01-22","amount":"7.00","currency":"USD","payer":"Bob Martin","text":null,"method":"transfer","reference":"VIR-3","reason":"names no document, and C2 has none with 7.00 USD open","candidates":["F2026-000002","F2026-000003"],"payment":null},
  {"id":"L4","state":"open","received_on":"2026-01-21","amount":"5.00","currency":"EUR","payer":null,"text":null,"method":"transfer","reference":"VIR-2","reason":"names no document and no payer","candidates":[],"payment":null}
  ]
  $ bursar payment leftovers --after L4 --limit 1 -o csv | tr -d '\r'
  id,received_on,amount,currency,payer,text,reference,method,reason,candidates,state,payment
  L5,2026-01-23,8.00,EUR,Our Own,moved,VIR-4,transfer,"names no document, and no customer has the payer's name",,open,
  $ bursar payment leftovers --state booked -o json
  []
  $ bursar payment leftovers --from 2026-01-24 --to 2026-01-24 -o jsonl
  {"id":"L1","state":"open","received_on":"2026-01-24","amount":"30.00","currency":"EUR","payer":"Bob Martin","text":"F2026-000001","method":"transfer","reference":"VIR-6","reason":"F2026-000001 is paid already","candidates":["F2026-000001"],"payment":null}
  $ unchanged bursar -q payment import january.csv --format csv

Assigned, a line is a payment with the bank's reference and value date, and off the open list:

  $ unchanged bursar payment assign L1 C2 --invoice F2026-000002 --dry-run -o json
  {"id":"P2","customer":"C2","amount":"30.00","currency":"EUR","method":"transfer","reference":"VIR-6","received_on":"2026-01-24","payer":"Bob Martin","allocations":[{"invoice":"F2026-000002","amount":"30.00"}],"reversed":false,"dry_run":true,"steps":[{"on":"2026-01-31","step":"activate","contract":"K2","customer":"C2","invoice":"F2026-000002","amount":null,"currency":null,"clause":"ALLS-G4.1"}]}
  $ bursar payment assign l1 C2 --invoice F2026-000002 -o json
  {"id":"P2","customer":"C2","amount":"30.00","currency":"EUR","method":"transfer","reference":"VIR-6","received_on":"2026-01-24","payer":"Bob Martin","allocations":[{"invoice":"F2026-000002","amount":"30.00"}],"reversed":false,"steps":[{"on":"2026-01-31","step":"activate","contract":"K2","customer":"C2","invoice":"F2026-000002","amount":null,"currency":null,"clause":"ALLS-G4.1"}]}
  $ unchanged bursar payment assign L1 C2
  id           P2
  customer     C2
  amount       30.00
  currency     EUR
  method       transfer
  reference    VIR-6
  received on  2026-01-24
  payer        Bob Martin
  allocations
    INVOICE       AMOUNT
    F2026-000002   30.00
  reversed     no
  steps        -
  booked before as P2: nothing was changed
  $ bursar payment leftovers --state booked -o csv | tr -d '\r' | tail -n 1
  L1,2026-01-24,30.00,EUR,Bob Martin,F2026-000001,VIR-6,transfer,F2026-000001 is paid already,F2026-000001,booked,P2
  $ unchanged bursar payment import january.csv --format csv
  0 booked, 6 known, 0 skipped, 0 left for staff
  $ bursar payment assign L3 C1
  id           P3
  customer     C1
  amount       30.00
  currency     EUR
  method       transfer
  reference    VIR-1
  received on  2026-01-20
  payer        B. Martin
  allocations  -
  reversed     no
  steps        -

Refused, and not found:

  $ unchanged bursar payment assign L1 C1
  bursar: refused: L1 is booked already, as P2
  [1]
  $ unchanged bursar payment assign L2 C1
  bursar: refused: L2 is in USD, and C1 is billed in EUR: record what it is worth: bursar payment record, then bursar payment dismiss
  [1]
  $ unchanged bursar payment assign L6 C2
  bursar: refused: the value date 2026-02-23 lies after 2026-01-31: assign it when the money is in
  [1]
  $ unchanged bursar payment assign L5 C1 --invoice F2026-000002
  bursar: refused: F2026-000002 is a document of C2, not of C1
  [1]
  $ bursar --as-of 2026-02-28 -q sweep -o jsonl | steps
  2026-02-28 invoice K1 F2026-000004 12.00 ALLS-G4.2
  2026-02-28 renew K1 F2026-000004 ALLS-G4.1
  2026-02-28 invoice K2 F2026-000005 30.00 ALLS-G4.2
  2026-02-28 lapse K3 F2026-000003 ALLS-G4.1
  $ unchanged bursar --as-of 2026-02-28 payment assign L5 C2 --invoice A2026-000001
  bursar: refused: A2026-000001 is a credit note: there is nothing to pay on it
  [1]
  $ unchanged bursar payment assign L5 C9
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ unchanged bursar payment assign L9 C1
  bursar: there is no leftover "L9": bursar payment leftovers shows them
  [66]
  $ unchanged bursar payment assign L5 C1 --invoice F2026-000099
  bursar: there is no document "F2026-000099": bursar invoice list shows them
  [66]
  $ unchanged bursar payment assign P1 C1
  bursar: LEFTOVER: "P1" is not a leftover: leftovers are named like L1
  [64]
  $ bursar payment record C1 1.00 --reference VIR-2 -o json | field id
  P4
  $ unchanged bursar payment assign L4 C1 -o json
  {"error":{"code":"refused","message":"its reference \"VIR-2\" is that of P4 already","clauses":[],"hint":"record it with another reference, then bursar payment dismiss"}}
  [1]

Dismissed for a reason, a line stays off the list:

  $ unchanged bursar payment dismiss L4
  bursar: a leftover is dismissed for a reason: say why: --reason TEXT
  [64]
  $ unchanged bursar payment dismiss L4 --reason 'recorded by hand' --dry-run -o json
  {"id":"L4","state":"dismissed","received_on":"2026-01-21","amount":"5.00","currency":"EUR","payer":null,"text":null,"method":"transfer","reference":"VIR-2","reason":"names no document and no payer","candidates":[],"payment":null,"dry_run":true}
  $ bursar payment dismiss L4 --reason 'recorded by hand'
  id           L4
  state        dismissed
  received on  2026-01-21
  amount       5.00
  currency     EUR
  payer        -
  text         -
  method       transfer
  reference    VIR-2
  reason       names no document and no payer
  candidates   -
  payment      -
  $ unchanged bursar payment dismiss L4 --reason 'recorded by hand' -o csv | tr -d '\r'
  L4 was dismissed before: nothing was changed
  id,state,received_on,amount,currency,payer,text,method,reference,reason,candidates,payment
  L4,dismissed,2026-01-21,5.00,EUR,,,transfer,VIR-2,names no document and no payer,,
  $ unchanged bursar payment dismiss L1 --reason 'a mistake'
  bursar: refused: L1 is booked already, as P2
  [1]
  $ unchanged bursar payment assign L4 C1
  bursar: refused: L4 is dismissed: record the money by hand: bursar payment record
  [1]
  $ unchanged bursar payment dismiss L9 --reason 'a mistake'
  bursar: there is no leftover "L9": bursar payment leftovers shows them
  [66]
  $ printf 'L5\nl6\n' | bursar payment dismiss - --reason 'our own transfer' -o jsonl | cut -d , -f 1,2
  {"id":"L5","state":"dismissed"
  {"id":"L6","state":"dismissed"
  $ unchanged bursar -q payment import january.csv --format csv
  $ bursar audit log --kind leftover-dismissed -o csv | tr -d '\r' | cut -d , -f 4-7
  command,reason,subject,kind
  payment dismiss,recorded by hand,L4,leftover-dismissed
  payment dismiss,our own transfer,L5,leftover-dismissed
  payment dismiss,our own transfer,L6,leftover-dismissed

Any of them may come from standard input:

  $ printf 'date,amount,currency\n2026-01-30,9.00,EUR\n2026-01-30,9.00,EUR\n2026-01-30,9.00,EUR\n' > three.csv
  $ bursar -q payment import three.csv --format csv -o csv | tr -d '\r' | cut -d , -f 2,7
  id,reference
  L7,line/0beee9be0e817abe
  L8,line/0beee9be0e817abe/2
  L9,line/0beee9be0e817abe/3
  $ printf 'L7\n' | bursar payment assign - C1 -o jsonl | cut -d , -f 1-3
  {"id":"P5","customer":"C1","amount":"9.00"
  $ bursar payment leftovers --state open -o csv | tr -d '\r' | cut -d , -f 1,2,3
  id,received_on,amount
  L2,2026-01-22,7.00
  L8,2026-01-30,9.00
  L9,2026-01-30,9.00

An idempotency key answers the same again:

  $ bursar --idempotency-key k-1 payment assign L8 C1 -o json | field id
  P6
  $ unchanged bursar --idempotency-key k-1 payment assign L8 C1 -o json | field id
  P6
  $ bursar --idempotency-key k-2 payment dismiss L9 --reason 'sent back' -o json | field state
  dismissed
  $ unchanged bursar --idempotency-key k-2 payment dismiss L9 --reason 'sent back' -o json | field state
  dismissed
  $ unchanged bursar --idempotency-key k-2 payment dismiss L2 --reason 'sent back'
  bursar: refused: the idempotency key "k-2" was used with other arguments: choose another key for another deed
  [1]

Ids are completed; all of it holds together:

  $ bursar __complete payment assign L
  L2\t2026-01-22 names no document, and C2 has none with 7.00 USD open (esc)
  :4
  $ bursar check -o json | field ok
  True
  $ bursar audit verify -o json | field verified
  True
