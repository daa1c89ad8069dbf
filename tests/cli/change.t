Changes of product and cancellations under the ALLS-HEBERG terms.

  $ . "$TESTDIR/setup.sh"
  $ worked_example

ALLS-G10.3: an upgrade is charged at once, (25.00 - 10.00) x 15 of 31 days from 01-31 on; the term is unchanged.

  $ unchanged bursar --as-of 2026-01-31 contract upgrade K1 web-pro --dry-run
  id            K1
  customer      C1
  product       web-pro
  state         active
  term start    2026-01-15
  term end      2026-02-15
  renewal       auto
  paid until    2026-02-15
  next step     invoice
  next step on  2026-02-05
  policy        1
  ends on       -
  ground        -
  dry run       yes
  invoice       F2026-000002
  steps
    ON          STEP     CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
    2026-01-31  upgrade  K1        C1        -                  -  -         ALLS-G10.3
    2026-01-31  invoice  K1        C1        F2026-000002    8.71  EUR       ALLS-G10.3
  $ bursar --as-of 2026-01-31 contract upgrade K1 web-pro -o json
  {"id":"K1","customer":"C1","product":"web-pro","state":"active","term_start":"2026-01-15","term_end":"2026-02-15","renewal":"auto","paid_until":"2026-02-15","next_step":"invoice","next_step_on":"2026-02-05","policy":"1","ends_on":null,"ground":null,"invoice":"F2026-000002","steps":[{"on":"2026-01-31","step":"upgrade","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G10.3"},{"on":"2026-01-31","step":"invoice","contract":"K1","customer":"C1","invoice":"F2026-000002","amount":"8.71","currency":"EUR","clause":"ALLS-G10.3"}]}
  $ for day in 2026-01-30 2026-01-31; do bursar --as-of 2026-01-31 report mrr --on $day -o json | field totals; done
  [{'currency': 'EUR', 'active': 1, 'mrr': '10.00', 'suspended': 0, 'suspended_mrr': '0.00'}]
  [{'currency': 'EUR', 'active': 1, 'mrr': '25.00', 'suspended': 0, 'suspended_mrr': '0.00'}]
  $ bursar invoice show F2026-000002 -o json
  {"number":"F2026-000002","kind":"invoice","customer":"C1","contract":"K1","issued_on":"2026-01-31","due_on":"2026-01-31","currency":"EUR","net":"7.26","tax":"1.45","total":"8.71","paid":"0.00","open":"8.71","state":"open","credits":null,"lines":[{"description":"Web hosting Start \xe2\x86\x92 Web hosting Pro","quantity":1,"unit_price":"7.26","net":"7.26","tax":"1.45","tax_rate":"20","tax_category":"S","tax_reason":null,"period_start":"2026-01-31","period_end":"2026-02-15"}]} (esc)
  $ bursar action list -o json | python3 -c 'import json, sys
  > print([a["kind"] for a in json.load(sys.stdin)])'
  ['activate', 'change']

Downgrades never: cancel, and order anew. Nothing is exchanged from or to a domain, a licence or a gift card.

  $ unchanged bursar --as-of 2026-02-01 contract downgrade K1 web-start
  bursar: refused (ALLS-G10.3): downgrades are never made: cancel it and order anew: bursar contract cancel
  [1]
  $ unchanged bursar --as-of 2026-02-01 contract upgrade K1 web-start
  bursar: refused (ALLS-G10.3): "web-start" is below "web-pro": that is no upgrade: let it end, and order anew
  [1]
  $ unchanged bursar --as-of 2026-02-01 contract upgrade K1 vps-s
  bursar: refused (ALLS-G10.3): "web-pro" is of family "shared", and "vps-s" of "vps"
  [1]
  $ unchanged bursar --as-of 2026-02-01 contract upgrade K1 domain-fr
  bursar: refused (ALLS-G6.4): "domain-fr" is of family "domain", which is never exchanged
  bursar: refused (ALLS-G10.3): "web-pro" is of family "shared", and "domain-fr" of "domain"
  bursar: refused: "web-pro" has terms of 1m, and "domain-fr" of 12m
  [1]
  $ unchanged bursar --as-of 2026-02-01 contract upgrade K1 web-pro
  bursar: refused: K1 is "web-pro" already
  [1]
  $ unchanged bursar --as-of 2026-02-01 contract upgrade K1 nothing
  bursar: there is no product "nothing": bursar catalog list shows them
  [66]
  $ unchanged bursar --as-of 2026-02-01 contract upgrade K9 web-pro
  bursar: there is no contract "K9": bursar contract list shows them
  [66]
  $ paid_contract 2026-02-01 C1 licence-cp
  K2
  $ unchanged bursar --as-of 2026-02-01 contract upgrade K2 web-pro -o json
  {"error":{"code":"refused","message":"\"licence-cp\" is of family \"licence\", which is never exchanged; \"licence-cp\" is of family \"licence\", and \"web-pro\" of \"shared\"","clauses":["ALLS-G6.4","ALLS-G10.3"],"hint":null}}
  [1]

