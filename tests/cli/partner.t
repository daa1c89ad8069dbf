DOK-4.6: a customer may choose a partner as main contact for support, and another one with notice.

  $ export POLICY="$TESTDIR/../../examples/policies/dokos.toml" CATALOG="$TESTDIR/../../examples/catalogs/dokos.toml"
  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-01-05
  $ for name in 'Ada Lovelace' 'Pat Ner' 'Other Partner'; do add_customer 2026-01-05 "$name"; done
  C1
  C2
  C3
  $ for product in dokos-499 dokos-99; do bursar --as-of 2026-01-05 contract open C1 $product -o json | field id; done
  K1
  K2
  $ export BURSAR_AS_OF=2026-02-02

Until then, the customer speaks for themselves:

  $ bursar sla due K1 -o json
  {"contract":"K1","support":"premium","reported_at":"2026-02-02T00:00:00","hours":8,"due_at":"2026-02-02T17:00:00","clause":"DOK-5.1b","contact":"C1","second_level":null,"contact_clause":"DOK-4.6"}
  $ unchanged bursar customer partner C1 --none -o json | field steps
  []
  $ unchanged bursar customer partner C1 C1
  bursar: refused (DOK-4.6): C1 cannot be their own partner
  [1]
  $ unchanged bursar customer partner C1 C9
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ unchanged bursar customer partner C9 C2
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ unchanged bursar customer partner C1 C2 --from 2026-02-01
  bursar: refused: 2026-02-01 lies before 2026-02-02: a partner is chosen from today on
  [1]
  $ unchanged bursar customer partner C1
  bursar: no partner is named, nor --none: give one of the two
  [64]
  $ unchanged bursar customer partner C1 C2 --none
  bursar: a partner is named, and --none: give one of the two
  [64]

The first is chosen at once, the same again changes nothing:

  $ unchanged bursar customer partner C1 C2 --dry-run -o csv
  id,kind,name,email,state,balance,credit,currency,opened_on,closed_on,organisation,registration,vat_id,address,postcode,city,country,phone,birth_date,guardian_consent,main_contact,locale,policy,fields,support,support_until,consents,dry_run,steps\r (esc)
  C1,person,Ada Lovelace,ada.lovelace@example.org,open,625.01,0.00,EUR,2026-01-05,,,,,1 rue Haute,75001,Paris,FR,,,,,,1,{},open,,"[{""purpose"":""reference"",""state"":""given"",""since"":null,""clause"":""DOK-6.3""}]",true,"[{""on"":""2026-02-02"",""step"":""partner"",""contract"":null,""customer"":""C1"",""invoice"":null,""amount"":null,""currency"":null,""clause"":""DOK-4.6""}]"\r (esc)
  $ bursar --idempotency-key p-1 --reason 'mail of the day' customer partner C1 C2
  id                C1
  kind              person
  name              Ada Lovelace
  email             ada.lovelace@example.org
  state             open
  balance           625.01
  credit            0.00
  currency          EUR
  opened on         2026-01-05
  closed on         -
  organisation      -
  registration      -
  vat id            -
  address           1 rue Haute
  postcode          75001
  city              Paris
  country           FR
  phone             -
  birth date        -
  guardian consent  -
  main contact      -
  locale            -
  policy            1
  fields            -
  support           open
  support until     -
  partner           C2
  partner since     2026-02-02
  partner until     -
  consents
    PURPOSE    STATE  SINCE  CLAUSE
    reference  given      -  DOK-6.3
  steps
    ON          STEP     CONTRACT  CUSTOMER  INVOICE  AMOUNT  CURRENCY  CLAUSE
    2026-02-02  partner         -  C1              -       -         -  DOK-4.6
  $ unchanged bursar --idempotency-key p-1 --reason 'mail of the day' customer partner C1 C2 -o json | field partner
  C2
  $ unchanged bursar customer partner C1 C2 -o json | field steps
  []
  $ bursar customer show C1 -o json | python3 -c 'import json, sys
  > shown = json.load(sys.stdin); print({k: v for k, v in shown.items() if "partner" in k})'
  {'partner': 'C2', 'partner_since': '2026-02-02', 'partner_until': None}

