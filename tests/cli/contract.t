Contracts: an order, its activation, its end.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger
  $ export BURSAR_AS_OF=2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1

An order issues its first invoice, due at once; the contract is active once that is paid in full:

  $ bursar contract open C1 web-start
  id            K1
  customer      C1
  product       web-start
  state         ordered
  term start    -
  term end      -
  renewal       auto
  paid until    -
  next step     lapse
  next step on  2026-02-14
  policy        1
  ends on       -
  ground        -
  invoice       F2026-000001
  steps
    ON          STEP     CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
    2026-01-15  order    K1        C1        -                  -  -         ALLS-G4.1
    2026-01-15  invoice  K1        C1        F2026-000001   12.00  EUR       ALLS-G4.1
  $ bursar payment record C1 11.99
  id           P1
  customer     C1
  amount       11.99
  currency     EUR
  method       transfer
  reference    -
  received on  2026-01-15
  payer        -
  allocations
    INVOICE       AMOUNT
    F2026-000001   11.99
  reversed     no
  steps        -
  $ bursar contract show K1 -o json | field state
  ordered
  $ bursar payment record C1 0.01
  id           P2
  customer     C1
  amount       0.01
  currency     EUR
  method       transfer
  reference    -
  received on  2026-01-15
  payer        -
  allocations
    INVOICE       AMOUNT
    F2026-000001    0.01
  reversed     no
  steps
    ON          STEP      CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
    2026-01-15  activate  K1        C1        F2026-000001       -         -  ALLS-G4.1
  $ bursar contract show k1
  id            K1
  customer      C1
  product       web-start
  state         active
  term start    2026-01-15
  term end      2026-02-15
  renewal       auto
  paid until    2026-02-15
  next step     invoice
  next step on  2026-02-05
  policy        1
  ends on       -
  ground        -

The first term runs from the day it is paid, or from --on if that is later (31 January is a good anchor):

  $ bursar contract open C1 web-start --on 2026-01-31 -o json | field invoice
  F2026-000002
  $ bursar payment record C1 12.00 -o json | field steps | tr "'" '"'
  [{"on": "2026-01-15", "step": "activate", "contract": "K2", "customer": "C1", "invoice": "F2026-000002", "amount": None, "currency": None, "clause": "ALLS-G4.1"}]
  $ bursar contract show K2 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["term_start"], c["term_end"], c["paid_until"])'
  2026-01-31 2026-02-28 2026-02-28

A longer term is a whole number of the product's:

  $ bursar contract open C1 vps-s --on 2027-01-01 --term 12m -o json | field invoice
  F2026-000003
  $ bursar invoice show F2026-000003
  number     F2026-000003
  kind       invoice
  customer   C1
  contract   K3
  issued on  2026-01-15
  due on     2026-01-15
  currency   EUR
  net        300.00
  tax        60.00
  total      360.00
  paid       0.00
  open       360.00
  state      open
  credits    -
  lines
    DESCRIPTION  QUANTITY  UNIT PRICE     NET    TAX  TAX RATE  TAX CATEGORY  TAX REASON  PERIOD START  PERIOD END
    VPS S              12       25.00  300.00  60.00        20  S                      -             -           -
  $ unchanged bursar contract open C1 domain-fr --term 18m
  bursar: refused: a term of 18m is not a whole number of the product's terms of 12m
  [1]
  $ unchanged bursar contract open C1 domain-fr --term 30d
  bursar: refused: a term of 30d is not a whole number of the product's terms of 12m
  [1]

What costs nothing is active at once:

  $ bursar contract open C1 free-web
  id            K4
  customer      C1
  product       free-web
  state         active
  term start    2026-01-15
  term end      2026-02-15
  renewal       auto
  paid until    2026-02-15
  next step     renew
  next step on  2026-02-15
  policy        1
  ends on       -
  ground        -
  invoice       -
  steps
    ON          STEP      CONTRACT  CUSTOMER  INVOICE  AMOUNT  CURRENCY  CLAUSE
    2026-01-15  order     K4        C1              -       -         -  ALLS-G4.1
    2026-01-15  activate  K4        C1              -       -         -  ALLS-G4.1

