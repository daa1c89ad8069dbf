Accounts.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger
  $ export BURSAR_AS_OF=2026-01-15

An account exists once its form is complete and the terms are accepted. All that is missing is named at once
(ALLS-G3.1, ALLS-G1.1):

  $ unchanged bursar customer add --name 'Ada Lovelace'
  bursar: refused (ALLS-G3.1): missing: --email, --address, --postcode, --city, --country
  bursar: refused (ALLS-G1.1): the terms are not accepted: --accept-terms
  [1]
  $ unchanged bursar customer add --name 'Ada Lovelace' -o json
  {"error":{"code":"refused","message":"missing: --email, --address, --postcode, --city, --country; the terms are not accepted: --accept-terms","clauses":["ALLS-G3.1","ALLS-G1.1"],"hint":null}}
  [1]
  $ unchanged bursar customer add --name '' --email ada@example.org --address '1 rue Haute' --postcode 75001 \
  >     --city Paris --country FR --accept-terms
  bursar: refused (ALLS-G3.1): missing: --name
  [1]

  $ bursar customer add --name 'Ada Lovelace' --email ada@example.org --address '1 rue Haute' --postcode 75001 \
  >     --city Paris --country FR --accept-terms
  id                C1
  kind              person
  name              Ada Lovelace
  email             ada@example.org
  state             open
  balance           0.00
  credit            0.00
  currency          EUR
  opened on         2026-01-15
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

The versions that were accepted are kept, that of the data policy among them (ALLS-G3.2b), with the waiver of
ALLS-G6.1; the notice of ALLS-G3.2 is queued:

  $ bursar audit log --customer C1 -o json | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["data"])'
  {'clause': 'ALLS-G1.1', 'policy': 1, 'accepted': ['general 2020-05-01', 'particular 2018-01-21', 'data-policy 2020-05-01'], 'waiver': 'ALLS-G6.1'}
  $ bursar notice list --customer C1
  ID  KIND            CUSTOMER  CONTRACT  INVOICE  QUEUED ON   STATE   BROADCAST
   4  account-opened  C1               -        -  2026-01-15  queued          -

A version of the terms that is not in force cannot be accepted; one that is, can be named:

  $ unchanged bursar customer add --name 'Eve' --email eve@example.org --address '1 rue Haute' --postcode 75001 \
  >     --city Paris --country FR --accept-terms=2019-01-01
  bursar: refused (ALLS-G1.1): version "2019-01-01" of the terms is not in force
  [1]
  $ bursar customer add --name 'Grace Hopper' --email grace@example.org --address '2 rue Haute' --postcode 75001 \
  >     --city Paris --country FR --accept-terms=2020-05-01 -o json | field id
  C2

Under 18, a guardian consents (ALLS-G3.3), and authorises the use of the data with it (ALLS-G3.2b). Eighteen today
is of age:

  $ young() { bursar customer add --name "$1" --email "$1@example.org" --address '3 rue Haute' --postcode 75001 \
  >     --city Paris --country FR --accept-terms --birth-date "$2" -o json "${@:3}"; }
  $ unchanged young tim 2008-01-16
  {"error":{"code":"refused","message":"under 18 on 2026-01-15, and no guardian consents: --guardian-consent","clauses":["ALLS-G3.3"],"hint":null}}
  [1]
  $ young tim 2008-01-16 --guardian-consent 'mother, letter of 2026-01-10' | field guardian_consent
  mother, letter of 2026-01-10
  $ young tom 2008-01-15 | field id
  C4

