ALLS-G5.7: free trials for a fixed time, approved by staff beforehand, refused or ended without a reason.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ export BURSAR_AS_OF=2026-01-15
  $ unchanged bursar contract trial C1 web-pro --dry-run
  id       K1
  dry run  yes
  invoice  -
  steps
    ON          STEP           CONTRACT  CUSTOMER  INVOICE  AMOUNT  CURRENCY  CLAUSE
    2026-01-15  trial-request  K1        C1              -       -         -  ALLS-G5.7
  $ bursar contract trial C1 web-pro -o json
  {"id":"K1","customer":"C1","product":"web-pro","state":"trial","term_start":null,"term_end":null,"renewal":"off","paid_until":null,"next_step":null,"next_step_on":null,"policy":"1","ends_on":null,"ground":"requested","invoice":null,"steps":[{"on":"2026-01-15","step":"trial-request","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G5.7"}]}
  $ unchanged bursar --as-of 2026-02-20 sweep -o jsonl
  $ bursar explain K1
  id       K1
  state    trial
  summary  a trial is asked for: it runs once staff approve it
  past
    ON          WHAT           CLAUSE     BECAUSE
    2026-01-15  trial-request  ALLS-G5.7  Free trials run for a fixed time, are approved by staff beforehand, and may be refused or ended without a reason or notice.
  now      -
  next     -
  $ unchanged bursar contract trial K1 --end
  bursar: refused (ALLS-G5.7): the trial K1 has not begun: refuse it: bursar contract trial K1 --refuse
  [1]
  $ unchanged bursar contract cancel K1
  bursar: refused: K1 is a trial: bursar contract trial --end, or --refuse
  [1]
  $ unchanged bursar contract no-renew K1 -o json | field state
  trial

Approved, it runs from that day for as long as the terms say; the sweep ends it after its last day:

  $ unchanged bursar --as-of 2026-01-20 contract trial K1 --approve --dry-run -o json | field ends_on
  2026-02-02
  $ BURSAR_ACTOR=anna bursar --as-of 2026-01-20 --idempotency-key t-1 --reason 'asked by phone' contract trial K1 --approve -o json
  {"id":"K1","customer":"C1","product":"web-pro","state":"trial","term_start":null,"term_end":null,"renewal":"off","paid_until":null,"next_step":"trial-end","next_step_on":"2026-02-03","policy":"1","ends_on":"2026-02-02","ground":null,"invoice":null,"steps":[{"on":"2026-01-20","step":"trial","contract":"K1","customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G5.7"}]}
  $ unchanged bursar --as-of 2026-01-20 --idempotency-key t-1 --reason 'asked by phone' contract trial K1 --approve -o json | field state
  trial
  $ bursar audit log --contract K1 -o json | python3 -c 'import json, sys
  > print([(e["actor"], e["kind"], e["reason"], e["data"]["clause"]) for e in json.load(sys.stdin)])'
  [('tester', 'trial-request', None, 'ALLS-G5.7'), ('anna', 'trial', 'asked by phone', 'ALLS-G5.7')]
  $ bursar contract list --state trial
  ID  CUSTOMER  PRODUCT  STATE  TERM START  TERM END  RENEWAL  PAID UNTIL  NEXT STEP  NEXT STEP ON  POLICY  ENDS ON     GROUND
  K1  C1        web-pro  trial           -         -  off               -  trial-end  2026-02-03         1  2026-02-02       -
  $ bursar --as-of 2026-01-20 due --until 2026-02-10
  ON          KIND       SUBJECT  RULE       ACTION  STATE    BECAUSE                                                                                                                      CLAUSE
  2026-02-03  trial-end  K1       trial-end  end     pending  Free trials run for a fixed time, are approved by staff beforehand, and may be refused or ended without a reason or notice.  ALLS-G5.7
  $ bursar --as-of 2026-01-20 explain K1
  id       K1
  state    trial
  summary  on trial: the last day is 2026-02-02
  past
    ON          WHAT           CLAUSE     BECAUSE
    2026-01-15  trial-request  ALLS-G5.7  Free trials run for a fixed time, are approved by staff beforehand, and may be refused or ended without a reason or notice.
    2026-01-20  trial          ALLS-G5.7  Free trials run for a fixed time, are approved by staff beforehand, and may be refused or ended without a reason or notice.
  now      -
  next
    ON          WHAT       CLAUSE     BECAUSE
    2026-02-03  trial-end  ALLS-G5.7  Free trials run for a fixed time, are approved by staff beforehand, and may be refused or ended without a reason or notice.
  $ unchanged bursar --as-of 2026-01-20 contract trial K1 --approve
  bursar: refused (ALLS-G5.7): the trial K1 is approved already: end it: bursar contract trial K1 --end
  [1]
  $ unchanged bursar --as-of 2026-01-20 contract trial K1 --refuse
  bursar: refused (ALLS-G5.7): the trial K1 is approved already: end it: bursar contract trial K1 --end
  [1]
  $ unchanged bursar --as-of 2026-01-20 contract upgrade K1 vps-s
  bursar: refused: K1 is a trial
  bursar: refused (ALLS-G10.3): "web-pro" is of family "shared", and "vps-s" of "vps"
  bursar: bursar contract open orders the product
  [1]
  $ nightly 2026-01-21 2026-02-04
  2026-02-03 trial-end K1 ALLS-G5.7
  $ bursar contract show K1 -o json
  {"id":"K1","customer":"C1","product":"web-pro","state":"ended","term_start":null,"term_end":null,"renewal":"off","paid_until":null,"next_step":null,"next_step_on":null,"policy":"1","ends_on":"2026-02-02","ground":"trial-over"}
  $ bursar action list --contract K1 -o csv
  id,kind,customer,contract,queued_on,state,done_at\r (esc)
  6,activate,C1,K1,2026-01-20,pending,\r (esc)
  7,end,C1,K1,2026-02-03,pending,\r (esc)
  $ bursar report deliveries -o jsonl
  $ bursar invoice list -o json
  []
  $ unchanged bursar contract trial K1 --end
  bursar: refused: K1 is ended, and no trial
  [1]

