Customers of another system are brought in by a file.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger
  $ export BURSAR_AS_OF=2026-01-15

The reference is the customer's id there. The rules are those of `customer add`; nobody is told of an account they have:

  $ cat > old.csv <<'END'
  > reference,name,email,organisation,registration,vat-id,address,postcode,city,country,phone,birth-date,locale,accepted-terms-on
  > A-1,Ada Lovelace,ada@example.org,,,,1 rue Haute,75001,Paris,FR,,1990-12-10,en,2021-03-04
  > A-2, Bob  Martin ,bob@example.org,Martin SARL,123 456 789,FR00123456789,2 rue Basse,69001,Lyon,FR,0102,,fr,2022-05-06
  > END
  $ unchanged bursar customer import old.csv --dry-run -o json
  {"file":"old.csv","dry_run":true,"customers":[
  {"line":2,"id":"C1","kind":"person","name":"Ada Lovelace","email":"ada@example.org","state":"open","balance":"0.00","credit":"0.00","currency":"EUR","opened_on":"2026-01-15","reference":"A-1"},
  {"line":3,"id":"C2","kind":"organisation","name":"Bob Martin","email":"bob@example.org","state":"open","balance":"0.00","credit":"0.00","currency":"EUR","opened_on":"2026-01-15","reference":"A-2"}
  ],"bad_lines":[],"booked":2,"known":0}
  $ bursar customer import old.csv --reason 'from the old system'
  LINE  ID  REFERENCE  KIND          NAME          EMAIL
     2  C1  A-1        person        Ada Lovelace  ada@example.org
     3  C2  A-2        organisation  Bob Martin    bob@example.org
  2 booked, 0 known
  $ bursar customer show C2 -o json
  {"id":"C2","kind":"organisation","name":"Bob Martin","email":"bob@example.org","state":"open","balance":"0.00","credit":"0.00","currency":"EUR","opened_on":"2026-01-15","closed_on":null,"organisation":"Martin SARL","registration":"123456789","vat_id":"FR00123456789","address":"2 rue Basse","postcode":"69001","city":"Lyon","country":"FR","phone":"0102","birth_date":null,"guardian_consent":null,"main_contact":null,"locale":"fr","policy":"1","fields":{},"reference":"A-2","support":"open","support_until":null}
  $ bursar customer list --reference A-2 -o csv | tr -d '\r'
  id,kind,name,email,state,balance,credit,currency,opened_on
  C2,organisation,Bob Martin,bob@example.org,open,0.00,0.00,EUR,2026-01-15
  $ bursar customer list --reference A-9 -o json
  []
  $ bursar notice list -o json
  []

The event says that the customer was brought in, by whom, why, and which terms they accepted when; the reference is not in it:

  $ bursar audit log --kind customer-added -o json | python3 -c 'import json, sys
  > for e in json.load(sys.stdin): print(e["subject"], e["actor"], e["command"], e["reason"], e["data"])'
  C1 tester customer import from the old system {'clause': 'ALLS-G1.1', 'policy': 1, 'accepted': ['general 2020-05-01', 'particular 2018-01-21', 'data-policy 2020-05-01'], 'waiver': 'ALLS-G6.1', 'accepted_on': '2021-03-04', 'brought_in': True}
  C2 tester customer import None {'clause': 'ALLS-G1.1', 'policy': 1, 'accepted': ['general 2020-05-01', 'particular 2018-01-21', 'data-policy 2020-05-01'], 'waiver': 'ALLS-G6.1', 'accepted_on': '2022-05-06', 'brought_in': True}

The same file again, a piece of it, or another order books nothing twice, also after the customer was changed here:

  $ bursar customer edit C1 --phone 0304 -o json | field phone
  0304
  $ unchanged bursar customer import old.csv
  0 booked, 2 known
  $ unchanged bursar customer import old.csv -o json
  {"file":"old.csv","dry_run":false,"customers":[],"bad_lines":[],"booked":0,"known":2}
  $ (sed -n 1p old.csv; sed -n 3p old.csv; sed -n 2p old.csv) > turned.csv; unchanged bursar customer import turned.csv -o json
  {"file":"turned.csv","dry_run":false,"customers":[],"bad_lines":[],"booked":0,"known":2}
  $ sed -i 2d turned.csv; unchanged bursar -q customer import turned.csv
  $ echo 'A-3,Eve Joly,eve@example.org,,,,3 rue Haute,75001,Paris,FR,,,,2023-01-01' >> turned.csv
  $ bursar customer import turned.csv -o jsonl
  {"line":3,"id":"C3","kind":"person","name":"Eve Joly","email":"eve@example.org","state":"open","balance":"0.00","credit":"0.00","currency":"EUR","opened_on":"2026-01-15","reference":"A-3"}

