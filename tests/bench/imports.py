#!/usr/bin/env python3
"""Measures payment import against the sqlite3 shell, which reads a script of nothing but the same writes in as many
transactions: imports.py [PROGRAM]

Interleaved runs on fresh copies, medians. It fails when the rows that both sides leave behind differ, never for a
time. BENCH_SHORT=1 imports once into a small ledger, BENCH_RUNS=N sets the number of runs.
"""

import sqlite3
import subprocess
import sys
import tempfile
from os import environ
from pathlib import Path

sys.dont_write_bytecode = True
import run  # noqa: E402: nothing is left beside it

DAY = "2026-03-09"
PAGE = 1000  # lines a commit
# What an import adds, in the order that a commit has it.
ADDED = ("event", "event_text", "payment", "payment_line", "fund", "allocation")


class Imports(run.Bench):
    sources = {}

    def __init__(self, program, folder):
        super().__init__(program, folder)
        self.environment["BURSAR_SEED"] = "bench"  # the same salts each time

    def ledger(self, payments):
        """A ledger of so many customers, each with an open invoice, and the file that pays them all."""
        path, file = self.folder / f"{payments}.db", self.folder / f"{payments}.csv"
        self.check(*self.bursar(path, "init", "--policy", run.ROOT / "examples/policies/alls-heberg.toml",
                                "--catalog", run.ROOT / "examples/catalogs/alls-heberg.toml", day="2026-01-01"))
        script = (run.HERE / "imports_fill.sql").read_text().replace("{customers}", str(payments))
        subprocess.run(["sqlite3", "-batch", "-bail", path], input=script, text=True, check=True,
                       stdout=subprocess.DEVNULL)
        with open(file, "w", encoding="utf-8") as lines:
            lines.write("date,amount,currency,payer,text,reference\n")
            for n in range(1, payments + 1):
                lines.write(f"2026-03-08,12.00,EUR,Person {n},Invoice F2026-{n:06},VIR-{n:08}\n")
        return path, file

    def importing(self, ledger, file):
        return self.bursar(ledger, "-q", "-o", "jsonl", "payment", "import", file, "--format", "csv", day=DAY)


def literal(value):
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


def insert(db, table, where, values):
    for row in db.execute(f"SELECT * FROM {table} WHERE {where}", values):
        yield f"INSERT INTO {table} VALUES ({', '.join(map(literal, row))});\n"


def update(db, table, key, where, values):
    """What differs from the ledger before."""
    rows = db.execute(f"SELECT * FROM {table} WHERE {where} ORDER BY {key[0]}", values)
    names = [column[0] for column in rows.description]
    for row in rows.fetchall():
        here = dict(zip(names, row))
        at = " AND ".join(f"{name} = {literal(here[name])}" for name in key)
        old = dict(zip(names, db.execute(f"SELECT * FROM before.{table} WHERE {at}").fetchone()))
        told = ", ".join(f"{name} = {literal(here[name])}" for name in names if here[name] != old[name])
        if told:
            yield f"UPDATE {table} SET {told} WHERE {at};\n"


def write_script(path, before, imported):
    """What the import wrote, page by page, as it stands in the ledger afterwards."""
    db = sqlite3.connect(imported)
    db.execute("ATTACH ? AS before", (str(before),))
    firsts = [seq for seq, in db.execute("SELECT seq FROM payment WHERE id % ? = 1 ORDER BY id", (PAGE,))]
    with open(path, "w", encoding="utf-8") as out:
        out.write("PRAGMA cell_size_check=ON; PRAGMA secure_delete=ON; PRAGMA cache_size=-32000;\n"
                  "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;\n")
        for page in zip(firsts, firsts[1:] + [1 << 62]):
            out.write("BEGIN IMMEDIATE;\n")
            paid = "IN (SELECT id FROM payment WHERE seq >= ? AND seq < ?)"
            documents = "IN (SELECT document FROM allocation WHERE seq >= ? AND seq < ?)"
            for table in ADDED:
                where = f"payment {paid}" if table in ("payment_line", "fund") else "seq >= ? AND seq < ?"
                out.writelines(insert(db, table, where, page))
            out.writelines(update(db, "settlement", ("document",), f"document {documents}", page))
            out.writelines(update(db, "claim", ("contract", "kind", "term_start"), f"document {documents}", page))
            out.writelines(update(db, "contract", ("id",), "id IN (SELECT contract FROM document WHERE id "
                                  f"{documents})", page))
            out.write("COMMIT;\n")
    db.close()
    return len(firsts)


def measure(bench, payments):
    ledger, file = bench.ledger(payments)
    bench.check(*bench.importing(bench.copy(ledger, "ours.db"), file))
    script = bench.folder / "by_hand.sql"
    commits = write_script(script, ledger, bench.folder / "ours.db")
    sides = [lambda at: (bench.importing(at, file), None), lambda at: (["sqlite3", "-batch", "-bail", at], script)]
    names = ["ours.db", "hand.db"]
    ours, hand = bench.interleaved(sides, run.RUNS, lambda side: bench.copy(ledger, names[side]))
    run.compare(bench.folder / "ours.db", bench.folder / "hand.db")
    print(f"ok payment import and the script by hand leave the same rows, hashes included: {payments:,} payments")
    print(f"# payment import, {payments:,} lines in {commits} commits:")
    for name, (wall, cpu, peak) in (("sqlite3", hand), ("bursar", ours)):
        print(f"#   {name:8} {payments / wall:9,.0f} payments/s  {cpu / payments * 1e6:6.1f} CPU us a payment  "
              f"{peak / 1024:6.1f} MiB  rate {hand[0] / wall:4.0%}  CPU rate {hand[1] / cpu:4.0%}")


def main():
    program = Path(sys.argv[1] if len(sys.argv) > 1 else run.ROOT / "build/bin/bursar").resolve()
    with tempfile.TemporaryDirectory(prefix="bursar-bench-", dir=environ.get("TMPDIR")) as folder:
        measure(Imports(program, Path(folder)), 2000 if run.SHORT else 100_000)


if __name__ == "__main__":
    main()
