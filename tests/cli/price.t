DOK-5.2: prices change with notice and on a ground; who objects in time leaves with the last term at the old price.

  $ . "$TESTDIR/setup.sh"
  $ POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml"
  $ new_ledger 2025-12-01
  $ for name in Ada Bob Cleo; do add_customer 2025-12-01 "$name Martin"; done
  C1
  C2
  C3
  $ for n in 1 2 3; do bursar --as-of 2025-12-01 contract open C$n dokos-99 -o json | field id; done
  K1
  K2
  K3
  $ nightly 2026-01-01 2026-01-01
  2026-01-01 invoice K1 D2026-00001 118.80 DOK-1.2
  2026-01-01 renew K1 D2026-00001 DOK-1.1
  2026-01-01 terminate-proposed K1 D2025-00001 DOK-6.6
  2026-01-01 invoice K2 D2026-00002 118.80 DOK-1.2
  2026-01-01 renew K2 D2026-00002 DOK-1.1
  2026-01-01 terminate-proposed K2 D2025-00002 DOK-6.6
  2026-01-01 invoice K3 D2026-00003 118.80 DOK-1.2
  2026-01-01 renew K3 D2026-00003 DOK-1.1
  2026-01-01 terminate-proposed K3 D2025-00003 DOK-6.6

