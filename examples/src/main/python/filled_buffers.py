"""Draws arrays of several dtypes, one of them as big-endian bytes."""

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


rng = np.random.default_rng(42)
tensor = rng.standard_normal(100_000, dtype=np.float32)
print("floats:", line([tensor[0], tensor[99_999]]))
print("last doubles:", line([rng.normal(10, 2, 3)[2]]))
message = rng.integers(0, 1000, 6, dtype=np.int16)
print("int16, big-endian:", message.astype(">i2").tobytes().hex())
