package org.seedtree.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.Parameter;
import org.seedtree.sql.SqlFunction;

/** Measures functions and sources by the sum of a column, in one session. */
final class Speed {

  private static final int ROUNDS = 5;

  private final SparkSession spark;
  private final long rows;

  private Speed(SparkSession spark, long rows) {
    this.spark = spark;
    this.rows = rows;
  }

  /**
   * Prints the seconds of each query.
   *
   * @param args {@code figures} for those of decision 11, or {@code varying} for each distribution
   *     with constant parameters and with parameters that vary from row to row; and the number of
   *     rows
   */
  public static void main(String[] args) {
    SparkSession spark = LocalSpark.SPARK;
    Speed speed = new Speed(spark, args.length > 1 ? Long.parseLong(args[1]) : 100_000_000);
    if (args.length > 0 && args[0].equals("varying")) {
      speed.varying();
    } else {
      speed.figures();
    }
    spark.stop();
  }

  private String sum(String value) {
    return "SELECT sum(x) FROM (SELECT " + value + " AS x FROM range(0, " + rows + ", 1, 2))";
  }

  private void figures() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put("rand(42)", sum("rand(42)"));
    queries.put("source, random", "SELECT sum(value) FROM rnd.`random?seed=42&n=" + rows + "`");
    queries.put("rnd.random(42, id)", sum("rnd.random(42, id)"));
    queries.put("randn(42)", sum("randn(42)"));
    queries.put("source, normal", "SELECT sum(value) FROM rnd.`normal?seed=42&n=" + rows + "`");
    queries.put("rnd.normal(42, id)", sum("rnd.normal(42, id)"));
    Map<String, List<Double>> seconds = measure(queries);
    seconds.forEach(
        (name, times) ->
            System.out.printf(
                Locale.ROOT, "%-20s median %5.2f s  %s%n", name, median(times), times));
  }

  private void varying() {
    for (SqlFunction function : SqlFunction.all()) {
      boolean isUnivariate =
          function.result() == SqlFunction.Result.REAL
              || function.result() == SqlFunction.Result.INTEGER;
      if (!isUnivariate || function.parameters().isEmpty()) {
        continue;
      }
      Map<String, String> queries = new LinkedHashMap<>();
      queries.put("constant", sum(call(function, false)));
      queries.put("varying", sum(call(function, true)));
      Map<String, List<Double>> seconds = measure(queries);
      double constant = median(seconds.get("constant"));
      double varying = median(seconds.get("varying"));
      System.out.printf(
          Locale.ROOT,
          "%-22s constant %5.2f s  varying %5.2f s  ratio %.2f%n",
          function.name(),
          constant,
          varying,
          varying / constant);
    }
  }

  /** Returns a call whose parameters are those of the catalog's examples, or near them. */
  private static String call(SqlFunction function, boolean varies) {
    Catalog.Entry entry = Catalog.find(function.name()).orElseThrow();
    return function.parameters().stream()
        .map(parameter -> argument(entry, parameter, varies))
        .collect(Collectors.joining(", ", "rnd." + function.name() + "(42, id, ", ")"));
  }

  private static String argument(
      Catalog.Entry entry, SqlFunction.Parameter parameter, boolean varies) {
    Parameter numpy =
        entry.parameters().stream()
            .filter(p -> p.name().equals(parameter.name()))
            .findFirst()
            .orElseThrow();
    if (parameter.type() == SqlFunction.Type.INTEGER) {
      String value = numpy.exampleOrDefault().map(Object::toString).orElse("1000");
      return varies ? value + " + id % 7" : value;
    }
    String value = numpy.exampleOrDefault().orElse(0.5) + "D";
    return varies ? value + " * (1 - id * 1e-12D)" : value;
  }

  private Map<String, List<Double>> measure(Map<String, String> queries) {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      queries.forEach(
          (name, query) -> {
            long start = System.nanoTime();
            spark.sql(query).collectAsList();
            double time = (System.nanoTime() - start) / 1e9;
            seconds.computeIfAbsent(name, key -> new ArrayList<>()).add(time);
          });
    }
    return seconds;
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
  }
}