The renewal is at the new price. One that is invoiced at the old price is credited, and invoiced anew:

  $ bursar --as-of 2026-02-05 sweep -o jsonl | steps
  2026-02-05 invoice K1 F2026-000004 30.00 ALLS-G4.2
  $ new_ledger 2026-01-15
  $ worked_example
  $ bursar --as-of 2026-02-05 sweep -o jsonl | steps
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  $ bursar --as-of 2026-02-06 contract upgrade K1 web-pro -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print([(s["step"], s["invoice"], s["amount"]) for s in c["steps"]], c["next_step"], c["next_step_on"])'
  [('upgrade', None, None), ('credit', 'F2026-000002', '12.00'), ('invoice', 'F2026-000003', '5.22')] invoice 2026-02-05
  $ bursar --as-of 2026-02-07 sweep -o jsonl | steps
  2026-02-07 invoice K1 F2026-000004 30.00 ALLS-G4.2

ALLS-G6.6: a cancellation is final; the contract runs to the end of its term, and nothing is refunded.

  $ unchanged bursar --as-of 2026-02-08 contract cancel K1 --received 2026-02-09
  bursar: refused: 2026-02-09 lies after 2026-02-08: record it when it is received
  [1]
  $ bursar --as-of 2026-02-08 contract cancel K1 --received 2026-02-07 --channel mail -o json
  {"id":"K1","customer":"C1","product":"web-pro","state":"active","term_start":"2026-01-15","term_end":"2026-02-15","renewal":"off","paid_until":"2026-02-15","next_step":"end","next_step_on":"2026-02-15","policy":"1","ends_on":"2026-02-14","ground":null,"invoice":null,"steps":[{"on":"2026-02-08","step":"cancel","contract":"K1","customer":"C1","invoice":"F2026-000004","amount":null,"currency":null,"clause":"ALLS-G6.6"}]}
  $ unchanged bursar --as-of 2026-02-08 contract cancel K1 -o json | field ends_on
  2026-02-14
  $ nightly 2026-02-09 2026-02-16
  2026-02-15 end K1 ALLS-G6.6
  $ unchanged bursar --as-of 2026-02-16 contract cancel K1
  bursar: refused (ALLS-G6.6): K1 is ended already
  [1]

ALLS-P4.7: an order whose customer fails to provide a document is cancelled and credited.

  $ bursar --as-of 2026-02-16 contract open C1 domain-fr -o json | field invoice
  F2026-000005
  $ bursar --as-of 2026-02-17 contract cancel K2 --ground customer-default --reason 'no document' -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ground"], [(s["step"], s["clause"]) for s in c["steps"]])'
  ended customer-default [('end', 'ALLS-P4.7')]
  $ paid_contract 2026-02-17 C1 web-start
  K3
  $ unchanged bursar --as-of 2026-02-17 contract cancel K3 --ground customer-default
  bursar: refused (ALLS-P4.7): K3 is active, and only an order is cancelled so: end it on a ground of the terms: bursar contract terminate
  [1]
  $ unchanged bursar --as-of 2026-02-17 contract cancel K9
  bursar: there is no contract "K9": bursar contract list shows them
  [66]
  $ bursar --as-of 2026-02-17 check -o json | field ok
  True

