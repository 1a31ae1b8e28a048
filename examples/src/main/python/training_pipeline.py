"""Gives the split, the augmentation and the initial weights of a training run their own streams."""

import math

import numpy as np

samples, test = 12, 3
split, augmentation, weights = np.random.default_rng(7).spawn(3)

order = split.permutation(samples)
print("test ", *order[:test])
print("train", *order[test:])

noise = augmentation.standard_normal(4, dtype=np.float32)
flips = augmentation.integers(0, 2, 4, dtype=bool)
for x, flip in zip(noise, flips):
    print(f"augment {float(x):.12f}" + (" flip" if flip else ""))

bound = math.sqrt(6.0 / (4 + 2))
for row in weights.uniform(-bound, bound, (2, 4)):
    print("weights", " ".join(f"{x:.12f}" for x in row))
