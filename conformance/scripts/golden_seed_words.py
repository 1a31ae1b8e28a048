"""Writes the golden file of words as seeds: what NumPy makes of words that it has handed out.

    python3 conformance/scripts/golden_seed_words.py

makes core/src/test/resources/org/seedtree/golden/seed-words.json, which
org.seedtree.SeedWordsTest reads. For each seed it has the bits of the first double, in hex, of
every engine and of RandomState seeded by words of SeedSequence(seed): one of 32 and of 64 bits,
several of each, 624 made from bytes, and words as the key of Philox and as a spawn key. Most of the
words have their highest bit set, which is a negative number in Java.
"""

import json
import pathlib
import struct

import numpy as np
from numpy.random import MT19937, PCG64, PCG64DXSM, SFC64, Generator, Philox, RandomState, SeedSequence

TARGET = pathlib.Path(__file__).parents[2] / "core/src/test/resources/org/seedtree/golden/seed-words.json"


def bits(value):
    return struct.pack(">d", value).hex()


def first(engine):
    return bits(Generator(engine).random())


def uses(seed):
    w32 = SeedSequence(seed).generate_state(5)
    w64 = SeedSequence(seed).generate_state(5, np.uint64)
    out = {}
    for engine in (MT19937, PCG64, PCG64DXSM, Philox, SFC64):
        name = engine.__name__
        out[name + " word32"] = first(engine(w32[0]))
        out[name + " word64"] = first(engine(w64[0]))
        out[name + " words32"] = first(engine(w32))
        out[name + " words64"] = first(engine(w64))
    out["defaultRng word32"] = bits(np.random.default_rng(w32[1]).random())
    out["defaultRng word64"] = bits(np.random.default_rng(w64[1]).random())
    out["defaultRng words32"] = bits(np.random.default_rng(w32[1:]).random())
    out["defaultRng words64"] = bits(np.random.default_rng(w64[1:]).random())
    out["defaultRng raw"] = bits(np.random.default_rng(PCG64(seed).random_raw()).random())
    out["RandomState word32"] = bits(RandomState(w32[0]).random_sample())
    out["RandomState words32"] = bits(RandomState(w32).random_sample())
    from_bytes = np.frombuffer(np.random.default_rng(seed).bytes(2496), dtype="<u4")
    out["RandomState bytes"] = bits(RandomState(from_bytes).random_sample())
    by_state = RandomState()
    by_state.set_state(("MT19937", from_bytes, 624))
    out["RandomState state"] = bits(by_state.random_sample())
    out["Philox key32"] = first(Philox(key=w32[2]))
    out["Philox key64"] = first(Philox(key=w64[2]))
    out["Philox key128"] = first(Philox(key=w64[3:]))
    out["spawnKey words32"] = first(PCG64(SeedSequence(7, spawn_key=tuple(w32.tolist()))))
    out["spawnKey words64"] = first(PCG64(SeedSequence(7, spawn_key=tuple(w64.tolist()))))
    return out


seeds = [0, 1, 7, 42, 2313, 12345, 2**63 + 5, 2**100 + 3]
assert RandomState(SeedSequence(2313).generate_state(4)).random_sample() == 0.3923813685596881
golden = {"numpy": np.__version__, "seeds": {str(seed): uses(seed) for seed in seeds}}
TARGET.write_text(json.dumps(golden, indent=0) + "\n")
