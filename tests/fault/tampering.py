"""What is changed behind the program's back: refused by the guards, or found by `audit verify` or `check`."""
import json
import re
import sqlite3

from harness import test
from population import FUSES, TODAY, population
from bad_rows import hurt

GUARDED = ("event", "policy", "document", "document_line", "allocation", "acknowledgement")

# What is done, and the invariants of which one at least must name it.
TAMPERINGS = [
    ("an event's data", "UPDATE event SET data = replace(data, '1200', '1100') WHERE seq = (SELECT min(seq) FROM event "
     "WHERE data LIKE '%1200%')", {"chain-hash"}),
    ("an event's data that is no JSON any more", "UPDATE event SET data = '{' WHERE seq = 30", {"chain-hash"}),
    ("an event's day", "UPDATE event SET at = '2026-01-01T00:00:00' WHERE seq = 30", {"chain-hash"}),
    ("an event's actor", "UPDATE event SET actor = 'nobody' WHERE seq = 30", {"chain-hash"}),
    ("an event's hash", "UPDATE event SET hash = 'x' || substr(hash, 2) WHERE seq = 30", {"chain-hash", "chain-link"}),
    ("an event's link", "UPDATE event SET prev_hash = hash WHERE seq = 30", {"chain-link"}),
    ("an event's commitment", "UPDATE event SET commitment = NULL WHERE kind = 'customer-added' AND customer = 1",
     {"chain-hash"}),
    ("an event gone", "DELETE FROM event WHERE seq = 30", {"chain-gap"}),
    ("the first event gone", "DELETE FROM event WHERE seq = 1", {"chain-gap"}),
    ("the tail of the log gone", "DELETE FROM event WHERE seq > (SELECT max(seq) - 5 FROM event)",
     {"orphan", "idempotency"}),
    ("a customer's name", "UPDATE customer_party SET name = 'Somebody Else' WHERE customer = 3", {"commitment"}),
    ("a customer's country", "UPDATE customer_party SET country = 'BE' WHERE customer = 3", {"commitment"}),
    ("a customer's identity gone", "DELETE FROM customer_party WHERE customer = 3", {"commitment"}),
    ("an e-mail address", "UPDATE customer_contact SET email = 'x@example.org' WHERE customer = 3", {"commitment"}),
    ("contact details gone", "DELETE FROM customer_contact WHERE customer = 3", {"commitment"}),
    ("a reason", "UPDATE event_text SET reason = 'no reason' WHERE seq = (SELECT min(seq) FROM event_text)",
     {"commitment"}),
    ("a payer", "UPDATE event_text SET payer = 'An Enemy' WHERE seq = (SELECT min(seq) FROM event_text)",
     {"commitment"}),
    ("a reason gone", "DELETE FROM event_text WHERE seq = (SELECT min(seq) FROM event_text)", {"commitment"}),
    ("a document's total", "UPDATE document SET net = net + 100, total = total + 100 WHERE id = 5",
     {"document-sum", "settlement-total", "document-event"}),
    ("a document and its line", ["UPDATE document SET net = 500, tax = 100, total = 600 WHERE id = 5",
                                 "UPDATE document_line SET net = 500, tax = 100, unit_price = 500 WHERE document = 5"],
     {"settlement-total", "document-event"}),
    ("a document, its line and its settlement",
     ["UPDATE document SET net = 500, tax = 100, total = 600 WHERE id = (SELECT max(document) FROM settlement "
      "WHERE open = total)",
      "UPDATE document_line SET net = 500, tax = 100, unit_price = 500 WHERE document = (SELECT max(document) FROM "
      "settlement WHERE open = total)",
      "UPDATE settlement SET total = 600, open = 600 WHERE document = (SELECT max(document) FROM settlement "
      "WHERE open = total)"], {"document-event"}),
    ("a line's amount", "UPDATE document_line SET net = net - 1 WHERE document = 5", {"document-sum"}),
    ("a line's tax", "UPDATE document_line SET tax = tax + 1, net = net - 1 WHERE document = 5", {"document-sum"}),
    ("a line gone", "DELETE FROM document_line WHERE document = 5", {"document-sum"}),
    ("a document's due day", "UPDATE document SET due_on = '2027-01-01' WHERE id = 5", {"document-event"}),
    ("a document's day of issue", "UPDATE document SET issued_on = '2025-01-01' WHERE id = 5", {"document-event"}),
    ("a document's customer", "UPDATE document SET customer = 1 WHERE id = 9", {"settlement-total", "document-event"}),
    ("a document's number", "UPDATE document SET number = 'F2026-000099' WHERE id = 5", {"number"}),
    ("a gap in the numbers", ["PRAGMA foreign_keys=OFF", "DELETE FROM document WHERE id = 5"], {"number-gap"}),
    ("the last document gone", "DELETE FROM document WHERE id = (SELECT max(id) FROM document)",
     {"series", "orphan"}),
    ("the counter of the numbers", "UPDATE series SET last = last + 1", {"series"}),
    ("the name on a document", "UPDATE document_party SET name = 'Somebody Else' WHERE document = 5", {"commitment"}),
    ("the party of a document gone", "DELETE FROM document_party WHERE document = 5", {"commitment", "party"}),
    ("a day of the revenue", "UPDATE issued_day SET net = net - 1", {"issued-day"}),
    ("a day of the revenue gone", "DELETE FROM issued_day WHERE day = (SELECT max(day) FROM issued_day)",
     {"issued-day"}),
    ("a day of the revenue on which nothing was issued", "INSERT INTO issued_day VALUES ('2020-02-29', 'EUR', 1, 5, 1)",
     {"issued-day"}),
    ("paid that is not", "UPDATE settlement SET paid = total, open = 0 WHERE document = (SELECT max(document) FROM "
     "settlement WHERE open > 0)", {"paid"}),
    ("open that is paid", "UPDATE settlement SET paid = 0, open = total WHERE document = (SELECT min(document) FROM "
     "settlement WHERE paid = total)", {"paid"}),
    ("written off without a reason", "UPDATE settlement SET written_off = open, open = 0 WHERE document = (SELECT "
     "max(document) FROM settlement WHERE open > 0)", {"written-off"}),
    ("credited that is not", "UPDATE settlement SET credited = total WHERE document = (SELECT max(document) FROM "
     "settlement WHERE open > 0)", {"credited"}),
    ("a settlement gone", "DELETE FROM settlement WHERE document = 5", {"settlement"}),
    ("what is left of a fund", "UPDATE fund SET remaining = amount - 1 WHERE remaining = 0 AND id = (SELECT min(id) "
     "FROM fund WHERE remaining = 0)", {"fund"}),
    ("a fund's amount", "UPDATE fund SET amount = amount + 100, remaining = remaining + 100 WHERE payment = 2",
     {"payment"}),
    ("a payment's amount, and its fund", ["UPDATE payment SET amount = amount + 100 WHERE id = 2",
                                          "UPDATE fund SET amount = amount + 100, remaining = remaining + 100 "
                                          "WHERE payment = 2"], {"payment-event"}),
    ("a payment's value date", "UPDATE payment SET received_on = '2026-01-02' WHERE id = 2", {"payment-event"}),
    ("a payment's currency", "UPDATE payment SET currency = 'USD' WHERE id = 2", {"payment-event"}),
    ("a payment's customer", "UPDATE payment SET customer = 3 WHERE id = 2", {"payment"}),
    ("a payment gone, and all of it", ["PRAGMA foreign_keys=OFF", "DELETE FROM payment WHERE id = 2",
                                       "DELETE FROM fund WHERE payment = 2"], {"orphan", "paid"}),
    ("an allocation gone", "DELETE FROM allocation WHERE id = 3", {"paid", "fund"}),
    ("an allocation's amount", "UPDATE allocation SET amount = amount - 1 WHERE id = 3", {"paid", "fund"}),
    ("an allocation's document", "UPDATE allocation SET document = 9 WHERE id = 3", {"paid"}),
    ("the days of a claim that was paid", "UPDATE claim SET term_end = '2027-01-01' WHERE paid_on IS NOT NULL AND "
     "contract = (SELECT min(id) FROM contract WHERE term_end IS NOT NULL)", {"term"}),
    ("the days of a claim that is open", "UPDATE claim SET term_end = '2027-01-01' WHERE document = (SELECT "
     "max(document) FROM claim WHERE kind = 'term' AND paid_on IS NULL)", {"claim", "term-line"}),
    ("a claim that is open gone", "DELETE FROM claim WHERE document = (SELECT max(document) FROM claim "
     "WHERE kind = 'term' AND paid_on IS NULL)", {"claim"}),
    ("a claim paid that is open", "UPDATE claim SET paid_on = '2026-02-01' WHERE document = (SELECT max(c.document) "
     "FROM claim c JOIN settlement t ON t.document = c.document WHERE c.kind = 'term' AND t.open > 0)", {"term-paid"}),
    ("a penalty's claim gone", "DELETE FROM claim WHERE kind = 'penalty'", {"claim"}),
    ("a suspended contract made active", "UPDATE contract SET state = 'active' WHERE state = 'suspended'", {"state"}),
    ("an active contract made suspended, with a day", "UPDATE contract SET state = 'suspended', ground = 'unpaid', "
     "suspended_on = '2026-02-01' WHERE id = (SELECT min(id) FROM contract WHERE state = 'active' AND next_step = "
     "'invoice')", {"suspension", "state-event"}),
    ("an active contract made deleted", "UPDATE contract SET state = 'deleted', next_step = NULL, next_step_on = NULL "
     "WHERE id = (SELECT min(id) FROM contract WHERE state = 'active')", {"deletion", "state-event"}),
    ("an active contract made ended", "UPDATE contract SET state = 'ended', next_step = NULL, next_step_on = NULL "
     "WHERE id = (SELECT min(id) FROM contract WHERE state = 'active')", {"state", "state-event"}),
    ("no next step at all", "UPDATE contract SET next_step = NULL, next_step_on = NULL WHERE id = (SELECT min(id) FROM "
     "contract WHERE state = 'active')", {"next-step", "state"}),
    ("a next step put off", "UPDATE contract SET next_step_on = '2027-01-01' WHERE id = (SELECT min(id) FROM contract "
     "WHERE state = 'active')", {"next-step"}),
    ("a next step brought forward", "UPDATE contract SET next_step_on = date(next_step_on, '-1 day') WHERE id = (SELECT "
     "max(id) FROM contract WHERE next_step_on IS NOT NULL)", {"next-step"}),
    ("a step gone", "DELETE FROM step WHERE id = 'overdue-notice-1'", {"step-event", "step"}),
    ("a step of another name", "UPDATE step SET id = 'resume' WHERE id = 'reminder'", {"step-event"}),
    ("a step of another day", "UPDATE step SET done_on = '2026-01-01', counts_from = '2026-01-01' WHERE id = "
     "'suspend'", {"step-event", "step"}),
    ("a step of another contract", "UPDATE step SET contract = 1 WHERE id = 'penalty' AND seq = (SELECT min(seq) FROM "
     "step WHERE id = 'penalty')", {"step-event"}),
    ("a notice gone", "DELETE FROM notice WHERE kind = 'overdue-notice'", {"notice", "outbox"}),
    ("an action gone", "DELETE FROM action WHERE kind = 'suspend'", {"action", "outbox"}),
    ("an acknowledgement gone", "DELETE FROM acknowledgement", {"acknowledgement"}),
    ("an acknowledgement of another action", "UPDATE acknowledgement SET action = (SELECT max(seq) FROM action)",
     {"acknowledgement"}),
    ("an acknowledgement that nobody gave", "INSERT INTO acknowledgement SELECT max(seq), (SELECT max(seq) - 1 FROM event) "
     "FROM action", {"acknowledgement"}),
    ("a policy's text", "UPDATE policy SET text = replace(text, 'percent = 20', 'percent = 90')", {"policy"}),
    ("a policy's digest", "UPDATE policy SET digest = 'x' || substr(digest, 2)", {"policy"}),
]


