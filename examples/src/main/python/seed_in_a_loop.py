"""Seeds a generator in a loop, and then before the loop."""

import numpy as np

for trial in range(3):
    rng = np.random.default_rng(42)
    print("before:", *rng.integers(0, 100, 6))

rng = np.random.default_rng(42)
for trial in range(3):
    print("after:", *rng.integers(0, 100, 6))