Refused: other currencies, other countries, terms that are not accepted, products without a price that day.

  $ unchanged bursar contract open C1 domain-com
  bursar: refused (ALLS-G4.4): product "domain-com" is priced in USD, and there is no exchange rate EUR/USD by 2026-01-15: set one: bursar fx set EUR/USD RATE
  [1]
  $ unchanged bursar contract open C1 web-start --on 2019-12-31
  bursar: refused: product "web-start" has no price on 2019-12-31
  [1]
  $ add_customer 2026-01-15 'Zoe Muster'
  C2
  $ sed 's/version = "2020-05-01"/version = "2026-01-15"/' "$EXAMPLES/policies/alls-heberg.toml" > next.toml
  $ bursar policy adopt next.toml --effective 2026-01-15 -o json | field version
  2
  $ unchanged bursar contract open C1 web-start
  bursar: refused (ALLS-G1.1): C1 has not accepted the terms in force: when they do: bursar customer accept C1
  [1]
  $ bursar customer edit C1 --accept-terms -o json | field id
  C1
  $ bursar contract open C1 web-start -o json | field policy
  2

All the grounds of a refusal are named:

  $ unchanged bursar contract open C2 domain-com -o json
  {"error":{"code":"refused","message":"C2 has not accepted the terms in force; product \"domain-com\" is priced in USD, and there is no exchange rate EUR/USD by 2026-01-15","clauses":["ALLS-G1.1","ALLS-G4.4"],"hint":"set one: bursar fx set EUR/USD RATE"}}
  [1]

Unknown things:

  $ unchanged bursar contract open C99 web-start
  bursar: there is no customer "C99": bursar customer list shows them
  [66]
  $ unchanged bursar contract open C1 web-strat
  bursar: there is no product "web-strat": bursar catalog list shows them
  [66]
  $ bursar contract show K99
  bursar: there is no contract "K99": bursar contract list shows them
  [66]
  $ bursar contract show C1
  bursar: CONTRACT: "C1" is not a contract: contracts are named like K1
  [64]

Lists:

  $ bursar contract list
  ID  CUSTOMER  PRODUCT    STATE    TERM START  TERM END    RENEWAL  PAID UNTIL  NEXT STEP  NEXT STEP ON  POLICY  ENDS ON  GROUND
  K1  C1        web-start  active   2026-01-15  2026-02-15  auto     2026-02-15  invoice    2026-02-05         1        -       -
  K2  C1        web-start  active   2026-01-31  2026-02-28  auto     2026-02-28  invoice    2026-02-18         1        -       -
  K3  C1        vps-s      ordered  -           -           auto     -           lapse      2026-02-14         1        -       -
  K4  C1        free-web   active   2026-01-15  2026-02-15  auto     2026-02-15  renew      2026-02-15         1        -       -
  K5  C1        web-start  ordered  -           -           auto     -           lapse      2026-02-14         2        -       -
  $ bursar contract list --state ordered --product vps-s --customer C1 --from 2026-01-01 --to 2026-01-31 -o csv | tr -d '\r'
  id,customer,product,state,term_start,term_end,renewal,paid_until,next_step,next_step_on,policy,ends_on,ground
  K3,C1,vps-s,ordered,,,auto,,lapse,2026-02-14,1,,
  $ bursar contract list --after K3 --limit 1 -o jsonl | field id
  K4
  $ bursar contract list --state deleted -o json
  []
  $ bursar contract list --state gone
  bursar: --state: "gone" is not one of trial, ordered, active, suspended, ended, deleted
  [64]

An order that stays unpaid for 30 days lapses and is credited in full:

  $ bursar --as-of 2026-02-13 -q sweep -o jsonl | steps
  2026-02-13 invoice K1 F2026-000005 12.00 ALLS-G4.2
  $ bursar --as-of 2026-02-14 -q sweep -o jsonl | steps
  2026-02-14 lapse K3 F2026-000003 ALLS-G4.1
  2026-02-14 lapse K5 F2026-000004 ALLS-G4.1
  $ bursar invoice list --state credited -o csv | cut -d , -f 1,13
  number,state
  F2026-000003,credited
  F2026-000004,credited

