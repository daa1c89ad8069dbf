ALLS-G5.5: the customer reports a stolen password at once. They are told that it is known, provisioning is asked for new
credentials, and staff see to it.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ add_customer 2026-01-15 'Max Mustermann'
  C2
  $ paid_contract 2026-01-15 C1 web-start
  K1
  $ paid_contract 2026-01-15 C1 web-pro
  K2
  $ bursar --as-of 2026-01-15 contract open C1 web-start -o json | field id
  K3
  $ bursar --as-of 2026-01-16 contract suspend K2 --ground spam -o json | field state
  suspended
  $ export BURSAR_AS_OF=2026-01-20T15:30

Every contract that runs is concerned, suspended or not; an order (K3) has no credentials yet. The moment from which it is
known is that of the report, unless told otherwise; limits in hours can count from it.

  $ unchanged bursar incident open C1 --kind credentials --dry-run
  id         I1
  customer   C1
  contract   -
  kind       credentials
  state      open
  aware at   2026-01-20T15:30:00
  closed on  -
  text       -
  outcome    -
  clause     ALLS-G5.5
  dry run    yes
  steps
    ON          STEP             CONTRACT  CUSTOMER  INVOICE  AMOUNT  CURRENCY  CLAUSE
    2026-01-20  incident         -         C1              -       -         -  ALLS-G5.5
    2026-01-20  incident-action  K1        C1              -       -         -  ALLS-G5.5
    2026-01-20  incident-action  K2        C1              -       -         -  ALLS-G5.5
  $ bursar --idempotency-key i-1 --reason 'told by phone' incident open C1 --kind credentials --text 'laptop lost at the station' -o json
  {"id":"I1","customer":"C1","contract":null,"kind":"credentials","state":"open","aware_at":"2026-01-20T15:30:00","closed_on":null,"text":"laptop lost at the station","outcome":null,"clause":"ALLS-G5.5","steps":[{"on":"2026-01-20","step":"incident","contract":null,"customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G5.5"},{"on":"2026-01-20","step":"incident-action","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G5.5"},{"on":"2026-01-20","step":"incident-action","contract":"K2","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G5.5"}]}
  $ unchanged bursar --idempotency-key i-1 --reason 'told by phone' incident open C1 --kind credentials --text 'laptop lost at the station' -o json
  {"id":"I1","customer":"C1","contract":null,"kind":"credentials","state":"open","aware_at":"2026-01-20T15:30:00","closed_on":null,"text":"laptop lost at the station","outcome":null,"clause":"ALLS-G5.5","steps":[{"on":"2026-01-20","step":"incident","contract":null,"customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G5.5"},{"on":"2026-01-20","step":"incident-action","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G5.5"},{"on":"2026-01-20","step":"incident-action","contract":"K2","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G5.5"}]}
  $ unchanged bursar --idempotency-key i-1 incident open C2 --kind credentials
  bursar: refused: the idempotency key "i-1" was used with other arguments: choose another key for another deed
  [1]
  $ bursar action list --kind reset-credentials
  ID  KIND               CUSTOMER  CONTRACT  QUEUED ON   STATE    DONE AT
  18  reset-credentials  C1        K1        2026-01-20  pending        -
  19  reset-credentials  C1        K2        2026-01-20  pending        -
  $ bursar notice list --kind incident
  ID  KIND      CUSTOMER  CONTRACT  INVOICE  QUEUED ON   STATE   BROADCAST
  17  incident  C1               -        -  2026-01-20  queued          -

One that concerns a single contract, known since the day before:

  $ bursar incident open c1 --kind credentials --contract k1 --on 2026-01-19T22:00 -o jsonl
  {"id":"I2","customer":"C1","contract":"K1","kind":"credentials","state":"open","aware_at":"2026-01-19T22:00:00","closed_on":null,"text":null,"outcome":null,"clause":"ALLS-G5.5","steps":[{"on":"2026-01-20","step":"incident","contract":null,"customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G5.5"},{"on":"2026-01-20","step":"incident-action","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G5.5"}]}
  $ echo C2 | bursar incident open - --kind credentials --on 2026-01-20 -o csv
  id,customer,contract,kind,state,aware_at,closed_on,text,outcome,clause,steps\r (esc)
  I3,C2,,credentials,open,2026-01-20T00:00:00,,,,ALLS-G5.5,"[{""on"":""2026-01-20"",""step"":""incident"",""contract"":null,""customer"":""C2"",""invoice"":null,""amount"":null,""currency"":null,""clause"":""ALLS-G5.5""}]"\r (esc)

