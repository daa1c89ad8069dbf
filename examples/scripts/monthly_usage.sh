#!/bin/sh
# Books a month's readings of the meters, bills the month that begins, and shows who moved to another plan.
#
#     monthly_usage.sh FILE.csv    columns contract,meter,quantity,on[,reference]
#
# To be run on the first of a month, once the readings of the last are complete: what comes later moves a plan one
# month later. The same file again books nothing twice. A bad line stops it before anything is booked or billed
# (exit code 65). The ledger is BURSAR_LEDGER's, as for every command.
set -eu

if [ $# -ne 1 ]; then
    echo "usage: monthly_usage.sh FILE.csv" >&2
    exit 64
fi
booked=$(bursar usage import "$1" -o json)
echo "$booked" | jq -r '"\(.booked) readings booked, \(.known) known"'
steps=$(bursar sweep -o jsonl)
echo "$steps" | jq -r '
    select(.step == "plan-up" or .step == "plan-review")
    | if .step == "plan-up" then "\(.contract) moves up: bursar contract show \(.contract)"
      else "\(.contract): no plan holds what it used: for a person to see to" end'
