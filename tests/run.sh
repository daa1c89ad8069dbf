#!/bin/sh
# Installs what is missing, builds the program and its asan twin, runs every test, and closes with a line that
# counts them. Exit code 0 only if all passed; a stage that fails shows what it said, and the others still run.
# shellcheck disable=SC2317 # stages are functions, called by name
set -u
cd "$(dirname "$0")/.." || exit 1
# shellcheck source=tests/packages.sh
. tests/packages.sh

top=$PWD
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
trap 'exit 1' HUP INT TERM
passed=0
failed=0

# The test cases that a log tells of, as "PASSED FAILED": doctest's and cram's closing lines, and every "ok" and
# "not ok" that was not skipped. Nothing for a log that has none of these.
count() {
    awk '
        /^\[doctest\] test cases:/ { gsub(/[|]/, " "); p += $5; f += $7; told = 1 }
        /^# Ran [0-9]+ tests?,/    { p += $3 - $5 - $7; f += $7; told = 1 }
        /^ok .*# skip/             { next }
        /^ok( |$)/                 { p++; told = 1 }
        /^not ok( |$)/             { f++; told = 1 }
        END { if (told) print p + 0, f + 0 }' "$1"
}

close() {
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
    exit
}

# run NAME COMMAND...: runs a stage that is no test; the run ends when it fails.
run() {
    name=$1
    shift
    began=$(date +%s)
    if "$@" >"$logs/log" 2>&1 </dev/null; then
        printf '%-28s done in %s s\n' "$name" "$(($(date +%s) - began))"
    else
        cat "$logs/log"
        echo "$name: FAILED"
        failed=$((failed + 1))
        close
    fi
}

# test_stage NAME COMMAND...: runs a stage of tests and counts them. One that tells of no tests is a test itself;
# one that fails without a failed test, or whose tests are none, counts as one failed.
test_stage() {
    name=$1
    shift
    began=$(date +%s)
    "$@" >"$logs/log" 2>&1 </dev/null
    code=$?
    # shellcheck disable=SC2046 # two words
    set -- $(count "$logs/log")
    stage_passed=${1:-1}
    stage_failed=${2:-0}
    if [ "$code" -ne 0 ] && [ $# -eq 0 ]; then stage_passed=0; fi
    if [ "$stage_failed" -eq 0 ] && { [ "$code" -ne 0 ] || [ "$stage_passed" -eq 0 ]; }; then stage_failed=1; fi
    passed=$((passed + stage_passed))
    failed=$((failed + stage_failed))
    printf '%-28s %4d passed, %d failed, %s s\n' "$name" "$stage_passed" "$stage_failed" \
        "$(($(date +%s) - began))"
    if [ "$stage_failed" -ne 0 ]; then
        grep -v '^ok' "$logs/log" | tail -n 300
        echo "$name: FAILED with exit code $code"
    fi
}

# build DIRECTORY TARGET [OPTION...]
build() {
    directory=$1
    target=$2
    shift 2
    cmake -S . -B "$directory" -G Ninja "$@" && cmake --build "$directory" --target "$target"
}

# transcripts DIRECTORY [OPTION]: tests/cli with the program of that build.
transcripts() {
    BURSAR="$top/$1/bin/bursar" sh tests/cli/run.sh ${2:+"$2"}
    code=$?
    rm -f tests/cli/*.err # the log has the differences
    return "$code"
}

# The unit tests are built once, for the sanitizers, and play a part of their histories; without these variables, all.
# Half of their time is that of the random histories, beside the others.
unit_tests() {
    export ASAN_OPTIONS=detect_stack_use_after_return=1
    export BURSAR_MODEL_HISTORIES=50 BURSAR_COMMERCE_HISTORIES=8 BURSAR_SIMULATED_HISTORIES=4 \
        BURSAR_BANK_CASES=8 BURSAR_BROKEN_EVERY=13
    build-asan/bin/unit_tests --test-case='random histories*' >"$logs/histories" 2>&1 &
    build-asan/bin/unit_tests --test-case-exclude='random histories*'
    code=$?
    wait $! || code=1
    cat "$logs/histories"
    return "$code"
}

# shellcheck disable=SC2086 # a list of words
run packages install_missing $packages_test
run 'build release' build build bursar
run 'build asan' build build-asan all -DBURSAR_ASAN=ON

test_stage 'unit tests, asan' unit_tests
unset ASAN_OPTIONS
test_stage transcripts transcripts build
# Two looks that cost a short process most of its time are the unit tests' alone: for leaks, and for stack used after
# its function returned.
# Every fourth transcript: all of them would take most of the time of building it. Without the variable, all.
export ASAN_OPTIONS=detect_leaks=0 BURSAR_TRANSCRIPTS_EVERY=4
test_stage 'transcripts, asan' transcripts build-asan --transcripts
unset BURSAR_TRANSCRIPTS_EVERY
export BENCH_SHORT=1
for script in tests/consistency/*.sh tests/consistency/*.py tests/fault/run.sh tests/bench/run.py \
    tests/bench/reports.py tests/bench/imports.py; do
    case $script in
    *.sh) runner='sh' ;;
    *) runner='python3' ;;
    esac
    test_stage "$script" "$runner" "$script"
done
close
