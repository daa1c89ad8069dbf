ALLS-G5.7: free trials for a fixed time, approved by staff beforehand, refused or ended without a reason.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ export BURSAR_AS_OF=2026-01-15
  $ unchanged bursar contract trial C1 web-pro --dry-run
  $ bursar contract trial C1 web-pro -o json
  $ unchanged bursar --as-of 2026-03-20 sweep --max-clock-days 400 -o jsonl
  $ bursar explain K1
  $ unchanged bursar contract trial K1 --end
  $ unchanged bursar contract cancel K1
  $ unchanged bursar contract no-renew K1 -o json | field state

Approved, it runs from that day for as long as the terms say; the sweep ends it after its last day:

  $ unchanged bursar --as-of 2026-01-20 contract trial K1 --approve --dry-run -o json | field ends_on
  $ BURSAR_ACTOR=anna bursar --as-of 2026-01-20 --idempotency-key t-1 --reason 'asked by phone' contract trial K1 --approve -o json
  $ unchanged bursar --as-of 2026-01-20 --idempotency-key t-1 --reason 'asked by phone' contract trial K1 --approve -o json | field state
  $ bursar audit log --contract K1 -o json | python3 -c 'import json, sys
  > print([(e["actor"], e["kind"], e["reason"], e["data"]["clause"]) for e in json.load(sys.stdin)])'
  $ bursar contract list --state trial
  $ bursar --as-of 2026-01-20 due --until 2026-02-10
  $ bursar --as-of 2026-01-20 explain K1
  $ unchanged bursar --as-of 2026-01-20 contract trial K1 --approve
  $ unchanged bursar --as-of 2026-01-20 contract trial K1 --refuse
  $ unchanged bursar --as-of 2026-01-20 contract upgrade K1 vps-s
  $ nightly 2026-01-21 2026-02-04
  $ bursar contract show K1 -o json
  $ bursar action list --contract K1 -o csv
  $ bursar report deliveries -o jsonl
  $ bursar invoice list -o json
  $ unchanged bursar contract trial K1 --end

For other days, refused, and ended by staff:

  $ bursar --as-of 2026-02-05 contract trial C1 vps-s -o json | field id
  $ bursar --as-of 2026-02-05 contract trial K2 --approve --days 3 -o json | field ends_on
  $ bursar --as-of 2026-02-06 contract trial K2 --end -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ground"], c["ends_on"], c["steps"][0]["step"])'
  $ bursar --as-of 2026-02-06 contract trial C1 domain-fr -o json | field id
  $ bursar --as-of 2026-02-06 contract trial K3 --refuse -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ground"], c["ends_on"], c["steps"][0]["step"])'
  $ bursar notice list -o json | python3 -c 'import json, sys
  > print([(n["kind"], n["contract"]) for n in json.load(sys.stdin) if n["contract"]])'

What cannot be:

  $ unchanged bursar contract trial C1
  $ unchanged bursar contract trial K3 web-pro
  $ unchanged bursar contract trial K3
  $ unchanged bursar contract trial K3 --approve --end
  $ unchanged bursar contract trial C1 web-pro --approve
  $ unchanged bursar contract trial K3 --end --days 3
  $ unchanged bursar contract trial K3 --approve --days 0
  $ unchanged bursar contract trial C9 web-pro
  $ unchanged bursar contract trial C1 nothing
  $ unchanged bursar contract trial K9 --approve
  $ bursar --as-of 2026-02-07 customer close C1 --yes -o json | field state
  $ unchanged bursar --as-of 2026-02-07 contract trial C1 web-pro
  $ bursar --as-of 2026-02-07 check -o json | field ok

  $ sed '/^\[trial\]/,/^clause/d' "$EXAMPLES/policies/alls-heberg.toml" > without.toml
  $ POLICY=without.toml new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  $ unchanged bursar contract trial C1 web-pro
