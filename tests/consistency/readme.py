#!/usr/bin/env python3
"""The README: its session runs as it stands, and every file it points to is there."""
import os
import re
import subprocess
import sys

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
END = "--- the end of an answer ---"


def session(text):
    """The console block as commands, each with the answer shown below it."""
    block = re.search(r"^```console\n(.*?)^```", text, re.M | re.S).group(1)
    steps = []
    for line in block.splitlines():
        if line.startswith("$ "):
            steps.append((line[2:], []))
        else:
            steps[-1][1].append(line)
    return [(command, "".join(line + "\n" for line in lines)) for command, lines in steps]


def answers(commands):
    """What one shell prints for each command, standard error included."""
    script = "exec 2>&1\n" + "".join(f"{command}\necho '{END}'\n" for command in commands)
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("BURSAR", "XDG"))}
    run = subprocess.run(["sh", "-c", script], cwd=TOP, env=clean, capture_output=True, text=True, check=False)
    return run.stdout.split(END + "\n")


def main():
    with open(os.path.join(TOP, "README.md"), encoding="utf-8") as file:
        text = file.read()
    failed = 0
    steps = session(text)
    for (command, shown), printed in zip(steps, answers([command for command, _ in steps])):
        good = shown == printed
        failed += not good
        print(("ok " if good else "not ok ") + "README: " + command[:80])
        if not good:
            print("    " + printed.replace("\n", "\n    "))
    for link in re.findall(r"\]\(([^)#:]+)\)", text):
        good = os.path.exists(os.path.join(TOP, link))
        failed += not good
        print(("ok " if good else "not ok ") + "README: the link to " + link)
    return failed > 0


sys.exit(main())
