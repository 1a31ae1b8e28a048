"""Throws dice, and throws them again from a saved state."""

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


def dice(rng):
    return " ".join(str(rng.integers(1, 7)) for _ in range(8))


rng = np.random.default_rng(42)
print("double:", line([rng.random()]))
state = rng.bit_generator.state
print("dice:", dice(rng))
rng.bit_generator.state = state
print("again:", dice(rng))
print("normal:", line([rng.normal(10, 2)]))
