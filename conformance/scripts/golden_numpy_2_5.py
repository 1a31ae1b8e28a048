"""Writes the golden file of NumPy 2.5's binomial and multinomial from a model of its BTPE.

    python3 conformance/scripts/golden_numpy_2_5.py

makes core/src/test/resources/org/seedtree/golden/numpy-2.5.json, which
org.seedtree.NumpyReleaseTest reads. NumPy 2.5 differs from the installed 2.4 in one place, the last
test of BTPE: Stirling's series has the constant 13860 for 13680, and its third and fourth term are
subtracted. The model below has both releases; for 2.4 it is checked here against the installed
NumPy, values and states, on every call of the file.

The file holds, for each call, its seed for PCG64, SHA-256 (24 digits) of the values as
little-endian int64, the engine's next 64-bit word, and "parts_at": the index of the first number
that differs from 2.4, -1 if none does.
"""

import ctypes
import hashlib
import json
import math
import pathlib

import numpy as np

TARGET = pathlib.Path(__file__).parents[2] / "core/src/test/resources/org/seedtree/golden/numpy-2.5.json"

LIBM = ctypes.CDLL("libm.so.6")
for function in (LIBM.log, LIBM.exp, LIBM.log1p):
    function.restype = ctypes.c_double
    function.argtypes = [ctypes.c_double]


def log(x):
    return LIBM.log(x)


class Btpe:
    """Kachitvichyanukul and Schmeiser (1988), for p of at most 1/2."""

    def __init__(self, n, p, release):
        self.n, self.r, self.q = n, p, 1.0 - p
        self.leading, self.sign = (13860.0, -1) if release == "2.5" else (13680.0, 1)
        self.nrq = n * p * self.q
        mode = n * p + p
        self.m = math.floor(mode)
        self.p1 = math.floor(2.195 * math.sqrt(self.nrq) - 4.6 * self.q) + 0.5
        self.middle = self.m + 0.5
        self.left, self.right = self.middle - self.p1, self.middle + self.p1
        self.c = 0.134 + 20.5 / (15.3 + self.m)
        slope = (mode - self.left) / (mode - self.left * p)
        self.left_rate = slope * (1.0 + slope / 2.0)
        slope = (self.right - mode) / (self.right * self.q)
        self.right_rate = slope * (1.0 + slope / 2.0)
        self.p2 = self.p1 * (1.0 + 2.0 * self.c)
        self.p3 = self.p2 + self.c / self.left_rate
        self.p4 = self.p3 + self.c / self.right_rate

    def draw(self, uniform):
        while True:
            u = uniform() * self.p4
            v = uniform()
            if u <= self.p1:
                return math.floor(self.middle - self.p1 * v + u)
            if u <= self.p2:
                x = self.left + (u - self.p1) / self.c
                v = v * self.c + 1.0 - abs(self.m - x + 0.5) / self.p1
                if v > 1.0:
                    continue
                y = math.floor(x)
            elif v == 0.0:
                continue
            elif u <= self.p3:
                y = math.floor(self.left + log(v) / self.left_rate)
                v = v * (u - self.p2) * self.left_rate
                if y < 0:
                    continue
            else:
                y = math.floor(self.right - log(v) / self.right_rate)
                v = v * (u - self.p3) * self.right_rate
                if y > self.n:
                    continue
            if self.accepts(y, v):
                return y

    def accepts(self, y, v):
        k = abs(y - self.m)
        if k <= 20 or k >= self.nrq / 2.0 - 1:
            s = self.r / self.q
            a = s * (self.n + 1)
            ratio = 1.0
            for i in range(self.m + 1, y + 1):
                ratio *= a / i - s
            for i in range(y + 1, self.m + 1):
                ratio /= a / i - s
            return v <= ratio
        slack = (k / self.nrq) * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / self.nrq + 0.5)
        t = float(-k * k) / (2 * self.nrq)
        height = log(v)
        if height < t - slack:
            return True
        if height > t + slack:
            return False
        y1, m1 = y + 1.0, self.m + 1.0
        z, w = self.n + 1.0 - self.m, self.n - y + 1.0
        total = self.middle * log(m1 / y1)
        total += (self.n - self.m + 0.5) * log(z / w)
        total += (y - self.m) * log(w * self.r / (y1 * self.q))
        total += self.series(m1)
        total += self.series(z)
        total += self.sign * self.series(y1)
        total += self.sign * self.series(w)
        return height <= total

    def series(self, x):
        xx = x * x
        return (self.leading - (462.0 - (132.0 - (99.0 - 140.0 / xx) / xx) / xx) / xx) / x / 166320.0


