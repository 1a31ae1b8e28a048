"""Prints the SQL of samples and splits of the view `df`, a line each: its name, a tab, the SQL."""

import seedtree_spark as seedtree
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.types import BinaryType, DoubleType, LongType, StringType

TYPES = {"id": LongType(), "name": StringType(), "bytes": BinaryType(), "kind": LongType(),
         "x": DoubleType()}
df = DataFrame(SparkSession(), "SELECT * FROM df", TYPES)


def show(name, result):
    print(name, result.sql, sep="\t")


def show_error(name, function, *arguments):
    try:
        function(*arguments)
    except ValueError as e:
        print(name, e, sep="\t")


show("sample", seedtree.sample(df, 0.3, 42, "id"))
show("sample by text", seedtree.sample(df, 0.3, -1, "name"))
show("sample by bytes", seedtree.sample(df, 0.3, 42, "bytes"))
show("sample by two", seedtree.sample(df, 0.3, 42, ["kind", "id"]))
show("sample by text and bytes", seedtree.sample(df, 0.3, 42, ("name", "bytes")))
show("sample_by", seedtree.sample_by(df, "kind", {0: 0.2, 1: 0.7}, 42, "id"))
for i, part in enumerate(seedtree.random_split(df, [3, 1, 1], 42, "id")):
    show(f"random_split {i}", part)
show("random_split of one", seedtree.random_split(df, [2], 42, "id")[0])
show("folds", seedtree.folds(df, 4, 42, "id"))
for i, (train, test) in enumerate(seedtree.k_fold(df, 4, 42, "id")):
    show(f"train {i}", train)
    show(f"test {i}", test)
show("bootstrap", seedtree.bootstrap(df, 3, 42, "id"))
show("multinomial_bootstrap", seedtree.multinomial_bootstrap(df, 3, 42, "id", 1000))
show_error("error type", seedtree.sample, df, 0.3, 42, "x")
show_error("error index", seedtree.multinomial_bootstrap, df, 3, 42, "name", 10)
show_error("error fraction", seedtree.sample, df, 1.5, 42, "id")
show_error("error weight", seedtree.random_split, df, [1, float("nan")], 42, "id")
show_error("error sum", seedtree.random_split, df, [0, 0], 42, "id")
show_error("error folds", seedtree.k_fold, df, 1, 42, "id")
show_error("error replicates", seedtree.bootstrap, df, 0, 42, "id")
print("catalog", df.sparkSession.conf["spark.sql.catalog.seedtree"], sep="\t")
