Deeds that meet: what one leaves behind, the other goes on from.

  $ . "$TESTDIR/setup.sh"
  $ kinds() { python3 -c 'import json, sys
  > print([(s["step"], s["invoice"], s["amount"]) for s in json.load(sys.stdin)["steps"]])'; }
  $ open_documents() { bursar --as-of "$1" invoice list --state open -o json | python3 -c 'import json, sys
  > print([(d["number"], d["open"], d["due_on"]) for d in json.load(sys.stdin)])'; }
  $ clean() { bursar --as-of "$1" check -o json | field problems; }

A line is credited with the tax that it has, whatever the largest remainder gave it:

  $ worked_example
  $ export BURSAR_AS_OF=2026-01-16
  $ bursar invoice issue C1 --line Setup=33.33 --line Help=33.33 --line Hours=33.34 -o json | field tax
  20.00
  $ for line in 2 3 1; do bursar invoice credit F2026-000002 --line $line --reason x -o json | field tax; done
  6.66
  6.67
  6.67
  $ unchanged bursar invoice credit F2026-000002 --line 1=1.00 --line 1=2.00 --reason x
  bursar: --line: line 1 is named twice: name each line once
  [64]
  $ clean 2026-01-16
  []

ALLS-G10.3: with the next term paid already, what is left of the running one is charged too, 15.00 x 8/31 and 15.00:

  $ worked_example
  $ bursar --as-of 2026-02-05 sweep -o jsonl | steps
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  $ bursar --as-of 2026-02-06 payment record C1 12.00 -o json | kinds
  [('renew', 'F2026-000002', None)]
  $ bursar --as-of 2026-02-07 contract upgrade K1 web-pro -o json | kinds
  [('upgrade', None, None), ('invoice', 'F2026-000003', '22.64')]
  $ bursar --as-of 2026-02-07 invoice show F2026-000003 -o json | python3 -c 'import json, sys
  > print([(l["net"], l["period_start"], l["period_end"]) for l in json.load(sys.stdin)["lines"]])'
  [('3.87', '2026-02-07', '2026-02-15'), ('15.00', '2026-02-15', '2026-03-15')]
  $ clean 2026-02-07
  []

ALLS-G4.3: a domain in redemption. What was paid of a renewal and its redemption that never take place is credit again:

  $ redemption() { new_ledger 2026-01-15; add_customer 2026-01-15 'Ada Lovelace' > /dev/null
  > paid_contract 2026-01-15 C1 domain-fr > /dev/null
  > bursar --as-of 2026-12-20 payment record C1 1.00 --reference quiet > /dev/null
  > nightly 2027-01-05 2027-02-16 > /dev/null; }
  $ redemption; open_documents 2027-02-16
  [('F2027-000001', '13.40', '2027-01-15'), ('F2027-000002', '2.68', '2027-01-18'), ('F2027-000003', '72.00', '2027-02-15')]
  $ bursar --as-of 2027-02-20 payment record C1 13.40 -o json | kinds
  []
  $ bursar --as-of 2027-02-20 contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["next_step"], c["next_step_on"])'
  suspended delete 2027-03-17
  $ nightly 2027-02-21 2027-04-19
  2027-03-17 credit K1 F2027-000003 72.00 ALLS-G4.3
  2027-03-17 delete K1 F2027-000001 ALLS-G4.2
  2027-03-17 set-off K1 F2027-000002 2.68 ALLS-G4.1
  $ bursar --as-of 2027-04-19 customer show C1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["balance"], c["credit"])'
  -11.72 11.72
  $ clean 2027-04-19
  []
  $ redemption; bursar --as-of 2027-02-17 contract no-renew K1 -o json | kinds
  [('credit', 'F2027-000003', '72.00'), ('no-renew', 'F2027-000001', None), ('end', None, None), ('set-off', 'F2027-000002', '1.00')]
  $ open_documents 2027-02-17; clean 2027-02-17
  [('F2027-000002', '1.68', '2027-01-18')]
  []
  $ redemption; bursar --as-of 2027-02-17 payment record C1 72.00 --invoice F2027-000003 -o json | kinds
  []
  $ bursar --as-of 2027-02-18 contract terminate K1 --ground illegal-use --yes -o json | kinds
  [('credit', 'F2027-000003', '72.00'), ('end', 'F2027-000001', None), ('set-off', 'F2027-000002', '2.68')]
  $ bursar --as-of 2027-02-18 customer show C1 -o json | field credit
  70.32
  $ clean 2027-02-18
  []

