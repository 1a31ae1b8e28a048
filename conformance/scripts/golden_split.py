#!/usr/bin/env python3
"""Writes command lines of `seedtree split` with the rows of scikit-learn and pandas.

    python3 conformance/scripts/golden_split.py FOLDER SEED CASES

writes data files and cases.jsonl into FOLDER. The golden ones, which
org.seedtree.cli.command.SplitGoldenTest reads, are

    golden_split.py cli/src/test/resources/org/seedtree/cli/command/split 16 120

of scikit-learn 1.9 and pandas 3.0. The live test makes others in a folder of its own. A line of
cases.jsonl has the arguments, without --json, and what is expected of its JSON, or the error.
"""

import json
import pathlib
import sys
import warnings

import numpy as np
import pandas as pd
from sklearn.model_selection import (
    GroupKFold,
    GroupShuffleSplit,
    KFold,
    ShuffleSplit,
    StratifiedGroupKFold,
    StratifiedKFold,
    StratifiedShuffleSplit,
    train_test_split,
)

warnings.simplefilter("ignore")

TEXTS = ["no", "yes", "caf\u00e9", 'say "hi"', "a,b", "two\nlines", "\U0001f600", "\uffee", "10"]


class Data:
    """A table in all forms: a CSV file, and arrays of one and two dimensions."""

    def __init__(self, folder, rng, rows):
        groups = max(6, rows // 7)
        frame = pd.DataFrame(
            {
                "count": rng.integers(-2, 3, rows),
                "big number": rng.integers(0, 3, rows) * 2**40,
                "real": rng.integers(0, 4, rows) * 1.0,
                "flag": rng.integers(0, 2, rows) == 1,
                "text": rng.choice(TEXTS[:3], rows),
                "odd": rng.choice(TEXTS, rows),
                "group": rng.integers(0, groups, rows) * 3 - 5,
                "team": rng.choice([f"team {i}" for i in range(groups)], rows),
            }
        )
        frame.to_csv(folder / "data.csv", index=False)
        self.csv = pd.read_csv(folder / "data.csv", keep_default_na=False)
        self.rows = rows
        self.columns = {("data.csv", name): self.csv[name].to_numpy() for name in frame}
        for i, name in enumerate(frame):
            self.columns["data.csv", str(i)] = self.columns["data.csv", name]
        arrays = {
            "y.npy": frame["count"].to_numpy().astype(rng.choice(["<i8", ">i4", "<i2", "|i1"])),
            "u.npy": (frame["count"].to_numpy() + 2).astype(rng.choice(["<u8", ">u4", "|u1"])),
            "f.npy": frame["real"].to_numpy().astype(rng.choice(["<f8", ">f4"])),
            "b.npy": frame["flag"].to_numpy(),
            "s.npy": frame["odd"].to_numpy().astype(str),
            "x.npy": frame[["count", "group"]].to_numpy(),
            "xf.npy": np.asfortranarray(frame[["count", "group"]].to_numpy().astype("<i4")),
        }
        for name, array in arrays.items():
            np.save(folder / name, array)
            if array.ndim == 1:
                self.columns[name, "0"] = array
            else:
                self.columns[name, "0"] = array[:, 0]
                self.columns[name, "1"] = array[:, 1]
        self.weights = rng.random(rows)
        self.weights[rng.integers(0, rows, rows // 3)] = 0
        np.save(folder / "w.npy", self.weights)

    def labels(self, rng):
        while True:
            key = list(self.columns)[rng.integers(len(self.columns))]
            if self.csv.columns[-2:].isin([key[1]]).any() or key[1] in ("6", "7"):
                continue
            if key != ("x.npy", "1") and key != ("xf.npy", "1"):
                return key

    def groups(self, rng, file):
        if file is None:
            file = ["data.csv", "x.npy", "xf.npy"][rng.integers(3)]
        return file, "1" if file != "data.csv" else ["group", "team"][rng.integers(2)]


def size(rng, rows):
    """An option's size, or None."""
    kind = rng.integers(4)
    if kind == 0:
        return None
    return int(rng.integers(1, rows)) if kind == 1 else round(float(rng.uniform(0.05, 0.6)), 3)


def fresh(data, rng):
    """Returns arguments, and a function that returns what is expected."""
    seed = int(rng.integers(0, 2**32))
    method = ["train-test", "k-fold", "shuffle", "group-k-fold", "group-shuffle", "rows"][
        rng.integers(6)
    ]
    args = [method]
    stratify = rng.random() < 0.5 and method not in ("group-shuffle", "rows")
    label = group = None
    file = None
    if stratify:
        file, column = data.labels(rng)
        label = data.columns[file, column]
        if method == "group-k-fold":
            file, column = [("data.csv", "text"), ("x.npy", "0"), ("data.csv", "count")][
                rng.integers(3)
            ]
            label = data.columns[file, column]
        args += ["--stratify", "--label", column]
    if method.startswith("group"):
        file, column = data.groups(rng, file)
        group = data.columns[file, column]
        args += ["--group", column]
    if file is None and rng.random() < 0.3:
        file = "data.csv"
    args += ["--in", file] if file else ["--rows", str(data.rows)]
    x = np.zeros(data.rows)
    if method in ("k-fold", "group-k-fold"):
        folds = int(rng.integers(2, 7))
        args += ["--folds", str(folds)]
        shuffle = rng.random() < 0.7
        if shuffle:
            args += ["--shuffle", "--seed", str(seed)]
        kind = {
            ("k-fold", False): KFold,
            ("k-fold", True): StratifiedKFold,
            ("group-k-fold", False): GroupKFold,
            ("group-k-fold", True): StratifiedGroupKFold,
        }[method, bool(stratify)]
        splitter = kind(folds, shuffle=shuffle, random_state=seed if shuffle else None)
        index = int(rng.integers(0, folds))
        sides = rng.random() < 0.5
        if sides:
            args += ["--split", str(index), "--train", "train.npy", "--test", "test.csv"]

        def expected():
            splits = list(splitter.split(x, label, group))
            if sides:
                return {"train": splits[index][0].tolist(), "test": splits[index][1].tolist()}
            fold = np.empty(data.rows, int)
            for i, (_, test) in enumerate(splits):
                fold[test] = i
            return {"fold": fold.tolist()}

        return args, expected
    args += ["--seed", str(seed)]
    if method == "rows":
        options = {}
        if rng.random() < 0.5:
            options["n"] = int(rng.integers(0, data.rows))
            args += ["--n", str(options["n"])]
        elif rng.random() < 0.8:
            options["frac"] = round(float(rng.uniform(0, 1)), 3)
            args += ["--frac", str(options["frac"])]
        if rng.random() < 0.5:
            options["replace"] = True
            args += ["--replace"]
        if rng.random() < 0.3:
            options["weights"] = data.weights
            args += ["--weights", "w.npy"]
        frame = pd.DataFrame({"x": x})
        return args, lambda: {"sample": frame.sample(**options, random_state=seed).index.tolist()}
    limit = data.rows if group is None else len(np.unique(group))
    test, train = size(rng, limit), size(rng, limit)
    if test is not None:
        args += ["--test-size", str(test)]
    if train is not None:
        args += ["--train-size", str(train)]
    if method == "train-test":
        ordered = not stratify and rng.random() < 0.2
        if ordered:
            args += ["--no-shuffle"]

        def expected():
            train_rows, test_rows = train_test_split(
                np.arange(data.rows),
                test_size=test,
                train_size=train,
                random_state=seed,
                shuffle=not ordered,
                stratify=label,
            )
            return {"train": train_rows.tolist(), "test": test_rows.tolist()}

        return args, expected
    index = int(rng.integers(0, 4))
    args += ["--split", str(index)]
    kind = {"group-shuffle": GroupShuffleSplit}.get(
        method, StratifiedShuffleSplit if stratify else ShuffleSplit
    )

    def expected():
        splitter = kind(index + 1, test_size=test, train_size=train, random_state=seed)
        train_rows, test_rows = list(splitter.split(x, label, group))[index]
        return {"train": train_rows.tolist(), "test": test_rows.tolist()}

    return args, expected


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(int(sys.argv[2]))
    data = Data(folder, rng, int(rng.integers(60, 200)))
    with open(folder / "cases.jsonl", "w") as out:
        for _ in range(int(sys.argv[3])):
            args, expected = fresh(data, rng)
            try:
                line = {"args": args, "expected": expected()}
            except ValueError as error:
                line = {"args": args, "error": str(error)}
            out.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
