"""What staff record beside terms and money, changed behind the program's back: `check` names it."""
import os

from harness import EXAMPLES, WORK, Ledger, add_customer, new_ledger, test
from tampering import found_in
from bad_rows import hurt

HERE = os.path.dirname(os.path.abspath(__file__))
SCAN = os.path.abspath(__file__)  # any file: only its digest is kept


def contract(ledger, day, customer, product):
    opened = ledger.json(day, "contract", "open", customer, product)
    if opened["invoice"]:
        open_amount = ledger.json(day, "invoice", "show", opened["invoice"])["open"]
        ledger.run(day, "payment", "record", customer, open_amount, "--invoice", opened["invoice"])
    return opened["id"]


def desk(name):
    """ALLS-HEBERG: disputes, collection, sanctions, domains, trials, identities, rates, staff, and an undone event."""
    ledger, day = new_ledger(name, "2026-01-15"), "2026-01-15"
    for who in ("Ada Lovelace", "Grace Hopper", "Mary Shelley", "Jane Austen"):
        add_customer(ledger, day, who)
    contract(ledger, day, "C1", "web-start")
    domain = contract(ledger, day, "C2", "domain-fr")
    contract(ledger, day, "C3", "web-start")
    ledger.run("2026-01-16", "contract", "confirm", domain)
    ledger.run("2026-01-17", "contract", "confirm", domain, "--validated")
    trial = ledger.json(day, "contract", "trial", "C2", "web-pro")["id"]
    ledger.run(day, "contract", "trial", trial, "--approve")
    ledger.run(day, "customer", "verify", "C4")
    ledger.run(day, "verification", "document", "V1", "--kind", "passport", SCAN)
    ledger.run(day, "verification", "accept", "V1")
    ledger.run(day, "customer", "bar-support", "C3", "--until", "2026-03-01")
    ledger.run("2026-01-18", "contract", "suspend", "K3", "--ground", "spam")
    ledger.run("2026-01-19", "contract", "resume", "K3")
    ledger.run("2026-01-19", "customer", "sanction", "C3", "--ground", "misuse", "--contract", "K3", "--yes")
    ledger.run("2026-01-19", "undo", str(ledger.head()[0]), "--yes")
    ledger.run("2026-01-20", "dispute", "open", "P1", "--kind", "chargeback")
    ledger.run("2026-01-21", "dispute", "open", "P3", "--kind", "dispute")
    ledger.run("2026-01-22", "dispute", "resolve", "D2", "--won-by", "customer")
    ledger.run("2026-01-22", "collection", "close", "X1", "--outcome", "lost")
    ledger.run(day, "operator", "add", "anna", "--right", "override")
    ledger.run(day, "fx", "set", "EUR/USD", "1.08")
    return ledger


def service(name):
    """Dokos: usage, a change of price, duties, and a claim for damage where the policy has a cap."""
    ledger, day = Ledger(name), "2026-01-01"
    ledger.remove()
    ledger.run(day, "init", "--policy", f"{EXAMPLES}/policies/dokos.toml", "--catalog",
               f"{EXAMPLES}/catalogs/dokos.toml", seed=name)
    add_customer(ledger, day, "Ada Lovelace", "--organisation", "Ada SARL", "--registration", "552100554")
    contract(ledger, day, "C1", "dokos-99")
    ledger.run("2026-01-05", "usage", "record", "K1", "cpu-hours", "1.5", "--on", "2026-01-04")
    ledger.run("2026-01-05", "usage", "record", "K1", "cpu-hours", "2.5", "--on", "2026-01-05")
    ledger.run("2026-01-10", "price", "change", "dokos-99", "--to", "109.00", "--effective", "2026-04-01",
               "--ground", "economic")
    ledger.run("2026-01-10", "obligation", "open", "K1", "breach", "--on", "2026-01-10")
    ledger.run("2026-01-12", "obligation", "done", "T2")
    return ledger


def refunds(name):
    """The third policy: a refund in money, and a claim granted under the cap."""
    ledger, day = Ledger(name), "2026-01-01"
    ledger.remove()
    ledger.run(day, "init", "--policy", f"{HERE}/../cli/policies/third.toml", "--catalog",
               f"{EXAMPLES}/catalogs/alls-heberg.toml", seed=name)
    add_customer(ledger, day, "Ada Lovelace")
    for _ in range(3):
        contract(ledger, day, "C1", "web-pro")
    ledger.run("2026-01-08", "liability", "grant", "K1", "5.00", "--on", "2026-01-06")
    ledger.run("2026-01-08", "liability", "grant", "K1", "1.00", "--on", "2026-01-07")
    ledger.run("2026-01-08", "undo", str(ledger.head()[0]), "--yes")
    for number in ("K1", "K2", "K3"):
        ledger.run("2026-01-10", "refund", "issue", number, "--channel", "mail")
    ledger.run("2026-01-11", "payout", "record", "O1", "--reference", "SCT-1")
    ledger.run("2026-01-11", "payment", "reverse", "P3", "--reason", "no funds")
    return ledger


