Copies of the ledger: made at the places of the terms, verified, rotated, and restored when the ledger is lost.

  $ . "$TESTDIR/setup.sh"
  $ export POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml"
  $ new_ledger 2026-03-01
  $ add_customer 2026-03-01 'Ada Lovelace'
  C1
  $ mkdir ovh hetzner
  $ both="--place ovh-gravelines=ovh --place hetzner-falkenstein=hetzner"
  $ here() { sed "s:$PWD/::g; s/[0-9a-f]\{64\}/SHA/g; s/\"size\":[0-9][0-9]*/\"size\":1/g"; }
  $ narrow() { here | tr -s ' ' | sed 's/ [0-9]\{6\}\b/ SIZE/'; }
  $ today() { export BURSAR_AS_OF="$1"; }

DOK-4.3: the terms name places in several regions, and copies go to these alone; a day without a backup is told of.

  $ today 2026-03-01
  $ bursar due -o csv | grep backup
  2026-03-01,backup,ledger,backup-missing,,pending,there is no backup of this day,DOK-9.1\r (esc)
  $ unchanged bursar backup create
  bursar: a backup needs a place to go to: give a DIRECTORY, or --place NAME=DIRECTORY
  [64]
  $ unchanged bursar backup create --place ovh
  bursar: --place: "ovh" is not NAME=DIRECTORY: places are named by the terms: bursar policy show
  [64]
  $ unchanged bursar backup create /tmp --place elsewhere=/tmp
  bursar: refused (DOK-4.3): "/tmp" is no place where the terms keep backups
  bursar: refused (DOK-4.3): the terms keep no backups at "elsewhere"
  bursar: --place NAME=DIRECTORY, with one of ovh-gravelines, hetzner-falkenstein
  [1]
  $ unchanged bursar backup create ovh
  bursar: refused (DOK-4.3): "ovh" is no place where the terms keep backups: --place NAME=DIRECTORY, with one of ovh-gravelines, hetzner-falkenstein
  [1]
  $ unchanged bursar backup create $both --dry-run -o json | here
  {"id":"B1","taken_on":"2026-03-01","state":"unverified","kept_because":null,"regions":["FR, Gravelines","DE, Falkenstein"],"verified_on":null,"removed_on":null,"events":null,"clause":"DOK-9.1","copies":[{"place":"ovh-gravelines","region":"FR, Gravelines","path":"ovh/bursar-B1-2026-03-01.db","size":null,"sha256":null,"state":"unverified","verified_on":null,"because":null},{"place":"hetzner-falkenstein","region":"DE, Falkenstein","path":"hetzner/bursar-B1-2026-03-01.db","size":null,"sha256":null,"state":"unverified","verified_on":null,"because":null}],"dry_run":true}
  $ ls ovh hetzner
  hetzner:
  
  ovh:
  $ bursar --reason nightly --idempotency-key b-1 backup create $both | narrow
  id B1
  taken on 2026-03-01
  state unverified
  kept because -
  regions FR, Gravelines DE, Falkenstein
  verified on -
  removed on -
  events 4
  clause DOK-9.1
  copies
   PLACE REGION PATH SIZE SHA256 STATE VERIFIED ON BECAUSE
   ovh-gravelines FR, Gravelines ovh/bursar-B1-2026-03-01.db SIZE SHA unverified - -
   hetzner-falkenstein DE, Falkenstein hetzner/bursar-B1-2026-03-01.db SIZE SHA unverified - -
  $ unchanged bursar --reason nightly --idempotency-key b-1 backup create $both -o json | field id
  B1
  $ unchanged bursar --idempotency-key b-1 backup create --place ovh-gravelines=ovh
  bursar: refused: the idempotency key "b-1" was used with other arguments: choose another key for another deed
  [1]
  $ stat -c '%a %n' ovh/* hetzner/*
  600 ovh/bursar-B1-2026-03-01.db
  600 hetzner/bursar-B1-2026-03-01.db
  $ cmp ovh/* hetzner/*
  $ bursar audit log --kind backup -o json | python3 -c 'import json, sys; e = json.load(sys.stdin)[0]; print(e["reason"], e["subject"], e["data"]["clause"])'
  nightly B1 DOK-9.1
  $ bursar due -o csv | grep backup
  2026-03-02,backup,B1,backup-unverified,,pending,it is to be verified,DOK-4.3\r (esc)

Verified by the day after:

  $ unchanged bursar backup verify --dry-run -o json | field good
  2
  $ bursar --as-of 2026-03-03 due -o csv | grep backup
  2026-03-02,backup,B1,backup-unverified,,late,it is to be verified,DOK-4.3\r (esc)
  2026-03-02,backup,ledger,backup-missing,,late,there is no backup of this day,DOK-9.1\r (esc)
  $ unchanged bursar -q backup list -o csv
  id,taken_on,state,kept_because,regions,verified_on,removed_on\r (esc)
  B1,2026-03-01,unverified,unverified,"FR, Gravelines DE, Falkenstein",,\r (esc)
  $ bursar -q backup verify
  $ unchanged bursar -q backup verify -o json
  $ unchanged bursar backup verify
  verified on   2026-03-01
  good          0
  failed        0
  out of reach  0
  copies        -
  $ bursar backup verify --all -o json | here
  {"verified_on":"2026-03-01","good":2,"failed":0,"out_of_reach":0,"copies":[{"backup":"B1","place":"ovh-gravelines","region":"FR, Gravelines","path":"ovh/bursar-B1-2026-03-01.db","size":1,"sha256":"SHA","state":"good","verified_on":"2026-03-01","because":null},{"backup":"B1","place":"hetzner-falkenstein","region":"DE, Falkenstein","path":"hetzner/bursar-B1-2026-03-01.db","size":1,"sha256":"SHA","state":"good","verified_on":"2026-03-01","because":null}]}
  $ echo B1 | bursar backup verify - -o jsonl | field good
  2
  $ unchanged bursar backup verify B1 --all
  bursar: --all and a backup do not go together: leave one of them out
  [64]
  $ unchanged bursar backup verify B9
  bursar: there is no backup "B9": bursar backup list shows them
  [66]
  $ unchanged bursar backup verify K1
  bursar: BACKUP: "K1" is not a backup: backups are named like B1
  [64]
  $ unchanged bursar backup verify --idempotency-key v-1 -o json | field good
  0
  $ bursar backup verify B1 --idempotency-key v-2 -o json | field good
  2
  $ unchanged bursar backup verify B1 --idempotency-key v-2 -o json | field good
  2
  $ bursar backup list
  ID  TAKEN ON    STATE  KEPT BECAUSE  REGIONS                         VERIFIED ON  REMOVED ON
  B1  2026-03-01  good   daily         FR, Gravelines DE, Falkenstein  2026-03-01            -
  $ bursar check -o json | field ok
  True

A copy that cannot be made is on the register, with the reason; staff are told until a later one is at its place:

  $ today 2026-03-02
  $ mv hetzner h.kept; touch hetzner
  $ bursar -q backup create $both 2>&1 | narrow
  bursar: B2: hetzner/bursar-B2-2026-03-02.db: cannot write into "hetzner": Not a directory
  id B2
  taken on 2026-03-02
  state unverified
  kept because -
  regions FR, Gravelines
  verified on -
  removed on -
  events 11
  clause DOK-9.1
  copies
   PLACE REGION PATH SIZE SHA256 STATE VERIFIED ON BECAUSE
   ovh-gravelines FR, Gravelines ovh/bursar-B2-2026-03-02.db SIZE SHA unverified - -
   hetzner-falkenstein DE, Falkenstein hetzner/bursar-B2-2026-03-02.db - - failed - cannot write into "hetzner": Not a directory
  $ bursar -q backup create --place ovh-gravelines=none --place hetzner-falkenstein=hetzner > /dev/null 2> backup.err
  [74]
  $ here < backup.err
  bursar: B3: none/bursar-B3-2026-03-02.db: cannot write into "none": No such file or directory
  bursar: B3: hetzner/bursar-B3-2026-03-02.db: cannot write into "hetzner": Not a directory
  $ bursar -q backup create --place ovh-gravelines=none --place hetzner-falkenstein=ovh/bursar-B2-2026-03-02.db 2>&1 > /dev/null | here
  bursar: B4: none/bursar-B4-2026-03-02.db: cannot write into "none": No such file or directory
  bursar: B4: ovh/bursar-B2-2026-03-02.db/bursar-B4-2026-03-02.db: cannot write into "ovh/bursar-B2-2026-03-02.db": Not a directory
  $ ls ovh
  bursar-B1-2026-03-01.db
  bursar-B2-2026-03-02.db
  $ bursar due -o csv | grep backup | here
  2026-03-02,backup,B4,backup-failed,,pending,"ovh-gravelines: cannot write into ""none"": No such file or directory",DOK-4.3\r (esc)
  2026-03-02,backup,B4,backup-failed,,pending,"hetzner-falkenstein: cannot write into ""ovh/bursar-B2-2026-03-02.db"": Not a directory",DOK-4.3\r (esc)
  2026-03-02,backup,B3,backup-failed,,pending,"ovh-gravelines: cannot write into ""none"": No such file or directory",DOK-4.3\r (esc)
  2026-03-02,backup,B3,backup-failed,,pending,"hetzner-falkenstein: cannot write into ""hetzner"": Not a directory",DOK-4.3\r (esc)
  2026-03-02,backup,B2,backup-failed,,pending,"hetzner-falkenstein: cannot write into ""hetzner"": Not a directory",DOK-4.3\r (esc)
  2026-03-02,backup,B2,backup-region,,pending,"all its copies are in FR, Gravelines",DOK-4.3\r (esc)
  2026-03-03,backup,B2,backup-unverified,,pending,it is to be verified,DOK-4.3\r (esc)
  $ unchanged bursar backup verify B3
  bursar: refused: no copy of B3 was made: bursar backup list shows others
  [1]
  $ unchanged bursar backup restore B3 --to again.db --yes
  bursar: refused: no copy of B3 was made: bursar backup list shows others
  [1]
  $ rm hetzner; mv h.kept hetzner
  $ bursar -q backup create $both; bursar -q backup verify
  $ bursar due -o csv | grep backup
  [1]
  $ bursar backup list -o csv
  id,taken_on,state,kept_because,regions,verified_on,removed_on\r (esc)
  B1,2026-03-01,good,daily,"FR, Gravelines DE, Falkenstein",2026-03-01,\r (esc)
  B2,2026-03-02,good,,"FR, Gravelines",2026-03-02,\r (esc)
  B3,2026-03-02,failed,,,,\r (esc)
  B4,2026-03-02,failed,,,,\r (esc)
  B5,2026-03-02,good,daily,"FR, Gravelines DE, Falkenstein",2026-03-02,\r (esc)

Damage, found by reading it back: bytes that changed, a database whose chain does not hold, a file that is gone.

  $ today 2026-03-03
  $ bursar -q backup create $both; bursar -q backup create $both; bursar -q backup create $both
  $ printf 'x' | dd of=ovh/bursar-B6-2026-03-03.db bs=1 seek=9000 conv=notrunc status=none
  $ cp ovh/bursar-B5* broken.db; head -c 99999 /dev/zero | dd of=broken.db bs=1 seek=9000 conv=notrunc status=none
  $ mv ovh/bursar-B7* away.db; mv hetzner/bursar-B8* kept.db; cp kept.db ovh/bursar-B8-2026-03-03.db
  $ bursar -q backup verify > /dev/null 2> backup.err
  [3]
  $ here < backup.err
  bursar: B6: ovh/bursar-B6-2026-03-03.db: its bytes are not those that were registered
  bursar: B7: ovh/bursar-B7-2026-03-03.db: cannot read "ovh/bursar-B7-2026-03-03.db": No such file or directory
  bursar: B8: hetzner/bursar-B8-2026-03-03.db: cannot read "hetzner/bursar-B8-2026-03-03.db": No such file or directory
  $ rm hetzner/bursar-B7*
  $ bursar -q backup verify B7 2>&1 | narrow
  bursar: B7: ovh/bursar-B7-2026-03-03.db: cannot read "ovh/bursar-B7-2026-03-03.db": No such file or directory
  bursar: B7: hetzner/bursar-B7-2026-03-03.db: cannot read "hetzner/bursar-B7-2026-03-03.db": No such file or directory
  verified on 2026-03-03
  good 0
  failed 0
  out of reach 2
  copies
   BACKUP PLACE REGION PATH SIZE SHA256 STATE VERIFIED ON BECAUSE
   B7 ovh-gravelines FR, Gravelines ovh/bursar-B7-2026-03-03.db SIZE SHA out-of-reach - cannot read "ovh/bursar-B7-2026-03-03.db": No such file or directory
   B7 hetzner-falkenstein DE, Falkenstein hetzner/bursar-B7-2026-03-03.db SIZE SHA out-of-reach 2026-03-03 cannot read "hetzner/bursar-B7-2026-03-03.db": No such file or directory
  $ bursar due -o csv | grep backup | here
  2026-03-04,backup,B8,backup-unverified,,pending,it is to be verified,DOK-4.3\r (esc)
  2026-03-04,backup,B7,backup-unverified,,pending,it is to be verified,DOK-4.3\r (esc)
  $ cp kept.db hetzner/bursar-B8-2026-03-03.db
  $ bursar backup verify B8 -o json | field good
  2

DOK-9.1: 14 are kept. Of the good ones the newest of 7 days, of 4 ISO weeks and of 3 months; what failed counts for
nothing. A file that is not the registered one is left alone, and one that is gone is gone.

  $ bursar backup prune --dry-run 2> /dev/null
  kept     4
  removed  4
  backups
    ID  TAKEN ON    STATE         ACTION  BECAUSE
    B8  2026-03-03  good          keep    daily
    B7  2026-03-03  out-of-reach  keep    out-of-reach
    B6  2026-03-03  good          remove  rotated
    B5  2026-03-02  good          keep    daily
    B4  2026-03-02  failed        remove  replaced
    B3  2026-03-02  failed        remove  replaced
    B2  2026-03-02  good          remove  rotated
    B1  2026-03-01  good          keep    daily
  dry run  yes
  [3]
  $ bursar -q backup prune > prune.out 2> prune.err
  [3]
  $ here < prune.err
  bursar: B7 is out of reach: cannot read "ovh/bursar-B7-2026-03-03.db": No such file or directory; cannot read "hetzner/bursar-B7-2026-03-03.db": No such file or directory
  bursar: "ovh/bursar-B6-2026-03-03.db" is not the file that was registered: it is left alone
  $ head -2 prune.out
  kept     4
  removed  4
  $ ls ovh hetzner
  hetzner:
  bursar-B1-2026-03-01.db
  bursar-B5-2026-03-02.db
  bursar-B8-2026-03-03.db
  
  ovh:
  bursar-B1-2026-03-01.db
  bursar-B5-2026-03-02.db
  bursar-B6-2026-03-03.db
  bursar-B8-2026-03-03.db
  $ bursar -q backup prune > prune.out 2> prune.err
  [3]
  $ here < prune.err
  bursar: B7 is out of reach: cannot read "ovh/bursar-B7-2026-03-03.db": No such file or directory; cannot read "hetzner/bursar-B7-2026-03-03.db": No such file or directory
  bursar: "ovh/bursar-B6-2026-03-03.db" is not the file that was registered: it is left alone
  $ rm ovh/bursar-B6*; mv away.db ovh/bursar-B7-2026-03-03.db
  $ bursar -q backup prune 2>&1 > /dev/null | here
  bursar: no good copy of B7 is seen: cannot read "hetzner/bursar-B7-2026-03-03.db": No such file or directory
  $ bursar -q backup verify B7 > /dev/null 2>&1
  [3]
  $ bursar -q backup prune
  $ ls ovh
  bursar-B1-2026-03-01.db
  bursar-B5-2026-03-02.db
  bursar-B8-2026-03-03.db
  $ unchanged bursar -q backup prune
  $ unchanged bursar backup verify B2
  bursar: refused: B2 was removed on 2026-03-03: bursar backup list shows those that are there
  [1]
  $ unchanged bursar backup restore B2 --to again.db --yes
  bursar: refused: B2 was removed on 2026-03-03: bursar backup list shows those that are there
  [1]
  $ bursar backup list --state removed -o csv
  id,taken_on,state,kept_because,regions,verified_on,removed_on\r (esc)
  B2,2026-03-02,removed,,"FR, Gravelines",2026-03-02,2026-03-03\r (esc)
  B3,2026-03-02,removed,,,,2026-03-03\r (esc)
  B4,2026-03-02,removed,,,,2026-03-03\r (esc)
  B6,2026-03-03,removed,,"DE, Falkenstein",2026-03-03,2026-03-03\r (esc)
  B7,2026-03-03,removed,,"FR, Gravelines DE, Falkenstein",2026-03-03,2026-03-03\r (esc)
  $ for day in $(seq -w 4 31) ; do
  >   today 2026-03-$day; bursar -q backup create $both && bursar -q backup verify && bursar -q backup prune
  > done
  $ bursar backup list -o csv | cut -d , -f 1-4
  id,taken_on,state,kept_because
  B1,2026-03-01,good,monthly
  B13,2026-03-08,good,weekly
  B20,2026-03-15,good,weekly
  B27,2026-03-22,good,weekly
  B29,2026-03-24,good,weekly
  B30,2026-03-25,good,daily
  B31,2026-03-26,good,daily
  B32,2026-03-27,good,daily
  B33,2026-03-28,good,daily
  B34,2026-03-29,good,daily
  B35,2026-03-30,good,daily
  B36,2026-03-31,good,daily
  $ bursar backup list --state good --from 2026-03-20 --to 2026-03-30 --limit 2 --after B20 -o csv | cut -d , -f 1-3
  id,taken_on,state
  B27,2026-03-22,good
  B29,2026-03-24,good
  $ ls ovh | wc -l
  12
  $ ls ovh hetzner | sort | uniq -c | awk '$1 == 1 { print $2 }'
  
  hetzner:
  ovh:
  $ bursar backup prune --idempotency-key p-1 -o json | python3 -c 'import json, sys; d = json.load(sys.stdin); print(d["kept"], d["removed"])'
  12 0
  $ unchanged bursar backup prune --idempotency-key p-1 -o json | field removed
  0
  $ bursar __complete backup verify B3
  B30\t2026-03-25 (esc)
  B31\t2026-03-26 (esc)
  B32\t2026-03-27 (esc)
  B33\t2026-03-28 (esc)
  B34\t2026-03-29 (esc)
  B35\t2026-03-30 (esc)
  B36\t2026-03-31 (esc)
  :4
  $ bursar check -o json | field problems
  []

When backups stop, the last good one stays, however old:

  $ bursar --as-of 2027-01-01 backup prune --dry-run -o json | python3 -c '
  > import json, sys
  > for b in json.load(sys.stdin)["backups"][:2]: print(b["id"], b["action"], b["because"])'
  B36 keep last-good
  B35 remove max-age
  $ bursar --as-of 2026-04-03 due -o csv | grep backup
  2026-04-01,backup,ledger,backup-missing,,late,there is no backup of this day,DOK-9.1\r (esc)

The register is held against the events, and none of these is undone:

  $ for kind in backup backup-verified backup-removed; do
  >   unchanged bursar undo $(bursar audit log --kind $kind --limit 1 -o csv | sed -n '2s/,.*//p') --yes
  > done
  bursar: refused: event 5 (backup B1): a copy that was made stays until the rotation removes it: bursar backup prune
  bursar: refused: event 6 (backup-verified B1): it tells what was found on that day: bursar backup verify
  bursar: refused: event 25 (backup-removed B6): the copies are gone: bursar backup create
  [1]
  $ cp data/bursar/ledger.db safe.db
  $ for sql in "UPDATE backup_copy SET region = 'US'" "UPDATE backup SET removed_on = NULL" \
  >     "UPDATE backup_verification SET failure = 'x'"; do
  >   cp safe.db data/bursar/ledger.db
  >   python3 -c 'import sqlite3, sys; db = sqlite3.connect("data/bursar/ledger.db"); db.execute(sys.argv[1]); db.commit()' "$sql"
  >   bursar check -o json | python3 -c 'import json, sys; print(json.load(sys.stdin)["problems"][0])'
  > done
  {'invariant': 'backup-copy', 'subject': 'B1', 'problem': 'its copy 1 is not as its event recorded it'}
  {'invariant': 'backup', 'subject': 'B2', 'problem': 'is not as its events recorded it'}
  {'invariant': 'backup-verification', 'subject': 'B1', 'problem': 'what was found of its copy 1 is not as its event recorded it'}
  $ cp safe.db data/bursar/ledger.db

