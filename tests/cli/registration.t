The order of a domain: its form, and the registry that confirms it.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-03-01
  $ add_customer 2026-03-01 'Ada Lovelace'
  C1
  $ add_customer 2026-03-01 'Grace Hopper'
  C2
  $ export BURSAR_AS_OF=2026-03-02

ALLS-P4.1, ALLS-P4.2: owner, contacts and a primary name server, and a mandate from everyone who is named:

  $ sed 's/^name_servers = .*//' "$EXAMPLES/catalogs/alls-heberg.toml" > bare.toml
  $ bursar -q catalog load bare.toml > /dev/null
  $ unchanged bursar contract open C1 domain-fr
  $ unchanged bursar contract open C1 domain-fr --owner C2 --technical-contact C1
  $ unchanged bursar contract open C1 domain-fr --owner C9 --name-server ns1.example.org
  $ unchanged bursar contract open C1 domain-fr --name-server 'ns1.example.org ns2'
  $ bursar contract open C1 domain-fr --owner C2 --administrative-contact C2 --technical-contact C1 --attest C2 --name-server ns1.example.org --name-server ns2.example.org -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print({k: c[k] for k in ("id", "state", "owner", "administrative_contact", "technical_contact", "name_servers", "confirmed_on", "validated_on")})'
  $ bursar audit log --contract K1 --kind order -o json | python3 -c 'import json, sys
  > print([e["data"] for e in json.load(sys.stdin)])'

A customer of other terms may lack what a registry asks for:

  $ cp data/bursar/ledger.db kept.db
  $ sed 's/^fields = .*/fields = ["name", "terms"]/' "$EXAMPLES/policies/alls-heberg.toml" > lax.toml
  $ POLICY=lax.toml new_ledger 2026-03-01
  $ bursar customer add --name 'Ada Lovelace' --country FR --accept-terms -o json | field id
  $ unchanged bursar contract open C1 domain-fr
  $ cp kept.db data/bursar/ledger.db && chmod 600 data/bursar/ledger.db

ALLS-P4.4: paid, it is still ordered, and the registry is asked; what it confirmed begins that day:

  $ unchanged bursar contract confirm K1
  $ bursar payment record C1 14.40 -o json | python3 -c 'import json, sys
  > print([(s["step"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'
  $ bursar contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ground"], c["next_step"], c["term_start"])'
  $ bursar action list -o csv
  $ bursar explain K1 | head -3
  $ bursar report deliveries -o jsonl
  $ unchanged bursar --as-of 2026-04-20 sweep -o jsonl
  $ unchanged bursar --as-of 2026-03-06 contract confirm K1 --on 2026-03-07
  $ unchanged bursar --as-of 2026-03-06 contract confirm K1 --on 2026-03-01
  $ unchanged bursar --as-of 2026-03-06 contract confirm K1 --validated
  $ unchanged bursar --as-of 2026-03-06 contract confirm K1 --dry-run -o json | python3 -c 'import json, sys
  > print([(s["step"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'
  $ bursar --as-of 2026-03-07 --idempotency-key c-1 contract confirm K1 --on 2026-03-06 -o json
  $ unchanged bursar --as-of 2026-03-07 --idempotency-key c-1 contract confirm K1 --on 2026-03-06 -o json | field confirmed_on
  $ unchanged bursar --as-of 2026-03-07 contract confirm K1

The host has two business days to validate it, Monday and Tuesday; what is late stays on the agenda:

  $ bursar --as-of 2026-03-07 due --until 2026-03-20 -o json
  $ bursar --as-of 2026-03-07 explain K1 --until 2026-03-20 | tail -3
  $ bursar --as-of 2026-03-12 due --until 2026-03-20 -o csv
  $ unchanged bursar --as-of 2026-03-12 contract confirm K1 --validated --on 2026-03-11
  $ bursar --as-of 2026-03-12 contract confirm K1 --validated -o json | field validated_on
  $ unchanged bursar --as-of 2026-03-13 contract confirm K1 --validated -o json | field steps
  $ bursar --as-of 2026-03-12 due --until 2026-03-20 -o json

Only domains, and only under terms that say so:

  $ bursar --as-of 2026-03-12 contract open C1 web-start -o json | field id
  $ unchanged bursar --as-of 2026-03-12 contract confirm K2
  $ unchanged bursar --as-of 2026-03-12 contract confirm K9

ALLS-P4.7: the order is cancelled when the customer lets it down, and what was paid is credit:

  $ bursar --as-of 2026-03-13 contract open C2 domain-fr --name-server ns1.example.org -o json | field id
  $ bursar --as-of 2026-03-13 payment record C2 14.40 -o json | field id
  $ unchanged bursar --as-of 2026-03-16 contract cancel K3 --ground customer-default --dry-run -o json | field state
  $ bursar --as-of 2026-03-16 contract cancel K3 --ground customer-default --reason 'no proof of a seat' -o json
  $ bursar customer show C2 -o json | field credit
  $ bursar --as-of 2026-03-16 contract open C2 domain-fr --name-server ns1.example.org -o json | field state
  $ unchanged bursar --as-of 2026-03-16 customer close C2 --yes
  $ bursar action list --contract K3 -o csv

ALLS-P4.9: a changed contact and its day are on record:

  $ bursar --as-of 2026-03-17 customer edit C2 --phone 0102030405 --reason 'told by mail' -o json | field phone
  $ bursar audit log --customer C2 --kind customer-edited -o json | python3 -c 'import json, sys
  > print([(e["at"], e["subject"], e["reason"]) for e in json.load(sys.stdin)])'
  $ bursar --as-of 2026-03-17 check -o json | field ok
