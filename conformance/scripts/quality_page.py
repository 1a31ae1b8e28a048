"""Writes docs/guide/quality.md from the results in docs/results.

    python3 conformance/scripts/quality_page.py           # writes the page
    python3 conformance/scripts/quality_page.py --check   # fails if the page is another one

battery-streams.json and battery-distributions.json are what `./seedtree battery ... --json` prints
(`quality_page.py --adopt FILE` shortens such a file and puts it there); practrand.json and
smallcrush.json come from external_batteries.py.
"""

import argparse
import json
import pathlib
import re
import sys
import textwrap

ROOT = pathlib.Path(__file__).parents[2]
RESULTS = ROOT / "docs/results"
PAGE = ROOT / "docs/guide/quality.md"

ENGINES = ["PCG64", "PCG64DXSM", "Philox", "SFC64", "MT19937"]
SCHEMES = {"spawn": "spawned", "jumps": "jumped", "keys": "keyed", "workers": "worker sequences", "seeds": "consecutive seeds"}
IMPOSSIBLE = {("SFC64", "jumps")} | {(e, "keys") for e in ENGINES if e != "Philox"}
STREAMS = [1, 4, 1000]


def adopt(path):
    """Keeps of the tests of each subject their number and the smallest p-value."""
    result = json.loads(pathlib.Path(path).read_text())
    subjects = {}
    for test in result.pop("tests"):
        subject = subjects.setdefault(test["subject"], {"subject": test["subject"], "p_values": 0, "smallest": test})
        subject["p_values"] += 1
        if test["p"] < subject["smallest"]["p"]:
            subject["smallest"] = test
        if test["outcome"] != "passed":
            subject.setdefault("suspicious", []).append(test)
    for subject in subjects.values():
        subject["smallest"].pop("subject")
    result["subjects"] = list(subjects.values())
    result["date"] = result["timing"]["ended"][:10]
    streams = re.search(r" --streams (\d+)", result["command"])
    target = RESULTS / f"battery-{result['battery']}{'-' + streams[1] if streams else ''}.json"
    target.write_text(json.dumps(result, indent=1) + "\n")
    print(target)


def load(name):
    return json.loads((RESULTS / name).read_text())


def table(header, rows, right=()):
    marks = "|" + "|".join("---:" if i in right else "---" for i in range(len(header))) + "|"
    lines = ["| " + " | ".join(str(cell).replace("|", "\\|") for cell in row) + " |" for row in [header, *rows]]
    return "\n".join([lines[0], marks, *lines[1:]])


def prose(*sentences):
    return textwrap.fill(" ".join(" ".join(sentences).split()), 100, break_long_words=False, break_on_hyphens=False)


def p(value):
    return "0" if value == 0 else f"{value:.2g}"


def battery_cell(batteries, engine, scheme, streams):
    if streams == 1:
        return "of several only"
    title = f"{engine} {scheme}" + ("" if streams == 1000 else f", {streams} streams")
    for subject in batteries[streams]["subjects"]:
        if subject["subject"] == title:
            suspicious = subject.get("suspicious", [])
            failed = sum(test["outcome"] == "failed" for test in suspicious)
            verdict = f"**{failed} FAIL**" if failed else "pass"
            return f"{verdict}: {subject['p_values']} p-values, smallest {p(subject['smallest']['p'])}"
    return "not run"


def external_cell(results, engine, scheme, streams):
    found = [r for r in results["runs"] if (r["engine"], r["scheme"], r["streams"]) == (engine, scheme, streams)]
    seed = lambda r: "" if r["seed"] == "1" else f", seed {r['seed']}"
    return "; ".join(f"{r['size']}{seed(r)}: {r['result']}" for r in found) or "not run"


def cells(practrand, smallcrush, batteries):
    for engine in ENGINES:
        for scheme, title in SCHEMES.items():
            if (engine, scheme) in IMPOSSIBLE:
                continue
            for streams in STREAMS:
                if streams == 1 and scheme != "spawn":
                    continue  # one stream of a scheme is like any other stream of the engine
                own = battery_cell(batteries, engine, scheme, streams)
                yield [engine, title, streams, own, *(external_cell(r, engine, scheme, streams) for r in (practrand, smallcrush))]


def controls(practrand, *batteries):
    for battery in batteries:
        for c in battery["controls"]:
            yield [
                f"`{c['subject']}`",
                f"own battery, {c['test']}",
                f"{c['size']:,}",
                f"{c['statistic']}, p = {p(c['p'])}: {'fails' if c['failed'] else 'PASSES'}",
            ]
    for c in practrand["controls"]:
        yield [c["streams"], "PractRand", c["size"], c["result"]]


