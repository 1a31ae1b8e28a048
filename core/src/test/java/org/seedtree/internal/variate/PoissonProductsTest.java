package org.seedtree.internal.variate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.ListedDoubles;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.Poisson;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.PCG64DXSM;
import org.seedtree.engine.Philox;
import org.seedtree.engine.RandomSource;
import org.seedtree.engine.SFC64;
import org.seedtree.internal.math.Libm;

/** Fills with Poisson counts of small means agree with single draws where runs and blocks end. */
class PoissonProductsTest {

  private static final int[] SIZES = {16, 17, 127, 128, 135, 136, 137, 1023, 1024, 1031, 5003};

  private static final double[] MEANS = {1e-9, 0.1, 0.23, 1, 3, 6.2, 6.3, 9.99};

  static Stream<BitGenerator> engines() {
    return Stream.of(new PCG64(7), new PCG64DXSM(7), new Philox(7), new SFC64(7), new MT19937(7));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void fillsAgreeWithSingleDraws(BitGenerator bulk) {
    for (double lam : MEANS) {
      for (int size : SIZES) {
        BitGenerator single = bulk.copy();
        assertFillAgrees(new Poisson(lam), size, bulk, single);
        assertThat(bulk.state()).isEqualTo(single.state());
        bulk.nextInt(); // buffers the high half of a word
      }
    }
  }

  /** Checks products at the limit and next to it, after any number of factors that are nearly 1. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 3, 6})
  void runsEndWhereProductsReachTheLimit(double lam) {
    double least = Libm.exp(-lam);
    double[] uniforms = new double[4999];
    int at = 0;
    for (int length = 0; at < uniforms.length; length = (length + 1) % 21) {
      double product = 1;
      for (int i = 0; i < length && at < uniforms.length; i++) {
        uniforms[at] = 1 - 0x1p-40 * i;
        product *= uniforms[at++];
      }
      double last = least / product;
      for (double u : new double[] {Math.nextUp(last), last, Math.nextDown(last), 0}) {
        if (at < uniforms.length) {
          uniforms[at++] = u;
        }
      }
    }
    for (int size : SIZES) {
      ListedDoubles bulk = new ListedDoubles(uniforms);
      ListedDoubles single = new ListedDoubles(uniforms);
      assertFillAgrees(new Poisson(lam), size, bulk, single);
      assertThat(bulk.taken()).isEqualTo(single.taken());
    }
  }

  /** Checks counts that consume more than one block. */
  @ParameterizedTest
  @ValueSource(ints = {1, 900, 1016, 1017, 1024, 1025, 2500})
  void aRunMayBeLongerThanABlock(int length) {
    double[] uniforms =
        DoubleStream.concat(
                DoubleStream.generate(() -> 1 - 0x1p-20).limit(length), DoubleStream.of(0))
            .toArray();
    ListedDoubles bits = new ListedDoubles(uniforms);
    long[] out = new long[2000];
    new Poisson(3).fill(bits, out, 0, out.length);
    assertThat(out).containsOnly(length);
    assertThat(bits.taken()).isEqualTo((length + 1) * out.length);
  }

  private static void assertFillAgrees(
      LongDistribution distribution, int size, RandomSource bulk, RandomSource single) {
    long[] out = new long[size];
    distribution.fill(bulk, out, 0, size);
    for (int i = 0; i < size; i++) {
      assertThat(out[i])
          .as("%s, %s of %s", distribution, i, size)
          .isEqualTo(distribution.sample(single));
    }
  }
}
