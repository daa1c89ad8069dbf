ALLS-G8.2: outages may be announced, to all customers of a product at once.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-01-15
  $ for name in 'Ada Lovelace' 'Max Mustermann' 'Grace Hopper' 'Alan Turing' 'Mary Shelley'; do add_customer 2026-01-15 "$name"; done
  C1
  C2
  C3
  C4
  C5
  $ for customer in C1 C1 C1 C2 C3; do paid_contract 2026-01-15 $customer web-start; done
  K1
  K2
  K3
  K4
  K5
  $ bursar --as-of 2026-01-15 contract open C4 web-start -o json | field id
  K6
  $ paid_contract 2026-01-15 C5 web-pro
  K7
  $ bursar --as-of 2026-01-16 contract suspend K4 --ground spam -o json | field state
  suspended
  $ export BURSAR_AS_OF=2026-01-20

C1 has three contracts and is told once; C2 is suspended, and will be back; C4 has only ordered; C5 has another product.

  $ unchanged bursar notice broadcast web-start --kind outage --text 'A switch is replaced.' --dry-run
  broadcast  1
  kind       outage
  product    web-start
  from       -
  until      -
  customers  3
  clause     ALLS-G8.2
  dry run    yes
  $ bursar --idempotency-key b-1 notice broadcast web-start --kind outage --text "$(printf 'A switch is replaced.\nExpect a minute \033[31mwithout network.')" -o json
  {"error":{"code":"usage","message":"the argument \"A switch is replaced. Expect a minute \\x1b[31mwithout network.\" holds control characters","clauses":[],"hint":"arguments are one line of plain text"}}
  [64]
  $ bursar --idempotency-key b-1 notice broadcast web-start --kind outage --text "$(printf 'A switch is replaced.\nExpect a minute\twithout network.')" -o json
  {"error":{"code":"usage","message":"the argument \"A switch is replaced. Expect a minute\\x09without network.\" holds control characters","clauses":[],"hint":"arguments are one line of plain text"}}
  [64]
  $ bursar --idempotency-key b-1 notice broadcast web-start --kind outage --text "$(printf 'A switch is replaced.\nExpect a minute without network.')" --from 2026-01-22T02:00 --until 2026-01-22T04:00 -o json
  {"broadcast":"1","kind":"outage","product":"web-start","from":"2026-01-22T02:00:00","until":"2026-01-22T04:00:00","customers":3,"clause":"ALLS-G8.2"}
  $ unchanged bursar --idempotency-key b-1 notice broadcast web-start --kind outage --text "$(printf 'A switch is replaced.\nExpect a minute without network.')" --from 2026-01-22T02:00 --until 2026-01-22T04:00 -o json
  {"broadcast":"1","kind":"outage","product":"web-start","from":"2026-01-22T02:00:00","until":"2026-01-22T04:00:00","customers":3,"clause":"ALLS-G8.2"}
  $ unchanged bursar --idempotency-key b-1 notice broadcast web-start --kind outage --text 'Another.'
  bursar: refused: the idempotency key "b-1" was used with other arguments: choose another key for another deed
  [1]
  $ bursar notice list --broadcast 1
  ID  KIND    CUSTOMER  CONTRACT  INVOICE  QUEUED ON   STATE   BROADCAST
  37  outage  C1               -        -  2026-01-20  queued          1
  38  outage  C2               -        -  2026-01-20  queued          1
  39  outage  C3               -        -  2026-01-20  queued          1
  $ bursar notice list --broadcast 1 --customer C2 -o json
  [
  {"id":"38","kind":"outage","customer":"C2","contract":null,"invoice":null,"queued_on":"2026-01-20","state":"queued","broadcast":"1"}
  ]
  $ id=$(bursar notice list --broadcast 1 --limit 1 -o jsonl | field id)
  $ bursar notice show "$id"
  id         37
  kind       outage
  customer   C1
  contract   -
  invoice    -
  queued on  2026-01-20
  state      queued
  broadcast  1
  product    web-start
  from       2026-01-22T02:00:00
  until      2026-01-22T04:00:00
  text       A switch is replaced.\x0aExpect a minute without network.
  $ bursar notice list --broadcast 1 --after "$id" -o jsonl | while read -r line; do field id <<< "$line"; done | bursar notice show - -o jsonl
  {"id":"38","kind":"outage","customer":"C2","contract":null,"invoice":null,"queued_on":"2026-01-20","state":"queued","broadcast":"1","product":"web-start","from":"2026-01-22T02:00:00","until":"2026-01-22T04:00:00","text":"A switch is replaced.\nExpect a minute without network."}
  {"id":"39","kind":"outage","customer":"C3","contract":null,"invoice":null,"queued_on":"2026-01-20","state":"queued","broadcast":"1","product":"web-start","from":"2026-01-22T02:00:00","until":"2026-01-22T04:00:00","text":"A switch is replaced.\nExpect a minute without network."}
  $ bursar notice show "$(bursar notice list --limit 1 -o jsonl | field id)" -o csv
  id,kind,customer,contract,invoice,queued_on,state,broadcast,product,from,until,text\r (esc)
  4,account-opened,C1,,,2026-01-15,queued,,,,,\r (esc)
  $ bursar audit log --kind broadcast -o json | python3 -c 'import json, sys; print([(e["subject"], e["data"]) for e in json.load(sys.stdin)])'
  [('web-start', {'clause': 'ALLS-G8.2', 'broadcast': 1, 'broadcast_kind': 'outage', 'from_at': '2026-01-22T02:00:00', 'until_at': '2026-01-22T04:00:00', 'customers': 3})]
  $ bursar audit log --customer C1 --kind broadcast-notice -o json | python3 -c 'import json, sys; print([(e["subject"], e["data"]) for e in json.load(sys.stdin)])'
  [('C1', {'step': 'broadcast-notice', 'clause': 'ALLS-G8.2', 'broadcast': 1, 'notice': True})]

