The worked examples of the terms: one web-start contract, 10.00 and 20 % VAT a month, its term [2026-01-15, 2026-02-15).

  $ . "$TESTDIR/setup.sh"

Nothing is paid: the whole cycle, night after night (ALLS-G4.1, ALLS-G4.2).

  $ worked_example
  $ nightly 2026-01-16 2026-03-31
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-10 reminder K1 F2026-000002 ALLS-G4.2
  2026-02-15 stop-notice K1 F2026-000002 ALLS-G4.1
  2026-02-16 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-16 suspend K1 F2026-000002 ALLS-G4.2
  2026-02-18 penalty K1 F2026-000003 2.40 ALLS-G4.2
  2026-02-18 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-22 delete K1 F2026-000002 ALLS-G4.2
  $ bursar contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ends_on"], c["ground"], c["next_step"])'
  deleted 2026-02-21 unpaid None

With the deletion the renewal invoice is credited in full; the penalty stays due, outside VAT:

  $ bursar invoice list
  NUMBER        KIND         CUSTOMER  CONTRACT  ISSUED ON   DUE ON      CURRENCY    NET   TAX  TOTAL   PAID  OPEN  STATE     CREDITS
  F2026-000001  invoice      C1        K1        2026-01-15  2026-01-15  EUR       10.00  2.00  12.00  12.00  0.00  paid      -
  F2026-000002  invoice      C1        K1        2026-02-05  2026-02-15  EUR       10.00  2.00  12.00   0.00  0.00  credited  -
  F2026-000003  fee          C1        K1        2026-02-18  2026-02-18  EUR        2.40  0.00   2.40   0.00  2.40  open      -
  A2026-000001  credit-note  C1        K1        2026-02-22  2026-02-22  EUR       10.00  2.00  12.00   0.00  0.00  paid      F2026-000002
  $ bursar customer show C1 -o json | field balance
  2.40

Each notice and each action is queued once:

  $ bursar notice list -o csv | cut -d , -f 2,5,6
  kind,invoice,queued_on
  account-opened,,2026-01-15
  invoice,F2026-000001,2026-01-15
  invoice,F2026-000002,2026-02-05
  reminder,F2026-000002,2026-02-10
  stop-notice,F2026-000002,2026-02-15
  overdue-notice,F2026-000002,2026-02-16
  overdue-notice,F2026-000002,2026-02-18
  delete,F2026-000002,2026-02-22
  $ bursar action list -o csv | cut -d , -f 2,4,5
  kind,contract,queued_on
  activate,K1,2026-01-15
  suspend,K1,2026-02-16
  delete,K1,2026-02-22
  $ bursar check -o json
  {"ok":true,"schema":12,"events":16,"problems":[],"quarantined":[]}

Paid 5.00 on 02-12 and nothing more: part payment renews nothing, and the penalty is 20 % of 7.00.

  $ worked_example
  $ nightly 2026-01-16 2026-02-12
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-10 reminder K1 F2026-000002 ALLS-G4.2
  $ bursar --as-of 2026-02-12 payment record C1 5.00 -o json | field steps
  []
  $ nightly 2026-02-13 2026-02-22
  2026-02-15 stop-notice K1 F2026-000002 ALLS-G4.1
  2026-02-16 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-16 suspend K1 F2026-000002 ALLS-G4.2
  2026-02-18 penalty K1 F2026-000003 1.40 ALLS-G4.2
  2026-02-18 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-22 delete K1 F2026-000002 ALLS-G4.2
  2026-02-22 set-off K1 F2026-000003 1.40 ALLS-G4.1

What was paid on the credited invoice pays the penalty, which stays due (ALLS-G4.2); the rest is credit:

  $ bursar invoice list --contract K1
  NUMBER        KIND         CUSTOMER  CONTRACT  ISSUED ON   DUE ON      CURRENCY    NET   TAX  TOTAL   PAID  OPEN  STATE     CREDITS
  F2026-000001  invoice      C1        K1        2026-01-15  2026-01-15  EUR       10.00  2.00  12.00  12.00  0.00  paid      -
  F2026-000002  invoice      C1        K1        2026-02-05  2026-02-15  EUR       10.00  2.00  12.00   5.00  0.00  credited  -
  F2026-000003  fee          C1        K1        2026-02-18  2026-02-18  EUR        1.40  0.00   1.40   1.40  0.00  paid      -
  A2026-000001  credit-note  C1        K1        2026-02-22  2026-02-22  EUR       10.00  2.00  12.00   0.00  0.00  paid      F2026-000002
  $ bursar customer show C1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["balance"], c["credit"])'
  -3.60 3.60

