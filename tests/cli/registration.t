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
  bursar: refused (ALLS-P4.1): a primary name server is missing: --name-server
  [1]
  $ unchanged bursar contract open C1 domain-fr --owner C2 --technical-contact C1
  bursar: refused (ALLS-P4.1): a primary name server is missing: --name-server
  bursar: refused (ALLS-P4.2): nothing says that C2 has given a mandate: --attest C2
  [1]
  $ unchanged bursar contract open C1 domain-fr --owner C9 --name-server ns1.example.org
  bursar: there is no customer "C9": the people on a form are customers: bursar customer add
  [66]
  $ unchanged bursar contract open C1 web-start --owner C2
  bursar: refused: "web-start" is no domain: it has no owner, contacts or name servers: leave them out
  [1]
  $ unchanged bursar contract open C1 web-start --name-server ns1.example.org
  bursar: refused: "web-start" is no domain: it has no owner, contacts or name servers: leave them out
  [1]
  $ unchanged bursar contract open C1 domain-fr --name-server 'ns1.example.org ns2'
  bursar: --name-server: "ns1.example.org ns2" is not the name of a host: name servers are written like ns1.example.org
  [64]
  $ bursar contract open C1 domain-fr --owner C2 --administrative-contact C2 --technical-contact C1 --attest C2 --name-server ns1.example.org --name-server ns2.example.org -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print({k: c[k] for k in ("id", "state", "owner", "administrative_contact", "technical_contact", "name_servers", "confirmed_on", "validated_on")})'
  {'id': 'K1', 'state': 'ordered', 'owner': 'C2', 'administrative_contact': 'C2', 'technical_contact': 'C1', 'name_servers': ['ns1.example.org', 'ns2.example.org'], 'confirmed_on': None, 'validated_on': None}
  $ bursar audit log --contract K1 --kind order -o json | python3 -c 'import json, sys
  > print([e["data"] for e in json.load(sys.stdin)])'
  [{'step': 'order', 'clause': 'ALLS-G4.1', 'owner': 2, 'administrative': 2, 'technical': 1, 'name_servers': 'ns1.example.org ns2.example.org'}]

A customer of other terms may lack what a registry asks for:

  $ cp data/bursar/ledger.db kept.db
  $ sed 's/^fields = .*/fields = ["name", "terms"]/' "$EXAMPLES/policies/alls-heberg.toml" > lax.toml
  $ POLICY=lax.toml new_ledger 2026-03-01
  $ bursar customer add --name 'Ada Lovelace' --country FR --accept-terms -o json | field id
  C1
  $ unchanged bursar contract open C1 domain-fr
  bursar: refused (ALLS-P4.1): C1 is named on the form, and lacks email, address, postcode, city
  [1]
  $ cp kept.db data/bursar/ledger.db && chmod 600 data/bursar/ledger.db

