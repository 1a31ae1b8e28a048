"""Processes the values of a distribution as a stream, in sequence and in parallel."""

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


rng = np.random.default_rng(12345)
print((rng.normal(10, 2, 100_000) > 12).sum())
print(rng.poisson(3, 100_000).sum())
angles = np.sort(rng.uniform(0, 360, 100_000))
print(line([angles[0], angles[50_000], angles[99_999]]))
print(line(rng.gamma(2, size=3)))
print(line([rng.random()]))