For other days, refused, and ended by staff:

  $ bursar --as-of 2026-02-05 contract trial C1 vps-s -o json | field id
  K2
  $ bursar --as-of 2026-02-05 contract trial K2 --approve --days 3 -o json | field ends_on
  2026-02-07
  $ bursar --as-of 2026-02-06 contract trial K2 --end -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ground"], c["ends_on"], c["steps"][0]["step"])'
  ended trial-ended 2026-02-06 trial-end
  $ bursar --as-of 2026-02-06 contract trial C1 domain-fr -o json | field id
  K3
  $ bursar --as-of 2026-02-06 contract trial K3 --refuse -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ground"], c["ends_on"], c["steps"][0]["step"])'
  ended refused None trial-refused
  $ bursar notice list -o json | python3 -c 'import json, sys
  > print([(n["kind"], n["contract"]) for n in json.load(sys.stdin) if n["contract"]])'
  [('trial', 'K1'), ('trial', 'K2'), ('trial-refused', 'K3')]

What cannot be:

  $ unchanged bursar contract trial C1
  bursar: ID: "C1" is not what a trial is about: CUSTOMER PRODUCT asks for one; CONTRACT --approve, --refuse or --end decides about it
  [64]
  $ unchanged bursar contract trial K3 web-pro
  bursar: ID: "K3" is not what a trial is about: CUSTOMER PRODUCT asks for one; CONTRACT --approve, --refuse or --end decides about it
  [64]
  $ unchanged bursar contract trial K3
  bursar: a trial is approved, refused or ended: give one of --approve, --refuse and --end
  [64]
  $ unchanged bursar contract trial K3 --approve --end
  bursar: a trial is approved, refused or ended: give one of --approve, --refuse and --end
  [64]
  $ unchanged bursar contract trial C1 web-pro --approve
  bursar: --approve is for a trial that was asked for: name its contract, and no product
  [64]
  $ unchanged bursar contract trial K3 --end --days 3
  bursar: --days is for an approval: leave it out
  [64]
  $ unchanged bursar contract trial K3 --approve --days 0
  bursar: --days: a trial runs for 1 to 3650 days: give as many
  [64]
  $ unchanged bursar contract trial C9 web-pro
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ unchanged bursar contract trial C1 nothing
  bursar: there is no product "nothing": bursar catalog list shows them
  [66]
  $ unchanged bursar contract trial K9 --approve
  bursar: there is no contract "K9": bursar contract list shows them
  [66]
  $ bursar --as-of 2026-02-07 customer close C1 --yes -o json | field state
  closed
  $ unchanged bursar --as-of 2026-02-07 contract trial C1 web-pro
  bursar: refused: C1 is closed: who comes back is a new customer: bursar customer add
  [1]
  $ bursar --as-of 2026-02-07 check -o json | field ok
  True

  $ sed '/^\[trial\]/,/^clause/d' "$EXAMPLES/policies/alls-heberg.toml" > without.toml
  $ POLICY=without.toml new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ unchanged bursar contract trial C1 web-pro
  bursar: refused: the terms offer no trials: bursar contract open
  [1]

