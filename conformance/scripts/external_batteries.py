#!/usr/bin/env python3
"""Runs PractRand and TestU01 on streams in turn, and adds the results to docs/results.

    conformance/scripts/external_batteries.py --practrand RNG_test --size 32GB
    conformance/scripts/external_batteries.py --testu01 ./smallcrush_stdin --engine philox --scheme keys

The programs are yours: --practrand is PractRand's RNG_test; --testu01 is a program that reads words
of 32 bits from standard input, runs SmallCrush (or another battery) on them, and prints TestU01's
summary. Each cell is one run of `./seedtree raw --scheme ...`.
"""

import argparse
import datetime
import itertools
import json
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).parents[2]
RESULTS = ROOT / "docs/results"
ENGINES = {"pcg64": "PCG64", "pcg64dxsm": "PCG64DXSM", "philox": "Philox", "sfc64": "SFC64", "mt19937": "MT19937"}
SCHEMES = ["spawn", "jumps", "keys", "workers", "seeds"]


def exists(engine, scheme):
    return not (scheme == "jumps" and engine == "sfc64" or scheme == "keys" and engine != "philox")


def pipe(source, tester):
    """Returns the output of a tester that reads our words, and ends them when it ends."""
    words = subprocess.Popen([str(ROOT / "seedtree"), "raw", *source], stdout=subprocess.PIPE)
    try:
        return subprocess.run(tester, stdin=words.stdout, capture_output=True, text=True, check=False).stdout
    finally:
        words.stdout.close()
        words.wait()


def practrand_result(output):
    """Returns the size that PractRand reached, and its last verdict."""
    sizes = re.findall(r"^length= (.*?) \(2\^(\d+) bytes\)", output, re.M)
    if not sizes:
        raise SystemExit("no result of PractRand:\n" + output[-500:])
    last = output[output.rfind("length= ") :]
    anomalies = re.findall(r"^\s+(\S+).*?\s(p\s*[=~]\s*\S+)\s+(unusual|mildly suspicious|suspicious|very suspicious|VERY SUSPICIOUS|FAIL\S*)", last, re.M)
    verdict = "; ".join(f"{level} ({test}, {p})" for test, p, level in anomalies) or "no anomaly"
    power = int(sizes[-1][1])
    unit, exponent = ("GiB", 30) if power >= 30 else ("MiB", 20)
    return f"{2 ** (power - exponent)} {unit}", verdict


def testu01_result(output):
    if "All tests were passed" in output:
        return "all passed"
    bad = re.findall(r"^\s*\d+\s+(\S.*?)\s{2,}(\S+)\s*$", output[output.rfind("gave p-values outside") :], re.M)
    if not bad:
        raise SystemExit("no summary of TestU01:\n" + output[-500:])
    return "; ".join(f"{name}: {p}" for name, p in bad)


def add(file, program, entry):
    path = RESULTS / file
    results = json.loads(path.read_text()) if path.exists() else {"program": program, "runs": []}
    results["runs"].append(entry)
    lines = ",\n".join("    " + json.dumps(run) for run in results.pop("runs"))
    head = json.dumps(results, indent=2)
    path.write_text(head[:-2] + ',\n  "runs": [\n' + lines + "\n  ]\n}\n")
    print(entry, flush=True)


def run(arguments, engine, scheme, streams):
    source = ["--seed", arguments.seed, "--bit-generator", engine, "--scheme", scheme, "--streams", str(streams)]
    cell = {"engine": ENGINES[engine], "scheme": scheme, "streams": streams}
    origin = {"seed": arguments.seed, "date": datetime.date.today().isoformat(), "command": "./seedtree raw " + " ".join(source)}
    if arguments.practrand:
        stdin = "stdin32" if engine == "mt19937" else "stdin64"
        size, result = practrand_result(pipe(source, [arguments.practrand, stdin, "-tlmax", arguments.size]))
        add("practrand.json", "PractRand", cell | {"size": size, "result": result} | origin)
    if arguments.testu01:
        low = [] if engine == "mt19937" else ["--bits", "low32"]
        result = testu01_result(pipe(source + low, [arguments.testu01]))
        add("smallcrush.json", "TestU01", cell | {"size": "SmallCrush", "result": result} | origin)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--practrand", metavar="PROGRAM")
    parser.add_argument("--testu01", metavar="PROGRAM")
    parser.add_argument("--size", default="1GB", help="PractRand's -tlmax (default: 1GB)")
    parser.add_argument("--streams", type=int, action="append", help="a number of streams (default: 1000)")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--engine", action="append", choices=ENGINES)
    parser.add_argument("--scheme", action="append", choices=SCHEMES)
    arguments = parser.parse_args()
    if not arguments.practrand and not arguments.testu01:
        parser.error("give --practrand or --testu01")
    cells = itertools.product(arguments.streams or [1000], arguments.scheme or SCHEMES, arguments.engine or ENGINES)
    for streams, scheme, engine in cells:
        if exists(engine, scheme):
            run(arguments, engine, scheme, streams)


if __name__ == "__main__":
    main()
