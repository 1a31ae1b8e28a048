#!/usr/bin/env python3
"""Compares what PySpark reads from Seedtree with NumPy's arrays, in one Python process.

Needs an installed pyspark (3.5 to 4.2) and NumPy 2.4; if one is missing, it prints so and exits.
Seedtree is added by configuration only, as the guide says:

    mvn -B package -pl spark -am -DskipTests
    python spark/python/check.py [JAR]
    python spark/python/check.py sc://HOST:PORT      # over Spark Connect; the server has the jar
"""

import hashlib
import importlib.util
import pathlib
import re
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent.parent
GUIDE = FOLDER.parent / "docs" / "guide" / "spark.md"
BUILT = sorted(FOLDER.glob("target/seedtree-spark-*-all.jar"))
URL = sys.argv[1] if sys.argv[1:] and sys.argv[1].startswith("sc://") else None
JAR = pathlib.Path(sys.argv[1]) if sys.argv[1:] else (BUILT or [FOLDER / "target"])[-1]

for needed in ("pyspark", "numpy"):
    if importlib.util.find_spec(needed) is None:
        print(f"skipped: {needed} is not installed")
        sys.exit(0)

import numpy as np  # noqa: E402
import pyspark  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

if not np.__version__.startswith("2.4."):
    print(f"skipped: NumPy {np.__version__}, not 2.4")
    sys.exit(0)
if URL is None and not JAR.is_file():
    sys.exit(f"no jar in {JAR}: build it with mvn -B package -pl spark -am -DskipTests")

builder = SparkSession.builder.config("spark.sql.catalog.rnd", "org.seedtree.spark.SeedtreeCatalog")
if URL is not None:
    spark = builder.remote(URL).getOrCreate()