def run(battery):
    return (
        f"`{battery['command']}`, NumPy {battery['numpy']}, Seedtree {battery['library']}, Java {battery['timing']['java']},"
        f" {battery['date']}: {battery['verdict']}."
    )


def page():
    batteries = {4: load("battery-streams-4.json"), 1000: load("battery-streams.json")}
    streams, distributions = batteries[1000], load("battery-distributions.json")
    practrand, smallcrush = load("practrand.json"), load("smallcrush.json")
    smallest = min(distributions["subjects"], key=lambda s: s["smallest"]["p"])
    count = sum(s["p_values"] for s in distributions["subjects"])
    defects = [
        [
            f"`{d['subject']}`",
            d["effect"],
            f"{d['size']:,}",
            p(d["p"]),
            f"{d['power']:.4g}",
            d["sighting"],
        ]
        for d in distributions["defects"]
    ]
    return f"""# What the tests of quality show

The streams and values are NumPy's, so their quality is that of NumPy's engines, seeds and
algorithms. Here is what was tested, at which size, and what came out; first what has to fail.
`conformance/scripts/quality_page.py` writes this page from the files in
[docs/results](../results).

## Controls that fail

A test that finds nothing shows something only if it finds what is there. The battery runs its own
controls every time, and calls itself broken if one of them passes.

{table(["what is wrong", "test", "size", "result"], controls(practrand, streams, distributions))}

{prose("Sizes of the own battery are words or values.", "Of PractRand:", practrand["controls_by"] + ".")}

## Streams against each other

{prose("Own battery:", run(streams), "Of four streams:", run(batteries[4]), "The first opens 200 or 1,000 streams, and the first words of up to a million;",
       f"Holm's procedure over all p-values judges at {streams['level']}.")}

{prose(practrand["program"] + "; " + smallcrush["program"] + ".", "They read the streams word by word in turn, from `./seedtree raw --scheme`;",
       "TestU01 the low 32 bits of each word of 64. A cell names the size at which the run ended, and every anomaly that is left there.",
       "Of the hundreds of p-values in each of these two columns some are small; the smallest were looked at with another seed.")}

{table(["engine", "streams", "number", "own battery", "PractRand", "TestU01"], cells(practrand, smallcrush, batteries), {2})}

## Values of distributions

{prose(run(distributions), f"{len(distributions['subjects'])} distributions with parameters, of the Generator and of",
       f"`RandomState`, in every dtype: {count:,} p-values, the smallest {p(smallest['smallest']['p'])}",
       f"(`{smallest['subject']}`, {smallest['smallest']['statistic']}).")}

What NumPy is known to draw inexactly was looked for, and
[inexact-distributions.md](inexact-distributions.md) says what to do about it:

{table(["values", "what is wrong", "size", "p", "power", ""], defects, {2, 3, 4})}

## Repeat it

```sh
{streams["command"]}
{distributions["command"]}
./seedtree raw --seed 1 --scheme spawn --streams 1000 | RNG_test stdin64
conformance/scripts/external_batteries.py --practrand RNG_test --size 32GB
```

The last one takes the programs that you have, runs engines and schemes one after the other, and
writes the files from which this page is made.

Your own streams: `./seedtree battery streams --manifest a.json b.json` tests those that your
manifests record, taken together.

## What this does not show

- That there is no defect: only that none of these tests sees one at this size. PractRand was run to
  the sizes of the table, TestU01 as SmallCrush; Crush, BigCrush and dieharder were not run.
- Anything about your simulation, which may be sensitive to what no test looks at. Run it with a
  second engine, `--bit-generator philox`, and compare.
- Independence in a mathematical sense. Streams of different seeds are segments of one or several
  periods; that they do not overlap is a matter of probability, which `./seedtree audit` prints.
- Secrecy: none of the engines is for cryptography, see [security.md](../reference/security.md).
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="fail if the page is another one")
    parser.add_argument("--adopt", metavar="FILE", help="results of a battery as JSON")
    arguments = parser.parse_args()
    if arguments.adopt:
        adopt(arguments.adopt)
    elif not arguments.check:
        PAGE.write_text(page())
    elif PAGE.read_text() != page():
        sys.exit(f"{PAGE} is not what conformance/scripts/quality_page.py makes of docs/results")


if __name__ == "__main__":
    main()
