Statements of a bank in camt.053: entries of several payments, statements that overlap, and what the bank takes back.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-01-01
  $ for name in 'Ada Lovelace' 'Bob Martin'; do add_customer 2026-01-01 "$name"; done
  C1
  C2
  $ for customer in C1 C2 C1; do bursar --as-of 2026-01-01 invoice issue $customer --line Hosting=10.00 -o json | field number; done
  F2026-000001
  F2026-000002
  F2026-000003
  $ export BURSAR_AS_OF=2026-02-01
  $ statement() {
  >   echo '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>'
  >   cat
  >   echo '</Stmt></BkToCstmrStmt></Document>'
  > }
  $ entry() { # AMOUNT CRDT|DBIT MORE
  >   echo "<Ntry>$4<Amt Ccy=\"EUR\">$1</Amt><CdtDbtInd>$2</CdtDbtInd><Sts>BOOK</Sts><ValDt><Dt>2026-01-20</Dt></ValDt>$3</Ntry>"
  > }
  $ details() { # PAYER TEXT MORE
  >   echo "<TxDtls>$3<RltdPties><Dbtr><Nm>$1</Nm></Dbtr></RltdPties><RmtInf><Ustrd>$2</Ustrd></RmtInf></TxDtls>"
  > }
  $ instructed() { echo "<AmtDtls><InstdAmt><Amt Ccy=\"EUR\">$1</Amt></InstdAmt></AmtDtls>"; }

Each payment of an entry is a line of its own by the amount that was instructed, where the bank books no other.
What is not divided by its amounts is nobody's until staff divide it, whatever its texts name:

  $ entry 24.00 CRDT "<AcctSvcrRef>B-1</AcctSvcrRef><NtryDtls>
  > $(details 'Ada Lovelace' F2026-000001 "$(instructed 12.00)")
  > $(details 'Bob Martin' 'my hosting' "$(instructed 12.00)")</NtryDtls>" | statement > batch.xml
  $ bursar payment import batch.xml --format camt053 -o csv | tr -d '\r'
  line,id,received_on,amount,currency,payer,reference,customer,allocations,reason
  3,P1,2026-01-20,12.00,EUR,Ada Lovelace,B-1/53d5b9ac32923223,C1,"[{""invoice"":""F2026-000001"",""amount"":""12.00""}]",
  4,P2,2026-01-20,12.00,EUR,Bob Martin,B-1/0888e951e97dd11d,C2,"[{""invoice"":""F2026-000002"",""amount"":""12.00""}]",
  $ entry 60.00 CRDT "<AcctSvcrRef>B-2</AcctSvcrRef><NtryDtls>$(details 'Ada Lovelace' F2026-000003 "$(instructed 61.00)")
  > $(details 'Bob Martin' back "$(instructed -1.00)")</NtryDtls>" | statement > undivided.xml
  $ bursar payment import undivided.xml --format camt053 -o csv | tr -d '\r'
  what is left for staff: bursar payment leftovers --state open
  line,id,received_on,amount,currency,payer,reference,customer,allocations,reason
  2,L1,2026-01-20,60.00,EUR,,B-2,,,"several payments in one entry, without amounts that make it up"

An entry that has an id is the same one in a statement of the day and in one of the month, whatever its place there:

  $ ids="$(details 'Ada Lovelace' F2026-000003 '<Refs><EndToEndId>E-1</EndToEndId><TxId>T-1</TxId></Refs>')"
  $ entry 5.00 CRDT "<NtryDtls>$ids</NtryDtls>" '<NtryRef>1</NtryRef>' | statement > day.xml
  $ entry 5.00 CRDT "<NtryDtls>$ids</NtryDtls>" '<NtryRef>14</NtryRef>' | statement > month.xml
  $ bursar payment import day.xml --format camt053
  LINE  ID  RECEIVED ON  AMOUNT  CURRENCY  PAYER         REFERENCE                 CUSTOMER  ALLOCATIONS        REASON
     2  P3  2026-01-20     5.00  EUR       Ada Lovelace  E-1/T-1/688fa87d1948b492  C1        F2026-000003 5.00       -
  1 booked, 0 known, 0 skipped, 0 left for staff
  $ unchanged bursar payment import month.xml --format camt053
  0 booked, 1 known, 0 skipped, 0 left for staff

What the bank takes back of a credit is for staff, who reverse the payment; it is never booked as money that came in.
Other debits are skipped:

  $ back="<RvslInd>true</RvslInd><NtryDtls>$ids</NtryDtls>"
  $ { entry 5.00 DBIT "$back"; entry 5.00 DBIT; } | statement > back.xml
  $ bursar payment import back.xml --format camt053 -o csv | tr -d '\r'
  what is left for staff: bursar payment leftovers --state open
  line,id,received_on,amount,currency,payer,reference,customer,allocations,reason
  2,L2,2026-01-20,5.00,EUR,Ada Lovelace,DBIT/E-1/T-1/f06b043322eaaabe,,,takes a credit back: bursar payment reverse
  $ unchanged bursar payment import back.xml --format camt053
  0 booked, 1 known, 1 skipped, 0 left for staff
  $ unchanged bursar payment assign L2 C1
  bursar: refused: L2 is money that went out: nothing of it is to book: take the payment back, bursar payment reverse, then bursar payment dismiss
  [1]
  $ bursar payment reverse P3 --reason 'taken back' -o json | field reversed
  True
  $ bursar payment dismiss L2 --reason 'P3 is reversed' -o json | field state
  dismissed
  $ bursar check -o json | field ok
  True
