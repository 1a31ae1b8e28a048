"""Draws from distributions that are written as lambda expressions."""

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


def area(rng):
    side = 1 + rng.random()
    return side * side


def runs(rng):
    heads = 0
    while rng.random() < 0.5:
        heads += 1
    return heads


rng = np.random.default_rng(12345)
print(line([area(rng) for _ in range(3)]))
print(*[runs(rng) for _ in range(10)])
many = [runs(rng) for _ in range(300_000)]
print(many[-1], line([area(rng)]))
