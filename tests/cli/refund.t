Refunds under the ALLS-HEBERG terms, by the worked examples of the clauses.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-03-01
  $ add_customer 2026-03-01 'Ada Lovelace'
  C1
  $ paid_contract 2026-03-01 C1 web-start
  K1

ALLS-G6.2: asked on 03-05, 5 of 31 days are used. A quote changes nothing:

  $ unchanged bursar --as-of 2026-03-05 refund quote K1
  contract      K1
  eligible      yes
  amount        10.07
  net           8.39
  tax           1.68
  currency      EUR
  credit note   -
  credit notes  -
  clauses       ALLS-G6.2 ALLS-G6.3
  last day      2026-03-08
  used days     5
  term days     31
  payout        -
  payouts       -
  overridden    -
  $ unchanged bursar --as-of 2026-03-08 refund quote K1 -o csv
  contract,eligible,amount,net,tax,currency,credit_note,credit_notes,clauses,last_day,used_days,term_days,payout,payouts,overridden\r (esc)
  K1,true,8.90,7.42,1.48,EUR,,,ALLS-G6.2 ALLS-G6.3,2026-03-08,8,31,,,\r (esc)
  $ unchanged bursar --as-of 2026-03-08 refund quote K1 --on 2026-03-05 -o json
  {"contract":"K1","eligible":true,"amount":"10.07","net":"8.39","tax":"1.68","currency":"EUR","credit_note":null,"credit_notes":[],"clauses":["ALLS-G6.2","ALLS-G6.3"],"last_day":"2026-03-08","used_days":5,"term_days":31,"payout":null,"payouts":[],"overridden":[]}

On 03-09 the window is over, and a fax is no official channel. A quote exits as issuing would:

  $ unchanged bursar --as-of 2026-03-09 refund quote K1 --channel mail -o json
  {"contract":"K1","eligible":false,"amount":null,"net":null,"tax":null,"currency":"EUR","credit_note":null,"credit_notes":[],"clauses":["ALLS-G6.2"],"last_day":"2026-03-08","used_days":9,"term_days":31,"payout":null,"payouts":[],"overridden":[]}
  {"error":{"code":"refused","message":"the last day to ask was 2026-03-08","clauses":["ALLS-G6.2"],"hint":null}}
  [1]
  $ unchanged bursar --as-of 2026-03-09 refund quote K1 --channel fax
  contract      K1
  eligible      no
  amount        -
  net           -
  tax           -
  currency      EUR
  credit note   -
  credit notes  -
  clauses       ALLS-G6.2
  last day      2026-03-08
  used days     9
  term days     31
  payout        -
  payouts       -
  overridden    -
  bursar: refused (ALLS-G6.2): the last day to ask was 2026-03-08
  bursar: refused (ALLS-G6.2): "fax" is no official channel: chat, ticket, mail, phone
  [1]
  $ unchanged bursar --as-of 2026-03-09 refund issue K1 --channel fax -o json
  {"error":{"code":"refused","message":"the last day to ask was 2026-03-08; \"fax\" is no official channel: chat, ticket, mail, phone","clauses":["ALLS-G6.2"],"hint":null}}
  [1]

