"""Prints calls of scikit-learn, pandas and SciPy with random arguments, and the libraries' answers.

    python3 conformance/scripts/live_sampling.py SETS SEED [FUNCTION...]

SETS argument sets for each function, or those named, come from SEED. The first line has the
libraries' versions, or says that one is missing; then there is a line of JSON for each call.
org.seedtree.sampling.LiveSamplingTest reads them.
"""

import json
import random
import sys
import warnings

try:
    import library_calls as libraries
except ImportError as e:
    print(json.dumps({"missing": str(e)}))
    sys.exit()

SKLEARN, SCIPY, NUMPY = libraries.SKLEARN, libraries.SCIPY, libraries.NUMPY


def given(**arguments):
    """Leaves out arguments that are None."""
    return {name: value for name, value in arguments.items() if value is not None}


def seed_of(r):
    return r.choice([0, 1, 7, 42, 2024, 2**32 - 1, r.randrange(2**32)])


def labels_of(r, n, most=6):
    kind = r.choice(["int", "str", "skew", "float", "bool"])
    k = r.randint(1, most)
    if kind == "int":
        return [r.randint(-3, k - 3) for _ in range(n)]
    if kind == "float":
        return [float(r.randint(0, k)) for _ in range(n)]
    if kind == "bool":
        return [r.random() < 0.4 for _ in range(n)]
    if kind == "str":
        words = ["no", "yes", "Zeta", "alpha", "10", "9", "", "\u00e9t\u00e9", "b b", "\U0001f600"]
        words = r.sample(words + ["\ufb01"], min(k, 11))
        return [r.choice(words) for _ in range(n)]
    return [min(int(r.expovariate(1.0)), k) for _ in range(n)]


def size_of(r, n):
    common = [0.1, 0.2, 0.25, 0.3, 0.33, 0.5, 0.7, 1 / 3]
    fraction = r.choice([round(r.uniform(0.02, 0.98), 2), r.uniform(0.02, 0.98), r.choice(common)])
    return r.choice([None, None, fraction, fraction, r.randint(1, max(1, n - 1))])


def sizes(r, n):
    return given(test_size=size_of(r, n), train_size=size_of(r, n), random_state=seed_of(r))


def shuffled(r):
    return {"shuffle": True, "random_state": seed_of(r)} if r.random() < 0.7 else {}


def train_test_split(r):
    n = r.randint(2, 400)
    return dict(n_samples=n, shuffle=r.random() < 0.9, **sizes(r, n))


def train_test_split_stratified(r):
    n = r.randint(8, 400)
    return dict(n_samples=n, stratify=labels_of(r, n), **sizes(r, n))


def shuffle_split(r):
    n = r.randint(2, 200)
    return dict(n_samples=n, n_splits=r.randint(1, 6), **sizes(r, n))


def stratified_shuffle_split(r):
    n = r.randint(8, 200)
    return dict(n_samples=n, y=labels_of(r, n), n_splits=r.randint(1, 6), **sizes(r, n))


def group_shuffle_split(r):
    n = r.randint(2, 200)
    return dict(n_samples=n, groups=labels_of(r, n, 30), n_splits=r.randint(1, 6), **sizes(r, 12))


def k_fold(r):
    return dict(n_samples=r.randint(1, 300), n_splits=r.randint(1, 12), **shuffled(r))


def stratified_k_fold(r):
    n = r.randint(2, 300)
    return dict(n_samples=n, y=labels_of(r, n), n_splits=r.randint(2, 12), **shuffled(r))


def repeated_k_fold(r):
    return dict(
        n_samples=r.randint(6, 100),
        n_splits=r.randint(2, 6),
        n_repeats=r.randint(1, 4),
        random_state=seed_of(r),
    )


def repeated_stratified_k_fold(r):
    n = r.randint(20, 100)
    return dict(repeated_k_fold(r), n_samples=n, y=labels_of(r, n, 3))


