"""Adds the sums of eight blocks in the order of completion, and then in the order of blocks."""

import struct

import numpy as np


def block_sum(seed):
    total = 0.0
    for x in np.random.default_rng(seed).normal(size=1000).tolist():
        total += x
    return total


def add(sums):
    total = 0.0
    for x in sums:
        total += x
    return struct.pack(">d", total).hex()


sums = [block_sum(seed) for seed in np.random.SeedSequence(42).spawn(8)]
for order in [0, 1, 2, 3, 4, 5, 6, 7], [3, 0, 1, 7, 2, 5, 4, 6]:
    print("before:", add(sums[block] for block in order))
for threads in 1, 2, 7:
    print("after:", add(sums))
