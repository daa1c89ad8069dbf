ALLS-G13.1, ALLS-G1.1: new terms are accepted or refused; until the answer, everybody keeps to the present ones.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ for name in 'Grace Hopper' 'Edsger Dijkstra' 'Cleo Martin'; do add_customer 2026-01-15 "$name"; done
  C2
  C3
  C4
  $ paid_contract 2026-01-15 C2 vps-s
  K2
  $ sed -e 's/^version = "2020-05-01"/version = "2026-01-20"/' -e 's/^offset = -10/offset = -20/' \
  >     "$EXAMPLES/policies/alls-heberg.toml" > new.toml
  $ bursar --as-of 2026-01-15 policy adopt new.toml --effective 2026-01-20 -o json | field version
  2
  $ bursar --as-of 2026-01-19 customer list --terms accepted -o csv | cut -d, -f1
  id
  C1
  C2
  C3
  C4
  $ bursar --as-of 2026-01-20 customer list --terms pending -o csv | cut -d, -f1
  id
  C1
  C2
  C3
  C4
  $ bursar --as-of 2026-01-20 customer list --terms accepted -o json
  []
  $ unchanged bursar --as-of 2026-01-20 contract open C1 web-start
  bursar: refused (ALLS-G1.1): C1 has not accepted the terms in force: when they do: bursar customer accept C1
  [1]
  $ bursar customer list --terms maybe
  bursar: --terms: "maybe" is not one of accepted, pending, refused
  [64]

A refusal is recorded with the day its letter came in, and changes nothing else:

  $ unchanged bursar --as-of 2026-01-20 customer refuse C1 --received 2026-01-19
  bursar: refused: the terms in force took effect on 2026-01-20, after 2026-01-19: give the day on which the customer answered these
  [1]
  $ unchanged bursar --as-of 2026-01-20 customer refuse C1 --received 2026-01-21
  bursar: refused: 2026-01-21 lies after 2026-01-20: record it when it is received
  [1]
  $ export BURSAR_AS_OF=2026-01-22
  $ unchanged bursar customer refuse C1 --received 2026-01-21 --dry-run -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["dry_run"], "terms_refused_on" in c, [(s["step"], s["clause"]) for s in c["steps"]])'
  True False [('terms-refused', 'ALLS-G13.1')]
  $ bursar --idempotency-key r-1 --reason 'letter 17' customer refuse C1 --received 2026-01-21
  id                C1
  kind              person
  name              Ada Lovelace
  email             ada.lovelace@example.org
  state             open
  balance           0.00
  credit            0.00
  currency          EUR
  opened on         2026-01-15
  closed on         -
  organisation      -
  registration      -
  vat id            -
  address           1 rue Haute
  postcode          75001
  city              Paris
  country           FR
  phone             -
  birth date        -
  guardian consent  -
  main contact      -
  locale            -
  policy            1
  fields            -
  support           open
  support until     -
  terms refused on  2026-01-21
  steps
    ON          STEP           CONTRACT  CUSTOMER  INVOICE  AMOUNT  CURRENCY  CLAUSE
    2026-01-22  terms-refused         -  C1              -       -         -  ALLS-G13.1
  $ unchanged bursar --idempotency-key r-1 --reason 'letter 17' customer refuse C1 --received 2026-01-21 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["terms_refused_on"], [s["step"] for s in c["steps"]])'
  2026-01-21 ['terms-refused']
  $ bursar audit log --customer C1 --kind terms-refused -o json | python3 -c 'import json, sys
  > print([(e["actor"], e["command"], e["reason"], e["subject"], e["data"]) for e in json.load(sys.stdin)])'
  [('tester', 'customer refuse', 'letter 17', 'C1', {'step': 'terms-refused', 'clause': 'ALLS-G13.1', 'received_on': '2026-01-21', 'refused': 2})]
  $ unchanged bursar customer refuse C1 -o json | field steps
  []
  $ unchanged bursar customer refuse C1 --received 2026-01-22
  bursar: refused (ALLS-G13.1): C1 refuses these terms since 2026-01-21
  [1]
  $ bursar customer show C1 -o json | field terms_refused_on
  2026-01-21
  $ bursar explain C1 -o json | field summary
  owes 0.00 EUR, has 0.00 EUR of credit; refuses the terms since 2026-01-21
  $ bursar customer list --terms refused
  ID  KIND    NAME          EMAIL                     STATE  BALANCE  CREDIT  CURRENCY  OPENED ON
  C1  person  Ada Lovelace  ada.lovelace@example.org  open      0.00    0.00  EUR       2026-01-15
  $ bursar contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["policy"], c["next_step"], c["next_step_on"])'
  active 1 invoice 2026-02-05

