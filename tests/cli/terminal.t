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
  2026-02-16  overdue-notice  K1        C1        F2026-000003       -         -  ALLS-G4.2
  2026-02-16  suspend         K1        C1        F2026-000003       -         -  ALLS-G4.2
  2026-02-16  overdue-notice  K2        C1        F2026-000004       -         -  ALLS-G4.2
  2026-02-16  suspend         K2        C1        F2026-000004       -         -  ALLS-G4.2
  2 overdue-notice, 2 suspend
  $ terminal due --until 2026-02-18
  ON          KIND            SUBJECT  RULE              ACTION    STATE    BECAUSE       CLAUSE
  2026-01-19  delivery        K1       delivery          activate  late     Delivered w\xe2\x80\xa6  ALLS-G7.1 (esc)
  2026-01-19  delivery        K2       delivery          activate  late     Delivered w\xe2\x80\xa6  ALLS-G7.1 (esc)
  2026-02-16  overdue-notice  K1       overdue-notice-1  -         pending  Invoice 10 \xe2\x80\xa6  ALLS-G4.2 (esc)
  2026-02-16  suspend         K1       suspend           suspend   pending  Invoice 10 \xe2\x80\xa6  ALLS-G4.2 (esc)
  2026-02-16  overdue-notice  K2       overdue-notice-1  -         pending  Invoice 10 \xe2\x80\xa6  ALLS-G4.2 (esc)
  2026-02-16  suspend         K2       suspend           suspend   pending  Invoice 10 \xe2\x80\xa6  ALLS-G4.2 (esc)
  2026-02-18  penalty         K1       penalty           -         pending  Invoice 10 \xe2\x80\xa6  ALLS-G4.2 (esc)
  2026-02-18  overdue-notice  K1       overdue-notice-2  -         pending  Invoice 10 \xe2\x80\xa6  ALLS-G4.2 (esc)
  2026-02-18  penalty         K2       penalty           -         pending  Invoice 10 \xe2\x80\xa6  ALLS-G4.2 (esc)
  2026-02-18  overdue-notice  K2       overdue-notice-2  -         pending  Invoice 10 \xe2\x80\xa6  ALLS-G4.2 (esc)
  $ terminal invoice list
  NUMBER        KIND     CUSTOMER  CONTRACT  ISSUED ON   DUE ON      CURRENCY    NET   TAX  TOTAL   PAID   OPEN  STATE  CREDITS
  F2026-000001  invoice  C1        K1        2026-01-15  2026-01-15  EUR       10.00  2.00  12.00  12.00   0.00  paid         -
  F2026-000002  invoice  C1        K2        2026-01-15  2026-01-15  EUR       10.00  2.00  12.00  12.00   0.00  paid         -
  F2026-000003  invoice  C1        K1        2026-02-05  2026-02-15  EUR       10.00  2.00  12.00   0.00  12.00  open         -
  F2026-000004  invoice  C1        K2        2026-02-05  2026-02-15  EUR       10.00  2.00  12.00   0.00  12.00  open         -
  $ terminal customer list
  ID  KIND    NAME          EMAIL         STATE  BALANCE  CREDIT  CURRENCY  OPENED ON
  C1  person  Ada Lovelace  ada.lovelac\xe2\x80\xa6  open     24.00    0.00  EUR       2026-01-15 (esc)
  $ terminal audit log --limit 2
  SEQ  AT                   ACTOR   COMMAND  REASON  SUBJECT  KIND            DATA          HASH
    1  2026-01-15T00:00:00  tester  init          -  ledger   ledger-created  schema 12     34e3e5c03c5\xe2\x80\xa6 (esc)
    2  2026-01-15T00:00:00  tester  init          -  policy   policy-adopted  version 1, \xe2\x80\xa6  0e078c986d1\xe2\x80\xa6 (esc)

Free text takes what is left, the widest is cut first, and characters of several bytes stay whole:

  $ bursar customer edit C1 --name 'Ada Éloïse Augusta Königsberg, countess of Lovelace' -o json | field name
  Ada Éloïse Augusta Königsberg, countess of Lovelace (esc)
  $ terminal customer list
  ID  KIND    NAME          EMAIL         STATE  BALANCE  CREDIT  CURRENCY  OPENED ON
  C1  person  Ada \xc3\x89lo\xc3\xafse \xe2\x80\xa6  ada.lovelac\xe2\x80\xa6  open     24.00    0.00  EUR       2026-01-15 (esc)

Elsewhere nothing is cut:

  $ bursar customer list
  ID  KIND    NAME                                                 EMAIL                     STATE  BALANCE  CREDIT  CURRENCY  OPENED ON
  C1  person  Ada \xc3\x89lo\xc3\xafse Augusta K\xc3\xb6nigsberg, countess of Lovelace  ada.lovelace@example.org  open     24.00    0.00  EUR       2026-01-15 (esc)
