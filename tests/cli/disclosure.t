ALLS-P3.6: the history of a VPN and disks are disclosed on a judicial request alone. OVH-L: the authority is competent, its
request is valid, the person is told first where that is allowed, and the minimum is disclosed.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ add_customer 2026-01-15 'Max Mustermann'
  C2
  $ export BURSAR_AS_OF=2026-02-03T10:15
  $ unchanged bursar disclosure open C1 --kind judicial --authority 'Tribunal judiciaire de Paris' --class vpn-history --dry-run
  id           J1
  customer     C1
  kind         judicial
  state        open
  authority    Tribunal judiciaire de Paris
  reference    -
  classes      vpn-history
  received on  2026-02-03
  closed on    -
  clause       ALLS-P3.6
  refusal      -
  checks       -
  dry run      yes
  steps
    ON          STEP        CONTRACT  CUSTOMER  INVOICE  AMOUNT  CURRENCY  CLAUSE
    2026-02-03  disclosure         -  C1              -       -         -  ALLS-P3.6
  $ bursar --idempotency-key d-1 disclosure open C1 --kind judicial --authority 'Tribunal judiciaire de Paris' --class vpn-history --class disks --class disks --on 2026-02-02 --reference 'RG 26/00117' -o json
  {"id":"J1","customer":"C1","kind":"judicial","state":"open","authority":"Tribunal judiciaire de Paris","reference":"RG 26/00117","classes":["disks","vpn-history"],"received_on":"2026-02-02","closed_on":null,"clause":"ALLS-P3.6","refusal":null,"checks":[],"steps":[{"on":"2026-02-03","step":"disclosure","contract":null,"customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-P3.6"}]}
  $ unchanged bursar --idempotency-key d-1 disclosure open C1 --kind judicial --authority 'Tribunal judiciaire de Paris' --class vpn-history --class disks --class disks --on 2026-02-02 --reference 'RG 26/00117' -o json
  {"id":"J1","customer":"C1","kind":"judicial","state":"open","authority":"Tribunal judiciaire de Paris","reference":"RG 26/00117","classes":["disks","vpn-history"],"received_on":"2026-02-02","closed_on":null,"clause":"ALLS-P3.6","refusal":null,"checks":[],"steps":[{"on":"2026-02-03","step":"disclosure","contract":null,"customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-P3.6"}]}

A request of another kind is refused, with the clause:

  $ unchanged bursar disclosure open C1 --kind administrative --authority ARCOM --class vpn-history --class disks
  bursar: refused (ALLS-P3.6): disks: disclosed on a request of the kind judicial alone, and this is administrative
  bursar: refused (ALLS-P3.6): vpn-history: disclosed on a request of the kind judicial alone, and this is administrative
  [1]
  $ unchanged bursar disclosure open C1 --kind friendly --authority ARCOM --class vpn-history
  bursar: refused: the terms have no request of the kind "friendly": kinds: judicial, administrative
  [1]
  $ unchanged bursar disclosure open C1 --kind judicial --authority ARCOM --class passwords --class disks
  bursar: refused: the terms have no class "passwords" of data: there are vpn-history, disks
  [1]
  $ unchanged bursar disclosure open C1 --kind judicial --authority ARCOM --class disks --on 2026-02-04
  bursar: refused: the request of 2026-02-04 lies after 2026-02-03
  [1]
  $ unchanged bursar disclosure open C9 --kind judicial --authority ARCOM --class disks
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ unchanged bursar disclosure open C1 --kind judicial --authority ' ' --class disks
  bursar: --authority: " " is empty: leave it out, or give a value
  [64]
  $ unchanged bursar disclosure open C1 --kind judicial --authority ARCOM
  bursar: --class is missing: bursar disclosure open --kind KIND --authority NAME --class CLASS [OPTIONS] CUSTOMER
  [64]

