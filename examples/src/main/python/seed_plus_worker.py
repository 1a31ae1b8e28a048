"""Seeds workers with a sum, so that worker 0 of the next run repeats worker 1; then with pairs."""

import numpy as np


def before(seed, worker):
    return np.random.default_rng(seed + worker).integers(0, 100, 6)


def after(seed, worker):
    return np.random.default_rng([worker, seed]).integers(0, 100, 6)


for draw in (before, after):
    print(f"{draw.__name__}: run 10, worker 1:", *draw(10, 1))
    print(f"{draw.__name__}: run 11, worker 0:", *draw(11, 0))
