Nothing of a provider is in the program: a third policy with other offsets, no penalty, refunds in money within 14
days, downgrades, fees for the means of payment and the one-stop shop.

  $ . "$TESTDIR/setup.sh"
  $ POLICY="$TESTDIR/policies/third.toml"
  $ bursar policy check "$POLICY" -o json | field valid
  True
  $ new_ledger 2026-03-01
  $ COUNTRY=LU add_customer 2026-03-01 'Ada Lovelace'
  C1

The fee of the means of payment stands on the invoice before it is paid; tax is that of Luxembourg:

  $ unchanged bursar --as-of 2026-03-01 contract open C1 web-pro --method paypal --dry-run -o json | field invoice
  INV2026/0001
  $ bursar --as-of 2026-03-01 contract open C1 web-pro --method paypal -o json | field invoice
  INV2026/0001
  $ bursar invoice show INV2026/0001 -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["total"], d["tax"], *[(l["description"], l["net"], l["tax"], l["tax_rate"]) for l in d["lines"]])'
  30.65 4.45 ('Web hosting Pro', '25.00', '4.25', '17') ('Payment fee (paypal)', '1.20', '0.20', '17')

A third party pays; 0.03 too little is below the dust threshold, and the order starts:

  $ bursar --as-of 2026-03-01 payment record C1 30.62 --payer 'Bob Martin' --method paypal -o json | python3 -c 'import json, sys
  > print([s["step"] for s in json.load(sys.stdin)["steps"]])'
  ['activate']

