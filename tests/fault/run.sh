#!/bin/sh
# Fault tests: kills, races, tampering, full disks, bad rows. Prints a line per test, exits 1 if one fails.
#   BURSAR      the program; default ../../build/bin/bursar
#   FAULT_FULL  1: the long campaigns; else a form of less than a minute
#   FAULT_SEED  of every random draw; printed when a test fails
# Arguments name the tests to run; none: all.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
BURSAR=${BURSAR:-$here/../../build/bin/bursar}
case $BURSAR in /*) ;; *) BURSAR=$PWD/$BURSAR ;; esac
[ -x "$BURSAR" ] || { echo "not ok - there is no program at $BURSAR"; exit 1; }
# Memory where there is some: what is tested is killed processes and refused writes, not power cuts.
if [ -z "$TMPDIR" ] && [ -d /dev/shm ] && [ -w /dev/shm ]; then TMPDIR=/dev/shm; fi
FAULT_WORK=$(TMPDIR=${TMPDIR:-/tmp} mktemp -d) || exit 1
trap 'rm -rf "$FAULT_WORK"' EXIT
trap 'exit 130' HUP INT TERM
unset BURSAR_LEDGER BURSAR_AS_OF BURSAR_OUTPUT BURSAR_CONFIG BURSAR_SEED NO_COLOR SUDO_USER
export BURSAR FAULT_WORK BURSAR_ACTOR=tester PYTHONDONTWRITEBYTECODE=1
export HOME="$FAULT_WORK" XDG_CONFIG_HOME="$FAULT_WORK/config" XDG_DATA_HOME="$FAULT_WORK/data"
python3 "$here/fault.py" "$@"
