ALLS-G5.3, ALLS-G14.2: whoever insults staff is barred from support.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ export BURSAR_AS_OF=2026-01-20
  $ bursar customer show C1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["support"], c["support_until"])'
  $ unchanged bursar customer bar-support C1 --until 2026-01-20
  $ unchanged bursar customer bar-support C1 --until 2026-02-01 --dry-run -o json | field steps
  $ bursar --idempotency-key s-1 --reason 'insults in ticket 17' customer bar-support C1 --until 2026-02-01 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["support"], c["support_until"], [(s["step"], s["clause"]) for s in c["steps"]])'
  $ unchanged bursar --idempotency-key s-1 --reason 'insults in ticket 17' customer bar-support C1 --until 2026-02-01 -o json | field support
  $ unchanged bursar customer bar-support C1
  $ bursar --as-of 2026-01-31 customer show C1 -o json | field support
  $ bursar --as-of 2026-01-31 sanction list
  $ bursar notice list --customer C1 -o json | python3 -c 'import json, sys
  > print([n["kind"] for n in json.load(sys.stdin)][-1])'

Over by itself on that day, and lifted by staff:

  $ bursar --as-of 2026-02-01 customer show C1 -o json | field support
  $ bursar --as-of 2026-02-01 sanction list --state lifted -o csv
  $ unchanged bursar --as-of 2026-02-01 customer bar-support C1 --lift
  $ bursar --as-of 2026-02-01 customer bar-support C1 -o json | field support_until
  $ bursar --as-of 2026-02-02 customer bar-support C1 --lift -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["support"], [(s["step"], s["clause"]) for s in c["steps"]])'
  $ bursar --as-of 2026-02-02 customer sanction C1 --ground abuse-of-staff --effect bar-support --yes -o json | field state
  $ bursar --as-of 2026-02-02 sanction list --ground abuse-of-staff -o csv

It stops no service, and stands against no refund:

  $ bursar contract show K1 -o json | field state
  $ bursar --as-of 2026-02-02 contract open C1 web-start -o json | field id
  $ bursar --as-of 2026-02-02 payment record C1 12.00 -o json | field id
  $ bursar --as-of 2026-02-03 refund quote K2 --channel mail -o json | field eligible

  $ unchanged bursar customer bar-support C1 --lift --until 2026-03-01
  $ unchanged bursar customer bar-support C9
  $ unchanged bursar customer bar-support C9 --lift
  $ bursar --as-of 2026-02-03 check -o json | field ok
  $ sed 's/"suspend", "bar-support"/"suspend"/' "$EXAMPLES/policies/alls-heberg.toml" > mild.toml
  $ POLICY=mild.toml new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  $ unchanged bursar customer bar-support C1
