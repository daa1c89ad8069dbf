ALLS-HEBERG: grounds of the terms really acted on, and the account that opens without a password.

  $ . "$TESTDIR/setup.sh"
  $ told() { python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"])
  > for s in c["steps"]: print(*[s[k] for k in ("on", "step", "contract", "invoice", "clause") if s[k] is not None])'; }
  $ states() { bursar --as-of "$1" contract list -o json | python3 -c 'import json, sys
  > for c in json.load(sys.stdin): print(*[c[k] for k in ("id", "state", "ground", "ends_on")])'; }
  $ account() { bursar --as-of "$1" customer show C1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(*[k + "=" + str(c[k]) for k in ("state", "support", "balance", "credit")])'; }
  $ notices() { bursar notice list --from "$1" -o json | python3 -c 'import json, sys
  > for n in json.load(sys.stdin): print(*[n[k] for k in ("queued_on", "kind", "customer", "contract") if n[k]])'; }
  $ hosted() { worked_example; for product in vps-s web-pro; do paid_contract 2026-01-15 C1 $product; done; }

ALLS-G3.2: the customer is told of the opening, once, by a notice that names them and nothing else.

  $ new_ledger 2026-01-15
  $ for day in 2026-01-15 2026-01-16; do
  >   bursar --as-of $day --idempotency-key form-1 customer add --name 'Ada Lovelace' --email ada@example.org \
  >     --address '1 rue Haute' --postcode 75001 --city Paris --country FR --accept-terms -o json | field id
  > done
  C1
  C1
  $ bursar notice list -o json
  [
  {"id":"4","kind":"account-opened","customer":"C1","contract":null,"invoice":null,"queued_on":"2026-01-15","state":"queued","broadcast":null}
  ]

There is no password in it, nor anywhere in the ledger: no table has such a column, and the file does not have the word.

  $ python3 -c '
  > import re, sqlite3
  > ledger = sqlite3.connect("data/bursar/ledger.db")
  > word = re.compile("passw|passphrase|secret|pwd|mot.de.passe", re.I)
  > print([column for (table,) in ledger.execute("select name from sqlite_master where type = \"table\"").fetchall()
  >        for (_, column, *_) in ledger.execute(f"pragma table_info({table})") if word.search(column)])'
  []
  $ cat data/bursar/ledger.db* | grep -a -c -i -E 'passw|passphrase|pwd|mot.de.passe'
  0
  [1]
  $ bursar --as-of 2026-01-16 check -o json | field problems
  []

ALLS-G5.3, ALLS-G14.2: whoever insults staff is barred from support until a day; the services go on.

  $ hosted
  K2
  K3
  $ bursar --as-of 2026-01-20 --reason 'insults in ticket 17' customer bar-support C1 --until 2026-02-01 -o json | told
  open
  2026-01-20 bar-support ALLS-G5.3
  $ states 2026-01-20; account 2026-01-20
  K1 active None None
  K2 active None None
  K3 active None None
  state=open support=barred balance=0.00 credit=0.00

One service besides, at once and for a time; its refund is barred (ALLS-G6.5), and nothing is credited:

  $ bursar --as-of 2026-01-21 contract suspend K2 --ground abuse-of-staff --until 2026-01-25 -o json | told
  suspended
  2026-01-21 suspend K2 ALLS-G5.3
  $ notices 2026-01-20
  2026-01-20 bar-support C1
  2026-01-21 suspend C1 K2
  $ bursar action list --from 2026-01-20 -o csv | tr -d '\r' | cut -d , -f 2-5
  kind,customer,contract,queued_on
  suspend,C1,K2,2026-01-21
  $ unchanged bursar --as-of 2026-01-21 refund issue K2 --channel mail
  bursar: refused (ALLS-G6.5): K2: suspended on 2026-01-21 (abuse-of-staff)
  [1]
  $ nightly 2026-01-22 2026-01-26
  2026-01-25 resume K2 ALLS-G5.3

All services, without a bar and until it is lifted: no payment lifts it, and it never ends a contract.

  $ bursar --as-of 2026-02-02 customer sanction C1 --ground abuse-of-staff --yes -o json | told
  suspended
  2026-02-02 suspend K1 ALLS-G5.3
  2026-02-02 suspend K2 ALLS-G5.3
  2026-02-02 suspend K3 ALLS-G5.3
  $ account 2026-01-31; account 2026-02-02
  state=suspended support=barred balance=0.00 credit=0.00
  state=suspended support=open balance=0.00 credit=0.00
  $ bursar --as-of 2026-02-03 payment record C1 20.00 -o json | field steps
  []
  $ states 2026-02-03
  K1 suspended abuse-of-staff None
  K2 suspended abuse-of-staff None
  K3 suspended abuse-of-staff None
  $ unchanged bursar --as-of 2026-02-03 contract terminate K1 --ground abuse-of-staff --yes
  bursar: refused (ALLS-G5.3): "abuse-of-staff" allows suspend, not "end"
  [1]
  $ for contract in K1 K2 K3; do bursar --as-of 2026-02-04 --reason apology contract resume $contract -o json; done |
  >   while read -r answer; do echo "$answer" | told; done
  active
  2026-02-04 resume K1 ALLS-G5.3
  active
  2026-02-04 resume K2 ALLS-G5.3
  active
  2026-02-04 resume K3 ALLS-G5.3
  $ bursar --as-of 2026-02-04 sanction list -o csv | tr -d '\r' | cut -d , -f 3,5-10
  contract,effect,state,starts_on,until,lifted_on,clause
  ,bar-support,lifted,2026-01-20,2026-02-01,,ALLS-G5.3
  K2,suspend,lifted,2026-01-21,2026-01-25,2026-01-25,ALLS-G5.3
  K1,suspend,lifted,2026-02-02,,2026-02-04,ALLS-G5.3
  K2,suspend,lifted,2026-02-02,,2026-02-04,ALLS-G5.3
  K3,suspend,lifted,2026-02-02,,2026-02-04,ALLS-G5.3
  $ bursar --as-of 2026-02-04 check -o json | field problems
  []

ALLS-G12.2: conduct that does not fit the terms ends one service that day, without refund, within the 7 days of its
order too; the others go on.

  $ hosted
  K2
  K3
  $ bursar --as-of 2026-01-20 contract terminate K1 --ground conduct --reason 'ticket 21' --yes -o json | told
  ended
  2026-01-20 end K1 ALLS-G12.2
  $ states 2026-01-20; notices 2026-01-20; account 2026-01-20
  K1 ended conduct 2026-01-20
  K2 active None None
  K3 active None None
  2026-01-20 end C1 K1
  state=open support=open balance=0.00 credit=0.00
  $ unchanged bursar --as-of 2026-01-20 refund issue K1 --channel mail
  bursar: refused (ALLS-G6.5): K1: ended on 2026-01-20 (conduct)
  [1]
  $ bursar action list --from 2026-01-20 -o csv | tr -d '\r' | cut -d , -f 2-5
  kind,customer,contract,queued_on
  end,C1,K1,2026-01-20

Or the account, at once: what was paid stays paid, renewals that are not are credited in full, and so is an open order.

  $ nightly 2026-02-05 2026-02-06
  2026-02-05 invoice K2 F2026-000004 30.00 ALLS-G4.2
  2026-02-05 invoice K3 F2026-000005 30.00 ALLS-G4.2
  $ bursar --as-of 2026-02-06 contract open C1 web-start -o json | field invoice
  F2026-000006
  $ account 2026-02-06
  state=open support=open balance=72.00 credit=0.00
  $ unchanged bursar --as-of 2026-02-07 customer sanction C1 --ground conduct --effect suspend --yes
  bursar: refused (ALLS-G12.2): "conduct" allows close, not "suspend"
  [1]
  $ bursar --as-of 2026-02-07 customer sanction C1 --ground conduct --yes -o json | told
  closed
  2026-02-07 end K2 F2026-000004 ALLS-G12.2
  2026-02-07 end K3 F2026-000005 ALLS-G12.2
  2026-02-07 end K4 F2026-000006 ALLS-G12.2
  2026-02-07 close ALLS-G12.2
  $ states 2026-02-07; notices 2026-02-07; account 2026-02-07
  K1 ended conduct 2026-01-20
  K2 ended conduct 2026-02-07
  K3 ended conduct 2026-02-07
  K4 ended conduct 2026-02-07
  2026-02-07 end C1 K2
  2026-02-07 end C1 K3
  2026-02-07 end C1 K4
  2026-02-07 close C1
  state=closed support=open balance=0.00 credit=0.00
  $ nightly 2026-02-08 2026-02-28
  $ bursar --as-of 2026-02-28 check -o json | field problems
  []

ALLS-G8.4, ALLS-P6.1, ALLS-G9.2: a service that endangers the platform, a harmful use, prohibited content: stopped for a
time, then for good. What was paid is not given back; a renewal that was not paid is credited.

  $ acted_on() { hosted
  > bursar --as-of 2026-01-20 contract suspend K1 --ground "$1" --until 2026-01-23 -o json | told
  > states 2026-01-20; notices 2026-01-20
  > unchanged bursar --as-of 2026-01-20 refund issue K1 --channel mail
  > nightly 2026-01-21 2026-02-05
  > bursar --as-of 2026-02-06 contract suspend K2 --ground "$1" -o json | told
  > bursar --as-of 2026-02-06 contract terminate K3 --ground "$1" --yes -o json | told
  > states 2026-02-06; notices 2026-02-06; account 2026-02-06
  > bursar invoice list --kind credit-note -o json | python3 -c 'import json, sys
  > print([(d["number"], d["credits"], d["total"]) for d in json.load(sys.stdin)])'
  > bursar --as-of 2026-02-07 contract resume K2 -o json | told
  > nightly 2026-02-07 2026-02-10
  > bursar sanction list -o csv | tr -d '\r' | cut -d , -f 3-10
  > bursar --as-of 2026-02-10 check -o json | field problems; }
  $ acted_on platform-danger
  K2
  K3
  suspended
  2026-01-20 suspend K1 ALLS-G8.4
  K1 suspended platform-danger None
  K2 active None None
  K3 active None None
  2026-01-20 suspend C1 K1
  bursar: refused (ALLS-G6.5): K1: suspended on 2026-01-20 (platform-danger)
  2026-01-23 resume K1 ALLS-G8.4
  2026-02-05 invoice K1 F2026-000004 12.00 ALLS-G4.2
  2026-02-05 invoice K2 F2026-000005 30.00 ALLS-G4.2
  2026-02-05 invoice K3 F2026-000006 30.00 ALLS-G4.2
  suspended
  2026-02-06 suspend K2 ALLS-G8.4
  ended
  2026-02-06 end K3 F2026-000006 ALLS-G8.4
  K1 active None None
  K2 suspended platform-danger None
  K3 ended platform-danger 2026-02-06
  2026-02-06 suspend C1 K2
  2026-02-06 end C1 K3
  state=open support=open balance=42.00 credit=0.00
  [('A2026-000001', 'F2026-000006', '30.00')]
  active
  2026-02-07 resume K2 ALLS-G8.4
  2026-02-10 reminder K1 F2026-000004 ALLS-G4.2
  2026-02-10 reminder K2 F2026-000005 ALLS-G4.2
  contract,ground,effect,state,starts_on,until,lifted_on,clause
  K1,platform-danger,suspend,lifted,2026-01-20,2026-01-23,2026-01-23,ALLS-G8.4
  K2,platform-danger,suspend,lifted,2026-02-06,,2026-02-07,ALLS-G8.4
  K3,platform-danger,end,done,2026-02-06,,,ALLS-G8.4
  []

The other two do the same, each by its own clause:

  $ acted_on platform-danger > danger.txt 2>&1
  $ acted_on harmful-use 2>&1 | sed 's/harmful-use/platform-danger/; s/ALLS-P6\.1/ALLS-G8.4/' > harm.txt
  $ cmp danger.txt harm.txt
  $ bursar sanction list --ground harmful-use -o csv | tr -d '\r' | cut -d , -f 3-10
  contract,ground,effect,state,starts_on,until,lifted_on,clause
  K1,harmful-use,suspend,lifted,2026-01-20,2026-01-23,2026-01-23,ALLS-P6.1
  K2,harmful-use,suspend,lifted,2026-02-06,,2026-02-07,ALLS-P6.1
  K3,harmful-use,end,done,2026-02-06,,,ALLS-P6.1
  $ acted_on prohibited-content 2>&1 |
  >   sed 's/prohibited-content/platform-danger/; s/ALLS-G9\.2/ALLS-G8.4/' > content.txt
  $ cmp danger.txt content.txt
  $ bursar sanction list --ground prohibited-content -o csv | tr -d '\r' | cut -d , -f 3-10
  contract,ground,effect,state,starts_on,until,lifted_on,clause
  K1,prohibited-content,suspend,lifted,2026-01-20,2026-01-23,2026-01-23,ALLS-G9.2
  K2,prohibited-content,suspend,lifted,2026-02-06,,2026-02-07,ALLS-G9.2
  K3,prohibited-content,end,done,2026-02-06,,,ALLS-G9.2

Danger and harmful use may stop the whole account, for a time too; content is that of one service. None closes it:

  $ hosted
  K2
  K3
  $ bursar --as-of 2026-01-20 customer sanction C1 --ground platform-danger --until 2026-01-22 --yes -o json | told
  suspended
  2026-01-20 suspend K1 ALLS-G8.4
  2026-01-20 suspend K2 ALLS-G8.4
  2026-01-20 suspend K3 ALLS-G8.4
  $ nightly 2026-01-21 2026-01-22
  2026-01-22 resume K1 ALLS-G8.4
  2026-01-22 resume K2 ALLS-G8.4
  2026-01-22 resume K3 ALLS-G8.4
  $ bursar --as-of 2026-01-23 customer sanction C1 --ground harmful-use --yes -o json | told
  suspended
  2026-01-23 suspend K1 ALLS-P6.1
  2026-01-23 suspend K2 ALLS-P6.1
  2026-01-23 suspend K3 ALLS-P6.1
  $ unchanged bursar --as-of 2026-01-23 customer sanction C1 --ground prohibited-content --yes
  bursar: refused (ALLS-G9.2): "prohibited-content" is not a ground against a whole account: name the contracts: --contract
  [1]
  $ unchanged bursar --as-of 2026-01-23 customer sanction C1 --ground harmful-use --effect close --yes
  bursar: refused (ALLS-P6.1): "harmful-use" allows suspend, not "close"
  [1]
  $ bursar --as-of 2026-01-23 check -o json | field problems
  []
