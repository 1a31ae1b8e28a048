#!/usr/bin/env python3
"""Writes the golden file of Python's random.Random, or cases of a fresh seed for the live test.

    python3 conformance/scripts/golden_python_random.py                     # the golden file
    python3 conformance/scripts/golden_python_random.py --live SEED VALUES  # prints fresh cases

makes sampling/src/test/resources/org/seedtree/python/python-random-golden.jsonl, which
org.seedtree.python.PythonRandomGoldenTest reads. The golden file is CPython 3.11's. It needs the
reference machine of docs/decisions/0002, because random.py calls the C library.

A line is a case: where the stream starts, calls of methods, each a number of times, and

    digest   SHA-256 over all values: 8 bytes, big-endian, for a float; for an integer its digits and
             a line feed; for a list each of its elements; for bytes themselves
    first    the text of the first value
    state    SHA-256 of json.dumps(getstate()) after the last call
    error    in place of the three: what Python says, if it rejects the only call
    late     whether values have been drawn before the error

Floats of arguments are the hex of their bits. A population is range(n), given by n.
"""

import hashlib
import json
import math
import pathlib
import random
import struct
import sys

TARGET = (
    pathlib.Path(__file__).parents[2]
    / "sampling/src/test/resources/org/seedtree/python/python-random-golden.jsonl"
)

WORDS = 624


def float_hex(x):
    return struct.pack(">d", x).hex()


def encode(argument):
    if isinstance(argument, float):
        return float_hex(argument)
    if isinstance(argument, (list, tuple)):
        return [encode(element) for element in argument]
    return argument


def start(seed):
    """Returns a new stream and the JSON of where it starts."""
    if isinstance(seed, tuple):
        words, gauss = seed
        key = [untemper(word) for word in words] + [0] * (WORDS - len(words))
        rng = random.Random()
        rng.setstate((3, tuple(key) + (0,), gauss))
        return rng, {"outputs": words, "gauss": encode(gauss)}
    kind = {int: "int", str: "str", bytes: "bytes", float: "float"}[type(seed)]
    if isinstance(seed, bytes):
        return random.Random(seed), {kind: seed.hex()}
    return random.Random(seed), {kind: encode(seed)}


def shuffled(rng, n):
    x = list(range(n))
    rng.shuffle(x)
    return x


# what a case calls; a method of the stream where there is none here
CALLS = {
    "choice": lambda rng, n: rng.choice(range(n)),
    "choices": lambda rng, n, k: rng.choices(range(n) or [], k=k),
    "choices_weights": lambda rng, n, w, k: rng.choices(range(n), w, k=k),
    "choices_cum_weights": lambda rng, n, w, k: rng.choices(range(n), cum_weights=w, k=k),
    "shuffle": shuffled,
    "sample": lambda rng, n, k: rng.sample(range(n), k),
    "sample_counts": lambda rng, n, c, k: rng.sample(range(n), k, counts=c),
}


def call(rng, method, args):
    if method in ("gauss", "normalvariate") and not args:
        args = (0.0, 1.0)  # the defaults, which 3.9 and 3.10 do not have
    return CALLS[method](rng, *args) if method in CALLS else getattr(rng, method)(*args)


def feed(digest, value):
    if isinstance(value, float):
        digest.update(struct.pack(">d", value))
    elif isinstance(value, bytes):
        digest.update(value)
    elif isinstance(value, list):
        for element in value:
            feed(digest, element)
    else:
        digest.update(b"%d\n" % value)


def state_digest(rng):
    return hashlib.sha256(json.dumps(rng.getstate()).encode()).hexdigest()


def case(seed, *calls):
    """Runs calls, each (method, arguments, how often), and returns the case."""
    rng, where = start(seed)
    digest = hashlib.sha256()
    first = None
    for method, args, count in calls:
        for _ in range(count):
            value = call(rng, method, args)
            first = repr(value) if first is None else first
            feed(digest, value)
    return {
        "seed": where,
        "calls": [[method, encode(args), count] for method, args, count in calls],
        "digest": digest.hexdigest(),
        "first": first[:60],
        "state": state_digest(rng),
    }


