Staff correct an invoice by credit notes, in full or by line and amount, and charge what is due once.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-03-01
  $ export BURSAR_AS_OF=2026-03-01
  $ add_customer 2026-03-01 'Ada Lovelace'
  C1
  $ bursar invoice issue C1 --line 'Migration=2x45.00' --line 'Setup=10.01' -o json
  {"number":"F2026-000001","kind":"invoice","customer":"C1","contract":null,"issued_on":"2026-03-01","due_on":"2026-03-01","currency":"EUR","net":"100.01","tax":"20.00","total":"120.01","paid":"0.00","open":"120.01","state":"open","credits":null,"lines":[{"description":"Migration","quantity":2,"unit_price":"45.00","net":"90.00","tax":"18.00","tax_rate":"20","tax_category":"S","tax_reason":null,"period_start":null,"period_end":null},{"description":"Setup","quantity":1,"unit_price":"10.01","net":"10.01","tax":"2.00","tax_rate":"20","tax_category":"S","tax_reason":null,"period_start":null,"period_end":null}]}
  $ unchanged bursar invoice issue C1 --line 'Setup=10.00' --dry-run -o json
  {"dry_run":true,"steps":[{"on":"2026-03-01","step":"invoice","contract":null,"customer":"C1","invoice":"F2026-000002","amount":"12.00","currency":"EUR","clause":null}]}
  $ bursar payment record C1 20.01 -o json | field id
  P1

In part: net amounts of its lines, with their tax. What is open is settled first, the rest is credit:

  $ unchanged bursar invoice credit F2026-000001 --line 1=30.00 --dry-run --reason goodwill
  dry run  yes
  steps
    ON          STEP    CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
    2026-03-01  credit         -  C1        F2026-000001   36.00  EUR            -
  $ bursar invoice credit F2026-000001 --line 1=30.00 --reason goodwill -o json
  {"number":"A2026-000001","kind":"credit-note","customer":"C1","contract":null,"issued_on":"2026-03-01","due_on":"2026-03-01","currency":"EUR","net":"30.00","tax":"6.00","total":"36.00","paid":"0.00","open":"0.00","state":"paid","credits":"F2026-000001","lines":[{"description":"Migration","quantity":1,"unit_price":"30.00","net":"30.00","tax":"6.00","tax_rate":"20","tax_category":"S","tax_reason":null,"period_start":null,"period_end":null}],"steps":[{"on":"2026-03-01","step":"credit","contract":null,"customer":"C1","invoice":"F2026-000001","amount":"36.00","currency":"EUR","clause":null}]}
  $ bursar invoice credit F2026-000001 --line 1=9.99 --line 2=3.34 --reason goodwill -o json | field total
  16.00

The last credit note takes what is left of the tax, to the cent; then nothing is left:

  $ bursar invoice credit F2026-000001 --reason 'never done' -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["number"], d["net"], d["tax"], d["total"], [l["net"] for l in d["lines"]])'
  A2026-000003 56.68 11.33 68.01 ['50.01', '6.67']
  $ bursar invoice list -o json | python3 -c 'import json, sys
  > from decimal import Decimal as D
  > docs = json.load(sys.stdin)
  > print(sum(D(d["total"]) * (-1 if d["credits"] else 1) for d in docs), sum(D(d["tax"]) * (-1 if d["credits"] else 1) for d in docs))'
  0.00 0.00
  $ bursar customer show C1 -o json | field credit
  20.01
  $ unchanged bursar invoice credit F2026-000001 --reason again
  bursar: refused: F2026-000001 is credited in full already
  [1]

What cannot be:

  $ bursar invoice issue C1 --line 'Setup=100.00' -o json | field open
  99.99
  $ unchanged bursar invoice credit F2026-000002
  bursar: a correction needs a written reason: add --reason TEXT
  [64]
  $ unchanged bursar invoice credit F2026-000002 --line 1=100.01 --reason x
  bursar: refused: 100.01 of line 1 of F2026-000002 is more than the 100.00 that is left to credit: credit less
  [1]
  $ unchanged bursar invoice credit F2026-000002 --line 2 --reason x
  bursar: refused: F2026-000002 has no line 2: bursar invoice show lists its lines
  [1]
  $ unchanged bursar invoice credit F2026-000002 --line 1=5.00 --line 1=6.00 --reason x
  bursar: --line: line 1 is named twice: name each line once
  [64]
  $ unchanged bursar invoice credit F2026-000002 --line first=5.00 --reason x
  bursar: --line: "first" is not the number of a line: write --line 1, or --line 1=5.00 for a part of it
  [64]
  $ unchanged bursar invoice credit F2026-000002 --line 1=-5.00 --reason x
  bursar: --line: "-5.00" is not above zero: amounts are written like 12.00
  [64]
  $ unchanged bursar invoice credit F2026-000002 --line 1=5.001 --reason x
  bursar: --line: "5.001" is not an amount in EUR: it has at most 2 decimals
  [64]
  $ unchanged bursar invoice credit A2026-000001 --reason x
  bursar: refused: A2026-000001 is a credit note, which is never credited: issue what is owed anew
  [1]
  $ unchanged bursar invoice credit F2026-999999 --reason x
  bursar: there is no document "F2026-999999": bursar invoice list shows them
  [66]
  $ unchanged bursar invoice issue C1 --line 'Setup'
  bursar: --line: "Setup" has no amount: lines are written like 'Setup=30.00'
  [64]
  $ unchanged bursar invoice issue C1 --line '=10.00'
  bursar: --line: "=10.00" says not what is charged: lines are written like 'Setup=30.00'
  [64]
  $ unchanged bursar invoice issue C1 --line 'Setup=0x10.00'
  bursar: --line: "Setup=0x10.00" has no quantity before the x: lines are written like 'Setup=2x15.00'
  [64]
  $ unchanged bursar invoice issue C1 --line 'Setup=12345678901234567890'
  bursar: --line: "12345678901234567890" is too large an amount: amounts have at most 11 digits before the point
  [64]
  $ unchanged bursar invoice issue C9 --line 'Setup=10.00'
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ bursar invoice credit F2026-000002 --line 1 --reason x --idempotency-key k -o json | field number
  A2026-000004
  $ unchanged bursar invoice credit F2026-000002 --line 1 --reason x --idempotency-key k -o json | field number
  A2026-000004

