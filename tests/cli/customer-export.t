ALLS-G3.4, DOK-3.2: a customer may have all of their data, at any time, in an open format.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace' --set tier=gold --set 9.b=-x --phone '=2+3' --birth-date 1990-01-01
  C1
  $ add_customer 2026-01-15 'Bob Martin'
  C2
  $ paid_contract 2026-01-15 C2 web-start
  K1
  $ export BURSAR_AS_OF=2026-01-15
  $ bursar contract open C1 web-pro -o json | field id
  K2
  $ bursar --reason 'he said: <b>"x & y"</b>!' payment record C1 40.00 --payer '@Carl' --reference V-1 -o json | field id
  P2
  $ bursar -q fx set EUR/USD 1.08 > /dev/null
  $ paid_contract 2026-01-15 C1 domain-com
  K3
  $ bursar contract trial C1 vps-s -o json | field id
  K4
  $ echo scan > scan.pdf
  $ bursar -q customer verify C1 > /dev/null; bursar -q verification document V1 --kind passport scan.pdf > /dev/null
  $ export BURSAR_AS_OF=2026-01-18
  $ bursar -q customer bar-support C1 --until 2026-02-01 --reason 'insults' > /dev/null
  $ bursar -q refund issue K2 --channel mail > /dev/null
  $ bursar -q dispute open P2 --kind paypal > /dev/null

Everything as one document, whatever --output says. It changes nothing, and is the same every time.

  $ unchanged bursar customer export C1 > C1.json
  $ bursar -o csv customer export C1 --format json | cmp - C1.json
  $ python3 -c 'import json
  > tree = json.load(open("C1.json"))
  > for name, value in tree.items():
  >     print(name, len(value) if isinstance(value, list) else value if name != "customer" else sorted(value))'
  format_version 1
  exported_on 2026-01-18
  provider ALLS-HEBERG
  clause ALLS-G3.4
  customer ['address', 'balance', 'birth_date', 'city', 'closed_on', 'country', 'credit', 'currency', 'email', 'fields', 'guardian_consent', 'id', 'kind', 'locale', 'main_contact', 'name', 'opened_on', 'organisation', 'phone', 'policy', 'postcode', 'reference', 'registration', 'state', 'support', 'vat_id', 'verification']
  further_accounts 0
  partners 0
  partner_of 0
  consents 0
  acceptances 3
  terms_refusals 0
  contracts 3
  domain_roles 3
  documents 5
  payments 2
  credits 1
  bank_lines 0
  payouts 0
  disputes 1
  dispute_fees 2
  collections 0
  sanctions 2
  trials 2
  verifications 1
  incidents 0
  readings 0
  obligations 0
  notices 9
  actions 6
  events 22
  $ python3 -c 'import json
  > tree = json.load(open("C1.json"))
  > print(json.dumps(tree["contracts"][1], indent=1))
  > print(json.dumps(tree["payments"][0]))
  > print(json.dumps(tree["documents"][0]))
  > print(json.dumps(tree["verifications"]))
  > print(tree["customer"]["support"], tree["customer"]["fields"], tree["trials"])
  > print([e for e in tree["events"] if e["reason"]])'
  {
   "id": "K3",
   "product": "domain-com",
   "product_name": "Domain .com",
   "state": "suspended",
   "ground": "dispute",
   "policy": "1",
   "quantity": 1,
   "period": "12m",
   "renewal": "auto",
   "ordered_on": "2026-01-15",
   "starts_on": "2026-01-15",
   "anchor": "2026-01-15",
   "term_start": "2026-01-15",
   "term_end": "2027-01-15",
   "suspended_on": "2026-01-18",
   "cancelled_on": null,
   "termination": null,
   "ends_on": null,
   "next_product": null,
   "next_step": null,
   "next_step_on": null,
   "payment_method": null,
   "owner": "C1",
   "administrative_contact": "C1",
   "technical_contact": "C1",
   "name_servers": [
    "ns1.alls-heberg.example",
    "ns2.alls-heberg.example"
   ],
   "confirmed_on": "2026-01-15",
   "validate_by": "2026-01-19",
   "validated_on": null,
   "terms": [
    {
     "charge": "term",
     "start": "2026-01-15",
     "end": "2027-01-15",
     "invoice": "F2026-000003",
     "paid_on": "2026-01-15"
    }
   ],
   "steps": [],
   "price_notices": [],
   "liability_claims": []
  }
  {"id": "P2", "amount": "40.00", "currency": "EUR", "method": "transfer", "reference": "V-1", "received_on": "2026-01-15", "payer": "@Carl", "reversed_on": null, "left": "0.00", "allocations": [{"invoice": "F2026-000002", "amount": "30.00", "on": "2026-01-15"}, {"invoice": "F2026-000003", "amount": "10.00", "on": "2026-01-15"}], "withdrawals": []}
  {"number": "F2026-000002", "kind": "invoice", "contract": "K2", "issued_on": "2026-01-15", "due_on": "2026-01-15", "currency": "EUR", "net": "25.00", "tax": "5.00", "total": "30.00", "paid": "30.00", "open": "0.00", "credited": "26.12", "written_off": "0.00", "state": "paid", "credits": null, "policy": "1", "party_name": "Ada Lovelace", "party_organisation": null, "party_address": "1 rue Haute", "party_postcode": "75001", "party_city": "Paris", "party_country": "FR", "party_registration": null, "party_vat_id": null, "lines": [{"description": "Web hosting Pro", "quantity": 1, "unit_price": "25.00", "net": "25.00", "tax": "5.00", "tax_rate": "20", "tax_category": "S", "tax_reason": null, "payment_fee": false, "period_start": null, "period_end": null}]}
  [{"id": "V1", "state": "open", "opened_on": "2026-01-15", "closed_on": null, "clause": "ALLS-G3.5", "documents": [{"kind": "passport", "digest": "a0d5b1d283deb3666314daff4bcc72968cbb13cf3f23434b633f936f78977879", "added_on": "2026-01-15"}]}]
  barred [{'name': '9.b', 'value': '-x'}, {'name': 'tier', 'value': 'gold'}] [{'contract': 'K4', 'state': 'requested', 'on': '2026-01-15'}, {'contract': 'K4', 'state': 'ended', 'on': '2026-01-18'}]
  [{'seq': 12, 'at': '2026-01-15T00:00:00', 'kind': 'payment', 'subject': 'P2', 'reason': 'he said: <b>"x & y"</b>!', 'payer': '@Carl', 'data': {'step': 'payment', 'clause': 'ALLS-G5.6', 'amount_minor': 4000, 'currency': 'EUR', 'received_on': '2026-01-15', 'allocations': [{'document_id': 2, 'amount_minor': 3000}], 'silent': True}, 'undone_by': None}, {'seq': 24, 'at': '2026-01-18T00:00:00', 'kind': 'bar-support', 'subject': 'C1', 'reason': 'insults', 'payer': None, 'data': {'step': 'bar-support', 'clause': 'ALLS-G5.3', 'ground': 'abuse-of-staff', 'sanction': 1, 'effect': 'bar-support', 'starts_on': '2026-01-18', 'until': '2026-02-01', 'notice': True}, 'undone_by': None}]

