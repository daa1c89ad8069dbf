Disputes with the payment company, chargebacks, reversals and collection.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ paid_contract 2026-01-15 C1 vps-s
  K2

ALLS-G11.1, G11.2: a dispute records whether the customer wrote first, and costs a file fee outside VAT. ALLS-G11.4:
everything is suspended at once.

  $ unchanged bursar --as-of 2026-02-01 dispute open P1 --kind dispute --contacted 2026-01-30 --dry-run
  id       D1
  dry run  yes
  steps
    ON          STEP     CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
    2026-02-01  dispute  -         C1        -                  -  -         ALLS-G11.2
    2026-02-01  fee      -         C1        F2026-000003   50.00  EUR       ALLS-G11.2
    2026-02-01  suspend  K1        C1        -                  -  -         ALLS-G11.4
    2026-02-01  suspend  K2        C1        -                  -  -         ALLS-G11.4
  $ bursar --as-of 2026-02-01 dispute open P1 --kind dispute --contacted 2026-01-30 -o json
  {"id":"D1","customer":"C1","payment":"P1","kind":"dispute","state":"open","opened_on":"2026-02-01","contacted_on":"2026-01-30","resolved_on":null,"won_by":null,"steps":[{"on":"2026-02-01","step":"dispute","contract":null,"customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G11.2"},{"on":"2026-02-01","step":"fee","contract":null,"customer":"C1","invoice":"F2026-000003","amount":"50.00","currency":"EUR","clause":"ALLS-G11.2"},{"on":"2026-02-01","step":"suspend","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G11.4"},{"on":"2026-02-01","step":"suspend","contract":"K2","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G11.4"}]}
  $ bursar --as-of 2026-02-01 contract list
  ID  CUSTOMER  PRODUCT    STATE      TERM START  TERM END    RENEWAL  PAID UNTIL  NEXT STEP  NEXT STEP ON  POLICY  ENDS ON  GROUND
  K1  C1        web-start  suspended  2026-01-15  2026-02-15  auto     2026-02-15          -             -       1        -  dispute
  K2  C1        vps-s      suspended  2026-01-15  2026-02-15  auto     2026-02-15          -             -       1        -  dispute
  $ bursar --as-of 2026-02-01 invoice show F2026-000003 -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["kind"], d["total"], d["tax"], d["lines"][0]["description"], d["lines"][0]["tax_category"])'
  fee 50.00 0.00 Frais de dossier : litige de paiement / File fee: payment dispute (P1) O

While it is open nothing is dunned:

  $ nightly 2026-02-02 2026-03-05
  $ bursar --as-of 2026-03-05 contract resume K1
  bursar: refused (ALLS-G11.4): a dispute is open: K1 stays suspended: bursar dispute resolve
  [1]
  $ bursar --as-of 2026-03-05 dispute list --state open --kind dispute --customer C1 --from 2026-02-01 --to 2026-02-28 --limit 5
  ID  CUSTOMER  PAYMENT  KIND     STATE  OPENED ON   CONTACTED ON  RESOLVED ON  WON BY
  D1  C1        P1       dispute  open   2026-02-01  2026-01-30              -       -

Won by the customer, what it suspended resumes, and the calendar goes on:

  $ bursar --as-of 2026-03-05 dispute resolve D1 --won-by customer -o json
  {"id":"D1","customer":"C1","payment":"P1","kind":"dispute","state":"resolved","opened_on":"2026-02-01","contacted_on":"2026-01-30","resolved_on":"2026-03-05","won_by":"customer","steps":[{"on":"2026-03-05","step":"dispute-resolved","contract":null,"customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G11.4"},{"on":"2026-03-05","step":"resume","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G11.4"},{"on":"2026-03-05","step":"resume","contract":"K2","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G11.4"}]}
  $ unchanged bursar --as-of 2026-03-05 dispute resolve D1 --won-by customer
  bursar: refused (ALLS-G11.4): D1 is resolved already
  [1]
  $ bursar --as-of 2026-03-06 sweep -o jsonl | steps
  2026-03-06 invoice K1 F2026-000004 12.00 ALLS-G4.2
  2026-03-06 invoice K2 F2026-000005 30.00 ALLS-G4.2

