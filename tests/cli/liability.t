What claims for damage may come to: the terms cap it, and all claims under a contract share one cap.

  $ . "$TESTDIR/setup.sh"
  $ POLICY="$TESTDIR/policies/third.toml"
  $ new_ledger 2026-03-01
  $ add_customer 2026-03-01 'Ada Lovelace'
  C1
  $ paid_contract 2026-03-01 C1 web-pro
  K1

DOK-7.3: half of what was paid under the contract in the twelve months before the event, whose own day does not
count.

  $ unchanged bursar --as-of 2026-04-01 report liability-cap K1 --event 2026-03-01 -o json
  {"report":"liability-cap","contract":"K1","customer":"C1","event":"2026-03-01","from":"2025-03-01","currency":"EUR","received":"0.00","refunded":"0.00","percent":"50","cap":"0.00","granted":"0.00","left":"0.00","clause":"T-8"}
  $ unchanged bursar --as-of 2026-04-01 report liability-cap K1 --event 2026-03-02
  report    liability-cap
  contract  K1
  customer  C1
  event     2026-03-02
  from      2025-03-02
  currency  EUR
  received  30.00
  refunded  0.00
  percent   50
  cap       15.00
  granted   0.00
  left      15.00
  clause    T-8
  $ echo K1 | bursar --as-of 2027-03-02 report liability-cap - --event 2027-03-01 -o csv
  report,contract,customer,event,from,currency,received,refunded,percent,cap,granted,left,clause\r (esc)
  liability-cap,K1,C1,2027-03-01,2026-03-01,EUR,30.00,0.00,50,15.00,0.00,15.00,T-8\r (esc)
  $ bursar --as-of 2027-03-02 report liability-cap K1 --event 2027-03-02 -o jsonl | field received
  0.00

A claim that is granted leaves less for the next one, whatever event that is about:

  $ unchanged bursar --as-of 2026-03-10 liability grant K1 10.00 --on 2026-03-05 --dry-run -o json | field left
  15.00
  $ bursar --as-of 2026-03-10 liability grant K1 10.00 --on 2026-03-05 --reason outage -o json
  {"contract":"K1","customer":"C1","event":"2026-03-05","from":"2025-03-05","currency":"EUR","received":"30.00","refunded":"0.00","percent":"50","cap":"15.00","granted":"10.00","left":"5.00","clause":"T-8","steps":[{"on":"2026-03-10","step":"liability-grant","contract":"K1","customer":"C1","invoice":null,"amount":"10.00","currency":"EUR","clause":"T-8"}]}
  $ unchanged bursar --as-of 2026-03-11 liability grant K1 5.01 --on 2026-03-06
  bursar: refused (T-8): 5.01 is more than the 5.00 that is left of the cap of 15.00: bursar report liability-cap shows how it comes about
  [1]
  $ unchanged bursar --as-of 2026-03-11 liability grant K1 0.00 --on 2026-03-06
  bursar: AMOUNT: "0.00" is not above zero: a claim that was granted is taken back with bursar undo
  [64]
  $ unchanged bursar --as-of 2026-03-11 liability grant K1 1.00 --on 2026-03-12
  bursar: refused: the event of 2026-03-12 lies after 2026-03-11: what will be paid before it is not known yet
  [1]
  $ unchanged bursar --as-of 2026-03-11 report liability-cap K9 --event 2026-03-06
  bursar: there is no contract "K9": bursar contract list shows them
  [66]

What was granted by mistake is undone, and the cap has its room again:

  $ bursar --as-of 2026-03-11 undo "$(bursar audit log --kind liability-grant -o jsonl | field seq)" --yes -o json | python3 -c 'import json, sys
  > print([(s["step"], s["contract"]) for s in json.load(sys.stdin)["steps"]])'
  [('undo', 'K1'), ('liability-withdrawn', 'K1')]
  $ bursar --as-of 2026-03-11 report liability-cap K1 --event 2026-03-06 -o json | field left
  15.00

A payment that was reversed does not count:

  $ bursar --as-of 2026-03-12 payment reverse P1 -o json | field reversed
  True
  $ bursar --as-of 2026-03-12 report liability-cap K1 --event 2026-03-06 -o json | field cap
  0.00
  $ bursar --as-of 2026-03-12 check -o json | field ok
  True

Where the terms cap nothing, there is nothing to report:

  $ POLICY=
  $ worked_example
  $ unchanged bursar report liability-cap K1 --event 2026-01-15
  bursar: refused: the terms cap no liability
  [1]
