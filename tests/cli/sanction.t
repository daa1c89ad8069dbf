What the host may do on a ground of its terms.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ paid_contract 2026-01-15 C1 vps-s
  K2

ALLS-G5.4, ALLS-P6.2: a block is notified when it takes effect, ends by itself on its day, and asks before it acts:

  $ unchanged bursar --as-of 2026-01-20 customer sanction C1 --ground spam < /dev/null
  bursar: "customer sanction" asks before it acts: add --yes to agree
  [64]
  $ unchanged bursar --as-of 2026-01-20 customer sanction C1 --ground spam --notify-before 2026-02-01 --dry-run
  id         C1
  kind       person
  name       Ada Lovelace
  email      ada.lovelace@example.org
  state      open
  balance    0.00
  credit     0.00
  currency   EUR
  opened on  2026-01-15
  dry run    yes
  steps
    ON          STEP                CONTRACT  CUSTOMER  INVOICE  AMOUNT  CURRENCY  CLAUSE
    2026-01-20  sanction-announced  K1        C1              -       -         -  ALLS-G5.4
    2026-01-20  sanction-announced  K2        C1              -       -         -  ALLS-G5.4
  $ bursar --as-of 2026-01-20 customer sanction C1 --ground spam --until 2026-01-22 --yes -o json
  {"id":"C1","kind":"person","name":"Ada Lovelace","email":"ada.lovelace@example.org","state":"suspended","balance":"0.00","credit":"0.00","currency":"EUR","opened_on":"2026-01-15","steps":[{"on":"2026-01-20","step":"suspend","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G5.4"},{"on":"2026-01-20","step":"suspend","contract":"K2","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G5.4"}]}
  $ bursar --as-of 2026-01-20 contract list -o json | python3 -c 'import json, sys
  > print([(c["id"], c["state"], c["ground"], c["next_step"], c["next_step_on"]) for c in json.load(sys.stdin)])'
  [('K1', 'suspended', 'spam', 'resume', '2026-01-22'), ('K2', 'suspended', 'spam', 'resume', '2026-01-22')]
  $ nightly 2026-01-21 2026-01-23
  2026-01-22 resume K1 ALLS-G5.4
  2026-01-22 resume K2 ALLS-G5.4
  $ bursar sanction list
  ID  CUSTOMER  CONTRACT  GROUND  EFFECT   STATE   STARTS ON   UNTIL       LIFTED ON   CLAUSE
   1  C1        K1        spam    suspend  lifted  2026-01-20  2026-01-22  2026-01-22  ALLS-G5.4
   2  C1        K2        spam    suspend  lifted  2026-01-20  2026-01-22  2026-01-22  ALLS-G5.4

A payment does not lift a sanction, and a sanction is not lifted by a payment:

  $ bursar --as-of 2026-02-05 sweep -o jsonl | steps
  2026-02-05 invoice K1 F2026-000003 12.00 ALLS-G4.2
  2026-02-05 invoice K2 F2026-000004 30.00 ALLS-G4.2
  $ bursar --as-of 2026-02-06 contract suspend K1 --ground copyright -o json | field ground
  copyright
  $ nightly 2026-02-07 2026-02-18
  2026-02-10 reminder K1 F2026-000003 ALLS-G4.2
  2026-02-10 reminder K2 F2026-000004 ALLS-G4.2
  2026-02-15 stop-notice K1 F2026-000003 ALLS-G4.1
  2026-02-15 stop-notice K2 F2026-000004 ALLS-G4.1
  2026-02-16 overdue-notice K1 F2026-000003 ALLS-G4.2
  2026-02-16 overdue-notice K2 F2026-000004 ALLS-G4.2
  2026-02-16 suspend K2 F2026-000004 ALLS-G4.2
  2026-02-18 penalty K1 F2026-000005 2.40 ALLS-G4.2
  2026-02-18 overdue-notice K1 F2026-000003 ALLS-G4.2
  2026-02-18 penalty K2 F2026-000006 6.00 ALLS-G4.2
  2026-02-18 overdue-notice K2 F2026-000004 ALLS-G4.2
  $ bursar --as-of 2026-02-18 payment record C1 14.40 -o json | python3 -c 'import json, sys
  > print([s["step"] for s in json.load(sys.stdin)["steps"]])'
  ['renew']
  $ bursar --as-of 2026-02-18 contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ground"], c["paid_until"])'
  suspended unpaid 2026-03-15
  $ bursar --as-of 2026-02-19 contract resume K1 --reason 'content removed' -o json | field state
  suspended
  $ unchanged bursar --as-of 2026-02-19 contract resume K1
  bursar: refused (ALLS-G4.1): K1 is suspended for what is unpaid: it resumes with the payment: bursar payment record
  [1]

