What lies about in the directories of the backups, and what a script hears of it: beside a copy, instead of one, or not at
all.

  $ . "$TESTDIR/setup.sh"
  $ export POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml"
  $ both="--place ovh-gravelines=ovh --place hetzner-falkenstein=hetzner"
  $ here() { sed "s:$PWD/::g; s/[0-9a-f]\{64\}/SHA/g; s/\"size\":[0-9][0-9]*/\"size\":1/g"; }
  $ today() { export BURSAR_AS_OF="$1"; }
  $ nights() { # FIRST LAST: a backup each night of March, verified
  >   for day in $(seq -f %02g "$1" "$2"); do today 2026-03-$day; bursar -q backup create $both; bursar -q backup verify; done
  > }
  $ fresh() { new_ledger 2026-03-01; rm -rf ovh hetzner; mkdir ovh hetzner; nights 1 "$1"; }

A copy is the bytes that were registered, and nothing that lies beside it: a write-ahead log is not played into it, nor a
journal, and no file is made there.

  $ fresh 1
  $ python3 - <<'END'
  > import os, shutil, sqlite3
  > copy = "ovh/bursar-B1-2026-03-01.db"
  > shutil.copy(copy, "work.db")
  > db = sqlite3.connect("work.db", isolation_level=None)
  > db.execute("PRAGMA journal_mode = wal"); db.execute("PRAGMA wal_autocheckpoint = 0")
  > db.execute("UPDATE price SET net = 1"); db.execute("CREATE TABLE planted (a)")
  > shutil.copy("work.db-wal", copy + "-wal")
  > os._exit(0)
  > END
  $ bursar backup verify B1 -o json | field good
  2
  $ ls ovh
  bursar-B1-2026-03-01.db
  bursar-B1-2026-03-01.db-wal
  $ cp ovh/bursar-B1-2026-03-01.db before.db
  $ bursar backup restore B1 --to sound.db --yes -o json > restored.json
  $ test "$(field sha256 < restored.json)" = "$(sha256sum ovh/bursar-B1-2026-03-01.db | cut -d ' ' -f 1)"
  $ cmp before.db ovh/bursar-B1-2026-03-01.db; ls ovh
  bursar-B1-2026-03-01.db
  bursar-B1-2026-03-01.db-wal
  $ bursar --ledger sound.db catalog list -o csv > sound.csv; bursar catalog list -o csv | cmp - sound.csv
  $ python3 -c 'import sqlite3; print(sqlite3.connect("sound.db").execute("SELECT name FROM sqlite_master WHERE name = ?", ["planted"]).fetchall())'
  []
  $ bursar --ledger sound.db check -o json | field ok
  True

What lies beside a copy goes with it.

  $ nights 2 2
  $ bursar --as-of 2026-09-01 -q backup prune
  $ ls ovh hetzner
  hetzner:
  bursar-B2-2026-03-02.db
  
  ovh:
  bursar-B2-2026-03-02.db

A name that would mean something in a URI means itself.

  $ mkdir 'a?b=c#d%20e'
  $ bursar -q backup create --place ovh-gravelines='a?b=c#d%20e' --place hetzner-falkenstein=hetzner
  $ bursar backup verify -o json | field good
  2
  $ bursar backup restore B3 --to odd.db --yes -o json | field from | here
  a?b=c#d%20e/bursar-B3-2026-03-02.db
