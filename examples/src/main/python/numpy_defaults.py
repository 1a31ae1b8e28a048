"""Draws with the defaults that NumPy has for parameters."""

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


rng = np.random.default_rng(12345)
print(line([rng.normal(), rng.uniform(), rng.exponential(), rng.gamma(2)]))
print(rng.poisson(), rng.integers(100))
print(line([rng.normal(10), rng.gumbel(), rng.laplace(-1), rng.lognormal()]))
print(line(rng.normal(size=3)))
print(line(rng.gamma(2, size=4)))
rs = np.random.RandomState(12345)
print(line([rs.normal(), rs.rayleigh(), rs.logistic()]))
