"""Prints what every consumer prints: NumPy's numbers, in Java's spelling.

    python examples/consumers/expected.py > examples/consumers/expected.txt
"""

import numpy as np

rng = np.random.default_rng(12345)
print(rng.random())
print(rng.normal(10, 2))
print(rng.integers(1, 7, 5).tolist())
print(rng.permutation(6).tolist())
print(rng.spawn(2)[1].exponential(3))
