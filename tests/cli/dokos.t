Dokos: calendar months, active on signature, billed as they begin and paid later.

  $ . "$TESTDIR/setup.sh"
  $ POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml"
  $ bursar policy check "$POLICY" -o json | field valid
  True
  $ new_ledger 2024-09-01
  $ add_customer 2024-09-13 'Ada Lovelace'
  C1

DOK-6.1: a contact person is mandatory for the whole contract.

  $ unchanged bursar --as-of 2024-09-13 customer add --name 'Bob Martin' --country FR --accept-terms
  bursar: refused (DOK-6.1): missing: --email, --address, --postcode, --city
  [1]

DOK-1.1, DOK-1.2, DOK-due, DOK-5.3: signed 2024-09-13 at 99.00 net, 18 of 30 days are 59.40, VAT 11.88.

  $ unchanged bursar --as-of 2024-09-12 contract open C1 dokos-99 --on 2024-09-13
  bursar: refused (DOK-1.2): it would be signed on 2024-09-13, and today is 2024-09-12
  [1]
  $ bursar --as-of 2024-09-13 contract open C1 dokos-99 --on 2024-09-13
  id            K1
  customer      C1
  product       dokos-99
  state         active
  term start    2024-09-13
  term end      2024-10-01
  renewal       auto
  paid until    2024-09-13
  next step     invoice
  next step on  2024-10-01
  policy        1
  ends on       -
  ground        -
  invoice       D2024-00001
  steps
    ON          STEP        CONTRACT  CUSTOMER  INVOICE      AMOUNT  CURRENCY  CLAUSE
    2024-09-13  order       K1        C1        -                 -  -         DOK-1.2
    2024-09-13  invoice     K1        C1        D2024-00001   71.28  EUR       DOK-1.2
    2024-09-13  activate    K1        C1        D2024-00001       -  -         DOK-1.2
    2024-09-13  obligation  K1        C1        -                 -  -         DOK-4.2
  $ bursar invoice show D2024-00001
  number     D2024-00001
  kind       invoice
  customer   C1
  contract   K1
  issued on  2024-09-13
  due on     2024-10-13
  currency   EUR
  net        59.40
  tax        11.88
  total      71.28
  paid       0.00
  open       71.28
  state      open
  credits    -
  lines
    DESCRIPTION             QUANTITY  UNIT PRICE    NET    TAX  TAX RATE  TAX CATEGORY  TAX REASON  PERIOD START  PERIOD END
    Dokos 99 (18/30 jours)         1       59.40  59.40  11.88        20  S                      -  2024-09-13    2024-10-01
  $ bursar explain K1 --as-of 2024-09-14
  id       K1
  state    active
  summary  active: unpaid, and billed until 2024-10-01
  past
    ON          WHAT                            CLAUSE   BECAUSE
    2024-09-13  order                           DOK-1.2  Billed at the start of the month for that month; whoever joins later pays the days left of it.
    2024-09-13  invoice: D2024-00001 71.28 EUR  DOK-1.2  Billed at the start of the month for that month; whoever joins later pays the days left of it.
    2024-09-13  activate: D2024-00001           DOK-1.2  Billed at the start of the month for that month; whoever joins later pays the days left of it.
    2024-09-13  obligation                      DOK-4.2  Updated at least once a quarter; security fixes within 5 business days.
  now
    ON          WHAT      CLAUSE   BECAUSE
    2024-09-14  warranty  DOK-7.1  The service is under warranty only while nothing of the customer's is overdue.
  next
    ON          WHAT                             CLAUSE   BECAUSE
    2024-10-01  invoice 118.80 EUR               DOK-1.2  Billed at the start of the month for that month; whoever joins later pays the days left of it.
    2024-10-01  renew                            DOK-1.1  One calendar month, renewed by itself each month.
    2024-10-13  D2024-00001: due                 DOK-due  An invoice is due 30 days after its issue.
    2024-10-14  terminate-proposed: D2024-00001  DOK-6.6  A breach not cured in 30 days of written notice, or an invoice unpaid at its due date: it may be terminated at once; 50 % of what is unpaid comes on top.
    2024-11-01  invoice 118.80 EUR               DOK-1.2  Billed at the start of the month for that month; whoever joins later pays the days left of it.
    2024-11-01  renew                            DOK-1.1  One calendar month, renewed by itself each month.

  $ bursar explain D2024-00001 --as-of 2024-09-14 --until 2024-10-20 -o json | python3 -c 'import json, sys
  > print(*[(n["on"], n["what"], n["clause"]) for n in json.load(sys.stdin)["next"]], sep="\n")'
  ('2024-10-01', 'invoice 118.80 EUR', 'DOK-1.2')
  ('2024-10-01', 'renew', 'DOK-1.1')
  ('2024-10-13', 'due', 'DOK-due')
  ('2024-10-14', 'terminate-proposed: D2024-00001', 'DOK-6.6')

