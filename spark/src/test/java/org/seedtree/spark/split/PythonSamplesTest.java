package org.seedtree.spark.split;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.seedtree.spark.LocalSpark;
import org.seedtree.spark.NumpyArrays;

/**
 * Runs {@code seedtree_spark.py} with a stand-in for PySpark that writes its calls as SQL, and
 * compares the rows of the SQL with those of the Java methods.
 */
class PythonSamplesTest extends LocalSpark {

  private static final Map<String, String> OUTPUT = new HashMap<>();

  @BeforeAll
  static void runPython() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(NumpyArrays.python(), "-B", "src/test/python/samples.py");
    builder.environment().put("PYTHONPATH", Path.of("python").toAbsolutePath().toString());
    Process python = builder.redirectErrorStream(true).start();
    String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(python.waitFor()).as(output).isZero();
    output.lines().forEach(line -> OUTPUT.put(line.split("\t", 2)[0], line.split("\t", 2)[1]));
  }

  private static Dataset<Row> df() {
    return SPARK
        .range(0, 1000, 1, 3)
        .withColumn("name", expr("concat('é', id)"))
        .withColumn("bytes", expr("unhex(concat('ff', lpad(hex(id), 4, '0')))"))
        .withColumn("kind", expr("id % 3"))
        .withColumn("x", expr("1.5D"));
  }

  private static List<String> rows(Dataset<Row> df) {
    return df.collectAsList().stream().map(row -> text(row)).sorted().toList();
  }

  /** Returns the values of a row but its bytes, whose text is that of an object. */
  private static String text(Row row) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < row.length(); i++) {
      out.append(row.get(i) instanceof byte[] ? "" : row.get(i)).append(' ');
    }
    return out.toString();
  }

  private static void assertEqual(String name, Dataset<Row> expected) {
    List<String> rows = rows(SPARK.sql(OUTPUT.get(name)));
    assertThat(rows).as(name).isNotEmpty().isEqualTo(rows(expected));
  }

  @Test
  void rowsAreThoseOfJava() {
    Dataset<Row> df = df();
    df.createOrReplaceTempView("df");
    assertThat(OUTPUT).containsEntry("catalog", "org.seedtree.spark.SeedtreeCatalog");
    assertEqual("sample", SeedtreeSamples.sample(df, 0.3, 42, "id"));
    assertEqual("sample by text", SeedtreeSamples.sample(df, 0.3, -1, "name"));
    assertEqual("sample by bytes", SeedtreeSamples.sample(df, 0.3, 42, "bytes"));
    assertEqual("sample by two", SeedtreeSamples.sample(df, 0.3, 42, "kind", "id"));
    assertEqual("sample by text and bytes", SeedtreeSamples.sample(df, 0.3, 42, "name", "bytes"));
    Map<Integer, Double> fractions = Map.of(0, 0.2, 1, 0.7);
    assertEqual("sample_by", SeedtreeSamples.sampleBy(df, "kind", fractions, 42, "id"));
    Dataset<Row>[] parts = SeedtreeSplits.randomSplit(df, new double[] {3, 1, 1}, 42, "id");
    for (int i = 0; i < 3; i++) {
      assertEqual("random_split " + i, parts[i]);
    }
    assertEqual("random_split of one", df);
    assertEqual("folds", SeedtreeSplits.folds(df, "id", 4, 42));
    List<TrainTestData> folds = SeedtreeSplits.kFold(df, 4, 42, "id");
    for (int i : new int[] {0, 3}) {
      assertEqual("train " + i, folds.get(i).train());
      assertEqual("test " + i, folds.get(i).test());
    }
    assertEqual("bootstrap", SeedtreeSamples.bootstrap(df, 3, 42, "id"));
    assertEqual(
        "multinomial_bootstrap", SeedtreeSamples.multinomialBootstrap(df, 3, 42, "id", 1000));
  }

  @Test
  void errorsAreThoseOfJava() {
    assertThat(OUTPUT)
        .containsEntry(
            "error type", "a key is an integer, a string or binary, but column 'x' is double")
        .containsEntry("error index", "an index is an integer, but column 'name' is string")
        .containsEntry("error fraction", "fraction is not in [0, 1]: 1.5")
        .containsEntry("error weight", "weight < 0, infinite or NaN: nan")
        .containsEntry("error sum", "sum of weights is not positive and finite: 0.0")
        .containsEntry("error folds", "k < 2: 1")
        .containsEntry("error replicates", "replicates < 1: 0");
  }
}
