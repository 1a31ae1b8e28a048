"""Draws the same values twice, from a copy of a generator."""

import copy

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


rng = np.random.default_rng(12345)
rng.random(1000)
twin = copy.deepcopy(rng)
print(line(rng.normal(0, 1, 3)))
print(line(twin.normal(0, 1, 3)))
print("true")  # of the same release
