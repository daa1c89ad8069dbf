Invoices, credit notes and fees.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ bursar --as-of 2026-01-15 contract open C1 web-pro -o json | field invoice
  F2026-000002
  $ nightly 2026-02-05 2026-02-23
  2026-02-05 invoice K1 F2026-000003 12.00 ALLS-G4.2
  2026-02-10 reminder K1 F2026-000003 ALLS-G4.2
  2026-02-14 lapse K2 F2026-000002 ALLS-G4.1
  2026-02-15 stop-notice K1 F2026-000003 ALLS-G4.1
  2026-02-16 overdue-notice K1 F2026-000003 ALLS-G4.2
  2026-02-16 suspend K1 F2026-000003 ALLS-G4.2
  2026-02-18 penalty K1 F2026-000004 2.40 ALLS-G4.2
  2026-02-18 overdue-notice K1 F2026-000003 ALLS-G4.2
  2026-02-22 delete K1 F2026-000003 ALLS-G4.2
  $ export BURSAR_AS_OF=2026-02-23

One list, in the order of issue; numbers count without gaps in each series:

  $ bursar invoice list
  NUMBER        KIND         CUSTOMER  CONTRACT  ISSUED ON   DUE ON      CURRENCY    NET   TAX  TOTAL   PAID  OPEN  STATE     CREDITS
  F2026-000001  invoice      C1        K1        2026-01-15  2026-01-15  EUR       10.00  2.00  12.00  12.00  0.00  paid      -
  F2026-000002  invoice      C1        K2        2026-01-15  2026-01-15  EUR       25.00  5.00  30.00   0.00  0.00  credited  -
  F2026-000003  invoice      C1        K1        2026-02-05  2026-02-15  EUR       10.00  2.00  12.00   0.00  0.00  credited  -
  A2026-000001  credit-note  C1        K2        2026-02-14  2026-02-14  EUR       25.00  5.00  30.00   0.00  0.00  paid      F2026-000002
  F2026-000004  fee          C1        K1        2026-02-18  2026-02-18  EUR        2.40  0.00   2.40   0.00  2.40  open      -
  A2026-000002  credit-note  C1        K1        2026-02-22  2026-02-22  EUR       10.00  2.00  12.00   0.00  0.00  paid      F2026-000003

Filters and pages:

  $ bursar invoice list --state open -o jsonl
  {"number":"F2026-000004","kind":"fee","customer":"C1","contract":"K1","issued_on":"2026-02-18","due_on":"2026-02-18","currency":"EUR","net":"2.40","tax":"0.00","total":"2.40","paid":"0.00","open":"2.40","state":"open","credits":null}
  $ bursar invoice list --kind fee --customer C1 --contract K1 -o json
  [
  {"number":"F2026-000004","kind":"fee","customer":"C1","contract":"K1","issued_on":"2026-02-18","due_on":"2026-02-18","currency":"EUR","net":"2.40","tax":"0.00","total":"2.40","paid":"0.00","open":"2.40","state":"open","credits":null}
  ]
  $ bursar invoice list --from 2026-02-05 --to 2026-02-18 -o csv | tr -d '\r' | cut -d , -f 1,2,5,10
  number,kind,issued_on,total
  F2026-000003,invoice,2026-02-05,12.00
  A2026-000001,credit-note,2026-02-14,30.00
  F2026-000004,fee,2026-02-18,2.40
  $ bursar invoice list --after F2026-000002 --limit 1 -o csv | tr -d '\r' | cut -d , -f 1
  number
  F2026-000003
  $ bursar invoice list --state reversed -o json
  []
  $ bursar invoice list --after F2026-000099
  bursar: there is no document "F2026-000099": bursar invoice list shows them
  [66]

A document with its lines:

  $ bursar invoice show F2026-000003
  number     F2026-000003
  kind       invoice
  customer   C1
  contract   K1
  issued on  2026-02-05
  due on     2026-02-15
  currency   EUR
  net        10.00
  tax        2.00
  total      12.00
  paid       0.00
  open       0.00
  state      credited
  credits    -
  lines
    DESCRIPTION        QUANTITY  UNIT PRICE    NET   TAX  TAX RATE  TAX CATEGORY  TAX REASON  PERIOD START  PERIOD END
    Web hosting Start         1       10.00  10.00  2.00        20  S                      -  2026-02-15    2026-03-15
  $ bursar invoice show F2026-000003 -o json
  {"number":"F2026-000003","kind":"invoice","customer":"C1","contract":"K1","issued_on":"2026-02-05","due_on":"2026-02-15","currency":"EUR","net":"10.00","tax":"2.00","total":"12.00","paid":"0.00","open":"0.00","state":"credited","credits":null,"lines":[{"description":"Web hosting Start","quantity":1,"unit_price":"10.00","net":"10.00","tax":"2.00","tax_rate":"20","tax_category":"S","tax_reason":null,"period_start":"2026-02-15","period_end":"2026-03-15"}]}
  $ bursar invoice show A2026-000001 -o json
  {"number":"A2026-000001","kind":"credit-note","customer":"C1","contract":"K2","issued_on":"2026-02-14","due_on":"2026-02-14","currency":"EUR","net":"25.00","tax":"5.00","total":"30.00","paid":"0.00","open":"0.00","state":"paid","credits":"F2026-000002","lines":[{"description":"Web hosting Pro","quantity":1,"unit_price":"25.00","net":"25.00","tax":"5.00","tax_rate":"20","tax_category":"S","tax_reason":null,"period_start":null,"period_end":null}]}
  $ bursar invoice show F2026-000004 -o json
  {"number":"F2026-000004","kind":"fee","customer":"C1","contract":"K1","issued_on":"2026-02-18","due_on":"2026-02-18","currency":"EUR","net":"2.40","tax":"0.00","total":"2.40","paid":"0.00","open":"2.40","state":"open","credits":null,"lines":[{"description":"P\xc3\xa9nalit\xc3\xa9 de 20 % sur F2026-000003","quantity":1,"unit_price":"2.40","net":"2.40","tax":"0.00","tax_rate":"0","tax_category":"O","tax_reason":"Hors champ de la TVA : p\xc3\xa9nalit\xc3\xa9 ou indemnit\xc3\xa9 / Outside the scope of VAT: penalty or compensation","period_start":null,"period_end":null}]} (esc)
  $ bursar invoice show F2026-000099
  bursar: there is no document "F2026-000099": bursar invoice list shows them
  [66]
  $ bursar invoice show F2026-000099 -o json
  {"error":{"code":"not-found","message":"there is no document \"F2026-000099\"","clauses":[],"hint":"bursar invoice list shows them"}}
  [66]
  $ bursar invoice show ../etc
  bursar: NUMBER: "../etc" is not a document number: documents are named like F2026-000001
  [64]