A new ledger of a backup: verified before it is written, and nothing that exists is touched.

  $ unchanged bursar backup restore B36 --to again.db
  bursar: "backup restore" asks before it acts: add --yes to agree
  [64]
  $ unchanged bursar backup restore B36 --to data/bursar/ledger.db --yes
  bursar: refused: "data/bursar/ledger.db" exists: name another file with --to
  [1]
  $ unchanged bursar backup restore B36 --to none/again.db --yes
  bursar: cannot write into "none": No such file or directory: make the directory first: mkdir -p none
  [66]
  $ unchanged bursar backup restore B99 --to again.db --yes
  bursar: there is no backup "B99": bursar backup list shows them
  [66]
  $ unchanged bursar backup restore missing.db --to again.db --yes
  bursar: cannot read "missing.db": No such file or directory
  [66]
  $ unchanged bursar backup restore broken.db --to again.db --yes
  bursar: no sound copy of the ledger: "broken.db": ledger "broken.db": database disk image is malformed: restore another one: bursar backup list
  [65]
  $ unchanged bursar backup restore broken.db --to again.db --yes -o json
  {"error":{"code":"bad-input","message":"no sound copy of the ledger: \"broken.db\": ledger \"broken.db\": database disk image is malformed","clauses":[],"hint":"restore another one: bursar backup list"}}
  [65]
  $ echo nothing > text.db
  $ unchanged bursar backup restore text.db --to again.db --yes
  bursar: no sound copy of the ledger: "text.db": "text.db" is not a ledger: file is not a database: restore another one: bursar backup list
  [65]
  $ unchanged bursar backup restore B36 --to again.db --dry-run -o json | field events
  102
  $ ls again.db
  ls: cannot access 'again.db': No such file or directory
  [2]
  $ rm ovh/bursar-B36*
  $ unchanged bursar backup restore B36 --to again.db --yes -o json | here
  {"ledger":"again.db","from":"hetzner/bursar-B36-2026-03-31.db","size":1,"sha256":"SHA","events":102}
  $ stat -c '%a %n' again.db*
  600 again.db
  $ bursar --ledger again.db check -o json | field ok
  True
  $ bursar --ledger again.db backup list -o csv | tail -1
  B35,2026-03-30,good,daily,"FR, Gravelines DE, Falkenstein",2026-03-30,\r (esc)
  $ bursar --ledger again.db customer list -o csv | tail -1
  C1,person,Ada Lovelace,ada.lovelace@example.org,open,0.00,0.00,EUR,2026-03-01\r (esc)