class Inversion:
    """Inversion, which is the same in both releases."""

    def __init__(self, n, p):
        self.n, self.p, self.q = n, p, 1.0 - p
        self.none = LIBM.exp(n * LIBM.log1p(-p))
        mean = n * p
        self.bound = int(min(n, mean + 10.0 * math.sqrt(mean * self.q + 1)))

    def draw(self, uniform):
        k, probability, u = 0, self.none, uniform()
        while u > probability:
            k += 1
            if k > self.bound:
                k, probability, u = 0, self.none, uniform()
            else:
                u -= probability
                probability = ((self.n - k + 1) * self.p * probability) / (k * self.q)
        return k


def binomial(n, p, release, uniform):
    if n == 0 or p == 0:
        return 0
    rarer = p if p <= 0.5 else 1.0 - p
    kernel = Inversion(n, rarer) if rarer * n <= 30.0 else Btpe(n, rarer, release)
    count = kernel.draw(uniform)
    return count if p <= 0.5 else n - count


def multinomial(n, pvals, release, uniform):
    counts, remaining, left = [0] * len(pvals), 1.0, n
    for j, p in enumerate(pvals[:-1]):
        counts[j] = binomial(left, p / remaining, release, uniform)
        left -= counts[j]
        if left <= 0:
            break
        remaining -= p
    else:
        counts[-1] = left
    return counts


def modelled(method, given, size, seed, release):
    engine = np.random.PCG64(seed)
    rng = np.random.Generator(engine)
    values = [globals()[method](*given.values(), release, rng.random) for _ in range(size)]
    return np.array(values, "<i8").ravel(), int(engine.random_raw())


CALLS = [
    *(("binomial", {"n": n, "p": p}, 100_000) for n, p in ((1000, 0.5), (300, 0.3), (300, 0.7), (10_000, 0.35))),
    *(("binomial", {"n": n, "p": p}, 20_000) for n, p in ((100, 0.35), (10**6, 0.9), (2**40, 0.5), (50, 0.3), (9, 1.0))),
    ("multinomial", {"n": 1000, "pvals": [0.5, 0.5]}, 50_000),
    ("multinomial", {"n": 2000, "pvals": [0.2, 0.3, 0.0, 0.4, 0.1]}, 20_000),
    ("multinomial", {"n": 20, "pvals": [0.2, 0.3, 0.5]}, 5_000),
    ("binomial", {"n": 1000, "p": 0.5}, 10_000, 5),
]


def main():
    entries = []
    for method, given, size, *own in CALLS:
        seed = own[0] if own else 2500 + len(entries)
        old, old_word = modelled(method, given, size, seed, "2.4")
        rng = np.random.Generator(np.random.PCG64(seed))
        installed = getattr(rng, method)(**given, size=size).ravel()
        assert np.array_equal(old, installed), (method, given)
        assert old_word == int(rng.bit_generator.random_raw()), (method, given)
        new, word = modelled(method, given, size, seed, "2.5")
        differing = np.nonzero(new != old)[0]
        entries.append(
            {
                "method": method,
                "kwargs": {**given, "size": size},
                "seed": seed,
                "sha256": hashlib.sha256(new.tobytes()).hexdigest()[:24],
                "next": f"{word:016x}",
                "parts_at": int(differing[0]) if len(differing) else -1,
            }
        )
    head = {"made_by": "conformance/scripts/golden_numpy_2_5.py", "checked_against": np.__version__}
    lines = ",\n".join(json.dumps(entry) for entry in entries)
    TARGET.write_text(json.dumps(head)[:-1] + ', "calls": [\n' + lines + "\n]}\n")
    print(f"{TARGET.name}: {len(entries)} calls; first differences at {[e['parts_at'] for e in entries]}")


if __name__ == "__main__":
    assert np.__version__.startswith("2.4.")
    main()