One redemption and one penalty for a renewal, also when its calendar starts anew; none for a year that is served:

  $ redemption; bursar --as-of 2027-02-17 dispute open P1 --kind dispute -o json | kinds
  [('dispute', None, None), ('fee', 'F2027-000004', '50.00')]
  $ bursar --as-of 2027-02-18 dispute resolve D1 --won-by customer -o json | kinds
  [('dispute-resolved', None, None), ('sanction-lifted', None, None), ('reopen', 'F2027-000001', None)]
  $ nightly 2027-02-18 2027-05-10 | grep -E 'penalty|fee|delete|credit'
  2027-04-30 credit K1 F2027-000003 72.00 ALLS-G4.3
  2027-04-30 delete K1 F2027-000001 ALLS-G4.2
  $ open_documents 2027-05-10; clean 2027-05-10
  [('F2027-000002', '1.68', '2027-01-18'), ('F2027-000004', '50.00', '2027-02-17')]
  []
  $ worked_example; paid_contract 2026-01-15 C1 domain-fr
  K2
  $ bursar --as-of 2026-01-20 dispute open P2 --kind chargeback -o json | field state
  open
  $ bursar --as-of 2026-01-21 dispute resolve D1 --won-by provider -o json | field state
  resolved
  $ nightly 2026-01-22 2026-04-30 | grep K2
  2026-01-26 reminder K2 F2026-000002 ALLS-G4.2
  2026-01-31 stop-notice K2 F2026-000002 ALLS-G4.1
  2026-02-01 overdue-notice K2 F2026-000002 ALLS-G4.2
  2026-02-03 penalty K2 F2026-000004 2.88 ALLS-G4.2
  2026-02-03 overdue-notice K2 F2026-000002 ALLS-G4.2
  2026-04-02 delete K2 F2026-000002 ALLS-G4.2

Deleted for a term that was served and is open again, the renewal that never began is credited:

  $ worked_example; nightly 2026-02-05 2026-02-05
  2026-02-05 invoice K1 F2026-000002 12.00 ALLS-G4.2
  $ bursar --as-of 2026-02-08 dispute open P1 --kind chargeback -o json | field state
  open
  $ bursar --as-of 2026-02-10 dispute resolve D1 --won-by provider -o json | field state
  resolved
  $ nightly 2026-02-11 2026-02-28 | tail -2
  2026-02-27 credit K1 F2026-000002 12.00 ALLS-G4.2
  2026-02-27 delete K1 F2026-000001 ALLS-G4.2
  $ open_documents 2026-02-28; clean 2026-02-28
  [('F2026-000001', '12.00', '2026-02-20'), ('F2026-000003', '50.00', '2026-02-08'), ('F2026-000004', '2.40', '2026-02-23')]
  []

An order whose payment was taken back has until its new due day, and nothing lapses during a dispute:

  $ new_ledger; add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-01-15 contract open C1 domain-fr -o json | field id
  K1
  $ bursar --as-of 2026-01-15 payment record C1 14.40 -o json | kinds
  [('register', 'F2026-000001', None)]
  $ bursar --as-of 2026-02-20 dispute open P1 --kind chargeback -o json | field state
  open
  $ nightly 2026-02-20 2026-03-10
  $ bursar --as-of 2026-03-10 dispute resolve D1 --won-by provider -o json | field state
  resolved
  $ nightly 2026-03-10 2026-03-22
  2026-03-21 lapse K1 F2026-000001 ALLS-G4.1

A sanction that was withdrawn before it began bars no refund:

  $ new_ledger; add_customer 2026-03-01 'Ada Lovelace'; paid_contract 2026-03-01 C1 web-start
  C1
  K1
  $ bursar --as-of 2026-03-02 contract suspend K1 --ground spam --notify-before 2026-03-10 -o json | field state
  active
  $ bursar --as-of 2026-03-03 contract resume K1 -o json | kinds
  [('sanction-lifted', None, None)]
  $ bursar --as-of 2026-03-04 refund quote K1 --channel mail -o json | field eligible
  True

