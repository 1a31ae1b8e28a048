package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.Keyed;
import org.seedtree.distribution.Normal;
import org.seedtree.flink.KeyedGeneratorFunction;
import org.seedtree.flink.LocalFlink;
import org.seedtree.flink.SeedtreeSource;
import org.seedtree.flink.simulation.FlinkReplications;
import org.seedtree.simulation.Moments;
import org.seedtree.simulation.Replications;

/** The examples of the module's Javadoc. */
class FlinkSnippetsTest extends LocalFlink {

  @Test
  void source() throws Exception {
    StreamExecutionEnvironment env = environment(2);
    // @start region="source"
    SeedtreeSource<Double> source = SeedtreeSource.of(42, new Normal(10, 2), 1_000);
    DataStream<Double> values =
        env.fromSource(
            source,
            WatermarkStrategy.noWatermarks(),
            "normal"); // default_rng(42).normal(10, 2, 1000)
    // @end
    double[] expected = Generator.defaultRng(42).normal(10, 2, 1_000);
    List<Double> collected = values.executeAndCollect(2_000);
    assertThat(collected).hasSize(1_000).contains(expected[0], expected[999]);
  }

  @Test
  void generator() throws Exception {
    // @start region="generator"
    KeyedGeneratorFunction<String> order =
        KeyedGeneratorFunction.of(42, (rng, i) -> "order " + i + ": " + rng.normal(10, 2));
    DataGeneratorSource<String> orders = new DataGeneratorSource<>(order, 1_000, Types.STRING);
    // @end
    List<String> collected =
        environment(2)
            .fromSource(orders, WatermarkStrategy.noWatermarks(), "orders")
            .executeAndCollect(2_000);
    assertThat(collected)
        .hasSize(1_000)
        .contains("order 999: " + Keyed.of(42).sample(new Normal(10, 2), 999));
  }

  private static double price(Generator rng) {
    return 100 * Math.max(0, rng.normal(0, 1));
  }

  @Test
  void replications() {
    StreamExecutionEnvironment env = environment(2);
    // @start region="replications"
    FlinkReplications run = FlinkReplications.of(env, 12345, 10_000);
    Moments prices = run.moments((rng, i) -> price(rng));
    // @end
    assertThat(prices.mean())
        .isEqualTo(Replications.of(12345, 10_000).moments((rng, i) -> price(rng)).mean());
  }
}
