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
  $ bursar --idempotency-key v-1 --reason 'name differs from the payer' customer verify C1 -o json
  $ unchanged bursar --idempotency-key v-1 --reason 'name differs from the payer' customer verify C1 -o json | field id
  $ unchanged bursar customer verify C1
  $ unchanged bursar verification accept V1
  $ unchanged bursar verification document V1 --kind library-card scan.pdf
  $ unchanged bursar verification document V1 --kind passport missing.pdf
  $ unchanged bursar verification document V1 --kind passport scan.pdf --dry-run -o json | field steps
  $ bursar verification document V1 --kind passport scan.pdf -o json
  $ unchanged bursar verification document V1 --kind passport scan.pdf -o json | field steps
  $ sha256sum scan.pdf
  $ grep -c 'secret scan' data/bursar/ledger.db
  $ bursar --as-of 2026-01-21 verification accept V1 --reason 'seen by video call'
  $ unchanged bursar --as-of 2026-01-21 verification reject V1
  $ unchanged bursar verification document V1 --kind passport scan.pdf

Rejected, nothing more happens by itself:

  $ bursar --as-of 2026-01-21 customer verify C2 -o json | field id
  $ bursar --as-of 2026-01-22 verification reject V2 -o json
  $ bursar verification list
  $ bursar verification list --state rejected --customer C2 --from 2026-01-21 --to 2026-01-21 --limit 1 --after V1 -o csv
  $ bursar verification show V1 -o json
  $ unchanged bursar verification show V9
  $ unchanged bursar verification accept V9
  $ unchanged bursar verification accept C1
  $ unchanged bursar customer verify C9
  $ bursar --as-of 2026-01-22 customer sanction C2 --ground false-identity --yes -o json | field state
  $ unchanged bursar customer verify C2
  $ bursar __complete verification show V
  $ bursar --as-of 2026-01-22 check -o json | field ok
  $ sed '/^\[verification\]/,/^clause/d' "$EXAMPLES/policies/alls-heberg.toml" > without.toml
  $ POLICY=without.toml new_ledger 2026-01-15
  $ add_customer 2026-01-15 'Ada Lovelace'
  $ unchanged bursar customer verify C1
