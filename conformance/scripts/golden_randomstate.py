"""Writes the golden file of RandomState's methods from the installed NumPy.

    python3 conformance/scripts/golden_randomstate.py

makes core/src/test/resources/org/seedtree/legacy/randomstate.json, which
org.seedtree.legacy.RandomStateGoldenTest reads. To cover another method, add its arguments to
CALLS: several for each branch of its algorithm.

The file holds

  "seeds"     ways to make a RandomState ("seed": what it is seeded with, "engine": a bit generator
              of that kind seeded with it), each with "state", the digest of its state
  "programs"  a way to make one, and calls one after the other on that same RandomState, so that a
              cached normal and the last binomial's constants affect later calls

For each call there are "method", "args", "size" (absent: one value), and

  "first"     the bits of the first value, in hex
  "sha256"    of all values as little-endian bytes, the first 24 hex digits
  "state"     SHA-256 of json.dumps(get_state(legacy=False)) with arrays as lists, as many digits
"""

import hashlib
import json
import pathlib
import random
import warnings

import numpy as np

warnings.simplefilter("ignore")

DIGITS = 24
SIZES = [None, 1, 2, 7, 300, 1001]
TARGET = pathlib.Path(__file__).parents[2] / "core/src/test/resources/org/seedtree/legacy/randomstate.json"

SEEDS = [
    {"seed": 0},
    {"seed": 1},
    {"seed": 42},
    {"seed": 123},
    {"seed": 2**31},
    {"seed": 2**32 - 1},
    {"seed": [5]},
    {"seed": [0]},
    {"seed": [1, 2, 3]},
    {"seed": [2**32 - 1, 0, 7]},
    {"seed": list(range(623))},
    {"seed": list(range(624))},
    {"seed": list(range(1000))},
    {"seed": 7, "engine": "MT19937"},
    {"seed": 7, "engine": "PCG64"},
    {"seed": 7, "engine": "PCG64DXSM"},
    {"seed": 7, "engine": "Philox"},
    {"seed": 7, "engine": "SFC64"},
]

INF = float("inf")
NAN = float("nan")