Support issues what was quoted, or nothing:

  $ unchanged bursar --as-of 2026-03-05 refund issue K1 --channel mail --expect 10.00
  bursar: refused: the refund is 10.07 EUR, not 10.00: nothing was done: look at the quote
  [1]
  $ unchanged bursar --as-of 2026-03-05 refund issue K1 --channel mail --expect 10.007
  bursar: --expect: "10.007" is not an amount in EUR: it has at most 2 decimals
  [64]
  $ unchanged bursar --as-of 2026-03-05 refund issue K1 --channel mail --dry-run
  contract      K1
  eligible      yes
  amount        10.07
  net           8.39
  tax           1.68
  currency      EUR
  credit note   A2026-000001
  credit notes  A2026-000001
  clauses       ALLS-G6.2 ALLS-G6.3
  last day      2026-03-08
  used days     5
  term days     31
  payout        -
  payouts       -
  overridden    -
  dry run       yes
  steps
    ON          STEP    CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
    2026-03-05  refund  K1        C1        F2026-000001   10.07  EUR       ALLS-G6.2
    2026-03-05  end     K1        C1        -                  -  -         ALLS-G6.2
  $ bursar --as-of 2026-03-05 refund issue K1 --channel mail --expect 10.07 --idempotency-key ticket-4711 -o json
  {"contract":"K1","eligible":true,"amount":"10.07","net":"8.39","tax":"1.68","currency":"EUR","credit_note":"A2026-000001","credit_notes":["A2026-000001"],"clauses":["ALLS-G6.2","ALLS-G6.3"],"last_day":"2026-03-08","used_days":5,"term_days":31,"payout":null,"payouts":[],"overridden":[],"steps":[{"on":"2026-03-05","step":"refund","contract":"K1","customer":"C1","invoice":"F2026-000001","amount":"10.07","currency":"EUR","clause":"ALLS-G6.2"},{"on":"2026-03-05","step":"end","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G6.2"}]}
  $ unchanged bursar --as-of 2026-03-06 refund issue K1 --channel mail --expect 10.07 --idempotency-key ticket-4711 -o json
  {"contract":"K1","eligible":true,"amount":"10.07","net":"8.39","tax":"1.68","currency":"EUR","credit_note":"A2026-000001","credit_notes":["A2026-000001"],"clauses":["ALLS-G6.2","ALLS-G6.3"],"last_day":"2026-03-08","used_days":5,"term_days":31,"payout":null,"payouts":[],"overridden":[],"steps":[{"on":"2026-03-05","step":"refund","contract":"K1","customer":"C1","invoice":"F2026-000001","amount":"10.07","currency":"EUR","clause":"ALLS-G6.2"},{"on":"2026-03-05","step":"end","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G6.2"}]}

ALLS-G6.3: a credit note with its own number and its tax, and credit of the customer; the contract ends that day.

  $ bursar invoice render A2026-000001 --locale en
  CREDIT NOTE A2026-000001
  
  ALLS-HEBERG
  SARL with a capital of 1 000.00 EUR
  1 rue de l'Exemple
  00000 Exempleville FR
  RCS Exempleville 000 000 000
  VAT FR00000000000
  facturation@alls-heberg.example
  
  Customer:
    Ada Lovelace
    1 rue Haute
    75001 Paris FR
  
  Issued on: 2026-03-05
  Credits: F2026-000001
  
  Description                             Qty   Net price     VAT     Net amount
  ------------------------------------------------------------------------------
  Web hosting Start                         1        8.39    20 %           8.39
    2026-03-06 - 2026-03-31
  ------------------------------------------------------------------------------
                                                   Total net            8.39 EUR
                                                    VAT 20 %            1.68 EUR
                                                       Total           10.07 EUR
  $ bursar contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ground"], c["ends_on"])'
  ended refunded 2026-03-05
  $ bursar customer show C1 -o json | field credit
  10.07
  $ bursar --as-of 2026-03-05 explain K1 -o json | python3 -c 'import json, sys
  > print([(p["what"], p["clause"]) for p in json.load(sys.stdin)["past"][-2:]])'
  [('refund: F2026-000001, A2026-000001 10.07 EUR', 'ALLS-G6.2'), ('end', 'ALLS-G6.2')]

  $ bursar payout list --state due --customer C1 --contract K1 --from 2026-03-01 --to 2026-03-31 --limit 5 -o json
  []

A second refund of the same contract is refused, ALLS-G6.2:

  $ unchanged bursar --as-of 2026-03-06 refund issue K1 --channel mail
  bursar: refused (ALLS-G6.2): K1 was refunded before
  [1]

ALLS-G6.4: domains, licences and gift cards are never refunded.

  $ add_customer 2026-03-01 'Bob Martin'
  C2
  $ paid_contract 2026-03-01 C2 domain-fr
  K2
  $ paid_contract 2026-03-01 C2 licence-cp
  K3
  $ paid_contract 2026-03-01 C2 gift-50
  K4
  $ for contract in K2 K3 K4; do bursar --as-of 2026-03-02 refund quote $contract > /dev/null; done
  bursar: refused (ALLS-G6.4): K2 is of family "domain", which is never refunded
  bursar: refused (ALLS-G6.4): K3 is of family "licence", which is never refunded
  bursar: refused (ALLS-G6.4): K4 is of family "gift-card", which is never refunded
  [1]

