DOK-6.3: a consent that holds by the terms until the customer withdraws it.

  $ export POLICY="$TESTDIR/../../examples/policies/dokos.toml" CATALOG="$TESTDIR/../../examples/catalogs/dokos.toml"
  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-01-05
  $ for name in 'Ada Lovelace' 'Bob Martin'; do add_customer 2026-01-05 "$name"; done
  C1
  C2
  $ export BURSAR_AS_OF=2026-02-02
  $ bursar customer show C1 -o json | field consents
  [{'purpose': 'reference', 'state': 'given', 'since': None, 'clause': 'DOK-6.3'}]
  $ unchanged bursar customer consent C1 sale --withdraw
  bursar: refused: the terms ask no consent for "sale": purposes: reference
  [1]
  $ unchanged bursar customer consent C1 reference
  bursar: neither --give nor --withdraw says what the customer said: give one of the two
  [64]
  $ unchanged bursar customer consent C1 reference --give --withdraw
  bursar: --give and --withdraw are each other's opposite: give one of the two
  [64]
  $ unchanged bursar customer consent C9 reference --give
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ unchanged bursar customer consent C1 reference --withdraw --on 2026-02-03
  bursar: refused: 2026-02-03 lies after 2026-02-02: record it when it is received
  [1]
  $ unchanged bursar customer consent C1 reference --withdraw --dry-run -o json | field steps
  [{'on': '2026-02-02', 'step': 'consent-withdrawn', 'contract': None, 'customer': 'C1', 'invoice': None, 'amount': None, 'currency': None, 'clause': 'DOK-6.3'}]
  $ bursar --idempotency-key c-1 customer consent C1 reference --withdraw --on 2026-01-30 --source 'letter 17, by Ada herself'
  id                C1
  kind              person
  name              Ada Lovelace
  email             ada.lovelace@example.org
  state             open
  balance           0.00
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
  consents
    PURPOSE    STATE      SINCE       CLAUSE
    reference  withdrawn  2026-01-30  DOK-6.3
  steps
    ON          STEP               CONTRACT  CUSTOMER  INVOICE  AMOUNT  CURRENCY  CLAUSE
    2026-02-02  consent-withdrawn         -  C1              -       -         -  DOK-6.3
  $ unchanged bursar --idempotency-key c-1 customer consent C1 reference --withdraw --on 2026-01-30 --source 'letter 17, by Ada herself' -o json | field consents
  [{'purpose': 'reference', 'state': 'withdrawn', 'since': '2026-01-30', 'clause': 'DOK-6.3'}]
  $ unchanged bursar customer consent C1 reference --withdraw -o json | field steps
  []
  $ unchanged bursar customer consent C1 reference --give --on 2026-01-29
  bursar: refused: C1 said otherwise on 2026-01-30, after 2026-01-29: what was said last holds
  [1]
  $ bursar customer consent C1 reference --give --reason 'a call' -o csv | tr -d '\r' | tail -1 | grep -o 'reference.*'
  reference"",""state"":""given"",""since"":""2026-02-02"",""clause"":""DOK-6.3""}]","[{""on"":""2026-02-02"",""step"":""consent-given"",""contract"":null,""customer"":""C1"",""invoice"":null,""amount"":null,""currency"":null,""clause"":""DOK-6.3""}]"
  $ printf 'C1\nC2\n' | bursar customer consent - reference --withdraw -o jsonl | python3 -c 'import json, sys
  > for line in sys.stdin: print([(s["step"], s["customer"], s["clause"]) for s in json.loads(line)["steps"]])'
  [('consent-withdrawn', 'C1', 'DOK-6.3')]
  [('consent-withdrawn', 'C2', 'DOK-6.3')]

How it is known is personal: kept beside the event, which commits to it, and told to the customer.

  $ bursar audit log --customer C1 --kind consent-withdrawn -o json | grep -c 'letter 17'
  0
  [1]
  $ bursar customer export C1 | python3 -c 'import json, sys
  > for consent in json.load(sys.stdin)["consents"]: print(consent)'
  {'purpose': 'reference', 'state': 'withdrawn', 'on': '2026-01-30', 'source': 'letter 17, by Ada herself', 'clause': 'DOK-6.3'}
  {'purpose': 'reference', 'state': 'given', 'on': '2026-02-02', 'source': None, 'clause': 'DOK-6.3'}
  {'purpose': 'reference', 'state': 'withdrawn', 'on': '2026-02-02', 'source': None, 'clause': 'DOK-6.3'}
  $ bursar audit verify -o json | field verified
  True
  $ cp data/bursar/ledger.db kept.db
  $ python3 -c 'import sqlite3
  > db = sqlite3.connect("data/bursar/ledger.db"); db.execute("UPDATE case_text SET said = \"letter 18\""); db.commit()'
  $ bursar audit verify
  verified  no
  events    9
  head      9
  hash      4750dc0d205216a0b31775358f996a34f604ff7064ea7786b1a8f77a15c8a53c
  problems
    INVARIANT   SUBJECT  PROBLEM
    commitment  event 6  what was said is not what the event commits to
  [1]
  $ cp kept.db data/bursar/ledger.db
  $ bursar check -o json | field ok
  True
  $ for kind in consent-withdrawn consent-given; do
  >     bursar undo "$(bursar audit log --kind $kind -o jsonl | head -1 | field seq)" --yes; done
  bursar: refused: event 6 (consent-withdrawn C1): a command of its own corrects it: bursar customer consent --give
  bursar: refused: event 7 (consent-given C1): a command of its own corrects it: bursar customer consent --withdraw
  [1]

Terms that ask for none list none:

  $ POLICY= CATALOG= worked_example
  $ unchanged bursar customer consent C1 reference --give
  bursar: refused: the terms ask no consent for "reference": they ask none at all
  [1]
  $ bursar customer show C1 -o json | grep -c consents
  0
  [1]