One account a customer (ALLS-G3.7): by e-mail, by name and birth date, by registration number.

  $ unchanged bursar customer add --name 'Somebody Else' --email ADA@example.org --address '1 rue Haute' \
  >     --postcode 75001 --city Paris --country FR --accept-terms
  bursar: refused (ALLS-G3.7): C1 has the same e-mail address
  [1]
  $ unchanged bursar customer add --name ' TÏM' --birth-date 2008-01-16 --guardian-consent mother \
  >     --email tim2@example.org --address '1 rue Haute' --postcode 75001 --city Paris --country FR --accept-terms
  bursar: refused (ALLS-G3.7): C3 has the same name and birth date
  [1]
  $ bursar customer add --name 'Bob Martin' --email bob@example.org --address '2 rue Basse' --postcode 69001 \
  >     --city Lyon --country FR --organisation 'Martin SARL' --registration 123456789 --vat-id FR00123456789 \
  >     --phone '+33 4 00 00 00 00' --locale fr --accept-terms --set tier=gold --set 'since=the fair' -o json
  {"id":"C5","kind":"organisation","name":"Bob Martin","email":"bob@example.org","state":"open","balance":"0.00","credit":"0.00","currency":"EUR","opened_on":"2026-01-15","closed_on":null,"organisation":"Martin SARL","registration":"123456789","vat_id":"FR00123456789","address":"2 rue Basse","postcode":"69001","city":"Lyon","country":"FR","phone":"+33 4 00 00 00 00","birth_date":null,"guardian_consent":null,"main_contact":null,"locale":"fr","policy":"1","fields":{"since":"the fair","tier":"gold"}}
  $ unchanged bursar customer add --name 'Bob Martin' --email bob2@example.org --address '2 rue Basse' \
  >     --postcode 69001 --city Lyon --country FR --organisation 'Martin SARL' --registration 123456789 --accept-terms
  bursar: refused (ALLS-G3.7): C5 has the same registration number
  [1]

A further organisation, with the customer as main contact, passes:

  $ bursar customer add --name 'Bob Martin' --email bob@example.org --address '2 rue Basse' --postcode 69001 \
  >     --city Lyon --country FR --organisation 'Martin Conseil' --registration 987654321 --main-contact c5 \
  >     --accept-terms -o json | field main_contact
  C5
  $ unchanged bursar customer add --name 'Bob Martin' --email bob@example.org --address '2 rue Basse' \
  >     --postcode 69001 --city Lyon --country FR --organisation 'Martin Trois' --registration 555555555 \
  >     --main-contact C99 --accept-terms
  bursar: there is no customer "C99": --main-contact names an existing customer
  [66]

Lists: filters and pages.

  $ bursar customer list
  ID  KIND          NAME          EMAIL              STATE  BALANCE  CREDIT  CURRENCY  OPENED ON
  C1  person        Ada Lovelace  ada@example.org    open      0.00    0.00  EUR       2026-01-15
  C2  person        Grace Hopper  grace@example.org  open      0.00    0.00  EUR       2026-01-15
  C3  person        tim           tim@example.org    open      0.00    0.00  EUR       2026-01-15
  C4  person        tom           tom@example.org    open      0.00    0.00  EUR       2026-01-15
  C5  organisation  Bob Martin    bob@example.org    open      0.00    0.00  EUR       2026-01-15
  C6  organisation  Bob Martin    bob@example.org    open      0.00    0.00  EUR       2026-01-15
  $ bursar customer list --kind organisation -o csv | tr -d '\r'
  id,kind,name,email,state,balance,credit,currency,opened_on
  C5,organisation,Bob Martin,bob@example.org,open,0.00,0.00,EUR,2026-01-15
  C6,organisation,Bob Martin,bob@example.org,open,0.00,0.00,EUR,2026-01-15
  $ bursar customer list --limit 1 -o jsonl
  {"id":"C1","kind":"person","name":"Ada Lovelace","email":"ada@example.org","state":"open","balance":"0.00","credit":"0.00","currency":"EUR","opened_on":"2026-01-15"}
  $ bursar customer list --after C1 --limit 1 -o jsonl | field id
  C2
  $ bursar customer list --from 2026-01-16 -o json
  []
  $ bursar customer list --to 2026-01-14 --state open -o json
  []