Accepted, contracts move to the new terms, and what comes next for them is reckoned anew: 20 days before 02-15.

  $ unchanged bursar customer accept C2 --dry-run -o json | python3 -c 'import json, sys
  > print([(s["step"], s["contract"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'
  [('terms-accepted', None, 'ALLS-G1.1'), ('terms-moved', 'K2', 'ALLS-G1.1')]
  $ unchanged bursar customer accept C2 --on 2026-01-23
  bursar: refused: 2026-01-23 lies after 2026-01-22: record it when it is received
  [1]
  $ unchanged bursar customer accept C2 --on 2026-01-19 -o json
  {"error":{"code":"refused","message":"the terms in force took effect on 2026-01-20, after 2026-01-19","clauses":[],"hint":"give the day on which the customer answered these"}}
  [1]
  $ bursar --idempotency-key a-1 customer accept C2 --on 2026-01-21 -o jsonl | python3 -c 'import json, sys
  > print([(s["step"], s["contract"]) for s in json.load(sys.stdin)["steps"]])'
  [('terms-accepted', None), ('terms-moved', 'K2')]
  $ unchanged bursar --idempotency-key a-1 customer accept C2 --on 2026-01-21 -o jsonl | python3 -c 'import json, sys
  > print([(s["step"], s["contract"]) for s in json.load(sys.stdin)["steps"]])'
  [('terms-accepted', None), ('terms-moved', 'K2')]
  $ bursar contract show K2 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["policy"], c["next_step"], c["next_step_on"])'
  active 2 invoice 2026-01-26
  $ bursar audit log --customer C2 -o json | python3 -c 'import json, sys
  > for e in json.load(sys.stdin)[-2:]: print(e["kind"], e["subject"], e["data"])'
  terms-accepted C2 {'step': 'terms-accepted', 'clause': 'ALLS-G1.1', 'accepted': ['general 2026-01-20', 'particular 2018-01-21', 'data-policy 2026-01-20'], 'accepted_on': '2026-01-21', 'waiver': 'ALLS-G6.1'}
  terms-moved K2 {'step': 'terms-moved', 'clause': 'ALLS-G1.1', 'policy': 2}
  $ unchanged bursar customer accept C2 -o json | field steps
  []
  $ unchanged bursar customer refuse C2
  bursar: refused (ALLS-G13.1): C2 has accepted the terms in force: bursar contract cancel
  [1]
  $ bursar contract open C2 web-start -o json | field policy
  2

A later acceptance takes the refusal back, by accept or by edit:

  $ bursar customer refuse C3 -o json | field terms_refused_on
  2026-01-22
  $ unchanged bursar customer accept C3 --on 2026-01-21
  bursar: refused: C3 refuses the terms since 2026-01-22, after 2026-01-21: give the day on which the refusal was taken back
  [1]
  $ bursar customer accept C3 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print("terms_refused_on" in c, [s["step"] for s in c["steps"]])'
  False ['terms-accepted']
  $ bursar -q customer refuse C4 > /dev/null
  $ bursar -q customer edit C4 --accept-terms > /dev/null
  $ bursar customer show C4 -o json | grep -c terms_refused_on
  0
  [1]
  $ bursar customer list --terms accepted -o csv | cut -d, -f1
  id
  C2
  C3
  C4

Staff confirm what the letter leads to: all ends at once, without notice and without refund.

  $ unchanged bursar customer close C1 --ground terms-refused < /dev/null
  bursar: "customer close" asks before it acts: add --yes to agree
  [64]
  $ unchanged bursar customer close C3 --ground terms-refused --yes
  bursar: refused (ALLS-G13.1): no refusal of the terms by C3 is open: record it with its day: bursar customer refuse
  [1]
  $ unchanged bursar customer sanction C2 --ground terms-refused --yes -o json
  {"error":{"code":"refused","message":"no refusal of the terms by C2 is open","clauses":["ALLS-G13.1"],"hint":"record it with its day: bursar customer refuse"}}
  [1]
  $ unchanged bursar contract terminate K1 --ground terms-refused --yes
  bursar: refused (ALLS-G13.1): "terms-refused" is not a ground against one contract: leave --contract out
  [1]
  $ unchanged bursar customer close C1 --ground spam --yes
  bursar: refused (ALLS-G5.4): "spam" allows suspend, not "close"
  [1]
  $ unchanged bursar customer close C1 --yes
  bursar: refused: K1 is active: let its contracts end first: bursar contract no-renew CONTRACT
  [1]
  $ export BURSAR_AS_OF=2026-01-25
  $ unchanged bursar customer close C1 --ground terms-refused --dry-run -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["dry_run"], [(s["step"], s["contract"], s["clause"]) for s in c["steps"]])'
  open True [('end', 'K1', 'ALLS-G13.1'), ('close', None, 'ALLS-G13.1')]
  $ bursar --idempotency-key c-1 --reason 'letter 17 confirmed' customer close C1 --ground terms-refused --yes -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["closed_on"], c["credit"], "terms_refused_on" in c, [s["step"] for s in c["steps"]])'
  closed 2026-01-25 0.00 False ['end', 'close']
  $ unchanged bursar --idempotency-key c-1 --reason 'letter 17 confirmed' customer close C1 --ground terms-refused --yes -o json | field state
  closed
  $ bursar contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ends_on"], c["ground"], c["policy"])'
  ended 2026-01-25 terms-refused 1
  $ bursar sanction list -o csv | tr -d '\r'
  id,customer,contract,ground,effect,state,starts_on,until,lifted_on,clause
  1,C1,,terms-refused,close,done,2026-01-25,,,ALLS-G13.1
  $ bursar notice list --customer C1 -o json | python3 -c 'import json, sys
  > print([n["kind"] for n in json.load(sys.stdin) if n["queued_on"] > "2026-01-15"])'
  []
  $ bursar customer list --terms refused -o json
  []

What cannot be:

  $ unchanged bursar customer accept C1
  bursar: refused: C1 is closed
  [1]
  $ unchanged bursar customer refuse C1
  bursar: refused: C1 is closed
  [1]
  $ unchanged bursar customer accept C9
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ unchanged bursar customer refuse C9
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ unchanged bursar customer close C9 --ground terms-refused --yes
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ bursar check -o json | field ok
  True

Terms that give a refusal no consequence record none:

  $ sed '/^requires = "refusal"/d' "$EXAMPLES/policies/alls-heberg.toml" > silent.toml
  $ POLICY=silent.toml new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ unchanged bursar customer refuse C1
  bursar: refused: the terms say nothing of who refuses them: bursar contract cancel
  [1]
  $ unchanged bursar customer accept C1 -o json | field steps
  []
