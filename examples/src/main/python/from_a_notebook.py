"""A notebook: load, split, scale, cross-validate, and an interval by bootstrap."""

import pathlib

import numpy as np
import pandas as pd
from scipy import stats
from sklearn.model_selection import StratifiedKFold, cross_val_score, train_test_split
from sklearn.neighbors import NearestCentroid
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

FOLDER = pathlib.Path(__file__).parents[1] / "resources/org/seedtree/examples"

leaves = pd.read_csv(FOLDER / "leaves.csv")
print("a look  ", *leaves.sample(5, random_state=1).index)

x = leaves[["length", "width"]].to_numpy()
y = leaves["species"].to_numpy(dtype=object)
rows = np.arange(len(y))
train, test = train_test_split(rows, test_size=0.25, stratify=y, random_state=42)
print("train   ", *train[:10])
print("test    ", *test[:10])

model = make_pipeline(StandardScaler(), NearestCentroid())
folds = StratifiedKFold(5, shuffle=True, random_state=42)
scores = cross_val_score(model, x[train], y[train], cv=folds)
print("folds   ", *(f"{score:.12f}" for score in scores))

hits = (model.fit(x[train], y[train]).predict(x[test]) == y[test]).astype(float)
interval = stats.bootstrap(
    (hits,), np.mean, n_resamples=2000, method="percentile", rng=np.random.default_rng(7)
).confidence_interval
print("accuracy", f"{hits.mean():.12f}")
print("interval", f"{interval.low:.12f} {interval.high:.12f}")
