A contract that cannot be decided is set aside and listed; the rest goes on (exit code 3), and it is taken up again as
soon as its cause is mended.

  $ . "$TESTDIR/setup.sh"
  $ sed 's/one_stop_shop = false/one_stop_shop = true/' "$EXAMPLES/policies/alls-heberg.toml" > oss.toml
  $ POLICY=oss.toml
  $ worked_example
  $ add_customer 2026-01-15 'Bob Martin'
  C2
  $ paid_contract 2026-01-15 C2 web-pro
  K2

Ada moves to a country that the policy has no tax rate for:

  $ bursar --as-of 2026-01-20 customer edit C1 --country DE -o json | field country
  DE
  $ unchanged bursar --as-of 2026-02-05 sweep --dry-run
  ON          STEP     CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
  2026-02-05  invoice  K2        C2        F2026-000003   30.00  EUR       ALLS-G4.2
  1 invoice
  *K1 is quarantined: the policy has no tax rate for "DE" in [tax.rates]: * (glob)
  [3]
  $ bursar --as-of 2026-02-05 sweep -o json
  {"as_of":"2026-02-05","dry_run":false,"steps":[
  {"on":"2026-02-05","step":"invoice","contract":"K2","customer":"C2","invoice":"F2026-000003","amount":"30.00","currency":"EUR","clause":"ALLS-G4.2"}
  ],"revision":16,"counts":{"invoice":1},"quarantined":[{"contract":"K1","because":"the policy has no tax rate for \"DE\" in [tax.rates]"}]}
  [3]

It is said again each night, also under -q, and nothing more is written for it:

  $ unchanged bursar --as-of 2026-02-06 -q sweep
  *K1 is quarantined: the policy has no tax rate for "DE" in [tax.rates]: * (glob)
  [3]
  $ unchanged bursar --as-of 2026-02-06 -q sweep -o jsonl
  *K1 is quarantined: the policy has no tax rate for "DE" in [tax.rates]: * (glob)
  [3]
  $ bursar --as-of 2026-02-10 sweep
  ON          STEP      CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
  2026-02-10  reminder  K2        C2        F2026-000003       -         -  ALLS-G4.2
  1 reminder
  *K1 is quarantined: the policy has no tax rate for "DE" in [tax.rates]: * (glob)
  [3]

What is parked, why, and how to free it:

  $ bursar check -o json
  {"ok":true,"schema":12,"events":17,"problems":[],"quarantined":[{"contract":"K1","since":"2026-02-05","because":"the policy has no tax rate for \"DE\" in [tax.rates]","remedy":"correct the country (bursar customer edit), or adopt a policy with the rate"}]}
  [3]
  $ bursar --as-of 2026-02-10 explain K1 -o json | field summary
  active: paid until 2026-02-15; quarantined: the policy has no tax rate for "DE" in [tax.rates]
  $ bursar --as-of 2026-02-10 due -o jsonl | grep quarantine
  {"on":"2026-02-10","kind":"quarantine","subject":"K1","rule":null,"action":null,"state":"blocked","because":"the policy has no tax rate for \"DE\" in [tax.rates]","clause":null}

With --limit it takes nobody's place, and a keyed run answers the same again:

  $ unchanged bursar --as-of 2026-02-15 -n sweep --limit 1 -o jsonl | steps
  bursar: K1 is quarantined: the policy has no tax rate for "DE" in [tax.rates]: bursar explain K1
  2026-02-15 stop-notice K2 F2026-000003 ALLS-G4.1
  $ bursar --as-of 2026-02-10 --idempotency-key tenth sweep --limit 1 -o json
  {"as_of":"2026-02-10","dry_run":false,"steps":[],"revision":18,"counts":{},"quarantined":[{"contract":"K1","because":"the policy has no tax rate for \"DE\" in [tax.rates]"}]}
  [3]
  $ unchanged bursar --as-of 2026-02-11 --idempotency-key tenth sweep --limit 1 -o json
  {"as_of":"2026-02-10","dry_run":false,"steps":[],"revision":18,"counts":{},"quarantined":[{"contract":"K1","because":"the policy has no tax rate for \"DE\" in [tax.rates]"}]}
  [3]

Once the country is right, the next sweep takes it up; the late invoice moves its calendar:

  $ bursar --as-of 2026-02-12 customer edit C1 --country FR -o json | field country
  FR
  $ bursar --as-of 2026-02-12 sweep -o json
  {"as_of":"2026-02-12","dry_run":false,"steps":[
  {"on":"2026-02-12","step":"invoice","contract":"K1","customer":"C1","invoice":"F2026-000004","amount":"12.00","currency":"EUR","clause":"ALLS-G4.2"}
  ],"revision":21,"counts":{"invoice":1},"quarantined":[]}
  $ bursar check -o json
  {"ok":true,"schema":12,"events":21,"problems":[],"quarantined":[]}
  $ bursar audit log --contract K1 --from 2026-02-05 -o csv | cut -d , -f 1,4,6,7
  seq,command,subject,kind
  15,sweep,K1,quarantined
  20,sweep,K1,released
  21,sweep,K1,invoice