def arrivals(name):
    """Customers and a contract that were brought in, new terms accepted and refused, and a product withdrawn."""
    ledger, day = new_ledger(name, "2026-01-15"), "2026-01-15"
    people = os.path.join(WORK, "people.csv")
    with open(people, "w", encoding="utf-8") as file:
        file.write("reference,name,email,address,postcode,city,country,accepted-terms-on\n")
        for n, who in enumerate(("Ada", "Grace", "Mary"), 1):
            file.write(f"A-{n},{who},{who}@example.org,1 rue Haute,75001,Paris,FR,2025-01-01\n")
    ledger.run(day, "customer", "import", people)
    ledger.run(day, "contract", "open", "C1", "web-start", "--paid-until", "2026-01-31")
    terms = os.path.join(WORK, "new.toml")
    with open(f"{EXAMPLES}/policies/alls-heberg.toml", encoding="utf-8") as old, open(terms, "w", encoding="utf-8") as new:
        new.write(old.read().replace('version = "2020-05-01"', 'version = "2026-01-20"'))
    ledger.run(day, "policy", "adopt", terms, "--effective", "2026-01-20")
    for answer, who in (("refuse", "C2"), ("refuse", "C3"), ("accept", "C1")):
        ledger.run("2026-01-20", "customer", answer, who)
    ledger.run("2026-01-21", "customer", "accept", "C3")
    ledger.run("2026-01-22", "catalog", "withdraw", "vps-s")
    return ledger


ON_THE_DESK = [
    ("a dispute's day", "UPDATE dispute SET opened_on = '2026-01-01' WHERE id = 1", {"dispute"}),
    ("a dispute's payment", "UPDATE dispute SET payment = 2 WHERE id = 1", {"dispute"}),
    ("who won a dispute", "UPDATE dispute SET won_by = 'provider' WHERE id = 2", {"dispute"}),
    ("a dispute that is resolved opened again", "UPDATE dispute SET resolved_on = NULL, won_by = NULL WHERE id = 2",
     {"dispute"}),
    ("a dispute gone", "DELETE FROM dispute WHERE id = 2", {"dispute"}),
    ("how a collection ended", "UPDATE collection SET outcome = 'paid'", {"collection"}),
    ("a collection opened again", "UPDATE collection SET outcome = NULL, closed_on = NULL", {"collection"}),
    ("a collection gone", "DELETE FROM collection", {"collection"}),
    ("a sanction's ground", "UPDATE sanction SET ground = 'ddos' WHERE id = 1", {"sanction"}),
    ("a sanction's end", "UPDATE sanction SET until_on = '2027-01-01' WHERE effect = 'bar-support'", {"sanction"}),
    ("a sanction that was lifted", "UPDATE sanction SET lifted_on = NULL WHERE lifted_on IS NOT NULL AND "
     "effect = 'suspend' AND dispute IS NULL", {"hold", "sanction"}),
    ("a sanction gone", "DELETE FROM sanction WHERE effect = 'bar-support'", {"sanction"}),
    ("a bank's reversal forgotten", "UPDATE payment SET reversed_on = NULL WHERE id = 1", {"reversal"}),
    ("a domain's owner", "UPDATE domain SET owner = 1", {"domain"}),
    ("a domain's form gone", "DELETE FROM domain", {"domain"}),
    ("the registry's day", "UPDATE domain SET confirmed_on = '2026-01-01'", {"registration"}),
    ("a validation forgotten", "UPDATE domain SET validated_on = NULL", {"registration"}),
    ("a trial without an end", "UPDATE contract SET ends_on = NULL WHERE state = 'trial'", {"trial", "next-step"}),
    ("the outcome of a verification", "UPDATE verification SET outcome = 'rejected'", {"verification"}),
    ("a document of a verification", "UPDATE verification_document SET digest = 'x' || substr(digest, 2)",
     {"verification-document"}),
    ("a document of a verification gone", "DELETE FROM verification_document", {"verification-document"}),
    ("an undone event that is not", "DELETE FROM undone", {"undone"}),
    ("an event undone that was not", "UPDATE undone SET event = event - 1", {"undone"}),
    ("an operator's rights", "UPDATE operator SET rights = rights || ' everything'", {"operator"}),
    ("an operator gone", "DELETE FROM operator", {"operator"}),
    ("a rate", "UPDATE exchange_rate SET millionths = 2000000", {"exchange-rate"}),
]
IN_SERVICE = [
    ("a reading", "UPDATE usage SET quantity = 0 WHERE used_on = '2026-01-04'", {"usage"}),
    ("a reading gone", "DELETE FROM usage WHERE used_on = '2026-01-04'", {"usage"}),
    ("a price that changes", "UPDATE price_change SET net = 1", {"price-change"}),
    ("a change of price gone", ["DELETE FROM price_notice", "DELETE FROM price_change"], {"price-change"}),
    ("a duty's last day", "UPDATE obligation SET due_on = '2027-01-01' WHERE id = 1", {"obligation"}),
    ("a duty gone", "DELETE FROM obligation WHERE id = 1", {"obligation"}),
    ("a duty that is not done", "UPDATE obligation SET state = 'pending', closed_on = NULL WHERE id = 2",
     {"obligation-state"}),
    ("a duty done that is not", "UPDATE obligation SET state = 'done', closed_on = '2026-01-12' WHERE id = 1",
     {"obligation-state"}),
]
IN_MONEY = [
    ("a payout's amount", "UPDATE payout SET amount = amount + 100 WHERE id = 2", {"payout"}),
    ("a payout's day", "UPDATE payout SET due_on = '2027-01-01' WHERE id = 2", {"payout"}),
    ("a payout that is due, said to be paid", "UPDATE payout SET paid_on = '2026-01-12' WHERE id = 2", {"payout"}),
    ("a payout that is paid, said to be due", "UPDATE payout SET paid_on = NULL WHERE id = 1", {"payout"}),
    ("a payout set off by less", "UPDATE payout SET set_off = set_off - 100 WHERE id = 3", {"payout"}),
    ("a payout to be made, said to be set off", "UPDATE payout SET set_off = amount WHERE id = 2", {"payout"}),
    ("a payout gone", "DELETE FROM payout WHERE id = 2", {"payout"}),
    ("a claim's amount", "UPDATE liability SET amount = amount + 100 WHERE id = 1", {"liability"}),
    ("a claim's event", "UPDATE liability SET event_on = '2026-01-05' WHERE id = 1", {"liability"}),
    ("a claim that was withdrawn", "UPDATE liability SET withdrawn_on = NULL WHERE id = 2", {"liability"}),
    ("a claim gone", "DELETE FROM liability WHERE id = 1", {"liability"}),
]

