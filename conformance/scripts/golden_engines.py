"""Writes the golden file of seeds and engines from the installed NumPy.

    python3 conformance/scripts/golden_engines.py \
        > core/src/test/resources/org/seedtree/engine/engines-golden.json

Integers of any size are JSON numbers, doubles their 64 bits as an unsigned integer. A text longer
than 600 characters and a list of more than 40 words are replaced by "sha256:" and the digest, of the
text in ASCII or of the words as little-endian 64-bit integers. What is run is drawn by Python's own
random module from fixed seeds, so that the file is the same each time.
"""
import hashlib
import json
import random
import struct

import numpy as np
from numpy.random import MT19937, PCG64, PCG64DXSM, SFC64, Philox, SeedSequence

ENGINES = [MT19937, PCG64, PCG64DXSM, Philox, SFC64]
STEPS_PER_PROGRAM = 24

SEEDS = [
    dict(entropy=0),
    dict(entropy=1),
    dict(entropy=12345),
    dict(entropy=2**32 - 1),
    dict(entropy=2**32),
    dict(entropy=2**63),
    dict(entropy=2**64 - 1),
    dict(entropy=2**127 + 12345),
    dict(entropy=2**128),
    dict(entropy=0x9E3779B97F4A7C15F39CC0605CEDC8341082276BF3A27251F86C6A11D0C18E95),
    dict(entropy=10**200 + 7),
    dict(entropy=[]),
    dict(entropy=[0, 0, 0, 0, 0]),
    dict(entropy=[1, 2, 3]),
    dict(entropy=[3, 12345]),
    dict(entropy=[2**40, 5, 2**96 + 1]),
    dict(entropy=[1, 2, 3, 4, 5, 6, 7, 8, 9]),
    dict(entropy=[[1, 2], [], [[3], 2**35]]),
    dict(entropy=["123", "0xff", "0xDEADBEEFCAFE", 7, "1_000 "]),
    dict(entropy=5, spawn_key=(0,)),
    dict(entropy=5, spawn_key=(3,)),
    dict(entropy=5, spawn_key=(1, 2, 3)),
    dict(entropy=5, spawn_key=(2**32,)),
    dict(entropy=5, spawn_key=(2**70, 1)),
    dict(entropy=[1, 2, 3, 4, 5, 6], spawn_key=(7,)),
    dict(entropy=[1, 2], spawn_key=(7, 2**33)),
    dict(entropy=2**200 - 1, spawn_key=(4, 0)),
    dict(entropy=42, pool_size=5),
    dict(entropy=42, pool_size=8, spawn_key=(1,)),
    dict(entropy=[1, 2, 3, 4, 5, 6], pool_size=16, spawn_key=(1, 9)),
    dict(entropy=42, n_children_spawned=7),
    dict(entropy=42, spawn_key=(1,), pool_size=6, n_children_spawned=2**32 - 100),
]


def short(value):
    """Returns the value or its digest."""
    if isinstance(value, str) and len(value) > 600:
        data = value.encode("ascii")
    elif isinstance(value, list) and len(value) > 40:
        data = struct.pack(f"<{len(value)}Q", *value)
    else:
        return value
    return "sha256:" + hashlib.sha256(data).hexdigest()


def ints(array):
    return [int(x) for x in array]


def state_text(bit_generator):
    return json.dumps(bit_generator.state, default=lambda array: array.tolist())


def seed_case(arguments):
    seq = SeedSequence(**arguments)
    case = dict(
        seed=arguments,
        state=json.dumps(seq.state),
        repr=repr(seq),
        pool=ints(seq.pool),
        words32=ints(seq.generate_state(21)),
        words64=ints(seq.generate_state(11, np.uint64)),
    )
    children = seq.spawn(3)
    grandchild = children[2].spawn(2)[1]
    case["children"] = [ints(child.pool) for child in children]
    case["grandchild"] = ints(grandchild.pool)
    case["grandchild_repr"] = repr(grandchild)
    case["spawned"] = json.dumps(seq.state)
    return case