def rejected(seed, method, *args, late=False):
    rng, where = start(seed)
    try:
        value = call(rng, method, args)
    except (ValueError, TypeError, IndexError, ZeroDivisionError, OverflowError) as error:
        return {
            "seed": where,
            "calls": [[method, encode(args), 1]],
            "error": str(error),
            "late": late,
            "state": state_digest(rng),
        }
    raise AssertionError(f"{method}{args} is {value}")


def untemper(word):
    """Returns the state word whose output is `word`."""
    y = word ^ word >> 18
    y ^= y << 15 & 0xEFC60000
    x = y
    for _ in range(5):
        x = y ^ x << 7 & 0x9D2C5680
    z = x
    for _ in range(3):
        z = x ^ z >> 11
    return z & 0xFFFFFFFF


def outputs(*words, gauss=None):
    """Returns the start whose next 32-bit words are given, and then 0."""
    return words, gauss


MAX = 0xFFFFFFFF
NEAR_ONE = (MAX, MAX)  # random() is 1 - 2**-53
ZERO = (0, 0)
HALF = (1 << 31, 0)

SEEDS = [0, 1, -1, 2, 42, -42, 2**31 - 1, 2**31, 2**32 - 1, 2**32, 2**63 - 1, 2**63, -(2**63)]
SEEDS += [2**64 - 1, 2**64, -(2**64), 2**100 + 7, 3**700, 2**19968 - 1, 2**19968, 7 << 20000]
SEEDS += ["", "a", "42", "hello", "za\u017c\u00f3\u0142\u0107", "\U0001f600!", "x\0y", "k" * 3000]
SEEDS += [b"", b"\0", b"\0\0", b"a", bytes(range(256))]
SEEDS += [0.0, -0.0, 1.0, -1.0, -2.0, 0.5, -0.5, 42.0, 1.5, math.pi, 1e16, 2.0**53 + 2, 2.0**61]
SEEDS += [2.0**61 - 2.0**8, 2.0**60, 1e300, -1e300, 1.7976931348623157e308, 5e-324, -5e-324]
SEEDS += [2.2250738585072014e-308, 1e-310, math.inf, -math.inf, 314159.0, 2.0**1000 + 2.0**990]

EMPTY = ()