ALLS-G5.2, ALLS-G9.3, ALLS-G12.3, ALLS-P5.2: charges on a ground of the terms, outside VAT, with a reference:

  $ bursar invoice issue C1 --ground legal-claim --reference 'letter of 2 March' --line '=120.00' -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["kind"], d["total"], d["lines"][0]["tax_category"], d["lines"][0]["description"])'
  fee 120.00 O Frais de r\xc3\xa9clamation sur contenu h\xc3\xa9berg\xc3\xa9 / Costs of a claim over hosted content (letter of 2 March) (esc)
  $ for ground in compensation indemnity false-data; do
  >     bursar invoice issue C1 --ground $ground --reference R --line =1.00 -o json | field number; done
  F2026-000004
  F2026-000005
  F2026-000006
  $ unchanged bursar invoice issue C1 --ground legal-claim --line '=120.00'
  bursar: refused (ALLS-G5.2): "legal-claim" needs a reference: name the claim, the letter or the case: --reference TEXT
  [1]
  $ unchanged bursar invoice issue C1 --ground nonsense --reference R --line '=120.00'
  bursar: refused: the terms charge nothing on the ground "nonsense": grounds: legal-claim, compensation, indemnity, false-data
  [1]
  $ bursar audit log -o json | python3 -c 'import json, sys
  > print([(e["data"]["ground"], e["data"]["clause"]) for e in json.load(sys.stdin) if e["data"].get("ground")])'
  [('legal-claim', 'ALLS-G5.2'), ('compensation', 'ALLS-G9.3'), ('indemnity', 'ALLS-G12.3'), ('false-data', 'ALLS-P5.2')]

Credited in full before it is paid, a renewal is invoiced again; an order ends with its only invoice.

  $ paid_contract 2026-03-01 C1 vps-s
  K1
  $ bursar --as-of 2026-03-22 sweep -o jsonl | steps
  2026-03-22 invoice K1 F2026-000008 30.00 ALLS-G4.2
  $ bursar --as-of 2026-03-22 invoice credit F2026-000008 --reason 'wrong address' -o json | python3 -c 'import json, sys
  > print([(s["step"], s["contract"], s["invoice"]) for s in json.load(sys.stdin)["steps"]])'
  [('credit', 'K1', 'F2026-000008')]
  $ bursar --as-of 2026-03-23 sweep -o jsonl | steps
  2026-03-23 invoice K1 F2026-000009 30.00 ALLS-G4.2
  $ bursar --as-of 2026-03-23 contract open C1 web-start -o json | field invoice
  F2026-000010
  $ bursar --as-of 2026-03-23 invoice credit F2026-000010 --reason 'ordered twice' -o json | python3 -c 'import json, sys
  > print([(s["step"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'
  [('credit', None), ('end', 'ALLS-G4.1')]
  $ bursar --as-of 2026-03-23 contract show K2 -o json | field ground
  credited
  $ bursar --as-of 2026-03-23 check -o json | field ok
  True

A line of which nothing is left is not credited again; no line holds more than an amount does:

  $ worked_example; export BURSAR_AS_OF=2026-01-16
  $ bursar invoice issue C1 --line A=10.00 --line B=5.00 -o json | field number
  F2026-000002
  $ bursar invoice credit F2026-000002 --line 1 --reason x -o json | field total
  12.00
  $ unchanged bursar invoice credit F2026-000002 --line 1 --reason x
  bursar: refused: line 1 of F2026-000002 is credited in full already
  [1]
  $ unchanged bursar invoice issue C1 --line A=1000000x90000000000000000.00
  bursar: --line: "90000000000000000.00" is too large an amount: amounts have at most 11 digits before the point
  [64]

The tax of a credit note is that of each rate over it; what is left of the invoice's goes with the last of a rate, if
need be by lines of which only tax is left:

  $ bursar invoice issue C1 --line A=0.02 --line B=0.02 --line C=0.02 --line D=0.02 --line E=0.02 \
  >     --line F=0.02 --line G=0.02 --line H=0.02 --line I=0.02 --line J=0.02 -o json | field tax
  0.04
  $ taxes() { python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["net"], d["tax"], *[(l["description"], l["net"], l["tax"]) for l in d["lines"]])'; }
  $ bursar invoice credit F2026-000003 --line 1 --line 2 --line 3 --line 4 --reason x -o json | taxes
  0.08 0.02 ('A', '0.02', '0.01') ('B', '0.02', '0.01') ('C', '0.02', '0.00') ('D', '0.02', '0.00')
  $ bursar invoice credit F2026-000003 --reason x -o json | taxes
  0.12 0.02 ('E', '0.02', '0.00') ('F', '0.02', '0.00') ('G', '0.02', '0.00') ('H', '0.02', '0.00') ('I', '0.02', '0.00') ('J', '0.02', '0.00') ('C', '0.00', '0.01') ('D', '0.00', '0.01')
  $ bursar check -o json | field ok
  True
