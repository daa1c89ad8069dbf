#!/usr/bin/env python3
"""What the built program says of itself: committed pages and completions, help of every command, the policies."""
import glob
import os
import re
import subprocess
import sys
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BURSAR = os.environ.get("BURSAR", os.path.join(TOP, "build/bin/bursar"))

failures = 0


def check(name, problems):
    """One test: its name, and what breaks it."""
    global failures
    print(("not ok " if problems else "ok ") + name)
    for problem in problems:
        print("    " + problem)
    failures += bool(problems)


def bursar(*arguments):
    """Standard output of a run that has to succeed."""
    return subprocess.run([BURSAR, *arguments], check=True, capture_output=True, text=True).stdout


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


def manual():
    with tempfile.TemporaryDirectory() as made:
        bursar("man", "--all", made)
        committed = os.path.join(TOP, "man")
        names = sorted(set(os.listdir(made)) | set(os.listdir(committed)))
        problems = []
        for name in names:
            if not os.path.exists(os.path.join(committed, name)):
                problems.append(f"man/{name}: not committed")
            elif not os.path.exists(os.path.join(made, name)):
                problems.append(f"man/{name}: the program makes no such page")
            elif read(made, name) != read(committed, name):
                problems.append(f"man/{name}: is out of date")
        check("man/ is what `bursar man --all man` writes", problems)


def completions():
    made = {"bash": "bursar.bash", "zsh": "_bursar", "fish": "bursar.fish"}
    problems = [f"completions/{file}: is out of date" for shell, file in made.items()
                if bursar("completion", shell) != read(TOP, "completions", file)]
    problems += [f"completions/{file}: the program makes no such script"
                 for file in os.listdir(os.path.join(TOP, "completions")) if file not in made.values()]
    check("completions/ is what `bursar completion SHELL` prints", problems)


def offered(*words):
    """The commands or verbs that may follow these words, as completion has them."""
    lines = bursar("__complete", *words, "").splitlines()
    return [line.split("\t")[0] for line in lines if "\t" in line]


def commands():
    """Every command's words: those whose help has verbs are groups."""
    for noun in offered():
        if "\nverbs:\n" in bursar("help", noun):
            yield from ((noun, verb) for verb in offered(noun))
        else:
            yield (noun,)


def help_of_commands():
    count = 0
    for words in commands():
        text = bursar("help", *words)
        parts = text.split("\n\n")
        problems = []
        if not parts[0].startswith("usage: bursar " + " ".join(words)):
            problems.append("the usage does not begin with the command")
        if len(parts) < 4 or "\n" in parts[1] or not parts[1].strip():
            problems.append("no summary of one line")
        if len(parts) < 4 or re.match(r"(arguments|options|examples):", parts[2]):
            problems.append("no help beyond the summary")
        examples = re.search(r"^examples:\n((?:  .*\n)+)", text, re.M)
        shown = re.findall(r"^  \S", examples.group(1), re.M) if examples else []
        if len(shown) < 2:
            problems.append(f"{len(shown)} examples, not 2 or more")
        check(f"help of {' '.join(words)}", problems)
        count += 1
    check("the table has commands", [] if count >= 20 else [f"only {count}"])


def policies():
    found = sorted(glob.glob(os.path.join(TOP, "examples/policies/*.toml")))
    check("there are policies", [] if found else ["none"])
    for path in found:
        run = subprocess.run([BURSAR, "policy", "check", path], capture_output=True, text=True, check=False)
        check(f"policy check {os.path.relpath(path, TOP)}", run.stderr.splitlines() if run.returncode else [])


manual()
completions()
help_of_commands()
policies()
sys.exit(failures > 0)
