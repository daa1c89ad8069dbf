"""Several processes at once on one ledger."""
import collections
import json
import threading

from harness import BUSY, FULL, draw, new_ledger, test
from dump import canonical, difference
from kills import must_equal
from population import FUSES, TODAY, crowd, population


def retrying(ledger, day, *args, busy=None, tries=20, **options):
    """Runs until it is not told to run again; counts how often it was."""
    for _ in range(tries):
        done = ledger.run(day, *args, code=(0, BUSY), **options)
        if done.returncode == 0:
            return done
        if busy is not None:
            busy.append(args)
    raise AssertionError(f"{' '.join(args)}: busy {tries} times")


def together(*jobs):
    """Runs functions in threads; the first failure is raised."""
    failures = []
    barrier = threading.Barrier(len(jobs))

    def guarded(job):
        barrier.wait()
        try:
            job()
        except BaseException as failure:  # handed to the test
            failures.append(failure)

    threads = [threading.Thread(target=guarded, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def pay(ledger, payments, busy=None, begun=None):
    """Records payments; sets the event `begun` half-way."""
    for number, (customer, amount, reference) in enumerate(payments):
        if begun is not None and number == len(payments) // 2:
            begun.set()
        retrying(ledger, TODAY, "-q", "payment", "record", f"C{customer}", amount, "--reference", reference, busy=busy)


def sweep(ledger, busy=None, begun=None):
    if begun is not None:
        begun.wait()
    retrying(ledger, TODAY, "-q", "sweep", *FUSES, busy=busy)


def no_double(ledger):
    for sql in ("SELECT contract, cycle, id FROM step GROUP BY 1, 2, 3 HAVING count(*) > 1",
                "SELECT document, step FROM notice WHERE document IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1",
                "SELECT subject, json_extract(data, '$.step'), json_extract(data, '$.cycle') FROM event "
                "WHERE json_extract(data, '$.cycle') IS NOT NULL GROUP BY 1, 2, 3 HAVING count(*) > 1",
                "SELECT method, reference FROM payment WHERE reference IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1"):
        doubles = ledger.rows(sql)
        assert not doubles, f"{sql}: {doubles}"


@test
def sweeps_and_payments():
    """two sweeps and a process of payments at once: each customer as if paid before, or after, the sweep."""
    source = crowd("race.db", population(), 60 if FULL else 20)
    customers = [row[0] for row in source.rows(
        "SELECT DISTINCT customer FROM contract WHERE next_step_on <= ? ORDER BY 1", TODAY)]
    busy, told = [], collections.Counter()
    for round in range(8 if FULL else 1):
        random = draw(f"race {round}")
        payments = [(customer, random.choice(["12.00", "5.00", "14.40", "40.00"]), f"race {number}")
                    for number, customer in enumerate(random.sample(customers, 150 if FULL else 100))]
        before, after, ledger = (source.copy(f"race-{order}.db") for order in ("before", "after", "both"))
        pay_first = threading.Thread(target=lambda: (pay(before, payments), sweep(before)))
        pay_first.start()
        sweep(after)
        pay(after, payments)
        pay_first.join()

        begun = threading.Event()
        together(lambda: sweep(ledger, busy, begun), lambda: sweep(ledger, busy, begun),
                 lambda: pay(ledger, payments, busy, begun))
        ledger.must_be_clean(TODAY)
        no_double(ledger)
        references = collections.Counter(row[0] for row in ledger.rows("SELECT reference FROM payment"))
        assert all(references[reference] == 1 for _, _, reference in payments), f"round {round}: a payment is lost"
        assert ledger.json(TODAY, "sweep", *FUSES)["steps"] == [], f"round {round}: something was still due"

        first, last, both = (canonical(one, by_customer=True) for one in (before, after, ledger))
        for customer in sorted(set(first) | set(last) | set(both)):
            found = both.get(customer)
            if found == first.get(customer) == last.get(customer):
                told["either"] += 1
            elif found == first.get(customer):
                told["paid before its sweep"] += 1
            elif found == last.get(customer):
                told["paid after its sweep"] += 1
            else:
                raise AssertionError(f"round {round}, C{customer}: neither order explains it\n"
                                     f"as if paid before:\n{difference(first[customer], found)}\n"
                                     f"as if paid after:\n{difference(last[customer], found)}")
    assert told["paid before its sweep"] and told["paid after its sweep"], f"they did not meet: {dict(told)}"
    return ", ".join(f"{count} {what}" for what, count in sorted(told.items())) + f", {len(busy)} told to run again"


@test
def sweeps_with_one_key():
    """two sweeps at once with the same idempotency key: both answer, everything is done, and done once."""
    source = crowd("one-key.db", population(), 125 if FULL else 70)
    keyed = ("-q", "sweep", *FUSES, "--idempotency-key", "tonight")
    reference = source.copy("one-key-reference.db")
    reference.run(TODAY, *keyed)
    for round in range(5 if FULL else 1):
        ledger = source.copy("one-key-both.db")
        run = lambda: ledger.run(TODAY, *keyed)  # noqa: E731
        together(run, run)
        no_double(ledger)
        must_equal(ledger, reference, f"round {round}")
        ledger.must_be_clean(TODAY)


@test
def crowd_of_writers():
    """8 processes add customers, open contracts and record payments at once: nothing lost, no gap, no double."""
    each = 20 if FULL else 6
    ledger = new_ledger("writers.db", TODAY)
    busy, answers = [], collections.defaultdict(list)

    def writer(number):
        for turn in range(each):
            def deed(*args):
                return json.loads(retrying(ledger, TODAY, "-o", "json", *args, busy=busy).stdout)
            name = f"Writer {number} Turn {turn}"
            customer = deed("customer", "add", "--name", name, "--email", f"w{number}.{turn}@example.org", "--address",
                            "1", "--postcode", "1", "--city", "Paris", "--country", "FR", "--accept-terms")
            assert customer["name"] == name, f"the answer to {name} is {customer}"
            contract = deed("contract", "open", customer["id"], "web-start")
            assert contract["customer"] == customer["id"], f"the answer of {customer['id']} is {contract}"
            payment = deed("payment", "record", customer["id"], "12.00", "--reference", name)
            assert payment["reference"] == name and payment["allocations"] == [
                {"invoice": contract["invoice"], "amount": "12.00"}], f"the answer to {name} is {payment}"
            for kind, thing in (("C", customer), ("K", contract), ("P", payment)):
                answers[kind].append(int(thing["id"][1:]))

    together(*(lambda number=number: writer(number) for number in range(8)))
    for kind, table in (("C", "customer"), ("K", "contract"), ("P", "payment")):
        expected = list(range(1, 8 * each + 1))
        assert sorted(answers[kind]) == expected, f"{table}: answered {sorted(answers[kind])}"
        assert [row[0] for row in ledger.rows(f"SELECT id FROM {table} ORDER BY id")] == expected, table
    assert [row[0] for row in ledger.rows("SELECT n FROM document ORDER BY n")] == expected, "numbers"
    assert ledger.value("SELECT count(*) FROM contract WHERE state = 'active'") == 8 * each
    ledger.must_be_clean(TODAY)
    return f"{8 * each * 3} deeds, {len(busy)} told to run again"


@test
def one_key_for_all():
    """the same idempotency key in 8 processes at once: one deed, and the same answer from all."""
    deeds = {
        "payment": ("payment", "record", "C1", "7.00", "--payer", "Bob"),
        "customer": ("customer", "add", "--name", "Only Once", "--email", "once@example.org", "--address", "1",
                     "--postcode", "1", "--city", "Paris", "--country", "FR", "--accept-terms"),
        "contract": ("contract", "open", "C1", "vps-s"),
    }
    source = population()
    for table, args in deeds.items():
        for round in range(10 if FULL else 3):
            ledger = source.copy("one-deed.db")
            before, answers, busy = ledger.value(f"SELECT count(*) FROM {table}"), [], []
            together(*[lambda: answers.append(retrying(ledger, TODAY, "-o", "json", *args, "--idempotency-key",
                                                       "the key", busy=busy).stdout)] * 8)
            assert ledger.value(f"SELECT count(*) FROM {table}") == before + 1, f"{table}, round {round}"
            assert len(answers) == 8 and len(set(answers)) == 1, f"{table}, round {round}:\n" + "".join(set(answers))
            ledger.must_be_clean(TODAY)


@test
def one_reference_for_all():
    """the same reference in 8 processes at once, without a key: one payment, known to all."""
    ledger = population().copy("one-reference.db")
    ids = []
    together(*[lambda: ids.append(json.loads(retrying(ledger, TODAY, "-o", "json", "payment", "record", "C1", "7.00",
                                                      "--reference", "only once").stdout)["id"])] * 8)
    assert len(set(ids)) == 1 and len(ids) == 8, ids
    assert ledger.value("SELECT count(*) FROM payment WHERE reference = 'only once'") == 1
    ledger.must_be_clean(TODAY)


@test
def one_account_for_all():
    """the same new customer from 8 processes at once: one account, seven refusals (ALLS-G3.7)."""
    ledger = population().copy("one-account.db")
    codes = []

    def add():
        codes.append(ledger.run(TODAY, "customer", "add", "--name", "Only One", "--email", "one@example.org", "--address",
                                "1", "--postcode", "1", "--city", "Paris", "--country", "FR", "--accept-terms",
                                code=(0, 1)).returncode)
    together(*[add] * 8)
    assert sorted(codes) == [0] + [1] * 7, codes
    ledger.must_be_clean(TODAY)
