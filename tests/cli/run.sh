#!/bin/sh
# Runs every transcript, the schema checks and the coverage check against the built program.
# BURSAR names another program; --transcripts runs these alone; other arguments go to cram (-i shows changes and asks).
# BURSAR_TRANSCRIPTS_EVERY=N runs every Nth transcript.
# Needs the Debian packages python3-cram and python3-jsonschema.
set -eu
here="$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)"
BURSAR="${BURSAR:-$here/../../build/bin/bursar}"
case "$BURSAR" in /*) ;; *) BURSAR="$PWD/$BURSAR" ;; esac
export BURSAR
# Each command of a transcript ends on a synced disk; in memory the suite takes seconds.
[ -w /dev/shm ] && export TMPDIR="${TMPDIR:-/dev/shm}"
code=0
alone=
if [ "${1:-}" = --transcripts ]; then
    alone=yes
    shift
fi
if [ $# -gt 0 ]; then
    cram3 --shell=/bin/bash "$@" "$here"/*.t || code=1
else
    printf '%s\n' "$here"/*.t | awk -v n="${BURSAR_TRANSCRIPTS_EVERY:-1}" 'NR % n == 0' | xargs -P "$(nproc)" -n 1 cram3 --shell=/bin/bash || code=1
fi
[ -n "$alone" ] && exit $code
coverage=$(mktemp)
/usr/bin/python3 "$here/coverage.py" >"$coverage" 2>&1 &
/usr/bin/python3 "$here/schemas.py" || code=1
wait $! || code=1
cat "$coverage"
rm "$coverage"
exit $code