ALLS-G8.6, ALLS-P6.2: announced for a day, nothing happens before it.

  $ bursar --as-of 2026-02-19 contract suspend K1 --ground ddos --notify-before 2026-02-21 --until 2026-02-23 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["next_step"], c["next_step_on"], [s["step"] for s in c["steps"]])'
  suspended suspend 2026-02-21 ['sanction-announced']
  $ bursar --as-of 2026-02-19 sanction list --state announced -o json
  [
  {"id":"4","customer":"C1","contract":"K1","ground":"ddos","effect":"suspend","state":"announced","starts_on":"2026-02-21","until":"2026-02-23","lifted_on":null,"clause":"ALLS-G8.6"}
  ]
  $ nightly 2026-02-20 2026-02-24 | grep -v K2
  2026-02-21 suspend K1 ALLS-G8.6
  2026-02-23 sanction-lifted K1 ALLS-G8.6
  $ bursar notice list --contract K1 -o json | python3 -c 'import json, sys
  > print([(n["kind"], n["queued_on"]) for n in json.load(sys.stdin)][-2:])'
  [('sanction-announced', '2026-02-19'), ('suspend', '2026-02-21')]

ALLS-G12.4: illegal practice closes the service for good, without refund. ALLS-G12.2: conduct too.

  $ unchanged bursar --as-of 2026-02-24 contract terminate K1 --ground illegal-use < /dev/null
  bursar: "contract terminate" asks before it acts: add --yes to agree
  [64]
  $ bursar --as-of 2026-02-24 contract terminate K1 --ground illegal-use --yes -o json
  {"id":"K1","customer":"C1","product":"web-start","state":"ended","term_start":"2026-02-15","term_end":"2026-03-15","renewal":"auto","paid_until":"2026-03-15","next_step":null,"next_step_on":null,"policy":"1","ends_on":"2026-02-24","ground":"illegal-use","invoice":null,"steps":[{"on":"2026-02-24","step":"end","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G12.4"}]}
  $ bursar --as-of 2026-02-24 customer show C1 -o json | field credit
  0.00
  $ unchanged bursar --as-of 2026-02-24 contract terminate K1 --ground conduct --yes
  bursar: refused: K1 is ended already
  [1]

ALLS-G3.6: a false identity ends everything without notice, and closes the account. Nothing is refunded.

  $ add_customer 2026-02-24 'Max Mustermann'
  C2
  $ paid_contract 2026-02-24 C2 web-start
  K3
  $ paid_contract 2026-02-24 C2 vps-m
  K4
  $ bursar --as-of 2026-02-25 customer sanction C2 --ground false-identity --yes -o json
  {"id":"C2","kind":"person","name":"Max Mustermann","email":"max.mustermann@example.org","state":"closed","balance":"0.00","credit":"0.00","currency":"EUR","opened_on":"2026-02-24","steps":[{"on":"2026-02-25","step":"end","contract":"K3","customer":"C2","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G3.6"},{"on":"2026-02-25","step":"end","contract":"K4","customer":"C2","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G3.6"},{"on":"2026-02-25","step":"close","contract":null,"customer":"C2","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G3.6"}]}
  $ bursar notice list --customer C2 -o json | python3 -c 'import json, sys
  > print([n["kind"] for n in json.load(sys.stdin) if n["queued_on"] == "2026-02-25"])'
  []
  $ unchanged bursar --as-of 2026-02-25 refund issue K3 --channel mail
  bursar: refused (ALLS-G6.5): K3: ended on 2026-02-25 (false-identity)
  [1]
  $ unchanged bursar --as-of 2026-02-25 customer sanction C2 --ground spam --yes
  bursar: refused: C2 is closed
  [1]