def group_k_fold(r):
    n = r.randint(2, 200)
    more = shuffled(r) if SKLEARN >= (1, 9) else dict(shuffle=True, random_state=seed_of(r))
    return dict(n_samples=n, groups=labels_of(r, n, 60), n_splits=r.randint(2, 6), **more)


def stratified_group_k_fold(r):
    n = r.randint(4, 150)
    y, groups = labels_of(r, n, r.choice([2, 5, 14])), labels_of(r, n, 40)
    return dict(n_samples=n, y=y, groups=groups, n_splits=r.choice([2, 3, 4, 5, 9]), **shuffled(r))


def time_series_split(r):
    return dict(
        n_samples=r.randint(2, 120),
        n_splits=r.randint(2, 9),
        gap=r.choice([0, 0, 1, 5]),
        **given(
            max_train_size=r.choice([None, r.randint(1, 30)]),
            test_size=r.choice([None, r.randint(1, 12)]),
        ),
    )


def leave_p_groups_out(r):
    return dict(n_samples=40, groups=labels_of(r, 40, 5), n_groups=r.randint(1, 2))


def shuffle(r):
    n = r.randint(1, 300)
    k = r.choice([None, r.randint(1, n + 2)])
    return dict(length=n, random_state=seed_of(r), **given(n_samples=k))


def resample(r):
    n = r.randint(4, 300)
    more = given(n_samples=r.choice([None, r.randint(1, n), r.randint(1, 2 * n)]))
    kind = r.choice(["plain", "plain", "stratify", "weights"])
    if kind == "stratify":
        more["stratify"] = labels_of(r, n)
    if kind == "weights" and SKLEARN >= (1, 7):
        more["sample_weight"] = [r.choice([0.5, r.random(), r.randint(1, 4)]) for _ in range(n)]
    return dict(length=n, replace=r.random() < 0.7, random_state=seed_of(r), **more)


