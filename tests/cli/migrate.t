A ledger of an older bursar is brought to this one's schema, and keeps what it holds.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ export BURSAR_AS_OF=2026-01-31
  $ python3 - "$TESTDIR/../../schemas/ledger/0001_ledger.sql" <<'END'
  > import os, sqlite3, sys
  > new, old = "data/bursar/ledger.db", "data/bursar/first.db"
  > db = sqlite3.connect(old, isolation_level=None)
  > db.executescript(open(sys.argv[1]).read())
  > db.execute("ATTACH ? AS new", [new])
  > for table, in db.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall():
  >     names = ", ".join(c[1] for c in db.execute(f"PRAGMA main.table_info({table})"))
  >     db.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM new.{table}")
  > db.execute("DELETE FROM main.schema_version WHERE version > 1")
  > db.close()
  > for end in ("-wal", "-shm"):
  >     if os.path.exists(new + end): os.remove(new + end)
  > os.rename(old, new)
  > os.chmod(new, 0o600)
  > END
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
