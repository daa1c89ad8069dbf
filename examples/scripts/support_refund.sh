#!/bin/sh
# A support agent's refund: the amount is looked at first, and exactly that is issued.
#
#     support_refund.sh quote CONTRACT CHANNEL                  what would go back, and why; changes nothing
#     support_refund.sh issue CONTRACT CHANNEL AMOUNT TICKET    issues it for this ticket, if it still is AMOUNT
#
# CHANNEL is how the customer asked: chat, ticket, mail or phone. A refund that the terms do not allow, or of
# another amount, is refused (exit code 1) and nothing is done. The ticket keeps it from being issued twice:
# when the connection broke, run it again, and the first answer comes back.
# The ledger is BURSAR_LEDGER's, as for every command.
set -eu

usage() {
    echo "usage: support_refund.sh quote CONTRACT CHANNEL | issue CONTRACT CHANNEL AMOUNT TICKET" >&2
    exit 64
}

# What to tell the customer.
told() {
    jq -r '"\(.contract): \(.amount) \(.currency), \(.used_days) of \(.term_days) days used (\(.clauses | join(", ")))",
           (if .credit_note then "credit note \(.credit_note)" else empty end)'
}

case ${1-} in
quote)
    [ $# -eq 3 ] || usage
    quote=$(bursar refund quote "$2" --channel "$3" -o json)
    printf '%s\n' "$quote" | told
    printf '%s\n' "$quote" | jq -r --arg channel "$3" '"support_refund.sh issue \(.contract) \($channel) \(.amount) TICKET"'
    ;;
issue)
    [ $# -eq 5 ] || usage
    answer=$(bursar refund issue "$2" --channel "$3" --expect "$4" --idempotency-key "refund-$5" --reason "ticket $5" -o json)
    printf '%s\n' "$answer" | told
    ;;
*) usage ;;
esac
