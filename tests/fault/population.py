"""Ledgers to hurt: customers in every state of the cycle, made by the program, and a crowd multiplied from them.

The crowd is written by this file, hashes included, from the documented encoding alone: that the program
verifies it says that both agree on the encoding.
"""
import datetime
import hashlib
import re

from harness import add_customer, new_ledger
from dump import NUMBER

TODAY = "2026-02-16"

# The first day of the contract, which decides what is due on TODAY, and how its first invoice is paid.
PEOPLE = [
    ("Invoice Due", "2026-01-26", "12.00"),
    ("Credit Renews", "2026-01-26", "30.00"),
    ("Credit In Part", "2026-01-26", "17.00"),
    ("Reminder Due", "2026-01-21", "12.00"),
    ("Stop Due", "2026-01-16", "12.00"),
    ("Suspension Due", "2026-01-15", "12.00"),
    ("Suspension In Part", "2026-01-15", "12.00"),
    ("Penalty Due", "2026-01-13", "12.00"),
    ("Penalty In Part", "2026-01-13", "12.00"),
    ("Deletion Due", "2026-01-09", "12.00"),
    ("Deletion In Part", "2026-01-09", "12.00"),
    ("Lapse Due", "2026-01-17", None),
    ("Ends Today", "2026-01-16", "12.00"),
    ("Free Renewal", "2026-01-16", None),
    ("Nothing Due", "2026-02-01", "12.00"),
    ("Second Cycle", "2025-12-16", "24.00"),
]
PART_PAID = {"Suspension In Part": "5.00", "Penalty In Part": "5.00", "Deletion In Part": "5.00"}


def days(first, last):
    day = datetime.date.fromisoformat(first)
    while day <= datetime.date.fromisoformat(last):
        yield day.isoformat()
        day += datetime.timedelta(days=1)


def prototypes(name, until="2026-02-15"):
    """One customer with one contract for each of PEOPLE, swept every night up to `until`, TODAY's eve."""
    ledger = new_ledger(name, "2025-12-16")
    contracts = {}
    for day in days("2025-12-16", until):
        for who, first, paid in PEOPLE:
            if first != day:
                continue
            customer = add_customer(ledger, day, who)["id"]
            product = "free-web" if who == "Free Renewal" else "web-start"
            contracts[who] = customer, ledger.json(day, "contract", "open", customer, product)["id"]
            if paid:
                ledger.run(day, "payment", "record", customer, paid, "--reference", f"first {who}",
                           "--payer", "A Friend", "--reason", "as agreed")
            if who == "Ends Today":
                ledger.run(day, "contract", "no-renew", contracts[who][1])
        for who, part in PART_PAID.items():
            if day == "2026-02-08" and who in contracts:
                ledger.run(day, "payment", "record", contracts[who][0], part, "--reference", f"part {who}")
        if day >= "2026-01-06":
            ledger.run(day, "-q", "sweep")
    return ledger


def encoded(*fields):
    """Decimal length, colon, bytes: for each field."""
    return hashlib.sha256(b"".join(b"%d:%s" % (len(f), f) for f in map(str.encode, fields))).hexdigest()


def event_hash(row, prev_hash):
    seq, at, actor, command, kind, subject, customer, data, commitment = row
    return encoded("bursar-event-1", str(seq), at, actor, command, kind, subject, str(customer or 0), data,
                   commitment or "", prev_hash)


# Columns that hold an id of a table whose rows are multiplied.
SCALED = {"customer", "contract", "document", "credits", "credit_note", "payment", "fund", "main_contact"}
OWN_IDS = {"customer", "contract", "document", "payment", "fund", "allocation"}


