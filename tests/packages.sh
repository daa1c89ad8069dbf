# shellcheck shell=sh
# The Debian packages that bursar needs, and how to get them. Sourced by tests/run.sh and examples/quickstart.sh.

# To build and run the program.
packages_build='g++ cmake ninja-build libcli11-dev libsqlite3-dev libfmt-dev libtomlplusplus-dev
    nlohmann-json3-dev libsmartcols1 libsmartcols-dev nettle-dev libpugixml-dev tzdata'
# To run every test besides.
# shellcheck disable=SC2034 # for tests/run.sh
packages_test="$packages_build gcc doctest-dev python3 python3-cram python3-jsonschema sqlite3 jq
    mandoc shellcheck zsh fish clang-format systemd git ledger hledger"

# install_missing PACKAGE...: asks apt for what is not there, and nothing else; with all there, it only looks.
install_missing() {
    missing=
    for package in "$@"; do
        case $(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null) in
        ii*) ;;
        *) missing="$missing $package" ;;
        esac
    done
    [ -n "$missing" ] || return 0
    as_root=
    if [ "$(id -u)" -ne 0 ]; then as_root=sudo; fi
    echo "installing$missing"
    # shellcheck disable=SC2086 # a list of words
    $as_root apt-get -qq update </dev/null &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 install -y \
            --no-install-recommends $missing </dev/null >/dev/null
}
