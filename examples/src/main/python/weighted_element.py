"""Draws one element at a time, some more often than others."""

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


colors = ["red", "green", "blue"]
letters = ["a", "b", "c"]
mostly_red = [0.7, 0.2, 0.1]
rng = np.random.default_rng(12345)
for _ in range(5):
    print(rng.choice(colors), rng.choice(colors, p=mostly_red))
print(rng.choice(letters, p=mostly_red), rng.choice(3, p=mostly_red))
print(*rng.choice(colors, 6, p=mostly_red))
