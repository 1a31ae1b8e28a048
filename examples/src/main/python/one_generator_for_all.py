"""Lets all workers draw from one generator, and then each from a child of it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import numpy as np


def before():
    rng = np.random.default_rng(42)
    return sums([rng, rng, rng])


def after():
    return sums(np.random.default_rng(42).spawn(3))


def sums(workers):
    start = Barrier(len(workers))

    def simulate(rng):
        start.wait()
        return sum(rng.standard_normal(1000).sum() for _ in range(200))

    with ThreadPoolExecutor(len(workers)) as pool:
        return list(pool.map(simulate, workers))


def is_repeatable(experiment):
    first = experiment()
    return all(experiment() == first for _ in range(20))


print("before: the same sums again:", is_repeatable(before))
print("after: the same sums again:", is_repeatable(after))