The case cannot be closed before all four checks are recorded, each by whom and when:

  $ bursar due --until 2026-02-04 -o csv
  on,kind,subject,rule,action,state,because,clause\r (esc)
  2026-02-02,case,J1,disclosure,judicial,pending,The history of a VPN and disks are disclosed on a judicial request alone.,ALLS-P3.6\r (esc)
  $ unchanged bursar disclosure close J1
  bursar: refused (ALLS-P3.6): J1: not recorded yet: competence, validity, notified, minimised: bursar disclosure record J1 --check competence
  [1]
  $ unchanged bursar disclosure record J1 --check competence --dry-run -o json
  {"id":"J1","customer":"C1","kind":"judicial","state":"open","authority":"Tribunal judiciaire de Paris","reference":"RG 26/00117","classes":["disks","vpn-history"],"received_on":"2026-02-02","closed_on":null,"clause":"ALLS-P3.6","refusal":null,"checks":[{"check":"competence","result":"done","at":"2026-02-03T10:15:00","by":"tester","reason":null}],"dry_run":true,"steps":[{"on":"2026-02-03","step":"disclosure-check","contract":null,"customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-P3.6"}]}
  $ bursar --actor ana disclosure record J1 --check competence --reason 'seat of the court' -o json
  {"id":"J1","customer":"C1","kind":"judicial","state":"open","authority":"Tribunal judiciaire de Paris","reference":"RG 26/00117","classes":["disks","vpn-history"],"received_on":"2026-02-02","closed_on":null,"clause":"ALLS-P3.6","refusal":null,"checks":[{"check":"competence","result":"done","at":"2026-02-03T10:15:00","by":"ana","reason":"seat of the court"}],"steps":[{"on":"2026-02-03","step":"disclosure-check","contract":null,"customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-P3.6"}]}
  $ bursar --actor bob --as-of 2026-02-03T11:00 disclosure record j1 --check validity -o json | field state
  open
  $ unchanged bursar --as-of 2026-02-03T11:00 disclosure record J1 --check competence
  bursar: refused (ALLS-P3.6): competence of J1 was recorded by ana at 2026-02-03T10:15:00: what was checked stays on record: refuse the case, and open another
  [1]
  $ unchanged bursar --as-of 2026-02-03T11:00 disclosure close J1 -o json
  {"error":{"code":"refused","message":"J1: not recorded yet: notified, minimised","clauses":["ALLS-P3.6"],"hint":"bursar disclosure record J1 --check notified"}}
  [1]
  $ unchanged bursar --as-of 2026-02-03T11:00 disclosure record J1 --check notified --not-allowed
  bursar: refused (ALLS-P3.6): J1 is not kept from the person without a reason: give one: --reason TEXT
  [1]
  $ unchanged bursar --as-of 2026-02-03T11:00 disclosure record J1 --check minimised --not-allowed --reason no
  bursar: --not-allowed goes with --check notified: a request that fails a check is refused: bursar disclosure refuse
  [64]
  $ unchanged bursar --as-of 2026-02-03T11:00 disclosure record J1 --check weather
  bursar: --check: "weather" is not one of competence, validity, notified, minimised
  [64]
  $ bursar --as-of 2026-02-03T12:00 disclosure record J1 --check notified --not-allowed --reason 'secrecy of the inquiry' -o json | field state
  open
  $ bursar explain J1
  id       J1
  state    open
  summary  judicial request of 2026-02-02 for disks, vpn-history of C1; competence done by ana at 2026-02-03T10:15:00; validity done by bob at 2026-02-03T11:00:00; notified not-allowed by tester at 2026-02-03T12:00:00; staff record, then close or refuse it: bursar disclosure
  past
    ON          WHAT              CLAUSE     BECAUSE
    2026-02-03  disclosure        ALLS-P3.6  The history of a VPN and disks are disclosed on a judicial request alone.
    2026-02-03  disclosure-check  ALLS-P3.6  The history of a VPN and disks are disclosed on a judicial request alone.
    2026-02-03  disclosure-check  ALLS-P3.6  The history of a VPN and disks are disclosed on a judicial request alone.
    2026-02-03  disclosure-check  ALLS-P3.6  The history of a VPN and disks are disclosed on a judicial request alone.
  now
    ON          WHAT        CLAUSE     BECAUSE
    2026-02-02  disclosure  ALLS-P3.6  The history of a VPN and disks are disclosed on a judicial request alone.
  next     -
  $ bursar --idempotency-key m-1 --as-of 2026-02-04 disclosure record J1 --check minimised -o csv
  id,customer,kind,state,authority,reference,classes,received_on,closed_on,clause,refusal,checks,steps\r (esc)
  J1,C1,judicial,open,Tribunal judiciaire de Paris,RG 26/00117,disks vpn-history,2026-02-02,,ALLS-P3.6,,"[{""check"":""competence"",""result"":""done"",""at"":""2026-02-03T10:15:00"",""by"":""ana"",""reason"":""seat of the court""},{""check"":""validity"",""result"":""done"",""at"":""2026-02-03T11:00:00"",""by"":""bob"",""reason"":null},{""check"":""notified"",""result"":""not-allowed"",""at"":""2026-02-03T12:00:00"",""by"":""tester"",""reason"":""secrecy of the inquiry""},{""check"":""minimised"",""result"":""done"",""at"":""2026-02-04T00:00:00"",""by"":""tester"",""reason"":null}]","[{""on"":""2026-02-04"",""step"":""disclosure-check"",""contract"":null,""customer"":""C1"",""invoice"":null,""amount"":null,""currency"":null,""clause"":""ALLS-P3.6""}]"\r (esc)
  $ unchanged bursar --as-of 2026-02-04 disclosure close J1 --dry-run -o json | field state
  closed
  $ echo J1 | bursar --idempotency-key c-1 --as-of 2026-02-04 disclosure close J1
  id           J1
  customer     C1
  kind         judicial
  state        closed
  authority    Tribunal judiciaire de Paris
  reference    RG 26/00117
  classes      disks vpn-history
  received on  2026-02-02
  closed on    2026-02-04
  clause       ALLS-P3.6
  refusal      -
  checks
    CHECK       RESULT       AT                   BY      REASON
    competence  done         2026-02-03T10:15:00  ana     seat of the court
    validity    done         2026-02-03T11:00:00  bob     -
    notified    not-allowed  2026-02-03T12:00:00  tester  secrecy of the inquiry
    minimised   done         2026-02-04T00:00:00  tester  -
  steps
    ON          STEP               CONTRACT  CUSTOMER  INVOICE  AMOUNT  CURRENCY  CLAUSE
    2026-02-04  disclosure-closed         -  C1              -       -         -  ALLS-P3.6
  $ unchanged bursar --as-of 2026-02-04 disclosure close J1
  bursar: refused (ALLS-P3.6): J1 is closed already: another request is another case: bursar disclosure open
  [1]
  $ unchanged bursar --as-of 2026-02-04 disclosure refuse J1 --reason late
  bursar: refused (ALLS-P3.6): J1 is closed already: another request is another case: bursar disclosure open
  [1]
  $ unchanged bursar --as-of 2026-02-04 disclosure record J1 --check competence
  bursar: refused (ALLS-P3.6): J1 is closed already: another request is another case: bursar disclosure open
  [1]

