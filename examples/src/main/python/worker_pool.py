"""Runs tasks on a pool, each of which returns the mean and standard deviation of its stream."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np


def simulate(seed):
    x = np.random.default_rng(seed).normal(100, 15, 100_000)
    return f"{x.mean():.8f} {x.std():.8f}"


with ThreadPoolExecutor(4) as pool:
    for line in pool.map(simulate, np.random.SeedSequence(42).spawn(8)):
        print(line)
