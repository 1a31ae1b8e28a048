package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Normal;
import org.seedtree.engine.PCG64;
import org.seedtree.parallel.Blocks;
import org.seedtree.parallel.Parallel;
import org.seedtree.parallel.StreamIndex;

/** The examples of {@link Parallel}, {@link Blocks} and {@link StreamIndex}. */
class ParallelSnippetsTest {

  @Test
  void parallel() {
    // @start region="parallel"
    double[] xs = new double[1_000_000];
    Generator rng = Generator.defaultRng(42);
    Parallel.fill(rng, new Normal(10, 2), xs); // by all processors
    Parallel.over(3).fill(rng, new Gamma(2, 1), xs); // by three threads
    Parallel.over(3).fill(rng, new Gamma(2, 1), xs, 0, 99); // a range of the array
    // @end
    Generator one = Generator.defaultRng(42);
    double[] ys = one.normal(10, 2, xs.length);
    one.fill(new Gamma(2, 1), ys);
    one.fill(new Gamma(2, 1), ys, 0, 99);
    assertThat(xs).isEqualTo(ys);
  }

  @Test
  void blocks() {
    // @start region="blocks"
    double[] xs = new double[100_000];
    Blocks blocks = Blocks.of(42, 1 << 16);
    blocks.fill(new Normal(0, 1), xs); // values 0 to 99999
    blocks.fill(new Normal(0, 1), 5_000_000_000L, xs, 0, 1000); // a thousand from there on
    // @end
    double[] from = new double[1];
    blocks.fill(new Normal(0, 1), 5_000_000_999L, from, 0, 1);
    assertThat(xs[999]).isEqualTo(from[0]);
  }

  @Test
  void index() {
    // @start region="index"
    Sampler gamma =
        Catalog.find("gamma").orElseThrow().sampler(Map.of("shape", 2.0), DType.FLOAT64);
    PCG64 start = new PCG64(42);
    StreamIndex index = new StreamIndex(start, gamma, DType.FLOAT64);
    while (index.values() <= 100_000) {
      index.add(StreamIndex.parse(start, gamma, DType.FLOAT64, index.blocks(), 64).orElseThrow());
    }
    StreamIndex.Position position = index.position(100_000);
    // @end
    PCG64 bits = start.copy();
    bits.discardRaw(position.words());
    for (int i = 0; i < position.ints(); i++) {
      bits.nextInt();
    }
    Generator there = new Generator(bits);
    there.gamma(2.0, 1.0, Math.toIntExact(position.values()));
    double[] all = new Generator(start).gamma(2.0, 1.0, 100_001);
    assertThat(there.gamma(2.0, 1.0)).isEqualTo(all[100_000]);
  }
}
