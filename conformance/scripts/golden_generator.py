"""Writes the golden file of Generator's methods from the installed NumPy.

    python3 conformance/scripts/golden_generator.py

makes core/src/test/resources/org/seedtree/golden/generator.json, which
org.seedtree.GeneratorGoldenTest reads. To cover another method, add its parameter sets to CALLS:
several for each branch of its algorithm.

The file holds, for each call and each bit generator:

  "seed"    the seed, another one in every call; "half" says that one 32-bit word was drawn first,
            so that 64-bit engines start with a buffered uint32
  "first"   the bits of the first values, in hex
  "sha256"  of all values as little-endian bytes, the first 24 hex digits
  "state"   SHA-256 of json.dumps(bit_generator.state) with arrays as lists, the same number of digits
"""

import ctypes
import hashlib
import json
import pathlib

import numpy as np

ENGINES = ["MT19937", "PCG64", "PCG64DXSM", "Philox", "SFC64"]
SIZE = 1000
FIRST = 2
DIGITS = 24
TARGET = pathlib.Path(__file__).parents[2] / "core/src/test/resources/org/seedtree/golden/generator.json"


def integers(dtype, *ranges):
    """Returns inclusive ranges of a dtype."""
    return [dict(low=low, high=high, dtype=dtype, endpoint=True) for low, high in ranges]