CALLS = {
    "random_sample": [[]],
    "random": [[]],
    "rand": [[]],
    "randn": [[]],
    "uniform": [[0.0, 1.0], [-1.0, 3.0], [1.0, 0.0], [5.0, 5.0], [-8e307, 8e307]],
    "standard_normal": [[]],
    "normal": [[0.0, 1.0], [-3.5, 0.1], [1e300, 1e299], [0.0, 0.0], [2.0, NAN]],
    "lognormal": [[0.0, 0.5], [-3.0, 10.0], [0.0, 500.0]],
    "standard_exponential": [[]],
    "exponential": [[1.0], [0.0], [1e-308]],
    "standard_gamma": [[a] for a in (0.0, 1e-3, 0.3, 0.99, 1.0, 1.01, 2.5, 1e6, INF, NAN)],
    "gamma": [[0.5, 2.0], [3.0, 0.1], [0.0, INF]],
    "beta": [
        [0.5, 0.5], [1.0, 1.0], [1e-3, 2e-3], [1e-9, 1e-9], [1e-200, 1e-200], [1e-320, 0.5],
        [2.0, 3.0], [1.0, 1.0000000000000002], [30.0, 1000.0], [INF, 1.0],
    ],
    "chisquare": [[1.0], [2.0], [3.0], [1e-2], [1e5]],
    "noncentral_chisquare": [
        [3.0, 2.0], [1.0, 2.0], [0.5, 30.0], [1.0000000000000002, 0.5], [0.3, 0.0], [4.0, 0.0],
        [3.0, NAN], [0.5, NAN], [0.5, 1e18], [2.0, 1e300],
    ],
    "f": [[3.0, 4.0], [1.0, 0.2], [100.0, 2.0]],
    "noncentral_f": [[3.0, 4.0, 2.0], [0.5, 4.0, 25.0], [2.0, 2.0, 0.0], [0.7, 3.0, NAN]],
    "standard_t": [[0.1], [1.0], [2.0], [5.0], [INF]],
    "standard_cauchy": [[]],
    "pareto": [[1e-2], [1.0], [3.0]],
    "power": [[1e-2], [1.0], [2.5]],
    "weibull": [[0.0], [1e-2], [1.0], [1.5]],
    "rayleigh": [[2.0], [0.0], [1e-308]],
    "laplace": [[1.0, 2.0], [-1e5, 1e-7]],
    "gumbel": [[1.0, 2.0], [-1e5, 1e-7]],
    "logistic": [[1.0, 2.0], [-1e5, 1e-7]],
    "triangular": [[-1.0, 0.0, 3.0], [0.0, 0.0, 1.0], [-5.0, 2.0, 2.0]],
    "vonmises": [
        [1.0, 0.0], [1.0, 9.9e-9], [-1.0, 9.9e-6], [2.0, 1e-5], [0.5, 4.0], [-100.0, 50.0],
        [0.0, 1e6], [3.1415, 1000001.0], [50.0, 1e9], [1.0, NAN],
    ],
    "wald": [[3.0, 2.0], [1e-3, 1e3], [1e6, 1e-2], [1e100, 1.0]],
    "binomial": [
        [0, 0.5], [10, 0.0], [10, 1.0], [10, 0.3], [10, 0.7], [100, 0.4], [100, 0.6], [10**6, 1e-5],
        [10**18, 1e-17], [2**62, 0.5], [1000, 0.03], [1000, 0.031],
    ],
    "negative_binomial": [[5.0, 0.3], [0.5, 1.0], [2.5, 1e-3], [3.0, 0.0], [NAN, 0.5]],
    "poisson": [[0.0], [4.5], [9.999], [10.0], [1000.0], [9.2e18]],
    "geometric": [[1.0], [0.5], [1 / 3], [0.1], [1e-10], [1e-17], [1e-300]],
    "hypergeometric": [
        [5, 7, 1], [50, 60, 10], [60, 50, 10], [50, 60, 11], [50, 60, 30], [60, 50, 90], [0, 20, 15],
        [20, 0, 15], [10**12, 10**11, 10**6], [3, 2, 5],
    ],
    "logseries": [[0.0], [0.3], [0.8], [0.9999999]],
    "zipf": [[1.05], [2.5], [20.0], [1024.5]],
    "tomaxint": [[]],
    "random_integers": [[6], [-5, 5], [2**62, 2**63 - 1]],
    "randint": [
        [low, high, dtype]
        for dtype, ranges in {
            "bool": [(0, 1), (0, 2), (1, 2)],
            "int8": [(-128, 128), (0, 100), (5, 6)],
            "uint8": [(0, 256), (0, 200)],
            "int16": [(-(2**15), 2**15), (0, 1000)],
            "uint16": [(0, 2**16), (0, 50_000)],
            "int32": [(-(2**31), 2**31), (0, 10**6)],
            "uint32": [(0, 2**32), (0, 4 * 10**9)],
            "int64": [(-(2**63), 2**63), (0, 2**32), (0, 2**32 + 1), (0, 2**31), (-3, 10**15), (7, 8)],
            "uint64": [(0, 2**64), (0, 2**63 + 5), (2**63, 2**63 + 9)],
        }.items()
        for low, high in ranges
    ],
    "bytes": [[0], [1], [4], [7], [1000]],
    "permutation": [[0], [1], [2], [10], [1000]],
    "shuffle": [[0], [1], [2], [11], [1000]],
    "choice": [
        [7, True, None], [1, True, None], [10_001, True, None], [5, True, [0.1, 0.0, 0.2, 0.7, 0.0]],
        [1001, False, None], [5000, False, None],
        [12, False, [0.3, 0.0, 0.05, 0.001, 0.1, 0.049, 0.1, 0.1, 0.1, 0.05, 0.05, 0.1]],
    ],
    "multinomial": [
        [20, [1 / 6] * 6], [0, [0.5, 0.5]], [100, [0.0, 0.5, 0.5]], [100, [0.3, 0.0, 0.7]], [7, [1.0]],
        [7, []], [10**18, [1e-17, 0.25, 0.5, 0.25]], [1000, [0.031, 0.4, 0.2, 0.3]],
    ],
    "dirichlet": [[[3.0]], [[0.5, 1.0, 2.5]], [[1e-3, 0.1]], [[1e-300, 1e-300]]],
    "seed": [[1], [[1, 2]]],
}

