Dokos: what the host and its customers owe each other beside money, on the real pack.

  $ . "$TESTDIR/setup.sh"
  $ POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml"
  $ duties() { bursar obligation list -o json "$@" | python3 -c 'import json, sys
  > for o in json.load(sys.stdin): print(*[o[k] for k in ("id", "kind", "opened_on", "due_on", "state", "clause")])'; }
  $ agenda() { bursar --as-of "$1" due --until "$2" -o json | python3 -c 'import json, sys
  > for d in json.load(sys.stdin):
  >     if d["kind"] == "obligation": print(*[d[k] for k in ("on", "subject", "rule", "state", "clause")])'; }
  $ told() { python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ends_on"], c["ground"])
  > for s in c["steps"]: print(s["step"], s["clause"])'; }
  $ open_contracts() { local day="$1"; shift
  > for product in "$@"; do bursar --as-of "$day" contract open C1 "$product" -o json | field id; done; }

DOK-4.1, DOK-5.1b: which plan has which support, and how soon a blocking anomaly is solved.

  $ new_ledger 2024-01-01; add_customer 2024-01-01 'Ada Lovelace'
  C1
  $ open_contracts 2024-01-01 dokos-999 dokos-499 dokos-199
  K1
  K2
  K3
  $ bursar --as-of 2024-01-01 catalog list -o csv | tr -d '\r' | cut -d , -f 1,9- | sort -t - -k 2n
  product,support,blocking_hours
  dokos-19,none,
  dokos-49,none,
  dokos-99,simple,
  dokos-199,simple,
  dokos-499,premium,8
  dokos-999,premium,4

Within a day; over a week-end; over 8 and 9 May 2024 (Ascension); over Whit Monday; over Christmas, 26 December being no
holiday; over New Year; reported on a Saturday, before opening, and at closing time:

  $ for at in 2024-09-12T09:30 2024-09-13T16:00 2024-05-07T17:00 2024-05-17T16:00 2024-12-24T17:30 2024-12-31T15:00 \
  >     2024-09-14T10:00 2024-09-16T07:15 2024-09-12T18:00; do
  >   echo $at: $(for contract in K1 K2; do bursar sla due $contract --on $at -o json | field due_at; done)
  > done
  2024-09-12T09:30: 2024-09-12T13:30:00 2024-09-12T17:30:00
  2024-09-13T16:00: 2024-09-16T11:00:00 2024-09-16T15:00:00
  2024-05-07T17:00: 2024-05-10T12:00:00 2024-05-10T16:00:00
  2024-05-17T16:00: 2024-05-21T11:00:00 2024-05-21T15:00:00
  2024-12-24T17:30: 2024-12-26T12:30:00 2024-12-26T16:30:00
  2024-12-31T15:00: 2025-01-02T10:00:00 2025-01-02T14:00:00
  2024-09-14T10:00: 2024-09-16T13:00:00 2024-09-16T17:00:00
  2024-09-16T07:15: 2024-09-16T13:00:00 2024-09-16T17:00:00
  2024-09-12T18:00: 2024-09-13T13:00:00 2024-09-13T17:00:00

The last minute of Friday is enough, or is not (Easter Monday is 2025-04-21):

  $ for at in 2025-04-18T14:00 2025-04-18T14:01; do bursar sla due K1 --on $at -o json | field due_at; done
  2025-04-18T18:00:00
  2025-04-22T09:01:00

The plan below promises no hours; moved up, it has those of its new plan:

  $ unchanged bursar sla due K3 --on 2024-09-13T16:00
  bursar: refused (DOK-5.1b): "dokos-199" promises no hours for a blocking anomaly: bursar catalog list shows what each product promises
  [1]
  $ bursar --as-of 2024-01-15 contract upgrade K3 dokos-499 -o json | field product
  dokos-499
  $ bursar sla due K3 --on 2024-09-13T16:00 -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["hours"], d["due_at"], d["clause"])'
  8 2024-09-16T15:00:00 DOK-5.1b
  $ bursar --as-of 2024-01-15 check -o json | field problems
  []

DOK-4.2: an update at least once a quarter. Signed during the third quarter, the fourth is the first whole one.

  $ new_ledger 2024-09-13; add_customer 2024-09-13 'Ada Lovelace'; open_contracts 2024-09-13 dokos-99
  C1
  K1
  $ agenda 2024-09-13 2024-12-30
  $ agenda 2024-09-13 2024-12-31
  2024-12-31 T1 update pending DOK-4.2

Done in time, that of the next quarter is opened; not done, it is late from the day after:

  $ bursar --as-of 2024-11-06 obligation done T1 --on 2024-11-05 -o json | field closed_on
  2024-11-05
  $ duties
  T1 update 2024-09-13 2024-12-31 done DOK-4.2
  T2 update 2024-11-05 2025-03-31 pending DOK-4.2
  $ for day in 2025-03-31 2025-04-01; do agenda $day $day; done
  2025-03-31 T2 update pending DOK-4.2
  2025-03-31 T2 update late DOK-4.2
  $ bursar --as-of 2025-04-10 obligation done T2 -o json | python3 -c 'import json, sys
  > o = json.load(sys.stdin); print(o["state"], o["closed_on"])'
  done 2025-04-10
  $ agenda 2025-04-10 2025-04-30

DOK-4.2: a security fix within 5 business days, 1 November being none, unless asked otherwise in writing:

  $ for day in 2025-04-10 2025-04-17; do
  >   bursar --as-of 2025-04-17 obligation open K1 security-fix --on $day --reference 'a report' -o json | field due_on
  > done
  2025-04-17
  2025-04-25
  $ bursar -n --as-of 2025-04-17 obligation open K1 security-fix --on 2024-10-25 -o json | field id
  T6
  $ bursar --as-of 2025-04-17 obligation open K1 security-fix --on 2024-10-25 -o json | field due_on
  2024-11-04
  $ agenda 2025-04-18 2025-04-30
  2024-11-04 T6 security-fix late DOK-4.2
  2025-04-17 T4 security-fix late DOK-4.2
  2025-04-25 T5 security-fix pending DOK-4.2
  $ for id in T4 T6; do bursar --as-of 2025-04-18 obligation done $id -o json | field state; done
  done
  done
  $ unchanged bursar --as-of 2025-04-18 obligation lift T5
  bursar: refused (DOK-4.2): T5 is lifted by a recorded consent only: say who gave it, and how: --reason TEXT
  [1]
  $ bursar --as-of 2025-04-18 --reason 'letter: wait for our release' obligation lift T5 -o json | field state
  lifted
  $ agenda 2025-04-18 2025-04-30
  $ bursar --as-of 2025-04-18 check -o json | field problems
  []

DOK-6.2: no poaching until 12 months after the end, 2024-02-29, whose month has a day less a year later. DOK-6.5: the
customer chooses what becomes of the data at the end, and it has 30 days.

  $ new_ledger 2024-01-01; add_customer 2024-01-01 'Ada Lovelace'; open_contracts 2024-01-01 dokos-19 dokos-49
  C1
  K1
  K2
  $ bursar --as-of 2024-01-30 contract cancel K1 --channel mail --data return -o json | told
  active 2024-02-29 None
  cancel DOK-1.3
  obligation DOK-6.5
  $ bursar --as-of 2024-01-30 contract cancel K2 --channel mail --data delete -o json | field ends_on
  2024-02-29
  $ duties --contract K1 --state pending
  T1 update 2024-01-01 2024-03-31 pending DOK-4.2
  T3 data-return 2024-01-30 2024-03-30 pending DOK-6.5
  $ nightly 2024-01-31 2024-03-01 | grep K1
  2024-02-01 invoice K1 D2024-00003 22.80 DOK-1.2
  2024-02-01 renew K1 D2024-00003 DOK-1.1
  2024-02-01 terminate-proposed K1 D2024-00001 DOK-6.6
  2024-03-01 end K1 DOK-1.3
  2024-03-01 revoke-access K1 DOK-3.1
  2024-03-01 obligation-lifted K1 DOK-4.2
  2024-03-01 obligation K1 DOK-6.2
  $ duties --state pending
  T3 data-return 2024-01-30 2024-03-30 pending DOK-6.5
  T4 data-delete 2024-01-30 2024-03-30 pending DOK-6.5
  T5 no-poaching 2024-02-29 2025-02-28 pending DOK-6.2
  T6 no-poaching 2024-02-29 2025-02-28 pending DOK-6.2
  $ bursar --as-of 2024-03-20 obligation done T3 -o json | field state
  done
  $ agenda 2024-03-31 2025-02-28
  2024-03-30 T4 data-delete late DOK-6.5
  2025-02-28 T5 no-poaching pending DOK-6.2
  2025-02-28 T6 no-poaching pending DOK-6.2
  $ bursar --as-of 2024-04-02 obligation done T4 -o json | field state
  done

DOK-6.2: lifted by a recorded consent, and by nothing less; broken, it costs 30 000.00:

  $ unchanged bursar --as-of 2024-04-02 obligation lift T5
  bursar: refused (DOK-6.2): T5 is lifted by a recorded consent only: say who gave it, and how: --reason TEXT
  [1]
  $ bursar --as-of 2024-04-02 --reason 'their written consent of 2024-04-01' obligation lift T5 -o json |
  >   python3 -c 'import json, sys
  > o = json.load(sys.stdin); print(o["state"], o["closed_on"], [(s["step"], s["clause"]) for s in o["steps"]])'
  lifted 2024-04-02 [('obligation-lifted', 'DOK-6.2')]
  $ agenda 2024-04-02 2025-02-28
  2025-02-28 T6 no-poaching pending DOK-6.2
  $ bursar --as-of 2024-05-02 invoice issue C1 --ground poaching --reference 'letter of 2024-05-01' -o json |
  >   python3 -c 'import json, sys; d = json.load(sys.stdin); print(d["kind"], d["net"], d["tax"], d["total"])'
  fee 30000.00 0.00 30000.00
  $ bursar --as-of 2024-05-02 check -o json | field problems
  []

DOK-6.6: a breach has 30 days from its written notice. Cured within them, the contract runs on; not cured, it may be
terminated at once, from day 31 on. DOK-6.5: and not without the customer's choice about their data.

  $ new_ledger 2024-09-01; add_customer 2024-09-01 'Ada Lovelace'; open_contracts 2024-09-01 dokos-99 dokos-499
  C1
  K1
  K2
  $ unchanged bursar --as-of 2024-09-02 contract terminate K1 --ground breach --data delete --yes
  bursar: refused (DOK-6.6): no "breach" of K1 is pending: record it with its day: bursar obligation open K1 breach --on DATE
  [1]
  $ for contract in K1 K2; do
  >   bursar --as-of 2024-09-02 obligation open $contract breach --reference 'letter of today' -o json | field due_on
  > done
  2024-10-02
  2024-10-02
  $ agenda 2024-09-02 2024-10-02
  2024-10-02 T3 breach pending DOK-6.6
  2024-10-02 T4 breach pending DOK-6.6
  $ bursar --as-of 2024-09-20 obligation done T4 -o json | field state
  done
  $ unchanged bursar --as-of 2024-10-02 contract terminate K1 --ground breach --data delete --yes
  bursar: refused (DOK-6.6): T3 (breach) runs until 2024-10-02: a letter of 2024-10-02 is too early: allowed from 2024-10-03
  [1]
  $ agenda 2024-10-03 2024-10-03
  2024-10-02 T3 breach late DOK-6.6
  $ unchanged bursar --as-of 2024-10-03 contract terminate K2 --ground breach --data delete --yes
  bursar: refused (DOK-6.6): no "breach" of K2 is pending: record it with its day: bursar obligation open K2 breach --on DATE
  [1]
  $ unchanged bursar --as-of 2024-10-03 contract terminate K1 --ground breach --yes
  bursar: refused (DOK-6.5): the customer chooses what becomes of their data: say what they chose: --data return, or --data delete
  [1]
  $ bursar --as-of 2024-10-03 contract terminate K1 --ground breach --on 2024-10-03 --data delete --yes -o json | told
  ended 2024-10-03 breach
  invoice DOK-1.2
  renew DOK-1.1
  end DOK-6.6
  revoke-access DOK-3.1
  obligation-lifted DOK-4.2
  obligation-lifted DOK-6.6
  obligation DOK-6.2
  obligation DOK-6.5
  $ duties --contract K1 --state pending
  T5 no-poaching 2024-10-03 2025-10-03 pending DOK-6.2
  T6 data-delete 2024-10-03 2024-11-02 pending DOK-6.5
  $ bursar --as-of 2024-10-03 contract show K2 -o json | field state
  active
  $ unchanged bursar sla due K1 --on 2024-10-04T10:00
  bursar: refused (DOK-4.1): K1 is ended: only an active contract is supported
  [1]
  $ bursar --as-of 2024-10-03 check -o json | field problems
  []

DOK-7.5: an insurance certificate, on written request; in the agenda until it is sent, and late after its day.

  $ bursar --as-of 2024-10-04 obligation open K2 insurance-certificate --on 2024-10-03 --reference 'letter 7' -o json |
  >   python3 -c 'import json, sys
  > o = json.load(sys.stdin); print(*[o[k] for k in ("id", "state", "due_on", "reference")])'
  T7 pending 2024-11-02 letter 7
  $ for day in 2024-11-02 2024-11-03; do agenda $day $day | grep T7; done
  2024-11-02 T7 insurance-certificate pending DOK-7.5
  2024-11-02 T7 insurance-certificate late DOK-7.5
  $ bursar --as-of 2024-11-04 obligation done T7 -o json | python3 -c 'import json, sys
  > o = json.load(sys.stdin); print(o["state"], o["closed_on"], [(s["step"], s["clause"]) for s in o["steps"]])'
  done 2024-11-04 [('obligation-done', 'DOK-7.5')]
  $ agenda 2024-11-04 2024-11-30 | grep -c T7
  0
  [1]
  $ bursar --as-of 2024-11-04 check -o json | field problems
  []

DOK-7.3: liability is capped at half of what was paid under the contract in the 12 months before the event, its own day
not counted. 71.28 came in on 10-05 and 118.80 on 10-20.

  $ new_ledger 2024-09-13; add_customer 2024-09-13 'Ada Lovelace'; open_contracts 2024-09-13 dokos-99 dokos-999
  C1
  K1
  K2
  $ cap() { bursar --as-of 2025-10-07 report liability-cap "$1" --event "$2" -o json | python3 -c 'import json, sys
  > d = json.load(sys.stdin)
  > print(*[k + "=" + d[k] for k in ("from", "received", "refunded", "cap", "granted", "left")])'; }
  $ nightly 2024-09-14 2024-10-01
  2024-10-01 invoice K1 D2024-00003 118.80 DOK-1.2
  2024-10-01 renew K1 D2024-00003 DOK-1.1
  2024-10-01 invoice K2 D2024-00004 1198.80 DOK-1.2
  2024-10-01 renew K2 D2024-00004 DOK-1.1
  $ bursar --as-of 2024-10-05 payment record C1 71.28 --invoice D2024-00001 -o json | field id
  P1
  $ bursar --as-of 2024-10-20 payment record C1 118.80 --invoice D2024-00003 -o json | field id
  P2
  $ for event in 2024-10-05 2024-10-06 2024-10-20 2024-10-21 2025-10-05 2025-10-06; do cap K1 $event; done
  from=2023-10-05 received=0.00 refunded=0.00 cap=0.00 granted=0.00 left=0.00
  from=2023-10-06 received=71.28 refunded=0.00 cap=35.64 granted=0.00 left=35.64
  from=2023-10-20 received=71.28 refunded=0.00 cap=35.64 granted=0.00 left=35.64
  from=2023-10-21 received=190.08 refunded=0.00 cap=95.04 granted=0.00 left=95.04
  from=2024-10-05 received=190.08 refunded=0.00 cap=95.04 granted=0.00 left=95.04
  from=2024-10-06 received=118.80 refunded=0.00 cap=59.40 granted=0.00 left=59.40

What was paid under another contract, or charged once, is no part of it; a share is rounded half away from zero:

  $ cap K2 2024-10-21
  from=2023-10-21 received=0.00 refunded=0.00 cap=0.00 granted=0.00 left=0.00
  $ bursar --as-of 2024-10-20 payment record C1 0.01 --invoice D2024-00002 -o json | field id
  P3
  $ bursar --as-of 2024-10-20 invoice issue C1 --ground support --reference ticket --line =80.00 -o json | field total
  96.00
  $ bursar --as-of 2024-10-20 payment record C1 96.00 --invoice D2024-00005 -o json | field id
  P4
  $ cap K1 2024-10-21; cap K2 2024-10-21
  from=2023-10-21 received=190.08 refunded=0.00 cap=95.04 granted=0.00 left=95.04
  from=2023-10-21 received=0.01 refunded=0.00 cap=0.01 granted=0.00 left=0.01

Claims share the cap, up to its last cent. What was refunded of a payment is taken off, 60.00 of 190.08:

  $ bursar --as-of 2024-10-21 liability grant K1 40.00 --on 2024-10-21 --reason 'outage of today' -o json |
  >   python3 -c 'import json, sys
  > d = json.load(sys.stdin); print(d["left"], [(s["step"], s["clause"]) for s in d["steps"]])'
  55.04 [('liability-grant', 'DOK-7.3')]
  $ unchanged bursar --as-of 2024-10-21 liability grant K1 55.05 --on 2024-10-21
  bursar: refused (DOK-7.3): 55.05 is more than the 55.04 that is left of the cap of 95.04: bursar report liability-cap shows how it comes about
  [1]
  $ bursar --as-of 2024-10-22 invoice credit D2024-00003 --line 1=50.00 --reason goodwill -o json | field total
  60.00
  $ cap K1 2024-10-23
  from=2023-10-23 received=190.08 refunded=60.00 cap=65.04 granted=40.00 left=25.04
  $ unchanged bursar --as-of 2024-10-23 liability grant K1 25.05 --on 2024-10-23
  bursar: refused (DOK-7.3): 25.05 is more than the 25.04 that is left of the cap of 65.04: bursar report liability-cap shows how it comes about
  [1]
  $ bursar --as-of 2024-10-23 liability grant K1 25.04 --on 2024-10-23 --reason 'second outage' -o json | field left
  0.00
  $ unchanged bursar --as-of 2024-10-23 liability grant K1 0.01 --on 2024-10-23
  bursar: refused (DOK-7.3): 0.01 is more than the 0.00 that is left of the cap of 65.04: bursar report liability-cap shows how it comes about
  [1]

The credit of 60.00 is set off against what is open of K2 before that is asked for: it is paid under that contract.

  $ nightly 2024-10-24 2024-11-01 | grep invoice
  2024-11-01 invoice K1 D2024-00006 118.80 DOK-1.2
  2024-11-01 invoice K2 D2024-00007 1198.80 DOK-1.2
  $ bursar invoice show D2024-00006 -o json | field paid
  0.00
  $ cap K1 2024-11-01; cap K1 2024-11-02
  from=2023-11-01 received=190.08 refunded=60.00 cap=65.04 granted=65.04 left=0.00
  from=2023-11-02 received=190.08 refunded=60.00 cap=65.04 granted=65.04 left=0.00
  $ bursar --as-of 2024-11-02 check -o json | field problems
  []

DOK-7.4: force majeure from 2024-08-15 on, the first of 30 days. While it lasts nobody is dunned: K2 alone, which it
does not concern, is proposed for termination.

  $ new_ledger 2024-08-01; add_customer 2024-08-01 'Ada Lovelace'; open_contracts 2024-08-01 dokos-99 dokos-199 dokos-49
  C1
  K1
  K2
  K3
  $ for contract in K1 K3; do
  >   bursar --as-of 2024-08-16 obligation open $contract force-majeure --on 2024-08-15 -o json | field due_on
  > done
  2024-09-13
  2024-09-13
  $ agenda 2024-08-16 2024-09-13
  2024-09-13 T4 force-majeure pending DOK-7.4
  2024-09-13 T5 force-majeure pending DOK-7.4
  $ nightly 2024-08-17 2024-09-13
  2024-09-01 invoice K1 D2024-00004 118.80 DOK-1.2
  2024-09-01 renew K1 D2024-00004 DOK-1.1
  2024-09-01 invoice K2 D2024-00005 238.80 DOK-1.2
  2024-09-01 renew K2 D2024-00005 DOK-1.1
  2024-09-01 terminate-proposed K2 D2024-00002 DOK-6.6
  2024-09-01 invoice K3 D2024-00006 58.80 DOK-1.2
  2024-09-01 renew K3 D2024-00006 DOK-1.1
  $ unchanged bursar --as-of 2024-09-13 contract terminate K1 --ground unpaid --data return --yes
  bursar: refused (DOK-6.6): the obligations of K1 are suspended: bursar obligation list shows why
  [1]

Over within 30 days, it ends nothing. From day 31 on either may terminate, 8 days after the letter:

  $ unchanged bursar --as-of 2024-09-13 contract terminate K1 --ground force-majeure --data return --yes
  bursar: refused (DOK-7.4): T4 (force-majeure) runs until 2024-09-13: a letter of 2024-09-13 is too early: allowed from 2024-09-14
  [1]
  $ bursar --as-of 2024-09-13 obligation done T5 -o json | field state
  done
  $ unchanged bursar --as-of 2024-09-14 contract terminate K3 --ground force-majeure --data return --yes
  bursar: refused (DOK-7.4): no "force-majeure" of K3 is pending: record it with its day: bursar obligation open K3 force-majeure --on DATE
  [1]
  $ unchanged bursar --as-of 2024-09-16 contract terminate K1 --ground force-majeure --on 2024-09-13 --data return --yes
  bursar: refused (DOK-7.4): T4 (force-majeure) runs until 2024-09-13: a letter of 2024-09-13 is too early: allowed from 2024-09-14
  [1]
  $ bursar --as-of 2024-09-16 contract terminate K1 --ground force-majeure --on 2024-09-14 --data return --yes -o json |
  >   told
  active 2024-09-22 None
  terminate DOK-7.4
  obligation DOK-6.5
  $ nightly 2024-09-17 2024-09-23 | grep K1
  2024-09-23 end K1 DOK-7.4
  2024-09-23 revoke-access K1 DOK-3.1
  2024-09-23 obligation-lifted K1 DOK-4.2
  2024-09-23 obligation-lifted K1 DOK-7.4
  2024-09-23 obligation K1 DOK-6.2
  $ bursar contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ends_on"], c["ground"])'
  ended 2024-09-22 force-majeure
  $ duties --contract K1 --state pending
  T6 data-return 2024-09-16 2024-10-22 pending DOK-6.5
  T7 no-poaching 2024-09-22 2025-09-22 pending DOK-6.2
  $ bursar --as-of 2024-09-23 check -o json | field problems
  []

DOK-4.2, DOK-6.6, DOK-7.4: once a contract is over, no duty of a running one is opened on it, and the end lifts what only
concerns one that runs. What counts from the end is recorded still (DOK-6.2).

  $ POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml" new_ledger 2024-01-01; add_customer 2024-01-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2024-01-01 contract open C1 dokos-99 -o json | field id
  K1
  $ bursar --as-of 2024-01-02 payment record C1 118.80 -o json | field id
  P1
  $ bursar --as-of 2024-01-02 obligation open K1 force-majeure -o json | field id
  T2
  $ bursar --as-of 2024-01-03 contract cancel K1 --received 2024-01-03 --channel mail --data delete -o json | field ends_on
  2024-02-29
  $ nightly 2024-01-04 2024-03-01
  2024-02-01 invoice K1 D2024-00002 118.80 DOK-1.2
  2024-02-01 renew K1 D2024-00002 DOK-1.1
  2024-03-01 end K1 DOK-1.3
  2024-03-01 revoke-access K1 DOK-3.1
  2024-03-01 obligation-lifted K1 DOK-4.2
  2024-03-01 obligation-lifted K1 DOK-7.4
  2024-03-01 obligation K1 DOK-6.2
  $ for kind in update security-fix breach force-majeure insurance-certificate; do unchanged bursar --as-of 2024-03-02 obligation open K1 $kind; done
  bursar: refused (DOK-4.2): K1 is ended, and "update" is a duty of a contract that runs
  bursar: refused (DOK-4.2): K1 is ended, and "security-fix" is a duty of a contract that runs
  bursar: refused (DOK-6.6): K1 is ended, and "breach" is a duty of a contract that runs
  bursar: refused (DOK-7.4): K1 is ended, and "force-majeure" is a duty of a contract that runs
  bursar: refused (DOK-7.5): K1 is ended, and "insurance-certificate" is a duty of a contract that runs
  [1]
  $ unchanged bursar --as-of 2024-03-02 obligation open K1 no-poaching --dry-run -o json | field id
  T5
  $ bursar obligation list --state pending -o csv | cut -d , -f 1-4
  id,customer,contract,kind
  T3,C1,K1,data-delete
  T4,C1,K1,no-poaching
  $ bursar --as-of 2024-03-02 check -o json | field problems
  []
