#!/usr/bin/env python3
"""Measures bursar against hand-written programs on the same SQLite file: run.py [PROGRAM]

Interleaved runs on fresh copies, medians. It fails when the rows that both sides leave behind differ, never
for a time. BENCH_SHORT=1 runs everything once on a small ledger, BENCH_FULL=1 goes up to a million
contracts (10 GB of disk), BENCH_RUNS=N sets the number of runs.
"""

import hashlib
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SHORT = os.environ.get("BENCH_SHORT") == "1"
FULL = os.environ.get("BENCH_FULL") == "1"
RUNS = int(os.environ.get("BENCH_RUNS", "1" if SHORT else "5"))
QUIET_DAY, DUE_DAY = "2026-03-09", "2026-03-10"
# Rows that hold a salt or a nonce are compared without it.
COLUMNS = {"idempotency": "command, first_seq, last_seq"}


class Bench:
    sources = {"generate": ["generate.c", "ledger.c"], "by_hand": ["by_hand.c", "ledger.c"]}

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.environment = dict(os.environ, BURSAR_ACTOR="bench", BURSAR_CONFIG="/dev/null", LC_ALL="C.UTF-8")
        for name, files in self.sources.items():
            subprocess.run(
                ["cc", "-std=c11", "-O2", "-Wall", "-Wextra", "-Wpedantic", "-Werror",
                 *(HERE / file for file in files), "-o", folder / name, "-l:libsqlite3.a", "-l:libnettle.a", "-lm", "-ldl",
                 "-lpthread"], check=True)

    def bursar(self, ledger, *arguments, day=QUIET_DAY):
        return [self.program, "--ledger", ledger, "--as-of", day, *arguments]

    def by_hand(self, ledger, day):
        return [self.folder / "by_hand", ledger, day]

    def check(self, *command):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=self.environment)

    def ledger(self, contracts):
        path = self.folder / f"{contracts}.db"
        if not path.exists():
            self.check(*self.bursar(path, "init", "--policy", ROOT / "examples/policies/alls-heberg.toml",
                                    "--catalog", ROOT / "examples/catalogs/alls-heberg.toml", day="2026-01-01"))
            self.check(self.folder / "generate", path, str(contracts))
        return path

    def copy(self, ledger, name):
        path = self.folder / name
        for suffix in ("-wal", "-shm"):
            path.with_name(name + suffix).unlink(missing_ok=True)
        shutil.copy(ledger, path)
        os.sync()
        return path

    def run(self, command, script=None):
        """Wall seconds, CPU seconds and peak KiB (not below this script's own) of one process."""
        source = open(script, "rb") if script else subprocess.DEVNULL
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdin=source, stdout=subprocess.DEVNULL, env=self.environment)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if script:
            source.close()
        if process.returncode:
            raise SystemExit(f"{command}: exit {process.returncode}")
        return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss

    def interleaved(self, sides, runs, prepare):
        """Medians of each side's runs; `prepare(i)` gives each side's ledger before the run."""
        results = [[] for _ in sides]
        for i in range(runs):
            order = range(len(sides)) if i % 2 == 0 else reversed(range(len(sides)))
            for side in order:
                command, script = sides[side](prepare(side))
                results[side].append(self.run(command, script))
        return [[statistics.median(column) for column in zip(*runs)] for runs in results]