ALLS-P4.4: paid, it is still ordered, and the registry is asked; what it confirmed begins that day:

  $ unchanged bursar contract confirm K1
  bursar: refused (ALLS-G4.1): K1 is not paid: a domain is registered once it is paid: bursar payment record
  [1]
  $ bursar payment record C1 14.40 -o json | python3 -c 'import json, sys
  > print([(s["step"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'
  [('register', 'ALLS-P4.4')]
  $ bursar contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ground"], c["next_step"], c["term_start"])'
  ordered unconfirmed None None
  $ bursar action list -o csv
  id,kind,customer,contract,queued_on,state,done_at\r (esc)
  10,register,C1,K1,2026-03-02,pending,\r (esc)
  $ bursar explain K1 | head -3
  id       K1
  state    ordered
  summary  ordered and paid: active once the registry confirms
  $ bursar report deliveries -o jsonl
  {"contract":"K1","customer":"C1","product":"domain-fr","ordered_at":"2026-03-02T00:00:00","paid_at":"2026-03-02T00:00:00","due_at":"2026-03-04T00:00:00","done_at":null,"state":"pending","late":false,"clause":"ALLS-G7.1"}
  $ unchanged bursar --as-of 2026-04-10 sweep -o jsonl
  $ unchanged bursar --as-of 2026-03-06 contract confirm K1 --on 2026-03-07
  bursar: refused: 2026-03-07 lies after 2026-03-06: record it when the registry has confirmed
  [1]
  $ unchanged bursar --as-of 2026-03-06 contract confirm K1 --on 2026-03-01
  bursar: refused: 2026-03-01 lies before the order of 2026-03-02: give the day the registry confirmed
  [1]
  $ unchanged bursar --as-of 2026-03-06 contract confirm K1 --validated
  bursar: refused: no registry has confirmed K1: record that first: bursar contract confirm K1
  [1]
  $ unchanged bursar --as-of 2026-03-06 contract confirm K1 --dry-run -o json | python3 -c 'import json, sys
  > print([(s["step"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'
  [('confirm', 'ALLS-P4.4'), ('activate', 'ALLS-G4.1')]
  $ bursar --as-of 2026-03-07 --idempotency-key c-1 contract confirm K1 --on 2026-03-06 -o json
  {"id":"K1","customer":"C1","product":"domain-fr","state":"active","term_start":"2026-03-06","term_end":"2027-03-06","renewal":"auto","paid_until":"2027-03-06","next_step":"invoice","next_step_on":"2027-02-24","policy":"1","ends_on":null,"ground":null,"owner":"C2","administrative_contact":"C2","technical_contact":"C1","name_servers":["ns1.example.org","ns2.example.org"],"confirmed_on":"2026-03-06","validated_on":null,"invoice":null,"steps":[{"on":"2026-03-07","step":"confirm","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-P4.4"},{"on":"2026-03-07","step":"activate","contract":"K1","customer":"C1","invoice":"F2026-000001","amount":null,"currency":null,"clause":"ALLS-G4.1"}]}
  $ unchanged bursar --as-of 2026-03-07 --idempotency-key c-1 contract confirm K1 --on 2026-03-06 -o json | field confirmed_on
  2026-03-06
  $ unchanged bursar --as-of 2026-03-07 contract confirm K1
  bursar: refused (ALLS-P4.4): K1 is active, and only an order is confirmed
  [1]

The host has two business days to validate it, Monday and Tuesday; what is late stays on the agenda:

  $ bursar --as-of 2026-03-07 due --until 2026-03-20 -o json
  [
  {"on":"2026-03-10","kind":"validation","subject":"K1","rule":"validate","action":null,"state":"pending","because":"A domain is registered once the registry confirms; the host validates within 2 business days of that.","clause":"ALLS-P4.4"}
  ]
  $ bursar --as-of 2026-03-07 explain K1 --until 2026-03-20 | tail -3
  next
    ON          WHAT      CLAUSE     BECAUSE
    2026-03-10  validate  ALLS-P4.4  A domain is registered once the registry confirms; the host validates within 2 business days of that.
  $ bursar --as-of 2026-03-12 due --until 2026-03-20 -o csv
  on,kind,subject,rule,action,state,because,clause\r (esc)
  2026-03-10,validation,K1,validate,,late,A domain is registered once the registry confirms; the host validates within 2 business days of that.,ALLS-P4.4\r (esc)
  $ unchanged bursar --as-of 2026-03-12 contract confirm K1 --validated --on 2026-03-11
  bursar: --on is the registry's day: leave it out with --validated
  [64]
  $ bursar --as-of 2026-03-12 contract confirm K1 --validated -o json | field validated_on
  2026-03-12
  $ unchanged bursar --as-of 2026-03-13 contract confirm K1 --validated -o json | field steps
  []
  $ bursar --as-of 2026-03-12 due --until 2026-03-20 -o json
  []

Only domains, and only under terms that say so:

  $ bursar --as-of 2026-03-12 contract open C1 web-start -o json | field id
  K2
  $ unchanged bursar --as-of 2026-03-12 contract confirm K2
  bursar: refused: no registry confirms K2: it is "web-start": only domains are confirmed, where the terms say so
  [1]
  $ unchanged bursar --as-of 2026-03-12 contract confirm K9
  bursar: there is no contract "K9": bursar contract list shows them
  [66]

ALLS-P4.7: the order is cancelled when the customer lets it down, and what was paid is credit:

  $ bursar --as-of 2026-03-13 contract open C2 domain-fr --name-server ns1.example.org -o json | field id
  K3
  $ bursar --as-of 2026-03-13 payment record C2 14.40 -o json | field id
  P2
  $ unchanged bursar --as-of 2026-03-16 contract cancel K3 --ground customer-default --dry-run -o json | field state
  ended
  $ bursar --as-of 2026-03-16 contract cancel K3 --ground customer-default --reason 'no proof of a seat' -o json
  {"id":"K3","customer":"C2","product":"domain-fr","state":"ended","term_start":null,"term_end":null,"renewal":"auto","paid_until":null,"next_step":null,"next_step_on":null,"policy":"1","ends_on":"2026-03-16","ground":"customer-default","owner":"C2","administrative_contact":"C2","technical_contact":"C2","name_servers":["ns1.example.org"],"confirmed_on":null,"validated_on":null,"invoice":null,"steps":[{"on":"2026-03-16","step":"credit","contract":"K3","customer":"C2","invoice":"F2026-000003","amount":"14.40","currency":"EUR","clause":"ALLS-P4.7"},{"on":"2026-03-16","step":"end","contract":"K3","customer":"C2","invoice":null,"amount":null,"currency":null,"clause":"ALLS-P4.7"}]}
  $ bursar customer show C2 -o json | field credit
  14.40
  $ bursar --as-of 2026-03-16 contract open C2 domain-fr --name-server ns1.example.org -o json | field state
  ordered
  $ unchanged bursar --as-of 2026-03-16 customer close C2 --yes
  bursar: refused: K4 is ordered: let its contracts end first: bursar contract no-renew CONTRACT
  [1]
  $ bursar action list --contract K3 -o csv
  id,kind,customer,contract,queued_on,state,done_at\r (esc)
  19,register,C2,K3,2026-03-13,pending,\r (esc)
  21,end,C2,K3,2026-03-16,pending,\r (esc)

ALLS-P4.9: a changed contact and its day are on record:

  $ bursar --as-of 2026-03-17 customer edit C2 --phone 0102030405 --reason 'told by mail' -o json | field phone
  0102030405
  $ bursar audit log --customer C2 --kind customer-edited -o json | python3 -c 'import json, sys
  > print([(e["at"], e["subject"], e["reason"]) for e in json.load(sys.stdin)])'
  [('2026-03-17T00:00:00', 'C2', 'told by mail')]
  $ bursar --as-of 2026-03-17 check -o json | field ok
  True