What says something else of a reference is for staff, and overwrites nothing:

  $ sed 's/Ada Lovelace/Ada King/' old.csv > other.csv; unchanged bursar customer import other.csv
  bursar: other.csv:2:1: the reference "A-1" is that of C1, of whom it said something else: bursar customer edit changes a customer
  [65]

Each line is judged by the terms, with those before it; nothing is booked when one is bad:

  $ cat > bad.csv <<'END'
  > reference,name,email,address,postcode,city,country,birth-date,accepted-terms-on,guardian-consent,main-contact,organisation,registration
  > B-1,Tim,tim@example.org,1 rue Haute,75001,Paris,FR,2009-01-16,2025-01-01,,,,
  > B-2,Tom,tom@example.org,1 rue Haute,75001,Paris,FR,2009-01-16,2025-01-01,mother,,,
  > B-3,Ada,ADA@example.org,1 rue Haute,75001,Paris,FR,,2025-01-01,,,,
  > B-4,Joe,TOM@example.org,1 rue Haute,75001,Paris,FR,,2025-01-01,,,,
  > B-5,Ann,ann@example.org,,75001,,FR,,,,,,
  > B-6,Old,old@example.org,1 rue Haute,75001,Paris,FR,,2001-01-01,,,,
  > B-7,Bob Martin,bob@example.org,2 rue Basse,69001,Lyon,FR,,2025-01-01,,A-2,Martin Conseil,987654321
  > B-8,Bob Martin,bob@example.org,2 rue Basse,69001,Lyon,FR,,2025-01-01,,A-99,Martin Trois,555555555
  > END
  $ unchanged bursar customer import bad.csv
  bursar: bad.csv:2:1: refused (ALLS-G3.3): under 18 on 2026-01-15, and no guardian consents: guardian-consent
  bursar: bad.csv:4:1: refused (ALLS-G3.7): C1 has the same e-mail address
  bursar: bad.csv:5:1: refused (ALLS-G3.7): line 3 has the same e-mail address
  bursar: bad.csv:6:1: refused (ALLS-G3.1): missing: address, city
  bursar: bad.csv:6:1: refused (ALLS-G1.1): the terms are not accepted: accepted-terms-on
  bursar: bad.csv:7:1: the terms of 2001-01-01 are not known: the ledger's first are of 2020-01-01
  bursar: bad.csv:9:71: no customer has the reference "A-99": a main contact stands before those it answers for
  [65]
  $ unchanged bursar customer import bad.csv --keep-going --dry-run -o csv | tr -d '\r'
  bursar: bad.csv:2:1: refused (ALLS-G3.3): under 18 on 2026-01-15, and no guardian consents: guardian-consent
  bursar: bad.csv:4:1: refused (ALLS-G3.7): C1 has the same e-mail address
  bursar: bad.csv:5:1: refused (ALLS-G3.7): line 3 has the same e-mail address
  bursar: bad.csv:6:1: refused (ALLS-G3.1): missing: address, city
  bursar: bad.csv:6:1: refused (ALLS-G1.1): the terms are not accepted: accepted-terms-on
  bursar: bad.csv:7:1: the terms of 2001-01-01 are not known: the ledger's first are of 2020-01-01
  bursar: bad.csv:9:71: no customer has the reference "A-99": a main contact stands before those it answers for
  line,id,reference,kind,name,email
  3,C4,B-2,person,Tom,tom@example.org
  8,C5,B-7,organisation,Bob Martin,bob@example.org
  $ sed -i 6d bad.csv; bursar customer import bad.csv --keep-going -o json
  {"file":"bad.csv","dry_run":false,"customers":[
  {"line":3,"id":"C4","kind":"person","name":"Tom","email":"tom@example.org","state":"open","balance":"0.00","credit":"0.00","currency":"EUR","opened_on":"2026-01-15","reference":"B-2"},
  {"line":7,"id":"C5","kind":"organisation","name":"Bob Martin","email":"bob@example.org","state":"open","balance":"0.00","credit":"0.00","currency":"EUR","opened_on":"2026-01-15","reference":"B-7"}
  ],"bad_lines":[{"line":2,"column":1,"problem":"refused (ALLS-G3.3): under 18 on 2026-01-15, and no guardian consents: guardian-consent"},{"line":4,"column":1,"problem":"refused (ALLS-G3.7): C1 has the same e-mail address"},{"line":5,"column":1,"problem":"refused (ALLS-G3.7): line 3 has the same e-mail address"},{"line":6,"column":1,"problem":"the terms of 2001-01-01 are not known: the ledger's first are of 2020-01-01"},{"line":8,"column":71,"problem":"no customer has the reference \"A-99\": a main contact stands before those it answers for"}],"booked":2,"known":0}
  [3]
  $ bursar customer show C5 -o json | field main_contact
  C2