What is changed is what is given; an empty text clears. The rules of `customer add` hold:

  $ bursar customer edit C1 --address '3 rue Neuve' --postcode 75002 --city 'Paris 2' --country FR --phone 0102030405 \
  >     --set tier=silver -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin)
  > print(c["name"], c["address"], c["postcode"], c["city"], c["phone"], c["fields"])'
  Ada Lovelace 3 rue Neuve 75002 Paris 2 0102030405 {'tier': 'silver'}
  $ bursar customer edit C1 --phone '' --set tier= -o json | field phone
  None
  $ unchanged bursar customer edit C1 --email bob@example.org
  bursar: refused (ALLS-G3.7): C5 has the same e-mail address
  bursar: refused (ALLS-G3.7): C6 has the same e-mail address
  [1]
  $ unchanged bursar customer edit C1 --name ''
  bursar: refused (ALLS-G3.1): missing: --name
  [1]
  $ unchanged bursar customer edit C1 --birth-date 2010-01-01
  bursar: refused (ALLS-G3.3): under 18 on 2026-01-15, and no guardian consents: --guardian-consent
  [1]
  $ unchanged bursar customer edit C1 --address '3 rue Neuve' -o json | field address
  3 rue Neuve
  $ unchanged bursar customer edit C1 --main-contact C1 -o json
  {"error":{"code":"refused","message":"C1 cannot be its own main contact","clauses":["ALLS-G3.7"],"hint":"name another customer"}}
  [1]
  $ unchanged bursar customer edit C1 --main-contact C99
  bursar: there is no customer "C99": --main-contact names an existing customer
  [66]
  $ unchanged bursar customer edit C99 --name Nobody
  bursar: there is no customer "C99": bursar customer list shows them
  [66]
  $ unchanged bursar customer edit C1 --accept-terms=1999-01-01 -o json
  {"error":{"code":"refused","message":"version \"1999-01-01\" of the terms is not in force","clauses":["ALLS-G1.1"],"hint":null}}
  [1]
  $ bursar customer edit C1 --accept-terms --main-contact C2 --organisation 'Lovelace SARL' --registration 111111111 \
  >     --vat-id FR11123456789 --guardian-consent none --locale en --birth-date 1990-12-10 --email ada@example.com --name 'Ada King' \
  >     --reason 'married' -o json | field kind
  organisation

Values that cannot be right:

  $ unchanged bursar customer edit C1 --email ada
  bursar: --email: "ada" is not an e-mail address: give one such as name@example.org
  [64]
  $ unchanged bursar customer edit C1 --country France
  bursar: --country: "France" is not an ISO 3166 code: give two capital letters, such as FR
  [64]
  $ for code in fr Fr FRA F1; do unchanged bursar customer edit C1 --country $code > /dev/null 2>&1; echo "$?"; done
  64
  64
  64
  64
  $ unchanged bursar customer edit C1 --locale de
  bursar: --locale: "de" is not one of fr, en
  [64]
  $ unchanged bursar customer edit C1 --set tier
  bursar: --set: "tier" is not FIELD=VALUE: fields are set like locale=fr
  [64]
  $ unchanged bursar customer edit C1 --birth-date 2027-01-01
  bursar: --birth-date: "2027-01-01" lies ahead: give the day of birth
  [64]
  $ unchanged bursar customer edit C1 --birth-date 2027-01-01 -o json
  {"error":{"code":"usage","message":"--birth-date: \"2027-01-01\" lies ahead","clauses":[],"hint":"give the day of birth"}}
  [64]

Closing asks; a script says --yes. What runs must end first:

  $ paid_contract 2026-01-15 C2 web-start
  K1
  $ unchanged bursar customer close C2
  bursar: "customer close" asks before it acts: add --yes to agree
  [64]
  $ unchanged bursar customer close C2 --yes
  bursar: refused: K1 is active: let its contracts end first: bursar contract no-renew CONTRACT
  [1]
  $ unchanged bursar customer close C2 --yes -o json
  {"error":{"code":"refused","message":"K1 is active","clauses":[],"hint":"let its contracts end first: bursar contract no-renew CONTRACT"}}
  [1]
  $ unchanged bursar customer close C99 --yes
  bursar: there is no customer "C99": bursar customer list shows them
  [66]

