"""A generator that is seeded in a loop, and one that is seeded before it."""

import numpy as np

for trial in range(3):
    rng = np.random.default_rng(42)
    print("before:", *rng.integers(0, 100, 6))

rng = np.random.default_rng(42)
for trial in range(3):
    print("after:", *rng.integers(0, 100, 6))
