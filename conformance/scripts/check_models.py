#!/usr/bin/env python3
"""Recomputes the golden files from models of NumPy's algorithms: a second oracle besides NumPy.

    conformance/scripts/check_models.py MODELS_DIR

MODELS_DIR contains two Python modules written from a description of the algorithms, without
numpy.random. This file names what it calls in them:

  bitgens  SeedSequence(entropy, spawn_key, pool_size, n_children_spawned) and the five bit
           generators, with next32, next64, next_double, next_raw, get (the state as NumPy's dict),
           advance and jumped
  dists    one function per distribution, its first argument the bit generator: std_normal(bits),
           poisson(bits, lam), ...; the bounded integers, the shuffle, the choice

Each call of generator.json is repeated on each bit generator and compared in the bits of its
first values, the digest of all of them and the state after; each word, double, pool and state of
engines-golden.json likewise. Prints for each method the entries (one call on one bit generator),
the values in them and how many entries differ; then what the golden files contain and the models do
not, including BEYOND. Exits with status 1 if an entry differs or if there was nothing to compare.
"""

import collections
import hashlib
import importlib
import itertools
import json
import pathlib
import struct
import sys

import numpy as np

RESOURCES = pathlib.Path(__file__).resolve().parents[2] / "core/src/test/resources/org/seedtree"
SINGLE = "float32"

# One value of each distribution, from the parameters under NumPy's names with NumPy's defaults.
DISTRIBUTIONS = {
    "uniform": lambda d, bits, low=0.0, high=1.0: d.uniform(bits, low, high - low),
    "normal": lambda d, bits, loc=0.0, scale=1.0: d.normal(bits, loc, scale),
    "exponential": lambda d, bits, scale=1.0: scale * d.std_exp(bits),
    "gamma": lambda d, bits, shape, scale=1.0: scale * d.std_gamma(bits, shape),
    "chisquare": lambda d, bits, df: d.chisquare(bits, df),
    "f": lambda d, bits, dfnum, dfden: d.fdist(bits, dfnum, dfden),
    "standard_t": lambda d, bits, df: d.standard_t(bits, df),
    "noncentral_chisquare": lambda d, bits, df, nonc: d.noncentral_chisquare(bits, df, nonc),
    "noncentral_f": lambda d, bits, dfnum, dfden, nonc: d.noncentral_f(bits, dfnum, dfden, nonc),
    "beta": lambda d, bits, a, b: d.beta(bits, a, b),
    "pareto": lambda d, bits, a: d.pareto(bits, a),
    "weibull": lambda d, bits, a: d.weibull(bits, a),
    "power": lambda d, bits, a: d.power(bits, a),
    "laplace": lambda d, bits, loc=0.0, scale=1.0: d.laplace(bits, loc, scale),
    "gumbel": lambda d, bits, loc=0.0, scale=1.0: d.gumbel(bits, loc, scale),
    "logistic": lambda d, bits, loc=0.0, scale=1.0: d.logistic(bits, loc, scale),
    "lognormal": lambda d, bits, mean=0.0, sigma=1.0: d.lognormal(bits, mean, sigma),
    "rayleigh": lambda d, bits, scale=1.0: d.rayleigh(bits, scale),
    "standard_cauchy": lambda d, bits: d.std_cauchy(bits),
    "wald": lambda d, bits, mean, scale: d.wald(bits, mean, scale),
    "triangular": lambda d, bits, left, mode, right: d.triangular(bits, left, mode, right),
    "vonmises": lambda d, bits, mu, kappa: d.vonmises(bits, mu, kappa),
    "dirichlet": lambda d, bits, alpha: d.dirichlet(bits, alpha),
    "poisson": lambda d, bits, lam: d.poisson(bits, lam),
    "negative_binomial": lambda d, bits, n, p: d.negative_binomial(bits, n, p),
    "geometric": lambda d, bits, p: d.geometric(bits, p),
    "logseries": lambda d, bits, p: d.logseries(bits, p),
    "zipf": lambda d, bits, a: d.zipf(bits, a),
    "hypergeometric": lambda d, bits, ngood, nbad, nsample: d.hypergeometric(bits, ngood, nbad, nsample),
}
INTEGER_DISTRIBUTIONS = {"poisson", "negative_binomial", "geometric", "logseries", "zipf", "hypergeometric"}