When the ledger is lost:

  $ rm -r data/bursar; mkdir data/bursar
  $ bursar backup restore B36 --to data/bursar/ledger.db --yes 2>&1 | here
  bursar: ledger "data/bursar/ledger.db" does not exist: bursar init --policy FILE
  $ bursar backup restore hetzner/bursar-B36-2026-03-31.db --to data/bursar/ledger.db --yes | narrow
  ledger data/bursar/ledger.db
  from hetzner/bursar-B36-2026-03-31.db
  size SIZE
  sha256 SHA
  events 102
  $ bursar audit verify -o json | field verified
  True

A backup of an older bursar: its events are proven, and it becomes a ledger to migrate.

  $ python3 - <<'END'
  > import sqlite3
  > with sqlite3.connect("kept.db") as db:
  >     db.execute("DROP TABLE backup_verification"); db.execute("DROP TABLE payment_line")
  >     db.execute("DELETE FROM schema_version WHERE version > 6")
  > END
  $ bursar backup restore kept.db --to older.db --yes -o json | field events
  19
  $ python3 -c 'import sqlite3; sqlite3.connect("other.db").execute("CREATE TABLE t (a)")'
  $ bursar backup restore other.db --to elsewhere.db --yes
  bursar: no sound copy of the ledger: "other.db": it is a database, but not a ledger: restore another one: bursar backup list
  [65]
  $ python3 - <<'END'
  > import sqlite3
  > with sqlite3.connect("kept.db") as db:
  >     db.execute("DROP TRIGGER event_is_final"); db.execute("UPDATE event SET actor = 'nobody' WHERE seq = 3")
  > END
  $ bursar backup restore kept.db --to elsewhere.db --yes
  bursar: no sound copy of the ledger: "kept.db": event 3 was changed after it was recorded: restore another one: bursar backup list
  [65]