def golden_plans():
    """Methods with arguments that reach every branch, each (method, arguments, how often)."""
    yield "random", EMPTY, 2000
    for k in (0, 1, 2, 8, 31, 32, 33, 52, 53, 63, 64, 65, 95, 96, 97, 128, 1000):
        yield "getrandbits", (k,), 200
    for n in (0, 1, 2, 3, 4, 5, 7, 8, 100, 2500):
        yield "randbytes", (n,), 20
    for stop in (1, 2, 3, 10, 1 << 16, 2**31, 2**32 - 1, 2**32, 2**32 + 1, 2**63 - 1, 2**63):
        yield "randrange", (stop,), 200
    yield "randrange", (2**64,), 200
    yield "randrange", (10**40,), 200
    for start_, stop, step in [(5, 10, 1), (-7, 7, 2), (10, -10, -3), (0, 1, 5), (3, 2, -9)]:
        yield "randrange", (start_, stop, step), 200
    yield "randrange", (-(2**63), 2**63 - 1), 200
    yield "randrange", (-(2**63), 2**63 - 1, 2), 200
    yield "randrange", (2**63 - 1, -(2**63), -3), 200
    yield "randrange", (-(2**61), 2**61, 2**61 - 1), 200
    yield "randrange", (10**30, 10**31, 10**7), 200
    yield "randrange", (10**31, 10**30, -(10**7)), 200
    for a, b in [(1, 6), (0, 0), (-5, 5), (-(2**63), 2**63 - 1), (0, 2**64), (2**63 - 2, 2**63 - 1)]:
        yield "randint", (a, b), 200
    for n in (1, 2, 3, 52, 1000):
        yield "choice", (n,), 200
        yield "choices", (n, 20), 20
        yield "shuffle", (n,), 10
    yield "shuffle", (0,), 1
    yield "choices", (3, 0), 1
    yield "choices", (3, -2), 1
    yield "choices", (0, 0), 1
    yield "choices_weights", (3, [1, 2, 3], 50), 10
    yield "choices_weights", (3, [0.1, 0.2, 0.7], 50), 10
    yield "choices_weights", (4, [0, 5, 0, 1], 50), 10
    yield "choices_weights", (4, [0.0, -1.0, 3.0, 0.5], 50), 10
    yield "choices_weights", (5, [1e-300, 1e300, 1e-300, 1e300, 7.5], 50), 10
    yield "choices_weights", (1, [2], 5), 2
    yield "choices_weights", (2, [1, 2**52], 50), 2
    yield "choices_cum_weights", (3, [1.0, 1.5, 9.25], 50), 10
    yield "choices_cum_weights", (4, [3.0, 1.0, 2.0, 4.0], 50), 10
    for n, k in [(0, 0), (1, 0), (1, 1), (5, 5), (10, 3), (21, 5), (22, 5), (85, 6), (86, 6)]:
        yield "sample", (n, k), 50
    for n, k in [(277, 22), (278, 22), (277, 21), (278, 21), (1000, 100), (1045, 300), (1046, 341)]:
        yield "sample", (n, k), 5
    for n, k in [(10**6, 60), (2**31, 5), (2**40, 1000), (4117, 1365), (4118, 1365), (4118, 1366)]:
        yield "sample", (n, k), 3
    yield "sample_counts", (2, [4, 2], 5), 50
    yield "sample_counts", (4, [0, 3, 0, 9], 4), 50
    yield "sample_counts", (3, [10**12, 1, 10**12], 8), 50
    yield "sample_counts", (1, [3], 3), 5
    for a, b in [(0.0, 1.0), (-2.5, 7.25), (5.0, 5.0), (9.0, -9.0), (1e308, -1e308), (0.0, 5e-324)]:
        yield "uniform", (a, b), 500
    yield "uniform", (-math.inf, 1.0), 5
    yield "triangular", EMPTY, 500
    yield "triangular", (2.0, 5.0), 500
    for low, high, mode in [(0.0, 1.0, 0.25), (-3.0, 9.0, 9.0), (1.0, 2.0, 7.0), (1.0, 2.0, -7.0)]:
        yield "triangular", (low, high, mode), 500
    yield "triangular", (4.0, 4.0, 4.0), 3
    yield "triangular", (4.0, 4.0), 3
    yield "triangular", (0.0, math.inf, 1.0), 3
    for alpha, beta in [(3.0, 3.0), (0.5, 0.5), (1.0, 1.0), (1.0, 0.2), (50.0, 0.01), (1e-5, 1e-5)]:
        yield "betavariate", (alpha, beta), 500
    yield "betavariate", (5e-324, 5e-324), 50
    for lambd in (1.0, 0.125, -3.0, 1e-308, 1e308, math.inf, 5e-324):
        yield "expovariate", (lambd,), 500
    for alpha in (0.01, 0.1, 0.5, 0.9, 0.9999999999999999, 1.0, 1.0000000000000002, 2.0, 20.0, 1e6):
        yield "gammavariate", (alpha, 1.75), 500
    for alpha in (5e-324, 1e-17, 1e-3, 1e15, 1e150, 8.9e307):
        yield "gammavariate", (alpha, 1.0), 50
    yield "gammavariate", (2.0, math.inf), 5
    yield "gauss", EMPTY, 501
    yield "gauss", (10.0, 2.5), 501
    yield "gauss", (-1e300, -1e-3), 51
    yield "lognormvariate", (0.0, 1.0), 500
    yield "lognormvariate", (-800.0, 10.0), 500
    yield "normalvariate", EMPTY, 500
    yield "normalvariate", (10.0, 2.5), 500
    yield "normalvariate", (3.0, math.inf), 5
    for mu, kappa in [(0.0, 4.0), (math.pi, 0.3), (-20.0, 1e-5), (1e6, 1e8), (2.0, 0.0), (0.0, -1.0)]:
        yield "vonmisesvariate", (mu, kappa), 500
    for kappa in (1e-6, 1.0000001e-6, 1e20, math.inf):
        yield "vonmisesvariate", (1.0, kappa), 50
    for alpha in (1.0, 3.0, 0.25, 1e6, -2.0, math.inf, -5e-324):
        yield "paretovariate", (alpha,), 500
    for alpha, beta in [(1.0, 1.5), (2.0, 0.3), (-1.0, 7.0), (1.0, -2.0), (3.0, 1e9), (1.0, math.inf)]:
        yield "weibullvariate", (alpha, beta), 500


