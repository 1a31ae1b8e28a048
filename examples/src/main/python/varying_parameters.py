"""Draws with parameters that vary from element to element."""

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


locs = np.array([0.0, 10.0, 100.0])
scales = np.array([1.0, 2.0, 3.0])
rng = np.random.default_rng(12345)
print(line(rng.normal(locs, scales)))
print(line(rng.normal(locs)))
print(line(rng.gamma(scales, 0.5)))
print(*rng.poisson(scales))
print(*rng.binomial([5, 50], [0.5, 0.1]))
print(*rng.integers([6, 60, 600]))
print(line(rng.normal(locs, 2)))
for row in rng.normal(locs[:, None], scales):
    print(line(row))
