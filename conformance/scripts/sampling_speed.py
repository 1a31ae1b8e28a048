"""Measures scikit-learn and pandas on 10**7 rows: seconds, the best of a few repetitions.

sampling/speed runs this beside org.seedtree.sampling.SamplingSpeed, which has the same cases.
"""

import time

import numpy as np
import pandas as pd
from sklearn.model_selection import KFold, StratifiedKFold, train_test_split
from sklearn.utils import resample, shuffle
from sklearn.utils.random import sample_without_replacement

ROWS = 10**7
WORDS = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa"]

x = np.arange(ROWS)
y = np.random.RandomState(5).randint(0, 10, ROWS)
text = np.array(WORDS)[y]
series = pd.Series(x)
weights = np.random.RandomState(5).rand(ROWS)


def measure(name, repetitions, call):
    best = float("inf")
    for _ in range(repetitions):
        start = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - start)
    print(name, best, flush=True)


def sample(seed, **settings):
    return series.sample(n=ROWS // 10, random_state=seed, **settings)


measure("split", 4, lambda: train_test_split(x, random_state=42))
measure("split_by_int_classes", 2, lambda: train_test_split(x, stratify=y, random_state=42))
measure("split_by_text_classes", 1, lambda: train_test_split(x, stratify=text, random_state=42))
measure("k_fold", 3, lambda: list(KFold(5, shuffle=True, random_state=42).split(x)))
folds = StratifiedKFold(5, shuffle=True, random_state=42)
measure("stratified_k_fold", 2, lambda: list(folds.split(x, y)))
measure("shuffle", 3, lambda: shuffle(x, random_state=42))
measure("resample", 3, lambda: resample(x, random_state=42))
measure(
    "sample_without_replacement",
    3,
    lambda: sample_without_replacement(ROWS, ROWS // 10, random_state=42),
)
measure("pandas_sample_int_seed", 4, lambda: sample(42))
measure("pandas_sample_generator", 4, lambda: sample(np.random.default_rng(42)))
measure("pandas_sample_weights", 3, lambda: sample(42, weights=weights, replace=True))