def crafted():
    """Streams whose first values are at the ends of [0, 1), with the Gaussian of a pair or not."""
    for words in (ZERO + HALF, NEAR_ONE + HALF, HALF + ZERO, HALF + NEAR_ONE, ZERO + ZERO + HALF):
        state = outputs(*words, *HALF, *HALF, *HALF)
        for method, args in [
            ("random", EMPTY),
            ("uniform", (2.0, 2.0000000000000004)),
            ("triangular", (1.0, 2.0, 1.0)),
            ("triangular", (1.0, 2.0, 2.0)),
            ("gauss", (1.0, 3.0)),
            ("normalvariate", EMPTY),
            ("expovariate", (2.0,)),
            ("gammavariate", (0.5, 2.0)),
            ("gammavariate", (1.0, 2.0)),
            ("gammavariate", (3.0, 2.0)),
            ("betavariate", (0.5, 0.25)),
            ("vonmisesvariate", (0.0, 2.0)),
            ("vonmisesvariate", (1.0, 0.0)),
            ("paretovariate", (2.0,)),
            ("weibullvariate", (1.0, 2.0)),
            ("weibullvariate", (1.0, 1.0)),
            ("choices", (7, 3)),
            ("choices_weights", (3, [1, 1, 1], 3)),
            ("choices_weights", (3, [0.1, 0.2, 0.3], 3)),
        ]:
            if method != "gammavariate" or args[0] <= 1.0 or words[:2] == HALF:
                yield case(state, (method, args, 1))
    yield case(outputs(1, 2, gauss=-0.75), ("gauss", (1.0, 2.0), 1))
    yield case(outputs(1, 2, gauss=1e-310), ("random", EMPTY, 1), ("gauss", EMPTY, 1))
    yield case(outputs(1, 2, gauss=0.1), ("random", EMPTY, 1))
    yield case(outputs(MAX, 3 << 29, MAX, 5), ("randrange", (5,), 1))
    yield case(outputs(0, MAX, 1, 7, MAX, 0), ("getrandbits", (40,), 1), ("randrange", (2**33,), 2))