ALLS-G6.6: a cancellation is final, and no request for a refund. Several clauses are all named:

  $ paid_contract 2026-03-01 C2 vps-s
  K5
  $ bursar --as-of 2026-03-02 contract cancel K5 --received 2026-03-02 --channel mail -o json | field ends_on
  2026-03-31
  $ unchanged bursar --as-of 2026-03-20 refund issue K5 --channel letter -o json
  {"error":{"code":"refused","message":"the last day to ask was 2026-03-08; \"letter\" is no official channel: chat, ticket, mail, phone; K5 was cancelled on 2026-03-02","clauses":["ALLS-G6.2","ALLS-G6.6"],"hint":null}}
  [1]

ALLS-G6.5: not after a recorded misuse, nor after the host suspended the product.

  $ paid_contract 2026-03-01 C2 web-pro
  K6
  $ bursar --as-of 2026-03-02 customer sanction C2 --ground misuse --contract K6 --yes -o json | field state
  open
  $ unchanged bursar --as-of 2026-03-02 refund issue K6 --channel mail
  bursar: refused (ALLS-G6.5): K6: recorded on 2026-03-02 (misuse)
  [1]
  $ paid_contract 2026-03-01 C2 web-start
  K7
  $ bursar --as-of 2026-03-02 contract suspend K7 --ground spam -o json | field state
  suspended
  $ bursar --as-of 2026-03-03 contract resume K7 -o json | field state
  active
  $ unchanged bursar --as-of 2026-03-03 refund issue K7 --channel mail
  bursar: refused (ALLS-G6.5): K7: suspended on 2026-03-02 (spam)
  [1]

An override needs the right, a written reason and a word of agreement; both stand in the audit log.

  $ unchanged bursar --as-of 2026-03-03 refund issue K7 --channel mail --override
  bursar: --override needs a written reason: add --reason TEXT
  [64]
  $ unchanged bursar --as-of 2026-03-03 refund issue K7 --channel mail --override --reason 'our mistake'
  bursar: "refund issue" asks before it acts: add --yes to agree
  [64]
  $ unchanged bursar --as-of 2026-03-03 refund issue K7 --channel mail --override --reason 'our mistake' --yes
  bursar: "tester" has not the right "override": ask one who has, or: bursar operator add tester --right override
  [77]
  $ bursar --as-of 2026-03-03 operator add tester --right override
  name        tester
  rights      override
  state       active
  added on    2026-03-03
  removed on  -
  $ bursar --as-of 2026-03-03 refund issue K7 --channel mail --override --reason 'our mistake' --yes -o json
  {"contract":"K7","eligible":true,"amount":"10.84","net":"9.03","tax":"1.81","currency":"EUR","credit_note":"A2026-000002","credit_notes":["A2026-000002"],"clauses":["ALLS-G6.2","ALLS-G6.3"],"last_day":"2026-03-08","used_days":3,"term_days":31,"payout":null,"payouts":[],"overridden":["ALLS-G6.5"],"steps":[{"on":"2026-03-03","step":"refund","contract":"K7","customer":"C2","invoice":"F2026-000007","amount":"10.84","currency":"EUR","clause":"ALLS-G6.2"},{"on":"2026-03-03","step":"end","contract":"K7","customer":"C2","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G6.2"}]}
  $ bursar audit log --contract K7 -o json | python3 -c 'import json, sys
  > for e in json.load(sys.stdin):
  >     if e["kind"] == "refund": print(e["actor"], e["reason"], e["data"]["overridden"], e["data"]["clause"])'
  tester our mistake ['ALLS-G6.5'] ALLS-G6.2

