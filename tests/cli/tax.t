VAT by where the customer is (EN 16931 categories), with the reason on the line.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-01-15
  $ export BURSAR_AS_OF=2026-01-15
  $ tax() {
  >     bursar contract open "$1" web-start -o json > opened.json || return
  >     bursar invoice show "$(field invoice < opened.json)" -o json | python3 -c '
  > import json, sys
  > d = json.load(sys.stdin)
  > print(d["net"], d["tax"], d["total"], *[(l["tax_category"], l["tax_rate"], l["tax_reason"]) for l in d["lines"]])'
  > }
  $ who() { add_customer 2026-01-15 "$@"; }

At home, standard; a business elsewhere in the Union with a number of valid form, reverse charge; a consumer there, the
rate of the issuer's country while the one-stop shop is off; beyond the Union, outside the scope:

  $ tax "$(who 'Ada Lovelace')"
  10.00 2.00 12.00 ('S', '20', None)
  $ tax "$(COUNTRY=DE who 'Konrad Zuse' --organisation 'Zuse KG' --registration HRB1 --vat-id DE123456789)"
  10.00 0.00 10.00 ('AE', '0', 'Autoliquidation, CGI art. 283-2 / Reverse charge, Directive 2006/112/EC art. 196')
  $ tax "$(COUNTRY=DE who 'Max Muster')"
  10.00 2.00 12.00 ('S', '20', None)
  $ tax "$(COUNTRY=GB who 'Alan Turing')"
  10.00 0.00 10.00 ('O', '0', 'Hors champ de la TVA fran\xc3\xa7aise, CGI art. 259-1 / Outside the scope of French VAT') (esc)
  $ tax "$(COUNTRY=MC who 'Louis Chiron')"
  10.00 2.00 12.00 ('S', '20', None)
  $ bursar invoice render F2026-000002 --locale en | tail -n 12
  Issued on: 2026-01-15
  Due on: 2026-01-15
  
  Description                             Qty   Net price     VAT     Net amount
  ------------------------------------------------------------------------------
  Web hosting Start                         1       10.00       -          10.00
  ------------------------------------------------------------------------------
                                                   Total net           10.00 EUR
                                                       Total           10.00 EUR
                                                Already paid            0.00 EUR
                                                Still to pay           10.00 EUR
  Autoliquidation, CGI art. 283-2 / Reverse charge, Directive 2006/112/EC art. 196
  $ unchanged bursar customer add --name X --email x@example.org --address A --postcode 1 --city B --country DE \
  >     --vat-id DE12 --accept-terms
  bursar: refused: "DE12" has not the form of a VAT number of "DE"
  [1]
  $ unchanged bursar customer edit C2 --vat-id FR12345678901
  bursar: refused: "FR12345678901" has not the form of a VAT number of "DE"
  [1]

Monaco is part of France for VAT: a business there has a French number, and from a French issuer no reverse charge. A
number is written in any case, and grouped or not:

  $ tax "$(COUNTRY=MC who 'Grace Kelly' --organisation 'Monte SA' --registration M1 --vat-id 'fr 12 345678901')"
  10.00 2.00 12.00 ('S', '20', None)
  $ tax "$(COUNTRY=DE who 'Carl Benz' --organisation 'Benz AG' --registration HRB2 --vat-id 'de 123456788')"
  10.00 0.00 10.00 ('AE', '0', 'Autoliquidation, CGI art. 283-2 / Reverse charge, Directive 2006/112/EC art. 196')
  $ bursar customer show C7 -o json | field vat_id
  DE123456788
  $ bursar customer edit C7 --vat-id 'de-123 456 787' -o json | field vat_id
  DE123456787

A third policy: one-stop shop on, and rates of its own; then an issuer who is exempt.

  $ sed -e 's/one_stop_shop = false.*/one_stop_shop = true/' -e 's/^MC = 20$/MC = 20\nDE = 19/' \
  >     "$EXAMPLES/policies/alls-heberg.toml" > oss.toml
  $ bursar policy adopt oss.toml --effective 2026-02-01 -o json | field version
  2
  $ export BURSAR_AS_OF=2026-02-02
  $ tax C3
  10.00 1.90 11.90 ('S', '19', None)
  $ tax C2
  10.00 0.00 10.00 ('AE', '0', 'Autoliquidation, CGI art. 283-2 / Reverse charge, Directive 2006/112/EC art. 196')
  $ tax "$(COUNTRY=DK who 'Ole Olsen')"
  {"error":{"code":"refused","message":"the policy has no tax rate for \"DK\" in [tax.rates]","clauses":[],"hint":null}}
  [1]
  $ sed -e "s/one_stop_shop = false.*/exempt = \"TVA non applicable, CGI art. 293 B\"/" \
  >     "$EXAMPLES/policies/alls-heberg.toml" > exempt.toml
  $ bursar policy adopt exempt.toml --effective 2026-03-01 -o json | field version
  3
  $ export BURSAR_AS_OF=2026-03-02
  $ tax C1
  10.00 0.00 10.00 ('E', '0', 'TVA non applicable, CGI art. 293 B')
  $ tax C2
  10.00 0.00 10.00 ('E', '0', 'TVA non applicable, CGI art. 293 B')
  $ bursar check -o json | field ok
  True

ALLS-G11.7: a payment fee stands on a line of its own before it is paid, and is left out of every refund.

  $ cat >> fees.toml < "$EXAMPLES/policies/alls-heberg.toml"
  $ printf '\n[[payment.fee]]\nmethod = "paypal"\npercent = "3.4"\nfixed = "0.35"\nclause = "ALLS-G11.7"\n' >> fees.toml
  $ bursar policy adopt fees.toml --effective 2026-04-01 -o json | field version
  4
  $ export BURSAR_AS_OF=2026-04-02
  $ bursar contract open C1 web-start --method paypal -o json > opened.json; number=$(field invoice < opened.json)
  $ bursar invoice show "$number" -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["total"], *[(l["description"], l["net"], l["tax"]) for l in d["lines"]])'
  12.83 ('Web hosting Start', '10.00', '2.00') ('Frais de paiement (paypal)', '0.69', '0.14')
  $ bursar payment record C1 12.83 --invoice "$number" -o json | field steps | grep -c activate
  1
  $ bursar --as-of 2026-04-02 refund quote "$(field id < opened.json)" -o json | python3 -c 'import json, sys
  > r = json.load(sys.stdin); print(r["amount"], r["net"], r["used_days"], r["term_days"])'
  11.60 9.67 1 30
