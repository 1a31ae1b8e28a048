"""Walks 1,000 steps a thousand times: walk i takes its steps from child i of the seed."""

import numpy as np

STEPS = 1000


def walk(seed):
    return int((2 * np.random.default_rng(seed).integers(0, 2, STEPS) - 1).sum())


ends = [walk(seed) for seed in np.random.SeedSequence(2026).spawn(1000)]
print("ends   ", *ends[:3], ends[999])
print(f"squares {sum(end * end for end in ends) / 1000:.12f} of {STEPS} steps")
