Who did what, and the proof of it.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ bursar --as-of 2026-01-20T15:30 --actor ada --reason 'asked by phone' customer edit C1 --phone 0102030405 -o json | field id
  C1
  $ nightly 2026-02-05 2026-02-10
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-10 reminder K1 F2026-000002 ALLS-G4.2

The log, oldest first; hashes are masked here:

  $ bursar audit log -o csv | tr -d '\r' | cut -d , -f 1-7
  seq,at,actor,command,reason,subject,kind
  1,2026-01-15T00:00:00,tester,init,,ledger,ledger-created
  2,2026-01-15T00:00:00,tester,init,,policy,policy-adopted
  3,2026-01-15T00:00:00,tester,init,,catalog,catalog-loaded
  4,2026-01-15T00:00:00,tester,customer add,,C1,customer-added
  5,2026-01-15T00:00:00,tester,contract open,,K1,order
  6,2026-01-15T00:00:00,tester,contract open,,K1,invoice
  7,2026-01-15T00:00:00,tester,payment record,,P1,payment
  8,2026-01-15T00:00:00,tester,payment record,,K1,activate
  9,2026-01-20T15:30:00,ada,customer edit,asked by phone,C1,customer-edited
  10,2026-02-05T00:00:00,tester,sweep,,K1,invoice
  11,2026-02-10T00:00:00,tester,sweep,,K1,reminder
  $ bursar audit log --customer C1 --kind customer-edited -o json | sed 's/"hash":"[0-9a-f]\{64\}"/"hash":"…"/'
  [
  {"seq":9,"at":"2026-01-20T15:30:00","actor":"ada","command":"customer edit","reason":"asked by phone","subject":"C1","kind":"customer-edited","data":{"clause":"ALLS-G1.1","policy":1},"hash":"\xe2\x80\xa6"} (esc)
  ]

What concerns a customer is evidence (ALLS-G1.2): exported for them alone, each line carries the hash under which it
stands in the chain, and the chain is verified as a whole.

  $ bursar audit log --customer C1 -o csv > evidence.csv
  $ cut -d , -f 6 < evidence.csv | sort -u
  C1
  K1
  P1
  subject
  $ bursar audit log -o csv > whole.csv
  $ grep -c -v -x -F -f whole.csv evidence.csv
  0
  [1]
  $ bursar audit verify -o json | field verified
  True
  $ bursar audit log --contract K1 --from 2026-02-01 --to 2026-02-05 -o jsonl | field data | tr , '\n' | grep -v party
  {'step': 'invoice'
   'clause': 'ALLS-G4.2'
   'document': 'F2026-000002'
   'amount_minor': 1200
   'currency': 'EUR'
   'cycle': '2026-02-15'
   'issued': 'F2026-000002'
   'due_on': '2026-02-15'
   'net_minor': 1000
   'tax_minor': 200
   'notice': True}
  $ bursar audit log --by ada --limit 1 -o jsonl | field subject
  C1
  $ bursar audit log --after 10 -o jsonl | field kind
  reminder
  $ bursar audit log --by nobody -o json
  []
  $ bursar audit log --contract K99 -o json
  {"error":{"code":"not-found","message":"there is no contract \"K99\"","clauses":[],"hint":"bursar contract list shows them"}}
  [66]

The proof, and every invariant:

  $ bursar audit verify | sed 's/[0-9a-f]\{64\}/…/'
  verified  yes
  events    11
  head      11
  hash      \xe2\x80\xa6 (esc)
  problems  -
  $ bursar check
  ok           yes
  schema       12
  events       11
  problems     -
  quarantined  -