AMONG_ARRIVALS = [
    ("who had a reference", "UPDATE customer_reference SET reference = 'A-9' WHERE customer = 1", {"commitment"}),
    ("a reference of another event", "UPDATE customer_reference SET seq = 1 WHERE customer = 1", {"reference"}),
    ("the term that was paid elsewhere", "UPDATE claim SET term_end = '2026-02-28' WHERE document IS NULL", {"bring-in"}),
    ("a refusal's day", "UPDATE terms_refusal SET received_on = '2026-01-19' WHERE customer = 2", {"terms-refusal"}),
    ("a refusal answered that was not", "UPDATE terms_refusal SET answered_on = '2026-01-21' WHERE customer = 2",
     {"terms-refusal"}),
    ("a refusal's answer forgotten", "UPDATE terms_refusal SET answered_on = NULL WHERE customer = 3", {"terms-refusal"}),
    ("a refusal gone", "DELETE FROM terms_refusal WHERE customer = 2", {"terms-refusal"}),
    ("an acceptance gone", "DELETE FROM acceptance WHERE customer = 3 AND accepted_on = '2026-01-21'", {"acceptance"}),
    ("the day of an acceptance", "UPDATE acceptance SET accepted_on = '2026-01-20' WHERE customer = 1 AND "
     "accepted_on = '2025-01-01'", {"acceptance"}),
    ("a contract kept to its old terms", "UPDATE contract SET policy = 1", {"contract-policy"}),
    ("a product sold again", "UPDATE product SET withdrawn_on = NULL", {"product"}),
    ("a product that is still sold", "UPDATE product SET withdrawn_on = '2026-01-22' WHERE code = 'web-pro'", {"product"}),
]


def all_found(source, tamperings):
    source.must_be_clean("2026-01-31")
    before, missed = source.sql_dump(), []
    for what, statements, invariants in tamperings:
        ledger = source.copy("tampered-case.db")
        hurt(ledger, "PRAGMA foreign_keys=OFF", *([statements] if isinstance(statements, str) else statements))
        assert ledger.sql_dump() != before, f"{what}: it changes nothing"
        names = found_in(ledger)
        if not names & invariants:
            missed.append(f"{what}: {', '.join(sorted(names)) or 'not found'}, not {' or '.join(sorted(invariants))}")
        ledger.remove()
    assert not missed, "\n".join(missed)


@test
def cases_are_kept():
    """what the desk recorded and somebody changed is found, under an invariant that names it."""
    all_found(desk("desk-cases.db"), ON_THE_DESK)
    all_found(service("service-cases.db"), IN_SERVICE)
    all_found(refunds("refund-cases.db"), IN_MONEY)
    all_found(arrivals("arrival-cases.db"), AMONG_ARRIVALS)
    return f"{len(ON_THE_DESK) + len(IN_SERVICE) + len(IN_MONEY) + len(AMONG_ARRIVALS)} ways"