ALLS-G11.7: the fee of the means of payment stands on the invoice of an upgrade too. Refunded, each line gives back its
own unused days, whichever term it charges, and no fee:

  $ POLICY="$TESTDIR/policies/third.toml" new_ledger 2026-01-15; add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-01-15 contract open C1 web-start --method paypal -o json | field invoice
  INV2026/0001
  $ bursar --as-of 2026-01-15 payment record C1 99.00 -o json | field allocations
  [{'invoice': 'INV2026/0001', 'amount': '12.83'}]
  $ bursar --as-of 2026-02-06 sweep -o jsonl | steps
  2026-02-06 invoice K1 INV2026/0002 12.83 T-2
  2026-02-06 renew K1 INV2026/0002 T-2
  $ bursar --as-of 2026-02-06 contract upgrade K1 web-pro -o json | field steps
  [{'on': '2026-02-06', 'step': 'upgrade', 'contract': 'K1', 'customer': 'C1', 'invoice': None, 'amount': None, 'currency': None, 'clause': 'T-6'}, {'on': '2026-02-06', 'step': 'invoice', 'contract': 'K1', 'customer': 'C1', 'invoice': 'INV2026/0003', 'amount': '24.43', 'currency': 'EUR', 'clause': 'T-6'}]
  $ bursar --as-of 2026-02-06 invoice list -o csv | tail -n 1
  INV2026/0003,invoice,C1,K1,2026-02-06,2026-02-06,EUR,20.36,4.07,24.43,24.43,0.00,paid,\r (esc)
  $ bursar --as-of 2026-02-06 invoice show INV2026/0003 -o json | python3 -c 'import json, sys
  > print(*[(l["description"], l["net"], l["period_start"], l["period_end"]) for l in json.load(sys.stdin)["lines"]], sep="\n")'
  ('Web hosting Start \xe2\x86\x92 Web hosting Pro', '4.35', '2026-02-06', '2026-02-15') (esc)
  ('Web hosting Start \xe2\x86\x92 Web hosting Pro', '15.00', '2026-02-15', '2026-03-15') (esc)
  ('Payment fee (paypal)', '1.01', '2026-02-06', '2026-02-15')
  $ bursar --as-of 2026-02-06 operator add tester --right override -o json | field name
  tester
  $ bursar --as-of 2026-02-06 refund issue K1 --channel mail --override --reason 'a gesture' --yes -o json | field credit_notes
  ['CN2026/0001', 'CN2026/0002', 'CN2026/0003']
  $ for n in 1 2 3; do bursar --as-of 2026-02-06 invoice show CN2026/000$n -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["credits"], *[(l["description"], l["net"], l["period_start"], l["period_end"]) for l in d["lines"]], sep="\n  ")'; done
  INV2026/0001
    ('Web hosting Start', '2.58', '2026-02-07', '2026-02-15')
  INV2026/0002
    ('Web hosting Start', '10.00', '2026-02-15', '2026-03-15')
  INV2026/0003
    ('Web hosting Start \xe2\x86\x92 Web hosting Pro', '3.87', '2026-02-07', '2026-02-15') (esc)
    ('Web hosting Start \xe2\x86\x92 Web hosting Pro', '15.00', '2026-02-15', '2026-03-15') (esc)
  $ bursar --as-of 2026-02-06 check -o json | field problems
  []

