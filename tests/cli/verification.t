ALLS-G3.5: an identity may be verified at any time, by documents, of which only kind and digest are kept.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ add_customer 2026-01-15 'Max Mustermann'
  C2
  $ export BURSAR_AS_OF=2026-01-20
  $ echo 'a secret scan of a passport' > scan.pdf
  $ unchanged bursar customer verify C1 --dry-run
  id       V1
  dry run  yes
  steps
    ON          STEP    CONTRACT  CUSTOMER  INVOICE  AMOUNT  CURRENCY  CLAUSE
    2026-01-20  verify         -  C1              -       -         -  ALLS-G3.5
  $ bursar --idempotency-key v-1 --reason 'name differs from the payer' customer verify C1 -o json
  {"id":"V1","customer":"C1","state":"open","opened_on":"2026-01-20","closed_on":null,"clause":"ALLS-G3.5","documents":[],"steps":[{"on":"2026-01-20","step":"verify","contract":null,"customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G3.5"}]}
  $ unchanged bursar --idempotency-key v-1 --reason 'name differs from the payer' customer verify C1 -o json | field id
  V1
  $ unchanged bursar customer verify C1
  bursar: refused (ALLS-G3.5): V1 of C1 is open: accept or reject it first: bursar verification
  [1]
  $ unchanged bursar verification accept V1
  bursar: refused (ALLS-G3.5): V1 has no document: bursar verification document V1 --kind KIND FILE
  [1]
  $ unchanged bursar verification document V1 --kind library-card scan.pdf
  bursar: refused (ALLS-G3.5): the terms take no document of the kind "library-card": kinds: identity-card, passport, residence-permit, company-register, proof-of-address
  [1]
  $ unchanged bursar verification document V1 --kind passport missing.pdf
  bursar: cannot read "missing.pdf": No such file or directory
  [66]
  $ unchanged bursar verification document V1 --kind passport scan.pdf --dry-run -o json | field steps
  [{'on': '2026-01-20', 'step': 'verification-document', 'contract': None, 'customer': 'C1', 'invoice': None, 'amount': None, 'currency': None, 'clause': 'ALLS-G3.5'}]
  $ bursar verification document V1 --kind passport scan.pdf -o json
  {"id":"V1","customer":"C1","state":"open","opened_on":"2026-01-20","closed_on":null,"clause":"ALLS-G3.5","documents":[{"kind":"passport","digest":"da8c5f4929dc5bdcdf7817f36d6fc50571993675f569eac8225bbdcfd77fd8b2","added_on":"2026-01-20"}],"steps":[{"on":"2026-01-20","step":"verification-document","contract":null,"customer":"C1","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G3.5"}]}
  $ unchanged bursar verification document V1 --kind passport scan.pdf -o json | field steps
  []
  $ sha256sum scan.pdf
  da8c5f4929dc5bdcdf7817f36d6fc50571993675f569eac8225bbdcfd77fd8b2  scan.pdf
  $ grep -c 'secret scan' data/bursar/ledger.db
  0
  [1]
  $ bursar --as-of 2026-01-21 verification accept V1 --reason 'seen by video call'
  id         V1
  customer   C1
  state      accepted
  opened on  2026-01-20
  closed on  2026-01-21
  clause     ALLS-G3.5
  documents
    KIND      DIGEST                                                            ADDED ON
    passport  da8c5f4929dc5bdcdf7817f36d6fc50571993675f569eac8225bbdcfd77fd8b2  2026-01-20
  steps
    ON          STEP                   CONTRACT  CUSTOMER  INVOICE  AMOUNT  CURRENCY  CLAUSE
    2026-01-21  verification-accepted         -  C1              -       -         -  ALLS-G3.5
  $ unchanged bursar --as-of 2026-01-21 verification reject V1
  bursar: refused (ALLS-G3.5): V1 is accepted already: open another: bursar customer verify
  [1]
  $ unchanged bursar verification document V1 --kind passport scan.pdf
  bursar: refused (ALLS-G3.5): V1 is accepted already: open another: bursar customer verify
  [1]

Rejected, nothing more happens by itself:

  $ bursar --as-of 2026-01-21 customer verify C2 -o json | field id
  V2
  $ bursar --as-of 2026-01-22 verification reject V2 -o json
  {"id":"V2","customer":"C2","state":"rejected","opened_on":"2026-01-21","closed_on":"2026-01-22","clause":"ALLS-G3.5","documents":[],"steps":[{"on":"2026-01-22","step":"verification-rejected","contract":null,"customer":"C2","invoice":null,"amount":null,"currency":null,"clause":"ALLS-G3.5"}]}
  a false identity ends the account: bursar customer sanction --ground false-identity
  $ bursar verification list
  ID  CUSTOMER  STATE     OPENED ON   CLOSED ON   CLAUSE
  V1  C1        accepted  2026-01-20  2026-01-21  ALLS-G3.5
  V2  C2        rejected  2026-01-21  2026-01-22  ALLS-G3.5
  $ bursar verification list --state rejected --customer C2 --from 2026-01-21 --to 2026-01-21 --limit 1 --after V1 -o csv
  id,customer,state,opened_on,closed_on,clause\r (esc)
  V2,C2,rejected,2026-01-21,2026-01-22,ALLS-G3.5\r (esc)
  $ bursar verification show V1 -o json
  {"id":"V1","customer":"C1","state":"accepted","opened_on":"2026-01-20","closed_on":"2026-01-21","clause":"ALLS-G3.5","documents":[{"kind":"passport","digest":"da8c5f4929dc5bdcdf7817f36d6fc50571993675f569eac8225bbdcfd77fd8b2","added_on":"2026-01-20"}]}
  $ unchanged bursar verification show V9
  bursar: there is no verification "V9": bursar verification list shows them
  [66]
  $ unchanged bursar verification accept V9
  bursar: there is no verification "V9": bursar verification list shows them
  [66]
  $ unchanged bursar verification accept C1
  bursar: VERIFICATION: "C1" is not a verification: verifications are named like V1
  [64]
  $ unchanged bursar customer verify C9
  bursar: there is no customer "C9": bursar customer list shows them
  [66]
  $ bursar --as-of 2026-01-22 customer sanction C2 --ground false-identity --yes -o json | field state
  closed
  $ unchanged bursar customer verify C2
  bursar: refused (ALLS-G3.5): C2 is closed
  [1]
  $ bursar __complete verification show V
  V1\t2026-01-20 (esc)
  V2\t2026-01-21 (esc)
  :4
  $ bursar --as-of 2026-01-22 check -o json | field ok
  True
  $ sed '/^\[verification\]/,/^clause/d' "$EXAMPLES/policies/alls-heberg.toml" > without.toml
  $ POLICY=without.toml new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  C1
  $ unchanged bursar customer verify C1
  bursar: refused: the terms have no rule for verifying identities
  [1]