What is refused, and what is wrong:

  $ unchanged bursar incident open C1 --kind fire
  bursar: refused: the terms have no incident of the kind "fire": kinds: credentials
  [1]
  $ unchanged bursar incident open C1 --kind credentials --on 2026-01-20T15:31
  bursar: refused: 2026-01-20T15:31:00 lies after 2026-01-20T15:30:00: an incident is opened once it is known
  [1]
  $ unchanged bursar incident open C2 --kind credentials --contract K1
  bursar: refused: K1 is no contract of C2: bursar contract list --customer C2 shows them
  [1]
  $ unchanged bursar incident open C2 --kind credentials --contract K9
  bursar: there is no contract "K9": bursar contract list shows them
  [66]
  $ unchanged bursar incident open C9 --kind credentials
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ unchanged bursar incident open C1 --kind credentials --on yesterday
  bursar: --on: "yesterday" is not a date: dates are written like 2026-02-16, with a time 2026-02-16T15:00
  [64]
  $ unchanged bursar incident open C1
  bursar: --kind is missing: bursar incident open --kind KIND [OPTIONS] CUSTOMER
  [64]
  $ unchanged bursar incident show I9
  bursar: there is no incident "I9": bursar incident list shows them
  [66]
  $ unchanged bursar incident show K1
  bursar: INCIDENT: "K1" is not an incident: incidents are named like I1
  [64]
  $ unchanged bursar incident close I9
  bursar: there is no incident "I9": bursar incident list shows them
  [66]

What was said is personal data: it stands beside the chain of events, which commits to it.

  $ python3 - <<'END'
  > import sqlite3
  > db = sqlite3.connect("data/bursar/ledger.db")
  > print(db.execute("SELECT count(*) FROM event WHERE data LIKE '%station%'").fetchone()[0])
  > print(db.execute("SELECT customer, said, length(salt) > 16 FROM case_text").fetchall())
  > print(db.execute("SELECT substr(commitment, 1, 5) FROM event WHERE kind = 'incident' ORDER BY seq").fetchall())
  > END
  0
  [(1, 'laptop lost at the station', 1)]
  [('said:',), (None,), (None,)]
  $ cp data/bursar/ledger.db kept.db
  $ python3 -c 'import sqlite3; db = sqlite3.connect("data/bursar/ledger.db"); db.execute("UPDATE case_text SET said = \"x\""); db.commit()'
  $ bursar audit verify -o json | python3 -c 'import json, sys; print(json.load(sys.stdin)["problems"])'
  [{'invariant': 'commitment', 'subject': 'event 17', 'problem': 'what was said is not what the event commits to'}]
  $ python3 -c 'import sqlite3; db = sqlite3.connect("data/bursar/ledger.db"); db.execute("DELETE FROM case_text"); db.commit()'
  $ bursar audit verify -o json | python3 -c 'import json, sys; print(json.load(sys.stdin)["problems"])'
  [{'invariant': 'commitment', 'subject': 'event 17', 'problem': 'its personal data is gone, and no later event replaced or erased it'}]
  $ cp kept.db data/bursar/ledger.db

Staff have it before them until it is closed:

  $ bursar due --until 2026-01-21 -o csv | grep ',I[0-9]'
  2026-01-19,case,I2,incident,credentials,pending,The customer reports stolen credentials at once.,ALLS-G5.5\r (esc)
  2026-01-20,case,I1,incident,credentials,pending,The customer reports stolen credentials at once.,ALLS-G5.5\r (esc)
  2026-01-20,case,I3,incident,credentials,pending,The customer reports stolen credentials at once.,ALLS-G5.5\r (esc)
  $ bursar explain I1
  id       I1
  state    open
  summary  credentials of C1: Identifiants vol\xc3\xa9s / Stolen credentials; known since 2026-01-20T15:30:00; staff see to it: bursar incident close (esc)
  past
    ON          WHAT      CLAUSE     BECAUSE
    2026-01-20  incident  ALLS-G5.5  The customer reports stolen credentials at once.
  now
    ON          WHAT      CLAUSE     BECAUSE
    2026-01-20  incident  ALLS-G5.5  The customer reports stolen credentials at once.
  next     -
  $ bursar explain K1 -o json | grep -o 'I2[^}]*'
  I2: incident","clause":"ALLS-G5.5","because":"The customer reports stolen credentials at once."
  $ unchanged bursar incident close I1 --on 2026-01-19
  bursar: refused: I1 cannot be closed on 2026-01-19: a day from 2026-01-20, when it was known, to 2026-01-20
  [1]
  $ unchanged bursar incident close I1 --on 2026-01-21
  bursar: refused: I1 cannot be closed on 2026-01-21: a day from 2026-01-20, when it was known, to 2026-01-20
  [1]
  $ unchanged bursar incident close I1 --text 'new passwords' --dry-run -o json
  {"id":"I1","customer":"C1","contract":null,"kind":"credentials","state":"closed","aware_at":"2026-01-20T15:30:00","closed_on":"2026-01-20","text":"laptop lost at the station","outcome":"new passwords","clause":"ALLS-G5.5","dry_run":true,"steps":[{"on":"2026-01-20","step":"incident-closed","contract":null,"customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G5.5"}]}
  $ bursar --as-of 2026-01-22 incident close I1 --on 2026-01-21 --text 'new passwords everywhere' -o json
  {"id":"I1","customer":"C1","contract":null,"kind":"credentials","state":"closed","aware_at":"2026-01-20T15:30:00","closed_on":"2026-01-21","text":"laptop lost at the station","outcome":"new passwords everywhere","clause":"ALLS-G5.5","steps":[{"on":"2026-01-22","step":"incident-closed","contract":null,"customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G5.5"}]}
  $ unchanged bursar --as-of 2026-01-22 incident close I1
  bursar: refused (ALLS-G5.5): I1 was closed on 2026-01-21: what is new is a new one: bursar incident open
  [1]
  $ printf 'I2\nI3\n' | bursar --as-of 2026-01-22 incident close - -o jsonl | python3 -c 'import json, sys
  > print([(i["id"], i["state"], i["closed_on"], i["outcome"]) for i in map(json.loads, sys.stdin)])'
  [('I2', 'closed', '2026-01-22', None), ('I3', 'closed', '2026-01-22', None)]
  $ bursar --as-of 2026-01-22 due --until 2026-01-22 -o csv | grep ',I[0-9]'
  [1]
  $ bursar incident show I1
  id         I1
  customer   C1
  contract   -
  kind       credentials
  state      closed
  aware at   2026-01-20T15:30:00
  closed on  2026-01-21
  text       laptop lost at the station
  outcome    new passwords everywhere
  clause     ALLS-G5.5
  $ bursar explain I1 -o json | field state
  closed
  $ bursar incident list
  ID  CUSTOMER  CONTRACT  KIND         STATE   AWARE AT             CLOSED ON   TEXT                        OUTCOME                   CLAUSE
  I1  C1        -         credentials  closed  2026-01-20T15:30:00  2026-01-21  laptop lost at the station  new passwords everywhere  ALLS-G5.5
  I2  C1        K1        credentials  closed  2026-01-19T22:00:00  2026-01-22  -                           -                         ALLS-G5.5
  I3  C2        -         credentials  closed  2026-01-20T00:00:00  2026-01-22  -                           -                         ALLS-G5.5
  $ bursar incident list --state closed --kind credentials --customer C1 --contract K1 --from 2026-01-19 --to 2026-01-19 --limit 1 --after I1 -o csv
  id,customer,contract,kind,state,aware_at,closed_on,text,outcome,clause\r (esc)
  I2,C1,K1,credentials,closed,2026-01-19T22:00:00,2026-01-22,,,ALLS-G5.5\r (esc)
  $ bursar incident list --state open -o json
  []

