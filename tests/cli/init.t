Making a ledger.

  $ . "$TESTDIR/setup.sh"
  $ POLICY="$EXAMPLES/policies/alls-heberg.toml" CATALOG="$EXAMPLES/catalogs/alls-heberg.toml"
  $ export BURSAR_AS_OF=2026-01-01

With --dry-run the policy and the catalogue are read, and nothing is made:

  $ bursar --ledger ledger.db --dry-run init --policy "$POLICY" --catalog "$CATALOG"
  ledger    ledger.db
  policy    alls-heberg
  currency  EUR
  products  10
  dry run   yes
  $ ls ledger.db
  ls: cannot access 'ledger.db': No such file or directory
  [2]

A ledger of one's own place, and the default one below XDG_DATA_HOME; only the owner can read it:

  $ bursar --ledger ledger.db init --policy "$POLICY" --catalog "$CATALOG"
  ledger    ledger.db
  policy    alls-heberg
  currency  EUR
  products  10
  $ stat -c %a ledger.db
  600
  $ bursar init --policy "$POLICY" -o json | field products
  0
  $ stat -c %a data/bursar/ledger.db
  600

Without a catalogue there is nothing to sell yet:

  $ bursar catalog list -o json
  []

A ledger that exists is never touched:

  $ before=$(sha256sum ledger.db)
  $ bursar --ledger ledger.db init --policy "$POLICY" --catalog "$CATALOG"
  bursar: refused: the ledger "ledger.db" exists: use it, or name another with --ledger
  [1]
  $ [ "$before" = "$(sha256sum ledger.db)" ]
  $ bursar --ledger ledger.db init --policy "$POLICY" -o json
  {"error":{"code":"refused","message":"the ledger \"ledger.db\" exists","clauses":[],"hint":"use it, or name another with --ledger"}}
  [1]

So is any other file that stands there:

  $ echo precious > notes.txt
  $ bursar --ledger notes.txt init --policy "$POLICY"
  bursar: refused: the ledger "notes.txt" exists: use it, or name another with --ledger
  [1]
  $ cat notes.txt
  precious

A policy is needed, must be there, and must be right; a ledger that cannot be made leaves nothing behind:

  $ bursar --ledger new.db init
  bursar: --policy is missing: bursar init --policy FILE [OPTIONS]
  [64]
  $ bursar --ledger new.db init --policy none.toml
  bursar: cannot read "none.toml": No such file or directory
  [66]
  $ echo 'colour = "blue"' > wrong.toml
  $ bursar --ledger new.db init --policy wrong.toml 2>&1 | head -3
  bursar: wrong.toml:1:1: missing table [policy]
  bursar: wrong.toml:1:1: missing table [issuer]
  bursar: wrong.toml:1:1: missing table [numbering]
  $ bursar --ledger new.db init --policy wrong.toml > /dev/null 2>&1
  [78]
  $ bursar --ledger new.db init --policy "$POLICY" --catalog wrong.toml 2>&1 | head -3
  bursar: wrong.toml:1:1: missing key "product" in the file
  bursar: wrong.toml:1:1: unknown key "colour"
  $ bursar --ledger notes.txt/new.db init --policy "$POLICY"
  bursar: *notes.txt*Not a directory* (glob)
  [66]
  $ ls new.db*
  ls: cannot access 'new.db*': No such file or directory
  [2]
