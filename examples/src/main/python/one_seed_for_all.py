"""Seeds all workers with the run's seed, and then with its children."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np


def simulate(seed):
    return np.random.default_rng(seed).integers(0, 100, 6)


with ThreadPoolExecutor(3) as pool:
    for result in pool.map(simulate, [42] * 3):
        print("before:", *result)
    for result in pool.map(simulate, np.random.SeedSequence(42).spawn(3)):
        print("after:", *result)
