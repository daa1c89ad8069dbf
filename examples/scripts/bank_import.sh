#!/bin/sh
# Books what came in, and shows what a person has to see to.
#
#     bank_import.sh FILE                  a camt.053 statement (.xml), or CSV with bursar's own columns (.csv)
#     bank_import.sh FILE.csv COLUMNS.toml  CSV as a bank has it, by a map of its columns
#
# The same file again books nothing twice: when a run broke off, run it again. A bad line stops it before
# anything is booked (exit code 65).
# The ledger is BURSAR_LEDGER's, as for every command.
set -eu

usage() {
    echo "usage: bank_import.sh FILE [COLUMNS.toml]" >&2
    exit 64
}

[ $# -eq 1 ] || [ $# -eq 2 ] || usage
case $1 in
*.xml) format=camt053 ;;
*.csv) format=csv ;;
*) usage ;;
esac
if [ $# -eq 2 ]; then
    bursar -q payment import "$1" --format "$format" --columns "$2"
else
    bursar -q payment import "$1" --format "$format"
fi

# Each with the commands that settle it; the first candidate is only the first.
bursar payment leftovers --state open -o jsonl | jq -r '
    "\(.id): \(.received_on), \(.amount) \(.currency) from \(.payer // "nobody named"): \(.text // "no text")",
    "    \(.reason)",
    "    bursar payment assign \(.id) CUSTOMER\(if .candidates == [] then "" else " --invoice \(.candidates[0])" end)",
    "    bursar payment dismiss \(.id) --reason TEXT"'