What cannot be read is told with its place:

  $ cat > wrong.csv <<'END'
  > reference,name,email,country,locale,birth-date
  > ,Ann,,,,
  > D-1,Ann,ann,,,
  > D-2,Ann,,France,,
  > D-3,Ann,,,de,
  > D-4,Ann,,,,2026-02-30
  > D-5,Ann,,,,2027-01-01
  > D-5,Ann,,,,
  > D-6,Ann
  > END
  $ printf 'D-7,Ren\xe9,,,,\n' >> wrong.csv
  $ unchanged bursar customer import wrong.csv
  bursar: wrong.csv:2:1: there is no reference: give the customer's id in the other system
  bursar: wrong.csv:3:9: "ann" is not an e-mail address: give one such as name@example.org
  bursar: wrong.csv:4:10: "France" is not an ISO 3166 code: give two capital letters, such as FR
  bursar: wrong.csv:5:11: "de" is not one of fr, en
  bursar: wrong.csv:6:12: there is no day "2026-02-30": give one of the calendar, from 1900 on
  bursar: wrong.csv:7:12: 2027-01-01 lies after 2026-01-15
  bursar: wrong.csv:8:1: the reference "D-5" is that of line 7 too
  bursar: wrong.csv:9:1: has 2 cells, and the first line 6: quote a cell that holds the delimiter
  bursar: wrong.csv:10:5: "Ren\xe9" is not valid UTF-8: convert the file, such as by iconv -f WINDOWS-1252 -t UTF-8
  [65]
  $ printf 'name,email\n' > none.csv; unchanged bursar customer import none.csv --keep-going
  bursar: none.csv:1:1: there is no column "reference": the header has "name", "email"
  [65]
  $ printf 'reference,name,name\n' > twice.csv; unchanged bursar customer import twice.csv -o json
  {"error":{"code":"bad-input","message":"twice.csv:1:1: two columns are called \"name\": name it by its number","clauses":[],"hint":null}}
  [65]
  $ : > empty.csv; unchanged bursar customer import empty.csv
  bursar: empty.csv:1:1: the file is empty: it has not even a header
  [65]
  $ printf 'reference\n' > header.csv; unchanged bursar customer import header.csv
  0 booked, 0 known
  $ unchanged bursar customer import gone.csv
  bursar: cannot read "gone.csv": No such file or directory
  [66]

A map says how the other system calls its columns:

  $ cat > map.toml <<'END'
  > delimiter = ";"
  > date_format = "DD.MM.YYYY"
  > reference = "Nr"
  > name = "Kunde"
  > email = 3
  > address = "Strasse"
  > postcode = "PLZ"
  > city = "Ort"
  > country = "Land"
  > accepted-terms-on = "AGB"
  > END
  $ cat > german.csv <<'END'
  > Nr;Kunde;;Strasse;PLZ;Ort;Land;AGB;Notiz
  > 17;Max Muster;max@example.org;Hauptstrasse 1;10115;Berlin;DE;24.12.2024;x
  > END
  $ bursar customer import german.csv --columns map.toml -o jsonl | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["id"], c["reference"], c["name"])'
  C6 17 Max Muster
  $ printf '\nnmae = 1\n' > wrong.toml; unchanged bursar customer import german.csv --columns wrong.toml
  bursar: wrong.toml:1:1: missing key "reference" in the file
  bursar: wrong.toml:2:1: unknown key "nmae": did you mean "name"?
  [78]

An idempotency key answers the same again, and is for one file:

  $ printf '%s\nE-1,Joe Doe,joe@example.org,,,,1 rue Haute,75001,Paris,FR,,,,2025-01-01\n' "$(sed -n 1p old.csv)" > key.csv
  $ bursar --idempotency-key k customer import key.csv -o json > first.json
  $ unchanged bursar --idempotency-key k customer import key.csv -o json | diff - first.json
  $ echo 'E-2,Jim Doe,jim@example.org,,,,1 rue Haute,75001,Paris,FR,,,,2025-01-01' >> key.csv
  $ unchanged bursar --idempotency-key k customer import key.csv
  bursar: refused: the idempotency key "k" was used with other arguments: choose another key for another deed
  [1]

Ten thousand lines, on many pages:

  $ python3 -c 'print("reference,name,email,address,postcode,city,country,accepted-terms-on")
  > for n in range(10000): print(f"M-{n},Person {n},p{n}@example.net,1 rue Haute,75001,Paris,FR,2025-01-01")' > many.csv
  $ bursar customer import many.csv -o json | python3 -c 'import json, sys
  > a = json.load(sys.stdin); print(a["booked"], a["known"], a["customers"][-1]["id"])'
  10000 0 C10007
  $ bursar customer list --reference M-9999 -o jsonl | field id
  C10007
  $ bursar check -o json | field ok
  True
  $ bursar audit verify -o json | field problems
  []
