"""Samples and splits of a PySpark DataFrame whose rows depend on a seed and a column of keys alone.

The rows are those of Seedtree's Java classes SeedtreeSamples and SeedtreeSplits, whatever the
partitions, retries, order and other rows. Copy this file beside your program: it needs PySpark 3.5
or later and no other package. Spark needs the jar of seedtree-spark with the classifier "all"; over
Spark Connect, its server does.

    from seedtree_spark import sample, random_split

    tenth = sample(orders, 0.1, 42, "user")
    train, test = random_split(orders, [0.8, 0.2], 42, "user")

A key is an integer, a string or binary, or a list of names of such columns. Rows with the same key
stay together, and a null key ends the job that reads the result. Seeds are integers from 0 to 2**64 - 1; a negative one, at least
-2**63, is taken modulo 2**64. The functions start no job.
"""

import hashlib
import operator

from pyspark.sql import functions as F
from pyspark.sql.types import BinaryType, ByteType, IntegerType, LongType, ShortType, StringType

__all__ = ["sample", "sample_by", "random_split", "folds", "k_fold", "bootstrap",
           "multinomial_bootstrap"]

_CATALOG = "spark.sql.catalog.seedtree"
_INTEGERS = (ByteType, ShortType, IntegerType, LongType)


def sample(df, fraction, seed, key):
    """Returns the rows whose keys are in a random sample of all keys.

    A larger fraction of the same seed keeps the rows of a smaller one.
    """
    _check_fraction(fraction)
    return df.filter(_random(df, "seedtree.sample", seed, key) < fraction)


def sample_by(df, stratum, fractions, seed, key):
    """Returns the rows that `sample` with the fraction of their stratum has.

    `fractions` is a dict from values of the column `stratum`; the fraction of all others is 0.
    """
    fraction = F.lit(0.0)
    for value, given in fractions.items():
        _check_fraction(given)
        fraction = F.when(df[stratum].eqNullSafe(value), F.lit(float(given))).otherwise(fraction)
    return df.filter(_random(df, "seedtree.sample", seed, key) < fraction)


def random_split(df, weights, seed, key):
    """Returns a list of DataFrames, one for each weight, that together have each row once."""
    bounds = _bounds(weights)
    value = _random(df, "seedtree.split", seed, key)
    parts = []
    for i in range(len(weights)):
        part = df if i == 0 else df.filter(value >= bounds[i - 1])
        parts.append(part if i == len(bounds) else part.filter(value < bounds[i]))
    return parts


def folds(df, k, seed, key):
    """Returns the DataFrame with a column `fold`, 0 to k - 1, as CrossValidator's foldCol takes."""
    _check_absent(df, "fold")
    return df.withColumn("fold", _fold(df, k, seed, key))


def k_fold(df, k, seed, key):
    """Returns the k pairs (train, test) of a cross-validation, whose folds are those of `folds`."""
    fold = _fold(df, k, seed, key)
    return [(df.filter(fold != i), df.filter(fold == i)) for i in range(k)]


def bootstrap(df, replicates, seed, key):
    """Returns the replicates of a Poisson bootstrap.

    Each row comes as often as there are replicates in which its weight is not 0, with the columns
    `replicate`, from 0 on, and `weight`. Weights have a Poisson distribution of mean 1.
    """
    _check_bootstrap(df, replicates)
    seeds = F.lit(_seed("seedtree.bootstrap", seed)) + F.col("replicate")
    weight = F.call_function("seedtree.poisson", seeds, _key(df, key), F.lit(1.0))
    return (df.withColumn("replicate", F.explode(F.sequence(F.lit(0), F.lit(replicates - 1))))
            .withColumn("weight", weight)
            .filter(F.col("weight") > 0))


def multinomial_bootstrap(df, replicates, seed, index, n):
    """Returns the replicates of a bootstrap that draws n rows with replacement.

    `index` is the column of indices, 0 to n - 1. The weight of row i in replicate r is how often i
    is in row r of np.random.default_rng(seed).integers(0, n, size=(replicates, n)). A row whose
    index is null or out of range is in no replicate.
    """
    _check_bootstrap(df, replicates)
    if not 1 <= n < 2**42 // replicates:
        raise ValueError(f"n is not in [1, 2**42 / replicates): {n}, replicates: {replicates}")
    _check_type(df, index, "an index is an integer", _INTEGERS)
    weights = (df.sparkSession.read.format("seedtree")
               .option("seed", str(_unsigned(seed)))
               .option("n", str(replicates * n))
               .option("distribution", f"integers(0, {n})")
               .load()
               .groupBy(F.col("value"), F.expr(f"int(id div {n})").alias("replicate"))
               .agg(F.count(F.lit(1)).alias("weight")))
    drawn = weights["value"]
    return df.join(weights, df[index] == drawn).drop(drawn)


def _unsigned(seed):
    word = operator.index(seed)
    if not -2**63 <= word < 2**64:
        raise ValueError(f"seed is not in [-2**63, 2**64): {word}")
    return word % 2**64


def _seed(use, seed):
    text = f"{use} {_unsigned(seed)}"
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:7], "little")


def _key(df, key):
    conf = df.sparkSession.conf
    if not conf.get(_CATALOG, ""):
        conf.set(_CATALOG, "org.seedtree.spark.SeedtreeCatalog")
    if isinstance(key, str):
        return _field(df, key)
    return F.struct(*(_field(df, name).alias(name) for name in key))


def _field(df, name):
    _check_type(df, name, "a key is an integer, a string or binary",
                _INTEGERS + (StringType, BinaryType))
    return F.coalesce(df[name], F.raise_error(F.lit(f"seedtree: column '{name}' contains null")))


def _random(df, use, seed, key):
    return F.call_function("seedtree.random", F.lit(_seed(use, seed)), _key(df, key))


def _fold(df, k, seed, key):
    if k < 2:
        raise ValueError(f"k < 2: {k}")
    seeds = F.lit(_seed("seedtree.folds", seed))
    return F.call_function("seedtree.integers", seeds, _key(df, key), F.lit(k)).cast("int")


def _bounds(weights):
    total = 0.0
    for weight in weights:
        if not 0 <= weight < float("inf"):
            raise ValueError(f"weight < 0, infinite or NaN: {weight}")
        total += weight
    if not 0 < total < float("inf"):
        raise ValueError(f"sum of weights is not positive and finite: {total}")
    bounds = [weights[0] / total]
    for weight in weights[1:-1]:
        bounds.append(bounds[-1] + weight / total)
    return bounds[:len(weights) - 1]


def _check_fraction(fraction):
    if not 0 <= fraction <= 1:
        raise ValueError(f"fraction is not in [0, 1]: {fraction}")


def _check_bootstrap(df, replicates):
    if replicates < 1:
        raise ValueError(f"replicates < 1: {replicates}")
    _check_absent(df, "replicate")
    _check_absent(df, "weight")


def _check_absent(df, name):
    if name in (column.lower() for column in df.columns):
        raise ValueError(f"the dataset has a column '{name}'")


def _check_type(df, name, expected, types):
    kind = df.select(df[name]).schema[0].dataType
    if not isinstance(kind, types):
        raise ValueError(f"{expected}, but column '{name}' is {kind.simpleString()}")