ALLS-G11.5: PayPal costs 10.00 for each transaction on top, and a fee is charged once for a payment:

  $ bursar --as-of 2026-03-06 dispute open P2 --kind paypal -o json | python3 -c 'import json, sys
  > print([(s["step"], s["amount"], s["clause"]) for s in json.load(sys.stdin)["steps"] if s["amount"]])'
  [('fee', '50.00', 'ALLS-G11.2'), ('fee', '10.00', 'ALLS-G11.5')]
  $ unchanged bursar --as-of 2026-03-06 dispute open P2 --kind paypal
  bursar: refused (ALLS-G11.5): P2 was disputed so before: bursar dispute list shows it
  [1]
  $ bursar --as-of 2026-03-06 dispute open P2 --kind dispute -o json | python3 -c 'import json, sys
  > print([(s["step"], s["amount"], s["clause"]) for s in json.load(sys.stdin)["steps"] if s["amount"]])'
  []

Lost, everything stays suspended, and what is open is due ten days later:

  $ bursar --as-of 2026-03-08 dispute resolve D3 --won-by provider -o json | field won_by
  provider
  $ bursar --as-of 2026-03-08 dispute resolve D2 --won-by provider -o json | python3 -c 'import json, sys
  > print([(s["step"], s["invoice"]) for s in json.load(sys.stdin)["steps"]])'
  [('dispute-resolved', None), ('reopen', 'F2026-000004'), ('reopen', 'F2026-000005')]
  $ bursar contract list --state suspended -o json | python3 -c 'import json, sys
  > print([(c["id"], c["ground"], c["next_step"], c["next_step_on"]) for c in json.load(sys.stdin)])'
  [('K1', 'dispute', 'reminder', '2026-03-13'), ('K2', 'dispute', 'reminder', '2026-03-13')]
  $ unchanged bursar --as-of 2026-03-08 contract resume K2
  bursar: refused (ALLS-G11.4): a dispute was not decided for the customer: K2 stays suspended: end it: bursar contract terminate; or set the clause aside: --override
  [1]
  $ unchanged bursar --as-of 2026-03-08 contract resume K2 --override
  bursar: --override needs a written reason: add --reason TEXT
  [64]
  $ unchanged bursar --as-of 2026-03-08 contract resume K2 --override --reason 'paid in cash'
  bursar: "tester" has not the right "override": ask one who has, or: bursar operator add tester --right override
  [77]
  $ bursar --as-of 2026-03-08 operator add tester --right override -o json | field rights
  ['override']
  $ bursar --as-of 2026-03-08 contract resume K2 --override --reason 'paid in cash' -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], [(s["step"], s["clause"]) for s in c["steps"]])'
  active [('sanction-lifted', 'ALLS-G11.4'), ('resume', 'ALLS-G11.4')]

