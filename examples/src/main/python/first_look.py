"""The first example of the README."""

import numpy as np

rng = np.random.default_rng(12345)
print(rng.random())
print(rng.normal(10, 2))
print(rng.integers(1, 7, 5).tolist())
print(rng.permutation(6).tolist())

workers = rng.spawn(2)
print(workers[0].exponential(3))
print(workers[1].exponential(3))
