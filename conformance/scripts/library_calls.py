"""Calls scikit-learn, pandas and SciPy by the names that golden and live cases use.

Arguments are JSON values with the libraries' own names. `y` and `groups` are labels; arrays of rows
are row numbers, so that a result is the index array. Doubles are written by float.hex. A
`random_state` is an int, or {"kind": ..., "seed": ...} for pandas and SciPy.
"""

import numpy as np
import pandas as pd
import scipy
import sklearn
from scipy import stats
from sklearn import datasets, ensemble, inspection, utils
from sklearn import model_selection as ms
from sklearn.base import BaseEstimator
from sklearn.tree import DecisionTreeClassifier
from sklearn.utils.random import sample_without_replacement


def version(module):
    return tuple(int(part) for part in module.__version__.split(".")[:2])


SKLEARN, PANDAS, SCIPY, NUMPY = (version(m) for m in (sklearn, pd, scipy, np))


def hexed(a):
    a = np.asarray(a, dtype=np.float64)
    return [float(v).hex() for v in a] if a.ndim == 1 else [hexed(row) for row in a]


def pairs(splits):
    return [[np.asarray(a).tolist(), np.asarray(b).tolist()] for a, b in splits]


def state(described):
    """Returns what pandas or SciPy get as random_state."""
    if not isinstance(described, dict):
        return described
    make = {
        "RandomState": np.random.RandomState,
        "default_rng": np.random.default_rng,
        "PCG64": np.random.PCG64,
        "Philox": np.random.Philox,
        "MT19937": np.random.MT19937,
        "Generator(Philox)": lambda s: np.random.Generator(np.random.Philox(s)),
        "Generator(MT19937)": lambda s: np.random.Generator(np.random.MT19937(s)),
        "array": lambda s: np.array(s, dtype=np.uint32),
    }
    return make[described["kind"]](described["seed"])


def splitter(build):
    def run(n_samples, y=None, groups=None, **settings):
        return pairs(build(**settings).split(np.zeros(n_samples), y, groups))

    return run


def of_rows(function):
    """A function of an array, called with the row numbers."""

    def run(length=None, n_samples=None, **settings):
        if length is None:
            out = function(np.arange(n_samples), **settings)
        else:
            if n_samples is not None:
                settings["n_samples"] = n_samples
            out = function(np.arange(length), **settings)
        return [x.tolist() for x in out] if isinstance(out, list) else out.tolist()

    return run


def forest(n_samples, oob=False, sample_weight=None, **settings):
    from sklearn.ensemble import _forest

    x = np.random.RandomState(5).rand(n_samples, 2)
    fitted = ensemble.RandomForestClassifier(max_depth=1, **settings).fit(
        x, np.arange(n_samples) % 2, sample_weight
    )
    if SKLEARN >= (1, 9):
        w = None if sample_weight is None else np.asarray(sample_weight)
        rest = (n_samples, fitted._n_samples_bootstrap, w)
    else:
        rest = (n_samples, _forest._get_n_samples_bootstrap(n_samples, fitted.max_samples))
    out = []
    for tree in fitted.estimators_:
        rows = _forest._generate_sample_indices(tree.random_state, *rest)
        one = [tree.random_state, rows.tolist()]
        if oob:
            one.append(_forest._generate_unsampled_indices(tree.random_state, *rest).tolist())
        # The root of the fitted tree counts the distinct rows that it was given.
        assert len(set(one[1])) == tree.tree_.n_node_samples[0]
        out.append(one)
    return out


def bagging(n_samples, n_features, sample_weight=None, **settings):
    x = np.random.RandomState(5).rand(n_samples, n_features)
    bag = ensemble.BaggingClassifier(DecisionTreeClassifier(max_depth=1), **settings)
    weighted = {} if sample_weight is None else {"sample_weight": sample_weight}
    bag.fit(x, np.arange(n_samples) % 2, **weighted)
    return [
        [e.random_state, a.tolist(), b.tolist()]
        for e, a, b in zip(bag.estimators_, bag.estimators_features_, bag.estimators_samples_)
    ]


class Spy(BaseEstimator):
    """An estimator that does nothing; what it is fitted with or scores is seen elsewhere."""

    def fit(self, x, y):
        return self

    def predict(self, x):
        return np.zeros(len(x))


def permutation_importance(n_samples, n_features, **settings):
    seen = []

    def scorer(estimator, x, y):
        seen.append([x.astype(int).tolist(), np.asarray(y).tolist()])
        return 0.0

    x = np.arange(n_samples)[:, None] * 10 + np.arange(n_features)
    inspection.permutation_importance(Spy(), x, np.arange(n_samples), scoring=scorer, **settings)
    return seen[1:]  # the first one is the baseline


