"-" reads ids from standard input, one a line, and answers one line each.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ add_customer 2026-01-15 'Bob Martin'
  C2
  $ paid_contract 2026-01-15 C2 web-pro
  K2
  $ export BURSAR_AS_OF=2026-01-20

  $ printf 'C1\nc2\n' | bursar customer show - -o jsonl | python3 -c 'import json, sys
  > for line in sys.stdin: print(json.loads(line)["name"])'
  Ada Lovelace
  Bob Martin
  $ bursar contract list -o csv | cut -d , -f 1 | grep K | bursar contract show - -o jsonl | python3 -c 'import json, sys
  > for line in sys.stdin: print(json.loads(line)["product"])'
  web-start
  web-pro
  $ printf 'F2026-000001\nF2026-000002\n' | bursar invoice show - -o json | python3 -c 'import json, sys
  > for line in sys.stdin: print(json.loads(line)["total"])'
  12.00
  30.00
  $ printf 'K1\nC1\nF2026-000001\n' | bursar explain - -o jsonl | python3 -c 'import json, sys
  > for line in sys.stdin: print(json.loads(line)["id"])'
  K1
  C1
  F2026-000001

What changes the ledger reads ids as well:

  $ ids() { python3 -c 'import json, sys
  > for line in sys.stdin: print(json.loads(line)["id"])'; }
  $ printf 'C1\nC2\n' | bursar contract open - vps-s -o jsonl | ids
  K3
  K4
  $ printf 'C1\nC2\n' | bursar payment record - 30.00 -o jsonl | ids
  P3
  P4
  $ printf 'C1\nC2\n' | bursar customer edit - --locale en -o jsonl | ids
  C1
  C2
  $ printf 'C1\n' | unchanged bursar customer close - --yes
  bursar: refused: K1 is active
  bursar: refused: K3 is active
  bursar: let its contracts end first: bursar contract no-renew CONTRACT
  [1]
  $ printf 'F2026-000001\nF2026-000002\n' | bursar invoice render - --locale en | grep -c '^INVOICE'
  2

Empty lines, spaces and Windows line ends do not matter; nothing in, nothing out:

  $ printf '\n  K1  \r\n\nK2' | bursar contract show - -o jsonl | python3 -c 'import json, sys
  > for line in sys.stdin: print(json.loads(line)["id"])'
  K1
  K2
  $ bursar contract show - < /dev/null

A line that cannot be read is 65, with its place, and before anything is done:

  $ printf 'K1\nK2x\n' | unchanged bursar contract no-renew -
  bursar: standard input:2:1: "K2x" is not a contract: contracts are named like K1
  [65]
  $ printf 'K1\n\nF2026-000001\n' | bursar contract show - -o json
  {"error":{"code":"bad-input","message":"standard input:3:1: \"F2026-000001\" is not a contract","clauses":[],"hint":"contracts are named like K1"}}
  [65]
  $ printf 'K1\n\377\n' | bursar contract show -
  bursar: standard input:2:1: "\xff" is not valid UTF-8
  [65]
  $ printf 'K1\nK\0332\n' | bursar contract show -
  bursar: standard input:2:1: "K\x1b2" holds control characters
  [65]

What is not there ends the run, after the answers before it:

  $ printf 'K1\nK99\nK2\n' | bursar contract show - -o jsonl > out.txt
  {"error":{"code":"not-found","message":"there is no contract \"K99\"","clauses":[],"hint":"bursar contract list shows them"}}
  [66]
  $ field id < out.txt
  K1

A refusal does not; the worst exit code is the answer:

  $ printf 'K1\nK2\n' | bursar contract no-renew - -o jsonl | python3 -c 'import json, sys
  > for line in sys.stdin: print(json.loads(line)["id"])'
  K1
  K2
  $ nightly 2026-02-15 2026-02-15
  2026-02-15 end K1 ALLS-G4.5
  2026-02-15 end K2 ALLS-G4.5
  2026-02-15 invoice K3 F2026-000005 30.00 ALLS-G4.2
  2026-02-15 invoice K4 F2026-000006 30.00 ALLS-G4.2
  $ bursar --as-of 2026-02-15 contract open C1 web-start -o json | field id
  K5
  $ printf 'K1\nK3\n' | bursar --as-of 2026-02-15 contract no-renew - -o jsonl > out.txt
  {"error":{"code":"refused","message":"K1 is ended already","clauses":["ALLS-G4.5"],"hint":null}}
  [1]
  $ field id < out.txt
  K3

A file named "-" is standard input, for a deed with a key as well:

  $ bursar policy check - -o json < "$EXAMPLES/policies/alls-heberg.toml" | field valid
  True
  $ printf 'date,amount,currency,payer,text,reference\n2026-02-15,30.00,EUR,Ada,F2026-000006,V9\n' > bank.csv
  $ for again in 1 2; do bursar --as-of 2026-02-15 --idempotency-key bank payment import - --format csv -o json < bank.csv | field booked; done
  1
  1

Every command whose argument is an id, a name or a number reads it so:

  $ export BURSAR_AS_OF=2026-01-20
  $ printf 'anna\nbert\n' | bursar operator add - --right override -o jsonl
  {"name":"anna","rights":["override"],"state":"active","added_on":"2026-01-20","removed_on":null}
  {"name":"bert","rights":["override"],"state":"active","added_on":"2026-01-20","removed_on":null}
  $ printf 'bert\n' | bursar operator remove - -o jsonl
  {"name":"bert","rights":["override"],"state":"removed","added_on":"2026-01-20","removed_on":"2026-01-20"}
  $ bursar operator list -o csv
  name,rights,state,added_on,removed_on\r (esc)
  anna,override,active,2026-01-20,\r (esc)
  bert,override,removed,2026-01-20,2026-01-20\r (esc)
  $ printf 'web-start\n' | bursar price change - --to 11.00 --effective 2026-04-01 --dry-run -o jsonl
  {"product":"web-start","net":"11.00","currency":"EUR","effective":"2026-04-01","ground":null,"clause":null,"notices":[],"dry_run":true}
  $ printf 'vps-s\n' | bursar catalog withdraw - --dry-run -o jsonl
  {"product":"vps-s","withdrawn_on":"2026-01-20","to":null,"clause":"ALLS-G10.1","contracts":["K3","K4"],"dry_run":true,"steps":[{"on":"2026-01-20","step":"product-withdrawn","contract":null,"customer":null,"invoice":null,"amount":null,"currency":null,"clause":"ALLS-G10.1"}]}
  $ printf 'K1\n' | unchanged bursar contract object -
  bursar: refused: K1 was told of no change of its price: bursar contract cancel
  [1]
  $ printf 'K1\n' | unchanged bursar contract trial - --approve
  bursar: refused: K1 is ended, and no trial
  [1]
  $ printf 'C1\n' | bursar contract trial - web-pro --dry-run -o jsonl | ids
  K6
  $ printf 'X1\n' | unchanged bursar collection charge - 35.00
  bursar: there is no collection case "X1": bursar collection list shows them
  [66]
  $ printf 'K1\n' | unchanged bursar usage record - cpu-hours 1
  bursar: refused: the terms of K1 measure nothing
  [1]
  $ printf 'K1\n' | unchanged bursar liability grant - 1.00 --on 2026-01-19 --dry-run
  bursar: refused: the terms cap no liability
  [1]
  $ printf '4\n' | unchanged bursar undo - --yes
  bursar: refused: event 4 (customer-added C1): a command of its own corrects it: bursar customer edit, or bursar customer close
  [1]
  $ printf 'x\n' | unchanged bursar undo - --yes
  bursar: standard input:1:1: "x" is no event of the audit log: events are numbered, as bursar audit log shows them
  [65]
  $ printf 'P1\n' | unchanged bursar contract trial - web-pro
  bursar: standard input:1:1: "P1" is neither a customer nor a contract: customers are named like C1, contracts like K1
  [65]