A missed night bills late, and D moves with it; the next term is billed whatever is open.

  $ nightly 2024-09-14 2024-10-01
  2024-10-01 invoice K1 D2024-00002 118.80 DOK-1.2
  2024-10-01 renew K1 D2024-00002 DOK-1.1
  $ bursar invoice show D2024-00002 -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["issued_on"], d["due_on"], d["net"], d["tax"], d["total"])'
  2024-10-01 2024-10-31 99.00 19.80 118.80
  $ bursar contract show K1 -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(*[d[k] for k in ("state", "term_start", "term_end", "paid_until", "next_step", "next_step_on")])'
  active 2024-10-01 2024-11-01 2024-09-13 terminate 2024-10-14

DOK-7.1: there is a warranty only while nothing is overdue, which it is from the day after D on:

  $ for day in 2024-10-13 2024-10-14; do bursar explain K1 --as-of $day -o json | python3 -c 'import json, sys
  > print([(n["on"], n["what"], n["clause"]) for n in json.load(sys.stdin)["now"]])'; done
  [('2024-10-13', 'warranty', 'DOK-7.1')]
  [('2024-10-14', 'no warranty: overdue: D2024-00001', 'DOK-7.1')]

Paid in time:

  $ bursar --as-of 2024-10-05 payment record C1 71.28 -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["steps"], d["allocations"])'
  [] [{'invoice': 'D2024-00001', 'amount': '71.28'}]
  $ bursar contract show K1 -o json | field paid_until
  2024-10-01
  $ bursar check
  ok           yes
  schema       12
  events       11
  problems     -
  quarantined  -

