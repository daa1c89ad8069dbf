What an event of the audit log did is compensated; nothing that is recorded changes.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ event() { bursar audit log --kind "$1" -o jsonl | tail -n 1 | field seq; }
  $ undone() { bursar undo "$(event "$1")" --yes -o json | python3 -c 'import json, sys
  > print([(s["step"], s["invoice"], s["amount"]) for s in json.load(sys.stdin)["steps"]])'; }

It shows what it would do, and asks:

  $ unchanged bursar --as-of 2026-01-16 undo 7 < /dev/null
  undo
  reversal 12.00
  reopen F2026-000001
  bursar: "undo" asks before it acts: add --yes to agree
  [64]
  $ unchanged bursar --as-of 2026-01-16 undo 7 --dry-run -o json | field dry_run
  True

A payment is reversed, once:

  $ bursar --as-of 2026-01-16 undo 7 --yes --reason 'of another customer' --idempotency-key u7 -o json
  {"undoes":"7","kind":"payment","subject":"P1","steps":[{"on":"2026-01-16","step":"undo","contract":null,"customer":"C1","invoice":null,"amount":null,"currency":null,"clause":null},{"on":"2026-01-16","step":"reversal","contract":null,"customer":"C1","invoice":null,"amount":"12.00","currency":"EUR","clause":null},{"on":"2026-01-16","step":"reopen","contract":"K1","customer":"C1","invoice":"F2026-000001","amount":null,"currency":null,"clause":null}]}
  $ bursar audit log --kind undo -o jsonl | field data
  {'step': 'undo', 'clause': '', 'undoes': 7}
  $ unchanged bursar --as-of 2026-01-16 undo 7 --yes
  bursar: refused: event 7 was undone by event 9
  [1]
  $ unchanged bursar --as-of 2026-01-16 undo 9 --yes
  bursar: refused: event 9 (undo P1): an undo stays: do again what it undid
  [1]
  $ unchanged bursar --as-of 2026-01-16 undo 4 --yes 2>&1 | sed 's/ ([A-Z0-9.-]*):/:/'
  bursar: refused: event 4 (customer-added C1): a command of its own corrects it: bursar customer edit, or bursar customer close
  $ unchanged bursar --as-of 2026-01-16 undo 99 --yes
  bursar: there is no event "99": bursar audit log shows them
  [66]

An invoice by hand is credited in full; its credit note is final:

  $ worked_example
  $ export BURSAR_AS_OF=2026-01-20
  $ bursar invoice issue C1 --line 'Setup=30.00' -o json | field number
  F2026-000002
  $ undone invoice
  [('undo', None, None), ('credit', 'F2026-000002', '36.00')]
  $ unchanged bursar undo "$(event credit)" --yes 2>&1 | grep -o 'a credit note is final.*'
  a credit note is final: issue what is owed anew: bursar invoice issue

A cancellation whose end has not come is withdrawn, and so is a no-renewal:

  $ bursar contract cancel K1 -o json | field renewal
  off
  $ undone cancel
  [('undo', None, None), ('withdrawal', None, None)]
  $ bursar contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["renewal"], c["ends_on"], c["next_step"], c["next_step_on"])'
  auto None invoice 2026-02-05
  $ bursar contract no-renew K1 -o json | field ends_on
  2026-02-14
  $ undone no-renew
  [('undo', None, None), ('withdrawal', None, None)]

A sanction is lifted, and one that was noted by mistake bars no refund any more:

  $ bursar contract suspend K1 --ground spam -o json | field state
  suspended
  $ undone suspend
  [('undo', None, None), ('resume', None, None)]
  $ bursar contract show K1 -o json | field state
  active
  $ bursar customer sanction C1 --ground misuse --contract K1 --yes -o json | field state
  open
  $ undone sanction
  [('undo', None, None), ('sanction-lifted', None, None)]
  $ bursar refund quote K1 --channel mail -o json | field eligible
  True

A suspension for what is unpaid is no sanction, and a notice that has left stays; a penalty is credited:

  $ unset BURSAR_AS_OF
  $ nightly 2026-02-05 2026-02-18 > /dev/null
  $ export BURSAR_AS_OF=2026-02-18
  $ unchanged bursar undo "$(event suspend)" --yes 2>&1 | grep -o 'it is suspended.*'
  it is suspended for what is unpaid: it resumes with the payment: bursar payment record
  $ unchanged bursar undo "$(event overdue-notice)" --yes 2>&1 | grep -o 'a notice.*'
  a notice that has left cannot be called back
  $ undone penalty | grep -o 'credit'
  credit
  $ bursar check -o json | field ok
  True