def found_in(ledger):
    verify = ledger.run(TODAY, "-o", "json", "audit", "verify", code=None)
    check = ledger.run(TODAY, "-o", "json", "check", code=None)
    if verify.returncode not in (0, 1) or check.returncode not in (0, 1):
        return {f"audit verify: exit {verify.returncode}, check: exit {check.returncode}: "
                f"{(verify.stderr or check.stderr).strip()}"}
    names = {problem["invariant"] for problem in json.loads(check.stdout)["problems"]}
    assert check.returncode == (1 if names else 0), f"check: exit {check.returncode} with {names}"
    chain = {name for name in names if name.startswith("chain") or name == "commitment"}
    assert (verify.returncode == 1) == bool(chain), "`audit verify` and `check` do not agree on the chain"
    return names


def swept():
    ledger = population().copy("swept-prototypes.db")
    ledger.run(TODAY, "-q", "sweep", *FUSES)
    ledger.run(TODAY, "action", "ack", str(ledger.value("SELECT min(seq) FROM action")))
    return ledger


@test
def tampering_is_found():
    """each change behind the program's back is found, under an invariant that names it."""
    source, missed, other = swept(), [], []
    source.must_be_clean(TODAY)
    before = source.sql_dump()
    for what, statements, invariants in TAMPERINGS:
        ledger = source.copy("tampered.db")
        hurt(ledger, "PRAGMA foreign_keys=OFF", *([statements] if isinstance(statements, str) else statements))
        assert ledger.sql_dump() != before, f"{what}: it changes nothing"
        names = found_in(ledger)
        if not names:
            missed.append(what)
        elif not names & invariants:
            other.append(f"{what}: under {', '.join(sorted(names))}, not {' or '.join(sorted(invariants))}")
        ledger.remove()
    assert not missed and not other, "\n".join(["not found: " + what for what in missed] + other)
    return f"{len(TAMPERINGS)} ways"


