--dry-run computes and shows, and changes nothing: for every command that writes.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ export BURSAR_AS_OF=2026-02-05

  $ unchanged bursar --dry-run customer add --name 'Bob Martin' --email bob@example.org --address '2 rue Basse' \
  >     --postcode 69001 --city Lyon --country FR --accept-terms -o json | field id
  C2
  $ unchanged bursar -n customer edit C1 --phone 0102030405 -o json | field phone
  0102030405
  $ unchanged bursar -n customer close C1
  bursar: refused: K1 is active: let its contracts end first: bursar contract no-renew CONTRACT
  [1]
  $ unchanged bursar -n contract open C1 web-pro -o json | python3 -c 'import json, sys
  > a = json.load(sys.stdin); print(a["id"], a["invoice"], [s["amount"] for s in a["steps"]])'
  K2 F2026-000002 [None, '30.00']
  $ unchanged bursar -n contract no-renew K1 -o json | python3 -c 'import json, sys
  > print([s["step"] for s in json.load(sys.stdin)["steps"]])'
  ['no-renew']
  $ unchanged bursar -n payment record C1 12.00 -o json
  {"id":"P2","dry_run":true,"customer":"C1","amount":"12.00","currency":"EUR","method":"transfer","reference":null,"received_on":"2026-02-05","payer":null,"allocations":[],"steps":[]}
  $ unchanged bursar -n catalog load "$EXAMPLES/catalogs/alls-heberg.toml" -o jsonl | wc -l
  10
  $ unchanged bursar -n policy adopt "$EXAMPLES/policies/alls-heberg.toml" --effective 2027-01-01 -o json | field dry_run
  True
  $ unchanged bursar -n check --migrate -o json | field schema
  12
  $ unchanged bursar -n sweep -o json | field dry_run
  True

What would be refused is refused:

  $ unchanged bursar -n customer add --name 'Bob Martin'
  bursar: refused (ALLS-G3.1): missing: --email, --address, --postcode, --city, --country
  bursar: refused (ALLS-G1.1): the terms are not accepted: --accept-terms
  [1]
  $ unchanged bursar -n contract open C1 domain-com
  bursar: refused (ALLS-G4.4): product "domain-com" is priced in USD, and there is no exchange rate EUR/USD by 2026-02-05: set one: bursar fx set EUR/USD RATE
  [1]
  $ unchanged bursar -n contract open C99 web-start
  bursar: there is no customer "C99": bursar customer list shows them
  [66]

A preview can never differ from the deed:

  $ same() { # same COMMAND...: its preview, then the deed, but for what only a preview has
  >     bursar -n "$@" -o json | python3 -c 'import json, sys
  > a = json.load(sys.stdin); a.pop("dry_run"); a.pop("steps"); print(json.dumps(a))' > preview.txt
  >     bursar "$@" -o json | python3 -c 'import json, sys
  > print(json.dumps(json.load(sys.stdin)))' | cmp - preview.txt
  > }
  $ same customer add --name 'Bob Martin' --email bob@example.org --address '2 rue Basse' --postcode 69001 \
  >     --city Lyon --country FR --accept-terms --set siret=1
  $ same customer edit C1 --phone 0102030405 --organisation 'Atelier Dupont' --registration 123
  $ same customer add --name 'Carl Petit' --email carl@example.org --address '3 rue Haute' --postcode 69001 \
  >     --city Lyon --country FR --accept-terms
  $ bursar contract open C3 free-web -q -o json | field state
  active
  $ unchanged bursar -n customer close C3 -o json | field steps
  [{'on': '2026-02-05', 'step': 'end', 'contract': 'K2', 'customer': 'C3', 'invoice': None, 'amount': None, 'currency': None, 'clause': 'ALLS-G10.2'}]
  $ same customer close C3 --yes

  $ bursar -n contract open C1 web-pro -o json | field steps > preview.txt
  $ bursar contract open C1 web-pro -o json | field steps | cmp - preview.txt
  $ bursar -n payment record C1 30.00 -o json | field steps > preview.txt
  $ bursar payment record C1 30.00 -o json | field steps | cmp - preview.txt
  $ bursar -n sweep -o json | field steps > preview.txt
  $ bursar sweep -o json | field steps | cmp - preview.txt