def compare(left, right):
    with sqlite3.connect(left) as a:
        a.execute("ATTACH ? AS other", (str(right),))
        tables = [name for name, in a.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'")]
        for table in tables:
            columns = COLUMNS.get(table, "*")
            for one, two in (("main", "other"), ("other", "main")):
                differs = a.execute(f'SELECT {columns} FROM {one}."{table}" EXCEPT '
                                    f'SELECT {columns} FROM {two}."{table}" LIMIT 1').fetchone()
                if differs:
                    raise SystemExit(f"{table}: only one of {left.name} and {right.name} holds {differs}")
            counts = {a.execute(f'SELECT count(*) FROM {side}."{table}"').fetchone() for side in ("main", "other")}
            if len(counts) > 1:
                raise SystemExit(f"{table}: another number of rows")
    a.close()


def sweep_command(bench, ledger):
    # Every step is printed: jsonl, since a table is laid out for people, and measured apart.
    return bench.bursar(ledger, "-q", "-o", "jsonl", "sweep", "--max-suspend", "1000000", day=DUE_DAY)


def correctness(bench):
    ledger = bench.ledger(1000)
    for words in (("check",), ("audit", "verify")):
        bench.check(*bench.bursar(ledger, *words))
    ours, hand = bench.copy(ledger, "ours.db"), bench.copy(ledger, "hand.db")
    bench.check(*sweep_command(bench, ours))
    bench.check(*bench.by_hand(hand, DUE_DAY))
    compare(ours, hand)
    bench.check(*bench.bursar(hand, "check", day=DUE_DAY))
    print("rows: the sweep and the hand-written program leave the same ones, hashes included")


def due(bench, contracts):
    ledger = bench.ledger(contracts)
    count = contracts // 10
    names = ["ours.db", "hand.db", "table.db"]
    sides = [lambda at: (sweep_command(bench, at), None),
             lambda at: (bench.by_hand(at, DUE_DAY), None),
             lambda at: ([word if word != "jsonl" else "table" for word in sweep_command(bench, at)], None)]
    ours, hand, table = bench.interleaved(sides, RUNS, lambda side: bench.copy(ledger, names[side]))
    compare(bench.folder / "ours.db", bench.folder / "hand.db")
    print(f"sweep, {count:,} of {contracts:,} due:")
    for name, (wall, cpu, peak) in (("by hand", hand), ("bursar", ours), ("bursar, table", table)):
        print(f"  {name:14} {count / wall:9,.0f} contracts/s  {cpu / count * 1e6:6.1f} CPU us a contract  "
              f"{peak / 1024:5.1f} MiB  rate {hand[0] / wall:4.0%}  CPU rate {hand[1] / cpu:4.0%}")


def nothing_due(bench, sizes):
    # All sizes and both programs take turns, since they are compared with each other.
    ledgers = [bench.copy(bench.ledger(size), f"quiet-{size}.db") for size in sizes for _ in (0, 1)]
    sides = [lambda at: (bench.bursar(at, "-q", "sweep"), None),
             lambda at: (bench.by_hand(at, QUIET_DAY), None)] * len(sizes)
    medians = bench.interleaved(sides, RUNS * 20, lambda side: ledgers[side])
    print("sweep, nothing due:")
    for size, ours, hand in zip(sizes, medians[::2], medians[1::2]):
        print(f"  {size:9,} contracts  bursar {ours[0] * 1e3:5.2f} ms  by hand {hand[0] * 1e3:5.2f} ms  "
              f"ratio {ours[0] / hand[0]:4.2f}  to the smallest ledger {ours[0] / medians[0][0]:4.2f}  "
              f"CPU {ours[1] * 1e3:4.2f} : {hand[1] * 1e3:4.2f} ms")


def digest(*fields):
    return hashlib.sha256(b"".join(b"%d:%s" % (len(f), f) for f in (str(f).encode() for f in fields))).hexdigest()


def payment_values(ledger):
    """What payment_record.sql needs to write the rows that bursar writes."""
    db = sqlite3.connect(ledger)
    customer, document, amount = db.execute(
        "SELECT c.id, t.document, t.open FROM contract c JOIN settlement t ON t.contract = c.id "
        "WHERE c.next_step = 'reminder' ORDER BY c.id LIMIT 1").fetchone()
    seq, head = db.execute("SELECT seq + 1, hash FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    db.close()
    payment = (f'{{"step":"payment","clause":"","amount_minor":{amount},"currency":"EUR","received_on":"{QUIET_DAY}",'
               f'"allocations":[{{"document_id":{document},"amount_minor":{amount}}}],"silent":true}}')
    number = f"F2026-{document:06}"
    renewal = f'{{"step":"renew","clause":"ALLS-G4.1","document":"{number}"}}'
    at = QUIET_DAY + "T00:00:00"
    payment_hash = digest("bursar-event-1", seq, at, "bench", "payment record", "payment", "P1", customer,
                          payment, "", head)
    renewal_hash = digest("bursar-event-1", seq + 1, at, "bench", "payment record", "renew", f"K{customer}",
                          customer, renewal, "", payment_hash)
    return {"id": customer, "document": document, "amount": amount, "seq": seq, "head": head,
            "payment": payment, "payment_hash": payment_hash, "renewal": renewal, "renewal_hash": renewal_hash}


def commands(bench, contracts):
    ledger = bench.ledger(contracts)
    values = payment_values(ledger)
    scripts = {}
    for name in ("customer_show", "payment_record"):
        scripts[name] = bench.folder / f"{name}.sql"
        text = (HERE / f"{name}.sql").read_text()
        for key, value in values.items():
            text = text.replace("{" + key + "}", str(value))
        scripts[name].write_text(text)
    who, amount = f"C{values['id']}", f"{values['amount'] / 100:.2f}"
    print(f"single commands, {contracts:,} contracts:")
    for name, words in (("customer_show", ("customer", "show", who)),
                        ("payment_record", ("payment", "record", who, amount, "--reference", "bench"))):
        writes = name == "payment_record"
        sides = [lambda at: (bench.bursar(at, *words), None),
                 lambda at: (["sqlite3", "-batch", "-bail", at], scripts[name])]
        names = [f"{name}-ours.db", f"{name}-hand.db"]
        once = [bench.copy(ledger, each) for each in names]
        fresh = lambda side: bench.copy(ledger, names[side]) if writes else once[side]
        ours, hand = bench.interleaved(sides, RUNS * (4 if writes else 20), fresh)
        compare(bench.folder / names[0], bench.folder / names[1])
        print(f"  {name.replace('_', ' '):14} bursar {ours[0] * 1e3:5.2f} ms  sqlite3 {hand[0] * 1e3:5.2f} ms  "
              f"ratio {ours[0] / hand[0]:4.2f}  CPU {ours[1] * 1e3:4.2f} : {hand[1] * 1e3:4.2f} ms")


def main():
    program = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build/bin/bursar").resolve()
    with tempfile.TemporaryDirectory(prefix="bursar-bench-", dir=os.environ.get("TMPDIR")) as folder:
        bench = Bench(program, Path(folder))
        correctness(bench)
        if SHORT:
            due(bench, 2000)
            nothing_due(bench, [1000, 2000])
            commands(bench, 2000)
            return
        sizes = [10_000, 100_000] + ([1_000_000] if FULL else [])
        for size in sizes[1:]:
            due(bench, size)
        nothing_due(bench, sizes)
        commands(bench, 10_000)


if __name__ == "__main__":
    main()