ALLS-G11.3: a chargeback takes the payment back. Its invoice is open again with D' = that day + 10, its term stays,
50.00 is invoiced and a collection case opened.

  $ worked_example
  $ bursar --as-of 2026-01-20 dispute open P1 --kind chargeback -o json
  {"id":"D1","customer":"C1","payment":"P1","kind":"chargeback","state":"open","opened_on":"2026-01-20","contacted_on":null,"resolved_on":null,"won_by":null,"steps":[{"on":"2026-01-20","step":"dispute","contract":null,"customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G11.3"},{"on":"2026-01-20","step":"reversal","contract":null,"customer":"C1","invoice":null,"amount":"12.00","currency":"EUR","clause":"ALLS-G11.3"},{"on":"2026-01-20","step":"reopen","contract":"K1","customer":"C1","invoice":"F2026-000001","amount":null,"currency":null,"clause":"ALLS-G11.3"},{"on":"2026-01-20","step":"fee","contract":null,"customer":"C1","invoice":"F2026-000002","amount":"50.00","currency":"EUR","clause":"ALLS-G11.3"},{"on":"2026-01-20","step":"collection","contract":null,"customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G11.3"},{"on":"2026-01-20","step":"suspend","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G11.4"}]}
  $ bursar --as-of 2026-01-20 payment list
  ID  CUSTOMER  AMOUNT  CURRENCY  METHOD    REFERENCE  RECEIVED ON  PAYER  ALLOCATIONS                              REVERSED
  P1  C1         12.00  EUR       transfer          -  2026-01-15       -  F2026-000001 12.00, F2026-000001 -12.00  yes
  $ bursar --as-of 2026-01-20 invoice list
  NUMBER        KIND     CUSTOMER  CONTRACT  ISSUED ON   DUE ON      CURRENCY    NET   TAX  TOTAL  PAID   OPEN  STATE  CREDITS
  F2026-000001  invoice  C1        K1        2026-01-15  2026-01-30  EUR       10.00  2.00  12.00  0.00  12.00  open         -
  F2026-000002  fee      C1        -         2026-01-20  2026-01-20  EUR       50.00  0.00  50.00  0.00  50.00  open         -
  $ bursar --as-of 2026-01-20 contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ground"], c["term_start"], c["term_end"], c["next_step_on"])'
  suspended dispute 2026-01-15 2026-02-15 None
  $ unchanged bursar --as-of 2026-01-20 payment reverse P1
  bursar: refused: P1 is reversed already
  [1]
  $ unchanged bursar --as-of 2026-01-20 dispute open P1 --kind nonsense
  bursar: refused: the terms have no dispute of kind "nonsense": kinds: dispute, chargeback, paypal
  [1]
  $ unchanged bursar --as-of 2026-01-20 dispute open P9 --kind dispute
  bursar: there is no payment "P9": bursar payment list shows them
  [66]
  $ unchanged bursar --as-of 2026-01-20 dispute open P1
  bursar: --kind is missing: bursar dispute open --kind KIND [OPTIONS] PAYMENT
  [64]
  $ bursar --as-of 2026-01-25 dispute resolve D1 --won-by provider -o json | field state
  resolved
  $ nightly 2026-01-26 2026-02-14
  2026-01-30 reminder K1 F2026-000001 ALLS-G4.2
  2026-02-04 stop-notice K1 F2026-000001 ALLS-G4.1
  2026-02-05 overdue-notice K1 F2026-000001 ALLS-G4.2
  2026-02-07 penalty K1 F2026-000003 2.40 ALLS-G4.2
  2026-02-07 overdue-notice K1 F2026-000001 ALLS-G4.2
  2026-02-11 delete K1 F2026-000001 ALLS-G4.2
  $ bursar --as-of 2026-02-14 customer show C1 -o json | field balance
  64.40
  $ bursar --as-of 2026-02-14 check -o json | field ok
  True