Second-level support runs through the partner only if the plan includes it:

  $ bursar sla due K1 -o json
  {"contract":"K1","support":"premium","reported_at":"2026-02-02T00:00:00","hours":8,"due_at":"2026-02-02T17:00:00","clause":"DOK-5.1b","contact":"C2","second_level":"C2","contact_clause":"DOK-4.6"}
  $ bursar explain K1 | grep -A 4 '^now'
  now
    ON          WHAT                                  CLAUSE   BECAUSE
    2026-02-02  warranty                              DOK-7.1  The service is under warranty only while nothing of the customer's is overdue.
    2026-02-02  support through C2, second level too  DOK-4.6  The customer may choose a partner as main contact, and another one with notice; second-level support runs through it only if the plan includes it.
  next
  $ bursar explain K2 -o json | python3 -c 'import json, sys
  > print([r for r in json.load(sys.stdin)["now"] if "support" in r["what"]])'
  [{'on': '2026-02-02', 'what': 'support through C2, no second level', 'clause': 'DOK-4.6', 'because': 'The customer may choose a partner as main contact, and another one with notice; second-level support runs through it only if the plan includes it.'}]

A change, or an end, needs the notice of the terms:

  $ unchanged bursar customer partner C1 C3 --from 2026-03-03
  bursar: refused (DOK-4.6): a change needs a notice of 30 days: 2026-03-03 is too early: the first day that it leaves is 2026-03-04
  [1]
  $ bursar customer partner C1 C3 --from 2026-03-10 -o jsonl | python3 -c 'import json, sys
  > shown = json.load(sys.stdin); print({k: v for k, v in shown.items() if "partner" in k})'
  {'partner': 'C2', 'partner_since': '2026-02-02', 'partner_until': '2026-03-10', 'next_partner': 'C3', 'next_partner_from': '2026-03-10'}
  $ bursar --as-of 2026-03-09 customer show C1 -o json | field partner
  C2
  $ bursar --as-of 2026-03-10 customer show C1 -o json | field partner
  C3
  $ bursar --as-of 2026-03-09T09:00 sla due K1 -o json | field second_level
  C2
  $ unchanged bursar --as-of 2026-03-10 customer partner C1 --none --from 2026-04-08 -o json
  {"error":{"code":"refused","message":"a change needs a notice of 30 days: 2026-04-08 is too early","clauses":["DOK-4.6"],"hint":"the first day that it leaves is 2026-04-09"}}
  [1]
  $ bursar --as-of 2026-03-10 customer partner C1 --none -o json | field partner_until
  2026-04-09
  $ unchanged bursar --as-of 2026-03-10 customer partner C1 --none -o json | field steps
  []
  $ unchanged bursar --as-of 2026-03-10 customer partner C1 --none --from 2026-05-01
  bursar: refused (DOK-4.6): C3 ends on 2026-04-09: an end is put off by choosing them again
  [1]
  $ bursar --as-of 2026-03-11 customer partner C1 C3 -o json | field partner_until
  None
  $ printf 'C2\nC3\n' | bursar --as-of 2026-03-11 customer partner - C1 -o jsonl | grep -o '"id":"C.",\|"partner":"C."'
  "id":"C2",
  "partner":"C1"
  "id":"C3",
  "partner":"C1"

Who is closed is nobody's partner, and chooses none:

  $ add_customer 2026-03-11 'Gone Away'
  C4
  $ bursar -q --as-of 2026-03-11 customer close C4 --yes > /dev/null
  $ unchanged bursar --as-of 2026-03-11 customer partner C2 C4
  bursar: refused (DOK-4.6): C4 is closed
  [1]
  $ unchanged bursar --as-of 2026-03-11 customer partner C4 C2
  bursar: refused (DOK-4.6): C4 is closed
  [1]

