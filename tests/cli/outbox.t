The outbox: notices to customers and actions for provisioning, each queued exactly once with its step.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ nightly 2026-02-05 2026-02-17 > /dev/null
  $ bursar --as-of 2026-02-17 payment record C1 12.00 -o json | field id
  P2

  $ bursar notice list
  ID  KIND            CUSTOMER  CONTRACT  INVOICE       QUEUED ON   STATE   BROADCAST
   4  account-opened  C1        -         -             2026-01-15  queued          -
   6  invoice         C1        K1        F2026-000001  2026-01-15  queued          -
   9  invoice         C1        K1        F2026-000002  2026-02-05  queued          -
  10  reminder        C1        K1        F2026-000002  2026-02-10  queued          -
  11  stop-notice     C1        K1        F2026-000002  2026-02-15  queued          -
  12  overdue-notice  C1        K1        F2026-000002  2026-02-16  queued          -
  $ bursar action list
  ID  KIND      CUSTOMER  CONTRACT  QUEUED ON   STATE    DONE AT
   8  activate  C1        K1        2026-01-15  pending        -
  13  suspend   C1        K1        2026-02-16  pending        -
  16  resume    C1        K1        2026-02-17  pending        -

Filters and pages:

  $ bursar notice list --state queued --kind overdue-notice --customer C1 --contract K1 -o json
  [
  {"id":"12","kind":"overdue-notice","customer":"C1","contract":"K1","invoice":"F2026-000002","queued_on":"2026-02-16","state":"queued","broadcast":null}
  ]
  $ bursar notice list --from 2026-02-10 --to 2026-02-15 -o csv | tr -d '\r'
  id,kind,customer,contract,invoice,queued_on,state,broadcast
  10,reminder,C1,K1,F2026-000002,2026-02-10,queued,
  11,stop-notice,C1,K1,F2026-000002,2026-02-15,queued,
  $ bursar notice list --after 6 --limit 1 -o jsonl
  {"id":"9","kind":"invoice","customer":"C1","contract":"K1","invoice":"F2026-000002","queued_on":"2026-02-05","state":"queued","broadcast":null}
  $ bursar notice list --state sent -o json
  []
  $ bursar action list --state pending --kind suspend --customer C1 --contract K1 --from 2026-02-16 --to 2026-02-16 -o json
  [
  {"id":"13","kind":"suspend","customer":"C1","contract":"K1","queued_on":"2026-02-16","state":"pending","done_at":null}
  ]
  $ bursar action list --after 8 --limit 1 -o jsonl
  {"id":"13","kind":"suspend","customer":"C1","contract":"K1","queued_on":"2026-02-16","state":"pending","done_at":null}
  $ bursar action list --state done -o csv
  id,kind,customer,contract,queued_on,state,done_at\r (esc)
  $ bursar action list --after x
  bursar: --after: "x" is not a count: a count is a whole number from 0
  [64]

A list is filtered by what there is, and by days that leave some:

  $ export BURSAR_AS_OF=2026-02-17
  $ for list in 'notice list' 'action list' 'contract list' 'invoice list' 'payment list' 'sanction list' \
  >     'obligation list' 'usage list'; do bursar $list --customer C99 && echo "$list: no"; done
  bursar: there is no customer "C99": bursar customer list shows them
  bursar: there is no customer "C99": bursar customer list shows them
  bursar: there is no customer "C99": bursar customer list shows them
  bursar: there is no customer "C99": bursar customer list shows them
  bursar: there is no customer "C99": bursar customer list shows them
  bursar: there is no customer "C99": bursar customer list shows them
  bursar: there is no customer "C99": bursar customer list shows them
  bursar: there is no customer "C99": bursar customer list shows them
  [66]
  $ bursar action list --contract K99
  bursar: there is no contract "K99": bursar contract list shows them
  [66]
  $ bursar usage list --contract K99
  bursar: there is no contract "K99": bursar contract list shows them
  [66]
  $ bursar notice list --from 2026-02-02 --to 2026-02-01
  bursar: --to: "2026-02-01" lies before --from "2026-02-02": the last day does not come before the first
  [64]
  $ bursar payment leftovers --from 2026-02-02 --to 2026-02-01
  bursar: --to: "2026-02-01" lies before --from "2026-02-02": the last day does not come before the first
  [64]
  $ bursar operator add anna -o json | field state
  active
  $ bursar operator add bert -o json | field state
  active
  $ bursar operator remove anna -o json | field state
  removed
  $ bursar operator list --state active -o csv
  name,rights,state,added_on,removed_on\r (esc)
  bert,,active,2026-02-17,\r (esc)
  $ bursar operator list --after anna --from 2020-01-01 --to 2030-01-01 --limit 1 -o csv
  name,rights,state,added_on,removed_on\r (esc)
  bert,,active,2026-02-17,\r (esc)
  $ bursar fx set EUR/USD 1.1 --on 2026-01-01 -o json | field rate
  1.1
  $ bursar fx set EUR/USD 1.2 --on 2026-02-01 -o json | field rate
  1.2
  $ bursar fx list --pair EUR/USD --from 2026-01-15 --to 2026-02-15 -o csv
  pair,rate,on\r (esc)
  EUR/USD,1.2,2026-02-01\r (esc)
  $ bursar fx list --limit 1 -o csv
  pair,rate,on\r (esc)
  EUR/USD,1.1,2026-01-01\r (esc)
  $ bursar fx list --pair EUR
  bursar: --pair: "EUR" is not a pair of currencies: write it like EUR/USD: one euro is so many dollars
  [64]
  $ bursar catalog list --state sold --limit 2 -o csv | cut -d , -f 1
  product
  domain-com
  domain-fr
  $ bursar catalog list --after vps-s --limit 1 -o csv | cut -d , -f 1
  product
  vps-win
  $ bursar catalog list --state withdrawn -o json
  []
