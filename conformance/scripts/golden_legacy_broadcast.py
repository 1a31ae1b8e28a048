"""Writes the golden file of RandomState's methods with array parameters from the installed NumPy.

    python3 conformance/scripts/golden_legacy_broadcast.py

makes core/src/test/resources/org/seedtree/legacy/broadcast.json, which
org.seedtree.legacy.LegacyBroadcastTest reads: for each method calls of RandomState(SEED) with legal
and illegal parameters in shapes that fit and that do not. To cover another method, add its
parameters to METHODS.

A call is a list of

  the parameters    numbers and nested lists, where "nan" and "inf" stand for these numbers
  the size          null if there is none
  what NumPy says   the message if it raises one; otherwise the shape and the first 24 hex digits of
                    the SHA-256 of the values as little-endian bytes, NaN as 0x7ff8000000000000
"""

import hashlib
import itertools
import json
import math
import pathlib
import random

import numpy as np

SEED = 12
DIGITS = 24
WITHOUT_SIZE = 100
WITH_SIZE = 40
SIZES = [3, (2,), (), (2, 3), (1, 2), 0]
TARGET = pathlib.Path(__file__).parents[2] / "core/src/test/resources/org/seedtree/legacy/broadcast.json"

NAN = math.nan
INF = math.inf

# Of each parameter three legal values, and illegal ones.
ANY = ([1.5, -2.0, NAN], [])
NON_NEGATIVE = ([2.5, 0.0, 0.75], [-1.0, -0.0])
POSITIVE = ([2.5, 0.5, 40.0], [0.0, -3.0])
PROBABILITY = ([0.25, 0.0, 1.0], [1.5, NAN, -0.5])

METHODS = {
    "beta": [POSITIVE, POSITIVE],
    "chisquare": [POSITIVE],
    "exponential": [NON_NEGATIVE],
    "f": [POSITIVE, POSITIVE],
    "gamma": [NON_NEGATIVE, NON_NEGATIVE],
    "gumbel": [ANY, NON_NEGATIVE],
    "laplace": [ANY, NON_NEGATIVE],
    "logistic": [ANY, NON_NEGATIVE],
    "lognormal": [ANY, NON_NEGATIVE],
    "noncentral_chisquare": [POSITIVE, NON_NEGATIVE],
    "noncentral_f": [POSITIVE, POSITIVE, NON_NEGATIVE],
    "normal": [ANY, NON_NEGATIVE],
    "pareto": [POSITIVE],
    "power": [POSITIVE],
    "rayleigh": [NON_NEGATIVE],
    "standard_gamma": [NON_NEGATIVE],
    "standard_t": [POSITIVE],
    "triangular": [
        ([0.0, NAN, 1.0], [1.25]),
        ([1.0, 1.0, 1.0], [2.75]),
        ([3.0, 2.0, 1.0], [0.75]),
    ],
    "uniform": [([0.0, 2.0, -3.0], [-INF, NAN]), ([1.0, -5.0, 2.0], [INF])],
    "vonmises": [([1.5, -2.0, 7.0], []), ([2.5, 0.0, NAN], [-1.0, -0.0])],
    "wald": [POSITIVE, POSITIVE],
    "weibull": [NON_NEGATIVE],
    "binomial": [([10, 0, 100], [-1]), PROBABILITY],
    "geometric": [([0.25, 1.0, 0.5], [0.0, NAN, 1.5])],
    "hypergeometric": [([20, 9, 30], [-1, 0]), ([15, 8, 40], [-5, 1]), ([7, 12, 1], [0, 99, -1])],
    "logseries": [([0.25, 0.0, 0.75], [1.0, NAN, -0.5])],
    "negative_binomial": [([2.5, 0.5, NAN], [0.0, -3.0]), PROBABILITY],
    "poisson": [([2.5, 0.0, 40.0], [-1.0, NAN, 1e300])],
    "zipf": [([2.5, 1.5, 40.0], [1.0, NAN])],
}

# The indices of parameters that are integers.
INTEGERS = {"binomial": [0], "hypergeometric": [0, 1, 2]}


def operands(legal, illegal):
    """Returns values of a parameter: a number or an array of up to two dimensions."""
    a, b, c = legal
    yield from [a, [b], [a, b], [c, b], [a, b, c], [[c], [a]], []]
    for bad in illegal:
        yield from [bad, [bad, b, a] if bad is illegal[0] else [a, bad]]


def calls(name, parameters):
    pools = [list(operands(*parameter)) for parameter in parameters]
    dice = random.Random(name)
    combinations = list(itertools.product(*pools))
    unsized = combinations if len(combinations) <= WITHOUT_SIZE else dice.sample(combinations, WITHOUT_SIZE)
    yield from ((args, None) for args in unsized)
    for _ in range(WITH_SIZE):
        yield dice.choice(combinations), dice.choice(SIZES)


def outcome(name, args, size):
    integers = INTEGERS.get(name, [])
    arrays = [np.array(a, dtype=int if k in integers else float) for k, a in enumerate(args)]
    try:
        values = np.asarray(getattr(np.random.RandomState(SEED), name)(*arrays, size=size))
    except (ValueError, OverflowError) as error:
        return [str(error)]
    if values.dtype.kind == "f":
        values = np.where(np.isnan(values), NAN, values)
    data = values.astype(values.dtype.newbyteorder("<")).tobytes()
    return [list(values.shape), hashlib.sha256(data).hexdigest()[:DIGITS]]


def encoded(value):
    if isinstance(value, (list, tuple)):
        return [encoded(item) for item in value]
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


golden = {"seed": SEED}
with np.errstate(all="ignore"):
    for name, parameters in METHODS.items():
        golden[name] = [
            [encoded(args), encoded(size), *outcome(name, args, size)] for args, size in calls(name, parameters)
        ]
lines = [
    f'"{name}": ' + (json.dumps(entry) if name == "seed" else "[\n" + ",\n".join(map(json.dumps, entry)) + "]")
    for name, entry in golden.items()
]
TARGET.write_text("{" + ",\n".join(lines) + "}\n")
raised = sum(len(call) == 3 for entry in golden.values() if isinstance(entry, list) for call in entry)
total = sum(len(entry) for entry in golden.values() if isinstance(entry, list))
print(f"{TARGET.name}: {total} calls, {raised} of them raise")
