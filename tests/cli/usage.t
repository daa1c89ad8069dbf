Usage is recorded, weighed against the plan when the next month is billed, and moves it up.

  $ . "$TESTDIR/setup.sh"
  $ POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml"
  $ new_ledger 2024-09-01
  $ add_customer 2024-09-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2024-09-01 contract open C1 dokos-49 -o json | field id
  K1

DOK-5.1: CPU hours add up, gigabytes count at their peak.

  $ unchanged bursar --as-of 2024-09-10 usage record K1 cpu-hours 0.4 --on 2024-09-10 --dry-run
  contract   K1
  meter      cpu-hours
  quantity   0.4
  on         2024-09-10
  reference  -
  known      no
  dry run    yes
  $ bursar --as-of 2024-09-10 usage record K1 cpu-hours 0.4 --on 2024-09-10
  contract   K1
  meter      cpu-hours
  quantity   0.4
  on         2024-09-10
  reference  -
  known      no
  $ unchanged bursar --as-of 2024-09-10 usage record K1 cpu-hours 0.4 --on 2024-09-10 -o json
  {"contract":"K1","meter":"cpu-hours","quantity":"0.4","on":"2024-09-10","reference":null,"known":true}
  $ unchanged bursar --as-of 2024-09-10 usage record K1 cpu-hours 0.5 --on 2024-09-10
  bursar: refused: cpu-hours of K1 on 2024-09-10 is 0.4 already: give another reading of that day a reference of its own
  [1]
  $ bursar --as-of 2024-09-10 usage record K1 cpu-hours 0.5 --on 2024-09-10 --reference node-2 --idempotency-key u1 -o csv
  contract,meter,quantity,on,reference,known\r (esc)
  K1,cpu-hours,0.5,2024-09-10,node-2,false\r (esc)
  $ bursar --as-of 2024-09-10 usage record K1 cpu-hours 0.5 --on 2024-09-10 --reference node-2 --idempotency-key u1 -o csv
  contract,meter,quantity,on,reference,known\r (esc)
  K1,cpu-hours,0.5,2024-09-10,node-2,false\r (esc)

What cannot be is refused:

  $ unchanged bursar --as-of 2024-09-10 usage record K1 cpu-minutes 3
  bursar: refused (DOK-5.1): there is no meter "cpu-minutes": meters: cpu-hours, database-gb, storage-gb
  [1]
  $ unchanged bursar --as-of 2024-09-10 usage record K1 cpu-hours 3 --on 2024-09-11
  bursar: refused: 2024-09-11 lies after 2024-09-10: record what was used when it was
  [1]
  $ unchanged bursar --as-of 2024-09-10 usage record K1 cpu-hours 3 --on 2024-08-31
  bursar: refused: K1 began on 2024-09-01, after 2024-08-31
  [1]
  $ unchanged bursar --as-of 2024-09-10 usage record K1 cpu-hours 0.1234567
  bursar: QUANTITY: "0.1234567" is not a quantity: write it like 1.5, with at most six decimals
  [64]
  $ unchanged bursar --as-of 2024-09-10 usage record K1 cpu-hours -- -1
  bursar: QUANTITY: "-1" is not a quantity: write it like 1.5, with at most six decimals
  [64]
  $ unchanged bursar --as-of 2024-09-10 usage record K9 cpu-hours 1
  bursar: there is no contract "K9": bursar contract list shows them
  [66]

