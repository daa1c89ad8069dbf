#!/bin/sh
# A sweep that a person looks over first.
#
#     reviewed_sweep.sh plan FILE    saves what is due today to FILE, and prints it
#     reviewed_sweep.sh apply FILE   after a look: does exactly that
#
# When a payment came in between, or the day is over, the plan is refused (exit code 1) and nothing is done: plan
# again.
# The ledger is BURSAR_LEDGER's, as for every command.
set -eu

usage() {
    echo "usage: reviewed_sweep.sh plan|apply FILE" >&2
    exit 64
}

[ $# -eq 2 ] || usage
case $1 in
plan)
    bursar sweep --plan "$2"
    # The plan's first line says what it was made on; each other one is a step.
    jq -rs 'map(select(.step == "suspend" or .step == "delete"))
            | "\(length) to suspend or delete:", (.[] | "  bursar explain \(.contract)")' "$2"
    ;;
apply)
    bursar sweep --apply "$2"
    ;;
*) usage ;;
esac
