"""Writes the golden file of SQL functions by key, or prints it for another seed.

    python3 conformance/scripts/golden_functions.py           # the golden file
    python3 conformance/scripts/golden_functions.py SEED      # prints that of a seed

makes core/src/test/resources/org/seedtree/golden/functions.json: for 1000 keys of each kind the
SHA-256 of the values of each function, one a line, a double as its bits in hex. The tests of core,
Spark and Flink (KeyedFunctionsTest, SameNumbersTest) compute the same digests. The keys of id 0 to
999, and the functions, are the dictionaries here; `generator` is what ./seedtree recipe prints.
"""

import json
import pathlib
import struct
import sys
from hashlib import sha256

import numpy as np

TARGET = (
    pathlib.Path(__file__).parents[2] / "core/src/test/resources/org/seedtree/golden/functions.json"
)

KEYS = {
    "long": lambda i: i * 9223372036854775 - 4611686018427387904,
    "string": lambda i: f"ключ-{i}",
    "binary": lambda i: bytes([255, 0, i // 256, i % 256]),
    "composite": lambda i: (f"c{i % 7}", i - 500),
    "path": lambda i: (i % 7, -i, f"x{i}"),
}

WEIGHTS = [0.2, 0.5, 0.3]


def choice(rng, values, weights):
    cdf = np.cumsum(weights)
    return values[np.searchsorted(cdf / cdf[-1], rng.random(), side="right")]


def assign(rng, groups, fractions):
    group = np.searchsorted(np.cumsum(fractions), rng.random(), side="right")
    return groups[group] if group < len(groups) else None


FUNCTIONS = {
    "normal": lambda rng: rng.normal(10, 2),
    "gamma": lambda rng: rng.gamma(0.5, 3),
    "poisson": lambda rng: rng.poisson(50),
    "integers": lambda rng: rng.integers(-5, 1000),
    "choice": lambda rng: choice(rng, "abc", WEIGHTS),
    "assign": lambda rng: assign(rng, "ab", [0.25, 0.5]),
    "permute": lambda rng: rng.permutation(list("abcd")).tolist(),
    "dirichlet": lambda rng: rng.dirichlet([0.5, 1, 2.5]).tolist(),
    "multinomial": lambda rng: rng.multinomial(20, WEIGHTS).tolist(),
}


def digest(text):
    return sha256(text.encode() if isinstance(text, str) else text).digest()


def generator(seed, key):
    *prefix, last = key if isinstance(key, tuple) else (key,)
    words = []
    for field in prefix:
        is_integer = not isinstance(field, (str, bytes))
        step = np.array([field], "<i8").tobytes() if is_integer else digest(field)
        words += np.frombuffer(step, "<u4").tolist()
    if isinstance(last, (str, bytes)):
        last = int.from_bytes(digest(last)[:16], "little")
    sequence = np.random.SeedSequence(seed, spawn_key=tuple(words))
    return np.random.Generator(np.random.Philox(sequence).jumped(last))


def text(value):
    if isinstance(value, list):
        return ",".join(map(text, value))
    if isinstance(value, float):
        return struct.pack(">d", value).hex()
    return "null" if value is None else str(value)


def values(seed, key, function):
    lines = (text(function(generator(seed, key(i)))) for i in range(1000))
    return sha256("\n".join(lines).encode()).hexdigest()


def document(seed):
    return {
        "numpy": np.__version__,
        "seed": str(seed),
        "digests": {
            kind: {name: values(seed, key, function) for name, function in FUNCTIONS.items()}
            for kind, key in KEYS.items()
        },
    }


if len(sys.argv) > 1:
    print(json.dumps(document(int(sys.argv[1]))))
else:
    TARGET.write_text(json.dumps(document(42), indent=1) + "\n")