ALLS-G11.6: the costs of collection are the customer's.

  $ bursar --as-of 2026-02-14 collection list
  ID  CUSTOMER  DISPUTE  STATE  OPENED ON   CLOSED ON  OUTCOME  COSTS   OPEN  CURRENCY  CLAUSE
  X1  C1        D1       open   2026-01-20          -        -   0.00  64.40  EUR       ALLS-G11.3
  $ bursar --as-of 2026-02-14 collection charge X1 35.00 --reference 'letter of 10 February' -o json
  {"id":"X1","customer":"C1","dispute":"D1","state":"open","opened_on":"2026-01-20","closed_on":null,"outcome":null,"costs":"35.00","open":"99.40","currency":"EUR","clause":"ALLS-G11.3","steps":[{"on":"2026-02-14","step":"fee","contract":null,"customer":"C1","invoice":"F2026-000004","amount":"35.00","currency":"EUR","clause":"ALLS-G11.6"}]}
  $ unchanged bursar --as-of 2026-02-14 collection charge X1 -35.00
  bursar: AMOUNT: "-35.00" is not above zero: what was paid for is corrected by a credit note
  [64]
  $ unchanged bursar --as-of 2026-02-14 collection charge X1 35.00 --dry-run -o json | field dry_run
  True
  $ unchanged bursar --as-of 2026-02-14 collection charge X9 35.00
  bursar: there is no collection case "X9": bursar collection list shows them
  [66]
  $ bursar --as-of 2026-02-14 collection export X1 -o json
  {"id":"X1","customer":"C1","dispute":"D1","state":"open","opened_on":"2026-01-20","closed_on":null,"outcome":null,"costs":"35.00","open":"99.40","currency":"EUR","clause":"ALLS-G11.3","name":"Ada Lovelace","organisation":null,"registration":null,"address":"1 rue Haute","postcode":"75001","city":"Paris","country":"FR","email":"ada.lovelace@example.org","orders":[{"contract":"K1","product":"web-start","ordered_on":"2026-01-15","state":"deleted"}],"invoices":[{"number":"F2026-000001","kind":"invoice","customer":"C1","contract":"K1","issued_on":"2026-01-15","due_on":"2026-02-04","currency":"EUR","net":"10.00","tax":"2.00","total":"12.00","paid":"0.00","open":"12.00","state":"open","credits":null},{"number":"F2026-000002","kind":"fee","customer":"C1","contract":null,"issued_on":"2026-01-20","due_on":"2026-01-20","currency":"EUR","net":"50.00","tax":"0.00","total":"50.00","paid":"0.00","open":"50.00","state":"open","credits":null},{"number":"F2026-000003","kind":"fee","customer":"C1","contract":"K1","issued_on":"2026-02-07","due_on":"2026-02-07","currency":"EUR","net":"2.40","tax":"0.00","total":"2.40","paid":"0.00","open":"2.40","state":"open","credits":null},{"number":"F2026-000004","kind":"fee","customer":"C1","contract":null,"issued_on":"2026-02-14","due_on":"2026-02-14","currency":"EUR","net":"35.00","tax":"0.00","total":"35.00","paid":"0.00","open":"35.00","state":"open","credits":null}],"payments":[{"payment":"P1","amount":"12.00","currency":"EUR","method":"transfer","received_on":"2026-01-15","reversed":true}]}
  $ bursar --as-of 2026-02-14 collection open C1 -o json | field id
  X2
  $ bursar --as-of 2026-02-15 collection close X2 --outcome withdrawn -o csv
  id,customer,dispute,state,opened_on,closed_on,outcome,costs,open,currency,clause,steps\r (esc)
  X2,C1,,closed,2026-02-14,2026-02-15,withdrawn,0.00,99.40,EUR,ALLS-G11.6,"[{""on"":""2026-02-15"",""step"":""collection-closed"",""contract"":null,""customer"":""C1"",""invoice"":null,""amount"":null,""currency"":null,""clause"":""ALLS-G11.6""}]"\r (esc)
  $ unchanged bursar --as-of 2026-02-15 collection close X2 --outcome lost
  bursar: refused (ALLS-G11.6): X2 is closed already
  [1]
  $ unchanged bursar --as-of 2026-02-15 collection charge X2 1.00
  bursar: refused (ALLS-G11.6): X2 is closed
  [1]
  $ bursar --as-of 2026-02-15 collection list --state open --customer C1 --from 2026-01-01 --to 2026-02-01 --limit 5 -o json | python3 -c 'import json, sys
  > print([x["id"] for x in json.load(sys.stdin)])'
  ['X1']
  $ bursar --as-of 2026-02-15 collection list --after X2 -o json
  []
  $ bursar dispute list --after D1 -o json
  []
  $ add_customer 2026-02-15 'Bob Martin'
  C2
  $ unchanged bursar --as-of 2026-02-15 collection open C2
  bursar: refused (ALLS-G11.6): C2 owes nothing: bursar invoice list --state open shows who does
  [1]
  $ unchanged bursar --as-of 2026-02-15 collection open C9
  bursar: there is no customer "C9": bursar customer list shows them
  [66]

ALLS-G11.4: after a dispute that was lost, explain says that the service stays suspended, and by which clause:

  $ worked_example
  $ bursar --as-of 2026-01-20 dispute open P1 --kind dispute -o json | field id
  D1
  $ bursar --as-of 2026-01-20 explain K1 -o json | field summary
  suspended since 2026-01-20 (dispute): resumes once the dispute is won by the customer
  $ bursar --as-of 2026-01-21 dispute resolve D1 --won-by provider -o json | field state
  resolved
  $ bursar --as-of 2026-01-22 explain K1 -o json | field summary
  suspended since 2026-01-20 (dispute): stays so: D1 was not decided for the customer (ALLS-G11.4)