What was changed behind its back is found: an event, a sum, a missing row.

  $ tamper() { python3 - "$1" <<'END'
  > import sqlite3, sys
  > with sqlite3.connect("data/bursar/ledger.db") as db:
  >     for trigger in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
  >         db.execute(f"DROP TRIGGER {trigger[0]}")
  >     db.execute(sys.argv[1])
  > END
  > }
  $ cp -r data/bursar safe
  $ tamper "UPDATE event SET actor = 'nobody' WHERE seq = 9"
  $ bursar audit verify | sed 's/[0-9a-f]\{64\}/…/'
  verified  no
  events    11
  head      11
  hash      \xe2\x80\xa6 (esc)
  problems
    INVARIANT   SUBJECT  PROBLEM
    chain-hash  event 9  was changed after it was recorded
  $ bursar audit verify > /dev/null
  [1]
  $ bursar check -o json
  {"ok":false,"schema":12,"events":11,"problems":[{"invariant":"chain-hash","subject":"event 9","problem":"was changed after it was recorded"},{"invariant":"guard","subject":"event_is_kept","problem":"the trigger that guards it is gone"},{"invariant":"guard","subject":"event_is_final","problem":"the trigger that guards it is gone"},{"invariant":"guard","subject":"policy_is_kept","problem":"the trigger that guards it is gone"},{"invariant":"guard","subject":"policy_is_final","problem":"the trigger that guards it is gone"},{"invariant":"guard","subject":"document_is_kept","problem":"the trigger that guards it is gone"},{"invariant":"guard","subject":"document_is_final","problem":"the trigger that guards it is gone"},{"invariant":"guard","subject":"document_line_is_kept","problem":"the trigger that guards it is gone"},{"invariant":"guard","subject":"document_line_is_final","problem":"the trigger that guards it is gone"},{"invariant":"guard","subject":"document_party_is_final","problem":"the trigger that guards it is gone"},{"invariant":"guard","subject":"allocation_is_kept","problem":"the trigger that guards it is gone"},{"invariant":"guard","subject":"allocation_is_final","problem":"the trigger that guards it is gone"},{"invariant":"guard","subject":"withdrawal_is_kept","problem":"the trigger that guards it is gone"},{"invariant":"guard","subject":"withdrawal_is_final","problem":"the trigger that guards it is gone"},{"invariant":"guard","subject":"acknowledgement_is_kept","problem":"the trigger that guards it is gone"},{"invariant":"guard","subject":"acknowledgement_is_final","problem":"the trigger that guards it is gone"},{"invariant":"guard","subject":"document_is_counted","problem":"the trigger that guards it is gone"}],"quarantined":[]}
  [1]

  $ rm -r data/bursar; cp -r safe data/bursar
  $ tamper "DELETE FROM event WHERE seq = 9"
  $ bursar audit verify -o json | field problems | tr '{' '\n'
  [
  'invariant': 'chain-gap', 'subject': 'event 10', 'problem': 'the event before it is missing'}, 
  'invariant': 'chain-link', 'subject': 'event 10', 'problem': 'does not follow from the event before it'}, 
  'invariant': 'commitment', 'subject': 'C1', 'problem': 'the billing identity is not what its event commits to'}, 
  'invariant': 'commitment', 'subject': 'C1', 'problem': 'the contact details are not what their event commits to'}, 
  'invariant': 'commitment', 'subject': 'event 9', 'problem': 'the reason or payer is not what the event commits to'}, 
  'invariant': 'commitment', 'subject': 'event 4', 'problem': 'its personal data is gone, and no later event replaced or erased it'}]

  $ rm -r data/bursar; cp -r safe data/bursar
  $ tamper "UPDATE customer_contact SET phone = '666'"
  $ bursar audit verify -o json | field problems | tr '{' '\n'
  [
  'invariant': 'commitment', 'subject': 'C1', 'problem': 'the contact details are not what their event commits to'}]

  $ rm -r data/bursar; cp -r safe data/bursar
  $ tamper "UPDATE document SET net = net + 1, total = total + 1 WHERE id = 1"
  $ bursar check
  ok           no
  schema       12
  events       11
  problems
    INVARIANT         SUBJECT                   PROBLEM
    guard             event_is_kept             the trigger that guards it is gone
    guard             event_is_final            the trigger that guards it is gone
    guard             policy_is_kept            the trigger that guards it is gone
    guard             policy_is_final           the trigger that guards it is gone
    guard             document_is_kept          the trigger that guards it is gone
    guard             document_is_final         the trigger that guards it is gone
    guard             document_line_is_kept     the trigger that guards it is gone
    guard             document_line_is_final    the trigger that guards it is gone
    guard             document_party_is_final   the trigger that guards it is gone
    guard             allocation_is_kept        the trigger that guards it is gone
    guard             allocation_is_final       the trigger that guards it is gone
    guard             withdrawal_is_kept        the trigger that guards it is gone
    guard             withdrawal_is_final       the trigger that guards it is gone
    guard             acknowledgement_is_kept   the trigger that guards it is gone
    guard             acknowledgement_is_final  the trigger that guards it is gone
    guard             document_is_counted       the trigger that guards it is gone
    document-sum      F2026-000001              its lines add up to 1000 + 200 minor units
    issued-day        2026-01-15 EUR            its documents are not those that were issued
    settlement-total  F2026-000001              its settlement is of another amount or customer
    document-event    F2026-000001              is not as its event recorded it
  quarantined  -
  [1]
  $ bursar check > /dev/null
  [1]

The schema itself forbids it, as long as nobody takes its triggers away:

  $ rm -r data/bursar; cp -r safe data/bursar
  $ python3 -c 'import sqlite3
  > sqlite3.connect("data/bursar/ledger.db").execute("UPDATE event SET actor = \"nobody\"")' 2>&1 | tail -1
  sqlite3.IntegrityError: events are append-only

--migrate brings an older ledger to the program's schema; this one has it:

  $ unchanged bursar check --migrate
  schema         12
  migrated from  -
  $ unchanged bursar check --migrate --dry-run -o json
  {"schema":12,"migrated_from":null}