Lifting spam leaves what a dispute suspended, and says so; so does lifting a sanction of what is unpaid:

  $ new_ledger; add_customer 2026-03-01 'Ada Lovelace'; paid_contract 2026-03-01 C1 web-start
  C1
  K1
  $ bursar --as-of 2026-03-02 contract suspend K1 --ground spam -o json | field state
  suspended
  $ bursar --as-of 2026-03-03 dispute open P1 --kind dispute -o json | field state
  open
  $ bursar --as-of 2026-03-04 explain K1 -o json | field summary
  suspended since 2026-03-02 (spam): resumes once "spam" is lifted, and the dispute is won by the customer
  $ bursar --as-of 2026-03-04 dispute resolve D1 --won-by provider -o json | field state
  resolved
  $ bursar --as-of 2026-03-05 contract resume K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["state"], c["ground"], [s["step"] for s in c["steps"]])'
  suspended dispute ['sanction-lifted']

Undoing a cancellation leaves the host's own word; a pending downgrade can be called back, an upgrade cannot:

  $ event() { bursar audit log --kind "$1" -o jsonl | tail -n 1 | field seq; }
  $ worked_example; export BURSAR_AS_OF=2026-01-17
  $ bursar contract no-renew K1 -o json | field ends_on
  2026-02-14
  $ bursar contract cancel K1 --channel mail -o json | field ends_on
  2026-02-14
  $ bursar undo "$(event cancel)" --yes -o json | kinds
  [('undo', None, None), ('withdrawal', None, None)]
  $ bursar contract show K1 -o json | python3 -c 'import json, sys
  > c = json.load(sys.stdin); print(c["renewal"], c["ends_on"])'
  off 2026-02-14
  $ worked_example; bursar contract upgrade K1 web-pro -o json | kinds
  [('upgrade', None, None), ('invoice', 'F2026-000002', '16.84')]
  $ unchanged bursar undo "$(event upgrade)" --yes
  bursar: refused (ALLS-G10.3): event 9 (upgrade K1): what was upgraded stays so: bursar contract downgrade, where the terms allow it
  [1]
  $ unchanged bursar undo "$(event invoice)" --yes
  bursar: refused (ALLS-G10.3): event 10 (invoice K1): it charges an upgrade, which stays: correct its amount: bursar invoice credit
  [1]
  $ POLICY="$TESTDIR/policies/third.toml" new_ledger; COUNTRY=BE add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ paid_contract 2026-01-15 C1 web-pro
  K1
  $ bursar contract downgrade K1 web-start -o json | kinds
  [('downgrade', None, None)]
  $ bursar undo "$(event downgrade)" --yes -o json | kinds
  [('undo', None, None), ('withdrawal', None, None)]
  $ bursar contract downgrade K1 web-start -o json | kinds
  [('downgrade', None, None)]
  $ bursar --as-of 2026-02-01 sweep -o jsonl | steps
  2026-02-01 invoice K1 INV2026/0002 12.10 T-2
  $ bursar --as-of 2026-02-02 payment record C1 1000.00 -o json | kinds
  [('renew', 'INV2026/0002', None)]
  $ unchanged bursar --as-of 2026-02-20 undo "$(event downgrade)" --yes
  bursar: refused (T-6): K1 has changed already, or will not
  [1]
  $ clean 2026-01-17
  []

Dust of an invoice without a contract is written off as well:

  $ bursar invoice issue C1 --line Setup=30.00 -o json | field total
  36.30
  $ bursar payment record C1 36.27 -o json | field id; open_documents 2026-01-17; clean 2026-01-17
  P3
  []
  []

Dokos: an upgrade in a first month that is charged in part, of the days of the whole month, due like any invoice
(DOK-due); what is due does not come sooner because a payment was taken back:

  $ export POLICY="$EXAMPLES/policies/dokos.toml" CATALOG="$EXAMPLES/catalogs/dokos.toml"
  $ new_ledger 2024-09-13; add_customer 2024-09-13 'Ada Lovelace'
  C1
  $ bursar --as-of 2024-09-13 contract open C1 dokos-99 -o json | field id
  K1
  $ bursar --as-of 2024-09-20 report mrr -o json | field totals
  [{'currency': 'EUR', 'active': 1, 'mrr': '99.00', 'suspended': 0, 'suspended_mrr': '0.00'}]
  $ bursar --as-of 2024-09-21 contract upgrade K1 dokos-199 -o json | kinds
  [('upgrade', None, None), ('invoice', 'D2024-00002', '40.00')]
  $ bursar --as-of 2024-09-21 payment record C1 71.28 --invoice D2024-00001 -o json | field id
  P1
  $ bursar --as-of 2024-09-22 payment reverse P1 -o json | field reversed
  True
  $ open_documents 2024-09-22
  [('D2024-00001', '71.28', '2024-10-22'), ('D2024-00002', '40.00', '2024-10-21')]
  $ bursar --as-of 2024-09-22 report ageing -o json | python3 -c 'import json, sys; print(json.load(sys.stdin)["rows"])'
  [{'customer': 'C1', 'currency': 'EUR', 'not_due': '111.28', 'days_1_30': '0.00', 'days_31_60': '0.00', 'days_61_90': '0.00', 'days_over_90': '0.00', 'open': '111.28', 'credit': '0.00', 'balance': '111.28'}]
  $ clean 2024-09-22
  []

