package org.seedtree.spark.split;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.Keyed;
import org.seedtree.distribution.Integers;
import org.seedtree.legacy.RandomState;
import org.seedtree.sklearn.KFold;
import org.seedtree.sklearn.TrainTest;
import org.seedtree.sklearn.TrainTestSplit;
import org.seedtree.spark.LocalSpark;
import org.seedtree.spark.NumpyArrays;

/** Splits by key equal {@link Keyed}'s, and splits by index scikit-learn's, in any plan. */
class SeedtreeSplitsTest extends LocalSpark {

  private static final int ROWS = 1000;
  private static final String TEXT = "concat('é', id)";

  /** Keys from -500 to 499, also as text and bytes, and indices from 0 to 999. */
  private static Dataset<Row> df(int partitions) {
    return SPARK
        .range(-ROWS / 2, ROWS / 2, 1, partitions)
        .withColumn("text", expr(TEXT))
        .withColumn("bytes", expr("cast(" + TEXT + " as binary)"))
        .withColumn("small", expr("cast(id as smallint)"))
        .withColumn("index", expr("id + 500"));
  }

  private static List<Dataset<Row>> plans() {
    return Plans.of(SeedtreeSplitsTest::df);
  }

  private static long[] sorted(Dataset<Row> df, String column) {
    long[] values = longs(df, column);
    Arrays.sort(values);
    return values;
  }

  private static long[] ids(LongPredicate filter) {
    return LongStream.range(-ROWS / 2, ROWS / 2).filter(filter).toArray();
  }

