Duties with a date: opened by staff, or by the start and the end of a contract.

  $ export POLICY="$TESTDIR/policies/service.toml" CATALOG="$TESTDIR/policies/service-catalog.toml"
  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2024-09-01
  $ add_customer 2024-09-01 'Ada Lovelace'
  C1
  $ duties() { bursar obligation list -o json "$@" | python3 -c 'import json, sys
  > for o in json.load(sys.stdin): print(*[o[k] for k in ("id", "contract", "kind", "opened_on", "due_on", "state", "clause")])'; }

DOK-4.2: the software is updated at least once a quarter. The first update is due with the quarter after the start.

  $ paid_contract 2024-09-01 C1 saas-m
  K1
  $ duties
  T1 K1 update 2024-09-01 2024-12-31 pending DOK-4.2

DOK-4.2: a security fix within 5 business days: found on a Friday, due on the next one.

  $ bursar --as-of 2024-09-13 obligation open K1 security-fix --reference 'report 42' -o json
  {"id":"T2","customer":"C1","contract":"K1","kind":"security-fix","text":"A fix of a security flaw","state":"pending","opened_on":"2024-09-13","due_on":"2024-09-20","closed_on":null,"reference":"report 42","clause":"DOK-4.2","steps":[{"on":"2024-09-13","step":"obligation","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"DOK-4.2"}]}
  $ bursar --as-of 2024-09-13 due --until 2024-09-30 -o csv | tr -d '\r'
  on,kind,subject,rule,action,state,because,clause
  2024-09-20,obligation,T2,security-fix,,pending,A fix of a security flaw (K1),DOK-4.2

What is late says so.

  $ bursar --as-of 2024-09-23 due --until 2024-09-25 -o json
  [
  {"on":"2024-09-20","kind":"obligation","subject":"T2","rule":"security-fix","action":null,"state":"late","because":"A fix of a security flaw (K1)","clause":"DOK-4.2"}
  ]
  $ bursar --as-of 2024-09-23 obligation done T2 --on 2024-09-20 -o json
  {"id":"T2","customer":"C1","contract":"K1","kind":"security-fix","text":"A fix of a security flaw","state":"done","opened_on":"2024-09-13","due_on":"2024-09-20","closed_on":"2024-09-20","reference":"report 42","clause":"DOK-4.2","steps":[{"on":"2024-09-23","step":"obligation-done","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"DOK-4.2"}]}
  $ unchanged bursar --as-of 2024-09-23 obligation done T2
  bursar: refused (DOK-4.2): T2 is done already
  [1]
  $ unchanged bursar --as-of 2024-09-23 obligation done T9
  bursar: there is no obligation "T9": bursar obligation list shows them
  [66]

DOK-7.5: an insurance certificate on written request.

  $ bursar --as-of 2024-09-23 obligation open K1 insurance-certificate --on 2024-09-20 -o json | field due_on
  2024-10-05

Nothing happens in a dry run, or twice.

  $ unchanged bursar -n --as-of 2024-09-24 obligation open K1 security-fix -o json
  {"id":"T4","dry_run":true,"steps":[{"on":"2024-09-24","step":"obligation","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"DOK-4.2"}]}
  $ unchanged bursar -n --as-of 2024-09-24 obligation done T3 -o json
  {"id":"T3","dry_run":true,"steps":[{"on":"2024-09-24","step":"obligation-done","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"DOK-7.5"}]}
  $ for i in 1 2; do bursar --as-of 2024-09-24 --idempotency-key fix obligation open K1 security-fix -o json; done | uniq -c | cut -c 1-51
        2 {"id":"T4","customer":"C1","contract":"K1",
  $ for i in 1 2; do bursar --as-of 2024-09-25 --idempotency-key fixed obligation done T4 -o json; done | uniq -c | cut -c 1-51
        2 {"id":"T4","customer":"C1","contract":"K1",

What cannot be is refused.

  $ unchanged bursar --as-of 2024-09-25 obligation open K1 party
  bursar: refused: the terms know no obligation of kind "party": kinds: update, security-fix, no-poaching, insurance-certificate, breach, force-majeure
  [1]
  $ unchanged bursar --as-of 2024-09-25 obligation open K1 breach --on 2024-09-26
  bursar: refused: 2024-09-26 is still to come: give the day that it happened: --on DATE
  [1]
  $ unchanged bursar --as-of 2024-09-25 obligation open K1 breach --on 2024-08-31
  bursar: refused: K1 was ordered on 2024-09-01, after 2024-08-31: give the day that it happened: --on DATE
  [1]
  $ unchanged bursar --as-of 2024-09-25 obligation open K9 breach
  bursar: there is no contract "K9": bursar contract list shows them
  [66]
  $ unchanged bursar --as-of 2024-09-25 obligation done T3 --on 2024-09-26
  bursar: refused: 2024-09-26 is still to come: give the day that it happened: --on DATE
  [1]
  $ unchanged bursar --as-of 2024-09-25 obligation done T3 --on 2024-09-19
  bursar: refused: T3 was opened on 2024-09-20, after 2024-09-19: give the day that it was done: --on DATE
  [1]
  $ unchanged bursar obligation done X4
  bursar: OBLIGATION: "X4" is not an obligation: obligations are named like T1
  [64]

An update that is done opens the next quarter's.

  $ bursar --as-of 2024-11-06 obligation done T1 --on 2024-11-05 -o json | field closed_on
  2024-11-05
  $ duties --state pending
  T3 K1 insurance-certificate 2024-09-20 2024-10-05 pending DOK-7.5
  T5 K1 update 2024-11-05 2025-03-31 pending DOK-4.2

DOK-6.5: at the end data is returned or deleted, as the customer chooses. DOK-6.2: nobody is poached until 12 months after the end, unless that was consented to in writing.

  $ bursar --as-of 2024-11-06 contract cancel K1 --received 2024-11-06 --data return -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["ends_on"], [(s["step"], s["clause"]) for s in c["steps"]])'
  2024-12-31 [('cancel', 'DOK-1.3'), ('obligation', 'DOK-6.5'), ('invoice', 'T-1')]
  $ nightly 2024-12-30 2025-01-02
  2024-12-30 reminder K1 F2024-000002 T-1
  2025-01-01 end K1 DOK-1.3
  2025-01-01 obligation-lifted K1 DOK-4.2
  2025-01-01 obligation K1 DOK-6.2
  $ duties --state pending
  T3 K1 insurance-certificate 2024-09-20 2024-10-05 pending DOK-7.5
  T6 K1 data-return 2024-11-06 2025-01-30 pending DOK-6.5
  T7 K1 no-poaching 2024-12-31 2025-12-31 pending DOK-6.2
  $ bursar --as-of 2025-01-02 explain K1 --until 2026-01-31 -o json | python3 -c 'import json, sys
  > e = json.load(sys.stdin); print(e["state"])
  > for r in e["next"]: print(r["on"], r["what"], r["clause"])'
  ended
  2024-10-05 T3: insurance-certificate DOK-7.5
  2025-01-30 T6: data-return DOK-6.5
  2025-12-31 T7: no-poaching DOK-6.2
  $ bursar --as-of 2025-01-02 explain C1 --until 2025-02-28 -o json | python3 -c 'import json, sys
  > for r in json.load(sys.stdin)["next"]: print(r["on"], r["what"], r["because"])'
  2024-10-05 K1 T3: insurance-certificate The insurance certificate, on written request (K1)
  2025-01-30 K1 T6: data-return Return of the data (K1)
  $ unchanged bursar --as-of 2025-01-03 obligation lift T7
  bursar: refused (DOK-6.2): T7 is lifted by a recorded consent only: say who gave it, and how: --reason TEXT
  [1]
  $ unchanged bursar -n --as-of 2025-01-03 obligation lift T7 --reason 'written consent' -o json
  {"id":"T7","dry_run":true,"steps":[{"on":"2025-01-03","step":"obligation-lifted","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"DOK-6.2"}]}
  $ bursar --as-of 2025-01-03 obligation lift T7 --reason 'written consent' -o json | field state
  lifted
  $ bursar audit log --customer C1 -o json | python3 -c 'import json, sys
  > e = json.load(sys.stdin)[-1]; print(e["actor"], e["kind"], e["subject"], e["reason"], e["data"]["clause"])'
  tester obligation-lifted K1 written consent DOK-6.2
  $ bursar obligation list --customer C1 --contract K1 --state lifted --kind no-poaching --from 2025-12-01 --to 2025-12-31 --limit 3 --after T1 -o csv | tr -d '\r'
  id,customer,contract,kind,text,state,opened_on,due_on,closed_on,reference,clause
  T7,C1,K1,no-poaching,No employee of the other is taken on,lifted,2024-12-31,2025-12-31,2025-01-03,,DOK-6.2
  $ bursar --as-of 2025-01-03 check -o json | field ok
  True

What is sold once neither starts nor ends.

  $ paid_contract 2025-01-03 C1 set-up
  K2
  $ duties --contract K2

Every way to pay opens what starts with a contract: two by one bank file.

  $ for i in 1 2; do bursar --as-of 2025-01-03 contract open C1 saas-s -o json | field invoice; done > numbers
  $ printf 'date,amount,currency,payer,text,reference\n2025-01-03,22.80,EUR,Ada,%s,A\n2025-01-03,22.80,EUR,Ada,%s,B\n' $(cat numbers) > bank.csv
  $ bursar -q --as-of 2025-01-03 payment import bank.csv --format csv -o jsonl | wc -l
  2
  $ duties --state pending --after T7
  T8 K3 update 2025-01-03 2025-06-30 pending DOK-4.2
  T9 K4 update 2025-01-03 2025-06-30 pending DOK-4.2
  $ bursar --as-of 2025-01-03 check -o json | field ok
  True

Without a section, its rule is off.

  $ POLICY="$TESTDIR/policies/third.toml" CATALOG= new_ledger 2025-01-01
  $ COUNTRY=BE add_customer 2025-01-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2025-01-01 contract open C1 web-start -o json | field id
  K1
  $ unchanged bursar --as-of 2025-01-01 obligation open K1 breach
  bursar: refused: the terms know no obligation of kind "breach": they name no kinds
  [1]
  $ unchanged bursar --as-of 2025-01-01 contract cancel K1 --channel mail --data delete
  bursar: refused: the terms leave no choice about data: leave --data out
  [1]