A customer's export has it whole:

  $ bursar customer export C1 | python3 -c 'import json, sys
  > for n in json.load(sys.stdin)["notices"]: print(n["kind"], n["from"], n["until"], n["text"])' | sort -u
  Expect a minute without network.
  account-opened None None None
  invoice None None None
  outage 2026-01-22T02:00:00 2026-01-22T04:00:00 A switch is replaced.

A second announcement is another one:

  $ printf 'web-start\nweb-pro\n' | bursar notice broadcast - --kind outage --text 'Over.' -o jsonl
  {"broadcast":"2","kind":"outage","product":"web-start","from":null,"until":null,"customers":3,"clause":"ALLS-G8.2"}
  {"broadcast":"3","kind":"outage","product":"web-pro","from":null,"until":null,"customers":1,"clause":"ALLS-G8.2"}

A product that nobody has tells nobody:

  $ unchanged bursar notice broadcast vps-s --kind outage --text 'Over.'
  broadcast  -
  kind       outage
  product    vps-s
  from       -
  until      -
  customers  0
  clause     ALLS-G8.2
  nobody has a running contract of vps-s
  $ bursar --idempotency-key b-2 notice broadcast vps-s --kind outage --text 'Over.' -o csv
  broadcast,kind,product,from,until,customers,clause\r (esc)
  ,outage,vps-s,,,0,ALLS-G8.2\r (esc)
  nobody has a running contract of vps-s
  $ unchanged bursar --idempotency-key b-2 notice broadcast vps-s --kind outage --text 'Over.' -o csv
  broadcast,kind,product,from,until,customers,clause\r (esc)
  ,outage,vps-s,,,0,ALLS-G8.2\r (esc)
  nobody has a running contract of vps-s

