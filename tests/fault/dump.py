"""What a ledger says, without what chance and order decide: seq, hashes, salts, digests, ids and numbers.

Customers and contracts keep their ids: no sweep and no payment makes any. A document is known by what it is
for, a payment by its reference, a fund by the payment or credit note that it holds.
"""
import json
import re

NUMBER = re.compile(r"\b[FA]\d{4}-\d{6}\b")
# Keys of a sweep hold the head's hash and a random part.
LEFT_OUT = {"idempotency", "sqlite_sequence", "series"}
DIGESTS = {"salt", "digest", "hash", "prev_hash"}


class Names:
    """Names of rows that do not depend on the order in which they were made."""

    def __init__(self, db):
        self.documents, self.numbers, self.payments, self.funds = {}, {}, {}, {}
        taken = {}

        def name(text):
            taken[text] = taken.get(text, 0) + 1
            return text if taken[text] == 1 else f"{text} ({taken[text]})"

        documents = db.execute(
            "SELECT d.id, d.number, d.kind, d.customer, d.contract, d.credits, d.issued_on, d.total, "
            "(SELECT term_start FROM claim WHERE document = d.id) FROM document d ORDER BY d.id")
        for id, number, kind, customer, contract, credits, issued, total, claim in documents:
            about = self.documents[credits] if credits else f"C{customer} K{contract} {claim}"
            self.documents[id] = self.numbers[number] = name(f"{kind} <{about}> {issued} {total}")
        for id, customer, method, reference, received, amount in db.execute(
                "SELECT id, customer, method, reference, received_on, amount FROM payment ORDER BY id"):
            self.payments[id] = name(f"payment C{customer} {method} {reference} {received} {amount}")
        for id, payment, note in db.execute("SELECT id, payment, credit_note FROM fund"):
            self.funds[id] = self.payments[payment] if payment else self.documents[note]

    def text(self, text):
        return NUMBER.sub(lambda found: self.numbers[found[0]], text)

    def subject(self, text):
        return self.payments[int(text[1:])] if re.fullmatch(r"P\d+", text) else text

    def data(self, text):
        data = json.loads(text)
        data.pop("party", None)
        for allocation in data.get("allocations", []):
            allocation["document_id"] = self.documents[allocation["document_id"]]
        return self.text(json.dumps(data, sort_keys=True))


def canonical_row(names, table, columns, row):
    kept = {}
    for column, value in zip(columns, row):
        if column in DIGESTS or column == "seq":
            continue
        if value is not None:
            if column in ("document", "credits", "credit_note") and table != "acceptance":
                value = names.documents[value]
            elif column == "payment":
                value = names.payments[value]
            elif column == "fund":
                value = names.funds[value]
            elif column == "id" and table in ("document", "payment", "fund"):
                value = getattr(names, table + "s")[value]
            elif column == "id" and table == "allocation":
                continue
            elif column == "n" and table == "document":
                continue
            elif table == "event" and column == "data":
                value = names.data(value)
            elif table == "event" and column == "subject":
                value = names.subject(value)
            elif table == "event" and column == "commitment":
                value = re.sub(r":[0-9a-f]{64}", "", value)
            elif column in ("number", "description"):
                value = names.text(value)
        kept[column] = value
    return kept


def canonical(ledger, by_customer=False):
    """Sorted lines, one a row; by_customer: a dict of them, 0 for what belongs to none."""
    with ledger.db() as db:
        names = Names(db)
        owners = dict(db.execute("SELECT id, customer FROM contract"))
        documents = dict(db.execute("SELECT id, customer FROM document"))
        funds = dict(db.execute("SELECT id, customer FROM fund"))
        events = dict(db.execute("SELECT seq, customer FROM event"))
        dump = {}
        tables = [name for name, in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        # A day's sum is of all customers; `check` knows it by their documents.
        for table in sorted(set(tables) - LEFT_OUT - ({"issued_day"} if by_customer else set())):
            cursor = db.execute(f'SELECT * FROM "{table}"')
            columns = [column[0] for column in cursor.description]
            for row in cursor:
                values = dict(zip(columns, row))
                owner = 0
                if by_customer:
                    if table == "customer":
                        owner = values["id"]
                    elif values.get("customer") is not None:
                        owner = values["customer"]
                    elif values.get("contract") is not None:
                        owner = owners[values["contract"]]
                    elif values.get("document") is not None:
                        owner = documents[values["document"]]
                    elif table == "allocation":
                        owner = funds[values["fund"]]
                    elif table == "event_text":
                        owner = events[values["seq"]] or 0
                kept = canonical_row(names, table, columns, row)
                dump.setdefault(owner or 0, []).append(f"{table} {kept}")
    for lines in dump.values():
        lines.sort()
    return dump if by_customer else dump.get(0, [])


def identical(ledger, reference):
    """Whether both hold the same rows, ids, numbers, seq and hashes included; idempotency keys hold chance."""
    with ledger.db() as db:
        db.execute("ATTACH ? AS other", (reference.path,))
        for table, in db.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall():
            if table in LEFT_OUT and table != "series":
                continue
            columns = db.execute(f"PRAGMA main.table_info({table})").fetchall()
            keys = ", ".join(column[1] for column in columns if column[5])
            alike = " AND ".join(f"a.{column[1]} IS b.{column[1]}" for column in columns)
            same_rows, mine, others = db.execute(
                f"SELECT (SELECT count(*) FROM main.{table} a JOIN other.{table} b USING ({keys}) WHERE {alike}), "
                f"(SELECT count(*) FROM main.{table}), (SELECT count(*) FROM other.{table})").fetchone()
            if not same_rows == mine == others:
                return False
    return True


def difference(expected, found, most=12):
    """The first lines that stand in one of both only."""
    left, right = set(expected), set(found)
    lines = [f"- {line}" for line in expected if line not in right] + [f"+ {line}" for line in found if line not in left]
    if not lines:
        lines = ["the same lines, not as often"]
    return "\n".join(line[:400] for line in lines[:most]) + (f"\n… {len(lines)} lines" if len(lines) > most else "")


def same(expected, found, what):
    assert expected == found, f"{what}:\n{difference(expected, found)}"