def sample_without_replacement(r):
    n = r.choice([0, 1, 5, 100, 101, 1000, r.randint(1, 3000)])
    k = r.choice([0, min(n, 1), n, n // 100, n - n // 101, r.randint(0, n), n + 1])
    methods = ["auto", "auto", "tracking_selection", "reservoir_sampling", "pool"]
    return dict(n_population=n, n_samples=k, method=r.choice(methods), random_state=seed_of(r))


def weights_of(r, n):
    return [r.choice([0.5, 0.1 + r.random(), 2.0]) for _ in range(n)]


def forest(r):
    n = r.randint(4, 60)
    top = r.choice([None, r.randint(1, n), round(r.uniform(0.05, 1.0), 2)])
    w = weights_of(r, n) if SKLEARN >= (1, 9) and r.random() < 0.3 else None
    return dict(
        n_samples=n,
        n_estimators=r.randint(1, 3),
        oob=True,
        random_state=seed_of(r),
        **given(max_samples=top, sample_weight=w),
    )


def bagging(r):
    n, f = r.randint(5, 60), r.randint(1, 8)
    boot = r.random() < 0.6
    w = weights_of(r, n) if SKLEARN >= (1, 9) and boot and r.random() < 0.3 else None
    return dict(
        n_samples=n,
        n_features=f,
        n_estimators=r.randint(1, 3),
        max_samples=r.choice([r.randint(2, n), round(r.uniform(0.2, 0.9), 2)]),
        max_features=r.choice([r.randint(1, f), round(r.uniform(0.1, 1.0), 2)]),
        bootstrap=boot,
        bootstrap_features=r.random() < 0.4,
        random_state=seed_of(r),
        **given(sample_weight=w),
    )


def grid_of(r):
    names = r.sample(["C", "alpha", "gamma", "kernel", "Beta", "n"], r.randint(1, 4))
    return {name: r.sample([1, 2, 3, 0.5, "a", "b", None], r.randint(1, 5)) for name in names}


def grids_of(r):
    return grid_of(r) if r.random() < 0.5 else [grid_of(r) for _ in range(r.randint(1, 3))]


def parameter_sampler(r):
    grids = grids_of(r)
    if r.random() < 0.5:
        described = r.choice(
            [
                {"distribution": "uniform", "parameters": [1, 3]},
                {"distribution": "norm", "parameters": [2, 0.5]},
                {"distribution": "expon", "parameters": [0, 4]},
                {"distribution": "randint", "parameters": [3, 40]},
            ]
        )
        (grids if isinstance(grids, dict) else grids[0])["drawn"] = described
    return dict(param_distributions=grids, n_iter=r.randint(1, 30), random_state=seed_of(r))


def permutation_importance(r):
    n = r.randint(2, 60)
    top = r.choice([1.0, 1.0, round(r.uniform(0.1, 1.0), 2), r.randint(1, n)])
    top = 1.0 if int(top * n) < 1 else top
    return dict(
        n_samples=n,
        n_features=r.randint(1, 3),
        n_repeats=r.randint(1, 5),
        max_samples=top,
        random_state=seed_of(r),
    )


def permutation_test_score(r):
    n = r.randint(4, 60)
    groups = r.choice([None, labels_of(r, n)])
    permutations = r.randint(1, 6)
    return dict(
        n_samples=n, n_permutations=permutations, random_state=seed_of(r), **given(groups=groups)
    )


def learning_curve(r):
    n = r.randint(8, 60)
    fractions = sorted(round(r.uniform(0.05, 1.0), 2) for _ in range(3))
    numbers = [r.randint(1, n // 2) for _ in range(3)]
    more = given(train_sizes=r.choice([None, fractions, numbers]))
    return dict(n_samples=n, n_splits=r.randint(2, 4), **more, **shuffled(r))


def blobs(r):
    d = r.randint(1, 4)
    n = r.choice([r.randint(1, 120), [r.randint(1, 20) for _ in range(3)]])
    points = [[float(r.randint(-9, 9)) for _ in range(d)] for _ in range(3)]
    centers = r.choice([None, points, r.randint(1, 6) if isinstance(n, int) else None])
    std = [0.5, 1.5, 2.5] if centers is None or centers == points else 0.7
    return dict(
        n_samples=n,
        n_features=d,
        cluster_std=r.choice([1.0, 0.3, std]),
        center_box=r.choice([[-10.0, 10.0], [-1.5, 3.0]]),
        shuffle=r.random() < 0.8,
        random_state=seed_of(r),
        **given(centers=centers),
    )


def moons(r):
    return dict(
        n_samples=r.choice([r.randint(2, 90), [r.randint(1, 30), r.randint(1, 30)]]),
        shuffle=r.random() < 0.8,
        random_state=seed_of(r),
        **given(noise=r.choice([None, 0.1, 0.0])),
    )


def circles(r):
    return dict(moons(r), factor=r.choice([0.8, 0.5, 0.3]))


def curve(r):
    return dict(n_samples=r.randint(1, 90), noise=r.choice([0.0, 0.1]), random_state=seed_of(r))


def friedman(r):
    return dict(curve(r), n_features=r.randint(5, 9))


def hastie(r):
    return dict(n_samples=r.randint(1, 60), random_state=seed_of(r))


def regression(r):
    return dict(
        n_samples=r.randint(2, 40),
        n_features=r.randint(2, 12),
        n_informative=r.randint(1, 12),
        n_targets=r.randint(1, 3),
        bias=r.choice([0.0, 3.5]),
        noise=r.choice([0.0, 2.5]),
        shuffle=r.random() < 0.8,
        random_state=seed_of(r),
    )


def classification(r):
    k, redundant, repeated = r.randint(3, 6), r.randint(0, 3), r.randint(0, 2)
    if r.random() < 0.05:
        k = 32  # more dimensions than an integer has bits
    classes = r.randint(2, 3)
    last = [0.4 / (classes - 1)] * (classes - 2)
    return dict(
        n_samples=r.randint(10, 60),
        n_features=k + redundant + repeated + r.randint(0, 4),
        n_informative=k,
        n_redundant=redundant,
        n_repeated=repeated,
        n_classes=classes,
        n_clusters_per_class=r.choice([1, 2]),
        flip_y=r.choice([0.01, 0.0, 0.3]),
        class_sep=1.5,
        hypercube=r.random() < 0.7,
        shift=r.choice([0.0, None, 1.5]),
        scale=r.choice([1.0, None, 2.0]),
        shuffle=r.random() < 0.8,
        random_state=seed_of(r),
        **given(weights=r.choice([None, [0.6] + last, [1 / classes] * classes])),
    )


def stream_of(r):
    s = seed_of(r)
    kind = r.choice(
        ["int", "RandomState", "default_rng", "PCG64", "Generator(Philox)", "array", "MT19937"]
    )
    if kind == "int":
        return s
    return {"kind": kind, "seed": [s, 1, 2] if kind == "array" else s}


def pandas_sample(r):
    n = r.randint(1, 300)
    choices = [
        {},
        {"n": r.randint(0, n)},
        {"n": r.randint(0, 2 * n)},
        {"frac": r.uniform(0, 1)},
        {"frac": r.choice([0.5, 0.25, 0.1, 1.0, 1.5])},
        {"n": 1, "frac": 0.5},
        {"n": -1},
    ]
    values = [0.0, 1.0, r.random(), float("nan")]
    w = r.choice([None, None, [r.choice(values) for _ in range(n)]])
    return dict(
        length=n,
        replace=r.random() < 0.4,
        random_state=stream_of(r),
        **r.choice(choices),
        **given(weights=w),
    )


def pandas_groupby(r):
    n = r.randint(1, 200)
    keys = labels_of(r, n)
    if r.random() < 0.3 and isinstance(keys[0], (str, float)):
        keys = [None if r.random() < 0.1 else key for key in keys]
    choices = [{}, {"n": 2}, {"frac": r.uniform(0, 1)}, {"frac": 0.5}, {"frac": 1.0}]
    w = r.choice([None, None, [r.uniform(0.1, 1) for _ in range(n)]])
    return dict(
        keys=keys,
        sort=r.random() < 0.8,
        replace=r.random() < 0.5,
        random_state=stream_of(r),
        **r.choice(choices),
        **given(weights=w),
    )


def seeded(r):
    s = seed_of(r)
    kinds = [{"kind": "RandomState", "seed": s}, {"kind": "default_rng", "seed": s}]
    if SCIPY >= (1, 15) and r.random() < 0.3:
        return {"random_state": s, "rng_keyword": True}
    return {"random_state": r.choice(kinds + [s])}


def bootstrap(r):
    return dict(
        sizes=[r.randint(2, 20) for _ in range(r.randint(1, 3))],
        n_resamples=r.randint(1, 20),
        batch=r.choice([None, 1, 7]),
        **seeded(r),
    )


def percentile_interval(r):
    distribution = [r.gauss(0, 1) for _ in range(r.randint(2, 60))]
    return dict(distribution=distribution, level=r.choice([0.95, 0.9, r.uniform(0.01, 0.99)]))


def independent(r):
    if r.random() < 0.4:  # all partitions, in turn
        few = [[2, r.randint(2, 40)], [r.randint(2, 30), 2], [4, 9], [2, 3, 3], [3, 2, 2, 2]]
        return dict(sizes=r.choice(few), n_resamples=9999, batch=r.choice([None, 7]), **seeded(r))
    return dict(
        sizes=[r.randint(5, 9) for _ in range(r.randint(2, 3))],
        n_resamples=r.randint(1, 60),
        batch=r.choice([None, 7]),
        **seeded(r),
    )


def paired(r):
    if r.random() < 0.4:  # all permutations, in turn
        few = [[2] * r.randint(2, 5), [3, 3], [3, 3, 3], [4, 4]]
        sizes = r.choice(few)
        return dict(sizes=sizes, n_resamples=20000, batch=r.choice([None, 7]), **seeded(r))
    n = r.randint(6, 12)
    return dict(
        sizes=[n] * r.randint(2, 3),
        n_resamples=r.randint(1, 20),
        batch=r.choice([None, 3, 7]),
        **seeded(r),
    )


def hypercube(r):
    key = "seed" if SCIPY < (1, 15) or r.random() < 0.5 else "rng"
    d, n = r.randint(1, 8), r.randint(1, 60)
    return {"d": d, "n": n, "scramble": r.random() < 0.8, key: seed_of(r) % 2**31}


def halton(r):
    return dict(hypercube(r), skip=r.choice([0, 0, 5, 1000]))


CASES = {
    "train_test_split": train_test_split,
    "train_test_split_stratified": train_test_split_stratified,
    "ShuffleSplit": shuffle_split,
    "StratifiedShuffleSplit": stratified_shuffle_split,
    "GroupShuffleSplit": group_shuffle_split,
    "KFold": k_fold,
    "StratifiedKFold": stratified_k_fold,
    "RepeatedKFold": repeated_k_fold,
    "RepeatedStratifiedKFold": repeated_stratified_k_fold,
    "GroupKFold": group_k_fold,
    "StratifiedGroupKFold": stratified_group_k_fold,
    "TimeSeriesSplit": time_series_split,
    "LeavePGroupsOut": leave_p_groups_out,
    "LeaveOneGroupOut": lambda r: dict(n_samples=40, groups=labels_of(r, 40, 6)),
    "LeavePOut": lambda r: dict(n_samples=r.randint(4, 9), p=r.randint(1, 3)),
    "LeaveOneOut": lambda r: dict(n_samples=r.randint(1, 30)),
    "PredefinedSplit": lambda r: dict(
        test_fold=[r.randint(-1, 3) for _ in range(r.randint(3, 30))]
    ),
    "shuffle": shuffle,
    "resample": resample,
    "sample_without_replacement": sample_without_replacement,
    "RandomForestClassifier": forest,
    "BaggingClassifier": bagging,
    "ParameterGrid": lambda r: dict(param_grid=grids_of(r)),
    "ParameterSampler": parameter_sampler,
    "permutation_importance": permutation_importance,
    "permutation_test_score": permutation_test_score,
    "learning_curve": learning_curve,
    "make_blobs": blobs,
    "make_moons": moons,
    "make_circles": circles,
    "make_s_curve": curve,
    "make_swiss_roll": curve,
    "make_friedman1": friedman,
    "make_hastie_10_2": hastie,
    "make_regression": regression,
    "make_classification": classification,
    "pandas.sample": pandas_sample,
    "pandas.groupby.sample": pandas_groupby,
    "scipy.bootstrap": bootstrap,
    "scipy.percentile_interval": percentile_interval,
    "scipy.permutation_test.independent": independent,
    "scipy.permutation_test.pairings": paired,
    "scipy.permutation_test.samples": paired,
    "scipy.qmc.LatinHypercube": hypercube,
    "scipy.qmc.Halton": halton,
}

# What older libraries do otherwise without a release that follows them.
if SKLEARN < (1, 6):
    del CASES["GroupKFold"]
if NUMPY < (2, 0):
    for name in ("make_moons", "make_circles", "make_s_curve", "make_swiss_roll", "make_friedman1"):
        del CASES[name]
if SCIPY < (1, 17):
    del CASES["scipy.percentile_interval"]


def main(sets, seed, names):
    warnings.filterwarnings("ignore")
    print(json.dumps(libraries.versions()))
    for name in names or CASES:
        r = random.Random("%s %s" % (seed, name))
        for _ in range(sets):
            print(json.dumps(libraries.case(name, CASES[name](r)), default=int))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], sys.argv[3:])