A file of readings: a bad line is told with its place, and nothing is booked unless asked to go on; twice is once.

  $ cat > usage.csv <<'EOF'
  > contract,meter,quantity,on
  > K1,cpu-hours,0.3,2024-09-20
  > K1,database-gb,0.4,2024-09-20
  > K1,storage-gb,1.5,2024-09-21
  > K9,storage-gb,1.5,2024-09-21
  > K1,storage-gb,lots,2024-09-22
  > K1,storage-gb,1.2
  > EOF
  $ unchanged bursar --as-of 2024-09-30 usage import usage.csv
  bursar: usage.csv:6:15: "lots" is not a quantity: write it like 1.5, with at most six decimals
  bursar: usage.csv:7:1: has 3 cells, and the header 4
  [65]
  $ sed -i '6,7d' usage.csv
  $ unchanged bursar --as-of 2024-09-30 usage import usage.csv
  bursar: usage.csv:5:1: there is no contract "K9": bursar contract list shows them
  [65]
  $ unchanged bursar --as-of 2024-09-30 usage import usage.csv --keep-going --dry-run -o json
  {"file":"usage.csv","booked":3,"known":0,"bad_lines":[{"line":5,"problem":"there is no contract \"K9\": bursar contract list shows them"}],"dry_run":true}
  [3]
  $ bursar --as-of 2024-09-30 usage import usage.csv --keep-going -o json
  {"file":"usage.csv","booked":3,"known":0,"bad_lines":[{"line":5,"problem":"there is no contract \"K9\": bursar contract list shows them"}],"dry_run":false}
  [3]
  $ unchanged bursar --as-of 2024-09-30 usage import usage.csv --keep-going -o csv
  bursar: usage.csv:5:1: there is no contract "K9": bursar contract list shows them
  file,booked,known,bad_lines,dry_run\r (esc)
  usage.csv,0,3,"[{""line"":5,""problem"":""there is no contract \\""K9\\"": bursar contract list shows them""}]",false\r (esc)
  [3]
  $ printf 'contract,meter\n' > short.csv; unchanged bursar usage import short.csv
  bursar: short.csv:1:1: there is no column "quantity": the header is contract,meter,quantity,on,reference
  [65]
  $ : > empty.csv; unchanged bursar usage import empty.csv
  bursar: empty.csv:1:1: the file is empty: it has not even a header
  [65]
  $ echo 'contract,meter,quantity,on' > none.csv; unchanged bursar --as-of 2024-09-30 usage import none.csv -o json
  {"file":"none.csv","booked":0,"known":0,"bad_lines":[],"dry_run":false}
  $ unchanged bursar usage import gone.csv
  bursar: cannot read "gone.csv": No such file or directory
  [66]
  $ bursar usage list
  EVENT  CONTRACT  METER        QUANTITY  ON          REFERENCE  WEIGHED ON
      9  K1        cpu-hours         0.4  2024-09-10  -                   -
     10  K1        cpu-hours         0.5  2024-09-10  node-2              -
     11  K1        cpu-hours         0.3  2024-09-20  -                   -
     12  K1        database-gb       0.4  2024-09-20  -                   -
     13  K1        storage-gb        1.5  2024-09-21  -                   -
  $ bursar usage list --contract K1 --meter storage-gb --from 2024-09-21 --to 2024-09-30 --limit 1 --after 1 -o jsonl
  {"event":13,"contract":"K1","meter":"storage-gb","quantity":"1.5","on":"2024-09-21","reference":null,"weighed_on":null}

1.2 CPU hours, 0.4 and 1.5 GB move 49 to 99 from October on:

  $ bursar --as-of 2024-10-01 sweep -o jsonl | steps
  2024-10-01 plan-up K1 DOK-5.1
  2024-10-01 invoice K1 D2024-00002 118.80 DOK-1.2
  2024-10-01 renew K1 D2024-00002 DOK-1.1
  $ bursar contract show K1 -o json | field product
  dokos-99
  $ bursar invoice show D2024-00002 -o json | field net
  99.00

What arrives after the invoice moves the plan from the month after:

  $ bursar --as-of 2024-10-03 usage record K1 storage-gb 25 --on 2024-09-29 -o json | field known
  False
  $ nightly 2024-10-03 2024-11-01
  2024-10-03 terminate-proposed K1 D2024-00001 DOK-6.6
  2024-11-01 plan-up K1 DOK-5.1
  2024-11-01 invoice K1 D2024-00003 598.80 DOK-1.2
  2024-11-01 renew K1 D2024-00003 DOK-1.1
  $ bursar contract show K1 -o json | field product
  dokos-499

None fits: a case for staff, and the contract stays:

  $ bursar --as-of 2024-11-05 usage record K1 database-gb 1.4 -o json | field known
  False
  $ nightly 2024-11-05 2024-12-01
  2024-12-01 plan-review K1 DOK-5.1
  2024-12-01 invoice K1 D2024-00004 598.80 DOK-1.2
  2024-12-01 renew K1 D2024-00004 DOK-1.1
  $ bursar contract show K1 -o json | field product
  dokos-499
  $ bursar check
  ok           yes
  schema       12
  events       25
  problems     -
  quarantined  -

Terms that measure nothing record nothing:

  $ unset POLICY CATALOG; worked_example
  $ unchanged bursar --as-of 2026-01-20 usage record K1 cpu-hours 1
  bursar: refused: the terms of K1 measure nothing
  [1]

  $ export POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml"
  $ new_ledger 2026-01-01; add_customer 2026-01-01 'Ada Lovelace' --organisation Ada
  C1
  $ BURSAR_AS_OF=2026-01-01 paid_contract 2026-01-01 C1 dokos-49
  K1
  $ bursar --as-of 2026-01-05 usage record K1 cpu-hours 0.1 -o json
  {"contract":"K1","meter":"cpu-hours","quantity":"0.1","on":"2026-01-05","reference":null,"known":false}
  $ bursar usage list --customer C1 --state open -o csv
  event,contract,meter,quantity,on,reference,weighed_on\r (esc)
  10,K1,cpu-hours,0.1,2026-01-05,,\r (esc)
  $ bursar usage list --customer C1 --state weighed -o csv
  event,contract,meter,quantity,on,reference,weighed_on\r (esc)
