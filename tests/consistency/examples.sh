#!/bin/sh
# What examples/ shows to newcomers works as shown.
set -u
cd "$(dirname "$0")/../.." || exit 1
BURSAR=${BURSAR:-$PWD/build/bin/bursar}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# expect NAME CODE TEXT...: the last run, which put its output into $work/out, ended so and said each TEXT.
expect() {
    name=$1
    wanted=$2
    shift 2
    lacks=
    for text in "$@"; do
        grep -qF -- "$text" "$work/out" || lacks="$lacks
    lacks: $text"
    done
    if [ "$code" -eq "$wanted" ] && [ -z "$lacks" ]; then
        echo "ok $name"
    else
        echo "not ok $name: exit code $code$lacks"
        sed 's/^/    /' "$work/out"
        failed=1
    fi
}

# try COMMAND...: runs it for expect.
try() {
    "$@" >"$work/out" 2>&1 </dev/null
    code=$?
}

# The quickstart: one contract paid in time, one late, one never.
try sh examples/quickstart.sh "$work/quickstart"
expect quickstart 0 'invoice  K1' 'renew  K1' 'suspend         K2' 'resume  K2' 'penalty         K3' 'delete  K3' \
    'nothing is due' 'recorded before as P5: nothing was changed' 'verified  yes' "$work/quickstart/ledger.db"
try sh examples/quickstart.sh "$work/quickstart"
expect 'quickstart leaves a ledger alone' 1 "$work/quickstart/ledger.db"

# A sweep looked over first, on what the quickstart left.
mkdir "$work/bin"
ln -s "$BURSAR" "$work/bin/bursar"
PATH="$work/bin:$PATH"
BURSAR_LEDGER="$work/quickstart/ledger.db"
BURSAR_AS_OF=2026-03-05
export PATH BURSAR_LEDGER BURSAR_AS_OF
bursar -q sweep >"$work/out"
BURSAR_AS_OF=2026-03-16
script=examples/scripts/reviewed_sweep.sh
try sh "$script" plan "$work/plan.json"
expect 'reviewed sweep: plan' 0 '2 to suspend or delete:' 'bursar explain K1' 'bursar explain K2'
try sh "$script" apply "$work/plan.json"
expect 'reviewed sweep: apply' 0 'suspend         K1' 'suspend         K2'
try sh "$script" apply "$work/plan.json"
expect 'reviewed sweep: the ledger has moved' 1 'the ledger has moved'
try sh "$script" nonsense
expect 'reviewed sweep: usage' 64 usage

# A bank's file: one line is certain, one is not, and one goes out.
script=examples/scripts/bank_import.sh
number=$(bursar invoice list --state open -o csv | sed -n '2s/,.*//p')
{
    echo 'Date;Libellé;Débit;Crédit;Émetteur;Référence'
    echo "16/03/2026;VIR $number;;1,00;Somebody;GUT-1"
    echo '16/03/2026;VIR;;1,00;Somebody Else;GUT-2'
    echo '16/03/2026;PRLV;5,00;;;PRLV-1'
} >"$work/bank.csv"
try sh "$script" "$work/bank.csv" examples/imports/french_bank.toml
expect 'bank import' 0 '1 booked, 0 known, 1 skipped, 1 left for staff' 'L1: 2026-03-16, 1.00 EUR from Somebody Else: VIR' \
    'bursar payment assign L1 CUSTOMER' 'bursar payment dismiss L1 --reason TEXT'
try sh "$script" "$work/bank.csv" examples/imports/french_bank.toml
expect 'bank import: again' 0 'L1: '
try sh "$script" "$work/bank.csv"
expect 'bank import: other columns' 65 'there is no column "date"'
echo 'no statement' >"$work/bank.xml"
try sh "$script" "$work/bank.xml"
expect 'bank import: no statement' 65 'this is not XML'
try sh "$script" "$work/bank.txt"
expect 'bank import: usage' 64 usage