DOK-9.1: the last good backup is never removed. The files are looked at before: what the register says of one that is
out of reach, or not what was registered, does not count.

  $ export POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml"
  $ fresh() {
  >   new_ledger 2026-03-01; rm -rf ovh hetzner o.away h.away; mkdir ovh hetzner
  >   for day in $(seq -f %02g "$1") ; do today 2026-03-$day; bursar -q backup create $both; bursar -q backup verify; done
  > }
  $ pruned() { bursar "$@" backup prune -o json 2> prune.err | python3 -c '
  > import json, sys
  > d = json.load(sys.stdin)
  > print(d["kept"], "kept,", d["removed"], "removed")
  > for b in d["backups"]: print(b["id"], b["state"], b["action"], b["because"])'; here < prune.err; }
  $ fresh 10
  $ rm ovh/*B10-* hetzner/*B10-*
  $ today 2026-07-01
  $ pruned
  2 kept, 8 removed
  B10 out-of-reach keep out-of-reach
  B9 good keep last-good
  B8 good remove max-age
  B7 good remove max-age
  B6 good remove max-age
  B5 good remove max-age
  B4 good remove max-age
  B3 good remove max-age
  B2 good remove max-age
  B1 good remove max-age
  bursar: B10 is out of reach: cannot read "ovh/bursar-B10-2026-03-10.db": No such file or directory; cannot read "hetzner/bursar-B10-2026-03-10.db": No such file or directory
  $ ls ovh hetzner
  hetzner:
  bursar-B9-2026-03-09.db
  
  ovh:
  bursar-B9-2026-03-09.db
  $ bursar -q backup prune > prune.out 2> prune.err
  [3]
  $ bursar backup list -o csv | cut -d , -f 1-4
  id,taken_on,state,kept_because
  B9,2026-03-09,good,
  B10,2026-03-10,good,last-good
  $ bursar check -o json | field ok
  True

Bytes of the registered size that are other bytes are found of the newest; the next one is the last good one then:

  $ fresh 4
  $ for file in ovh/*B4-* hetzner/*B4-*; do printf x | dd of=$file bs=1 seek=9000 conv=notrunc status=none; done
  $ echo short > ovh/bursar-B3-2026-03-03.db; mv hetzner/*B3-* away.db
  $ today 2026-06-15
  $ pruned -n
  2 kept, 2 removed
  B4 failed remove max-age
  B3 out-of-reach keep out-of-reach
  B2 good keep last-good
  B1 good remove max-age
  bursar: B3 is out of reach: "ovh/bursar-B3-2026-03-03.db": its bytes are not those that were registered; cannot read "hetzner/bursar-B3-2026-03-03.db": No such file or directory
  bursar: B4 is not what was registered: "ovh/bursar-B4-2026-03-04.db": its bytes are not those that were registered; "hetzner/bursar-B4-2026-03-04.db": its bytes are not those that were registered
  bursar: "ovh/bursar-B4-2026-03-04.db" is not the file that was registered: it is left alone
  bursar: "hetzner/bursar-B4-2026-03-04.db" is not the file that was registered: it is left alone
  $ mv away.db hetzner/bursar-B3-2026-03-03.db
  $ pruned
  1 kept, 3 removed
  B4 failed remove max-age
  B3 good keep last-good
  B2 good remove max-age
  B1 good remove max-age
  bursar: not every copy of B3 is seen: "ovh/bursar-B3-2026-03-03.db": its bytes are not those that were registered
  bursar: B4 is not what was registered: "ovh/bursar-B4-2026-03-04.db": its bytes are not those that were registered; "hetzner/bursar-B4-2026-03-04.db": its bytes are not those that were registered
  bursar: "ovh/bursar-B4-2026-03-04.db" is not the file that was registered: it is left alone
  bursar: "hetzner/bursar-B4-2026-03-04.db" is not the file that was registered: it is left alone
  $ ls ovh hetzner
  hetzner:
  bursar-B3-2026-03-03.db
  bursar-B4-2026-03-04.db
  
  ovh:
  bursar-B3-2026-03-03.db
  bursar-B4-2026-03-04.db

While no good backup is seen nothing is removed, not even what an earlier run left:

  $ fresh 2
  $ mkdir kept; cp ovh/* kept
  $ today 2026-06-20
  $ bursar -q backup prune
  $ mv kept/*B1-* ovh; rm hetzner/*B2-* kept/*B2-*; mv ovh/*B2-* kept
  $ pruned
  1 kept, 0 removed
  B2 out-of-reach keep out-of-reach
  bursar: B2 is out of reach: cannot read "ovh/bursar-B2-2026-03-02.db": No such file or directory; cannot read "hetzner/bursar-B2-2026-03-02.db": No such file or directory
  bursar: "ovh/bursar-B1-2026-03-01.db" is left alone: no good backup is seen
  $ ls ovh
  bursar-B1-2026-03-01.db
  $ mv kept/*B2-* ovh
  $ pruned
  1 kept, 0 removed
  B2 good keep last-good
  bursar: not every copy of B2 is seen: cannot read "hetzner/bursar-B2-2026-03-02.db": No such file or directory
  bursar: "ovh/bursar-B1-2026-03-01.db" was left by an earlier run: it is deleted
  $ ls ovh
  bursar-B2-2026-03-02.db

A draft has a name of our own. Nothing else is cleared away, least of all a ledger in use:

  $ fresh 1
  $ cp data/bursar/ledger.db again.db.new; cp data/bursar/ledger.db ovh/bursar.db.new
  $ bursar backup restore B1 --to once.db --yes -o json | field events
  3
  $ rm once.db; mv again.db.new once.db.new
  $ unchanged bursar --ledger once.db.new backup restore ovh/bursar-B1-2026-03-01.db --to once.db --yes -o json | field events
  3
  $ bursar --ledger once.db.new check -o json | field ok
  True
  $ bursar --ledger ovh/bursar.db.new -q backup create $both; bursar --ledger ovh/bursar.db.new check -o json | field ok
  True
  $ cp data/bursar/ledger.db .bursar-draft-twice.db
  $ unchanged bursar --ledger .bursar-draft-twice.db backup restore ovh/bursar-B1-2026-03-01.db --to twice.db --yes
  bursar: "./.bursar-draft-twice.db" is the ledger in use: name it otherwise
  [74]
  $ bursar --ledger .bursar-draft-twice.db check -o json | field ok
  True
  $ rm .bursar-draft-twice.db; ln -s data/bursar/ledger.db .bursar-draft-twice.db
  $ unchanged bursar backup restore B1 --to twice.db --yes
  bursar: "./.bursar-draft-twice.db" is no draft of ours: move it away
  [74]
  $ ls twice.db
  ls: cannot access 'twice.db': No such file or directory
  [2]
  $ rm .bursar-draft-twice.db

What an interrupted restore left is cleared away with its journals, and what lies beside the new ledger would be played
into it:

  $ touch .bursar-draft-twice.db-wal .bursar-draft-twice.db-shm
  $ python3 - <<'END'
  > import os, shutil, sqlite3
  > shutil.copy("ovh/bursar-B1-2026-03-01.db", "left.db")
  > db = sqlite3.connect("left.db", isolation_level=None)
  > db.execute("PRAGMA cache_size = 1"); db.execute("BEGIN"); db.execute("DROP TRIGGER event_is_final")
  > db.execute("UPDATE event SET actor = actor || 'x'"); db.execute("CREATE TABLE t AS SELECT * FROM event")
  > db.execute("INSERT INTO t SELECT a.* FROM event a, event b, event c, event d")
  > shutil.copy("left.db-journal", ".bursar-draft-twice.db-journal"); shutil.copy("left.db", ".bursar-draft-twice.db")
  > os._exit(0)
  > END
  $ bursar backup restore B1 --to twice.db --yes -o json | field events
  3
  $ bursar --ledger twice.db check -o json | field ok
  True
  $ ls -A | grep -e twice -e draft
  twice.db
  $ rm twice.db; cp left.db-journal twice.db-journal
  $ unchanged bursar backup restore B1 --to twice.db --yes
  bursar: refused: "twice.db-journal" exists: name another file with --to
  [1]
  $ rm twice.db-journal

A file is restored with all that was committed to it, also what its write-ahead log alone has:

  $ mkdir crashed
  $ python3 - <<'END'
  > import os, sqlite3, subprocess
  > holder = sqlite3.connect("data/bursar/ledger.db")
  > holder.execute("SELECT count(*) FROM event").fetchone()
  > subprocess.run(["bursar", "-q", "--as-of", "2026-03-02", "customer", "add", "--name", "Alan Turing", "--email", "alan@example.org",
  >                 "--address", "1 rue Haute", "--postcode", "75001", "--city", "Paris", "--country", "FR", "--accept-terms"],
  >                stdout=subprocess.DEVNULL, check=True)
  > for suffix in "", "-wal":
  >     subprocess.run(["cp", "data/bursar/ledger.db" + suffix, "crashed/ledger.db" + suffix], check=True)
  > END
  $ test -s crashed/ledger.db-wal
  $ bursar backup restore crashed/ledger.db --to whole.db --yes -o json | field events
  6
  $ bursar --ledger whole.db customer list -o csv | cut -d , -f 3
  name
  Alan Turing
  $ bursar --ledger whole.db check -o json | field ok
  True
  $ bursar --ledger whole.db audit verify -o json | field events
  6
  $ ls whole.db*
  whole.db

A night with the places out of reach: what cannot be opened is not damaged. Nothing is recorded of it, and it is there
again with the disks.

  $ fresh 3
  $ mv ovh o.away; mv hetzner h.away; mkdir ovh hetzner
  $ today 2026-03-04
  $ unchanged bursar -q backup verify --all -o json 2> verify.err | python3 -c '
  > import json, sys
  > d = json.load(sys.stdin)
  > print(d["good"], d["failed"], d["out_of_reach"])
  > for c in d["copies"][:2]: print(c["backup"], c["place"], c["state"], c["verified_on"])'
  0 0 6
  B1 ovh-gravelines out-of-reach 2026-03-01
  B1 hetzner-falkenstein out-of-reach 2026-03-01
  $ head -1 verify.err | here
  bursar: B1: ovh/bursar-B1-2026-03-01.db: cannot read "ovh/bursar-B1-2026-03-01.db": No such file or directory
  $ unchanged bursar -q backup verify B1 > /dev/null 2>&1
  [3]
  $ mkdir ovh/bursar-B1-2026-03-01.db; mkfifo hetzner/bursar-B1-2026-03-01.db
  $ unchanged bursar -q backup verify B1 2>&1 > /dev/null | here
  bursar: B1: ovh/bursar-B1-2026-03-01.db: cannot read "ovh/bursar-B1-2026-03-01.db": it is no regular file
  bursar: B1: hetzner/bursar-B1-2026-03-01.db: cannot read "hetzner/bursar-B1-2026-03-01.db": it is no regular file
  $ rm -r ovh/*B1-* hetzner/*B1-*
  $ bursar backup list -o csv | cut -d , -f 1-4
  id,taken_on,state,kept_because
  B1,2026-03-01,good,daily
  B2,2026-03-02,good,daily
  B3,2026-03-03,good,daily
  $ bursar -q backup create $both; bursar -q backup verify B4
  $ pruned
  4 kept, 0 removed
  B4 good keep daily
  B3 out-of-reach keep out-of-reach
  B2 out-of-reach keep out-of-reach
  B1 out-of-reach keep out-of-reach
  bursar: B1 is out of reach: cannot read "ovh/bursar-B1-2026-03-01.db": No such file or directory; cannot read "hetzner/bursar-B1-2026-03-01.db": No such file or directory
  bursar: B2 is out of reach: cannot read "ovh/bursar-B2-2026-03-02.db": No such file or directory; cannot read "hetzner/bursar-B2-2026-03-02.db": No such file or directory
  bursar: B3 is out of reach: cannot read "ovh/bursar-B3-2026-03-03.db": No such file or directory; cannot read "hetzner/bursar-B3-2026-03-03.db": No such file or directory
  $ bursar -q backup prune > /dev/null 2>&1
  [3]
  $ mv o.away/* ovh; mv h.away/* hetzner
  $ bursar -q backup verify --all
  $ bursar -q backup prune
  $ bursar backup list -o csv | cut -d , -f 1-4
  id,taken_on,state,kept_because
  B1,2026-03-01,good,daily
  B2,2026-03-02,good,daily
  B3,2026-03-03,good,daily
  B4,2026-03-04,good,daily

One copy of several: a verdict on it alone. A file that is there with other bytes is struck:

  $ mv ovh/*B2-* away.db; echo other > hetzner/bursar-B2-2026-03-02.db
  $ bursar -q backup verify B2 -o json 2> /dev/null | python3 -c '
  > import json, sys
  > for c in json.load(sys.stdin)["copies"]: print(c["place"], c["state"])'
  ovh-gravelines out-of-reach
  hetzner-falkenstein failed
  $ bursar audit log --kind backup-verified -o json | python3 -c 'import json, sys; print(json.load(sys.stdin)[-1]["data"]["copies"])'
  ['out-of-reach', 'failed']
  $ pruned | grep B2
  B2 out-of-reach keep out-of-reach
  bursar: B2 is out of reach: cannot read "ovh/bursar-B2-2026-03-02.db": No such file or directory; "hetzner/bursar-B2-2026-03-02.db": its bytes are not those that were registered
  $ echo other > ovh/bursar-B2-2026-03-02.db
  $ bursar -q backup verify B2 > /dev/null 2>&1
  [1]
  $ pruned | grep B2
  B2 failed remove replaced
  bursar: "ovh/bursar-B2-2026-03-02.db" is not the file that was registered: it is left alone
  bursar: "hetzner/bursar-B2-2026-03-02.db" is not the file that was registered: it is left alone
  $ rm */*B2-*
  $ bursar -q backup prune
  $ bursar check -o json | field ok
  True

A ledger that was restored counts its backups as it did before: the next one takes another name beside the old file.

  $ fresh 2
  $ bursar backup restore B2 --to again2.db --yes -o json | field events
  5
  $ bursar --ledger again2.db -n backup create $both -o json | here | grep -o '[a-z]*/bursar[^"]*'
  ovh/bursar-B2-2026-03-02-2.db
  hetzner/bursar-B2-2026-03-02-2.db
  $ bursar --ledger again2.db backup create $both -o json | here | grep -o '[a-z]*/bursar[^"]*'
  ovh/bursar-B2-2026-03-02-2.db
  hetzner/bursar-B2-2026-03-02-2.db
  $ bursar --ledger again2.db -q backup verify
  $ cp again2.db again3.db; rm hetzner/*B2-*
  $ bursar backup restore B2 --to again4.db --yes -o json | field events
  5
  $ bursar --ledger again4.db backup create $both -o json | here | grep -o '[a-z]*/bursar[^"]*'
  ovh/bursar-B2-2026-03-02-3.db
  hetzner/bursar-B2-2026-03-02.db
  $ rm again2.db again3.db again4.db

The directories are tested before, and by a dry run as by the deed:

  $ touch plain.txt
  $ unchanged bursar -nq backup create --place ovh-gravelines=nosuchdir --place hetzner-falkenstein=plain.txt > /dev/null 2> create.err
  [74]
  $ here < create.err
  bursar: B3: nosuchdir/bursar-B3-2026-03-02.db: cannot write into "nosuchdir": No such file or directory
  bursar: B3: plain.txt/bursar-B3-2026-03-02.db: cannot write into "plain.txt": Not a directory
  $ unchanged bursar -nq backup create --place ovh-gravelines=ovh --place hetzner-falkenstein=plain.txt -o json 2> /dev/null | here
  {"id":"B3","taken_on":"2026-03-02","state":"unverified","kept_because":null,"regions":["FR, Gravelines"],"verified_on":null,"removed_on":null,"events":null,"clause":"DOK-9.1","copies":[{"place":"ovh-gravelines","region":"FR, Gravelines","path":"ovh/bursar-B3-2026-03-02.db","size":null,"sha256":null,"state":"unverified","verified_on":null,"because":null},{"place":"hetzner-falkenstein","region":"DE, Falkenstein","path":"plain.txt/bursar-B3-2026-03-02.db","size":null,"sha256":null,"state":"failed","verified_on":null,"because":"cannot write into \"plain.txt\": Not a directory"}],"dry_run":true}
  $ unchanged bursar backup create --place ovh-gravelines=ovh --place hetzner-falkenstein=./ovh
  bursar: two copies would lie in "ovh": give each a directory of its own
  [64]
  $ unchanged bursar backup restore B1 --to nosuchdir/again.db --yes
  bursar: cannot write into "nosuchdir": No such file or directory: make the directory first: mkdir -p nosuchdir
  [66]
  $ unchanged bursar backup restore B1 --to nosuchdir/again.db --dry-run
  bursar: cannot write into "nosuchdir": No such file or directory: make the directory first: mkdir -p nosuchdir
  [66]
  $ unchanged bursar backup restore B1 --to plain.txt/again.db --dry-run
  bursar: cannot write into "plain.txt": Not a directory
  [66]
  $ ls -A ovh hetzner
  hetzner:
  bursar-B1-2026-03-01.db
  bursar-B2-2026-03-02.db
  
  ovh:
  bursar-B1-2026-03-01.db
  bursar-B2-2026-03-02-2.db
  bursar-B2-2026-03-02-3.db
  bursar-B2-2026-03-02.db

Two at once in one directory: the second comes too soon, and changes nothing.

  $ unchanged flock hetzner bursar backup create $both
  bursar: another copy is being written into "hetzner": run it again
  [75]
  $ unchanged flock hetzner bursar -n backup create $both
  bursar: another copy is being written into "hetzner": run it again
  [75]
  $ unchanged flock . bursar backup restore B1 --to again.db.2 --yes
  bursar: another copy is being written into ".": run it again
  [75]
  $ ls -A ovh hetzner
  hetzner:
  bursar-B1-2026-03-01.db
  bursar-B2-2026-03-02.db
  
  ovh:
  bursar-B1-2026-03-01.db
  bursar-B2-2026-03-02-2.db
  bursar-B2-2026-03-02-3.db
  bursar-B2-2026-03-02.db
  $ bursar -q backup create $both
  $ for topic in 'backup create' 'contract open' 'disclosure open' 'invoice issue' 'operator add'; do bursar help $topic; done | grep -c 'may be repeated.*may be repeated'
  0
  [1]

Terms that say nothing of backups: any directory is good, and nothing is removed.

  $ today 2026-03-31
  $ unset POLICY CATALOG
  $ new_ledger 2026-03-31
  $ mkdir plain
  $ unchanged bursar backup create --place ovh-gravelines=plain
  bursar: refused: the terms keep no backups at "ovh-gravelines": name the directory alone
  [1]
  $ bursar backup create plain -o json | here
  {"id":"B1","taken_on":"2026-03-31","state":"unverified","kept_because":null,"regions":[],"verified_on":null,"removed_on":null,"events":3,"clause":null,"copies":[{"place":null,"region":null,"path":"plain/bursar-B1-2026-03-31.db","size":1,"sha256":"SHA","state":"unverified","verified_on":null,"because":null}]}
  $ bursar backup verify -o json | field good
  1
  $ bursar backup list -o jsonl | field state
  good
  $ unchanged bursar backup prune
  bursar: refused: the terms do not say which backups are kept: give them a table [backups]: bursar policy adopt
  [1]
  $ bursar due -o csv | grep backup
  [1]
  $ sed 's/"hetzner-falkenstein"/"ovh-gravelines"/; s/^verify_within_days.*/verify_within_days = -1/' \
  >     "$EXAMPLES/policies/dokos.toml" > twice.toml
  $ bursar policy check twice.toml
  bursar: twice.toml:199:22: "verify_within_days" must be from 0 to 3650, not -1
  bursar: twice.toml:208:1: two places for backups have the name "ovh-gravelines"
  [78]
