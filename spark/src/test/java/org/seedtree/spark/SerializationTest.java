package org.seedtree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.Keyed;
import org.seedtree.distribution.Gamma;

/** Generators, distributions and values by key are used by functions that Spark serializes. */
class SerializationTest extends LocalSpark {

  @Test
  void aFunctionOfTheUserDrawsByKey() {
    Keyed keyed = Keyed.of(42).salted("price");
    Gamma price = new Gamma(2, 1.5);
    UDF1<Long, Double> function = id -> keyed.sample(price, id);
    SPARK.udf().register("price", function, DataTypes.DoubleType);

    List<Row> rows =
        SPARK.range(0, 1000, 1, 4).selectExpr("id", "price(id)").orderBy("id").collectAsList();
    double[] drawn = rows.stream().mapToDouble(row -> row.getDouble(1)).toArray();
    double[] expected = new double[1000];
    for (int id = 0; id < expected.length; id++) {
      expected[id] = keyed.sample(price, id);
    }
    assertThat(drawn).isEqualTo(expected);
  }

  /** Each task has a copy of the generator, which continues where the driver's was. */
  @Test
  void aGeneratorContinuesInEachTask() {
    Generator rng = Generator.defaultRng(42);
    rng.normal(10, 2, 5);
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(SPARK.sparkContext());
    List<List<Double>> drawn =
        spark
            .parallelize(List.of(0, 1, 2), 3)
            .map(task -> List.of(rng.normal(10, 2), rng.gamma(2, 1.5)))
            .collect();

    double[] numpy =
        NumpyArrays.doubles(
            "(lambda g: [g.normal(10, 2, 5), g.normal(10, 2), g.gamma(2, 1.5)][1:])"
                + "(default_rng(42))");
    assertThat(drawn).containsOnly(List.of(numpy[0], numpy[1])).hasSize(3);
  }
}
