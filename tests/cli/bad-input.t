Bad input of every kind: the right exit code, a message that names the offender and the remedy, and a ledger that is
what it was.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ export BURSAR_AS_OF=2026-01-20

Commands, verbs, options, arguments:

  $ bursar custmer list
  bursar: unknown command "custmer": did you mean "customer"?
  [64]
  $ bursar frobnicate
  bursar: unknown command "frobnicate": "bursar help" lists the commands
  [64]
  $ bursar customer
  bursar: "customer" needs a verb: it has add, import, show, list, edit, close, sanction, bar-support, verify, accept, refuse, export, partner, consent
  [64]
  $ bursar customer shw C1
  bursar: "customer" has no verb "shw": did you mean "show"?
  [64]
  $ bursar customer frobnicate
  bursar: "customer" has no verb "frobnicate": it has add, import, show, list, edit, close, sanction, bar-support, verify, accept, refuse, export, partner, consent
  [64]
  $ bursar customer show
  bursar: CUSTOMER is missing: bursar customer show CUSTOMER
  [64]
  $ bursar customer show C1 C2
  bursar: unexpected argument "C2": bursar customer show CUSTOMER
  [64]
  $ bursar customer list --stat open
  bursar: unknown option "--stat": did you mean "--state"?
  [64]
  $ bursar customer list --frobnicate
  bursar: unknown option "--frobnicate": see bursar customer list --help
  [64]
  $ unchanged bursar sweep --on 2026-01-16
  bursar: unknown option "--on": the day it acts on is --as-of DATE
  [64]
  $ bursar customer list -z
  bursar: unknown option "-z": see bursar customer list --help
  [64]
  $ bursar customer list --limit
  bursar: --limit needs a value: give it as --limit N
  [64]
  $ bursar customer list --limit 1 --limit 2
  bursar: --limit is given twice: give it once
  [64]
  $ bursar --dry-run=yes customer list
  bursar: --dry-run takes no value
  [64]
  $ unchanged bursar customer edit C1 --accept-terms=
  bursar: "--accept-terms=" has no value: leave the = out
  [64]
  $ bursar sweep --plan ''
  bursar: --plan: "" is not a file name: name a file
  [64]
  $ bursar --output xml customer list
  bursar: --output: "xml" is not one of table, json, jsonl, csv
  [64]
  $ BURSAR_OUTPUT=xml bursar customer list
  bursar: BURSAR_OUTPUT: "xml" is not one of table, json, jsonl, csv
  [64]

Dates that do not exist:

  $ for day in 2026-02-29 2026-13-01 2026-1-5 05/02/2026 tomorrow 2026-02-05T25:00 ''; do
  >     unchanged bursar --as-of "$day" sweep || echo "[$?]"
  > done
  bursar: --as-of: "2026-02-29" is no day of the calendar: give one that there is, from 1900 on
  [64]
  bursar: --as-of: "2026-13-01" is no day of the calendar: give one that there is, from 1900 on
  [64]
  bursar: --as-of: "2026-1-5" is not a date: dates are written like 2026-02-16, with a time 2026-02-16T15:00
  [64]
  bursar: --as-of: "05/02/2026" is not a date: dates are written like 2026-02-16, with a time 2026-02-16T15:00
  [64]
  bursar: --as-of: "tomorrow" is not a date: dates are written like 2026-02-16, with a time 2026-02-16T15:00
  [64]
  bursar: --as-of: "2026-02-05T25:00" is not a date: dates are written like 2026-02-16, with a time 2026-02-16T15:00
  [64]
  bursar: --as-of: "" is not a date: dates are written like 2026-02-16, with a time 2026-02-16T15:00
  [64]
  $ unchanged bursar payment record C1 12.00 --on 2026-01-32
  bursar: --on: "2026-01-32" is no day of the calendar: give one that there is, from 1900 on
  [64]
  $ unchanged bursar contract open C1 web-start --on yesterday
  bursar: --on: "yesterday" is not a date: dates are written like 2026-02-16
  [64]
  $ BURSAR_AS_OF=soon bursar customer list
  bursar: BURSAR_AS_OF: "soon" is not a date: dates are written like 2026-02-16, with a time 2026-02-16T15:00
  [64]

