Copies of the ledger: made at the places of the terms, verified, rotated, and restored when the ledger is lost.

  $ . "$TESTDIR/setup.sh"
  $ export POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml"
  $ new_ledger 2026-03-01
  $ add_customer 2026-03-01 'Ada Lovelace'
  C1
  $ mkdir ovh hetzner
  $ both="--place ovh-gravelines=ovh --place hetzner-falkenstein=hetzner"
  $ local() { sed "s:$PWD/::g"; }
  $ today() { export BURSAR_AS_OF="$1"; }

DOK-4.3: the terms name places in several regions, and copies go to these alone; a day without a backup is told of.

  $ today 2026-03-01
  $ bursar due -o csv | grep backup
  $ unchanged bursar backup create
  $ unchanged bursar backup create --place ovh
  $ unchanged bursar backup create /tmp --place elsewhere=/tmp
  $ unchanged bursar backup create ovh
  $ unchanged bursar backup create $both --dry-run -o json | local
  $ ls ovh hetzner
  $ bursar --reason nightly --idempotency-key b-1 backup create $both | local | sed 's/[0-9a-f]\{64\}/SHA/; s/  *[0-9]\{6\}  /  SIZE  /'
  $ unchanged bursar --reason nightly --idempotency-key b-1 backup create $both -o json | field id
  $ unchanged bursar --idempotency-key b-1 backup create --place ovh-gravelines=ovh
  $ stat -c '%a %n' ovh/* hetzner/*
  $ cmp ovh/* hetzner/*
  $ bursar audit log --kind backup -o json | python3 -c 'import json, sys; e = json.load(sys.stdin)[0]; print(e["reason"], e["subject"], e["data"]["clause"])'
  $ bursar due -o csv | grep backup

Verified by the day after:

  $ unchanged bursar backup verify --dry-run -o json | field good
  $ bursar --as-of 2026-03-03 due -o csv | grep backup
  $ unchanged bursar -q backup list -o csv
  $ bursar -q backup verify
  $ unchanged bursar -q backup verify -o json
  $ unchanged bursar backup verify
  $ bursar backup verify --all -o json | local | sed 's/[0-9a-f]\{64\}/SHA/g; s/"size":[0-9]*/"size":1/g'
  $ echo B1 | bursar backup verify - -o jsonl | field good
  $ unchanged bursar backup verify B1 --all
  $ unchanged bursar backup verify B9
  $ unchanged bursar backup verify K1
  $ unchanged bursar backup verify --idempotency-key v-1 -o json | field good
  $ bursar backup verify B1 --idempotency-key v-2 -o json | field good
  $ unchanged bursar backup verify B1 --idempotency-key v-2 -o json | field good
  $ bursar backup list
  $ bursar check -o json | field ok

A copy that cannot be made is on the register, with the reason; staff are told until a later one is at its place:

  $ today 2026-03-02
  $ rm -r hetzner; touch hetzner
  $ bursar -q backup create $both 2>&1 | local
  $ bursar -q backup create --place ovh-gravelines=none --place hetzner-falkenstein=hetzner > /dev/null 2> backup.err
  $ local < backup.err
  $ touch ovh/bursar-B4-2026-03-02.db
  $ bursar -q backup create --place ovh-gravelines=ovh --place ovh-gravelines=ovh 2>&1 > /dev/null | local
  $ ls ovh
  $ bursar due -o csv | grep backup | local
  $ unchanged bursar backup verify B3
  $ unchanged bursar backup restore B3 --to again.db --yes
  $ rm hetzner ovh/bursar-B4*; mkdir hetzner
  $ bursar -q backup create $both; bursar -q backup verify
  $ bursar due -o csv | grep backup
  $ bursar backup list -o csv

Damage, found by reading it back: bytes that changed, a database whose chain does not hold, a file that is gone.

  $ today 2026-03-03
  $ bursar -q backup create $both; bursar -q backup create $both; bursar -q backup create $both
  $ printf 'x' | dd of=ovh/bursar-B6-2026-03-03.db bs=1 seek=9000 conv=notrunc status=none
  $ rm ovh/bursar-B7* ; mv hetzner/bursar-B8* kept.db; cp kept.db ovh/bursar-B8-2026-03-03.db
  $ bursar -q backup verify > /dev/null 2> backup.err
  $ local < backup.err
  $ rm hetzner/bursar-B7*
  $ bursar -q backup verify B7 2>&1 | local | sed 's/ [0-9]\{6\} / SIZE /; s/[0-9a-f]\{64\}/SHA/'
  $ bursar due -o csv | grep backup | local
  $ cp kept.db hetzner/bursar-B8-2026-03-03.db
  $ bursar backup verify B8 -o json | field good

