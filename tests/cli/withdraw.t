ALLS-G10.1: a service may be changed or withdrawn at any time, without notice.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ add_customer 2026-01-15 'Grace Hopper'
  C2
  $ paid_contract 2026-01-15 C2 web-start
  K2
  $ paid_contract 2026-01-15 C2 vps-s
  K3
  $ bursar --as-of 2026-01-20 contract open C2 web-start -o json | field invoice
  F2026-000004
  $ bursar --as-of 2026-01-20 contract trial C2 web-start -o json | field id
  K5
  $ bursar --as-of 2026-02-05 sweep -o jsonl | steps
  2026-02-05 invoice K1 F2026-000005 12.00 ALLS-G4.2
  2026-02-05 invoice K2 F2026-000006 12.00 ALLS-G4.2
  2026-02-05 invoice K3 F2026-000007 30.00 ALLS-G4.2
  $ export BURSAR_AS_OF=2026-02-06
  $ paid_contract 2026-02-06 C1 web-pro
  K6

It is not sold any more, and the contracts that have it go on:

  $ unchanged bursar catalog withdraw web-start --dry-run
  product       web-start
  withdrawn on  2026-02-06
  to            -
  clause        ALLS-G10.1
  contracts     K1 K2 K4 K5
  dry run       yes
  steps
    ON          STEP               CONTRACT  CUSTOMER  INVOICE  AMOUNT  CURRENCY  CLAUSE
    2026-02-06  product-withdrawn         -         -        -       -         -  ALLS-G10.1
  $ bursar --idempotency-key w-1 --reason 'end of line' catalog withdraw web-start -o json
  {"product":"web-start","withdrawn_on":"2026-02-06","to":null,"clause":"ALLS-G10.1","contracts":["K1","K2","K4","K5"],"steps":[{"on":"2026-02-06","step":"product-withdrawn","contract":null,"customer":null,"invoice":null,"amount":null,"currency":null,"clause":"ALLS-G10.1"}]}
  $ unchanged bursar --idempotency-key w-1 --reason 'end of line' catalog withdraw web-start -o json | python3 -c 'import json, sys
  > w = json.load(sys.stdin); print(w["contracts"], [s["step"] for s in w["steps"]])'
  ['K1', 'K2', 'K4', 'K5'] ['product-withdrawn']
  $ unchanged bursar --as-of 2026-02-07 catalog withdraw web-start -o csv | tr -d '\r' | cut -d, -f1-5
  product,withdrawn_on,to,clause,contracts
  web-start,2026-02-06,,ALLS-G10.1,K1 K2 K4 K5
  $ bursar audit log --kind product-withdrawn -o json | python3 -c 'import json, sys
  > print([(e["actor"], e["command"], e["reason"], e["subject"], e["data"]) for e in json.load(sys.stdin)])'
  [('tester', 'catalog withdraw', 'end of line', 'web-start', {'step': 'product-withdrawn', 'clause': 'ALLS-G10.1', 'withdrawn_on': '2026-02-06'})]
  $ bursar catalog list --family shared
  PRODUCT    NAME               FAMILY  RANK  TERM    NET  CURRENCY  EFFECTIVE   SUPPORT  BLOCKING HOURS  WITHDRAWN ON
  web-pro    Web hosting Pro    shared     2  1m    25.00  EUR       2020-01-01  none                  -  -
  web-start  Web hosting Start  shared     1  1m    10.00  EUR       2020-01-01  none                  -  2026-02-06
  $ bursar catalog list --family shared -o jsonl
  {"product":"web-pro","name":"Web hosting Pro","family":"shared","rank":2,"term":"1m","net":"25.00","currency":"EUR","effective":"2020-01-01","support":"none","blocking_hours":null}
  {"product":"web-start","name":"Web hosting Start","family":"shared","rank":1,"term":"1m","net":"10.00","currency":"EUR","effective":"2020-01-01","support":"none","blocking_hours":null,"withdrawn_on":"2026-02-06"}
  $ unchanged bursar contract open C1 web-start
  bursar: refused (ALLS-G10.1): product "web-start" was withdrawn on 2026-02-06
  [1]
  $ unchanged bursar contract trial C1 web-start
  bursar: refused (ALLS-G10.1): product "web-start" was withdrawn on 2026-02-06
  [1]
  $ unchanged bursar contract trial K5 --approve
  bursar: refused (ALLS-G10.1): product "web-start" was withdrawn on 2026-02-06: refuse it: bursar contract trial K5 --refuse
  [1]
  $ unchanged bursar contract downgrade K6 web-start
  bursar: refused (ALLS-G10.1): product "web-start" was withdrawn on 2026-02-06
  [1]
  $ unchanged bursar contract upgrade K6 web-start
  bursar: refused (ALLS-G10.1): product "web-start" was withdrawn on 2026-02-06
  [1]

