--dry-run computes and shows, and changes nothing: for every command that writes.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ export BURSAR_AS_OF=2026-02-05

  $ unchanged bursar --dry-run customer add --name 'Bob Martin' --email bob@example.org --address '2 rue Basse' \
  >     --postcode 69001 --city Lyon --country FR --accept-terms -o json | field id
  C2
  $ unchanged bursar -n customer edit C1 --phone 0102030405 -o json | field id
  C1
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
  {"id":"P2","dry_run":true,"amount":"12.00","currency":"EUR","steps":[]}
  $ unchanged bursar -n catalog load "$EXAMPLES/catalogs/alls-heberg.toml" -o jsonl | wc -l
  10
  $ unchanged bursar -n policy adopt "$EXAMPLES/policies/alls-heberg.toml" --effective 2027-01-01 -o json | field dry_run
  True
  $ unchanged bursar -n check --migrate -o json | field schema
  1
  $ unchanged bursar -n sweep -o json | field dry_run
  True

What would be refused is refused:

  $ unchanged bursar -n customer add --name 'Bob Martin'
  bursar: refused (ALLS-G3.1): missing: --email, --address, --postcode, --city, --country
  bursar: refused (ALLS-G1.1): the terms are not accepted: --accept-terms
  [1]
  $ unchanged bursar -n contract open C1 domain-com
  bursar: refused: product "domain-com" is priced in USD, and foreign currencies cannot be billed yet: the policy bills in EUR
  [1]
  $ unchanged bursar -n contract open C99 web-start
  bursar: there is no customer "C99": bursar customer list shows them
  [66]

A preview can never differ from the deed:

  $ bursar -n contract open C1 web-pro -o json | field steps > preview.txt
  $ bursar contract open C1 web-pro -o json | field steps | cmp - preview.txt
  $ bursar -n payment record C1 30.00 -o json | field steps > preview.txt
  $ bursar payment record C1 30.00 -o json | field steps | cmp - preview.txt
  $ bursar -n sweep -o json | field steps > preview.txt
  $ bursar sweep -o json | field steps | cmp - preview.txt
