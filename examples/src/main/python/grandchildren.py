"""Spawns from a generator and from its children. The parent's stream does not change."""

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


root = np.random.default_rng(2026)
before = root.random()
for child in root.spawn(3):
    for grandchild in child.spawn(2):
        print(line(grandchild.standard_exponential(3)))
    print(line(child.random(2)))
print(line([before, root.random()]))
