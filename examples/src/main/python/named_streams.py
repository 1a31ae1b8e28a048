"""Makes streams for data, model and evaluation from one root seed."""

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


data, model, evaluation = (
    np.random.default_rng(s) for s in np.random.SeedSequence(20_240_501).spawn(3)
)
points = data.uniform(0, 10, 4)
weights = model.normal(0, 0.1, 4)
folds = evaluation.permutation(8)
print("data      ", line(points))
print("model     ", line(weights))
print("evaluation", *folds)