The host may refuse to renew (ALLS-G4.5). The last day of service is the eve of the term's end:

  $ worked_example
  $ unchanged bursar --as-of 2026-01-20 contract no-renew K1 --dry-run
  id            K1
  customer      C1
  product       web-start
  state         active
  term start    2026-01-15
  term end      2026-02-15
  renewal       off
  paid until    2026-02-15
  next step     end
  next step on  2026-02-15
  policy        1
  ends on       2026-02-14
  ground        -
  dry run       yes
  invoice       -
  steps
    ON          STEP      CONTRACT  CUSTOMER  INVOICE  AMOUNT  CURRENCY  CLAUSE
    2026-01-20  no-renew  K1        C1              -       -         -  ALLS-G4.5
  $ bursar --as-of 2026-01-20 contract no-renew K1 --reason 'end of the product'
  id            K1
  customer      C1
  product       web-start
  state         active
  term start    2026-01-15
  term end      2026-02-15
  renewal       off
  paid until    2026-02-15
  next step     end
  next step on  2026-02-15
  policy        1
  ends on       2026-02-14
  ground        -
  invoice       -
  steps
    ON          STEP      CONTRACT  CUSTOMER  INVOICE  AMOUNT  CURRENCY  CLAUSE
    2026-01-20  no-renew  K1        C1              -       -         -  ALLS-G4.5
  $ unchanged bursar --as-of 2026-01-21 contract no-renew K1 -o json | field renewal
  off
  $ nightly 2026-01-21 2026-02-16
  2026-02-15 end K1 ALLS-G4.5
  $ bursar contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ends_on"], c["ground"])'
  ended 2026-02-14 not-renewed
  $ unchanged bursar --as-of 2026-02-16 contract no-renew K1
  bursar: refused (ALLS-G4.5): K1 is ended already
  [1]
  $ unchanged bursar --as-of 2026-02-16 contract no-renew K99
  bursar: there is no contract "K99": bursar contract list shows them
  [66]

A renewal invoice that is open is credited in full, and what was paid on it becomes credit:

  $ worked_example
  $ nightly 2026-02-05 2026-02-05
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  $ bursar --as-of 2026-02-06 payment record C1 5.00 -o json | field id
  P2
  $ bursar --as-of 2026-02-06 contract no-renew K1
  id            K1
  customer      C1
  product       web-start
  state         active
  term start    2026-01-15
  term end      2026-02-15
  renewal       off
  paid until    2026-02-15
  next step     end
  next step on  2026-02-15
  policy        1
  ends on       2026-02-14
  ground        -
  invoice       -
  steps
    ON          STEP      CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
    2026-02-06  no-renew  K1        C1        F2026-000002       -         -  ALLS-G4.5
  $ bursar invoice list --kind credit-note
  NUMBER        KIND         CUSTOMER  CONTRACT  ISSUED ON   DUE ON      CURRENCY    NET   TAX  TOTAL  PAID  OPEN  STATE  CREDITS
  A2026-000001  credit-note  C1        K1        2026-02-06  2026-02-06  EUR       10.00  2.00  12.00  0.00  0.00  paid   F2026-000002
  $ bursar customer show C1 -o json | field credit
  5.00

A contract whose term is over ends at once:

  $ worked_example
  $ nightly 2026-02-05 2026-02-16
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-10 reminder K1 F2026-000002 ALLS-G4.2
  2026-02-15 stop-notice K1 F2026-000002 ALLS-G4.1
  2026-02-16 overdue-notice K1 F2026-000002 ALLS-G4.2
  2026-02-16 suspend K1 F2026-000002 ALLS-G4.2
  $ bursar --as-of 2026-02-17 contract no-renew K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ends_on"], c["ground"]); [print(s["on"], s["step"], s["clause"]) for s in c["steps"]]'
  ended 2026-02-14 not-renewed
  2026-02-17 no-renew ALLS-G4.5
  2026-02-17 end ALLS-G4.5

A domain is its customer's, and served by the catalogue's name servers, as long as nothing else is asked for:

  $ bursar contract open C1 domain-fr -o json > domain.json
  $ field owner < domain.json
  C1
  $ python3 -c 'import json; a = json.load(open("domain.json"))
  > print(a["administrative_contact"], a["technical_contact"], a["name_servers"])'
  C1 C1 ['ns1.alls-heberg.example', 'ns2.alls-heberg.example']
  $ bursar contract show K1 -o json | grep -c owner
  0
  [1]
