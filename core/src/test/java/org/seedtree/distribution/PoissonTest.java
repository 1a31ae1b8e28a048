package org.seedtree.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.ToLongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.ListedDoubles;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.math.LogGamma;
import org.seedtree.internal.variate.PoissonKernel;

class PoissonTest {

  /**
   * NumPy's {@code Generator(PCG64(99)).poisson(lam, 10000)}: the first three, a hash of all by
   * {@code h = 31 h + x}, and the word after them.
   */
  @ParameterizedTest
  @CsvSource({
    "0.0, 0, 0, 0, 0, -9112125726868708711",
    "1e-320, 0, 0, 0, 0, -664277235632684097",
    "0.3, 0, 0, 0, -6014781804792981030, -5290475901401828544",
    "1.0, 1, 2, 1, -3445522640454774786, 306617367004913984",
    "9.999999999999998, 14, 12, 6, 3226749979801500767, 7179563953863262636",
    "10.0, 10, 11, 8, 3331305674734423774, -5985340159001223843",
    "10.5, 10, 12, 8, 7668970913221128094, -5791388620411187712",
    "35.7, 36, 38, 32, -9111390847840381724, -8012921566750539817",
    "1000.0, 1000, 1001, 1010, 2467464981964819999, 6274733310523428636",
    "1e6, 1000017, 1000033, 1000328, 7451864711530779692, -8105502685918697777",
    "2.5e12, 2500000026550, 2500000052517, 2500000518918, 2403168622253025503,"
        + " -6333242917369423968",
    "9.2e18, 9200000000050930688, 9200000000100745216, 9200000000995458048, -8537349932551521280,"
        + " 3223232188026288939",
    "9.223372006484771e18, 9223372006535767040, 9223372006585644032, 9223372007481492480,"
        + " -8579473579239714816, 4073216939890803098",
  })
  void equalsNumpy(double lam, long first, long second, long third, long hash, long wordAfter) {
    BitGenerator single = new PCG64(99);
    BitGenerator bulk = new PCG64(99);
    long[] all = new long[10_000];
    new Poisson(lam).fill(bulk, all, 0, all.length);
    assertThat(all).startsWith(first, second, third);
    long computed = 0;
    for (long value : all) {
      computed = 31 * computed + value;
      assertThat(PoissonKernel.sample(single, lam)).isEqualTo(value);
    }
    assertThat(computed).isEqualTo(hash);
    assertThat(bulk.nextLong()).isEqualTo(wordAfter);
    assertThat(single.nextLong()).isEqualTo(wordAfter);
  }

  /**
   * Compares the outcomes of PTRS on either side of the uniforms at which its logarithms change
   * them.
   */
  @ParameterizedTest
  @ValueSource(doubles = {10, 11.7, 30, 117, 400, 511, 600, 1e5})
  void proposalsAreAcceptedAsByLogarithms(double lam) {
    int changes = 0;
    for (int i = 1; i < 150; i++) {
      double first = i / 150.0;
      for (double v : BulkCountsTest.changes(u -> ptrs(lam, first, u))) {
        long expected = ptrs(lam, first, v);
        assertThat(sampled(first, v, bits -> PoissonKernel.sample(bits, lam))).isEqualTo(expected);
        assertThat(sampled(first, v, new Poisson(lam)::sample)).isEqualTo(expected);
        changes++;
      }
    }
    assertThat(changes).isGreaterThan(500);
  }

  /** Returns the count of one proposal, or -1 if it is rejected. */
  private static long sampled(double first, double v, ToLongFunction<RandomSource> distribution) {
    ListedDoubles bits = new ListedDoubles(first, v, 0.5, 0.1);
    long count = distribution.applyAsLong(bits);
    return bits.taken() == 2 ? count : -1;
  }

  /** Returns one proposal of PTRS as in its paper, or -1 if it is rejected. */
  private static long ptrs(double lam, double first, double v) {
    double b = 0.931 + 2.53 * Math.sqrt(lam);
    double a = -0.059 + 0.02483 * b;
    double u = first - 0.5;
    double us = 0.5 - Math.abs(u);
    long k = (long) Math.floor((2 * a / us + b) * u + lam + 0.43);
    if (us >= 0.07 && v <= 0.9277 - 3.6224 / (b - 2)) {
      return k;
    }
    if (k < 0 || (us < 0.013 && v > us)) {
      return -1;
    }
    double left = Libm.log(v) + Libm.log(1.1239 + 1.1328 / (b - 3.4)) - Libm.log(a / (us * us) + b);
    return left <= -lam + k * Libm.log(lam) - LogGamma.logGamma(k + 1.0) ? k : -1;
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, -Double.MIN_VALUE, Double.NEGATIVE_INFINITY})
  void rejectsInvalidMeans(double lam) {
    assertThatThrownBy(() -> new Poisson(lam))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lam < 0 or lam is NaN: " + lam);
  }

  @ParameterizedTest
  @ValueSource(doubles = {9.223372006484772e18, 1e19, Double.POSITIVE_INFINITY})
  void rejectsMeansBeyondLongs(double lam) {
    assertThatThrownBy(() -> new Poisson(lam))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lam value too large: " + lam);
  }
}
