#!/usr/bin/python3
"""Nothing that a user can type or be told goes unshown.

Every command, every option of every command, every kind of step, every exit code, every clause and every message
of the sources occurs in a transcript; messages may stand in a unit test instead. Prints a line for each, and exits
1 when one is missing."""

import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BURSAR = os.environ.get("BURSAR", str(ROOT / "build/bin/bursar"))

STEPS = ["invoice", "reminder", "stop-notice", "overdue-notice", "suspend", "penalty", "delete", "activate", "renew",
         "resume", "no-renew", "end", "lapse", "order", "refund", "credit", "reversal", "reopen", "set-off",
         "payout-set-off", "fee", "dispute",
         "dispute-resolved", "collection", "upgrade", "downgrade", "cancel", "redemption-fee", "evaluation-notice",
         "sanction-announced", "sanction", "close", "terminate", "terminate-proposed", "surcharge", "revoke-access",
         "plan-up", "plan-review", "price-change", "price-change-notice", "objection",
         "obligation", "obligation-done", "obligation-lifted",
         "bring-in", "register", "confirm", "validate", "trial-request", "trial", "trial-refused", "trial-end", "bar-support",
         "support-again", "verify", "verification-document", "verification-accepted", "verification-rejected",
         "liability-grant", "liability-withdrawn", "undo", "withdrawal", "sanction-lifted",
         "terms-accepted", "terms-refused", "terms-moved", "product-withdrawn", "move", "change", "change-withdrawn",
         "partner", "partner-ended", "consent-given", "consent-withdrawn",
         "incident", "incident-action", "incident-closed", "broadcast", "broadcast-notice", "disclosure",
         "disclosure-check", "disclosure-closed", "disclosure-refused"]
EXITS = [1, 3, 4, 10, 64, 65, 66, 69, 74, 75, 77, 78]
# Every clause of the terms that the program keeps has a transcript that names it.
CLAUSES = """
ALLS-G1.1 ALLS-G1.2 ALLS-G3.1 ALLS-G3.2 ALLS-G3.2b ALLS-G3.3 ALLS-G3.4 ALLS-G3.5 ALLS-G3.6 ALLS-G3.7 ALLS-G4.1
ALLS-G4.2 ALLS-G4.3 ALLS-G4.4 ALLS-G4.5 ALLS-G5.2 ALLS-G5.3 ALLS-G5.4 ALLS-G5.5 ALLS-G5.6 ALLS-G5.7 ALLS-G6.1
ALLS-G6.2 ALLS-G6.3 ALLS-G6.4 ALLS-G6.5 ALLS-G6.6 ALLS-G7.1 ALLS-G8.2 ALLS-G8.4 ALLS-G8.6 ALLS-G9.2 ALLS-G9.3
ALLS-G9.5 ALLS-G10.1 ALLS-G10.2 ALLS-G10.3 ALLS-G11.1 ALLS-G11.2 ALLS-G11.3 ALLS-G11.4 ALLS-G11.5 ALLS-G11.6
ALLS-G11.7 ALLS-G12.1 ALLS-G12.2 ALLS-G12.3 ALLS-G12.4 ALLS-G13.1 ALLS-G14.2 ALLS-P3.3 ALLS-P3.6 ALLS-P4.1 ALLS-P4.2
ALLS-P4.4 ALLS-P4.7 ALLS-P4.9 ALLS-P4.10 ALLS-P5.1 ALLS-P5.2 ALLS-P6.1 ALLS-P6.2 AWD-2 AWD-3 DOK-1.1 DOK-1.2 DOK-1.3
DOK-3.1 DOK-3.2 DOK-3.3 DOK-4.1 DOK-4.2 DOK-4.3 DOK-4.4 DOK-4.6 DOK-5.1 DOK-5.1b DOK-5.2 DOK-5.3 DOK-6.1 DOK-6.2
DOK-6.3 DOK-6.5 DOK-6.6 DOK-7.1 DOK-7.3 DOK-7.4 DOK-7.5 DOK-9.1 DOK-due
""".split()

# What cannot be provoked from outside, each with the reason.
UNREACHABLE = {
    "out of memory": "needs a machine without memory",
    "unexpected: ": "would be a bug",
    "the system gives no random numbers": "needs a kernel without getrandom",
    "cannot read standard input: ": "needs a failing device",
    "tables need libsmartcols.so.1": "needs a machine without the library",
    "install libsmartcols1, or use -o json": "needs a machine without the library",
    "libsmartcols.so.1 has no ": "needs another library of its name",
    "cannot lay out the table": "needs a library that fails",
    "report it with the command line and bursar --version": "would be a bug",
    "free some and run it again": "needs a machine without memory",
    "run it again: what is done stays done": "needs a race; tests/fault/races.py has one",
    "somebody else made this ledger just now": "needs a race",
    '" was not copied well: ': "needs a disk that loses what was written, or a source that is written meanwhile",
    '" was changed while it was read': "needs a source that is written meanwhile",
    "use it, or choose another file": "needs a race",
    "another run is writing ": "needs a race; tests/unit/cli/files_test.cpp has one",
    "made private": "needs a file system without modes",
    '" cannot be written by this user': "needs another user than root",
}