ALLS-G11.7: payment fees are never refunded. What a paid order is credited leaves its fee out, whoever ended it; one that
is not paid is credited whole:

  $ cat "$EXAMPLES/policies/alls-heberg.toml" - > fees.toml <<'END'
  > 
  > [[payment.fee]]
  > method = "paypal"
  > percent = "3.4"
  > fixed = "0.35"
  > clause = "ALLS-G11.7"
  > END
  $ POLICY=fees.toml new_ledger 2026-03-01; add_customer 2026-03-01 'Ada Lovelace'
  C1
  $ for n in 1 2 3; do bursar --as-of 2026-03-01 contract open C1 domain-fr --method paypal -o json | field invoice; done
  F2026-000001
  F2026-000002
  F2026-000003
  $ for n in 1 2; do bursar --as-of 2026-03-01 payment record C1 15.31 --invoice F2026-00000$n -o json | field allocations; done
  [{'invoice': 'F2026-000001', 'amount': '15.31'}]
  [{'invoice': 'F2026-000002', 'amount': '15.31'}]
  $ for n in 1 3; do bursar --as-of 2026-03-05 contract cancel K$n --ground customer-default --reason 'no proof' -o json | python3 -c 'import json, sys
  > print([(s["step"], s["invoice"], s["amount"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'; done
  [('credit', 'F2026-000001', '14.40', 'ALLS-P4.7'), ('end', None, None, 'ALLS-P4.7')]
  [('end', 'F2026-000003', None, 'ALLS-P4.7')]
  $ bursar --as-of 2026-03-05 catalog withdraw domain-fr --end --reason 'no registry' -o json | python3 -c 'import json, sys
  > print([(s["step"], s["invoice"], s["amount"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'
  [('product-withdrawn', None, None, 'ALLS-G10.1'), ('credit', 'F2026-000002', '14.40', 'ALLS-G10.1'), ('end', None, None, 'ALLS-G10.1')]
  $ bursar invoice list --kind credit-note -o csv | tr -d '\r' | cut -d , -f 1,8-10,14
  number,net,tax,total,credits
  A2026-000001,12.00,2.40,14.40,F2026-000001
  A2026-000002,12.76,2.55,15.31,F2026-000003
  A2026-000003,12.00,2.40,14.40,F2026-000002
  $ bursar --as-of 2026-03-05 check -o json | field problems
  []

ALLS-G10.3: each rest of a term costs what the new product does more than was charged for it. Paid ahead at the price
of that term, 12.00, the rest of the running one is still at 10.00:

  $ worked_example
  $ bursar --as-of 2026-01-20 price change web-start --to 12.00 --effective 2026-02-15 -o json | field notices
  []
  $ bursar --as-of 2026-02-05 sweep -o jsonl | steps
  2026-02-05 invoice K1 F2026-000002 14.40 ALLS-G4.2
  $ bursar --as-of 2026-02-06 payment record C1 14.40 -o json | field allocations
  [{'invoice': 'F2026-000002', 'amount': '14.40'}]
  $ rests() { python3 -c 'import json, sys
  > print(*[(l["net"], l["period_start"], l["period_end"]) for l in json.load(sys.stdin)["lines"]], sep="\n")'; }
  $ bursar --as-of 2026-02-08 contract upgrade K1 web-pro -o json | field invoice
  F2026-000003
  $ bursar invoice show F2026-000003 -o json | rests
  ('3.39', '2026-02-08', '2026-02-15')
  ('13.00', '2026-02-15', '2026-03-15')

DOK-5.1: upgraded twice in a term, across a change of price, it costs together what it would have at once, 150.00 x 8 of
28 days = 42.86. One day later it is 450.00 x 7 of 28 less what was charged before for these.

  $ export POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml"
  $ new_ledger 2025-12-01; add_customer 2025-12-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2025-12-01 contract open C1 dokos-49 -o json | field id
  K1
  $ bursar --as-of 2025-12-20 price change dokos-99 --to 109.00 --effective 2026-02-20 --ground legal -o json | field notices
  []
  $ nightly 2026-01-01 2026-02-01
  2026-01-01 invoice K1 D2026-00001 58.80 DOK-1.2
  2026-01-01 renew K1 D2026-00001 DOK-1.1
  2026-01-01 terminate-proposed K1 D2025-00001 DOK-6.6
  2026-02-01 invoice K1 D2026-00002 58.80 DOK-1.2
  2026-02-01 renew K1 D2026-00002 DOK-1.1
  $ for product in dokos-99 dokos-199; do bursar --as-of 2026-02-21 contract upgrade K1 $product -o json | field invoice; done
  D2026-00003
  D2026-00004
  $ for n in 3 4; do bursar invoice show D2026-0000$n -o json | rests; done
  ('17.14', '2026-02-21', '2026-03-01')
  ('25.72', '2026-02-21', '2026-03-01')
  $ bursar --as-of 2026-02-22 contract upgrade K1 dokos-499 -o json | field invoice
  D2026-00005
  $ bursar invoice show D2026-00005 -o json | rests
  ('74.99', '2026-02-22', '2026-03-01')

In the month that it joined, what was charged for 18 of 30 days counts for the days that are left:

  $ bursar --as-of 2026-04-13 contract open C1 dokos-49 -o json | field invoice
  D2026-00006
  $ bursar --as-of 2026-04-21 contract upgrade K2 dokos-99 -o json | field invoice
  D2026-00007
  $ bursar invoice list --contract K2 -o json | python3 -c 'import json, sys
  > print([d["net"] for d in json.load(sys.stdin)])'
  ['29.40', '20.00']

A contract that was brought in costs what its product did, for want of an invoice:

  $ bursar --as-of 2026-04-13 contract open C1 dokos-49 --paid-until 2026-05-01 -o json | field id
  K3
  $ bursar --as-of 2026-04-21 contract upgrade K3 dokos-99 -o json | field invoice
  D2026-00008
  $ bursar --as-of 2026-04-21 contract upgrade K3 dokos-199 -o json | field invoice
  D2026-00009
  $ bursar invoice list --contract K3 -o json | python3 -c 'import json, sys
  > print([d["net"] for d in json.load(sys.stdin)])'
  ['20.00', '30.00']

What follows with the next term is shown, and going back on it is an undo:

  $ bursar --as-of 2026-04-22 contract downgrade K3 dokos-19 -o json | field next_product
  dokos-19
  $ bursar --as-of 2026-04-22 contract show K3
  id            K3
  customer      C1
  product       dokos-199
  state         active
  term start    2026-04-01
  term end      2026-05-01
  renewal       auto
  paid until    2026-05-01
  next step     invoice
  next step on  2026-05-01
  policy        1
  ends on       -
  ground        -
  next product  dokos-19
  $ unchanged bursar --as-of 2026-04-22 contract upgrade K3 dokos-199
  bursar: refused: K3 is "dokos-199" already: it changes to "dokos-19" with its next term: take that back with bursar undo
  [1]
  $ bursar --as-of 2026-04-22 check -o json | field problems
  []
