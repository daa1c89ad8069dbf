Ledgers that are older, damaged, or hold what this program cannot read. Nothing is guessed.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ export BURSAR_AS_OF=2026-02-05
  $ cp -r data/bursar safe
  $ tamper() { rm -r data/bursar; cp -r safe data/bursar; python3 - "$1" <<'END'
  > import sqlite3, sys
  > with sqlite3.connect("data/bursar/ledger.db") as db:
  >     for trigger in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
  >         db.execute(f"DROP TRIGGER {trigger[0]}")
  >     db.execute(sys.argv[1])
  > END
  > }

Of an older bursar:

  $ tamper "DELETE FROM schema_version"
  $ unchanged bursar customer list
  bursar: "*/ledger.db" is a database, but not a ledger: make one: bursar init --policy FILE (glob)
  [78]
  $ unchanged bursar sweep -o json
  {"error":{"code":"configuration","message":"*ledger.db*is a database, but not a ledger","clauses":[],"hint":"make one: bursar init --policy FILE"}} (glob)
  [78]

Without a policy, or with one that this program does not read:

  $ tamper "DELETE FROM policy"
  $ unchanged bursar sweep
  bursar: the ledger holds no policy: bursar policy adopt FILE --effective DATE
  [78]
  $ tamper "UPDATE policy SET text = 'colour = \"blue\"'"
  $ bursar sweep 2>&1 | tail -1
  bursar: policy version 1:1:1: missing table [policy]: this bursar does not read a policy that the ledger holds: use the one that adopted it

A product that is gone, that has no price any more, or one in another currency, parks its contracts:

  $ tamper "DELETE FROM product WHERE code = 'web-start'"
  $ bursar sweep
  bursar: K1 is quarantined: the catalogue has no product "web-start": bursar explain K1
  [3]
  $ bursar check -o json | python3 -c 'import json, sys; print(json.load(sys.stdin)["quarantined"][0]["remedy"])'
  load a catalogue that has it: bursar catalog load FILE
  $ tamper "DELETE FROM price WHERE product = 'web-start'"
  $ bursar sweep
  bursar: K1 is quarantined: product "web-start" has no price on 2026-02-15: bursar explain K1
  [3]
  $ bursar check -o json | python3 -c 'import json, sys; print(json.load(sys.stdin)["quarantined"][0]["remedy"])'
  load a catalogue with a price effective by then: bursar catalog load FILE
  $ rm -r data/bursar; cp -r safe data/bursar
  $ sed -n '/"web-start"/,/^price/p' "$EXAMPLES/catalogs/alls-heberg.toml" | sed -e '1i [[product]]' \
  >     -e 's/"EUR"/"USD"/' -e 's/2020-01-01/2026-02-01/' > dollars.toml
  $ bursar --as-of 2026-01-20 catalog load dollars.toml -o json > /dev/null
  $ bursar sweep
  bursar: K1 is quarantined: there is no exchange rate EUR/USD by 2026-02-05: bursar explain K1
  [3]
  $ bursar check -o json | python3 -c 'import json, sys; print(json.load(sys.stdin)["quarantined"][0]["remedy"])'
  set one: bursar fx set EUR/USD RATE --on DATE

Bytes that were overwritten:

  $ rm -r data/bursar; cp -r safe data/bursar
  $ python3 -c '
  > with open("data/bursar/ledger.db", "r+b") as file:
  >     file.seek(4096); file.write(b"\xff" * 200000)'
  $ bursar check 2> damage.err
  [74]
  $ sed "s:$PWD/::" damage.err
  bursar: ledger "data/bursar/ledger.db": database disk image is malformed: run `bursar check`, and restore a backup if it finds damage