For people: the issuer (AWD-2), both parties as they were, in the customer's language or the one that is asked for:

  $ bursar invoice render F2026-000003
  FACTURE F2026-000003
  
  ALLS-HEBERG
  SARL au capital de 1 000.00 EUR
  1 rue de l'Exemple
  00000 Exempleville FR
  RCS Exempleville 000 000 000
  TVA FR00000000000
  facturation@alls-heberg.example
  
  Client:
    Ada Lovelace
    1 rue Haute
    75001 Paris FR
  
  \xc3\x89mis le: 2026-02-05 (esc)
  \xc3\x80 payer le: 2026-02-15 (esc)
  
  D\xc3\xa9signation                             Qt\xc3\xa9     Prix HT     TVA     Montant HT (esc)
  ------------------------------------------------------------------------------
  Web hosting Start                         1       10.00    20 %          10.00
    2026-02-15 - 2026-03-14
  ------------------------------------------------------------------------------
                                                    Total HT           10.00 EUR
                                                    TVA 20 %            2.00 EUR
                                                   Total TTC           12.00 EUR
                                                  D\xc3\xa9j\xc3\xa0 r\xc3\xa9gl\xc3\xa9            0.00 EUR (esc)
                                           Cr\xc3\xa9dit\xc3\xa9 par avoir           12.00 EUR (esc)
                                               Reste \xc3\xa0 payer            0.00 EUR (esc)
  $ bursar invoice render A2026-000001 --format text --locale en
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
  
  Issued on: 2026-02-14
  Credits: F2026-000002
  
  Description                             Qty   Net price     VAT     Net amount
  ------------------------------------------------------------------------------
  Web hosting Pro                           1       25.00    20 %          25.00
  ------------------------------------------------------------------------------
                                                   Total net           25.00 EUR
                                                    VAT 20 %            5.00 EUR
                                                       Total           30.00 EUR
  $ bursar invoice render F2026-000004 --locale en
  FEE INVOICE F2026-000004
  
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
  
  Issued on: 2026-02-18
  Due on: 2026-02-18
  
  Description                             Qty   Net price     VAT     Net amount
  ------------------------------------------------------------------------------
  P\xc3\xa9nalit\xc3\xa9 de 20 % sur F2026-000003         1        2.40       -           2.40 (esc)
  ------------------------------------------------------------------------------
                                                   Total net            2.40 EUR
                                                       Total            2.40 EUR
                                                Already paid            0.00 EUR
                                                Still to pay            2.40 EUR
  Hors champ de la TVA : p\xc3\xa9nalit\xc3\xa9 ou indemnit\xc3\xa9 / Outside the scope of VAT: penalty or compensation (esc)
  $ bursar invoice render F2026-000003 --format pdf
  bursar: --format: "pdf" is not one of text
  [64]
  $ bursar invoice render F2026-000099
  bursar: there is no document "F2026-000099": bursar invoice list shows them
  [66]

A document never changes: neither with the customer's address, nor with the provider's.

  $ bursar invoice render F2026-000003 > before.txt
  $ bursar customer edit C1 --address '9 rue Neuve' --name 'Ada King' -o json | field name
  Ada King
  $ bursar invoice render F2026-000003 | cmp - before.txt
  $ bursar customer edit C1 --locale en -o json | field locale
  en
  $ bursar invoice render F2026-000003 | head -1
  INVOICE F2026-000003

A number is written in any case, as ids are:

  $ bursar invoice show f2026-000003 -o json | field number
  F2026-000003
  $ bursar invoice render f2026-000003 | head -1
  INVOICE F2026-000003
  $ bursar --as-of 2026-02-19 explain f2026-000003 -o json | field id
  F2026-000003
  $ bursar --as-of 2026-02-19 -n payment record C1 1.00 --invoice f2026-000004 -o json | field allocations
  [{'invoice': 'F2026-000004', 'amount': '1.00'}]
  $ bursar --as-of 2026-02-19 -n invoice credit f2026-000004 --reason 'a mistake' -o json | field credits
  Traceback (most recent call last):
    File "<string>", line 1, in <module>
  KeyError: 'credits'
  [1]
  $ bursar invoice show F2026-3
  bursar: there is no document "F2026-3": bursar invoice list shows them
  [66]
