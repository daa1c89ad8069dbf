Contracts ended by letter, on a ground of the terms.

  $ export POLICY="$TESTDIR/policies/service.toml" CATALOG="$TESTDIR/policies/service-catalog.toml"
  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2024-08-01
  $ for name in 'Ada Lovelace' 'Grace Hopper' 'Edsger Dijkstra'; do add_customer 2024-08-01 "$name"; done
  C1
  C2
  C3
  $ for customer in C1 C2 C3; do paid_contract 2024-08-01 $customer saas-m; done
  K1
  K2
  K3
  $ told() { python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ends_on"], c["ground"])
  > for s in c["steps"]: print(s["step"], s["clause"])'; }
  $ pending() { bursar obligation list --state pending -o json "$@" | python3 -c 'import json, sys
  > for o in json.load(sys.stdin): print(o["id"], o["kind"], o["due_on"])'; }

DOK-6.6: a breach is noted with its written notice; DOK-7.4: force majeure with its first day, which is one of the 30.

  $ unchanged bursar --as-of 2024-08-05 contract terminate K1 --ground breach --yes
  bursar: refused (DOK-6.6): no "breach" of K1 is pending: record it with its day: bursar obligation open K1 breach --on DATE
  [1]
  $ bursar --as-of 2024-08-05 obligation open K1 breach --on 2024-08-04 --reference 'letter of 2024-08-04' -o json | field due_on
  2024-09-03
  $ bursar --as-of 2024-08-15 obligation open K2 force-majeure -o json | field due_on
  2024-09-13
  $ bursar --as-of 2024-09-03 obligation open K3 force-majeure -o json | field due_on
  2024-10-02

DOK-6.6: a breach that is not cured in 30 days of written notice may be terminated at once. DOK-6.5: the customer chooses what becomes of their data.

  $ unchanged bursar --as-of 2024-09-03 contract terminate K1 --ground breach --data return --yes
  bursar: refused (DOK-6.6): T4 (breach) runs until 2024-09-03: a letter of 2024-09-03 is too early: allowed from 2024-09-04
  [1]
  $ unchanged bursar --as-of 2024-09-04 contract terminate K1 --ground breach --yes
  bursar: refused (DOK-6.5): the customer chooses what becomes of their data: say what they chose: --data return, or --data delete
  [1]
  $ unchanged bursar --as-of 2024-09-04 contract terminate K1 --ground breach --data return < /dev/null
  bursar: "contract terminate" asks before it acts: add --yes to agree
  [64]
  $ unchanged bursar -n --as-of 2024-09-04 contract terminate K1 --ground breach --data return -o json | told
  ended 2024-09-04 breach
  end DOK-6.6
  obligation-lifted DOK-4.2
  obligation-lifted DOK-6.6
  obligation DOK-6.2
  obligation DOK-6.5
  $ for i in 1 2; do bursar --as-of 2024-09-04 --idempotency-key end contract terminate K1 --ground breach --data return --yes -o json | told; done
  ended 2024-09-04 breach
  end DOK-6.6
  obligation-lifted DOK-4.2
  obligation-lifted DOK-6.6
  obligation DOK-6.2
  obligation DOK-6.5
  ended 2024-09-04 breach
  end DOK-6.6
  obligation-lifted DOK-4.2
  obligation-lifted DOK-6.6
  obligation DOK-6.2
  obligation DOK-6.5
  $ pending --contract K1
  T7 no-poaching 2025-09-04
  T8 data-return 2024-10-04
  $ unchanged bursar --as-of 2024-09-05 contract terminate K1 --ground breach --yes
  bursar: refused: K1 is ended already
  [1]
  $ unchanged bursar --as-of 2024-09-05 contract terminate K2 --ground hair --yes
  bursar: refused: the terms end no contract on the ground "hair": grounds: breach, force-majeure, conduct
  [1]

DOK-7.4: while force majeure lasts nothing is dunned, and invoices go on.

  $ nightly 2024-09-05 2024-09-13
  2024-09-05 invoice K2 F2024-000004 598.80 T-1
  2024-09-05 invoice K3 F2024-000005 598.80 T-1
  $ bursar contract show K2 -o json | field next_step_on
  None
  $ bursar --as-of 2024-09-13 check -o json | field ok
  True

From its day 31 on either may terminate, 8 days after the letter.

  $ unchanged bursar --as-of 2024-09-13 contract terminate K2 --ground force-majeure --yes
  bursar: refused (DOK-7.4): T5 (force-majeure) runs until 2024-09-13: a letter of 2024-09-13 is too early: allowed from 2024-09-14
  [1]
  $ unchanged bursar --as-of 2024-09-14 contract terminate K2 --ground force-majeure --on 2024-09-13 --data delete --yes
  bursar: refused (DOK-7.4): T5 (force-majeure) runs until 2024-09-13: a letter of 2024-09-13 is too early: allowed from 2024-09-14
  [1]
  $ unchanged bursar --as-of 2024-09-14 contract terminate K2 --ground force-majeure --on 2024-09-15 --data delete --yes
  bursar: refused: a letter of 2024-09-15 is still to come: terminate when it is sent
  [1]
  $ bursar --as-of 2024-09-14 contract terminate K2 --ground force-majeure --on 2024-09-14 --data delete --yes -o json | told
  active 2024-09-22 None
  terminate DOK-7.4
  obligation DOK-6.5
  $ bursar --as-of 2024-09-14 explain K2 -o json | python3 -c 'import json, sys
  > e = json.load(sys.stdin); print(e["summary"])
  > for r in e["next"]: print(r["on"], r["what"], r["clause"])'
  active: paid until 2024-09-01, the last day of service is 2024-09-22
  2024-09-13 T5: force-majeure DOK-7.4
  2024-09-23 end DOK-7.4
  2024-09-23 obligation-lifted DOK-4.2
  2024-09-23 obligation-lifted DOK-7.4
  2024-09-23 obligation DOK-6.2
  2024-10-22 T9: data-delete DOK-6.5
  $ unchanged bursar --as-of 2024-09-15 contract terminate K2 --ground force-majeure --yes -o json | field ends_on
  2024-09-22
  $ nightly 2024-09-22 2024-09-23
  2024-09-23 end K2 DOK-7.4
  2024-09-23 obligation-lifted K2 DOK-4.2
  2024-09-23 obligation-lifted K2 DOK-7.4
  2024-09-23 obligation K2 DOK-6.2
  $ bursar contract show K2 -o json | field ground
  force-majeure
  $ pending --contract K2
  T9 data-delete 2024-10-22
  T10 no-poaching 2025-09-22

Over in time, it ends nothing, and the calendar goes on as after a late run.

  $ bursar --as-of 2024-09-24 obligation done T6 -o json | field state
  done
  $ nightly 2024-09-24 2024-09-30
  2024-09-24 reminder K3 F2024-000005 T-1
  2024-09-29 suspend K3 F2024-000005 T-1

A sanction that ends a contract needs the choice too, and knows no letter; a choice that was made stays, until another is made.

  $ unchanged bursar --as-of 2024-09-30 contract terminate K3 --ground conduct --yes
  bursar: refused (DOK-6.5): the customer chooses what becomes of their data: say what they chose: --data return, or --data delete
  [1]
  $ unchanged bursar --as-of 2024-09-30 contract terminate K3 --ground conduct --on 2024-09-30 --data return --yes
  bursar: refused: "conduct" ends a contract today, by no letter: leave --on out
  [1]
  $ bursar --as-of 2024-09-30 contract cancel K3 --data return -o json | told
  suspended 2024-10-31 unpaid
  cancel DOK-1.3
  obligation DOK-6.5
  $ unchanged bursar -n --as-of 2024-09-30 contract terminate K3 --ground conduct -o json | told
  ended 2024-09-30 conduct
  end T-2
  obligation-lifted DOK-4.2
  obligation DOK-6.2
  $ bursar --as-of 2024-09-30 contract terminate K3 --ground conduct --data delete --yes -o json | told
  ended 2024-09-30 conduct
  end T-2
  obligation-lifted DOK-4.2
  obligation DOK-6.2
  obligation-lifted DOK-6.5
  obligation DOK-6.5
  $ pending --contract K3
  T12 no-poaching 2025-09-30
  T13 data-delete 2024-10-30
  $ bursar --as-of 2024-09-30 check -o json | field ok
  True

A letter that was sent by mistake is taken back; the contract goes on:

  $ new_ledger 2024-09-01; add_customer 2024-09-01 'Ada Lovelace'
  C1
  $ paid_contract 2024-09-01 C1 saas-m
  K1
  $ bursar --as-of 2024-09-02 obligation open K1 force-majeure --on 2024-09-02 -o json | field due_on
  2024-10-01
  $ bursar --as-of 2024-10-03 contract terminate K1 --ground force-majeure --on 2024-10-03 --data return --yes -o json | told
  active 2024-10-11 None
  terminate DOK-7.4
  obligation DOK-6.5
  invoice T-1
  $ bursar --as-of 2024-10-04 report mrr -o json | field totals
  [{'currency': 'EUR', 'active': 1, 'mrr': '499.00', 'suspended': 0, 'suspended_mrr': '0.00'}]
  $ bursar --as-of 2024-10-05 undo "$(bursar audit log --kind terminate -o jsonl | field seq)" --yes -o json | python3 -c 'import json, sys
  > print([(s["step"], s["clause"]) for s in json.load(sys.stdin)["steps"]])'
  [('undo', 'DOK-7.4'), ('withdrawal', 'DOK-7.4'), ('obligation-lifted', 'DOK-6.5'), ('credit', 'DOK-7.4')]
  $ bursar --as-of 2024-10-05 contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ends_on"])'
  active None
  $ bursar --as-of 2024-10-06 contract terminate K1 --ground force-majeure --on 2024-10-06 --data return --yes -o json | told
  active 2024-10-14 None
  terminate DOK-7.4
  obligation DOK-6.5
  invoice T-1
  $ bursar --as-of 2024-11-20 report mrr --on 2024-10-10 -o json | field totals
  [{'currency': 'EUR', 'active': 1, 'mrr': '499.00', 'suspended': 0, 'suspended_mrr': '0.00'}]
  $ bursar --as-of 2024-11-20 check -o json | field ok
  True