Periods, ids, codes, counts:

  $ unchanged bursar contract open C1 web-start --term 1
  bursar: --term: "1" is not a period: periods are written like 1m, 12m, 1y, 30d or once
  [64]
  $ unchanged bursar contract open 1 web-start
  bursar: CUSTOMER: "1" is not a customer: customers are named like C1
  [64]
  $ unchanged bursar contract open C0 web-start
  bursar: CUSTOMER: "C0" is not a customer: customers are named like C1
  [64]
  $ unchanged bursar contract open C99999999999999999999 web-start
  bursar: CUSTOMER: "C99999999999999999999" is not a customer: customers are named like C1
  [64]
  $ unchanged bursar contract open C1 'web start'
  bursar: PRODUCT: "web start" is not a product: products are named by their code, like web-start
  [64]
  $ bursar invoice list --customer K1
  bursar: --customer: "K1" is not a customer: customers are named like C1
  [64]
  $ bursar payment list --after C1
  bursar: --after: "C1" is not a payment: payments are named like P1
  [64]
  $ bursar customer list --limit 99999999999999999999
  bursar: --limit: "99999999999999999999" is not a count: a count is a whole number from 0
  [64]

Bytes that are no text, and control characters:

  $ unchanged bursar customer edit C1 --name "$(printf 'Ada\377')"
  bursar: the argument "Ada\xff" is not valid UTF-8: arguments are UTF-8 text
  [64]
  $ unchanged bursar customer edit C1 --name "$(printf 'Ada\033[2J')"
  bursar: the argument "Ada\x1b[2J" holds control characters: arguments are one line of plain text
  [64]
  $ unchanged bursar customer edit C1 --name "$(printf 'Ada\nLovelace')"
  bursar: the argument "Ada\x0aLovelace" holds control characters: arguments are one line of plain text
  [64]
  $ unchanged bursar --reason "$(printf 'line\rline')" customer edit C1 --phone 1
  bursar: the argument "line\x0dline" holds control characters: arguments are one line of plain text
  [64]
  $ BURSAR_ACTOR="$(printf 'a\tb')" unchanged bursar customer edit C1 --phone 1
  bursar: BURSAR_ACTOR: "a\x09b" holds control characters: arguments are one line of plain text
  [64]

Hostile text is kept as text: SQL, options, markup.

  $ bursar customer edit C1 --name "Robert'); DROP TABLE customer;--" -o json | field name
  Robert'); DROP TABLE customer;--
  $ bursar customer edit C1 --address '<b>1 rue Haute</b> {{7*7}} %s %n' -o json | field address
  <b>1 rue Haute</b> {{7*7}} %s %n
  $ bursar customer show C1 -o json | field name
  Robert'); DROP TABLE customer;--
  $ bursar check -o json | field ok
  True

Names in any script; a right-to-left override is none of them:

  $ bursar customer edit C1 --name 'Łukasz Ðorđević 王小明' -o json | field name
  \xc5\x81ukasz \xc3\x90or\xc4\x91evi\xc4\x87 \xe7\x8e\x8b\xe5\xb0\x8f\xe6\x98\x8e (esc)
  $ unchanged bursar customer edit C1 --name "$(printf 'Ada\342\200\256X')"
  bursar: the argument "Ada\u{202e}X" holds control characters: arguments are one line of plain text
  [64]

What is empty where a word is meant, days and terms beyond all reason, sums that no book holds, and a country that is
none:

  $ unchanged bursar contract suspend K1 --ground ''
  bursar: --ground: "" is empty: leave it out, or give a value
  [64]
  $ unchanged bursar --idempotency-key ' ' payment record C1 5.00
  bursar: --idempotency-key: " " is empty: leave it out, or give a value
  [64]
  $ unchanged bursar operator add '' --right override
  bursar: NAME: "" is empty: leave it out, or give a value
  [64]
  $ unchanged bursar contract open C1 web-start --on 9999-12-31
  bursar: --on: "9999-12-31" lies too far ahead: give a day up to 2999-12-31
  [64]
  $ unchanged bursar --as-of 9999-12-31 due
  bursar: --as-of: "9999-12-31" lies too far ahead: give a day up to 2999-12-31
  [64]
  $ unchanged bursar contract open C1 web-start --term 8000y
  bursar: --term: "8000y" is too long: give a century at most
  [64]
  $ unchanged bursar invoice issue C1 --line 'X=200x99999999999.99'
  bursar: refused: 19999999999998.00 is more than one document holds: issue more than one
  [1]
  $ unchanged bursar price change web-start --to -5.00 --effective 2026-06-01
  bursar: refused: -5.00 is negative: no price is: give what it costs
  [1]
  $ unchanged bursar customer edit C1 --country ZZ
  bursar: --country: "ZZ" is not an ISO 3166 code: give two capital letters, such as FR
  [64]
  $ unchanged bursar dispute open P1 --kind dispute --contacted 2062-01-01
  bursar: refused: 2062-01-01 lies after 2026-01-20: give the day on which the customer wrote, or leave --contacted out
  [1]