# For each method the parameter sets, each drawn with size=SIZE except where "size" is given.
CALLS = {
    "random": [{}, {"dtype": "float32"}],
    "uniform": [
        {},
        {"low": -1.0, "high": 3.0},
        {"low": 5.0, "high": 5.0},
        {"low": -1e-310, "high": 1e-310},
        {"low": -8e307, "high": 8e307},
    ],
    # 10^5 values reach the tail: one value in 3 700 comes from it
    "standard_normal": [{"size": 100_000}, {"dtype": "float32", "size": 100_000}],
    "normal": [
        {},
        {"loc": -3.5, "scale": 0.1},
        {"loc": 1e300, "scale": 1e299},
        {"loc": 0.0, "scale": 0.0},
        {"loc": 1.0, "scale": 5e-324},
    ],
    "standard_exponential": [
        {"size": 100_000},
        {"method": "inv"},
        {"dtype": "float32", "size": 100_000},
        {"dtype": "float32", "method": "inv"},
    ],
    "exponential": [{}, {"scale": 2.5}, {"scale": 0.0}, {"scale": 1e308}],
    "integers": [
        *integers("bool", (0, 0), (0, 1), (1, 1)),
        *integers("int8", (-128, 127), (-128, -128), (0, 99), (-100, 50), (0, 128 - 1)),
        *integers("uint8", (0, 255), (0, 199), (0, 127), (255, 255)),
        *integers("int16", (-(2**15), 2**15 - 1), (-30000, 30000), (0, 0), (0, 255)),
        *integers("uint16", (0, 2**16 - 1), (0, 49999), (1, 2**15 + 1)),
        *integers("int32", (-(2**31), 2**31 - 1), (-(2**31), 2**30), (0, 999_999), (7, 7)),
        *integers("uint32", (0, 2**32 - 1), (0, 3_999_999_999), (0, 2**31)),
        *integers(
            "int64",
            (0, 9),
            (0, 2**32 - 2),
            (0, 2**32 - 1),
            (0, 2**32),
            (-(2**62), 2**62 + 2**61),
            (-(2**63), 2**63 - 1),
            (-5, -5),
        ),
        *integers("uint64", (0, 2**32 - 1), (3, 2**63 + 5), (0, 2**64 - 1), (2**64 - 10, 2**64 - 1)),
        {"low": 0, "high": 10},
    ],
    "standard_gamma": [
        *({"shape": s} for s in (0.0, 1e-300, 1e-3, 0.3, 0.9999999999999999, 1.0, 1.0000000000000002)),
        *({"shape": s} for s in (1.5, 2.5, 1000.0, 1e17, 1e300)),
        *({"shape": s, "dtype": "float32"} for s in (0.0, 1e-50, 1e-3, 0.3, 0.9999999999, 1.0, 1.5, 2.5)),
        {"shape": 1000.0, "dtype": "float32"},
        {"shape": 1e17, "dtype": "float32"},
    ],
    "gamma": [
        {"shape": 0.0, "scale": 3.0},
        {"shape": 0.5, "scale": 2.0},
        {"shape": 1.0, "scale": 0.1},
        {"shape": 7.25, "scale": 1e-300},
        {"shape": 3.0, "scale": 1e308},
    ],
    "chisquare": [{"df": df} for df in (5e-324, 0.01, 1.0, 2.0, 3.0, 100.0, 1e10)],
    "f": [
        {"dfnum": 3.0, "dfden": 4.0},
        {"dfnum": 1.0, "dfden": 0.5},
        {"dfnum": 2.0, "dfden": 2.0},
        {"dfnum": 5e-324, "dfden": 7.0},
    ],
    "standard_t": [{"df": df} for df in (0.2, 1.0, 2.0, 5.0, 1e6)],
    # above and below one degree; Poisson's mean, nonc / 2, on both sides of 10; counts beyond 2^62
    "noncentral_chisquare": [
        {"df": 3.0, "nonc": 2.0},
        {"df": 3.0, "nonc": 0.0},
        {"df": 1.0000000000000002, "nonc": 1e-3},
        {"df": 1e3, "nonc": 1e300},
        *({"df": 1.0, "nonc": nonc} for nonc in (5e-324, 1e-3, 2.0, 19.999, 20.0, 500.0, 1e15, 1e19, 1e30)),
        {"df": 0.01, "nonc": 3.0},
        {"df": 5e-324, "nonc": 0.1},
    ],
    "noncentral_f": [
        {"dfnum": 3.0, "dfden": 4.0, "nonc": 2.0},
        {"dfnum": 0.5, "dfden": 1.0, "nonc": 30.0},
        {"dfnum": 0.5, "dfden": 2.0, "nonc": 1.5},
        {"dfnum": 2.0, "dfden": 5.0, "nonc": 0.0},
    ],
    # one uniform; Johnk with and without underflow; two gammas
    "beta": [
        {"a": 1e-200, "b": 2e-200},
        {"a": 2e-103, "b": 4e-103},
        {"a": 1e-5, "b": 1e-6},
        {"a": 1e-3, "b": 0.9},
        {"a": 0.5, "b": 0.5},
        {"a": 1.0, "b": 1.0},
        {"a": 1.0, "b": 1.0000000000000002},
        {"a": 2.0, "b": 0.5},
        {"a": 1e-10, "b": 5.0},
        {"a": 30.0, "b": 1000.0},
    ],
    "pareto": [{"a": a} for a in (1e-2, 1.0, 3.0, 1e10)],
    "weibull": [{"a": a} for a in (0.0, 1e-2, 1.0, 1.5, 1e10)],
    "power": [{"a": a} for a in (1e-2, 1.0, 2.5, 1e10)],
    "laplace": [{"loc": 1.0, "scale": 2.0}, {"loc": -1e5, "scale": 1e-7}, {"loc": 3.0, "scale": 0.0}],
    "gumbel": [{"loc": 1.0, "scale": 2.0}, {"loc": -1e5, "scale": 1e-7}, {"loc": 3.0, "scale": 0.0}],
    "logistic": [{"loc": 1.0, "scale": 2.0}, {"loc": -1e5, "scale": 1e-7}, {"loc": 3.0, "scale": 0.0}],
    "lognormal": [
        {"mean": 0.0, "sigma": 0.5},
        {"mean": -3.0, "sigma": 10.0},
        {"mean": 0.0, "sigma": 500.0},
        {"mean": 1.0, "sigma": 0.0},
    ],
    "rayleigh": [{"scale": 2.0}, {"scale": 0.0}, {"scale": 1e-308}],
    "standard_cauchy": [{}],
    "wald": [
        {"mean": 3.0, "scale": 2.0},
        {"mean": 1e-3, "scale": 1e3},
        {"mean": 1e6, "scale": 1e-2},
        {"mean": 1e100, "scale": 1.0},
    ],
    "triangular": [
        {"left": -1.0, "mode": 0.0, "right": 3.0},
        {"left": 0.0, "mode": 0.0, "right": 1.0},
        {"left": -5.0, "mode": 2.0, "right": 2.0},
        {"left": 1e-300, "mode": 2e-300, "right": 4e-300},
    ],
    # uniform; the series; Best and Fisher; the wrapped normal; the far side of the circle
    "vonmises": [
        {"mu": 1.0, "kappa": 0.0},
        {"mu": 1.0, "kappa": 9.9e-9},
        {"mu": 1.0, "kappa": 1e-8},
        {"mu": -1.0, "kappa": 9.9e-6},
        {"mu": 2.0, "kappa": 1e-5},
        {"mu": 0.5, "kappa": 4.0},
        {"mu": 3.1, "kappa": 0.7},
        {"mu": -100.0, "kappa": 50.0},
        {"mu": 0.0, "kappa": 1e6},
        {"mu": 3.1415, "kappa": 1000001.0},
        {"mu": -3.1415, "kappa": 1e7},
        {"mu": 50.0, "kappa": 1e12},
    ],
    # gammas; stick breaking for parameters below 0.1
    "dirichlet": [
        {"alpha": alpha, "size": 200}
        for alpha in (
            [],
            [3.0],
            [0.05],
            [0.5, 1.0, 2.5, 0.0],
            [1e-3, 0.1],
            [0.099, 0.05, 0.0, 0.01],
            [1e-110, 1e-120, 0.02],
            [0.05, 0.0, 0.0],
            [0.0, 0.0],
            [0.09] * 30,
        )
    ],
    "bytes": [{"length": n} for n in (0, 1, 4, 7, 1000)],
    "permutation": [{"x": n} for n in (0, 1, 2, 10, 1000)],
    "shuffle": [{"x": n} for n in (0, 1, 2, 11, 1000)],  # of arange(n)
    # both sides of the thresholds n > 10000 and size > n // 50 or n // 20
    "choice": [
        {"a": 7},
        {"a": 1},
        {"a": 2**32 - 1},
        {"a": 2**32 + 1},
        {"a": 2**62 + 12345},
        {"a": 5, "p": [0.1, 0.0, 0.2, 0.7, 0.0]},
        {"a": 3, "p": [0.25, 0.25, 0.5], "size": 3, "replace": False},
        {"a": 8, "p": [0.001, 0.9, 0.001, 0.05, 0.0, 0.045, 0.001, 0.002], "size": 6, "replace": False},
        {"a": 1, "size": 1, "replace": False},
        {"a": 10, "size": 10, "replace": False},
        {"a": 10, "size": 10, "replace": False, "shuffle": False},
        {"a": 2**40, "replace": False},
        {"a": 10_000, "size": 10_000, "replace": False},
        {"a": 10_001, "size": 200, "replace": False},
        {"a": 10_001, "size": 201, "replace": False},
        {"a": 10_001, "size": 10_001, "replace": False},
        {"a": 10_001, "size": 500, "replace": False, "shuffle": False},
        {"a": 10_001, "size": 501, "replace": False, "shuffle": False},
    ],
    # of arange(product of the shape), reshaped
    "shuffle_axis": [{"shape": [7, 5], "axis": 1}, {"shape": [3, 4, 5], "axis": -2}],
    "permutation_axis": [{"shape": [7, 5], "axis": 1}, {"shape": [3, 4, 5], "axis": 1}],
    "permuted": [
        {"shape": [7, 5]},
        {"shape": [7, 5], "axis": 0},
        {"shape": [7, 5], "axis": 1},
        {"shape": [3, 4, 5]},
        {"shape": [3, 4, 5], "axis": 0},
        {"shape": [3, 4, 5], "axis": 1},
        {"shape": [3, 4, 5], "axis": 2},
    ],
    "choice_axis": [
        {"shape": [7, 5], "axis": 0, "size": 4},
        {"shape": [7, 5], "axis": 1, "size": 4, "replace": False},
        {"shape": [3, 4, 5], "axis": -1, "size": 9},
    ],
    # multiplied uniforms below 10, PTRS from there on
    "poisson": [
        {"lam": lam}
        for lam in (
            0.0, 5e-324, 1e-300, 0.3, 3.0, 9.999999999999998, 10.0, 10.5, 35.7, 1e3, 1e6, 2.5e12, 9.2e18, 9.223372006484771e18,
        )
    ],
    # gamma shapes below, at and above 1; means on both sides of 10
    "negative_binomial": [
        {"n": n, "p": p}
        for n, p in (
            (0.5, 0.3), (1.0, 0.5), (7.0, 1.0), (5e-324, 0.5), (3.5, 1e-12), (1e6, 0.01), (1e18, 0.5), (0.01, 5e-19),
        )
    ],
    # search from 1/3 on, exponentials below; beyond int64
    "geometric": [
        {"p": p}
        for p in (1.0, 0.9, 0.5, 0.3333333333333333, 0.33333333333333326, 0.1, 1e-3, 1e-18, 2e-19, 5e-324)
    ],
    "logseries": [{"p": p} for p in (0.0, 5e-324, 1e-3, 0.3, 0.9, 0.999, 1 - 2**-53)],
    "zipf": [
        {"a": a}
        for a in (1.0000000000000002, 1.0001, 1.01, 1.5, 2.0, 3.7, 60.0, 1024.9, 1025.0, 1e300)
    ],
    # no draw; inversion up to n * min(p, 1 - p) = 30; BTPE, at both ends of its last test
    "binomial": [
        *({"n": n, "p": p} for n, p in ((0, 0.3), (9, 0.0), (9, 1.0), (1, 0.5), (10, 0.3), (10, 0.9))),
        *({"n": n, "p": p} for n, p in ((60, 0.5), (100, 0.3), (100, 0.7), (2**62, 1e-18), (2**40, 1e-300))),
        *({"n": n, "p": p, "size": 20_000} for n, p in ((61, 0.5), (62, 0.5000000000000001), (1000, 0.5))),
        *({"n": n, "p": p, "size": 20_000} for n, p in ((101, 0.3), (100_000, 0.01), (10**9, 0.99))),
        *({"n": n, "p": p} for n, p in ((2**62, 0.5), (2**63 - 1, 0.25), (2**63 - 1, 1e-17), (2**53 + 1, 0.9))),
    ],
    # simple sampling with few drawn or left, HRUA with 10 or more of both
    "hypergeometric": [
        {"ngood": good, "nbad": bad, "nsample": sample}
        for good, bad, sample in (
            (0, 0, 0), (5, 0, 3), (0, 5, 3), (9, 7, 0), (9, 7, 16), (9, 7, 8), (9, 7, 9), (100, 60, 9), (100, 60, 151),
            (10, 10, 10), (100, 60, 10), (100, 60, 150), (60, 100, 50), (60, 100, 120), (100, 60, 120), (500, 3, 250),
            (999_999_999, 999_999_999, 10), (999_999_999, 999_999_999, 10**9), (999_999_999, 5, 10**8), (2, 10**6, 4),
            (126, 300, 200), (999_999_999, 999_999_999, 1_999_999_990),
        )
    ],
    "multinomial": [
        *(
            {"n": n, "pvals": pvals}
            for n, pvals in (
                (0, [0.5, 0.5]), (7, [1.0]), (20, [1 / 6] * 6), (20, [0.0, 0.5, 0.0, 0.5]), (5, [1.0, 0.0]),
                (1000, [0.1, 0.2, 0.3, 0.4]), (2**62, [0.25, 0.5, 0.25]), (100, [0.1] * 10), (50, [0.1, 0.1, 0.1]),
                (10_000, [1 / 49] * 49), (3, [0.3, 0.7, 1e-13]), (10**6, [0.7, 0.1, 0.1, 0.1, 0.0]),
            )
        ),
        {"n": [0, 1, 50, 2**40], "pvals": [[0.2, 0.3, 0.5]], "size": None},
        {"n": [100], "pvals": [[0.2, 0.3, 0.5], [1.0, 0.0, 0.0], [0.0, 0.0, 0.1]], "size": None},
        {"n": [1000, 3], "pvals": [[0.2, 0.8], [0.5, 0.5]], "size": None},
    ],
    "multivariate_hypergeometric": [
        {"colors": colors, "nsample": sample, "method": method}
        for method in ("marginals", "count")
        for colors, sample in (
            ([], 0), ([7], 3), ([0, 0], 0), ([3, 4, 5], 0), ([3, 4, 5], 12), ([3, 4, 5], 6), ([3, 4, 5], 7),
            ([16, 8, 4, 0, 9], 12), ([100, 200, 300], 50), ([100, 200, 300], 595), ([0, 0, 20], 9), ([1] * 40, 25),
        )
    ],
}


