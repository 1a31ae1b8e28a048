"""Repeats what Collections.shuffle does with the integers of a Generator."""

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


rng = np.random.default_rng(42)
deck = list(range(10))
for i in range(len(deck), 1, -1):
    j = rng.integers(i)
    deck[i - 1], deck[j] = deck[j], deck[i - 1]
print("by Collections.shuffle:", deck)
print("as Random:", line([rng.random(), rng.standard_normal()]))
print("as Generator:", line([rng.normal(10, 2)]))