def permutation_test_score(n_samples, groups=None, **settings):
    seen = []

    class Recorder(Spy):
        def fit(self, x, y):
            seen.append(np.asarray(y).tolist())
            return self

    rows = np.arange(n_samples)
    ms.permutation_test_score(
        Recorder(),
        np.zeros((n_samples, 1)),
        rows,
        cv=[(rows, rows)],
        groups=None if groups is None else np.array(groups),
        scoring=lambda e, x, y: 0.0,
        **settings,
    )
    return seen[1:]


def learning_curve(n_samples, n_splits, **settings):
    fitted, scored = [], []

    class Recorder(Spy):
        def fit(self, x, y):
            fitted.append(np.asarray(y).tolist())
            return self

    def scorer(estimator, x, y):
        scored.append(np.asarray(y).tolist())
        return 0.0

    if "train_sizes" in settings:
        settings["train_sizes"] = np.array(settings["train_sizes"])
    rows = np.arange(n_samples)
    ms.learning_curve(
        Recorder(), rows[:, None], rows, cv=ms.KFold(n_splits), scoring=scorer, **settings
    )
    # of each fit the test rows are scored first, then the train rows
    return [[train, test] for train, test in zip(fitted, scored[::2])]


def blobs(center_box=(-10.0, 10.0), **settings):
    made = datasets.make_blobs(return_centers=True, center_box=tuple(center_box), **settings)
    return [hexed(made[0]), made[1].tolist(), hexed(made[2])]


def data(make):
    def run(n_samples, **settings):
        if isinstance(n_samples, list):
            n_samples = tuple(n_samples)
        x, y = make(n_samples, **settings)
        return [hexed(x), hexed(np.atleast_1d(y))]

    return run


def regression(**settings):
    x, y, coef = datasets.make_regression(coef=True, **settings)
    return {"X": hexed(x), "coef": hexed(np.atleast_1d(coef)), "y_near": hexed(np.atleast_1d(y))}


def classification(**settings):
    x, y = datasets.make_classification(**settings)
    return {"X_near": hexed(x), "y": y.tolist()}


def distribution(described):
    if not isinstance(described, dict):
        return described
    first, second = described["parameters"]
    make = {"uniform": stats.uniform, "norm": stats.norm, "expon": stats.expon}
    if described["distribution"] in make:
        return make[described["distribution"]](first, second)
    return stats.randint(int(first), int(second))


def parameter_sampler(param_distributions, **settings):
    one = isinstance(param_distributions, dict)
    grids = [param_distributions] if one else param_distributions
    grids = [{name: distribution(v) for name, v in grid.items()} for grid in grids]
    points = ms.ParameterSampler(grids[0] if one else grids, **settings)
    return [{k: v.item() if hasattr(v, "item") else v for k, v in p.items()} for p in points]


def pandas_sample(length, random_state, **settings):
    rows = pd.Series(np.arange(length)).sample(random_state=state(random_state), **settings)
    return [int(v) for v in rows]


def pandas_groupby(keys, random_state, sort=True, **settings):
    frame = pd.DataFrame({"k": keys, "v": np.arange(len(keys))})
    rows = frame.groupby("k", sort=sort).sample(random_state=state(random_state), **settings)
    return [int(v) for v in rows["v"]]


def recorded(call, random_state, rng_keyword=False):
    seen = []

    def statistic(*x, axis=-1):
        if x[0].ndim > 1:
            seen.append([v.astype(int).tolist() for v in x])
        return np.zeros(x[0].shape[:-1])

    call(statistic, {"rng" if rng_keyword else "random_state": state(random_state)})
    return seen


def bootstrap(sizes, n_resamples, batch, **seed):
    def call(statistic, keywords):
        samples = [np.arange(n) for n in sizes]
        stats.bootstrap(
            samples,
            statistic,
            n_resamples=n_resamples,
            batch=batch,
            vectorized=True,
            method="percentile",
            **keywords,
        )

    seen = recorded(call, **seed)
    return [[row for part in seen for row in part[i]] for i in range(len(sizes))]


def percentile_interval(distribution, level):
    """SciPy's interval of a distribution that its own resamples do not decide."""
    values = iter(distribution)
    made = stats.bootstrap(
        (np.arange(3.0),),
        lambda x: next(values, 0.0),
        n_resamples=len(distribution),
        vectorized=False,
        method="percentile",
        confidence_level=level,
        random_state=1,
    )
    sorted_values = np.sort(made.bootstrap_distribution)
    assert (sorted_values == np.sort(distribution)).all()
    return hexed([made.confidence_interval.low, made.confidence_interval.high])


