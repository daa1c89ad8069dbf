"Did my lost request get through?" The same key and command give the first answer, and change nothing.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ export BURSAR_AS_OF=2026-01-16

  $ bursar --idempotency-key k-1 payment record C1 20.00 --reference VIR-9 -o json
  {"id":"P2","customer":"C1","amount":"20.00","currency":"EUR","method":"transfer","reference":"VIR-9","received_on":"2026-01-16","payer":null,"allocations":[],"reversed":false,"steps":[]}
  $ unchanged bursar --idempotency-key k-1 payment record C1 20.00 --reference VIR-9 -o json
  {"id":"P2","customer":"C1","amount":"20.00","currency":"EUR","method":"transfer","reference":"VIR-9","received_on":"2026-01-16","payer":null,"allocations":[],"reversed":false,"steps":[]}
  $ unchanged bursar --as-of 2026-03-01 --idempotency-key k-1 payment record C1 20.00 --reference VIR-9 -o json | field id
  P2

Every writing command knows it:

  $ open() { bursar --idempotency-key k-2 contract open C1 web-pro -o json; }
  $ open | python3 -c 'import json, sys; a = json.load(sys.stdin); print(a["id"], a["invoice"], [s["step"] for s in a["steps"]])'
  K2 F2026-000002 ['order', 'invoice']
  $ unchanged open | python3 -c 'import json, sys; a = json.load(sys.stdin); print(a["id"], a["invoice"], [s["step"] for s in a["steps"]])'
  K2 F2026-000002 ['order', 'invoice']
  $ add() { bursar --idempotency-key k-3 customer add --name 'Bob Martin' --email bob@example.org --address '1 rue Basse' \
  >     --postcode 69001 --city Lyon --country FR --accept-terms -o json; }
  $ add | field id
  C2
  $ unchanged add | field id
  C2
  $ bursar --idempotency-key k-4 customer edit C2 --phone 1 -o json | field phone
  1
  $ unchanged bursar --idempotency-key k-4 customer edit C2 --phone 1 -o json | field phone
  1
  $ bursar --idempotency-key k-5 contract no-renew K2 -o json | field renewal
  off
  $ unchanged bursar --idempotency-key k-5 contract no-renew K2 -o json | field renewal
  off
  $ bursar --idempotency-key k-6 customer close C2 --yes -o json | field state
  closed
  $ unchanged bursar --idempotency-key k-6 customer close C2 --yes -o json | field state
  closed
  $ bursar --idempotency-key k-7 catalog load "$EXAMPLES/catalogs/alls-heberg.toml" -o jsonl | wc -l
  10
  $ unchanged bursar --idempotency-key k-7 catalog load "$EXAMPLES/catalogs/alls-heberg.toml" -o jsonl | wc -l
  10

A sweep gives the steps of the first run:

  $ export BURSAR_AS_OF=2026-02-05
  $ bursar --idempotency-key night-36 sweep -o json
  {"as_of":"2026-02-05","dry_run":false,"steps":[
  {"on":"2026-02-05","step":"invoice","contract":"K1","customer":"C1","invoice":"F2026-000003","amount":"12.00","currency":"EUR","clause":"ALLS-G4.2"}
  ],"revision":18,"counts":{"invoice":1},"quarantined":[]}
  $ unchanged bursar --idempotency-key night-36 sweep -o json
  {"as_of":"2026-02-05","dry_run":false,"steps":[
  {"on":"2026-02-05","step":"invoice","contract":"K1","customer":"C1","invoice":"F2026-000003","amount":"12.00","currency":"EUR","clause":"ALLS-G4.2"}
  ],"revision":18,"counts":{"invoice":1},"quarantined":[]}
  $ unchanged bursar --as-of 2026-02-06 --idempotency-key night-36 sweep -o jsonl
  {"on":"2026-02-05","step":"invoice","contract":"K1","customer":"C1","invoice":"F2026-000003","amount":"12.00","currency":"EUR","clause":"ALLS-G4.2"}

The same key with other arguments, or of another command, is refused:

  $ unchanged bursar --idempotency-key k-1 payment record C1 21.00 --reference VIR-9
  bursar: refused: the idempotency key "k-1" was used with other arguments: choose another key for another deed
  [1]
  $ unchanged bursar --idempotency-key k-1 payment record C1 20.00 --reference VIR-9 --method card -o json
  {"error":{"code":"refused","message":"the idempotency key \"k-1\" was used with other arguments","clauses":[],"hint":"choose another key for another deed"}}
  [1]
  $ unchanged bursar --idempotency-key k-1 contract open C1 web-start
  bursar: refused: the idempotency key "k-1" was used by "payment record": choose another key for another deed
  [1]
  $ unchanged bursar --idempotency-key night-36 sweep --limit 1
  bursar: refused: the idempotency key "night-36" was used with other arguments: choose another key for another deed
  [1]

