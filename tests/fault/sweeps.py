"""A sweep that runs twice, a sweep that runs again on a copy, and one that is watched."""
import contextlib
import os
import pty
import re
import signal
import threading
import time

from harness import FULL, add_customer, new_ledger, test
from dump import same
from population import FUSES, PEOPLE, TODAY, big, days, population


@test
def prototypes_cover_the_steps():
    """the crowd's sweep does steps of every kind, its ledger is clean, and 2,000 contracts stand in it."""
    assert big().value("SELECT count(*) FROM contract") == 2000
    ledger = big().copy("cover.db")
    counts = ledger.json(TODAY, "sweep", *FUSES)["counts"]
    for kind in ("invoice", "renew", "reminder", "stop-notice", "overdue-notice", "suspend", "penalty", "delete",
                 "lapse", "end"):
        assert counts.get(kind, 0) >= 125, f"{kind}: {counts}"
    ledger.must_be_clean(TODAY)
    ledger.remove()
    return ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))


@test
def twice_a_day():
    """a second sweep of the day changes nothing, on each day of a cycle."""
    ledger = population().copy("twice.db")
    swept = 0
    for day in days(TODAY, "2026-03-31" if FULL else "2026-03-02"):
        first = ledger.json(day, "sweep")
        swept += len(first["steps"])
        before, head = ledger.sql_dump(), ledger.head()
        again = ledger.json(day, "sweep")
        assert again["steps"] == [] and again["counts"] == {} and again["quarantined"] == [], f"{day}: {again}"
        assert ledger.head() == head and again["revision"] == head[0], f"{day}: the head has moved"
        assert ledger.sql_dump() == before, f"{day}: a row has changed"
        quiet = ledger.run(day, "-q", "sweep")
        assert quiet.stdout == quiet.stderr == "", f"{day}: {quiet}"
    assert swept > len(PEOPLE)
    ledger.must_be_clean(day)
    ledger.remove()
    return f"{swept} steps"


@test
def twice_after_a_gap():
    """after missed nights too: the second sweep changes nothing, nor does it on the day after unless it is due."""
    ledger = population().copy("gap.db")
    for day in ("2026-02-20", "2026-02-23", "2026-03-05", "2026-03-31"):
        ledger.run(day, "sweep")
        before = ledger.sql_dump()
        assert ledger.json(day, "sweep")["steps"] == []
        assert ledger.sql_dump() == before, f"{day}: a row has changed"
    ledger.must_be_clean(day)
    ledger.remove()


@test
def progress_on_a_terminal():
    """a long run says on a terminal how far it is, and wipes that; not under -q, and never on standard output."""
    def hold_up(process, ledger):
        """Makes a quick run a long one, from its first commit on: time goes on while it is stopped."""
        while process.poll() is None and not ledger.has_wal():
            time.sleep(0.001)
        for _ in range(4):
            if process.poll() is not None:
                return
            process.send_signal(signal.SIGSTOP)
            time.sleep(0.35)
            process.send_signal(signal.SIGCONT)
            time.sleep(0.02)

    def on_a_terminal(*options):
        ledger = big().copy("progress.db")
        ours, theirs = pty.openpty()
        process = ledger.start("2026-03-20", *options, "-o", "jsonl", "sweep", *FUSES, "--replay-from", TODAY,
                               stderr=theirs)
        os.close(theirs)
        seen = []
        reader = threading.Thread(target=lambda: seen.append(process.stdout.read()))
        reader.start()
        holder = threading.Thread(target=hold_up, args=(process, ledger))
        holder.start()
        shown = b""
        with contextlib.suppress(OSError):  # the terminal's end
            while block := os.read(ours, 4096):
                shown += block
        reader.join()
        holder.join()
        os.close(ours)
        assert process.wait() == 0, shown
        assert b"\x1b" not in seen[0] and len(seen[0].splitlines()) > 2000
        ledger.remove()
        return shown.decode()

    shown = on_a_terminal()
    assert re.match(r"(\r\x1b\[K(sweep: \d+ of \d+ contracts)?)+$", shown) and "sweep:" in shown, repr(shown)
    assert shown.endswith("\r\x1b[K"), repr(shown[-100:])
    assert on_a_terminal("-q") == ""


@test
def same_seed_same_bytes():
    """the same ledger, day, command and seed give the same bytes, in the answer and in the ledger."""
    def deeds(name):
        ledger = population().copy(name)
        answers = [ledger.run(TODAY, *args, seed="one").stdout for args in (
            ("-o", "json", "sweep"),
            ("-o", "json", "payment", "record", "C1", "12.00", "--reference", "same", "--payer", "Eve"),
            ("-o", "json", "customer", "add", "--name", "New One", "--email", "new@example.org", "--address", "1",
             "--postcode", "1", "--city", "Paris", "--country", "FR", "--accept-terms"),
            ("-o", "json", "contract", "open", "C2", "vps-s", "--reason", "by phone"),
            ("customer", "list"), ("-o", "csv", "audit", "log"), ("explain", "C1"))]
        dump = ledger.sql_dump()
        ledger.must_be_clean(TODAY)
        ledger.remove()
        return answers, dump
    (answers, dump), (again, dump_again) = deeds("same.db"), deeds("again.db")
    assert answers == again, next(a + b for a, b in zip(answers, again) if a != b)[:2000]
    same(dump.splitlines(), dump_again.splitlines(), "the ledgers differ")
    return f"{len(dump)} bytes of dump"