def help_of(*words):
    return subprocess.run([BURSAR, "help", *words], capture_output=True, text=True, check=True).stdout


def section(text, title):
    found = re.search(rf"^{title}:\n((?:  .*\n|\n(?=  ))*)", text, re.M)
    return found.group(1) if found else ""


def rows(text):
    return re.findall(r"^  (\S.*?)(?:  |$)", text, re.M)


def commands():
    for noun in rows(section(help_of(), "commands")):
        verbs = [verb.split()[0] for verb in rows(section(help_of(noun), "verbs"))]
        for verb in verbs or [""]:
            yield noun, verb


def options(text, title):
    found = []
    for row in rows(section(text, title)):
        found.append(re.findall(r"(?<![\w-])(--?[a-z][a-z-]*)", row))
    return [names for names in found if names]


def typed_lines():
    """The command lines of the transcripts, continued lines joined."""
    lines = []
    for file in sorted(HERE.glob("*.t")):
        for line in file.read_text().splitlines():
            if line.startswith("  $ "):
                lines.append(line[4:])
            elif line.startswith("  > ") and lines:
                lines[-1] += " " + line[4:]
    lines += [line for line in (HERE / "setup.sh").read_text().replace("\\\n", " ").splitlines()]
    return lines


def uses(line, noun, verb):
    return re.search(rf"\bbursar\b[^|]*\b{re.escape(noun)}\b" + (rf"[^|]*\b{re.escape(verb)}\b" if verb else ""), line)


def is_named(clause, text):
    """Whether the clause itself is named, not one whose number goes on: is not in ALLS-P4.10."""
    return bool(re.search(rf"(?<![\w-]){re.escape(clause)}(?!\.?\w)", text))


def messages():
    """The texts given to Failure, refused() and grounds, without their placeholders."""
    call = re.compile(r'(?:Failure\s*\(\s*Cause::(\w+)|Refusal\s*\{|refused\s*\(|grounds\.push_back|Problem\s*\{|unless\s*\(|'
                      r'errno_failure|mistake\s*\(|blow\s*\()')
    for file in sorted((ROOT / "lib").rglob("*.cpp")) + sorted((ROOT / "cli").rglob("*.cpp")):
        code = file.read_text()
        for at in call.finditer(code):
            if at.group(1) == "bug":
                continue
            end = code.find(";", at.end())
            # Adjacent literals are one text.
            body = re.sub(r'"\s*\n\s*"', "", code[at.end():end])
            for text in re.findall(r'"((?:[^"\\]|\\.)*)"', body):
                text = text.replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")
                parts = [part for part in re.split(r"\{[^}]*\}", text)]
                longest = max(parts, key=len)
                if len(longest.strip()) >= 12 and " " in longest.strip() and not longest.startswith(" +"):
                    yield file.relative_to(ROOT), longest.strip("\n")


def main():
    failed = 0
    count = 0

    def tell(good, what):
        nonlocal failed, count
        count += 1
        failed += not good
        print(("ok" if good else "not ok"), count, what)

    lines = typed_lines()
    shown = "\n".join(file.read_text() for file in sorted(HERE.glob("*.t")))
    shown = re.sub(r"((?:\\x[0-9a-f]{2})+)", lambda m: bytes.fromhex(m.group(1).replace("\\x", "")).decode("utf-8", "replace"),
                   shown)
    shown = shown.replace('\\"', '"')
    tests = "\n".join(file.read_text() for file in sorted((ROOT / "tests").rglob("*.cpp")))
    tests = re.sub(r'"\s*\n\s*"', "", tests).replace('\\"', '"')

    for noun, verb in commands():
        mine = [line for line in lines if uses(line, noun, verb)]
        tell(bool(mine), f"{noun} {verb}".strip())
        text = help_of(noun, verb) if verb else help_of(noun)
        for names in options(text, "options"):
            used = any(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", line) for line in mine for name in names)
            tell(used, f"{noun} {verb} {names[-1]}".replace("  ", " "))
    for names in options(help_of(), "options of every command"):
        for name in names:
            used = any(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", line) for line in lines)
            tell(used, f"global {name}")
    for variable in sorted(set(re.findall(r"\[((?:BURSAR|NO)_[A-Z_]+)\]", help_of()))):
        tell(any(re.search(rf"\b{variable}=", line) for line in lines), f"environment {variable}")
    for step in STEPS:
        tell(bool(re.search(rf"(?<![\w-]){step}(?![\w-])", shown)), f"step {step}")
    for code in EXITS:
        tell(f"\n  [{code}]" in shown, f"exit code {code}")
    for clause in CLAUSES:
        tell(is_named(clause, shown), f"clause {clause}")
    seen = set()
    for file, text in messages():
        if text in seen:
            continue
        seen.add(text)
        if text in UNREACHABLE:
            tell(True, f"# skip {UNREACHABLE[text]}: {text}")
            continue
        tell(text.strip() in shown or text.strip() in tests, f"message of {file}: {text.strip()!r}")
    print(f"1..{count}")
    print(f"# coverage: {count} checks, {failed} failed", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
