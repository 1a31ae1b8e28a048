"""Estimates pi by ten thousand replications of a hundred points, each with its own stream."""

import hashlib

import numpy as np

POINTS = 100


def estimate(seed):
    xy = np.random.default_rng(seed).random((POINTS, 2))
    inside = np.count_nonzero(xy[:, 0] ** 2 + xy[:, 1] ** 2 < 1)
    return 4 * inside / POINTS


results = np.array([estimate(seed) for seed in np.random.SeedSequence(12345).spawn(10_000)])
for result in results[:5]:
    print(result)
print(f"{results.mean():.10f} +- {results.std(ddof=1) / np.sqrt(results.size):.10f}")
print(hashlib.sha256(results.tobytes()).hexdigest())
