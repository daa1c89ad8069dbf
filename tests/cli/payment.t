Money in.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-01-15
  $ export BURSAR_AS_OF=2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ for product in web-start web-pro vps-s; do bursar contract open C1 $product -o json | field invoice; done
  F2026-000001
  F2026-000002
  F2026-000003

A payment pays the document it names:

  $ bursar payment record C1 30.00 --invoice F2026-000002 --method card --reference CB-1 --payer 'Bob Martin' \
  >     --on 2026-01-14 -o json
  {"id":"P1","customer":"C1","amount":"30.00","currency":"EUR","method":"card","reference":"CB-1","received_on":"2026-01-14","payer":"Bob Martin","allocations":[{"invoice":"F2026-000002","amount":"30.00"}],"reversed":false,"steps":[{"on":"2026-01-15","step":"activate","contract":"K2","customer":"C1","invoice":"F2026-000002","amount":null,"currency":null,"clause":"ALLS-G4.1"}]}

Without a named document it pays the oldest open one first; what is left over becomes credit:

  $ bursar payment record C1 50.00 --reference VIR-1
  id           P2
  customer     C1
  amount       50.00
  currency     EUR
  method       transfer
  reference    VIR-1
  received on  2026-01-15
  payer        -
  allocations
    INVOICE       AMOUNT
    F2026-000001   12.00
    F2026-000003   30.00
  reversed     no
  steps
    ON          STEP      CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
    2026-01-15  activate  K1        C1        F2026-000001       -         -  ALLS-G4.1
    2026-01-15  activate  K3        C1        F2026-000003       -         -  ALLS-G4.1
  $ bursar customer show C1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["balance"], c["credit"])'
  -8.00 8.00

Credit pays the next document when it is issued:

  $ bursar contract open C1 web-start -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["invoice"])'
  ordered F2026-000004
  $ bursar invoice show F2026-000004 -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["total"], d["paid"], d["open"], d["state"])'
  12.00 8.00 4.00 open

The customer stays the owner of what a third party paid for (ALLS-G5.6): the payer is kept, and nothing else.

  $ bursar payment list -o json | python3 -c 'import json, sys
  > print([(p["id"], p["customer"], p["payer"]) for p in json.load(sys.stdin)])'
  [('P1', 'C1', 'Bob Martin'), ('P2', 'C1', None)]

The same reference of the same method is one payment, whoever asks how often:

  $ unchanged bursar payment record C1 50.00 --reference VIR-1 -o json | field id
  recorded before as P2: nothing was changed
  P2
  $ unchanged bursar -q payment record C1 50.00 --reference VIR-1 -o json | field id
  P2
  $ unchanged bursar payment record C1 51.00 --reference VIR-1
  bursar: refused: reference "VIR-1" of method "transfer" is P2 already, of another customer or amount: check the reference
  [1]
  $ add_customer 2026-01-15 'Bob Martin'
  C2
  $ unchanged bursar payment record C2 50.00 --reference VIR-1 -o json
  {"error":{"code":"refused","message":"reference \"VIR-1\" of method \"transfer\" is P2 already, of another customer or amount","clauses":[],"hint":"check the reference"}}
  [1]
  $ bursar payment record C2 50.00 --method cheque --reference VIR-1 -o json | field id
  P3

Refused, and not found:

  $ unchanged bursar payment record C2 12.00 --invoice F2026-000001
  bursar: refused: F2026-000001 is a document of C1, not of C2
  [1]
  $ unchanged bursar payment record C1 12.00 --on 2026-01-16
  bursar: refused: the value date 2026-01-16 lies after 2026-01-15: record it when the money is in
  [1]
  $ unchanged bursar payment record C99 12.00
  bursar: there is no customer "C99": bursar customer list shows them
  [66]
  $ unchanged bursar payment record C1 12.00 --invoice F2026-000099
  bursar: there is no document "F2026-000099": bursar invoice list shows them
  [66]
  $ bursar --as-of 2026-02-14 -q sweep -o jsonl | steps
  2026-02-14 invoice K1 F2026-000005 12.00 ALLS-G4.2
  2026-02-14 invoice K2 F2026-000006 30.00 ALLS-G4.2
  2026-02-14 invoice K3 F2026-000007 30.00 ALLS-G4.2
  2026-02-14 lapse K4 F2026-000004 ALLS-G4.1
  $ unchanged bursar payment record C1 12.00 --invoice A2026-000001
  bursar: refused: A2026-000001 is a credit note: there is nothing to pay on it
  [1]

Amounts that are none:

  $ for amount in 0 0.00 -5.00 1.234 12,00 12.00EUR 1e3 .5 5. 12345678901234567890 ''; do
  >     unchanged bursar payment record C1 "$amount" || echo "[$?]"
  > done
  bursar: AMOUNT: "0" is not above zero: money that goes out is no payment
  [64]
  bursar: AMOUNT: "0.00" is not above zero: money that goes out is no payment
  [64]
  bursar: AMOUNT: "-5.00" is not above zero: money that goes out is no payment
  [64]
  bursar: AMOUNT: "1.234" is not an amount in EUR: it has at most 2 decimals
  [64]
  bursar: AMOUNT: "12,00" is not an amount: amounts are written like 12.00, without a currency
  [64]
  bursar: AMOUNT: "12.00EUR" is not an amount: amounts are written like 12.00, without a currency
  [64]
  bursar: AMOUNT: "1e3" is not an amount: amounts are written like 12.00, without a currency
  [64]
  bursar: AMOUNT: ".5" is not an amount: amounts are written like 12.00, without a currency
  [64]
  bursar: AMOUNT: "5." is not an amount: amounts are written like 12.00, without a currency
  [64]
  bursar: AMOUNT: "12345678901234567890" is too large an amount: amounts have at most 11 digits before the point
  [64]
  bursar: AMOUNT: "" is not an amount: amounts are written like 12.00, without a currency
  [64]

