#!/usr/bin/python3
"""Every answer of every command is what schemas/output/ promises to scripts, as json and as jsonl.

Runs the commands on a ledger of its own; prints a line for each answer, and exits 1 when one does not fit."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BURSAR = os.environ.get("BURSAR", str(ROOT / "build/bin/bursar"))
POLICY = str(ROOT / "examples/policies/alls-heberg.toml")
CATALOG = str(ROOT / "examples/catalogs/alls-heberg.toml")
SCHEMAS = {file.name: json.loads(file.read_text()) for file in sorted((ROOT / "schemas/output").glob("*.schema.json"))}
STORE = {schema["$id"]: schema for schema in SCHEMAS.values()}

failed = 0
count = 0
used = set()


def tell(problem, what):
    global failed, count
    count += 1
    failed += bool(problem)
    print(("not ok" if problem else "ok"), count, what + (f": {problem}" if problem else ""))


def fit(name, answer):
    """The first thing in which the answer differs from its schema, or None."""
    used.add(name)
    schema = SCHEMAS[name + ".schema.json"]
    resolver = jsonschema.RefResolver(base_uri=schema["$id"], referrer=schema, store=STORE)
    error = next(jsonschema.Draft202012Validator(schema, resolver=resolver).iter_errors(answer), None)
    return None if error is None else f"{'/'.join(map(str, error.path))}: {error.message}"


def run(day, *words, form):
    done = subprocess.run([BURSAR, "--as-of", day, "-o", form, *words], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def one(name, day, *words, exits=(0,), forms=("json", "jsonl")):
    """A command that answers with one object, in both formats."""
    for form in forms:
        code, out, err = run(day, *words, form=form)
        problem = f"exit {code}: {err.strip()}" if code not in exits else None
        if not problem and form == "jsonl" and out.count("\n") != 1:
            problem = "not one line"
        tell(problem or fit(name, json.loads(out)), f"{form} {name}: {' '.join(words[:2])}")


def many(name, day, *words, exits=(0,), some=True):
    """A command that answers with a list, in both formats: the same objects."""
    lists = {}
    for form in ("json", "jsonl"):
        code, out, err = run(day, *words, form=form)
        problem = f"exit {code}: {err.strip()}" if code not in exits else None
        if not problem:
            lists[form] = json.loads(out) if form == "json" else [json.loads(line) for line in out.splitlines()]
            if some and not lists[form]:
                problem = "nothing to look at"
        for answer in lists.get(form, []):
            problem = problem or fit(name, answer)
        tell(problem, f"{form} {name}: {' '.join(words[:2])}")
    tell(None if lists.get("json") == lists.get("jsonl") else "they differ", f"json and jsonl: {' '.join(words[:2])}")


def report(day, *words):
    """A report: one object, whose rows are the lines of jsonl."""
    name = "-".join(words[:2])
    _, whole, err = run(day, *words, form="json")
    _, lines, _ = run(day, *words, form="jsonl")
    answer = json.loads(whole) if whole else {}
    problem = None if answer.get("rows") and answer.get("totals") else f"nothing to look at: {err}"
    tell(problem or fit(name, answer), f"json {name}: {' '.join(words)}")
    same = [json.loads(line) for line in lines.splitlines()] == answer.get("rows")
    tell(None if same else "they differ", f"json and jsonl: {' '.join(words)}")


def error(code, day, *words):
    for form in ("json", "jsonl"):
        got, out, err = run(day, *words, form=form)
        problem = None if got == code else f"exit {got} instead of {code}"
        problem = problem or (f"standard output has {out!r}" if out else None)
        tell(problem or fit("error", json.loads(err)), f"{form} error {code}: {' '.join(words[:2])}")


def person(name):
    mail = name.lower().replace(" ", ".") + "@example.org"
    return ["customer", "add", "--name", name, "--email", mail, "--address", "1 rue Haute", "--postcode", "75001",
            "--city", "Paris", "--country", "FR", "--accept-terms"]


def commerce():
    """Refunds, disputes, sanctions and what else moves money, on customers of their own."""
    day = "2026-03-01"
    for number, name in enumerate(("Grace Hopper", "Barbara Liskov", "Edsger Dijkstra"), 1):
        one("customer", day, *person(name), forms=("json",))
    customers = [c["id"] for c in json.loads(run(day, "customer", "list", form="json")[1])][-3:]
    contracts, payments = [], []
    for customer in customers:
        contracts.append(json.loads(run(day, "contract", "open", customer, "web-start", form="json")[1])["id"])
        payments.append(json.loads(run(day, "payment", "record", customer, "12.00", form="json")[1])["id"])
    day = "2026-03-05"
    one("exchange-rate", day, "fx", "set", "EUR/USD", "1.08")
    many("exchange-rate", day, "fx", "list")
    one("refund", day, "refund", "quote", contracts[0])
    one("refund", "2026-04-05", "refund", "quote", contracts[0], exits=(1,))
    one("refund", day, "refund", "issue", contracts[0], "--channel", "mail", "--dry-run")
    one("refund", day, "refund", "issue", contracts[0], "--channel", "mail", "--idempotency-key", "refund")
    many("payout", day, "payout", "list", some=False)
    one("operator", day, "operator", "add", "anna", "--right", "override")
    one("operator", day, "operator", "remove", "anna")
    many("operator", day, "operator", "list")
    one("contract", day, "contract", "upgrade", contracts[1], "web-pro", "--dry-run")
    one("contract", day, "contract", "upgrade", contracts[1], "web-pro", forms=("json",))
    one("contract", day, "contract", "suspend", contracts[1], "--ground", "spam", "--until", "2026-03-09", forms=("json",))
    one("contract", day, "contract", "resume", contracts[1], forms=("json",))
    one("customer", day, "customer", "sanction", customers[1], "--ground", "misuse", "--yes", forms=("json",))
    many("sanction", day, "sanction", "list")
    one("customer", day, "customer", "bar-support", customers[1], forms=("json",))
    one("dry-run", day, "customer", "verify", customers[1], "--dry-run")
    one("identity", day, "customer", "verify", customers[1], forms=("json",))
    one("identity", day, "verification", "document", "V1", "--kind", "passport", "terms.toml", forms=("json",))
    one("identity", day, "verification", "accept", "V1", forms=("json",))
    one("identity", day, "verification", "show", "V1")
    many("identity", day, "verification", "list")
    one("incident", day, "incident", "open", customers[0], "--kind", "credentials", "--dry-run")
    one("incident", day, "incident", "open", customers[0], "--kind", "credentials", "--text", "told by phone", forms=("json",))
    many("incident", day, "incident", "list")
    one("explanation", day, "explain", "I1")
    one("incident", day, "incident", "close", "I1", forms=("json",))
    one("incident", day, "incident", "show", "I1")
    one("broadcast", day, "notice", "broadcast", "web-start", "--kind", "outage", "--text", "x", "--dry-run")
    one("broadcast", day, "notice", "broadcast", "web-start", "--kind", "outage", "--text", "x", forms=("json",))
    many("notice", day, "notice", "list", "--broadcast", "1", some=False)
    one("notice", day, "notice", "show", json.loads(run(day, "notice", "list", form="json")[1])[-1]["id"])
    asked = ("disclosure", "open", customers[0], "--kind", "judicial", "--authority", "a court", "--class", "disks")
    one("disclosure", day, *asked, "--dry-run")
    one("disclosure", day, *asked, forms=("json",))
    error(1, day, "disclosure", "close", "J1")
    one("disclosure", day, "disclosure", "record", "J1", "--check", "competence", forms=("json",))
    many("disclosure", day, "disclosure", "list")
    one("explanation", day, "explain", "J1")
    one("disclosure", day, "disclosure", "refuse", "J1", "--reason", "not signed", forms=("json",))
    one("disclosure", day, "disclosure", "show", "J1")
    one("contract", day, "contract", "trial", customers[0], "web-pro", forms=("json",))
    trial = json.loads(run(day, "contract", "list", "--state", "trial", form="json")[1])[-1]["id"]
    one("contract", day, "contract", "trial", trial, "--approve", forms=("json",))
    domain = json.loads(run(day, "contract", "open", customers[0], "domain-fr", form="json")[1])["id"]
    one("payment", day, "payment", "record", customers[0], "30.00", forms=("json",))
    one("contract", day, "contract", "confirm", domain, forms=("json",))
    many("deadline", day, "due", exits=(0, 3))
    one("contract", day, "contract", "confirm", domain, "--validated", forms=("json",))
    one("contract", day, "contract", "cancel", contracts[1], forms=("json",))
    one("contract", day, "contract", "terminate", contracts[1], "--ground", "conduct", "--yes", forms=("json",))
    one("invoice", day, "invoice", "issue", customers[1], "--line", "Setup=10.00", forms=("json",))
    number = json.loads(run(day, "invoice", "list", "--customer", customers[1], form="json")[1])[-1]["number"]
    one("invoice", day, "invoice", "credit", number, "--line", "1=4.00", "--reason", "x", forms=("json",))
    one("payment", day, "payment", "reverse", payments[1], forms=("json",))
    one("dispute", day, "dispute", "open", payments[2], "--kind", "chargeback", "--contacted", "2026-03-04", forms=("json",))
    one("simulation", day, "simulate", "--until", "2026-06-30", exits=(0, 3), forms=("json",))
    one("deliveries-report", day, "report", "deliveries", forms=("json",))
    many("dispute", day, "dispute", "list")
    dispute = json.loads(run(day, "dispute", "list", form="json")[1])[-1]["id"]
    one("dispute", day, "dispute", "resolve", dispute, "--won-by", "provider", forms=("json",))
    many("collection", day, "collection", "list")
    case = json.loads(run(day, "collection", "list", form="json")[1])[-1]["id"]
    one("collection", day, "collection", "charge", case, "35.00", forms=("json",))
    one("collection", day, "collection", "open", customers[2], forms=("json",))
    one("collection-export", day, "collection", "export", case)
    one("collection", day, "collection", "close", case, "--outcome", "paid", forms=("json",))


def payouts(folder):
    """Under terms that refund in money, in a ledger of their own."""
    os.environ["BURSAR_LEDGER"] = folder + "/third.db"
    day = "2026-03-01"
    one("ledger", day, "init", "--policy", str(ROOT / "tests/cli/policies/third.toml"), "--catalog", CATALOG, forms=("json",))
    one("customer", day, *person("Ada Lovelace"), forms=("json",))
    one("contract", day, "contract", "open", "C1", "web-pro", "--method", "paypal", forms=("json",))
    one("payment", day, "payment", "record", "C1", "31.44", forms=("json",))
    one("refund", day, "refund", "issue", "K1", "--channel", "mail", forms=("json",))
    many("payout", day, "payout", "list")
    one("payout", day, "payout", "record", "O1", "--dry-run")
    one("payout", day, "payout", "record", "O1", "--reference", "SCT-1", forms=("json",))
    day = "2026-03-05"
    one("liability-cap", day, "report", "liability-cap", "K1", "--event", "2026-03-02")
    one("liability-cap", day, "liability", "grant", "K1", "0.10", "--on", "2026-03-02", "--dry-run")
    one("liability-cap", day, "liability", "grant", "K1", "0.10", "--on", "2026-03-02", forms=("json",))
    event = str(json.loads(run(day, "audit", "log", "--kind", "liability-grant", form="json")[1])[-1]["seq"])
    one("undo", day, "undo", event, "--dry-run")
    one("undo", day, "undo", event, "--yes", forms=("json",))


def plans(folder):
    """Under the terms of Dokos, in a ledger of their own."""
    os.environ["BURSAR_LEDGER"] = folder + "/dokos.db"
    day = "2024-09-13"
    one("ledger", day, "init", "--policy", str(ROOT / "examples/policies/dokos.toml"), "--catalog",
        str(ROOT / "examples/catalogs/dokos.toml"), forms=("json",))
    one("customer", day, *person("Ada Lovelace"), forms=("json",))
    one("contract", day, "contract", "open", "C1", "dokos-49", forms=("json",))
    one("usage", day, "usage", "record", "K1", "cpu-hours", "1.2", "--dry-run")
    one("usage", day, "usage", "record", "K1", "cpu-hours", "1.2", "--idempotency-key", "usage")
    readings = folder + "/usage.csv"
    pathlib.Path(readings).write_text("contract,meter,quantity,on\nK1,storage-gb,1.5,2024-09-13\nK9,storage-gb,1,2024-09-13\n")
    error(65, day, "usage", "import", readings)
    one("usage-import", day, "usage", "import", readings, "--keep-going", exits=(3,))
    many("usage", day, "usage", "list")
    one("price-change", day, "price", "change", "dokos-49", "--to", "55.00", "--effective", "2024-11-12", "--ground",
        "legal", "--dry-run")
    one("price-change", day, "price", "change", "dokos-49", "--to", "55.00", "--effective", "2024-11-12", "--ground",
        "legal", forms=("json",))
    one("contract", day, "contract", "object", "K1", "--dry-run")
    one("sweep", "2024-10-20", "sweep", forms=("json",))
    one("explanation", "2024-10-20", "explain", "K1", forms=("json",))
    one("simulation", "2024-10-20", "simulate", "--until", "2025-01-31", forms=("json",))
    day = "2024-10-20"
    one("customer", day, *person("Pat Ner"), forms=("json",))
    one("contract", day, "contract", "open", "C1", "dokos-999", forms=("json",))
    one("customer", day, "customer", "partner", "C1", "C2", "--dry-run")
    one("customer", day, "customer", "partner", "C1", "C2")
    one("customer", day, "customer", "partner", "C1", "--none")
    one("sla", day, "sla", "due", "K2")
    one("explanation", day, "explain", "K2")
    one("customer", day, "customer", "consent", "C1", "reference", "--withdraw", "--source", "a letter")
    one("customer", day, "customer", "show", "C1")
    one("customer-export", day, "customer", "export", "C1")


def backups(folder):
    """Copies of the ledger of `plans`."""
    day = "2024-12-01"
    places = ["--place", f"ovh-gravelines={folder}", "--place", f"hetzner-falkenstein={folder}/none"]
    one("backup", day, "backup", "create", *places, "--dry-run", exits=(3,))
    one("backup", day, "backup", "create", *places, exits=(3,))
    many("deadline", day, "due")
    many("backup", day, "backup", "list")
    one("backup-verify", day, "backup", "verify", "--dry-run")
    one("backup-verify", day, "backup", "verify", "B1", forms=("json",))
    one("backup-prune", day, "backup", "prune", "--dry-run")
    one("backup-restore", day, "backup", "restore", "B1", "--to", folder + "/again.db", "--yes", forms=("json",))
    one("backup-restore", day, "backup", "restore", "B1", "--to", folder + "/other.db", "--dry-run")
    error(1, day, "backup", "restore", "B1", "--to", folder + "/again.db", "--yes")


def duties(folder):
    """Under terms with duties and support, in a ledger of their own."""
    os.environ["BURSAR_LEDGER"] = folder + "/service.db"
    day = "2026-03-02"
    policies = ROOT / "tests/cli/policies"
    one("ledger", day, "init", "--policy", str(policies / "service.toml"), "--catalog", str(policies / "service-catalog.toml"),
        forms=("json",))
    one("customer", day, *person("Ada Lovelace"), forms=("json",))
    one("contract", day, "contract", "open", "C1", "saas-l", forms=("json",))
    one("payment", day, "payment", "record", "C1", "1198.80", forms=("json",))
    one("obligation", day, "obligation", "open", "K1", "breach", "--dry-run")
    one("obligation", day, "obligation", "open", "K1", "breach", "--reference", "letter", forms=("json",))
    one("obligation", day, "obligation", "done", "T1", forms=("json",))
    many("obligation", day, "obligation", "list")
    many("deadline", "2026-04-02", "due", "--until", "2026-12-31")
    one("explanation", day, "explain", "K1")
    one("sla", day, "sla", "due", "K1")
    one("dry-run", day, "contract", "open", "C1", "saas-l", "--paid-until", "2026-03-20", "--dry-run")
    one("contract", day, "contract", "open", "C1", "saas-l", "--paid-until", "2026-03-20", forms=("json",))
    one("contract", "2026-04-02", "contract", "terminate", "K1", "--ground", "breach", "--data", "return", "--yes",
        forms=("json",))


def new_terms(folder):
    """New terms and a product that is withdrawn, in a ledger of their own."""
    os.environ["BURSAR_LEDGER"] = folder + "/terms.db"
    day = "2026-01-15"
    one("ledger", day, "init", "--policy", POLICY, "--catalog", CATALOG, forms=("json",))
    for name in ("Ada Lovelace", "Grace Hopper"):
        one("customer", day, *person(name), forms=("json",))
    one("contract", day, "contract", "open", "C1", "web-start", forms=("json",))
    one("contract", day, "contract", "open", "C2", "web-start", forms=("json",))
    terms = folder + "/new.toml"
    pathlib.Path(terms).write_text(pathlib.Path(POLICY).read_text().replace('version = "2020-05-01"', 'version = "2026-01-20"'))
    one("policy", day, "policy", "adopt", terms, "--effective", "2026-01-20", forms=("json",))
    day = "2026-01-20"
    many("customer", day, "customer", "list", "--terms", "pending")
    one("customer", day, "customer", "refuse", "C1", "--dry-run")
    one("customer", day, "customer", "refuse", "C1")
    one("customer", day, "customer", "show", "C1")
    one("explanation", day, "explain", "C1")
    one("customer", day, "customer", "accept", "C2", "--dry-run")
    one("customer", day, "customer", "accept", "C2")
    one("customer", day, "customer", "close", "C1", "--ground", "terms-refused", "--dry-run")
    one("customer", day, "customer", "close", "C1", "--ground", "terms-refused", "--yes", forms=("json",))
    many("sanction", day, "sanction", "list")
    error(1, day, "customer", "close", "C2", "--ground", "terms-refused", "--yes")
    one("withdrawal", day, "catalog", "withdraw", "web-start", "--to", "web-pro", "--dry-run")
    one("withdrawal", day, "catalog", "withdraw", "web-start")
    one("withdrawal", day, "catalog", "withdraw", "web-start", "--end", forms=("json",))
    many("product", day, "catalog", "list")
    error(64, day, "catalog", "withdraw", "web-start", "--end", "--to", "web-pro")


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for name in list(os.environ):
            if name.startswith("BURSAR_") or name == "NO_COLOR":
                del os.environ[name]
        os.environ.update(BURSAR_LEDGER=folder + "/ledger.db", BURSAR_SEED="schemas", BURSAR_ACTOR="tester", HOME=folder,
                          XDG_CONFIG_HOME=folder)
        day = "2026-01-15"
        terms = os.path.join(folder, "terms.toml")
        pathlib.Path(terms).write_text(pathlib.Path(POLICY).read_text().replace("one_stop_shop = false", "one_stop_shop = true"))
        one("ledger", day, "init", "--policy", terms, "--catalog", CATALOG, forms=("json",))
        many("product", day, "catalog", "list")
        many("product", day, "catalog", "load", CATALOG)
        one("policy", day, "policy", "show")
        one("policy-check", day, "policy", "check", POLICY)
        milder = folder + "/milder.toml"
        text = pathlib.Path(POLICY).read_text()
        pathlib.Path(milder).write_text(text.replace("percent = 20", "percent = 10"))
        many("difference", day, "policy", "diff", POLICY, milder)
        one("policy", day, "policy", "adopt", milder, "--effective", "2027-01-01", "--dry-run")
        one("policy", day, "policy", "adopt", milder, "--effective", "2027-01-01")

        one("dry-run", day, *person("Ada Lovelace"), "--dry-run")
        one("customer", day, *person("Ada Lovelace"), "--dry-run")
        one("customer", day, *person("Ada Lovelace"), "--set", "tier=gold", forms=("json",))
        one("customer", day, *person("Bob Martin"), "--organisation", "Martin SARL", "--registration", "1", "--vat-id", "FR11123456789",
            "--birth-date", "1990-01-01", "--locale", "fr", "--phone", "1", "--main-contact", "C1", forms=("jsonl",))
        one("customer", day, "customer", "edit", "C1", "--phone", "0102030405")
        one("customer", day, "customer", "show", "C2")
        many("customer", day, "customer", "list")

        one("dry-run", day, "contract", "open", "C1", "web-start", "--dry-run")
        one("contract", day, "contract", "open", "C1", "web-start", "--idempotency-key", "first")
        one("contract", day, "contract", "open", "C2", "vps-s", "--term", "12m")
        one("contract", day, "contract", "open", "C2", "free-web", forms=("json",))
        one("dry-run", day, "payment", "record", "C1", "12.00", "--dry-run")
        one("payment", day, "payment", "record", "C1", "12.00", "--reference", "VIR-1", "--payer", "Bob")
        one("payment", day, "payment", "record", "C2", "400.00", forms=("json",))
        one("contract", day, "contract", "show", "K1")
        one("contract", day, "contract", "no-renew", "K4")
        many("contract", day, "contract", "list")
        many("deadline", "2026-01-20", "due", "--until", "2026-02-28")

        one("sweep", "2026-02-05", "sweep", "--dry-run", forms=("json",))
        code, out, _ = run("2026-02-05", "sweep", form="jsonl")
        tell(None if code == 0 and out else "nothing done", "jsonl step: sweep")
        for line in out.splitlines():
            tell(fit("step", json.loads(line)), "jsonl step: sweep")
        for day in ("2026-02-10", "2026-02-15", "2026-02-16", "2026-02-18"):
            one("sweep", day, "sweep", forms=("json",))
        one("payment", day, "payment", "record", "C1", "20.00", "--method", "card", forms=("json",))
        one("sweep", "2026-02-18", "sweep", forms=("json",))

        # One of the three is in another country when its renewal comes.
        one("contract", "2026-02-18", "contract", "open", "C1", "web-pro", forms=("json",))
        one("payment", "2026-02-18", "payment", "record", "C1", "30.00", forms=("json",))
        one("customer", "2026-02-19", "customer", "edit", "C1", "--country", "DE", forms=("json",))
        one("sweep", "2026-03-08", "sweep", exits=(3,), forms=("json",))
        day = "2026-03-08"
        one("check", day, "check", exits=(3,))
        many("deadline", day, "due", exits=(3,))
        one("migration", day, "check", "--migrate")
        one("verification", day, "audit", "verify")
        many("event", day, "audit", "log")
        many("invoice", day, "invoice", "list")
        for number in ("F2026-000001", "F2026-000003"):
            one("invoice", day, "invoice", "show", number)
        many("payment", day, "payment", "list")
        one("customer", day, *person("Eve Joly"), forms=("json",))
        number = json.loads(run(day, "contract", "open", "C3", "web-start", form="json")[1])["invoice"]
        bank = pathlib.Path("bank.csv")
        bank.write_text("date,amount,currency,payer,text,reference\n2026-03-07,12.00,EUR,Ada Lovelace,,B-1\n"
                        "2026-03-07,7.00,EUR,Nobody,hello,B-2\n2026-03-07,8.00,EUR,Bob Martin,,B-3\n"
                        "2026-03-07,1.234,EUR,,,B-4\n2026-03-07,1.00,EUR,Bob,F2026-000001,B-5\n")
        importing = ["payment", "import", "bank.csv", "--format", "csv", "--keep-going"]
        for words in ([*importing, "--dry-run"], importing, importing):
            one("import", day, *words, exits=(3,), forms=("json",))
        old = pathlib.Path("old.csv")
        old.write_text("reference,name,email,address,postcode,city,country,accepted-terms-on\n"
                       "A-1,Grace Kelly,grace@example.com,1 rue Haute,98000,Monaco,MC,2026-01-20\n"
                       "A-2,Marie Curie,marie@example.com,1 rue Haute,75005,Paris,FR,\n")
        bringing = ["customer", "import", "old.csv", "--keep-going"]
        for words in ([*bringing, "--dry-run"], bringing, bringing):
            one("customer-import", day, *words, exits=(3,), forms=("json",))
        many("customer", day, "customer", "list", "--reference", "A-1")
        error(65, day, *bringing[:3])
        bank.write_text("date,amount,currency,payer,text,reference\n2026-03-07,9.00,EUR,Nobody,,B-6\n"
                        f"2026-03-07,1.00,EUR,,{number},B-7\n")
        code, out, _ = run(day, *importing, form="jsonl")
        for line in map(json.loads, out.splitlines()):
            tell(fit("payment" if line["id"].startswith("P") else "leftover", line), "jsonl: payment import")
        tell(None if code == 0 and out.count("\n") == 2 else out, "jsonl: payment import")
        one("dry-run", day, "payment", "assign", "L1", "C1", "--dry-run")
        one("payment", day, "payment", "assign", "L1", "C1")
        one("leftover", day, "payment", "dismiss", "L2", "--reason", "ours", "--dry-run")
        one("leftover", day, "payment", "dismiss", "L2", "--reason", "ours")
        many("leftover", day, "payment", "leftovers")
        one("customer-export", day, "customer", "export", "C1")
        one("customer-export-answer", day, "customer", "export", "C1", "--to", folder + "/export.json", forms=("json",))
        one("customer-export-answer", day, "customer", "export", "C1", "--format", "csv", "--to", folder + "/export", forms=("jsonl",))
        one("customer-export-answer", day, "customer", "export", "C1", "--format", "xml", "--to", folder + "/export.xml", "--dry-run")
        error(1, day, "customer", "export", "C1", "--to", folder + "/export.json")
        many("notice", day, "notice", "list")
        many("action", day, "action", "list")
        action = json.loads(run(day, "action", "list", "--limit", "1", form="json")[1])[0]["id"]
        one("action", day, "action", "ack", action, "--dry-run")
        one("action", day, "action", "ack", action)
        many("action", day, "action", "list", "--state", "done")
        for words in (["ageing"], ["revenue"], ["revenue", "--by", "product"], ["revenue", "--by", "customer"], ["mrr"],
                      ["tax"], ["revenue", "--from", "2026-01-15", "--to", "2026-02-28"]):
            report(day, "report", *words)
        for subject in ("C1", "K1", "K2", "K3", "F2026-000001", "P1", "L1"):
            one("explanation", day, "explain", subject)
        for words in (["customer", "list", "--kind", "person", "--state", "closed"], ["contract", "list", "--state", "trial"],
                      ["invoice", "list", "--state", "reversed"], ["payment", "list", "--state", "reversed"],
                      ["payment", "leftovers", "--after", "L99"],
                      ["notice", "list", "--state", "failed"], ["usage", "list", "--state", "open"]):
            many("error", day, *words, some=False)

        error(1, day, "customer", "add", "--name", "Eve")
        error(1, day, "payment", "record", "C1", "1.00", "--reference", "VIR-1")
        error(4, "2030-01-01", "sweep")
        pathlib.Path("wrong.csv").write_text("date\n")
        error(64, day, "customer", "list", "--limit", "x")
        error(64, day, "frobnicate")
        error(65, day, *importing[:2], "wrong.csv", "--format", "csv")
        error(66, day, "customer", "show", "C99")
        error(66, day, "--ledger", "none.db", "customer", "list")
        error(66, day, "--ledger", "none.db", "due")
        error(69, day, "--ledger", "rqlite://host:4001", "customer", "list")
        os.chmod("ledger.db", 0o644)
        error(77, day, "customer", "show", "C1")
        error(77, day, "invoice", "list")
        os.chmod("ledger.db", 0o600)
        pathlib.Path("wrong.toml").write_text("colour = 1\n")
        error(78, day, "policy", "check", "wrong.toml")
        commerce()
        payouts(folder)
        plans(folder)
        backups(folder)
        duties(folder)
        new_terms(folder)
    for name in SCHEMAS:
        name = name.removesuffix(".schema.json")
        if name != "common":
            tell(None if name in used else "no answer was held against it", f"schema {name}")
        jsonschema.Draft202012Validator.check_schema(SCHEMAS[name + ".schema.json"])
    print(f"1..{count}")
    print(f"# schemas: {count} checks, {failed} failed", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
