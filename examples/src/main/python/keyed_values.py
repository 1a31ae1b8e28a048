"""Gives orders and users values that depend on a seed and their keys alone."""

from hashlib import sha256

import numpy as np
from numpy.random import Generator, Philox, SeedSequence


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


def words(name):
    return tuple(np.frombuffer(sha256(name.encode()).digest(), "<u4").tolist())


def of(use, index, *prefix):
    path = words("shop") + words(use) + tuple(np.array(prefix, "<i8").view("<u4").tolist())
    return Generator(Philox(SeedSequence(42, spawn_key=path)).jumped(index))


for order in (1001, 17, -3):
    price = of("price", order).normal(10, 2)
    print(f"order {order}: {line([price])} {of('items', order).poisson(3)}")
for user in ("ada", "grace", "edsger"):
    u = of("experiment", int.from_bytes(sha256(user.encode()).digest()[:16], "little")).random()
    two = np.searchsorted([0.5], u, side="right")
    three = np.searchsorted([0.5, 0.75], u, side="right")
    print(f"user {user}: group {two}, of three {three}")
print("visit of customer 7:", line([of("visit", 20261121, 7).normal(0, 1)]))