def step(engine, bit_generator, seed, rng):
    """Returns a random step: its name, argument and result, and the engine that continues."""
    words = bit_generator.ctypes
    name = rng.choice(["next32", "next64", "double"] * 4 + ["raw", "raw", "state", "jumped", "advance", "spawn"])
    if name == "next32":
        n = rng.choice([1, 1, 2, 3, 7])
        return name, n, [words.next_uint32(words.state) for _ in range(n)], bit_generator
    if name == "next64":
        n = rng.choice([1, 2, 3, 5])
        return name, n, [words.next_uint64(words.state) for _ in range(n)], bit_generator
    if name == "double":
        n = rng.choice([1, 2, 3, 5])
        bits = [struct.unpack("<Q", struct.pack("<d", words.next_double(words.state)))[0] for _ in range(n)]
        return name, n, bits, bit_generator
    if name == "raw":
        n = rng.choice([0, 1, 4, 9, 623, 1249])
        return name, n, short(ints(bit_generator.random_raw(n))), bit_generator
    if name == "jumped" and hasattr(bit_generator, "jumped"):
        limit = 3 if engine is MT19937 else 10**30
        n = rng.choice([0, 1, 1, 2, -1, rng.randint(-limit, limit)])
        if engine is MT19937 and n > 2:
            n = 2
        jumped = bit_generator.jumped(n)
        return name, n, short(state_text(jumped)), jumped
    if name == "advance" and hasattr(bit_generator, "advance"):
        delta = rng.choice([0, 1, 5, -1, 2**64, -(2**64), rng.randint(-(2**130), 2**130), rng.randint(0, 2**260)])
        bit_generator.advance(delta)
        return name, delta, short(state_text(bit_generator)), bit_generator
    if name == "spawn" and bit_generator.seed_seq is seed:  # a jumped one has the system's
        n = rng.choice([0, 1, 3])
        return name, n, [ints(child.random_raw(2)) for child in bit_generator.spawn(n)], bit_generator
    return "state", 0, short(state_text(bit_generator)), bit_generator


def program(engine, arguments, rng):
    seed = SeedSequence(**arguments)
    bit_generator = engine(seed)
    steps = []
    for _ in range(STEPS_PER_PROGRAM):
        name, argument, result, bit_generator = step(engine, bit_generator, seed, rng)
        steps.append([name, argument, result])
    steps.append(["state", 0, short(state_text(bit_generator))])
    return dict(engine=engine.__name__, seed=arguments, steps=steps)


def legacy_case(seed):
    bit_generator = MT19937()
    bit_generator._legacy_seeding(seed)
    assert bit_generator.seed_seq is None
    return dict(seed=seed, state=short(state_text(bit_generator)), raw=ints(bit_generator.random_raw(5)))


def philox_case(**arguments):
    words = {k: np.array(v, np.uint64) if isinstance(v, list) else v for k, v in arguments.items()}
    bit_generator = Philox(**words)
    case = dict(arguments, first=state_text(bit_generator), raw=ints(bit_generator.random_raw(7)))
    case["last"] = state_text(bit_generator)
    case["seeded"] = bit_generator.seed_seq is not None
    return case


def float_case(bits):
    value = struct.unpack("<d", struct.pack("<Q", bits))[0]
    return [bits, json.dumps(value)]


def main():
    rng = random.Random(20260101)
    edges = [0, 2**63, 1, 0x7FEFFFFFFFFFFFFF, 0x10000000000000, 0xFFFFFFFFFFFFF, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]
    powers = [(1023 + e) << 52 for e in range(-1022, 1024, 11)] + [(1023 - 44) << 52]
    round_numbers = [struct.unpack("<Q", struct.pack("<d", x))[0] for x in (0.1, 1.0, 1e15, 1e16, 123456789012345680.0, 1e22, 1e23, 1e-4, 1e-5, 0.00012345, 9007199254740993.0)]
    bits = edges + powers + round_numbers + [rng.getrandbits(64) for _ in range(300)]
    text = dict(
        numpy=np.__version__,
        seeds=[seed_case(arguments) for arguments in SEEDS],
        programs=[
            program(engine, arguments, rng)
            for engine in ENGINES
            for arguments in SEEDS
        ],
        whole_states=[
            dict(seed=7, draws=draws, engine=engine.__name__, state=state_text(drawn(engine(7), draws)))
            for engine in ENGINES
            for draws in (0, 1, 3)
        ],
        legacy=[
            legacy_case(seed)
            for seed in (0, 1, 5, 12345, 2**31, 2**32 - 1, [0], [5], [1, 2, 3], [2**32 - 1], list(range(624)), list(range(1, 1000)))
        ],
        philox=[
            philox_case(key=0),
            philox_case(key=12345),
            philox_case(key=2**128 - 1),
            philox_case(key=2**64, counter=2**64 - 1),
            philox_case(key=7, counter=2**256 - 1),
            philox_case(key=7, counter=2**192 - 1),
            philox_case(key=[1, 2**63], counter=[1, 2, 3, 4]),
            philox_case(key=[2**64 - 1, 5], counter=[2**64 - 1, 2**64 - 1, 0, 2**64 - 1]),
            philox_case(seed=12345, counter=2**100),
            philox_case(seed=12345, counter=[2**64 - 1, 0, 0, 1]),
        ],
        floats=[float_case(b) for b in bits],
    )
    print(json.dumps(text, separators=(",", ":")).replace('},{', '},\n{'))


def drawn(bit_generator, draws):
    words = bit_generator.ctypes
    for _ in range(draws):
        words.next_uint32(words.state)
    return bit_generator


if __name__ == "__main__":
    main()
