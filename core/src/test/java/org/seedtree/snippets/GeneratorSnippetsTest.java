package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.Normal;
import org.seedtree.sequence.Choice;

/** The examples of {@link Generator}, its package, and {@link Choice}. */
class GeneratorSnippetsTest {

  @Test
  void overview() {
    double[] shapes = {0.5, 1, 2};
    // @start region="overview"
    // rng = np.random.default_rng(42)
    Generator rng = Generator.defaultRng(42);
    // rng.random()
    double u = rng.random(); // 0.7739560485559633
    // rng.normal(10, 2, 3)
    double[] xs = rng.normal(10, 2, 3);
    // rng.integers(1, 7, 100)
    long[] dice = rng.integers(1, 7, 100);
    // rng.choice(52, 5, replace=False)
    int[] hand = rng.choice(52, 5, Choice.withoutReplacement());
    // rng.standard_normal(8, dtype=np.float32)
    float[] f = rng.standardNormal(new float[8]);
    // rng.gamma(shapes, 2.0)
    double[] ys = rng.broadcast(shape -> new Gamma(shape, 2.0), shapes);
    // rng.spawn(8)
    List<Generator> children = rng.spawn(8);
    // @end
    assertThat(u).isEqualTo(0.7739560485559633);
    assertThat(xs).hasSize(3);
    assertThat(dice).hasSize(100);
    assertThat(hand).hasSize(5).doesNotHaveDuplicates();
    assertThat(f).hasSize(8);
    assertThat(ys).hasSameSizeAs(shapes);
    assertThat(children).hasSize(8);
  }

  @Test
  void methods() {
    double[] locs = {0, 10};
    double[] scales = {1, 2};
    // @start region="methods"
    Generator rng = Generator.defaultRng(42); // np.random.default_rng(42)
    double x = rng.normal(10, 2); // 10.609434159508863
    double[] xs = rng.normal(10, 2, 1_000); // rng.normal(10, 2, 1000)
    double[][] m = rng.random(3, 4); // rng.random((3, 4))
    float[] f = rng.standardNormal(new float[256]); // rng.standard_normal(256, dtype=np.float32)
    long[] dice = rng.sample(Integers.closed(1, 6), 100); // rng.integers(1, 6, 100, endpoint=True)
    int[] hand = rng.choice(52, 5, Choice.withoutReplacement());
    double[] ys = rng.broadcast(Normal::new, locs, scales); // rng.normal(locs, scales)
    rng.fill(new Normal(10, 2), xs, 0, 500); // xs[:500] = rng.normal(10, 2, 500)
    List<Generator> workers = rng.spawn(8); // rng.spawn(8)
    // @end
    assertThat(x).isEqualTo(10.609434159508863);
    assertThat(xs).hasSize(1_000);
    assertThat(m).hasDimensions(3, 4);
    assertThat(f).hasSize(256);
    assertThat(dice).hasSize(100);
    assertThat(hand).hasSize(5).doesNotHaveDuplicates();
    assertThat(ys).hasSameSizeAs(locs);
    assertThat(workers).hasSize(8);
  }

  @Test
  void choice() {
    // @start region="choice"
    Generator rng = Generator.defaultRng(42);
    // rng.choice(52, 5, replace=False)
    int[] hand = rng.choice(52, 5, Choice.withoutReplacement()); // [37, 22, 32, 4, 51]
    // rng.choice(3, 10, p=[0.5, 0.3, 0.2])
    int[] draws = rng.choice(3, 10, Choice.withReplacement().p(0.5, 0.3, 0.2));
    // rng.choice(1000000, 3, replace=False, shuffle=False)
    int[] ids = rng.choice(1_000_000, 3, Choice.withoutReplacement().shuffle(false));
    // @end
    assertThat(hand).containsExactly(37, 22, 32, 4, 51);
    assertThat(draws).hasSize(10);
    assertThat(ids).hasSize(3).doesNotHaveDuplicates();
  }
}