ALLS-G5.4, ALLS-G11.4: where services are suspended, a trial is ended, which it may be at any time (ALLS-G5.7).

  $ new_ledger 2026-01-15
  $ for name in Ada Bob; do add_customer 2026-01-15 "$name Martin"; done
  C1
  C2
  $ for n in 1 2; do bursar --as-of 2026-01-15 contract trial C$n web-pro -o json | field id
  >   bursar --as-of 2026-01-15 contract trial K$n --approve -o json | field state; done
  K1
  trial
  K2
  trial
  $ unchanged bursar --as-of 2026-01-16 customer sanction C1 --ground spam --yes --dry-run -o json | field steps
  [{'on': '2026-01-16', 'step': 'trial-end', 'contract': 'K1', 'customer': 'C1', 'invoice': None, 'amount': None, 'currency': None, 'clause': 'ALLS-G5.7'}]
  $ bursar --as-of 2026-01-16 customer sanction C1 --ground spam --yes > /dev/null
  $ bursar --as-of 2026-01-16 sanction list -o csv
  id,customer,contract,ground,effect,state,starts_on,until,lifted_on,clause\r (esc)
  1,C1,K1,spam,end,done,2026-01-16,,,ALLS-G5.4\r (esc)
  $ paid_contract 2026-01-16 C2 web-start
  K3
  $ bursar --as-of 2026-01-17 dispute open P1 --kind chargeback -o json | python3 -c 'import json, sys
  > print([(s["step"], s["contract"]) for s in json.load(sys.stdin)["steps"]])'
  [('dispute', None), ('reversal', None), ('reopen', 'K3'), ('fee', None), ('collection', None), ('trial-end', 'K2'), ('suspend', 'K3')]
  $ bursar --as-of 2026-01-17 contract list -o csv | cut -d , -f 1-5
  id,customer,product,state,term_start
  K1,C1,web-pro,ended,
  K2,C2,web-pro,ended,
  K3,C2,web-start,suspended,2026-01-16
  $ bursar --as-of 2026-01-17 check -o json | field problems
  []

ALLS-P6.2: announced for a later day, the trial goes on until then, unless it is over before.

  $ new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ for n in 1 2 3 4; do bursar --as-of 2026-01-15 contract trial C1 web-pro -o json | field id; done
  K1
  K2
  K3
  K4
  $ for n in 1 2; do bursar --as-of 2026-01-15 contract trial K$n --approve --days $((3 * n)) -o json | field ends_on; done
  2026-01-17
  2026-01-20
  $ bursar --as-of 2026-01-16 customer sanction C1 --ground spam --notify-before 2026-01-19 --yes -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], [(s["step"], s["contract"], s["clause"]) for s in c["steps"]])'
  open [('sanction-announced', 'K1', 'ALLS-G5.4'), ('sanction-announced', 'K2', 'ALLS-G5.4'), ('sanction-announced', 'K3', 'ALLS-G5.4'), ('sanction-announced', 'K4', 'ALLS-G5.4')]
  $ bursar notice list --contract K1 -o json | python3 -c 'import json, sys
  > print([n["kind"] for n in json.load(sys.stdin)])'
  ['trial', 'sanction-announced']
  $ bursar --as-of 2026-01-16 contract show K2 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["next_step"], c["next_step_on"])'
  trial trial-end 2026-01-19
  $ bursar --as-of 2026-01-17 contract trial K4 --refuse -o json | field ground
  refused
  $ nightly 2026-01-17 2026-01-20
  2026-01-18 trial-end K1 ALLS-G5.7
  2026-01-19 trial-end K2 ALLS-G5.7
  2026-01-19 trial-end K3 ALLS-G5.7
  $ bursar contract list -o csv | cut -d , -f 1,4,12-13
  id,state,ends_on,ground\r (esc)
  K1,ended,2026-01-17,trial-over\r (esc)
  K2,ended,2026-01-19,spam\r (esc)
  K3,ended,2026-01-19,spam\r (esc)
  K4,ended,,refused\r (esc)
  $ bursar --as-of 2026-01-20 sanction list -o csv
  id,customer,contract,ground,effect,state,starts_on,until,lifted_on,clause\r (esc)
  1,C1,K1,spam,suspend,lifted,2026-01-19,,2026-01-18,ALLS-G5.4\r (esc)
  2,C1,K2,spam,suspend,lifted,2026-01-19,,2026-01-19,ALLS-G5.4\r (esc)
  3,C1,K3,spam,suspend,lifted,2026-01-19,,2026-01-19,ALLS-G5.4\r (esc)
  4,C1,K4,spam,suspend,lifted,2026-01-19,,2026-01-17,ALLS-G5.4\r (esc)
  $ bursar customer show C1 -o json | field state
  open
  $ bursar --as-of 2026-01-20 check -o json | field problems
  []