What staff did is there, which of the staff is not:

  $ grep -c tester C1.json
  0
  [1]

Nothing of the other customer's:

  $ grep -c 'Bob\|K1"' C1.json
  0
  [1]

The answer says what an export holds, once it has a place of its own, which only its owner can read.

  $ unchanged bursar customer export C1 --to out.json
  customer     C1
  exported on  2026-01-18
  format       json
  path         out.json
  records      further_accounts 0, partners 0, partner_of 0, consents 0, acceptances 3, terms_refusals 0, contracts 3, domain_roles 3, documents 5, payments 2, credits 1, bank_lines 0, payouts 0, disputes 1, dispute_fees 2, collections 0, sanctions 2, trials 2, verifications 1, incidents 0, readings 0, obligations 0, notices 9, actions 6, events 22
  clause       ALLS-G3.4
  $ stat -c %a out.json; cmp out.json C1.json
  600
  $ unchanged bursar customer export C1 --format xml --to out.xml -o csv
  customer,exported_on,format,path,records,clause\r (esc)
  C1,2026-01-18,xml,out.xml,"{""further_accounts"":0,""partners"":0,""partner_of"":0,""consents"":0,""acceptances"":3,""terms_refusals"":0,""contracts"":3,""domain_roles"":3,""documents"":5,""payments"":2,""credits"":1,""bank_lines"":0,""payouts"":0,""disputes"":1,""dispute_fees"":2,""collections"":0,""sanctions"":2,""trials"":2,""verifications"":1,""incidents"":0,""readings"":0,""obligations"":0,""notices"":9,""actions"":6,""events"":22}",ALLS-G3.4\r (esc)
  $ unchanged bursar customer export C1 --format csv --to tables -o json | python3 -c 'import json, sys
  > answer = json.load(sys.stdin); print(answer["path"], answer["format"], answer["records"]["events"])'
  tables csv 22
  $ stat -c %a tables tables/events.csv
  700
  600
  $ ls tables
  acceptances.csv
  actions.csv
  bank_lines.csv
  collection_costs.csv
  collections.csv
  consents.csv
  contract_liability_claims.csv
  contract_price_notices.csv
  contract_steps.csv
  contract_terms.csv
  contracts.csv
  credit_allocations.csv
  credit_withdrawals.csv
  credits.csv
  customer.csv
  customer_fields.csv
  dispute_fees.csv
  disputes.csv
  document_lines.csv
  documents.csv
  domain_roles.csv
  events.csv
  export.csv
  further_accounts.csv
  incidents.csv
  notices.csv
  obligations.csv
  partner_of.csv
  partners.csv
  payment_allocations.csv
  payment_withdrawals.csv
  payments.csv
  payouts.csv
  readings.csv
  sanctions.csv
  terms_refusals.csv
  trials.csv
  verification_documents.csv
  verifications.csv
  $ bursar customer export C1 --format xml | cmp - out.xml
  $ head -12 out.xml
  <?xml version="1.0" encoding="UTF-8"?>
  <export>
    <format_version>1</format_version>
    <exported_on>2026-01-18</exported_on>
    <provider>ALLS-HEBERG</provider>
    <clause>ALLS-G3.4</clause>
    <customer>
      <id>C1</id>
      <kind>person</kind>
      <name>Ada Lovelace</name>
      <email>ada.lovelace@example.org</email>
      <state>open</state>

