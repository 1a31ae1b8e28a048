"""Draws pairs of normals with a correlation: by hand, and from a covariance matrix."""

import numpy as np

CORRELATION = 0.8

rng = np.random.default_rng(12345)
rest = np.sqrt(1 - CORRELATION * CORRELATION)
for _ in range(3):
    x = rng.standard_normal()
    y = CORRELATION * x + rest * rng.standard_normal()
    print(f"by hand {x:.12f} {y:.12f}")
cov = [[225, 0.8 * 15 * 10], [0.8 * 15 * 10, 100]]
pairs = rng.multivariate_normal([100, 50], cov, 100_000)
for x, y in pairs[:3]:
    print(f"matrix  {x:.12f} {y:.12f}")
total = ((pairs[:, 0] - 100) / 15 * (pairs[:, 1] - 50) / 10).sum()
print(f"correlation {total / len(pairs):.12f}")