def draw(rng, method, given):
    if method == "bytes":
        return np.frombuffer(rng.bytes(given["length"]), np.uint8)
    if method == "permutation":
        return rng.permutation(given["x"])
    if method == "shuffle":
        x = np.arange(given["x"])
        rng.shuffle(x)
        return x
    if isinstance(given.get("shape"), list):
        how = {name: value for name, value in given.items() if name != "shape"}
        x = np.arange(np.prod(given["shape"])).reshape(given["shape"])
        result = getattr(rng, method.removesuffix("_axis"))(x, **how)
        return x if result is None else result
    return getattr(rng, method)(**{"size": SIZE, **given})


def digest(data):
    return hashlib.sha256(data).hexdigest()[:DIGITS]


def state_text(bits):
    return json.dumps(bits.state, default=lambda value: value.tolist())


def golden(method, given, engine, seed, half):
    rng = np.random.Generator(getattr(np.random, engine)(seed))
    if half:
        interface = rng.bit_generator.ctypes
        interface.next_uint32(ctypes.c_void_p(interface.state_address))
    values = np.ascontiguousarray(draw(rng, method, given)).ravel()
    values = values.astype(values.dtype.newbyteorder("<"), copy=False)
    word = values.dtype.str[-1]
    width = 2 * int(word)
    first = values[:FIRST].view(f"<u{word}")
    return {
        "first": [f"{int(v):0{width}x}" for v in first],
        "sha256": digest(values.tobytes()),
        "state": digest(state_text(rng.bit_generator).encode()),
    }


def main():
    entries = []
    for method, sets in CALLS.items():
        for given in sets:
            seed = 1000 + len(entries)
            half = len(entries) % 3 == 2
            made = {engine: golden(method, given, engine, seed, half) for engine in ENGINES}
            unsized = method in ("bytes", "permutation", "shuffle") or isinstance(given.get("shape"), list)
            sized = given if unsized else {"size": SIZE, **given}
            entries.append(
                {"method": method, "kwargs": sized, "seed": seed, "half": half, "engines": made}
            )
    head = {"made_by": "conformance/scripts/golden_generator.py", "numpy": np.__version__}
    lines = ",\n".join(json.dumps(entry) for entry in entries)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(head)[:-1] + ', "calls": [\n' + lines + "\n]}\n")
    print(f"{TARGET.name}: {len(entries)} calls on {len(ENGINES)} engines")


if __name__ == "__main__":
    main()
