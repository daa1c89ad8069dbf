# shellcheck shell=bash
# Sourced at the top of every transcript: one program, one clock, one seed, and nothing of the machine's own
# set-up, so that every byte of every answer is known beforehand.
#
# BURSAR names the program, absolute; without it, it is build/bin/bursar of this tree.

BURSAR="${BURSAR:-$TESTDIR/../../build/bin/bursar}"
EXAMPLES="$TESTDIR/../../examples"
mkdir -p bin home config data
ln -sf "$BURSAR" bin/bursar
printf '#!/bin/sh\nexec /usr/bin/python3 -ES "$@"\n' > bin/python3 && chmod +x bin/python3
PATH="$PWD/bin:$PATH"

unset BURSAR_LEDGER BURSAR_AS_OF BURSAR_OUTPUT BURSAR_CONFIG NO_COLOR SUDO_USER
export HOME="$PWD/home" XDG_CONFIG_HOME="$PWD/config" XDG_DATA_HOME="$PWD/data"
export BURSAR_SEED=transcript BURSAR_ACTOR=tester
umask 022

# new_ledger [DAY]: a ledger under the ALLS-HEBERG terms and products, or $POLICY and $CATALOG, at the default place.
new_ledger() {
    rm -rf data/bursar
    bursar --as-of "${1:-2026-01-01}" init --policy "${POLICY:-$EXAMPLES/policies/alls-heberg.toml}" \
        --catalog "${CATALOG:-$EXAMPLES/catalogs/alls-heberg.toml}" > /dev/null
}

# add_customer DAY NAME [OPTION...]: a customer whose fields are all there, in $COUNTRY; prints the id.
add_customer() {
    local day="$1" name="$2" mail
    mail="$(echo "$name" | tr 'A-Z ' 'a-z.')@example.org"
    shift 2
    bursar --as-of "$day" customer add --name "$name" --email "$mail" --address '1 rue Haute' \
        --postcode 75001 --city Paris --country "${COUNTRY:-FR}" --accept-terms -o json "$@" | field id
}

# paid_contract DAY CUSTOMER PRODUCT: a contract whose first invoice is paid the same day, and which the registry
# confirms when it is a domain; prints the id.
paid_contract() {
    local contract invoice
    bursar --as-of "$1" contract open "$2" "$3" -o json > opened.json || return
    contract=$(field id < opened.json)
    invoice=$(field invoice < opened.json)
    bursar --as-of "$1" payment record "$2" "$(bursar invoice show "$invoice" -o json | field open)" \
        --invoice "$invoice" > /dev/null || return
    case "$3" in domain-*) bursar --as-of "$1" contract confirm "$contract" > /dev/null || return ;; esac
    echo "$contract"
}

# worked_example: C1 has web-start (K1), its term is [2026-01-15, 2026-02-15), 12.00 a month.
worked_example() {
    new_ledger 2026-01-15
    add_customer 2026-01-15 'Ada Lovelace' > /dev/null
    paid_contract 2026-01-15 C1 web-start > /dev/null
}

# nightly FIRST LAST: a sweep each night, as cron runs it.
nightly() {
    local day
    for day in $(python3 -c '
import datetime, sys
day, last = map(datetime.date.fromisoformat, sys.argv[1:])
while day <= last:
    print(day)
    day += datetime.timedelta(1)' "$1" "$2"); do
        bursar --as-of "$day" -q sweep -o jsonl
    done | steps
}

# field NAME: one field of the JSON object on standard input. A plain one is read by the shell: there are thousands.
field() {
    local json
    json=$(< /dev/stdin)
    if [[ $json =~ ^\{[^{}[]*\"$1\":(\"([^\"\\]*)\"|([0-9]+))[,}] ]]; then
        echo "${BASH_REMATCH[2]:-${BASH_REMATCH[3]}}"
    else
        python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1" <<< "$json"
    fi
}

# steps: sweep's JSON lines as short lines to read.
steps() {
    local line lines name told
    mapfile -t lines # all, before the first is printed: what the program says to a person comes first
    for line in "${lines[@]}"; do
        told=
        for name in on step contract invoice amount clause; do
            [[ $line =~ \"$name\":\"([^\"]*)\" ]] && told="$told ${BASH_REMATCH[1]}"
        done
        echo "${told# }"
    done
}

# The head of the event chain: it moves with every change.
ledger_head() {
    bursar audit verify -o csv 2> /dev/null
}

# unchanged COMMAND...: runs it, keeps its exit code, and tells when the ledger is no longer what it was.
unchanged() {
    local before code
    before=$(ledger_head)
    "$@"
    code=$?
    [ "$before" = "$(ledger_head)" ] || echo "THE LEDGER HAS CHANGED"
    return $code
}