ALLS-G11.7, G5.6: the refund leaves the fee out, and is paid out to the customer, never to who paid:

  $ unchanged bursar --as-of 2026-03-10 refund quote K1 --expect 20.76
  contract      K1
  eligible      no
  amount        -
  net           -
  tax           -
  currency      EUR
  credit note   -
  credit notes  -
  clauses       -
  last day      2026-03-15
  used days     10
  term days     31
  payout        -
  payouts       -
  overridden    -
  bursar: refused: the refund is 19.82 EUR, not 20.76: nothing was done: look at the quote
  [1]
  $ bursar --as-of 2026-03-10 refund issue K1 --channel whatever --on 2026-03-09 -o json
  {"contract":"K1","eligible":true,"amount":"20.76","net":"17.74","tax":"3.02","currency":"EUR","credit_note":"CN2026/0001","credit_notes":["CN2026/0001"],"clauses":["T-4","T-5"],"last_day":"2026-03-15","used_days":9,"term_days":31,"payout":"O1","payouts":["O1"],"overridden":[],"steps":[{"on":"2026-03-10","step":"refund","contract":"K1","customer":"C1","invoice":"INV2026/0001","amount":"20.76","currency":"EUR","clause":"T-4"},{"on":"2026-03-10","step":"end","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"T-4"}]}
  $ bursar --as-of 2026-03-10 payout list
  ID  CUSTOMER  CREDIT NOTE  AMOUNT  CURRENCY  DUE ON      STATE  PAID ON  REFERENCE  CLAUSE
  O1  C1        CN2026/0001   20.76  EUR       2026-03-24  due          -          -  T-4
  $ bursar --as-of 2026-03-10 customer show C1 -o json | field credit
  0.00
  $ unchanged bursar --as-of 2026-03-11 payout record O1 --on 2026-03-09
  bursar: refused: CN2026/0001 was issued on 2026-03-10, after 2026-03-09: give the day on which the money went out
  [1]
  $ unchanged bursar --as-of 2026-03-11 payout record O1 --on 2026-03-12
  bursar: refused: the value date 2026-03-12 lies after 2026-03-11: record it when the money is out
  [1]
  $ unchanged bursar --as-of 2026-03-11 payout record O1 --reference SCT-1 --dry-run
  id           O1
  customer     C1
  credit note  CN2026/0001
  amount       20.76
  currency     EUR
  due on       2026-03-24
  state        paid
  paid on      2026-03-11
  reference    SCT-1
  clause       T-4
  dry run      yes
  $ bursar --as-of 2026-03-11 payout record O1 --reference SCT-1 --on 2026-03-10 -o json
  {"id":"O1","customer":"C1","credit_note":"CN2026/0001","amount":"20.76","currency":"EUR","due_on":"2026-03-24","state":"paid","paid_on":"2026-03-10","reference":"SCT-1","clause":"T-4"}
  $ unchanged bursar --as-of 2026-03-11 payout record O1 --reference SCT-1 --on 2026-03-10 -o json | field state
  paid
  $ unchanged bursar --as-of 2026-03-11 payout record O1 --reference SCT-2
  bursar: refused: O1 was paid out on 2026-03-10
  [1]
  $ unchanged bursar --as-of 2026-03-11 payout record O9
  bursar: there is no payout "O9": bursar payout list shows them
  [66]
  $ bursar payout list --state paid --customer C1 --contract K1 --from 2026-03-01 --to 2026-03-31 --limit 5 -o csv
  id,customer,credit_note,amount,currency,due_on,state,paid_on,reference,clause\r (esc)
  O1,C1,CN2026/0001,20.76,EUR,2026-03-24,paid,2026-03-10,SCT-1,T-4\r (esc)
  $ bursar payout list --after O1 -o json
  []
  $ unchanged bursar --as-of 2026-03-11 refund quote K1 --override -o json 2>&1 >/dev/null
  {"error":{"code":"refused","message":"K1 was refunded before","clauses":["T-4"],"hint":null}}
  [1]

Downgrades are allowed, from the next term on; the calendar is this provider's own:

  $ paid_contract 2026-03-11 C1 web-pro
  K2
  $ unchanged bursar --as-of 2026-03-12 contract downgrade K2 web-pro
  bursar: refused: K2 is "web-pro" already
  [1]
  $ unchanged bursar --as-of 2026-03-12 contract downgrade K2 vps-s
  bursar: refused (T-6): "web-pro" is of family "shared", and "vps-s" of "vps"
  [1]
  $ bursar --as-of 2026-03-12 contract downgrade K2 web-start -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["product"], c["next_step"], c["next_step_on"], [(s["step"], s["clause"]) for s in c["steps"]])'
  web-pro invoice 2026-03-28 [('downgrade', 'T-6')]
  $ nightly 2026-03-13 2026-05-25
  2026-03-28 invoice K2 INV2026/0003 11.70 T-2
  2026-04-14 reminder K2 INV2026/0003 T-2
  2026-04-21 suspend K2 INV2026/0003 T-3
  2026-05-21 delete K2 INV2026/0003 T-3
  $ paid_contract 2026-05-25 C1 web-start
  K3
  $ unchanged bursar --as-of 2026-05-25 contract upgrade K3 web-start
  bursar: refused: K3 is "web-start" already
  [1]
  $ unchanged bursar --as-of 2026-05-25 contract downgrade K3 web-pro
  bursar: refused (T-6): "web-pro" is above "web-start": that is no downgrade: bursar contract upgrade
  [1]
  $ bursar --as-of 2026-05-25 contract upgrade K3 web-pro -o json | field product
  web-pro
  $ unchanged bursar --as-of 2026-05-25 contract upgrade K3 web-start
  bursar: refused (T-6): "web-start" is below "web-pro": that is no upgrade: bursar contract downgrade
  [1]

Cancelled by mail only, with the term; the host has no say in it:

  $ unchanged bursar --as-of 2026-05-26 contract cancel K3
  bursar: refused (T-7): K3 is cancelled in one of the ways of the terms: say how it came in: --channel mail
  [1]
  $ unchanged bursar --as-of 2026-05-26 contract no-renew K3
  bursar: refused: the terms have no rule for not renewing K3: end it on a ground of theirs: bursar contract terminate
  [1]
  $ unchanged bursar --as-of 2026-05-26 contract cancel K3 --channel chat
  bursar: refused (T-7): "chat" is no way to cancel: mail
  [1]
  $ unchanged bursar --as-of 2026-05-26 contract cancel K3 --ground customer-default
  bursar: refused: the terms know no cancellation on the ground "customer-default"
  [1]
  $ bursar --as-of 2026-05-26 contract cancel K3 --channel mail -o json | field ends_on
  2026-06-24

What its terms have no rule for is said so:

  $ unchanged bursar --as-of 2026-05-26 dispute open P2 --kind chargeback
  bursar: refused: the terms have no rule for disputes: take the payment back: bursar payment reverse PAYMENT
  [1]
  $ unchanged bursar --as-of 2026-05-26 collection open C1
  bursar: refused: the terms have no rule for collection
  [1]
  $ unchanged bursar --as-of 2026-05-26 customer sanction C1 --ground spam --yes
  bursar: refused: the terms have no sanction on the ground "spam": they name no grounds
  [1]
  $ unchanged bursar --as-of 2026-05-26 invoice issue C1 --ground legal-claim --reference R --line =1.00
  bursar: refused: the terms charge nothing on the ground "legal-claim": they name no grounds
  [1]
  $ bursar --as-of 2026-05-26 payment reverse P2 -o json | python3 -c 'import json, sys
  > print([(s["step"], s["invoice"]) for s in json.load(sys.stdin)["steps"]])'
  [('reversal', None), ('reopen', 'INV2026/0002')]
  $ bursar --as-of 2026-05-26 check -o json | field ok
  True

T-4: what a refund frees pays what is still open of the contract, an upgrade's invoice say, and only the rest is paid
out. A quote says the same, and a refund with several credit notes may have several payouts:

  $ new_ledger 2026-03-01; add_customer 2026-03-01 'Ada Lovelace'; paid_contract 2026-03-01 C1 web-start
  C1
  K1
  $ bursar --as-of 2026-03-03 contract upgrade K1 web-pro -o json | field invoice
  INV2026/0002
  $ unchanged bursar --as-of 2026-03-10 refund quote K1 -o json
  {"contract":"K1","eligible":true,"amount":"20.31","net":"16.93","tax":"3.38","currency":"EUR","credit_note":null,"credit_notes":[],"clauses":["T-4"],"last_day":"2026-03-15","used_days":10,"term_days":31,"payout":null,"payouts":[],"overridden":[]}
  $ bursar --as-of 2026-03-10 refund issue K1 --channel fax
  contract      K1
  eligible      yes
  amount        20.31
  net           16.93
  tax           3.38
  currency      EUR
  credit note   CN2026/0001
  credit notes  CN2026/0001 CN2026/0002
  clauses       T-4
  last day      2026-03-15
  used days     10
  term days     31
  payout        O1
  payouts       O1
  overridden    -
  steps
    ON          STEP     CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
    2026-03-10  refund   K1        C1        INV2026/0001    8.12  EUR       T-4
    2026-03-10  refund   K1        C1        INV2026/0002   12.19  EUR       T-4
    2026-03-10  end      K1        C1        -                  -  -         T-4
    2026-03-10  set-off  K1        C1        INV2026/0002    4.65  EUR       T-2
  $ bursar payout list
  ID  CUSTOMER  CREDIT NOTE  AMOUNT  CURRENCY  DUE ON      STATE  PAID ON  REFERENCE  CLAUSE
  O1  C1        CN2026/0001    3.47  EUR       2026-03-24  due          -          -  T-4
  $ bursar invoice list -o csv | tr -d '\r' | cut -d , -f 1,2,10-13
  number,kind,total,paid,open,state
  INV2026/0001,invoice,12.00,12.00,0.00,paid
  INV2026/0002,invoice,16.84,4.65,0.00,paid
  CN2026/0001,credit-note,8.12,0.00,0.00,paid
  CN2026/0002,credit-note,12.19,0.00,0.00,paid
  $ bursar --as-of 2026-03-10 customer show C1 -o json | field balance
  0.00
  $ bursar --as-of 2026-03-10 check -o json | field problems
  []
  $ new_ledger 2026-03-01; add_customer 2026-03-01 'Ada Lovelace'; paid_contract 2026-03-01 C1 web-start
  C1
  K1
  $ bursar --as-of 2026-03-03 contract upgrade K1 web-pro -o json | field invoice
  INV2026/0002
  $ bursar --as-of 2026-03-03 payment record C1 17.00 -o json | field id
  P2
  $ bursar --as-of 2026-03-10 --idempotency-key k refund issue K1 --channel fax -o json | python3 -c 'import json, sys
  > r = json.load(sys.stdin); print(r["amount"], r["credit_notes"], r["payout"], r["payouts"])'
  20.31 ['CN2026/0001', 'CN2026/0002'] O1 ['O1', 'O2']
  $ unchanged bursar --as-of 2026-03-10 --idempotency-key k refund issue K1 --channel fax -o json | field payouts
  ['O1', 'O2']
  $ bursar payout list -o csv | tr -d '\r' | cut -d , -f 1,3,4
  id,credit_note,amount
  O1,CN2026/0001,8.12
  O2,CN2026/0002,12.19
  $ bursar --as-of 2026-03-10 check -o json | field problems
  []

T-5: a method is the same in whatever case it is written, and a refund that leaves its fee out rests on that clause too:

  $ bursar --as-of 2026-03-11 contract open C1 web-start --method PayPal -o json | field invoice
  INV2026/0003
  $ bursar invoice show INV2026/0003 -o json | python3 -c 'import json, sys
  > print(*[(l["description"], l["net"]) for l in json.load(sys.stdin)["lines"]])'
  ('Web hosting Start', '10.00') ('Payment fee (paypal)', '0.69')
  $ bursar --as-of 2026-03-11 payment record C1 100.00 -o json | field allocations
  [{'invoice': 'INV2026/0003', 'amount': '12.67'}]
  $ bursar --as-of 2026-03-12 refund issue K2 --channel fax -o json | field clauses
  ['T-4', 'T-5']

Dust that was written off is owed again with the payment that it was missing from:

  $ new_ledger 2026-03-01; add_customer 2026-03-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-03-01 contract open C1 web-pro -o json | field invoice
  INV2026/0001
  $ bursar --as-of 2026-03-01 payment record C1 29.96 -o json | field allocations
  [{'invoice': 'INV2026/0001', 'amount': '29.96'}]
  $ bursar invoice show INV2026/0001 -o json | field open
  0.00
  $ bursar --as-of 2026-03-02 payment reverse P1 --reason 'of another customer' -o json | field reversed
  True
  $ bursar invoice show INV2026/0001 -o json | field open
  30.00
  $ bursar --as-of 2026-03-02 check -o json | field problems
  []

What is paid in part of the next term is money back too, T-4: the quote counts it, and the refund names its credit note
and its payout; asked again by the same key, it answers the same:

  $ new_ledger 2026-02-01; add_customer 2026-02-01 'Ada Lovelace'; paid_contract 2026-02-01 C1 web-pro
  C1
  K1
  $ nightly 2026-02-02 2026-02-15
  2026-02-15 invoice K1 INV2026/0002 30.00 T-2
  $ bursar --as-of 2026-02-15 payment record C1 20.00 -o json | field allocations
  [{'invoice': 'INV2026/0002', 'amount': '20.00'}]
  $ bursar --as-of 2026-02-15 refund quote K1 -o json | field amount
  33.93
  $ bursar --as-of 2026-02-15 refund issue K1 --channel mail --idempotency-key r -o json > refund.json
  $ bursar --as-of 2026-02-15 refund issue K1 --channel mail --idempotency-key r -o json | cmp - refund.json
  $ python3 -c 'import json
  > r = json.load(open("refund.json")); print([r[k] for k in ("amount", "net", "tax", "credit_notes", "payouts")])'
  ['33.93', '28.28', '5.65', ['CN2026/0001', 'CN2026/0002'], ['O1', 'O2']]
  $ bursar --as-of 2026-02-15 payout list -o csv | tr -d '\r'
  id,customer,credit_note,amount,currency,due_on,state,paid_on,reference,clause
  O1,C1,CN2026/0001,13.93,EUR,2026-03-01,due,,,T-4
  O2,C1,CN2026/0002,20.00,EUR,2026-03-01,due,,,T-4
  $ bursar --as-of 2026-02-15 customer show C1 -o json | field credit
  0.00
  $ bursar --as-of 2026-02-15 check -o json | field ok
  True

A document of no contract counts as paid too when what is left of it is dust: after a credit note, and when credit pays
it as it is issued:

  $ new_ledger 2026-03-01; add_customer 2026-03-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-03-01 invoice issue C1 --line A=10.00 -o json | field total
  12.00
  $ bursar --as-of 2026-03-01 invoice credit INV2026/0001 --line 1=9.97 --reason x -o json | field total
  11.96
  $ bursar invoice show INV2026/0001 -o json | field state
  paid
  $ bursar --as-of 2026-03-01 payment record C1 11.96 -o json | field allocations
  []
  $ bursar --as-of 2026-03-01 invoice issue C1 --line A=10.00 -o json | field state
  paid
  $ bursar --as-of 2026-03-01 check -o json | field ok
  True