class Multiplied:
    """Every row after the set-up, `times` times, event by event, so that the days stay in their order."""

    def __init__(self, db, times):
        self.db, self.times = db, times
        self.setup = db.execute("SELECT min(seq) - 1 FROM event WHERE customer IS NOT NULL").fetchone()[0]

    def id(self, old, copy):
        return (old - 1) * self.times + copy + 1

    def seq(self, old, copy):
        return self.setup + self.id(old - self.setup, copy)

    def number(self, text, copy):
        return NUMBER.sub(lambda f: f"{f[0][:6]}{self.id(int(f[0][6:]), copy):06d}", text)

    def data(self, text, copy):
        if '"document":' in text:
            text = re.sub(r'"document":(\d+)', lambda f: f'"document":{self.id(int(f[1]), copy)}', text)
        return self.number(text, copy)

    def column(self, table, column, value, copy):
        if not isinstance(value, (int, str)) or column == "document" and isinstance(value, str):
            return value
        if column == "seq":
            return self.seq(value, copy)
        if column in SCALED or column == "id" and table in OWN_IDS or column == "n" and table == "document":
            return self.id(value, copy)
        if column == "reference":
            return f"{value} {copy}"
        if column in ("number", "description"):
            return self.number(value, copy)
        return value

    def multiply(self, table):
        cursor = self.db.execute(f"SELECT * FROM {table}")
        columns = [column[0] for column in cursor.description]
        rows = cursor.fetchall()
        self.db.execute(f"DELETE FROM {table}")
        self.db.executemany(
            f"INSERT INTO {table} VALUES ({','.join('?' * len(columns))})",
            ([self.column(table, column, value, copy) for column, value in zip(columns, row)]
             for row in rows for copy in range(self.times)))

    def events(self):
        rows = self.db.execute("SELECT seq, at, actor, command, kind, subject, customer, data, commitment, "
                               "prev_hash, hash FROM event ORDER BY seq").fetchall()
        self.db.execute("DELETE FROM event WHERE seq > ?", (self.setup,))
        head = rows[self.setup - 1][-1]
        made = []
        for seq, at, actor, command, kind, subject, customer, data, commitment, _, _ in rows[self.setup:]:
            for copy in range(self.times):
                row = (self.seq(seq, copy), at, actor, command, kind,
                       subject[0] + str(self.id(int(subject[1:]), copy)), self.id(customer, copy),
                       self.data(data, copy), commitment)
                before, head = head, event_hash(row, head)
                made.append((*row, before, head))
        self.db.executemany(f"INSERT INTO event VALUES ({','.join('?' * 11)})", made)


def crowd(name, prototype, times):
    """`times` customers for each of the prototype's."""
    ledger = prototype.copy(name)
    with ledger.db() as db:
        db.execute("PRAGMA foreign_keys=OFF")
        db.execute("PRAGMA synchronous=OFF")
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        db.execute("BEGIN")
        for trigger, _ in triggers:
            db.execute(f"DROP TRIGGER {trigger}")
        work = Multiplied(db, times)
        for table in ("customer", "customer_party", "customer_contact", "acceptance", "contract", "document",
                      "document_line", "document_party", "settlement", "claim", "payment", "fund",
                      "allocation", "step", "notice", "action", "event_text"):
            work.multiply(table)
        work.events()
        db.execute("DELETE FROM idempotency")
        db.execute("UPDATE issued_day SET documents = documents * ?1, net = net * ?1, tax = tax * ?1", (times,))
        db.execute("UPDATE series SET last = last * ?", (times,))
        for _, sql in triggers:
            db.execute(sql)
        db.execute("COMMIT")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return ledger


_made = {}


def population():
    """The prototypes on TODAY's eve, made once."""
    if "prototypes" not in _made:
        _made["prototypes"] = prototypes("prototypes.db")
    return _made["prototypes"]


def big():
    """2,000 contracts, all but one in sixteen due on TODAY, made once."""
    if "big" not in _made:
        ledger = crowd("big.db", population(), 125)
        ledger.must_be_clean(TODAY)
        _made["big"] = ledger
    return _made["big"]


def late():
    """400 contracts that nobody has swept since the 12th, made once."""
    if "late" not in _made:
        _made["late"] = crowd("late.db", prototypes("late-prototypes.db", until="2026-02-12"), 25)
    return _made["late"]


FUSES = ("--max-suspend", "100000", "--max-delete", "100000")