  private static byte[] utf8(long id) {
    return ("é" + id).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void sidesAreThoseOfKeysInAnyPlan() {
    Keyed keyed = Keyed.of(KeyColumn.seedOf("seedtree.split", 42));
    long[] train = ids(id -> keyed.assign(id, 0.8) == 0);
    long[] test = ids(id -> keyed.assign(id, 0.8) == 1);
    long[] trainByText = ids(id -> keyed.assign("é" + id, 0.8) == 0);
    assertThat(train).hasSizeBetween(740, 860).isNotEqualTo(trainByText);
    for (Dataset<Row> df : plans()) {
      TrainTestData byId = SeedtreeSplits.trainTest(df, "id", 0.8, 42);
      assertThat(sorted(byId.train(), "id")).isEqualTo(train);
      assertThat(sorted(byId.test(), "id")).isEqualTo(test);
      for (String column : List.of("text", "bytes")) {
        TrainTestData byText = SeedtreeSplits.trainTest(df, column, 0.8, 42);
        assertThat(sorted(byText.train(), "id")).as(column).isEqualTo(trainByText);
      }
    }
    assertThat(sorted(SeedtreeSplits.trainTest(df(2), "small", 0.8, 42L).train(), "id"))
        .isEqualTo(train);
    Keyed negative = Keyed.of(KeyColumn.seedOf("seedtree.split", 0xffff_ffffL));
    assertThat(sorted(SeedtreeSplits.trainTest(df(2), "id", 0.8, -1).train(), "id"))
        .isEqualTo(ids(id -> negative.assign(id, 0.8) == 0))
        .isNotEqualTo(sorted(SeedtreeSplits.trainTest(df(2), "id", 0.8, -1L).train(), "id"));
  }

  @Test
  void foldsAreThoseOfKeysInAnyPlan() {
    Keyed keyed = Keyed.of(KeyColumn.seedOf("seedtree.folds", 7));
    Integers five = Integers.of(0, 5);
    long[] byId = LongStream.of(ids(id -> true)).map(id -> keyed.sample(five, id)).toArray();
    long[] byText =
        LongStream.of(ids(id -> true)).map(id -> keyed.sample(five, utf8(id))).toArray();
    assertThat(byId).containsOnly(0, 1, 2, 3, 4).isNotEqualTo(byText);
    for (Dataset<Row> df : plans()) {
      Dataset<Row> folds = SeedtreeSplits.folds(df, "id", 5, 7);
      assertThat(longs(folds.orderBy("id"), "fold")).isEqualTo(byId);
      Dataset<Row> foldsOfText = SeedtreeSplits.folds(df, "text", 5, 7L);
      assertThat(longs(foldsOfText.orderBy("id"), "fold")).isEqualTo(byText);
    }
  }

  @Test
  void partsAreThoseOfNumpyInAnyPlan() {
    String part =
        "[np.searchsorted([1 / 6, 1 / 6 + 2 / 6], Generator(Philox("
            + Plans.seed("seedtree.split 42")
            + ").jumped(k)).random(), side='right') for k in range(-500, 500)]";
    long[] expected = NumpyArrays.longs(part);
    for (Dataset<Row> df : plans()) {
      Dataset<Row>[] parts = SeedtreeSplits.randomSplit(df, new double[] {1, 2, 3}, 42, "id");
      assertThat(parts).hasSize(3);
      for (int i = 0; i < 3; i++) {
        int number = i;
        assertThat(sorted(parts[i], "id"))
            .isEqualTo(ids(id -> expected[(int) id + ROWS / 2] == number));
      }
    }
  }

  @Test
  void eachFoldIsTestedOnOnce() {
    String folds =
        "[Generator(Philox("
            + Plans.seed("seedtree.folds 42")
            + ").jumped(k)).integers(0, 4) for k in range(-500, 500)]";
    long[] expected = NumpyArrays.longs(folds);
    for (Dataset<Row> df : List.of(df(1), df(3))) {
      List<TrainTestData> splits = SeedtreeSplits.kFold(df, 4, 42, "id");
      assertThat(splits).hasSize(4);
      for (int i = 0; i < 4; i++) {
        int fold = i;
        assertThat(sorted(splits.get(i).test(), "id"))
            .isEqualTo(ids(id -> expected[(int) id + ROWS / 2] == fold));
        assertThat(sorted(splits.get(i).train(), "id"))
            .isEqualTo(ids(id -> expected[(int) id + ROWS / 2] != fold));
      }
    }
  }

  @Test
  void rowsOfAnIndexAreThoseOfScikitLearn() {
    TrainTestSplit split = TrainTestSplit.ofRows(ROWS).testSize(0.3).trainSize(600).randomState(42);
    TrainTest expected = split.split();
    int[] foldOf = new KFold(5).shuffle(42).foldOf(ROWS);
    for (Dataset<Row> df : plans()) {
      TrainTestData actual = SeedtreeSplits.trainTest(df, "index", split);
      assertThat(sorted(actual.train(), "index")).isEqualTo(sorted(expected.train()));
      assertThat(sorted(actual.test(), "index")).isEqualTo(sorted(expected.test()));
      Dataset<Row> folds = SeedtreeSplits.folds(df, "index", foldOf).orderBy("index");
      assertThat(longs(folds, "fold")).isEqualTo(Arrays.stream(foldOf).asLongStream().toArray());
    }
    // a, b = train_test_split(range(1000), test_size=0.3, train_size=600, random_state=42)
    // sum(i * i for i in a), sum(i * i for i in b); both by scikit-learn 1.9.1
    TrainTestData data = SeedtreeSplits.trainTest(df(3), "index", split);
    assertThat(LongStream.of(longs(data.train(), "index")).map(i -> i * i).sum())
        .isEqualTo(202_694_643);
    assertThat(LongStream.of(longs(data.test(), "index")).map(i -> i * i).sum())
        .isEqualTo(100_300_063);
    // train_test_split([0, 1, 2, 3, 4], test_size=0.33, random_state=42)
    TrainTestData five =
        SeedtreeSplits.trainTest(
            SPARK.range(5).toDF(), "id", TrainTestSplit.ofRows(5).testSize(0.33).randomState(42));
    assertThat(longs(five.train(), "id")).containsExactly(0, 2, 3);
    assertThat(longs(five.test(), "id")).containsExactly(1, 4);
  }

  private static long[] sorted(int[] rows) {
    return IntStream.of(rows).sorted().asLongStream().toArray();
  }

  @Test
  void bothSidesAreOfOneDrawFromAStreamThatContinues() {
    RandomState rs = new RandomState(3);
    TrainTestSplit split = TrainTestSplit.ofRows(ROWS).randomState(rs);
    TrainTestData first = SeedtreeSplits.trainTest(df(3), "index", split);
    TrainTestData second = SeedtreeSplits.trainTest(df(3), "index", split);
    RandomState twin = new RandomState(3);
    for (TrainTestData data : List.of(first, second)) {
      TrainTest expected = TrainTestSplit.ofRows(ROWS).randomState(twin).split();
      assertThat(sorted(data.test(), "index")).isEqualTo(sorted(expected.test()));
      assertThat(sorted(data.train(), "index")).isEqualTo(sorted(expected.train()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cast(null as bigint)", "cast(null as string)", "cast(null as binary)"})
  void aNullKeyIsRejected(String key) {
    Dataset<Row> df = df(2).withColumn("key", expr("if(id = 7, null, " + key + ")"));
    String phrase = "seedtree: column 'key' contains null";
    TrainTestData split = SeedtreeSplits.trainTest(df, "key", 0.5, 1);
    assertThatThrownBy(() -> split.train().count()).hasStackTraceContaining(phrase);
    assertThatThrownBy(() -> split.test().count()).hasStackTraceContaining(phrase);
    Dataset<Row> folds = SeedtreeSplits.folds(df, "key", 2, 1);
    assertThatThrownBy(folds::collectAsList).hasStackTraceContaining(phrase);
  }

  @Test
  void anIndexOutOfRangeIsRejected() {
    Dataset<Row> tooLong = SeedtreeSplits.folds(df(2), "index", new int[ROWS - 1]);
    assertThatThrownBy(tooLong::collectAsList)
        .hasStackTraceContaining("seedtree: index 999 in column 'index' is not in [0, 999)");
    Dataset<Row> negative = SeedtreeSplits.folds(df(1), "id", new int[ROWS]);
    assertThatThrownBy(negative::collectAsList)
        .hasStackTraceContaining("seedtree: index -500 in column 'id' is not in [0, 1000)");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.5, Double.NaN})
  void aFractionOutOfRangeIsRejected(double fraction) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedtreeSplits.trainTest(df(1), "id", fraction, 1))
        .withMessage("fraction is not in (0, 1): " + fraction);
  }

  @ParameterizedTest
  @CsvSource({
    "'1,-1', 'weight < 0, infinite or NaN: -1.0'",
    "'1,NaN', 'weight < 0, infinite or NaN: NaN'",
    "'0,0', 'sum of weights is not positive and finite: 0.0'"
  })
  void weightsThatAreNoneAreRejected(String weights, String message) {
    double[] given = Stream.of(weights.split(",")).mapToDouble(Double::parseDouble).toArray();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedtreeSplits.randomSplit(df(1), given, 1, "id"))
        .withMessage(message);
  }

  @Test
  void otherArgumentsAreRejectedBeforeAnyJob() {
    Dataset<Row> df = df(1).withColumn("x", expr("1.5D")).withColumn("when", expr("now()"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedtreeSplits.folds(df, "id", 1, 1))
        .withMessage("k < 2: 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedtreeSplits.trainTest(df, "x", 0.5, 1))
        .withMessage("a key is an integer, a string or binary, but column 'x' is double");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedtreeSplits.folds(df, "when", 2, 1))
        .withMessage("a key is an integer, a string or binary, but column 'when' is timestamp");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedtreeSplits.folds(df, "text", new int[ROWS]))
        .withMessage("an index is an integer, but column 'text' is string");
    Dataset<Row> folds = SeedtreeSplits.folds(df, "id", 2, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedtreeSplits.folds(folds, "id", 2, 1))
        .withMessage("the dataset has a column 'fold'");
  }

  @Test
  void theGuideShowsWhereRandomSplitDiffers() throws Exception {
    assertThat(Files.readString(Path.of("../docs/guide/spark.md")))
        .contains(SplitDemo.text(SPARK).stripTrailing());
  }
}
