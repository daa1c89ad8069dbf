The ledger's file: who may read it, what it may be, and what happens when it cannot be used.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ export BURSAR_AS_OF=2026-01-20 BURSAR_LEDGER="$PWD/data/bursar/ledger.db"

None there:

  $ bursar --ledger none.db customer list
  bursar: ledger "none.db" does not exist: bursar init --policy FILE
  [66]
  $ bursar --ledger none.db customer list -o json
  {"error":{"code":"not-found","message":"ledger \"none.db\" does not exist","clauses":[],"hint":"bursar init --policy FILE"}}
  [66]
  $ bursar --ledger notes/none.db customer list
  bursar: ledger "notes/none.db" does not exist: bursar init --policy FILE
  [66]

Open to others than its owner:

  $ chmod 644 "$BURSAR_LEDGER"
  $ bursar --ledger data/bursar/ledger.db customer list
  bursar: ledger "data/bursar/ledger.db" is open to others than its owner: chmod 600 data/bursar/ledger.db
  [77]
  $ bursar --ledger data/bursar/ledger.db customer list -o json
  {"error":{"code":"not-permitted","message":"ledger \"data/bursar/ledger.db\" is open to others than its owner","clauses":[],"hint":"chmod 600 data/bursar/ledger.db"}}
  [77]
  $ chmod 600 "$BURSAR_LEDGER"

No ledger at all: a text, a directory, another database.

  $ echo 'not a database, but long enough to be looked at' > text.db; chmod 600 text.db
  $ bursar --ledger text.db customer list
  bursar: "text.db" is not a ledger: file is not a database
  [78]
  $ cat text.db
  not a database, but long enough to be looked at
  $ mkdir folder.db; chmod 700 folder.db
  $ bursar --ledger folder.db customer list
  bursar: "folder.db" is not a file
  [78]
  $ python3 -c 'import sqlite3; sqlite3.connect("other.db").execute("CREATE TABLE t (a)")'; chmod 600 other.db
  $ bursar --ledger other.db customer list
  bursar: *other.db*not a ledger: make one: bursar init --policy FILE (glob)
  [78]
  $ : > empty.db; chmod 600 empty.db
  $ bursar --ledger empty.db customer list
  bursar: *empty.db*not a ledger* (glob)
  [78]

What is not ours is left as it was:

  $ stat -c %s empty.db
  0
  $ python3 -c 'import sqlite3; print(*sqlite3.connect("other.db").execute("PRAGMA journal_mode").fetchone())'
  delete

Of a newer bursar:

  $ cp "$BURSAR_LEDGER" newer.db
  $ python3 - <<'END'
  > import sqlite3
  > with sqlite3.connect("newer.db") as db:
  >     db.execute("INSERT INTO schema_version VALUES (99, 'of the future', '2030-01-01')")
  > END
  $ unchanged bursar --ledger newer.db customer list
  bursar: the ledger has schema 99, and this bursar knows only 12: use the bursar that wrote it, or a later one
  [78]
  $ bursar --ledger newer.db contract open C1 web-start -o json
  {"error":{"code":"configuration","message":"the ledger has schema 99, and this bursar knows only 12","clauses":[],"hint":"use the bursar that wrote it, or a later one"}}
  [78]
  $ bursar --ledger newer.db check
  bursar: the ledger has schema 99, and this bursar knows only 12: use the bursar that wrote it, or a later one
  [78]
  $ bursar --ledger newer.db check --migrate
  bursar: the ledger has schema 99, and this bursar knows only 12: use the bursar that wrote it, or a later one
  [78]

On an engine that is not built in, or of no known kind:

  $ bursar --ledger rqlite://host:4001 customer list
  bursar: the ledger "rqlite://host:4001" needs an engine that is not built into this version: use a ledger in a local file
  [69]
  $ bursar --ledger libsqls://host:8080 customer list -o json
  {"error":{"code":"unavailable","message":"the ledger \"libsqls://host:8080\" needs an engine that is not built into this version","clauses":[],"hint":"use a ledger in a local file"}}
  [69]
  $ bursar --ledger http://host customer list
  bursar: --ledger: "http://host" is of no known scheme: a ledger is a file path, rqlite://\xe2\x80\xa6, rqlites://\xe2\x80\xa6, libsql://\xe2\x80\xa6 or libsqls://\xe2\x80\xa6 (esc)
  [64]
  $ HOME= XDG_DATA_HOME= BURSAR_LEDGER= bursar customer list
  bursar: no ledger is named: give --ledger FILE or set BURSAR_LEDGER
  [64]

An answer that cannot be written is 74. What the command did stands, and is said:

  $ bursar customer list > /dev/full
  bursar: cannot write the answer: No space left on device: what the command did stands
  [74]
  $ bursar payment record C1 1.00 --reference FULL > /dev/full
  bursar: cannot write the answer: No space left on device: what the command did stands
  [74]
  $ bursar -q payment record C1 1.00 --reference FULL -o json | field id
  P2
  $ bursar --help > /dev/full
  bursar: cannot write the answer: No space left on device: what the command did stands
  [74]
  $ bursar man > /dev/full
  bursar: cannot write the answer: No space left on device: what the command did stands
  [74]
  $ bursar customer list >&-
  bursar: cannot write the answer: Bad file descriptor: what the command did stands
  [74]

Locked by somebody else for too long: 75, run it again.

  $ python3 - <<'END' &
  > import os, sqlite3, time
  > db = sqlite3.connect(os.environ["BURSAR_LEDGER"], isolation_level=None)
  > db.execute("BEGIN IMMEDIATE")
  > open("locked", "w").close()
  > for _ in range(600):
  >     if os.path.exists("unlock"): break
  >     time.sleep(0.05)
  > END
  $ while [ ! -e locked ]; do sleep 0.05; done
  $ bursar customer list -o csv | wc -l
  2
  $ bursar payment record C1 1.00 --reference LOCKED 2> locked.err
  [75]
  $ sed "s:$PWD/::" locked.err
  bursar: ledger "data/bursar/ledger.db": database is locked: run it again
  $ touch unlock; wait
  $ bursar payment record C1 1.00 --reference LOCKED -o json | field id
  P3
