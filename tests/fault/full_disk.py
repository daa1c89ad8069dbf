"""Disks that are full, files that may not be written, answers that nobody reads."""
import os
import resource
import signal
import stat

from harness import FULL, WORK, Ledger, draw, test
from kills import must_equal, reference
from population import FUSES, TODAY, crowd, population

UNPRIVILEGED = 65534


def limited(bytes_allowed, action=signal.SIG_IGN):
    """Files may grow so far: further writes fail with EFBIG, as they do with ENOSPC on a full disk."""
    def limit():
        signal.signal(signal.SIGXFSZ, action)
        resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_allowed, resource.RLIM_INFINITY))
    return limit


def tell(done):
    return f"exit {done.returncode}: {done.stdout[-300:]}{done.stderr[-300:]}"


@test
def no_room_for_a_sweep():
    """a disk that fills up at any point of a sweep: exit 74, the ledger intact, and the next sweep does the rest."""
    source = crowd("room.db", population(), 12)
    args = ("-q", "sweep", *FUSES)
    expected = reference(source, args, "room-swept.db")
    size = os.path.getsize(source.path)
    whole = os.path.getsize(expected.path)
    random = draw("no room")
    refused = 0
    # What grows is the write-ahead log first, the ledger itself when the log is folded in.
    points = [0, 512] + [random.randrange(size) for _ in range(40 if FULL else 8)] + [size, (size + whole) // 2]
    for point in points:
        ledger = source.copy("no-room.db")
        done = ledger.run(TODAY, *args, code=None, preexec_fn=limited(point))
        assert done.returncode in (0, 74), f"{point} bytes allowed: {tell(done)}"
        if done.returncode == 74:
            refused += 1
            assert done.stderr.startswith("bursar: "), f"{point} bytes allowed: {tell(done)}"
        ledger.must_be_clean(TODAY)
        ledger.run(TODAY, *args)
        must_equal(ledger, expected, f"{point} bytes allowed, then a sweep with room")
        ledger.remove()
    assert refused >= 5, f"{refused} of {points} refused"
    return f"{refused} of {len(points)} refused"


@test
def file_size_limit():
    """under ulimit -f too, whose signal kills whoever does not ignore it: exit 74."""
    ledger = population().copy("limit.db")
    done = ledger.run(TODAY, "-q", "sweep", *FUSES, code=None, preexec_fn=limited(4096, signal.SIG_DFL))
    ledger.must_be_clean(TODAY)
    assert done.returncode == 74, tell(done)


@test
def no_room_for_a_payment():
    """a payment that finds the disk full: exit 74, nothing recorded, and recorded when there is room."""
    args = ("payment", "record", "C1", "12.00", "--idempotency-key", "no room")
    source = population()
    before = source.value("SELECT count(*) FROM payment")
    for point in (0, 100, 4096, 20_000):
        ledger = source.copy("pay.db")
        done = ledger.run(TODAY, *args, code=74, preexec_fn=limited(point))
        assert done.stdout == "" and done.stderr.startswith("bursar: "), tell(done)
        assert ledger.value("SELECT count(*) FROM payment") == before
        ledger.must_be_clean(TODAY)
        ledger.run(TODAY, *args)
        assert ledger.value("SELECT count(*) FROM payment") == before + 1
        ledger.must_be_clean(TODAY)
        ledger.remove()


@test
def no_room_for_a_ledger():
    """init on a full disk leaves no half-made ledger behind."""
    examples = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "examples")
    for point in (0, 1000, 4096, 50_000):
        ledger = Ledger("unmade.db")
        args = ("init", "--policy", f"{examples}/policies/alls-heberg.toml", "--catalog",
                f"{examples}/catalogs/alls-heberg.toml")
        done = ledger.run(TODAY, *args, code=74, preexec_fn=limited(point))
        assert not os.path.exists(ledger.path), f"{point} bytes allowed: a ledger is left; {tell(done)}"
        ledger.run(TODAY, *args)
        ledger.must_be_clean(TODAY)
        ledger.remove()


