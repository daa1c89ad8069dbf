#!/bin/sh
# From a fresh Debian 12 to a ledger that has seen one unpaid cycle and one paid late:
#
#     sh examples/quickstart.sh [DIRECTORY]
#
# Installs what is missing (as root, or with sudo), builds, and runs the main job on a new ledger in DIRECTORY,
# or in a temporary one. Every command says with --as-of which day it is, so that it always ends the same.
set -eu
directory=${1:-$(mktemp -d)}
mkdir -p "$directory"
BURSAR_LEDGER=$(cd "$directory" && pwd)/ledger.db
cd "$(dirname "$0")/.."
# shellcheck source=tests/packages.sh
. tests/packages.sh

# shellcheck disable=SC2086 # a list of words
install_missing $packages_build
# build: quiet, but for what goes wrong.
build() {
    if [ ! -e build/build.ninja ]; then cmake -S . -B build -G Ninja; fi && cmake --build build --target bursar
}
echo 'building build/bin/bursar ...'
said=$(build 2>&1) || {
    printf '%s\n' "$said"
    exit 1
}

PATH="$PWD/build/bin:$PATH"
BURSAR_ACTOR=${BURSAR_ACTOR:-quickstart}
export PATH BURSAR_LEDGER BURSAR_ACTOR
unset BURSAR_AS_OF BURSAR_OUTPUT BURSAR_CONFIG

# say TEXT: what comes next, and why.
say() { printf '\n# %s\n' "$*"; }

# show COMMAND...: the command as one would type it.
show() {
    printf '$'
    for word in "$@"; do
        case $word in
        *[!A-Za-z0-9_./=:@-]*) printf " '%s'" "$word" ;;
        *) printf ' %s' "$word" ;;
        esac
    done
    printf '\n'
}

# run COMMAND...: shows a command and its whole answer.
run() {
    show "$@"
    "$@"
}

# run_brief COMMAND...: shows a command, and of its answer the id only.
run_brief() {
    show "$@"
    answer=$("$@")
    printf '%s\n...\n' "$answer" | sed -n '1p;$p'
}

say 'A ledger under the terms of ALLS-HEBERG, with their products.'
run bursar --as-of 2026-01-15 init --policy examples/policies/alls-heberg.toml \
    --catalog examples/catalogs/alls-heberg.toml

say 'Without what the terms make mandatory there is no account: each clause is named.'
run bursar --as-of 2026-01-15 customer add --name 'Ada Lovelace' --email ada@example.org || echo "(exit code $?)"

say 'Three customers.'
run_brief bursar --as-of 2026-01-15 customer add --name 'Ada Lovelace' --email ada@example.org \
    --address '1 rue Haute' --postcode 75001 --city Paris --country FR --accept-terms
run_brief bursar --as-of 2026-01-15 customer add --name 'Bob Martin' --email bob@example.org \
    --address '2 rue Basse' --postcode 69001 --city Lyon --country FR --accept-terms
run_brief bursar --as-of 2026-01-15 customer add --name 'Zoe Petit' --email zoe@example.org \
    --address '3 rue Neuve' --postcode 44000 --city Nantes --country FR --accept-terms

say 'Three orders. Each issues an invoice, 20 % VAT included, and starts when that is paid.'
run_brief bursar --as-of 2026-01-15 contract open C1 web-start
run_brief bursar --as-of 2026-01-15 contract open C2 vps-s
run_brief bursar --as-of 2026-01-15 contract open C3 web-pro
run_brief bursar --as-of 2026-01-15 payment record C1 12.00 --reference VIR-1
run_brief bursar --as-of 2026-01-15 payment record C2 30.00 --reference VIR-2
run_brief bursar --as-of 2026-01-15 payment record C3 30.00 --reference VIR-3
run bursar --as-of 2026-01-15 contract list

say 'Their term ends on 2026-02-15. Ten days before, the nightly sweep invoices the next one.'
run bursar --as-of 2026-02-05 sweep

say 'Ada pays in time, and is renewed with the payment.'
run bursar --as-of 2026-02-08 payment record C1 12.00 --reference VIR-4

say 'The others are reminded, ...'
run bursar --as-of 2026-02-10 sweep

say '... told that the service stops, ...'
run bursar --as-of 2026-02-15 sweep

say '... and suspended a day later. A dry run shows what will be done, the sweep does just that.'
run bursar --as-of 2026-02-16 sweep --dry-run
run bursar --as-of 2026-02-16 sweep

say 'Run again, it finds nothing to do: nothing happens twice.'
run bursar --as-of 2026-02-16 sweep

say 'Three days after expiry: a penalty of 20 %, and the second notice.'
run bursar --as-of 2026-02-18 sweep

say 'Bob pays late, the penalty too: renewed and resumed at once, in the same transaction.'
run bursar --as-of 2026-02-19 payment record C2 36.00 --reference VIR-5

say 'The same transfer from the bank once more is not a second payment.'
run_brief bursar --as-of 2026-02-19 payment record C2 36.00 --reference VIR-5

say 'Zoe never pays. The seventh day after expiry her service is deleted, and its open invoice credited.'
run bursar --as-of 2026-02-22 sweep

say 'Why, step by step.'
run bursar --as-of 2026-02-22 explain K3

say 'Where all of them stand now.'
run bursar --as-of 2026-02-22 contract list
run bursar --as-of 2026-02-22 invoice list

say 'Every invariant holds, and the audit chain proves who did what.'
run bursar --as-of 2026-02-22 check
run bursar --as-of 2026-02-22 audit verify

cat <<END

The ledger is $BURSAR_LEDGER. To go on with it:

    export PATH=$PWD/build/bin:\$PATH BURSAR_LEDGER=$BURSAR_LEDGER BURSAR_AS_OF=2026-02-22
    bursar due                          what comes next, and when
    bursar invoice render F2026-000004  an invoice as the customer reads it
    bursar audit log                    every event so far
    bursar help sweep                   the same for every command: options and examples
END