DOK-6.6: a surcharge is credited like a penalty:

  $ unset BURSAR_AS_OF
  $ POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml" new_ledger 2026-01-01
  $ add_customer 2026-01-01 'Ada Lovelace' --organisation Ada
  C1
  $ bursar --as-of 2026-01-01 contract open C1 dokos-99 -o json | field invoice
  D2026-00001
  $ export BURSAR_AS_OF=2026-02-10
  $ bursar obligation open K1 security-fix -o json | field id
  T2
  $ bursar explain T2 -o json | field summary
  security-fix of K1: Correctif de s\xc3\xa9curit\xc3\xa9 / Security fix, opened on 2026-02-10 (esc)
  $ bursar obligation done T2 -o json | field state
  done
  $ bursar undo "$(event obligation-done)" --yes
  bursar: refused: event 10 (obligation-done K1): a command of its own corrects it: bursar obligation open
  [1]
  $ bursar contract terminate K1 --ground unpaid --data return --yes -o json | field state
  ended
  $ undone surcharge
  [('undo', None, None), ('credit', 'D2026-00003', '118.80')]

What nothing compensates is corrected by a command of its own, or final; no clause is named that forbids nothing:

  $ worked_example
  $ export BURSAR_AS_OF=2026-01-20
  $ bursar operator add anna -o json | field state
  active
  $ bursar operator remove anna -o json | field state
  removed
  $ bursar fx set EUR/USD 1.1 -o json | field rate
  1.1
  $ bursar customer edit C1 --city Lyon -o json | field city
  Lyon
  $ bursar price change vps-s --to 9.00 --effective 2026-04-01 -o json | field net
  9.00
  $ bursar catalog withdraw vps-s -o json | field product
  vps-s
  $ bursar customer bar-support C1 -o json | field state
  open
  $ bursar customer verify C1 -o json | field id
  V1
  $ echo passport > passport.txt
  $ bursar verification document V1 passport.txt --kind passport -o json | field state
  open
  $ bursar verification reject V1 -o json | field state
  a false identity ends the account: bursar customer sanction --ground false-identity
  rejected
  $ bursar contract trial C1 web-pro -o json | field id
  K2
  $ bursar contract trial K2 --approve -o json | field state
  trial
  $ bursar contract trial K2 --end -o json | field state
  ended
  $ bursar contract trial C1 web-pro -o json | field id
  K3
  $ bursar contract trial K3 --refuse -o json | field state
  ended
  $ bursar invoice issue C1 --line Setup=30.00 -o json | field number
  F2026-000002
  $ bursar collection open C1 -o json | field id
  X1
  $ bursar collection close X1 --outcome withdrawn -o json | field state
  closed
  $ bursar action ack 8 -o json | field state
  done
  $ printf 'date,amount,currency,payer,text\n2026-01-17,1.00,EUR,Nobody,hello\n' > bank.csv
  $ bursar -q payment import bank.csv --format csv -o jsonl | field id
  L1
  $ bursar payment dismiss L1 --reason ours -o json | field state
  dismissed
  $ bursar -q payment import bank.csv --format csv --idempotency-key i1 -o jsonl
  $ bursar -q sweep
  $ bursar audit log -o jsonl | python3 -c 'import json, sys
  > last = {e["kind"]: e["seq"] for e in map(json.loads, sys.stdin)}
  > for kind in sorted(last): print(last[kind], kind)' > kinds.txt
  $ while read -r seq kind; do
  >     bursar -n undo "$seq" -o json 2>&1 | python3 -c 'import json, sys
  > told = json.load(sys.stdin).get("error")
  > if told: print(sys.argv[1], told["clauses"], told["message"].split(": ")[-1], "|", told["hint"])' "$kind"
  > done < kinds.txt
  acknowledge [] provisioning has done it | bursar contract suspend, or bursar contract cancel
  activate [] it only follows from another deed | undo the event that brought it about
  bar-support [] a command of its own corrects it | bursar customer bar-support --lift
  catalog-loaded [] a command of its own corrects it | bursar catalog load
  collection [] a command of its own corrects it | bursar collection close --outcome withdrawn
  collection-closed [] it was decided, once | what is owed goes there again: bursar collection open
  customer-added [] a command of its own corrects it | bursar customer edit, or bursar customer close
  customer-edited [] a command of its own corrects it | bursar customer edit
  exchange-rate-set [] a command of its own corrects it | bursar fx set
  import-finished [] it only tells what was done | undo the events of its payments
  ledger-created [] it only tells what was done | None
  left-over [] it only tells what was done | bursar payment assign, or bursar payment dismiss
  leftover-dismissed [] it was decided, once | bursar payment record
  operator-added [] a command of its own corrects it | bursar operator remove
  operator-removed [] a command of its own corrects it | bursar operator add
  order [] an order ends with its invoice | undo the event of its invoice
  policy-adopted [] a command of its own corrects it | bursar policy adopt
  price-change [] a command of its own corrects it | another one: bursar price change
  product-withdrawn [] a command of its own corrects it | bursar catalog load sells it again
  trial [] a command of its own corrects it | bursar contract trial --end
  trial-end [] what has ended stays ended | bursar contract open
  trial-refused [] it was decided, once | a trial is asked for again: bursar contract trial
  trial-request [] a command of its own corrects it | bursar contract trial --refuse
  verification-document [] a command of its own corrects it | bursar verification reject, and open another one
  verification-rejected [] it was decided, once | another one: bursar customer verify
  verify [] a command of its own corrects it | bursar verification reject
