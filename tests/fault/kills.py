"""kill -9 at any moment of a sweep, and then one more sweep."""
import collections
import os
import signal
import struct
import subprocess
import time

from harness import FULL, draw, test
from dump import canonical, identical, same
from population import FUSES, TODAY, big, late, population

SWEEP = ("-q", "sweep", *FUSES)


def unfinished_frames(path):
    """Frames in a write-ahead log after its last commit: what a kill inside a commit leaves."""
    try:
        log = open(path + "-wal", "rb").read()
    except FileNotFoundError:
        return 0
    if len(log) < 32:
        return 0
    page, salts = struct.unpack(">I", log[8:12])[0], log[16:24]
    loose, at = 0, 32
    while at + 24 <= len(log) and log[at + 8:at + 16] == salts:
        loose = 0 if struct.unpack(">I", log[at + 4:at + 8])[0] else loose + 1
        at += 24 + page
    return loose


def start(ledger, *args):
    return ledger.start(TODAY, *args, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def duration(source, args, rounds=3):
    """The median time of the command as a whole, started as it will be when it is killed."""
    times = []
    for _ in range(rounds):
        ledger = source.copy("timed.db")
        began = time.monotonic()
        assert start(ledger, *args).wait() == 0
        times.append(time.monotonic() - began)
        ledger.remove()
    return sorted(times)[rounds // 2]


def kill_after(process, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        time.sleep(max(0.0, min(0.002, end - time.monotonic())))
    process.send_signal(signal.SIGKILL)
    return process.wait()


def kill_in_commit(process, path, bytes_written):
    """Killed once the write-ahead log has grown so far: inside a commit, or just behind it."""
    while process.poll() is None:
        try:
            if os.stat(path + "-wal").st_size > bytes_written:
                break
        except FileNotFoundError:
            pass
    process.send_signal(signal.SIGKILL)
    return process.wait()


def campaign(source, args, again, times, random, expected, what):
    """Kills `args` `times` times, each on a fresh copy; then `again` must lead to the ledger of no kill."""
    whole = duration(source, args)
    ledger = source.copy("timed.db")
    process, largest = start(ledger, *args), 0
    while process.poll() is None:
        try:
            largest = max(largest, os.stat(ledger.path + "-wal").st_size)
        except FileNotFoundError:
            pass
    head = ledger.head()[0]
    landed = collections.Counter()
    began = source.head()[0]
    number = kills = 0
    while kills < times:
        assert number < 3 * times, f"{kills} kills in {number} runs: the runs end before they are killed"
        number += 1
        ledger = source.copy("killed.db")
        process = start(ledger, *args)
        if number % 4 == 3 and largest:
            moment = f"after {int(random.uniform(0, largest))} bytes of log"
            code = kill_in_commit(process, ledger.path, int(moment.split()[1]))
        else:
            moment = f"after {random.uniform(0, whole * 1.05):.4f} s of {whole:.4f} s"
            code = kill_after(process, float(moment.split()[1]))
        kills += code == -signal.SIGKILL
        inside = unfinished_frames(ledger.path)
        seq = ledger.head()[0]
        landed["not killed: it was faster" if code != -signal.SIGKILL else
               "inside a commit" if inside else
               "before the first commit" if seq == began else
               "after the last commit" if seq == head else "between commits"] += 1
        where = f"{what}, kill {number} {moment}"
        ledger.run(TODAY, *again)
        must_equal(ledger, expected, where)
        if FULL or number % 6 == 1:
            ledger.must_be_clean(TODAY)
        ledger.remove()
    return f"{times} kills over {whole * 1000:.0f} ms: " + ", ".join(f"{n} {k}" for k, n in sorted(landed.items()))


def reference(source, args, name):
    """The ledger without a kill."""
    ledger = source.copy(name)
    ledger.run(TODAY, *args)
    ledger.must_be_clean(TODAY)
    return ledger


def must_equal(ledger, expected, what):
    # Here even ids, numbers and hashes are the same, which is quickly seen; only the content has to be.
    if not identical(ledger, expected):
        same(canonical(expected), canonical(ledger), f"{what}: another ledger than without the kill")


@test
def killed_sweep():
    """kill -9 at any moment of a sweep over 2,000 contracts, then one more sweep: the ledger of no kill."""
    expected = reference(big(), SWEEP, "swept.db")
    return campaign(big(), SWEEP, SWEEP, 200 if FULL else 24, draw("killed sweep"), expected, "sweep")


@test
def killed_replay():
    """kill -9 at any moment of a replay of several days, then the replay again: the ledger of no kill."""
    args = ("-q", "sweep", "--replay-from", "2026-02-13", *FUSES)
    expected = reference(late(), args, "replayed.db")
    return campaign(late(), args, args, 60 if FULL else 8, draw("killed replay"), expected, "replay")


@test
def killed_sweep_with_a_key():
    """a sweep with an idempotency key, killed between its pages and run again with it, does the rest."""
    args = (*SWEEP, "--idempotency-key", "night of the 16th")
    expected = reference(big(), args, "swept-with-a-key.db")
    whole = duration(big(), args)
    random = draw("killed with a key")
    for attempt in range(60):
        ledger = big().copy("keyed.db")
        began = ledger.head()[0]
        kill_after(start(ledger, *args), random.uniform(whole * 0.3, whole))
        pages = ledger.value("SELECT count(*) FROM idempotency")
        if pages == 1:
            break
    else:
        raise AssertionError("no kill has landed between two pages")
    assert ledger.head()[0] > began
    ledger.run(TODAY, *args)
    must_equal(ledger, expected, "page 1 was done, then the kill, then the same key again")
    ledger.must_be_clean(TODAY)
    ledger.remove()
    return f"between pages at attempt {attempt + 1}"


@test
def killed_payment():
    """a payment with an idempotency key, killed at any moment and sent again: exactly one payment."""
    args = ("payment", "record", "C1", "12.00", "--idempotency-key", "transfer 4711", "--payer", "Bob", "-q")
    source = population()
    random = draw("killed payment")
    whole = duration(source, args, 5)
    landed = collections.Counter()
    times = 300 if FULL else 40
    before = source.value("SELECT count(*) FROM payment")
    answers = set()
    for number in range(times):
        ledger = source.copy("lost.db")
        moment = random.uniform(0, whole * 1.2)
        kill_after(start(ledger, *args), moment)
        landed[ledger.value("SELECT count(*) FROM payment") - before] += 1
        answers.add(ledger.run(TODAY, "-o", "json", *args).stdout)
        answers.add(ledger.run(TODAY, "-o", "json", *args).stdout)
        assert ledger.value("SELECT count(*) FROM payment") == before + 1, f"kill {number} after {moment:.4f} s"
        assert ledger.value("SELECT count(*) FROM idempotency WHERE key = 'transfer 4711'") == 1
    assert len(answers) == 1, "\n".join(sorted(answers))
    ledger.must_be_clean(TODAY)
    ledger.remove()
    return f"{landed[0]} of {times} kills before the commit, {landed[1]} after"
