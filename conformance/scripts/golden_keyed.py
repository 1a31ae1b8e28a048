"""Writes the golden file of values by key, or prints them for another seed.

    python3 conformance/scripts/golden_keyed.py           # the golden file
    python3 conformance/scripts/golden_keyed.py SEED      # prints the cases of that seed

makes core/src/test/resources/org/seedtree/golden/keyed.json, which org.seedtree.KeyedTest reads. A
case is a seed, salts and prefixes in their order, and a key; it has the bits, in hex, of a normal
and a gamma value, a Poisson value, and the group of the key among three fractions and the rest.
A name has the bits of the first double of its seed, which org.seedtree.SeedsTest reads.
The functions here are the definitions in the Javadoc of org.seedtree.Keyed and org.seedtree.Seeds.
"""

import json
import pathlib
import struct
import sys
import uuid
from hashlib import sha256

import numpy as np
from numpy.random import Generator, Philox, SeedSequence

TARGET = pathlib.Path(__file__).parents[2] / "core/src/test/resources/org/seedtree/golden/keyed.json"

FRACTIONS = [0.1, 0.2, 0.3]
LONGS = [0, 1, 7, 123456789, 2**63 - 1, -1, -5, -(2**63)]
UUIDS = [
    "00000000-0000-0000-0000-000000000000",
    "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
    "ffffffff-ffff-4fff-bfff-ffffffffffff",
]
TEXTS = ["", "a", "customer-1", "zażółć gęślą", "日本語", "\U0001f600!", "x\u0000y", "k" * 1000]
BYTES = ["", "00", "ff00fe01"]
PATHS = [
    [],
    [("salt", "discount")],
    [("salt", "Grüße"), ("salt", "")],
    [("within", [7])],
    [("within", [-1, 2**40 + 3])],
    [("salt", "price"), ("within", [5, -(2**63)])],
]


def name_words(name):
    return tuple(np.frombuffer(sha256(name.encode()).digest(), "<u4").tolist())


def prefix_words(prefix):
    return tuple(np.array(prefix, "<i8").view("<u4").tolist())


def spawn_key(path):
    words = ()
    for kind, value in path:
        words += name_words(value) if kind == "salt" else prefix_words(value)
    return words


def bytes_index(key):
    return int.from_bytes(sha256(key).digest()[:16], "little")


def index(kind, key):
    if kind == "long":
        return int(key)
    if kind == "uuid":
        return uuid.UUID(key).int
    return bytes_index(key.encode() if kind == "text" else bytes.fromhex(key))


def bits(value):
    return struct.pack(">d", value).hex()


def case(seed, path, kind, key):
    philox = Philox(SeedSequence(seed, spawn_key=spawn_key(path)))

    def rng():
        return Generator(philox.jumped(index(kind, key)))

    u = rng().random()
    return {
        "path": [[name, value] for name, value in path],
        "kind": kind,
        "key": key,
        "normal": bits(rng().normal(10, 2)),
        "gamma": bits(rng().gamma(0.5, 3)),
        "poisson": int(rng().poisson(50)),
        "group": int(np.searchsorted(np.cumsum(FRACTIONS), u, side="right")),
    }


def cases(seed):
    keys = [("long", str(key)) for key in LONGS]
    keys += [("uuid", key) for key in UUIDS]
    keys += [("text", key) for key in TEXTS]
    keys += [("bytes", key) for key in BYTES]
    return [case(seed, path, kind, key) for path in PATHS for kind, key in keys]


def named(seed, name):
    return bits(np.random.default_rng(SeedSequence(seed, spawn_key=name_words(name))).random())


def document(seed):
    return {
        "numpy": np.__version__,
        "seed": str(seed),
        "cases": cases(seed),
        "names": {name: named(seed, name) for name in TEXTS},
    }


if len(sys.argv) > 1:
    print(json.dumps(document(int(sys.argv[1]))))
else:
    TARGET.write_text(json.dumps(document(42), indent=0) + "\n")