ALLS-G11.3, G11.4: a chargeback took the money, so what it had paid stays open although the customer won; it is due no
sooner than that of a customer who lost, and staff are told:

  $ worked_example
  $ bursar --as-of 2026-01-20 dispute open P1 --kind chargeback -o json | field id
  D1
  $ bursar --as-of 2026-02-10 dispute resolve D1 --won-by customer -o json | python3 -c 'import json, sys
  > print([(s["step"], s["invoice"]) for s in json.load(sys.stdin)["steps"]])'
  still open: F2026-000001 (what is not owed is credited: bursar invoice credit NUMBER)
  [('dispute-resolved', None), ('resume', None), ('reopen', 'F2026-000001')]
  $ bursar invoice show F2026-000001 -o json | field due_on
  2026-02-20

ALLS-G11.6: nobody owes what their credit covers, so nothing is collected:

  $ new_ledger 2026-01-15; add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-01-15 invoice issue C1 --line A=10.00 -o json | field number
  F2026-000001
  $ bursar --as-of 2026-01-15 payment record C1 12.00 -o json | field id
  P1
  $ bursar --as-of 2026-01-15 invoice issue C1 --line B=5.00 -o json | field number
  F2026-000002
  $ bursar --as-of 2026-01-15 invoice credit F2026-000001 --reason 'a mistake' -o json | field number
  A2026-000001
  $ bursar --as-of 2026-01-15 customer show C1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["balance"], c["credit"])'
  -6.00 12.00
  $ unchanged bursar --as-of 2026-01-16 collection open C1
  bursar: refused (ALLS-G11.6): C1 owes nothing: its credit of 12.00 covers the 6.00 open: bursar invoice list --state open shows who does
  [1]

A payment that was booked wrongly is taken back: what it paid is open again, terms that it paid stay.

  $ worked_example
  $ bursar --as-of 2026-02-06 sweep -o jsonl | steps
  2026-02-06 invoice K1 F2026-000002 12.00 ALLS-G4.2
  $ bursar --as-of 2026-02-07 payment record C1 12.00 --reference VIR-1 -o json | field id
  P2
  $ unchanged bursar --as-of 2026-02-10 payment reverse P2 --dry-run
  id           P2
  customer     C1
  amount       12.00
  currency     EUR
  method       transfer
  reference    VIR-1
  received on  2026-02-07
  payer        -
  allocations
    INVOICE       AMOUNT
    F2026-000002   12.00
  reversed     yes
  dry run      yes
  steps
    ON          STEP      CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
    2026-02-10  reversal  -         C1        -              12.00  EUR            -
    2026-02-10  reopen    K1        C1        F2026-000002       -  -              -
  $ bursar --as-of 2026-02-10 payment reverse P2 --reason 'of another customer' -o json
  {"id":"P2","customer":"C1","amount":"12.00","currency":"EUR","method":"transfer","reference":"VIR-1","received_on":"2026-02-07","payer":null,"allocations":[{"invoice":"F2026-000002","amount":"12.00"},{"invoice":"F2026-000002","amount":"-12.00"}],"reversed":true,"steps":[{"on":"2026-02-10","step":"reversal","contract":null,"customer":"C1","invoice":null,"amount":"12.00","currency":"EUR","clause":null},{"on":"2026-02-10","step":"reopen","contract":"K1","customer":"C1","invoice":"F2026-000002","amount":null,"currency":null,"clause":null}]}
  $ unchanged bursar --as-of 2026-02-10 payment reverse P2
  bursar: refused: P2 is reversed already
  [1]
  $ unchanged bursar --as-of 2026-02-10 payment reverse P9
  bursar: there is no payment "P9": bursar payment list shows them
  [66]
  $ bursar --as-of 2026-02-10 payment list --state reversed -o json | python3 -c 'import json, sys
  > print([(p["id"], p["reversed"], p["allocations"]) for p in json.load(sys.stdin)])'
  [('P2', True, [{'invoice': 'F2026-000002', 'amount': '12.00'}, {'invoice': 'F2026-000002', 'amount': '-12.00'}])]