A place that exists is left alone, a link too, and under --dry-run nothing is made:

  $ unchanged bursar customer export C1 --to out.json
  bursar: refused: "out.json" exists: an export replaces nothing: name another place with --to
  [1]
  $ ln -s nowhere link
  $ bursar customer export C1 --to link -o json
  {"error":{"code":"refused","message":"\"link\" exists","clauses":[],"hint":"an export replaces nothing: name another place with --to"}}
  [1]
  $ mkdir empty; bursar customer export C1 --format csv --to empty/
  bursar: refused: "empty/" exists: an export replaces nothing: name another place with --to
  [1]
  $ bursar -n customer export C1 --format csv --to later -o jsonl | field dry_run; ls later
  True
  ls: cannot access 'later': No such file or directory
  [2]
  $ bursar customer export C1 --to none/out.json
  bursar: cannot write "none/out.json": No such file or directory
  [66]
  $ bursar customer export C1 --format csv --to none/out
  bursar: cannot make the directory "none/.bursar-draft-out": No such file or directory
  [66]
  $ mkdir .bursar-draft-held; flock .bursar-draft-held bursar customer export C1 --format csv --to held
  bursar: another run is writing "held": run it again
  [75]
  $ rmdir .bursar-draft-held
  $ mkdir .bursar-draft-cut; bursar customer export C1 --format csv --to cut; ls .bursar-draft-cut
  bursar: cannot make the directory ".bursar-draft-cut": File exists: what was cut short left it: remove it, and run it again

A draft is a name of its own, never one that somebody else's file has; an interrupted run's is taken away:

  $ echo precious > important.txt; chmod 644 important.txt
  $ ln -s "$PWD/important.txt" safe.json.new; echo theirs > kept.json.new
  $ bursar -q customer export C1 --to safe.json > /dev/null; bursar -q customer export C1 --to kept.json > /dev/null
  $ cat important.txt kept.json.new; stat -c '%a %F' important.txt safe.json kept.json
  precious
  theirs
  644 regular file
  600 regular file
  600 regular file
  $ ln -s "$PWD/important.txt" .bursar-draft-linked.json
  $ unchanged bursar customer export C1 --to linked.json; cat important.txt; ls linked.json
  bursar: cannot write "linked.json": ".bursar-draft-linked.json" is no draft of it: remove it, and run it again
  precious
  ls: cannot access 'linked.json': No such file or directory
  [2]
  $ mkdir drafts drafts/.bursar-draft-dir.json; ln important.txt drafts/.bursar-draft-left.json
  $ bursar customer export C1 --to drafts/dir.json
  bursar: cannot write "drafts/dir.json": "drafts/.bursar-draft-dir.json" is no draft of it: remove it, and run it again
  [74]
  $ (umask 0; bursar -q customer export C1 --to drafts/left.json > /dev/null)
  $ cat important.txt; cmp drafts/left.json C1.json; stat -c %a drafts/left.json; ls -A drafts
  precious
  600
  .bursar-draft-dir.json
  left.json