A cancellation recorded late credits what was billed after the end; the earliest end stands:

  $ new_ledger 2025-01-01; add_customer 2025-01-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2025-01-01 contract open C1 dokos-99 -o json | field id
  K1
  $ nightly 2025-02-01 2025-03-01
  2025-02-01 invoice K1 D2025-00002 118.80 DOK-1.2
  2025-02-01 renew K1 D2025-00002 DOK-1.1
  2025-02-01 terminate-proposed K1 D2025-00001 DOK-6.6
  2025-03-01 invoice K1 D2025-00003 118.80 DOK-1.2
  2025-03-01 renew K1 D2025-00003 DOK-1.1
  $ unchanged bursar --as-of 2025-03-05 contract cancel K1 --received 2024-01-29 --channel mail
  bursar: refused: K1 was ordered on 2025-01-01, after 2024-01-29: give the day on which the cancellation came in
  [1]
  $ bursar --as-of 2025-03-05 contract cancel K1 --received 2025-01-29 --channel mail -o json | kinds
  [('cancel', None, None), ('credit', 'D2025-00003', '118.80'), ('end', None, None), ('revoke-access', None, None), ('obligation-lifted', None, None), ('obligation', None, None), ('obligation', None, None)]
  $ open_documents 2025-03-05; clean 2025-03-05
  [('D2025-00001', '118.80', '2025-01-31'), ('D2025-00002', '118.80', '2025-03-03')]
  []
  $ sed '/^\[renewal\]/a no_renew_clause = "DOK-1.1"' "$POLICY" > renewals.toml
  $ POLICY="$PWD/renewals.toml" new_ledger 2026-01-01; add_customer 2026-01-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-01-01 contract open C1 dokos-99 -o json | field id
  K1
  $ bursar --as-of 2026-01-05 contract no-renew K1 -o json | field ends_on
  2026-01-31
  $ bursar --as-of 2026-01-10 contract cancel K1 --channel mail --data delete -o json | field ends_on
  2026-01-31
  $ bursar --as-of 2026-01-11 undo "$(event cancel)" --yes -o json | kinds
  [('undo', None, None), ('withdrawal', None, None), ('obligation-lifted', None, None)]
  $ bursar --as-of 2026-01-11 obligation list --state pending -o json | python3 -c 'import json, sys
  > print([o["kind"] for o in json.load(sys.stdin)])'
  ['update']

A contract that ends on another ground besides ends all the same, and so does what becomes of its data:

  $ new_ledger 2026-01-01; add_customer 2026-01-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-01-01 contract open C1 dokos-99 -o json | field id
  K1
  $ bursar --as-of 2026-01-10 price change dokos-99 --to 109.00 --effective 2026-03-11 --ground economic -o json | field clause
  DOK-5.2
  $ bursar --as-of 2026-01-11 contract cancel K1 --channel mail -o json | field ends_on
  2026-02-28
  $ bursar --as-of 2026-01-12 obligation open K1 force-majeure --on 2026-01-12 -o json | field kind
  force-majeure
  $ bursar --as-of 2026-02-12 contract terminate K1 --ground force-majeure --on 2026-02-12 --data delete --yes -o json | field ends_on
  2026-02-20
  $ bursar --as-of 2026-02-13 undo "$(event cancel)" --yes -o json | kinds
  [('undo', None, None), ('withdrawal', None, None)]
  $ bursar contract show K1 -o json | field ends_on
  2026-02-20
  $ bursar obligation list --state pending -o json | python3 -c 'import json, sys
  > print([(o["kind"], o["due_on"]) for o in json.load(sys.stdin) if o["kind"].startswith("data-")])'
  [('data-delete', '2026-03-22')]

