Every format holds the same data.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ export BURSAR_AS_OF=2026-01-16
  $ bursar customer edit C1 --name '=HYPERLINK("http://evil")' --city '-1+1' --organisation '@SUM(1)' \
  >     --address 'a, "b"' --set note=+33 -o json | field name
  =HYPERLINK("http://evil")

A list: table, one document, one object a line, CSV (RFC 4180).

  $ bursar invoice list -o table
  NUMBER        KIND     CUSTOMER  CONTRACT  ISSUED ON   DUE ON      CURRENCY    NET   TAX  TOTAL   PAID  OPEN  STATE  CREDITS
  F2026-000001  invoice  C1        K1        2026-01-15  2026-01-15  EUR       10.00  2.00  12.00  12.00  0.00  paid         -
  $ bursar invoice list -o json
  [
  {"number":"F2026-000001","kind":"invoice","customer":"C1","contract":"K1","issued_on":"2026-01-15","due_on":"2026-01-15","currency":"EUR","net":"10.00","tax":"2.00","total":"12.00","paid":"12.00","open":"0.00","state":"paid","credits":null}
  ]
  $ bursar invoice list -o jsonl
  {"number":"F2026-000001","kind":"invoice","customer":"C1","contract":"K1","issued_on":"2026-01-15","due_on":"2026-01-15","currency":"EUR","net":"10.00","tax":"2.00","total":"12.00","paid":"12.00","open":"0.00","state":"paid","credits":null}
  $ bursar invoice list -o csv
  number,kind,customer,contract,issued_on,due_on,currency,net,tax,total,paid,open,state,credits\r (esc)
  F2026-000001,invoice,C1,K1,2026-01-15,2026-01-15,EUR,10.00,2.00,12.00,12.00,0.00,paid,\r (esc)

One object:

  $ bursar invoice show F2026-000001 -o jsonl
  {"number":"F2026-000001","kind":"invoice","customer":"C1","contract":"K1","issued_on":"2026-01-15","due_on":"2026-01-15","currency":"EUR","net":"10.00","tax":"2.00","total":"12.00","paid":"12.00","open":"0.00","state":"paid","credits":null,"lines":[{"description":"Web hosting Start","quantity":1,"unit_price":"10.00","net":"10.00","tax":"2.00","tax_rate":"20","tax_category":"S","tax_reason":null,"period_start":null,"period_end":null}]}
  $ bursar invoice show F2026-000001 -o csv
  number,kind,customer,contract,issued_on,due_on,currency,net,tax,total,paid,open,state,credits,lines\r (esc)
  F2026-000001,invoice,C1,K1,2026-01-15,2026-01-15,EUR,10.00,2.00,12.00,12.00,0.00,paid,,"[{""description"":""Web hosting Start"",""quantity"":1,""unit_price"":""10.00"",""net"":""10.00"",""tax"":""2.00"",""tax_rate"":""20"",""tax_category"":""S"",""tax_reason"":null,""period_start"":null,""period_end"":null}]"\r (esc)

An empty list:

  $ bursar invoice list --state open
  $ bursar invoice list --state open -o json
  []
  $ bursar invoice list --state open -o jsonl
  $ bursar invoice list --state open -o csv
  number,kind,customer,contract,issued_on,due_on,currency,net,tax,total,paid,open,state,credits\r (esc)

A cell that would be a formula in a spreadsheet is defused, in CSV alone; a negative number stays one:

  $ bursar customer show C1 -o csv | tail -1
  C1,organisation,"'=HYPERLINK(""http://evil"")",ada.lovelace@example.org,open,0.00,0.00,EUR,2026-01-15,,'@SUM(1),,,"a, ""b""",75001,'-1+1,FR,,,,,,1,"{""note"":""+33""}",open,\r (esc)
  $ bursar customer show C1 -o json | python3 -c 'import json, sys; c = json.load(sys.stdin); print(c["name"], c["city"])'
  =HYPERLINK("http://evil") -1+1
  $ bursar payment record C1 5.00 -o json | field id
  P2
  $ bursar customer list -o csv | tail -1
  C1,organisation,"'=HYPERLINK(""http://evil"")",ada.lovelace@example.org,open,-5.00,5.00,EUR,2026-01-15\r (esc)

What stands in the ledger cannot drive a terminal:

  $ python3 - <<'END'
  > import sqlite3
  > with sqlite3.connect("data/bursar/ledger.db") as db:
  >     for trigger in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
  >         db.execute(f"DROP TRIGGER {trigger[0]}")
  >     db.execute("UPDATE customer_party SET name = ?", ("Ada\x1b[2J\nLove",))
  > END
  $ bursar customer list
  ID  KIND          NAME                EMAIL                     STATE  BALANCE  CREDIT  CURRENCY  OPENED ON
  C1  organisation  Ada\x1b[2J\x0aLove  ada.lovelace@example.org  open     -5.00    5.00  EUR       2026-01-15
  $ bursar customer list -o json
  [
  {"id":"C1","kind":"organisation","name":"Ada\u001b[2J\nLove","email":"ada.lovelace@example.org","state":"open","balance":"-5.00","credit":"5.00","currency":"EUR","opened_on":"2026-01-15"}
  ]
  $ bursar explain C1 --until 2026-01-31 | cut -c 1-60
  id       C1
  state    open
  summary  owes 0.00 EUR, has 5.00 EUR of credit
  past
    ON          WHAT               CLAUSE     BECAUSE
    2026-01-15  customer-added     ALLS-G1.1  Opening an accou
    2026-01-15  payment * (glob)
    2026-01-16  customer-edited    ALLS-G1.1  Opening an accou
    2026-01-16  payment * (glob)
  now      -
  next
    ON          WHAT         CLAUSE     BECAUSE
    2026-01-19  K1 delivery  ALLS-G7.1  Delivered within 48 wo
