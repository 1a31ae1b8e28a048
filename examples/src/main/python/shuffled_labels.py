"""Tests whether two groups differ, by shuffling which values belong to which."""

import numpy as np

TREATED = [5.1, 4.8, 6.0, 5.6, 5.9, 6.3, 5.2, 5.8]
OTHERS = [4.9, 5.0, 4.7, 5.3, 5.5, 4.6, 5.1, 5.2]
BOTH = np.array(TREATED + OTHERS)
PERMUTATIONS = 10_000


def difference(x):
    return (x[:8].sum() - x[8:].sum()) / 8


rng = np.random.default_rng(2026)
observed = difference(BOTH)
differences = [difference(rng.permutation(BOTH)) for _ in range(PERMUTATIONS)]
as_large = sum(d >= observed - 1e-9 for d in differences)
print(f"difference {observed:.12f}")
print(f"p-value    {as_large + 1} / {PERMUTATIONS + 1}")