DOK-7.4: nobody is terminated for what is unpaid while obligations are suspended; DOK-5.2: only who was told of a price
they pay objects to it, before the end and once:

  $ new_ledger 2026-01-01; add_customer 2026-01-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-01-01 contract open C1 dokos-99 -o json | field id
  K1
  $ bursar --as-of 2026-01-20 obligation open K1 force-majeure --on 2026-01-20 -o json | field kind
  force-majeure
  $ unchanged bursar --as-of 2026-02-03 contract terminate K1 --ground unpaid --data delete --yes
  bursar: refused (DOK-6.6): the obligations of K1 are suspended: bursar obligation list shows why
  [1]
  $ new_ledger 2026-01-01; add_customer 2026-01-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-01-01 contract open C1 dokos-99 -o json | field id
  K1
  $ bursar --as-of 2026-01-10 price change dokos-99 --to 109.00 --effective 2026-03-11 --ground economic -o json | field clause
  DOK-5.2
  $ unchanged bursar --as-of 2026-01-20 contract object K1 --received 2026-01-09
  bursar: refused (DOK-5.2): K1 was told of the price on 2026-01-10, after 2026-01-09
  [1]
  $ unchanged bursar --as-of 2026-01-20 contract object K1 --received 2026-01-21
  bursar: refused: 2026-01-21 lies after 2026-01-20: record it when it is received
  [1]
  $ bursar --as-of 2026-01-20 contract object K1 -o json | field ends_on
  2026-03-31
  $ unchanged bursar --as-of 2026-01-20 contract object K1 -o json | field steps
  []
  $ new_ledger 2026-01-01; add_customer 2026-01-01 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-01-01 contract open C1 dokos-49 -o json | field id
  K1
  $ bursar --as-of 2026-01-10 price change dokos-49 --to 59.00 --effective 2026-03-11 --ground economic -o json | field clause
  DOK-5.2
  $ bursar --as-of 2026-01-10 contract upgrade K1 dokos-199 -o json | field product
  dokos-199
  $ unchanged bursar --as-of 2026-01-11 contract object K1
  bursar: refused: K1 was told of no change of its price: bursar contract cancel
  [1]

ALLS-G10.1: a domain that was paid and never registered is credited when its product is withdrawn:

  $ unset POLICY CATALOG; new_ledger; add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ bursar --as-of 2026-01-15 contract open C1 domain-fr -o json | field id
  K1
  $ bursar --as-of 2026-01-15 payment record C1 14.40 -o json | kinds
  [('register', 'F2026-000001', None)]
  $ unchanged bursar --as-of 2026-01-16 refund issue K1 --channel mail
  bursar: refused (ALLS-G6.4): K1 is of family "domain", which is never refunded
  [1]
  $ bursar --as-of 2026-01-16 catalog withdraw domain-fr --end --yes -o json | kinds
  [('product-withdrawn', None, None), ('credit', 'F2026-000001', '14.40'), ('end', None, None)]
  $ bursar --as-of 2026-01-16 customer show C1 -o json | field credit
  14.40
  $ clean 2026-01-16
  []

What was booked on the wrong customer, and reversed, is booked again under its reference:

  $ worked_example; add_customer 2026-01-15 'Bob Martin'; export BURSAR_AS_OF=2026-01-20
  C2
  $ bursar payment record C1 12.00 --reference V1 -o json | field id
  P2
  $ bursar payment reverse P2 --reason 'of another customer' -o json | field reversed
  True
  $ bursar payment record C2 12.00 --reference V1 -o json | python3 -c 'import json, sys
  > p = json.load(sys.stdin); print(p["id"], p["customer"], p["reference"])'
  P3 C2 V1 (2)
  $ unchanged bursar payment record C2 12.00 --reference V1 -o json | field id
  recorded before as P3: nothing was changed
  P3
  $ unchanged bursar payment record C1 12.00 --reference V1
  bursar: refused: reference "V1" of method "transfer" is P3 already, of another customer or amount: check the reference
  [1]
  $ clean 2026-01-20
  []

A quiet ledger goes on being swept: now and then a night leaves an event, from which the clock's fuse counts:

  $ new_ledger; add_customer 2026-01-15 'Ada Lovelace'; paid_contract 2026-01-15 C1 domain-fr
  C1
  K1
  $ unset BURSAR_AS_OF; nightly 2026-01-16 2027-01-06
  2027-01-05 invoice K1 F2027-000001 14.40 ALLS-G4.2
  $ bursar audit log --kind sweep-finished -o json | python3 -c 'import json, sys; print([e["at"][:10] for e in json.load(sys.stdin)])'
  ['2026-03-02', '2026-04-17', '2026-06-02', '2026-07-18', '2026-09-02', '2026-10-18', '2026-12-03']
  $ unchanged bursar --as-of 2027-01-07 sweep
  nothing is due
  $ clean 2027-01-07
  []