ALLS-G11.2, G11.3, G11.5: a payment that was taken back is not disputed any more, by no kind:

  $ for kind in dispute chargeback paypal; do unchanged bursar --as-of 2026-02-10 dispute open P2 --kind $kind; done
  bursar: refused (ALLS-G11.2): P2 was reversed on 2026-02-10: there is nothing to dispute
  bursar: refused (ALLS-G11.3): P2 was reversed on 2026-02-10: there is nothing to dispute
  bursar: refused (ALLS-G11.5): P2 was reversed on 2026-02-10: there is nothing to dispute
  [1]

  $ nightly 2026-02-11 2026-03-01
  2026-02-15 reminder K1 F2026-000002 ALLS-G4.2
  2026-02-20 stop-notice K1 F2026-000002 ALLS-G4.1
  2026-02-21 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-21 suspend K1 F2026-000002 ALLS-G4.2
  2026-02-23 penalty K1 F2026-000003 2.40 ALLS-G4.2
  2026-02-23 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-27 delete K1 F2026-000002 ALLS-G4.2
  $ bursar --as-of 2026-03-01 check -o json | field ok
  True
  $ bursar --as-of 2026-03-01 explain K1 | tail -n 20
  id       K1
  state    deleted
  summary  deleted (unpaid)
  past
    ON          WHAT                             CLAUSE     BECAUSE
    2026-01-15  order                            ALLS-G4.1  A service is renewed only if paid in full before it expires; unpaid, it may be deleted from 7 days after.
    2026-01-15  invoice: F2026-000001 12.00 EUR  ALLS-G4.1  A service is renewed only if paid in full before it expires; unpaid, it may be deleted from 7 days after.
    2026-01-15  activate: F2026-000001           ALLS-G4.1  A service is renewed only if paid in full before it expires; unpaid, it may be deleted from 7 days after.
    2026-02-06  invoice: F2026-000002 12.00 EUR  ALLS-G4.2  Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.
    2026-02-07  renew: F2026-000002              ALLS-G4.1  A service is renewed only if paid in full before it expires; unpaid, it may be deleted from 7 days after.
    2026-02-10  reopen: F2026-000002             -          -
    2026-02-15  reminder: F2026-000002           ALLS-G4.2  Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.
    2026-02-20  stop-notice: F2026-000002        ALLS-G4.1  A service is renewed only if paid in full before it expires; unpaid, it may be deleted from 7 days after.
    2026-02-21  overdue-notice: F2026-000002     ALLS-G4.2  Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.
    2026-02-21  suspend: F2026-000002            ALLS-G4.2  Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.
    2026-02-23  penalty: F2026-000003 2.40 EUR   ALLS-G4.2  Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.
    2026-02-23  overdue-notice: F2026-000002     ALLS-G4.2  Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.
    2026-02-27  delete: F2026-000002             ALLS-G4.2  Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.
  now      -
  next     -

ALLS-G11.4: no service begins while one is open. An order that is paid meanwhile waits for the outcome, a new one is
refused:

  $ worked_example
  $ bursar --as-of 2026-01-20 contract open C1 vps-s -o json | field invoice
  F2026-000002
  $ bursar --as-of 2026-01-21 dispute open P1 --kind dispute -o json | field state
  open
  $ unchanged bursar --as-of 2026-01-22 contract open C1 web-pro
  bursar: refused (ALLS-G11.4): a dispute of C1 is open: let it be decided first: bursar dispute resolve
  [1]
  $ unchanged bursar --as-of 2026-01-22 contract trial C1 web-pro
  bursar: refused (ALLS-G11.4): a dispute of C1 is open: let it be decided first: bursar dispute resolve
  [1]
  $ bursar --as-of 2026-01-22 payment record C1 30.00 --invoice F2026-000002 -o json | field steps
  []
  $ bursar --as-of 2026-01-22 contract show K2 -o json | field state
  ordered
  $ bursar --as-of 2026-03-10 sweep -o jsonl | steps
  $ bursar --as-of 2026-03-10 dispute resolve D1 --won-by provider -o json | python3 -c 'import json, sys
  > print([(s["step"], s["contract"]) for s in json.load(sys.stdin)["steps"]])'
  [('dispute-resolved', None), ('activate', 'K2')]
  $ bursar --as-of 2026-03-10 contract list -o json | python3 -c 'import json, sys
  > print([(c["id"], c["state"], c["term_start"]) for c in json.load(sys.stdin)])'
  [('K1', 'suspended', '2026-01-15'), ('K2', 'active', '2026-03-10')]
  $ bursar --as-of 2026-03-10 check -o json | field ok
  True

