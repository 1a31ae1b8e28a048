"""Writes the golden file of scikit-learn, pandas and SciPy: calls and the libraries' own answers.

    python3 conformance/scripts/golden_sampling.py FILE [OLDER]
    python3 conformance/scripts/golden_sampling.py --check FILE

makes sampling/src/test/resources/org/seedtree/sampling/sampling-golden.json, which
org.seedtree.sampling.GoldenCasesTest reads. OLDER is a file made under older libraries: what they
answer otherwise is kept beside. --check says which cases of another file differ.
library_calls.py says what arguments and results mean. Keys that end in _near hold within 1e-14 of
the largest value; moons, circles, s_curve, swiss_roll and friedman1 depend on sine and cosine.
"""

import json
import random
import sys
import warnings

import library_calls as libraries

IRIS_LIKE = ["setosa"] * 12 + ["versicolor"] * 9 + ["virginica"] * 7


def labels(r, n, k):
    return [min(int(r.expovariate(0.9)), k - 1) for _ in range(n)]


def rounded_up(r, n, k):
    out = list(range(k)) * 2 + labels(r, n - 2 * k, k)
    r.shuffle(out)
    return out


def cases():
    r = random.Random(20240229)
    out = []

    def add(name, *arguments):
        for a in arguments:
            made = libraries.case(name, a)
            if "error" in made and made["error"][0] == "InvalidParameterError":
                made["error"][0] = "ValueError"
            out.append(made)

    add(
        "train_test_split",
        dict(n_samples=10, random_state=42),
        dict(n_samples=10, test_size=0.2, random_state=0),
        dict(n_samples=7, test_size=0.33, random_state=42),
        dict(n_samples=100, test_size=0.29, random_state=1),
        dict(n_samples=20, test_size=5, random_state=7),
        dict(n_samples=20, train_size=0.6, random_state=7),
        dict(n_samples=20, train_size=3, test_size=4, random_state=2**32 - 1),
        dict(n_samples=25, train_size=0.3, test_size=0.3, random_state=123),
        dict(n_samples=2, random_state=3),
        dict(n_samples=12, shuffle=False),
        dict(n_samples=12, test_size=0.4, shuffle=False),
        dict(n_samples=100, test_size=0.07, random_state=5),
        dict(n_samples=100, train_size=0.57, random_state=6),
        dict(n_samples=1, random_state=0),
        dict(n_samples=10, test_size=10, random_state=0),
        dict(n_samples=10, test_size=0.9, train_size=0.2, random_state=0),
        dict(n_samples=10, test_size=8, train_size=4, random_state=0),
    )
    add(
        "train_test_split_stratified",
        dict(n_samples=28, stratify=IRIS_LIKE, random_state=42),
        dict(n_samples=28, stratify=IRIS_LIKE, test_size=0.2, random_state=0),
        dict(n_samples=28, stratify=IRIS_LIKE, test_size=5, train_size=9, random_state=1),
        dict(n_samples=10, stratify=[0, 1] * 5, test_size=0.3, random_state=2),
        dict(
            n_samples=12, stratify=[2, 0, 1, 0, 2, 1, 1, 0, 2, 2, 1, 0], test_size=4, random_state=3
        ),
        dict(
            n_samples=12,
            stratify=[-5, 10, 9, 10, -5, 9, 9, 10, -5, -5, 9, 10],
            test_size=0.5,
            random_state=4,
        ),
        dict(
            n_samples=12,
            stratify=["10", "9", "Z", "a", "10", "9", "Z", "a", "\u00e9", "\u00e9", "10", "a"],
            test_size=5,
            random_state=5,
        ),
        dict(n_samples=40, stratify=rounded_up(r, 40, 5), test_size=0.25, random_state=6),
        dict(n_samples=60, stratify=rounded_up(r, 60, 6), test_size=0.33, random_state=7),
        dict(n_samples=60, stratify=rounded_up(r, 60, 4), train_size=0.5, random_state=8),
        dict(
            n_samples=8,
            stratify=[True, False, True, True, False, True, False, False],
            random_state=9,
        ),
        dict(n_samples=6, stratify=[1, 1, 1, 1, 1, 2], random_state=0),
        dict(n_samples=8, stratify=[1, 1, 2, 2, 3, 3, 4, 4], test_size=2, random_state=0),
        dict(n_samples=6, stratify=[1, 1, 1, 2, 2, 2], shuffle=False),
    )
    add(
        "ShuffleSplit",
        *[
            dict(n_samples=r.randint(4, 30), n_splits=r.randint(1, 3), random_state=s, **e)
            for s, e in enumerate(
                [
                    {},
                    {"test_size": 0.25},
                    {"test_size": 3},
                    {"train_size": 0.5},
                    {"train_size": 2},
                    {"test_size": 0.3, "train_size": 0.3},
                    {"test_size": 1, "train_size": 2},
                    {},
                    {"test_size": 0.5},
                    {"train_size": 0.75},
                    {"test_size": 2},
                    {"test_size": 0.99},
                ]
            )
        ]
    )
    add(
        "StratifiedShuffleSplit",
        *[
            dict(n_samples=len(y), y=y, n_splits=r.randint(1, 3), random_state=s, **e)
            for s, (y, e) in enumerate(
                [
                    (IRIS_LIKE, {"test_size": 0.25}),
                    (IRIS_LIKE, {}),
                    (IRIS_LIKE, {"test_size": 9}),
                    (IRIS_LIKE, {"train_size": 0.5}),
                ]
                + [
                    (rounded_up(r, n, k), {"test_size": t})
                    for n, k, t in [
                        (20, 2, 0.3),
                        (30, 3, 0.2),
                        (40, 4, 0.31),
                        (33, 5, 0.4),
                        (24, 3, 7),
                        (50, 6, 0.5),
                        (26, 2, 0.15),
                        (21, 3, 0.34),
                    ]
                ]
            )
        ]
    )
    add(
        "GroupShuffleSplit",
        *[
            dict(n_samples=len(g), groups=g, n_splits=r.randint(1, 3), random_state=s, **e)
            for s, (g, e) in enumerate(
                [
                    ([1, 1, 2, 2, 3, 3, 4, 4], {}),
                    (["b", "a", "c", "a", "b", "d"], {"test_size": 0.5}),
                    (["b", "a", "c", "a", "b", "d"], {"test_size": 1}),
                ]
                + [
                    ([r.randint(0, k) for _ in range(n)], e)
                    for n, k, e in [
                        (20, 6, {}),
                        (20, 6, {"test_size": 0.3}),
                        (25, 9, {"train_size": 0.5}),
                        (25, 9, {"train_size": 3, "test_size": 2}),
                        (30, 4, {}),
                        (15, 14, {"test_size": 4}),
                    ]
                ]
                + [([7, 7, 7], {})]
            )
        ]
    )
    add(
        "KFold",
        dict(n_samples=10),
        dict(n_samples=11, n_splits=3),
        dict(n_samples=10, shuffle=True, random_state=42),
        dict(n_samples=11, n_splits=4, shuffle=True, random_state=0),
        dict(n_samples=2, n_splits=2, shuffle=True, random_state=1),
        dict(n_samples=23, n_splits=7, shuffle=True, random_state=2),
        dict(n_samples=30, n_splits=10, shuffle=True, random_state=3),
        dict(n_samples=17, n_splits=2, shuffle=True, random_state=2**32 - 1),
        dict(n_samples=5, n_splits=5, shuffle=True, random_state=4),
        dict(n_samples=40, n_splits=3, shuffle=True, random_state=5),
        dict(n_samples=4),
        dict(n_samples=4, n_splits=1),
        dict(n_samples=10, random_state=42),
    )
    ys = [rounded_up(r, n, k) for n, k in [(20, 2), (24, 3), (35, 4), (31, 2), (28, 3), (40, 5)]]
    add(
        "StratifiedKFold",
        dict(n_samples=28, y=IRIS_LIKE),
        dict(n_samples=28, y=IRIS_LIKE, shuffle=True, random_state=42),
        dict(n_samples=28, y=IRIS_LIKE, n_splits=3, shuffle=True, random_state=0),
        dict(
            n_samples=8,
            y=["no", "yes", "yes", "no", "yes", "no", "no", "yes"],
            n_splits=4,
            shuffle=True,
            random_state=1,
        ),
        *[
            dict(
                n_samples=len(y),
                y=y,
                n_splits=2 + i,
                shuffle=i % 3 > 0,
                **({"random_state": i} if i % 3 else {})
            )
            for i, y in enumerate(ys)
        ],
        *[
            dict(n_samples=len(y), y=y, n_splits=5, shuffle=True, random_state=i)
            for i, y in enumerate(ys[:4])
        ],
        dict(n_samples=6, y=[0, 0, 1, 1, 2, 2], n_splits=3),
        dict(n_samples=6, y=[0.5, 0.1, 1.5, 0.5, 0.1, 1.5], n_splits=2)
    )
    add(
        "RepeatedKFold",
        *[
            dict(n_samples=n, n_splits=k, n_repeats=t, random_state=s)
            for s, (n, k, t) in enumerate(
                [
                    (10, 2, 2),
                    (12, 3, 2),
                    (7, 2, 3),
                    (15, 5, 2),
                    (9, 4, 1),
                    (20, 2, 4),
                    (6, 3, 3),
                    (11, 2, 2),
                    (13, 3, 2),
                    (8, 4, 2),
                    (25, 5, 2),
                    (5, 5, 2),
                ]
            )
        ]
    )
    add(
        "RepeatedStratifiedKFold",
        *[
            dict(n_samples=n, y=rounded_up(r, n, c), n_splits=k, n_repeats=t, random_state=s)
            for s, (n, c, k, t) in enumerate(
                [
                    (12, 2, 2, 2),
                    (15, 3, 3, 2),
                    (20, 2, 5, 2),
                    (18, 3, 2, 3),
                    (24, 4, 3, 2),
                    (10, 2, 2, 1),
                    (14, 2, 4, 2),
                    (21, 3, 3, 2),
                    (16, 2, 2, 4),
                    (30, 5, 5, 2),
                    (19, 3, 2, 2),
                    (22, 2, 3, 2),
                ]
            )
        ]
    )
    groups = [
        [r.randint(0, k) for _ in range(n)]
        for n, k in [(12, 5), (20, 6), (25, 9), (30, 12), (40, 25), (60, 30)]
    ]
    add(
        "GroupKFold",
        dict(n_samples=6, groups=[0, 0, 2, 2, 3, 3], n_splits=2),
        dict(n_samples=8, groups=["b", "a", "c", "a", "b", "d", "c", "c"], n_splits=2),
        *[dict(n_samples=len(g), groups=g, n_splits=3) for g in groups],
        *[
            dict(n_samples=len(g), groups=g, n_splits=4, shuffle=True, random_state=i)
            for i, g in enumerate(groups)
        ],
        dict(
            n_samples=8,
            groups=["b", "a", "c", "a", "b", "d", "c", "c"],
            n_splits=3,
            shuffle=True,
            random_state=42,
        ),
        dict(n_samples=6, groups=[0, 0, 1, 1, 1, 1], n_splits=3)
    )
    pairs = [
        ([r.randint(0, c) for _ in range(n)], [r.randint(0, k) for _ in range(n)])
        for n, c, k in [(20, 1, 7), (30, 2, 9), (40, 1, 19), (40, 3, 12), (60, 2, 24), (50, 9, 15)]
    ]
    add(
        "StratifiedGroupKFold",
        dict(
            n_samples=17,
            y=[0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            groups=[1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 5, 5, 6, 6, 7, 8, 8],
            n_splits=3,
        ),
        *[dict(n_samples=len(y), y=y, groups=g, n_splits=3) for y, g in pairs],
        *[
            dict(n_samples=len(y), y=y, groups=g, n_splits=k, shuffle=True, random_state=i)
            for i, ((y, g), k) in enumerate(zip(pairs, [2, 3, 4, 5, 9, 2]))
        ],
        dict(n_samples=8, y=[0, 1] * 4, groups=[0, 0, 0, 0, 1, 1, 1, 1], n_splits=3)
    )
    add(
        "TimeSeriesSplit",
        dict(n_samples=6),
        dict(n_samples=12, n_splits=3, test_size=2),
        dict(n_samples=12, n_splits=3, test_size=2, gap=2),
        dict(n_samples=20, n_splits=4, max_train_size=5),
        dict(n_samples=23, n_splits=3),
        dict(n_samples=23, n_splits=3, gap=1, max_train_size=4),
        dict(n_samples=5),
        dict(n_samples=10, n_splits=3, test_size=3, gap=1),
    )
    add(
        "LeavePGroupsOut",
        dict(n_samples=6, groups=[1, 1, 3, 3, 2, 2], n_groups=1),
        dict(n_samples=6, groups=["x", "b", "c", "b", "x", "d"], n_groups=2),
        dict(n_samples=4, groups=[1, 1, 2, 2], n_groups=2),
    )
    add("PredefinedSplit", dict(test_fold=[0, 1, -1, 1]), dict(test_fold=[2, 0, 2, -1, 5, 0]))

    add(
        "shuffle",
        *[
            dict(length=n, random_state=s, **e)
            for s, (n, e) in enumerate(
                [(n, {}) for n in (1, 2, 3, 5, 10, 16, 17, 31, 50, 100)]
                + [(20, {"n_samples": 7}), (9, {"n_samples": 1})]
            )
        ]
    )
    add(
        "resample",
        *[
            dict(length=n, random_state=s, **e)
            for s, (n, e) in enumerate(
                [
                    (10, {}),
                    (5, {"n_samples": 12}),
                    (50, {}),
                    (20, {"replace": False}),
                    (20, {"replace": False, "n_samples": 6}),
                    (1, {"n_samples": 4}),
                    (100, {"n_samples": 3}),
                    (28, {"stratify": IRIS_LIKE}),
                    (28, {"stratify": IRIS_LIKE, "n_samples": 9}),
                    (28, {"stratify": IRIS_LIKE, "replace": False, "n_samples": 10}),
                    (28, {"stratify": IRIS_LIKE, "replace": False}),
                    (5, {"replace": False, "n_samples": 6}),
                    (6, {"sample_weight": [0.5, 1.0, 0.0, 2.0, 1.0, 0.25]}),
                    (4, {"sample_weight": [1.0, 2.0, 3.0, 4.0], "n_samples": 9}),
                    (4, {"sample_weight": [1.0, 2.0, 3.0, 4.0], "replace": False}),
                ]
            )
        ]
    )
    add(
        "sample_without_replacement",
        *[
            dict(n_population=n, n_samples=k, method=w, random_state=s)
            for s, (n, k, w) in enumerate(
                [
                    (10, 5, "auto"),
                    (100, 1, "auto"),
                    (100, 2, "auto"),
                    (100, 99, "auto"),
                    (100, 98, "auto"),
                    (100, 100, "auto"),
                    (1000, 9, "auto"),
                    (1000, 10, "auto"),
                    (200, 199, "auto"),
                    (50, 9, "tracking_selection"),
                    (50, 10, "tracking_selection"),
                    (50, 12, "reservoir_sampling"),
                    (50, 12, "pool"),
                    (20, 20, "pool"),
                    (0, 0, "auto"),
                    (1, 1, "auto"),
                    (5, 6, "auto"),
                ]
            )
        ]
    )

    add(
        "RandomForestClassifier",
        *[
            dict(n_samples=n, n_estimators=t, random_state=s, **e)
            for s, (n, t, e) in enumerate(
                [
                    (10, 3, {}),
                    (5, 1, {}),
                    (30, 2, {}),
                    (20, 2, {"max_samples": 7}),
                    (20, 2, {"max_samples": 0.5}),
                    (21, 2, {"max_samples": 0.5}),
                    (25, 2, {"max_samples": 0.3}),
                    (50, 2, {}),
                    (64, 1, {}),
                    (13, 4, {}),
                    (40, 2, {"max_samples": 0.1}),
                    (17, 3, {}),
                ]
            )
        ]
    )

    add(
        "BaggingClassifier",
        *[
            dict(n_samples=n, n_features=f, n_estimators=t, max_samples=k, random_state=s, **e)
            for s, (n, f, t, k, e) in enumerate(
                [
                    (10, 3, 3, 10, {}),
                    (20, 4, 2, 8, {}),
                    (20, 4, 2, 8, {"bootstrap": False}),
                    (20, 6, 2, 20, {"max_features": 3}),
                    (20, 6, 2, 20, {"max_features": 3, "bootstrap_features": True}),
                    (30, 2, 1, 30, {}),
                    (15, 5, 2, 15, {"bootstrap": False}),
                    (12, 8, 2, 5, {"bootstrap": False, "max_features": 4}),
                    (40, 3, 2, 12, {}),
                    (9, 7, 3, 9, {"max_features": 2}),
                    (50, 2, 2, 10, {"bootstrap": False}),
                    (11, 3, 2, 6, {"bootstrap_features": True}),
                ]
            )
        ]
    )

    grids = [
        {"C": [1, 10, 100], "kernel": ["linear", "rbf"]},
        {"b": [1, 2], "a": [3, 4, 5], "B": [0, 1]},
        [{"a": [1, 2], "b": [3, 4]}, {"c": [5, 6, 7]}],
        {"x": list(range(60)), "y": list(range(40))},
    ]
    add("ParameterGrid", *[dict(param_grid=g) for g in grids[:3]])
    add(
        "ParameterSampler",
        *[
            dict(param_distributions=g, n_iter=k, random_state=s)
            for s, (g, k) in enumerate(
                [(g, k) for g in grids[:3] for k in (1, 3, 5, 6)]
                + [(grids[3], 4), (grids[3], 12), (grids[3], 30)]
            )
        ]
    )

    add(
        "permutation_importance",
        *[
            dict(n_samples=n, n_features=f, n_repeats=t, random_state=s, **e)
            for s, (n, f, t, e) in enumerate(
                [
                    (5, 2, 2, {}),
                    (10, 1, 3, {}),
                    (8, 2, 2, {"max_samples": 4}),
                    (12, 1, 2, {"max_samples": 0.5}),
                    (3, 2, 3, {}),
                    (20, 1, 2, {}),
                    (7, 3, 1, {}),
                    (16, 1, 4, {}),
                    (9, 2, 2, {"max_samples": 0.34}),
                    (6, 1, 5, {}),
                    (11, 1, 2, {"max_samples": 11}),
                    (4, 2, 2, {}),
                ]
            )
        ]
    )

    add(
        "permutation_test_score",
        *[
            dict(n_samples=n, n_permutations=t, random_state=s)
            for s, (n, t) in enumerate([(5, 2), (10, 3), (3, 4), (17, 2), (30, 1), (8, 3)])
        ],
        *[
            dict(n_samples=len(g), groups=g, n_permutations=2, random_state=s)
            for s, g in enumerate(
                [
                    [0, 0, 1, 1, 1, 0],
                    ["b", "a", "b", "a", "c", "b", "a"],
                    groups[0],
                    groups[1],
                    groups[2],
                    [1, 1, 1, 1],
                ]
            )
        ]
    )

    add(
        "make_blobs",
        *[
            dict(random_state=s, **a)
            for s, a in enumerate(
                [
                    {"n_samples": 10},
                    {"n_samples": 7, "centers": 2},
                    {"n_samples": [3, 0, 4]},
                    {"n_samples": 9, "n_features": 3},
                    {"n_samples": 6, "centers": [[0.0, 0.0], [5.0, 5.0]], "cluster_std": 0.5},
                    {"n_samples": 8, "cluster_std": [1.0, 0.1, 2.5]},
                    {"n_samples": 8, "shuffle": False},
                    {"n_samples": 5, "center_box": [-1.0, 1.0]},
                    {"n_samples": 1},
                    {"n_samples": 12, "centers": 4},
                    {"n_samples": 11, "n_features": 1},
                    {"n_samples": [2, 5], "centers": [[1.0, -1.0], [0.25, 8.0]]},
                ]
            )
        ]
    )

    for name, extra in [
        (
            "make_moons",
            [{}, {"noise": 0.1}, {"shuffle": False, "noise": 0.2}, {"n_samples": [3, 5]}],
        ),
        ("make_circles", [{}, {"noise": 0.1}, {"factor": 0.3, "noise": 0.05}, {"shuffle": False}]),
        ("make_s_curve", [{}, {"noise": 0.1}]),
        ("make_swiss_roll", [{}, {"noise": 0.1}]),
        ("make_friedman1", [{"n_features": 5}, {"n_features": 6, "noise": 1.0}]),
    ]:
        sizes = (6, 9, 14, 5, 3, 11)[: 12 // len(extra)]
        add(
            name,
            *[
                dict({"n_samples": n, "random_state": s}, **e)
                for s, (n, e) in enumerate([(n, e) for n in sizes for e in extra])
            ]
        )
    add("make_hastie_10_2", *[dict(n_samples=3, random_state=s) for s in range(8)])

    add(
        "make_regression",
        *[
            dict(n_samples=n, n_features=f, random_state=s, **e)
            for s, (n, f, e) in enumerate(
                [
                    (5, 3, {}),
                    (6, 4, {"n_informative": 2}),
                    (4, 3, {"n_targets": 2}),
                    (5, 2, {"noise": 1.5}),
                    (5, 3, {"bias": 2.0, "shuffle": False}),
                    (7, 5, {"n_informative": 3, "noise": 0.1}),
                ]
            )
        ]
    )

    add(
        "make_classification",
        *[
            dict(n_samples=n, random_state=s, **e)
            for s, (n, e) in enumerate(
                [
                    (10, {"n_features": 4}),
                    (
                        12,
                        {
                            "n_features": 5,
                            "n_informative": 3,
                            "n_redundant": 1,
                            "n_classes": 3,
                            "n_clusters_per_class": 1,
                        },
                    ),
                    (10, {"n_features": 6, "n_repeated": 1}),
                    (14, {"n_features": 4, "weights": [0.7, 0.3], "flip_y": 0.2}),
                    (9, {"n_features": 4, "shuffle": False}),
                    (10, {"n_features": 4, "hypercube": False, "shift": None, "scale": None}),
                ]
            )
        ]
    )

    seeds = [
        42,
        {"kind": "RandomState", "seed": 1},
        {"kind": "default_rng", "seed": 42},
        {"kind": "PCG64", "seed": 7},
        {"kind": "array", "seed": [1, 2, 3]},
        {"kind": "Generator(Philox)", "seed": 5},
        {"kind": "Generator(MT19937)", "seed": 6},
    ]

    add(
        "pandas.sample",
        *[
            dict(length=n, random_state=s, **e)
            for s in seeds
            for n, e in [
                (10, {"n": 4}),
                (25, {"frac": 0.5}),
                (10, {"n": 15, "replace": True}),
                (8, {"n": 3, "weights": [1.0, 2.0, 3.0, 0.0, 1.0, 2.5, 2.0, 3.0]}),
            ]
        ],
        dict(length=8, random_state=0),
        dict(length=5, frac=0.5, random_state=0),
        dict(length=7, frac=0.5, random_state=0),
        dict(length=30, frac=1.0, random_state=0),
        dict(length=6, frac=1.5, replace=True, random_state=0),
        dict(length=2000, n=3, random_state={"kind": "default_rng", "seed": 3}),
        dict(length=20000, n=5, random_state={"kind": "default_rng", "seed": 3}),
        dict(length=5, frac=1.5, random_state=0),
        dict(length=5, n=6, random_state=0),
        dict(length=5, n=1, frac=0.5, random_state=0),
        dict(length=5, n=-1, random_state=0),
        dict(length=3, n=1, weights=[0.0, 0.0, 0.0], random_state=0),
        dict(length=3, n=2, weights=[8.0, 1.0, 1.0], random_state=0)
    )

    add(
        "pandas.groupby.sample",
        *[
            dict(keys=k, random_state=s, **e)
            for s in seeds[:4]
            for k, e in [
                (["red", "red", "blue", "blue", "black", "black"], {"n": 1}),
                (IRIS_LIKE, {"frac": 0.25}),
                (IRIS_LIKE[::-1], {"n": 2, "sort": False}),
                (
                    [3, 1, 3, 1, 2, 2, 1, 3],
                    {"n": 3, "replace": True, "weights": [1.0, 2.0, 0.5, 1.0, 3.0, 1.0, 1.0, 0.5]},
                ),
            ]
        ]
    )

    scipy_seeds = [
        {"kind": "RandomState", "seed": 1},
        {"kind": "default_rng", "seed": 42},
        {"kind": "Generator(Philox)", "seed": 5},
    ]

    add(
        "scipy.bootstrap",
        *[
            dict(sizes=z, n_resamples=k, batch=b, random_state=s)
            for s in scipy_seeds
            for z, k, b in [([5], 3, None), ([4, 6], 3, 2), ([3, 2, 4], 2, 1), ([10], 2, None)]
        ]
    )

    for kind in ("independent", "pairings"):
        add(
            "scipy.permutation_test." + kind,
            *[
                dict(sizes=z, n_resamples=k, batch=b, random_state=s)
                for s in scipy_seeds
                for z, k, b in [
                    ([5, 5], 4, None),
                    ([6, 6], 5, 2),
                    ([4, 4, 4], 3, None),
                    ([7, 7], 3, 2),
                ]
            ]
        )

    key = "seed" if libraries.SCIPY < (1, 15) else "rng"
    for name in ("LatinHypercube", "Halton"):
        add(
            "scipy.qmc." + name,
            *[
                {"d": d, "n": n, "scramble": b, k: 40 + d}
                for d, n in ((1, 5), (2, 7), (4, 4))
                for b in (True, False)
                for k in sorted({"seed", key})
            ]
        )

    chain = [
        ("shuffle", dict(length=10)),
        ("train_test_split", dict(n_samples=12, test_size=0.3)),
        ("KFold", dict(n_samples=9, n_splits=3, shuffle=True)),
        ("train_test_split_stratified", dict(n_samples=28, stratify=IRIS_LIKE, test_size=0.25)),
        ("StratifiedKFold", dict(n_samples=28, y=IRIS_LIKE, n_splits=2, shuffle=True)),
        ("resample", dict(length=8)),
        ("sample_without_replacement", dict(n_population=30, n_samples=4)),
    ]
    for seed in (0, 42, 2024):
        order = list(chain)
        r.shuffle(order)
        add("calls on one RandomState", {"seed": seed, "calls": [list(call) for call in order]})
    return out


def key(case):
    return json.dumps([case["function"], case["arguments"]], sort_keys=True)


def differing(older, made):
    """Returns the older cases whose indices or messages the newer libraries answer otherwise."""
    now = {key(c): c for c in json.loads(json.dumps(made, default=int))}
    kept = []
    for c in older["cases"]:
        same = now.get(key(c))
        platform = c["function"].startswith("make_") or c["function"] == "GroupKFold"
        if (
            same
            and not platform
            and c.get("error", [""])[0] != "TypeError"
            and (c.get("result") != same.get("result") or c.get("error") != same.get("error"))
        ):
            kept.append(c)
    return kept


def lines(cases):
    return ",\n".join(json.dumps(c, default=int, separators=(",", ":")) for c in cases)


def write(path, older=None):
    made = cases()
    with open(path, "w") as f:
        head = dict(made_by="golden_sampling.py", **libraries.versions())
        f.write('{"versions": %s,\n"cases": [\n%s\n]' % (json.dumps(head), lines(made)))
        if older:
            before = json.load(open(older))
            f.write(',\n"older": {"versions": %s, "cases": [\n' % json.dumps(before["versions"]))
            f.write(lines(differing(before, made)) + "\n]}")
        f.write("}\n")
    print(len(made), "cases,", sum("error" in c for c in made), "of them rejected")


def check(golden):
    expected = {key(c): c for c in json.load(open(golden))["cases"]}
    made = json.loads(json.dumps(cases(), default=int))
    different = [c for c in made if expected.get(key(c)) != c]
    print(len(made), "cases,", len(different), "differ from", golden)
    for c in different[:5]:
        print(json.dumps(c)[:200])


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    if sys.argv[1:2] == ["--check"]:
        check(sys.argv[2])
    else:
        write(*sys.argv[1:3])
