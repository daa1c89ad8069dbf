What the support promises, and by when.

  $ export POLICY="$TESTDIR/policies/service.toml" CATALOG="$TESTDIR/policies/service-catalog.toml"
  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2024-09-01
  $ add_customer 2024-09-01 'Ada Lovelace'
  C1
  $ for product in saas-l saas-m saas-s; do paid_contract 2024-09-01 C1 $product; done
  K1
  K2
  K3
  $ bursar --as-of 2024-09-01 catalog list -o csv | tr -d '\r' | cut -d , -f 1,9-
  product,support,blocking_hours
  saas-l,premium,4
  saas-m,simple,8
  saas-s,none,
  set-up,none,

DOK-4.1, DOK-5.1b: reported on a Friday at 16:00, a blocking anomaly of the plan with 4 hours is solved by Monday 11:00.

  $ bursar sla due K1 --on 2024-09-13T16:00 -o json
  {"contract":"K1","support":"premium","reported_at":"2024-09-13T16:00:00","hours":4,"due_at":"2024-09-16T11:00:00","clause":"DOK-5.1b"}
  $ bursar --as-of 2024-09-13T16:00 sla due K2 -o json | field due_at
  2024-09-16T15:00:00

Before opening, at closing time, on a holiday, and on a day without a time:

  $ for at in 2024-09-13T07:00 2024-09-13T18:00 2024-11-11T10:00 2024-09-13; do
  >     bursar sla due K1 --on $at -o json | field due_at; done
  2024-09-13T13:00:00
  2024-09-16T13:00:00
  2024-11-12T13:00:00
  2024-09-13T13:00:00

A plan without hours is refused, and so is a contract that does not run.

  $ bursar sla due K3 --on 2024-09-13
  bursar: refused (DOK-5.1b): "saas-s" promises no hours for a blocking anomaly: bursar catalog list shows what each product promises
  [1]
  $ bursar --as-of 2024-09-13 contract open C1 saas-l -o json | field id
  K4
  $ bursar sla due K4 --on 2024-09-13
  bursar: refused (DOK-4.1): K4 is ordered: only an active contract is supported
  [1]
  $ bursar sla due K9 --on 2024-09-13
  bursar: there is no contract "K9": bursar contract list shows them
  [66]
  $ printf 'K1\nK2\n' | bursar sla due - --on 2024-09-13T09:00 -o jsonl
  {"contract":"K1","support":"premium","reported_at":"2024-09-13T09:00:00","hours":4,"due_at":"2024-09-13T13:00:00","clause":"DOK-5.1b"}
  {"contract":"K2","support":"simple","reported_at":"2024-09-13T09:00:00","hours":8,"due_at":"2024-09-13T17:00:00","clause":"DOK-5.1b"}
  $ POLICY="$TESTDIR/policies/third.toml" new_ledger 2024-09-01
  $ COUNTRY=BE add_customer 2024-09-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2024-09-01 contract open C1 saas-l -o json | field id
  K1
  $ bursar sla due K1
  bursar: refused: the terms promise no hours of support
  [1]

A year without a business day is a mistake of the terms, not of the clock:

  $ python3 - "$TESTDIR/policies/service.toml" > idle.toml <<'END'
  > import re, sys
  > days = [f'"{m:02}-{d:02}"' for m in range(1, 13) for d in range(1, (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[m - 1] + 1)]
  > print(re.sub(r"holidays = \[.*?\]", "holidays = [" + ", ".join(days) + "]", open(sys.argv[1]).read()))
  > END
  $ POLICY=idle.toml new_ledger 2024-09-01
  $ add_customer 2024-09-01 'Ada Lovelace'
  C1
  $ paid_contract 2024-09-01 C1 saas-l
  K1
  $ bursar sla due K1 --on 2024-09-13T09:00
  bursar: the public holidays leave no business day in a year: mend the list of holidays in the policy
  [78]

DOK-5.1b: what was reported before the contract had its product is not counted by what that one promises.

  $ POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml" new_ledger 2026-01-01
  $ add_customer 2026-01-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-01-01 contract open C1 dokos-499 -o json | field id
  K1
  $ bursar --as-of 2026-02-02T09:00 contract upgrade K1 dokos-999 -o json | field product
  dokos-999
  $ bursar --as-of 2026-02-02T09:00 sla due K1 --on 2026-02-02T08:00 -o json | field hours
  4
  $ bursar --as-of 2026-02-02T09:00 sla due K1 --on 2026-01-30T16:00
  bursar: refused: K1 is "dokos-999" only since 2026-02-02: it promised other hours on 2026-01-30: bursar catalog list shows what each product promises
  [1]