Every format holds the same:

  $ cat > same.py <<'END'
  > import csv, json, sys, xml.etree.ElementTree
  > def singular(name):
  >     return name[:-3] + "y" if name.endswith("ies") else name[:-1] if name.endswith("s") else "item"
  > def of_json(v): # leaves are text, what is empty is ""
  >     if isinstance(v, dict): return {k: of_json(x) for k, x in v.items()} or ""
  >     if isinstance(v, list): return [of_json(x) for x in v] or ""
  >     return "" if v is None else str(v).lower() if isinstance(v, bool) else str(v)
  > def of_xml(e):
  >     if not len(e): return e.text or ""
  >     if all(c.tag == singular(e.tag) for c in e): return [of_xml(c) for c in e]
  >     return {c.tag: of_xml(c) for c in e}
  > def is_table(v): return isinstance(v, list) and v and isinstance(v[0], dict)
  > def tables(tree): # name → rows
  >     found = {"export": [{k: v for k, v in tree.items() if isinstance(v, (str, int, type(None)))}], "customer": [tree["customer"]]}
  >     found.update({k: v for k, v in tree.items() if isinstance(v, list)})
  >     for name, rows in list(found.items()):
  >         for row in rows:
  >             for part in [k for k, v in row.items() if is_table(v)]:
  >                 owner = name if name == "customer" else singular(name)
  >                 found.setdefault(owner + "_" + part, []).extend({owner: next(iter(row.values())), **x} for x in row[part])
  >     return found
  > def cell(v):
  >     v = " ".join(v) if isinstance(v, list) else v
  >     return v if isinstance(v, dict) else of_json(v)
  > def same(csv_text, v):
  >     if isinstance(v, dict): return json.loads(csv_text) == v
  >     return csv_text in (v, "'" + v)
  > def without_control(v): # XML 1.0 has no place for these: they are U+FFFD there
  >     if isinstance(v, dict): return {k: without_control(x) for k, x in v.items()}
  >     if isinstance(v, list): return [without_control(x) for x in v]
  >     return "".join(c if (c >= " " or c in "\t\r\n") and c not in "\ufffe\uffff" else "\ufffd" for c in v)
  > tree = json.load(open(sys.argv[1]))
  > print("xml", without_control(of_json(tree)) == of_xml(xml.etree.ElementTree.parse(sys.argv[2]).getroot()))
  > count = 0
  > for name, rows in tables(tree).items():
  >     lines = list(csv.reader(open(f"{sys.argv[3]}/{name}.csv", newline="", encoding="utf-8")))
  >     assert len(lines) == len(rows) + 1, name
  >     for row, line in zip(rows, lines[1:]):
  >         for column, text in zip(lines[0], line, strict=True):
  >             assert same(text, cell(row[column])), (name, column, text, row[column])
  >             count += 1
  >         kept = [k for k, v in row.items() if k in lines[0]]
  >         assert kept == lines[0] and all(isinstance(v, list) for k, v in row.items() if k not in kept), name
  > print("csv", count > 200)
  > END
  $ python3 same.py C1.json out.xml tables
  xml True
  csv True

Cells that a spreadsheet would run are defused:

  $ cat tables/customer_fields.csv; grep -o "'=2+3\|'@Carl" tables/customer.csv tables/payments.csv
  customer,name,value\r (esc)
  C1,9.b,'-x\r (esc)
  C1,tier,gold\r (esc)
  tables/customer.csv:'=2+3
  tables/payments.csv:'@Carl

The fields say what the other commands say of the same thing:

  $ python3 - <<'END'
  > import json, subprocess
  > tree = json.load(open("C1.json"))
  > def shown(*words): return json.loads(subprocess.run(["bursar", *words, "-o", "json"], capture_output=True, check=True).stdout)
  > def differ(mine, theirs): return {k for k in mine.keys() & theirs.keys() if mine[k] != theirs[k]}
  > told = [(tree["customer"], shown("customer", "show", "C1"))]
  > told += [(c, shown("contract", "show", c["id"])) for c in tree["contracts"]]
  > told += [(d, shown("invoice", "show", d["number"])) for d in tree["documents"]]
  > told += list(zip(tree["payments"], shown("payment", "list", "--customer", "C1")))
  > for kind in ("dispute", "sanction", "verification", "notice"):
  >     told += list(zip([x for x in tree[kind + "s"] if kind != "sanction" or not x["dispute"]], shown(kind, "list", "--customer", "C1"), strict=True))
  > for mine, theirs in told:
  >     print(sorted(differ(mine, theirs) - {"fields", "lines", "allocations"}), len(mine.keys() & theirs.keys()) > 5)
  > END
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True
  [] True

