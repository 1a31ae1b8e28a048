"""Writes the values of the site's tables, or prints them.

    python3 conformance/scripts/golden_site.py                # the golden files
    python3 conformance/scripts/golden_site.py --print NAME   # prints those of site/data/NAME.json

runs the Python column of each table in site/data and writes what it gives to site/data/values,
which the pages show and org.seedtree.examples.SiteTablesTest compares with the Java column; those
of command lines and of Spark's statements also by these lines, for SiteCommandLinesTest and
SiteStatementsTest. Fails if the tables of numpy.random leave out a function, an attribute or a
parameter. It needs NumPy 2.4, scikit-learn and pandas.
"""

import ast
import inspect
import json
import pathlib
import sys
import warnings

import numpy as np

DATA = pathlib.Path(__file__).parents[2] / "site/data"
TABLES = ["numpy", "numpy-legacy", "java-random", "commons-rng", "scikit-learn", "spark-rand"]
COLUMNS = ["cli", "spark"]  # whose values are also written by their lines
CLASSES = ["Generator", "RandomState", "BitGenerator", "SeedSequence"]
CLASSES += ["MT19937", "PCG64", "PCG64DXSM", "Philox", "SFC64"]
INCOMPLETE = 3  # the status
# the module's functions that are not in __all__
FUNCTIONS = ["get_bit_generator", "set_bit_generator"]


def flat(value):
    """Returns the numbers and texts of a value as one list, those of a dict in its keys' order."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, dict):
        return [x for key in sorted(value) for x in flat(value[key])]
    if isinstance(value, bytes):
        value = np.frombuffer(value, np.int8).tolist()
    if isinstance(value, (list, tuple)):
        return [x for element in value for x in flat(element)]
    return [value]


def evaluate(setup, code):
    """Runs the statements and returns the value of the last one, an expression."""
    names = {"np": np}
    *statements, last = ast.parse(setup + "\n" + code).body
    exec(compile(ast.Module(statements, []), "setup", "exec"), names)
    return flat(eval(compile(ast.Expression(last.value), "example", "eval"), names))


def check_functions(section, values):
    """Fails if a function of numpy.random gives another value than the method of RandomState."""
    for entry in section["entries"]:
        if hasattr(np.random, entry["name"].split(".")[-1]):
            for example, expected in zip(entry["examples"], values[entry["name"]], strict=True):
                code = example["python"].replace("rs.", "np.random.")
                if evaluate("np.random.seed(12345)", code) != expected:
                    sys.exit(f"another value: {code}")


def sections(name):
    return json.loads((DATA / f"{name}.json").read_text())["sections"]


def table(name):
    values = {}
    for section in sections(name):
        setup = section["setup"]["python"]
        for entry in section["entries"]:
            values[entry["name"]] = [
                evaluate(setup, example["python"]) for example in entry["examples"]
            ]
        if section.get("functions"):
            check_functions(section, values)
    return values


def names():
    """Returns what numpy.random has: functions, and members of classes with a dot."""
    found = set(np.random.__all__) | set(FUNCTIONS)
    for cls in CLASSES:
        base = set(dir(np.random.BitGenerator)) - {"state"} if cls in CLASSES[4:] else set()
        found |= {f"{cls}.{n}" for n in dir(getattr(np.random, cls)) if n[0] != "_" and n not in base}
    return found - {"BitGenerator.state"}


def parameters(name):
    member = np.random
    for part in name.split("."):
        member = getattr(member, part)
    try:
        declared = inspect.signature(member).parameters.values()
    except (TypeError, ValueError):
        return []  # an attribute
    return [p for p in declared if p.name != "self" and p.kind is not p.VAR_KEYWORD]


def used(name, examples):
    """Returns the parameters that some call in the examples gives."""
    declared = parameters(name)
    found = set()
    for example in examples:
        for node in ast.walk(ast.parse(example["python"])):
            called = isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1]
            if called == name.split(".")[-1]:
                found |= {p.name for p in declared[: len(node.args)]}
                found |= {keyword.arg for keyword in node.keywords}
    return found


def check_complete():
    entries = {}
    covered = set()
    for name in ["numpy", "numpy-legacy"]:
        for section in sections(name):
            for entry in section["entries"]:
                entries[entry["name"]] = entry["examples"]
                if section.get("functions"):
                    covered.add(entry["name"].split(".")[-1])
    covered |= set(entries)
    missing = sorted(names() - covered)
    unknown = sorted(name for name in entries if name not in names())
    unused = [
        f"{name}({p.name})"
        for name, examples in entries.items()
        for p in parameters(name)
        if examples and name != "BitGenerator" and p.name not in used(name, examples)
    ]
    if missing or unknown or unused:
        print(f"missing: {missing}\nnot in numpy.random: {unknown}\nwithout example: {unused}")
        sys.exit(INCOMPLETE)


def text(values):
    rows = (f"{json.dumps(name)}: {json.dumps(found)}" for name, found in values.items())
    return "{\n" + ",\n".join(rows) + "\n}\n"


def main():
    warnings.simplefilter("ignore")  # random_integers is deprecated
    if not np.__version__.startswith("2.4."):
        sys.exit("the values of the tables are those of NumPy 2.4")
    check_complete()
    if sys.argv[1:2] == ["--print"]:
        print(text(table(sys.argv[2])), end="")
        return
    lines = {column: {} for column in COLUMNS}
    for name in TABLES:
        values = table(name)
        (DATA / "values" / f"{name}.json").write_text(text(values))
        for section in sections(name):
            for entry in section["entries"]:
                for example, found in zip(entry["examples"], values[entry["name"]], strict=True):
                    for column in COLUMNS:
                        if column in example:
                            lines[column][example[column]] = found
    for column in COLUMNS:
        (DATA / "values" / f"{column}.json").write_text(text(lines[column]))
    (DATA / "values/names.json").write_text(json.dumps(sorted(names()), indent=1) + "\n")


main()
