The provider's terms: checked, shown, compared, adopted.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger
  $ export BURSAR_AS_OF=2026-01-01
  $ cp "$EXAMPLES/policies/alls-heberg.toml" terms.toml

A policy that is right:

  $ bursar policy check terms.toml
  file          terms.toml
  name          alls-heberg
  applies from  2020-01-01
  valid         yes
  steps         8
  clauses       61
  $ bursar policy check terms.toml -o json
  {"file":"terms.toml","name":"alls-heberg","applies_from":"2020-01-01","valid":true,"steps":8,"clauses":61}

One that is not: every mistake at once, each with its place, and exit code 78.

  $ sed -e 's/^percent = 20/percent = "much"/' -e 's/^dust/dusk/' -e '0,/clause = "ALLS-G4.2"/s//clause = "ALLS-G4.9"/' \
  >     terms.toml > wrong.toml
  $ bursar policy check wrong.toml
  bursar: wrong.toml:11:1: unknown key "dusk": did you mean "dust"?
  bursar: wrong.toml:92:10: clause "ALLS-G4.9" is not defined: did you mean "ALLS-G4.1"?
  bursar: wrong.toml:131:11: "much" is not a percentage from 0 to 100: write it like 20 or "5.5"
  [78]
  $ bursar policy check wrong.toml -o json
  {"error":{"code":"configuration","message":"wrong.toml:11:1: unknown key \"dusk\": did you mean \"dust\"?\nwrong.toml:92:10: clause \"ALLS-G4.9\" is not defined: did you mean \"ALLS-G4.1\"?\nwrong.toml:131:11: \"much\" is not a percentage from 0 to 100: write it like 20 or \"5.5\"","clauses":[],"hint":null}}
  [78]
  $ bursar policy check none.toml
  bursar: cannot read "none.toml": No such file or directory
  [66]

The terms in force, step by step, each with the clause it rests on:

  $ bursar policy show -o json | python3 -c '
  > import json, sys
  > policy = json.load(sys.stdin)
  > print(policy["version"], policy["name"], policy["effective"], policy["in_force"], policy["time_zone"], policy["currency"])
  > for step in policy["steps"]: print(step["id"], step["step"], step["offset"], step["after"], step["percent"], step["clause"])'
  1 alls-heberg 2020-01-01 True Europe/Paris EUR
  invoice invoice -10 None None ALLS-G4.2
  reminder reminder -5 None None ALLS-G4.2
  stop-notice stop-notice 0 None None ALLS-G4.1
  overdue-notice-1 overdue-notice 1 None None ALLS-G4.2
  suspend suspend 1 overdue-notice-1 None ALLS-G4.2
  penalty penalty 3 suspend 20 ALLS-G4.2
  overdue-notice-2 overdue-notice 3 overdue-notice-1 None ALLS-G4.2
  delete delete 7 penalty None ALLS-G4.2

What would change for customers:

  $ sed -e 's/^percent = 20/percent = 10/' -e 's/^suspensions = 50/suspensions = 5/' terms.toml > milder.toml
  $ bursar policy diff terms.toml milder.toml
  WHAT                          BEFORE  AFTER
  dunning.step.penalty.percent      20     10
  fuses.suspensions                 50      5
  $ bursar policy diff terms.toml milder.toml -o json
  [
  {"what":"dunning.step.penalty.percent","before":"20","after":"10"},
  {"what":"fuses.suspensions","before":"50","after":"5"}
  ]
  $ bursar policy diff terms.toml terms.toml -o json
  []
  $ bursar policy diff terms.toml wrong.toml > /dev/null 2>&1
  [78]

The next version is adopted from a day on. --dry-run shows it as it would be:

  $ unchanged bursar policy adopt milder.toml --effective 2026-06-01 --dry-run
  version    2
  name       alls-heberg
  effective  2026-06-01
  in force   no
  time zone  Europe/Paris
  currency   EUR
  digest     3b05d76f9cccde350335430401d8b48b04340af2ef89e3a1694e85b155229032
  steps
    ID                STEP            OFFSET  AFTER             PERCENT  CLAUSE     BECAUSE
    invoice           invoice            -10  -                       -  ALLS-G4.2  Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.
    reminder          reminder            -5  -                       -  ALLS-G4.2  Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.
    stop-notice       stop-notice          0  -                       -  ALLS-G4.1  A service is renewed only if paid in full before it expires; unpaid, it may be deleted from 7 days after.
    overdue-notice-1  overdue-notice       1  -                       -  ALLS-G4.2  Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.
    suspend           suspend              1  overdue-notice-1        -  ALLS-G4.2  Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.
    penalty           penalty              3  suspend                10  ALLS-G4.2  Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.
    overdue-notice-2  overdue-notice       3  overdue-notice-1        -  ALLS-G4.2  Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.
    delete            delete               7  penalty                 -  ALLS-G4.2  Invoice 10 and reminder 5 days before expiry; overdue notice and suspension 1 day after; 20 % penalty and second notice 3 days after; deletion 7 days after.
  dry run    yes
  $ bursar policy adopt milder.toml --effective 2026-06-01 -o json | field in_force
  False
  $ bursar policy show -o json | field version
  1
  $ bursar --as-of 2026-06-01 policy show -o json | field version
  2
  $ bursar policy show --version-number 2 -o json | field effective
  2026-06-01
  $ bursar policy show --version-number 3
  bursar: there is no policy version "3": the last one is 2
  [66]

The same file for the same day again changes nothing. Versions come one after the other, and a day is needed:

  $ unchanged bursar policy adopt milder.toml --effective 2026-06-01 -o json | field version
  2
  $ unchanged bursar policy adopt terms.toml --effective 2026-06-01
  bursar: refused: version 2 is effective from 2026-06-01, and a new one must come after it: choose a later --effective day
  [1]
  $ unchanged bursar policy adopt terms.toml --effective 2026-05-01
  bursar: refused: version 2 is effective from 2026-06-01, and a new one must come after it: choose a later --effective day
  [1]
  $ unchanged bursar policy adopt terms.toml
  bursar: --effective is missing: bursar policy adopt --effective DATE FILE
  [64]

A ledger keeps its currency:

  $ sed 's/^currency = "EUR"/currency = "USD"/' terms.toml > dollars.toml
  $ unchanged bursar policy adopt dollars.toml --effective 2027-01-01
  bursar: refused: the ledger is kept in EUR, and this policy bills in USD: keep the currency, or make another ledger
  [1]

Contracts keep the version they accepted; new ones are opened under the one in force on their day:

  $ new_ledger 2026-05-31
  $ add_customer 2026-05-31 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-05-31 policy adopt milder.toml --effective 2026-06-01 -o json | field name
  alls-heberg
  $ bursar --as-of 2026-05-31 contract open C1 web-start -o json | field policy
  1
  $ bursar --as-of 2026-06-01 contract open C1 web-start -o json | field policy
  2
