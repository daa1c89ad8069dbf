#!/bin/sh
# Every linter over the files it knows; each prints what it found.
set -u
cd "$(dirname "$0")/../.." || exit 1
failed=0
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# check NAME COMMAND...: one test, passed when the command exits 0.
check() {
    name=$1
    shift
    if "$@" >"$out/log" 2>&1 </dev/null; then
        echo "ok $name"
    else
        echo "not ok $name"
        sed 's/^/    /' "$out/log"
        failed=1
    fi
}

for page in man/*.1; do
    check "mandoc $page" mandoc -Tlint -W warning "$page"
done
for script in .ci/run completions/bursar.bash $(find tests examples -name '*.sh' | sort); do
    check "shellcheck $script" shellcheck -x "$script"
done
check 'zsh completion' zsh -n completions/_bursar
check 'fish completion' fish -n completions/bursar.fish
check 'bash completion' bash -n completions/bursar.bash
# shellcheck disable=SC2046 # file names of ours have no spaces
check clang-format clang-format --dry-run -Werror $(find cli lib tests -name '*.[ch]pp' -o -name '*.[ch]')
# shellcheck disable=SC2046
check 'python compiles' python3 -c 'import ast, sys
for name in sys.argv[1:]: ast.parse(open(name).read(), name)' $(find tests examples -name '*.py')
# The unit names the program where a package installs it: here it is the one just built.
for unit in examples/systemd/*; do
    sed "s|/usr/bin/bursar|${BURSAR:-$PWD/build/bin/bursar}|" "$unit" >"$out/$(basename "$unit")"
done
check 'systemd units' systemd-analyze verify --man=no "$out"/*.service "$out"/*.timer
exit $failed