What stays impossible: what is not paid, what is not there, what lies ahead.

  $ bursar --as-of 2026-03-03 contract open C2 web-start -o json | field id
  K8
  $ unchanged bursar --as-of 2026-03-03 refund issue K8 --channel mail
  bursar: refused: K8 is ordered: nothing of it is paid yet: cancel it: bursar contract cancel
  [1]
  $ unchanged bursar --as-of 2026-03-03 refund issue K99 --channel mail
  bursar: there is no contract "K99": bursar contract list shows them
  [66]
  $ unchanged bursar --as-of 2026-03-03 refund quote K7 --on 2026-03-04 > /dev/null
  bursar: refused: 2026-03-04 lies after 2026-03-03: record it when it was asked for
  [1]
  $ unchanged bursar --as-of 2026-03-03 refund quote K7 --on 2026-02-01 > /dev/null
  bursar: refused: K7 was ordered on 2026-03-01, after 2026-02-01
  [1]
  $ unchanged bursar --as-of 2026-03-03 refund issue K7
  bursar: --channel is missing: bursar refund issue --channel CHANNEL [OPTIONS] CONTRACT
  [64]
  $ printf 'K7\nK8\n' | bursar --as-of 2026-03-03 refund quote - -o jsonl
  {"contract":"K7","eligible":false,"amount":null,"net":null,"tax":null,"currency":"EUR","credit_note":null,"credit_notes":[],"clauses":["ALLS-G6.2","ALLS-G6.5"],"last_day":"2026-03-08","used_days":3,"term_days":31,"payout":null,"payouts":[],"overridden":[]}
  {"error":{"code":"refused","message":"K7 was refunded before; K7: suspended on 2026-03-02 (spam)","clauses":["ALLS-G6.2","ALLS-G6.5"],"hint":null}}
  {"contract":"K8","eligible":false,"amount":null,"net":null,"tax":null,"currency":"EUR","credit_note":null,"credit_notes":[],"clauses":[],"last_day":"2026-03-10","used_days":null,"term_days":null,"payout":null,"payouts":[],"overridden":[]}
  {"error":{"code":"refused","message":"K8 is ordered: nothing of it is paid yet","clauses":[],"hint":"cancel it: bursar contract cancel"}}
  [1]
  $ bursar check -o json | field ok
  True

ALLS-G6.2, G6.4: an order that is not paid is refused by each clause that applies. A channel is written in any case:

  $ bursar --as-of 2026-03-03 contract open C2 domain-fr -o json | field id
  K9
  $ unchanged bursar --as-of 2026-03-20 refund issue K9 --channel fax
  bursar: refused (ALLS-G6.2): the last day to ask was 2026-03-10
  bursar: refused (ALLS-G6.2): "fax" is no official channel: chat, ticket, mail, phone
  bursar: refused (ALLS-G6.4): K9 is of family "domain", which is never refunded
  bursar: refused: K9 is ordered: nothing of it is paid yet
  bursar: cancel it: bursar contract cancel
  [1]
  $ unchanged bursar --as-of 2026-03-20 refund issue K9 --channel Mail -o json
  {"error":{"code":"refused","message":"the last day to ask was 2026-03-10; K9 is of family \"domain\", which is never refunded; K9 is ordered: nothing of it is paid yet","clauses":["ALLS-G6.2","ALLS-G6.4"],"hint":"cancel it: bursar contract cancel"}}
  [1]

Operators are kept with their days:

  $ bursar --as-of 2026-03-03 operator add bert -o json
  {"name":"bert","rights":[],"state":"active","added_on":"2026-03-03","removed_on":null}
  $ unchanged bursar --as-of 2026-03-03 operator add bert --dry-run
  name        bert
  rights      -
  state       active
  added on    2026-03-03
  removed on  -
  dry run     yes
  $ bursar --as-of 2026-03-04 operator remove tester -o json
  {"name":"tester","rights":["override"],"state":"removed","added_on":"2026-03-03","removed_on":"2026-03-04"}
  $ unchanged bursar --as-of 2026-03-04 operator remove nobody
  bursar: there is no operator "nobody": bursar operator list shows them
  [66]
  $ bursar operator list
  NAME    RIGHTS    STATE    ADDED ON    REMOVED ON
  bert    -         active   2026-03-03  -
  tester  override  removed  2026-03-03  2026-03-04
  $ unchanged bursar --as-of 2026-03-04 refund issue K6 --channel mail --override --reason again --yes
  bursar: "tester" has not the right "override": ask one who has, or: bursar operator add tester --right override
  [77]
