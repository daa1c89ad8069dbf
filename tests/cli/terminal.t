On a terminal of 80 columns free text is cut, with a mark; a number, a day, a state or a clause never is.

  $ . "$TESTDIR/setup.sh"
  $ terminal() { script -qec "stty cols 80; bursar --no-color $*" /dev/null < /dev/null | tr -d '\r'; }
  $ worked_example
  $ paid_contract 2026-01-15 C1 web-start
  K2
  $ export BURSAR_AS_OF=2026-02-16
  $ bursar -q --as-of 2026-02-05 sweep -o jsonl | steps
  2026-02-05 invoice K1 F2026-000003 12.00 ALLS-G4.2
  2026-02-05 invoice K2 F2026-000004 12.00 ALLS-G4.2
  $ terminal sweep --dry-run
  ON          STEP            CONTRACT  CUSTOMER  INVOICE       AMOUNT  CURRENCY  CLAUSE
  $ terminal due --until 2026-02-18
  $ terminal invoice list
  $ terminal customer list
  $ terminal audit log --limit 2

Free text takes what is left, the widest is cut first, and characters of several bytes stay whole:

  $ bursar customer edit C1 --name 'Ada Éloïse Augusta Königsberg, countess of Lovelace' -o json | field name
  Ada Éloïse Augusta Königsberg, countess of Lovelace (esc)
  $ terminal customer list

Elsewhere nothing is cut:

  $ bursar customer list
