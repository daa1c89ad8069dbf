A bank's file of payments.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-01-15
  $ export BURSAR_AS_OF=2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ add_customer 2026-01-15 'Bob Martin'
  C2
  $ add_customer 2026-01-15 'Eve Joly' --organisation 'Société Générique' --registration 123
  C3
  $ for order in 'C1 web-start' 'C1 web-pro' 'C2 web-start' 'C3 web-start' 'C3 web-start' 'C3 vps-s'; do
  >     bursar contract open $order -o json | field invoice
  > done
  F2026-000001
  F2026-000002
  F2026-000003
  F2026-000004
  F2026-000005
  F2026-000006
  $ export BURSAR_AS_OF=2026-01-31
  $ summary() { python3 -c 'import json, sys
  > a = json.load(sys.stdin)
  > print({k: a[k] for k in ("booked", "known", "skipped", "leftovers", "totals")})'; }

CSV, with the columns that the help names. What is certain is booked: by number, else by payer and amount.

  $ cat > january.csv <<'END'
  > date,amount,currency,payer,text,reference
  > 2026-01-20,12.00,EUR,Somebody,"Invoice F2026-000001, thank you",VIR-1
  > 2026-01-21,30.00,EUR,societe generique,hosting,VIR-2
  > 2026-01-22,24.00,EUR,Eve Joly,f2026-000004 f2026 000005,VIR-3
  > 2026-01-22,12.00,EUR,BOB MARTIN,,
  > 2026-01-23,12.00,EUR,Nobody Known,hello,VIR-5
  > END
  $ unchanged bursar payment import january.csv --format csv --dry-run -o json
  {"file":"january.csv","format":"csv","dry_run":true,"payments":[
  {"line":2,"id":"P1","customer":"C1","amount":"12.00","currency":"EUR","method":"transfer","reference":"VIR-1","received_on":"2026-01-20","payer":"Somebody","allocations":[{"invoice":"F2026-000001","amount":"12.00"}],"reversed":false},
  {"line":5,"id":"P2","customer":"C2","amount":"12.00","currency":"EUR","method":"transfer","reference":"line/26c62509def23d8a","received_on":"2026-01-22","payer":"BOB MARTIN","allocations":[{"invoice":"F2026-000003","amount":"12.00"}],"reversed":false},
  {"line":3,"id":"P3","customer":"C3","amount":"30.00","currency":"EUR","method":"transfer","reference":"VIR-2","received_on":"2026-01-21","payer":"societe generique","allocations":[{"invoice":"F2026-000006","amount":"30.00"}],"reversed":false},
  {"line":4,"id":"P4","customer":"C3","amount":"24.00","currency":"EUR","method":"transfer","reference":"VIR-3","received_on":"2026-01-22","payer":"Eve Joly","allocations":[{"invoice":"F2026-000004","amount":"12.00"},{"invoice":"F2026-000005","amount":"12.00"}],"reversed":false}
  ],"left":[{"line":6,"id":"L1","state":"open","received_on":"2026-01-23","amount":"12.00","currency":"EUR","payer":"Nobody Known","text":"hello","method":"transfer","reference":"VIR-5","reason":"names no document, and no customer has the payer's name","candidates":[],"payment":null}],"bad_lines":[],"booked":4,"known":0,"skipped":0,"leftovers":1,"totals":[{"currency":"EUR","booked":"78.00","known":"0.00","left":"12.00"}]}
  $ bursar payment import january.csv --format csv
  LINE  ID  RECEIVED ON  AMOUNT  CURRENCY  PAYER              REFERENCE              CUSTOMER  ALLOCATIONS                             REASON
     2  P1  2026-01-20    12.00  EUR       Somebody           VIR-1                  C1        F2026-000001 12.00                      -
     5  P2  2026-01-22    12.00  EUR       BOB MARTIN         line/26c62509def23d8a  C2        F2026-000003 12.00                      -
     3  P3  2026-01-21    30.00  EUR       societe generique  VIR-2                  C3        F2026-000006 30.00                      -
     4  P4  2026-01-22    24.00  EUR       Eve Joly           VIR-3                  C3        F2026-000004 12.00, F2026-000005 12.00  -
     6  L1  2026-01-23    12.00  EUR       Nobody Known       VIR-5                  -         -                                       names no document, and no customer has the payer's name
  4 booked, 0 known, 0 skipped, 1 left for staff
  what is left for staff: bursar payment leftovers --state open
  $ bursar payment list --customer C2 -o json
  [
  {"id":"P2","customer":"C2","amount":"12.00","currency":"EUR","method":"transfer","reference":"line/26c62509def23d8a","received_on":"2026-01-22","payer":"BOB MARTIN","allocations":[{"invoice":"F2026-000003","amount":"12.00"}],"reversed":false}
  ]
  $ bursar contract list --state active -o csv | tr -d '\r' | cut -d , -f 1-6
  id,customer,product,state,term_start,term_end
  K1,C1,web-start,active,2026-01-20,2026-02-20
  K3,C2,web-start,active,2026-01-22,2026-02-22
  K4,C3,web-start,active,2026-01-22,2026-02-22
  K5,C3,web-start,active,2026-01-22,2026-02-22
  K6,C3,vps-s,active,2026-01-21,2026-02-21

The same file again books nothing twice, and lists nothing twice:

  $ unchanged bursar payment import january.csv --format csv -o json
  {"file":"january.csv","format":"csv","dry_run":false,"payments":[],"left":[],"bad_lines":[],"booked":0,"known":5,"skipped":0,"leftovers":0,"totals":[{"currency":"EUR","booked":"0.00","known":"90.00","left":"0.00"}]}
  $ unchanged bursar payment import january.csv --format csv
  0 booked, 5 known, 0 skipped, 0 left for staff
  $ unchanged bursar -q payment import january.csv --format csv
  $ sed 2d january.csv > part.csv
  $ unchanged bursar payment import part.csv --format csv -o json | summary
  {'booked': 0, 'known': 4, 'skipped': 0, 'leftovers': 0, 'totals': [{'currency': 'EUR', 'booked': '0.00', 'known': '78.00', 'left': '0.00'}]}

A bank's own columns, by a map. What goes out is skipped:

  $ cat > bank.csv <<'END'
  > Date;Libellé;Débit;Crédit;Émetteur;Référence
  > 24/01/2026;VIR F2026-000002;;10,00;Ada Lovelace;VIR-6
  > 24/01/2026;PRLV ELECTRICITE;80,00;;;PRLV-1
  > END
  $ bursar payment import bank.csv --format csv --columns "$EXAMPLES/imports/french_bank.toml" --method sepa -o jsonl
  {"line":2,"id":"P5","customer":"C1","amount":"10.00","currency":"EUR","method":"sepa","reference":"VIR-6","received_on":"2026-01-24","payer":"Ada Lovelace","allocations":[{"invoice":"F2026-000002","amount":"10.00"}],"reversed":false}
  $ cat > wrong.toml <<'END'
  > date = "Date"
  > date_format = "DD/MM"
  > amout = 3
  > END
  $ unchanged bursar payment import bank.csv --format csv --columns wrong.toml
  bursar: wrong.toml:1:1: missing key "amount" in the file
  bursar: wrong.toml:1:1: give one of "currency" and "fixed_currency"
  bursar: wrong.toml:2:15: "DD/MM" is no date format: write YYYY, MM and DD once each, like "DD/MM/YYYY"
  bursar: wrong.toml:3:1: unknown key "amout": did you mean "amount"?
  [78]
  $ unchanged bursar payment import bank.csv --format csv --columns none.toml
  bursar: cannot read "none.toml": No such file or directory
  [66]
  $ unchanged bursar payment import bank.csv --format csv
  bursar: bank.csv:1:1: there is no column "date": the header has "Date;Libell\xc3\xa9;D\xc3\xa9bit;Cr\xc3\xa9dit;\xc3\x89metteur;R\xc3\xa9f\xc3\xa9rence" (esc)
  bursar: bank.csv:1:1: there is no column "amount": the header has "Date;Libell\xc3\xa9;D\xc3\xa9bit;Cr\xc3\xa9dit;\xc3\x89metteur;R\xc3\xa9f\xc3\xa9rence" (esc)
  bursar: bank.csv:1:1: there is no column "currency": the header has "Date;Libell\xc3\xa9;D\xc3\xa9bit;Cr\xc3\xa9dit;\xc3\x89metteur;R\xc3\xa9f\xc3\xa9rence" (esc)
  [65]

ISO 20022 camt.053. The bank's reference tells an entry apart; debits and what is not booked yet are skipped:

  $ cat > statement.xml <<'END'
  > <?xml version="1.0" encoding="UTF-8"?>
  > <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>
  > <Ntry><Amt Ccy="EUR">20.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><ValDt><Dt>2026-01-26</Dt></ValDt>
  >   <AcctSvcrRef>B-1</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Ada Lovelace</Nm></Dbtr></RltdPties>
  >   <RmtInf><Ustrd>rest of F2026-000002</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
  > <Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><ValDt><Dt>2026-01-26</Dt></ValDt></Ntry>
  > <Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts><ValDt><Dt>2026-01-26</Dt></ValDt></Ntry>
  > <Ntry><Amt Ccy="USD">12.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><ValDt><Dt>2026-01-27</Dt></ValDt>
  >   <NtryRef>2</NtryRef><NtryDtls><TxDtls><Refs><EndToEndId>E-2</EndToEndId></Refs>
  >   <RltdPties><Dbtr><Nm>Bob Martin</Nm></Dbtr></RltdPties></TxDtls></NtryDtls></Ntry>
  > </Stmt></BkToCstmrStmt></Document>
  > END
  $ bursar payment import statement.xml --format camt053 -o csv | tr -d '\r'
  what is left for staff: bursar payment leftovers --state open
  line,id,received_on,amount,currency,payer,reference,customer,allocations,reason
  3,P6,2026-01-26,20.00,EUR,Ada Lovelace,B-1,C1,"[{""invoice"":""F2026-000002"",""amount"":""20.00""}]",
  8,L2,2026-01-27,12.00,USD,Bob Martin,E-2/afca72ab9cfe66eb,,,"names no document, and C2 has none with 12.00 USD open"
  $ unchanged bursar payment import statement.xml --format camt053 -o json | summary
  {'booked': 0, 'known': 2, 'skipped': 2, 'leftovers': 0, 'totals': [{'currency': 'EUR', 'booked': '0.00', 'known': '20.00', 'left': '0.00'}, {'currency': 'USD', 'booked': '0.00', 'known': '12.00', 'left': '0.00'}]}
  $ head -c 900 statement.xml > half.xml
  $ unchanged bursar payment import half.xml --format camt053
  bursar: half.xml:10:48: this is not XML: Start-end tags mismatch: is the file whole?
  [65]
  $ unchanged bursar payment import half.xml --format camt053 --keep-going
  bursar: half.xml:10:48: this is not XML: Start-end tags mismatch: is the file whole?
  [65]
  $ unchanged bursar payment import january.csv --format camt053
  bursar: january.csv:7:1: this is not XML: No document element found: is the file whole?
  [65]
  $ sed 's/BkToCstmrStmt/BkToCstmrAcctRpt/g' statement.xml > report.xml
  $ unchanged bursar payment import report.xml --format camt053 -o json
  {"error":{"code":"bad-input","message":"report.xml:2:67: \"BkToCstmrAcctRpt\" is not a camt.053 statement: ask the bank for camt.053, which holds \"BkToCstmrStmt\"","clauses":[],"hint":null}}
  [65]
  $ sed 's/>20.00</>20.001</; s/2026-01-27/2026-01-32/' statement.xml > bad.xml
  $ unchanged bursar payment import bad.xml --format camt053
  bursar: bad.xml:3:22: "20.001" is not an amount in EUR: it has at most 2 decimals
  bursar: bad.xml:8:86: there is no day "2026-01-32": give one of the calendar, from 1900 on
  [65]
  $ sed 's/Ada/\xc1da/' statement.xml > latin.xml
  $ unchanged bursar payment import latin.xml --format camt053
  bursar: latin.xml:4:72: a byte is not valid UTF-8: convert the file, such as by iconv -f WINDOWS-1252 -t UTF-8
  [65]
  $ unchanged bursar payment import statement.xml --format camt053 --columns wrong.toml
  bursar: --columns is for --format csv: a camt.053 file says itself what is what
  [64]

A bad line is told with its place, and nothing is done; with --keep-going the others are booked:

  $ cat > bad.csv <<'END'
  > date,amount,currency,payer,text,reference
  > 2026-01-28,12.345,EUR,Bob Martin,,X-1
  > 2026-01-28,-12.00,EUR,Bob Martin,,X-2
  > 2026-01-28,12345678901234567890,EUR,Bob Martin,,X-3
  > 2026-01-28,12.00,XYZ,Bob Martin,,X-4
  > 2026-02-30,12.00,EUR,Bob Martin,,X-5
  > 2026-01-28,12.00
  > 2026-01-28,0.00,EUR,Bob Martin,,X-7
  > 2026-01-28,12.00,EUR,Bob Martin,"",X-8
  > END
  $ printf '2026-01-28,12.00,EUR,Jos\xe9,,X-9\n' >> bad.csv
  $ unchanged bursar payment import bad.csv --format csv
  bursar: bad.csv:2:12: "12.345" is not an amount in EUR: it has at most 2 decimals
  bursar: bad.csv:3:12: "-12.00" is negative: money that goes out is no payment
  bursar: bad.csv:4:12: "12345678901234567890" is too large an amount: amounts have at most 11 digits before the point
  bursar: bad.csv:5:18: unknown currency "XYZ": give an ISO 4217 code like "EUR"
  bursar: bad.csv:6:1: there is no day "2026-02-30": give one of the calendar, from 1900 on
  bursar: bad.csv:7:1: has 2 cells, and the first line 6: quote a cell that holds the delimiter
  bursar: bad.csv:8:12: "0.00" is no payment: give an amount above zero
  bursar: bad.csv:10:22: "Jos\xe9" is not valid UTF-8: convert the file, such as by iconv -f WINDOWS-1252 -t UTF-8
  [65]
  $ unchanged bursar payment import bad.csv --format csv -o json
  {"error":{"code":"bad-input","message":"bad.csv:2:12: \"12.345\" is not an amount in EUR: it has at most 2 decimals\nbad.csv:3:12: \"-12.00\" is negative: money that goes out is no payment\nbad.csv:4:12: \"12345678901234567890\" is too large an amount: amounts have at most 11 digits before the point\nbad.csv:5:18: unknown currency \"XYZ\": give an ISO 4217 code like \"EUR\"\nbad.csv:6:1: there is no day \"2026-02-30\": give one of the calendar, from 1900 on\nbad.csv:7:1: has 2 cells, and the first line 6: quote a cell that holds the delimiter\nbad.csv:8:12: \"0.00\" is no payment: give an amount above zero\nbad.csv:10:22: \"Jos\\xe9\" is not valid UTF-8: convert the file, such as by iconv -f WINDOWS-1252 -t UTF-8","clauses":[],"hint":null}}
  [65]
  $ unchanged bursar -n payment import bad.csv --format csv --keep-going
  LINE  ID  RECEIVED ON  AMOUNT  CURRENCY  PAYER       REFERENCE  CUSTOMER  ALLOCATIONS  REASON
     9  L3  2026-01-28    12.00  EUR       Bob Martin  X-8               -            -  names no document, and C2 has none with 12.00 EUR open
  0 booked, 0 known, 0 skipped, 1 left for staff
  bursar: bad.csv:2:12: "12.345" is not an amount in EUR: it has at most 2 decimals
  bursar: bad.csv:3:12: "-12.00" is negative: money that goes out is no payment
  bursar: bad.csv:4:12: "12345678901234567890" is too large an amount: amounts have at most 11 digits before the point
  bursar: bad.csv:5:18: unknown currency "XYZ": give an ISO 4217 code like "EUR"
  bursar: bad.csv:6:1: there is no day "2026-02-30": give one of the calendar, from 1900 on
  bursar: bad.csv:7:1: has 2 cells, and the first line 6: quote a cell that holds the delimiter
  bursar: bad.csv:8:12: "0.00" is no payment: give an amount above zero
  bursar: bad.csv:10:22: "Jos\xe9" is not valid UTF-8: convert the file, such as by iconv -f WINDOWS-1252 -t UTF-8
  [3]
  $ bursar payment import bad.csv --format csv --keep-going -o json
  {"file":"bad.csv","format":"csv","dry_run":false,"payments":[],"left":[{"line":9,"id":"L3","state":"open","received_on":"2026-01-28","amount":"12.00","currency":"EUR","payer":"Bob Martin","text":null,"method":"transfer","reference":"X-8","reason":"names no document, and C2 has none with 12.00 EUR open","candidates":[],"payment":null}],"bad_lines":[{"line":2,"column":12,"problem":"\"12.345\" is not an amount in EUR: it has at most 2 decimals"},{"line":3,"column":12,"problem":"\"-12.00\" is negative: money that goes out is no payment"},{"line":4,"column":12,"problem":"\"12345678901234567890\" is too large an amount: amounts have at most 11 digits before the point"},{"line":5,"column":18,"problem":"unknown currency \"XYZ\": give an ISO 4217 code like \"EUR\""},{"line":6,"column":1,"problem":"there is no day \"2026-02-30\": give one of the calendar, from 1900 on"},{"line":7,"column":1,"problem":"has 2 cells, and the first line 6: quote a cell that holds the delimiter"},{"line":8,"column":12,"problem":"\"0.00\" is no payment: give an amount above zero"},{"line":10,"column":22,"problem":"\"Jos\\xe9\" is not valid UTF-8: convert the file, such as by iconv -f WINDOWS-1252 -t UTF-8"}],"booked":0,"known":0,"skipped":0,"leftovers":1,"totals":[{"currency":"EUR","booked":"0.00","known":"0.00","left":"12.00"}]}
  what is left for staff: bursar payment leftovers --state open
  [3]
  $ unchanged bursar -q payment import bad.csv --format csv --keep-going -o jsonl
  bursar: bad.csv:2:12: "12.345" is not an amount in EUR: it has at most 2 decimals
  bursar: bad.csv:3:12: "-12.00" is negative: money that goes out is no payment
  bursar: bad.csv:4:12: "12345678901234567890" is too large an amount: amounts have at most 11 digits before the point
  bursar: bad.csv:5:18: unknown currency "XYZ": give an ISO 4217 code like "EUR"
  bursar: bad.csv:6:1: there is no day "2026-02-30": give one of the calendar, from 1900 on
  bursar: bad.csv:7:1: has 2 cells, and the first line 6: quote a cell that holds the delimiter
  bursar: bad.csv:8:12: "0.00" is no payment: give an amount above zero
  bursar: bad.csv:10:22: "Jos\xe9" is not valid UTF-8: convert the file, such as by iconv -f WINDOWS-1252 -t UTF-8
  [3]
  $ printf 'date,amount,currency\n2026-01-28,1.00,EUR,"open\n' > quote.csv
  $ unchanged bursar payment import quote.csv --format csv
  bursar: quote.csv:2:21: the quote is never closed: close it
  [65]
  $ (echo date,amount,currency; yes 2026-01-28,x,EUR | head -150) > many.csv
  $ unchanged bursar payment import many.csv --format csv 2>&1 | sed -n '1p;100,$p'
  bursar: many.csv:2:12: "x" is not an amount: amounts are written like 12.00
  bursar: many.csv:101:12: "x" is not an amount: amounts are written like 12.00
  bursar: many.csv: and 50 more

What names something else than it pays, or comes too early, is not booked:

  $ cat > doubtful.csv <<'END'
  > date,amount,currency,payer,text,reference
  > 2026-01-29,12.00,EUR,Bob Martin,F2026-000099,Y-1
  > 2026-01-29,12.00,EUR,Bob Martin,F2026-000003,Y-2
  > 2026-01-29,12.00,EUR,Bob Martin,F2026-000003 F2026-000001,Y-3
  > 2026-02-02,12.00,EUR,Bob Martin,F2026-000003,Y-4
  > 2026-01-29,13.00,EUR,Bob Martin,,VIR-1
  > 2026-01-29,42.00,EUR,Ada Lovelace,,Y-6
  > 2026-01-29,1.00,EUR,Bob Martin,F2026-000001,Y-7
  > 2026-01-29,1.00,EUR,Eve Joly,F2026-000001,Y-7
  > END
  $ bursar payment import doubtful.csv --format csv -o json | python3 -c 'import json, sys
  > for l in json.load(sys.stdin)["left"]: print(l["line"], l["reference"], l["reason"], l["candidates"])'
  what is left for staff: bursar payment leftovers --state open
  7 Y-6 names no document, and C1 has none with 42.00 EUR open []
  8 Y-7 F2026-000001 is paid already ['F2026-000001']
  9 Y-7/c95e3db0c47e9f6e its reference is that of L5, of another payer or text ['F2026-000001']
  6 VIR-1/d330d61bcb866cdf its reference is that of P1, of another amount []
  3 Y-2 F2026-000003 is paid already ['F2026-000003']
  4 Y-3 the documents named are of several customers ['F2026-000003', 'F2026-000001']
  5 Y-4 its value date 2026-02-02 lies ahead ['F2026-000003']
  2 Y-1 there is no document "F2026-000099" []

An idempotency key answers the same again, and is for one file:

  $ cat > key.csv <<'END'
  > date,amount,currency,payer,text,reference
  > 2026-01-30,1.00,EUR,Ada Lovelace,,Z-1
  > 2026-01-30,12.00,EUR,BOB MARTIN,,Z-2
  > END
  $ bursar contract open C2 web-start -o json | field invoice
  F2026-000007
  $ bursar --idempotency-key k payment import key.csv --format csv -o jsonl > first.jsonl
  what is left for staff: bursar payment leftovers --state open
  $ unchanged bursar --idempotency-key k payment import key.csv --format csv -q -o jsonl | diff - first.jsonl
  $ unchanged bursar --idempotency-key k payment import key.csv --format csv -o json | summary
  what is left for staff: bursar payment leftovers --state open
  {'booked': 1, 'known': 0, 'skipped': 0, 'leftovers': 1, 'totals': [{'currency': 'EUR', 'booked': '12.00', 'known': '0.00', 'left': '1.00'}]}
  $ echo 2026-01-30,5.00,EUR,Ada Lovelace,,Z-3 >> key.csv
  $ unchanged bursar --idempotency-key k payment import key.csv --format csv
  bursar: refused: the idempotency key "k" was used with other arguments: choose another key for another deed
  [1]

A reference may come again: a standing order has one for every month, and another customer may have the same word. A
line is known only when all of it was booked or listed before, so no other payment is taken for it; staff see to it:

  $ bursar contract open C2 web-start -o json | field invoice
  F2026-000008
  $ echo date,amount,currency,payer,text,reference | tee order.csv next.csv > other.csv
  $ echo 2026-01-30,1.00,EUR,Ada Lovelace,F2026-000002,HOSTING >> order.csv
  $ echo 2026-01-31,1.00,EUR,Ada Lovelace,F2026-000002,HOSTING >> next.csv
  $ echo 2026-01-30,1.00,EUR,Bob Martin,F2026-000008,HOSTING >> other.csv
  $ bursar payment record C2 1.00 --reference BY-HAND --on 2026-01-30 -o json | field id
  P8
  $ echo 2026-01-30,1.00,EUR,Bob Martin,,BY-HAND >> other.csv
  $ for file in order next other order next other; do bursar payment import $file.csv --format csv 2> /dev/null; done
  LINE  ID   RECEIVED ON  AMOUNT  CURRENCY  PAYER         REFERENCE  CUSTOMER  ALLOCATIONS  REASON
     2  L13  2026-01-30     1.00  EUR       Ada Lovelace  HOSTING           -            -  F2026-000002 is paid already
  0 booked, 0 known, 0 skipped, 1 left for staff
  LINE  ID   RECEIVED ON  AMOUNT  CURRENCY  PAYER         REFERENCE                 CUSTOMER  ALLOCATIONS  REASON
     2  L14  2026-01-31     1.00  EUR       Ada Lovelace  HOSTING/ee585f9552cfc4d1         -            -  its reference is that of L13, of another day
  0 booked, 0 known, 0 skipped, 1 left for staff
  LINE  ID   RECEIVED ON  AMOUNT  CURRENCY  PAYER       REFERENCE                 CUSTOMER  ALLOCATIONS  REASON
     3  L15  2026-01-30     1.00  EUR       Bob Martin  BY-HAND/ff96646bd607f74c         -            -  its reference is that of P8, which need not be this money
     2  L16  2026-01-30     1.00  EUR       Bob Martin  HOSTING/d82bee97b91772d7         -            -  its reference is that of L13, of another payer or text
  0 booked, 0 known, 0 skipped, 2 left for staff
  0 booked, 1 known, 0 skipped, 0 left for staff
  0 booked, 1 known, 0 skipped, 0 left for staff
  0 booked, 2 known, 0 skipped, 0 left for staff
  $ bursar payment assign L14 C1 -o json | field reference
  HOSTING/ee585f9552cfc4d1
  $ bursar payment dismiss L15 --reason 'recorded by hand' -o json | field state
  dismissed
  $ for file in order next other; do unchanged bursar payment import $file.csv --format csv; done
  0 booked, 1 known, 0 skipped, 0 left for staff
  0 booked, 1 known, 0 skipped, 0 left for staff
  0 booked, 2 known, 0 skipped, 0 left for staff

A file that is not UTF-8 is told so once, before its columns are looked for:

  $ printf 'Date;Libell\xe9;D\xe9bit;Cr\xe9dit;\xc9metteur;R\xe9f\xe9rence\n24/01/2026;VIR;;10,00;Ada;V\n' > latin.csv
  $ unchanged bursar payment import latin.csv --format csv --columns "$EXAMPLES/imports/french_bank.toml"
  bursar: latin.csv:1:6: "Libell\xe9" is not valid UTF-8: convert the file, such as by iconv -f WINDOWS-1252 -t UTF-8
  [65]
  $ iconv -f UTF-8 -t UTF-16LE order.csv > wide.csv
  $ unchanged bursar payment import wide.csv --format csv
  bursar: wide.csv:1:1: "d\x00a\x00t\x00e\x00" is UTF-16: convert the file, such as by iconv -f UTF-16 -t UTF-8
  [65]
  $ unchanged bursar customer import wide.csv
  bursar: wide.csv:1:1: "d\x00a\x00t\x00e\x00" is UTF-16: convert the file, such as by iconv -f UTF-16 -t UTF-8
  [65]
  $ unchanged bursar usage import wide.csv
  bursar: wide.csv:1:1: "d\x00a\x00t\x00e\x00" is UTF-16: convert the file, such as by iconv -f UTF-16 -t UTF-8
  [65]

Usage:

  $ unchanged bursar payment import january.csv
  bursar: --format is missing: bursar payment import --format FORMAT [OPTIONS] FILE
  [64]
  $ unchanged bursar payment import january.csv --format mt940
  bursar: --format: "mt940" is not one of csv, camt053
  [64]
  $ unchanged bursar payment import none.csv --format csv
  bursar: cannot read "none.csv": No such file or directory
  [66]
  $ unchanged bursar payment import january.csv --format csv --method ' '
  bursar: --method: "" names none: leave it out, or name one
  [64]
  $ bursar check -o json | field ok
  True
