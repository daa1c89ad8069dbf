"""Rows that cannot be decided: set aside, listed, and taken up again once they are mended."""
import json

from harness import test
from dump import same
from population import FUSES, PEOPLE, TODAY, crowd, population

NAMES = [who for who, _, _ in PEOPLE]


def contract_of(ledger, who):
    return ledger.value("SELECT c.id FROM contract c JOIN customer_party p ON p.customer = c.customer "
                        "WHERE p.name = ? ORDER BY c.id", who)


def quarantined(answer):
    return sorted(int(q["contract"][1:]) for q in answer["quarantined"])


def steps_by_contract(steps):
    found = {}
    for step in steps:
        found.setdefault(int(step["contract"][1:]), []).append((step["step"], step["amount"]))
    return found


def hurt(ledger, *statements):
    """Runs SQL behind the program's back, without the guards, and gives the guards back."""
    with ledger.db() as db:
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            db.execute(*([statement] if isinstance(statement, str) else statement))
        for _, sql in triggers:
            db.execute(sql)


def sweep(ledger, day, code=3):
    done = ledger.run(day, "-o", "json", "sweep", *FUSES, code=code)
    return json.loads(done.stdout)


def scenario(source, name, bad, breaks, mends, check_codes=(3,)):
    """Breaks rows, sweeps, mends, sweeps: `bad` alone stands aside, and ends as it would have without."""
    well = source.copy("well.db")
    expected = steps_by_contract(sweep(well, TODAY, 0)["steps"])
    ledger = source.copy(f"{name}.db")
    hurt(ledger, *breaks)
    answer = sweep(ledger, TODAY)
    assert quarantined(answer) == bad, f"{name}: quarantined {answer['quarantined']}, not {bad}"
    found = steps_by_contract(answer["steps"])
    rest = {contract: steps for contract, steps in expected.items() if contract not in bad}
    same(sorted(map(repr, rest.items())), sorted(map(repr, found.items())), f"{name}: what the rest did")
    head = ledger.head()
    again = sweep(ledger, TODAY)
    assert again["steps"] == [] and quarantined(again) == bad and ledger.head() == head, f"{name}: again {again}"
    check = ledger.run(TODAY, "-o", "json", "check", code=check_codes)
    listed = [q["contract"] for q in json.loads(check.stdout)["quarantined"]]
    assert listed == [f"K{contract}" for contract in bad], f"{name}: check lists {listed}"
    hurt(ledger, *mends)
    answer = sweep(ledger, TODAY, 0)
    found = steps_by_contract(answer["steps"])
    assert sorted(found) == bad, f"{name}: after the repair: {answer}"
    same(sorted(map(repr, ((c, expected[c]) for c in bad))), sorted(map(repr, found.items())), f"{name}: after the repair")
    ledger.must_be_clean(TODAY)
    ledger.remove()
    well.remove()


def unreadable(source, name, column, value, *who):
    bad = sorted(contract_of(source, person) for person in who)
    old = {contract: source.value(f"SELECT {column} FROM contract WHERE id = ?", contract) for contract in bad}
    scenario(source, name, bad,
             [(f"UPDATE contract SET {column} = ? WHERE id = ?", (value, contract)) for contract in bad],
             [(f"UPDATE contract SET {column} = ? WHERE id = ?", (old[contract], contract)) for contract in bad],
             (1, 3))


@test
def unreadable_period():
    """a contract whose term cannot be read is set aside alone."""
    unreadable(population(), "period", "period", "garbage", "Invoice Due", "Deletion Due")


@test
def unreadable_date():
    """a contract with a date that is none is set aside alone."""
    unreadable(population(), "date", "term_end", "2026-02-31", "Penalty Due")


@test
def unreadable_dry_run():
    """a dry run lists what would be set aside, and previews the rest."""
    ledger = population().copy("dry.db")
    bad = contract_of(ledger, "Penalty Due")
    hurt(ledger, ("UPDATE contract SET period = 'garbage' WHERE id = ?", (bad,)))
    dry = json.loads(ledger.run(TODAY, "-o", "json", "--dry-run", "sweep", *FUSES, code=3).stdout)
    done = sweep(ledger, TODAY)
    assert quarantined(dry) == [bad] and dry["steps"] == done["steps"], f"{dry}\n{done}"


@test
def unreadable_among_many():
    """the fuses, which look at every overdue contract first, do not fall over an unreadable one."""
    source = crowd("many.db", population(), 10)
    bad = contract_of(source, "Suspension Due")
    ledger = source.copy("many-bad.db")
    hurt(ledger, ("UPDATE contract SET period = 'garbage' WHERE id = ?", (bad,)))
    # More are overdue than the policy's fuses allow, so that the run counts before it begins.
    answer = json.loads(ledger.run(TODAY, "-o", "json", "sweep", code=3).stdout)
    assert quarantined(answer) == [bad], answer["quarantined"]
    assert answer["counts"]["suspend"] == 19, answer["counts"]


@test
def no_party():
    """customers whose billing identity is gone are set aside where a document is due; no document lacks one."""
    source = population()
    who = ["Invoice Due", "Penalty Due", "Deletion Due"]
    bad = sorted(contract_of(source, person) for person in who)
    saved = source.rows(f"SELECT * FROM customer_party WHERE customer IN "
                        f"(SELECT customer FROM contract WHERE id IN ({','.join(map(str, bad))}))")
    scenario(source, "party", bad,
             [("DELETE FROM customer_party WHERE customer = ?", (row[0],)) for row in saved],
             [(f"INSERT INTO customer_party VALUES ({','.join('?' * len(row))})", row) for row in saved], (1, 3))


@test
def no_price():
    """a product without a price: its contracts that need one are set aside, and taken up when it has one."""
    source = population().copy("priced.db")
    people = ["Invoice Due", "Reminder Due", "Deletion Due"]
    with source.db() as db:
        db.execute("PRAGMA foreign_keys=OFF")
        db.execute("INSERT INTO product (code, name, family, rank, term, name_servers) SELECT 'odd', name, family, rank, "
                   "term, name_servers FROM product WHERE code = 'web-start'")
        db.execute("INSERT INTO price SELECT 'odd', effective, net, currency FROM price WHERE product = 'web-start'")
        for person in people:
            db.execute("UPDATE contract SET product = 'odd' WHERE id = ?", (contract_of(source, person),))
    saved = source.rows("SELECT * FROM price WHERE product = 'odd'")
    # A reminder and a deletion need no price: the invoice stands.
    scenario(source, "price", [contract_of(source, "Invoice Due")], ["DELETE FROM price WHERE product = 'odd'"],
             [("INSERT INTO price VALUES (?, ?, ?, ?)", row) for row in saved])


@test
def bad_rows_do_not_stop_payments():
    """while a contract is set aside, other customers' payments go on."""
    ledger = population().copy("others.db")
    bad = contract_of(ledger, "Invoice Due")
    hurt(ledger, ("UPDATE contract SET period = 'garbage' WHERE id = ?", (bad,)))
    sweep(ledger, TODAY)
    payer = ledger.value("SELECT customer FROM customer_party WHERE name = 'Suspension Due'")
    answer = ledger.json(TODAY, "payment", "record", f"C{payer}", "12.00", "--reference", "other")
    assert [step["step"] for step in answer["steps"]] == ["renew", "resume"], answer
