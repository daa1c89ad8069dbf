#!/usr/bin/env python3
"""What the source tree keeps to: who includes whom, one home for each library, no SQL and no clock elsewhere."""
import os
import re
import sys

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

# Each room and those it may include; what those may include it may too. Nothing else runs downwards.
ROOMS = {
    "lib/base": [],
    "lib/model": ["lib/base"],
    "lib/policy": ["lib/model"],
    "lib/plan": ["lib/model"],
    "lib/rules": ["lib/plan", "lib/policy", "lib/model"],
    "lib/store": ["lib/base"],
    "lib/ledger": ["lib/store", "lib/plan", "lib/model", "lib/policy"],
    "lib/documents": ["lib/policy", "lib/model"],
    "lib/imports": ["lib/policy", "lib/model", "lib/base"],
    "lib/delivery": ["lib/documents", "lib/ledger"],
    "lib/actions": ["lib/base", "lib/model", "lib/policy", "lib/plan", "lib/rules", "lib/store", "lib/ledger",
                    "lib/documents", "lib/delivery"],
    "cli/io": ["lib/model"],
    "cli/app": ["lib/actions", "cli/io", "cli/commands"],
    "cli/commands": ["lib/actions", "lib/imports", "cli/io", "cli/app"],
    "cli": ["cli/app", "cli/io"],
}
# What the command line includes itself; below that, all that actions may reach.
CLI_DIRECT = {"lib/actions", "lib/plan", "lib/policy", "lib/model", "lib/base", "lib/ledger",
              "cli/io", "cli/app", "cli/commands"}
CLI_EXTRA = {
    ("cli/app/context.cpp", "lib/store"): "the engine is chosen where the ledger is opened",
    ("cli/commands/init.cpp", "lib/store"): "and where it is made",
    ("cli/commands/invoice.cpp", "lib/documents"): "render answers with the document itself",
    ("cli/commands/payment_import.cpp", "lib/imports"): "a bank's file is read where it is named",
    ("cli/commands/usage.cpp", "lib/imports"): "and so is a file of readings",
    ("cli/commands/customer_import.cpp", "lib/imports"): "and a file of customers",
}
# Third-party headers: where each may be included. A folder ends with a slash.
HOMES = {
    "CLI/": ["cli/app/parse.cpp"],
    "toml++/": ["lib/policy/toml_tree.cpp"],
    "sqlite3.h": ["lib/store/sqlite/"],
    "nlohmann/": ["cli/io/json_value.cpp", "lib/store/", "lib/ledger/accounts.cpp"],
    "libsmartcols/": ["cli/io/table.cpp"],
    "fmt/format-inl.h": ["lib/base/fmt.cpp"],
    "fmt/": ["lib/", "cli/"],
    "nettle/": ["lib/base/digest.cpp"],
    "curl/": ["lib/store/http", "lib/delivery/"],
    "pugixml.hpp": ["lib/imports/camt053.cpp", "cli/io/xml.cpp"],
    "doctest/": [],
    "sys/": ["lib/", "cli/"],
}
TOP_LEVEL = {"CMakeLists.txt", "cli", "lib", "schemas", "completions", "man", "tests", "examples", "README.md"}
MAX_LINES = 400
SQL = re.compile(r"\b(SELECT|INSERT (OR \w+ )?INTO|UPDATE|DELETE FROM|CREATE (TABLE|INDEX|TRIGGER|VIEW))\b")
SQL_HOMES = ("lib/ledger/", "lib/store/")
WORLD = re.compile(r"::now\(|\b(getenv|secure_getenv|random_device|mt19937\w*|getrandom|localtime\w*|gmtime\w*"
                   r"|clock_gettime|gettimeofday)\b|(?<![\w.>])(std::)?(time|rand|srand|clock)\s*\(")
# progress paces the redrawing of a terminal's line; its clock decides nothing.
WORLD_HOMES = ("cli/main.cpp", "cli/app/world.cpp", "cli/io/progress.hpp")

failures = 0


def check(name, problems):
    """One test: its name, and the places that break it."""
    global failures
    print(("not ok " if problems else "ok ") + name)
    for problem in problems:
        print("    " + problem)
    failures += bool(problems)


def sources(*folders):
    for folder in folders:
        for path, _, names in os.walk(os.path.join(TOP, folder)):
            for name in sorted(names):
                if name.endswith((".cpp", ".hpp", ".c", ".h")):
                    yield os.path.relpath(os.path.join(path, name), TOP)


def read(path):
    with open(os.path.join(TOP, path), encoding="utf-8") as file:
        return file.read()


TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\((.*?)\)\1"|"((?:\\.|[^"\\\n])*)"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\'', re.S)


def without_comments(text, strings):
    """The text with its comments blanked, and its string literals too unless strings."""
    def blank(match):
        token = match.group(0)
        keep = strings and token[0] in '"R'
        return token if keep else re.sub(r"[^\n]", " ", token)
    return TOKEN.sub(blank, text)


def literals(text):
    """Each string literal with the number of its line; literals that stand side by side are one."""
    joined, end, number = "", None, 0
    for match in TOKEN.finditer(text):
        if match.group(0)[0] not in '"R':
            continue
        if end is None or text[end:match.start()].strip():
            if joined:
                yield number, joined
            joined, number = "", text.count("\n", 0, match.start()) + 1
        joined += match.group(2) if match.group(2) is not None else match.group(3)
        end = match.end()
    if joined:
        yield number, joined


def room(path):
    parts = path.split("/")
    return "/".join(parts[:2]) if len(parts) > 2 else parts[0]


def reachable(name, seen=None):
    seen = seen if seen is not None else set()
    for below in ROOMS[name]:
        if below not in seen:
            seen.add(below)
            reachable(below, seen)
    return seen


FILES = {path: read(path) for path in sources("lib", "cli", "tests")}
QUOTED = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.M)
ANGLED = re.compile(r"^[ \t]*#[ \t]*include[ \t]*<([^>]+)>", re.M)


def target(header):
    """The file that an include of ours names; none for a generated one."""
    return next((f"{base}/{header}" for base in ("lib", "cli", "tests") if f"{base}/{header}" in FILES), None)


INCLUDES = {path: [t for t in map(target, QUOTED.findall(text)) if t] for path, text in FILES.items()}


def closure(path):
    """Every file that path includes, with the file that did it."""
    found, todo = {}, [path]
    while todo:
        source = todo.pop()
        for header in INCLUDES[source]:
            if header not in found and header != path:
                found[header] = source
                todo.append(header)
    return found


def includes():
    problems = {name: [] for name in ROOMS}
    for path in FILES:
        here = room(path)
        if here == "tests" or path.startswith("tests/"):
            continue
        if here not in ROOMS:
            problems.setdefault(here, []).append(f"{path}: a room that no rule knows")
            continue
        allowed = reachable(here) | {here}
        for header, source in closure(path).items():
            if room(header) not in allowed:
                problems[here].append(f"{path}: includes {header} (through {source})")
        if here.startswith("cli"):
            for header in INCLUDES[path]:
                there = room(header)
                if there not in CLI_DIRECT and (path, there) not in CLI_EXTRA:
                    problems[here].append(f"{path}: includes {header} itself")
    for name, found in sorted(problems.items()):
        check(f"includes of {name} run downwards only", found)


def homes():
    problems = {name: [] for name in HOMES}
    problems["other"] = []
    for path, text in FILES.items():
        if path.startswith("tests/"):
            continue
        for header in ANGLED.findall(text):
            known = next((name for name in HOMES if header.startswith(name)), None)
            if known is None and ("/" in header or header.startswith(("sqlite", "curl"))):
                problems["other"].append(f"{path}: <{header}> has no home")
            elif known and not any(path == home or home.endswith("/") and path.startswith(home)
                                   or path.startswith(home + "/") for home in HOMES[known]):
                problems[known].append(f"{path}: <{header}>")
    for name, found in problems.items():
        if name not in ("sys/", "fmt/"):
            check(f"headers at home: {name}", found)
    streams = [f"{path}: <{header}>" for path, text in FILES.items() if path.startswith("lib/")
               for header in ANGLED.findall(text) if header in ("iostream", "ostream", "istream")]
    check("no iostream in lib", streams)


def texts():
    sql, world, long = [], [], []
    for path, text in FILES.items():
        lines = text.count("\n")
        if lines > MAX_LINES:
            long.append(f"{path}: {lines} lines")
        if path.startswith("tests/"):
            continue
        if not path.startswith(SQL_HOMES):
            plain = without_comments(text, strings=True)
            sql += [f"{path}:{number}: {words[:60]}" for number, words in literals(plain) if SQL.search(words)]
        if path not in WORLD_HOMES:
            code = without_comments(text, strings=False)
            world += [f"{path}:{code.count(chr(10), 0, m.start()) + 1}: {m.group(0)}" for m in WORLD.finditer(code)]
    check("SQL stands in lib/ledger, lib/store and schemas", sql)
    check("clock, environment and chance come through cli/app/world.cpp", world)
    check(f"no source file is longer than {MAX_LINES} lines", long)


def top_level():
    extra = [name for name in sorted(os.listdir(TOP))
             if name not in TOP_LEVEL and not name.startswith(".") and not re.fullmatch(r"build(-.*)?", name)]
    check("nothing else at the top level", extra)


includes()
homes()
texts()
top_level()
sys.exit(failures > 0)