else:
    spark = (builder.master("local[2]")
             .config("spark.ui.enabled", "false")
             .config("spark.driver.bindAddress", "127.0.0.1")
             .config("spark.driver.host", "localhost")
             .config("spark.jars", str(JAR))
             .getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")
failures = 0


def check(what, rows, expected):
    """Checks that the rows of one column, in order, have the bits of an array."""
    global failures
    values = np.array([row[0] for row in rows], dtype=expected.dtype)
    same = values.shape == expected.shape and values.tobytes() == expected.tobytes()
    failures += not same
    print("ok    " if same else "DIFFER", what, flush=True)


def table(n=10_001, seed=42, **options):
    reader = spark.read.format("seedtree").option("seed", seed).option("n", n)
    for name, value in options.items():
        reader = reader.option(name, value)
    return reader.load().orderBy("id")


def source():
    n = 10_001
    distributions = {
        "random": lambda rng: rng.random(n),
        "uniform(-1, 3)": lambda rng: rng.uniform(-1, 3, n),
        "normal(10, 2)": lambda rng: rng.normal(10, 2, n),
        "exponential(0.5)": lambda rng: rng.exponential(0.5, n),
        "gamma(shape=2)": lambda rng: rng.gamma(2, size=n),
        "beta(2, 3)": lambda rng: rng.beta(2, 3, n),
        "poisson(3)": lambda rng: rng.poisson(3, n),
        "integers(-10, 1000)": lambda rng: rng.integers(-10, 1000, n),
        "integers(-7, 300, dtype=int16)": lambda rng: rng.integers(-7, 300, n, dtype=np.int16),
        "standard_normal(dtype=float32)": lambda rng: rng.standard_normal(n, dtype=np.float32),
    }
    for distribution, draw in distributions.items():
        for partitions in (1, 3, 7):
            rows = table(distribution=distribution, numPartitions=partitions).select("value").collect()
            check(f"{distribution}, {partitions} partitions", rows, draw(np.random.default_rng(42)))


def options():
    n = 10_001
    check("parameters as options",
          table(distribution="normal", loc=10, scale=2).select("value").collect(),
          np.random.default_rng(42).normal(10, 2, n))
    check("bitGenerator and spawnKey",
          table(bitGenerator="SFC64", spawnKey="3,1").select("value").collect(),
          np.random.Generator(np.random.SFC64(np.random.SeedSequence(42, spawn_key=(3, 1))))
          .random(n))
    blocks = [np.random.default_rng(child).normal(size=size) for child, size in
              zip(np.random.SeedSequence(42).spawn(3), (4000, 4000, 2001))]
    check("mode=blocks",
          table(distribution="normal", mode="blocks", blockSize=4000).select("value").collect(),
          np.concatenate(blocks))
    check("the last rows of many",
          spark.read.format("seedtree").option("seed", 42).option("n", 1_000_000)
          .option("distribution", "normal").load().where("id >= 999000").orderBy("id")
          .select("value").collect(),
          np.random.default_rng(42).normal(size=1_000_000)[999_000:])
    try:
        table(distribution="norml").collect()  # over Spark Connect nothing is read before
        check("an invalid option is rejected", [], np.ones(1))
    except Exception as e:  # its class differs between versions
        expected = "seedtree option distribution: unknown distribution 'norml'; did you mean normal?"
        check("an invalid option is rejected", [(expected in str(e),)], np.array([True]))


def functions():
    def draws(draw, n=200):
        bits = [np.random.Philox(42).jumped(i) for i in range(n)]
        return np.array([draw(np.random.Generator(b)) for b in bits])

    keys = spark.range(0, 200, 1, 3)
    for call, draw in {
        "random(42, id)": lambda rng: rng.random(),
        "normal(42, id, 10, 2)": lambda rng: rng.normal(10, 2),
        "gamma(42, id, 2)": lambda rng: rng.gamma(2),
        "poisson(42, id, 5)": lambda rng: rng.poisson(5),
        "integers(42, id, 1, 7)": lambda rng: rng.integers(1, 7),
    }.items():
        rows = keys.selectExpr("id", f"rnd.{call} AS x").orderBy("id").select("x").collect()
        check(f"rnd.{call}", rows, draws(draw))
    check("a table by its name",
          spark.sql("SELECT value FROM rnd.`normal(10, 2)?seed=42&n=1000` ORDER BY id").collect(),
          np.random.default_rng(42).normal(10, 2, 1000))


def samples():
    """The rows of seedtree_spark.py, in one and in three partitions, and with text keys."""
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
    import seedtree_spark

    def draws(use, draw, replicate=0, index=lambda i: i):
        seed = int.from_bytes(hashlib.sha256(use.encode()).digest()[:7], "little")
        return np.array([draw(np.random.Generator(np.random.Philox(seed + replicate)
                                                  .jumped(index(i)))) for i in range(1000)])

    def text_index(i):
        return int.from_bytes(hashlib.sha256(f"u{i}".encode()).digest()[:16], "little")

    def check_ids(what, df, expected):
        check(what, df.orderBy("id").select("id").collect(), np.flatnonzero(expected))

    values = draws("seedtree.sample 42", lambda rng: rng.random())
    texts = draws("seedtree.sample 42", lambda rng: rng.random(), index=text_index)
    parts = draws("seedtree.split 42", lambda rng: rng.random())
    folds = draws("seedtree.folds 42", lambda rng: rng.integers(0, 4))
    weights = [draws("seedtree.bootstrap 42", lambda rng: rng.poisson(1), r) for r in range(3)]
    drawn = [np.bincount(row, minlength=1000)
             for row in np.random.default_rng(42).integers(0, 1000, size=(3, 1000))]
    kinds = np.arange(1000) % 3
    for partitions in (1, 3):
        df = (spark.range(0, 1000, 1, partitions)
              .selectExpr("id", "concat('u', id) AS name", "id % 3 AS kind"))
        where = f", {partitions} partitions"
        check_ids("sample" + where, seedtree_spark.sample(df, 0.3, 42, "id"), values < 0.3)
        check_ids("sample by text" + where, seedtree_spark.sample(df, 0.3, 42, "name"), texts < 0.3)
        check_ids("sample_by" + where,
                  seedtree_spark.sample_by(df, "kind", {0: 0.2, 1: 0.7}, 42, "id"),
                  values < np.array([0.2, 0.7, 0])[kinds])
        for i, part in enumerate(seedtree_spark.random_split(df, [3, 1, 1], 42, "id")):
            check_ids(f"random_split, part {i}" + where, part,
                      np.searchsorted([3 / 5, 3 / 5 + 1 / 5], parts, side="right") == i)
        check("folds" + where,
              seedtree_spark.folds(df, 4, 42, "id").orderBy("id").select("fold").collect(), folds)
        train, test = seedtree_spark.k_fold(df, 4, 42, "id")[3]
        check_ids("k_fold, train" + where, train, folds != 3)
        check_ids("k_fold, test" + where, test, folds == 3)
        for name, bootstrap, expected in (
                ("bootstrap", seedtree_spark.bootstrap(df, 3, 42, "id"), weights),
                ("multinomial_bootstrap",
                 seedtree_spark.multinomial_bootstrap(df, 3, 42, "id", 1000), drawn)):
            for r in range(3):
                rows = {row["id"]: row["weight"]
                        for row in bootstrap.where(f"replicate = {r}").collect()}
                check(f"{name}, replicate {r}" + where,
                      [(rows.get(i, 0),) for i in range(1000)], expected[r])


def stream():
    with tempfile.TemporaryDirectory() as folder:
        query = (spark.readStream.format("seedtree")
                 .option("seed", 42).option("distribution", "gamma(2)")
                 .option("n", 5000).option("rowsPerBatch", 777)
                 .load()
                 .writeStream.format("parquet")
                 .option("path", folder + "/rows").option("checkpointLocation", folder + "/check")
                 .trigger(availableNow=True)
                 .start())
        query.awaitTermination()
        rows = spark.read.parquet(folder + "/rows").orderBy("id").select("value").collect()
        check("a stream in 7 batches", rows, np.random.default_rng(42).gamma(2, size=5000))


def guide():
    """Runs the blocks of Python and SQL in the guide as they are written."""
    blocks = re.findall(r"^```(python|sql)\n(.*?)^```", GUIDE.read_text(), re.M | re.S)
    spark.range(10).createOrReplaceTempView("orders")
    names = {"spark": spark, "SparkSession": SparkSession}
    for language, text in blocks:
        if language == "sql":
            for statement in re.sub("--.*", "", text).split(";"):
                if statement.strip():
                    spark.sql(statement).collect()
        elif "toPandas" in text and importlib.util.find_spec("pandas") is None:
            print("skipped: pandas, which a line of the guide needs, is not installed")
            exec("\n".join(line for line in text.splitlines() if "toPandas" not in line), names)
        else:
            exec(text, names)
    check("the guide's view", spark.sql("SELECT x FROM samples WHERE id < 1000 ORDER BY id")
          .collect(), np.random.default_rng(np.random.SeedSequence(42, spawn_key=(0,)))
          .normal(0, 1, 1_000_000)[:1000])
    if "x" in names:
        check("the guide's toPandas", [(v,) for v in names["x"]],
              np.random.default_rng(42).gamma(2, size=1_000_000))
    check("the guide's table", names["table"].orderBy("id").select("value").limit(1000).collect(),
          np.random.default_rng(42).gamma(2, size=1000))


print(f"pyspark {pyspark.__version__}, Spark {spark.version}, NumPy {np.__version__}")
parts = [source, options, functions, samples, stream]
for part in parts if URL is not None else [*parts, guide]:  # the guide has a session of its own
    part()
spark.stop()
print("all equal" if failures == 0 else f"{failures} differ")
sys.exit(failures != 0)