def rejections():
    for method, *args in [
        ("getrandbits", -1),
        ("randbytes", -1),
        ("randrange", 0),
        ("randrange", -5),
        ("randrange", -(10**30)),
        ("randrange", 5, 5),
        ("randrange", 5, 1),
        ("randrange", 5, 10, -1),
        ("randrange", 5, 1, 3),
        ("randrange", 5, 1, 0),
        ("randrange", 10**30, 0, 10**7),
        ("randrange", 2**63 - 1, -(2**63)),
        ("randint", 5, 4),
        ("randint", 2**63 - 1, -(2**63)),
        ("choice", 0),
        ("choices", 0, 1),
        ("choices_weights", 3, [1, 2], 1),
        ("choices_weights", 2, [0, 0], 1),
        ("choices_weights", 2, [1.0, -2.0], 1),
        ("choices_weights", 2, [1.0, math.inf], 1),
        ("choices_weights", 2, [1.0, math.nan], 1),
        ("choices_weights", 0, [], 1),
        ("choices_cum_weights", 2, [1.0, 0.0], 1),
        ("choices_cum_weights", 2, [1.0], 1),
        ("sample", 5, 6),
        ("sample", 5, -1),
        ("sample_counts", 2, [1], 1),
        ("sample_counts", 2, [1, -1], 1),
        ("sample_counts", 2, [1, 1], 3),
        ("gammavariate", 0.0, 1.0),
        ("gammavariate", 1.0, -0.0),
        ("betavariate", -1.0, 1.0),
        ("expovariate", 0.0),
        ("expovariate", -0.0),
        ("paretovariate", 0.0),
        ("weibullvariate", 1.0, 0.0),
    ]:
        yield rejected(7, method, *args)
    yield rejected(7, "betavariate", 1.0, 0.0)
    yield rejected(7, "lognormvariate", 1000.0, 1.0, late=True)
    yield rejected(7, "paretovariate", 1e-4, late=True)
    yield rejected(7, "weibullvariate", 1.0, -1e-4, late=True)
    yield rejected(outputs(*ZERO), "weibullvariate", 1.0, -2.0, late=True)
    yield rejected(outputs(*NEAR_ONE), "vonmisesvariate", 0.0, math.inf, late=True)


def golden():
    for seed in SEEDS:
        yield case(seed, ("random", EMPTY, 3), ("gauss", EMPTY, 3), ("getrandbits", (32,), 3))
    for number, (method, args, count) in enumerate(golden_plans()):
        yield case(1000 + number, (method, args, count))
    yield from crafted()
    yield from rejections()
    yield from mixtures(random.Random("mixtures"), 40, 30)


def mixtures(choose, cases, length):
    """Cases that call several methods of one stream in turn."""
    for _ in range(cases):
        calls = []
        for _ in range(length):
            method, args, _ = fresh_call(choose)
            calls.append((method, args, choose.randint(1, 5)))
        yield case(fresh_seed(choose), *calls)


def fresh_seed(choose):
    kind = choose.randrange(6)
    if kind == 0:
        return choose.choice((-1, 1)) * choose.getrandbits(choose.randint(1, 400))
    if kind == 1:
        return "".join(chr(choose.choice((65, 0x17C, 0x4E00, 0x1F600)) + choose.randrange(20))
                       for _ in range(choose.randrange(12)))
    if kind == 2:
        return choose.randbytes(choose.randrange(40))
    if kind == 3:
        return choose.choice((-1.0, 1.0)) * choose.random() * 2.0 ** choose.randint(-1070, 1023)
    return choose.getrandbits(choose.choice((8, 31, 32, 63, 64)))


def scale(choose):
    """A positive number of any magnitude that is likely in a program."""
    return 10.0 ** choose.uniform(-3.0, 3.0)


def integer(choose):
    return choose.choice((-1, 1)) * choose.getrandbits(choose.choice((3, 10, 31, 32, 62, 64, 80)))


def weights(choose, n):
    if choose.random() < 0.5:
        return [choose.randrange(100) for _ in range(n - 1)] + [1]
    return [choose.random() * scale(choose) for _ in range(n)]


def accumulated(choose, n):
    total = 0.0
    return [total := total + choose.random() for _ in range(n)]


def fresh_range(choose):
    start_, step = integer(choose), integer(choose) or 1
    size = 1 + choose.getrandbits(choose.choice((1, 5, 33, 70)))
    form = choose.randrange(3)
    if form == 0:
        return (size,)
    if form == 1:
        return start_, start_ + size
    return start_, start_ + step * size, step


def fresh_counts(choose):
    counts = [choose.randrange(9) for _ in range(choose.randint(1, 20))] + [3]
    return len(counts), counts, choose.randint(0, sum(counts))