def repeat(size, draw, *arguments):
    return [draw(*arguments) for _ in range(size)]


def random(d, bits, size, dtype="float64"):
    return repeat(size, d.next_float, bits) if dtype == SINGLE else repeat(size, bits.next_double)


def standard_normal(d, bits, size, dtype="float64"):
    return repeat(size, d.std_normal_f if dtype == SINGLE else d.std_normal, bits)


def standard_exponential(d, bits, size, dtype="float64", method="zig"):
    if method == "inv":
        return repeat(size, d.std_exp_inv_f if dtype == SINGLE else d.std_exp_inv, bits)
    return repeat(size, d.std_exp_f if dtype == SINGLE else d.std_exp, bits)


def standard_gamma(d, bits, size, shape, dtype="float64"):
    return repeat(size, d.std_gamma_f if dtype == SINGLE else d.std_gamma, bits, shape)


def integers(d, bits, size, low, high, dtype="int64", endpoint=False):
    width = 1 if dtype == "bool" else 8 * np.dtype(dtype).itemsize
    return d.bounded_fill(bits, width, low, high if endpoint else high - 1, size, False)


def random_bytes(d, bits, length):
    words = repeat(max(1, -(-length // 4)), bits.next32)
    return list(struct.pack(f"<{len(words)}I", *words)[:length])


def binomial(d, bits, size, n, p):
    return repeat(size, d.binomial, bits, p, n, d.BinCache())


def multinomial(d, bits, size, n, pvals):
    cache = d.BinCache()
    if size is not None:
        return repeat(size, d.multinomial, bits, n, pvals, cache)
    rows = max(len(n), len(pvals))  # one of them has a single row, or both have as many
    pairs = itertools.islice(zip(itertools.cycle(n), itertools.cycle(pvals)), rows)
    return [d.multinomial(bits, trials, pvals, cache) for trials, pvals in pairs]


def multivariate_hypergeometric(d, bits, size, colors, nsample, method="marginals"):
    kernel = d.mvhg_count if method == "count" else d.mvhg_marginals
    return kernel(bits, colors, nsample, size)


def shuffled(d, bits, n):
    order = list(range(n))
    d.shuffle_raw(bits, order)
    return order


def permutation(d, bits, x):
    return shuffled(d, bits, x)


def permutation_axis(d, bits, shape, axis):
    return block(shape).take(shuffled(d, bits, shape[axis]), axis)


def permuted(d, bits, shape, axis=None):
    values = block(shape)
    lines = values.reshape(1, -1) if axis is None else np.moveaxis(values, axis, -1)
    for place in np.ndindex(lines.shape[:-1]):
        lines[place] = lines[place][shuffled(d, bits, lines.shape[-1])]
    return values


def choice(d, bits, size, a, replace=True, p=None, shuffle=True):
    if p is not None:
        return (d.choice_p_replace if replace else d.choice_p_noreplace)(bits, p, size)
    if replace:
        return repeat(size, d.bounded64, bits, a - 1, False)
    return d.choice_noreplace(bits, a, size, shuffle)


def choice_axis(d, bits, shape, axis, size, replace=True):
    return block(shape).take(choice(d, bits, size, shape[axis], replace), axis)


def block(shape):
    return np.arange(np.prod(shape)).reshape(shape)


# Each call that is not a sequence of single values, and the type of its values (None: the dtype's).
CALLS = {
    "random": (random, None),
    "standard_normal": (standard_normal, None),
    "standard_exponential": (standard_exponential, None),
    "standard_gamma": (standard_gamma, None),
    "integers": (integers, "int64"),
    "bytes": (random_bytes, "uint8"),
    "binomial": (binomial, "int64"),
    "multinomial": (multinomial, "int64"),
    "multivariate_hypergeometric": (multivariate_hypergeometric, "int64"),
    "permutation": (permutation, "int64"),
    "shuffle": (permutation, "int64"),
    "permutation_axis": (permutation_axis, "int64"),
    "shuffle_axis": (permutation_axis, "int64"),
    "permuted": (permuted, "int64"),
    "choice": (choice, "int64"),
    "choice_axis": (choice_axis, "int64"),
}

# Calls in which NumPy's int64 wraps and a model with Python's integers does not: a difference there is
# listed as not covered; a model with the wrap has none.
BEYOND = [
    ("noncentral_chisquare", {"df": 1.0, "nonc": 1e19}, "2 * i passes int64"),
    ("noncentral_chisquare", {"df": 1.0, "nonc": 1e30}, "2 * i passes int64"),
    ("binomial", {"n": 2**63 - 1, "p": 1e-17}, "n + 1 passes int64"),
]


class Tally:
    """The counts of what was compared under one name."""

    def __init__(self):
        self.entries = self.values = self.differing = 0

    def add(self, values, differences, where):
        self.entries += 1
        self.values += values
        self.differing += bool(differences)
        for difference in differences:
            print(f"  DIFFERS {where}: {difference}")

    def __iadd__(self, other):
        self.entries += other.entries
        self.values += other.values
        self.differing += other.differing
        return self


class Uncovered(Exception):
    """Something that the models lack: a function, a class, the wrap of an int64."""


class Module:
    """A module of the models."""

    def __init__(self, name):
        self._module = importlib.import_module(name)

    def __getattr__(self, name):
        try:
            return getattr(self._module, name)
        except AttributeError:
            raise Uncovered(f"{self._module.__name__}.{name}") from None


def state_text(bits):
    return json.dumps(bits.get())


def differences(expected, found):
    return [f"{name}{difference(expected[name], found[name])}" for name in found if expected[name] != found[name]]


def difference(expected, found):
    """Returns the first index at which two values differ, and both elements."""
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        at = next(i for i, pair in enumerate(zip(expected, found)) if pair[0] != pair[1])
        return f"[{at}]{difference(expected[at], found[at])}"
    return f": {str(expected)[:100]} expected, {str(found)[:100]} found"


# The calls of Generator ------------------------------------------------------------------------


def draw(d, bits, method, given):
    """Returns all values of a call as a flat array of NumPy's dtype."""
    if method in DISTRIBUTIONS:
        size, parameters = given["size"], {k: v for k, v in given.items() if k != "size"}
        values = [DISTRIBUTIONS[method](d, bits, **parameters) for _ in range(size)]
        kind = "int64" if method in INTEGER_DISTRIBUTIONS else "float64"
    elif method in CALLS:
        call, kind = CALLS[method]
        values = call(d, bits, **given)
        kind = given.get("dtype", kind or "float64")
    else:
        raise Uncovered("has no rule here")
    return np.asarray(values, np.dtype(kind).newbyteorder("<")).ravel()


def generator_call(bitgens, dists, call, engine, tally):
    golden = call["engines"][engine]
    digits = len(golden["state"])
    bits = getattr(bitgens, engine)(call["seed"])
    if call["half"]:
        bits.next32()
    values = draw(dists, bits, call["method"], call["kwargs"])
    width = values.dtype.itemsize
    first = values[: len(golden["first"])].view(f"<u{width}")
    found = {
        "first": [f"{int(word):0{2 * width}x}" for word in first],
        "sha256": hashlib.sha256(values.tobytes()).hexdigest()[:digits],
        "state": hashlib.sha256(state_text(bits).encode()).hexdigest()[:digits],
    }
    different = differences(golden, found)
    if different:
        for method, given, reason in BEYOND:
            if method == call["method"] and given.items() <= call["kwargs"].items():
                raise Uncovered(f"{given}: {reason}")
    where = f"{call['method']} {call['kwargs']} {engine} seed {call['seed']} half {call['half']}"
    tally.add(values.size, different, where)


def check_generator(bitgens, dists, golden):
    for method, calls in itertools.groupby(golden["calls"], lambda call: call["method"]):
        tally, gaps = Tally(), collections.Counter()
        for call in calls:
            for engine in call["engines"]:
                try:
                    generator_call(bitgens, dists, call, engine, tally)
                except Uncovered as gap:
                    gaps[f"{method} {gap}"] += 1
        yield method, tally, gaps


# Seeds and engines -----------------------------------------------------------------------------


def short(value):
    """Shortens texts and lists of words as golden_engines.py does."""
    if isinstance(value, str) and len(value) > 600:
        data = value.encode("ascii")
    elif isinstance(value, list) and len(value) > 40:
        data = struct.pack(f"<{len(value)}Q", *value)
    else:
        return value
    return "sha256:" + hashlib.sha256(data).hexdigest()


def count(value):
    return sum(map(count, value)) if isinstance(value, list) else 1


def counted(found):
    return count(list(found.values())), found


# Each group takes one of its cases and returns the number of values and the values as in the file.


def seeds(bitgens, case):
    sequence = bitgens.SeedSequence(**case["seed"])
    found = dict(pool=sequence.pool, words32=sequence.generate32(21), words64=sequence.generate64(11))
    children = sequence.spawn(3)
    found["children"] = [child.pool for child in children]
    found["grandchild"] = children[2].spawn(2)[1].pool
    return counted(found)


def programs(bitgens, case):
    engine = getattr(bitgens, case["engine"])
    sequence = bitgens.SeedSequence(**case["seed"])
    bits, steps, values = engine(sequence), [], 0
    for name, argument, _ in case["steps"]:
        if name == "next32":
            result = repeat(argument, bits.next32)
        elif name == "next64":
            result = repeat(argument, bits.next64)
        elif name == "double":
            result = np.array(repeat(argument, bits.next_double)).view(np.uint64).tolist()
        elif name == "raw":
            result = repeat(argument, bits.next_raw)
        elif name == "spawn":
            result = [repeat(2, engine(child).next_raw) for child in sequence.spawn(argument)]
        else:
            if name == "jumped":
                bits = bits.jumped(argument)
            elif name == "advance":
                bits.advance(argument)
            elif name != "state":
                raise Uncovered(f"step {name}")
            result = state_text(bits)
        values += count(result)
        steps.append([name, argument, short(result)])
    return values, {"steps": steps}


def whole_states(bitgens, case):
    bits = getattr(bitgens, case["engine"])(case["seed"])
    repeat(case["draws"], bits.next32)
    return counted({"state": state_text(bits)})


def legacy(bitgens, case):
    bits = bitgens.MT19937().legacy_seed(case["seed"])
    return counted({"state": short(state_text(bits)), "raw": repeat(5, bits.next_raw)})


def philox(bitgens, case):
    bits = bitgens.Philox(**{name: case[name] for name in ("seed", "counter", "key") if name in case})
    found = {"first": state_text(bits), "raw": repeat(7, bits.next_raw)}
    found["last"] = state_text(bits)
    return counted(found)


GROUPS = (seeds, programs, whole_states, legacy, philox)
GIVEN = {"seed", "engine", "draws", "counter", "key"}


def check_engines(bitgens, golden):
    for group in GROUPS:
        tally, gaps = Tally(), collections.Counter()
        for case in golden[group.__name__]:
            try:
                values, found = group(bitgens, case)
            except Uncovered as gap:
                gaps[f"{group.__name__} {gap}"] += 1
                continue
            given = {name: case[name] for name in GIVEN & case.keys()}
            tally.add(values, differences(case, found), f"{group.__name__} {given}")
            gaps.update(f"{group.__name__}: {name}" for name in case.keys() - found.keys() - GIVEN)
        yield group.__name__, tally, gaps


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: check_models.py MODELS_DIR")
    for name in ("bitgens.py", "dists.py"):
        if not (pathlib.Path(sys.argv[1]) / name).is_file():
            sys.exit(f"no {name} in {sys.argv[1]}")
    sys.dont_write_bytecode = True
    sys.path.insert(0, sys.argv[1])
    bitgens, dists = Module("bitgens"), Module("dists")
    engines = json.loads((RESOURCES / "engine/engines-golden.json").read_text())
    generator = json.loads((RESOURCES / "golden/generator.json").read_text())

    total = Tally()
    others = engines.keys() - {"numpy"} - {group.__name__ for group in GROUPS}
    uncovered = collections.Counter({name: len(engines[name]) for name in others})
    print(f"{'':28} {'entries':>8} {'values':>10} {'differing':>9}")
    for name, tally, gaps in itertools.chain(
        check_engines(bitgens, engines), check_generator(bitgens, dists, generator)
    ):
        print(f"{name:28} {tally.entries:8} {tally.values:10} {tally.differing:9}", flush=True)
        total += tally
        uncovered += gaps
    print(f"{'total':28} {total.entries:8} {total.values:10} {total.differing:9}")
    print("not covered by the models, in entries:")
    for name, entries in sorted(uncovered.items()):
        print(f"  {entries:4}  {name}")
    sys.exit(1 if total.differing or not total.values else 0)


if __name__ == "__main__":
    main()
