"""Draws into arrays of narrow types, by one thread and by all."""

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


rng = np.random.default_rng(12345)
print(*rng.integers(1, 7, 10, dtype=np.int32), rng.integers(0, 100, dtype=np.int32))
print(line(rng.standard_normal(3, dtype=np.float32)))

pixels = rng.integers(0, 200, 300_000, dtype=np.uint8)
samples = rng.integers(-9, 9, 300_000, dtype=np.int16)
coins = rng.integers(0, 2, 300_000, dtype=bool)
print(*pixels[-5:], end=", ")
print(samples[-5:].sum(), coins.sum(), sep=", ")
print(line(rng.standard_normal(3, dtype=np.float32)))
