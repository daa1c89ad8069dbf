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
  $ fresh() { new_ledger 2026-03-01; rm -rf ovh hetzner away; mkdir ovh hetzner; nights 1 "$1"; }

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

A verification with a key answers a second time what it answered the first time, whatever was found since, and ends alike.

  $ fresh 1
  $ told() { python3 -c '
  > import json, sys
  > d = json.load(sys.stdin)
  > print(d["verified_on"], d["good"], d["failed"], d["out_of_reach"])
  > for c in d["copies"]: print(c["backup"], c["place"], c["state"], c["verified_on"])'; }
  $ mkdir away; mv hetzner/*B1-* away
  $ today 2026-03-02; bursar -q backup create $both; mv ovh/*B2-* away
  $ bursar -q backup verify --all --idempotency-key v-1 -o json > first.json 2> first.err
  [3]
  $ told < first.json
  2026-03-02 2 0 2
  B1 ovh-gravelines good 2026-03-02
  B1 hetzner-falkenstein out-of-reach 2026-03-01
  B2 ovh-gravelines out-of-reach None
  B2 hetzner-falkenstein good 2026-03-02
  $ echo other > ovh/bursar-B1-2026-03-01.db; bursar -q backup verify B1 > /dev/null 2>&1
  [3]
  $ unchanged bursar --as-of 2026-03-05 -q backup verify --all --idempotency-key v-1 -o json > again.json 2> again.err
  [3]
  $ cmp first.json again.json && cmp first.err again.err
  $ mv away/*B1-* hetzner; mv away/*B2-* ovh; cp hetzner/*B1-* ovh; bursar -q backup verify --all
  $ bursar backup verify --idempotency-key v-2 -o json | told
  2026-03-02 0 0 0
  $ printf x | dd of=ovh/bursar-B2-2026-03-02.db bs=1 seek=9000 conv=notrunc status=none
  $ bursar -q backup verify --all > /dev/null 2>&1
  [3]
  $ unchanged bursar backup verify --idempotency-key v-2 -o json | told
  2026-03-02 0 0 0
  $ unchanged bursar undo $(bursar audit log --kind verify-finished --limit 1 -o csv | sed -n '2s/,.*//p') --yes
  bursar: refused: event 9 (verify-finished backup): it only tells what was done: bursar backup verify
  [1]

So does a creation: what was found of its copies later is not part of it.

  $ today 2026-03-03
  $ bursar backup create $both --idempotency-key c-1 -o json > first.json
  $ bursar -q backup verify B3
  $ unchanged bursar backup create $both --idempotency-key c-1 -o json | cmp - first.json

And a rotation: what it kept is told, too, and what it told of.

  $ fresh 9
  $ rm ovh/*B8-* hetzner/*B8-*
  $ pruned() { bursar "$@" -o json 2> prune.err | python3 -c '
  > import json, sys
  > d = json.load(sys.stdin)
  > print(d["kept"], "kept,", d["removed"], "removed")
  > for b in d["backups"]: print(b["id"], b["taken_on"], b["state"], b["action"], b["because"])'; here < prune.err; }
  $ nights 20 21 2> /dev/null > /dev/null
  [3]
  $ bursar backup prune --idempotency-key p-1 -o json > first.json 2> first.err
  [3]
  $ unchanged pruned backup prune --idempotency-key p-1
  10 kept, 1 removed
  B11 2026-03-21 good keep daily
  B10 2026-03-20 good keep daily
  B9 2026-03-09 good keep daily
  B8 2026-03-08 out-of-reach keep out-of-reach
  B7 2026-03-07 good keep daily
  B6 2026-03-06 good keep daily
  B5 2026-03-05 good keep daily
  B4 2026-03-04 good keep daily
  B3 2026-03-03 good keep weekly
  B2 2026-03-02 good remove rotated
  B1 2026-03-01 good keep weekly
  bursar: B8 is out of reach: cannot read "ovh/bursar-B8-2026-03-08.db": No such file or directory; cannot read "hetzner/bursar-B8-2026-03-08.db": No such file or directory
  $ unchanged bursar --as-of 2026-05-01 backup prune --idempotency-key p-1 -o json > again.json 2> again.err
  [3]
  $ cmp first.json again.json && cmp first.err again.err

An answer from before such answers were kept is read off the register, as ever.

  $ python3 - <<'END'
  > import sqlite3
  > with sqlite3.connect("data/bursar/ledger.db") as db:
  >     db.execute("DROP TRIGGER event_is_final"); db.execute("UPDATE event SET kind = 'unchanged' WHERE kind LIKE '%-finished'")
  > END
  $ pruned backup prune --idempotency-key p-1
  0 kept, 1 removed
  B2 2026-03-02 good remove removed

A clock that was wrong once: a backup of a day that has not come fills no slot, is not the last good one beside another,
and is none of today. It stays until its day comes: it may be today's clock that is wrong.

  $ fresh 0
  $ today 2027-01-01; bursar -q backup create $both; bursar -q backup verify
  $ nights 2 4
  $ bursar backup list -o csv | cut -d , -f 1-4
  id,taken_on,state,kept_because
  B1,2027-01-01,good,ahead
  B2,2026-03-02,good,daily
  B3,2026-03-03,good,daily
  B4,2026-03-04,good,daily
  $ bursar --as-of 2026-04-30 due -o csv | grep backup
  2026-03-05,backup,ledger,backup-missing,,late,there is no backup of this day,DOK-9.1\r (esc)
  $ today 2026-09-01
  $ pruned backup prune
  2 kept, 2 removed
  B1 2027-01-01 good keep ahead
  B4 2026-03-04 good keep last-good
  B3 2026-03-03 good remove max-age
  B2 2026-03-02 good remove max-age
  $ ls ovh
  bursar-B1-2027-01-01.db
  bursar-B4-2026-03-04.db

A region that is lost is told of each night, though every backup has another copy: nothing is recorded of it, for it may
be the disk that is away.

  $ fresh 3
  $ mkdir away; mv ovh/* away
  $ today 2026-03-04; bursar -q backup create $both
  $ bursar -q backup verify -o json 2> verify.err | told
  2026-03-04 2 0 3
  B1 ovh-gravelines out-of-reach 2026-03-01
  B2 ovh-gravelines out-of-reach 2026-03-02
  B3 ovh-gravelines out-of-reach 2026-03-03
  B4 ovh-gravelines good 2026-03-04
  B4 hetzner-falkenstein good 2026-03-04
  $ here < verify.err
  bursar: B1: ovh/bursar-B1-2026-03-01.db: cannot read "ovh/bursar-B1-2026-03-01.db": No such file or directory
  bursar: B2: ovh/bursar-B2-2026-03-02.db: cannot read "ovh/bursar-B2-2026-03-02.db": No such file or directory
  bursar: B3: ovh/bursar-B3-2026-03-03.db: cannot read "ovh/bursar-B3-2026-03-03.db": No such file or directory
  $ unchanged bursar -q backup verify > /dev/null 2>&1
  [3]
  $ unchanged bursar backup verify --idempotency-key r-1 -n -o json 2> /dev/null | told
  2026-03-04 0 0 3
  B1 ovh-gravelines out-of-reach 2026-03-01
  B2 ovh-gravelines out-of-reach 2026-03-02
  B3 ovh-gravelines out-of-reach 2026-03-03
  $ bursar -q backup verify --idempotency-key r-1 > /dev/null 2>&1
  [3]
  $ unchanged bursar -q backup prune > /dev/null 2>&1
  [3]
  $ pruned backup prune
  4 kept, 0 removed
  B4 2026-03-04 good keep daily
  B3 2026-03-03 good keep daily
  B2 2026-03-02 good keep daily
  B1 2026-03-01 good keep daily
  bursar: not every copy of B1 is seen: cannot read "ovh/bursar-B1-2026-03-01.db": No such file or directory
  bursar: not every copy of B2 is seen: cannot read "ovh/bursar-B2-2026-03-02.db": No such file or directory
  bursar: not every copy of B3 is seen: cannot read "ovh/bursar-B3-2026-03-03.db": No such file or directory
  $ mv away/* ovh
  $ unchanged bursar -q backup verify
  $ unchanged bursar -q backup prune
  $ unchanged bursar -q backup verify --idempotency-key r-1 -o json 2> /dev/null | told
  2026-03-04 0 0 3
  B1 ovh-gravelines out-of-reach 2026-03-01
  B2 ovh-gravelines out-of-reach 2026-03-02
  B3 ovh-gravelines out-of-reach 2026-03-03

A file that is there with another size is read back, and what is found is recorded:

  $ echo short > ovh/bursar-B2-2026-03-02.db
  $ bursar -q backup verify -o json 2> /dev/null | told
  2026-03-04 1 1 0
  B2 ovh-gravelines failed 2026-03-04
  B2 hetzner-falkenstein good 2026-03-04
  $ bursar due -o csv | grep backup | here
  $ bursar check -o json | field ok
  True

A dry run tells what the deed tells, and ends alike: what stays, and what an earlier run left.

  $ fresh 2
  $ mkdir kept; cp ovh/* kept
  $ today 2026-09-01
  $ bursar -q backup prune; cp kept/*B1-* ovh; echo other > hetzner/bursar-B1-2026-03-01.db
  $ pruned -n backup prune > dry.txt; cat dry.txt
  1 kept, 0 removed
  B2 2026-03-02 good keep last-good
  bursar: "hetzner/bursar-B1-2026-03-01.db" is not the file that was registered: it is left alone
  bursar: "ovh/bursar-B1-2026-03-01.db" was left by an earlier run: it is deleted
  $ bursar -q -n backup prune > /dev/null 2>&1
  [3]
  $ pruned backup prune | cmp - dry.txt
  $ ls ovh hetzner
  hetzner:
  bursar-B1-2026-03-01.db
  bursar-B2-2026-03-02.db
  
  ovh:
  bursar-B2-2026-03-02.db
  $ rm hetzner/*B1-*; cp kept/*B1-* ovh
  $ bursar -q backup prune -n > /dev/null 2> dry.err; bursar -q backup prune 2>&1 | cmp - dry.err; here < dry.err
  bursar: "ovh/bursar-B1-2026-03-01.db" was left by an earlier run: it is deleted
  $ bursar -q backup prune

A file with the name of a copy that the register does not know, as a run leaves that is killed before it is recorded, or
a ledger that was restored loses sight of; and what lies beside a copy and is no part of it:

  $ cp ovh/bursar-B2-2026-03-02.db ovh/bursar-B3-2026-03-03.db; cp ovh/bursar-B2-2026-03-02.db hetzner/bursar-B2-2026-03-02-2.db
  $ touch ovh/bursar-B2-2026-03-02.db-wal ovh/bursar-notes.db ovh/other.db ovh/bursar-B3.txt
  $ unchanged pruned backup prune
  1 kept, 0 removed
  B2 2026-03-02 good keep last-good
  bursar: "hetzner/bursar-B2-2026-03-02-2.db" is not on the register: it is left alone
  bursar: "ovh/bursar-B2-2026-03-02.db-wal" is not on the register: it is left alone
  bursar: "ovh/bursar-B3-2026-03-03.db" is not on the register: it is left alone
  $ unchanged pruned -n backup prune | tail -3
  bursar: "hetzner/bursar-B2-2026-03-02-2.db" is not on the register: it is left alone
  bursar: "ovh/bursar-B2-2026-03-02.db-wal" is not on the register: it is left alone
  bursar: "ovh/bursar-B3-2026-03-03.db" is not on the register: it is left alone
  $ ls ovh hetzner
  hetzner:
  bursar-B2-2026-03-02-2.db
  bursar-B2-2026-03-02.db
  
  ovh:
  bursar-B2-2026-03-02.db
  bursar-B2-2026-03-02.db-wal
  bursar-B3-2026-03-03.db
  bursar-B3.txt
  bursar-notes.db
  other.db

Each copy has a place of its own.

  $ mkdir ovh2
  $ unchanged bursar backup create --place ovh-gravelines=ovh --place ovh-gravelines=ovh2
  bursar: two copies would lie at the place "ovh-gravelines": give each a place of its own
  [64]

A ledger of a later bursar is none that this one can vouch for:

  $ cp data/bursar/ledger.db later.db
  $ python3 -c 'import sqlite3
  > with sqlite3.connect("later.db") as db: db.execute("INSERT INTO schema_version VALUES (99, ?, ?)", ["x", "2026-01-01"])'
  $ unchanged bursar backup restore later.db --to n99.db --yes 2>&1 | sed 's/knows only [0-9]*/knows only N/'
  bursar: the ledger has schema 99, and this bursar knows only N: use the bursar that wrote it, or a later one
  $ bursar backup restore later.db --to n99.db --yes > /dev/null 2>&1
  [78]
  $ ls n99.db
  ls: cannot access 'n99.db': No such file or directory
  [2]

A directory is the same with a slash after it, and so is a link that led nowhere: what failed there is made up for.

  $ sed '/^\[\[backups.place\]\]/,/^$/d' "$EXAMPLES/policies/dokos.toml" > anywhere.toml
  $ export POLICY="$PWD/anywhere.toml"
  $ new_ledger 2026-03-01; today 2026-03-01
  $ ln -s "$PWD/mnt/disk" link
  $ bursar -q backup create vault/ > /dev/null 2>&1
  [74]
  $ bursar -q backup create link > /dev/null 2>&1
  [74]
  $ bursar backup list -o json | here | grep -o '"path":"[^"]*"'
  "path":"vault/bursar-B1-2026-03-01.db"
  "path":"mnt/disk/bursar-B2-2026-03-01.db"
  $ bursar due -o csv | grep -c backup-failed
  2
  $ mkdir -p vault mnt/disk
  $ bursar -q backup create vault/; bursar -q backup create link; bursar -q backup verify
  $ bursar due -o csv | grep backup
  [1]

Why a backup is there, and until when, if a good one is taken every night:

  $ export POLICY="$EXAMPLES/policies/dokos.toml"
  $ fresh 9
  $ explained() { bursar explain "$@" -o json | here | python3 -c 'import json, sys
  > e = json.load(sys.stdin); print(e["id"], e["state"]); print(e["summary"])
  > for part in ("past", "now", "next"):
  >     for r in e[part]: print(part, r["on"], r["what"], r["clause"])'; }
  $ unchanged explained B2
  B2 good
  a backup of 2026-03-02, up to event 5; ovh-gravelines: good; hetzner-falkenstein: good
  past 2026-03-02 taken DOK-9.1
  past 2026-03-02 verified: ovh-gravelines is good DOK-4.3
  past 2026-03-02 verified: hetzner-falkenstein is good DOK-4.3
  now 2026-03-09 kept: weekly DOK-9.1
  next 2026-03-10 to be removed: rotated DOK-9.1
  $ unchanged explained B9 --until 2026-03-10
  B9 good
  a backup of 2026-03-09, up to event 19; ovh-gravelines: good; hetzner-falkenstein: good
  past 2026-03-09 taken DOK-9.1
  past 2026-03-09 verified: ovh-gravelines is good DOK-4.3
  past 2026-03-09 verified: hetzner-falkenstein is good DOK-4.3
  now 2026-03-09 kept: daily DOK-9.1
  $ bursar -q backup create --place ovh-gravelines=ovh --place hetzner-falkenstein=none > /dev/null 2>&1
  [3]
  $ unchanged explained b10
  B10 unverified
  a backup of 2026-03-09, up to event 21; ovh-gravelines: unverified; hetzner-falkenstein: failed, cannot write into "none": No such file or directory
  past 2026-03-09 taken DOK-9.1
  now 2026-03-09 kept: unverified DOK-9.1
  next 2026-03-10 to be verified: bursar backup verify DOK-4.3
  next 2026-03-11 to be removed: replaced DOK-9.1
  $ today 2026-09-01; bursar -q backup prune 2> /dev/null > /dev/null
  $ unchanged explained B2
  B2 removed
  a backup of 2026-03-02, up to event 5; ovh-gravelines: good; hetzner-falkenstein: good
  past 2026-03-02 taken DOK-9.1
  past 2026-03-02 verified: ovh-gravelines is good DOK-4.3
  past 2026-03-02 verified: hetzner-falkenstein is good DOK-4.3
  past 2026-09-01 removed DOK-9.1
  $ unchanged bursar explain B99
  bursar: there is no backup "B99": bursar backup list shows them
  [66]
  $ export POLICY="$PWD/nothing.toml"; sed '/^\[backups\]/,/^$/d; /^\[\[backups.place\]\]/,/^$/d' "$EXAMPLES/policies/dokos.toml" > nothing.toml
  $ new_ledger 2026-03-01; today 2026-03-01; mkdir any; bursar -q backup create any
  $ unchanged explained B1
  B1 unverified
  a backup of 2026-03-01, up to event 3; any/bursar-B1-2026-03-01.db: unverified; the terms do not say how long it is kept
  past 2026-03-01 taken None