ALLS-G11.3: the calendar of what is owed again runs too where the contract ends with its term.

  $ worked_example; unset BURSAR_AS_OF
  $ bursar --as-of 2026-01-20 contract cancel K1 -o json | field ends_on
  2026-02-14
  $ bursar --as-of 2026-01-21 payment reverse P1 --reason 'no funds' -o json | python3 -c 'import json, sys
  > print([(s["step"], s["invoice"]) for s in json.load(sys.stdin)["steps"]])'
  [('reversal', None), ('reopen', 'F2026-000001')]
  $ bursar --as-of 2026-01-21 contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["next_step"], c["next_step_on"])'
  reminder 2026-01-26
  $ nightly 2026-01-21 2026-02-28
  2026-01-26 reminder K1 F2026-000001 ALLS-G4.2
  2026-01-31 stop-notice K1 F2026-000001 ALLS-G4.1
  2026-02-01 overdue-notice K1 F2026-000001 ALLS-G4.2
  2026-02-01 suspend K1 F2026-000001 ALLS-G4.2
  2026-02-03 penalty K1 F2026-000002 2.40 ALLS-G4.2
  2026-02-03 overdue-notice K1 F2026-000001 ALLS-G4.2
  2026-02-07 delete K1 F2026-000001 ALLS-G4.2
  $ bursar --as-of 2026-02-28 check -o json | field problems
  []

ALLS-G6.1, ALLS-G11.4: nothing is refunded while it is open who has the money.

  $ worked_example
  $ bursar --as-of 2026-01-16 dispute open P1 --kind chargeback -o json | field id
  D1
  $ unchanged bursar --as-of 2026-01-17 refund quote K1 -o csv > /dev/null
  bursar: refused (ALLS-G11.4): a dispute of C1 is open: who wins has the money
  [1]
  $ unchanged bursar --as-of 2026-01-17 refund issue K1 --channel mail
  bursar: refused (ALLS-G11.4): a dispute of C1 is open: who wins has the money
  [1]

