ALLS-G5.3, ALLS-G14.2: whoever insults staff is barred from support.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ export BURSAR_AS_OF=2026-01-20
  $ bursar customer show C1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["support"], c["support_until"])'
  open None
  $ unchanged bursar customer bar-support C1 --until 2026-01-20
  bursar: refused: it would end on 2026-01-20, before it begins: choose a later --until
  [1]
  $ unchanged bursar customer bar-support C1 --until 2026-02-01 --dry-run -o json | field steps
  [{'on': '2026-01-20', 'step': 'bar-support', 'contract': None, 'customer': 'C1', 'invoice': None, 'amount': None, 'currency': None, 'clause': 'ALLS-G5.3'}]
  $ bursar --idempotency-key s-1 --reason 'insults in ticket 17' customer bar-support C1 --until 2026-02-01 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["support"], c["support_until"], [(s["step"], s["clause"]) for s in c["steps"]])'
  open barred 2026-02-01 [('bar-support', 'ALLS-G5.3')]
  $ unchanged bursar --idempotency-key s-1 --reason 'insults in ticket 17' customer bar-support C1 --until 2026-02-01 -o json | field support
  barred
  $ unchanged bursar customer bar-support C1
  bursar: refused (ALLS-G5.3): C1 is barred from support already: lift that first: bursar customer bar-support --lift
  [1]
  $ bursar --as-of 2026-01-31 customer show C1 -o json | field support
  barred
  $ bursar --as-of 2026-01-31 sanction list
  ID  CUSTOMER  CONTRACT  GROUND          EFFECT       STATE     STARTS ON   UNTIL       LIFTED ON  CLAUSE
   1  C1               -  abuse-of-staff  bar-support  in-force  2026-01-20  2026-02-01          -  ALLS-G5.3
  $ bursar notice list --customer C1 -o json | python3 -c 'import json, sys
  > print([n["kind"] for n in json.load(sys.stdin)][-1])'
  bar-support

Over by itself on that day, and lifted by staff:

  $ bursar --as-of 2026-02-01 customer show C1 -o json | field support
  open
  $ bursar --as-of 2026-02-01 sanction list --state lifted -o csv
  id,customer,contract,ground,effect,state,starts_on,until,lifted_on,clause\r (esc)
  1,C1,,abuse-of-staff,bar-support,lifted,2026-01-20,2026-02-01,,ALLS-G5.3\r (esc)
  $ unchanged bursar --as-of 2026-02-01 customer bar-support C1 --lift
  bursar: refused: C1 is not barred from support
  [1]
  $ bursar --as-of 2026-02-01 customer bar-support C1 -o json | field support_until
  None
  $ bursar --as-of 2026-02-02 customer bar-support C1 --lift -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["support"], [(s["step"], s["clause"]) for s in c["steps"]])'
  open [('support-again', 'ALLS-G5.3')]
  $ bursar --as-of 2026-02-02 customer sanction C1 --ground abuse-of-staff --effect bar-support --yes -o json | field state
  open
  $ bursar --as-of 2026-02-02 sanction list --ground abuse-of-staff -o csv
  id,customer,contract,ground,effect,state,starts_on,until,lifted_on,clause\r (esc)
  1,C1,,abuse-of-staff,bar-support,lifted,2026-01-20,2026-02-01,,ALLS-G5.3\r (esc)
  2,C1,,abuse-of-staff,bar-support,lifted,2026-02-01,,2026-02-02,ALLS-G5.3\r (esc)
  3,C1,,abuse-of-staff,bar-support,in-force,2026-02-02,,,ALLS-G5.3\r (esc)

It stops no service, and stands against no refund:

  $ bursar contract show K1 -o json | field state
  active
  $ bursar --as-of 2026-02-02 contract open C1 web-start -o json | field id
  K2
  $ bursar --as-of 2026-02-02 payment record C1 12.00 -o json | field id
  P2
  $ bursar --as-of 2026-02-03 refund quote K2 --channel mail -o json | field eligible
  True

  $ unchanged bursar customer bar-support C1 --lift --until 2026-03-01
  bursar: --until is the end of a bar, and --lift ends it now: give one of the two
  [64]
  $ unchanged bursar customer bar-support C9
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ unchanged bursar customer bar-support C9 --lift
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ bursar --as-of 2026-02-03 check -o json | field ok
  True
  $ sed 's/"suspend", "bar-support"/"suspend"/' "$EXAMPLES/policies/alls-heberg.toml" > mild.toml
  $ POLICY=mild.toml new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ unchanged bursar customer bar-support C1
  bursar: refused: the terms bar nobody from support
  [1]