What is on record is not undone:

  $ seq_of() { bursar audit log --kind "$1" --limit 1 -o jsonl | field seq; }
  $ unchanged bursar undo "$(seq_of incident)" --yes
  bursar: refused: event 17 (incident I1): a command of its own corrects it: bursar incident close
  [1]
  $ unchanged bursar undo "$(seq_of incident-action)" --yes
  bursar: refused: event 18 (incident-action K1): provisioning was asked to do it
  [1]
  $ unchanged bursar undo "$(seq_of incident-closed)" --yes
  bursar: refused: event 23 (incident-closed I1): it was decided, once: what is new is a new one: bursar incident open
  [1]
  $ bursar --as-of 2026-01-22 check -o json | field ok
  True
  $ bursar __complete incident show I
  I1\tcredentials 2026-01-20 (esc)
  I2\tcredentials 2026-01-19 (esc)
  I3\tcredentials 2026-01-20 (esc)
  :4

The register is as its events say:

  $ python3 -c 'import sqlite3; db = sqlite3.connect("data/bursar/ledger.db"); db.execute("UPDATE incident SET aware_at = \"2026-01-21T00:00:00\" WHERE id = 1"); db.execute("UPDATE incident SET closed_on = NULL, closed_seq = NULL WHERE id = 2"); db.execute("DELETE FROM incident WHERE id = 3"); db.commit()'
  $ bursar --as-of 2026-01-22 check -o json | python3 -c 'import json, sys
  > for p in json.load(sys.stdin)["problems"]: print(p["invariant"], p["subject"], p["problem"])'
  incident I1 is not as its events recorded it
  incident I3 was recorded, and is in no register
  incident I2 was closed, and is open
  incident I3 was closed, and is open

Terms may tell nobody and ask nothing of provisioning, or have no rule at all:

  $ sed 's/^action = "reset-credentials"/notice = false/' "$EXAMPLES/policies/alls-heberg.toml" > quiet.toml
  $ POLICY=quiet.toml worked_example
  $ bursar incident open C1 --kind credentials -o json | python3 -c 'import json, sys; print([s["step"] for s in json.load(sys.stdin)["steps"]])'
  ['incident']
  $ bursar notice list --kind incident -o json
  []
  $ sed '/^\[\[incident\]\]/,/^clause/d; /^"ALLS-G5.5"/d' "$EXAMPLES/policies/alls-heberg.toml" > without.toml
  $ POLICY=without.toml worked_example
  $ unchanged bursar incident open C1 --kind credentials
  bursar: refused: the terms have no rule for incidents
  [1]
  $ printf '[[incident]]\nkind = "credentials"\ntext = "x"\nclause = "ALLS-G5.5"\n' >> "$PWD/quiet.toml"
  $ bursar policy check quiet.toml
  bursar: quiet.toml:457:1: two incidents have the kind "credentials"
  [78]