A service that was suspended for non-payment goes on with the dispute that is won, once nothing of it is overdue:

  $ worked_example
  $ nightly 2026-01-16 2026-02-17
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-10 reminder K1 F2026-000002 ALLS-G4.2
  2026-02-15 stop-notice K1 F2026-000002 ALLS-G4.1
  2026-02-16 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-16 suspend K1 F2026-000002 ALLS-G4.2
  $ bursar --as-of 2026-02-17 dispute open P1 --kind dispute -o json | field id
  D1
  $ bursar --as-of 2026-02-20 dispute resolve D1 --won-by customer -o json | python3 -c 'import json, sys
  > print([(s["step"], s["contract"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'
  [('dispute-resolved', None, 'ALLS-G11.4'), ('sanction-lifted', 'K1', 'ALLS-G11.4'), ('reopen', 'K1', 'ALLS-G11.4'), ('resume', 'K1', 'ALLS-G4.1')]
  $ bursar contract show K1 -o json | field state
  active
  $ nightly 2026-02-20 2026-03-04
  2026-02-25 reminder K1 F2026-000002 ALLS-G4.2
  2026-03-02 stop-notice K1 F2026-000002 ALLS-G4.1
  2026-03-03 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-03-03 suspend K1 F2026-000002 ALLS-G4.2
  $ bursar --as-of 2026-03-04 check -o json | field ok
  True

ALLS-G11.6: a cost of collection that is credited is none of the case any more, in the list nor in the export:

  $ worked_example
  $ bursar --as-of 2026-01-20 dispute open P1 --kind chargeback -o json | field id
  D1
  $ for cost in 35.00 10.00; do bursar --as-of 2026-01-21 collection charge X1 $cost -o json | field costs; done
  35.00
  45.00
  $ bursar --as-of 2026-01-21 invoice credit F2026-000003 --reason wrong -o json | field total
  35.00
  $ bursar collection list -o json | python3 -c 'import json, sys; print([c["costs"] for c in json.load(sys.stdin)])'
  ['10.00']
  $ bursar --as-of 2026-01-21 collection export X1 -o json | field costs
  10.00

ALLS-G11.3: a payment whose invoice was credited had become credit, and that renewed another contract: taken back, what
is owed is the renewal, due 10 days on, and nothing of the service that was deleted.

  $ new_ledger 2026-01-10; add_customer 2026-01-10 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-01-10 contract open C1 vps-s -o json | field invoice
  F2026-000001
  $ bursar --as-of 2026-01-10 payment record C1 30.00 -o json | field id
  P1
  $ bursar --as-of 2026-01-20 contract open C1 web-start -o json | field invoice
  F2026-000002
  $ bursar --as-of 2026-01-20 payment record C1 12.00 -o json | field id
  P2
  $ nightly 2026-01-31 2026-02-08 > /dev/null
  $ bursar --as-of 2026-02-09 payment record C1 29.00 --reference X -o json | field allocations
  [{'invoice': 'F2026-000003', 'amount': '29.00'}]
  $ nightly 2026-02-10 2026-02-20
  2026-02-10 stop-notice K1 F2026-000003 ALLS-G4.1
  2026-02-10 invoice K2 F2026-000004 12.00 ALLS-G4.2
  2026-02-11 overdue-notice K1 F2026-000003 ALLS-G4.2
  2026-02-11 suspend K1 F2026-000003 ALLS-G4.2
  2026-02-13 penalty K1 F2026-000005 0.20 ALLS-G4.2
  2026-02-13 overdue-notice K1 F2026-000003 ALLS-G4.2
  2026-02-15 reminder K2 F2026-000004 ALLS-G4.2
  2026-02-17 delete K1 F2026-000003 ALLS-G4.2
  2026-02-17 set-off K1 F2026-000005 0.20 ALLS-G4.1
  2026-02-20 set-off K2 F2026-000004 12.00 ALLS-G4.1
  2026-02-20 renew K2 F2026-000004 ALLS-G4.1
  $ bursar --as-of 2026-02-21 dispute open P3 --kind chargeback -o json | python3 -c 'import json, sys
  > for s in json.load(sys.stdin)["steps"]: print(s["step"], s["invoice"], s["amount"], s["clause"])'
  dispute None None ALLS-G11.3
  reversal None 29.00 ALLS-G11.3
  set-off F2026-000003 16.80 ALLS-G11.3
  set-off F2026-000003 12.00 ALLS-G11.3
  reopen F2026-000004 None ALLS-G11.3
  set-off F2026-000003 0.20 ALLS-G11.3
  reopen F2026-000005 None ALLS-G11.3
  fee F2026-000006 50.00 ALLS-G11.3
  collection None None ALLS-G11.3
  suspend None None ALLS-G11.4
  $ bursar --as-of 2026-02-21 invoice list -o json | python3 -c 'import json, sys
  > for i in json.load(sys.stdin): print(i["number"], i["total"], i["paid"], i["open"], i["due_on"], i["state"])'
  F2026-000001 30.00 30.00 0.00 2026-01-10 paid
  F2026-000002 12.00 12.00 0.00 2026-01-20 paid
  F2026-000003 30.00 0.00 0.00 2026-02-10 credited
  F2026-000004 12.00 0.00 12.00 2026-03-03 open
  F2026-000005 0.20 0.00 0.20 2026-03-03 open
  A2026-000001 30.00 0.00 0.00 2026-02-17 paid
  F2026-000006 50.00 0.00 50.00 2026-02-21 open
  $ bursar --as-of 2026-02-21 check -o json | field problems
  []
  $ bursar --as-of 2026-02-22 dispute resolve D1 --won-by provider -o json | field state
  resolved
  $ nightly 2026-02-23 2026-03-20
  2026-02-27 reminder K2 F2026-000004 ALLS-G4.2
  2026-03-04 stop-notice K2 F2026-000004 ALLS-G4.1
  2026-03-05 overdue-notice K2 F2026-000004 ALLS-G4.2
  2026-03-07 penalty K2 F2026-000007 2.40 ALLS-G4.2
  2026-03-07 overdue-notice K2 F2026-000004 ALLS-G4.2
  2026-03-11 delete K2 F2026-000004 ALLS-G4.2
  $ bursar --as-of 2026-03-20 check -o json | field problems
  []