def fresh_sample(choose):
    n = choose.choice((choose.randint(0, 50), choose.randint(0, 3000), 2 ** choose.randint(12, 50)))
    return n, choose.randint(0, min(n, choose.choice((5, 30, 400))))


def fresh_low_high(choose):
    low = choose.uniform(-100, 100)
    return low, low + scale(choose)


def fresh_mode(choose):
    low, high = fresh_low_high(choose)
    return low, high, choose.uniform(low, high)


def shape(choose):
    """A shape for each branch of the gamma distribution."""
    return choose.choice((choose.random() + 2.0**-53, 1.0, 1.0 + scale(choose)))


# method -> (arguments, how many values a call has)
FRESH = {
    "random": lambda c: (EMPTY, 1),
    "getrandbits": lambda c: ((c.randrange(200),), 1),
    "randbytes": lambda c: ((c.randrange(64),), 1),
    "randrange": lambda c: (fresh_range(c), 1),
    "randint": lambda c: ((a := integer(c), a + c.getrandbits(c.choice((0, 3, 20, 40, 66)))), 1),
    "choice": lambda c: ((c.randint(1, 5000),), 1),
    "choices": lambda c: ((c.randint(1, 5000), k := c.randint(1, 100)), k),
    "choices_weights": lambda c: ((n := c.randint(1, 50), weights(c, n), k := c.randint(1, 100)), k),
    "choices_cum_weights": lambda c: (
        (n := c.randint(1, 50), accumulated(c, n), k := c.randint(1, 100)), k),
    "shuffle": lambda c: ((n := c.randint(0, 500),), n),
    "sample": lambda c: ((args := fresh_sample(c)), args[1]),
    "sample_counts": lambda c: ((args := fresh_counts(c)), args[2]),
    "uniform": lambda c: ((c.uniform(-1000, 1000), c.uniform(-1000, 1000)), 1),
    "triangular": lambda c: (c.choice((EMPTY, fresh_low_high(c), fresh_mode(c))), 1),
    "betavariate": lambda c: ((shape(c), shape(c)), 1),
    "expovariate": lambda c: ((scale(c),), 1),
    "gammavariate": lambda c: ((shape(c), scale(c)), 1),
    "gauss": lambda c: (c.choice((EMPTY, (c.uniform(-10, 10), scale(c)))), 1),
    "lognormvariate": lambda c: ((c.uniform(-10, 10), 10 * c.random()), 1),
    "normalvariate": lambda c: (c.choice((EMPTY, (c.uniform(-10, 10), scale(c)))), 1),
    "vonmisesvariate": lambda c: ((c.uniform(-10, 10), scale(c)), 1),
    "paretovariate": lambda c: ((0.5 + scale(c),), 1),
    "weibullvariate": lambda c: ((scale(c), 0.5 + scale(c)), 1),
}


def fresh_call(choose, method=None):
    method = method or choose.choice(list(FRESH))
    args, values = FRESH[method](choose)
    return method, args, max(values, 1)


PARTS = 20  # parameter sets per method


def live(seed, values):
    choose = random.Random(seed)
    for method in FRESH:
        for _ in range(PARTS):
            _, args, per_call = fresh_call(choose, method)
            yield case(fresh_seed(choose), (method, args, max(1, values // PARTS // per_call)))
    yield from mixtures(choose, 20, 50)


def main():
    getattr(sys, "set_int_max_str_digits", int)(0)  # new in 3.11
    if sys.argv[1:2] == ["--live"]:
        print(json.dumps({"python": sys.version.split()[0]}))
        for line in live(int(sys.argv[2]), int(sys.argv[3])):
            print(json.dumps(line), flush=True)
        return
    if sys.version_info[:2] != (3, 11):
        sys.exit("the golden file is that of CPython 3.11")
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    with TARGET.open("w") as out:
        for line in golden():
            out.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