DOK-6.6: unpaid the day after its due day, the sweep lists the termination once, and staff confirm it.

  $ nightly 2024-10-05 2024-11-03
  2024-11-01 invoice K1 D2024-00003 118.80 DOK-1.2
  2024-11-01 renew K1 D2024-00003 DOK-1.1
  2024-11-01 terminate-proposed K1 D2024-00002 DOK-6.6
  $ bursar contract show K1 -o json | field state
  active

  $ unchanged bursar --as-of 2024-10-30 contract terminate K1 --ground unpaid --yes
  bursar: refused (DOK-6.6): D2024-00002 is due on 2024-10-31: not before 2024-11-01
  [1]
  $ unchanged bursar --as-of 2024-11-03 contract terminate K1 --ground unpaid
  bursar: "contract terminate" asks before it acts: add --yes to agree
  [64]
  $ unchanged bursar --as-of 2024-11-03 contract terminate K1 --ground unpaid --yes
  bursar: refused (DOK-6.5): the customer chooses what becomes of their data: say what they chose: --data return, or --data delete
  [1]
  $ unchanged bursar --as-of 2024-11-03 contract terminate K1 --ground unpaid --data delete --on 2024-11-02 --yes
  bursar: refused: "unpaid" ends a contract today, by no letter: leave --on out
  [1]
  $ unchanged bursar --as-of 2024-11-03 contract terminate K1 --ground unpaid --data delete --dry-run -o json | python3 -c 'import json, sys
  > print([(s["step"], s["amount"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'
  [('terminate', None, 'DOK-6.6'), ('revoke-access', None, 'DOK-3.1'), ('obligation-lifted', None, 'DOK-4.2'), ('obligation', None, 'DOK-6.2'), ('obligation', None, 'DOK-6.5'), ('surcharge', '118.80', 'DOK-6.6')]
  $ bursar --as-of 2024-11-03 contract terminate K1 --ground unpaid --data delete --yes --reason 'no answer' -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["state"], d["ends_on"], [(s["step"], s["invoice"], s["amount"], s["clause"]) for s in d["steps"]])'
  ended 2024-11-03 [('terminate', 'D2024-00002', None, 'DOK-6.6'), ('revoke-access', None, None, 'DOK-3.1'), ('obligation-lifted', None, None, 'DOK-4.2'), ('obligation', None, None, 'DOK-6.2'), ('obligation', None, None, 'DOK-6.5'), ('surcharge', 'D2024-00004', '118.80', 'DOK-6.6')]
  $ unchanged bursar --as-of 2024-11-04 contract terminate K1 --ground unpaid --yes
  bursar: refused: K1 is ended already
  [1]

DOK-6.2, DOK-6.5: what still runs after the end.

  $ bursar obligation list --contract K1
  ID  CUSTOMER  CONTRACT  KIND         TEXT                                                   STATE    OPENED ON   DUE ON      CLOSED ON   REFERENCE  CLAUSE
  T1  C1        K1        update       Mise \xc3\xa0 jour trimestrielle / Quarterly update           lifted   2024-09-13  2024-12-31  2024-11-03          -  DOK-4.2 (esc)
  T2  C1        K1        no-poaching  Non-sollicitation du personnel / No poaching of staff  pending  2024-11-03  2025-11-03  -                   -  DOK-6.2
  T3  C1        K1        data-delete  Suppression des donn\xc3\xa9es                                pending  2024-11-03  2024-12-03  -                   -  DOK-6.5 (esc)
  $ bursar --as-of 2024-11-04 due --until 2025-12-31
  ON          KIND        SUBJECT      RULE            ACTION  STATE    BECAUSE                                                     CLAUSE
  2024-11-04  backup      ledger       backup-missing       -  pending  there is no backup of this day                              DOK-9.1
  2024-12-01  payment     D2024-00003  due                  -  pending  An invoice is due 30 days after its issue.                  DOK-due
  2024-12-03  obligation  T3           data-delete          -  pending  Suppression des donn\xc3\xa9es (K1)                                DOK-6.5 (esc)
  2025-11-03  obligation  T2           no-poaching          -  pending  Non-sollicitation du personnel / No poaching of staff (K1)  DOK-6.2

DOK-1.3: cancelled by letter or e-mail, with 30 days' notice, to the end of a month.

  $ bursar --as-of 2024-11-04 contract open C1 dokos-19 -o json | field id
  K2
  $ unchanged bursar --as-of 2024-11-04 contract cancel K2 --channel phone
  bursar: refused (DOK-1.3): "phone" is no way to cancel: registered-letter, mail
  [1]
  $ for day in 2024-09-13 2025-01-29 2025-01-30 2024-12-31; do
  >   contract=$(bursar --as-of "$day" contract open C1 dokos-19 -o json | field id)
  >   echo "$day" "$(bursar --as-of "$day" contract cancel "$contract" --channel mail -o json | field ends_on)"
  > done
  2024-09-13 2024-10-31
  2025-01-29 2025-02-28
  2025-01-30 2025-03-31
  2024-12-31 2025-01-31
  $ bursar check
  ok           yes
  schema       12
  events       44
  problems     -
  quarantined  -

DOK-3.1: access ends with the contract. DOK-3.2, DOK-3.3, DOK-4.4, DOK-6.2: what is charged once.

  $ bursar --as-of 2024-09-14 invoice issue C1 --ground access-breach --reference 'letter 12' --line '=99.00' -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["total"], d["tax"], *[(l["description"], l["net"]) for l in d["lines"]])'
  148.50 0.00 ("Souscriptions dues : r\xc3\xa8gles d'acc\xc3\xa8s / Subscriptions owed: rules of access (letter 12)", '99.00') ('Majoration de 50 %', '49.50') (esc)
  $ for ground in migration-help support; do
  >   bursar --as-of 2025-02-01 invoice issue C1 --ground $ground --reference 'ticket 7' --line =80.00 -o json |
  >     python3 -c 'import json, sys; d = json.load(sys.stdin); print(d["kind"], d["net"], d["tax"], d["lines"][0]["description"])'
  > done
  invoice 80.00 16.00 Aide \xc3\xa0 la migration / Help with migration (ticket 7) (esc)
  invoice 80.00 16.00 Assistance / Support (ticket 7)
  $ unchanged bursar --as-of 2025-02-01 invoice issue C1 --ground poaching --reference 'letter 12' --line =80.00
  bursar: refused (DOK-6.2): "poaching" is charged 30000.00, whatever it is: leave --line out
  [1]
  $ unchanged bursar --as-of 2025-02-01 invoice issue C1 --ground support --reference 'ticket 7'
  bursar: refused: nothing is charged: say what: --line TEXT=AMOUNT
  [1]
  $ bursar --as-of 2025-02-01 invoice issue C1 --ground poaching --reference 'letter 12' -o json |
  >   python3 -c 'import json, sys; d = json.load(sys.stdin); print(d["kind"], d["net"], d["tax"], d["lines"][0]["description"])'
  fee 30000.00 0.00 Clause de non-sollicitation / No poaching of staff (letter 12)
  $ bursar explain K1 --as-of 2024-11-03 -o json | python3 -c 'import json, sys; print(*[p["clause"] for p in json.load(sys.stdin)["past"]])'
  DOK-1.2 DOK-1.2 DOK-1.2 DOK-4.2 DOK-1.2 DOK-1.1 DOK-1.2 DOK-1.1 DOK-6.6 DOK-6.6 DOK-3.1 DOK-4.2 DOK-6.2 DOK-6.5 DOK-6.6

Where the terms say "auto", the sweep terminates it, with the surcharge:

  $ sed 's/mode = "propose"/mode = "auto"/' "$POLICY" > auto.toml; POLICY=auto.toml new_ledger 2024-09-01
  $ add_customer 2024-09-13 'Ada Lovelace'
  C1
  $ bursar --as-of 2024-09-13 contract open C1 dokos-99 -o json | field state
  active
  $ nightly 2024-09-14 2024-10-14
  2024-10-01 invoice K1 D2024-00002 118.80 DOK-1.2
  2024-10-01 renew K1 D2024-00002 DOK-1.1
  2024-10-14 terminate K1 D2024-00001 DOK-6.6
  2024-10-14 revoke-access K1 DOK-3.1
  2024-10-14 obligation-lifted K1 DOK-4.2
  2024-10-14 obligation K1 DOK-6.2
  2024-10-14 obligation K1 DOK-6.5
  2024-10-14 surcharge K1 D2024-00003 95.04 DOK-6.6
  $ bursar contract show K1 -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["state"], d["ground"], d["ends_on"])'
  ended unpaid 2024-10-14
  $ bursar action list -o csv
  id,kind,customer,contract,queued_on,state,done_at\r (esc)
  7,activate,C1,K1,2024-09-13,pending,\r (esc)
  12,revoke-access,C1,K1,2024-10-14,pending,\r (esc)
  $ bursar check
  ok           yes
  schema       12
  events       16
  problems     -
  quarantined  -

A calendar that bills early, or usage without billing, is no policy:

  $ sed 's/^offset = 0$/offset = -1/' "$POLICY" > early.toml; bursar policy check early.toml
  bursar: early.toml:53:1: [billing] bills a term as it begins: the offset of the first [[dunning.step]] must be 0
  [78]
  $ sed '/^\[billing\]/,/^due_clause/d; s/mode = "propose"/mode = "ask"/' "$POLICY" > unbilled.toml; bursar policy check unbilled.toml
  bursar: unbilled.toml:65:8: unknown mode "ask": use one of auto, propose
  bursar: unbilled.toml:70:1: [usage] is weighed as a term is billed, and there is no [billing]
  [78]

Nothing is unpaid, or the terms know no such end:

  $ add_customer 2024-10-14 'Bob Martin'
  C2
  $ bursar --as-of 2024-10-14 contract open C2 dokos-19 -o json | field id
  K2
  $ bursar --as-of 2024-10-14 payment record C2 13.24 -o json | field steps
  []
  $ unchanged bursar --as-of 2024-10-14 contract terminate K2 --ground unpaid --yes
  bursar: refused (DOK-6.6): nothing of K2 is unpaid
  [1]
  $ unset POLICY CATALOG; worked_example
  $ unchanged bursar --as-of 2026-01-20 contract terminate K1 --ground unpaid --yes
  bursar: refused: the terms end no contract for what is unpaid: name a ground of the terms: bursar policy show
  [1]

DOK-6.6: an upgrade that is not paid is dunned as a term is, also when it was paid and taken back:

  $ POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml" new_ledger 2024-01-01; add_customer 2024-01-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2024-01-01 contract open C1 dokos-99 -o json | field invoice
  D2024-00001
  $ bursar --as-of 2024-01-02 contract upgrade K1 dokos-199 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print([(s["step"], s["invoice"], s["amount"]) for s in c["steps"]])'
  [('upgrade', None, None), ('invoice', 'D2024-00002', '116.12')]
  $ nightly 2024-01-03 2024-02-01
  2024-02-01 invoice K1 D2024-00003 238.80 DOK-1.2
  2024-02-01 renew K1 D2024-00003 DOK-1.1
  2024-02-01 terminate-proposed K1 D2024-00001 DOK-6.6
  $ bursar --as-of 2024-02-02 payment record C1 118.80 --invoice D2024-00001 -o json | field id
  P1
  $ nightly 2024-02-02 2024-02-10
  2024-02-02 terminate-proposed K1 D2024-00002 DOK-6.6
  $ bursar --as-of 2024-02-11 payment record C1 116.12 --invoice D2024-00002 -o json | field id
  P2
  $ nightly 2024-02-11 2024-03-03
  2024-03-01 invoice K1 D2024-00004 238.80 DOK-1.2
  2024-03-01 renew K1 D2024-00004 DOK-1.1
  2024-03-03 terminate-proposed K1 D2024-00003 DOK-6.6
  $ bursar --as-of 2024-03-04 payment reverse P2 --reason 'no funds' -o json | python3 -c 'import json, sys
  > print([(s["step"], s["invoice"]) for s in json.load(sys.stdin)["steps"]])'
  [('reversal', None), ('reopen', 'D2024-00002')]
  $ bursar invoice show D2024-00002 -o json | field due_on
  2024-04-03
  $ nightly 2024-03-05 2024-04-05
  2024-04-01 invoice K1 D2024-00005 238.80 DOK-1.2
  2024-04-01 renew K1 D2024-00005 DOK-1.1
  $ bursar --as-of 2024-04-05 check -o json | field problems
  []

DOK-6.6: credit is set off before it is said what is unpaid, and what it covers ends nothing:

  $ POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml" new_ledger 2024-01-01; add_customer 2024-01-01 'Ada Lovelace'
  C1
  $ for plan in dokos-99 dokos-199; do bursar --as-of 2024-01-01 contract open C1 $plan -o json | field invoice; done
  D2024-00001
  D2024-00002
  $ bursar --as-of 2024-01-05 payment record C1 238.80 --invoice D2024-00002 -o json | field id
  P1
  $ nightly 2024-01-06 2024-02-01
  2024-02-01 invoice K1 D2024-00003 118.80 DOK-1.2
  2024-02-01 renew K1 D2024-00003 DOK-1.1
  2024-02-01 terminate-proposed K1 D2024-00001 DOK-6.6
  2024-02-01 invoice K2 D2024-00004 238.80 DOK-1.2
  2024-02-01 renew K2 D2024-00004 DOK-1.1
  $ bursar --as-of 2024-02-02 invoice credit D2024-00002 --line 1=50.00 --reason goodwill -o json | field total
  60.00
  $ unchanged bursar --as-of 2024-02-02 contract terminate K1 --ground unpaid --data delete --yes --dry-run -o json | python3 -c 'import json, sys
  > print([(s["step"], s["invoice"], s["amount"]) for s in json.load(sys.stdin)["steps"]])'
  [('set-off', 'D2024-00001', '60.00'), ('terminate', 'D2024-00001', None), ('revoke-access', None, None), ('obligation-lifted', None, None), ('obligation', None, None), ('obligation', None, None), ('surcharge', 'D2024-00005', '88.80')]
  $ bursar --as-of 2024-02-02 invoice credit D2024-00002 --reason goodwill -o json | field total
  178.80
  $ unchanged bursar --as-of 2024-02-02 contract terminate K1 --ground unpaid --data delete --yes
  bursar: refused (DOK-6.6): the credit of C1 covers what is unpaid of K1: the sweep of 2024-03-01 sets it off
  [1]
  $ nightly 2024-02-03 2024-03-02
  2024-03-01 set-off K1 D2024-00001 118.80 DOK-1.1
  2024-03-01 set-off K1 D2024-00003 118.80 DOK-1.1
  2024-03-01 invoice K1 D2024-00005 118.80 DOK-1.2
  2024-03-01 renew K1 D2024-00005 DOK-1.1
  2024-03-01 invoice K2 D2024-00006 238.80 DOK-1.2
  2024-03-01 renew K2 D2024-00006 DOK-1.1
  $ bursar --as-of 2024-03-02 customer show C1 -o json | field credit
  0.00
  $ bursar --as-of 2024-03-02 check -o json | field problems
  []
