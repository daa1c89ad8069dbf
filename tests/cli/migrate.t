A ledger of an older bursar is brought to this one's schema, and keeps what it holds.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ export BURSAR_AS_OF=2026-01-31
  $ cat > older.py <<'END' # VERSION: the ledger as the bursar of that schema would have it
  > import glob, os, sqlite3, sys
  > new, old = "data/bursar/ledger.db", "data/bursar/old.db"
  > db = sqlite3.connect(old, isolation_level=None)
  > for script in sorted(glob.glob(sys.argv[1] + "/*.sql"))[:int(sys.argv[2])]:
  >     db.executescript(open(script).read())
  > db.execute("ATTACH ? AS new", [new])
  > for table, in db.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall():
  >     kept = {c[1] for c in db.execute(f"PRAGMA new.table_info({table})")}
  >     names = ", ".join(c[1] for c in db.execute(f"PRAGMA main.table_info({table})") if c[1] in kept)
  >     db.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM new.{table}")
  > db.execute("DELETE FROM main.schema_version WHERE version > ?", [sys.argv[2]])
  > db.close()
  > for end in ("-wal", "-shm"):
  >     if os.path.exists(new + end): os.remove(new + end)
  > os.rename(old, new)
  > os.chmod(new, 0o600)
  > END
  $ older() { python3 older.py "$TESTDIR/../../schemas/ledger" "$1"; }
  $ older 1
  $ masked() { sed 's/needs [0-9]*/needs …/; s/"schema":[0-9]*/"schema":…/'; }
  $ bursar customer list 2>&1 | masked
  bursar: the ledger has schema 1, and this bursar needs \xe2\x80\xa6: back it up, then: bursar check --migrate (esc)
  $ bursar payment leftovers -o json 2>&1 | masked
  {"error":{"code":"configuration","message":"the ledger has schema 1, and this bursar needs \xe2\x80\xa6","clauses":[],"hint":"back it up, then: bursar check --migrate"}} (esc)
  $ bursar check 2>&1 | masked
  bursar: the ledger has schema 1, and this bursar needs \xe2\x80\xa6: back it up, then: bursar check --migrate (esc)
  $ unchanged bursar -n check --migrate -o json | masked
  {"schema":\xe2\x80\xa6,"migrated_from":1} (esc)
  $ bursar check --migrate -o json | masked
  {"schema":\xe2\x80\xa6,"migrated_from":1} (esc)
  $ unchanged bursar check --migrate -o json | masked
  {"schema":\xe2\x80\xa6,"migrated_from":null} (esc)
  $ bursar check -o json | field ok
  True
  $ bursar payment leftovers -o json
  []
  $ printf 'date,amount,currency,payer\n2026-01-31,1.00,EUR,Ada Lovelace\n' > bank.csv
  $ bursar -q payment import bank.csv --format csv -o jsonl | cut -d , -f 2
  "id":"L1"

What was to be paid out before payouts could be set off:

  $ POLICY="$TESTDIR/policies/third.toml" new_ledger 2026-01-15; add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ paid_contract 2026-01-15 C1 web-pro; paid_contract 2026-01-15 C1 web-pro
  K1
  K2
  $ for n in 1 2; do bursar refund issue K$n --channel mail --on 2026-01-16 -o json | field payout; done
  O1
  O2
  $ bursar payout record O1 -o json | field state
  paid
  $ older 5
  $ bursar check --migrate -o json | field migrated_from
  5
  $ bursar payment reverse P2 --reason 'no funds' -o json | field reversed
  True
  $ bursar payout list -o csv
  id,customer,credit_note,amount,currency,due_on,state,paid_on,reference,clause\r (esc)
  O1,C1,CN2026/0001,28.07,EUR,2026-02-14,paid,2026-01-31,,T-4\r (esc)
  O2,C1,CN2026/0002,0.00,EUR,2026-02-14,set-off,,,T-4\r (esc)
  $ bursar check -o json | field problems
  []

What provisioning was asked to do before it could say that it did:

  $ older 6
  $ bursar check --migrate -o json | field migrated_from
  6
  $ bursar action list --kind activate --limit 1 -o json
  [
  {"id":"8","kind":"activate","customer":"C1","contract":"K1","queued_on":"2026-01-15","state":"pending","done_at":null}
  ]
  $ bursar action ack 8 -o json | field state
  done
  $ bursar check -o json | field problems
  []