Every choice is kept, with its days: in the audit log, and in the customer's export. An event of it is not undone.

  $ bursar audit log --kind partner -o csv | cut -d , -f 1-2,6-8
  seq,at,subject,kind,data
  15,2026-02-02T00:00:00,C1,partner,"{""step"":""partner""
  16,2026-02-02T00:00:00,C1,partner,"{""step"":""partner""
  18,2026-03-11T00:00:00,C1,partner,"{""step"":""partner""
  19,2026-03-11T00:00:00,C2,partner,"{""step"":""partner""
  20,2026-03-11T00:00:00,C3,partner,"{""step"":""partner""
  $ bursar --as-of 2026-03-11 undo "$(bursar audit log --kind partner -o jsonl | head -1 | field seq)" --yes
  bursar: refused: event 15 (partner C1): a command of its own corrects it: bursar customer partner
  [1]
  $ bursar --as-of 2026-03-11 undo "$(bursar audit log --kind partner-ended -o jsonl | field seq)" --yes
  bursar: refused: event 17 (partner-ended C1): a command of its own corrects it: bursar customer partner
  [1]
  $ bursar --as-of 2026-03-11 customer export C1 | python3 -c 'import json, sys; print(json.load(sys.stdin)["partners"])'
  [{'partner': 'C2', 'from': '2026-02-02', 'until': '2026-03-10', 'clause': 'DOK-4.6'}, {'partner': 'C3', 'from': '2026-03-10', 'until': None, 'clause': 'DOK-4.6'}]
  $ bursar --as-of 2026-03-11 check -o json | field ok
  True