What cannot be:

  $ unchanged bursar catalog withdraw web-start --to web-pro --end
  bursar: --to moves the contracts, and --end ends them: give one of the two
  [64]
  $ unchanged bursar catalog withdraw web-start --to web-start
  bursar: refused: "web-start" is what is withdrawn
  [1]
  $ unchanged bursar catalog withdraw web-start --to nothing
  bursar: there is no product "nothing": bursar catalog list shows them
  [66]
  $ unchanged bursar catalog withdraw nothing
  bursar: there is no product "nothing": bursar catalog list shows them
  [66]
  $ unchanged bursar catalog withdraw web-start --to vps-s -o json
  {"error":{"code":"refused","message":"\"web-start\" is of family \"shared\", and \"vps-s\" of \"vps\"","clauses":["ALLS-G10.1"],"hint":null}}
  [1]
  $ unchanged bursar catalog withdraw web-start --to domain-fr
  bursar: refused (ALLS-G10.1): "web-start" is of family "shared", and "domain-fr" of "domain"
  bursar: refused: "web-start" has terms of 1m, and "domain-fr" of 12m
  [1]
  $ unchanged bursar catalog withdraw web-pro --to web-start
  bursar: refused (ALLS-G10.1): product "web-start" was withdrawn on 2026-02-06
  [1]