@test
def answers_to_a_full_disk():
    """an answer that cannot be written: exit 74, said so, and what the command did stands."""
    source = population()
    for format in ("table", "json", "jsonl", "csv"):
        for args in (("customer", "list"), ("sweep", *FUSES), ("check",), ("audit", "log"), ("due",), ("explain", "C1"),
                     ("payment", "record", "C1", "1.00"), ("--help",), ("man",)):
            ledger = source.copy("full.db")
            with open("/dev/full", "w") as full:
                done = ledger.run(TODAY, "-o", format, *args, code=None, stdout=full)
            if args[0] == "man" and done.returncode == 0:
                continue  # writes files where it is told to
            assert done.returncode == 74, f"{format} {' '.join(args)}: {tell(done)}"
            assert "No space left" in done.stderr, f"{format} {' '.join(args)}: {tell(done)}"
            if args[0] == "sweep":
                assert ledger.json(TODAY, "sweep", *FUSES)["steps"] == [], "what was not told was not done"
            if args[0] == "payment":
                assert ledger.value("SELECT count(*) FROM payment WHERE amount = 100") == 1
            ledger.must_be_clean(TODAY)


@test
def nobody_reads():
    """a reader that has gone: exit 74 and no signal, and what the command did stands."""
    ledger = population().copy("pipe.db")
    for args in (("sweep", *FUSES), ("audit", "log"), ("customer", "list")):
        reader, writer = os.pipe()
        os.close(reader)
        done = ledger.run(TODAY, *args, code=74, stdout=writer)
        os.close(writer)
        assert "Broken pipe" in done.stderr, tell(done)
    assert ledger.json(TODAY, "sweep", *FUSES)["steps"] == []
    ledger.must_be_clean(TODAY)


@test
def cut_short_while_read():
    """a ledger that is cut short under a reader's feet: exit 74 and a line that says so, not a signal's death."""
    ledger = crowd("short.db", population(), 300)
    process = ledger.start(TODAY, "-o", "jsonl", "report", "revenue", "--by", "customer")
    process.stdout.read(1)  # it reads, and waits for its reader
    os.truncate(ledger.path, 4096)
    told = process.communicate()[1].decode()
    assert process.returncode == 74 and told.startswith("bursar: "), f"exit {process.returncode}: {told}"
    return told.strip()


@test
def may_not_write():
    """a ledger, or its directory, that this user may not write: a clear error, and nothing harmed."""
    if os.geteuid() != 0:
        return "not root: only the file's mode"
    ledger = population()
    own = os.path.join(WORK, "locked")
    os.makedirs(own, exist_ok=True)
    locked = ledger.copy("locked/ledger.db")
    os.chmod(WORK, 0o755)
    os.chown(locked.path, UNPRIVILEGED, UNPRIVILEGED)

    def run(*args):
        return locked.run(TODAY, *args, code=None, user=UNPRIVILEGED, group=UNPRIVILEGED, extra_groups=[])

    for file_mode, folder_mode, what in ((0o400, 0o777, "file"), (0o600, 0o555, "folder"), (0o000, 0o777, "nothing")):
        os.chmod(own, folder_mode)
        os.chmod(locked.path, file_mode)
        done = run("sweep", *FUSES)
        assert done.returncode in (74, 77), f"read-only {what}: {tell(done)}"
        assert done.stderr.startswith("bursar: ") and locked.path in done.stderr, f"read-only {what}: {tell(done)}"
        assert done.stderr.count("\n") == 1, f"read-only {what}: {tell(done)}"
    os.chmod(own, 0o777)
    os.chmod(locked.path, 0o600)
    done = run("sweep", *FUSES)
    assert done.returncode == 0, f"allowed again: {tell(done)}"
    locked.must_be_clean(TODAY)
    os.chmod(locked.path, stat.S_IRUSR | stat.S_IWUSR | stat.S_IRGRP)
    done = run("customer", "list")
    assert done.returncode not in (0, 70) and locked.path in done.stderr, f"readable by the group: {tell(done)}"
