A payment that is reversed after its invoice was credited: what was given back, and is not used yet, is set off
against the invoice that is open again, and only money that was paid is given back.

  $ . "$TESTDIR/setup.sh"
  $ kinds() { python3 -c 'import json, sys; print([(s["step"], s["invoice"], s["amount"]) for s in json.load(sys.stdin)["steps"]])'; }
  $ clean() { bursar --as-of "$1" check -o json | field problems; }
  $ owes() { bursar --as-of "$1" customer show C1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print("balance", c["balance"], "credit", c["credit"])'; }

A refund that is to be paid out, under the third policy: nothing is paid out any more.

  $ POLICY="$TESTDIR/policies/third.toml"
  $ new_ledger 2026-03-01; add_customer 2026-03-01 'Ada Lovelace'; paid_contract 2026-03-01 C1 web-pro
  C1
  K1
  $ bursar --as-of 2026-03-05 refund issue K1 --channel mail -o json | kinds
  [('refund', 'INV2026/0001', '25.16'), ('end', None, None)]
  $ bursar --as-of 2026-03-05 payout list -o csv
  id,customer,credit_note,amount,currency,due_on,state,paid_on,reference,clause\r (esc)
  O1,C1,CN2026/0001,25.16,EUR,2026-03-19,due,,,T-4\r (esc)
  $ unchanged bursar --as-of 2026-03-06 payment reverse P1 --reason 'no funds' --dry-run -o json | kinds
  [('reversal', None, '30.00'), ('payout-set-off', 'INV2026/0001', '25.16'), ('set-off', 'INV2026/0001', '25.16'), ('reopen', 'INV2026/0001', None)]
  $ bursar --as-of 2026-03-06 payment reverse P1 --reason 'no funds' -o json | kinds
  [('reversal', None, '30.00'), ('payout-set-off', 'INV2026/0001', '25.16'), ('set-off', 'INV2026/0001', '25.16'), ('reopen', 'INV2026/0001', None)]
  $ bursar --as-of 2026-03-06 payout list -o csv
  id,customer,credit_note,amount,currency,due_on,state,paid_on,reference,clause\r (esc)
  O1,C1,CN2026/0001,0.00,EUR,2026-03-19,set-off,,,T-4\r (esc)
  $ bursar --as-of 2026-03-06 payout list --state due -o json
  []
  $ bursar --as-of 2026-03-06 payout list --state set-off -o json | grep -c O1
  1
  $ unchanged bursar --as-of 2026-03-06 payout record O1
  bursar: refused: O1 is set off: the payment behind CN2026/0001 was reversed: pay nothing out
  [1]
  $ bursar --as-of 2026-03-06 due --until 2026-04-30 -o json | grep -c payout
  0
  [1]
  $ owes 2026-03-06
  balance 4.84 credit 0.00
  $ clean 2026-03-06
  []
  $ bursar --as-of 2026-03-06 export journal | tail -n 24
      Assets:Payments:transfer                     30.00 EUR
      Assets:Receivable:C1                        -30.00 EUR
  
  2026-03-05 * (CN2026/0001) credit-note
      Income:Sales:web-pro                         20.97 EUR
      Liabilities:VAT:20                            4.19 EUR
      Liabilities:Payouts                         -25.16 EUR
  
  2026-03-06 * (INV2026/0001) settled from P1
      Liabilities:Credit:C1                       -30.00 EUR
      Assets:Receivable:C1                         30.00 EUR
  
  2026-03-06 * (P1) taken back
      Liabilities:Credit:C1                        30.00 EUR
      Assets:Payments:transfer                    -30.00 EUR
  
  2026-03-06 * (CN2026/0001) not paid out
      Liabilities:Credit:C1                       -25.16 EUR
      Liabilities:Payouts                          25.16 EUR
  
  2026-03-06 * (INV2026/0001) settled from CN2026/0001
      Liabilities:Credit:C1                        25.16 EUR
      Assets:Receivable:C1                        -25.16 EUR
  
  $ seq=$(bursar audit log --kind payout-set-off -o jsonl | field seq)
  $ unchanged bursar --as-of 2026-03-06 undo "$seq" --dry-run
  bursar: refused: event 12 (payout-set-off O1): it only follows from another deed: undo the event that brought it about
  [1]

What was paid out before is owed again:

  $ new_ledger 2026-03-01; add_customer 2026-03-01 'Ada Lovelace'; paid_contract 2026-03-01 C1 web-pro
  C1
  K1
  $ bursar --as-of 2026-03-05 refund issue K1 --channel mail -o json | field payout
  O1
  $ bursar --as-of 2026-03-05 payout record O1 -o json | field state
  paid
  $ bursar --as-of 2026-03-06 payment reverse P1 --reason 'no funds' -o json | kinds
  [('reversal', None, '30.00'), ('reopen', 'INV2026/0001', None)]
  $ owes 2026-03-06
  balance 30.00 credit 0.00
  $ clean 2026-03-06
  []

Of two payments one is reversed: so much less is paid out.

  $ new_ledger 2026-03-01; add_customer 2026-03-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-03-01 contract open C1 web-pro -o json | field invoice
  INV2026/0001
  $ bursar --as-of 2026-03-01 payment record C1 20.00 -o json | field id
  P1
  $ bursar --as-of 2026-03-01 payment record C1 10.00 -o json | field id
  P2
  $ bursar --as-of 2026-03-01 refund issue K1 --channel mail -o json | kinds
  [('refund', 'INV2026/0001', '29.03'), ('end', None, None)]
  $ bursar --as-of 2026-03-02 payment reverse P2 --reason 'no funds' -o json | kinds
  [('reversal', None, '10.00'), ('payout-set-off', 'INV2026/0001', '10.00'), ('set-off', 'INV2026/0001', '10.00')]
  $ bursar --as-of 2026-03-02 payout list -o csv
  id,customer,credit_note,amount,currency,due_on,state,paid_on,reference,clause\r (esc)
  O1,C1,CN2026/0001,19.03,EUR,2026-03-15,due,,,T-4\r (esc)
  $ bursar --as-of 2026-03-02 payout record O1 -o json | field amount
  19.03
  $ bursar --as-of 2026-03-02 payment reverse P1 --reason 'no funds' -o json | kinds
  [('reversal', None, '20.00'), ('reopen', 'INV2026/0001', None)]
  $ owes 2026-03-02
  balance 20.00 credit 0.00
  $ clean 2026-03-02
  []

Dust is not given back: 0.03 were written off, and the credit note of 30.00 leaves what was paid.

  $ new_ledger 2026-03-01; add_customer 2026-03-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-03-01 contract open C1 web-pro -o json | field invoice
  INV2026/0001
  $ bursar --as-of 2026-03-01 payment record C1 29.97 -o json | kinds
  [('activate', 'INV2026/0001', None)]
  $ bursar --as-of 2026-03-02 invoice credit INV2026/0001 --line 1=5.00 --reason 'a gesture' -o json | field total
  6.00
  $ owes 2026-03-02
  balance -6.00 credit 6.00
  $ bursar --as-of 2026-03-02 invoice credit INV2026/0001 --reason 'never ordered' -o json | field total
  24.00
  $ owes 2026-03-02
  balance -29.97 credit 29.97
  $ clean 2026-03-02
  []
  $ bursar --as-of 2026-03-02 export journal | grep -B1 -A2 Write-offs
  2026-03-01 * (INV2026/0001) written off
      Expenses:Write-offs                           0.03 EUR
      Assets:Receivable:C1                         -0.03 EUR
  
  --
  2026-03-02 * (INV2026/0001) written back
      Expenses:Write-offs                          -0.03 EUR
      Assets:Receivable:C1                          0.03 EUR
  

Credit that is still there, under the terms of ALLS-HEBERG (ALLS-G6.3):

  $ POLICY= worked_example
  $ bursar --as-of 2026-01-16 refund issue K1 --channel mail -o json | kinds
  [('refund', 'F2026-000001', '11.22'), ('end', None, None)]
  $ owes 2026-01-16
  balance -11.22 credit 11.22
  $ bursar --as-of 2026-01-17 dispute open P1 --kind chargeback --dry-run -o json | kinds
  [('dispute', None, None), ('reversal', None, '12.00'), ('set-off', 'F2026-000001', '11.22'), ('reopen', 'F2026-000001', None), ('fee', 'F2026-000002', '50.00'), ('collection', None, None)]
  $ bursar --as-of 2026-01-17 payment reverse P1 --reason 'no funds' -o json | kinds
  [('reversal', None, '12.00'), ('set-off', 'F2026-000001', '11.22'), ('reopen', 'F2026-000001', None)]
  $ owes 2026-01-17
  balance 0.78 credit 0.00
  $ clean 2026-01-17
  []

A line of a bank's file that was assigned to the wrong customer, and reversed, is assigned again:

  $ POLICY= worked_example; add_customer 2026-01-15 'Bob Martin'; export BURSAR_AS_OF=2026-01-20
  C2
  $ printf 'date,amount,currency,payer,text,reference\n2026-01-20,12.00,EUR,A. Martin,hosting,VIR-1\n' > bank.csv
  $ bursar payment import bank.csv --format csv -o json 2> /dev/null
  {"file":"bank.csv","format":"csv","dry_run":false,"payments":[],"left":[{"line":2,"id":"L1","state":"open","received_on":"2026-01-20","amount":"12.00","currency":"EUR","payer":"A. Martin","text":"hosting","method":"transfer","reference":"VIR-1","reason":"names no document, and no customer has the payer's name","candidates":[],"payment":null}],"bad_lines":[],"booked":0,"known":0,"skipped":0,"leftovers":1,"totals":[{"currency":"EUR","booked":"0.00","known":"0.00","left":"12.00"}]}
  $ bursar payment assign L1 C1 -o json | field id
  P2
  $ unchanged bursar payment assign L1 C2
  bursar: refused: L1 is booked already, as P2
  [1]
  $ bursar payment reverse P2 --reason 'of another customer' -o json | field reversed
  True
  $ unchanged bursar payment assign L1 C2 --dry-run -o json | field reference
  VIR-1 (2)
  $ bursar payment assign L1 C2 -o json | python3 -c 'import json, sys
  > p = json.load(sys.stdin); print(p["id"], p["customer"], p["reference"])'
  P3 C2 VIR-1 (2)
  $ unchanged bursar payment assign L1 C2 -o json | field id
  booked before as P3: nothing was changed
  P3
  $ bursar payment leftovers -o csv | tail -n 1
  L1,2026-01-20,12.00,EUR,A. Martin,hosting,VIR-1,transfer,"names no document, and no customer has the payer's name",,booked,P3\r (esc)
  $ unchanged bursar payment import bank.csv --format csv -o json 2> /dev/null
  {"file":"bank.csv","format":"csv","dry_run":false,"payments":[],"left":[],"bad_lines":[],"booked":0,"known":1,"skipped":0,"leftovers":0,"totals":[{"currency":"EUR","booked":"0.00","known":"12.00","left":"0.00"}]}
  $ clean 2026-01-20
  []

A line whose payment was reversed may be dismissed too:

  $ printf 'date,amount,currency,payer,text,reference\n2026-01-20,7.00,EUR,Nobody,hosting,VIR-2\n' > bank.csv
  $ bursar -q payment import bank.csv --format csv > /dev/null
  $ bursar payment assign L2 C1 -o json | field id
  P4
  $ unchanged bursar payment dismiss L2 --reason 'not ours'
  bursar: refused: L2 is booked already, as P4
  [1]
  $ bursar payment reverse P4 --reason 'of nobody here' -o json | field reversed
  True
  $ bursar payment dismiss L2 --reason 'not ours' -o json | field state
  dismissed
  $ clean 2026-01-20
  []

What is open is paid from credit before anything is done about it: nobody is dunned who owes nothing.

  $ POLICY= worked_example; unset BURSAR_AS_OF
  $ bursar --as-of 2026-01-16 payment record C1 12.00 -o json | field id
  P2
  $ bursar --as-of 2026-01-17 payment reverse P1 --reason 'no funds' -o json | kinds
  [('reversal', None, '12.00'), ('reopen', 'F2026-000001', None)]
  $ owes 2026-01-17
  balance 0.00 credit 12.00
  $ unchanged bursar --as-of 2026-01-17 due --until 2026-02-01 -o csv | cut -d , -f 1-3
  on,kind,subject
  2026-01-19,delivery,K1
  2026-01-22,set-off,K1
  $ nightly 2026-01-18 2026-02-20
  2026-01-22 set-off K1 F2026-000001 12.00 ALLS-G4.1
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-10 reminder K1 F2026-000002 ALLS-G4.2
  2026-02-15 stop-notice K1 F2026-000002 ALLS-G4.1
  2026-02-16 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-16 suspend K1 F2026-000002 ALLS-G4.2
  2026-02-18 penalty K1 F2026-000003 2.40 ALLS-G4.2
  2026-02-18 overdue-notice K1 F2026-000002 ALLS-G4.2
  $ owes 2026-02-20
  balance 14.40 credit 0.00
  $ clean 2026-02-20
  []

What was owed all along, and part of it paid and taken back, has no new time to pay:

  $ POLICY= worked_example
  $ nightly 2026-01-16 2026-02-18 | tail -n 1
  2026-02-18 overdue-notice K1 F2026-000002 ALLS-G4.2
  $ bursar --as-of 2026-02-19 payment record C1 0.01 --invoice F2026-000002 -o json | kinds
  []
  $ bursar --as-of 2026-02-19 payment reverse P2 --reason 'no funds' -o json | kinds
  [('reversal', None, '0.01')]
  $ nightly 2026-02-19 2026-02-28
  2026-02-22 delete K1 F2026-000002 ALLS-G4.2
  $ clean 2026-02-28
  []

Money that was assigned, reversed and is there after all is assigned to the same customer again:

  $ POLICY= worked_example; export BURSAR_AS_OF=2026-01-20
  $ bursar contract open C1 web-pro -o json | field invoice
  F2026-000002
  $ printf 'date,amount,currency,payer,text,reference\n2026-01-20,12.00,EUR,A. Martin,hosting,VIR-1\n' > bank.csv
  $ bursar -q payment import bank.csv --format csv > /dev/null
  $ bursar payment assign L1 C1 --invoice F2026-000001 -o json | field id
  P2
  $ bursar payment reverse P2 --reason 'wrong invoice' -o json | field reversed
  True
  $ bursar payment assign L1 C1 --invoice F2026-000002 -o json | field reference
  VIR-1 (2)
  $ bursar payment record C1 12.00 --reference VIR-9 -o json | field id
  P4
  $ bursar payment reverse P4 --reason 'no funds' -o json | field reversed
  True
  $ unchanged bursar payment record C1 12.00 --reference VIR-9 -o json | field reversed
  recorded before as P4, which was reversed (money that came again has another --reference): nothing was changed
  True
  $ clean 2026-01-20
  []

Credit pays an order before it lapses, and the order starts as with a payment (ALLS-G4.1):

  $ unset BURSAR_AS_OF POLICY; new_ledger 2026-01-15; add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ for product in web-start web-pro; do bursar --as-of 2026-01-15 contract open C1 $product -o json | field invoice; done
  F2026-000001
  F2026-000002
  $ bursar --as-of 2026-01-16 payment record C1 42.00 --invoice F2026-000001 -o json | kinds
  [('activate', 'F2026-000001', None)]
  $ bursar --as-of 2026-01-16 contract no-renew K1 -o json | kinds
  [('no-renew', None, None)]
  $ owes 2026-01-16
  balance 0.00 credit 30.00
  $ unchanged bursar --as-of 2026-01-17 due --until 2026-02-14 -o csv | grep K2
  2026-02-14,set-off,K2,set-off,,pending,"A service is renewed only if paid in full before it expires; unpaid, it may be deleted from 7 days after.",ALLS-G4.1\r (esc)
  2026-02-14,activate,K2,activate,activate,pending,"A service is renewed only if paid in full before it expires; unpaid, it may be deleted from 7 days after.",ALLS-G4.1\r (esc)
  $ nightly 2026-01-17 2026-02-15
  2026-02-14 set-off K2 F2026-000002 30.00 ALLS-G4.1
  2026-02-14 activate K2 F2026-000002 ALLS-G4.1
  $ owes 2026-02-15
  balance 0.00 credit 0.00
  $ clean 2026-02-15
  []

What becomes free as a contract ends pays what is still open of it (ALLS-G4.2): here its penalty, from what was paid of
the term that was never served.

  $ worked_example; nightly 2026-01-16 2026-02-11 > /dev/null
  $ bursar --as-of 2026-02-12 payment record C1 5.00 -o json | kinds
  []
  $ nightly 2026-02-12 2026-02-23
  2026-02-15 stop-notice K1 F2026-000002 ALLS-G4.1
  2026-02-16 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-16 suspend K1 F2026-000002 ALLS-G4.2
  2026-02-18 penalty K1 F2026-000003 1.40 ALLS-G4.2
  2026-02-18 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-22 delete K1 F2026-000002 ALLS-G4.2
  2026-02-22 set-off K1 F2026-000003 1.40 ALLS-G4.1
  $ owes 2026-02-23
  balance -3.60 credit 3.60
  $ clean 2026-02-23
  []

So does what a refund credits (ALLS-G6.3), and what comes free as the host does not renew (ALLS-G4.5) or terminates (ALLS-G12.4):

  $ new_ledger 2026-03-01; add_customer 2026-03-01 'Ada Lovelace'; paid_contract 2026-03-01 C1 web-start
  C1
  K1
  $ bursar --as-of 2026-03-03 contract upgrade K1 web-pro -o json | kinds
  [('upgrade', None, None), ('invoice', 'F2026-000002', '16.84')]
  $ unchanged bursar --as-of 2026-03-05 refund issue K1 --channel mail --dry-run -o json | kinds
  [('refund', 'F2026-000001', '10.07'), ('refund', 'F2026-000002', '15.10'), ('end', None, None), ('set-off', 'F2026-000002', '1.74')]
  $ bursar --as-of 2026-03-05 refund issue K1 --channel mail -o json | kinds
  [('refund', 'F2026-000001', '10.07'), ('refund', 'F2026-000002', '15.10'), ('end', None, None), ('set-off', 'F2026-000002', '1.74')]
  $ owes 2026-03-05
  balance -8.33 credit 8.33
  $ clean 2026-03-05
  []
  $ worked_example; nightly 2026-01-16 2026-02-11 > /dev/null
  $ bursar --as-of 2026-02-12 payment record C1 5.00 > /dev/null; nightly 2026-02-13 2026-02-18 > /dev/null
  $ unchanged bursar --as-of 2026-02-19 contract no-renew K1 --dry-run -o json | kinds
  [('no-renew', 'F2026-000002', None), ('end', None, None), ('set-off', 'F2026-000003', '1.40')]
  $ bursar --as-of 2026-02-19 contract terminate K1 --ground illegal-use --yes -o json | kinds
  [('end', 'F2026-000002', None), ('set-off', 'F2026-000003', '1.40')]
  $ owes 2026-02-19
  balance -3.60 credit 3.60
  $ clean 2026-02-19
  []