Its contracts move to another product at once. A renewal is credited, and invoiced anew; an order keeps its invoice.

  $ cp data/bursar/ledger.db kept.db
  $ unchanged bursar catalog withdraw web-start --to web-pro --dry-run -o json | python3 -c 'import json, sys
  > print([(s["step"], s["contract"], s["invoice"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'
  [('move', 'K1', None, 'ALLS-G10.1'), ('credit', 'K1', 'F2026-000005', 'ALLS-G10.1'), ('move', 'K2', None, 'ALLS-G10.1'), ('credit', 'K2', 'F2026-000006', 'ALLS-G10.1'), ('move', 'K4', None, 'ALLS-G10.1'), ('move', 'K5', None, 'ALLS-G10.1')]
  $ bursar --idempotency-key w-2 catalog withdraw web-start --to web-pro
  product       web-start
  withdrawn on  2026-02-06
  to            web-pro
  clause        ALLS-G10.1
  contracts     K1 K2 K4 K5
  steps
    ON          STEP    CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
    2026-02-06  move    K1        C1        -                  -  -         ALLS-G10.1
    2026-02-06  credit  K1        C1        F2026-000005   12.00  EUR       ALLS-G10.1
    2026-02-06  move    K2        C2        -                  -  -         ALLS-G10.1
    2026-02-06  credit  K2        C2        F2026-000006   12.00  EUR       ALLS-G10.1
    2026-02-06  move    K4        C2        -                  -  -         ALLS-G10.1
    2026-02-06  move    K5        C2        -                  -  -         ALLS-G10.1
  $ unchanged bursar --idempotency-key w-2 catalog withdraw web-start --to web-pro -o json | field contracts
  ['K1', 'K2', 'K4', 'K5']
  $ unchanged bursar catalog withdraw web-start --to web-pro -o json | python3 -c 'import json, sys
  > w = json.load(sys.stdin); print(w["contracts"], w["steps"])'
  [] []
  $ bursar contract list -o json | python3 -c 'import json, sys
  > for c in json.load(sys.stdin): print(c["id"], c["product"], c["state"], c["term_end"], c["next_step"], c["next_step_on"])'
  K1 web-pro active 2026-02-15 invoice 2026-02-05
  K2 web-pro active 2026-02-15 invoice 2026-02-05
  K3 vps-s active 2026-02-15 reminder 2026-02-10
  K4 web-pro ordered None lapse 2026-02-19
  K5 web-pro trial None None None
  K6 web-pro active 2026-03-06 invoice 2026-02-24
  $ bursar notice list -o json | python3 -c 'import json, sys
  > print([(n["kind"], n["contract"]) for n in json.load(sys.stdin) if n["kind"] == "move"])'
  [('move', 'K1'), ('move', 'K2'), ('move', 'K4'), ('move', 'K5')]
  $ bursar action list -o json | python3 -c 'import json, sys
  > print([(a["kind"], a["contract"]) for a in json.load(sys.stdin) if a["kind"] == "change"])'
  [('change', 'K1'), ('change', 'K2')]
  $ bursar sweep -o jsonl | steps
  2026-02-06 invoice K1 F2026-000009 30.00 ALLS-G4.2
  2026-02-06 invoice K2 F2026-000010 30.00 ALLS-G4.2
  $ bursar invoice show F2026-000009 -o json | field due_on
  2026-02-16
  $ bursar payment record C2 12.00 --invoice F2026-000004 -o json | python3 -c 'import json, sys
  > print([s["step"] for s in json.load(sys.stdin)["steps"]])'
  ['activate']
  $ bursar contract show K4 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["product"], c["state"])'
  web-pro active
  $ bursar check -o json | field ok
  True

Or they end today. Nothing is paid back; what is not served is credited.

  $ cp kept.db data/bursar/ledger.db && chmod 600 data/bursar/ledger.db
  $ unchanged bursar catalog withdraw web-start --end --dry-run -o json | field contracts
  ['K1', 'K2', 'K4', 'K5']
  $ bursar --idempotency-key w-3 --reason 'end of line' catalog withdraw web-start --end -o json | python3 -c 'import json, sys
  > w = json.load(sys.stdin); print(w["to"], w["contracts"], [(s["step"], s["contract"], s["invoice"], s["clause"]) for s in w["steps"]])'
  None ['K1', 'K2', 'K4', 'K5'] [('end', 'K1', 'F2026-000005', 'ALLS-G10.1'), ('end', 'K2', 'F2026-000006', 'ALLS-G10.1'), ('end', 'K4', 'F2026-000004', 'ALLS-G10.1'), ('end', 'K5', None, 'ALLS-G10.1')]
  $ unchanged bursar --idempotency-key w-3 --reason 'end of line' catalog withdraw web-start --end -o json | field contracts
  ['K1', 'K2', 'K4', 'K5']
  $ unchanged bursar --as-of 2026-02-07 catalog withdraw web-start --end -o json
  {"product":"web-start","withdrawn_on":"2026-02-06","to":null,"clause":"ALLS-G10.1","contracts":[],"steps":[]}
  $ bursar contract list --state ended -o json | python3 -c 'import json, sys
  > for c in json.load(sys.stdin): print(c["id"], c["ends_on"], c["ground"], c["next_step"])'
  K1 2026-02-06 withdrawn None
  K2 2026-02-06 withdrawn None
  K4 2026-02-06 withdrawn None
  K5 2026-02-06 withdrawn None
  $ bursar notice list -o json | python3 -c 'import json, sys
  > print([n["contract"] for n in json.load(sys.stdin) if n["kind"] == "end"])'
  ['K1', 'K2', 'K4', 'K5']
  $ bursar action list -o json | python3 -c 'import json, sys
  > print([a["contract"] for a in json.load(sys.stdin) if a["kind"] == "end"])'
  ['K1', 'K2']
  $ bursar customer show C1 -o json | field balance
  0.00
  $ bursar check -o json | field ok
  True

Loaded again, it is sold again:

  $ bursar -q catalog load "$EXAMPLES/catalogs/alls-heberg.toml" > /dev/null
  $ bursar catalog list --family shared -o csv | grep -c withdrawn
  0
  [1]
  $ bursar contract open C1 web-start -o json | field state
  ordered
  $ bursar check -o json | field ok
  True

Who was to change to it stays with what they have, or changes to the other one:

  $ sed '/^clause = "ALLS-G10.3"/a downgrades = true' "$EXAMPLES/policies/alls-heberg.toml" > down.toml
  $ cat > mini.toml <<'END'
  > [[product]]
  > code = "web-mini"
  > name = "Web hosting Mini"
  > family = "shared"
  > rank = 1
  > term = "1m"
  > currency = "EUR"
  > price = [{ from = 2020-01-01, net = "5.00" }]
  > END
  $ POLICY=down.toml new_ledger 2026-01-15
  $ bursar --as-of 2026-01-15 -q catalog load mini.toml > /dev/null
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ paid_contract 2026-01-15 C1 web-pro
  K1
  $ bursar --as-of 2026-01-20 contract downgrade K1 web-start -o json | field product
  web-pro
  $ bursar --as-of 2026-02-05 sweep -o jsonl | steps
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  $ cp data/bursar/ledger.db kept.db
  $ bursar catalog withdraw web-start --end -o json | python3 -c 'import json, sys
  > print([(s["step"], s["contract"], s["invoice"]) for s in json.load(sys.stdin)["steps"]])'
  [('product-withdrawn', None, None), ('change-withdrawn', 'K1', None), ('credit', 'K1', 'F2026-000002')]
  $ bursar sweep -o jsonl | steps
  2026-02-06 invoice K1 F2026-000003 30.00 ALLS-G4.2
  $ bursar check -o json | field ok
  True
  $ cp kept.db data/bursar/ledger.db && chmod 600 data/bursar/ledger.db
  $ bursar catalog withdraw web-start --to web-mini -o json | python3 -c 'import json, sys
  > print([(s["step"], s["contract"], s["invoice"]) for s in json.load(sys.stdin)["steps"]])'
  [('product-withdrawn', None, None), ('move', 'K1', None), ('credit', 'K1', 'F2026-000002')]
  $ bursar contract show K1 -o json | field product
  web-pro
  $ bursar sweep -o jsonl | steps
  2026-02-06 invoice K1 F2026-000003 6.00 ALLS-G4.2
  $ bursar check -o json | field ok
  True

Terms without that clause let nothing be withdrawn from contracts, and a contract keeps to the terms it has:

  $ sed '/^\[discontinuation\]/,/^clause/d' "$EXAMPLES/policies/alls-heberg.toml" > strict.toml
  $ POLICY=strict.toml new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ paid_contract 2026-01-15 C1 web-start
  K1
  $ unchanged bursar --as-of 2026-01-16 catalog withdraw web-start --end
  bursar: refused: the terms do not allow to withdraw a product from its contracts: leave --end and --to out: it is not sold any more
  [1]
  $ unchanged bursar --as-of 2026-01-16 catalog withdraw web-start --to web-pro
  bursar: refused: the terms do not allow to withdraw a product from its contracts: leave --end and --to out: it is not sold any more
  [1]
  $ bursar --as-of 2026-01-16 catalog withdraw web-start -o json | python3 -c 'import json, sys
  > w = json.load(sys.stdin); print(w["clause"], w["contracts"])'
  None ['K1']
  $ unchanged bursar --as-of 2026-01-16 contract open C1 web-start
  bursar: refused: product "web-start" was withdrawn on 2026-01-16
  [1]
  $ bursar --as-of 2026-01-16 policy adopt "$EXAMPLES/policies/alls-heberg.toml" --effective 2026-01-20 -o json | field version
  2
  $ unchanged bursar --as-of 2026-01-20 catalog withdraw web-start --end
  bursar: refused: K1 keeps to version 1 of the terms, which do not allow it
  [1]
  $ bursar --as-of 2026-01-20 customer accept C1 -o json | python3 -c 'import json, sys
  > print([(s["step"], s["contract"]) for s in json.load(sys.stdin)["steps"]])'
  [('terms-moved', 'K1')]
  $ bursar --as-of 2026-01-20 catalog withdraw web-start --end -o json | python3 -c 'import json, sys
  > print([(s["step"], s["contract"]) for s in json.load(sys.stdin)["steps"]])'
  [('end', 'K1')]