# A binomial and a multinomial share cached constants, even across a seed or a state: the constants of
# the last n and p are in no state, and nothing resets them.
TRACES = [
    {"method": "binomial", "args": [10**18, 1e-17], "size": 20},
    {"method": "multinomial", "args": [10**18, [1e-17, 0.5, 0.5 - 1e-17]], "size": 20},
    {"method": "seed", "args": [1]},
    {"method": "multinomial", "args": [10**18, [1e-17, 0.5, 0.5 - 1e-17]], "size": 20},
    {"method": "binomial", "args": [3, 0.5], "size": 5},
    {"method": "seed", "args": [1]},
    {"method": "multinomial", "args": [10**18, [1e-17, 0.5, 0.5 - 1e-17]], "size": 20},
    {"method": "binomial", "args": [10**18, 1e-17], "size": 20},
    {"method": "multinomial", "args": [10**18, [1e-17, 1.0]], "size": 20},
    {"method": "seed", "args": [1]},
    {"method": "multinomial", "args": [10**18, [1e-17, 1.0]], "size": 20},
    {"method": "binomial", "args": [10**18, 1e-17], "size": 20},
]


def made(how):
    if "engine" in how:
        return np.random.RandomState(getattr(np.random, how["engine"])(how["seed"]))
    return np.random.RandomState(how["seed"])


def draw(rs, call):
    method, args, size = call["method"], call["args"], call.get("size")
    if method in ("rand", "randn"):
        return getattr(rs, method)(*([] if size is None else [size]))
    if method == "randint":
        low, high, dtype = args
        return np.asarray(rs.randint(low, high, size, dtype=dtype), dtype)
    if method == "bytes":
        return np.frombuffer(rs.bytes(*args), np.uint8)
    if method == "permutation":
        return rs.permutation(*args)
    if method == "shuffle":
        x = np.arange(args[0])
        rs.shuffle(x)
        return x
    if method == "choice":
        a, replace, p = args
        return rs.choice(a, size, replace, p)
    if method == "seed":
        rs.seed(*args)
        return np.array([])
    return getattr(rs, method)(*args, size=size)


def digest(data):
    return hashlib.sha256(data).hexdigest()[:DIGITS]


def state(rs):
    return digest(json.dumps(rs.get_state(legacy=False), default=lambda v: v.tolist()).encode())


def golden(rs, call):
    values = np.ascontiguousarray(draw(rs, call)).ravel()
    values = values.astype(values.dtype.newbyteorder("<"), copy=False)
    if values.dtype.kind == "f":
        values = np.where(np.isnan(values), np.nan, values)  # one NaN for all
    width = values.dtype.itemsize
    first = f"{int(values[:1].view(f'<u{width}')[0]):0{2 * width}x}" if values.size else ""
    return {**call, "first": first, "sha256": digest(values.tobytes()), "state": state(rs)}


def sized(calls, how):
    """Returns all calls in the order and with the sizes of each program."""
    order = random.Random(json.dumps(how))
    listed = [{"method": m, "args": args} for m, sets in calls.items() for args in sets]
    if "engine" in how and how["engine"] != "MT19937":
        listed = [call for call in listed if call["method"] != "seed"]
    order.shuffle(listed)
    for call in listed:
        size = order.choice(SIZES)
        if size is not None and call["method"] not in ("bytes", "permutation", "shuffle", "seed"):
            call["size"] = min(size, 10) if call["args"][:2] == [12, False] else size
    return listed


def program(how, calls):
    rs = made(how)
    return {**how, "calls": [golden(rs, call) for call in calls]}


def main():
    seeds = [{**how, "state": state(made(how))} for how in SEEDS]
    chosen = [how for how in SEEDS if "engine" in how or how["seed"] in (42, 123, [1, 2, 3])]
    programs = [program(how, sized(CALLS, how)) for how in chosen]
    programs.append(program({"seed": 0}, TRACES))
    head = {"made_by": "conformance/scripts/golden_randomstate.py", "numpy": np.__version__}
    lines = ['"seeds": ' + json.dumps(seeds)]
    for p in programs:
        calls = ",\n".join(json.dumps(call) for call in p.pop("calls"))
        lines.append(json.dumps(p)[:-1] + ', "calls": [\n' + calls + "\n]}")
    text = json.dumps(head)[:-1] + ", " + lines[0] + ', "programs": [\n' + ",\n".join(lines[1:]) + "\n]}\n"
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text)
    print(f"{TARGET.name}: {len(seeds)} seeds, {len(programs)} programs")


if __name__ == "__main__":
    main()
