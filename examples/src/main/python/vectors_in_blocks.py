"""Draws vectors by all threads: of one stream, and in blocks that have a stream each."""

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


rng = np.random.default_rng(12345)
vectors = rng.dirichlet([0.5, 1, 2.5], 10_000)
print(line(vectors[-1]), line([rng.random()]), sep=", ")


def block(b):
    return np.random.default_rng(np.random.SeedSequence(12345, spawn_key=(b,)))


pvals = [0.2, 0.3, 0.5]
print(*block(2).multinomial(20, pvals, 1000)[999])
for row in block(3).multinomial(20, pvals, 2):
    print(*row)
print(line(block(5).dirichlet([0.5, 1, 2.5], 1)[0]))
dice = np.concatenate([block(b).integers(1, 7, 1000, dtype=np.int16) for b in range(3)])
print(dice[0], dice[1000], dice[2999])