Paid 12.00 on 02-17, suspended and before the penalty: renewed from D, resumed with the payment.

  $ worked_example
  $ nightly 2026-01-16 2026-02-17
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-10 reminder K1 F2026-000002 ALLS-G4.2
  2026-02-15 stop-notice K1 F2026-000002 ALLS-G4.1
  2026-02-16 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-16 suspend K1 F2026-000002 ALLS-G4.2
  $ bursar --as-of 2026-02-17 payment record C1 12.00
  id           P2
  customer     C1
  amount       12.00
  currency     EUR
  method       transfer
  reference    -
  received on  2026-02-17
  payer        -
  allocations
    INVOICE       AMOUNT
    F2026-000002   12.00
  reversed     no
  steps
    ON          STEP    CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
    2026-02-17  renew   K1        C1        F2026-000002       -         -  ALLS-G4.1
    2026-02-17  resume  K1        C1        -                  -         -  ALLS-G4.1
  $ bursar contract show K1
  id            K1
  customer      C1
  product       web-start
  state         active
  term start    2026-02-15
  term end      2026-03-15
  renewal       auto
  paid until    2026-03-15
  next step     invoice
  next step on  2026-03-05
  policy        1
  ends on       -
  ground        -
  $ nightly 2026-02-18 2026-03-05
  2026-03-05 invoice K1 F2026-000003 12.00 ALLS-G4.2

Paid after the penalty: renewed, and still suspended until the penalty is paid as well.

  $ worked_example
  $ nightly 2026-01-16 2026-02-19
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-10 reminder K1 F2026-000002 ALLS-G4.2
  2026-02-15 stop-notice K1 F2026-000002 ALLS-G4.1
  2026-02-16 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-16 suspend K1 F2026-000002 ALLS-G4.2
  2026-02-18 penalty K1 F2026-000003 2.40 ALLS-G4.2
  2026-02-18 overdue-notice K1 F2026-000002 ALLS-G4.2
  $ bursar --as-of 2026-02-19 payment record C1 12.00 -o json | python3 -c 'import json, sys
  > print([s["step"] for s in json.load(sys.stdin)["steps"]])'
  ['renew']
  $ bursar contract show K1 -o json | field state
  suspended
  $ bursar --as-of 2026-02-20 payment record C1 2.40 -o json | python3 -c 'import json, sys
  > print([s["step"] for s in json.load(sys.stdin)["steps"]])'
  ['resume']
  $ bursar contract show K1 -o json | field state
  active

Paid in time: renewed at once, and nothing more is heard of it.

  $ worked_example
  $ nightly 2026-02-05 2026-02-10
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-10 reminder K1 F2026-000002 ALLS-G4.2
  $ bursar --as-of 2026-02-11 payment record C1 12.00 --invoice F2026-000002 -o json | python3 -c 'import json, sys
  > print([(s["step"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'
  [('renew', 'ALLS-G4.1')]
  $ nightly 2026-02-11 2026-03-04

After the deletion nothing is renewed; what comes in pays what is open, then becomes credit:

  $ worked_example
  $ nightly 2026-02-05 2026-02-22
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-10 reminder K1 F2026-000002 ALLS-G4.2
  2026-02-15 stop-notice K1 F2026-000002 ALLS-G4.1
  2026-02-16 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-16 suspend K1 F2026-000002 ALLS-G4.2
  2026-02-18 penalty K1 F2026-000003 2.40 ALLS-G4.2
  2026-02-18 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-22 delete K1 F2026-000002 ALLS-G4.2
  $ bursar --as-of 2026-02-23 payment record C1 12.00 -o json | python3 -c 'import json, sys
  > p = json.load(sys.stdin); print(p["allocations"], p["steps"])'
  [{'invoice': 'F2026-000003', 'amount': '2.40'}] []
  $ bursar contract show K1 -o json | field state
  deleted
  $ bursar customer show C1 -o json | field credit
  9.60

A term of 0.00 renews on its day without a document:

  $ new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-01-15 contract open C1 free-web -o json | field state
  active
  $ nightly 2026-02-14 2026-03-16
  2026-02-15 renew K1 ALLS-G4.1
  2026-03-15 renew K1 ALLS-G4.1
  $ bursar invoice list -o json
  []

Credit pays the renewal when it is issued: invoiced and renewed on the same day.

  $ worked_example
  $ bursar --as-of 2026-01-20 payment record C1 12.00 -o json | field allocations
  []
  $ nightly 2026-02-04 2026-02-06
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-05 renew K1 F2026-000002 ALLS-G4.1
