#!/usr/bin/env python3
"""Measures bursar's reports against sqlite3 on the same file, and against Ledger and hledger on the same books as
an exported journal: reports.py [PROGRAM]

Interleaved runs, medians. It fails when the two sides' figures differ, never for a time. BENCH_SHORT=1 runs
everything once on a small ledger, BENCH_FULL=1 goes up to a million documents, BENCH_RUNS=N sets the number of runs.
"""

import collections
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
import run  # noqa: E402: nothing is left beside it

DAY = "2025-11-15"


class Reports(run.Bench):
    sources = {"peak": ["peak.c"]}

    def peak(self, command):
        """Peak KiB of a process."""
        told = self.folder / "peak.txt"
        self.check(self.folder / "peak", told, *command)
        return int(told.read_text())

    def ledger(self, documents):
        """A ledger of so many invoices, ten to a customer."""
        path = self.folder / f"{documents}.db"
        if not path.exists():
            self.check(*self.bursar(path, "init", "--policy", run.ROOT / "examples/policies/alls-heberg.toml",
                                    "--catalog", run.ROOT / "examples/catalogs/alls-heberg.toml", day="2025-01-01"))
            script = (run.HERE / "reports_fill.sql").read_text().replace("{customers}", str(documents // 10))
            subprocess.run(["sqlite3", "-batch", "-bail", path], input=script, text=True, check=True,
                           stdout=subprocess.DEVNULL)
        return path

    def report(self, ledger, *words, form="csv"):
        return self.bursar(ledger, "-o", form, "report", *words, day=DAY)

    def answer(self, command, script=None):
        with open(script or os.devnull, encoding="utf-8") as source:
            return subprocess.run(command, stdin=source, capture_output=True, text=True, check=True,
                                  env=self.environment).stdout


def minor(text):
    return int(text.replace(".", ""))


def rows(text):
    return [line.split(",") for line in text.splitlines()]


def same(what, ours, theirs):
    if ours != theirs:
        raise SystemExit(f"{what}: bursar and the other side differ: {sorted(set(ours) ^ set(theirs))[:5]}")


def same_ageing(bench, ledger):
    ours = [(customer, *map(minor, amounts[:-1])) for customer, _, *amounts in
            rows(bench.answer(bench.report(ledger, "ageing")))[1:]]
    theirs = collections.defaultdict(lambda: [0] * 7)
    for customer, *amounts in rows(bench.answer(sqlite3(ledger), run.HERE / "ageing.sql")):
        if len(amounts) == 6:
            theirs[int(customer)][:6] = map(int, amounts)
        else:
            theirs[int(customer)][6] = int(amounts[0])
    same("ageing", ours, [(f"C{customer}", *theirs[customer]) for customer in sorted(theirs)])


def same_revenue(bench, ledger):
    ours = [(month, int(documents), minor(net), minor(tax)) for month, _, documents, net, tax, _ in
            rows(bench.answer(bench.report(ledger, "revenue")))[1:]]
    theirs = [(month, *map(int, sums)) for month, *sums in
              rows(bench.answer(sqlite3(ledger), run.HERE / "revenue.sql"))]
    same("revenue", ours, theirs)


def sqlite3(ledger):
    return ["sqlite3", "-batch", "-bail", "-csv", ledger]


def against_sqlite3(bench, documents):
    ledger = bench.ledger(documents)
    same_ageing(bench, ledger)
    same_revenue(bench, ledger)
    print(f"reports, {documents:,} invoices:")
    for name in ("ageing", "revenue"):
        sides = [lambda at: (bench.report(at, name), None), lambda at: (sqlite3(at), run.HERE / f"{name}.sql")]
        ours, hand = bench.interleaved(sides, run.RUNS * 2, lambda side: ledger)
        print(f"  {name:8} bursar {ours[0] * 1e3:7.1f} ms  sqlite3 {hand[0] * 1e3:7.1f} ms  ratio "
              f"{ours[0] / hand[0]:4.2f}  CPU {ours[1] * 1e3:6.1f} : {hand[1] * 1e3:6.1f} ms")
    for words in (("revenue", "--by", "product"), ("revenue", "--by", "customer"), ("mrr",), ("mrr", "--on", "2025-06-30"),
                  ("tax",)):
        (only,) = bench.interleaved([lambda at: (bench.report(at, *words), None)], run.RUNS, lambda side: ledger)
        print(f"  {' '.join(words):21} {only[0] * 1e3:7.1f} ms  {bench.peak(bench.report(ledger, *words)) / 1024:.0f} MiB")


def balance(bench, tool, journal, account):
    """A balance in minor units, as the tool prints it on the last line that names the currency."""
    words = ["--depth", "2"] if tool == "hledger" else ["--depth", "2", "--no-total"]
    told = bench.answer([tool, "-f", journal, "balance", account, *words])
    return minor(next(line for line in told.splitlines() if "EUR" in line).split()[0])


def against_journals(bench, documents):
    tools = [tool for tool in ("ledger", "hledger") if shutil.which(tool)]
    ledger = bench.ledger(documents)
    journal = bench.folder / "books.journal"
    with open(journal, "wb") as file:
        subprocess.run(bench.bursar(ledger, "export", "journal"), stdout=file, check=True, env=bench.environment)
    wall, _, _ = bench.run(bench.bursar(ledger, "export", "journal"))
    peak = bench.peak(bench.bursar(ledger, "export", "journal"))
    postings = sum(line.startswith(b"    ") for line in open(journal, "rb"))
    print(f"a journal of {postings:,} postings, exported in {wall:.2f} s with {peak / 1024:.0f} MiB:")
    total = json.loads(bench.answer(bench.report(ledger, "ageing", form="json")))["totals"][0]
    for tool in tools:
        for account, amount in (("Assets:Receivable", total["open"]), ("Liabilities:Credit", "-" + total["credit"])):
            same(f"{tool} {account}", [minor(amount)], [balance(bench, tool, journal, account)])
    sides = [lambda at: (bench.report(at, "ageing"), None), lambda at: (bench.report(at, "revenue"), None)]
    sides += [lambda at, tool=tool: ([tool, "-f", journal, "balance"], None) for tool in tools]
    names = ["report ageing", "report revenue"] + [f"{tool} balance" for tool in tools]
    walls = [wall for wall, _, _ in bench.interleaved(sides, run.RUNS, lambda side: ledger)]
    peaks = [bench.peak(side(ledger)[0]) for side in sides]
    for i, name in enumerate(names):
        ratios = "".join(f"  {walls[j] / walls[i]:4.0f} x faster, {peaks[i] / peaks[j]:4.0%} of the memory of {tool}"
                         for j, tool in enumerate(tools, 2)) if name.startswith("report") else ""
        print(f"  {name:15} {walls[i] * 1e3:8.1f} ms  {peaks[i] / 1024:6.1f} MiB{ratios}")


def main():
    program = Path(sys.argv[1] if len(sys.argv) > 1 else run.ROOT / "build/bin/bursar").resolve()
    with tempfile.TemporaryDirectory(prefix="bursar-bench-", dir=os.environ.get("TMPDIR")) as folder:
        bench = Reports(program, Path(folder))
        if run.SHORT:
            against_sqlite3(bench, 2000)
            against_journals(bench, 1000)
            return
        against_sqlite3(bench, 1_000_000 if run.FULL else 100_000)
        against_journals(bench, 20_000)


if __name__ == "__main__":
    main()