Many customers are lines of JSON:

  $ printf 'C1\nC2\n' | bursar customer export - | cut -c 1-120
  {"format_version":1,"exported_on":"2026-01-18","provider":"ALLS-HEBERG","clause":"ALLS-G3.4","customer":{"id":"C1","kind
  {"format_version":1,"exported_on":"2026-01-18","provider":"ALLS-HEBERG","clause":"ALLS-G3.4","customer":{"id":"C2","kind
  $ printf 'C1\nC2\n' | bursar customer export - --to both
  bursar: --to is one place, and the customers of "-" are many: export them one by one, or as lines of JSON without --to
  [64]
  $ printf 'C1\nC2\n' | bursar customer export - --format xml
  bursar: the customers of "-" are lines of JSON, and not xml: leave --format out, or export them one by one
  [64]
  $ bursar customer export C1 --format csv
  bursar: --format csv makes a folder of tables, and none is named: name it: --to DIRECTORY
  [64]
  $ bursar customer export C9
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ bursar customer export C1 --format yaml
  bursar: --format: "yaml" is not one of json, csv, xml
  [64]

A customer who is suspended or closed may have it too; terms that promise no export have no clause to cite:

  $ bursar -q --as-of 2026-01-18 customer sanction C2 --ground spam --yes > /dev/null
  $ bursar --as-of 2026-01-18 customer export C2 | python3 -c 'import json, sys; print(json.load(sys.stdin)["customer"]["state"])'
  suspended
  $ POLICY="$TESTDIR/policies/third.toml" new_ledger 2026-03-01
  $ add_customer 2026-03-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-03-02 -q customer close C1 --yes > /dev/null
  $ bursar --as-of 2026-03-02 customer export C1 | python3 -c 'import json, sys
  > tree = json.load(sys.stdin); print(tree["clause"], tree["customer"]["state"], tree["customer"]["closed_on"])'
  None closed 2026-03-02

DOK-3.2, as CSV and XML:

  $ POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml" new_ledger 2024-09-13
  $ add_customer 2024-09-13 'Ada Lovelace'
  C1
  $ export BURSAR_AS_OF=2024-10-02
  $ bursar -q --as-of 2024-09-13 contract open C1 dokos-99 > /dev/null; bursar -q --as-of 2024-10-01 sweep > /dev/null
  $ bursar -q --as-of 2024-09-20 usage record K1 cpu-hours 1.25 > /dev/null
  $ bursar customer export C1 --format csv --to dokos -o json | field clause
  DOK-3.2
  $ cat dokos/export.csv dokos/document_lines.csv dokos/readings.csv
  format_version,exported_on,provider,clause\r (esc)
  1,2024-10-02,Dokos,DOK-3.2\r (esc)
  document,description,quantity,unit_price,net,tax,tax_rate,tax_category,tax_reason,payment_fee,period_start,period_end\r (esc)
  D2024-00001,Dokos 99 (18/30 jours),1,59.40,59.40,11.88,20,S,,false,2024-09-13,2024-10-01\r (esc)
  D2024-00002,Dokos 99,1,99.00,99.00,19.80,20,S,,false,2024-10-01,2024-11-01\r (esc)
  contract,meter,quantity,on,reference,weighed_on\r (esc)
  K1,cpu-hours,1.25,2024-09-20,,\r (esc)
  $ bursar customer export C1 --format xml --to dokos.xml > /dev/null; bursar customer export C1 --to dokos.json > /dev/null
  $ python3 same.py dokos.json dokos.xml dokos
  xml True
  csv True

What XML 1.0 has no place for is told to be missing, and not another name:

  $ bursar customer edit C1 --name $'Fran\xef\xbf\xbez\xef\xbf\xbf x' > /dev/null
  $ bursar customer export C1 --format xml | grep '<name>' | head -1
      <name>Fran\xef\xbf\xbdz\xef\xbf\xbd x</name> (esc)
