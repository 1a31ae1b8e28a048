"""Writes a generator in the middle of its stream, and continues with the one that is read."""

import pickle

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


rng = np.random.default_rng(42)
print("before:", line(rng.normal(10, 2, 3)))
rng.spawn(2)

read = pickle.loads(pickle.dumps(rng))
print("after:", line(read.normal(10, 2, 3)))
print("third child:", line([read.spawn(1)[0].random()]))