Who is planned is put off by choosing them for a later day, without notice, and who is there stays until then:

  $ new_ledger 2026-01-05
  $ for name in 'Ada Lovelace' 'Pat Ner' 'Other Partner' 'Gone Away' 'Next One'; do add_customer 2026-01-05 "$name"; done
  C1
  C2
  C3
  C4
  C5
  $ partner() { bursar customer partner "$@" -o json | shown; }
  $ shown() { python3 -c 'import json, sys
  > shown = json.load(sys.stdin); print({k: v for k, v in shown.items() if "partner" in k}, len(shown.get("steps", [])))'; }
  $ partner C2 C3
  {'partner': 'C3', 'partner_since': '2026-02-02', 'partner_until': None} 1
  $ partner C2 C4 --from 2026-03-10
  {'partner': 'C3', 'partner_since': '2026-02-02', 'partner_until': '2026-03-10', 'next_partner': 'C4', 'next_partner_from': '2026-03-10'} 1
  $ unchanged partner C2 C4 --from 2026-03-10
  {'partner': 'C3', 'partner_since': '2026-02-02', 'partner_until': '2026-03-10', 'next_partner': 'C4', 'next_partner_from': '2026-03-10'} 0
  $ partner C2 C4 --from 2026-06-10
  {'partner': 'C3', 'partner_since': '2026-02-02', 'partner_until': '2026-06-10', 'next_partner': 'C4', 'next_partner_from': '2026-06-10'} 1
  $ bursar customer export C2 | python3 -c 'import json, sys
  > for p in json.load(sys.stdin)["partners"]: print(p["partner"], p["from"], p["until"])'
  C3 2026-02-02 2026-06-10
  C4 2026-06-10 None
  $ bursar audit log --kind partner --limit 9 -o jsonl | tail -1 | grep -o '"partner":4.*"instead_of":"[-0-9]*"'
  "partner":4,"from":"2026-06-10","instead_of":"2026-03-10"
  $ partner C2 C4 --from 2026-03-10
  {'partner': 'C3', 'partner_since': '2026-02-02', 'partner_until': '2026-03-10', 'next_partner': 'C4', 'next_partner_from': '2026-03-10'} 1
  $ bursar --as-of 2026-03-09 customer partner C2 C4 --from 2026-03-12 -o json | shown
  {'partner': 'C3', 'partner_since': '2026-02-02', 'partner_until': '2026-03-12', 'next_partner': 'C4', 'next_partner_from': '2026-03-12'} 1
  $ bursar check -o json | field ok
  True

Who is closed is nobody's partner from that day on, planned or not, and those who chose them are told:

  $ export BURSAR_AS_OF=2026-03-09
  $ bursar contract open C3 dokos-499 -o json | field id
  K1
  $ partner C3 C4
  {'partner': 'C4', 'partner_since': '2026-03-09', 'partner_until': None} 1
  $ partner C5 C4
  {'partner': 'C4', 'partner_since': '2026-03-09', 'partner_until': None} 1
  $ partner C5 C1 --from 2026-05-01
  {'partner': 'C4', 'partner_since': '2026-03-09', 'partner_until': '2026-05-01', 'next_partner': 'C1', 'next_partner_from': '2026-05-01'} 1
  $ export BURSAR_AS_OF=2026-03-11
  $ bursar customer export C4 | python3 -c 'import json, sys
  > for p in json.load(sys.stdin)["partner_of"]: print(p)'
  {'customer': 'C2', 'from': '2026-03-12', 'until': None}
  {'customer': 'C3', 'from': '2026-03-09', 'until': None}
  {'customer': 'C5', 'from': '2026-03-09', 'until': '2026-05-01'}
  $ unchanged bursar customer close C4 --yes -n -o json | python3 -c 'import json, sys
  > for s in json.load(sys.stdin)["steps"]: print(s["on"], s["step"], s["customer"], s["clause"])'
  2026-03-11 partner-ended C2 DOK-4.6
  2026-03-11 partner-ended C3 DOK-4.6
  2026-03-11 partner-ended C5 DOK-4.6
  $ bursar -q customer close C4 --yes > /dev/null
  $ bursar sla due K1 -o json | field contact
  C3
  $ bursar --as-of 2026-03-10 sla due K1 --on 2026-03-10 -o json | field contact
  C4
  $ for c in C2 C3 C5; do bursar customer show $c -o json | shown; done
  {'partner': 'C3', 'partner_since': '2026-02-02', 'partner_until': '2026-03-12'} 0
  {} 0
  {'next_partner': 'C1', 'next_partner_from': '2026-05-01'} 0
  $ bursar notice list --kind partner-ended -o csv | cut -d , -f 2-7
  kind,customer,contract,invoice,queued_on,state
  partner-ended,C2,,,2026-03-11,queued
  partner-ended,C3,,,2026-03-11,queued
  partner-ended,C5,,,2026-03-11,queued
  $ bursar audit log --kind partner-ended --customer C3 -o json | python3 -c 'import json, sys; print([e["data"] for e in json.load(sys.stdin)])'
  [{'step': 'partner-ended', 'clause': 'DOK-4.6', 'partner': 4, 'from': '2026-03-11', 'notice': True}]
  $ unchanged bursar customer close C4 --yes -o json | field state
  closed
  $ bursar check -o json | field ok
  True

Nobody needs to wait to choose another, and a closed partner who is one all the same is a fault of the ledger:

  $ partner C3 C2
  {'partner': 'C2', 'partner_since': '2026-03-11', 'partner_until': None} 1
  $ partner C5 C2
  {'partner': 'C2', 'partner_since': '2026-03-11', 'partner_until': None} 1
  $ bursar check -o json | field ok
  True
  $ python3 -c 'import sqlite3
  > db = sqlite3.connect("data/bursar/ledger.db")
  > db.execute("UPDATE customer_partner SET until_on = NULL WHERE customer = 5 AND partner = 4"); db.commit()'
  $ bursar check -o json | python3 -c 'import json, sys
  > for p in json.load(sys.stdin)["problems"]: print(p["invariant"], p["subject"], p["problem"])'
  partner C5 has two partners from 2026-03-11 on
  partner C5 has not the partner that its last event says
  partner C5 its partner C4 is closed

So it is when an account is closed on a ground of the terms:

  $ { cat "$EXAMPLES/policies/alls-heberg.toml"; printf '[partner]\nnotice_days = 30\nsecond_level = []\nclause = "ALLS-G5.3"\n'; } > with.toml
  $ POLICY=with.toml CATALOG= worked_example
  $ add_customer 2026-01-15 'Pat Ner'
  C2
  $ export BURSAR_AS_OF=2026-01-20
  $ bursar -q customer partner C1 C2 > /dev/null
  $ bursar customer sanction C2 --ground breach --effect close --yes -o json | python3 -c 'import json, sys
  > for s in json.load(sys.stdin)["steps"]: print(s["on"], s["step"], s["customer"], s["clause"])'
  2026-01-20 close C2 ALLS-G12.1
  2026-01-20 partner-ended C1 ALLS-G5.3
  $ bursar customer show C1 -o json | shown
  {} 0
  $ bursar check -o json | field ok
  True

Terms without partners know none:

  $ POLICY= CATALOG= worked_example
  $ unchanged bursar customer partner C1 --none
  bursar: refused: the terms know no partners
  [1]
