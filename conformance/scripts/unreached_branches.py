#!/usr/bin/env python3
"""Prints the branches of core's algorithms, distributions and sequences that no test reached.

    mvn -B verify -Pcoverage -pl core,conformance -am
    mvn -B jacoco:report@report -Pcoverage -pl core
    conformance/scripts/unreached_branches.py

unreached_branches.txt gives a reason for each branch that cannot be reached or is left to another
suite: the file, the text of the line and the reason, each on a line of its own. Exits with status 1
if there is a branch without a reason, or a reason without such a branch.
"""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCES = ROOT / "core/src/main/java"
REPORT = ROOT / "core/target/site/jacoco/jacoco.xml"
PACKAGES = (
    "org/seedtree/internal/variate",
    "org/seedtree/distribution",
    "org/seedtree/broadcast",
    "org/seedtree/sequence",
)


def unreached():
    """Returns pairs of a file and the text of a line with a branch that was not taken."""
    for package in ElementTree.parse(REPORT).getroot().iter("package"):
        if package.get("name") not in PACKAGES:
            continue
        for source in package.iter("sourcefile"):
            file = f"{package.get('name')}/{source.get('name')}"
            lines = (SOURCES / file).read_text().splitlines()
            for line in source.iter("line"):
                if line.get("mb") != "0":
                    yield file, lines[int(line.get("nr")) - 1].strip()


def reasons():
    entries = pathlib.Path(__file__).with_suffix(".txt").read_text().strip().split("\n\n")
    return {tuple(entry.split("\n")[:2]): entry.split("\n")[2] for entry in entries}


def main():
    found, known = list(unreached()), reasons()
    unexplained = [line for line in found if line not in known]
    stale = [line for line in known if line not in found]
    for file, text in found:
        print(f"{file}: {text}\n    {known.get((file, text), 'UNEXPLAINED')}")
    for file, text in stale:
        print(f"{file}: {text}\n    reached or removed: delete its reason")
    print(f"{len(found)} lines with an unreached branch, {len(unexplained)} unexplained")
    sys.exit(1 if unexplained or stale else 0)


if __name__ == "__main__":
    main()
