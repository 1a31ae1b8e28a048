"""The rows that scikit-learn selects for random_state=42, or the calls that it makes."""

import math

import numpy as np

samples = 10
X = np.arange(samples) / 10.0
y = np.arange(samples) % 2
try:
    from sklearn.model_selection import train_test_split
    from sklearn.utils import resample, shuffle

    train, test = train_test_split(np.arange(samples), test_size=0.25, random_state=42)
    bootstrap = resample(np.arange(samples), random_state=42)
    X, y = shuffle(X, y, random_state=42)
except ImportError:
    count = math.ceil(0.25 * samples)
    order = np.random.RandomState(42).permutation(samples)
    test, train = order[:count], order[count:]
    bootstrap = np.random.RandomState(42).randint(0, samples, size=(samples,))
    rows = np.arange(samples)
    np.random.RandomState(42).shuffle(rows)
    X, y = X[rows], y[rows]

print("test     ", *test)
print("train    ", *train)
print("bootstrap", *bootstrap)
print("X        ", " ".join(f"{v:.12f}" for v in X))
print("y        ", *y)