Or nothing is disclosed, for a reason:

  $ bursar disclosure open c2 --kind judicial --authority 'Tribunal de police' --class disks -o json | field id
  J2
  $ unchanged bursar disclosure refuse J2
  bursar: refused (ALLS-P3.6): J2 is not refused without a reason: give one: --reason TEXT
  [1]
  $ unchanged bursar disclosure refuse J2 --reason 'not signed' --dry-run -o json | field refusal
  not signed
  $ echo J2 | bursar disclosure refuse - --reason 'not signed' -o jsonl
  {"id":"J2","customer":"C2","kind":"judicial","state":"refused","authority":"Tribunal de police","reference":null,"classes":["disks"],"received_on":"2026-02-03","closed_on":"2026-02-03","clause":"ALLS-P3.6","refusal":"not signed","checks":[],"steps":[{"on":"2026-02-03","step":"disclosure-refused","contract":null,"customer":"C2","invoice":null,"amount":null,"currency":null,"clause":"ALLS-P3.6"}]}
  $ unchanged bursar disclosure close J2
  bursar: refused (ALLS-P3.6): J2 is refused already: another request is another case: bursar disclosure open
  [1]
  $ bursar disclosure list
  ID  CUSTOMER  KIND      STATE    AUTHORITY                     REFERENCE    CLASSES            RECEIVED ON  CLOSED ON   CLAUSE
  J1  C1        judicial  closed   Tribunal judiciaire de Paris  RG 26/00117  disks vpn-history  2026-02-02   2026-02-04  ALLS-P3.6
  J2  C2        judicial  refused  Tribunal de police            -            disks              2026-02-03   2026-02-03  ALLS-P3.6
  $ bursar disclosure list --state refused --kind judicial --customer C2 --from 2026-02-03 --to 2026-02-03 --limit 1 --after J1 -o csv
  id,customer,kind,state,authority,reference,classes,received_on,closed_on,clause\r (esc)
  J2,C2,judicial,refused,Tribunal de police,,disks,2026-02-03,2026-02-03,ALLS-P3.6\r (esc)
  $ bursar disclosure list --state open -o json
  []
  $ echo J2 | bursar disclosure show -
  id           J2
  customer     C2
  kind         judicial
  state        refused
  authority    Tribunal de police
  reference    -
  classes      disks
  received on  2026-02-03
  closed on    2026-02-03
  clause       ALLS-P3.6
  refusal      not signed
  checks       -
  $ unchanged bursar disclosure show J9
  bursar: there is no disclosure "J9": bursar disclosure list shows them
  [66]
  $ unchanged bursar disclosure close J9
  bursar: there is no disclosure "J9": bursar disclosure list shows them
  [66]
  $ unchanged bursar disclosure show C1
  bursar: DISCLOSURE: "C1" is not a disclosure: disclosures are named like J1
  [64]
  $ bursar --as-of 2026-02-04 due --until 2026-02-04 -o json
  []
  $ bursar __complete disclosure show J
  J1\tjudicial 2026-02-02 (esc)
  J2\tjudicial 2026-02-03 (esc)
  :4