# The crontab fragment: its one job line runs, and is silent when nothing is due.
job=$(awk '!/^#/ && $6 == "bursar" { for (i = 7; i <= NF; i++) printf "%s ", $i }' examples/cron/bursar)
try sh -c "$job"
expect "cron: $job" 0
[ -n "$job" ] && [ ! -s "$work/out" ]
code=$?
expect 'cron: silent when nothing is due' 0
# A support agent's refund: looked at, issued once for its ticket, and refused when it is another amount.
script=examples/scripts/support_refund.sh
bursar customer add --name 'Grace Hopper' --email grace@example.org --address '1 rue Haute' --postcode 75001 \
    --city Paris --country FR --accept-terms >"$work/out"
customer=$(bursar customer list -o csv | sed -n '$s/,.*//p')
contract=$(bursar contract open "$customer" web-start -o json | jq -r .id)
bursar payment record "$customer" 12.00 >"$work/out"
BURSAR_AS_OF=2026-03-20
try sh "$script" quote "$contract" fax
expect 'support refund: no official channel' 1 'is no official channel: chat, ticket, mail, phone' '"clauses":["ALLS-G6.2"]'
try sh "$script" quote "$contract" chat
expect 'support refund: quote' 0 "$contract: 10.07 EUR, 5 of 31 days used (ALLS-G6.2, ALLS-G6.3)" \
    "support_refund.sh issue $contract chat 10.07 TICKET"
try sh "$script" issue "$contract" chat 12.00 T-1
expect 'support refund: another amount' 1 'the refund is 10.07 EUR, not 12.00'
try sh "$script" issue "$contract" chat 10.07 T-1
expect 'support refund: issue' 0 "$contract: 10.07 EUR" 'credit note A2026-'
cp "$work/out" "$work/first"
try sh "$script" issue "$contract" chat 10.07 T-1
cmp -s "$work/out" "$work/first" || code=1
expect 'support refund: again' 0 'credit note A2026-'
try sh "$script" issue "$contract" chat
expect 'support refund: usage' 64 usage

# A month of Dokos: one contract has outgrown its plan.
script=examples/scripts/monthly_usage.sh
BURSAR_LEDGER="$work/dokos.db"
BURSAR_AS_OF=2024-09-01
bursar init --policy examples/policies/dokos.toml --catalog examples/catalogs/dokos.toml >"$work/out"
bursar customer add --name 'Ada Lovelace' --email ada@example.org --address '1 rue Haute' --postcode 75001 --city Paris \
    --country FR --accept-terms >"$work/out"
bursar contract open C1 dokos-49 >"$work/out"
BURSAR_AS_OF=2024-10-01
printf 'contract,meter,quantity,on\nK1,cpu-hours,1.2,2024-09-20\nK1,storage-gb,1.5,2024-09-20\n' >"$work/usage.csv"
try sh "$script" "$work/usage.csv"
expect 'monthly usage' 0 '2 readings booked, 0 known' 'K1 moves up: bursar contract show K1'
try sh "$script" "$work/usage.csv"
expect 'monthly usage: again' 0 '0 readings booked, 2 known'
echo 'K1,cpu-hours,some,2024-09-21' >>"$work/usage.csv"
try sh "$script" "$work/usage.csv"
expect 'monthly usage: a bad line' 65 'usage.csv:4:14: '
try sh "$script"
expect 'monthly usage: usage' 64 usage

# The crontab fragment of backups, of the same ledger.
mkdir "$work/ovh" "$work/hetzner"
job=$(awk '!/^#/ && $6 == "bursar" { for (i = 7; i <= NF; i++) printf "%s ", $i }' examples/cron/bursar-backup |
    sed "s:/mnt:$work:g")
try sh -c "$job"
[ -n "$job" ] && [ ! -s "$work/out" ] || code=1
expect 'cron: backups, silent when all is well' 0
try bursar backup list -o csv
expect 'cron: a backup is good' 0 'B1,2024-10-01,good,daily,'
exit $failed