Sixty days are over on 2026-03-11:

  $ unchanged bursar --as-of 2026-01-10 price change dokos-99 --to 109.00 --effective 2026-03-10 --ground economic
  bursar: refused (DOK-5.2): 60 days' notice: announced on 2026-01-10, not before 2026-03-11: --effective 2026-03-11
  [1]
  $ unchanged bursar --as-of 2026-01-10 price change dokos-99 --to 109.00 --effective 2026-03-11
  bursar: refused (DOK-5.2): a price changes on a ground only: name one: --ground economic|legal
  [1]
  $ unchanged bursar --as-of 2026-01-10 price change dokos-99 --to 109.00 --effective 2026-03-11 --ground whim
  bursar: refused (DOK-5.2): "whim" is no ground for it: name one: --ground economic|legal
  [1]
  $ unchanged bursar --as-of 2026-01-10 price change dokos-99 --to 99.00 --effective 2026-03-11 --ground legal
  bursar: refused: "dokos-99" costs 99.00 on 2026-03-11 already
  [1]
  $ unchanged bursar --as-of 2026-01-10 price change dokos-99 --to 109.001 --effective 2026-03-11 --ground legal
  bursar: --to: "109.001" is not an amount in EUR: it has at most 2 decimals
  [64]
  $ unchanged bursar --as-of 2026-01-10 price change dokos-1 --to 109.00 --effective 2026-03-11 --ground legal
  bursar: there is no product "dokos-1": bursar catalog list shows them
  [66]
  $ unchanged bursar --as-of 2026-01-10 price change dokos-99 --to 109.00 --effective 2026-03-11 --ground economic --dry-run -o json
  {"product":"dokos-99","net":"109.00","currency":"EUR","effective":"2026-03-11","ground":"economic","clause":"DOK-5.2","notices":["K1","K2","K3"],"dry_run":true}
  $ bursar --as-of 2026-01-10 price change dokos-99 --to 109.00 --effective 2026-03-11 --ground economic
  product    dokos-99
  net        109.00
  currency   EUR
  effective  2026-03-11
  ground     economic
  clause     DOK-5.2
  notices    K1 K2 K3
  $ bursar audit log -o jsonl | grep -o '"kind":"price[^,]*,"data":.*"price_change":[^}]*'
  "kind":"price-change","data":{"step":"price-change","clause":"DOK-5.2","ground":"economic","price_change":1,"net_minor":10900,"currency":"EUR","effective":"2026-03-11"
  "kind":"price-change-notice","data":{"step":"price-change-notice","clause":"DOK-5.2","price_change":1,"notice":true
  "kind":"price-change-notice","data":{"step":"price-change-notice","clause":"DOK-5.2","price_change":1,"notice":true
  "kind":"price-change-notice","data":{"step":"price-change-notice","clause":"DOK-5.2","price_change":1,"notice":true
  $ bursar notice list -o csv | grep price
  29,price-change-notice,C1,K1,,2026-01-10,queued,\r (esc)
  30,price-change-notice,C2,K2,,2026-01-10,queued,\r (esc)
  31,price-change-notice,C3,K3,,2026-01-10,queued,\r (esc)

An objection until 2026-02-09 ends it with 2026-03-31, the eve of the first term at the new price; a later one is a
cancellation (DOK-1.3):

  $ unchanged bursar --as-of 2026-02-09 contract object K1 --received 2026-02-09 --dry-run -o json | field steps
  [{'on': '2026-02-09', 'step': 'objection', 'contract': 'K1', 'customer': 'C1', 'invoice': None, 'amount': None, 'currency': None, 'clause': 'DOK-5.2'}, {'on': '2026-02-09', 'step': 'invoice', 'contract': 'K1', 'customer': 'C1', 'invoice': 'D2026-00004', 'amount': '118.80', 'currency': 'EUR', 'clause': 'DOK-1.2'}, {'on': '2026-02-09', 'step': 'renew', 'contract': 'K1', 'customer': 'C1', 'invoice': 'D2026-00004', 'amount': None, 'currency': None, 'clause': 'DOK-1.1'}]
  $ bursar --as-of 2026-02-09 contract object K1 --received 2026-02-09 -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["ends_on"], [(s["step"], s["clause"]) for s in d["steps"]])'
  2026-03-31 [('objection', 'DOK-5.2'), ('invoice', 'DOK-1.2'), ('renew', 'DOK-1.1')]
  $ seq=$(bursar audit log --kind objection -o jsonl | field seq)
  $ unchanged bursar --as-of 2026-02-09 undo "$seq" --dry-run -o json | python3 -c 'import json, sys
  > print([(s["step"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'
  [('undo', 'DOK-5.2'), ('withdrawal', 'DOK-5.2')]
  $ bursar --as-of 2026-03-02 contract object K2 --channel mail -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["ends_on"], [(s["step"], s["clause"]) for s in d["steps"]])'
  2026-04-30 [('invoice', 'DOK-1.2'), ('renew', 'DOK-1.1'), ('invoice', 'DOK-1.2'), ('renew', 'DOK-1.1'), ('cancel', 'DOK-1.3')]
  $ bursar --as-of 2026-02-12 contract object K3 --received 2026-02-12 --notice-received 2026-01-14 -o json | field ends_on
  2026-03-31
  $ bursar --as-of 2026-01-12 contract open C1 dokos-19 -o json | field id
  K4
  $ unchanged bursar --as-of 2026-01-12 contract object K4
  bursar: refused: K4 was told of no change of its price: bursar contract cancel
  [1]
  $ unchanged bursar contract object K9
  bursar: there is no contract "K9": bursar contract list shows them
  [66]

The old price until then, the new one after:

  $ nightly 2026-03-01 2026-04-01 | grep -E 'invoice|end|revoke'
  2026-03-01 invoice K1 D2026-00009 118.80 DOK-1.2
  2026-03-01 invoice K3 D2026-00010 118.80 DOK-1.2
  2026-03-01 invoice K4 D2026-00011 22.80 DOK-1.2
  2026-03-01 invoice K4 D2026-00012 22.80 DOK-1.2
  2026-04-01 end K1 DOK-5.2
  2026-04-01 revoke-access K1 DOK-3.1
  2026-04-01 invoice K2 D2026-00013 130.80 DOK-1.2
  2026-04-01 end K3 DOK-5.2
  2026-04-01 revoke-access K3 DOK-3.1
  2026-04-01 invoice K4 D2026-00014 22.80 DOK-1.2
  $ bursar check
  ok           yes
  schema       12
  events       69
  problems     -
  quarantined  -

Where the terms ask for no notice, a price changes without a word:

  $ unset POLICY CATALOG; worked_example
  $ bursar --as-of 2026-01-20 price change web-start --to 12.00 --effective 2026-02-15 -o json
  {"product":"web-start","net":"12.00","currency":"EUR","effective":"2026-02-15","ground":null,"clause":null,"notices":[]}
  $ unchanged bursar --as-of 2026-01-20 price change web-start --to 12.00 --effective 2026-01-19
  bursar: refused: 2026-01-19 lies before 2026-01-20: a price changes for terms to come
  [1]
  $ bursar --as-of 2026-02-05 sweep -o jsonl | steps
  2026-02-05 invoice K1 F2026-000002 14.40 ALLS-G4.2
  $ bursar check
  ok           yes
  schema       12
  events       10
  problems     -
  quarantined  -

Who orders or moves to a product after its price was announced is told, and may object as everybody:

  $ { cat "$EXAMPLES/policies/dokos.toml"; printf '\n[discontinuation]\nclause = "DOK-5.1"\n'; } > withdrawing.toml
  $ POLICY=withdrawing.toml CATALOG="$EXAMPLES/catalogs/dokos.toml"
  $ steps_of() { python3 -c 'import json, sys; print([(s["step"], s["contract"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'; }
  $ new_ledger 2025-12-01
  $ for name in Ada Bob Cleo Dora Eve; do add_customer 2025-12-01 "$name Martin"; done | tail -n 1
  C5
  $ n=0; for product in dokos-49 dokos-199 dokos-49 dokos-19; do n=$((n + 1))
  >   bursar --as-of 2026-01-01 contract open C$n $product -o json | field id; done
  K1
  K2
  K3
  K4
  $ bursar --as-of 2026-01-10 price change dokos-99 --to 109.00 --effective 2026-04-01 --ground economic -o json | field notices
  []
  $ unchanged bursar --as-of 2026-01-12 contract object K1
  bursar: refused: K1 was told of no change of its price: bursar contract cancel
  [1]
  $ bursar --as-of 2026-01-12 contract upgrade K1 dokos-99 -o json | steps_of
  [('upgrade', 'K1', 'DOK-5.1'), ('invoice', 'K1', 'DOK-5.1'), ('price-change-notice', 'K1', 'DOK-5.2')]
  $ bursar --as-of 2026-01-12 contract downgrade K2 dokos-99 -o json | steps_of
  [('downgrade', 'K2', 'DOK-5.1'), ('price-change-notice', 'K2', 'DOK-5.2')]
  $ bursar --as-of 2026-01-12 usage record K3 cpu-hours 1.2 --on 2026-01-12 -o json | field meter
  cpu-hours
  $ bursar --as-of 2026-01-12 catalog withdraw dokos-19 --to dokos-99 --yes -o json | steps_of
  [('product-withdrawn', None, 'DOK-5.1'), ('move', 'K4', 'DOK-5.1'), ('price-change-notice', 'K4', 'DOK-5.2')]
  $ bursar --as-of 2026-01-12 contract open C5 dokos-99 -o json | steps_of
  [('order', 'K5', 'DOK-1.2'), ('invoice', 'K5', 'DOK-1.2'), ('activate', 'K5', 'DOK-1.2'), ('obligation', 'K5', 'DOK-4.2'), ('price-change-notice', 'K5', 'DOK-5.2')]
  $ bursar --as-of 2026-01-31 -q sweep > /dev/null
  $ bursar --as-of 2026-02-01 sweep -o json | steps_of
  [('invoice', 'K1', 'DOK-1.2'), ('renew', 'K1', 'DOK-1.1'), ('terminate-proposed', 'K1', 'DOK-6.6'), ('invoice', 'K2', 'DOK-1.2'), ('renew', 'K2', 'DOK-1.1'), ('terminate-proposed', 'K2', 'DOK-6.6'), ('plan-up', 'K3', 'DOK-5.1'), ('price-change-notice', 'K3', 'DOK-5.2'), ('invoice', 'K3', 'DOK-1.2'), ('renew', 'K3', 'DOK-1.1'), ('terminate-proposed', 'K3', 'DOK-6.6'), ('invoice', 'K4', 'DOK-1.2'), ('renew', 'K4', 'DOK-1.1'), ('terminate-proposed', 'K4', 'DOK-6.6'), ('invoice', 'K5', 'DOK-1.2'), ('renew', 'K5', 'DOK-1.1')]
  $ bursar action list -o csv | grep change
  26,change,C1,K1,2026-01-12,pending,\r (esc)
  33,change,C4,K4,2026-01-12,pending,\r (esc)
  44,change,C2,K2,2026-02-01,pending,\r (esc)
  49,change,C3,K3,2026-02-01,pending,\r (esc)
  $ bursar notice list -o csv | grep price
  28,price-change-notice,C1,K1,,2026-01-12,queued,\r (esc)
  30,price-change-notice,C2,K2,,2026-01-12,queued,\r (esc)
  34,price-change-notice,C4,K4,,2026-01-12,queued,\r (esc)
  39,price-change-notice,C5,K5,,2026-01-12,queued,\r (esc)
  47,price-change-notice,C3,K3,,2026-02-01,queued,\r (esc)
  $ for n in 1 2 3 4 5; do bursar --as-of 2026-02-11 contract object K$n --received 2026-02-11 -o json | field ends_on; done
  2026-03-31
  2026-03-31
  2026-03-31
  2026-03-31
  2026-03-31
  $ bursar --as-of 2026-04-02 contract open C1 dokos-99 -o json | steps_of
  [('order', 'K6', 'DOK-1.2'), ('invoice', 'K6', 'DOK-1.2'), ('activate', 'K6', 'DOK-1.2'), ('obligation', 'K6', 'DOK-4.2')]
  $ bursar --as-of 2026-04-02 check -o json | field problems
  []

Who stays with a product after all is told of what was announced meanwhile:

  $ new_ledger 2025-12-01; add_customer 2025-12-01 'Ada Martin'
  C1
  $ bursar --as-of 2026-01-01 contract open C1 dokos-199 -o json | field id
  K1
  $ bursar --as-of 2026-01-12 contract downgrade K1 dokos-99 -o json | steps_of
  [('downgrade', 'K1', 'DOK-5.1')]
  $ bursar --as-of 2026-01-13 price change dokos-199 --to 209.00 --effective 2026-04-01 --ground economic -o json | field notices
  []
  $ bursar --as-of 2026-01-14 undo "$(bursar audit log --kind downgrade -o jsonl | field seq)" --yes -o json | steps_of
  [('undo', 'K1', 'DOK-5.1'), ('withdrawal', 'K1', 'DOK-5.1'), ('price-change-notice', 'K1', 'DOK-5.2')]
  $ bursar --as-of 2026-01-15 contract object K1 -o json | field ends_on
  2026-03-31
  $ bursar --as-of 2026-01-15 check -o json | field problems
  []

Who was told of two changes objects to the earlier one while it may:

  $ new_ledger 2025-12-01; for name in Ada Bob; do add_customer 2025-12-01 "$name Martin"; done
  C1
  C2
  $ for n in 1 2; do bursar --as-of 2026-01-01 contract open C$n dokos-49 -o json | field id; done
  K1
  K2
  $ bursar --as-of 2026-01-10 price change dokos-49 --to 55.00 --effective 2026-04-01 --ground economic -o json | field notices
  ['K1', 'K2']
  $ bursar --as-of 2026-01-20 price change dokos-49 --to 60.00 --effective 2026-06-01 --ground economic -o json | field notices
  ['K1', 'K2']
  $ bursar --as-of 2026-02-09 contract object K1 -o json | field ends_on
  2026-03-31
  $ bursar --as-of 2026-02-10 contract object K2 -o json | field ends_on
  2026-05-31

A catalogue that is loaded changes no known price, as it tells nobody; a new product's may be any:

  $ sed '/^code = "dokos-49"/,/^limits/s/"49.00"/"59.00"/' "$CATALOG" > dearer.toml
  $ unchanged bursar --as-of 2026-02-10 catalog load dearer.toml
  bursar: refused (DOK-5.2): "dokos-49" costs 49.00 on 2020-01-01, not 59.00: a price changes with notice: bursar price change PRODUCT --to AMOUNT --effective DATE --ground GROUND
  [1]
  $ unchanged bursar --as-of 2026-02-10 catalog load dearer.toml -o json
  {"error":{"code":"refused","message":"\"dokos-49\" costs 49.00 on 2020-01-01, not 59.00: a price changes with notice","clauses":["DOK-5.2"],"hint":"bursar price change PRODUCT --to AMOUNT --effective DATE --ground GROUND"}}
  [1]
  $ sed 's/dokos-49/dokos-59/; s/"49.00"/"59.00"/' "$CATALOG" > newer.toml
  $ bursar --as-of 2026-02-10 catalog load newer.toml -o csv | grep -c dokos-59
  2
  $ bursar --as-of 2026-02-10 check -o json | field problems
  []

What was announced, and new terms, are days to come:

  $ bursar --as-of 2026-02-10 policy adopt withdrawing.toml --effective 2026-05-01 > /dev/null
  $ bursar --as-of 2026-02-10 due --until 2026-06-30 -o csv | grep -E 'price|policy'
  2026-04-01,price-change,dokos-49,price-change,,pending,"Prices may change on economic or legal grounds, with 60 days' written notice; within 30 days of receiving it the customer may leave without penalty.",DOK-5.2\r (esc)
  2026-05-01,policy,version 2,policy,,pending,"the terms ""dokos"" come into force",DOK-1.1\r (esc)
  2026-06-01,price-change,dokos-49,price-change,,pending,"Prices may change on economic or legal grounds, with 60 days' written notice; within 30 days of receiving it the customer may leave without penalty.",DOK-5.2\r (esc)

An objection that came in time and is recorded late ends it as in time; a cancellation that ends it sooner holds:

  $ new_ledger 2025-12-01; for name in Ada Bob; do add_customer 2025-12-01 "$name Martin"; done
  C1
  C2
  $ for n in 1 2; do bursar --as-of 2026-01-01 contract open C$n dokos-99 -o json | field id; done
  K1
  K2
  $ bursar --as-of 2026-01-10 price change dokos-99 --to 109.00 --effective 2026-03-11 --ground economic -o json | field notices
  ['K1', 'K2']
  $ bursar --as-of 2026-01-12 contract object K2 -o json | field ends_on
  2026-03-31
  $ bursar --as-of 2026-01-12 contract cancel K2 --channel mail --data return -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["ends_on"], [(s["step"], s["clause"]) for s in d["steps"]])'
  2026-02-28 [('cancel', 'DOK-1.3'), ('obligation', 'DOK-6.5')]
  $ bursar --as-of 2026-01-13 contract cancel K2 --channel mail --data delete -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["ends_on"], [(s["step"], s["clause"]) for s in d["steps"]])'
  2026-02-28 [('obligation-lifted', 'DOK-6.5'), ('obligation', 'DOK-6.5')]
  $ unchanged bursar --as-of 2026-01-13 contract cancel K2 --channel mail --data delete -o json | field steps
  []
  $ nightly 2026-01-14 2026-04-02 | grep -E 'K1.*(invoice|end)|invoice K1|end '
  2026-02-01 invoice K1 D2026-00003 118.80 DOK-1.2
  2026-03-01 invoice K1 D2026-00005 118.80 DOK-1.2
  2026-03-01 end K2 DOK-1.3
  2026-04-01 invoice K1 D2026-00006 130.80 DOK-1.2
  $ bursar --as-of 2026-04-02 contract object K1 --received 2026-02-09 -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["ends_on"], [(s["step"], s["invoice"], s["amount"]) for s in d["steps"]])'
  2026-03-31 [('objection', None, None), ('credit', 'D2026-00006', '130.80'), ('end', None, None), ('revoke-access', None, None), ('obligation-lifted', None, None), ('obligation', None, None), ('obligation', None, None)]
  $ bursar --as-of 2026-04-02 check -o json | field problems
  []