What is refused, and what is wrong:

  $ unchanged bursar notice broadcast web-start --kind party --text 'Come.'
  bursar: refused: the terms have no broadcast of the kind "party": kinds: outage
  [1]
  $ unchanged bursar notice broadcast web-none --kind outage --text 'Over.'
  bursar: there is no product "web-none": bursar catalog list shows them
  [66]
  $ unchanged bursar notice broadcast web-start --kind outage --text ' '
  bursar: --text: " " is empty: leave it out, or give a value
  [64]
  $ unchanged bursar notice broadcast web-start --kind outage
  bursar: --text is missing: bursar notice broadcast --kind KIND --text TEXT [OPTIONS] PRODUCT
  [64]
  $ unchanged bursar notice broadcast web-start --text 'Over.' --kind "$(printf 'out\nage')"
  bursar: the argument "out\x0aage" holds control characters: arguments are one line of plain text
  [64]
  $ unchanged bursar notice broadcast web-start --kind outage --text x --from 2026-01-22T02:00 --until 2026-01-22T02:00
  bursar: --until: "2026-01-22T02:00" is not after --from: give the moment it ends, or leave it out
  [64]
  $ unchanged bursar notice broadcast web-start --kind outage --text x --until 2020-01-01
  bursar: --until: "2020-01-01T00:00:00" lies before 2026-01-20, when it is announced: give the moment it ends, or leave it out
  [64]
  $ unchanged bursar notice broadcast web-start --kind outage --text x --until 2026-01-19T23:59
  bursar: --until: "2026-01-19T23:59:00" lies before 2026-01-20, when it is announced: give the moment it ends, or leave it out
  [64]
  $ unchanged bursar -n notice broadcast web-start --kind outage --text x --until 2026-01-20T00:01 -o json | field until
  2026-01-20T00:01:00
  $ unchanged bursar notice broadcast web-start --kind outage --text x --from soon
  bursar: --from: "soon" is not a date: dates are written like 2026-02-16, with a time 2026-02-16T15:00
  [64]
  $ unchanged bursar notice show 9999
  bursar: there is no notice "9999": bursar notice list shows them
  [66]
  $ unchanged bursar notice show N1
  bursar: NOTICE: "N1" is no notice: notices are numbered, as bursar notice list shows them
  [64]
  $ unchanged bursar notice list --broadcast one
  bursar: --broadcast: "one" is not a count: a count is a whole number from 0
  [64]
  $ sed '/^\[\[broadcast\]\]/,/^clause/d; /^"ALLS-G8.2"/d' "$EXAMPLES/policies/alls-heberg.toml" > without.toml

What has left is not called back:

  $ seq_of() { bursar audit log --kind "$1" --limit 1 -o jsonl | field seq; }
  $ unchanged bursar undo "$(seq_of broadcast)" --yes
  bursar: refused: event 36 (broadcast web-start): a notice that has left cannot be called back: tell them what is right: bursar notice broadcast
  [1]
  $ unchanged bursar undo "$(seq_of broadcast-notice)" --yes
  bursar: refused: event 37 (broadcast-notice C1): a notice that has left cannot be called back
  [1]

The same customer is never told twice of one broadcast, and what was queued is there:

  $ bursar check -o json | field ok
  True
  $ python3 - <<'END'
  > import sqlite3
  > db = sqlite3.connect("data/bursar/ledger.db")
  > try: db.execute("UPDATE notice SET customer = 1 WHERE broadcast = 1")
  > except sqlite3.IntegrityError as error: print(error)
  > for row in db.execute("EXPLAIN QUERY PLAN SELECT DISTINCT customer FROM contract WHERE product = 'web-start' AND state IN ('trial', 'active', 'suspended') ORDER BY customer"): print(row[3])
  > db.execute("PRAGMA foreign_keys = OFF")
  > db.execute("DELETE FROM notice WHERE broadcast = 1 AND customer = 2")
  > db.execute("UPDATE broadcast SET kind = 'party' WHERE id = 2")
  > db.commit()
  > END
  UNIQUE constraint failed: notice.broadcast, notice.customer
  SEARCH contract USING COVERING INDEX contract_by_product (product=?)
  $ bursar check -o json | python3 -c 'import json, sys
  > for p in json.load(sys.stdin)["problems"]: print(p["invariant"], p["subject"], p["problem"])'
  outbox C2 what broadcast-notice queued is gone
  broadcast broadcast 2 is not as its event recorded it
  broadcast broadcast 1 told 2 of 3 customers
  broadcast C1 the notice of broadcast 2 is not as its event recorded it
  broadcast C2 the notice of broadcast 2 is not as its event recorded it
  broadcast C3 the notice of broadcast 2 is not as its event recorded it
  $ POLICY=without.toml worked_example
  $ unchanged bursar notice broadcast web-start --kind outage --text 'Over.'
  bursar: refused: the terms have no rule for broadcasts
  [1]
  $ printf '[[broadcast]]\nkind = "outage"\nclause = "ALLS-G8.2"\n' | cat "$EXAMPLES/policies/alls-heberg.toml" - > twice.toml
  $ bursar policy check twice.toml
  bursar: twice.toml:457:1: two broadcasts have the kind "outage"
  [78]