So are the same names of files with other contents:

  $ sed 's/web-start/web-first/' "$EXAMPLES/catalogs/alls-heberg.toml" > catalog.toml
  $ bursar --idempotency-key k-10 catalog load catalog.toml -o jsonl | wc -l
  10
  $ sed -i 's/web-first/web-second/' catalog.toml
  $ unchanged bursar --idempotency-key k-10 catalog load catalog.toml
  bursar: refused: the idempotency key "k-10" was used with other arguments: choose another key for another deed
  [1]

A deed that had nothing to change keeps its key all the same:

  $ bursar --idempotency-key k-11 payment record C1 20.00 --reference VIR-9 -q -o json | field id
  P2
  $ unchanged bursar --idempotency-key k-11 payment record C1 20.00 --reference VIR-9 -q -o json | field id
  P2
  $ unchanged bursar --idempotency-key k-11 payment record C1 99.00
  bursar: refused: the idempotency key "k-11" was used with other arguments: choose another key for another deed
  [1]
  $ bursar --idempotency-key k-12 customer close C2 --yes -o json | field state
  closed
  $ unchanged bursar --idempotency-key k-12 contract no-renew K1
  bursar: refused: the idempotency key "k-12" was used by "customer close": choose another key for another deed
  [1]
  $ bursar --idempotency-key k-13 contract no-renew K2 -o json | field renewal
  off
  $ unchanged bursar --idempotency-key k-13 customer edit C1 --phone 2
  bursar: refused: the idempotency key "k-13" was used by "contract no-renew": choose another key for another deed
  [1]
  $ bursar --idempotency-key k-14 customer edit C1 --city Paris -o json | field city
  Paris
  $ unchanged bursar --idempotency-key k-14 customer edit C1 --city Lyon
  bursar: refused: the idempotency key "k-14" was used with other arguments: choose another key for another deed
  [1]
  $ bursar --idempotency-key k-15 sweep -o json
  {"as_of":"2026-02-05","dry_run":false,"steps":[],"revision":24,"counts":{},"quarantined":[]}
  $ unchanged bursar --as-of 2026-02-10 --idempotency-key k-15 sweep -o json
  {"as_of":"2026-02-05","dry_run":false,"steps":[],"revision":24,"counts":{},"quarantined":[]}
  $ bursar explain C1 -o json | grep -c unchanged
  0
  [1]
  $ bursar check -o json | field ok
  True

The version that was adopted is answered again, also once there is a later one:

  $ adopt() { bursar --idempotency-key "$1" policy adopt "$EXAMPLES/policies/alls-heberg.toml" --effective "$2" -o json; }
  $ adopt k-16 2027-01-01 | field version
  2
  $ adopt k-17 2027-02-01 | field version
  3
  $ unchanged adopt k-16 2027-01-01 | field version
  2
  $ adopt k-18 2027-02-01 | field version
  3
  $ unchanged bursar --idempotency-key k-18 contract no-renew K1
  bursar: refused: the idempotency key "k-18" was used by "policy adopt": choose another key for another deed
  [1]

A preview uses no key up; a refusal neither:

  $ unchanged bursar --idempotency-key k-8 contract open C1 web-start --dry-run -o json | field id
  K3
  $ unchanged bursar --idempotency-key k-8 contract open C1 domain-com
  bursar: refused (ALLS-G4.4): product "domain-com" is priced in USD, and there is no exchange rate EUR/USD by 2026-02-05: set one: bursar fx set EUR/USD RATE
  [1]
  $ bursar --idempotency-key k-8 contract open C1 web-start -o json | field id
  K3

Reads have nothing to repeat, and - reads many:

  $ bursar --idempotency-key k-9 customer show C1
  bursar: --idempotency-key is for commands that change a ledger: "customer show" reads, or makes what is made once
  [64]
  $ bursar --idempotency-key k-9 customer list -o json
  {"error":{"code":"usage","message":"--idempotency-key is for commands that change a ledger","clauses":[],"hint":"\"customer list\" reads, or makes what is made once"}}
  [64]
  $ echo K1 | unchanged bursar --idempotency-key k-9 contract no-renew -
  bursar: --idempotency-key names one deed, but - reads many: run the command once for each, with a key of its own
  [64]

Asked again on a later day, it answers with the day that was recorded:

  $ bursar --as-of 2026-02-01 --idempotency-key fx fx set EUR/USD 1.1 -o json | field on
  2026-02-01
  $ unchanged bursar --as-of 2026-03-03 --idempotency-key fx fx set EUR/USD 1.1 -o json | field on
  2026-02-01