A method has a name; what stands around a text does not count:

  $ unchanged bursar payment record C1 1.00 --method ' '
  bursar: --method: "" names none: leave it out, or name one
  [64]
  $ unchanged bursar -n payment record C1 1.00 --reference ' VIR-X ' -o json | field reference
  VIR-X

Lists:

  $ bursar payment list | cut -c 1-88
  ID  CUSTOMER  AMOUNT  CURRENCY  METHOD    REFERENCE  RECEIVED ON  PAYER       ALLOCATION
  P1  C1         30.00  EUR       card      CB-1       2026-01-14   Bob Martin  F2026-0000
  P2  C1         50.00  EUR       transfer  VIR-1      2026-01-15   -           F2026-0000
  P3  C2         50.00  EUR       cheque    VIR-1      2026-01-15   -           -         
  $ bursar payment list --method card -o jsonl
  {"id":"P1","customer":"C1","amount":"30.00","currency":"EUR","method":"card","reference":"CB-1","received_on":"2026-01-14","payer":"Bob Martin","allocations":[{"invoice":"F2026-000002","amount":"30.00"}],"reversed":false}
  $ bursar payment list --customer C1 --from 2026-01-15 --to 2026-01-15 --state booked -o csv | tr -d '\r'
  id,customer,amount,currency,method,reference,received_on,payer,allocations,reversed
  P2,C1,50.00,EUR,transfer,VIR-1,2026-01-15,,"[{""invoice"":""F2026-000001"",""amount"":""12.00""},{""invoice"":""F2026-000003"",""amount"":""30.00""},{""invoice"":""F2026-000004"",""amount"":""8.00""}]",false
  $ bursar payment list --after P2 --limit 1 -o jsonl | field id
  P3
  $ bursar payment list --state reversed -o json
  []

ALLS-G5.6: that a third party paid rests on its clause, which the document's history names:

  $ bursar explain F2026-000002 -o json | python3 -c 'import json, sys
  > print([(r["what"], r["clause"]) for r in json.load(sys.stdin)["past"]])'
  [('K2 invoice: F2026-000002 30.00 EUR', 'ALLS-G4.1'), ('P1 payment 30.00 EUR', 'ALLS-G5.6'), ('K2 activate: F2026-000002', 'ALLS-G4.1')]

It does so however the money was booked, and only when the payer is somebody else: a customer's own name, or that of
their organisation, is no third party, however it is written.

  $ new_ledger 2026-01-01
  $ add_customer 2026-01-01 'Ada Lovelace' --organisation 'Société Générique'
  C1
  $ for invoice in 1 2 3 4 5; do bursar invoice issue C1 --line Hosting=10.00 -o json | field number; done
  F2026-000001
  F2026-000002
  F2026-000003
  F2026-000004
  F2026-000005
  $ printf '2026-01-15,12.00,EUR,%s\n' 'Zed Third,F2026-000001,Z-1' 'ada  LOVELACE,F2026-000002,Z-2' \
  >     'SOCIETE GENERIQUE,F2026-000003,Z-3' 'Zed Third,hosting,Z-4' |
  >   sed '1i date,amount,currency,payer,text,reference' > bank.csv
  $ bursar payment import bank.csv --format csv
  LINE  ID  RECEIVED ON  AMOUNT  CURRENCY  PAYER              REFERENCE  CUSTOMER  ALLOCATIONS         REASON
     2  P1  2026-01-15    12.00  EUR       Zed Third          Z-1        C1        F2026-000001 12.00  -
     3  P2  2026-01-15    12.00  EUR       ada LOVELACE       Z-2        C1        F2026-000002 12.00  -
     4  P3  2026-01-15    12.00  EUR       SOCIETE GENERIQUE  Z-3        C1        F2026-000003 12.00  -
     5  L1  2026-01-15    12.00  EUR       Zed Third          Z-4        -         -                   names no document, and no customer has the payer's name
  3 booked, 0 known, 0 skipped, 1 left for staff
  what is left for staff: bursar payment leftovers --state open
  $ bursar payment assign L1 C1 --invoice F2026-000004 -o json | field id
  P4
  $ bursar payment record C1 12.00 --payer 'Ada Lovelace' -o json | field id
  P5
  $ for number in 1 2 3 4 5; do bursar explain P$number -o json | python3 -c 'import json, sys
  > print([r["clause"] for r in json.load(sys.stdin)["past"] if "payment" in r["what"]])'; done
  ['ALLS-G5.6']
  [None]
  [None]
  ['ALLS-G5.6']
  [None]

The first term runs from the day it is paid in full, whatever came first into the books:

  $ unset BURSAR_AS_OF; new_ledger 2026-03-01; add_customer 2026-03-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-03-01 contract open C1 web-start -o json | field invoice
  F2026-000001
  $ bursar --as-of 2026-03-10 payment record C1 5.00 -o json | field allocations
  [{'invoice': 'F2026-000001', 'amount': '5.00'}]
  $ bursar --as-of 2026-03-11 payment record C1 7.00 --on 2026-03-05 -o json | field steps
  [{'on': '2026-03-11', 'step': 'activate', 'contract': 'K1', 'customer': 'C1', 'invoice': 'F2026-000001', 'amount': None, 'currency': None, 'clause': 'ALLS-G4.1'}]
  $ bursar contract show K1 -o json | field term_start
  2026-03-10