ALLS-P4.10, ALLS-P5.1: false contacts suspend one domain. AWD-3: the free environment has rules of its own.

  $ add_customer 2026-02-25 'Grace Hopper'
  C3
  $ paid_contract 2026-02-25 C3 domain-fr
  K5
  $ bursar --as-of 2026-02-25 contract open C3 free-web -o json | field id
  K6
  $ bursar --as-of 2026-02-26 customer sanction C3 --ground false-identity --contract K5 --yes -o json | python3 -c 'import json, sys
  > print([(s["step"], s["contract"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'
  [('suspend', 'K5', 'ALLS-P4.10')]
  $ unchanged bursar --as-of 2026-02-26 contract suspend K5 --ground free-rules
  bursar: refused (AWD-3): K5 is of family "domain", and "free-rules" is for free only
  [1]
  $ bursar --as-of 2026-02-26 customer sanction C3 --ground free-rules --contract K6 --effect end --yes -o json | python3 -c 'import json, sys
  > print([(s["step"], s["contract"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'
  [('end', 'K6', 'AWD-3')]

ALLS-G8.4, ALLS-G9.2, ALLS-G9.5, ALLS-G12.1, ALLS-G14.2, ALLS-P6.1: each ground does what the terms say, and nothing else.

  $ unchanged bursar --as-of 2026-02-26 customer sanction C3 --ground breach --contract K5 --yes
  bursar: refused (ALLS-G12.1): "breach" is not a ground against one contract: leave --contract out
  [1]
  $ unchanged bursar --as-of 2026-02-26 customer sanction C3 --ground copyright --yes
  bursar: refused (ALLS-G9.5): "copyright" is not a ground against a whole account: name the contracts: --contract
  [1]
  $ unchanged bursar --as-of 2026-02-26 contract terminate K5 --ground abuse-of-staff --yes
  bursar: refused (ALLS-G5.3): "abuse-of-staff" allows suspend, not "end"
  [1]
  $ unchanged bursar --as-of 2026-02-26 customer sanction C3 --ground bad-hair --yes
  bursar: refused: the terms have no sanction on the ground "bad-hair": grounds: false-identity, abuse-of-staff, spam, misuse, platform-danger, ddos, harmful-use, prohibited-content, copyright, breach, conduct, illegal-use, terms-refused, free-rules
  [1]
  $ unchanged bursar --as-of 2026-02-26 customer sanction C3 --ground breach --until 2026-03-01 --yes
  bursar: refused: only a suspension has days, and this is "close": leave --until and --notify-before out
  [1]
  $ unchanged bursar --as-of 2026-02-26 contract suspend K5 --ground platform-danger --until 2026-02-26
  bursar: refused: it would end on 2026-02-26, before it begins: choose a later --until
  [1]
  $ unchanged bursar --as-of 2026-02-26 contract suspend K5 --ground harmful-use --notify-before 2026-02-26
  bursar: refused: 2026-02-26 is not after 2026-02-26: leave --notify-before out to suspend at once
  [1]
  $ unchanged bursar --as-of 2026-02-26 customer sanction C3 --ground spam --contract K1 --yes
  bursar: C3 has no contract "K1": bursar contract list --customer shows theirs
  [66]
  $ unchanged bursar --as-of 2026-02-26 customer sanction C9 --ground spam --yes
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ for ground in prohibited-content harmful-use platform-danger; do
  >     bursar --as-of 2026-02-26 contract suspend K5 --ground $ground -n -o json | python3 -c 'import json, sys
  > print([(s["step"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'; done
  [('suspend', 'ALLS-G9.2')]
  [('suspend', 'ALLS-P6.1')]
  [('suspend', 'ALLS-G8.4')]
  $ bursar --as-of 2026-02-26 customer sanction C3 --ground breach --yes -o json | field state
  closed
  $ bursar sanction list --contract K5 --customer C3 -o json | python3 -c 'import json, sys
  > print([s["ground"] for s in json.load(sys.stdin)])'
  ['false-identity']
  $ bursar sanction list --customer C3 --ground breach --from 2026-02-26 --to 2026-02-26 --limit 5 --after 1 -o csv
  id,customer,contract,ground,effect,state,starts_on,until,lifted_on,clause\r (esc)
  9,C3,,breach,close,done,2026-02-26,,,ALLS-G12.1\r (esc)
  $ bursar --as-of 2026-02-26 check -o json | field ok
  True

ALLS-P4.10 is about false contacts of a domain: on one contract of another family it is no ground.

  $ new_ledger 2026-02-25; add_customer 2026-02-25 'Ada Lovelace'
  C1
  $ paid_contract 2026-02-25 C1 web-start
  K1
  $ unchanged bursar --as-of 2026-02-26 contract suspend K1 --ground false-identity
  bursar: refused (ALLS-P4.10): K1 is of family "shared", and "false-identity" is for domain only
  [1]
  $ unchanged bursar --as-of 2026-02-26 contract terminate K1 --ground false-identity --yes
  bursar: refused (ALLS-P4.10): K1 is of family "shared", and "false-identity" is for domain only
  [1]
  $ unchanged bursar --as-of 2026-02-26 customer sanction C1 --ground false-identity --yes --dry-run -o json | field state
  open

ALLS-G5.4: while the whole account is suspended, so is the customer. What is ordered waits, as during a dispute, and
nothing more is ordered.

  $ bursar --as-of 2026-02-25 contract open C1 web-pro -o json | field invoice
  F2026-000002
  $ bursar --as-of 2026-02-25 contract open C1 domain-fr -o json | field invoice
  F2026-000003
  $ bursar --as-of 2026-02-26 customer sanction C1 --ground spam --until 2026-03-05 --yes -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], [(s["step"], s["contract"], s["clause"]) for s in c["steps"]])'
  suspended [('suspend', 'K1', 'ALLS-G5.4'), ('suspend', 'K2', 'ALLS-G5.4'), ('suspend', 'K3', 'ALLS-G5.4')]
  $ bursar customer list --state suspended -o csv | cut -d , -f 1-5
  id,kind,name,email,state
  C1,person,Ada Lovelace,ada.lovelace@example.org,suspended
  $ for product in web-pro domain-fr; do unchanged bursar --as-of 2026-02-27 contract open C1 $product; done
  bursar: refused (ALLS-G5.4): C1 is suspended: bursar explain C1 tells why
  bursar: refused (ALLS-G5.4): C1 is suspended: bursar explain C1 tells why
  [1]
  $ unchanged bursar --as-of 2026-02-27 contract trial C1 web-pro
  bursar: refused (ALLS-G5.4): C1 is suspended: bursar explain C1 tells why
  [1]
  $ bursar --as-of 2026-02-27 payment record C1 44.40 -o json | field steps
  []
  $ unchanged bursar --as-of 2026-02-27 contract confirm K3
  bursar: refused (ALLS-G5.4): a sanction holds K3 (spam): no registry is asked: bursar contract resume K3
  [1]
  $ bursar contract list -o csv | cut -d , -f 1,4,9-10
  id,state,next_step,next_step_on
  K1,suspended,resume,2026-03-05
  K2,ordered,resume,2026-03-05
  K3,ordered,resume,2026-03-05
  $ bursar --as-of 2026-02-27 customer edit C1 --phone +33123456789 -o json | field state
  suspended
  $ bursar --as-of 2026-02-27 check -o json | field problems
  []
  $ cp -r data/bursar held
  $ nightly 2026-02-28 2026-03-06
  2026-03-05 resume K1 ALLS-G5.4
  2026-03-05 sanction-lifted K2 ALLS-G5.4
  2026-03-05 activate K2 F2026-000002 ALLS-G4.1
  2026-03-05 sanction-lifted K3 ALLS-G5.4
  2026-03-05 register K3 F2026-000003 ALLS-P4.4
  $ bursar contract list -o csv | cut -d , -f 1,4-6
  id,state,term_start,term_end
  K1,active,2026-02-25,2026-03-25
  K2,active,2026-03-05,2026-04-05
  K3,ordered,,
  $ bursar customer show C1 -o json | field state
  open
  $ bursar --as-of 2026-03-06 contract open C1 web-pro -o json | field id
  K4
  $ bursar --as-of 2026-03-06 check -o json | field problems
  []

Lifted one by one by staff, or undone, the account is open again with the last; one contract's sanction is no account's:

  $ rm -r data/bursar; mv held data/bursar
  $ for n in 3 1 2; do bursar --as-of 2026-02-28 contract resume K$n --reason 'spam stopped' -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["id"], c["state"], [s["step"] for s in c["steps"]])'
  > bursar customer show C1 -o json | field state; done
  K3 ordered ['sanction-lifted', 'register']
  suspended
  K1 active ['resume']
  suspended
  K2 active ['sanction-lifted', 'activate']
  open
  $ bursar --as-of 2026-02-28 contract suspend K1 --ground spam -o json | field state
  suspended
  $ bursar customer show C1 -o json | field state
  open
  $ bursar --as-of 2026-02-28 check -o json | field problems
  []

ALLS-P4.10: a domain that is paid and not confirmed is held too. What the registry then confirms is registered, and
suspended at once:

  $ bursar --as-of 2026-02-28 contract suspend K3 --ground false-identity -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ground"], [s["step"] for s in c["steps"]])'
  ordered unconfirmed ['suspend']
  $ bursar --as-of 2026-03-02 contract confirm K3 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ground"], [(s["step"], s["clause"]) for s in c["steps"]])'
  suspended false-identity [('confirm', 'ALLS-P4.4'), ('activate', 'ALLS-G4.1'), ('suspend', 'ALLS-P4.10')]
  $ bursar --as-of 2026-03-03 contract resume K3 --reason 'contacts corrected' -o json | field state
  active
  $ bursar action list --contract K3 -o csv | cut -d , -f 2,5
  kind,queued_on
  register,2026-02-28
  activate,2026-03-02
  suspend,2026-03-02
  resume,2026-03-03
  $ bursar --as-of 2026-03-03 check -o json | field problems
  []

An order that is held and never paid lapses as any other, and the account with nothing else is open again:

  $ new_ledger 2026-01-01; add_customer 2026-01-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-01-01 contract open C1 web-pro -o json | field invoice
  F2026-000001
  $ bursar --as-of 2026-01-02 customer sanction C1 --ground spam --yes -o json | field state
  suspended
  $ nightly 2026-01-03 2026-02-02
  2026-01-31 lapse K1 F2026-000001 ALLS-G4.1
  $ bursar customer show C1 -o json | field state
  open
  $ bursar --as-of 2026-02-02 sanction list -o csv
  id,customer,contract,ground,effect,state,starts_on,until,lifted_on,clause\r (esc)
  1,C1,K1,spam,suspend,lifted,2026-01-02,,2026-01-31,ALLS-G5.4\r (esc)
  $ bursar --as-of 2026-02-02 check -o json | field problems
  []

ALLS-P6.2: who is told that the account will be suspended orders nothing more until then.

  $ worked_example
  $ bursar --as-of 2026-01-20 customer sanction C1 --ground spam --notify-before 2026-02-01 --yes -o json | field state
  open
  $ unchanged bursar --as-of 2026-01-25 contract open C1 web-pro
  bursar: refused (ALLS-G5.4): C1 is to be suspended from 2026-02-01 on
  [1]
  $ unchanged bursar --as-of 2026-01-25 contract trial C1 web-pro
  bursar: refused (ALLS-G5.4): C1 is to be suspended from 2026-02-01 on
  [1]

What was announced for days that no night saw is over: nobody is suspended for it afterwards, and it bars no refund.

  $ worked_example
  $ bursar --as-of 2026-01-18 contract suspend K1 --ground spam --notify-before 2026-01-19 --until 2026-01-21 -o json | field state
  active
  $ bursar --as-of 2026-01-21 sweep -o jsonl | steps
  2026-01-21 sanction-lifted K1 ALLS-G5.4
  $ bursar --as-of 2026-01-21 refund quote K1 --channel mail -o json | field eligible
  True
  $ bursar --as-of 2026-01-21 check -o json | field problems
  []