def permutation_test(kind):
    def run(sizes, n_resamples, batch, **seed):
        if kind == "pairings":
            samples = [np.arange(n) for n in sizes]
        else:
            samples = np.split(np.arange(sum(sizes)), np.cumsum(sizes)[:-1])

        def call(statistic, keywords):
            stats.permutation_test(
                samples,
                statistic,
                permutation_type=kind,
                n_resamples=n_resamples,
                batch=batch,
                vectorized=True,
                **keywords,
            )

        seen = recorded(call, **seed)
        return [[p[i][j] for i in range(len(p))] for p in seen for j in range(len(p[0]))]

    return run


def design(kind):
    def run(d, n, scramble=True, skip=0, **seed):
        engine = kind(d, scramble=scramble, **seed)
        if skip:
            engine.fast_forward(skip)
        return hexed(engine.random(n))

    return run


def calls_on_one(calls, seed):
    rs = np.random.RandomState(seed)
    return [CALLS[name](**dict(a, random_state=rs)) for name, a in calls]


CALLS = {
    "train_test_split": of_rows(ms.train_test_split),
    "train_test_split_stratified": of_rows(ms.train_test_split),
    "ShuffleSplit": splitter(ms.ShuffleSplit),
    "StratifiedShuffleSplit": splitter(ms.StratifiedShuffleSplit),
    "GroupShuffleSplit": splitter(ms.GroupShuffleSplit),
    "KFold": splitter(ms.KFold),
    "StratifiedKFold": splitter(ms.StratifiedKFold),
    "RepeatedKFold": splitter(ms.RepeatedKFold),
    "RepeatedStratifiedKFold": splitter(ms.RepeatedStratifiedKFold),
    "GroupKFold": splitter(ms.GroupKFold),
    "StratifiedGroupKFold": splitter(ms.StratifiedGroupKFold),
    "TimeSeriesSplit": splitter(ms.TimeSeriesSplit),
    "LeavePGroupsOut": splitter(ms.LeavePGroupsOut),
    "LeaveOneGroupOut": splitter(ms.LeaveOneGroupOut),
    "LeavePOut": splitter(ms.LeavePOut),
    "LeaveOneOut": splitter(ms.LeaveOneOut),
    "PredefinedSplit": lambda test_fold: pairs(ms.PredefinedSplit(test_fold).split()),
    "shuffle": of_rows(utils.shuffle),
    "resample": of_rows(utils.resample),
    "sample_without_replacement": lambda **a: sample_without_replacement(**a).tolist(),
    "RandomForestClassifier": forest,
    "BaggingClassifier": bagging,
    "ParameterGrid": lambda param_grid: list(ms.ParameterGrid(param_grid)),
    "ParameterSampler": parameter_sampler,
    "permutation_importance": permutation_importance,
    "permutation_test_score": permutation_test_score,
    "learning_curve": learning_curve,
    "make_blobs": blobs,
    "make_moons": data(datasets.make_moons),
    "make_circles": data(datasets.make_circles),
    "make_s_curve": data(datasets.make_s_curve),
    "make_swiss_roll": data(datasets.make_swiss_roll),
    "make_friedman1": data(datasets.make_friedman1),
    "make_hastie_10_2": data(datasets.make_hastie_10_2),
    "make_regression": regression,
    "make_classification": classification,
    "pandas.sample": pandas_sample,
    "pandas.groupby.sample": pandas_groupby,
    "scipy.bootstrap": bootstrap,
    "scipy.percentile_interval": percentile_interval,
    "scipy.permutation_test.independent": permutation_test("independent"),
    "scipy.permutation_test.pairings": permutation_test("pairings"),
    "scipy.permutation_test.samples": permutation_test("samples"),
    "scipy.qmc.LatinHypercube": design(stats.qmc.LatinHypercube),
    "scipy.qmc.Halton": design(stats.qmc.Halton),
    "calls on one RandomState": calls_on_one,
}


def case(name, arguments):
    """Returns a call with the library's answer."""
    made = {"function": name, "arguments": arguments}
    try:
        made["result"] = CALLS[name](**arguments)
    except (ValueError, TypeError, NotImplementedError) as e:
        made["error"] = [type(e).__name__, str(e)]
    return made


def versions():
    return {
        "scikit-learn": sklearn.__version__,
        "pandas": pd.__version__,
        "scipy": scipy.__version__,
        "numpy": np.__version__,
    }
