"""Makes test data from operating system entropy, which is not reproducible, and from a seed."""

import numpy as np


def unseeded():
    return np.random.default_rng().normal(10, 2, 50)


def seeded():
    return np.random.default_rng(20261121).normal(10, 2, 50)


print("before: the same data again:", np.array_equal(unseeded(), unseeded()))
print("after: the same data again:", np.array_equal(seeded(), seeded()))