@test
def truncated_and_rehashed():
    """a tail cut off with every row that hangs on it cannot be seen in the chain alone: no error is invented."""
    source = swept()
    ledger = source.copy("cut.db")
    # An event of a customer's own that nothing but an event text refers to.
    ledger.run(TODAY, "customer", "edit", "C1", "--phone", "+33 1 00 00 00 00")
    seq = ledger.head()[0]
    assert not found_in(ledger)
    hurt(ledger, "PRAGMA foreign_keys=OFF", f"DELETE FROM event WHERE seq = {seq}")
    assert found_in(ledger) & {"orphan", "commitment"}, "contact details that refer to a gone event"


@test
def guards_refuse():
    """with the guards in place, nobody updates or deletes what is final, `sqlite3` included."""
    ledger = swept().copy("guarded.db")
    before = ledger.sql_dump()
    tried = 0
    with ledger.db() as db:
        tables = [name for name in GUARDED]
        statements = [f"DELETE FROM {table}" for table in tables]
        statements += [f"UPDATE {table} SET {column} = {column}" for table in tables
                       for column in [row[1] for row in db.execute(f"PRAGMA table_info({table})")]]
        statements += ["UPDATE document_party SET name = 'x'"]
        statements += [f"REPLACE INTO {table} SELECT * FROM {table} LIMIT 1" for table in tables]
        for statement in statements:
            # Without this, REPLACE deletes without a trigger: the program's own connections are not asked.
            db.execute("PRAGMA recursive_triggers=ON")
            try:
                db.execute(statement)
            except sqlite3.DatabaseError as error:
                assert re.search("append-only|final|kept", str(error)), f"{statement}: {error}"
                tried += 1
            else:
                raise AssertionError(f"allowed: {statement}")
    assert ledger.sql_dump() == before
    return f"{tried} statements"


@test
def guards_gone():
    """a guard that somebody dropped is missed."""
    ledger = swept().copy("unguarded.db")
    for name, sql in ledger.rows("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"):
        with ledger.db() as db:
            db.execute(f"DROP TRIGGER {name}")
        assert "guard" in found_in(ledger), name
        with ledger.db() as db:
            db.execute(sql)
    assert not found_in(ledger)
