"""Running the program, copying ledgers, and reporting tests line by line."""
import contextlib
import io
import json
import os
import random
import shutil
import sqlite3
import subprocess
import time
import traceback
import zlib

BURSAR = os.environ["BURSAR"]
WORK = os.environ["FAULT_WORK"]
FULL = os.environ.get("FAULT_FULL", "") not in ("", "0")
SEED = int(os.environ.get("FAULT_SEED", "1"))
EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "examples")
BUSY = 75

tests = []


def test(function):
    """Registers a test; what it returns is told beside its name."""
    tests.append(function)
    return function


def title(function):
    return function.__doc__.split("\n")[0].rstrip(".")


def draw(name):
    """A random source of a test's own, so that tests can be run alone."""
    return random.Random(SEED * 1_000_003 + zlib.crc32(name.encode()))


def run_all(wanted):
    failed = 0
    for function in tests:
        if wanted and function.__name__ not in wanted:
            continue
        began = time.monotonic()
        try:
            note = function()
        except Exception as error:  # a failure, or a mistake of the test: both are reported
            failed += 1
            print(f"not ok - {function.__name__}: {title(function)} (seed {SEED})", flush=True)
            text = str(error) if isinstance(error, AssertionError) else traceback.format_exc()
            print("".join(f"#   {line}\n" for line in (text or traceback.format_exc()).splitlines()), end="", flush=True)
            continue
        took = time.monotonic() - began
        print(f"ok - {function.__name__}: {title(function)} ({f'{note}; ' if note else ''}{took:.1f} s)", flush=True)
    return 1 if failed else 0


class Ledger:
    """A ledger file and the program on it."""

    def __init__(self, name):
        self.path = os.path.join(WORK, name)

    def copy(self, name):
        other = Ledger(name)
        other.remove()
        for suffix in ("", "-wal"):
            if os.path.exists(self.path + suffix):
                shutil.copyfile(self.path + suffix, other.path + suffix)
        os.chmod(other.path, 0o600)
        return other

    def remove(self):
        for suffix in ("", "-wal", "-shm"):
            with contextlib.suppress(FileNotFoundError):
                os.remove(self.path + suffix)

    def has_wal(self):
        """Whether a commit stands in the write-ahead log."""
        with contextlib.suppress(FileNotFoundError):
            return os.path.getsize(self.path + "-wal") > 0
        return False

    def command(self, day, *args):
        return [BURSAR, "--ledger", self.path, "--as-of", day, *args]

    def start(self, day, *args, seed=None, **options):
        environment = dict(os.environ, **({"BURSAR_SEED": seed} if seed else {}))
        options.setdefault("stdout", subprocess.PIPE)
        options.setdefault("stderr", subprocess.PIPE)
        return subprocess.Popen(self.command(day, *args), env=environment, **options)

    def run(self, day, *args, code=0, seed=None, **options):
        """Runs a command; its exit code must be `code`, or one of them, or any when None."""
        process = self.start(day, *args, seed=seed, **options)
        out, err = (text.decode() if text else "" for text in process.communicate())
        codes = (code,) if isinstance(code, int) else code
        assert codes is None or process.returncode in codes, (
            f"{' '.join(args)} on {day}: exit {process.returncode}, not {code}\n{out[-1500:]}{err[-1500:]}")
        return subprocess.CompletedProcess(args, process.returncode, out, err)

    def json(self, day, *args, **options):
        return json.loads(self.run(day, "-o", "json", *args, **options).stdout)

    @contextlib.contextmanager
    def db(self):
        connection = sqlite3.connect(self.path, isolation_level=None)
        try:
            yield connection
        finally:
            connection.close()

    def rows(self, sql, *params):
        with self.db() as db:
            return db.execute(sql, params).fetchall()

    def value(self, sql, *params):
        return self.rows(sql, *params)[0][0]

    def head(self):
        return self.rows("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1")[0]

    def sql_dump(self):
        out = io.StringIO()
        with self.db() as db:
            for line in db.iterdump():
                out.write(line + "\n")
        return out.getvalue()

    def problems(self, day):
        """What `check` (which verifies the chain too) finds: exit code and pairs of invariant and subject."""
        done = self.run(day, "-o", "json", "check", code=None)
        assert done.returncode in (0, 1, 3), f"check: exit {done.returncode}\n{done.stderr}"
        return done.returncode, [(p["invariant"], p["subject"]) for p in json.loads(done.stdout)["problems"]]

    def must_be_clean(self, day, code=0):
        self.run(day, "check", code=code)
        self.run(day, "audit", "verify")


def new_ledger(name, day):
    ledger = Ledger(name)
    ledger.remove()
    ledger.run(day, "init", "--policy", f"{EXAMPLES}/policies/alls-heberg.toml",
               "--catalog", f"{EXAMPLES}/catalogs/alls-heberg.toml", seed=name)
    return ledger


def add_customer(ledger, day, name, *more, **options):
    mail = name.lower().replace(" ", ".") + "@example.org"
    return ledger.json(day, "customer", "add", "--name", name, "--email", mail, "--address", "1 rue Haute",
                       "--postcode", "75001", "--city", "Paris", "--country", "FR", "--accept-terms", *more,
                       **options)