Names, references and reasons stand beside the chain of events, which commits to them:

  $ python3 - <<'END'
  > import sqlite3
  > db = sqlite3.connect("data/bursar/ledger.db")
  > for word in ("Tribunal", "RG 26", "seat of", "secrecy", "not signed"):
  >     print(db.execute("SELECT count(*) FROM event WHERE data LIKE ?1", ["%" + word + "%"]).fetchone()[0])
  > print(db.execute("SELECT customer, said, reference FROM case_text").fetchall())
  > END
  0
  0
  0
  0
  0
  [(1, 'Tribunal judiciaire de Paris', 'RG 26/00117'), (2, 'Tribunal de police', '')]

What was recorded stays:

  $ seq_of() { bursar audit log --kind "$1" --limit 1 -o jsonl | field seq; }
  $ for kind in disclosure disclosure-check disclosure-closed disclosure-refused; do unchanged bursar undo "$(seq_of $kind)" --yes; done
  bursar: refused: event 6 (disclosure J1): a command of its own corrects it: bursar disclosure refuse
  bursar: refused: event 7 (disclosure-check J1): what was checked stays on record: bursar disclosure refuse, and open another one
  bursar: refused: event 11 (disclosure-closed J1): what was disclosed cannot be called back
  bursar: refused: event 13 (disclosure-refused J2): it was decided, once: another case: bursar disclosure open
  [1]
  $ bursar check -o json | field ok
  True
  $ bursar audit verify -o json | field verified
  True

What a customer exports does not tell them of a request: staff do, where they may.

  $ bursar disclosure list --customer C1 -o jsonl | field id
  J1
  $ bursar customer export C1 | grep -ci disclosure
  0
  [1]

The register is as its events say:

  $ python3 - <<'END'
  > import sqlite3
  > db = sqlite3.connect("data/bursar/ledger.db")
  > db.execute("DELETE FROM disclosure_check WHERE disclosure = 1 AND name = 'minimised'")
  > db.execute("UPDATE disclosure SET kind = 'administrative' WHERE id = 2")
  > db.execute("INSERT INTO disclosure_class VALUES (2, 'vpn-history', 'ALLS-P3.6')")
  > db.commit()
  > END
  $ bursar check -o json | python3 -c 'import json, sys
  > for p in json.load(sys.stdin)["problems"]: print(p["invariant"], p["subject"], p["problem"])'
  disclosure J2 is not as its events recorded it
  disclosure J2 asks for vpn-history, which its event does not say
  disclosure-check J1 is closed after 3 of 4 checks
  disclosure-check J1 its check minimised is gone

Terms without a rule, and mistakes in one:

  $ sed '/^\[disclosures\]/,/^id = "disks"/d; s/^"ALLS-P3.6".*//' "$EXAMPLES/policies/alls-heberg.toml" | sed '/^kinds = \["judicial"\]/,/^clause/d' > without.toml
  $ POLICY=without.toml worked_example
  $ unchanged bursar disclosure open C1 --kind judicial --authority ARCOM --class disks
  bursar: refused: the terms have no rule for disclosures
  [1]
  $ sed 's/^id = "disks"/id = "vpn-history"/; s/^kinds = \["judicial"\]/kinds = ["royal"]/' "$EXAMPLES/policies/alls-heberg.toml" > wrong.toml
  $ bursar policy check wrong.toml
  bursar: wrong.toml:374:1: no request is of the kind "royal"
  bursar: wrong.toml:379:1: two classes have the id "vpn-history"
  bursar: wrong.toml:379:1: no request is of the kind "royal"
  [78]
