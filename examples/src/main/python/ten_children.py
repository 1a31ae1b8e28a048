"""Spawns ten independent streams from one seed, which is the recommended way."""

import numpy as np

for child in np.random.SeedSequence(12345).spawn(10):
    rng = np.random.default_rng(child)
    print(" ".join(f"{x:.12f}" for x in rng.normal(0, 1, 5)))
