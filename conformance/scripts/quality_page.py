"""Writes docs/guide/quality.md from the results in docs/results.

    python3 conformance/scripts/quality_page.py           # writes the page
    python3 conformance/scripts/quality_page.py --check   # fails if the page is another one

battery-streams.json and battery-distributions.json are what `./seedtree battery ... --json` prints
(`quality_page.py --adopt FILE` shortens such a file and puts it there); practrand.json and
smallcrush.json come from external_batteries.py and from earlier runs, which they say.
"""

import argparse
import json
import pathlib
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
    target = RESULTS / f"battery-{result['battery']}.json"
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


def battery_cell(battery, engine, scheme):
    for subject in battery["subjects"]:
        if subject["subject"] == f"{engine} {scheme}":
            suspicious = subject.get("suspicious", [])
            failed = sum(test["outcome"] == "failed" for test in suspicious)
            verdict = f"**{failed} FAIL**" if failed else "pass"
            return f"{verdict}: {subject['p_values']} p-values, smallest {p(subject['smallest']['p'])}"
    return "not run"


def external_cell(results, engine, scheme, streams):
    found = [r for r in results["runs"] if (r["engine"], r["scheme"], r["streams"]) == (engine, scheme, streams)]
    return "; ".join(f"{r['size']}: {r['result']}" for r in found) or "not run"


def cells(practrand, smallcrush, battery):
    for engine in ENGINES:
        for scheme, title in SCHEMES.items():
            if (engine, scheme) in IMPOSSIBLE:
                continue
            for streams in STREAMS:
                own = battery_cell(battery, engine, scheme) if streams == 1000 else "pairs and more only"
                cell = [external_cell(r, engine, scheme, streams) for r in (practrand, smallcrush)]
                if streams == 1000 or cell != ["not run", "not run"]:
                    yield [engine, title, streams, own, *cell]


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
    streams, distributions = load("battery-streams.json"), load("battery-distributions.json")
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

Sizes of the own battery are words or values.

## Streams against each other

{prose("Own battery:", run(streams), "It opens 200 or 1,000 streams, and the first words of up to a million;",
       f"Holm's procedure over all p-values judges at {streams['level']}.")}

{prose(practrand["program"] + "; " + smallcrush["program"] + ".", "Of both:", practrand["source"] + ".")}

{table(["engine", "streams", "number", "own battery", "PractRand", "TestU01"], cells(practrand, smallcrush, streams), {2})}

With 1 and with 4 streams neither PractRand nor TestU01 was run.

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
  4 GiB at most, TestU01 as SmallCrush; Crush, BigCrush and dieharder were not run, MT19937 not by
  PractRand.
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