A free contract ends with its account, and an unpaid order is credited (ALLS-G10.2):

  $ bursar customer edit C1 --country FR -o json | field country
  FR
  $ bursar contract open C1 free-web -o json | field state
  active
  $ bursar contract open C1 web-pro -o json | field invoice
  F2026-000002
  $ unchanged bursar customer close C1 --yes --dry-run
  id                C1
  kind              organisation
  name              Ada King
  email             ada@example.com
  state             closed
  balance           0.00
  credit            0.00
  currency          EUR
  opened on         2026-01-15
  closed on         2026-01-15
  organisation      Lovelace SARL
  registration      111111111
  vat id            FR11123456789
  address           3 rue Neuve
  postcode          75002
  city              Paris 2
  country           FR
  phone             -
  birth date        1990-12-10
  guardian consent  none
  main contact      C2
  locale            en
  policy            1
  fields            -
  dry run           yes
  steps
    ON          STEP  CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
    2026-01-15  end   K2        C1        -                  -         -  ALLS-G10.2
    2026-01-15  end   K3        C1        F2026-000002       -         -  ALLS-G10.2
  $ bursar customer close C1 --yes --reason 'asked by mail' -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["closed_on"], c["balance"])'
  closed 2026-01-15 0.00
  $ bursar contract list --customer C1
  ID  CUSTOMER  PRODUCT   STATE  TERM START  TERM END    RENEWAL  PAID UNTIL  NEXT STEP  NEXT STEP ON  POLICY  ENDS ON     GROUND
  K2  C1        free-web  ended  2026-01-15  2026-02-15  auto     2026-02-15          -             -       1  2026-01-15  closed
  K3  C1        web-pro   ended  -           -           auto     -                   -             -       1  2026-01-15  closed
  $ bursar invoice list --customer C1
  NUMBER        KIND         CUSTOMER  CONTRACT  ISSUED ON   DUE ON      CURRENCY    NET   TAX  TOTAL  PAID  OPEN  STATE     CREDITS
  F2026-000002  invoice      C1        K3        2026-01-15  2026-01-15  EUR       25.00  5.00  30.00  0.00  0.00  credited  -
  A2026-000001  credit-note  C1        K3        2026-01-15  2026-01-15  EUR       25.00  5.00  30.00  0.00  0.00  paid      F2026-000002
  $ bursar customer list --state closed -o jsonl | field id
  C1

Closed is closed:

  $ unchanged bursar customer close C1 --yes -o json | field state
  closed
  $ unchanged bursar customer edit C1 --name 'Ada Byron'
  bursar: refused: C1 is closed
  [1]
  $ unchanged bursar contract open C1 web-start
  bursar: refused: C1 is closed: who comes back is a new customer: bursar customer add
  [1]

What was sold once runs nothing, and stands in no way:

  $ bursar customer add --name 'Gift Giver' --email gift@example.org --address '1 rue Haute' --postcode 75001 \
  >     --city Paris --country FR --accept-terms --organisation Gifts --registration '555 444 333' -o json > giver.json
  $ field registration < giver.json
  555444333
  $ unchanged bursar customer add --name 'Gift Other' --email other-gift@example.org --address '1 rue Haute' \
  >     --postcode 75001 --city Paris --country FR --accept-terms --organisation Gifts --registration 555.444.333
  bursar: refused (ALLS-G3.7): C* has the same registration number (glob)
  [1]
  $ giver=$(field id < giver.json)
  $ bursar contract open $giver gift-50 -o json | field state
  ordered
  $ bursar payment record $giver 60.00 -q -o json | field amount
  60.00
  $ bursar contract list --customer $giver -o json | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["state"])'
  active
  $ bursar customer close $giver --yes -o json | field state
  closed
  $ bursar action list -o csv | grep ,end, | grep -c ",$giver,"
  0
  [1]
