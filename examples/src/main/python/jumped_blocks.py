"""Draws from blocks of one long stream that are too far apart to overlap."""

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


bits = np.random.PCG64DXSM(12345)
for block in range(4):
    print(line(np.random.Generator(bits.jumped(block)).standard_normal(3)))
twister = np.random.MT19937(12345)
for block in range(3):
    print(line(np.random.Generator(twister.jumped(block)).random(3)))