DOK-9.1: 14 are kept. Of the good ones the newest of 7 days, of 4 ISO weeks and of 3 months; what failed counts for
nothing. A file that is not the registered one is left alone, and one that is gone is gone.

  $ bursar backup prune --dry-run
  $ cp ovh/bursar-B6-2026-03-03.db broken.db
  $ bursar -q backup prune > prune.out 2> prune.err
  $ local < prune.err
  $ head -2 prune.out
  $ ls ovh hetzner
  $ bursar -q backup prune > prune.out 2> prune.err
  $ local < prune.err
  $ mv ovh/bursar-B6* broken.db
  $ unchanged bursar -q backup prune
  $ unchanged bursar backup verify B2
  $ unchanged bursar backup restore B2 --to again.db --yes
  $ bursar backup list --state removed -o csv
  $ for day in $(seq -w 4 31) ; do
  >   today 2026-03-$day; bursar -q backup create $both && bursar -q backup verify && bursar -q backup prune
  > done
  $ bursar backup list -o csv | cut -d , -f 1-4
  $ bursar backup list --state good --from 2026-03-20 --to 2026-03-30 --limit 2 --after B20 -o csv | cut -d , -f 1-3
  $ ls ovh | wc -l
  $ ls ovh hetzner | sort | uniq -c | awk '$1 == 1 { print $2 }'
  $ bursar backup prune --idempotency-key p-1 -o json | python3 -c 'import json, sys; d = json.load(sys.stdin); print(d["kept"], d["removed"])'
  $ unchanged bursar backup prune --idempotency-key p-1 -o json | field removed
  $ bursar __complete backup verify B3
  $ bursar check -o json | field problems

When backups stop, the last good one stays, however old:

  $ bursar --as-of 2027-01-01 backup prune --dry-run -o json | python3 -c '
  > import json, sys
  > for b in json.load(sys.stdin)["backups"][:2]: print(b["id"], b["action"], b["because"])'
  $ bursar --as-of 2026-04-03 due -o csv | grep backup

The register is held against the events, and none of these is undone:

  $ for kind in backup backup-verified backup-removed; do
  >   unchanged bursar undo $(bursar audit log --kind $kind --limit 1 -o csv | sed -n '2s/,.*//p') --yes
  > done
  $ cp data/bursar/ledger.db safe.db
  $ for sql in "UPDATE backup_copy SET digest = 'x'" "UPDATE backup SET removed_on = NULL" \
  >     "UPDATE backup_verification SET failure = 'x'"; do
  >   cp safe.db data/bursar/ledger.db
  >   python3 -c 'import sqlite3, sys; db = sqlite3.connect("data/bursar/ledger.db"); db.execute(sys.argv[1] + " WHERE rowid IS NULL OR 1" if False else sys.argv[1]); db.commit()' "$sql"
  >   bursar check -o json | python3 -c 'import json, sys; print(json.load(sys.stdin)["problems"][0])'
  > done
  $ cp safe.db data/bursar/ledger.db

A new ledger of a backup: verified before it is written, and nothing that exists is touched.

  $ last=$(ls ovh | tail -1)
  $ unchanged bursar backup restore B36 --to again.db
  $ unchanged bursar backup restore B36 --to data/bursar/ledger.db --yes
  $ unchanged bursar backup restore B36 --to none/again.db --yes
  $ unchanged bursar backup restore B99 --to again.db --yes
  $ unchanged bursar backup restore missing.db --to again.db --yes
  $ unchanged bursar backup restore broken.db --to again.db --yes
  $ unchanged bursar backup restore broken.db --to again.db --yes -o json
  $ echo nothing > text.db
  $ unchanged bursar backup restore text.db --to again.db --yes
  $ unchanged bursar backup restore B36 --to again.db --dry-run -o json | field events
  $ ls again.db
  $ rm ovh/bursar-B36*
  $ unchanged bursar backup restore B36 --to again.db --yes -o json | local | sed 's/[0-9a-f]\{64\}/SHA/; s/"size":[0-9]*/"size":1/'
  $ stat -c '%a %n' again.db*
  $ bursar --ledger again.db check -o json | field ok
  $ bursar --ledger again.db backup list -o csv | tail -1
  $ bursar --ledger again.db customer list -o csv | tail -1

When the ledger is lost:

  $ rm -r data/bursar; mkdir data/bursar
  $ bursar backup restore B36 --to data/bursar/ledger.db --yes
  $ bursar backup restore hetzner/bursar-B36-2026-03-31.db --to data/bursar/ledger.db --yes | local | sed 's/[0-9a-f]\{64\}/SHA/; s/size    [0-9]*/size    1/'
  $ bursar audit verify -o json | field verified

A backup of an older bursar: its events are proven, and it becomes a ledger to migrate.

  $ python3 - <<'END'
  > import sqlite3
  > with sqlite3.connect("kept.db") as db:
  >     db.execute("DROP TABLE backup_verification"); db.execute("DROP TABLE payment_line")
  >     db.execute("DELETE FROM schema_version WHERE version > 6")
  > END
  $ bursar backup restore kept.db --to older.db --yes -o json | field events
  $ python3 -c 'import sqlite3; sqlite3.connect("other.db").execute("CREATE TABLE t (a)")'
  $ bursar backup restore other.db --to elsewhere.db --yes
  $ python3 - <<'END'
  > import sqlite3
  > with sqlite3.connect("kept.db") as db:
  >     db.execute("DROP TRIGGER event_is_final"); db.execute("UPDATE event SET actor = 'nobody' WHERE seq = 3")
  > END
  $ bursar backup restore kept.db --to elsewhere.db --yes

Terms that say nothing of backups: any directory is good, and nothing is removed.

  $ POLICY= CATALOG=; unset POLICY CATALOG
  $ new_ledger 2026-03-31
  $ mkdir plain
  $ unchanged bursar backup create --place ovh-gravelines=plain
  $ bursar backup create plain -o json | local | sed 's/[0-9a-f]\{64\}/SHA/; s/"size":[0-9]*/"size":1/'
  $ bursar backup verify -o json | field good
  $ bursar backup list -o jsonl | field state
  $ unchanged bursar backup prune
  $ bursar due -o csv | grep backup
